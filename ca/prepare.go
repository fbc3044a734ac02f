package ca

import (
	"bytes"
	"crypto"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/zmap/zlint/v3/lint"

	"github.com/shomei-ra/shomei/ca/key"
	"github.com/shomei-ra/shomei/internal/problem"
)

// Order is a certificate wanted.
type Order struct {
	Profile   *Profile
	Subject   Subject
	PublicKey crypto.PublicKey // as csr.Parse returned it
	Serial    *big.Int         // from NewSerial, reserved by the caller
	NotBefore time.Time        // seconds count, fractions are dropped
	NotAfter  time.Time        // inclusive, as RFC 5280 §4.1.2.5 has it
}

// Prepared is a certificate built and linted, waiting for its signature.
type Prepared struct {
	TBS        []byte   // DER TBSCertificate: what Sign signs
	Serial     *big.Int // as in TBS
	SPKISHA256 [32]byte // SHA-256 of the DER SubjectPublicKeyInfo
	NotBefore  time.Time
	NotAfter   time.Time
	// Warnings are lint results below error: they stop nothing and are for
	// the record.
	Warnings []Finding
}

// Prepare builds the certificate that the order asks for and lints it under a
// throwaway key (R6): nothing that the real key could be blamed for exists
// until Sign.
//
// A subject or key that cannot be certified is a *problem.Error (Subject.Check
// names the fields; the key's is "csr"); a certificate that would break the
// profile's rules is a *LintError; an order that makes no sense, such as
// validity beyond the issuer's, is an ordinary error.
func (i *Issuer) Prepare(in Order) (Prepared, error) {
	switch {
	case in.Profile == nil:
		return Prepared{}, errors.New("prepare: no profile")
	case i.IsRoot():
		return Prepared{}, fmt.Errorf("prepare: %w", errRoot)
	}
	check := in.Subject.Check
	if in.Profile.mailbox {
		check = in.Subject.CheckMailbox
	}
	if err := check(); err != nil {
		return Prepared{}, fmt.Errorf("prepare: subject: %w", err)
	}
	keyType, err := in.Profile.accept(in.PublicKey)
	if err != nil {
		return Prepared{}, fmt.Errorf("prepare: %w", err)
	}
	template, err := i.subscriberTemplate(in, keyType)
	if err != nil {
		return Prepared{}, fmt.Errorf("prepare: %w", err)
	}
	if days := validityDays(template.NotBefore, template.NotAfter); days > in.Profile.maxDays {
		return Prepared{}, fmt.Errorf("prepare: validity of %d days: profile %s allows %d", days, in.Profile.name, in.Profile.maxDays)
	}
	p, err := i.prepare(template, in.PublicKey, in.Profile.lints)
	if err != nil {
		return Prepared{}, fmt.Errorf("prepare: %w", err)
	}
	return p, nil
}

// accept repeats what csr.Parse has checked: an issuer does not take a key's
// soundness on trust.
func (p *Profile) accept(public crypto.PublicKey) (key.Type, error) {
	if weakness := key.Check(public); weakness != "" {
		return "", problem.Refuse(problem.WeakKey, "csr", "reason", string(weakness))
	}
	t, _ := key.TypeOf(public)
	if !slices.Contains(p.keyTypes, t) {
		return "", problem.Refuse(problem.KeyTypeNotOffered, "csr", "keyTypes", key.List(p.keyTypes))
	}
	return t, nil
}

