package bench_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/lifecycle"
)

// BenchmarkDesk is the vetting desk's queue, by every filter and search, beside
// the 100 ms that a page may take, out of as many requests as the variable says:
//
//	SHOMEI_BENCH_REQUESTS=1000000 go test -run=NONE -bench=Desk ./bench/
func BenchmarkDesk(b *testing.B) { onBoth(b, benchmarkDesk) }

const (
	// deskVariable is how many requests there are; deskStock without it.
	deskVariable = "SHOMEI_BENCH_REQUESTS"
	deskStock    = 20_000
	// deskLimit is what a page may take at the server.
	deskLimit = 100 * time.Millisecond
	// deskTries of each page, after one that warms up; the median counts.
	deskTries = 9
)

const deskDocument = `query($f: RequestFilter, $after: String) {
	requests(filter: $f, orderBy: {field: DUE_AT, direction: ASC}, first: 50, after: $after) {
		nodes { id receiptNumber status kind submittedAt product { id name(language: JA) }
			serviceLevel { targetDays dueAt late businessDays age } missingChecks
			registration { version organization { legalName } subscriber { familyName givenName email } } claimedBy { name } }
		searchLimited pageInfo { hasNextPage endCursor } } }`

func benchmarkDesk(b *testing.B, open func() *database.DB) {
	o := openOffice(b, open())
	stock := stockWanted(b)
	cookie := o.reviewer()
	o.desk(stock)
	waiting := object{"status": []lifecycle.Status{lifecycle.Accepted, lifecycle.InReview}}
	with := func(more object) object {
		both := object{}
		for _, o := range []object{waiting, more} {
			for k, v := range o {
				both[k] = v
			}
		}
		return both
	}
	pages := []struct {
		name   string
		filter object
		empty  bool
	}{
		{"waiting", waiting, false}, {"all", object{}, false}, {"mine", object{"claimedByMe": true}, false},
		{"unclaimed", object{"status": []lifecycle.Status{lifecycle.Accepted}}, false},
		{"overdue", object{"overdue": true}, false}, {"second approval", object{"secondApproval": true}, false},
		{"returned", object{"status": []lifecycle.Status{lifecycle.Returned}}, false},
		{"closed", object{"status": []lifecycle.Status{lifecycle.Completed, lifecycle.Rejected}}, false},
		{"kind", with(object{"kind": []string{"WITHDRAWAL"}}), false}, {"kind of all", object{"kind": []string{"CHANGE"}}, false},
		{"product", with(object{"productId": o.product}), false}, {"partner", with(object{"partnerId": "part_0008"}), false},
		{"partner without any", object{"partnerId": "part_none", "kind": []string{"NEW"}}, true},
		{"direct", with(object{"direct": true}), false},
		{"days", with(object{"dueFrom": "2020-01-01", "dueUntil": "2099-12-31"}), false},
		{"days without any", object{"dueFrom": "2000-01-01", "dueUntil": "2000-01-02"}, true},
		{"search: rare name", object{"search": "姓0017名0017"}, false}, {"search: family name", object{"search": "姓0007"}, false},
		{"search: company", object{"search": "株式会社"}, false}, {"search: one character", object{"search": "姓"}, false},
		{"search: kana in a state", with(object{"search": "カブシキガイシャ"}), false},
		{"search: all common, none together", object{"search": "名姓社"}, true},
		{"search: e-mail", object{"search": "person-77@example.co.jp"}, false}, {"search: receipt", object{"search": "%_"}, true},
	}
	for b.Loop() {
		for _, p := range pages {
			var took []time.Duration
			for try := range deskTries + 1 {
				each, empty := o.page(cookie, p.filter)
				if empty != p.empty {
					b.Fatalf("%s: empty is %v", p.name, empty)
				}
				if try > 0 {
					took = append(took, each)
				}
			}
			slices.Sort(took)
			ratio := deskLimit.Seconds() / took[len(took)/2].Seconds()
			printed.add(line{
				operation: fmt.Sprintf("desk of %d, %s, %s", stock, p.name, o.database()), figure: brief(took[len(took)/2]), peer: "limit",
				beside: brief(deskLimit), ratio: fmt.Sprintf("%.1f×", ratio), aim: "≥ 1×",
			})
			b.ReportMetric(ratio, strings.NewReplacer(" ", "-", ":", "").Replace(p.name)+"-ratio")
		}
	}
	b.ReportMetric(0, "ns/op")
}

// page asks for one page and answers how long that took, and whether it is empty.
func (o *office) page(cookie string, filter object) (time.Duration, bool) {
	o.Helper()
	body, err := json.Marshal(object{"query": deskDocument, "variables": object{"f": filter}})
	must(o.B, err)
	request, err := http.NewRequestWithContext(o.Context(), http.MethodPost, "http://"+o.api+"/graphql", bytes.NewReader(body))
	must(o.B, err)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Cookie", cookie)
	began := time.Now()
	reply, err := http.DefaultClient.Do(request)
	must(o.B, err)
	defer reply.Body.Close()
	answer, err := io.ReadAll(reply.Body)
	must(o.B, err)
	took := time.Since(began)
	if !bytes.Contains(answer, []byte(`"pageInfo"`)) || bytes.Contains(answer, []byte(`"errors"`)) {
		o.Fatalf("no page: %.300s", answer)
	}
	return took, bytes.Contains(answer, []byte(`"nodes":[]`))
}

