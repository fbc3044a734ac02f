package ratest

import (
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var contactCases = []scenario{
	{"contact link, once and in time", contactLink},
	{"contact link for strangers answers alike", contactUniform},
	{"contact link covers the organisation's own alone", contactCovers},
	{"contact is recorded by an officer", contactRecorded},
	{"contact ended meanwhile files nothing", contactEnded},
	{"contact is mailed one link, whichever request is named", contactFlooded},
	{"contact ended has no session, and does nothing in one", contactSession},
}

// contactEmail of the organisation's contact.
const contactEmail = "soumu@example.co.jp"

// contact is recorded by hana for the organisation of the request's person: what
// they ask for, somebody else approves.
func (b *bundle) contact(requestID string) string {
	b.Helper()
	contactID, err := b.ra.RecordContact(b.ctx, b.hana, ra.Contact{RequestID: requestID, Contact: form.Contact{
		FamilyName: "総務", GivenName: "一子", FamilyNameKana: "ソウム", GivenNameKana: "イチコ",
		Department: new("総務部"), PhoneNumber: "03-9876-5432", Email: "Soumu@example.co.jp",
	}})
	b.must(err)
	return contactID
}

// contactToken is what the last link to a contact about the request carries.
func (b *bundle) contactToken(requestID string) string {
	b.Helper()
	mails := b.messages(requestID, message.KindCONTACT_LINK)
	if len(mails) == 0 {
		b.Fatal("no link was mailed")
	}
	m := mails[len(mails)-1]
	if m.Recipient != contactEmail {
		b.Fatalf("the link goes to %q", m.Recipient)
	}
	token, err := b.config.Ring.Open(keyring.LabelMailToken, *m.CodeSealed, []byte(m.ID))
	b.must(err)
	return string(token)
}

// naming is what a contact types about the request.
func (b *bundle) naming(requestID string) ra.ContactNaming {
	b.Helper()
	return ra.ContactNaming{Email: contactEmail, ReceiptNumber: b.request(requestID).ReceiptNumber, Language: message.LanguageJA}
}

// asContact follows a link about the request, whose organisation has a contact,
// and answers the viewer that it opens.
func (b *bundle) asContact(requestID string) viewer.Viewer {
	b.Helper()
	b.must(b.ra.MailContactLink(b.ctx, anonymous, b.naming(requestID)))
	opened, err := b.ra.FollowContactLink(b.ctx, anonymous, b.contactToken(requestID))
	b.must(err)
	return viewer.Viewer{Kind: viewer.Applicant, Purpose: string(ra.ForChange), Address: anonymous.Address,
		RequestIDs: opened.RequestIDs, ContactID: opened.ContactID}
}

func contactLink(b *bundle) {
	requestID, certificateID := b.completed()
	contactID := b.contact(requestID)
	in := b.naming(requestID)
	in.Email = " SOUMU@EXAMPLE.co.jp"
	b.must(b.ra.MailContactLink(b.ctx, anonymous, in))
	// A moment later there is no second one, by whatever it is named.
	b.must(b.ra.MailContactLink(b.ctx, anonymous, ra.ContactNaming{
		Email: contactEmail, Serial: strings.ToUpper(b.certificate(certificateID).Serial), Language: message.LanguageJA,
	}))
	if n := len(b.messages(requestID, message.KindCONTACT_LINK)); n != 1 {
		b.Fatalf("%d links, want 1", n)
	}
	token := b.contactToken(requestID)
	errs := atOnce(4, func(int) error {
		opened, err := b.ra.FollowContactLink(b.ctx, anonymous, token)
		if err == nil {
			if diff := cmp.Diff(ra.Contacted{ContactID: contactID, RequestIDs: []string{requestID}}, opened); diff != "" {
				b.Errorf("opens (-want +got):\n%s", diff)
			}
		}
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[IDENTIFICATION_FAILED]": 3}, count(errs)); diff != "" {
		b.Errorf("at once (-want +got):\n%s", diff)
	}
	b.clock.advance(10 * time.Minute)
	b.must(b.ra.MailContactLink(b.ctx, anonymous, b.naming(requestID)))
	token = b.contactToken(requestID)
	// It is no link of another purpose.
	_, err := b.ra.Unlock(b.ctx, anonymous, token)
	b.refused(err, "IDENTIFICATION_FAILED")
	b.clock.advance(ra.ContactLinkLife)
	_, err = b.ra.FollowContactLink(b.ctx, anonymous, token)
	b.refused(err, "IDENTIFICATION_FAILED")
}

func contactUniform(b *bundle) {
	requestID, certificateID := b.completed()
	right := b.naming(requestID)
	// Nobody is recorded yet.
	b.must(b.ra.MailContactLink(b.ctx, anonymous, right))
	b.contact(requestID)
	for _, in := range []ra.ContactNaming{
		{}, {Email: contactEmail}, {ReceiptNumber: right.ReceiptNumber}, {Email: email, ReceiptNumber: right.ReceiptNumber},
		{Email: contactEmail, ReceiptNumber: "000000000000"}, {Email: contactEmail, Serial: b.certificate(certificateID).Serial[1:]},
		{Email: contactEmail, ReceiptNumber: right.ReceiptNumber, Portal: "elsewhere"},
	} {
		in.Language = message.LanguageJA
		b.must(b.ra.MailContactLink(b.ctx, anonymous, in))
	}
	if n := len(b.messages(requestID, message.KindCONTACT_LINK)) + b.client.MailLink.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d links and mails for strangers", n)
	}
	n := b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.ContactLinkMailed)), auditevent.ObjectIDIsNil()).CountX(b.sys)
	if n != 8 {
		b.Errorf("%d of 8 are on record", n)
	}
}

