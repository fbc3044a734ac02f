package ra

import (
	"context"
	"fmt"
	"io"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Action names an act in the audit log. A request's history is its actions in
// the applicant's words.
type Action string

// Actions on a request or its certificate; the object is the request.
const (
	RequestSubmitted Action = "request.submit"
	RequestAccepted  Action = "request.accept"
	RequestCancelled Action = "request.cancel"
	RequestClaimed   Action = "request.claim"
	RequestReleased  Action = "request.release"
	CheckRecorded    Action = "request.check"
	RequestReturned  Action = "request.return"
	RequestCorrected Action = "request.correct"
	// The first of two approvals.
	RequestApprovedFirst Action = "request.approve_first"
	RequestApproved      Action = "request.approve"
	RequestRejected      Action = "request.reject"
	CodeResent           Action = "request.resend_code"
	MessageResent        Action = "message.resend"
	CertificateIssued    Action = "certificate.issue"
	CertificateReplaced  Action = "certificate.replace"
	CertificateSaved     Action = "certificate.save"
	RequestCompleted     Action = "request.complete"
	RequestLapsed        Action = "request.lapse"
	HolderReminded       Action = "certificate.remind"
	CertificateRevoked   Action = "certificate.revoke"
	Identified           Action = "request.identify"
	// Its object is missing where nobody's link was asked for.
	UnlockMailed       Action = "request.mail_unlock"
	Unlocked           Action = "request.unlock"
	ReachabilityMailed Action = "request.mail_reachability"
	// Its object is missing where nobody's link was asked for.
	PassphraseLinkMailed Action = "request.mail_passphrase"
	PassphraseChosen     Action = "request.choose_passphrase"
	PassphraseReset      Action = "request.reset_passphrase"
	PassphraseKept       Action = "request.keep_passphrase"
	// Somebody applied by licence key for what the holder has already.
	HolderToldHeld Action = "request.tell_held"
	// Its object is missing where nobody's link was asked for.
	ContactLinkMailed   Action = "contact.mail_link"
	ContactLinkFollowed Action = "contact.follow_link"
	ContactRecorded     Action = "contact.record"
	ContactNamed        Action = "contact.name"
	ContactVerified     Action = "contact.verify"
	ContactEnded        Action = "contact.end"
	OrganizationRenamed Action = "organization.rename"
	PaperMade           Action = "paper.make"
	PaperArrived        Action = "paper.arrive"
	CRLPublished        Action = "crl.publish"
	ResponderCertified  Action = "responder.certify"
	MailSignerCertified Action = "mail_signer.certify"
	MailSignerRevoked   Action = "mail_signer.revoke"
	AuthorityCreated    Action = "authority.create"
	CouponsCreated      Action = "coupon.create"
	CouponVoided        Action = "coupon.void"
	// An enrolment's object is the enrolment.
	SubscriberEnrolled   Action = "enrolment.create"
	EnrolmentResent      Action = "enrolment.resend"
	EnrolmentWithdrawnBy Action = "enrolment.withdraw"
	CouponRefunded       Action = "coupon.refund"
	LicenseKeysCreated   Action = "license_key.create"
	LicenseKeyVoided     Action = "license_key.void"
	StaffAdded           Action = "staff.add"
	StaffSignedIn        Action = "staff.sign_in"
	StaffSignInFailed    Action = "staff.sign_in_failed"
	StaffSignedOut       Action = "staff.sign_out"
	ProductCreated       Action = "product.create"
	ProductUpdated       Action = "product.update"
	CampaignStarted      Action = "campaign.start"
	CampaignFinished     Action = "campaign.finish"
	PartnerCreated       Action = "partner.create"
	PartnerUpdated       Action = "partner.update"
	NoticePublished      Action = "notice.publish"
	NoticeEnded          Action = "notice.end"
	InquirySent          Action = "inquiry.send"
	// Its object is the text in Japanese.
	TermsPublished       Action = "terms.publish"
	MaintenanceScheduled Action = "maintenance.schedule"
	MaintenanceEnded     Action = "maintenance.end"
	MaintenanceCancelled Action = "maintenance.cancel"
	// A provisional request's deadline grew by planned maintenance.
	DeadlineExtended Action = "request.extend"
	PostalImported   Action = "postal.import"
	// Somebody took the audit log away, or verified it to its end.
	AuditExported Action = "audit.export"
	AuditVerified Action = "audit.verify"
	Installed     Action = "installation.create"
	RingRotated      Action = "keyring.rotate"
	ClockAdvanced    Action = "clock.advance"
	// Its details say how old the backup was: what was acknowledged since is
	// lost.
	InstallationRestored Action = "installation.restore"
)

// act is one line of the audit log.
type act struct {
	by     viewer.Viewer
	action Action
	object string
	at     instant.Time
	// details as name, value pairs: ids, names of states, counts. No personal
	// data, no secret.
	details []string
	// changes are what was before and after. They may be personal and are kept
	// apart, where they can be erased; no secret either.
	changes []alteration
}

// alteration is a field's value before and after an act. Nothing before: it
// came to be; nothing after: it went.
type alteration struct{ field, before, after string }

// altered answers the alteration of a field as a list of none or one, to be
// appended.
func altered(field, before, after string) []alteration {
	if before == after {
		return nil
	}
	return []alteration{{field, before, after}}
}

// Names of an event's erasable values: where it came from, and the fields' own
// behind these prefixes.
const (
	AuditAddress = "address"
	AuditBefore  = "before."
	AuditAfter   = "after."
)

// values are what an act's event commits to.
func (a act) values() map[string]string {
	values := map[string]string{}
	if a.by.Address != "" {
		values[AuditAddress] = a.by.Address
	}
	for _, c := range a.changes {
		if c.before != "" {
			values[AuditBefore+c.field] = c.before
		}
		if c.after != "" {
			values[AuditAfter+c.field] = c.after
		}
	}
	return values
}

// system is who acts when the clock does.
var system = viewer.Viewer{Kind: viewer.System}

// audit records an act inside its transaction. The event has no place in the
// chain yet: the sealer gives it one, so that no transaction waits for another.
func (s *Service) audit(ctx context.Context, tx *ent.Tx, a act) error {
	eventID := s.newID(id.AuditEvent)
	c := tx.AuditEvent.Create().SetID(eventID).
		SetAction(string(a.action)).SetActorKind(a.by.Kind).SetAt(a.at)
	if a.object != "" {
		c.SetObjectID(a.object)
	}
	if a.by.StaffID != "" {
		c.SetActorID(a.by.StaffID)
	}
	if len(a.details) > 0 {
		details := make(map[string]string, len(a.details)/2)
		for i := 0; i+1 < len(a.details); i += 2 {
			details[a.details[i]] = a.details[i+1]
		}
		c.SetDetails(details)
	}
	if values := a.values(); len(values) > 0 {
		salt := make([]byte, chain.SaltSize)
		if _, err := io.ReadFull(s.rand, salt); err != nil {
			return fmt.Errorf("audit %s: %w", a.action, err)
		}
		c.SetCommitment(chain.Commit(salt, values))
		if err := tx.AuditDetail.Create().SetID(eventID).SetSalt(salt).SetValues(values).Exec(ctx); err != nil {
			return fmt.Errorf("audit %s: %w", a.action, err)
		}
	}
	if err := c.Exec(ctx); err != nil {
		return fmt.Errorf("audit %s: %w", a.action, err)
	}
	if err := tx.Unsealed.Create().SetID(eventID).SetAt(a.at).Exec(ctx); err != nil {
		return fmt.Errorf("audit %s: %w", a.action, err)
	}
	return nil
}
