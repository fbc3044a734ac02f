package ra

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
	CallRecorded     Action = "request.call"
	NoteWritten      Action = "request.note"
	// Files of a case.
	EvidenceAdded    Action = "request.add_evidence"
	EvidenceRemoved  Action = "request.remove_evidence"
	EvidenceInfected Action = "request.refuse_evidence"
	EvidenceFetched  Action = "request.fetch_evidence"
	RequestReturned  Action = "request.return"
	RequestCorrected Action = "request.correct"
	// The first of two approvals.
	RequestApprovedFirst Action = "request.approve_first"
	FirstApprovalDropped Action = "request.drop_first_approval"
	RequestApproved      Action = "request.approve"
	RequestRejected      Action = "request.reject"
	CodeResent           Action = "request.resend_code"
	MessageResent        Action = "message.resend"
	CertificateIssued    Action = "certificate.issue"
	CertificateReplaced  Action = "certificate.replace"
	CertificateSaved     Action = "certificate.save"
	RequestCompleted     Action = "request.complete"
	RequestLapsed        Action = "request.lapse"
	RequestsExported     Action = "request.export"
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
	// Its object is the one that stands no more.
	OrganizationsMerged Action = "organization.merge"
	PaperMade           Action = "paper.make"
	PaperArrived        Action = "paper.arrive"
	CRLPublished        Action = "crl.publish"
	ResponderCertified  Action = "responder.certify"
	MailSignerCertified Action = "mail_signer.certify"
	MailSignerRevoked   Action = "mail_signer.revoke"
	AuthorityCreated    Action = "authority.create"
	CouponsCreated      Action = "coupon.create"
	CouponVoided        Action = "coupon.void"
	// An application takes a coupon, or gives it back by being cancelled.
	CouponHeld  Action = "coupon.hold"
	CouponFreed Action = "coupon.free"
	// An enrolment's object is the enrolment.
	SubscriberEnrolled   Action = "enrolment.create"
	EnrolmentResent      Action = "enrolment.resend"
	EnrolmentWithdrawnBy Action = "enrolment.withdraw"
	// An import's object is the import.
	ImportReceived     Action = "enrolment_import.receive"
	ImportStarted      Action = "enrolment_import.start"
	ImportFinished     Action = "enrolment_import.finish"
	ImportCancelled    Action = "enrolment_import.cancel"
	CouponRefunded     Action = "coupon.refund"
	LicenseKeysCreated Action = "license_key.create"
	LicenseKeyVoided   Action = "license_key.void"
	// A webhook's object is the webhook.
	WebhookRegistered    Action = "webhook.register"
	WebhookUpdated       Action = "webhook.update"
	WebhookSecretRotated Action = "webhook.rotate_secret"
	WebhookRemoved       Action = "webhook.remove"
	WebhookTested        Action = "webhook.test"
	WebhookReplayed      Action = "webhook.replay"
	// A client's object is the API client, and a token key's the key.
	ClientCreated       Action = "client.create"
	ClientUpdated       Action = "client.update"
	ClientSecretRotated Action = "client.rotate_secret"
	ClientDisabled      Action = "client.disable"
	ClientEnabled       Action = "client.enable"
	ClientTokenIssued   Action = "client.token"
	ClientTokenRefused  Action = "client.token_refused"
	TokenKeyRotated     Action = "token_key.rotate"
	// Nothing was taken there for three days.
	WebhookSwitchedOff Action = "webhook.switch_off"
	StaffAdded         Action = "staff.add"
	StaffSignedIn      Action = "staff.sign_in"
	StaffSignInFailed  Action = "staff.sign_in_failed"
	StaffSignedOut     Action = "staff.sign_out"
	ProductCreated     Action = "product.create"
	ProductUpdated     Action = "product.update"
	// A proposal's object is the proposal.
	ProposalMade       Action = "proposal.make"
	ProposalCarriedOut Action = "proposal.carry_out"
	ProposalDeclined   Action = "proposal.decline"
	ProposalWithdrawn  Action = "proposal.withdraw"
	CampaignStarted    Action = "campaign.start"
	CampaignFinished   Action = "campaign.finish"
	CampaignPaused     Action = "campaign.pause"
	CampaignPassedOver Action = "campaign.pass_over"
	CampaignResumed    Action = "campaign.resume"
	CampaignCancelled  Action = "campaign.cancel"
	PartnerCreated     Action = "partner.create"
	PartnerUpdated     Action = "partner.update"
	NoticePublished    Action = "notice.publish"
	NoticeEnded        Action = "notice.end"
	InquirySent        Action = "inquiry.send"
	// A template's object is the template.
	ReasonTemplateAdded       Action = "reason_template.add"
	ReasonTemplateChanged     Action = "reason_template.change"
	ReasonTemplateSwitchedOn  Action = "reason_template.switch_on"
	ReasonTemplateSwitchedOff Action = "reason_template.switch_off"
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
	// Its object is the event whose personal values were taken out.
	AuditErased Action = "audit.erase"
	// The chain as it was in the database was taken for what was signed.
	AuditAnchored Action = "audit.anchor"
	Installed     Action = "installation.create"
	RingRotated   Action = "keyring.rotate"
	ClockAdvanced Action = "clock.advance"
	// Its details say how old the backup was: what was acknowledged since is
	// lost.
	InstallationRestored Action = "installation.restore"
)