func contactCovers(b *bundle) {
	mine, _ := b.completed()
	colleague, _ := b.completed()
	b.submitAs = func(r *form.Registration) {
		r.Organization.CorporateNumber, r.Organization.LegalName = nil, "よその商会"
	}
	elsewhere, theirs := b.completed()
	b.submitAs = nil
	// What can be acquired can be ended as well; what is not decided cannot.
	approved, pending := b.approved(), b.provisional()
	b.contact(mine)
	by := b.asContact(mine)
	for requestID, want := range map[string]bool{mine: true, colleague: true, elsewhere: false, approved: true, pending: false} {
		if got := by.Opens(requestID); got != want {
			b.Errorf("opens %s: %v, want %v", requestID, got, want)
		}
	}
	_, err := b.ra.SubmitChange(b.ctx, by, ra.ChangeInput{
		SubmissionKey: b.submissionKey(), CertificateID: theirs, Reason: "LEFT_ORGANIZATION", Language: "JA",
	})
	b.refused(err, "NOT_FOUND at certificateId")
	// What the link opens is changes, and nothing else.
	b.refused(b.ra.Revoke(b.ctx, by, b.certificatesOf(mine)[0].ID, "CESSATION_OF_OPERATION"), "NOT_FOUND at certificateId")
	b.refused(b.ra.ResendCode(b.ctx, by, mine), "NOT_FOUND at requestId")
	b.refused(b.ra.ResendCode(b.ctx, by, approved), "NOT_FOUND at requestId")
	_, err = b.ra.Acquire(b.ctx, by, b.order(approved, ecKey(b.T)))
	b.refused(err, "NOT_FOUND at requestId")
}

