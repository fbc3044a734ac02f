package main

import (
	"net/http"
	"testing"
)

// Whoever makes a name of theirs mean our address gets no page, no API and no
// mailbox under it (DNS rebinding).
func TestA9HostIsChecked(t *testing.T) {
	t.Parallel()
	server, _ := newSite(t, func(s *site) {
		s.name, s.demo = nameIn("https://RA.example.jp:8443/"), true
		s.api = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "api") })
	})
	for host, want := range map[string]int{
		"127.0.0.1:8080": 200, "127.0.0.1": 200, "[::1]:8080": 200, "[::1]": 200, "192.0.2.1": 200, "localhost": 200,
		"localhost:1": 200, "console.localhost": 200, "ra.example.jp": 200, "RA.example.jp.": 200, "ra.example.jp:8443": 200,
		"attacker.example": 421, "attacker.example:8080": 421, "ra.example.jp.attacker.example": 421,
		"notlocalhost": 421, "127.0.0.1.attacker.example": 421, "xra.example.jp": 421,
	} {
		for _, path := range []string{"/", "/graphql", "/mailbox.json", "/graphiql", "/schema.graphql", "/assets/main-1a2b.js", "/nowhere"} {
			wanted := want
			if path == "/nowhere" && want == 200 {
				wanted = 404
			}
			if got := asHost(t, server.URL+path, host); got != wanted {
				t.Errorf("%s as %s: status %d, want %d", path, host, got, wanted)
			}
		}
	}
	// What everybody may have is had by any name.
	for _, path := range []string{"/healthz", "/readyz", "/repository"} {
		if got := asHost(t, server.URL+path, "pki.example.jp"); got != http.StatusOK {
			t.Errorf("%s by another name: status %d", path, got)
		}
	}
}

func asHost(t *testing.T, url, host string) int {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Host = host
	resp, err := (&http.Transport{DisableKeepAlives: true}).RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	return resp.StatusCode
}