// Actions that there are, in the order of the procedures.
var Actions = []Action{
	RequestSubmitted, RequestAccepted, RequestCancelled, RequestClaimed, RequestReleased, CheckRecorded,
	CallRecorded, NoteWritten, EvidenceAdded, EvidenceRemoved, EvidenceInfected, EvidenceFetched,
	RequestReturned, RequestCorrected, RequestApprovedFirst, FirstApprovalDropped, RequestApproved, RequestRejected, CodeResent,
	MessageResent, CertificateIssued, CertificateReplaced, CertificateSaved, RequestCompleted, RequestLapsed,
	RequestsExported, HolderReminded, CertificateRevoked, Identified, UnlockMailed, Unlocked, ReachabilityMailed,
	PassphraseLinkMailed, PassphraseChosen, PassphraseReset, PassphraseKept, HolderToldHeld, ContactLinkMailed,
	ContactLinkFollowed, ContactRecorded, ContactNamed, ContactVerified, ContactEnded, OrganizationRenamed, OrganizationsMerged,
	PaperMade, PaperArrived, CRLPublished, ResponderCertified, MailSignerCertified, MailSignerRevoked,
	AuthorityCreated, CouponsCreated, CouponHeld, CouponFreed, CouponVoided, SubscriberEnrolled, EnrolmentResent, EnrolmentWithdrawnBy,
	ImportReceived, ImportStarted, ImportFinished, ImportCancelled,
	CouponRefunded, LicenseKeysCreated, LicenseKeyVoided, WebhookRegistered, WebhookUpdated,
	WebhookSecretRotated, WebhookRemoved, WebhookTested, WebhookReplayed, WebhookSwitchedOff,
	ClientCreated, ClientUpdated, ClientSecretRotated, ClientDisabled, ClientEnabled, ClientTokenIssued, ClientTokenRefused, TokenKeyRotated, StaffAdded, StaffSignedIn, StaffSignInFailed,
	StaffSignedOut, StaffRoleChanged, StaffDisabled, StaffEnabled, StaffReset, StaffTOTPSet, StaffTOTPRemoved,
	StaffRecoveryCodesMade, StaffPasswordChanged, StaffProvenAgain, StaffProofFailed, StaffSessionEnded,
	StaffPasskeyAdded, StaffPasskeyRenamed, StaffPasskeyRemoved,
	StaffIdentityLinked, StaffIdentityUnlinked, StaffLinkFailed, ProductCreated, ProductUpdated, ProposalMade,
	ProposalCarriedOut, ProposalDeclined,
	ProposalWithdrawn, CampaignStarted, CampaignFinished, CampaignPaused, CampaignPassedOver, CampaignResumed,
	CampaignCancelled, PartnerCreated, PartnerUpdated, NoticePublished,
	NoticeEnded, InquirySent, ReasonTemplateAdded, ReasonTemplateChanged, ReasonTemplateSwitchedOn, ReasonTemplateSwitchedOff,
	TermsPublished, MaintenanceScheduled, MaintenanceEnded, MaintenanceCancelled,
	DeadlineExtended, PostalImported, AuditExported, AuditVerified, AuditErased, AuditAnchored, Installed, RingRotated, ClockAdvanced,
	InstallationRestored,
}
