package form_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
)

// whole is a registration in which every field holds its own name.
func whole(t *testing.T) (map[string]map[string]string, form.Registration) {
	t.Helper()
	named := map[string]map[string]string{"organization": {}, "subscriber": {}, "proxy": {}}
	for _, path := range form.Paths("") {
		if group, field, ok := strings.Cut(path, "."); ok {
			named[group][field] = path
		}
	}
	for _, field := range []string{"familyName", "givenName", "familyNameKana", "givenNameKana", "department", "phoneNumber"} {
		named["proxy"][field] = "proxy." + field
	}
	return named, registration(t, named)
}

func registration(t *testing.T, named map[string]map[string]string) form.Registration {
	t.Helper()
	text, err := json.Marshal(named)
	if err != nil {
		t.Fatal(err)
	}
	var r form.Registration
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestDiffering changes every field that a registration stores, one at a time:
// none may be forgotten in the list of paths.
func TestDiffering(t *testing.T) {
	t.Parallel()
	_, same := whole(t)
	if diff := cmp.Diff([]string(nil), form.Differing("", same, same)); diff != "" {
		t.Fatalf("nothing differs (-want +got):\n%s", diff)
	}
	text, err := json.Marshal(same)
	if err != nil {
		t.Fatal(err)
	}
	var stored map[string]map[string]string
	if err := json.Unmarshal(text, &stored); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for group, fields := range stored {
		for field := range fields {
			seen++
			changed, _ := whole(t)
			changed[group][field] += "x"
			want := group + "." + field
			if group == "proxy" {
				want = group
			}
			if diff := cmp.Diff([]string{"registration." + want}, form.Differing("registration.", same, registration(t, changed))); diff != "" {
				t.Errorf("%s.%s (-want +got):\n%s", group, field, diff)
			}
		}
	}
	if want := len(form.Paths("")) - 1 + 6; seen != want {
		t.Errorf("%d fields are stored, %d have a path", seen, want)
	}
	alone := same
	alone.Proxy = nil
	if diff := cmp.Diff([]string{"proxy"}, form.Differing("", same, alone)); diff != "" {
		t.Errorf("no proxy (-want +got):\n%s", diff)
	}
}
