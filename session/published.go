package session

import (
	"context"
	"encoding/base64"
	"fmt"
	"net/http"

	"github.com/golang-jwt/jwt/v5"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/tokenkey"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Paths at which clients find what they need: where tokens are given, by which
// keys they are signed (RFC 7517), and all of that in one (RFC 8414).
const (
	TokenPath    = "/oauth/token"
	KeysPath     = "/.well-known/jwks.json"
	MetadataPath = "/.well-known/oauth-authorization-server"
)

// publicKey is a key as it is published (RFC 7517, 4; RFC 7518, 6.2.1).
type publicKey struct {
	Type      string `json:"kty"`
	Curve     string `json:"crv"`
	X         string `json:"x"`
	Y         string `json:"y"`
	ID        string `json:"kid"`
	Algorithm string `json:"alg"`
	Use       string `json:"use"`
}

// Keys answers the public keys of access tokens that may still be good.
func (c *Clients) Keys(w http.ResponseWriter, r *http.Request) {
	keys, err := c.publicKeys(viewer.AsSystem(r.Context()))
	if err != nil {
		c.Log.ErrorContext(r.Context(), "publish token keys", "error", err)
		w.Header().Set("Cache-Control", "no-store")
		writeJSON(w, http.StatusServiceUnavailable, &grantError{Code: "temporarily_unavailable"})
		return
	}
	// A key that leaked is forgotten as soon.
	w.Header().Set("Cache-Control", "public, max-age=300")
	writeJSON(w, http.StatusOK, map[string]any{"keys": keys})
}

// publicKeys are those of which tokens may still be good, the newest first.
func (c *Clients) publicKeys(ctx context.Context) ([]publicKey, error) {
	rows, err := c.DB.Client().TokenKey.Query().Where(tokenkey.WithdrawnAtIsNil()).
		Order(ent.Desc(tokenkey.FieldNumber)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read token keys: %w", err)
	}
	keys := make([]publicKey, 0, len(rows))
	for _, row := range rows {
		if !counts(row, c.Now()) {
			continue
		}
		key, err := publish(row)
		if err != nil {
			return nil, err
		}
		keys = append(keys, key)
	}
	return keys, nil
}

func publish(row *ent.TokenKey) (publicKey, error) {
	key, err := publicOf(row)
	if err != nil {
		return publicKey{}, err
	}
	point, err := key.Bytes() // 4 ‖ X ‖ Y
	if err != nil {
		return publicKey{}, fmt.Errorf("write token key: %w", err)
	}
	half := (len(point) - 1) / 2
	encode := base64.RawURLEncoding.EncodeToString
	return publicKey{
		Type: "EC", Curve: "P-256", X: encode(point[1 : 1+half]), Y: encode(point[1+half:]),
		ID: row.ID, Algorithm: jwt.SigningMethodES256.Alg(), Use: "sig",
	}, nil
}

// metadata of the server (RFC 8414, 2; RFC 8705, 3.3).
type metadata struct {
	Issuer           string   `json:"issuer"`
	Token            string   `json:"token_endpoint"`
	Keys             string   `json:"jwks_uri"`
	Scopes           []string `json:"scopes_supported"`
	Responses        []string `json:"response_types_supported"`
	Grants           []string `json:"grant_types_supported"`
	Methods          []string `json:"token_endpoint_auth_methods_supported"`
	CertificateBound bool     `json:"tls_client_certificate_bound_access_tokens,omitempty"`
}

// Metadata answers where what is, and how clients authenticate.
func (c *Clients) Metadata(w http.ResponseWriter, _ *http.Request) {
	m := metadata{
		Issuer: c.Issuer, Token: c.Issuer + TokenPath, Keys: c.Issuer + KeysPath, Responses: []string{},
		Grants: []string{"client_credentials"}, Methods: []string{"client_secret_basic", "client_secret_post"},
		CertificateBound: c.Certificates,
	}
	for _, s := range viewer.Scopes() {
		m.Scopes = append(m.Scopes, s.Token())
	}
	if c.Certificates {
		m.Methods = append(m.Methods, "tls_client_auth")
	}
	w.Header().Set("Cache-Control", "public, max-age=300")
	writeJSON(w, http.StatusOK, m)
}
