package graph_test

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// A certificate is found by what it bears, as any viewer of certificates shows
// it, and by whose it is, in any script; whatever is looked for stands for itself.
func TestCertificateSearch(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		requestID := b.issued(nil)
		other := b.issued(func(in vars) {
			in["registration"].(vars)["organization"].(vars)["legalName"] = "大森_100%商店"
			in["registration"].(vars)["subscriber"].(vars)["email"] = "hanako@example.jp"
		})
		asSystem := viewer.AsSystem(t.Context())
		mine := b.db.Client().Request.GetX(asSystem, requestID).QueryCertificates().OnlyX(asSystem)
		theirs := b.db.Client().Request.GetX(asSystem, other).QueryCertificates().OnlyX(asSystem)
		person := b.db.Client().Request.GetX(asSystem, requestID).QuerySubscriber().OnlyX(asSystem)
		receipt := b.db.Client().Request.GetX(asSystem, requestID).ReceiptNumber
		serial, _ := new(big.Int).SetString(mine.Serial, 16)
		var colons strings.Builder
		for i := 0; i < len(serial.Bytes()); i++ {
			fmt.Fprintf(&colons, "%02X:", serial.Bytes()[i])
		}
		w := b.as("taro")
		for name, tt := range map[string]struct {
			search string
			want   []string
		}{
			"hexadecimal":       {mine.Serial, []string{mine.ID}},
			"colons":            {strings.Trim(colons.String(), ":"), []string{mine.ID}},
			"marked, spaced":    {"0x" + mine.Serial[:9] + "\u3000 " + mine.Serial[9:] + "\t", []string{mine.ID}},
			"decimal":           {serial.String(), []string{mine.ID}},
			"address":           {" HANAKO＠example.jp ", []string{theirs.ID}},
			"name":              {"神崎商会", []string{mine.ID}},
			"width, kana":       {"ｶﾝｻﾞｷ", []string{theirs.ID, mine.ID}},
			"receipt":           {strings.ToLower(receipt), []string{mine.ID}},
			"subscriber":        {person.Number, []string{mine.ID}},
			"per cent":          {"%", []string{theirs.ID}},
			"underscore":        {"_1", []string{theirs.ID}},
			"10,000 per cent":   {strings.Repeat("%", 10_000), []string{}},
			"10,000 digits":     {strings.Repeat("1", 10_000), []string{}},
			"another kind's id": {requestID, []string{}},
			"quotes":            {`' OR 1=1 --`, []string{}},
			"nothing":           {" \u3000", []string{}},
			"no address":        {"@", []string{}},
		} {
			if diff := gocmp.Diff(tt.want, idsOf(w, "certificates", "CertificateFilter", vars{"search": tt.search})); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		}
		for name, tt := range map[string]struct {
			filter vars
			want   []string
		}{
			"person":                 {vars{"subscriberId": person.ID}, []string{mine.ID}},
			"organisation":           {vars{"organizationId": person.OrganizationID}, []string{mine.ID}},
			"person of another":      {vars{"subscriberId": person.ID, "organizationId": "orga_x"}, []string{}},
			"organisation, no state": {vars{"organizationId": person.OrganizationID, "status": []string{"REVOKED"}}, []string{}},
			"an id of another kind":  {vars{"organizationId": person.ID}, []string{}},
		} {
			if diff := gocmp.Diff(tt.want, idsOf(w, "certificates", "CertificateFilter", tt.filter)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
			if tt.filter["status"] != nil {
				continue
			}
			wanted := []string{}
			if len(tt.want) > 0 {
				wanted = append(wanted, requestID)
			}
			if diff := gocmp.Diff(wanted, idsOf(w, "requests", "RequestFilter", tt.filter)); diff != "" {
				t.Errorf("requests of %s (-want +got):\n%s", name, diff)
			}
		}
	})
}

