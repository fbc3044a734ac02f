package graph_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/japanese"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/ra"
)

// membersFile is n persons in a file, as a partner's spreadsheet has them.
func membersFile(n int, change func(i int, person map[string]string)) []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	var cells []string
	for _, c := range ra.ImportColumns {
		cells = append(cells, c.Ja)
	}
	_ = w.Write(cells) // into memory
	for i := range n {
		number := strconv.Itoa(i + 1)
		person := map[string]string{
			"reference": "会員" + number, "organization.legalName": "見本商事株式会社", "organization.legalNameKana": "ミホンショウジ",
			"organization.legalNameLatin": "Mihon Shoji K.K.", "organization.headOfficeAddress": "東京都中央区八重洲2-8-1",
			"organization.mainPhoneNumber": "0312345678", "organization.representativeFamilyName": "見本", "organization.representativeGivenName": "理沙",
			"subscriber.familyName": "髙橋", "subscriber.givenName": "花子", "subscriber.familyNameKana": "タカハシ", "subscriber.givenNameKana": "ハナコ",
			"subscriber.familyNameLatin": "Takahashi", "subscriber.givenNameLatin": "Hanako", "subscriber.email": "member" + number + "@example.jp",
			"subscriber.workplacePostalCode": "1040028", "subscriber.workplacePrefecture": "東京都", "subscriber.workplaceCity": "中央区",
			"subscriber.workplaceStreet": "八重洲2-8-1", "subscriber.workplacePhoneNumber": "05012345678",
		}
		if change != nil {
			change(i, person)
		}
		cells = nil
		for _, c := range ra.ImportColumns {
			cells = append(cells, person[c.Name])
		}
		_ = w.Write(cells)
	}
	w.Flush()
	return out.Bytes()
}

// sendFile sends a file of persons as it is.
func (a association) sendFile(w *browser, key string, file io.Reader, header ...string) *httptest.ResponseRecorder {
	a.Helper()
	handler, err := graph.NewImportHandler(a.config)
	a.must(err)
	r := httptest.NewRequestWithContext(a.Context(), http.MethodPost, graph.ImportPath, file)
	r.RemoteAddr = w.address
	for i, set := 0, append([]string{
		"Content-Type", "text/csv", "Idempotency-Key", key, "Shomei-Partner", a.partner, "Shomei-Product", a.product,
		"Shomei-File-Name", "%E4%BC%9A%E5%93%A1.csv",
	}, header...); i+1 < len(set); i += 2 {
		r.Header.Set(set[i], set[i+1])
	}
	for _, c := range w.cookies {
		r.AddCookie(c)
	}
	if w.bearer != "" {
		r.Header.Set("Authorization", "Bearer "+w.bearer)
	}
	rec := httptest.NewRecorder()
	handler.ServeHTTP(rec, r)
	return rec
}

// sentFile answers the import that came of a file, and what was refused.
func (a association) sentFile(w *browser, key string, file []byte, header ...string) (importID, refused string) {
	a.Helper()
	rec := a.sendFile(w, key, bytes.NewReader(file), header...)
	var out struct {
		ImportID *string
		Problems []problemOf
	}
	if err := json.Unmarshal(rec.Body.Bytes(), &out); err != nil || rec.Code != http.StatusOK {
		a.Fatalf("status %d: %s", rec.Code, rec.Body)
	}
	if out.ImportID != nil {
		importID = *out.ImportID
	}
	return importID, codes(out.Problems)
}

// importOf is an import as a page shows it.
type importOf struct {
	Name, Encoding, Status        string
	Ready, Enrolled, Known, Wrong int
	Partner                       struct{ ID string }
	Rows                          struct {
		Nodes []struct {
			Number            int
			Reference, Status string
			Enrolment         *struct{ Reference string }
			Problems          []problemOf
		}
	}
}

const importFields = `name encoding status ready enrolled known wrong partner { id }
	rows(first: 100) { nodes { number reference status enrolment { reference } problems { code field message } } }`

func (w *browser) importOf(importID string) *importOf {
	w.b.Helper()
	var page struct{ Node *importOf }
	w.ask(`query($id: ID!) { node(id: $id) { ... on EnrolmentImport { `+importFields+` } } }`, vars{"id": importID}, &page)
	return page.Node
}

// table fetches a table of rows of cells.
func (w *browser) table(path, body string) (status int, rows [][]string) {
	w.b.Helper()
	out, cut := w.take(path, body, func(int) {})
	if out.Code != http.StatusOK || cut {
		return out.Code, nil
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.Body.String(), "\uFEFF"))).ReadAll()
	w.b.must(err)
	return out.Code, rows
}

