package ratest

import (
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var mailboxCases = []scenario{
	{"mailbox reissue revokes the old one when it is accepted", mailboxReissue},
	{"mailbox reissue of what was never acquired", mailboxUnacquired},
	{"mailbox reissue of what was never confirmed", mailboxUnconfirmed},
	{"mailbox reissue: every failure is one answer after one hash", mailboxUniform},
	{"mailbox reissue to an address that has one", mailboxTaken},
	{"mailbox reissue at once", mailboxRace},
	{"mailbox reissue sent twice is one", mailboxTwice},
	{"mailbox reissue gives anew what the policy lets be", mailboxFixed},
	{"mailbox reissue moves nothing after the licence's term", mailboxAfterTerm},
	{"mailbox reissue that revokes at acquisition", mailboxAtAcquisition},
	{"mailbox: who is known by a licence key, and who is not", mailboxIdentify},
	{"mailbox: reminded, a month before the end", mailboxReminded},
}

// reissue is one that will be taken.
func (l light) reissue(b *bundle, of, name, at string) ra.ReissueMailboxInput {
	return ra.ReissueMailboxInput{
		SubmissionKey: b.submissionKey(), Portal: bundleSlug, ProductID: l.product,
		LicenseID: l.key.LicenseID, LicensePassword: l.key.Password, RegisteredEmail: of,
		Registration: form.MailboxRegistration(name, at), Consents: l.consents, Language: request.LanguageEN,
	}
}

// reissued must be taken; it answers the request.
func (b *bundle) reissued(in ra.ReissueMailboxInput) string {
	b.Helper()
	out, err := b.ra.ReissueMailbox(b.ctx, anonymous, in)
	b.must(err)
	return out.RequestID
}

const movedTo = "moved@example.jp"

func mailboxReissue(b *bundle) {
	l := b.newLight(1, nil)
	first := b.submit(l.application(b, mailboxAt))
	oldID := b.acquireLight(l, first)
	b.clock.advance(100 * 24 * time.Hour)
	// The licence key is used up, and its term may be over: a reissue wants neither.
	following := b.reissued(l.reissue(b, strings.ToUpper(mailboxAt), "Moved", movedTo))
	b.wantStatus(following, lifecycle.Approved)
	b.wantCertificate(oldID, lifecycle.CertificateRevoked)
	old := b.certificate(oldID)
	if reason, listed := b.list("class2")[old.Serial]; !listed || reason != 4 {
		b.Errorf("in the revocation list: %t, reason %d", listed, reason)
	}
	r := b.request(following)
	if r.Kind != lifecycle.Reissue || *r.FollowsID != oldID || r.Email != movedTo || r.Language != request.LanguageEN ||
		*r.PartnerID != l.partner || r.Portal != bundleSlug {
		b.Errorf("stored as %v", r)
	}
	told := b.messages(following, message.KindADDRESS_CHANGED)
	if len(told) != 1 || told[0].Recipient != mailboxAt || told[0].CodeSealed != nil && len(*told[0].CodeSealed) > 0 {
		b.Errorf("the old address is told by %v", told)
	}
	revoked := b.messages(first, message.KindREVOKED)
	if len(revoked) != 1 || revoked[0].Recipient != mailboxAt {
		b.Errorf("revocation is told by %v", revoked)
	}
	if pin := b.messages(following, message.KindCERTIFICATE_CODE); len(pin) != 1 || pin[0].Recipient != movedTo {
		b.Errorf("the PIN is mailed by %v", pin)
	}
	newID := b.acquireLight(l, following)
	now := b.certificate(newID)
	if now.NotAfter != old.NotAfter || now.CommonName != "Moved" || now.Email != movedTo {
		b.Errorf("ends %v as %s <%s>, the old one %v", now.NotAfter.Time(), now.CommonName, now.Email, old.NotAfter.Time())
	}
	if got := b.license(l.key).Used; got != 1 {
		b.Errorf("%d used, want 1", got)
	}
	// And again, from the new address; the old one names nothing any more.
	_, err := b.ra.ReissueMailbox(b.ctx, anonymous, l.reissue(b, mailboxAt, nickname, mailboxAt))
	b.refused(err, "IDENTIFICATION_FAILED")
	// Nobody has certificates revoked in a row.
	_, err = b.ra.ReissueMailbox(b.ctx, anonymous, l.reissue(b, movedTo, "Moved", movedTo))
	b.refused(err, "TOO_MANY_ATTEMPTS")
	b.wantCertificate(newID, lifecycle.CertificateActive)
	b.clock.advance(10 * time.Minute)
	again := b.reissued(l.reissue(b, movedTo, "Moved", movedTo))
	if n := len(b.messages(again, message.KindADDRESS_CHANGED)); n != 0 {
		b.Errorf("%d mails of a change that was none", n)
	}
	b.wantCertificate(newID, lifecycle.CertificateRevoked)
}

// mailboxUnacquired: whoever mistyped the address, and waits for a mail in vain,
// puts it right; the end of what is replaced is kept on the way.
func mailboxUnacquired(b *bundle) {
	l := b.newLight(1, nil)
	first := b.submit(l.application(b, "mistyped@example.jp"))
	second := b.reissued(l.reissue(b, "mistyped@example.jp", nickname, mailboxAt))
	b.wantMovedFrom(second, "mistyped@example.jp")
	b.wantStatus(first, lifecycle.Lapsed)
	b.wantStatus(second, lifecycle.Approved)
	oldID := b.acquireLight(l, second)
	b.clock.advance(30 * 24 * time.Hour)
	third := b.reissued(l.reissue(b, mailboxAt, nickname, "mistyped@example.jp"))
	_, err := b.ra.ReissueMailbox(b.ctx, anonymous, l.reissue(b, "mistyped@example.jp", nickname, movedTo))
	b.refused(err, "TOO_MANY_ATTEMPTS")
	b.clock.advance(10 * time.Minute)
	fourth := b.reissued(l.reissue(b, "mistyped@example.jp", nickname, movedTo))
	b.wantMovedFrom(third, mailboxAt)
	b.wantMovedFrom(fourth, mailboxAt, "mistyped@example.jp")
	b.wantStatus(third, lifecycle.Lapsed)
	newID := b.acquireLight(l, fourth)
	if old, now := b.certificate(oldID), b.certificate(newID); old.NotAfter != now.NotAfter {
		b.Errorf("ends %v, what it replaces %v", now.NotAfter.Time(), old.NotAfter.Time())
	}
}

// wantMovedFrom: these mailboxes, and no others, are told that the secret of the
// request went to another.
func (b *bundle) wantMovedFrom(requestID string, want ...string) {
	b.Helper()
	var told []string
	for _, m := range b.messages(requestID, message.KindADDRESS_CHANGED) {
		if signed(m.CodeSealed) {
			b.Errorf("%s is told with the secret", m.Recipient)
		}
		told = append(told, m.Recipient)
	}
	if diff := cmp.Diff(want, told); diff != "" {
		b.Errorf("told (-want +got):\n%s", diff)
	}
}

func mailboxUnconfirmed(b *bundle) {
	l := b.newLight(1, nil)
	first := b.submit(l.application(b, mailboxAt))
	oldID, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, first), ra.AcquireInput{
		RequestID: first, CSR: csr(b.T, ecKey(b.T)), Consent: l.consents[0],
	})
	b.must(err)
	following := b.reissued(l.reissue(b, mailboxAt, nickname, mailboxAt))
	b.wantStatus(first, lifecycle.Lapsed)
	b.wantCertificate(oldID, lifecycle.CertificateRevoked)
	b.acquireLight(l, following)
}

