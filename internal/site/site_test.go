package site_test

import (
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/internal/site"
)

func TestAccepts(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		accepts func(string) bool
		s       string
		want    bool
	}{
		{"slug", site.Slug, "chuo-kai2", true},
		{"slug of one", site.Slug, "a", false},
		{"slug too long", site.Slug, strings.Repeat("a", 33), false},
		{"slug with a capital", site.Slug, "Kai", false},
		{"slug that climbs", site.Slug, "..", false},
		{"slug ends with a hyphen", site.Slug, "kai-", false},
		{"slug begins with a hyphen", site.Slug, "-kai", false},
		{"no colour", site.Color, "", true},
		{"colour", site.Color, "#1f4e79", true},
		{"colour by name", site.Color, "red", false},
		{"colour with more behind", site.Color, "#1f4e79;x", false},
		{"address", site.Address, "https://www.example.com/a?b=c#d", true},
		{"address with a port", site.Address, "https://www.example.com:8443/", true},
		{"address in Japanese behind the host", site.Address, "https://www.example.com/利用環境", true},
		{"no address", site.Address, "", false},
		{"address without https", site.Address, "http://www.example.com/", false},
		{"address that is a script", site.Address, "javascript:alert(1)", false},
		{"address without a host", site.Address, "https:///a", false},
		{"address with somebody before the host", site.Address, "https://www.bank.example@evil.example/", false},
		{"address with a backslash", site.Address, `https://www.example.com\@evil.example/`, false},
		{"address whose host looks like another", site.Address, "https://www.exаmple.com/", false},
		{"address too long", site.Address, "https://www.example.com/" + strings.Repeat("a", 500), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := c.accepts(c.s); got != c.want {
				t.Errorf("%q: %t, want %t", c.s, got, c.want)
			}
		})
	}
}

func TestPath(t *testing.T) {
	t.Parallel()
	if got := site.Path(""); got != "" {
		t.Errorf("/: %q", got)
	}
	if got := site.Path("kumiai"); got != "/p/kumiai" {
		t.Errorf("a partner's: %q", got)
	}
}
