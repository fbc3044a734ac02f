package problem

// Code names a problem; clients branch on it, so a code never changes its
// meaning. Its texts are in locale/, shared with the SPA.
//
// A {name} in a comment is a param that comes with the code. Params that are
// enum values, or moments in RFC 3339 ({status}, {reason}, {checks}, {at}),
// are for programs: no text shows them.
type Code string

// Problems of a typed field.
const (
	// TooMany: {max} are kept already.
	TooMany Code = "TOO_MANY"
	// Required: the field is empty.
	Required Code = "REQUIRED"
	// TooLong: more graphemes than {max}.
	TooLong Code = "TOO_LONG"
	// TooShort: fewer graphemes than {min}.
	TooShort Code = "TOO_SHORT"
	// BadCharacter: {character} (shown with its code point) cannot stand here.
	BadCharacter Code = "BAD_CHARACTER"
	// NotKatakana, NotLatin, NotDigits: {character} is not of the script that
	// the field wants, and cannot be brought to it.
	NotKatakana Code = "NOT_KATAKANA"
	NotLatin    Code = "NOT_LATIN"
	NotDigits   Code = "NOT_DIGITS"
	// BadEmail: not an address that mail can be sent to.
	BadEmail Code = "BAD_EMAIL"
	// BadPostalCode: not seven digits.
	BadPostalCode Code = "BAD_POSTAL_CODE"
	// BadPrefecture: not one of the 47.
	BadPrefecture Code = "BAD_PREFECTURE"
	// BadPhoneNumber: not a Japanese number of 10 or 11 digits.
	BadPhoneNumber Code = "BAD_PHONE_NUMBER"
	// BadCompanyCode: not nine digits.
	BadCompanyCode Code = "BAD_COMPANY_CODE"
	// BadCorporateNumber: not thirteen digits, or the check digit is wrong.
	BadCorporateNumber Code = "BAD_CORPORATE_NUMBER"
	// Placeholder: "-" or "." stands for nothing and may not enter a certificate.
	Placeholder Code = "PLACEHOLDER"
	// CommonPassphrase: on the list of passphrases that are tried first.
	CommonPassphrase Code = "COMMON_PASSPHRASE"
	// ConsentRequired: the current terms or privacy notice were not agreed to.
	ConsentRequired Code = "CONSENT_REQUIRED"
	// BadSlug: not 2 to 32 lower-case letters, digits and hyphens.
	BadSlug Code = "BAD_SLUG"
	// SlugTaken: another entrance has it.
	SlugTaken Code = "SLUG_TAKEN"
	// BadColor: not #rrggbb.
	BadColor Code = "BAD_COLOR"
	// BadLogo: not a PNG or JPEG of at most 64 KiB, 1024 pixels wide and high.
	BadLogo Code = "BAD_LOGO"
	// BadFileType: neither a PDF nor a PNG nor a JPEG, or damaged.
	BadFileType Code = "BAD_FILE_TYPE"
	// NotASheet: the file is no CSV text in UTF-8 or Shift_JIS.
	NotASheet Code = "NOT_A_SHEET"
	// SheetBroken: it cannot be read on from row {row}: a quote is missing, or one
	// too many.
	SheetBroken Code = "SHEET_BROKEN"
	// ColumnMissing, ColumnUnknown, ColumnRepeated: of the headings, {column}. What
	// is missing may be headed {name} as well.
	ColumnMissing  Code = "COLUMN_MISSING"
	ColumnUnknown  Code = "COLUMN_UNKNOWN"
	ColumnRepeated Code = "COLUMN_REPEATED"
	// NoRows: there is nothing below the headings.
	NoRows Code = "NO_ROWS"
	// TooManyImports: {max} files wait to be carried out, or are being.
	TooManyImports Code = "TOO_MANY_IMPORTS"
	// TooManyRows: more than {max}.
	TooManyRows Code = "TOO_MANY_ROWS"
	// TooManyCells: the row has more cells than there are headings.
	TooManyCells Code = "TOO_MANY_CELLS"
	// RowRepeated: the same stands in row {row}.
	RowRepeated Code = "ROW_REPEATED"
	// WaitsAlready: the same person was enrolled under the reference {reference},
	// and has not answered yet.
	WaitsAlready Code = "WAITS_ALREADY"
	// TooManyWaiting: {max} persons whom the partner enrolled under the address
	// have not answered yet.
	TooManyWaiting Code = "TOO_MANY_WAITING"
	// FileNameDiffers: the file is a {type}, and its name says otherwise.
	FileNameDiffers Code = "FILE_NAME_DIFFERS"
	// FileTooLarge: more than {max} MiB.
	FileTooLarge Code = "FILE_TOO_LARGE"
	// FileInfected: the virus scanner found something.
	FileInfected Code = "FILE_INFECTED"
	// ScanFailed: the virus scanner did not answer.
	ScanFailed Code = "SCAN_FAILED"
	// TooManyFiles: a case takes {max}, removed ones included.
	TooManyFiles Code = "TOO_MANY_FILES"
	// CaseFull: the files of the case would take more than {max} MiB.
	CaseFull Code = "CASE_FULL"
	// BadURL: not an absolute address with https, longer than 500 bytes, or with a user name.
	BadURL Code = "BAD_URL"
	// URLNotHTTPS: not an absolute address with https, or malformed.
	URLNotHTTPS Code = "URL_NOT_HTTPS"
	// URLNotPublic: the address is not one of the internet's.
	URLNotPublic Code = "URL_NOT_PUBLIC"
	// URLPort: a port that messages do not go to, neither 443 nor 1024 and above.
	URLPort Code = "URL_PORT"
	// URLSurplus: a user name or a fragment.
	URLSurplus Code = "URL_SURPLUS"
	// BadNetwork: neither an address nor a network such as 192.0.2.0/24.
	BadNetwork Code = "BAD_NETWORK"
	// CertificateUnfit: the certificate does not stand, or is not for signing in.
	CertificateUnfit Code = "CERTIFICATE_UNFIT"
	// OutOfRange: not a number from {min} to {max}.
	OutOfRange Code = "OUT_OF_RANGE"
	// BadValue: none of the values that can stand here.
	BadValue Code = "BAD_VALUE"
	// Repeated: the same stands here twice.
	Repeated Code = "REPEATED"
	// BadDay: no date of the calendar.
	BadDay Code = "BAD_DAY"
	// DaysReversed: the last reissue day lies before the last order day.
	DaysReversed Code = "DAYS_REVERSED"
	// InThePast: it would have begun, or ended, before now.
	InThePast Code = "IN_THE_PAST"
	// ClosingAtOnce: last days are days themselves, so a change of them takes
	// effect at once.
	ClosingAtOnce Code = "CLOSING_AT_ONCE"
	// BadReminders: not days within the validity, the largest first, none twice.
	BadReminders Code = "BAD_REMINDERS"
	// NothingToRefund: a replacement coupon where no coupon is taken.
	NothingToRefund Code = "NOTHING_TO_REFUND"
	// PassphraseWanted: an online renewal identifies by a passphrase alone.
	PassphraseWanted Code = "PASSPHRASE_WANTED"
	// VettedField: a reissue may not edit what vetting established.
	VettedField Code = "VETTED_FIELD"
	// BadCode: not 2 to 64 lower-case letters, digits and hyphens, or another
	// product has it.
	BadCode Code = "BAD_CODE"
	// BadPeriod: it ends before it begins.
	BadPeriod Code = "BAD_PERIOD"
	// TooEarly: a moment before {at}.
	TooEarly Code = "TOO_EARLY"
	// TooLate: a moment after {at}.
	TooLate Code = "TOO_LATE"
	// BadID: not an id, or not of this kind.
	BadID Code = "BAD_ID"
)

