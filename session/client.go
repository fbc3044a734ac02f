package session

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apiclient"
	"github.com/shomei-ra/shomei/ent/apisecret"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// ClientConfig is what Clients works with. All fields are wanted.
type ClientConfig struct {
	DB       *database.DB
	Ring     *keyring.Ring
	Throttle *Throttle
	Proxies  Proxies
	// Certificates: the proxies authenticate TLS clients, and say by which
	// certificate in Client-Cert. Without it the header is anybody's.
	Certificates bool
	// Issuer is the origin of the server, as its clients see it.
	Issuer string
	// Record keeps who was given a token, or refused one.
	Record func(ctx context.Context, by viewer.Viewer, issued bool) error
	// Now is wall time; Business decides whether a certificate has ended.
	Now, Business func() time.Time
	Rand          io.Reader
	Log           *slog.Logger
}

// Clients are partners' programs: it gives them access tokens (RFC 6749, 4.4;
// RFC 9068), says who comes with one, and keeps what they use of their budgets.
// A token names its client's row, which is read with every request, so that what
// ends or narrows a client does so at once, on every server. Safe for concurrent
// use.
type Clients struct {
	ClientConfig
	parser *jwt.Parser

	mu sync.Mutex
	// signing is the key that signed last, opened.
	signing signingKey
}

// NewClients returns Clients.
func NewClients(c ClientConfig) *Clients {
	return &Clients{ClientConfig: c, parser: newAccessParser(c)}
}

// clientCertHeader carries the certificate of the TLS client (RFC 9440, 2.2).
const clientCertHeader = "Client-Cert"

// thumbprint of a certificate, as tokens name the one that they are bound to
// (RFC 8705, 3.1).
func thumbprint(der []byte) string {
	sum := sha256.Sum256(der)
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// presented answers the certificate by which the proxy in front authenticated
// the client, in DER; nil: there was none, or nobody vouches for it.
func (c *Clients) presented(r *http.Request) []byte {
	values := r.Header.Values(clientCertHeader)
	if !c.Certificates || len(values) != 1 || !c.Proxies.trust(peer(r)) {
		return nil
	}
	return certificateIn(strings.TrimSpace(values[0]))
}

// certificateIn reads a certificate as a proxy passes it on: the byte sequence of
// RFC 9440, 2.1, or PEM with its signs escaped, which is what nginx has
// (ssl_client_escaped_cert). DER; nil: it is none.
func certificateIn(text string) []byte {
	if strings.HasPrefix(text, "-----BEGIN") {
		plain, err := url.PathUnescape(text)
		block, rest := pem.Decode([]byte(plain))
		if err != nil || block == nil || block.Type != "CERTIFICATE" || len(bytes.TrimSpace(rest)) > 0 {
			return nil
		}
		return block.Bytes
	}
	if len(text) < 2 || text[0] != ':' || text[len(text)-1] != ':' {
		return nil
	}
	der, err := base64.StdEncoding.DecodeString(text[1 : len(text)-1])
	if err != nil {
		return nil
	}
	return der
}

// bound reports whether the certificate is the one of the client's, and good: it
// is the very one that we issued, stands, has begun and not ended, and is for
// signing in. Who presented it was asked for its key by the proxy.
func (c *Clients) bound(ctx context.Context, certificateID string, der []byte) (bool, error) {
	row, err := c.DB.Client().Certificate.Query().Where(certificate.ID(certificateID)).WithIssuer().Only(ctx)
	if ent.IsNotFound(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read certificate: %w", err)
	}
	now := instant.At(c.Business())
	if row.Status != lifecycle.CertificateActive || row.RevokedAt != nil || now < row.NotBefore || now >= row.NotAfter ||
		row.Der == nil || len(der) == 0 || !bytes.Equal(*row.Der, der) {
		return false, nil
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		return false, nil
	}
	issuer, err := x509.ParseCertificate(row.Edges.Issuer.Der)
	if err != nil {
		return false, fmt.Errorf("read issuer: %w", err)
	}
	return parsed.CheckSignatureFrom(issuer) == nil && slices.Contains(parsed.ExtKeyUsage, x509.ExtKeyUsageClientAuth), nil
}

// within reports whether a client may come from the address.
func within(networks []string, address netip.Addr) bool {
	if len(networks) == 0 {
		return true
	}
	return slices.ContainsFunc(networks, func(text string) bool {
		network, err := netip.ParsePrefix(text)
		return err == nil && network.Contains(address)
	})
}

// load reads a client with its partner; nil: there is none that may come in.
func (c *Clients) load(ctx context.Context, clientID string) (*ent.ApiClient, error) {
	row, err := c.DB.Client().ApiClient.Query().Where(apiclient.ID(clientID)).WithPartner().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read client: %w", err)
	}
	return row, nil
}

// lives reports whether the client may come in at all, from the address.
func lives(row *ent.ApiClient, address netip.Addr) bool {
	return row != nil && row.DisabledAt == nil && row.Edges.Partner.Enabled && within(row.Networks, address)
}

// knows reports whether the secret is one of the client's. It does the same work
// whether there is such a client or not.
func (c *Clients) knows(ctx context.Context, clientID, secret string) (bool, error) {
	rows, err := c.DB.Client().ApiSecret.Query().Where(apisecret.ClientID(clientID),
		apisecret.Or(apisecret.EndsAtIsNil(), apisecret.EndsAtGT(instant.At(c.Now())))).All(ctx)
	if err != nil {
		return false, fmt.Errorf("read secrets: %w", err)
	}
	macs := c.Ring.Lookup(keyring.LabelAPISecret, keyring.ClientSecret(clientID, secret))
	found := 0
	for _, row := range rows {
		for _, mac := range macs {
			found |= subtle.ConstantTimeCompare(row.MAC, mac)
		}
	}
	return found == 1, nil
}

// viewerOf is a client, with those of the scopes that it still holds.
func viewerOf(row *ent.ApiClient, scopes []viewer.Scope, address string) viewer.Viewer {
	v := viewer.Viewer{
		Kind: viewer.Client, Role: viewer.Partner, PartnerID: row.PartnerID, ClientID: row.ID, Scopes: row.Scopes, Address: address,
	}
	v.Scopes = slices.DeleteFunc(slices.Clone(scopes), func(s viewer.Scope) bool { return !v.Holds(s) })
	return v
}