func (i *Issuer) subscriberTemplate(in Order, keyType key.Type) (*x509.Certificate, error) {
	subject, err := in.Subject.distinguishedName()
	if err != nil {
		return nil, fmt.Errorf("subject: %w", err)
	}
	san, err := in.Subject.alternativeName()
	if err != nil {
		return nil, fmt.Errorf("subject alternative name: %w", err)
	}
	policies, err := marshalPolicies(in.Profile.policy, in.Profile.cps)
	if err != nil {
		return nil, fmt.Errorf("certificate policies: %w", err)
	}
	template := i.template(in.Serial, in.NotBefore, in.NotAfter)
	template.RawSubject = subject
	template.KeyUsage = in.Profile.keyUsage(keyType)
	template.ExtKeyUsage = in.Profile.usages
	template.CRLDistributionPoints = []string{i.urls.CRL}
	if i.urls.OCSP != "" {
		template.OCSPServer = []string{i.urls.OCSP}
	}
	template.ExtraExtensions = []pkix.Extension{
		{Id: oidCertificatePolicies, Value: policies},
		{Id: oidSubjectAltName, Value: san},
	}
	return template, nil
}

// template returns what all certificates of the issuer have in common.
func (i *Issuer) template(serial *big.Int, notBefore, notAfter time.Time) *x509.Certificate {
	return &x509.Certificate{
		SerialNumber:          serial,
		NotBefore:             notBefore.UTC().Truncate(time.Second),
		NotAfter:              notAfter.UTC().Truncate(time.Second),
		SignatureAlgorithm:    i.algorithm.x509,
		BasicConstraintsValid: true,
		IssuingCertificateURL: []string{i.urls.Certificate},
	}
}

// prepare checks serial and validity, builds the certificate under the
// throwaway key and lints it.
func (i *Issuer) prepare(template *x509.Certificate, public crypto.PublicKey, lints lint.Registry) (Prepared, error) {
	if err := checkSerial(template.SerialNumber); err != nil {
		return Prepared{}, err
	}
	switch ca := i.certificate; {
	case !template.NotBefore.Before(template.NotAfter):
		return Prepared{}, errors.New("validity: notBefore is not before notAfter")
	case template.NotBefore.Before(ca.NotBefore) || template.NotAfter.After(ca.NotAfter):
		return Prepared{}, fmt.Errorf("validity: reaches beyond the issuer's own, %s to %s",
			ca.NotBefore.Format(time.RFC3339), ca.NotAfter.Format(time.RFC3339))
	}
	rehearsal, err := rehearse(template, i.understudy, public, i.throwaway)
	if err != nil {
		return Prepared{}, err
	}
	if !bytes.Equal(rehearsal.RawIssuer, i.certificate.RawSubject) {
		return Prepared{}, errors.New("issuer name differs from the CA's subject")
	}
	warnings, err := lintCertificate(rehearsal.Raw, lints)
	if err != nil {
		return Prepared{}, err
	}
	return Prepared{
		TBS:        rehearsal.RawTBSCertificate,
		Serial:     new(big.Int).Set(template.SerialNumber),
		SPKISHA256: sha256.Sum256(rehearsal.RawSubjectPublicKeyInfo),
		NotBefore:  rehearsal.NotBefore,
		NotAfter:   rehearsal.NotAfter,
		Warnings:   warnings,
	}, nil
}

// rehearse returns the certificate as the throwaway key signs it. A nil random
// reader makes that signature deterministic; nobody trusts it.
func rehearse(template, parent *x509.Certificate, public crypto.PublicKey, throwaway crypto.Signer) (*x509.Certificate, error) {
	// RFC 7093 §2 method 1; crypto/x509 fills it in for CAs only.
	if template.SubjectKeyId == nil {
		id, err := subjectKeyID(public)
		if err != nil {
			return nil, err
		}
		template.SubjectKeyId = id
	}
	der, err := x509.CreateCertificate(nil, template, parent, public, throwaway)
	if err != nil {
		return nil, fmt.Errorf("build: %w", err)
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, fmt.Errorf("parse what was built: %w", err)
	}
	return certificate, nil
}

// validityDays counts days as S/MIME BR 6.3.2 does: notAfter is inclusive, a
// day is 86,400 s, a fraction of one counts.
func validityDays(notBefore, notAfter time.Time) int {
	const day = 24 * time.Hour
	return int((notAfter.Sub(notBefore) + time.Second + day - 1) / day)
}
