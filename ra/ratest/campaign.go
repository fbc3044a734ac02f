package ratest

import (
	"context"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var campaignCases = []scenario{
	{"a campaign tells each certificate that stands, once", campaignTells},
	{"a campaign goes on after a crash between and within pages", campaignCrash},
	{"a campaign started and run from several servers", campaignRace},
	{"a campaign refused", campaignRefused},
	{"a campaign tells nobody again of the same days at once", campaignAgain},
	{"who was told other last days is counted until they are told again", campaignToldOther},
}

// administrator is a member of staff who may start campaigns.
func (b *bundle) administrator() viewer.Viewer {
	b.Helper()
	admin := b.hana
	admin.Role = viewer.Administrator
	// What she proposes holds as long as she is one.
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Staff.UpdateOneID(admin.StaffID).SetRole(admin.Role).Exec(ctx)
	})
	return admin
}

// stock adds certificates of the product that stand, as far as a campaign
// reads them: issuing as many would take minutes.
func (b *bundle) stock(requestID, certificateID string, n int, notAfter time.Time) []string {
	b.Helper()
	r, c := b.request(requestID), b.certificate(certificateID)
	ids := make([]string, n)
	b.must(b.db.Tx(b.sys, func(ctx context.Context, tx *ent.Tx) error {
		for i := range ids {
			ids[i] = b.newID(id.Certificate)
			copied := b.newID(id.Request)
			if err := tx.Request.Create().SetID(copied).SetKind(lifecycle.Reissue).SetProductID(r.ProductID).SetPolicyID(r.PolicyID).
				SetReceiptNumber(copied).SetSubmissionKey(copied).SetSubmissionMAC([]byte(copied)).
				SetStatus(lifecycle.Completed).SetSubmittedAt(r.SubmittedAt).SetRegistrationVersion(1).
				SetEmail(r.Email).SetEmailKey(r.EmailKey).SetQueueAt(r.QueueAt).SetSearch("").SetPassphraseHash("never asked here").SetLanguage(r.Language).Exec(ctx); err != nil {
				return err
			}
			if err := tx.Certificate.Create().SetID(ids[i]).SetRequestID(copied).SetProductID(r.ProductID).
				SetIssuerID(b.issuers[b.ca.Issuing.ID()]).SetSerial(ids[i]).SetStatus(lifecycle.CertificateActive).
				SetKeyType(policy.P256).SetSpkiSha256(ids[i]).SetTbs(c.Tbs).SetDer(*c.Der).SetSubject("CN=x").SetCommonName("x").SetEmail(r.Email).SetEmailKey(r.EmailKey).
				SetNotBefore(r.SubmittedAt).SetNotAfter(instant.At(notAfter)).SetCreatedAt(r.SubmittedAt).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	}))
	return ids
}

// told counts the mails about each certificate.
func (b *bundle) told() map[string]int {
	b.Helper()
	counts := map[string]int{}
	for _, m := range b.client.Message.Query().Where(message.KindEQ(message.KindCLOSING)).AllX(b.sys) {
		counts[*m.CertificateID]++
	}
	return counts
}

// audience closes the product and answers everybody with its certificates.
func (b *bundle) audience() ra.Audience {
	b.Helper()
	ahead := policy.DayOf(b.clock.time().AddDate(0, 0, 60))
	b.close(b.product, policy.DayOf(b.clock.time()), ahead)
	return ra.Audience{ProductID: b.product}
}

// start previews and starts a campaign.
func (b *bundle) start(in ra.Audience) string {
	b.Helper()
	preview, err := b.ra.PreviewCampaign(b.ctx, b.administrator(), in)
	b.must(err)
	campaignID, err := b.ra.StartCampaign(b.ctx, b.administrator(), in, preview.Count)
	b.must(err)
	return campaignID
}

func once(ids ...string) map[string]int {
	counts := map[string]int{}
	for _, v := range ids {
		counts[v] = 1
	}
	return counts
}

func campaignTells(b *bundle) {
	requestID, standing := b.completed()
	withdrawn, revoked := b.completed()
	in := b.audience()
	now := b.clock.time()
	late := b.stock(requestID, standing, 2, now.AddDate(2, 0, 0))
	b.stock(requestID, standing, 1, now.Add(-time.Second)) // has ended
	in.EndsFrom = now.AddDate(1, 6, 0)
	b.start(in)
	b.sweep()
	if diff := cmp.Diff(once(late...), b.told()); diff != "" {
		b.Errorf("told of those that end late (-want +got):\n%s", diff)
	}
	in.EndsFrom = time.Time{}
	campaignID := b.start(in)
	// Revoked after it was counted and before it was its turn.
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, withdrawn), revoked, revocation.KeyCompromise))
	b.sweep()
	want := once(standing)
	for _, v := range late {
		want[v] = 2
	}
	if diff := cmp.Diff(want, b.told()); diff != "" {
		b.Errorf("told of all (-want +got):\n%s", diff)
	}
	c := b.client.Campaign.GetX(b.sys, campaignID)
	if c.Sent != 3 || c.Expected != 4 || c.FinishedAt == nil {
		b.Errorf("%d of %d, finished %v", c.Sent, c.Expected, c.FinishedAt)
	}
	if len(b.events(campaignID, ra.CampaignStarted)) != 1 || len(b.events(campaignID, ra.CampaignFinished)) != 1 {
		b.Error("start and end are not recorded once each")
	}
}

