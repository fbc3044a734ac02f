// Package policy is what makes one certificate product differ from another.
// Code never asks which product it serves; it asks the product's policy, which
// an administrator edits. A request keeps the policy that it was submitted
// under: its window, vetting, fees and deadlines. Whether renewal or reissue is
// possible at all, closing days and key rules are always asked of today's. The
// package is pure.
package policy

import (
	"slices"
	"time"
)

// Policy of a product: everything in which services differ. Stored as JSON, one
// immutable row a version. Window, vetting and entitlement are set per kind of
// request, identifying secrets per purpose, a change's effect per field.
type Policy struct {
	// Assurance level: 1 (a mailbox) or 2 (a person of an organisation).
	Assurance int `json:"assurance"`
	// Subject is what an application declares.
	Subject Subject `json:"subject"`
	// SecretLabel is what the mailed secret is called, by language.
	SecretLabel Text `json:"secretLabel"`
	// Identification says by which secrets a person is known.
	Identification Identification `json:"identification"`

	// New is the procedure of a first application, Renewing of one that
	// continues a certificate, Reissuing of one that replaces it, Changing of a
	// change or a withdrawal by the organisation.
	New       Procedure `json:"new"`
	Renewing  Renewing  `json:"renewing"`
	Reissuing Reissuing `json:"reissuing"`
	Changing  Changing  `json:"changing"`
	// Closing is the end of the product's life; nil while none is planned.
	Closing *Closing `json:"closing,omitempty"`
	// Fees of acts; an act that is not listed is free.
	Fees []Fee `json:"fees,omitempty"`

	// ValidityDays: notAfter is 23:59:59 in Asia/Tokyo of that many days after
	// the day of issuance.
	ValidityDays int `json:"validityDays"`
	// AcquisitionDays from approval, in days of Asia/Tokyo.
	AcquisitionDays int `json:"acquisitionDays"`
	// ConfirmationDelay after SAVED until the acquisition counts as confirmed.
	ConfirmationDelay Seconds `json:"confirmationDelay"`
	// MaxReplacements of a lost key before confirmation.
	MaxReplacements int `json:"maxReplacements"`
	// KeyTypes that can be certified; the first is the default.
	KeyTypes []KeyType `json:"keyTypes"`
	// Issuer is the issuing CA, by its name in URLs.
	Issuer string `json:"issuer"`
	// Profile is the name of the certificate profile.
	Profile string `json:"profile"`
}

// Text is a text in both languages.
type Text struct {
	Ja string `json:"ja"`
	En string `json:"en"`
}

// Seconds is a length of time, in whole seconds.
type Seconds int64

// Duration returns s as a time.Duration.
func (s Seconds) Duration() time.Duration { return time.Duration(s) * time.Second }

// Subject is what an application declares about whom.
type Subject string

// Subjects.
const (
	// Person of an organisation: the full registration.
	Person Subject = "PERSON"
	// Mailbox: a common name of the holder's choice, and the address.
	Mailbox Subject = "MAILBOX"
)

// Identification says by which secrets a person is known.
type Identification string

// Identifications.
const (
	// ByPassphrase: e-mail address, application passphrase, certificate code
	// (or receipt number, where there is no code yet).
	ByPassphrase Identification = "PASSPHRASE"
	// ByLicense: licence ID, its password, the registered e-mail address; the
	// mailed PIN to acquire.
	ByLicense Identification = "LICENSE"
)

// KeyType that can be certified.
type KeyType string

// Key types.
const (
	RSA2048 KeyType = "RSA_2048"
	RSA3072 KeyType = "RSA_3072"
	RSA4096 KeyType = "RSA_4096"
	P256    KeyType = "P_256"
	P384    KeyType = "P_384"
)

// Offers reports whether a key of the type can be certified.
func (p Policy) Offers(k KeyType) bool { return slices.Contains(p.KeyTypes, k) }
