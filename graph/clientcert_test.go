package graph_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// device certifies a key at a partner's, which becomes that of a program.
func (b *bundle) device(partnerID, email string) (tls.Certificate, *ent.Certificate) {
	b.Helper()
	b.reseller = partnerID
	r := b.approve(b.application(b.coupons(1)[0], func(in vars) {
		in["registration"].(vars)["subscriber"].(vars)["email"] = email
	}))
	holder := b.stranger()
	if refused := holder.identify(vars{
		"purpose": "ACQUIRE", "email": email, "applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID),
	}); len(refused) > 0 {
		b.Fatal(refused)
	}
	key := catest.NewKey(b.T)
	issued, refused := holder.certify("acquireCertificate", vars{"requestId": r.ID, "csr": b.newCSR(key), "consent": b.consents[0]})
	if len(refused) > 0 {
		b.Fatal(refused)
	}
	ctx, client := viewer.AsSystem(b.Context()), b.db.Client()
	b.must(client.Certificate.UpdateOneID(issued.ID).SetStatus(lifecycle.CertificateActive).Exec(ctx))
	row := client.Certificate.GetX(ctx, issued.ID)
	return tls.Certificate{Certificate: [][]byte{*row.Der}, PrivateKey: key}, row
}

// selfSigned is a certificate that anybody makes, of the same name.
func selfSigned(t *testing.T, like []byte) tls.Certificate {
	t.Helper()
	parsed, err := x509.ParseCertificate(like)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: parsed.SerialNumber, RawSubject: parsed.RawSubject, NotBefore: parsed.NotBefore, NotAfter: parsed.NotAfter,
		KeyUsage: parsed.KeyUsage, ExtKeyUsage: parsed.ExtKeyUsage,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

// TestClientCertificate: a client that is bound to a certificate comes with it,
// and with it alone, by a proxy that vouches for it.
func TestClientCertificate(t *testing.T) {
	t.Parallel()
	b := setup(t)
	mine, theirs := b.sale("mise"), b.sale("yoso")
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	rows := map[string]*ent.Certificate{}
	for _, c := range client.Certificate.Query().WithRequest().AllX(ctx) {
		if p := c.Edges.Request.PartnerID; p != nil {
			b.must(client.Certificate.UpdateOne(c).SetStatus(lifecycle.CertificateActive).Exec(ctx))
			rows[*p] = c
		}
	}
	made, err := b.ra.CreateClient(t.Context(), operator, mine, ra.ClientInput{
		Name: "mTLS", Scopes: []viewer.Scope{viewer.CouponsRead}, CertificateID: rows[mine].ID,
	})
	b.must(err)
	with := func(c *ent.Certificate, from string) func(*http.Request) {
		return func(r *http.Request) {
			r.RemoteAddr = from
			r.Header.Set("X-Forwarded-For", "198.51.100.1")
			r.Header.Set("Client-Cert", ":"+base64.StdEncoding.EncodeToString(*c.Der)+":")
		}
	}
	const proxy = "10.0.0.1:1"
	ask := func(token string, change func(*http.Request)) int {
		w := b.stranger()
		w.bearer = token
		return w.send(strings.NewReader(`{"query":"{ coupons(first: 1) { nodes { id } } }"}`), change).status
	}
	token, status := b.accessToken(made, with(rows[mine], proxy))
	if status != http.StatusOK || ask(token, with(rows[mine], proxy)) != http.StatusOK {
		t.Fatalf("with its certificate: %d", status)
	}
	for name, change := range map[string]func(*http.Request){
		"none":          nil,
		"from no proxy": with(rows[mine], "198.51.100.1:1"),
		"another's":     with(rows[theirs], proxy),
		"twice": func(r *http.Request) {
			with(rows[mine], proxy)(r)
			r.Header.Add("Client-Cert", r.Header.Get("Client-Cert"))
		},
		"no certificate": func(r *http.Request) { with(rows[mine], proxy)(r); r.Header.Set("Client-Cert", ":AAAA:") },
	} {
		if _, status := b.accessToken(made, change); status != http.StatusUnauthorized {
			t.Errorf("a token, %s: %d", name, status)
		}
		if status := ask(token, change); status != http.StatusUnauthorized {
			t.Errorf("a stolen token, %s: %d", name, status)
		}
	}
	// A secret alone is not enough for whoever is bound.
	drawn, err := b.ra.RotateClientSecret(t.Context(), operator, made.ClientID, 1)
	b.must(err)
	if _, status := b.accessToken(drawn, nil); status != http.StatusUnauthorized {
		t.Errorf("by a secret alone: %d", status)
	}
	wrong := drawn
	wrong.Secret = "shsec_wrong"
	if _, status := b.accessToken(wrong, with(rows[mine], proxy)); status != http.StatusUnauthorized {
		t.Errorf("by its certificate and a wrong secret: %d", status)
	}
	b.must(client.Certificate.Update().Where(certificate.ID(rows[mine].ID)).SetStatus(lifecycle.CertificateRevoked).
		SetRevokedAt(instant.At(b.clock.now())).Exec(ctx))
	if _, status := b.accessToken(made, with(rows[mine], proxy)); status != http.StatusUnauthorized {
		t.Errorf("revoked: %d", status)
	}
	if status := ask(token, with(rows[mine], proxy)); status != http.StatusUnauthorized {
		t.Errorf("a token of a revoked certificate: %d", status)
	}
}

// proxyCert is how a proxy of deploy/ writes the certificate of the TLS client.
var proxyCert = map[string]func(der []byte) string{
	"nginx": func(der []byte) string {
		text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
		return strings.ReplaceAll(url.QueryEscape(string(text)), "+", "%20")
	},
	"Caddy": func(der []byte) string { return ":" + base64.StdEncoding.EncodeToString(der) + ":" },
}

// terminator ends TLS before a server, and says from an address that the server
// trusts by which certificate a client came.
func terminator(t *testing.T, backend string, write func([]byte) string) *httptest.Server {
	t.Helper()
	to, err := url.Parse(backend)
	if err != nil {
		t.Fatal(err)
	}
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 2)}}
	transport := &http.Transport{DialContext: dialer.DialContext}
	t.Cleanup(transport.CloseIdleConnections)
	proxy := httptest.NewUnstartedServer(&httputil.ReverseProxy{Transport: transport, Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(to)
		r.SetXForwarded()
		r.Out.Header.Del("Client-Cert")
		if shown := r.In.TLS.PeerCertificates; len(shown) > 0 {
			r.Out.Header.Set("Client-Cert", write(shown[0].Raw))
		}
	}})
	proxy.TLS = &tls.Config{ClientAuth: tls.RequestClientCert, MinVersion: tls.VersionTLS12}
	proxy.StartTLS()
	t.Cleanup(proxy.Close)
	return proxy
}

