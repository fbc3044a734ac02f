package main

import (
	"bytes"
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/crypto/ocsp"
)

// front is a proxy from deploy/, on loopback, before a server.
type front struct {
	https, http string // host:port
	trust       *x509.CertPool
	data        string // the server's directory
	accounts    demo
}

// The samples, as they are but for ports and paths, before a server that was
// told of them: who the client is, what browsers are told, what is published.
func TestProxySamples(t *testing.T) {
	t.Parallel()
	for name, start := range map[string]func(*testing.T, places) *exec.Cmd{"nginx": nginx, "caddy": caddy} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := exec.LookPath(name); err != nil {
				t.Skipf("%s is not installed: its sample goes untested", name)
			}
			f := newFront(t, start)
			f.checkPortal(t)
			f.checkPublications(t)
			f.checkClients(t)
		})
	}
}

// places are the ports and paths that a sample is moved to.
type places struct{ backend, https, http, certificate, key, dir string }

func nginx(t *testing.T, p places) *exec.Cmd {
	t.Helper()
	server := sample(t, "nginx.conf",
		"server 127.0.0.1:8080;", "server "+p.backend+";",
		"    listen [::]:443 ssl http2;\n", "", "    listen [::]:80;\n", "",
		"listen 443 ssl http2;", "listen "+p.https+" ssl http2;", "listen 80;", "listen "+p.http+";",
		"/etc/ssl/ra.example.jp.pem", p.certificate, "/etc/ssl/private/ra.example.jp.key", p.key,
		"/var/log/nginx/shomei.log", filepath.Join(p.dir, "access.log"))
	config := fmt.Sprintf("pid %s/pid; daemon off; error_log stderr;\nevents {}\nhttp {\nclient_body_temp_path %[1]s/body; proxy_temp_path %[1]s/proxy; "+
		"fastcgi_temp_path %[1]s/f; uwsgi_temp_path %[1]s/u; scgi_temp_path %[1]s/s;\n%s\n}\n", p.dir, server)
	path := filepath.Join(p.dir, "nginx.conf")
	write(t, path, config)
	return exec.Command("nginx", "-e", "stderr", "-p", p.dir, "-c", path)
}

func caddy(t *testing.T, p places) *exec.Cmd {
	t.Helper()
	sites := sample(t, "Caddyfile", "127.0.0.1:8080", p.backend,
		"ra.example.jp {\n", "ra.example.jp {\n\ttls "+p.certificate+" "+p.key+"\n")
	here, https, _ := net.SplitHostPort(p.https)
	there, http, _ := net.SplitHostPort(p.http)
	path := filepath.Join(p.dir, "Caddyfile")
	write(t, path, fmt.Sprintf("{\n\tadmin off\n\tdefault_bind %s %s\n\thttps_port %s\n\thttp_port %s\n}\n%s", here, there, https, http, sites))
	c := exec.Command("caddy", "run", "--adapter", "caddyfile", "--config", path)
	c.Env = append(os.Environ(), "HOME="+p.dir, "XDG_DATA_HOME="+p.dir, "XDG_CONFIG_HOME="+p.dir)
	return c
}

// sample reads a file of deploy/ and replaces texts, each of which must be there.
func sample(t *testing.T, name string, replace ...string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "deploy", name))
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	for i := 0; i < len(replace); i += 2 {
		if !strings.Contains(text, replace[i]) {
			t.Fatalf("%s has no %q", name, replace[i])
		}
		text = strings.ReplaceAll(text, replace[i], replace[i+1])
	}
	return text
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func loopback(t *testing.T) string {
	t.Helper()
	address, err := vacant()
	if err != nil {
		t.Fatal(err)
	}
	return address
}

