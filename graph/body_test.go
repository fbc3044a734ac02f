package graph_test

import (
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/internal/viewer"
)

// A megabyte of values would be sixty in memory, and so would be all conflicts in 64
// KiB of a document: neither is read into any. Not beside other tests: it counts what is allocated.
func TestA7BodiesAreSmallInMemory(t *testing.T) {
	b := setup(t)
	w := b.stranger()
	const start = `{"query": "{ viewer { now } }", `
	// full is a megabyte of the value, in an object.
	full := func(value string) string {
		return `{"a": [` + strings.TrimSuffix(strings.Repeat(value+",", 1_000_000/(len(value)+1)), ",") + `]}`
	}
	var conflicts strings.Builder
	for n := range 328 {
		fmt.Fprintf(&conflicts, " a:%s%d", strings.Repeat("x", 185), n)
	}
	for name, tt := range map[string]struct {
		body   string
		status int
	}{
		"maps":       {start + `"variables": ` + full(`{"":0}`) + "}", http.StatusRequestEntityTooLarge},
		"lists":      {start + `"variables": ` + full("[]") + "}", http.StatusRequestEntityTooLarge},
		"numbers":    {start + `"variables": ` + full("1") + "}", http.StatusRequestEntityTooLarge},
		"behind \"":  {start + `"variables": ` + full(`"\\",{}`) + "}", http.StatusRequestEntityTooLarge},
		"extensions": {start + `"extensions": ` + full(`{"":0}`) + "}", http.StatusOK},
		"a text":     {start + `"variables": ` + full(`"`+strings.Repeat(`,:[{\"`, 10_000)+`"`) + "}", http.StatusOK},
		"persons":    {start + `"variables": ` + full(`{"a": "`+strings.Repeat("x", 200)+`"}`) + "}", http.StatusOK},
		"conflicts":  {`{"query": "{` + conflicts.String() + ` }"}`, http.StatusOK},
		"no object":  {start + `"variables": [1]}`, http.StatusBadRequest},
		"no members": {start + `"variables": null, "extensions": null}`, http.StatusOK},
		"no reading": {start + `"extensions": [1]}`, http.StatusBadRequest},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		out := w.send(strings.NewReader(tt.body), nil)
		runtime.ReadMemStats(&after)
		if out.status != tt.status {
			t.Errorf("%s: %d, want %d: %.300s", name, out.status, tt.status, out.raw)
		}
		if made := after.TotalAlloc - before.TotalAlloc; made > 16<<20 {
			t.Errorf("%s: %d MB were allocated", name, made>>20)
		}
	}
	// A connection takes less, and is told the same.
	b.clock.move(time.Since(b.clock.now()))
	b.sale("mise")
	l := b.as("mise").wire(b.listen())
	l.say(frame{ID: "a", Type: "subscribe", Payload: []byte(start + `"variables": {"a": [` + strings.Repeat("[],", 30_000) + `0]}}`)})
	if m := l.hear(); m.Type != "error" || !strings.Contains(string(m.Payload), "too many values") {
		t.Errorf("by socket: %s %.300s", m.Type, m.Payload)
	}
}

// TestA7UsedUpIsNotRead: nothing is read of what a client sends whose minute is over,
// and the next minute reads again.
func TestA7UsedUpIsNotRead(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Minute - time.Duration(b.clock.now().UnixNano()%int64(time.Minute)))
	w, _ := b.program(b.sale("mise"), viewer.CouponsWrite)
	read := 0
	body := func() io.Reader { return reading{strings.NewReader("no JSON"), &read} }
	out := w.send(body(), nil)
	for n := 0; out.status == http.StatusBadRequest && n < 600; n++ {
		out = w.send(body(), nil)
	}
	if out.status != http.StatusTooManyRequests {
		t.Fatalf("the budget is never used up: %d %s", out.status, out.raw)
	}
	read = 0
	out = w.send(body(), nil)
	if read > 0 || out.status != http.StatusTooManyRequests || out.Errors[0].Extensions["code"] != "RATE_LIMITED" || out.header.Get("Retry-After") != "60" || requestsLeft(out) != 0 {
		t.Errorf("%d reads: %d %s %v", read, out.status, out.raw, out.header)
	}
	b.clock.move(time.Minute)
	if out := w.send(body(), nil); read == 0 || out.status != http.StatusBadRequest {
		t.Errorf("the next minute, %d reads: %d %s", read, out.status, out.raw)
	}
}

// reading counts what is read.
type reading struct {
	io.Reader
	times *int
}

func (r reading) Read(p []byte) (int, error) {
	*r.times++
	return r.Reader.Read(p)
}
