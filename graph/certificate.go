package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// AcquireCertificate has the certificate issued for the holder's key.
func (m mutation) AcquireCertificate(ctx context.Context, in generated.AcquireCertificateInput) (*generated.AcquireCertificatePayload, error) {
	by, err := known(ctx)
	var certificateID string
	if err == nil {
		certificateID, err = m.RA.Acquire(ctx, by, ra.AcquireInput{
			RequestID: in.RequestID, CSR: []byte(deref(in.Csr)), Consent: in.Consent, ReplaceLostKey: in.ReplaceLostKey,
		})
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.AcquireCertificatePayload{Problems: refused}, err
	}
	issued, err := m.reading(ctx).CertificateByID(ctx, certificateID)
	return &generated.AcquireCertificatePayload{Certificate: issued, Problems: refused}, err
}

// ConfirmAcquisition records how far the acquisition is.
func (m mutation) ConfirmAcquisition(ctx context.Context, in generated.ConfirmAcquisitionInput) (*generated.ConfirmAcquisitionPayload, error) {
	stands, refused, err := m.onCertificate(ctx, in.CertificateID, func(by viewer.Viewer) error {
		return m.RA.Confirm(ctx, by, in.CertificateID, in.Outcome)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ConfirmAcquisitionPayload{Certificate: stands, Problems: refused}, nil
}

// RevokeCertificate revokes, by the holder.
func (m mutation) RevokeCertificate(ctx context.Context, in generated.RevokeCertificateInput) (*generated.RevokeCertificatePayload, error) {
	stands, refused, err := m.onCertificate(ctx, in.CertificateID, func(by viewer.Viewer) error {
		return m.RA.Revoke(ctx, by, in.CertificateID, ra.RevocationReason(in.Reason))
	})
	if err != nil {
		return nil, err
	}
	return &generated.RevokeCertificatePayload{Certificate: stands, Problems: refused}, nil
}

// ResendCertificateCode mails a fresh code.
func (m mutation) ResendCertificateCode(ctx context.Context, in generated.ResendCertificateCodeInput) (*generated.ResendCertificateCodePayload, error) {
	stands, refused, err := m.onRequest(ctx, in.RequestID, func(by viewer.Viewer) error {
		return m.RA.ResendCode(ctx, by, in.RequestID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.ResendCertificateCodePayload{Request: stands, Problems: refused}, nil
}