// newFront starts a server as operations.md says, and the proxy before it.
func newFront(t *testing.T, start func(*testing.T, places) *exec.Cmd) *front {
	t.Helper()
	f := &front{https: loopback(t), http: loopback(t), data: t.TempDir()}
	p := places{backend: loopback(t), https: f.https, http: f.http, dir: t.TempDir()}
	p.certificate, p.key = f.certify(t, p.dir)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	var said bytes.Buffer
	go func() {
		ended <- run(ctx, []string{"serve", "--demo", "--addr", p.backend, "--data", f.data, "--public-url", "https://ra.example.jp",
			"--pki-url", "http://pki.example.jp", "--trusted-proxies", "127.0.0.1/32"}, nil, strings.NewReader(""), io.Discard, &said)
	}()
	t.Cleanup(func() {
		stop()
		if code := <-ended; code != 0 {
			t.Errorf("the server ended with %d: %s", code, said.String())
		}
	})
	proxy := start(t, p)
	var out bytes.Buffer
	proxy.Stdout, proxy.Stderr = &out, &out
	if err := proxy.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = proxy.Process.Signal(os.Interrupt)
		_ = proxy.Wait()
		if t.Failed() {
			t.Log(out.String())
		}
	})
	f.await(t)
	content, err := os.ReadFile(filepath.Join(f.data, "demo.json"))
	if err == nil {
		err = json.Unmarshal(content, &f.accounts)
	}
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// certify makes the proxy a certificate for ra.example.jp, which is thrown away.
func (f *front) certify(t *testing.T, dir string) (certificate, private string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "ra.example.jp"}, DNSNames: []string{"ra.example.jp"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	f.trust = x509.NewCertPool()
	f.trust.AddCert(parsed)
	pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	certificate, private = filepath.Join(dir, "tls.pem"), filepath.Join(dir, "tls.key")
	write(t, certificate, string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})))
	write(t, private, string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: pkcs8})))
	return certificate, private
}

// client comes from an address of the loopback and follows no redirects.
func (f *front) client(from string) *http.Client {
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}
	return &http.Client{
		Timeout:       patience,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			TLSClientConfig: &tls.Config{RootCAs: f.trust},
			DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
				if strings.HasSuffix(address, ":443") {
					return dialer.DialContext(ctx, network, f.https)
				}
				return dialer.DialContext(ctx, network, f.http)
			},
		},
	}
}

func (f *front) await(t *testing.T) {
	t.Helper()
	ticker := time.NewTicker(beat)
	defer ticker.Stop()
	end := time.After(patience)
	c := f.client("127.0.0.1")
	for {
		resp, err := c.Get("https://ra.example.jp/readyz")
		if err == nil {
			resp.Body.Close()
			if resp.StatusCode == http.StatusOK {
				return
			}
			err = fmt.Errorf("status %d", resp.StatusCode)
		}
		select {
		case <-ticker.C:
		case <-end:
			t.Fatalf("waited in vain: %v", err)
		}
	}
}

// ask sends a request and answers what came, the body read.
func ask(t *testing.T, c *http.Client, method, url, body string, header ...string) (*http.Response, []byte) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	resp, err := c.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	content, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, content
}

// signIn answers the codes of what was refused, and the cookies.
func (f *front) signIn(t *testing.T, from, forged, login, password string) ([]string, []*http.Cookie) {
	t.Helper()
	body := fmt.Sprintf(`{"query":"mutation($i:SignInInput!){signIn(input:$i){problems{code}}}","variables":{"i":{"login":%q,"password":%q}}}`, login, password)
	resp, content := ask(t, f.client(from), http.MethodPost, "https://ra.example.jp/graphql", body,
		"Content-Type", "application/json", "X-Forwarded-For", forged)
	var answer struct {
		Data struct {
			SignIn struct{ Problems []struct{ Code string } }
		}
	}
	if err := json.Unmarshal(content, &answer); err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("status %d, %v: %s", resp.StatusCode, err, content)
	}
	codes := []string{}
	for _, p := range answer.Data.SignIn.Problems {
		codes = append(codes, p.Code)
	}
	return codes, resp.Cookies()
}

