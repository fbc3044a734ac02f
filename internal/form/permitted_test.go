package form_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
)

// TestPermittedAreAll holds each field whose permitted characters the form lists
// to testdata/permitted.json, to which the SPA's tests hold that list: these are
// stored, and nothing beside them, whatever is typed of the blocks in which
// something looks like them.
func TestPermittedAreAll(t *testing.T) {
	t.Parallel()
	file, err := os.ReadFile("testdata/permitted.json")
	if err != nil {
		t.Fatal(err)
	}
	var listed map[string]string
	if err := json.Unmarshal(file, &listed); err != nil {
		t.Fatal(err)
	}
	for field, permitted := range listed {
		want, got := map[rune]bool{}, map[rune]bool{}
		for _, r := range permitted {
			want[r] = true
		}
		// Up to U+31FF: latin, its accents, signs, kana. From U+FE00: small and full width.
		for r := range rune(0x10000) {
			if r >= 0x3200 && r < 0xFE00 {
				continue
			}
			in := sample()
			typed(t, &in, field, "a"+string(r)+"a")
			if out, _, problems := form.Normalize(in); len(problems) == 0 {
				for _, s := range stored(t, &out, field) {
					got[s] = true
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("characters of %s (-listed +stored):\n%s", field, diff)
		}
	}
}
