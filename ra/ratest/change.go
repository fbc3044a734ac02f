package ratest

import (
	"slices"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var changeCases = []scenario{
	{"change that is recorded alone", changeRecorded},
	{"change of the address reissues free", changeReissues},
	{"change of the organisation's name wants a new application", changeRenamed},
	{"change refuses what it cannot do", changeRefused},
	{"change submitted at once is one", changeOnce},
	{"change keeps the policy that it began with", changeKeepsPolicy},
	{"change against revocation", changeAgainstRevocation},
}

// contacted is a completed request whose organisation has a contact, and the
// viewer that the contact's link opens.
func (b *bundle) contacted() (requestID, certificateID string, by viewer.Viewer) {
	b.Helper()
	requestID, certificateID = b.completed()
	b.contact(requestID)
	return requestID, certificateID, b.asContact(requestID)
}

// change is an input that changes what is registered with the certificate.
func (b *bundle) change(certificateID string, edit func(*form.Registration)) ra.ChangeInput {
	b.Helper()
	r := b.declaredIn(b.certificate(certificateID).RequestID)
	edit(&r)
	return ra.ChangeInput{SubmissionKey: b.submissionKey(), CertificateID: certificateID, Registration: &r, Language: request.LanguageJA}
}

// declaredIn is the current registration of a request.
func (b *bundle) declaredIn(requestID string) form.Registration {
	b.Helper()
	version, err := b.client.Registration.Query().
		Where(registration.RequestID(requestID), registration.Version(b.request(requestID).RegistrationVersion)).Only(b.sys)
	b.must(err)
	return version.Declared
}

// asked must be taken; it answers the request.
func (b *bundle) asked(by viewer.Viewer, in ra.ChangeInput) string {
	b.Helper()
	out, err := b.ra.SubmitChange(b.ctx, by, in)
	b.must(err)
	return out.RequestID
}

// confirmedIntent is held by taro, who made sure that the organisation means it.
func (b *bundle) confirmedIntent(requestID string) ra.DecideInput {
	b.Helper()
	version := b.request(requestID).RegistrationVersion
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.must(b.ra.RecordCheck(b.ctx, b.taro, ra.RecordCheckInput{
		RequestID: requestID, RegistrationVersion: version, Kind: policy.IntentConfirmed, Result: policy.Pass, Source: "担当者へ電話",
	}))
	return ra.DecideInput{RequestID: requestID, RegistrationVersion: version}
}

// carryOut approves it.
func (b *bundle) carryOut(requestID string) {
	b.Helper()
	b.must(b.approve(b.taro, b.confirmedIntent(requestID)))
	b.wantStatus(requestID, lifecycle.Completed)
}

// wantMails checks to whom mails of a kind about the request went.
func (b *bundle) wantMails(requestID string, kind message.Kind, want ...string) {
	b.Helper()
	got := []string{}
	for _, m := range b.messages(requestID, kind) {
		got = append(got, m.Recipient)
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(append([]string{}, want...), got); diff != "" {
		b.Errorf("%s went to (-want +got):\n%s", kind, diff)
	}
}

// following answers the one request of the kind that follows the certificate.
func (b *bundle) following(certificateID string, kind lifecycle.Kind) *ent.Request {
	b.Helper()
	r, err := b.client.Request.Query().Where(request.FollowsID(certificateID), request.KindEQ(kind)).Only(b.sys)
	b.must(err)
	return r
}

func changeRecorded(b *bundle) {
	requestID, certificateID, by := b.contacted()
	in := b.change(certificateID, func(r *form.Registration) {
		r.Subscriber.WorkplacePhoneNumber = "050-1111-2222"
		r.Subscriber.Department = nil
		r.Organization.HeadOfficeAddress = "東京都港区見本1-1"
	})
	changeID := b.asked(by, in)
	b.wantStatus(changeID, lifecycle.Accepted)
	b.wantMails(changeID, message.KindCHANGE_RECEIVED, contactEmail, email)
	b.carryOut(changeID)
	b.wantMails(changeID, message.KindCHANGE_COMPLETED, contactEmail, email)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	// Renewals and reissues start from the certificate's request.
	got := b.declaredIn(requestID)
	if b.request(requestID).RegistrationVersion != 2 || got.Subscriber.WorkplacePhoneNumber != "05011112222" || got.Subscriber.Department != nil {
		b.Errorf("registered is version %d: %+v", b.request(requestID).RegistrationVersion, got)
	}
	if n := b.client.Request.Query().Where(request.FollowsID(certificateID)).CountX(b.sys); n != 1 {
		b.Errorf("%d requests follow the certificate, want the change alone", n)
	}
	// What was registered then stands in the change for ever, and another can be
	// asked for.
	b.carryOut(b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.WorkplaceBuilding = nil })))
	if v := b.request(requestID).RegistrationVersion; v != 3 {
		b.Errorf("registered is version %d after two changes", v)
	}
	if diff := cmp.Diff(got, b.declaredIn(changeID)); diff != "" {
		b.Errorf("the first change says (-want +got):\n%s", diff)
	}
}

