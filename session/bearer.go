package session

import (
	"context"
	"crypto/ecdsa"
	"crypto/subtle"
	"crypto/x509"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/tokenkey"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// accessType is the typ of access tokens (RFC 9068, 2.1), which no session's
// token has, and the other way round.
const accessType = "at+jwt"

// ErrBearer is every access token that is refused; why is not told.
var ErrBearer = errors.New("not a valid access token")

// accessClaims of an access token (RFC 9068, 2.2), with the epoch of its client.
type accessClaims struct {
	jwt.RegisteredClaims
	ClientID string `json:"client_id"`
	Scope    string `json:"scope"`
	Epoch    int    `json:"epoch"`
	// Confirmation: the token is good with this certificate alone.
	Confirmation *confirmation `json:"cnf,omitempty"`
}

type confirmation struct {
	Thumbprint string `json:"x5t#S256"`
}

// signingKey is a key of ours, opened.
type signingKey struct {
	id  string
	key *ecdsa.PrivateKey
}

// newAccessParser wants one algorithm, our issuer and audience, and an end. No
// leeway: who signs is who reads.
func newAccessParser(c ClientConfig) *jwt.Parser {
	return jwt.NewParser(
		jwt.WithValidMethods([]string{jwt.SigningMethodES256.Alg()}),
		jwt.WithIssuer(c.Issuer), jwt.WithAudience(c.audience()),
		jwt.WithExpirationRequired(), jwt.WithTimeFunc(c.Now), jwt.WithStrictDecoding(),
	)
}

// audience of access tokens: the API.
func (c ClientConfig) audience() string { return c.Issuer + "/graphql" }

// issue signs a token of a client's, bound to the certificate where there is
// one.
func (c *Clients) issue(ctx context.Context, row *ent.ApiClient, scopes []viewer.Scope, der []byte) (string, error) {
	signing, err := c.signer(ctx)
	if err != nil {
		return "", fmt.Errorf("issue access token: %w", err)
	}
	now := c.Now()
	tokenID, err := id.New(id.Session, now, c.Rand)
	if err != nil {
		return "", fmt.Errorf("issue access token: %w", err)
	}
	claims := accessClaims{
		RegisteredClaims: jwt.RegisteredClaims{
			Issuer: c.Issuer, Subject: row.ID, Audience: jwt.ClaimStrings{c.audience()}, ID: tokenID,
			IssuedAt: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(now.Add(viewer.TokenLife)),
		},
		ClientID: row.ID, Scope: scopeText(scopes), Epoch: row.Epoch,
	}
	if row.CertificateID != nil {
		claims.Confirmation = &confirmation{thumbprint(der)}
	}
	token := jwt.NewWithClaims(jwt.SigningMethodES256, claims)
	token.Header["typ"], token.Header["kid"] = accessType, signing.id
	signed, err := token.SignedString(signing.key)
	if err != nil {
		return "", fmt.Errorf("issue access token: %w", err)
	}
	return signed, nil
}

// signer answers the key that signs now. Which one it is is read each time, and
// opened once.
func (c *Clients) signer(ctx context.Context) (signingKey, error) {
	row, err := c.DB.Client().TokenKey.Query().Where(tokenkey.WithdrawnAtIsNil(), tokenkey.RetiredAtIsNil()).
		Order(ent.Desc(tokenkey.FieldNumber)).First(ctx)
	if err != nil {
		return signingKey{}, fmt.Errorf("read token key: %w", err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.signing.id == row.ID {
		return c.signing, nil
	}
	plain, err := c.Ring.Open(keyring.LabelPartnerToken, row.KeySealed, []byte(row.ID))
	if err != nil {
		return signingKey{}, fmt.Errorf("open token key: %w", err)
	}
	key, err := x509.ParsePKCS8PrivateKey(plain)
	if err != nil {
		return signingKey{}, errors.New("open token key: it is no key")
	}
	ec, ok := key.(*ecdsa.PrivateKey)
	if !ok {
		return signingKey{}, errors.New("open token key: it is of another kind")
	}
	c.signing = signingKey{row.ID, ec}
	return c.signing, nil
}

// Bearer answers the access token that a request comes with; ok is false where
// it comes with none, and may come with a cookie.
func Bearer(r *http.Request) (token string, ok bool) {
	for _, value := range r.Header.Values("Authorization") {
		scheme, rest, _ := strings.Cut(value, " ")
		if strings.EqualFold(scheme, "Bearer") {
			if len(r.Header.Values("Authorization")) > 1 {
				return "", true // which of them counts is nobody's to choose
			}
			return strings.TrimSpace(rest), true
		}
	}
	return "", false
}

// visit is that of a client, whose request came with no cookie session.
func (c *Clients) visit(ctx context.Context, r *http.Request, token string) (*Visit, error) {
	v, budget, err := c.read(ctx, r, token)
	if err != nil {
		return nil, fmt.Errorf("read access token: %w", err)
	}
	return &Visit{
		Viewer: v, Budget: budget, sessions: map[Audience]*Session{},
		read: func(context.Context, Audience) (*Session, error) { return nil, nil },
	}, nil
}

// read answers which client comes with the token. Errors: ErrBearer; the
// database does not answer.
func (c *Clients) read(ctx context.Context, r *http.Request, token string) (viewer.Viewer, Budget, error) {
	ctx = viewer.AsSystem(ctx)
	claims, err := c.verify(ctx, token)
	if err != nil {
		return viewer.Viewer{}, Budget{}, err
	}
	address := c.Proxies.Client(r)
	row, err := c.load(ctx, claims.ClientID)
	if err != nil {
		return viewer.Viewer{}, Budget{}, err
	}
	if !lives(row, address) || row.Epoch != claims.Epoch {
		return viewer.Viewer{}, Budget{}, ErrBearer
	}
	good, err := c.confirmed(ctx, row, claims.Confirmation, c.presented(r))
	if err != nil {
		return viewer.Viewer{}, Budget{}, err
	}
	if !good {
		return viewer.Viewer{}, Budget{}, ErrBearer
	}
	return viewerOf(row, scopesOf(claims.Scope), address.String()), budgetOf(row, address.String()), nil
}

// confirmed reports whether a client that is bound to a certificate presents it,
// and the token is bound to the same; a client that is not has no bound token.
func (c *Clients) confirmed(ctx context.Context, row *ent.ApiClient, cnf *confirmation, der []byte) (bool, error) {
	if row.CertificateID == nil || cnf == nil {
		return row.CertificateID == nil && cnf == nil, nil
	}
	if len(der) == 0 || subtle.ConstantTimeCompare([]byte(cnf.Thumbprint), []byte(thumbprint(der))) != 1 {
		return false, nil
	}
	return c.bound(ctx, *row.CertificateID, der)
}

// verify reads a token that one of our keys signed, for us, and that has not
// ended.
func (c *Clients) verify(ctx context.Context, token string) (accessClaims, error) {
	var claims accessClaims
	var fault error
	_, err := c.parser.ParseWithClaims(token, &claims, func(t *jwt.Token) (any, error) {
		// The header chooses among our keys by its kid, and says nothing else.
		kid, _ := t.Header["kid"].(string)
		if t.Header["typ"] != accessType || len(t.Header) != 3 {
			return nil, ErrBearer
		}
		var key *ecdsa.PublicKey
		key, fault = c.published(ctx, kid)
		if key == nil {
			return nil, ErrBearer
		}
		return key, nil
	})
	switch {
	case fault != nil:
		return accessClaims{}, fault
	case err != nil, claims.ClientID == "", claims.Subject != claims.ClientID:
		return accessClaims{}, ErrBearer
	}
	return claims, nil
}

// published answers the public key of a kid; nil: it is none that counts.
func (c *Clients) published(ctx context.Context, kid string) (*ecdsa.PublicKey, error) {
	if prefix, ok := id.PrefixOf(kid); !ok || prefix != id.TokenKey {
		return nil, nil
	}
	row, err := c.DB.Client().TokenKey.Get(ctx, kid)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read token key: %w", err)
	}
	if !counts(row, c.Now()) {
		return nil, nil
	}
	return publicOf(row)
}

// counts reports whether tokens of the key may still be good.
func counts(row *ent.TokenKey, now time.Time) bool {
	return row.WithdrawnAt == nil && (row.RetiredAt == nil || *row.RetiredAt > instant.At(now.Add(-viewer.TokenLife)))
}

func publicOf(row *ent.TokenKey) (*ecdsa.PublicKey, error) {
	key, err := x509.ParsePKIXPublicKey(row.Public)
	if err != nil {
		return nil, fmt.Errorf("read token key: %w", err)
	}
	ec, ok := key.(*ecdsa.PublicKey)
	if !ok {
		return nil, errors.New("read token key: it is of another kind")
	}
	return ec, nil
}

// scopeText writes scopes as OAuth does.
func scopeText(scopes []viewer.Scope) string {
	words := make([]string, len(scopes))
	for i, s := range scopes {
		words[i] = s.Token()
	}
	return strings.Join(words, " ")
}

// scopesOf reads them; what is none is left out.
func scopesOf(text string) []viewer.Scope {
	var scopes []viewer.Scope
	for word := range strings.FieldsSeq(text) {
		if s, ok := viewer.ScopeOf(word); ok {
			scopes = append(scopes, s)
		}
	}
	return scopes
}