// checkPortal: over TLS, with cookies for TLS alone, and what browsers are told
// is told once.
func (f *front) checkPortal(t *testing.T) {
	t.Helper()
	c := f.client("127.0.0.1")
	resp, _ := ask(t, c, http.MethodGet, "https://ra.example.jp/healthz", "")
	got := map[string][]string{}
	for _, name := range []string{"Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy"} {
		got[name] = resp.Header.Values(name)
	}
	want := map[string][]string{
		"Strict-Transport-Security": {"max-age=31536000; includeSubDomains"},
		"X-Content-Type-Options":    {"nosniff"}, "Referrer-Policy": {"no-referrer"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
	resp, _ = ask(t, c, http.MethodGet, "http://ra.example.jp/status", "")
	if at := resp.Header.Get("Location"); resp.StatusCode/100 != 3 || at != "https://ra.example.jp/status" {
		t.Errorf("plain http: status %d to %q", resp.StatusCode, at)
	}
	account := f.accounts.Staff[0]
	refused, cookies := f.signIn(t, "127.0.0.1", "203.0.113.9", account.Login, account.Password)
	// The session, and the desk that it is signed in at.
	if len(refused) > 0 || len(cookies) != 2 {
		t.Fatalf("sign-in: %v, %d cookies", refused, len(cookies))
	}
	for _, k := range cookies {
		if !strings.HasPrefix(k.Name, "__Host-") || !k.Secure || !k.HttpOnly || k.SameSite != http.SameSiteStrictMode || k.Domain != "" {
			t.Errorf("cookie %s", k)
		}
	}
}

// checkPublications: over plain http, under the name that is baked into
// certificates, and nothing besides.
func (f *front) checkPublications(t *testing.T) {
	t.Helper()
	c := f.client("127.0.0.1")
	_, der := ask(t, c, http.MethodGet, "http://pki.example.jp/ca/class2.cer", "")
	issuer, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	_, der = ask(t, c, http.MethodGet, "http://pki.example.jp/crl/class2.crl", "")
	list, err := x509.ParseRevocationList(der)
	if err == nil {
		err = list.CheckSignatureFrom(issuer)
	}
	if err != nil {
		t.Fatal(err)
	}
	// Serials until every sign that a URL treats its own way has occurred.
	wanted := "+/="
	for n := int64(1); wanted != "" || n < 40; n++ {
		about := *issuer
		about.SerialNumber = new(big.Int).Add(new(big.Int).Lsh(big.NewInt(0xfbff), 80), big.NewInt(n*0xfefdfb))
		request, err := ocsp.CreateRequest(&about, issuer, &ocsp.RequestOptions{Hash: crypto.SHA1})
		if err != nil {
			t.Fatal(err)
		}
		text := base64.StdEncoding.EncodeToString(request)
		wanted = strings.Map(func(r rune) rune {
			if strings.ContainsRune(text, r) {
				return -1
			}
			return r
		}, wanted)
		answers := map[string][]byte{}
		_, answers["POST"] = ask(t, c, http.MethodPost, "http://pki.example.jp/ocsp/class2", string(request), "Content-Type", "application/ocsp-request")
		_, answers["GET"] = ask(t, c, http.MethodGet, "http://pki.example.jp/ocsp/class2/"+text, "")
		escaped := strings.NewReplacer("+", "%2B", "/", "%2F", "=", "%3D").Replace(text)
		_, answers["GET escaped"] = ask(t, c, http.MethodGet, "http://pki.example.jp/ocsp/class2/"+escaped, "")
		_, answers["GET //"] = ask(t, c, http.MethodGet, "http://pki.example.jp/ocsp/class2//"+text, "")
		for how, answer := range answers {
			r, err := ocsp.ParseResponse(answer, issuer)
			if err != nil || r.Status != ocsp.Unknown || r.SerialNumber.Cmp(about.SerialNumber) != 0 {
				t.Fatalf("%s %s: %v, %v", how, text, r, err)
			}
		}
	}
	for _, path := range []string{"/", "/console", "/graphql", "/mailbox.json", "/healthz"} {
		if resp, _ := ask(t, c, http.MethodGet, "http://pki.example.jp"+path, ""); resp.StatusCode != http.StatusNotFound {
			t.Errorf("%s on the publications' name: status %d", path, resp.StatusCode)
		}
	}
}

// checkClients: guesses are counted by the address that the proxy saw, whatever
// the client claims; another client does not wait for them.
func (f *front) checkClients(t *testing.T) {
	t.Helper()
	tries := 0
	for ; tries < 40; tries++ {
		codes, _ := f.signIn(t, "127.0.0.2", fmt.Sprintf("198.51.100.%d", tries), fmt.Sprintf("nobody-%d", tries), "wrong")
		if diff := cmp.Diff([]string{"SIGN_IN_FAILED"}, codes); diff != "" {
			break
		}
	}
	if tries < 30 || tries == 40 {
		t.Errorf("%d guesses were answered under forged addresses", tries)
	}
	if codes, _ := f.signIn(t, "127.0.0.3", "127.0.0.2", "nobody-41", "wrong"); !cmp.Equal(codes, []string{"SIGN_IN_FAILED"}) {
		t.Errorf("another client: %v", codes)
	}
}
