package session_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"maps"
	"math/big"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

// forge changes header and claims of a token and keeps its signature, or signs
// it as told.
func forge(t *testing.T, token string, change func(header, claims map[string]any), sign func(signing string) string) string {
	t.Helper()
	parts := strings.Split(token, ".")
	var header, claims map[string]any
	for i, into := range []*map[string]any{&header, &claims} {
		raw, err := base64.RawURLEncoding.DecodeString(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, into); err != nil {
			t.Fatal(err)
		}
	}
	change(header, claims)
	for i, from := range []map[string]any{header, claims} {
		raw, err := json.Marshal(from)
		if err != nil {
			t.Fatal(err)
		}
		parts[i] = base64.RawURLEncoding.EncodeToString(raw)
	}
	if sign != nil {
		parts[2] = sign(parts[0] + "." + parts[1])
	}
	return strings.Join(parts, ".")
}

func TestA13ForgedTokens(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	good := b.sessions.Cookie(b.signIn()).Value
	own, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	es256 := func(signing string) string {
		sig, err := jwt.SigningMethodES256.Sign(signing, own)
		if err != nil {
			t.Fatal(err)
		}
		return base64.RawURLEncoding.EncodeToString(sig)
	}
	// The classic: the public key as the secret of an HMAC.
	public, err := own.PublicKey.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	hs256 := func(signing string) string {
		sig, err := jwt.SigningMethodHS256.Sign(signing, public)
		if err != nil {
			t.Fatal(err)
		}
		return base64.RawURLEncoding.EncodeToString(sig)
	}
	nothing := func(map[string]any, map[string]any) {}
	set := func(name string, value any) func(map[string]any, map[string]any) {
		return func(header, _ map[string]any) { header[name] = value }
	}
	forged := map[string]string{
		"empty":          "",
		"not a token":    "a.b.c",
		"no signature":   forge(t, good, nothing, func(string) string { return "" }),
		"alg none":       forge(t, good, set("alg", "none"), func(string) string { return "" }),
		"alg HS256":      forge(t, good, set("alg", "HS256"), hs256),
		"alg ES384":      forge(t, good, set("alg", "ES384"), nil),
		"own key":        forge(t, good, nothing, es256),
		"own key as jwk": forge(t, good, set("jwk", map[string]string{"kty": "EC"}), es256),
		"own key by jku": forge(t, good, set("jku", "https://attacker.example/jwks"), es256),
		"x5u":            forge(t, good, set("x5u", "https://attacker.example/x5u"), nil),
		"kid unknown":    forge(t, good, set("kid", "999"), nil),
		"kid a path":     forge(t, good, set("kid", "../../etc/passwd"), nil),
		"kid a number":   forge(t, good, set("kid", 1), nil),
		"typ JWT":        forge(t, good, set("typ", "JWT"), nil),
		"other session":  forge(t, good, func(_, c map[string]any) { c["sub"] = "sess_other" }, nil),
		"other audience": forge(t, good, func(_, c map[string]any) { c["aud"] = "applicant" }, nil),
		"later end":      forge(t, good, func(_, c map[string]any) { c["exp"] = 4e9 }, nil),
		"padded":         good + "=",
	}
	for name, token := range forged {
		for _, cookie := range []string{"shomei_staff", "shomei_applicant"} {
			if k := b.kind(&http.Cookie{Name: cookie, Value: token}); k != viewer.Anonymous {
				t.Errorf("%s in %s asks as %s", name, cookie, k)
			}
		}
	}
	// A good token of the other audience, too.
	if k := b.kind(&http.Cookie{Name: "shomei_applicant", Value: good}); k != viewer.Anonymous {
		t.Errorf("a staff token in the applicant's cookie asks as %s", k)
	}
	if k := b.kind(&http.Cookie{Name: "shomei_staff", Value: good}); k != viewer.Staff {
		t.Errorf("the good token asks as %s", k)
	}
	// Another ring signs with other keys.
	ring, err := keyring.Create(filepath.Join(t.TempDir(), "secrets"), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	other := b.config
	other.Ring = ring
	if k := b.read(session.New(other), "", &http.Cookie{Name: "shomei_staff", Value: good}).Viewer.Kind; k != viewer.Anonymous {
		t.Errorf("a token of another ring asks as %s", k)
	}
}

// serverKey is the key that the server signs an audience's tokens with, made
// from the ring as session.deriveKey says: whoever got hold of it is stopped by
// the claims alone.
func (b *bundle) serverKey(label keyring.Label) *ecdsa.PrivateKey {
	b.Helper()
	curve := elliptic.P256()
	d := new(big.Int).SetBytes(b.ring.Secret(label, b.ring.Current(), 48))
	d.Add(d.Mod(d, new(big.Int).Sub(curve.Params().N, big.NewInt(1))), big.NewInt(1))
	key, err := ecdsa.ParseRawPrivateKey(curve, d.FillBytes(make([]byte, 32)))
	if err != nil {
		b.Fatal(err)
	}
	return key
}

// override sets values, and takes away those that are nil.
func override(values, by map[string]any) {
	maps.Copy(values, by)
	maps.DeleteFunc(values, func(_ string, v any) bool { return v == nil })
}

// Claims and header are checked apart from the signature: of tokens that the
// server's own key signed, only those that it would have made itself pass.
func TestA13ClaimsOfSignedTokens(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	opened := b.signIn()
	now := b.clock.now()
	for name, tt := range map[string]struct {
		header, claims map[string]any
		key            keyring.Label
		want           viewer.Kind
	}{
		"as the server makes it":  {nil, nil, keyring.LabelStaffToken, viewer.Staff},
		"expired":                 {nil, map[string]any{"exp": now.Add(-2 * time.Minute).Unix()}, keyring.LabelStaffToken, viewer.Anonymous},
		"without an end":          {nil, map[string]any{"exp": nil}, keyring.LabelStaffToken, viewer.Anonymous},
		"not yet":                 {nil, map[string]any{"nbf": now.Add(2 * time.Minute).Unix()}, keyring.LabelStaffToken, viewer.Anonymous},
		"without a beginning":     {nil, map[string]any{"nbf": nil}, keyring.LabelStaffToken, viewer.Anonymous},
		"for applicants":          {nil, map[string]any{"aud": "applicant"}, keyring.LabelStaffToken, viewer.Anonymous},
		"for partners":            {nil, map[string]any{"aud": "partner"}, keyring.LabelStaffToken, viewer.Anonymous},
		"for nobody":              {nil, map[string]any{"aud": nil}, keyring.LabelStaffToken, viewer.Anonymous},
		"of no session":           {nil, map[string]any{"sub": ""}, keyring.LabelStaffToken, viewer.Anonymous},
		"of another session":      {nil, map[string]any{"sub": "sess_01arz3ndektsv4rrffq69g5fav"}, keyring.LabelStaffToken, viewer.Anonymous},
		"an end that is a text":   {nil, map[string]any{"exp": "2099-01-01"}, keyring.LabelStaffToken, viewer.Anonymous},
		"typ JWT":                 {map[string]any{"typ": "JWT"}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"no typ":                  {map[string]any{"typ": nil}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"typ of an access token":  {map[string]any{"typ": "at+jwt"}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"kid of another version":  {map[string]any{"kid": "2"}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"kid by path":             {map[string]any{"kid": "../1"}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"kid by SQL":              {map[string]any{"kid": "1' OR '1'='1"}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"no kid":                  {map[string]any{"kid": nil}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"crit":                    {map[string]any{"crit": []string{"exp"}}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"jku":                     {map[string]any{"jku": "https://attacker.example/keys"}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"x5u":                     {map[string]any{"x5u": "https://attacker.example/cert"}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"x5c":                     {map[string]any{"x5c": []string{"MIIB"}}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"zip":                     {map[string]any{"zip": "DEF"}, nil, keyring.LabelStaffToken, viewer.Anonymous},
		"the applicants' key":     {nil, nil, keyring.LabelApplicantToken, viewer.Anonymous},
		"the key of mailed links": {nil, nil, keyring.LabelMailToken, viewer.Anonymous},
	} {
		claims := jwt.MapClaims{
			"sub": opened.Viewer.SessionID, "aud": []string{"staff"}, "nbf": now.Unix(), "exp": now.Add(time.Hour).Unix(),
		}
		token := jwt.NewWithClaims(jwt.SigningMethodES256, claims)
		token.Header["typ"], token.Header["kid"] = "shomei-session+jwt", "1"
		override(token.Header, tt.header)
		override(claims, tt.claims)
		signed, err := token.SignedString(b.serverKey(tt.key))
		if err != nil {
			t.Fatal(err)
		}
		if k := b.kind(&http.Cookie{Name: "shomei_staff", Value: signed}); k != tt.want {
			t.Errorf("%s: asks as %s, want %s", name, k, tt.want)
		}
	}
}

// After a rotation old tokens are read on and new ones are signed by the new
// key.
func TestA13Rotation(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	path := filepath.Join(t.TempDir(), "secrets")
	ring, err := keyring.Create(path, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	b.config.Ring = ring
	b.sessions = session.New(b.config)
	before := b.sessions.Cookie(b.signIn())
	if err := ring.Rotate(path, rand.Reader); err != nil {
		t.Fatal(err)
	}
	b.sessions = session.New(b.config)
	after := b.sessions.Cookie(b.signIn())
	for name, c := range map[string]*http.Cookie{"before": before, "after": after} {
		if k := b.kind(c); k != viewer.Staff {
			t.Errorf("a token from %s the rotation asks as %s", name, k)
		}
	}
	kid := func(c *http.Cookie) any {
		token, _, err := jwt.NewParser().ParseUnverified(c.Value, &jwt.RegisteredClaims{})
		if err != nil {
			t.Fatal(err)
		}
		return token.Header["kid"]
	}
	if kid(before) != "1" || kid(after) != "2" {
		t.Errorf("kids %v and %v, want 1 and 2", kid(before), kid(after))
	}
}

// The token tells nothing but the session's id.
func TestA13TokenContent(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	opened := b.open("req_1")
	token := b.sessions.Cookie(opened).Value
	raw, err := base64.RawURLEncoding.DecodeString(strings.Split(token, ".")[1])
	if err != nil {
		t.Fatal(err)
	}
	var claims map[string]any
	if err := json.Unmarshal(raw, &claims); err != nil {
		t.Fatal(err)
	}
	if claims["sub"] != opened.Viewer.SessionID || len(claims) != 4 {
		t.Errorf("claims %v, want sub, aud, nbf, exp", claims)
	}
	end := b.clock.now().Add(2 * time.Hour).Unix()
	if claims["exp"] != float64(end) {
		t.Errorf("exp %v, want %d", claims["exp"], end)
	}
}
