package graph_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

const dashboardQuery = `query($p: ID) { dashboard(productId: $p) {
	at countedUntil
	days { day submitted approved rejected cancelled lapsed vetted vettedLate vettingMean promisedMean mailsFailed }
	states { status late today week later left leftMean }
	months { month ending renewed }
	coupons { partner { name(language: EN) } left }
	issuers { issuer { slug } crl crlThisUpdate crlNextUpdate crlMissing ocsp ocspNotAfter }
	backlog { work waiting since } } }`

// dashboardOf is as much of the dashboard as is compared.
type dashboardOf struct {
	CountedUntil *time.Time
	Days         []struct {
		Day                                              policy.Day
		Submitted, Approved, Rejected, Cancelled, Lapsed int
		Vetted, VettedLate                               int
		VettingMean, PromisedMean                        *int
		MailsFailed                                      int
	}
	States []struct {
		Status                   lifecycle.Status
		Late, Today, Week, Later int
		Left                     int
		LeftMean                 *int
	}
	Months  []struct{ Ending, Renewed int }
	Coupons []struct {
		Partner *struct{ Name string }
		Left    int
	}
	Issuers []struct {
		Issuer     struct{ Slug string }
		Crl        string
		CrlMissing int
		Ocsp       *string
	}
	Backlog []struct {
		Work    string
		Waiting int
		Since   *time.Time
	}
}

func (w *browser) dashboard(productID *string) *dashboardOf {
	w.b.Helper()
	var data struct{ Dashboard *dashboardOf }
	w.ask(dashboardQuery, vars{"p": productID}, &data)
	return data.Dashboard
}

// count seals and tallies what was done, as the sweep does.
func (b *bundle) count() {
	b.Helper()
	_, err := b.ra.Seal(b.Context())
	b.must(err)
	_, err = b.ra.Tally(b.Context())
	b.must(err)
}

func TestDashboard(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		auditor := b.as("auditor")
		empty := auditor.dashboard(nil)
		if len(empty.Days) != 30 || len(empty.States) != 5 || len(empty.Months) != 12 || empty.CountedUntil != nil {
			t.Fatalf("nothing happened: %+v", empty)
		}
		if len(empty.Coupons) != 0 || len(empty.Issuers) != 2 || len(empty.Backlog) != 6 {
			t.Fatalf("nothing happened: %+v", empty)
		}

		b.stranger().submit(b.application(b.coupons(3)[0], nil))
		b.count()
		d := auditor.dashboard(nil)
		today := d.Days[29]
		if today.Day != policy.DayOf(b.clock.now()) || today.Submitted != 1 || d.CountedUntil == nil {
			t.Errorf("today: %+v, counted until %v", today, d.CountedUntil)
		}
		if s := d.States[0]; s.Status != lifecycle.Provisional || s.Today+s.Week != 1 {
			t.Errorf("waits: %+v", s)
		}
		if c := d.Coupons; len(c) != 1 || c[0].Partner != nil || c[0].Left != 2 {
			t.Errorf("the house has %+v", c)
		}
		for _, i := range d.Issuers {
			if i.Crl != "STALE" || (i.Ocsp == nil) != (i.Issuer.Slug == "root") {
				t.Errorf("nothing was published, yet %+v", i)
			}
		}
		other := b.newProduct("another")
		if d := auditor.dashboard(&other); d.Days[29].Submitted != 0 || d.States[0].Today+d.States[0].Week != 0 {
			t.Errorf("of another product: %+v", d.Days[29])
		}
		if b.stranger().dashboard(nil) != nil {
			t.Error("a stranger is shown figures")
		}
	})
}

func TestDashboardBounds(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		day := instant.Time(24 * time.Hour / time.Microsecond)
		now := instant.At(b.clock.now())
		b.copies(560, func(i int, c *ent.RequestCreate) {
			c.SetStatus(lifecycle.Accepted).Mutation().ResetClaimedByID()
			c.SetQueueAt(now - 3*day)
			if i < 40 {
				c.SetQueueAt(now + instant.Time(i/10)*3*day)
			}
		})
		ctx := viewer.AsSystem(t.Context())
		for i := range 3 {
			b.must(b.db.Client().Message.Create().SetID(b.newID(id.Message)).SetKind(message.KindRECEIVED).
				SetRecipient(fmt.Sprintf("p%d@example.jp", i)).SetLanguage(message.LanguageJA).SetStatus(message.StatusFAILED).
				SetCreatedAt(now - instant.Time(i)*day).Exec(ctx))
		}
		partnerID, err := b.ra.CreatePartner(t.Context(), operator, ra.NewPartner{Slug: "few", Name: policy.Text{Ja: "少数", En: "Few"},
			Entrance: ra.Entrance{Name: policy.Text{Ja: "少数", En: "Few"}}})
		b.must(err)
		expired, soon := b.clock.now().Add(time.Hour), b.clock.now().Add(48*time.Hour)
		for _, end := range []*time.Time{nil, &expired, &soon} {
			_, err := b.ra.CreateCoupons(t.Context(), operator, ra.CreateCouponsInput{
				ProductID: b.product, PartnerID: partnerID, Count: 1, ExpiresAt: end,
			})
			b.must(err)
		}
		b.clock.move(2 * time.Hour)

		d := b.as("taro").dashboard(nil)
		s := d.States[1]
		// Together with the one that was submitted, and is accepted by now.
		if s.Late != 501 || s.Today != 10 || s.Week != 21 || s.Later != 10 {
			t.Errorf("a state with %+v", s)
		}
		if failed := []int{d.Days[29].MailsFailed, d.Days[28].MailsFailed, d.Days[27].MailsFailed}; !cmp.Equal(failed, []int{1, 1, 1}) {
			t.Errorf("mails failed %v", failed)
		}
		var few int
		for _, c := range d.Coupons {
			if c.Partner != nil && c.Partner.Name == "Few" {
				few = c.Left
			}
		}
		if few != 2 {
			t.Errorf("a partner with one coupon of three expired has %d left", few)
		}
	})
}
