package ra

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// ReissueInput asks for another certificate in place of one.
type ReissueInput struct {
	// SubmissionKey is made by the client, once per request.
	SubmissionKey string
	// RequestID of the request whose certificate is to be replaced, or that was
	// approved and never acquired.
	RequestID string
	Reason    lifecycle.ReissueReason
	// Note says why, where a partner's staff start it because of a compromised key.
	Note string `json:",omitempty"`
}

// Reissue mails a new certificate code to the holder, with which another
// certificate is acquired in place of the one that stands; that one is revoked
// when the policy says, and at once if its key is compromised. Where nothing
// was issued yet, and where a reissue is under way, only the code is replaced.
// It answers the request that the new code acquires for.
func (s *Service) Reissue(ctx context.Context, by viewer.Viewer, in ReissueInput) (string, error) {
	// A partner's staff start one: StartReissue.
	if by.Works() {
		return "", problem.Refuse(problem.NotFound, "requestId")
	}
	return s.askReissue(ctx, by, in)
}

func (s *Service) askReissue(ctx context.Context, by viewer.Viewer, in ReissueInput) (string, error) {
	if !slices.Contains(lifecycle.ReissueReasons, in.Reason) {
		return "", problem.Refuse(problem.Required, "reason")
	}
	if err := checkKeyLength("submissionKey", in.SubmissionKey); err != nil {
		return "", err
	}
	if by.Kind == viewer.Anonymous {
		return "", problem.Refuse(problem.SessionRequired, "")
	}
	macs, err := s.reissueMACs(in)
	if err != nil {
		return "", fmt.Errorf("reissue: %w", err)
	}
	// The second try sees what a twin stored.
	var requestID string
	for range 2 {
		if requestID, err = s.reissuedBefore(ctx, by, in, macs); requestID != "" || err != nil {
			return requestID, err
		}
		var revoked string
		requestID, revoked, err = s.reissueOnce(ctx, by, in, macs[0])
		if err == nil {
			if revoked != "" {
				s.publishAtOnce(ctx, revoked)
			}
			return requestID, nil
		}
		// The twin's code was just mailed: the same click twice, or another?
		if !database.IsUnique(err) && !problem.Is(err, problem.TooManyAttempts) {
			break
		}
	}
	return "", fmt.Errorf("reissue: %w", err)
}

// reissuedBefore answers the request that an earlier try made, "" for none, to
// the session that asked for it or that the first try opened in its place, and
// to the staff of the partner whose it is. Errors: SUBMISSION_CONFLICT;
// NOT_FOUND for anybody else.
func (s *Service) reissuedBefore(ctx context.Context, by viewer.Viewer, in ReissueInput, macs [][]byte) (string, error) {
	if by.Works() {
		if !by.May(viewer.StartProcedures) {
			return "", problem.Refuse(problem.NotAllowed, "")
		}
		if err := reachesRequest(ctx, s.db.Client(), by, in.RequestID); err != nil {
			return "", err
		}
	}
	earlier, err := s.submittedBefore(ctx, keyOf(by, in.SubmissionKey), lifecycle.Reissue, macs...)
	if earlier != nil && by.Opens(earlier.ID) {
		return earlier.ID, nil
	}
	if !by.Works() && (!by.Opens(in.RequestID) || by.Purpose != string(ForReissue)) {
		return "", problem.Refuse(problem.NotFound, "requestId")
	}
	if err != nil || earlier == nil {
		return "", err
	}
	return earlier.ID, nil
}

