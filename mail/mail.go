// Package mail turns an event into a mail in the reader's language, and hands
// it to a mail server, or in demo mode to a folder that the mailbox page shows.
//
// It knows neither the database nor the job queue: the caller gathers [Data],
// calls [Render], and gives an [Envelope] to a [Transport]. Nothing here logs,
// and no error holds an address, a text or a code.
package mail

import (
	"embed"
	"fmt"
	"io"
	"strings"
	"text/template"
	"time"
)

// Kind is what a mail tells; the schema's MessageKind.
type Kind string

// The kinds.
const (
	// Received: the application arrived, provisionally when there is a
	// CancelDeadline, else formally at once.
	Received Kind = "RECEIVED"
	// Cancelled: the applicant cancelled.
	Cancelled Kind = "CANCELLED"
	// Accepted: the cancel deadline passed, vetting comes next.
	Accepted Kind = "ACCEPTED"
	// Rejected: vetting ended without a certificate.
	Rejected Kind = "REJECTED"
	// CertificateCode is 証明書取得に関するご案内; it carries the code.
	CertificateCode Kind = "CERTIFICATE_CODE"
	// Expiring is 証明書有効期限切れに関するご案内; it carries another code.
	Expiring Kind = "EXPIRING"
	// Closing: the service ends; its last days, and how to keep what one has.
	Closing Kind = "CLOSING"
	// Replace: the certificate is revoked at a day, and is to be replaced before.
	Replace Kind = "REPLACE"
	// RevocationCalledOff: what Replace announced does not take place.
	RevocationCalledOff Kind = "REVOCATION_CALLED_OFF"
	// Revoked: a certificate was revoked.
	Revoked Kind = "REVOKED"
	// CorrectionWanted: named fields are to be corrected by a deadline.
	CorrectionWanted Kind = "CORRECTION_WANTED"
	// Reachability: a link that shows that a mailbox is reached.
	Reachability Kind = "REACHABILITY"
	// PassphraseLink: a link to choose another application passphrase.
	PassphraseLink Kind = "PASSPHRASE_LINK"
	// PassphraseReset: what became of the passphrase that was chosen.
	PassphraseReset Kind = "PASSPHRASE_RESET"
	// AddressChanged: to the old address, when a request with another one was
	// approved.
	AddressChanged Kind = "ADDRESS_CHANGED"
	// AlreadyHeld: somebody applied by licence key for what the address has; how
	// it is reissued.
	AlreadyHeld Kind = "ALREADY_HELD"
	// Unlock: a link that ends the wait after wrong identifications.
	Unlock Kind = "UNLOCK"
	// Inquiry is what somebody wrote, to an entrance's help desk; the mail is to
	// be answered to them.
	Inquiry Kind = "INQUIRY"
	// InquiryReceived tells them that it arrived. It repeats nothing of it: the
	// address may be a stranger's.
	InquiryReceived Kind = "INQUIRY_RECEIVED"
	// WebhookFailing: nothing was taken at a partner's webhook for three days, or it
	// answered 410, and it was switched off.
	WebhookFailing Kind = "WEBHOOK_FAILING"
	// Enrolment: a partner enrolled the person, who is to check the data, set a
	// passphrase and agree; it carries a link.
	Enrolment Kind = "ENROLMENT"
	// ContactLink leads an organisation's contact to its certificates.
	ContactLink Kind = "CONTACT_LINK"
	// ChangeReceived and ChangeCompleted are about a change of registered data,
	// WithdrawalReceived and WithdrawalCompleted about a withdrawal: to the
	// organisation's contact and to the subscriber.
	ChangeReceived      Kind = "CHANGE_RECEIVED"
	ChangeCompleted     Kind = "CHANGE_COMPLETED"
	WithdrawalReceived  Kind = "WITHDRAWAL_RECEIVED"
	WithdrawalCompleted Kind = "WITHDRAWAL_COMPLETED"
)

// Language of a mail; the schema's Language.
type Language string

