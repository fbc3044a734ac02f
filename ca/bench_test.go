package ca_test

import (
	"crypto/x509"
	"testing"

	"github.com/shomei-ra/shomei/ca/catest"
)

// BenchmarkIssue puts Prepare and Sign beside a bare x509.CreateCertificate of
// the same content.
func BenchmarkIssue(b *testing.B) {
	h := catest.New(b)
	order := h.Order(b, catest.NewKey(b).Public())
	b.Run("Prepare+Sign", func(b *testing.B) {
		for b.Loop() {
			prepared, err := h.Issuing.Prepare(order)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := h.Issuing.Sign(prepared.TBS); err != nil {
				b.Fatal(err)
			}
		}
	})
	prepared, err := h.Issuing.Prepare(order)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("Sign", func(b *testing.B) {
		for b.Loop() {
			if _, err := h.Issuing.Sign(prepared.TBS); err != nil {
				b.Fatal(err)
			}
		}
	})
	bare := h.Issue(b, order)
	template := &x509.Certificate{
		SerialNumber: bare.SerialNumber, RawSubject: bare.RawSubject, NotBefore: bare.NotBefore, NotAfter: bare.NotAfter,
		KeyUsage: bare.KeyUsage, ExtKeyUsage: bare.ExtKeyUsage, EmailAddresses: bare.EmailAddresses,
		CRLDistributionPoints: bare.CRLDistributionPoints, OCSPServer: bare.OCSPServer,
		IssuingCertificateURL: bare.IssuingCertificateURL, SubjectKeyId: bare.SubjectKeyId, BasicConstraintsValid: true,
	}
	b.Run("x509.CreateCertificate", func(b *testing.B) {
		for b.Loop() {
			if _, err := x509.CreateCertificate(nil, template, h.Issuing.Certificate(), order.PublicKey, h.IssuingKey); err != nil {
				b.Fatal(err)
			}
		}
	})
}