// mailboxAfterTerm: the holder keeps what there is until its end.
func mailboxAfterTerm(b *bundle) {
	l := b.newLight(1, nil)
	b.acquireLight(l, b.submit(l.application(b, mailboxAt)))
	b.clock.advance(24 * time.Hour)
	b.client.LicenseKey.UpdateOneID(b.license(l.key).ID).SetExpiresAt(instant.At(b.clock.time())).ExecX(b.sys)
	_, err := b.ra.ReissueMailbox(b.ctx, anonymous, l.reissue(b, mailboxAt, "Somebody Else", movedTo))
	b.refused(err, "FIXED_FIELD at commonName", "FIXED_FIELD at email")
	b.reissued(l.reissue(b, mailboxAt, nickname, mailboxAt))
}

func mailboxUniform(b *bundle) {
	l := b.newLight(5, nil)
	b.acquireLight(l, b.submit(l.application(b, mailboxAt)))
	b.newPartner("other", l.product)
	void := l
	void.key = b.newLicense(l, 1, nil)
	b.acquireLight(l, b.submit(void.application(b, "void@example.jp")))
	b.must(b.ra.VoidLicenseKey(b.ctx, b.operator, b.license(void.key).ID))
	for name, change := range map[string]func(*ra.ReissueMailboxInput){
		"unknown ID":       func(in *ra.ReissueMailboxInput) { in.LicenseID = "00000-00000" },
		"malformed ID":     func(in *ra.ReissueMailboxInput) { in.LicenseID = "" },
		"wrong password":   func(in *ra.ReissueMailboxInput) { in.LicensePassword = "0000-0000-0000-0000" },
		"nobody's address": func(in *ra.ReissueMailboxInput) { in.RegisteredEmail = "nobody@example.jp" },
		"another key's":    func(in *ra.ReissueMailboxInput) { in.RegisteredEmail = "void@example.jp" },
		"another entrance": func(in *ra.ReissueMailboxInput) { in.Portal = "other" },
		"the house's":      func(in *ra.ReissueMailboxInput) { in.Portal = "" },
		"void": func(in *ra.ReissueMailboxInput) {
			in.LicenseID, in.LicensePassword, in.RegisteredEmail = void.key.LicenseID, void.key.Password, "void@example.jp"
		},
	} {
		in := l.reissue(b, mailboxAt, nickname, mailboxAt)
		change(&in)
		before := b.config.Hasher.Made()
		_, err := b.ra.ReissueMailbox(b.ctx, anonymous, in)
		if diff := cmp.Diff([]string{"IDENTIFICATION_FAILED"}, refusal(err)); diff != "" {
			b.Errorf("%s (-want +got):\n%s", name, diff)
		}
		// Twice, because the loser of a race looks again.
		if made := b.config.Hasher.Made() - before; made != 2 {
			b.Errorf("%s: %d hashes, want 2", name, made)
		}
	}
	// What the form can mend tells nothing of the secrets beside it.
	in := l.reissue(b, "no address", "よしの", "nobody")
	in.LicensePassword, in.Consents = "wrong", nil
	_, err := b.ra.ReissueMailbox(b.ctx, anonymous, in)
	b.refused(err, "NOT_LATIN at commonName", "BAD_EMAIL at email", "BAD_EMAIL at registeredEmail", "CONSENT_REQUIRED at consents")
	in = l.reissue(b, mailboxAt, nickname, mailboxAt)
	in.ProductID = b.product
	_, err = b.ra.ReissueMailbox(b.ctx, anonymous, in)
	b.refused(err, "PRODUCT_UNAVAILABLE at productId")
}

