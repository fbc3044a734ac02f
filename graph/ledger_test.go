package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/couponbatch"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// billed is a line of a statement, or the charges that are alike.
type billed struct {
	Act, Payer            string
	TaxPercent, UnitPrice int
	Quantity, Amount, Tax int
}

// ledger is two months of a partner's sales.
type ledger struct {
	*bundle
	partner string
	// priced by coupon, and keyed by licence key: that one is approved unvetted
	// when its window ends.
	priced, keyed string
	// border of the two months.
	border time.Time
}

// newLedger makes the partner and its two products. Its staff sign in as mise.
func newLedger(b *bundle) *ledger {
	b.Helper()
	l := &ledger{bundle: b, border: time.Date(2026, 12, 1, 0, 0, 0, 0, policy.Tokyo)}
	l.priced = l.sells("priced", func(p *policy.Policy) {
		p.New.Vetting.Checks, p.New.Vetting.Rejection = []policy.Check{policy.OrganizationExists}, policy.Refund
		p.Fees = []policy.Fee{{Act: policy.CouponAct, Amount: 8000, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays}}
	})
	l.keyed = l.sells("keyed", func(p *policy.Policy) {
		p.New.Vetting, p.New.Entitlements = nil, []policy.Entitlement{policy.LicenseKey}
		p.Renewing.Procedure = p.New
		p.Fees = []policy.Fee{{Act: policy.NewAct, Amount: 3333, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays}}
	})
	name := policy.Text{Ja: "店", En: "Shop"}
	var err error
	l.partner, err = b.ra.CreatePartner(b.Context(), operator, ra.NewPartner{
		Slug: "mise", Name: name, Entrance: ra.Entrance{Name: name, ProductIDs: []string{l.priced, l.keyed}},
	})
	b.must(err)
	b.partnerStaff("mise", l.partner)
	return l
}

func (l *ledger) sells(code string, change func(*policy.Policy)) string {
	l.Helper()
	p := policy.Standard()
	p.New.Window = policy.Seconds(window / time.Second)
	change(&p)
	text := ra.Texts{Title: policy.Text{Ja: code, En: code}, Body: policy.Text{Ja: code, En: code}}
	productID, err := l.ra.CreateProduct(l.Context(), operator, ra.NewProduct{
		Code: code, Brand: policy.Text{Ja: "見本", En: "Sample"}, Name: policy.Text{Ja: code, En: code}, Policy: p, TermsOfUse: text, PrivacyNotice: text,
	})
	l.must(err)
	return productID
}

// at moves the clock there, which is later.
func (l *ledger) at(moment time.Time) {
	l.Helper()
	d := moment.Sub(l.clock.now())
	if d < 0 {
		l.Fatalf("%s is over", moment)
	}
	l.clock.move(d)
}

// fee puts the product's only fee in force at another price and rate.
func (l *ledger) fee(productID string, amount int64, tax int) {
	l.Helper()
	ctx, now := viewer.AsSystem(l.Context()), instant.At(l.clock.now())
	current, err := ra.CurrentPolicy(ctx, l.db.Client(), productID, now)
	l.must(err)
	p := current.Policy
	p.Fees = slices.Clone(p.Fees)
	p.Fees[0].Amount, p.Fees[0].TaxPercent = amount, tax
	l.must(l.db.Client().ProductPolicy.Create().SetID(l.newID(id.ProductPolicy)).SetProductID(productID).SetVersion(current.Version + 1).
		SetPolicy(p).SetEffectiveAt(now).Exec(ctx))
}

// orders coupons as the partner's staff.
func (l *ledger) orders(count int, key string) (batchID string, numbers []string) {
	l.Helper()
	var out struct {
		CreateCouponBatch struct {
			Batch    struct{ ID string }
			Numbers  []string
			Problems []problemOf
		}
	}
	l.as("mise").ask(`mutation($in: CreateCouponBatchInput!) { createCouponBatch(input: $in) { batch { id } numbers problems { code field } } }`,
		vars{"in": vars{"productId": l.priced, "count": count, "idempotencyKey": key}}, &out)
	if refused := codes(out.CreateCouponBatch.Problems); refused != "" {
		l.Fatal(refused)
	}
	return out.CreateCouponBatch.Batch.ID, out.CreateCouponBatch.Numbers
}

// applies for the product, with what change puts in.
func (l *ledger) applies(productID string, change func(vars)) requestOf {
	l.Helper()
	var shown struct {
		Node struct{ Terms, PrivacyNotice struct{ ID string } }
	}
	l.stranger().ask(`query($id: ID!) { node(id: $id) { ... on Product { terms { id } privacyNotice { id } } } }`, vars{"id": productID}, &shown)
	return l.stranger().submit(l.application("", func(in vars) {
		delete(in, "couponNumber")
		in["productId"], in["consents"] = productID, []string{shown.Node.Terms.ID, shown.Node.PrivacyNotice.ID}
		change(in)
	}))
}