const expiringQuery = `query($first: Int, $after: String, $last: Int, $before: String, $d: OrderDirection!, $f: CertificateFilter) {
	requests: certificates(first: $first, after: $after, last: $last, before: $before, orderBy: {field: EXPIRES_AT, direction: $d}, filter: $f) {
		edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

// The list by expiry is what a look at every certificate finds, in whatever state
// and days, and however it is paged.
func TestCertificatesByExpiry(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		b.copies(60, nil)
		requestID := b.issued(nil)
		asSystem := viewer.AsSystem(t.Context())
		client := b.db.Client()
		sample := client.Request.GetX(asSystem, requestID).QueryCertificates().OnlyX(asSystem)
		now, day := instant.At(b.clock.now()), instant.Time(24*time.Hour/time.Microsecond)
		stored := []lifecycle.CertificateStatus{
			lifecycle.CertificatePrepared, lifecycle.CertificateIssued, lifecycle.CertificateActive, lifecycle.CertificateRevoked,
		}
		for i, r := range client.Request.Query().AllX(asSystem) {
			if r.ID == requestID {
				continue
			}
			c := client.Certificate.Create().SetID(b.newID(id.Certificate)).SetRequestID(r.ID).SetProductID(sample.ProductID).
				SetIssuerID(sample.IssuerID).SetSerial(fmt.Sprintf("%s%02d", sample.Serial[:30], i)).SetStatus(stored[i%4]).
				SetKeyType(sample.KeyType).SetSpkiSha256(fmt.Sprint(i)).SetTbs(sample.Tbs).SetSubject("CN=x").SetCommonName("x").
				SetEmail("x@example.jp").SetNotBefore(sample.NotBefore).SetNotAfter(now + instant.Time(i%9-4)*day - lastMoment(i)).SetCreatedAt(now)
			if i%4 > 0 {
				c.SetDer(*sample.Der)
			}
			if i%4 == 1 && i%3 > 0 {
				c.SetConfirmDueAt(now + instant.Time(i%3*2-3)*day)
				if i%3 == 1 { // nobody has written down yet that it is confirmed
					client.Request.UpdateOneID(r.ID).SetDueStatus(lifecycle.Completed).SetDueAt(now - day).ExecX(asSystem)
				}
			}
			c.ExecX(asSystem)
		}
		rows := client.Certificate.Query().AllX(asSystem)
		w := b.as("taro")
		date := func(days int) string {
			return b.clock.now().In(time.FixedZone("JST", 9*3600)).AddDate(0, 0, days).Format(time.DateOnly)
		}
		start := func(days int) instant.Time {
			at, err := time.ParseInLocation(time.DateOnly, date(days), time.FixedZone("JST", 9*3600))
			b.must(err)
			return instant.At(at)
		}
		is := func(all ...lifecycle.CertificateStatus) func(*ent.Certificate) bool {
			return func(c *ent.Certificate) bool { return slices.Contains(all, ra.CertificateStatus(c, b.clock.now())) }
		}
		for name, tt := range map[string]struct {
			filter vars
			fits   func(*ent.Certificate) bool
		}{
			"all":     {vars{}, func(*ent.Certificate) bool { return true }},
			"issued":  {vars{"status": []string{"ISSUED"}}, is(lifecycle.CertificateIssued)},
			"active":  {vars{"status": []string{"ACTIVE"}}, is(lifecycle.CertificateActive)},
			"revoked": {vars{"status": []string{"REVOKED", "REVOKED"}}, is(lifecycle.CertificateRevoked)},
			"expired": {vars{"status": []string{"EXPIRED", "REVOKED"}}, is(lifecycle.CertificateExpired, lifecycle.CertificateRevoked)},
			"none":    {vars{"status": []string{}}, func(*ent.Certificate) bool { return false }},
			"days": {vars{"expiresFrom": date(-2), "expiresUntil": date(1)}, func(c *ent.Certificate) bool {
				return c.NotAfter >= start(-2) && c.NotAfter < start(2)
			}},
			"days of a state": {vars{"expiresFrom": date(0), "status": []string{"ACTIVE"}}, func(c *ent.Certificate) bool {
				return c.NotAfter >= start(0) && is(lifecycle.CertificateActive)(c)
			}},
		} {
			var fit []*ent.Certificate
			for _, c := range rows {
				if c.Status != lifecycle.CertificatePrepared && tt.fits(c) {
					fit = append(fit, c)
				}
			}
			slices.SortFunc(fit, func(a, b *ent.Certificate) int {
				return cmp.Or(cmp.Compare(a.NotAfter, b.NotAfter), cmp.Compare(a.ID, b.ID))
			})
			var want []string
			for _, c := range fit {
				want = append(want, c.ID)
			}
			for _, size := range []int{7, 100} {
				for _, backward := range []bool{false, true} {
					if diff := gocmp.Diff(want, paged(t, w, expiringQuery, "ASC", size, backward, tt.filter)); diff != "" {
						t.Errorf("%s by %d, backward %v (-want +got):\n%s", name, size, backward, diff)
					}
				}
			}
		}
		for _, v := range []vars{
			{"after": "x"}, {"before": "MDEyMzQ1Njc4OWFiY2RlZg"}, {"f": vars{"expiresFrom": "2026-02-31"}}, {"f": vars{"expiresUntil": "%"}},
		} {
			v["first"], v["d"] = 1, "ASC"
			if out := w.post(expiringQuery, v); len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "BAD_PAGE" {
				t.Errorf("%v: %s", v, out.raw)
			}
		}
		for _, f := range []vars{{"status": []string{"ACTIVE"}}, {"expiresFrom": "2026-01-01"}} {
			out := w.post(`query($f: CertificateFilter) { certificates(first: 1, filter: $f) { nodes { id } } }`, vars{"f": f})
			if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "BAD_PAGE" {
				t.Errorf("%v by when they were issued: %s", f, out.raw)
			}
		}
	})
}

// lastMoment makes some of the copies end within the second of now.
func lastMoment(i int) instant.Time { return instant.Time(i % 3 * 400_000) }
