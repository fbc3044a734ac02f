package mail

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"slices"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// signer prepares a message to be signed. A closure, so that a printed SMTP
// shows no key.
type signer func(*gomail.Msg) error

// WithSigner signs every mail with S/MIME (RFC 8551 §3.5.3: multipart/signed,
// readable without S/MIME too). The certificate must be for the sender's
// mailbox, for signing mail, and in time when a mail is sent; tls.LoadX509KeyPair
// reads it from PEM files. Of its issuers the first goes along; the root is for
// the recipient to know. Keys are RSA or ECDSA, in software.
//
// When the certificate has expired mails wait, as they do for any of our own
// credentials: readers who learned to look for the signature should not get
// mails without.
func WithSigner(pair tls.Certificate, now func() time.Time) Option {
	return func(s *SMTP) error {
		leaf, err := signerCertificate(pair, s.from.Address)
		if err != nil {
			return err
		}
		pair.Leaf = leaf
		if err := gomail.NewMsg().SignWithTLSCertificate(&pair); err != nil {
			return errors.New("read mail signer: malformed issuer")
		}
		s.sign = func(m *gomail.Msg) error {
			if at := now(); at.Before(leaf.NotBefore) || at.After(leaf.NotAfter) {
				return &failure{step: "sign: the signer's certificate is expired or not yet valid"}
			}
			if err := m.SignWithTLSCertificate(&pair); err != nil {
				return &failure{step: "sign", cause: err}
			}
			return nil
		}
		return nil
	}
}

// signerCertificate answers the certificate of the pair if mails of the sender
// can be signed with it.
func signerCertificate(pair tls.Certificate, sender string) (*x509.Certificate, error) {
	if len(pair.Certificate) == 0 {
		return nil, errors.New("read mail signer: no certificate")
	}
	leaf, err := x509.ParseCertificate(pair.Certificate[0])
	if err != nil {
		return nil, errors.New("read mail signer: malformed certificate")
	}
	switch pair.PrivateKey.(type) {
	case *rsa.PrivateKey, *ecdsa.PrivateKey:
	default:
		return nil, errors.New("read mail signer: the key is neither RSA nor ECDSA")
	}
	public, ok := leaf.PublicKey.(interface{ Equal(crypto.PublicKey) bool })
	if !ok || !public.Equal(pair.PrivateKey.(crypto.Signer).Public()) {
		return nil, errors.New("read mail signer: the key is not the certificate's")
	}
	if leaf.KeyUsage&x509.KeyUsageDigitalSignature == 0 || !slices.Contains(leaf.ExtKeyUsage, x509.ExtKeyUsageEmailProtection) {
		return nil, errors.New("read mail signer: the certificate is not for signing mail")
	}
	if !slices.ContainsFunc(leaf.EmailAddresses, func(a string) bool { return sameMailbox(a, sender) }) {
		return nil, errors.New("read mail signer: the certificate is not for the sender's mailbox")
	}
	return leaf, nil
}

// sameMailbox compares local parts exactly and domains by ASCII letters in any
// case (RFC 5280 §7.5).
func sameMailbox(a, b string) bool {
	return strings.EqualFold(domain(a), domain(b)) && strings.TrimSuffix(a, domain(a)) == strings.TrimSuffix(b, domain(b))
}
