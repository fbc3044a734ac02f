package graph_test

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// TestStatementReconciles: two months of orders, uses, voids, a refund and
// licence keys, with a price that changes within a month and a rate of tax that
// changes within another. A month's statement, its table, its charges and the
// coupons that were made say the same; and a month that is over stays as it is,
// whenever what fell due in it is settled.
func TestStatementReconciles(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		l := newLedger(setupOn(t, open()))
		november := l.november()
		// Nobody sweeps: half an hour after midnight the month is read, and is what
		// it will be when everything is settled.
		l.at(l.border.Add(30 * time.Minute))
		l.reconciles("2026-11", november)
		if _, err := l.ra.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		december := l.december()
		l.reconciles("2026-11", november)
		l.reconciles("2026-12", december)
		l.reconciles("2027-01", []billed{})
	})
}

// november up to the border, and what is charged in it.
func (l *ledger) november() []billed {
	l.Helper()
	_, first := l.orders(7, "order-000000000001")
	key := "order-000000000002"
	l.orders(5, key)
	l.orders(5, key)
	l.fee(l.priced, 9000, 10)
	voided, _ := l.orders(3, "order-000000000003")
	w := l.as("mise")
	var out map[string]struct{ Problems []problemOf }
	w.ask(`mutation($in: VoidCouponBatchInput!) { it: voidCouponBatch(input: $in) { problems { code field } } }`, vars{"in": vars{"batchId": voided}}, &out)
	l.decides("approveRequest", first[0], vars{})
	l.decides("rejectRequest", first[1], vars{"reason": "確認できませんでした。"})
	l.applies(l.priced, func(in vars) { in["couponNumber"] = first[2] })
	keyed := l.licence()
	// One window ends a second before midnight, one at midnight.
	l.at(l.border.Add(-window - time.Second))
	l.applies(l.keyed, keyed)
	l.at(l.border.Add(-window))
	l.applies(l.keyed, keyed)
	l.at(l.border.Add(-time.Second))
	l.orders(1, "order-000000000004")
	return []billed{
		{"NEW", "PREPAID", 0, 0, 1, 0, 0},
		{"COUPON", "PARTNER", 10, 8000, 12, 96_000, 9_600},
		{"COUPON", "PARTNER", 10, 9000, 4, 36_000, 3_600},
		{"NEW", "PARTNER", 10, 3333, 1, 3_333, 333},
	}
}

// december from the border on, and what is charged in it.
func (l *ledger) december() []billed {
	l.Helper()
	l.orders(2, "order-000000000005")
	l.fee(l.priced, 9000, 8)
	l.fee(l.keyed, 4444, 8)
	_, numbers := l.orders(6, "order-000000000006")
	l.decides("approveRequest", numbers[0], vars{})
	l.applies(l.keyed, l.licence())
	l.clock.move(window)
	return []billed{
		{"NEW", "PREPAID", 0, 0, 1, 0, 0},
		{"COUPON", "PARTNER", 8, 9000, 6, 54_000, 4_320},
		{"COUPON", "PARTNER", 10, 9000, 2, 18_000, 1_800},
		{"NEW", "PARTNER", 8, 4444, 1, 4_444, 355},
		// As it was when it was submitted.
		{"NEW", "PARTNER", 10, 3333, 1, 3_333, 333},
	}
}

// decides on an application that is paid with the coupon.
func (l *ledger) decides(mutation, number string, in vars) {
	l.Helper()
	r := l.applies(l.priced, func(in vars) { in["couponNumber"] = number })
	l.clock.move(window)
	officer := l.as("taro")
	in["requestId"], in["registrationVersion"] = r.ID, 1
	if _, refused := officer.act("claimRequest", vars{"requestId": r.ID}); len(refused) > 0 {
		l.Fatalf("claim: %v", refused)
	}
	officer.act("recordCheck", vars{
		"requestId": r.ID, "registrationVersion": 1, "kind": "ORGANIZATION_EXISTS", "result": "PASS", "source": "法人番号公表サイト",
	})
	if _, refused := officer.act(mutation, in); len(refused) > 0 {
		l.Fatalf("%s: %v", mutation, refused)
	}
}

// licence makes a key, and answers what an application with it says.
func (l *ledger) licence() func(vars) {
	l.Helper()
	var keys struct {
		CreateLicenseKeys struct {
			LicenseKeys []struct{ LicenseID, Password string }
		}
	}
	l.as("mise").ask(`mutation($in: CreateLicenseKeysInput!) { createLicenseKeys(input: $in) { licenseKeys { licenseId password } problems { code field } } }`,
		vars{"in": vars{"partnerId": l.partner, "productId": l.keyed, "count": 1, "quota": 5}}, &keys)
	made := keys.CreateLicenseKeys.LicenseKeys
	if len(made) != 1 {
		l.Fatalf("%d licence keys", len(made))
	}
	return func(in vars) {
		in["partner"], in["licenseId"], in["licensePassword"] = "mise", made[0].LicenseID, made[0].Password
	}
}

// TestStatementWords: the table says what the page says, in its words.
func TestStatementWords(t *testing.T) {
	t.Parallel()
	l := newLedger(setup(t))
	l.orders(1, "order-000000000001")
	l.licence()
	l.fee(l.priced, 0, 10)
	l.orders(1, "order-000000000002")
	_, made := l.orders(1, "order-000000000003")
	l.decides("approveRequest", made[0], vars{})
	l.at(l.clock.now().Add(window))
	if _, err := l.ra.CreateCoupons(t.Context(), operator, ra.CreateCouponsInput{ProductID: l.priced, Count: 1}); err != nil {
		t.Fatal(err)
	}
	month := l.clock.now().In(policy.Tokyo).Format("2006-01")
	for _, language := range []string{"ja", "en"} {
		content, err := os.ReadFile(filepath.Join("..", "ui", "src", "locales", language, "sale.json"))
		l.must(err)
		var words map[string]string
		l.must(json.Unmarshal(content, &words))
		w := l.as("admin")
		w.language = language
		status, rows := w.table(graph.StatementPath, `{"month": "`+month+`"}`)
		if status != http.StatusOK {
			t.Fatalf("status %d", status)
		}
		head := map[int]string{1: "partner", 3: "product", 4: "act", 5: "payer", 6: "quantity", 7: "amount", 8: "tax", 9: "taxPercent", 11: "unitPrice", 12: "total"}
		for i, key := range head {
			if want := words["sale."+key]; rows[0][i] != want {
				t.Errorf("%s: %q, want %q", language, rows[0][i], want)
			}
		}
		var paid []string
		for _, row := range rows[1:] {
			paid = append(paid, row[1]+" "+row[5])
		}
		shop := map[string]string{"ja": "店", "en": "Shop"}[language]
		want := []string{
			shop + " " + words["sale.prepaid"], shop + " " + words["sale.free"], shop + " " + words["sale.billed"],
			words["sale.house"] + " " + words["sale.free"],
		}
		if diff := cmp.Diff(want, paid); diff != "" {
			t.Errorf("%s (-page +table):\n%s", language, diff)
		}
	}
}
