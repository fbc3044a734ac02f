package ra

import (
	"cmp"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ca/csr"
	"github.com/shomei-ra/shomei/ca/key"
	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// AcquireInput is a key to be certified for an approved request.
type AcquireInput struct {
	RequestID string
	// CSR is PKCS#10, PEM or DER. Only its key counts. Empty where a partner
	// handed one in: that key, and no other, is certified.
	CSR []byte
	// Consent is the id of the terms of use that were agreed to.
	Consent string
	// ReplaceLostKey: the key of the certificate that stands is lost; revoke
	// that one and certify this key instead.
	ReplaceLostKey bool
}

// Acquire has the certificate issued for the holder's key and answers its id.
// The same key always gets the same certificate, however often and however
// interrupted. At most one unrevoked certificate exists for a request.
//
// The order is what makes a crash harmless: build and lint; store the intent
// with the exact bytes to be signed; sign; store the certificate. Recover goes
// on where a crash left off.
func (s *Service) Acquire(ctx context.Context, by viewer.Viewer, in AcquireInput) (string, error) {
	if !by.Opens(in.RequestID) || by.Purpose != string(ForAcquire) {
		return "", problem.Refuse(problem.NotFound, "requestId")
	}
	ctx = viewer.AsSystem(ctx)
	var err error
	for range maxTries {
		var certificateID string
		certificateID, err = s.acquireOnce(ctx, by, in)
		// Somebody stored a certificate between reading and claiming; read
		// again, and answer that one or say why not.
		if !database.IsUnique(err) && !errors.Is(err, errConflict) {
			if err != nil {
				return "", fmt.Errorf("acquire: %w", err)
			}
			return certificateID, nil
		}
	}
	return "", fmt.Errorf("acquire: gave up after %d tries: %w", maxTries, err)
}

func (s *Service) acquireOnce(ctx context.Context, by viewer.Viewer, in AcquireInput) (string, error) {
	client := s.db.Client()
	r, err := s.requestWithPolicy(ctx, client.Request, client.ProductPolicy, in.RequestID)
	if ent.IsNotFound(err) {
		return "", problem.Refuse(problem.NotFound, "requestId")
	}
	if err != nil {
		return "", fmt.Errorf("read request: %w", err)
	}
	// Which keys are certified is always today's policy.
	today, err := CurrentPolicy(ctx, client, r.ProductID, s.instantNow())
	if err != nil {
		return "", fmt.Errorf("read policy: %w", err)
	}
	parsed, refused := csr.Parse(keyToCertify(r, in), csr.KeyPolicy{Types: keyTypes(today.Policy)})
	if problem.Is(refused, problem.KeyTypeNotOffered) {
		// It may be certified already, when it was offered.
		parsed, err = csr.Parse(keyToCertify(r, in), csr.KeyPolicy{Types: keyTypes(r.Edges.Policy.Policy)})
	} else {
		err = refused
	}
	if err != nil {
		return "", cmp.Or(refused, err)
	}
	spki := hex.EncodeToString(parsed.SPKISHA256[:])
	status := Status(r, s.now())
	// Once confirmed, a key still gets its certificate: the reply may have been
	// lost. Once lapsed it does not, though the revocation may still wait.
	if status == lifecycle.Approved || status == lifecycle.Completed {
		if certificateID, err := s.issuedFor(ctx, r.ID, spki); certificateID != "" || err != nil {
			return certificateID, err
		}
	}
	if status != lifecycle.Approved {
		return "", problem.Refuse(problem.WrongState, "requestId", "status", string(status))
	}
	if refused != nil {
		return "", refused
	}
	// The deadline says the same, unless the last day was moved this moment.
	if err := s.stillIssues(ctx, client, r.ProductID, "requestId"); err != nil {
		return "", err
	}
	agreed, err := s.consented(ctx, client, r.ProductID, []string{in.Consent}, "consent", terms.KindTERMS_OF_USE)
	if err != nil {
		return "", err
	}
	intent, err := s.prepare(ctx, r, today.Policy, parsed)
	if err != nil {
		return "", err
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := s.up(ctx, tx.Client(), s.instantNow(), r.Portal, policy.MaintainAcquisition, policy.MaintainIssuance); err != nil {
			return err
		}
		if err := s.claimApproval(ctx, tx, by, intent, in.ReplaceLostKey); err != nil {
			return err
		}
		return s.recordConsents(ctx, tx, r.ID, agreed, consent.OccasionACQUISITION, by)
	})
	if err != nil {
		return "", err
	}
	return intent.id, s.handOver(ctx, intent.stored())
}

// keyToCertify is the partner's request where one was handed in, else the
// holder's. A holder who sends another finds that the partner's key was
// certified: the page asks for none.
func keyToCertify(r *ent.Request, in AcquireInput) []byte {
	if r.Csr != nil && len(*r.Csr) > 0 {
		return *r.Csr
	}
	return in.CSR
}

// handOver finishes a certificate for the applicant who waits for it, and
// refuses if it was revoked before anybody had it.
func (s *Service) handOver(ctx context.Context, c storedIntent) error {
	status, err := s.finish(ctx, c)
	if err == nil && status == lifecycle.CertificateRevoked {
		return problem.Refuse(problem.WrongState, "requestId", "status", string(status))
	}
	return err
}

