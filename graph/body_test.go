package graph_test

import (
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A megabyte of values would be sixty in memory, and so would be all conflicts in 64
// KiB of a document: neither is read into any. Not beside other tests: it counts what is allocated.
func TestA7BodiesAreSmallInMemory(t *testing.T) { //nolint:paralleltest // see above
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
