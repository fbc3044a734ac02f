package openid

import (
	"fmt"
	"slices"
	"strings"
)

// Mark is a word of an ID token about how somebody was asked who they are: a
// class (acr) or a method (amr, RFC 8176).
type Mark struct{ Claim, Value string }

// Marks are several, of which one is enough.
type Marks []Mark

const (
	acr = "acr"
	amr = "amr"
)

// ParseMarks reads marks as amr:VALUE or acr:VALUE, separated by commas.
// Errors: the entry that is neither.
func ParseMarks(list string) (Marks, error) {
	var marks Marks
	for entry := range strings.SplitSeq(list, ",") {
		if entry = strings.TrimSpace(entry); entry == "" {
			continue
		}
		claim, value, _ := strings.Cut(entry, ":")
		if claim != acr && claim != amr || value == "" || strings.Contains(value, " ") {
			return nil, fmt.Errorf("read marks: %q is neither amr:VALUE nor acr:VALUE", entry)
		}
		marks = append(marks, Mark{claim, value})
	}
	return marks, nil
}

// claims of an ID token beside those that the library reads.
type claims struct {
	Class           string   `json:"acr"`
	Methods         []string `json:"amr"`
	AuthorizedParty string   `json:"azp"`
}

// among reports whether a token bears one of the marks.
func (m Marks) among(said claims) bool {
	return slices.ContainsFunc(m, func(mark Mark) bool {
		if mark.Claim == acr {
			return said.Class == mark.Value
		}
		return slices.Contains(said.Methods, mark.Value)
	})
}

// classes are the values of acr, which a provider can be asked for.
func (m Marks) classes() []string {
	var values []string
	for _, mark := range m {
		if mark.Claim == acr {
			values = append(values, mark.Value)
		}
	}
	return values
}
