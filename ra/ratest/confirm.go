package ratest

import (
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var confirmCases = []scenario{
	{"opened completes at once", confirmOpened},
	{"saved completes by the clock", confirmSaved},
	{"a replacement takes saved back", confirmReplaced},
	{"never saved lapses", confirmLapses},
	{"confirm only what is there", confirmRefused},
	{"confirm at once", confirmRace},
}

func confirmOpened(b *bundle) {
	requestID, certificateID := b.issued()
	by := applicant(ra.ForAcquire, requestID)
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Opened))
	b.wantStatus(requestID, lifecycle.Completed)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	if n := b.client.Code.Query().Where(code.RequestID(requestID), code.UsedAtIsNil()).CountX(b.sys); n != 0 {
		b.Errorf("%d codes can still acquire", n)
	}
	b.clock.advance(time.Hour)
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Opened))
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Saved))
	if n := len(b.events(requestID, ra.RequestCompleted)); n != 1 {
		b.Errorf("%d completions are on record, want 1", n)
	}
}

func confirmSaved(b *bundle) {
	requestID, certificateID := b.issued()
	by := applicant(ra.ForAcquire, requestID)
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Saved))
	due := b.clock.time().Add(24 * time.Hour)
	b.clock.advance(time.Hour)
	// Said again, it is not put off.
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Saved))
	b.clock.set(due.Add(-time.Microsecond))
	b.wantStatus(requestID, lifecycle.Approved)
	b.wantCertificate(certificateID, lifecycle.CertificateIssued)
	b.clock.set(due)
	b.wantStatus(requestID, lifecycle.Completed)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Opened))
	b.sweep()
	if c := b.certificate(certificateID); c.Status != lifecycle.CertificateActive ||
		!c.ConfirmedAt.Time().Equal(due.Truncate(time.Microsecond)) {
		b.Errorf("stored as %s, confirmed at %v, want %v", c.Status, c.ConfirmedAt, due)
	}
	// Opened after saved does not wait.
	requestID, certificateID = b.issued()
	by = applicant(ra.ForAcquire, requestID)
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Saved))
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Opened))
	b.wantStatus(requestID, lifecycle.Completed)
}

func confirmReplaced(b *bundle) {
	requestID, first := b.issued()
	by := applicant(ra.ForAcquire, requestID)
	b.must(b.ra.Confirm(b.ctx, by, first, ra.Saved))
	b.clock.advance(23 * time.Hour)
	second := b.replace(requestID, ecKey(b.T))
	b.clock.advance(2 * time.Hour)
	b.sweep()
	b.wantStatus(requestID, lifecycle.Approved)
	b.wantCertificate(second, lifecycle.CertificateIssued)
	b.refused(b.ra.Confirm(b.ctx, by, first, ra.Opened), "ALREADY_REVOKED at certificateId")
	b.must(b.ra.Confirm(b.ctx, by, second, ra.Opened))
	b.wantCertificate(second, lifecycle.CertificateActive)
}

func confirmLapses(b *bundle) {
	requestID, certificateID := b.issued()
	deadline := b.request(requestID).AcquisitionDeadline.Time()
	b.clock.set(deadline.Add(-time.Microsecond))
	b.wantStatus(requestID, lifecycle.Approved)
	b.clock.set(deadline)
	b.wantStatus(requestID, lifecycle.Lapsed)
	b.sweep()
	c := b.certificate(certificateID)
	want, err := revocation.ReasonFor(revocation.NeverSaved)
	b.must(err)
	if c.Status != lifecycle.CertificateRevoked || revocation.Reason(*c.RevocationReason) != want {
		b.Errorf("the certificate is %s because of %s, want %s", c.Status, *c.RevocationReason, want)
	}
	if _, listed := b.list("class2")[c.Serial]; !listed {
		b.Error("the revocation list does not tell")
	}
	err = b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened)
	b.refused(err, "ALREADY_REVOKED at certificateId")
}

func confirmRefused(b *bundle) {
	requestID, certificateID := b.issued()
	other := b.approved()
	b.refused(b.ra.Confirm(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, ra.Opened), "NOT_FOUND at certificateId")
	b.refused(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, other), certificateID, ra.Opened), "NOT_FOUND at certificateId")
	b.refused(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, other), "cert_gone", ra.Opened), "NOT_FOUND at certificateId")
	prepared := b.interrupt(other, ecKey(b.T))
	b.refused(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, other), prepared, ra.Opened), "WRONG_STATE at certificateId")
}

func confirmRace(b *bundle) {
	for range 4 {
		requestID, certificateID := b.issued()
		outcomes := []ra.Outcome{ra.Saved, ra.Opened, ra.Saved, ra.Opened}
		errs := atOnce(len(outcomes), func(i int) error {
			return b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, outcomes[i])
		})
		if diff := cmp.Diff(map[string]int{"ok": len(outcomes)}, count(errs)); diff != "" {
			b.Fatalf("outcomes (-want +got):\n%s", diff)
		}
		b.wantStatus(requestID, lifecycle.Completed)
		if n := len(b.events(requestID, ra.RequestCompleted)); n != 1 {
			b.Errorf("%d completions are on record, want 1", n)
		}
	}
}
