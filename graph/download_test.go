package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// taker takes a download, and does something whenever a part of it has come.
type taker struct {
	*httptest.ResponseRecorder
	came func(written int)
}

func (t taker) Write(p []byte) (int, error) {
	n, err := t.ResponseRecorder.Write(p)
	t.came(t.Body.Len())
	return n, err
}

func (t taker) Flush() { t.ResponseRecorder.Flush() }

// take posts for a download; cut: the transfer broke off.
func (w *browser) take(path, body string, came func(written int)) (rec *httptest.ResponseRecorder, cut bool) {
	w.b.Helper()
	r := httptest.NewRequestWithContext(w.b.Context(), http.MethodPost, path, strings.NewReader(body))
	r.RemoteAddr = w.address
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept-Language", w.language)
	for _, c := range w.cookies {
		r.AddCookie(c)
	}
	if w.bearer != "" {
		r.Header.Set("Authorization", "Bearer "+w.bearer)
	}
	rec = httptest.NewRecorder()
	defer func() {
		if ended := recover(); ended != nil {
			if ended != http.ErrAbortHandler {
				panic(ended)
			}
			cut = true
		}
	}()
	w.b.handler.ServeHTTP(taker{rec, came}, r)
	return rec, false
}

const (
	wholeQueue = `{"filter": {}}`
	wholeLog   = `{"format": "jsonl", "filter": {}}`
)

// manyEvents records n acts.
func (b *bundle) manyEvents(n int) {
	b.Helper()
	for done := 0; done < n; done += 500 {
		rows := make([]*ent.AuditEventCreate, min(500, n-done))
		for i := range rows {
			rows[i] = b.db.Client().AuditEvent.Create().SetID(b.newID(id.AuditEvent)).SetAction("probe").
				SetActorKind(viewer.System).SetAt(instant.At(b.clock.now()))
		}
		b.must(b.db.Client().AuditEvent.CreateBulk(rows...).Exec(viewer.AsSystem(b.Context())))
	}
	b.clock.move(time.Second) // ids of the same moment are in no order
}

// Whoever downloads is asked for again with each page: a session that ended and a
// role that was withdrawn stop it, and the file says that it is not whole.
func TestDownloadIsAskedAgain(t *testing.T) {
	t.Parallel()
	end := map[string]func(b *bundle, login string){
		"a session that ended": func(b *bundle, login string) {
			staffID := b.db.Client().Staff.Query().Where(staff.Login(login)).OnlyIDX(viewer.AsSystem(b.Context()))
			b.db.Client().Session.Update().Where(session.StaffID(staffID)).SetEndedAt(instant.At(b.clock.now())).ExecX(viewer.AsSystem(b.Context()))
		},
		"a role that was withdrawn": func(b *bundle, login string) {
			b.db.Client().Staff.Update().Where(staff.Login(login)).SetRole(viewer.Partner).AddEpoch(1).ExecX(viewer.AsSystem(b.Context()))
		},
		"somebody who was kept out": func(b *bundle, login string) {
			b.db.Client().Staff.Update().Where(staff.Login(login)).SetEnabled(false).ExecX(viewer.AsSystem(b.Context()))
		},
	}
	for name, stop := range end {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := setup(t)
			b.copies(1100, nil)
			b.manyEvents(1200)
			for _, d := range []struct{ login, path, body string }{
				{"taro", graph.ExportPath, wholeQueue}, {"auditor", graph.AuditExportPath, wholeLog},
				{"auditor", graph.AuditExportPath, `{"format": "csv", "filter": {}}`},
			} {
				b.readmit("auditor", viewer.Auditor)
				w := b.as(d.login)
				whole, cut := w.take(d.path, d.body, func(int) {})
				if cut || whole.Code != http.StatusOK || strings.Contains(whole.Body.String(), "CUT OFF") {
					t.Fatalf("%s: %d, cut %v", d.path, whole.Code, cut)
				}
				var once sync.Once
				part, cut := w.take(d.path, d.body, func(written int) {
					if written > 10_000 {
						once.Do(func() { stop(b, d.login) })
					}
				})
				text := strings.TrimSpace(part.Body.String())
				last := text[strings.LastIndex(text, "\n")+1:]
				if !cut || !strings.Contains(last, "CUT OFF") || strings.Count(text, "\n") > 600 || len(text) >= whole.Body.Len() {
					t.Errorf("%s: cut %v, %d lines, the last %q", d.path, cut, strings.Count(text, "\n"), last)
				}
			}
		})
	}
}

// readmit lets a member of staff in as before.
func (b *bundle) readmit(login string, role viewer.Role) {
	b.Helper()
	b.db.Client().Staff.Update().Where(staff.Login(login)).SetRole(role).SetEnabled(true).ExecX(viewer.AsSystem(b.Context()))
}