// The languages.
const (
	Japanese Language = "JA"
	English  Language = "EN"
)

// Fate is what became of the coupon, where there was one.
type Fate string

// Fates.
const (
	// Freed: cancelled in time, it can be used again.
	Freed Fate = "FREED"
	// Expired: cancelled, but its day has passed meanwhile.
	Expired Fate = "EXPIRED"
	// Consumed: rejected, it stays used.
	Consumed Fate = "CONSUMED"
	// Refunded: rejected, a replacement is made.
	Refunded Fate = "REFUNDED"
)

// Data is what the mails say. Words are in the mail's language already. Which
// fields a kind needs is told by [Render]'s error; those that it does not need
// are ignored, so that a caller may fill in all it has.
type Data struct {
	Brand         string // who writes, such as "Shomei"
	Product       string // such as "Class2 スタンダード"
	SecretLabel   string // what the code is called here: 証明書コード or PIN
	RecipientName string // without 様 or title
	ReceiptNumber string
	HelpDesk      string // telephone and hours; may have several lines
	Seller        string // the partner who enrolled the person, or sold the last coupon; empty: the house
	SellerContact string // whom to turn to there; may have several lines, or be empty

	// Links: absolute http or https, without any secret in them.
	StatusURL, AcquireURL, CRLURL string
	// RenewURL is where a certificate is renewed; ApplyURL where it is applied
	// for anew, if the product renews none.
	RenewURL, ApplyURL string
	// ReissueURL is where it is reissued; BackupURL tells how to keep it.
	ReissueURL, BackupURL string
	// LinkURL has the token behind #, which browsers send to no server and
	// name to no other page.
	LinkURL string

	CancelDeadline      *time.Time // end of provisional acceptance, exclusive
	ExpectedOn          *time.Time // a moment of the day in Tokyo on which vetting should be done; nil: no vetting
	AcquisitionDeadline *time.Time // exclusive
	RevokedAt           *time.Time
	EndsAt              *time.Time // the last second of a certificate that expires
	RenewBefore         *time.Time // exclusive
	LinkBefore          *time.Time // exclusive
	CorrectBefore       *time.Time // exclusive
	// OrderBefore is the end of the last order day of a product that closes, and
	// ReissueBefore of its last reissue day: exclusive.
	OrderBefore, ReissueBefore *time.Time
	ReplaceBefore              *time.Time // exclusive
	OrdersEnded                *time.Time // the same as OrderBefore, once it has passed

	Successor string // the product that is offered instead; empty: none
	// What somebody wrote to a help desk, and who they say they are.
	InquiryName, InquiryEmail, InquirySubject string
	InquiryBody                               string // may have several lines
	InquiryAt                                 *time.Time
	WebhookHost                               string // with its port, if it has one
	FailingSince                              *time.Time

	FreeOfCharge bool     // what ReissueURL leads to
	CouponWanted bool     // what continues the certificate wants another coupon
	Reason       string   // of a rejection (may have several lines) or a revocation
	CouponFate   Fate     // empty: the product takes no coupon
	CouponNumber string   // of the coupon that replaces a used one
	Fields       []string // to be corrected, in words
	Coming       []string // subjects of the mails that may still come
	Sender       string   // from whom they come; empty: not told
	ResetResult  string   // of a passphrase: APPROVED, REJECTED or LAPSED
	Stopped      bool     // what is rejected had been approved before: its code no longer works
	Code         string   // the certificate code, grouped for reading
	ReplacesCode bool     // an earlier code was sent and no longer works
	Serial       string   // of the certificate, in hexadecimal
	// Unacquired is the receipt number of what a withdrawal ends that has no
	// certificate yet.
	Unacquired string
	// Procedure that was rejected, where it wanted no certificate: CHANGE or
	// WITHDRAWAL.
	Procedure string
	// Effect of a change that was done, as policies name it: RECORD_ONLY,
	// FREE_REISSUE or NEW_APPLICATION.
	Effect string
}