func changeReissues(b *bundle) {
	requestID, certificateID, by := b.contacted()
	const fresh = "Yoshino.New@example.co.jp"
	changeID := b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Email = fresh }))
	b.wantMails(changeID, message.KindCHANGE_RECEIVED, contactEmail, email)
	b.carryOut(changeID)
	reissue := b.following(certificateID, lifecycle.Reissue)
	b.wantStatus(reissue.ID, lifecycle.Approved)
	b.wantMails(reissue.ID, message.KindCERTIFICATE_CODE, fresh)
	b.wantMails(reissue.ID, message.KindADDRESS_CHANGED, email)
	for _, m := range b.messages(reissue.ID, message.KindADDRESS_CHANGED) {
		if m.CodeSealed != nil && len(*m.CodeSealed) > 0 {
			b.Error("the old address is told a secret")
		}
	}
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	// Only the new mailbox opens it, with the passphrase as it was.
	in := ra.IdentifyInput{Purpose: ra.ForAcquire, Email: email, Passphrase: passphrase, Code: b.code(reissue.ID)}
	_, err := b.ra.Identify(b.ctx, anonymous, in)
	b.refused(err, "IDENTIFICATION_FAILED")
	in.Email = fresh
	_, err = b.ra.Identify(b.ctx, anonymous, in)
	b.must(err)
	newID := b.acquire(reissue.ID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, reissue.ID), newID, ra.Opened))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	if why := b.certificate(certificateID).RevocationReason; *why != "SUPERSEDED" {
		b.Errorf("revoked as %s", *why)
	}
	if c := b.certificate(newID); c.Email != fresh || c.NotAfter != b.certificate(certificateID).NotAfter {
		b.Errorf("reissued for %q until %v", c.Email, c.NotAfter.Time())
	}
	if b.request(requestID).Email != email {
		b.Error("the old request has another mailbox")
	}
}

// renamed is the organisation's new name.
func renamed(r *form.Registration) {
	r.Organization.LegalName, r.Organization.LegalNameKana, r.Organization.LegalNameLatin = "新商会株式会社", "シンショウカイ", "Shin Shokai K.K."
}

// applyRenamed has the organisation renamed, and brings the new application
// that follows the certificate as far as its approval.
func (b *bundle) applyRenamed(by viewer.Viewer, certificateID string) string {
	b.Helper()
	changeID := b.asked(by, b.change(certificateID, renamed))
	b.carryOut(changeID)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	in := b.application()
	renamed(&in.Registration)
	in.ChangeID = changeID
	_, err := b.ra.Submit(b.ctx, anonymous, in)
	b.refused(err, "NOT_FOUND at changeId")
	other := in
	other.Registration.Subscriber.GivenName, other.Registration.Organization.LegalName = "別人", "よその商会"
	_, err = b.ra.Submit(b.ctx, applicant(ra.ForStatus, changeID), other)
	b.refused(err, "FIXED_FIELD at registration.organization.legalName", "FIXED_FIELD at registration.subscriber.givenName")
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForStatus, changeID), in)
	b.must(err)
	b.clock.advance(window)
	b.vet(out.RequestID)
	return out.RequestID
}