// TestImport: a partner's staff send a file as Excel for Windows writes it, look
// at what came of it, and have it carried out; another partner's find nothing.
func TestImport(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		b.sale("yoso")
		b.reseller = ""
		a := b.associated()
		a.partnerStaff("mise", a.partner)
		w, other := a.as("mise"), a.as("yoso")
		file, err := japanese.ShiftJIS.NewEncoder().Bytes(membersFile(3, func(i int, person map[string]string) {
			if i == 1 {
				person["reference"], person["subscriber.email"] = "=1+1", "no address"
			}
		}))
		a.must(err)
		const key = "7b2f0a4e-3c19-4e57-9f57-2d9a0c7c51aa"
		importID, refused := a.sentFile(w, key, file)
		if again, _ := a.sentFile(w, key, file); refused != "" || again != importID {
			t.Fatalf("%s, again %s: %s", importID, again, refused)
		}
		seen := w.importOf(importID)
		if seen.Name != "会員.csv" || seen.Encoding != "SHIFT_JIS" || seen.Status != "CHECKED" || seen.Ready != 2 || seen.Wrong != 1 || len(seen.Rows.Nodes) != 3 {
			t.Fatalf("seen: %+v", seen)
		}
		if row := seen.Rows.Nodes[1]; row.Number != 3 || codes(row.Problems) != "BAD_EMAIL@registration.subscriber.email" {
			t.Errorf("the wrong row: %+v", row)
		}
		status, rows := w.table(graph.ImportReportPath, `{"importId": "`+importID+`", "status": "WRONG"}`)
		if len(rows) != 2 || rows[1][0] != "3" || rows[1][1] != "'=1+1" || rows[1][2] != "登録できません" || !strings.HasPrefix(rows[1][4], "電子メールアドレス: ") {
			t.Errorf("status %d, report %q", status, rows)
		}
		// What is another's is not there.
		if other.importOf(importID) != nil {
			t.Error("another partner's staff see it")
		}
		if status, _ := other.table(graph.ImportReportPath, `{"importId": "`+importID+`"}`); status != http.StatusNotFound {
			t.Errorf("another's report: %d", status)
		}
		start := `mutation($in: StartEnrolmentImportInput!) { startEnrolmentImport(input: $in) { import { ` + importFields + ` } problems { code field } } }`
		var out struct {
			StartEnrolmentImport struct {
				Import   *importOf
				Problems []problemOf
			}
		}
		for _, c := range []struct {
			by   *browser
			skip bool
			want string
		}{{other, true, "NOT_FOUND@importId"}, {w, false, "IMPORT_HAS_PROBLEMS@skipWrong"}, {w, true, ""}} {
			c.by.ask(start, vars{"in": vars{"importId": importID, "skipWrong": c.skip}}, &out)
			if got := codes(out.StartEnrolmentImport.Problems); got != c.want {
				t.Errorf("started with %q, want %q", got, c.want)
			}
		}
		_, err = a.ra.RunImports(t.Context())
		a.must(err)
		done := w.importOf(importID)
		if done.Status != "DONE" || done.Enrolled != 2 || done.Rows.Nodes[0].Enrolment == nil || done.Rows.Nodes[0].Enrolment.Reference != "会員1" {
			t.Errorf("done: %+v", done)
		}
		_, rows = w.table(graph.ImportReportPath, `{"importId": "`+importID+`"}`)
		if len(rows) != 4 || !strings.HasPrefix(rows[1][3], "enrl_") {
			t.Errorf("report %q", rows)
		}
		if said := a.log.String(); strings.Contains(said, "member1@") || strings.Contains(said, "髙橋") {
			t.Error("the log tells of somebody")
		}
	})
}

func TestImportRefuses(t *testing.T) {
	t.Parallel()
	a := setup(t).associated()
	a.partnerStaff("mise", a.partner)
	w, file := a.as("mise"), membersFile(1, nil)
	const key = "7b2f0a4e-3c19-4e57-9f57-2d9a0c7c51aa"
	for name, c := range map[string]struct {
		by     *browser
		file   []byte
		header []string
		want   string
	}{
		"nobody":            {a.stranger(), file, nil, "SESSION_REQUIRED@"},
		"a reviewer":        {a.as("taro"), file, nil, "NOT_ALLOWED@"},
		"another partner":   {w, file, []string{"Shomei-Partner", "part_gone"}, "NOT_FOUND@partnerId"},
		"another product":   {w, file, []string{"Shomei-Product", "prod_gone"}, "PRODUCT_UNAVAILABLE@productId"},
		"without a key":     {w, file, []string{"Idempotency-Key", ""}, "REQUIRED@idempotencyKey"},
		"a workbook":        {w, []byte("PK\x03\x04\x00"), nil, "NOT_A_SHEET@file"},
		"without its sheet": {w, nil, nil, "NO_ROWS@file"},
	} {
		if importID, refused := a.sentFile(c.by, key, c.file, c.header...); importID != "" || refused != c.want {
			t.Errorf("%s: %s, %q, want %q", name, importID, refused, c.want)
		}
	}
	if rec := a.sendFile(w, key, bytes.NewReader(file), "Content-Type", "application/json"); rec.Code != http.StatusBadRequest {
		t.Errorf("as JSON: %d", rec.Code)
	}
	if rec := a.sendFile(w, key, bytes.NewReader(file), "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"); rec.Code != http.StatusForbidden {
		t.Errorf("from another origin: %d", rec.Code)
	}
	for _, path := range []string{graph.ImportReportPath, graph.StatementPath} {
		if status, _ := a.stranger().table(path, `{}`); status != http.StatusForbidden {
			t.Errorf("%s for nobody: %d", path, status)
		}
	}
}

