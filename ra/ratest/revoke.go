package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var revokeCases = []scenario{
	{"revoke by the holder", revokeByHolder},
	{"revoke takes a holder's reasons only", revokeReasons},
	{"revoke at once", revokeRace},
	{"revoke before confirmation opens the request again", revokeReopens},
	{"revoke against confirm", revokeAgainstConfirm},
	{"revoke although the list cannot be published", revokeUnpublished},
	{"revoke only what is there", revokeRefused},
}

func revokeByHolder(b *bundle) {
	requestID, certificateID := b.completed()
	by := applicant(ra.ForRevoke, requestID)
	b.clock.advance(time.Hour)
	b.must(b.ra.Revoke(b.ctx, by, certificateID, revocation.KeyCompromise))
	c := b.certificate(certificateID)
	if c.Status != lifecycle.CertificateRevoked || *c.RevocationReason != "KEY_COMPROMISE" ||
		!c.RevokedAt.Time().Equal(b.clock.time().Truncate(time.Microsecond)) {
		b.Errorf("%s because of %v at %v", c.Status, c.RevocationReason, c.RevokedAt)
	}
	if reason, listed := b.list("class2")[c.Serial]; !listed || reason != 1 {
		b.Errorf("in the revocation list: %t, reason %d", listed, reason)
	}
	if n := len(b.messages(requestID, message.KindREVOKED)); n != 1 {
		b.Errorf("%d mails say so, want 1", n)
	}
	b.wantStatus(requestID, lifecycle.Completed)
	b.refused(b.ra.Revoke(b.ctx, by, certificateID, revocation.KeyCompromise), "ALREADY_REVOKED at certificateId")
	if n := len(b.events(requestID, ra.CertificateRevoked)); n != 1 {
		b.Errorf("%d revocations are on record, want 1", n)
	}
}

func revokeReasons(b *bundle) {
	requestID, certificateID := b.completed()
	by := applicant(ra.ForRevoke, requestID)
	for _, reason := range []revocation.Reason{revocation.Superseded, revocation.AffiliationChanged, "", "BORED"} {
		err := b.ra.Revoke(b.ctx, by, certificateID, reason)
		if diff := cmp.Diff([]string{"NOT_ALLOWED at reason"}, refusal(err)); diff != "" {
			b.Errorf("%q (-want +got):\n%s", reason, diff)
		}
	}
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	// Reason 0 is never written (R9).
	b.must(b.ra.Revoke(b.ctx, by, certificateID, revocation.Unspecified))
	if reason, listed := b.list("class2")[b.certificate(certificateID).Serial]; !listed || reason != 0 {
		b.Errorf("in the revocation list: %t, reason %d", listed, reason)
	}
}

func revokeRace(b *bundle) {
	for range 4 {
		requestID, certificateID := b.completed()
		errs := atOnce(4, func(int) error {
			return b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, revocation.KeyCompromise)
		})
		want := map[string]int{"ok": 1, "[ALREADY_REVOKED at certificateId]": 3}
		if diff := cmp.Diff(want, count(errs)); diff != "" {
			b.Fatalf("outcomes (-want +got):\n%s", diff)
		}
		if n := len(b.messages(requestID, message.KindREVOKED)); n != 1 {
			b.Errorf("%d mails say so, want 1", n)
		}
	}
	b.wantRevocations("class2", 4)
}

func revokeReopens(b *bundle) {
	requestID, first := b.issued()
	by := applicant(ra.ForAcquire, requestID)
	b.must(b.ra.Confirm(b.ctx, by, first, ra.Saved))
	b.must(b.ra.Revoke(b.ctx, by, first, revocation.KeyCompromise))
	// The saved file is worth nothing now: no clock completes the request.
	b.clock.advance(48 * time.Hour)
	b.sweep()
	b.wantStatus(requestID, lifecycle.Approved)
	second := b.acquire(requestID, ecKey(b.T))
	if was, is := b.certificate(first), b.certificate(second); is.NotAfter != was.NotAfter {
		b.Errorf("ends %v, the revoked one %v", is.NotAfter.Time(), was.NotAfter.Time())
	}
	if got := b.request(requestID).Replacements; got != 1 {
		b.Errorf("%d replacements are counted, want 1", got)
	}
	b.must(b.ra.Confirm(b.ctx, by, second, ra.Opened))
	b.wantStatus(requestID, lifecycle.Completed)
}

func revokeAgainstConfirm(b *bundle) {
	for range 12 {
		requestID, certificateID := b.issued()
		errs := atOnce(2, func(i int) error {
			by := applicant(ra.ForAcquire, requestID)
			if i == 0 {
				return b.ra.Confirm(b.ctx, by, certificateID, ra.Opened)
			}
			return b.ra.Revoke(b.ctx, by, certificateID, revocation.KeyCompromise)
		})
		b.must(errs[1])
		b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
		if errs[0] == nil {
			b.wantStatus(requestID, lifecycle.Completed)
			continue
		}
		b.refused(errs[0], "ALREADY_REVOKED at certificateId")
		b.wantStatus(requestID, lifecycle.Approved)
	}
}

// revokeUnpublished: the revocation stands, OCSP tells it, and the job that it
// left publishes the list later.
func revokeUnpublished(b *bundle) {
	requestID, certificateID := b.completed()
	s := b.newSigner()
	s.before = func() error { return errFault }
	b.must(b.serve(s).Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, revocation.KeyCompromise))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	if n := len(b.lists("class2")); n != 0 {
		b.Errorf("%d lists were published without a key", n)
	}
	job := ra.PublishCRL{IssuerID: b.issuers["class2"]}
	if !b.outbox.has(job) {
		b.Fatal("nobody is asked to publish the revocation")
	}
	b.must(b.ra.PublishCRL(b.ctx, job.IssuerID))
	b.wantRevocations("class2", 1)
}

func revokeRefused(b *bundle) {
	requestID, certificateID := b.completed()
	other := b.approved()
	revoke := func(purpose ra.Purpose, opened, certificateID string) error {
		return b.ra.Revoke(b.ctx, applicant(purpose, opened), certificateID, revocation.KeyCompromise)
	}
	b.refused(revoke(ra.ForStatus, requestID, certificateID), "NOT_FOUND at certificateId")
	b.refused(revoke(ra.ForRevoke, other, certificateID), "NOT_FOUND at certificateId")
	b.refused(revoke(ra.ForRevoke, other, "cert_gone"), "NOT_FOUND at certificateId")
	prepared := b.interrupt(other, ecKey(b.T))
	b.refused(revoke(ra.ForRevoke, other, prepared), "WRONG_STATE at certificateId")
	b.clock.set(b.certificate(certificateID).NotAfter.Time().Add(time.Second))
	b.refused(revoke(ra.ForRevoke, requestID, certificateID), "WRONG_STATE at certificateId")
}
