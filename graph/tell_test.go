package graph

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/session"
)

// NewBeatingHandler is NewHandler with streams that say so when nothing happened
// for that long.
func NewBeatingHandler(c Config, beat time.Duration) (http.Handler, error) {
	root := newResolver(c)
	root.beat = beat
	return newHandler(c, root)
}

// What a client does not take is not read either: behind the one piece of news
// that it is offered nothing piles up, however much happens.
func TestSlowClientPilesNothingUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		read := 0
		next := func(context.Context) (*int, bool, error) {
			read++
			n := read
			return &n, true, nil
		}
		holds := func(context.Context) (bool, error) { return true, nil }
		first, told := 0, make(chan *int)
		go func() {
			defer close(told)
			follower[int]{resolver: newResolver(Config{}), holds: holds, next: next, told: told}.tell(ctx, &first)
		}()
		var got []int
		for taken := range 5 {
			// An hour, in which the client takes nothing.
			time.Sleep(time.Hour)
			synctest.Wait()
			if read > taken {
				t.Errorf("%d were read while %d were taken", read, taken)
			}
			got = append(got, *<-told)
		}
		if diff := cmp.Diff([]int{0, 1, 2, 3, 4}, got); diff != "" {
			t.Errorf("told (-want +got):\n%s", diff)
		}
		cancel()
		for range told {
		}
	})
}

// A quiet client has its time to say who it is, and no more.
func TestA7SocketWantsAnOpening(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(nil)
	t.Cleanup(server.Close)
	s := socket{resolver: newResolver(Config{Sessions: new(session.Service)}), initIn: time.Millisecond}
	server.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { s.Do(w, r, nil) })
	conn, _, err := websocket.Dial(t.Context(), server.URL+Path, &websocket.DialOptions{Subprotocols: []string{socketProtocol}})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err = conn.Read(t.Context()); websocket.CloseStatus(err) != closeInitTooLate {
		t.Errorf("closed by %v", err)
	}
}

// Whoever names a document is answered what it says; whoever sends another is
// refused where ours alone are taken, unless a token came with it.
func TestDocuments(t *testing.T) {
	t.Parallel()
	const ours, other = "{ viewer { now } }", "{ viewer { demo } }"
	documents := Documents{documentID(ours): ours}
	for name, tt := range map[string]struct {
		only, bearer bool
		id, text     string
		want, code   string
	}{
		"by its identifier":               {only: true, id: documentID(ours), want: ours},
		"by its identifier, with ours":    {only: true, id: documentID(ours), text: other, want: ours},
		"ours, written out":               {only: true, text: ours, want: ours},
		"another":                         {only: true, text: other, code: "DOCUMENT_REQUIRED"},
		"another, with a token":           {only: true, bearer: true, text: other, want: other},
		"another, where any will do":      {text: other, want: other},
		"of an identifier of nothing":     {id: documentID(other), code: "DOCUMENT_NOT_FOUND"},
		"of one that is none":             {only: true, bearer: true, id: "sha256:", code: "DOCUMENT_NOT_FOUND"},
		"of a hash without its algorithm": {id: documentID(ours)[len("sha256:"):], code: "DOCUMENT_NOT_FOUND"},
	} {
		ctx := context.WithValue(t.Context(), exchangeKey{}, &exchange{bearer: tt.bearer})
		got, refused := Config{Documents: documents, OnlyDocuments: tt.only}.document(ctx, tt.id, tt.text)
		code := ""
		if refused != nil {
			code, _ = refused.Extensions["code"].(string)
		}
		if got != tt.want || code != tt.code {
			t.Errorf("%s: %q, refused by %q", name, got, code)
		}
	}
	if _, err := ReadDocuments([]byte(`{"sha256:00": "{ viewer { now } }"}`)); err == nil {
		t.Error("a manifest with another hash is read")
	}
	read, err := ReadDocuments([]byte(`{"` + documentID(ours) + `": "` + ours + `"}`))
	if diff := cmp.Diff(documents, read); diff != "" || err != nil {
		t.Errorf("read: %v (-want +got):\n%s", err, diff)
	}
}