// Subject is that of a mail of the kind about a product, which tells nothing else.
// Errors: an unknown kind or language; a control character.
func Subject(kind Kind, language Language, brand, product string) (string, error) {
	letter, ok := templates[language][kind]
	if !ok {
		return "", fmt.Errorf("head mail: no template for kind %q in language %q", kind, language)
	}
	subject, err := execute(letter, "subject", Data{Brand: brand, Product: product})
	if err != nil {
		return "", fmt.Errorf("head mail %s: %w", kind, err)
	}
	if strings.ContainsFunc(subject, breaksLine) {
		return "", fmt.Errorf("head mail %s: a control character", kind)
	}
	return subject, nil
}

// ComingLines are the subjects of the mails to come, a line each.
func (d Data) ComingLines() string { return strings.Join(d.Coming, "\n") }

// FieldLines are the fields to be corrected, a line each.
func (d Data) FieldLines() string { return strings.Join(d.Fields, "\n") }

// Rendered is a finished mail: Text and HTML say the same. Both have LF line
// ends.
type Rendered struct{ Subject, Text, HTML string }

// Each language has a folder: frame.txt (the letter around every mail) and one
// file a kind, which defines "subject" and "body"; and the same as HTML.
//
//go:embed template
var files embed.FS

var templates = map[Language]map[Kind]*template.Template{
	Japanese: parse("ja", template.FuncMap{"moment": momentJa, "deadline": deadlineJa, "day": dayJa}),
	English:  parse("en", template.FuncMap{"moment": momentEn, "deadline": deadlineEn, "day": dayEn}),
}

func parse(folder string, dates template.FuncMap) map[Kind]*template.Template {
	frame := template.Must(template.New("frame.txt").
		Funcs(dates).
		Funcs(template.FuncMap{"indent": indent}).
		ParseFS(files, "template/"+folder+"/frame.txt"))
	kinds := make(map[Kind]*template.Template, len(needs))
	for kind := range needs {
		file := "template/" + folder + "/" + strings.ToLower(string(kind)) + ".txt"
		kinds[kind] = template.Must(template.Must(frame.Clone()).ParseFS(files, file))
	}
	return kinds
}

// Render writes the mail. Errors, none with a value in it: an unknown kind or
// language; a field that the kind needs is empty; a one-line field holds a
// control character, with which somebody's name could add lines of its own to a
// mail that we send (or a header to its subject); a link is not absolute or
// holds the code or a token that is not its own.
func Render(kind Kind, language Language, d Data) (Rendered, error) {
	letter, ok := templates[language][kind]
	if !ok {
		return Rendered{}, fmt.Errorf("render mail: no template for kind %q in language %q", kind, language)
	}
	d.Reason, d.HelpDesk, d.InquiryBody, d.SellerContact = unixLines(d.Reason), unixLines(d.HelpDesk), unixLines(d.InquiryBody), unixLines(d.SellerContact)
	if err := d.check(kind); err != nil {
		return Rendered{}, fmt.Errorf("render mail %s: %w", kind, err)
	}
	subject, err := execute(letter, "subject", d)
	if err != nil {
		return Rendered{}, fmt.Errorf("render mail %s: %w", kind, err)
	}
	text, err := execute(letter, "frame.txt", d)
	if err != nil {
		return Rendered{}, fmt.Errorf("render mail %s: %w", kind, err)
	}
	html, err := execute(pages[language][kind], "page.html", d)
	if err != nil {
		return Rendered{}, fmt.Errorf("render mail %s: %w", kind, err)
	}
	return Rendered{Subject: subject, Text: text, HTML: html}, nil
}

func execute(letter interface {
	ExecuteTemplate(io.Writer, string, any) error
}, name string, d Data) (string, error) {
	var out strings.Builder
	if err := letter.ExecuteTemplate(&out, name, d); err != nil {
		return "", err
	}
	return out.String(), nil
}

func unixLines(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, "\r\n", "\n")) }

// indent sets each line of a quoted text off by two spaces.
func indent(s string) string { return "  " + strings.ReplaceAll(s, "\n", "\n  ") }
