package bench_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/policy"
)

const (
	// deskProducts and deskPartners sell what is in stock.
	deskProducts = 24
	deskPartners = 20
	// deskYears are those over which the stock was submitted.
	deskYears = 2
)

// deskProduct is the id of a product in stock, from 0.
func deskProduct(n int) string { return fmt.Sprintf("prod_%026d", n) }

// desk stores n requests as years of work leave them: most are closed, one in ten
// waits, in no order. The database writes them itself, and their indexes when
// all are there: through ent, or row by row, a million would take an hour.
func (o *office) desk(n int) {
	o.Helper()
	o.store(func(ctx context.Context, tx *ent.Tx) error {
		products, policies := make([]*ent.ProductCreate, deskProducts), make([]*ent.ProductPolicyCreate, deskProducts)
		for i := range products {
			name := "desk-" + strconv.Itoa(i)
			products[i] = tx.Product.Create().SetID(deskProduct(i)).SetCode(name).SetBrandJa(name).SetBrandEn(name).SetNameJa(name).
				SetNameEn(name).SetDescriptionJa("").SetDescriptionEn("").SetCreatedAt(instant.At(o.now()))
			policies[i] = tx.ProductPolicy.Create().SetID(o.newID(id.ProductPolicy)).SetProductID(deskProduct(i)).SetVersion(1).
				SetPolicy(policy.Standard()).SetEffectiveAt(instant.At(o.now()))
		}
		if err := tx.Product.CreateBulk(products...).Exec(ctx); err != nil {
			return err
		}
		if err := tx.ProductPolicy.CreateBulk(policies...).Exec(ctx); err != nil {
			return err
		}
		partners := make([]*ent.PartnerCreate, deskPartners)
		for i := range partners {
			partners[i] = tx.Partner.Create().SetID(fmt.Sprintf("part_%04d", i)).SetNameJa("見本").SetNameEn("Sample").
				SetPostalAddressJa("").SetPostalAddressEn("").SetContactJa("").SetContactEn("").SetCreatedAt(instant.At(o.now()))
		}
		return tx.Partner.CreateBulk(partners...).Exec(ctx)
	})
	o.withoutIndexes([]string{"requests", "registrations", "search_texts"}, func() {
		for _, statement := range o.deskStatements(n) {
			o.run(statement)
		}
	})
	o.settleStatistics()
}