// TestOrderKeys: an order sent again under its key is answered again, and
// charged once; the statement says so, as a query and as a table.
func TestOrderKeys(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.sale("mise")
	b.sale("yoso")
	w := b.as("mise")
	var out struct {
		CreateCouponBatch struct {
			Batch    *struct{ ID string }
			Numbers  []string
			Problems []problemOf
		}
	}
	order := func(count int) string {
		w.ask(`mutation($in: CreateCouponBatchInput!) { createCouponBatch(input: $in) { batch { id } numbers problems { code field } } }`,
			vars{"in": vars{"productId": b.product, "count": count, "idempotencyKey": "7b2f0a4e-3c19-4e57-9f57-2d9a0c7c51aa"}}, &out)
		return codes(out.CreateCouponBatch.Problems)
	}
	if refused := order(3); refused != "" || out.CreateCouponBatch.Batch == nil {
		t.Fatalf("refused: %s", refused)
	}
	first := out.CreateCouponBatch
	order(3)
	if diff := cmp.Diff(first, out.CreateCouponBatch); diff != "" {
		t.Errorf("again (-first +again):\n%s", diff)
	}
	if refused := order(4); refused != "IDEMPOTENCY_KEY_REUSED@idempotencyKey" {
		t.Errorf("another order: %q", refused)
	}
	month := b.clock.now().Format("2006-01")
	var said struct {
		Statement []struct {
			Act                   string
			Quantity, Amount, Tax int
			Partner               struct{ Name string }
		}
	}
	w.ask(`query($m: String!) { statement(month: $m) { act quantity amount tax partner { name } } }`, vars{"m": month}, &said)
	status, rows := w.table(graph.StatementPath, `{"month": "`+month+`"}`)
	if status != http.StatusOK || len(rows) != 1+len(said.Statement) {
		t.Fatalf("status %d, %d rows for %d lines", status, len(rows), len(said.Statement))
	}
	coupons := 0
	for i, line := range said.Statement {
		row := rows[i+1]
		if row[1] != "店mise" || row[6] != strconv.Itoa(line.Quantity) || row[7] != strconv.Itoa(line.Amount) || row[8] != strconv.Itoa(line.Tax) {
			t.Errorf("line %+v, row %q", line, row)
		}
		if line.Act == "COUPON" {
			coupons += line.Quantity
		}
	}
	// One that the sale was paid with, and three.
	if coupons != 4 {
		t.Errorf("%d coupons charged, want 4", coupons)
	}
	if status, _ := w.table(graph.StatementPath, `{"month": "2026-13"}`); status != http.StatusBadRequest {
		t.Errorf("no month: %d", status)
	}
}

// TestImportHeadings: what the server reads and what the pages write are headed
// alike.
func TestImportHeadings(t *testing.T) {
	t.Parallel()
	special := map[string]string{
		"reference": "sheet.reference", "language": "sheet.language", "csr": "sheet.csr",
		"contact.familyName": "contacts.family", "contact.givenName": "contacts.given", "contact.familyNameKana": "contacts.familyKana",
		"contact.givenNameKana": "contacts.givenKana", "contact.department": "contacts.department",
		"contact.phoneNumber": "contacts.phone", "contact.email": "contacts.email",
	}
	for _, language := range []string{"ja", "en"} {
		texts := map[string]string{}
		for _, area := range []string{"fields", "console", "sale"} {
			content, err := os.ReadFile(filepath.Join("..", "ui", "src", "locales", language, area+".json"))
			if err != nil {
				t.Fatal(err)
			}
			var more map[string]string
			if err := json.Unmarshal(content, &more); err != nil {
				t.Fatal(err)
			}
			for key, text := range more {
				texts[key] = text
			}
		}
		for _, c := range ra.ImportColumns {
			key, heading := c.Name, c.Ja
			if language == "en" {
				heading = c.En
			}
			if special[key] != "" {
				key = special[key]
			}
			if texts[key] != heading {
				t.Errorf("%s is headed %q here and %q on the page", c.Name, heading, texts[key])
			}
		}
	}
}
