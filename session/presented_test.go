package session

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// One certificate, as each of the proxies in deploy/ writes it, and its SHA-256.
const (
	// nginx: $ssl_client_escaped_cert.
	byNginx = "-----BEGIN%20CERTIFICATE-----%0AMIIBeTCCAR%2BgAwIBAgIUBD2JSRY%2B4pOIHQyxLxbV4WqrTrkwCgYIKoZIzj0EAwIw%0AEjEQMA4GA1UEAwwHcHJvZ3JhbTAeFw0yNjExMjIwNjQ0NTBaFw0zNjExMTkwNjQ0%0ANTBaMBIxEDAOBgNVBAMMB3Byb2dyYW0wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC%0AAAS8BwgnXlixSkGFbWl2Zp9jJ0mtx6y3CQlHq%2F5JmeimRkK4fIDXrXYS7ZLA9Jof%0AhLNX5BOmvldZnrMX818vtOMHo1MwUTAdBgNVHQ4EFgQUELULF5BKUOCYjPdSE3OB%0ALO5r2okwHwYDVR0jBBgwFoAUELULF5BKUOCYjPdSE3OBLO5r2okwDwYDVR0TAQH%2F%0ABAUwAwEB%2FzAKBggqhkjOPQQDAgNIADBFAiAMkm43ND5m8mFuCRlAO%2FHoN%2BxAt6zB%0AeYGjE3MMZnDsBgIhAINcWqTS8HNtuRjJ6Z768uEYLFQQtOYFWSwzPzufBUXU%0A-----END%20CERTIFICATE-----%0A"
	// Caddy: {http.request.tls.client.certificate_der_base64}, between colons.
	byCaddy   = ":MIIBeTCCAR+gAwIBAgIUBD2JSRY+4pOIHQyxLxbV4WqrTrkwCgYIKoZIzj0EAwIwEjEQMA4GA1UEAwwHcHJvZ3JhbTAeFw0yNjExMjIwNjQ0NTBaFw0zNjExMTkwNjQ0NTBaMBIxEDAOBgNVBAMMB3Byb2dyYW0wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS8BwgnXlixSkGFbWl2Zp9jJ0mtx6y3CQlHq/5JmeimRkK4fIDXrXYS7ZLA9JofhLNX5BOmvldZnrMX818vtOMHo1MwUTAdBgNVHQ4EFgQUELULF5BKUOCYjPdSE3OBLO5r2okwHwYDVR0jBBgwFoAUELULF5BKUOCYjPdSE3OBLO5r2okwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAMkm43ND5m8mFuCRlAO/HoN+xAt6zBeYGjE3MMZnDsBgIhAINcWqTS8HNtuRjJ6Z768uEYLFQQtOYFWSwzPzufBUXU:"
	itsSHA256 = "d4d6d524fa6f4dbb74257b4a2b139d2bb9dda277ceac72cdb3a83dee717559af"
)

// TestPresented: the certificate is read as either proxy passes it on, from a proxy
// that is trusted, once, where that is switched on; from anybody else it is
// nothing.
func TestPresented(t *testing.T) {
	t.Parallel()
	proxies, err := ParseProxies("192.0.2.0/24")
	if err != nil {
		t.Fatal(err)
	}
	const proxy, stranger = "192.0.2.1:4711", "198.51.100.1:4711"
	one := func(value string) []string { return []string{value} }
	for name, c := range map[string]struct {
		from   string
		values []string
		off    bool
		good   bool
	}{
		"nginx":              {proxy, one(byNginx), false, true},
		"Caddy":              {proxy, one(byCaddy), false, true},
		"with spaces":        {proxy, one(" " + byCaddy + " "), false, true},
		"switched off":       {proxy, one(byCaddy), true, false},
		"a stranger":         {stranger, one(byCaddy), false, false},
		"a stranger's PEM":   {stranger, one(byNginx), false, false},
		"twice":              {proxy, []string{byCaddy, byNginx}, false, false},
		"none":               {proxy, nil, false, false},
		"empty":              {proxy, one(""), false, false},
		"nobody's":           {proxy, one("::"), false, false},
		"one colon":          {proxy, one(":"), false, false},
		"no colons":          {proxy, one(strings.Trim(byCaddy, ":")), false, false},
		"half a colon":       {proxy, one(strings.TrimSuffix(byCaddy, ":")), false, false},
		"no base64":          {proxy, one(":%2B:"), false, false},
		"a broken escape":    {proxy, one(byNginx + "%"), false, false},
		"two in one":         {proxy, one(byNginx + byNginx), false, false},
		"a key":              {proxy, one(strings.ReplaceAll(byNginx, "CERTIFICATE", "PRIVATE%20KEY")), false, false},
		"half of it":         {proxy, one(byNginx[:100]), false, false},
		"plus for a space":   {proxy, one(strings.ReplaceAll(byNginx, "%20", "+")), false, false},
		"a list of the both": {proxy, one(byCaddy + ", " + byCaddy), false, false},
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, TokenPath, nil)
		r.RemoteAddr = c.from
		r.Header["Client-Cert"] = c.values
		clients := &Clients{ClientConfig: ClientConfig{Certificates: !c.off, Proxies: proxies}}
		sum := sha256.Sum256(clients.presented(r))
		if got := hex.EncodeToString(sum[:]) == itsSHA256; got != c.good {
			t.Errorf("%s: taken %t, want %t", name, got, c.good)
		}
	}
}