// program is a client of the server, or of the proxy before it.
type program struct {
	*http.Client
	at string
	// claims is what it sends as Client-Cert of its own accord.
	claims string
}

// behind comes by TLS, with a certificate or none.
func behind(proxy *httptest.Server, with ...tls.Certificate) program {
	transport := proxy.Client().Transport.(*http.Transport).Clone()
	transport.TLSClientConfig.Certificates = with
	return program{Client: &http.Client{Transport: transport}, at: proxy.URL}
}

// ask sends a form or, with a token, a question; 0: the connection failed.
func (p program) ask(ctx context.Context, path, media, body, token string) (status int, content []byte) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, p.at+path, strings.NewReader(body))
	if err != nil {
		return 0, nil
	}
	r.Header.Set("Content-Type", media)
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	if p.claims != "" {
		r.Header.Set("Client-Cert", p.claims)
	}
	resp, err := p.Do(r)
	if err != nil {
		return 0, nil
	}
	defer resp.Body.Close()
	if content, err = io.ReadAll(resp.Body); err != nil {
		return 0, nil
	}
	return resp.StatusCode, content
}

// TestClientCertificateByProxy: a program shows its certificate in the TLS
// handshake, to a proxy that passes it on as those of deploy/ do. With it there is
// a token, bound to it; by any other way there is neither a token nor an answer to
// one.
func TestClientCertificateByProxy(t *testing.T) {
	t.Parallel()
	b := setup(t)
	mine, theirs := b.sale("mise"), b.sale("yoso")
	own, row := b.device(mine, "device@mise.example")
	other, _ := b.device(theirs, "device@yoso.example")
	made, err := b.ra.CreateClient(t.Context(), operator, mine, ra.ClientInput{
		Name: "mTLS", Scopes: []viewer.Scope{viewer.CouponsRead}, CertificateID: row.ID,
	})
	b.must(err)
	b.must(b.ra.RefreshTokenKey(t.Context()))
	b.clients.Proxies, err = session.ParseProxies("127.0.0.2")
	b.must(err)
	mux := http.NewServeMux()
	mux.HandleFunc(session.TokenPath, b.clients.Token)
	mux.Handle("/", b.handler)
	backend := httptest.NewServer(mux)
	t.Cleanup(backend.Close)
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {made.ClientID}}.Encode()
	for name, write := range proxyCert {
		proxy := terminator(t, backend.URL, write)
		token := func(p program) (string, int) {
			status, content := p.ask(t.Context(), session.TokenPath, "application/x-www-form-urlencoded", form, "")
			var said struct {
				Token string `json:"access_token"`
			}
			if status == http.StatusOK {
				b.must(json.Unmarshal(content, &said))
			}
			return said.Token, status
		}
		query := func(p program, token string) int {
			status, content := p.ask(t.Context(), "/graphql", "application/json", `{"query":"{ coupons(first: 1) { nodes { id } } }"}`, token)
			if status == http.StatusOK && strings.Contains(string(content), `"errors"`) {
				t.Errorf("%s: %s", name, content)
			}
			return status
		}
		good, status := token(behind(proxy, own))
		if status != http.StatusOK || query(behind(proxy, own), good) != http.StatusOK {
			t.Fatalf("%s, with its certificate: %d", name, status)
		}
		if got, want := confirmation(t, good), sha256.Sum256(*row.Der); got != base64.RawURLEncoding.EncodeToString(want[:]) {
			t.Errorf("%s: the token is bound to %q", name, got)
		}
		forged := write(*row.Der)
		for how, p := range map[string]program{
			"without":                      behind(proxy),
			"with another's":               behind(proxy, other),
			"with one of its own making":   behind(proxy, selfSigned(t, *row.Der)),
			"by a header, and without":     {behind(proxy).Client, proxy.URL, forged},
			"by a header, past the proxy":  {http.DefaultClient, backend.URL, forged},
			"with another's, and a header": {behind(proxy, other).Client, proxy.URL, forged},
		} {
			if _, status := token(p); status != http.StatusUnauthorized {
				t.Errorf("%s, a token %s: %d", name, how, status)
			}
			if status := query(p, good); status != http.StatusUnauthorized {
				t.Errorf("%s, a stolen token %s: %d", name, how, status)
			}
		}
		// The certificate is no secret: the handshake asks for its key.
		if _, status := token(behind(proxy, tls.Certificate{Certificate: own.Certificate, PrivateKey: other.PrivateKey})); status != 0 {
			t.Errorf("%s, by another key: %d", name, status)
		}
	}
}

// confirmation answers the thumbprint that a token is bound to.
func confirmation(t *testing.T, token string) string {
	t.Helper()
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		t.Fatalf("%d parts", len(parts))
	}
	text, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		t.Fatal(err)
	}
	var claims struct {
		Confirmation map[string]string `json:"cnf"`
	}
	if err := json.Unmarshal(text, &claims); err != nil {
		t.Fatal(err)
	}
	return claims.Confirmation["x5t#S256"]
}
