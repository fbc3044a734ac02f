package session_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/shomei-ra/shomei/session"
)

func TestClient(t *testing.T) {
	t.Parallel()
	proxies, err := session.ParseProxies("10.0.0.0/8, 2001:db8:1::/48,192.0.2.7")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		remote string
		hops   []string
		want   string
	}{
		"direct":                      {"198.51.100.1:9", nil, "198.51.100.1"},
		"a stranger's header":         {"198.51.100.1:9", []string{"203.0.113.9"}, "198.51.100.1"},
		"one proxy":                   {"10.1.2.3:9", []string{"203.0.113.9"}, "203.0.113.9"},
		"two proxies":                 {"10.1.2.3:9", []string{"203.0.113.9, 10.9.9.9"}, "203.0.113.9"},
		"invented hops":               {"10.1.2.3:9", []string{"127.0.0.1, 203.0.113.9"}, "203.0.113.9"},
		"several headers":             {"10.1.2.3:9", []string{"127.0.0.1", "203.0.113.9"}, "203.0.113.9"},
		"a single address is trusted": {"192.0.2.7:9", []string{"203.0.113.9"}, "203.0.113.9"},
		"proxy without a header":      {"10.1.2.3:9", nil, "10.1.2.3"},
		"nonsense":                    {"10.1.2.3:9", []string{"203.0.113.9, unknown"}, "10.1.2.3"},
		"IPv6":                        {"[2001:db8:1::5]:9", []string{"2001:db8:2::9"}, "2001:db8:2::9"},
		"mapped":                      {"[::ffff:10.1.2.3]:9", []string{"::ffff:203.0.113.9"}, "203.0.113.9"},
	} {
		r := httptest.NewRequest(http.MethodPost, "/", nil)
		r.RemoteAddr = tt.remote
		r.Header["X-Forwarded-For"] = tt.hops
		if got := proxies.Client(r).String(); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	if _, err := session.ParseProxies("10.0.0.0/8,proxy.example"); err == nil {
		t.Error("a name is taken for a network")
	}
	if none, err := session.ParseProxies(""); len(none) != 0 || err != nil {
		t.Errorf("an empty list gives %v, %v", none, err)
	}
}
