package site_test

import (
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/internal/site"
)

func TestAccepts(t *testing.T) {
	t.Parallel()
	png := "data:image/png;base64,"
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
		{"no logo", site.Logo, "", true},
		{"logo", site.Logo, png + "iVBORw0KGgo=", true},
		{"logo elsewhere", site.Logo, "https://www.example.com/logo.png", false},
		{"logo that is a page", site.Logo, "data:text/html;base64,PGI+", false},
		{"logo too large", site.Logo, png + strings.Repeat("A", 100_000), false},
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
