package graph_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/graph"
)

// Every answer says what it cost and what it may, so that who writes an operation
// learns it before it is refused; one that is refused for its cost says it too.
func TestCostIsShown(t *testing.T) {
	t.Parallel()
	b := setup(t)
	type shown struct{ Requested, Limit int }
	for query, want := range map[string]*shown{
		`{ viewer { now } }`:                         {2, 10_000},
		`{ products(first: 10) { nodes { code } } }`: {21, 10_000},
		`mutation { signOut { signedOut } }`:         {2, 10_000},
		`{ requests(first: 100) { nodes { messages { request { messages { id } } } } } }`: {10_001, 10_000},
		`{ nothing }`: nil,
	} {
		var answer struct {
			Extensions *struct{ Cost *shown }
		}
		b.must(json.Unmarshal([]byte(b.stranger().post(query, nil).raw), &answer))
		var got *shown
		if answer.Extensions != nil {
			got = answer.Extensions.Cost
		}
		if want != nil && want.Requested > 10_000 && got != nil && got.Requested > want.Requested {
			got.Requested = want.Requested // how much too dear is no matter
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", query, diff)
		}
	}
}

// Where our own documents alone are answered, a browser's session, or none, is
// asked nothing else by any way: by POST, by a stream, over a WebSocket.
func TestA8OwnDocumentsAlone(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now()))
	officer := b.as("taro")
	ours := map[string]string{"asks": `{ viewer { staff { login } } }`, "follows": followEvents}
	b.config.Documents, b.config.OnlyDocuments = graph.Documents{}, true
	id := func(text string) string {
		hash := sha256.Sum256([]byte(text))
		return "sha256:" + hex.EncodeToString(hash[:])
	}
	for _, text := range ours {
		b.config.Documents[id(text)] = text
	}
	b.serve()
	for _, w := range []*browser{officer, b.stranger()} {
		for body, want := range map[string]string{
			`{"documentId":"` + id(ours["asks"]) + `"}`:           `{"viewer":{"staff":`,
			`{"query":` + literal(ours["asks"]) + `}`:             `{"viewer":{"staff":`,
			`{"query":"{ viewer { now } }"}`:                      "DOCUMENT_REQUIRED",
			`{"query":"{ __schema { types { name } } }"}`:         "DOCUMENT_REQUIRED",
			`{"query":"mutation { signOut { signedOut } }"}`:      "DOCUMENT_REQUIRED",
			`{"documentId":"` + id("{ viewer { now } }") + `"}`:   "DOCUMENT_NOT_FOUND",
			`{"query":"{ viewer { now } }","documentId":"other"}`: "DOCUMENT_NOT_FOUND",
		} {
			out := w.send(strings.NewReader(body), nil)
			if refused := strings.HasPrefix(want, "DOCUMENT"); !strings.Contains(out.raw, want) || refused != (out.status == http.StatusBadRequest) {
				t.Errorf("%s: %d %s", body, out.status, out.raw)
			}
		}
	}
	server := b.listen()
	l := officer.wire(server)
	l.subscribe("a", follow, nil)
	if m := l.hear(); m.Type != "error" || !strings.Contains(string(m.Payload), "DOCUMENT_REQUIRED") {
		t.Errorf("another subscription: %s %s", m.Type, m.Payload)
	}
	payload, err := json.Marshal(vars{"documentId": id(ours["follows"])})
	b.must(err)
	l.say(frame{ID: "b", Type: "subscribe", Payload: payload})
	if m := l.hear(); m.Type != "next" {
		t.Errorf("ours: %s %s", m.Type, m.Payload)
	}
}