func mailboxTaken(b *bundle) {
	l := b.newLight(2, nil)
	mine := b.acquireLight(l, b.submit(l.application(b, mailboxAt)))
	theirs := b.submit(l.application(b, movedTo))
	b.acquireLight(l, theirs)
	_, err := b.ra.ReissueMailbox(b.ctx, anonymous, l.reissue(b, mailboxAt, nickname, strings.ToUpper(movedTo)))
	b.refused(err, "IDENTIFICATION_FAILED")
	b.wantCertificate(mine, lifecycle.CertificateActive)
	// The address is told, and nobody else.
	if told := b.messages(theirs, message.KindALREADY_HELD); len(told) != 1 || told[0].Recipient != movedTo {
		b.Errorf("the address is told by %v", told)
	}
}

// mailboxRace: of two who move to one address one arrives, and of two reissues
// of one certificate, and a first application beside them, as well.
func mailboxRace(b *bundle) {
	l := b.newLight(9, nil)
	for _, at := range []string{"a@example.jp", "b@example.jp", "c@example.jp"} {
		b.acquireLight(l, b.submit(l.application(b, at)))
	}
	errs := atOnce(4, func(i int) error {
		if i == 3 {
			_, err := b.ra.Submit(b.ctx, anonymous, l.application(b, movedTo))
			return err
		}
		_, err := b.ra.ReissueMailbox(b.ctx, anonymous, l.reissue(b, string(rune('a'+i))+"@example.jp", nickname, movedTo))
		return err
	})
	outcomes := count(errs)
	if outcomes["ok"] != 1 || outcomes["[IDENTIFICATION_FAILED]"]+outcomes["[LICENSE_UNUSABLE at licenseId]"] != 3 {
		b.Errorf("outcomes %v, want one taken, and three refused alike", outcomes)
	}
}

func mailboxTwice(b *bundle) {
	l := b.newLight(1, nil)
	b.acquireLight(l, b.submit(l.application(b, mailboxAt)))
	in := l.reissue(b, mailboxAt, "Moved", movedTo)
	made := make([]string, 5)
	errs := atOnce(len(made), func(i int) error {
		out, err := b.ra.ReissueMailbox(b.ctx, anonymous, in)
		made[i] = out.RequestID
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 5}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{made[0], made[0], made[0], made[0]}, made[1:]); diff != "" || made[0] == "" {
		b.Errorf("made (-want +got):\n%s", diff)
	}
	in.LicensePassword = "0000-0000-0000-0000"
	_, err := b.ra.ReissueMailbox(b.ctx, anonymous, in)
	b.refused(err, "SUBMISSION_CONFLICT at submissionKey")
}

func mailboxFixed(b *bundle) {
	l := b.newLight(1, func(p *policy.Policy) { p.Reissuing.Edits = nil })
	b.acquireLight(l, b.submit(l.application(b, mailboxAt)))
	_, err := b.ra.ReissueMailbox(b.ctx, anonymous, l.reissue(b, mailboxAt, "Moved", movedTo))
	b.refused(err, "FIXED_FIELD at commonName", "FIXED_FIELD at email")
	b.reissued(l.reissue(b, mailboxAt, nickname, mailboxAt))
}