// deskStatements fill the tables.
func (o *office) deskStatements(n int) []string {
	o.Helper()
	numbers := fmt.Sprintf("WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < %d) ", n)
	digits := func(width int, of string) string { return fmt.Sprintf("printf('%%0%dd', %s)", width, of) }
	lineBreak := "char(10)"
	if o.db.Dialect() == database.Postgres {
		numbers = fmt.Sprintf("WITH s AS (SELECT generate_series(1, %d::bigint) AS n) ", n)
		digits = func(width int, of string) string { return fmt.Sprintf("lpad((%s)::text, %d, '0')", of, width) }
		lineBreak = "chr(10)"
	}
	now := o.now()
	day := int64(24 * time.Hour / time.Microsecond)
	step := deskYears * 365 * day / int64(n)
	submitted := fmt.Sprintf("(%d - (%d - n) * %d)", now.UnixMicro(), n, step)
	requestID := "'req_' || " + timestamp(submitted+" / 1000") + " || " + digits(16, "n")
	due := func(late int) string { return fmt.Sprintf("%d + (n %% 15 - %d) * %d", now.UnixMicro(), late, day) }
	staff := o.textOf("SELECT id FROM staff LIMIT 1")
	paper, err := json.Marshal(declared(1))
	must(o.B, err)
	search := strings.Join([]string{
		"'姓' || " + digits(4, "n % 3001") + " || '名' || " + digits(4, "n % 2003"),
		"'セイ' || " + digits(4, "n % 3001") + " || 'メイ' || " + digits(4, "n % 2003"),
		"'第' || " + digits(5, "n % 50021") + " || '商事株式会社'", "'ダイショウジカブシキガイシャ'",
	}, " || "+lineBreak+" || ")
	columns := [][2]string{
		{"id", requestID},
		{"kind", "CASE n % 9 WHEN 0 THEN 'RENEWAL' WHEN 1 THEN 'REISSUE' WHEN 2 THEN 'CHANGE' WHEN 3 THEN 'WITHDRAWAL' ELSE 'NEW' END"},
		{"product_id", "'prod_' || " + digits(26, fmt.Sprint("n % ", deskProducts))}, {"policy_id", "'" + o.policy + "'"},
		{"receipt_number", digits(12, "n")}, {"submission_key", "'desk-' || n"}, {"submission_mac", "''"},
		{"status", "CASE WHEN n % 10 > 0 THEN (CASE n % 3 WHEN 0 THEN 'REJECTED' ELSE 'COMPLETED' END) " +
			"WHEN n % 70 = 0 THEN 'IN_REVIEW' WHEN n % 50 = 0 THEN 'RETURNED' ELSE 'ACCEPTED' END"},
		{"submitted_at", submitted}, {"accepted_at", submitted}, {"expected_at", due(8)}, {"queue_at", due(7)},
		{"registration_version", "1"}, {"email", "'person-' || n || '@example.co.jp'"}, {"email_key", "'person-' || n || '@example.co.jp'"},
		{"search", search}, {"passphrase_hash", "'nobody knows it'"}, {"language", "'JA'"},
		{"partner_id", fmt.Sprintf("CASE WHEN n %% 4 = 0 THEN 'part_' || %s END", digits(4, fmt.Sprint("n / 10 % ", deskPartners)))},
		{"claimed_by_id", "CASE WHEN n % 70 = 0 THEN '" + staff + "' END"}, {"first_approver_id", "CASE WHEN n % 90 = 0 THEN '" + staff + "' END"},
	}
	names, values := make([]string, len(columns)), make([]string, len(columns))
	for i, c := range columns {
		names[i], values[i] = c[0], c[1]
	}
	return []string{
		numbers + "INSERT INTO requests (" + strings.Join(names, ", ") + ") SELECT " + strings.Join(values, ", ") + " FROM s",
		numbers + "INSERT INTO registrations (id, request_id, version, declared, declared_at) SELECT 'reg_' || " + digits(26, "n") + ", " + requestID +
			", 1, '" + strings.ReplaceAll(string(paper), "'", "''") + "', " + submitted + " FROM s",
	}
}

// timestamp is the expression for a ULID's first ten digits, of milliseconds.
func timestamp(milliseconds string) string {
	digits := make([]string, 10)
	for i := range digits {
		digits[i] = fmt.Sprintf("substr('0123456789abcdefghjkmnpqrstvwxyz', CAST((%s >> %d) & 31 AS int) + 1, 1)", milliseconds, 5*(len(digits)-1-i))
	}
	return strings.Join(digits, " || ")
}

// withoutIndexes fills tables while they have no index but their keys', and makes
// those again from all rows at once.
func (o *office) withoutIndexes(tables []string, fill func()) {
	o.Helper()
	list := "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('%s')"
	if o.db.Dialect() == database.Postgres {
		list = `SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN ('%s') AND indexname NOT IN (SELECT conname FROM pg_constraint)
			AND indexname <> 'search_texts_request_id_key'` // which the trigger that fills the table wants
	}
	rows, err := o.db.Reader().QueryContext(o.Context(), fmt.Sprintf(list, strings.Join(tables, "', '")))
	must(o.B, err)
	defer rows.Close()
	var names, definitions []string
	for rows.Next() {
		var name, definition string
		must(o.B, rows.Scan(&name, &definition))
		names, definitions = append(names, name), append(definitions, definition)
	}
	must(o.B, rows.Err())
	for _, name := range names {
		o.run("DROP INDEX " + name)
	}
	fill()
	for _, definition := range definitions {
		o.run(definition)
	}
}

// run carries a statement out.
func (o *office) run(statement string) {
	o.Helper()
	_, err := o.db.Writer().ExecContext(o.Context(), statement)
	must(o.B, err)
}

// textOf answers the one text that a statement finds.
func (o *office) textOf(statement string) string {
	o.Helper()
	var text string
	must(o.B, o.db.Reader().QueryRowContext(o.Context(), statement).Scan(&text))
	return text
}