// campaignCrash lets the outbox fail at every k-th mail, again and again.
func campaignCrash(b *bundle) {
	requestID, standing := b.completed()
	ids := append(b.stock(requestID, standing, 250, b.clock.time().AddDate(1, 0, 0)), standing)
	b.start(b.audience())
	for _, k := range []int{1, 50, 100, 101} {
		b.outbox.failAt(k)
		if _, err := b.ra.RunCampaigns(b.ctx); err == nil && k < 100 {
			b.Errorf("nothing failed at mail %d", k)
		}
		for v, n := range b.told() {
			if n != 1 {
				b.Fatalf("told %d times of %s", n, v)
			}
		}
	}
	b.outbox.failAt(0)
	b.sweep()
	if diff := cmp.Diff(once(ids...), b.told()); diff != "" {
		b.Errorf("told (-want +got):\n%s", diff)
	}
}

func campaignRace(b *bundle) {
	requestID, standing := b.completed()
	ids := append(b.stock(requestID, standing, 120, b.clock.time().AddDate(1, 0, 0)), standing)
	in := b.audience()
	errs := atOnce(4, func(int) error {
		_, err := b.ra.StartCampaign(b.ctx, b.administrator(), in, len(ids))
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[CAMPAIGN_RUNNING at productId]": 3}, count(errs)); diff != "" {
		b.Errorf("started (-want +got):\n%s", diff)
	}
	elsewhere := b.serve(b.newSigner())
	atOnce(4, func(i int) error {
		var err error
		for range 3 {
			if i%2 == 0 {
				_, err = b.ra.RunCampaigns(b.ctx)
			} else {
				_, err = elsewhere.RunCampaigns(b.ctx)
			}
		}
		return err
	})
	b.sweep()
	if diff := cmp.Diff(once(ids...), b.told()); diff != "" {
		b.Errorf("told (-want +got):\n%s", diff)
	}
}

func campaignRefused(b *bundle) {
	b.completed()
	in := ra.Audience{ProductID: b.product}
	_, err := b.ra.PreviewCampaign(b.ctx, b.taro, in)
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.PreviewCampaign(b.ctx, b.administrator(), in)
	b.refused(err, "NOT_CLOSING at productId")
	in = b.audience()
	_, err = b.ra.StartCampaign(b.ctx, b.administrator(), in, 2)
	b.refused(err, "COUNT_CHANGED at expected")
	nobody := "part_01jd00000000000000000000zz"
	_, err = b.ra.PreviewCampaign(b.ctx, b.administrator(), ra.Audience{ProductID: b.product, PartnerID: &nobody})
	b.refused(err, "NOT_FOUND at partnerId")
	b.clock.advance(61 * 24 * time.Hour)
	_, err = b.ra.StartCampaign(b.ctx, b.administrator(), in, 1)
	b.refused(err, "PRODUCT_ENDED at productId")
}

func campaignToldOther(b *bundle) {
	requestID, certificateID := b.completed()
	_, gone := b.completed()
	want := func(n int) {
		b.Helper()
		versions := b.client.ProductPolicy.Query().Where(productpolicy.ProductID(b.product)).Order(ent.Asc(productpolicy.FieldVersion)).AllX(b.sys)
		got, err := ra.ToldOtherDays(b.sys, b.client, versions, instant.At(b.clock.time()))
		b.must(err)
		if got != n {
			b.Errorf("%d were told other days, want %d", got, n)
		}
	}
	want(0)
	in := b.audience()
	want(0)
	b.start(in)
	b.sweep()
	want(0)
	b.clock.advance(time.Hour)
	// Something else about the product tells nobody anything new.
	b.edit(b.product, func(p *policy.Policy) { p.AcquisitionDays++ })
	want(0)
	b.clock.advance(time.Hour)
	b.close(b.product, policy.DayOf(b.clock.time()), policy.DayOf(b.clock.time().AddDate(0, 0, 30)))
	want(2)
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, b.client.Certificate.GetX(b.sys, gone).RequestID), gone, revocation.KeyCompromise))
	want(1)
	// Who has a certificate since was never told of any.
	b.stock(requestID, certificateID, 1, b.clock.time().AddDate(1, 0, 0))
	want(1)
	b.start(in)
	b.sweep()
	want(0)
}

// campaignAgain: the next tells those whom nobody told within a day; and
// everybody, once other days are set.
func campaignAgain(b *bundle) {
	requestID, standing := b.completed()
	now := b.clock.time()
	late := b.stock(requestID, standing, 2, now.AddDate(2, 0, 0))
	in := b.audience()
	b.clock.advance(time.Second)
	in.EndsFrom = now.AddDate(1, 6, 0)
	b.start(in)
	b.sweep()
	b.clock.advance(time.Second)
	_, err := b.ra.StartCampaign(b.ctx, b.administrator(), in, 2)
	b.refused(err, "COUNT_CHANGED at expected")
	in.EndsFrom = time.Time{}
	b.start(in) // the rest
	b.sweep()
	if diff := cmp.Diff(once(append(late, standing)...), b.told()); diff != "" {
		b.Errorf("told at once (-want +got):\n%s", diff)
	}
	b.clock.advance(time.Second)
	b.close(b.product, policy.DayOf(b.clock.time()), policy.DayOf(b.clock.time().AddDate(0, 0, 30)))
	b.clock.advance(time.Second)
	b.start(in) // of other days
	b.sweep()
	b.clock.advance(25 * time.Hour)
	b.start(in) // a day later
	b.sweep()
	if diff := cmp.Diff(map[string]int{standing: 3, late[0]: 3, late[1]: 3}, b.told()); diff != "" {
		b.Errorf("told in the end (-want +got):\n%s", diff)
	}
}