// issuedFor answers the certificate that this request already has for the key,
// finished if need be. A key that belongs elsewhere, or whose certificate was
// revoked, is refused: a key is certified once.
func (s *Service) issuedFor(ctx context.Context, requestID, spki string) (string, error) {
	c, err := s.db.Client().Certificate.Query().Where(certificate.SpkiSha256(spki)).WithIssuer().Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return "", nil
	case err != nil:
		return "", fmt.Errorf("look for the key: %w", err)
	case c.RequestID != requestID || c.Status == lifecycle.CertificateRevoked:
		return "", problem.Refuse(problem.KeySeenElsewhere, "csr")
	case c.Status == lifecycle.CertificatePrepared:
		return c.ID, s.handOver(ctx, asStored(c))
	}
	return c.ID, nil
}

// claimApproval stores the intent: the approval now belongs to this key. A
// certificate that stands is in the way, unless its key was declared lost:
// then it is revoked as superseded in the same transaction.
func (s *Service) claimApproval(ctx context.Context, tx *ent.Tx, by viewer.Viewer, intent intent, replace bool) error {
	r, err := s.load(ctx, tx, intent.requestID)
	if err != nil {
		return err
	}
	if r.Status != lifecycle.Approved {
		return problem.Refuse(problem.WrongState, "requestId", "status", string(r.Status))
	}
	// From here on the request cannot lapse, nor be stopped, without seeing the
	// intent that is stored below.
	if err := touch(ctx, tx, r); err != nil {
		return err
	}
	if err := codeLives(ctx, tx, by); err != nil {
		return err
	}
	earlier, err := tx.Certificate.Query().Where(certificate.RequestID(r.ID)).Order(ent.Desc(certificate.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("read earlier certificates: %w", err)
	}
	// The intent was built from what was read before this transaction.
	if r.RegistrationVersion != intent.registrationVersion || len(earlier) != intent.earlier {
		return errConflict
	}
	// So was the look for the key: a twin may have stored it since, and a key
	// does not stand in its own way.
	for _, c := range earlier {
		if c.SpkiSha256 == intent.spki() {
			return errConflict
		}
	}
	if len(earlier) > 0 {
		if err := s.replace(ctx, tx, by, r, earlier[0], replace); err != nil {
			return err
		}
	}
	return intent.store(ctx, tx, s.instantNow())
}

// replace makes way for another key, within the number that the policy allows.
func (s *Service) replace(ctx context.Context, tx *ent.Tx, by viewer.Viewer, r *ent.Request, last *ent.Certificate, lost bool) error {
	stands := last.Status != lifecycle.CertificateRevoked
	if stands && !lost {
		return problem.Refuse(problem.KeyDiffers, "csr")
	}
	now := s.instantNow()
	// Saved in time, the acquisition may be open beyond its deadline until it
	// counts as confirmed; another key would lapse as soon as it was certified.
	if *r.AcquisitionDeadline <= now {
		return problem.Refuse(problem.DeadlinePassed, "csr", "at", rfc3339(r.AcquisitionDeadline))
	}
	limit := r.Edges.Policy.Policy.MaxReplacements
	if r.Replacements >= limit {
		return problem.Refuse(problem.ReplacementsExhausted, "csr", "max", strconv.Itoa(limit))
	}
	// Saying that a file was saved is taken back with it.
	err := one(tx.Request.Update().Where(asRead(r)).AddReplacements(1).
		SetDueStatus(lifecycle.Lapsed).SetDueAt(*r.AcquisitionDeadline).Save(ctx))
	if err != nil {
		return err
	}
	if stands {
		reason, err := revocation.ReasonFor(revocation.KeyLost)
		if err != nil {
			return err
		}
		if err := s.revoke(ctx, tx, r, revocationOf{certificate: last, reason: reason, by: by, at: now}); err != nil {
			return err
		}
	}
	return s.audit(ctx, tx, act{by: by, action: CertificateReplaced, object: r.ID, at: now,
		details: []string{"certificate", last.ID}})
}

// standingCertificate is the request's certificate that is not revoked, or nil.
func standingCertificate(ctx context.Context, certificates *ent.CertificateClient, requestID string) (*ent.Certificate, error) {
	c, err := certificates.Query().
		Where(certificate.RequestID(requestID), certificate.StatusNEQ(lifecycle.CertificateRevoked)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read standing certificate: %w", err)
	}
	return c, nil
}

func keyTypes(p policy.Policy) []key.Type {
	types := make([]key.Type, len(p.KeyTypes))
	for i, t := range p.KeyTypes {
		types[i] = key.Type(t)
	}
	return types
}

// validity is what a certificate of the request gets now: a replacement, and a
// reissue unless the policy gives it a new term, keep the end of the one that
// they replace.
func (s *Service) validity(ctx context.Context, r *ent.Request, earlier []*ent.Certificate) (notBefore, notAfter instant.Time, err error) {
	now := s.now().Truncate(time.Second)
	p := r.Edges.Policy.Policy
	switch {
	case len(earlier) > 0:
		return instant.At(now), earlier[0].NotAfter, nil
	case keepsEnd(r):
		replaced, err := s.db.Client().Certificate.Get(ctx, *r.FollowsID)
		if err != nil {
			return 0, 0, fmt.Errorf("read the replaced certificate: %w", err)
		}
		return instant.At(now), replaced.NotAfter, nil
	}
	return instant.At(now), instant.At(p.NotAfter(now)), nil
}
