package graph_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// export posts to the table of the queue and answers as it comes.
func (w *browser) export(body string) *httptest.ResponseRecorder {
	w.b.Helper()
	r := httptest.NewRequestWithContext(w.b.Context(), http.MethodPost, graph.ExportPath, strings.NewReader(body))
	r.RemoteAddr = w.address
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept-Language", w.language)
	for _, c := range w.cookies {
		r.AddCookie(c)
	}
	rec := httptest.NewRecorder()
	w.b.handler.ServeHTTP(rec, r)
	return rec
}

func TestExport(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		b.copies(1100, nil) // more than two pages
		b.stranger().submit(b.application(b.coupons(1)[0], func(in vars) {
			in["registration"].(vars)["organization"].(vars)["legalName"] = "=HYPERLINK(\"http://x\",\"a,b\")株式会社"
		}))
		w := b.as("taro")
		out := w.export(`{"filter": {}}`)
		if out.Code != http.StatusOK || out.Header().Get("Content-Type") != "text/csv; charset=utf-8" {
			t.Fatalf("%d %s: %s", out.Code, out.Header().Get("Content-Type"), out.Body)
		}
		rest, marked := bytes.CutPrefix(out.Body.Bytes(), []byte("\uFEFF"))
		rows, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
		if err != nil || !marked || len(rows) != 1+1102 {
			t.Fatalf("%d rows, marked %v, %v", len(rows), marked, err)
		}
		seen, formulas := map[string]bool{}, 0
		for _, row := range rows[1:] {
			if seen[row[0]] {
				t.Errorf("%s comes twice", row[0])
			}
			seen[row[0]] = true
			if strings.HasPrefix(row[7], "'=HYPERLINK") {
				formulas++
			}
			for _, cell := range row {
				if strings.ContainsAny(cell[:min(len(cell), 1)], "=+-@\t\r") {
					t.Errorf("a spreadsheet takes %q for a formula", cell)
				}
			}
		}
		if diff := cmp.Diff([]string{"受付番号", "種別", "状態"}, rows[0][:3]); diff != "" || formulas != 1 {
			t.Errorf("%d formulas, header (-want +got):\n%s", formulas, diff)
		}
		w.language = "en"
		found := w.export(`{"filter": {"search": "HYPERLINK", "status": ["PROVISIONAL"]}}`)
		if lines := strings.Split(strings.TrimSpace(found.Body.String()), "\r\n"); len(lines) != 2 || !strings.HasPrefix(lines[0], "\uFEFFReceipt number,") {
			t.Errorf("found: %q", lines)
		}
		e := b.db.Client().AuditEvent.Query().Where(auditevent.Action(string(ra.RequestsExported))).AllX(viewer.AsSystem(t.Context()))
		if len(e) != 2 {
			t.Fatalf("%d exports on record", len(e))
		}
		if diff := cmp.Diff(map[string]string{"status": "PROVISIONAL", "search": "yes"}, e[1].Details); diff != "" {
			t.Errorf("on record (-want +got):\n%s", diff)
		}
	})
}

// The table calls states and kinds what the queue's pages call them, and says
// in words what is late; the period of the filter is on record.
func TestExportWords(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.stranger().submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	submitted := b.clock.now().In(policy.Tokyo).Format(time.DateOnly)
	b.clock.move(30 * 24 * time.Hour)
	w := b.as("taro")
	for language, want := range map[string][]string{"ja": {"新規", "審査待ち", "はい"}, "en": {"New", "Accepted", "yes"}} {
		w.language = language
		out := w.export(`{"filter": {"status": ["ACCEPTED"], "dueFrom": "2020-02-28", "dueUntil": "2040-02-29"}}`)
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.Body.String(), "\uFEFF"))).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%s: %d rows, %v", language, len(rows), err)
		}
		if diff := cmp.Diff(want, []string{rows[1][1], rows[1][2], rows[1][11]}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", language, diff)
		}
	}
	w.export(`{"filter": {"submittedFrom": "` + submitted + `", "submittedUntil": "` + submitted + `"}}`)
	e := b.db.Client().AuditEvent.Query().Where(auditevent.Action(string(ra.RequestsExported))).
		Order(ent.Asc(auditevent.FieldID)).AllX(viewer.AsSystem(t.Context()))
	if len(e) != 3 {
		t.Fatalf("%d exports on record", len(e))
	}
	want := []map[string]string{
		{"status": "ACCEPTED", "dueFrom": "2020-02-28", "dueUntil": "2040-02-29"},
		{"submittedFrom": submitted, "submittedUntil": submitted},
	}
	if diff := cmp.Diff(want, []map[string]string{e[0].Details, e[2].Details}); diff != "" {
		t.Errorf("on record (-want +got):\n%s", diff)
	}
}