func contactRecorded(b *bundle) {
	requestID, _ := b.completed()
	in := ra.Contact{RequestID: requestID, Contact: form.Contact{FamilyName: "総務", Email: "nobody", PhoneNumber: "1"}}
	_, err := b.ra.RecordContact(b.ctx, b.taro, in)
	b.refused(err, "REQUIRED at familyNameKana", "BAD_EMAIL at email", "BAD_PHONE_NUMBER at phoneNumber")
	_, err = b.ra.RecordContact(b.ctx, applicant(ra.ForStatus, requestID), in)
	b.refused(err, "NOT_ALLOWED")
	contactID := b.contact(requestID)
	c, err := b.client.OrganizationContact.Get(b.sys, contactID)
	b.must(err)
	if c.VerifiedAt == nil || *c.VerifiedByID != b.hana.StaffID || c.PhoneNumber != "0398765432" || c.Email != contactEmail {
		b.Errorf("recorded as %+v", c)
	}
	// One whose person is no subscriber yet has no organisation here.
	in.RequestID, in.Contact = b.provisional(), form.Contact{FamilyName: "総務", FamilyNameKana: "ソウム", Email: email, PhoneNumber: "0398765432"}
	_, err = b.ra.RecordContact(b.ctx, b.taro, in)
	b.refused(err, "NOT_FOUND at requestId")
	if n := len(b.events(requestID, ra.ContactRecorded)); n != 1 {
		b.Errorf("%d records of it", n)
	}
}

func contactEnded(b *bundle) {
	requestID, certificateID := b.completed()
	contactID := b.contact(requestID)
	by := b.asContact(requestID)
	b.clock.advance(time.Hour)
	b.must(b.ra.MailContactLink(b.ctx, anonymous, b.naming(requestID)))
	token := b.contactToken(requestID)
	b.must(b.ra.EndContact(b.ctx, b.hana, contactID))
	b.must(b.ra.EndContact(b.ctx, b.hana, contactID))
	_, err := b.ra.SubmitChange(b.ctx, by, ra.ChangeInput{
		SubmissionKey: b.submissionKey(), CertificateID: certificateID, Reason: "OTHER", Language: "JA",
	})
	b.refused(err, "SESSION_REQUIRED")
	_, err = b.ra.FollowContactLink(b.ctx, anonymous, token)
	b.refused(err, "IDENTIFICATION_FAILED")
	before := len(b.messages(requestID, message.KindCONTACT_LINK))
	b.clock.advance(time.Hour)
	b.must(b.ra.MailContactLink(b.ctx, anonymous, b.naming(requestID)))
	if n := len(b.messages(requestID, message.KindCONTACT_LINK)); n != before {
		b.Errorf("%d links, want %d", n, before)
	}
}

func contactFlooded(b *bundle) {
	first, _ := b.completed()
	second, _ := b.completed()
	contactID := b.contact(first)
	errs := atOnce(4, func(i int) error {
		return b.ra.MailContactLink(b.ctx, anonymous, b.naming([]string{first, second}[i%2]))
	})
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Errorf("at once (-want +got):\n%s", diff)
	}
	if n := b.client.MailLink.Query().Where(maillink.AboutID(contactID)).CountX(b.sys); n != 1 {
		b.Errorf("%d links, want 1", n)
	}
}

func contactSession(b *bundle) {
	requestID, certificateID, by := b.contacted()
	at := instant.At(b.clock.time())
	open := func(contactID string) {
		b.client.Session.Create().SetID(b.newID("sess")).SetAudience(session.AudienceApplicant).SetContactID(contactID).
			SetCreatedAt(at).SetIdleEndsAt(at).SetEndsAt(at).ExecX(b.sys)
	}
	open(by.ContactID)
	open(b.contact(requestID))
	b.must(b.ra.EndContact(b.ctx, b.taro, by.ContactID))
	if n := b.client.Session.Query().CountX(b.sys); n != 1 {
		b.Errorf("%d sessions, want the other contact's", n)
	}
	// One that was opened at the same moment.
	_, err := b.ra.MakePaper(b.ctx, by, b.change(certificateID, func(r *form.Registration) { r.Subscriber.Department = nil }))
	b.refused(err, "SESSION_REQUIRED")
	b.refused(b.ra.Cancel(b.ctx, by, requestID), "SESSION_REQUIRED")
	_, err = b.ra.Correct(b.ctx, by, ra.CorrectInput{RequestID: requestID, RegistrationVersion: 1, Registration: declared()})
	b.refused(err, "SESSION_REQUIRED")
}