func changeRenamed(b *bundle) {
	requestID, certificateID, by := b.contacted()
	newID := b.applyRenamed(by, certificateID)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
	subscriberID := *b.request(requestID).SubscriberID
	named := func() string {
		return b.client.Subscriber.Query().Where(subscriber.ID(subscriberID)).QueryOrganization().OnlyX(b.sys).LegalName
	}
	before := named()
	acquired := b.acquire(newID, ecKey(b.T))
	if got := named(); got != before || got == "新商会株式会社" {
		b.Errorf("the organisation is called %s before the new certificate is confirmed", got)
	}
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, newID), acquired, ra.Opened))
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	if why := b.certificate(certificateID).RevocationReason; *why != "AFFILIATION_CHANGED" {
		b.Errorf("revoked as %s", *why)
	}
	b.wantCertificate(acquired, lifecycle.CertificateActive)
	o := b.client.Subscriber.Query().Where(subscriber.ID(subscriberID)).QueryOrganization().OnlyX(b.sys)
	if o.LegalName != "新商会株式会社" || o.MatchKey != form.Fold("新商会株式会社") {
		b.Errorf("the organisation is called %s, found as %s", o.LegalName, o.MatchKey)
	}
	events := b.events(o.ID, ra.OrganizationRenamed)
	if len(events) != 1 {
		b.Fatalf("renamed %d times on record", len(events))
	}
	want := map[string]string{"from": before, "to": "新商会株式会社", "request": newID}
	if diff := cmp.Diff(want, events[0].Details); diff != "" {
		b.Errorf("on record (-want +got):\n%s", diff)
	}
}

func changeRefused(b *bundle) {
	requestID, certificateID, by := b.contacted()
	refused := func(by viewer.Viewer, in ra.ChangeInput, want ...string) {
		b.Helper()
		_, err := b.ra.SubmitChange(b.ctx, by, in)
		b.refused(err, want...)
	}
	none := func(*form.Registration) {}
	phone := func(r *form.Registration) { r.Subscriber.WorkplacePhoneNumber = "05011112222" }
	refused(by, b.change(certificateID, none), "NOTHING_CHANGED at registration")
	refused(by, b.change(certificateID, func(r *form.Registration) {
		phone(r)
		r.Subscriber.FamilyName, r.Proxy = "別", nil
	}), "FIXED_FIELD at registration.subscriber.familyName",
		"FIXED_FIELD at registration.proxy.familyName", "FIXED_FIELD at registration.proxy.givenName",
		"FIXED_FIELD at registration.proxy.familyNameKana", "FIXED_FIELD at registration.proxy.givenNameKana",
		"FIXED_FIELD at registration.proxy.department", "FIXED_FIELD at registration.proxy.phoneNumber")
	refused(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Email = "x" }), "BAD_EMAIL at registration.subscriber.email")
	refused(by, ra.ChangeInput{SubmissionKey: b.submissionKey(), CertificateID: certificateID, Language: "JA"}, "REQUIRED at reason")
	// The holder asks on paper alone.
	refused(applicant(ra.ForChange, requestID), b.change(certificateID, phone), "SESSION_REQUIRED")
	first := b.change(certificateID, phone)
	changeID := b.asked(by, first)
	if again := b.asked(by, first); again != changeID {
		b.Errorf("a retry made %s, after %s", again, changeID)
	}
	refused(by, b.change(certificateID, phone), "ALREADY_REQUESTED at certificateId")
	other := first
	other.Registration = b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil }).Registration
	refused(by, other, "SUBMISSION_CONFLICT at submissionKey")
	b.must(b.ra.Claim(b.ctx, b.taro, changeID))
	b.must(b.ra.Reject(b.ctx, b.taro, ra.RejectInput{
		DecideInput: ra.DecideInput{RequestID: changeID, RegistrationVersion: 2}, Reason: "申出の事実を確認できませんでした。",
	}))
	b.wantMails(changeID, message.KindREJECTED, contactEmail, email)
	if v := b.request(requestID).RegistrationVersion; v != 1 {
		b.Errorf("a rejected change made version %d", v)
	}
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, "CESSATION_OF_OPERATION"))
	refused(by, b.change(certificateID, phone), "CHANGE_CLOSED at certificateId")
}