// desk stores n requests as years of work leave them: most are closed, one in ten
// waits. It is written by the database itself: through ent a million would take
// an hour.
func (o *office) desk(n int) {
	o.Helper()
	numbers, pad, mod := "WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ?) ", "printf('%0*d', ", "%"
	if o.db.Dialect() == database.Postgres {
		numbers, pad = "WITH s AS (SELECT generate_series(1, $1::bigint) AS n) ", ""
	}
	zero := func(width int, of string) string {
		if pad == "" {
			return fmt.Sprintf("lpad((%s)::text, %d, '0')", of, width)
		}
		return fmt.Sprintf("%s%d, %s)", pad, width, of)
	}
	staff := o.textOf("SELECT id FROM staff LIMIT 1")
	now := o.now().UnixMicro()
	const day = int64(86_400_000_000)
	paper, err := json.Marshal(declared(1))
	must(o.B, err)
	status := "CASE WHEN n " + mod + " 10 > 0 THEN (CASE n " + mod + " 3 WHEN 0 THEN 'REJECTED' ELSE 'COMPLETED' END) WHEN n " + mod + " 70 = 0 THEN 'IN_REVIEW' WHEN n " + mod + " 50 = 0 THEN 'RETURNED' ELSE 'ACCEPTED' END"
	names := "'姓' || " + zero(4, "n % 3001") + " || '名' || " + zero(4, "n % 2003") + " || '\n' || 'セイ' || " + zero(4, "n % 3001") + " || 'メイ' || " + zero(4, "n % 2003") +
		" || '\n' || '第' || " + zero(5, "n % 50021") + " || '商事株式会社' || '\n' || 'ダイショウジカブシキガイシャ'"
	if pad != "" {
		names = strings.ReplaceAll(names, "'\n'", "char(10)")
	} else {
		names = strings.ReplaceAll(names, "'\n'", "chr(10)")
	}
	insert := numbers + `INSERT INTO requests (id, kind, product_id, policy_id, receipt_number, submission_key, submission_mac, status, submitted_at,
			accepted_at, expected_at, queue_at, registration_version, email, email_key, search, passphrase_hash, language, partner_id, claimed_by_id, first_approver_id)
		SELECT 'req_' || ` + zero(26, "n") + `, CASE n % 9 WHEN 0 THEN 'RENEWAL' WHEN 1 THEN 'REISSUE' WHEN 2 THEN 'CHANGE' WHEN 3 THEN 'WITHDRAWAL' ELSE 'NEW' END,
			'` + o.product + `', '` + o.policy + `', ` + zero(12, "n") + `, 'desk-' || n, '', ` + status + `, ` + fmt.Sprint(now) + ` - n * 60000000,
			` + fmt.Sprint(now) + ` - n * 60000000, ` + fmt.Sprint(now) + ` + (n % 15 - 8) * ` + fmt.Sprint(day) + `, ` + fmt.Sprint(now) + ` + (n % 15 - 7) * ` + fmt.Sprint(day) + `,
			1, 'person-' || n || '@example.co.jp', 'person-' || n || '@example.co.jp', ` + names + `, 'nobody knows it', 'JA',
			CASE WHEN n % 4 = 0 THEN 'part_' || ` + zero(4, "n / 10 % 20") + ` END,
			CASE WHEN n % 70 = 0 THEN '` + staff + `' END, CASE WHEN n % 90 = 0 THEN '` + staff + `' END FROM s`
	registrations := numbers + `INSERT INTO registrations (id, request_id, version, declared, declared_at)
		SELECT 'reg_' || ` + zero(26, "n") + `, 'req_' || ` + zero(26, "n") + `, 1, '` + strings.ReplaceAll(string(paper), "'", "''") + `', ` + fmt.Sprint(now) + ` FROM s`
	partners := numbers + `INSERT INTO partners (id, name_ja, name_en, postal_address_ja, postal_address_en, contact_ja, contact_en, created_at)
		SELECT 'part_' || ` + zero(4, "n - 1") + `, '見本', 'Sample', '', '', '', '', 0 FROM s`
	for _, w := range []struct {
		statement string
		rows      int
	}{{partners, 20}, {insert, n}, {registrations, n}} {
		_, err := o.db.Writer().ExecContext(o.Context(), w.statement, w.rows)
		must(o.B, err)
	}
	o.settleStatistics()
}

// textOf answers the one text that a statement finds.
func (o *office) textOf(statement string) string {
	o.Helper()
	var text string
	must(o.B, o.db.Reader().QueryRowContext(o.Context(), statement).Scan(&text))
	return text
}