// The table has the rows of the screen in their order, all pages of them: by when
// they are due, or of a period of submission the latest first.
func TestExportIsWhatIsShown(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		began := instant.At(b.clock.now())
		b.copies(700, func(i int, c *ent.RequestCreate) { // more than a page
			c.SetStatus(lifecycle.Statuses[i%len(lifecycle.Statuses)]).SetQueueAt(began + instant.Time(i*7919%101)).
				SetKind([]lifecycle.Kind{lifecycle.New, lifecycle.Renewal}[i%2])
			c.Mutation().ResetClaimedByID()
			b.clock.move(time.Hour)
		})
		w := b.as("taro")
		receipts := map[string]string{}
		for _, r := range b.db.Client().Request.Query().AllX(viewer.AsSystem(t.Context())) {
			receipts[r.ID] = form.FormatReceiptNumber(r.ReceiptNumber)
		}
		from, until := policy.DayOf(began.Time().AddDate(0, 0, 2)), policy.DayOf(b.clock.now())
		for name, filter := range map[string]vars{
			"all":                            {},
			"waiting":                        {"status": []string{"ACCEPTED", "IN_REVIEW"}},
			"a kind of a product":            {"kind": []string{"RENEWAL"}, "productId": b.product},
			"due in days":                    {"dueFrom": "2020-01-01", "dueUntil": "2099-12-31", "direct": true},
			"found":                          {"search": "神崎商会"},
			"a period of submission":         {"submittedFrom": from, "submittedUntil": until},
			"a kind in a period":             {"submittedFrom": from, "submittedUntil": until, "kind": []string{"NEW"}},
			"found in a period, in a state":  {"submittedFrom": from, "search": "神崎商会", "status": []string{"COMPLETED"}},
			"nothing":                        {"partnerId": "part_x"},
			"nothing in a period, of a kind": {"partnerId": "part_x", "submittedFrom": from, "kind": []string{"NEW"}},
		} {
			var ids []string
			if filter["submittedFrom"] != nil {
				ids = submissions(t, w, 100, filter)
			} else {
				ids = queue(t, w, "ASC", 100, false, filter)
			}
			var want []string
			for _, id := range ids {
				want = append(want, receipts[id])
			}
			body, err := json.Marshal(vars{"filter": filter})
			if err != nil {
				t.Fatal(err)
			}
			out := w.export(string(body))
			rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.Body.String(), "\uFEFF"))).ReadAll()
			if err != nil || len(rows) == 0 {
				t.Fatalf("%s: %d rows, %v: %d", name, len(rows), err, out.Code)
			}
			var got []string
			for _, row := range rows[1:] {
				got = append(got, row[0])
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-shown +exported):\n%s", name, diff)
			}
		}
	})
}

func TestExportRefuses(t *testing.T) {
	t.Parallel()
	b := setup(t)
	if out := b.stranger().export(`{"filter": {}}`); out.Code != http.StatusForbidden {
		t.Errorf("a stranger exports: %d", out.Code)
	}
	for _, body := range []string{"", "x", "[]", `{"filter": {"password": 1}}`, `{"filter": {"dueFrom": "2026-02-31"}}`, `{"filter": {"search": "a\u0000"}}`} {
		if out := b.as("taro").export(body); out.Code != http.StatusBadRequest {
			t.Errorf("%q: %d", body, out.Code)
		}
	}
}

// Each of several cases has its own outcome, and the whole none.
func TestBulk(t *testing.T) {
	t.Parallel()
	b := setup(t)
	one, two := b.stranger().submit(b.application(b.coupons(1)[0], nil)), b.stranger().submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	taro, hana := b.as("taro"), b.as("hana")
	hana.act("claimRequest", vars{"requestId": two.ID})
	type outcome struct {
		RequestID string
		Request   *struct{ Status string }
		Problems  []struct{ Code string }
	}
	var data struct {
		It struct {
			Results  []outcome
			Problems []problemOf
		}
	}
	read := func(all []outcome) []string {
		var lines []string
		for _, o := range all {
			line := o.RequestID
			if o.Request != nil {
				line += " " + o.Request.Status
			}
			for _, p := range o.Problems {
				line += " " + p.Code
			}
			lines = append(lines, line)
		}
		return lines
	}
	const results = ` { results { requestId request { status } problems { code } } problems { code } } }`
	const claims = `mutation($ids: [ID!]!) { it: claimRequests(input: {requestIds: $ids})` + results
	taro.ask(claims, vars{"ids": []string{one.ID, two.ID, one.ID, "req_none"}}, &data)
	if diff := cmp.Diff([]string{one.ID + " IN_REVIEW", two.ID + " IN_REVIEW CLAIMED_BY_OTHER", "req_none NOT_FOUND"}, read(data.It.Results)); diff != "" {
		t.Errorf("claimed (-want +got):\n%s", diff)
	}
	for _, kind := range []string{"ORGANIZATION_EXISTS", "EMPLOYMENT_CONFIRMED"} {
		taro.act("recordCheck", vars{"requestId": one.ID, "registrationVersion": 1, "kind": kind, "result": "PASS", "source": "公表サイト"})
	}
	const approves = `mutation($a: [ApproveRequestInput!]!) { it: approveRequests(input: {approvals: $a})` + results
	approval := func(id string, version int) vars {
		return vars{"requestId": id, "registrationVersion": version, "caseDigest": taro.digest(id)}
	}
	taro.ask(approves, vars{"a": []vars{approval(one.ID, 3), approval(two.ID, 1)}}, &data)
	if diff := cmp.Diff([]string{one.ID + " IN_REVIEW STALE_VERSION", two.ID + " IN_REVIEW CLAIMED_BY_OTHER"}, read(data.It.Results)); diff != "" {
		t.Errorf("approved as they were not (-want +got):\n%s", diff)
	}
	taro.ask(approves, vars{"a": []vars{approval(one.ID, 1)}}, &data)
	if diff := cmp.Diff([]string{one.ID + " APPROVED"}, read(data.It.Results)); diff != "" {
		t.Errorf("approved (-want +got):\n%s", diff)
	}
	b.stranger().ask(claims, vars{"ids": []string{one.ID}}, &data)
	if len(data.It.Results) > 0 || len(data.It.Problems) != 1 || data.It.Problems[0].Code != "SESSION_REQUIRED" {
		t.Errorf("a stranger claims: %+v", data.It)
	}
	if out := taro.post(claims, vars{"ids": make([]string, 51)}); len(out.Errors) == 0 {
		t.Errorf("51 cases at once: %s", out.raw)
	}
}
