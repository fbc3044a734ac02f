// Package id makes the identifiers of stored objects: a prefix that names the
// kind, an underscore, and a ULID in lower case. They are opaque to clients,
// unique without asking the database, and sort by the time they were made.
package id

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"
)

// Prefix names the kind of an object; node(id) routes on it.
type Prefix string

// The prefixes in use.
const (
	Product             Prefix = "prod"
	ProductPolicy       Prefix = "ppol"
	Terms               Prefix = "term"
	Consent             Prefix = "cons"
	CouponBatch         Prefix = "batc"
	Coupon              Prefix = "coup"
	Request             Prefix = "req"
	Registration        Prefix = "reg"
	Check               Prefix = "chck"
	Review              Prefix = "revw"
	Code                Prefix = "code"
	Organization        Prefix = "orga"
	Subscriber          Prefix = "subs"
	Certificate         Prefix = "cert"
	Issuer              Prefix = "issu"
	Crl                 Prefix = "crl"
	Responder           Prefix = "resp"
	MailLink            Prefix = "link"
	MailSigner          Prefix = "msig"
	Staff               Prefix = "staf"
	Session             Prefix = "sess"
	SessionRequest      Prefix = "sreq"
	Device              Prefix = "dev"
	Message             Prefix = "msg"
	AuditEvent          Prefix = "audt"
	Partner             Prefix = "part"
	Portal              Prefix = "port"
	LicenseKey          Prefix = "lkey"
	Charge              Prefix = "chrg"
	Notice              Prefix = "noti"
	MaintenanceWindow   Prefix = "main"
	OrganizationContact Prefix = "cont"
	Enrolment           Prefix = "enrl"
	Campaign            Prefix = "camp"
	Correction          Prefix = "corr"
	PaperForm           Prefix = "papr"
	PassphraseReset     Prefix = "prst"
	Inquiry             Prefix = "inqu"
	Passkey             Prefix = "pkey"
	RecoveryCode        Prefix = "rcvr"
	Proposal            Prefix = "prop"
	Evidence            Prefix = "evid"
	Call                Prefix = "call"
	CaseNote            Prefix = "note"
	ReasonTemplate      Prefix = "rsnt"
	SavedView           Prefix = "view"
	Seal                Prefix = "seal"
	Checkpoint          Prefix = "ckpt"
	OrganizationName    Prefix = "onam"
	Event               Prefix = "evt"
	Webhook             Prefix = "hook"
	Delivery            Prefix = "dlvr"
	EnrolmentImport     Prefix = "eimp"
	EnrolmentImportRow  Prefix = "eirw"
	PlacedOrder         Prefix = "ordr"
	APIClient           Prefix = "clnt"
	APISecret           Prefix = "scrt"
	TokenKey            Prefix = "tkey"
)

// New returns an identifier of the kind, made at the moment, from 80 bits of
// rand. Errors: rand failed.
func New(prefix Prefix, at time.Time, rand io.Reader) (string, error) {
	u, err := ulid.New(ulid.Timestamp(at), rand)
	if err != nil {
		return "", fmt.Errorf("make %s id: %w", prefix, err)
	}
	return string(prefix) + "_" + strings.ToLower(u.String()), nil
}

// Floor returns what sorts before every identifier of the kind that is made at
// the moment or later, and after every earlier one: the bound of a period.
// Errors: a moment that no identifier can be made at (before 1970, after 10889).
func Floor(prefix Prefix, at time.Time) (string, error) {
	var u ulid.ULID
	if at.UnixMilli() < 0 {
		return "", fmt.Errorf("floor of %s ids: the moment is before 1970", prefix)
	}
	if err := u.SetTime(ulid.Timestamp(at)); err != nil {
		return "", fmt.Errorf("floor of %s ids: %w", prefix, err)
	}
	return string(prefix) + "_" + strings.ToLower(u.String()), nil
}

// PrefixOf returns the kind that an identifier claims, and whether it is
// formed like one of ours.
func PrefixOf(s string) (Prefix, bool) {
	prefix, rest, ok := strings.Cut(s, "_")
	if !ok || len(rest) != ulid.EncodedSize {
		return "", false
	}
	if _, err := ulid.ParseStrict(strings.ToUpper(rest)); err != nil {
		return "", false
	}
	return Prefix(prefix), true
}