// statement is the month's as a query answers it.
func (l *ledger) statement(w *browser, month string) []billed {
	l.Helper()
	var said struct{ Statement []billed }
	w.ask(`query($m: String!) { statement(month: $m) { act payer taxPercent unitPrice quantity amount tax } }`, vars{"m": month}, &said)
	return said.Statement
}

// table is the same as the CSV has it.
func (l *ledger) table(w *browser, month string) []billed {
	l.Helper()
	status, rows := w.table(graph.StatementPath, `{"month": "`+month+`"}`)
	if status != http.StatusOK {
		l.Fatalf("the table of %s: %d", month, status)
	}
	acts := map[string]string{"クーポン": "COUPON", "新規": "NEW", "更新": "RENEWAL", "再発行": "REISSUE"}
	payers := map[string]string{"請求": "PARTNER", "クーポンで支払い済み": "PREPAID"}
	lines := []billed{}
	for _, row := range rows[1:] {
		number := func(i int) int {
			n, err := strconv.Atoi(row[i])
			l.must(err)
			return n
		}
		lines = append(lines, billed{acts[row[4]], payers[row[5]], number(9), number(11), number(6), number(7), number(8)})
	}
	return lines
}

// charges adds up the month's charges as the list answers them, and the units of
// each batch that they name.
func (l *ledger) charges(w *browser, month string) (lines []billed, batches map[string]int) {
	lines = []billed{}
	l.Helper()
	var said struct {
		Charges struct {
			Nodes []struct {
				billed
				Request, Batch *struct{ ID string }
			}
		}
	}
	raw := w.post(`query($m: String!) { charges(first: 100, filter: { month: $m }) { nodes {
		act payer taxPercent quantity amount tax request { id } batch { id } } } }`, vars{"m": month})
	l.must(json.Unmarshal(raw.Data, &said))
	batches = map[string]int{}
	for _, c := range said.Charges.Nodes {
		if (c.Request == nil) == (c.Batch == nil) {
			l.Errorf("a charge of %s names request %v, batch %v", c.Act, c.Request, c.Batch)
		}
		if c.Batch != nil {
			batches[c.Batch.ID] += c.Quantity
		}
		c.UnitPrice = c.Amount / c.Quantity
		i := slices.IndexFunc(lines, func(b billed) bool {
			return b.Act == c.Act && b.Payer == c.Payer && b.TaxPercent == c.TaxPercent && b.UnitPrice == c.UnitPrice
		})
		if i < 0 {
			lines = append(lines, c.billed)
			continue
		}
		lines[i].Quantity, lines[i].Amount, lines[i].Tax = lines[i].Quantity+c.Quantity, lines[i].Amount+c.Amount, lines[i].Tax+c.Tax
	}
	return lines, batches
}

// made are the batches of a month and how many coupons of each there are, by the
// rows of the coupons. A replacement of what was rejected is not charged.
func (l *ledger) made(from, until time.Time) map[string]int {
	l.Helper()
	ctx, client := viewer.AsSystem(l.Context()), l.db.Client()
	rows, err := client.CouponBatch.Query().Where(couponbatch.PartnerID(l.partner),
		couponbatch.CreatedAtGTE(instant.At(from)), couponbatch.CreatedAtLT(instant.At(until))).All(ctx)
	l.must(err)
	batches := map[string]int{}
	for _, batch := range rows {
		n, err := client.Coupon.Query().Where(coupon.BatchID(batch.ID), coupon.RefundOfIDIsNil()).Count(ctx)
		l.must(err)
		if n > 0 {
			batches[batch.ID] = n
		}
	}
	return batches
}

// reconciles checks that the month is want however it is looked at.
func (l *ledger) reconciles(month string, want []billed) {
	l.Helper()
	from, err := time.ParseInLocation("2006-01", month, policy.Tokyo)
	l.must(err)
	for _, login := range []string{"mise", "admin"} {
		w := l.as(login)
		lines := l.statement(w, month)
		if diff := cmp.Diff(want, lines); diff != "" {
			l.Errorf("the statement of %s for %s (-want +got):\n%s", month, login, diff)
		}
		if diff := cmp.Diff(lines, l.table(w, month)); diff != "" {
			l.Errorf("the table of %s for %s (-statement +table):\n%s", month, login, diff)
		}
		sums, batches := l.charges(w, month)
		sorted := cmp.Transformer("sorted", func(lines []billed) []billed {
			return slices.SortedFunc(slices.Values(lines), func(a, b billed) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		})
		if diff := cmp.Diff(lines, sums, sorted); diff != "" {
			l.Errorf("the charges of %s for %s (-statement +charges):\n%s", month, login, diff)
		}
		if diff := cmp.Diff(l.made(from, from.AddDate(0, 1, 0)), batches); diff != "" {
			l.Errorf("the batches of %s for %s (-coupons +charges):\n%s", month, login, diff)
		}
	}
}