func changeOnce(b *bundle) {
	_, certificateID, by := b.contacted()
	in := b.change(certificateID, func(r *form.Registration) { r.Subscriber.WorkplaceBuilding = nil })
	errs := atOnce(4, func(i int) error {
		mine := in
		if i > 1 { // two clicks of one form, and two other forms
			mine.SubmissionKey = b.submissionKey()
		}
		_, err := b.ra.SubmitChange(b.ctx, by, mine)
		return err
	})
	got := count(errs)
	if n := b.client.Request.Query().Where(request.FollowsID(certificateID)).CountX(b.sys); n != 1 {
		b.Errorf("%d changes, want 1", n)
	}
	if got["ok"] != 1 && got["ok"] != 2 || got["ok"]+got["[ALREADY_REQUESTED at certificateId]"] != 4 {
		b.Errorf("at once: %v", got)
	}
}

// newPolicy puts another version of the product's policy in force.
func (b *bundle) newPolicy(edit func(*policy.Policy)) {
	b.Helper()
	now := instant.At(b.clock.time())
	current, err := ra.CurrentPolicy(b.sys, b.client, b.product, now)
	b.must(err)
	p := current.Policy
	edit(&p)
	b.must(b.client.ProductPolicy.Create().SetID(b.newID("ppol")).SetProductID(b.product).SetVersion(current.Version + 1).
		SetPolicy(p).SetEffectiveAt(now).Exec(b.sys))
}

func changeKeepsPolicy(b *bundle) {
	requestID, certificateID, by := b.contacted()
	changeID := b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.JobTitle = new("課長") }))
	b.newPolicy(func(p *policy.Policy) {
		p.Changing = policy.Changing{Effects: map[policy.Field]policy.Effect{policy.FieldJobTitle: policy.RecordOnly}}
	})
	b.carryOut(changeID)
	b.wantStatus(b.following(certificateID, lifecycle.Reissue).ID, lifecycle.Approved)
	// Today's takes none any more.
	_, err := b.ra.SubmitChange(b.ctx, by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil }))
	b.refused(err, "CHANGE_CLOSED at certificateId")
	_, err = b.ra.Identify(b.ctx, anonymous, ra.IdentifyInput{Purpose: ra.ForChange, Email: email, Passphrase: passphrase,
		Code: b.code(b.following(certificateID, lifecycle.Reissue).ID)})
	b.refused(err, "IDENTIFICATION_FAILED")
	if v := b.request(requestID).RegistrationVersion; v != 1 {
		b.Errorf("the certificate's registration is version %d, want 1 until it is reissued", v)
	}
}

// changeAgainstRevocation: the holder revokes while the officer approves.
func changeAgainstRevocation(b *bundle) {
	requestID, certificateID, by := b.contacted()
	changeID := b.asked(by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.JobTitle = nil }))
	seen := b.confirmedIntent(changeID)
	errs := atOnce(2, func(i int) error {
		if i == 0 {
			return b.approve(b.taro, seen)
		}
		return b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, "CESSATION_OF_OPERATION")
	})
	b.must(errs[1])
	if errs[0] != nil {
		b.refused(errs[0], "CHANGE_CLOSED at requestId")
		b.wantStatus(changeID, lifecycle.InReview)
		return
	}
	b.wantStatus(changeID, lifecycle.Completed)
}