// A person has two downloads at once, and the next is told when to come again.
func TestDownloadsAtOnce(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.copies(3, nil)
	w := b.as("taro")
	var third *httptest.ResponseRecorder
	// The second begins while the first runs, the third while both do.
	var one, two sync.Once
	w.take(graph.ExportPath, wholeQueue, func(int) {
		one.Do(func() {
			w.take(graph.ExportPath, wholeQueue, func(int) {
				two.Do(func() { third, _ = w.take(graph.ExportPath, wholeQueue, func(int) {}) })
			})
		})
	})
	if third == nil || third.Code != http.StatusTooManyRequests || third.Header().Get("Retry-After") != "30" || !strings.Contains(third.Body.String(), "書き出せる数") {
		t.Fatalf("the third: %+v", third)
	}
	w.language = "en"
	if after, cut := w.take(graph.ExportPath, wholeQueue, func(int) {}); after.Code != http.StatusOK || cut {
		t.Errorf("afterwards: %d, cut %v", after.Code, cut)
	}
	// What was refused is on no record.
	if n := b.db.Client().AuditEvent.Query().Where(auditevent.Action(string(ra.RequestsExported))).CountX(viewer.AsSystem(t.Context())); n != 3 {
		t.Errorf("%d exports on record, want 3", n)
	}
}

// What cannot be asked for is not exported, and not on record.
func TestDownloadFilters(t *testing.T) {
	t.Parallel()
	b := setup(t)
	count := func() int {
		return b.db.Client().AuditEvent.Query().Where(auditevent.ActionIn(string(ra.RequestsExported), string(ra.AuditExported))).CountX(viewer.AsSystem(t.Context()))
	}
	for login, bodies := range map[string][]string{
		"taro": {
			`{"filter": {"status": ["NONSENSE"]}}`, `{"filter": {"kind": ["new"]}}`, `{"filter": {"productId": "canary"}}`,
			`{"filter": {"partnerId": "prod_00000000000000000000000000"}}`, `{"filter": {"search": "` + strings.Repeat("x", 10_001) + `"}}`,
		},
		"auditor": {
			`{"format": "xlsx", "filter": {}}`, `{"format": "csv", "filter": {"action": "canary"}}`, `{"format": "csv", "filter": {"actorId": "canary"}}`,
			`{"format": "csv", "filter": {"objectId": "canary"}}`, `{"format": "csv", "filter": {"from": "1960-01-01T00:00:00Z"}}`,
			`{"format": "csv", "filter": {"search": "a\u0000"}}`, `{"format": "csv"} x`, ``,
		},
	} {
		path := map[string]string{"taro": graph.ExportPath, "auditor": graph.AuditExportPath}[login]
		for _, body := range bodies {
			if out, _ := b.as(login).take(path, body, func(int) {}); out.Code != http.StatusBadRequest {
				t.Errorf("%s %.60q: %d", path, body, out.Code)
			}
		}
	}
	for _, login := range []string{"taro", ""} {
		w := b.stranger()
		if login != "" {
			w = b.as(login)
		}
		if out, _ := w.take(graph.AuditExportPath, wholeLog, func(int) {}); out.Code != http.StatusNotFound {
			t.Errorf("%q reads the log: %d", login, out.Code)
		}
	}
	if n := count(); n != 0 {
		t.Errorf("%d exports on record", n)
	}
}

// The log is exported as it is searched, and what was searched for is told nowhere.
func TestAuditExportSearched(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	b.stranger().submit(b.application(b.coupons(1)[0], nil))
	out, _ := b.as("auditor").take(graph.AuditExportPath, fmt.Sprintf(`{"format": "jsonl", "filter": {"search": %q}}`, r.ReceiptNumber), func(int) {})
	var objects []string
	for line := range strings.Lines(out.Body.String()) {
		var event struct{ Event struct{ ObjectID string } }
		b.must(json.Unmarshal([]byte(line), &event))
		objects = append(objects, event.Event.ObjectID)
	}
	if len(objects) == 0 || strings.Count(strings.Join(objects, " "), r.ID) != len(objects) {
		t.Errorf("exported: %v", objects)
	}
	e := b.db.Client().AuditEvent.Query().Where(auditevent.Action(string(ra.AuditExported))).OnlyX(viewer.AsSystem(t.Context()))
	if diff := cmp.Diff(map[string]string{"search": "yes"}, e.Details); diff != "" {
		t.Errorf("on record (-want +got):\n%s", diff)
	}
}

// However many events there are, a page of them is in memory.
func TestAuditExportMemory(t *testing.T) {
	b := setup(t) // not in parallel: what others keep would be counted
	b.manyEvents(20_000)
	w := b.as("auditor")
	var least, most uint64
	parts := 0
	r := httptest.NewRequestWithContext(context.WithoutCancel(t.Context()), http.MethodPost, graph.AuditExportPath, strings.NewReader(`{"format": "csv", "filter": {}}`))
	r.RemoteAddr = w.address
	r.Header.Set("Content-Type", "application/json")
	for _, c := range w.cookies {
		r.AddCookie(c)
	}
	count := &counter{header: http.Header{}, came: func() {
		if parts++; parts%2000 != 0 {
			return
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		if least == 0 || m.HeapAlloc < least {
			least = m.HeapAlloc
		}
		most = max(most, m.HeapAlloc)
	}}
	b.handler.ServeHTTP(count, r)
	if parts < 10_000 || most-least > 8<<20 { // a part holds a few events
		t.Errorf("%d parts, %d bytes kept", parts, most-least)
	}
}

// counter takes a download and keeps none of it.
type counter struct {
	header http.Header
	came   func()
}

func (c *counter) Header() http.Header         { return c.header }
func (c *counter) WriteHeader(int)             {}
func (c *counter) Flush()                      {}
func (c *counter) Write(p []byte) (int, error) { c.came(); return len(p), nil }
