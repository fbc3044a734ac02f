package ratest

import (
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var dryRunCases = []scenario{
	{"a dry run tells what a revocation does, and does nothing", dryRunTrue},
	{"a dry run tells why a revocation is refused", dryRunRefused},
	{"a dry run of a certificate that was not acquired, and of one that is being reissued", dryRunFollowed},
}

// writtenTo is whom mails of the kind went to, in which language.
func (b *bundle) writtenTo(kind message.Kind) []ra.PlannedMail {
	b.Helper()
	var sent []ra.PlannedMail
	for _, m := range b.client.Message.Query().Where(message.KindEQ(kind)).AllX(b.sys) {
		sent = append(sent, ra.PlannedMail{Kind: m.Kind, Recipient: m.Recipient, Language: m.Language})
	}
	return sent
}

func dryRunTrue(b *bundle) {
	_, certificateID := b.completed()
	b.sweep()
	for _, reason := range []ra.RevocationReason{revocation.CessationOfOperation, revocation.KeyCompromise} {
		p, err := b.ra.PreviewRevocation(b.ctx, b.taro, certificateID, reason)
		b.must(err)
		urgent := reason == revocation.KeyCompromise
		if p.Refused != nil || p.SecondOfficer == urgent || p.ReviewedAfterwards != urgent || p.AcquirableUntil != nil || len(p.Following) > 0 {
			b.Errorf("%s: %+v", reason, p)
		}
		if b.certificate(certificateID).RevokedAt != nil || len(b.writtenTo(message.KindREVOKED)) > 0 {
			b.Fatal("the dry run was none")
		}
		if !urgent {
			continue
		}
		_, err = b.ra.ProposeRevocation(b.ctx, fresh(b.taro), ra.ProposeRevocationInput{CertificateID: certificateID, Reason: reason, Note: "電話"})
		b.must(err)
		if diff := cmp.Diff(p.Mails, b.writtenTo(message.KindREVOKED)); diff != "" {
			b.Errorf("mails (-told beforehand +written):\n%s", diff)
		}
	}
}

func dryRunRefused(b *bundle) {
	_, certificateID := b.completed()
	refused := func(reason ra.RevocationReason, want ...string) {
		b.Helper()
		p, err := b.ra.PreviewRevocation(b.ctx, b.taro, certificateID, reason)
		b.must(err)
		b.refused(p.Refused, want...)
	}
	refused(revocation.Superseded, "NOT_ALLOWED at reason")
	_, err := b.ra.ProposeRevocation(b.ctx, fresh(b.taro), ra.ProposeRevocationInput{
		CertificateID: certificateID, Reason: revocation.AffiliationChanged, Note: "退職",
	})
	b.must(err)
	refused(revocation.CessationOfOperation, "ALREADY_PROPOSED")
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, b.certificate(certificateID).RequestID), certificateID, revocation.KeyCompromise))
	refused(revocation.KeyCompromise, "ALREADY_REVOKED at certificateId")
	_, err = b.ra.PreviewRevocation(b.ctx, b.taro, "cert_gone", revocation.KeyCompromise)
	b.refused(err, "NOT_FOUND at certificateId")
	_, err = b.ra.PreviewRevocation(b.ctx, viewer.Viewer{Kind: viewer.Anonymous}, certificateID, revocation.KeyCompromise)
	b.refused(err, "NOT_ALLOWED")
}

func dryRunFollowed(b *bundle) {
	requestID, issued := b.issued()
	p, err := b.ra.PreviewRevocation(b.ctx, b.taro, issued, revocation.CessationOfOperation)
	b.must(err)
	if p.AcquirableUntil == nil || *p.AcquirableUntil != *b.request(requestID).AcquisitionDeadline {
		b.Errorf("acquirable until %v", p.AcquirableUntil)
	}
	completed, certificateID := b.completed()
	reissueID := b.reissueOf(completed, lifecycle.FileLost)
	p, err = b.ra.PreviewRevocation(b.ctx, b.taro, certificateID, revocation.CessationOfOperation)
	b.must(err)
	if len(p.Following) != 1 || p.Following[0].ID != reissueID {
		b.Errorf("following: %v", p.Following)
	}
}
