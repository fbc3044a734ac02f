package session_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/session"
)

// Of structured fields (RFC 9651, 4.2.3 and 4.2.4) what the draft has in its own: a
// key, and an integer for its value.
var parameter = regexp.MustCompile(`^;([a-z*][a-z0-9_\-.*]*)=(\d{1,15})`)

// fieldList reads a List of Strings, each with parameters that are integers.
// Errors: what is none.
func fieldList(text string) (map[string]map[string]int, error) {
	list := map[string]map[string]int{}
	for {
		rest, ok := strings.CutPrefix(text, `"`)
		name, rest, closed := strings.Cut(rest, `"`)
		if !ok || !closed || strings.ContainsFunc(name, func(r rune) bool { return r < 0x20 || r > 0x7e || r == '\\' }) {
			return nil, fmt.Errorf("no string: %q", text)
		}
		params := map[string]int{}
		for found := parameter.FindStringSubmatch(rest); found != nil; found = parameter.FindStringSubmatch(rest) {
			value, err := strconv.Atoi(found[2])
			if err != nil {
				return nil, err
			}
			params[found[1]], rest = value, rest[len(found[0]):]
		}
		list[name] = params
		if rest == "" {
			return list, nil
		}
		if text, ok = strings.CutPrefix(rest, ", "); !ok {
			return nil, fmt.Errorf("no list: %q", rest)
		}
	}
}

// TestRateLimitFields: the fields are what draft-ietf-httpapi-ratelimit-headers-11
// has: Lists of Strings, the same policies in both, with q and w in the one (3.1), r
// and t in the other (4.1), and no unit that is not registered (3.1.2); and
// Retry-After leads to no earlier moment than t (6).
func TestRateLimitFields(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		spent session.Spent
		reset int
		retry string
	}{
		"in the middle": {session.Spent{RequestsLeft: 599, CostLeft: 19_000, Resets: 30*time.Second + time.Millisecond}, 31, ""},
		"at its end":    {session.Spent{RequestsLeft: 1, CostLeft: 0, Resets: time.Nanosecond}, 1, ""},
		"over":          {session.Spent{RequestsLeft: 0, CostLeft: 7, Resets: time.Minute, Over: true}, 60, "60"},
	} {
		c.spent.Budget = session.Budget{Requests: 600, Cost: 20_000}
		header := http.Header{}
		c.spent.Tell(header)
		policy, perr := fieldList(header.Get("RateLimit-Policy"))
		limit, lerr := fieldList(header.Get("RateLimit"))
		if perr != nil || lerr != nil {
			t.Errorf("%s: %v, %v", name, perr, lerr)
		}
		if diff := cmp.Diff(map[string]map[string]int{"requests": {"q": 600, "w": 60}, "cost": {"q": 20_000, "w": 60}}, policy); diff != "" {
			t.Errorf("%s: RateLimit-Policy (-want +got):\n%s", name, diff)
		}
		want := map[string]map[string]int{"requests": {"r": c.spent.RequestsLeft, "t": c.reset}, "cost": {"r": c.spent.CostLeft, "t": c.reset}}
		if diff := cmp.Diff(want, limit); diff != "" {
			t.Errorf("%s: RateLimit (-want +got):\n%s", name, diff)
		}
		if got := header.Get("Retry-After"); got != c.retry {
			t.Errorf("%s: Retry-After %q", name, got)
		}
	}
}
