package graph_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// TestImportByClient: a program sends a file and has it carried out, as far as its
// scopes go, and for its own partner.
func TestImportByClient(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		yoso := b.sale("yoso")
		b.reseller = ""
		a := b.associated()
		w, _ := a.program(a.partner, viewer.EnrolmentsWrite, viewer.EnrolmentsRead)
		reads, _ := a.program(a.partner, viewer.EnrolmentsRead, viewer.RequestsWrite)
		others, _ := a.program(yoso, viewer.EnrolmentsWrite, viewer.EnrolmentsRead)
		file := membersFile(2, nil)
		const key = "7b2f0a4e-3c19-4e57-9f57-2d9a0c7c51aa"
		for name, c := range map[string]struct {
			by     *browser
			header []string
			want   string
		}{
			"for another partner":      {w, []string{"Shomei-Partner", yoso}, "NOT_FOUND@partnerId"},
			"another partner's, here":  {others, nil, "NOT_FOUND@partnerId"},
			"for a partner who is not": {w, []string{"Shomei-Partner", "part_gone"}, "NOT_FOUND@partnerId"},
		} {
			if importID, refused := a.sentFile(c.by, key, file, c.header...); importID != "" || refused != c.want {
				t.Errorf("%s: %q, %q, want %q", name, importID, refused, c.want)
			}
		}
		if rec := a.sendFile(reads, key, bytes.NewReader(file)); rec.Code != http.StatusForbidden || !strings.Contains(rec.Body.String(), "enrolments:write") {
			t.Errorf("without the scope: %d %s", rec.Code, rec.Body)
		}
		forged := *w
		forged.bearer += "x"
		if rec := a.sendFile(&forged, key, bytes.NewReader(file)); rec.Code != http.StatusUnauthorized {
			t.Errorf("a forged token: %d", rec.Code)
		}
		// Its own partner is whom it enrols for, named or not.
		importID, refused := a.sentFile(w, key, file, "Shomei-Partner", "")
		if importID == "" || refused != "" {
			t.Fatalf("sent: %q, %q", importID, refused)
		}
		if again, _ := a.sentFile(w, key, file); again != importID {
			t.Errorf("sent again it is %s", again)
		}
		act := func(by *browser, verb, importID string) string {
			out := by.post(`mutation($id: ID!) { `+verb+`EnrolmentImport(input: {importId: $id}) { import { id } problems { code field message } } }`, vars{"id": importID})
			return out.raw
		}
		// What is another's is answered as what is not there.
		for _, verb := range []string{"start", "cancel"} {
			if theirs, none := act(others, verb, importID), act(others, verb, "eimp_gone"); theirs != none {
				t.Errorf("%s: another's %s, nobody's %s", verb, theirs, none)
			}
			if got := act(reads, verb, importID); !strings.Contains(got, `"FORBIDDEN","scope":"enrolments:write"`) || a.started(importID) {
				t.Errorf("%s without the scope: %s", verb, got)
			}
		}
		if theirs, none := others.importOf(importID), others.importOf("eimp_gone"); theirs != nil || none != nil {
			t.Errorf("another's: %+v", theirs)
		}
		if status, _ := others.table(graph.ImportReportPath, `{"importId": "`+importID+`"}`); status != http.StatusNotFound {
			t.Errorf("another's report: %d", status)
		}
		act(w, "start", importID)
		_, err := a.ra.RunImports(t.Context())
		a.must(err)
		if done := w.importOf(importID); done == nil || done.Status != "DONE" || done.Enrolled != 2 {
			t.Errorf("done: %+v", done)
		}
		status, rows := w.table(graph.ImportReportPath, `{"importId": "`+importID+`"}`)
		if status != http.StatusOK || len(rows) != 3 {
			t.Errorf("report: %d, %q", status, rows)
		}
	})
}

// started reports whether anything became of an import.
func (a association) started(importID string) bool {
	a.Helper()
	row, err := a.db.Client().EnrolmentImport.Get(viewer.AsSystem(a.Context()), importID)
	a.must(err)
	return row.Status != "CHECKED"
}
