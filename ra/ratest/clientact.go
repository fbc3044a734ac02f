package ratest

import (
	"time"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

func clientStarts(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	client := b.program(b.reseller, viewer.RequestsWrite)
	_, certificateID := b.completed()
	withdrawn, err := b.ra.StartChange(b.ctx, client, b.withdrawal(certificateID))
	b.must(err)
	b.wantStatus(withdrawn.RequestID, lifecycle.Accepted)
	if events := b.events(withdrawn.RequestID, ra.RequestSubmitted); len(events) != 1 || *events[0].ActorID != client.ClientID || events[0].ActorKind != viewer.Client {
		b.Errorf("recorded: %v", events)
	}
	requestID, certificateID := b.completed()
	// What revokes at once wants the scope for it.
	in := b.again(requestID, lifecycle.KeyCompromised)
	in.Note = "鍵の流出"
	_, err = b.ra.StartReissue(b.ctx, client, in)
	b.refused(err, "NOT_ALLOWED")
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	reissueID, err := b.ra.StartReissue(b.ctx, client, b.again(requestID, lifecycle.FileLost))
	b.must(err)
	b.wantStatus(reissueID, lifecycle.Approved)
	client.Scopes = []viewer.Scope{viewer.RequestsRead, viewer.CouponsWrite}
	_, err = b.ra.StartReissue(b.ctx, client, b.again(requestID, lifecycle.FileLost))
	b.refused(err, "NOT_ALLOWED")
	client.Scopes, client.PartnerID = viewer.Scopes(), b.seller("theirs", b.product)
	_, err = b.ra.StartReissue(b.ctx, client, b.again(requestID, lifecycle.FileLost))
	b.refused(err, "NOT_FOUND at requestId")
}

// program is a client of the partner's that holds the scopes, with a token of them.
func (b *bundle) program(partnerID string, scopes ...viewer.Scope) viewer.Viewer {
	b.Helper()
	in := clientInput()
	in.Scopes = scopes
	made, err := b.ra.CreateClient(b.ctx, b.operator, partnerID, in)
	b.must(err)
	return viewer.Viewer{Kind: viewer.Client, Role: viewer.Partner, PartnerID: partnerID, ClientID: made.ClientID, Scopes: scopes}
}

func clientRevokes(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	client := b.program(b.reseller, viewer.RequestsWrite, viewer.RevocationsWrite)
	officer := b.officer("saburo", viewer.Approver)
	requestID, certificateID := b.completed()
	in := b.again(requestID, lifecycle.KeyCompromised)
	in.Note = "鍵の流出"
	_, err := b.ra.StartReissue(b.ctx, client, in)
	b.must(err)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	// So does a policy that revokes with the application.
	b.product, b.consents = b.newProduct("at-application", func(p *policy.Policy) { p.Reissuing.Revokes = policy.AtApplication })
	requestID, certificateID = b.completed()
	_, err = b.ra.StartReissue(b.ctx, b.program(b.reseller, viewer.RequestsWrite), b.again(requestID, lifecycle.FileLost))
	b.refused(err, "NOT_ALLOWED")
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	_, err = b.ra.StartReissue(b.ctx, client, b.again(requestID, lifecycle.FileLost))
	b.must(err)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	_, certificateID = b.completed()
	compromised := ra.ProposeRevocationInput{CertificateID: certificateID, Reason: revocation.KeyCompromise, Note: "端末の盗難"}
	_, err = b.ra.ProposeRevocation(b.ctx, b.program(b.reseller, viewer.RequestsWrite, viewer.CertificatesRead), compromised)
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.ProposeRevocation(b.ctx, b.program(b.seller("theirs", b.product), viewer.RevocationsWrite), compromised)
	b.refused(err, "NOT_FOUND at certificateId")
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	proposalID, err := b.ra.ProposeRevocation(b.ctx, client, compromised)
	b.must(err)
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	if events := b.events(b.certificate(certificateID).RequestID, ra.CertificateRevoked); len(events) != 1 || events[0].ActorKind != viewer.Client || *events[0].ActorID != client.ClientID {
		b.Errorf("recorded: %v", events)
	}
	// An officer looks at it afterwards, whatever became of the program.
	review := b.client.Proposal.GetX(b.sys, proposalID)
	if review.Kind != string(ra.RevocationReview) || review.ProposerID != nil || *review.ClientID != client.ClientID {
		b.Errorf("what waits is %+v", review)
	}
	b.must(b.ra.DisableClient(b.ctx, b.operator, client.ClientID))
	b.must(b.decide(officer, proposalID, ra.CarryOut, ""))
	_, err = b.ra.ProposeRevocation(b.ctx, client, compromised)
	b.refused(err, "ALREADY_REVOKED at certificateId")
}

func clientProposes(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	client, officer := b.program(b.reseller, viewer.RevocationsWrite), b.officer("saburo", viewer.Approver)
	clerk := b.clerk("mise", b.reseller)
	_, certificateID := b.completed()
	in := ra.ProposeRevocationInput{CertificateID: certificateID, Reason: revocation.CessationOfOperation, Note: "退職"}
	proposalID, err := b.ra.ProposeRevocation(b.ctx, client, in)
	b.must(err)
	_, err = b.ra.ProposeRevocation(b.ctx, client, in)
	b.refused(err, "ALREADY_PROPOSED")
	// Neither it nor its partner's staff decide.
	for _, by := range []viewer.Viewer{client, clerk} {
		for _, verdict := range []ra.Verdict{ra.CarryOut, ra.Decline} {
			b.refused(b.decide(by, proposalID, verdict, "別件"), "ANOTHER_OFFICER_WANTED at proposalId")
		}
	}
	b.must(b.ra.DisableClient(b.ctx, b.operator, client.ClientID))
	b.refused(b.decide(officer, proposalID, ra.CarryOut, ""), "PROPOSAL_STALE at proposalId")
	b.must(b.ra.EnableClient(b.ctx, b.operator, client.ClientID))
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	b.must(b.decide(officer, proposalID, ra.CarryOut, ""))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	// Who of the authority decided is not told.
	b.refused(b.decide(client, proposalID, ra.Withdraw, ""), "ALREADY_DECIDED at proposalId")
}

// partnerWithdraws: whoever acts for a partner withdraws what was proposed for it,
// and nobody else does.
func partnerWithdraws(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	theirs := b.seller("theirs", b.product)
	client, another := b.program(b.reseller, viewer.RevocationsWrite), b.program(b.reseller, viewer.RevocationsWrite)
	clerk, colleague := b.clerk("mise", b.reseller), b.clerk("mise-2", b.reseller)
	officer := b.officer("saburo", viewer.Approver)
	_, certificateID := b.completed()
	in := ra.ProposeRevocationInput{CertificateID: certificateID, Reason: revocation.CessationOfOperation, Note: "退職"}
	for _, c := range []struct{ proposes, withdraws viewer.Viewer }{
		{client, client}, {client, another}, {client, clerk}, {clerk, client}, {clerk, colleague},
	} {
		proposalID, err := b.ra.ProposeRevocation(b.ctx, c.proposes, in)
		b.must(err)
		for _, stranger := range []viewer.Viewer{b.program(theirs, viewer.Scopes()...), b.clerk(proposalID, theirs)} {
			for _, other := range []string{proposalID, "prop_gone"} {
				b.refused(b.decide(stranger, other, ra.Withdraw, ""), "NOT_FOUND at proposalId")
			}
		}
		b.refused(b.decide(b.program(b.reseller, viewer.RequestsWrite, viewer.CertificatesRead), proposalID, ra.Withdraw, ""), "NOT_ALLOWED")
		b.refused(b.decide(officer, proposalID, ra.Withdraw, ""), "ANOTHER_OFFICER_WANTED at proposalId")
		b.must(b.decide(c.withdraws, proposalID, ra.Withdraw, "来月まで使う"))
		if events := b.events(proposalID, ra.ProposalWithdrawn); len(events) != 1 ||
			*events[0].ActorID != c.withdraws.StaffID+c.withdraws.ClientID || events[0].ActorKind != c.withdraws.Kind {
			b.Errorf("recorded: %v", events)
		}
		b.refused(b.decide(client, proposalID, ra.Withdraw, ""), "ALREADY_DECIDED at proposalId")
		b.refused(b.decide(officer, proposalID, ra.CarryOut, ""), "ALREADY_DECIDED at proposalId")
	}
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	// What nobody decided in time is over, and what was done at once is looked at.
	lapsed, err := b.ra.ProposeRevocation(b.ctx, client, in)
	b.must(err)
	b.clock.advance(14 * 24 * time.Hour)
	b.refused(b.decide(client, lapsed, ra.Withdraw, ""), "DEADLINE_PASSED at proposalId")
	in.Reason = revocation.KeyCompromise
	review, err := b.ra.ProposeRevocation(b.ctx, client, in)
	b.must(err)
	for _, by := range []viewer.Viewer{client, another, clerk} {
		b.refused(b.decide(by, review, ra.Withdraw, ""), "ANOTHER_OFFICER_WANTED at proposalId")
	}
	b.must(b.decide(officer, review, ra.CarryOut, ""))
}