// Problems of the procedure.
const (
	// CouponUnusable is the one answer for unknown, used, locked, void and
	// expired coupons: it does not tell which.
	CouponUnusable Code = "COUPON_UNUSABLE"
	// LicenseUnusable is the one answer for an unknown registration ID, a wrong
	// password, a licence key that is void, has ended or is used up, one that is
	// for another product or entrance, and an address that has a certificate under
	// it already: it does not tell which.
	LicenseUnusable Code = "LICENSE_UNUSABLE"
	// ProductUnavailable: unknown, or not open for this kind of request.
	ProductUnavailable Code = "PRODUCT_UNAVAILABLE"
	// ProductClosed: its last order day {lastOrder} has passed, or the window
	// would end too late to acquire; {successor} is the id of the product that is
	// offered instead, or empty.
	ProductClosed Code = "PRODUCT_CLOSED"
	// ProductEnded: the last reissue day {lastReissue} has passed: nothing is
	// issued any more.
	ProductEnded Code = "PRODUCT_ENDED"
	// RenewalClosed: the certificate can be renewed from {from} until {until}
	// alone, or not at all.
	RenewalClosed Code = "RENEWAL_CLOSED"
	// ReissueClosed: the certificate has ended or is revoked, or the product
	// reissues none any more.
	ReissueClosed Code = "REISSUE_CLOSED"
	// ChangeClosed: the certificate has ended or is revoked, or the product takes
	// neither changes nor withdrawals.
	ChangeClosed Code = "CHANGE_CLOSED"
	// NothingChanged: the contents are as registered.
	NothingChanged Code = "NOTHING_CHANGED"
	// AlreadyArrived: the paper was recorded already.
	AlreadyArrived Code = "ALREADY_ARRIVED"
	// TooManyPapers: {count} forms for the certificate have not arrived yet.
	TooManyPapers Code = "TOO_MANY_PAPERS"
	// AlreadyRequested: the request {receiptNumber} for the same is under way.
	AlreadyRequested Code = "ALREADY_REQUESTED"
	// FixedField: it is taken over as it was vetted, and wants a new application
	// to be changed.
	FixedField Code = "FIXED_FIELD"
	// SubmissionConflict: the submission key was used with other contents.
	SubmissionConflict Code = "SUBMISSION_CONFLICT"
	// IdempotencyKeyReused: something else was sent under the key, or the same too
	// long ago to be answered again.
	IdempotencyKeyReused Code = "IDEMPOTENCY_KEY_REUSED"
	// ReferenceTaken: other contents were enrolled under the reference.
	ReferenceTaken Code = "REFERENCE_TAKEN"
	// ImportHasProblems: {count} rows cannot be enrolled.
	ImportHasProblems Code = "IMPORT_HAS_PROBLEMS"
	// NothingToEnrol: no row of the import can be, or wants to be, enrolled.
	NothingToEnrol Code = "NOTHING_TO_ENROL"
	// IdentificationFailed is the one answer for every wrong secret, unknown
	// person and finished procedure.
	IdentificationFailed Code = "IDENTIFICATION_FAILED"
	// TooManyAttempts: wait {seconds} before the next try.
	TooManyAttempts Code = "TOO_MANY_ATTEMPTS"
	// SessionRequired: sign in or identify first.
	SessionRequired Code = "SESSION_REQUIRED"
	// NotFound: not there, or not yours.
	NotFound Code = "NOT_FOUND"
	// NotAllowed: the role may not do this.
	NotAllowed Code = "NOT_ALLOWED"
	// WrongState: the request is {status} and cannot take this step.
	WrongState Code = "WRONG_STATE"
	// Maintenance: {procedure} is down until {until}.
	Maintenance Code = "MAINTENANCE"
	// DeadlinePassed: the time for it ended {at}.
	DeadlinePassed Code = "DEADLINE_PASSED"
	// MessageNotFailed: the mail is under way or was delivered.
	MessageNotFailed Code = "MESSAGE_NOT_FAILED"
	// SecretErased: the mail carried a code or a link of its own, which was
	// erased when it failed.
	SecretErased Code = "SECRET_ERASED"
	// DemoOnly: the server does not run in demo mode.
	DemoOnly Code = "DEMO_ONLY"
	// ClockOutOfRange: business time moves to a moment after {from} and up to
	// {until} alone.
	ClockOutOfRange Code = "CLOCK_OUT_OF_RANGE"
	// ClaimedByOther: {name} holds the case.
	ClaimedByOther Code = "CLAIMED_BY_OTHER"
	// NotClaimed: claim the case first.
	NotClaimed Code = "NOT_CLAIMED"
	// StaleVersion: the registration changed since it was seen.
	StaleVersion Code = "STALE_VERSION"
	// CorrectionUnavailable: the product returns no application for correction, or
	// an organisation's contact asked for it.
	CorrectionUnavailable Code = "CORRECTION_UNAVAILABLE"
	// NotOpened: the field was not returned for correction.
	NotOpened Code = "NOT_OPENED"
	// NotCorrected: everything is as it was returned.
	NotCorrected Code = "NOT_CORRECTED"
	// SecondApproverWanted: {name} approved first; an approver who neither did
	// nor recorded a check approves after.
	SecondApproverWanted Code = "SECOND_APPROVER_WANTED"
	// OwnContact: the officer who made sure of the contact cannot approve what the
	// contact asked for.
	OwnContact Code = "OWN_CONTACT"
	// OwnPaper: the officer who recorded the arrival of a paper cannot approve what
	// it asks for.
	OwnPaper Code = "OWN_PAPER"
	// AnotherOfficerWanted: who proposed it cannot carry it out, and only they, or
	// whoever acts for the same partner, can withdraw it; nobody withdraws a review.
	AnotherOfficerWanted Code = "ANOTHER_OFFICER_WANTED"
	// AlreadyProposed: a proposal of the kind waits for the same object.
	AlreadyProposed Code = "ALREADY_PROPOSED"
	// ProposalStale: what the proposal was made from has changed since.
	ProposalStale Code = "PROPOSAL_STALE"
	// EditedMeanwhile: somebody saved version {version} since it was seen.
	EditedMeanwhile Code = "EDITED_MEANWHILE"
	// CountChanged: there are {count} now, which is not how many were previewed.
	CountChanged Code = "COUNT_CHANGED"
	// CampaignRunning: another campaign about the same is being sent.
	CampaignRunning Code = "CAMPAIGN_RUNNING"
	// NamedByCampaign: a revocation campaign that still asks its holders is about
	// the organisation.
	NamedByCampaign Code = "NAMED_BY_CAMPAIGN"
	// CompromiseAtOnce: a compromised key is revoked at once, not at a day.
	CompromiseAtOnce Code = "COMPROMISE_AT_ONCE"
	// NotClosing: the product has no last days to tell of.
	NotClosing Code = "NOT_CLOSING"
	// CaseChanged: something in the case changed since it was seen.
	CaseChanged Code = "CASE_CHANGED"
	// CallWanted: what was found out by telephone is recorded as a call.
	CallWanted Code = "CALL_WANTED"
	// ChecksMissing: {checks} still have no passing result.
	ChecksMissing Code = "CHECKS_MISSING"
	// AlreadyDecided: {name} decided {status} first.
	AlreadyDecided Code = "ALREADY_DECIDED"
	// ResetSuperseded: the person chose another passphrase {at}, which waits
	// instead.
	ResetSuperseded Code = "RESET_SUPERSEDED"
	// SignInFailed: login or password is wrong.
	SignInFailed Code = "SIGN_IN_FAILED"
	// SecondFactorRequired: the password is right; a one-time password or a
	// recovery code is wanted with it.
	SecondFactorRequired Code = "SECOND_FACTOR_REQUIRED"
	// SecondFactorFailed: the one-time password or recovery code is wrong, or was
	// used already.
	SecondFactorFailed Code = "SECOND_FACTOR_FAILED"
	// PasskeyFailed: the passkey is not known, or its answer is not valid.
	PasskeyFailed Code = "PASSKEY_FAILED"
	// OIDCFailed: the OpenID provider's answer proves nobody who may come in here.
	OIDCFailed Code = "OIDC_FAILED"
	// OIDCUnavailable: the OpenID provider does not answer.
	OIDCUnavailable Code = "OIDC_UNAVAILABLE"
	// StepUpRequired: prove again that it is you, then do the same again.
	StepUpRequired Code = "STEP_UP_REQUIRED"
	// SetUpExpired: what was begun is too old; begin again.
	SetUpExpired Code = "SET_UP_EXPIRED"
	// LastFactor: what is left to sign in with cannot be taken away.
	LastFactor Code = "LAST_FACTOR"
	// LoginTaken: another member of staff has the login.
	LoginTaken Code = "LOGIN_TAKEN"
	// OrganizationMerged: it turned out to be another one before.
	OrganizationMerged Code = "ORGANIZATION_MERGED"
	// CorporateNumbersDiffer: two organisations that are to be one have both a
	// corporate number, and not the same.
	CorporateNumbersDiffer Code = "CORPORATE_NUMBERS_DIFFER"
	// LastAdministrator: somebody has to be able to administer.
	LastAdministrator Code = "LAST_ADMINISTRATOR"
	// Oneself: nobody changes their own role or disables themselves.
	Oneself Code = "ONESELF"
	// AlreadyAcquired: a certificate was issued for the request, which can be
	// revoked and not stopped.
	AlreadyAcquired Code = "ALREADY_ACQUIRED"
	// AlreadyRevoked: the certificate is revoked since {at}.
	AlreadyRevoked Code = "ALREADY_REVOKED"
)

