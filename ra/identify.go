package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/code"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// Purpose of an identification: what it opens.
type Purpose string

// Purposes. Submitted is no identification: it is the session that submitting
// opens.
const (
	ForSubmitted Purpose = "SUBMITTED"
	ForStatus    Purpose = "STATUS"
	ForCancel    Purpose = "CANCEL"
	ForAcquire   Purpose = "ACQUIRE"
	ForRenew     Purpose = "RENEW"
	ForReissue   Purpose = "REISSUE"
	ForChange    Purpose = "CHANGE"
	ForRevoke    Purpose = "REVOKE"
)

// IdentifyInput holds the secrets, as typed.
type IdentifyInput struct {
	Purpose Purpose
	// Portal is the slug of the entrance at which it is asked: what was applied
	// for at another is not found.
	Portal        string
	ReceiptNumber string
	Email         string
	Passphrase    string
	// LicenseID and LicensePassword identify in the passphrase's place, for
	// products whose policy says so; one way never opens what wants the other.
	LicenseID       string
	LicensePassword string
	Code            string
}

// ByLicense reports whether a licence key is shown, and no passphrase.
func (in IdentifyInput) ByLicense() bool { return in.LicenseID != "" || in.LicensePassword != "" }

// Identification is what the secrets opened.
type Identification struct {
	RequestIDs []string
	// CodeID is the certificate code that was shown, if the purpose wants one.
	CodeID string
}

// Identify answers the requests that the secrets open for the purpose. Every
// failure is the one IdentificationFailed, after one hash: nobody learns which
// secret was wrong, whether the person exists, or where the request stands.
func (s *Service) Identify(ctx context.Context, by viewer.Viewer, in IdentifyInput) (Identification, error) {
	ctx = viewer.AsSystem(ctx)
	r, codeID, err := s.candidate(ctx, in)
	if err != nil {
		return Identification{}, fmt.Errorf("identify: %w", err)
	}
	same, err := s.knows(ctx, r, in)
	if err != nil {
		return Identification{}, fmt.Errorf("identify: %w", err)
	}
	failed := problem.Refuse(problem.IdentificationFailed, "")
	email, _ := form.Email(in.Email) // "" is nobody's
	if !same || form.FoldEmail(email) != form.FoldEmail(r.Email) || in.Portal != r.Portal {
		return Identification{}, failed
	}
	open, err := s.opens(ctx, r, in.Purpose)
	if err != nil {
		return Identification{}, fmt.Errorf("identify: %w", err)
	}
	if !open {
		return Identification{}, failed
	}
	by.Kind = viewer.Applicant
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.audit(ctx, tx, act{by: by, action: Identified, object: r.ID, at: s.instantNow(),
			details: []string{"purpose", string(in.Purpose)}})
	})
	if err != nil {
		return Identification{}, fmt.Errorf("identify: %w", err)
	}
	return Identification{RequestIDs: []string{r.ID}, CodeID: codeID}, nil
}

// knows reports whether the secret that identifies for the request is shown: its
// passphrase, or its licence key's password. One hash whatever is wrong.
func (s *Service) knows(ctx context.Context, r *ent.Request, in IdentifyInput) (bool, error) {
	wanted := policy.ByPassphrase
	if r != nil {
		wanted = r.Edges.Policy.Policy.Identification
	}
	if !in.ByLicense() {
		stored := ""
		if r != nil && wanted == policy.ByPassphrase {
			stored = r.PassphraseHash
		}
		return s.hasher.Verify(ctx, stored, in.Passphrase)
	}
	var key *ent.LicenseKey
	licenseID, ok := form.LicenseID(in.LicenseID)
	if ok && r != nil && wanted == policy.ByLicense && r.LicenseKeyID != nil {
		found, err := s.db.Client().LicenseKey.Get(ctx, *r.LicenseKeyID)
		if err != nil {
			return false, fmt.Errorf("read licence key: %w", err)
		}
		if found.LicenseID == licenseID {
			key = found
		}
	}
	return s.sameLicense(ctx, key, in.LicensePassword)
}

// candidate is the request that receipt number or code name, with that code,
// or nil.
func (s *Service) candidate(ctx context.Context, in IdentifyInput) (r *ent.Request, codeID string, err error) {
	client := s.db.Client()
	switch in.Purpose {
	case ForStatus, ForCancel:
		receipt, ok := form.ParseReceiptNumber(in.ReceiptNumber)
		if !ok {
			return nil, "", nil
		}
		r, err = client.Request.Query().Where(request.ReceiptNumber(receipt)).Only(ctx)
	case ForAcquire, ForRenew, ForReissue, ForChange, ForRevoke:
		canonical, ok := form.CertificateCode(in.Code)
		if !ok {
			return nil, "", nil
		}
		macs := s.ring.Lookup(keyring.LabelCode, []byte(canonical))
		var c *ent.Code
		c, err = client.Code.Query().Where(code.CodeMACIn(macs...), code.VoidedAtIsNil()).WithRequest().Only(ctx)
		if err == nil {
			r, codeID = c.Edges.Request, c.ID
		}
	default:
		return nil, "", problem.Refuse(problem.BadID, "purpose")
	}
	if ent.IsNotFound(err) {
		return nil, "", nil
	}
	if err == nil {
		r, err = s.requestWithPolicy(ctx, client.Request, client.ProductPolicy, r.ID)
	}
	return r, codeID, err
}

// codeLives refuses an applicant whose session was opened with a code that is
// void by now: whoever had it before the right person got another.
func codeLives(ctx context.Context, tx *ent.Tx, by viewer.Viewer) error {
	if by.CodeID == "" {
		return nil
	}
	void, err := tx.Code.Query().Where(code.ID(by.CodeID), code.VoidedAtNotNil()).Exist(ctx)
	if err != nil {
		return fmt.Errorf("read the session's code: %w", err)
	}
	if void {
		return problem.Refuse(problem.SessionRequired, "")
	}
	return nil
}

// opens reports whether the procedure is open for the request now.
func (s *Service) opens(ctx context.Context, r *ent.Request, purpose Purpose) (bool, error) {
	switch purpose {
	case ForCancel:
		return Status(r, s.now()) == lifecycle.Provisional, nil
	case ForAcquire:
		return Status(r, s.now()) == lifecycle.Approved, nil
	case ForRenew:
		renewable, err := s.renewable(ctx, r)
		if err != nil || renewable {
			return renewable, err
		}
		return s.succeeded(ctx, r)
	case ForReissue:
		return s.reissuable(ctx, r)
	case ForChange:
		return s.changeable(ctx, r)
	case ForRevoke:
		return s.db.Client().Certificate.Query().Where(
			certificate.RequestID(r.ID),
			certificate.StatusIn(lifecycle.CertificateIssued, lifecycle.CertificateActive),
			certificate.NotAfterGTE(s.instantNow()),
		).Exist(ctx)
	}
	return true, nil
}