// reissueOnce answers the request, and the issuer of what was revoked with it.
func (s *Service) reissueOnce(ctx context.Context, by viewer.Viewer, in ReissueInput, mac []byte) (requestID, issuerID string, err error) {
	key := keyOf(by, in.SubmissionKey)
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		requestID, issuerID = "", ""
		r, err := s.load(ctx, tx, in.RequestID)
		if err != nil {
			return err
		}
		if err := codeLives(ctx, tx, by); err != nil {
			return err
		}
		if err := s.up(ctx, tx.Client(), s.instantNow(), r.Portal, policy.MaintainReissue); err != nil {
			return err
		}
		c, err := standingCertificate(ctx, tx.Certificate, r.ID)
		if err != nil {
			return err
		}
		if c == nil || c.Status == lifecycle.CertificatePrepared {
			if r.Status != lifecycle.Approved {
				return problem.Refuse(problem.ReissueClosed, "requestId")
			}
			requestID = r.ID
			return s.replaceCodeUnder(ctx, tx, by, r, key, mac)
		}
		today, err := CurrentPolicy(ctx, tx.Client(), r.ProductID, s.instantNow())
		if err != nil {
			return err
		}
		if !today.Policy.Reissuable(c.NotAfter.Time(), s.now()) {
			return problem.Refuse(problem.ReissueClosed, "requestId")
		}
		// A compromised key is revoked whatever is down.
		if in.Reason != lifecycle.KeyCompromised && today.Policy.Reissuing.Revokes == policy.AtApplication {
			if err := s.replaceable(ctx, tx, r.Portal); err != nil {
				return err
			}
		}
		under, err := s.follower(ctx, tx, c.ID, lifecycle.Reissue)
		if err != nil {
			return err
		}
		if under != nil {
			requestID = under.ID
			if err := s.replaceCodeUnder(ctx, tx, by, under, key, mac); err != nil {
				return err
			}
		} else {
			if err := holdStanding(ctx, tx, r, c); err != nil {
				return err
			}
			requestID = s.newIDAfter(id.Request, r.ID)
			if err := s.openReissue(ctx, tx, by, reissue{
				of: r, follows: &c.ID, policy: today, id: requestID, reason: &in.Reason,
				key: key, mac: mac, language: r.Language,
			}); err != nil {
				return err
			}
		}
		if in.Reason != lifecycle.KeyCompromised && today.Policy.Reissuing.Revokes != policy.AtApplication {
			return nil
		}
		if by.Works() {
			if err := mayRevoke(by); err != nil {
				return err
			}
		}
		issuerID = c.IssuerID
		cause := revocation.Reissued
		if in.Reason == lifecycle.KeyCompromised {
			cause = revocation.Compromised
		}
		if err := s.revokeReplaced(ctx, tx, r, c, by, cause); err != nil {
			return err
		}
		return s.startedRevocation(ctx, tx, by, c, in)
	})
	return requestID, issuerID, err
}

// holdStanding holds the certificate, and the request that it is of, until the
// transaction ends: a withdrawal ends either before, or after, what is opened to
// replace it.
func holdStanding(ctx context.Context, tx *ent.Tx, r *ent.Request, c *ent.Certificate) error {
	if err := touch(ctx, tx, r); err != nil {
		return err
	}
	return one(tx.Certificate.Update().Where(certificate.ID(c.ID), certificate.StatusEQ(c.Status)).SetStatus(c.Status).Save(ctx))
}

// replaceable refuses while nothing can be acquired at the entrance: where the
// old certificate is revoked when the reissue is accepted, its holder would be
// left without any. Errors: MAINTENANCE.
func (s *Service) replaceable(ctx context.Context, tx *ent.Tx, portal string) error {
	return s.up(ctx, tx.Client(), s.instantNow(), portal, policy.MaintainAcquisition, policy.MaintainIssuance)
}

// reissue is a checked draft of one.
type reissue struct {
	of *ent.Request
	// follows is the id of the certificate that it replaces; nil: none was
	// issued yet.
	follows *string
	policy  *ent.ProductPolicy
	id      string
	// reason, where the procedure asks for one.
	reason   *lifecycle.ReissueReason
	key      submissionKey
	mac      []byte
	language request.Language
	// declared anew, by the holder where the policy allows it, or by the
	// organisation; nil: as registered.
	declared *form.Registration
	consents []string
	// price that a change told of; nil: as the price list has it.
	price *policy.Line
}