// Problems of a key, a certificate signing request, an issuance.
const (
	// CSRMalformed: not a PKCS#10 request in PEM or DER, or over the size cap.
	CSRMalformed Code = "CSR_MALFORMED"
	// CSRSignature: the request's own signature does not verify.
	CSRSignature Code = "CSR_SIGNATURE"
	// CSRSignatureAlgorithm: it is signed by an algorithm that is not taken, such as
	// with SHA-1.
	CSRSignatureAlgorithm Code = "CSR_SIGNATURE_ALGORITHM"
	// SamePassword: it is the one that is to be changed.
	SamePassword Code = "SAME_PASSWORD"
	// WeakKey: {reason}.
	WeakKey Code = "WEAK_KEY"
	// KeyTypeNotOffered: the product issues {keyTypes} only.
	KeyTypeNotOffered Code = "KEY_TYPE_NOT_OFFERED"
	// KeySeenElsewhere: the key belongs to another request or certificate.
	KeySeenElsewhere Code = "KEY_SEEN_ELSEWHERE"
	// KeyDiffers: a certificate was issued for another key; declare that key
	// lost to have it replaced.
	KeyDiffers Code = "KEY_DIFFERS"
	// ReplacementsExhausted: the key was replaced {max} times.
	ReplacementsExhausted Code = "REPLACEMENTS_EXHAUSTED"
	// IssuanceStopped: the certificate would break its profile; staff were told.
	IssuanceStopped Code = "ISSUANCE_STOPPED"
)
