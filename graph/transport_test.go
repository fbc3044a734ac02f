package graph_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestA9Transport(t *testing.T) {
	t.Parallel()
	b := setup(t)
	method := func(m string) func(*http.Request) { return func(r *http.Request) { r.Method = m } }
	header := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	const ok = `{"query":"{ viewer { demo } }"}`
	const invalid = `{"query":"{ nothing }"}`
	both := "application/graphql-response+json, application/json;q=0.9"
	for name, tt := range map[string]struct {
		body   string
		change func(*http.Request)
		status int
	}{
		"good":                  {ok, nil, 200},
		"charset":               {ok, header("Content-Type", "application/json; charset=utf-8"), 200},
		"same origin":           {ok, header("Sec-Fetch-Site", "same-origin"), 200},
		"cross-site":            {ok, header("Sec-Fetch-Site", "cross-site"), 403},
		"same-site":             {ok, header("Sec-Fetch-Site", "same-site"), 403},
		"foreign origin":        {ok, header("Origin", "https://attacker.example"), 403},
		"GET":                   {ok, method(http.MethodGet), 405},
		"PUT":                   {ok, method(http.MethodPut), 405},
		"form":                  {"query=%7Bviewer%7Bdemo%7D%7D", header("Content-Type", "application/x-www-form-urlencoded"), 415},
		"text":                  {ok, header("Content-Type", "text/plain"), 415},
		"multipart":             {ok, header("Content-Type", "multipart/form-data; boundary=x"), 415},
		"no type":               {ok, header("Content-Type", ""), 415},
		"a batch":               {"[" + ok + "," + ok + "]", nil, 400},
		"two objects":           {ok + ok, nil, 400},
		"no JSON":               {`{"query":"canary-secret`, nil, 400},
		"query of a wrong type": {`{"query":["canary-secret"]}`, nil, 400},
		"no query":              {`{"variables":{}}`, nil, 400},
		"nothing":               {"", nil, 400},
		"a huge body":           {`{"query":"{ viewer { demo } }","variables":{"a":"` + strings.Repeat("x", 1<<20) + `"}}`, nil, 413},
		"a huge document":       {`{"query":"{ viewer { demo } }` + strings.Repeat(" ", 64<<10) + `"}`, nil, 413},
		"invalid, older type":   {invalid, header("Accept", "application/json"), 200},
		"invalid, newer type":   {invalid, header("Accept", both), 400},
		"good, newer type":      {ok, header("Accept", both), 200},
	} {
		out := b.stranger().send(strings.NewReader(tt.body), tt.change)
		if out.status != tt.status || (len(out.Errors) == 0) != (tt.status == 200 && tt.body != invalid) {
			t.Errorf("%s: status %d, want %d: %.200s", name, out.status, tt.status, out.raw)
		}
		if strings.Contains(out.raw, "canary") {
			t.Errorf("%s: the body is repeated: %s", name, out.raw)
		}
		for _, told := range out.Errors {
			if code, _ := told.Extensions["code"].(string); code == "" {
				t.Errorf("%s: no code: %s", name, out.raw)
			}
		}
		media := "application/json; charset=utf-8"
		if strings.HasSuffix(name, "newer type") {
			media = "application/graphql-response+json; charset=utf-8"
		}
		if got := out.header.Get("Content-Type"); got != media {
			t.Errorf("%s: media type %q, want %q", name, got, media)
		}
		if got := out.header.Get("Cache-Control"); got != "no-store" && tt.status != 403 {
			t.Errorf("%s: Cache-Control %q", name, got)
		}
	}
}

// Behind a proxy the browser's origin is not the Host that arrives.
func TestA9PublicOrigin(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.config.PublicURL = "https://ra.example.jp/portal"
	b.serve()
	for origin, want := range map[string]int{"https://ra.example.jp": 200, "http://ra.example.jp": 403, "https://example.jp": 403} {
		out := b.stranger().send(strings.NewReader(`{"query":"{ viewer { demo } }"}`), func(r *http.Request) {
			r.Header.Set("Origin", origin)
		})
		if out.status != want {
			t.Errorf("%s: %d, want %d", origin, out.status, want)
		}
	}
}
