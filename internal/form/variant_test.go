package form

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestVariants: a kanji is in one group only, and NFKC, which comes first,
// leaves it alone (else its entry would never be reached).
func TestVariants(t *testing.T) {
	t.Parallel()
	groupOf := map[rune]string{}
	for group := range strings.FieldsSeq(variants) {
		for _, r := range group {
			if other, ok := groupOf[r]; ok {
				t.Errorf("%c is in %s and %s", r, other, group)
			}
			groupOf[r] = group
			if folded := norm.NFKC.String(string(r)); folded != string(r) {
				t.Errorf("%c U+%04X of %s is %s to NFKC", r, r, group, folded)
			}
		}
	}
	if len(groupOf) < 300 {
		t.Errorf("only %d kanji read", len(groupOf))
	}
}