// openReissue stores the request, with the registration, as far as nothing else
// is declared, and the passphrase of the one that it follows, and grants it: a
// reissue has no window, and what was vetted stays vetted.
func (s *Service) openReissue(ctx context.Context, tx *ent.Tx, by viewer.Viewer, v reissue) error {
	now := s.instantNow()
	receipt, err := form.NewReceiptNumber(s.rand)
	if err != nil {
		return err
	}
	email, search := v.of.Email, v.of.Search
	if v.declared == nil {
		version, err := tx.Registration.Query().
			Where(registration.RequestID(v.of.ID), registration.Version(v.of.RegistrationVersion)).Only(ctx)
		if err != nil {
			return fmt.Errorf("read registration: %w", err)
		}
		v.declared = &version.Declared
	} else {
		email, search = v.declared.Subscriber.Email, searchKey(*v.declared)
	}
	if err := tx.Request.Create().SetID(v.id).SetKind(lifecycle.Reissue).SetNillableFollowsID(v.follows).SetNillableReason(v.reason).
		SetProductID(v.of.ProductID).SetPolicyID(v.policy.ID).
		SetReceiptNumber(receipt).SetSubmissionKey(string(v.key)).SetSubmissionMAC(v.mac).
		SetStatus(lifecycle.Accepted).SetSubmittedAt(now).SetAcceptedAt(now).SetQueueAt(now).SetRegistrationVersion(1).
		SetPortal(v.of.Portal).SetEntitlement(v.of.Entitlement).
		SetNillablePartnerID(v.of.PartnerID).SetNillableLicenseKeyID(v.of.LicenseKeyID).
		SetEmail(email).SetEmailKey(form.FoldEmail(email)).SetSearch(search).
		SetPassphraseHash(v.of.PassphraseHash).SetLanguage(v.language).Exec(ctx); err != nil {
		return fmt.Errorf("store request: %w", err)
	}
	if err := tx.Registration.Create().SetID(s.newID(id.Registration)).SetRequestID(v.id).
		SetVersion(1).SetDeclared(*v.declared).SetDeclaredAt(now).Exec(ctx); err != nil {
		return fmt.Errorf("store registration: %w", err)
	}
	if err := s.recordConsents(ctx, tx, v.id, v.consents, consent.OccasionAPPLICATION, by); err != nil {
		return err
	}
	details := []string{"kind", string(lifecycle.Reissue), "of", v.of.ID}
	if v.follows != nil {
		details = append(details, "follows", *v.follows)
	}
	if v.reason != nil {
		details = append(details, "reason", string(*v.reason))
	}
	if err := s.audit(ctx, tx, act{by: by, action: RequestSubmitted, object: v.id, at: now, details: details}); err != nil {
		return err
	}
	r, err := s.requestWithPolicy(ctx, tx.Request, tx.ProductPolicy, v.id)
	if err != nil {
		return fmt.Errorf("read reissue: %w", err)
	}
	return s.grant(ctx, tx, r, grant{by: system, at: now, price: v.price})
}

// revokeReplaced revokes the certificate that another replaces.
func (s *Service) revokeReplaced(ctx context.Context, tx *ent.Tx, r *ent.Request, c *ent.Certificate, by viewer.Viewer, cause revocation.Cause) error {
	reason, err := revocation.ReasonFor(cause)
	if err != nil {
		return err
	}
	// An acquisition that was not confirmed has found its successor: the first
	// approval acquires nothing any more.
	if r.Status == lifecycle.Approved {
		if err := step(ctx, tx, r, lifecycle.Lapse, nil); err != nil {
			return err
		}
		if err := s.audit(ctx, tx, act{by: system, action: RequestLapsed, object: r.ID, at: s.instantNow()}); err != nil {
			return err
		}
	}
	return s.revoke(ctx, tx, r, revocationOf{certificate: c, reason: reason, by: by, at: s.instantNow()})
}

// supersede revokes what the completed request replaces, if its kind replaces
// anything and that still stands.
func (s *Service) supersede(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer) error {
	why, ok := supersedes[r.Kind]
	if !ok || r.FollowsID == nil {
		return nil
	}
	old, err := tx.Certificate.Get(ctx, *r.FollowsID)
	if err != nil {
		return fmt.Errorf("read the replaced certificate: %w", err)
	}
	// The request before its certificate, as everywhere; settling it may have
	// moved the certificate on.
	replaced, err := s.load(ctx, tx, old.RequestID)
	if err != nil {
		return err
	}
	if old, err = tx.Certificate.Get(ctx, old.ID); err != nil {
		return fmt.Errorf("read the replaced certificate: %w", err)
	}
	if old.Status == lifecycle.CertificateRevoked {
		return nil
	}
	return s.revokeReplaced(ctx, tx, replaced, old, by, why)
}

// supersedes says by kind why the certificate that a completed request follows
// is revoked then. What renews one leaves it alone; a new application follows
// one only where the organisation was renamed.
var supersedes = map[lifecycle.Kind]revocation.Cause{
	lifecycle.Reissue: revocation.Reissued,
	lifecycle.New:     revocation.Renamed,
}

// reissuable reports whether the holder can ask for a reissue of what r issued,
// or for another code of what it did not issue yet.
func (s *Service) reissuable(ctx context.Context, r *ent.Request) (bool, error) {
	c, err := standingCertificate(ctx, s.db.Client().Certificate, r.ID)
	if err != nil || c == nil {
		return err == nil && Status(r, s.now()) == lifecycle.Approved, err
	}
	today, err := CurrentPolicy(ctx, s.db.Client(), r.ProductID, s.instantNow())
	return err == nil && today.Policy.Reissuable(c.NotAfter.Time(), s.now()), err
}

// reissueMACs tell a retry from another request under the same key.
func (s *Service) reissueMACs(in ReissueInput) ([][]byte, error) {
	in.SubmissionKey = ""
	return s.submissionMACs("reissue", in)
}
