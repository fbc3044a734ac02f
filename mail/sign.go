package mail

import (
	"context"
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
type signer func(context.Context, *gomail.Msg) error

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
		if _, err := CheckSigner(pair, s.from.Address); err != nil {
			return err
		}
		s.sign = signWith(s.from.Address, func(context.Context) (tls.Certificate, error) { return pair, nil }, now)
		return nil
	}
}

// WithSignerFrom is [WithSigner] with a certificate that is asked for anew with
// each mail, so that one which was renewed or revoked meanwhile is heeded at
// once. Mails wait while find fails; its error must hold neither addresses nor
// keys.
func WithSignerFrom(find func(context.Context) (tls.Certificate, error), now func() time.Time) Option {
	return func(s *SMTP) error {
		s.sign = signWith(s.from.Address, find, now)
		return nil
	}
}

func signWith(sender string, find func(context.Context) (tls.Certificate, error), now func() time.Time) signer {
	return func(ctx context.Context, m *gomail.Msg) error {
		pair, err := find(ctx)
		if err != nil {
			return &failure{step: "sign", cause: err}
		}
		leaf, err := CheckSigner(pair, sender)
		if err != nil {
			return &failure{step: "sign", cause: err}
		}
		if at := now(); at.Before(leaf.NotBefore) || at.After(leaf.NotAfter) {
			return &failure{step: "sign: the signer's certificate is expired or not yet valid"}
		}
		pair.Leaf = leaf
		if err := m.SignWithTLSCertificate(&pair); err != nil {
			return &failure{step: "sign", cause: err}
		}
		return nil
	}
}

// CheckSigner answers the certificate of the pair if mails of the sender, a
// bare address, can be signed with it, apart from the time. Errors hold neither
// the address nor the key.
func CheckSigner(pair tls.Certificate, sender string) (*x509.Certificate, error) {
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
	pair.Leaf = leaf
	if err := gomail.NewMsg().SignWithTLSCertificate(&pair); err != nil {
		return nil, errors.New("read mail signer: malformed issuer")
	}
	return leaf, nil
}

// sameMailbox compares local parts exactly and domains by ASCII letters in any
// case (RFC 5280 §7.5).
func sameMailbox(a, b string) bool {
	return strings.EqualFold(domain(a), domain(b)) && strings.TrimSuffix(a, domain(a)) == strings.TrimSuffix(b, domain(b))
}
