package ca

import (
	"crypto"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"math/big"
	"time"

	"github.com/shomei-ra/shomei/internal/problem"
)

// MailSignerOrder is a certificate wanted for a mailbox of our own, to sign
// the mails that are sent from it.
type MailSignerOrder struct {
	Organization string // who writes; in any script
	Mailbox      string // addr-spec, ASCII; becomes the SAN's rfc822Name and the common name
	PublicKey    crypto.PublicKey
	Serial       *big.Int
	NotBefore    time.Time
	NotAfter     time.Time // at most MaxMailSignerValidity after NotBefore
}

// MaxMailSignerValidity bounds how long a mail signer's certificate is valid.
const MaxMailSignerValidity = 366 * 24 * time.Hour

// PrepareMailSigner builds and lints a mail signer's certificate, to be signed
// by Sign like any other. It is for mail alone (S/MIME BR 7.1.2.3, strict), so
// that a key which lies on a server opens nothing, and asserts no policy:
// nobody was vetted. Relying parties ask about it as about a person's.
//
// A mailbox that cannot enter a certificate is a *problem.Error at "mailbox".
func (i *Issuer) PrepareMailSigner(in MailSignerOrder) (Prepared, error) {
	if err := problem.Join(checkEmail("mailbox", in.Mailbox)); err != nil {
		return Prepared{}, fmt.Errorf("prepare mail signer: %w", err)
	}
	san, err := Subject{Email: in.Mailbox}.alternativeName()
	if err != nil {
		return Prepared{}, fmt.Errorf("prepare mail signer: subject alternative name: %w", err)
	}
	p, err := i.prepareOwn(ownOrder{
		name: Name{Country: "JP", Organization: in.Organization, CommonName: commonNameOf(in.Mailbox)},
		key:  in.PublicKey, serial: in.Serial,
		notBefore: in.NotBefore, notAfter: in.NotAfter, longest: MaxMailSignerValidity,
		usage:      x509.ExtKeyUsageEmailProtection,
		extensions: []pkix.Extension{{Id: oidSubjectAltName, Value: san}},
		revocable:  true,
	})
	if err != nil {
		return Prepared{}, fmt.Errorf("prepare mail signer: %w", err)
	}
	return p, nil
}

// commonNameOf is the mailbox, or where that is longer than a common name may
// be (RFC 5280 A.1), what it is for. Readers take the mailbox from the SAN.
func commonNameOf(mailbox string) string {
	if len(mailbox) > maxName {
		return "Mail"
	}
	return mailbox
}
