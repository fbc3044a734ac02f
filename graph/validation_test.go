package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/internal/viewer"
)

// A short document with very many mistakes, or with long ones, is answered with
// some of them, and costs a request.
func TestA7RefusalsAreShort(t *testing.T) {
	t.Parallel()
	b := setup(t)
	// A connection lives by the wall clock.
	b.clock.move(time.Since(b.clock.now()))
	w, _ := b.program(b.sale("mise"), viewer.Scopes()...)
	l := b.as("mise").wire(b.listen())
	documents := map[string]string{}
	var conflicts, fragments, unused strings.Builder
	name := strings.Repeat("x", 185)
	for n := range 328 {
		fmt.Fprintf(&conflicts, " a:%s%d", name, n)
	}
	documents["a conflict a pair"] = "subscription {" + conflicts.String() + "}"
	for n := range 70 {
		fmt.Fprintf(&fragments, " fragment f%d on Subscription { ...f%d a:%s%d }", n, n+1, strings.Repeat("x", 850), n)
	}
	documents["a conflict a pair of fragments"] = "subscription { ...f0 }" + fragments.String() + " fragment f70 on Subscription { a }"
	for n := range 245 {
		fmt.Fprintf(&unused, " $v%d: Int", n)
	}
	documents["unused variables"] = "subscription " + strings.Repeat("x", 40_000) + "(" + unused.String() + ") { __typename }"
	documents["no such fields"] = "subscription {" + strings.ReplaceAll(conflicts.String(), " a:", " ") + "}"
	documents["no document"] = strings.Repeat("x", 60_000)
	for mistake, document := range documents {
		left := requestsLeft(w.post(`{ viewer { now } }`, nil))
		out := w.post(document, nil)
		if len(out.raw) > 64<<10 || len(out.Errors) == 0 || len(out.Errors) > 20 || !strings.HasPrefix(fmt.Sprint(out.Errors[0].Extensions["code"]), "GRAPHQL_") {
			t.Errorf("%s: %d bytes, %d errors, %.300s", mistake, len(out.raw), len(out.Errors), out.raw)
		}
		if after := requestsLeft(out); after != left-1 {
			t.Errorf("%s leaves %d requests of %d", mistake, after, left)
		}
		l.subscribe(mistake, document, nil)
		if m := l.hear(); m.Type != "error" || m.ID != mistake || len(m.Payload) > 64<<10 || !strings.Contains(string(m.Payload), "GRAPHQL_") {
			t.Errorf("%s, by socket: %s, %d bytes, %.300s", mistake, m.Type, len(m.Payload), m.Payload)
		}
	}
	// What is merely repeated, or is called the same elsewhere, is no mistake.
	if out := w.post(`{ viewer {`+strings.Repeat(" now", 900)+` } }`, nil); len(out.Errors) > 0 {
		t.Errorf("repeated: %.300s", out.raw)
	}
	if out := w.post(`{ viewer {`+strings.Repeat(" a: now", 100)+` } b: viewer { a: demo } }`, nil); len(out.Errors) > 0 {
		t.Errorf("elsewhere: %.300s", out.raw)
	}
	// Two of one name are told as they always were.
	if out := w.post(`{ a: viewer { now } a: portal { slug } }`, nil); len(out.Errors) != 1 || !strings.Contains(out.raw, "are different fields") {
		t.Errorf("a conflict: %.300s", out.raw)
	}
}