func mailboxAtAcquisition(b *bundle) {
	l := b.newLight(1, func(p *policy.Policy) { p.Reissuing.Revokes = policy.AtAcquisition })
	oldID := b.acquireLight(l, b.submit(l.application(b, mailboxAt)))
	b.reissued(l.reissue(b, mailboxAt, "Moved", movedTo))
	b.wantCertificate(oldID, lifecycle.CertificateActive)
	_, err := b.ra.ReissueMailbox(b.ctx, anonymous, l.reissue(b, mailboxAt, "Moved", "third@example.jp"))
	b.refused(err, "ALREADY_REQUESTED at certificateId")
	// From the new address the reissue itself is replaced, after the pause.
	b.clock.advance(10 * time.Minute)
	following := b.reissued(l.reissue(b, movedTo, "Moved again", movedTo))
	b.wantCertificate(oldID, lifecycle.CertificateActive)
	b.acquireLight(l, following)
	b.wantCertificate(oldID, lifecycle.CertificateRevoked)
}

func mailboxIdentify(b *bundle) {
	l := b.newLight(2, nil)
	requestID := b.submit(l.application(b, mailboxAt))
	code, receipt := b.code(requestID), b.request(requestID).ReceiptNumber
	good := ra.IdentifyInput{
		Purpose: ra.ForAcquire, Portal: bundleSlug, Email: mailboxAt, Code: code, ReceiptNumber: receipt,
		LicenseID: l.key.LicenseID, LicensePassword: strings.ToLower(l.key.Password),
	}
	status := good
	status.Purpose = ra.ForStatus
	b.opens(good, requestID)
	b.opens(status, requestID)
	other := b.newLicense(l, 1, nil)
	for name, change := range map[string]func(*ra.IdentifyInput){
		"a passphrase":         func(in *ra.IdentifyInput) { in.LicenseID, in.LicensePassword, in.Passphrase = "", "", passphrase },
		"its password for one": func(in *ra.IdentifyInput) { in.LicenseID, in.LicensePassword, in.Passphrase = "", "", l.key.Password },
		"nothing":              func(in *ra.IdentifyInput) { in.LicenseID, in.LicensePassword = "", "" },
		"no password":          func(in *ra.IdentifyInput) { in.LicensePassword = "" },
		"wrong password":       func(in *ra.IdentifyInput) { in.LicensePassword = other.Password },
		"no ID":                func(in *ra.IdentifyInput) { in.LicenseID = "" },
		"unknown ID":           func(in *ra.IdentifyInput) { in.LicenseID = "00000-00000" },
		"another's":            func(in *ra.IdentifyInput) { in.LicenseID, in.LicensePassword = other.LicenseID, other.Password },
		"another address":      func(in *ra.IdentifyInput) { in.Email = movedTo },
		"another entrance":     func(in *ra.IdentifyInput) { in.Portal = "" },
		"no code or number":    func(in *ra.IdentifyInput) { in.Code, in.ReceiptNumber = "", "" },
	} {
		for _, in := range []ra.IdentifyInput{good, status} {
			change(&in)
			before := b.config.Hasher.Made()
			_, err := b.ra.Identify(b.ctx, anonymous, in)
			if diff := cmp.Diff([]string{"IDENTIFICATION_FAILED"}, refusal(err)); diff != "" {
				b.Errorf("%s: %s (-want +got):\n%s", in.Purpose, name, diff)
			}
			if made := b.config.Hasher.Made() - before; made != 1 {
				b.Errorf("%s: %s: %d hashes, want 1", in.Purpose, name, made)
			}
		}
	}
	// A licence key opens nothing that wants a passphrase.
	person := b.approved()
	in := good
	in.Portal, in.Email, in.Code = "", email, b.code(person)
	_, err := b.ra.Identify(b.ctx, anonymous, in)
	b.refused(err, "IDENTIFICATION_FAILED")
	// Void, it goes on identifying: the holder can take up and revoke.
	b.must(b.ra.VoidLicenseKey(b.ctx, b.operator, b.license(l.key).ID))
	b.opens(good, requestID)
	b.acquireLight(l, requestID)
	good.Purpose = ra.ForRevoke
	b.opens(good, requestID)
}

func mailboxReminded(b *bundle) {
	l := b.newLight(1, nil)
	requestID := b.submit(l.application(b, mailboxAt))
	ends := b.certificate(b.acquireLight(l, requestID)).NotAfter.Time()
	for _, c := range []struct{ days, want int }{{31, 0}, {30, 1}, {10, 1}} {
		b.clock.set(policy.ReminderAt(ends, c.days))
		b.wantReminders(requestID, c.want)
	}
}
