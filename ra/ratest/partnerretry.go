package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/placedorder"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// program is an API client of a partner.
func program(partnerID string) viewer.Viewer {
	return viewer.Viewer{
		Kind: viewer.Client, Role: viewer.Partner, PartnerID: partnerID, ClientID: "clnt_of_" + partnerID,
		Scopes: []viewer.Scope{viewer.RequestsWrite},
	}
}

// retryTwoPartners: one key of two partners and of an applicant is three keys.
func retryTwoPartners(b *bundle) {
	taken := b.application()
	b.submit(taken)
	answered := map[string]bool{}
	for _, slug := range []string{"mine", "theirs"} {
		b.reseller = b.seller(slug, b.product)
		by := program(b.reseller)
		requestID, _ := b.completed()
		approved := b.approved()
		_, certificateID := b.completed()
		reissue := ra.ReissueInput{SubmissionKey: taken.SubmissionKey, RequestID: requestID, Reason: lifecycle.FileLost}
		reissueID, err := b.ra.StartReissue(b.ctx, by, reissue)
		b.must(err)
		reissue.SubmissionKey, reissue.RequestID = "the-first-new-code", approved
		b.clock.advance(time.Minute)
		replacedFor, err := b.ra.StartReissue(b.ctx, by, reissue)
		b.must(err)
		change := b.change(certificateID, func(r *form.Registration) { r.Subscriber.WorkplacePhoneNumber = "05011112222" })
		change.SubmissionKey = "the-first-change-of-all"
		changed, err := b.ra.StartChange(b.ctx, by, change)
		b.must(err)
		for _, id := range []string{reissueID, replacedFor, changed.RequestID} {
			answered[id] = true
		}
		// To itself they are one key.
		_, err = b.ra.StartChange(b.ctx, by, ra.ChangeInput{
			SubmissionKey: reissue.SubmissionKey, CertificateID: certificateID, Reason: lifecycle.LeftOrganization,
		})
		b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
	}
	if len(answered) != 6 {
		b.Errorf("two partners were answered %d requests, want each its own three", len(answered))
	}
	if again := b.submit(taken); answered[again] {
		b.Error("the applicant is answered a partner's")
	}
}

// retryPartner: what a partner's program started is answered again after any
// outage.
func retryPartner(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	by := program(b.reseller)
	requestID, _ := b.completed()
	_, certificateID := b.completed()
	reissue := b.again(requestID, lifecycle.FileLost)
	reissueID, err := b.ra.StartReissue(b.ctx, by, reissue)
	b.must(err)
	change := b.change(certificateID, func(r *form.Registration) { r.Subscriber.WorkplacePhoneNumber = "05011112222" })
	changed, err := b.ra.StartChange(b.ctx, by, change)
	b.must(err)
	for _, outage := range []time.Duration{20 * time.Minute, 24 * time.Hour} {
		b.clock.advance(outage)
		again, err := b.ra.StartReissue(b.ctx, by, reissue)
		b.must(err)
		changedAgain, err := b.ra.StartChange(b.ctx, by, change)
		b.must(err)
		if again != reissueID || changedAgain.RequestID != changed.RequestID {
			b.Errorf("after %v: %s and %s, want %s and %s", outage, again, changedAgain.RequestID, reissueID, changed.RequestID)
		}
	}
	reissue.Reason = lifecycle.OtherReason
	_, err = b.ra.StartReissue(b.ctx, by, reissue)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
}

// retryCode: a submission by which a code alone was replaced is answered again,
// and the code that was mailed stays good.
func retryCode(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	by := program(b.reseller)
	approved := b.approved()
	completed, _ := b.completed()
	b.clock.advance(time.Minute)
	underWay, err := b.ra.StartReissue(b.ctx, by, b.again(completed, lifecycle.FileLost))
	b.must(err)
	for _, c := range []struct{ of, want string }{{approved, approved}, {completed, underWay}} {
		b.clock.advance(time.Hour)
		in := b.again(c.of, lifecycle.FileLost)
		errs := atOnce(3, func(int) error {
			got, err := b.ra.StartReissue(b.ctx, by, in)
			if err == nil && got != c.want {
				b.Errorf("answered %s, want %s", got, c.want)
			}
			return err
		})
		if diff := cmp.Diff(map[string]int{"ok": 3}, count(errs)); diff != "" {
			b.Errorf("at once (-want +got):\n%s", diff)
		}
		mailed, codes := b.code(c.want), len(b.messages(c.want, message.KindCERTIFICATE_CODE))
		for _, outage := range []time.Duration{time.Second, 20 * time.Minute, 24 * time.Hour} {
			b.clock.advance(outage)
			if got, err := b.ra.StartReissue(b.ctx, by, in); err != nil || got != c.want {
				b.Errorf("after %v: %s, %v", outage, got, err)
			}
		}
		if b.code(c.want) != mailed || len(b.messages(c.want, message.KindCERTIFICATE_CODE)) != codes {
			b.Error("a retry replaced the code")
		}
		in.Reason = lifecycle.OtherReason
		_, err := b.ra.StartReissue(b.ctx, by, in)
		b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
	}
	b.clock.advance(90 * 24 * time.Hour)
	_, err = b.ra.ForgetImports(b.ctx)
	b.must(err)
	if n := b.client.PlacedOrder.Query().Where(placedorder.KindEQ(placedorder.KindREISSUES)).CountX(b.sys); n != 0 {
		b.Errorf("%d replaced codes are remembered", n)
	}
}

// retryOwnCode: the holder's retry as well, for minutes.
func retryOwnCode(b *bundle) {
	approved := b.approved()
	b.clock.advance(time.Minute)
	by := applicant(ra.ForReissue, approved)
	in := b.again(approved, lifecycle.FileLost)
	for _, later := range []time.Duration{0, time.Second, 2 * time.Minute} {
		b.clock.advance(later)
		got, err := b.ra.Reissue(b.ctx, by, in)
		b.must(err)
		if got != approved {
			b.Errorf("answered %s, want %s", got, approved)
		}
	}
	if n := len(b.messages(approved, message.KindCERTIFICATE_CODE)); n != 2 {
		b.Errorf("%d codes were mailed, want the first and the one asked for", n)
	}
	_, err := b.ra.Reissue(b.ctx, applicant(ra.ForReissue, b.approved()), in)
	b.refused(err, "NOT_FOUND at requestId")
	b.clock.advance(ra.RetryLife)
	_, err = b.ra.Reissue(b.ctx, by, in)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
}
