package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/organization"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// DecideInput names a case and what the officer saw of it.
type DecideInput struct {
	RequestID           string
	RegistrationVersion int
	// CaseDigest, see CaseFile.Digest, binds an approval to all that was seen of
	// the case, and is wanted for one. Other decisions ask for the version alone.
	CaseDigest string
}

// Approve approves a case that the officer holds: the certificate code is
// mailed. Every check that the policy wants must have passed, for exactly the
// registration version that was seen, and nothing else of the case may have
// changed since. Where the policy wants a second approver,
// the first approval gives the case back, and waits for the other. What stands
// in the way is what CaseFile.Obstacles says. Errors: NOT_ALLOWED; NOT_CLAIMED;
// CLAIMED_BY_OTHER; STALE_VERSION; REQUIRED and CASE_CHANGED at caseDigest; CHECKS_MISSING;
// PRODUCT_ENDED; OWN_CONTACT; OWN_PAPER; SECOND_APPROVER_WANTED.
func (s *Service) Approve(ctx context.Context, by viewer.Viewer, in DecideInput) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.heldAsSeen(ctx, tx, in.RequestID, in.RegistrationVersion, by)
		if err != nil {
			return err
		}
		// Whoever adds to the case holds its row as well: what commits before this is
		// read below, and differs from what was seen.
		if err := hold(ctx, tx, asRead(r)); err != nil {
			return err
		}
		file, err := s.caseFile(ctx, tx, r)
		if err != nil {
			return err
		}
		seen, err := file.Digest()
		if err != nil {
			return err
		}
		switch in.CaseDigest {
		case seen:
		case "":
			return problem.Refuse(problem.Required, "caseDigest")
		default:
			return problem.Refuse(problem.CaseChanged, "caseDigest")
		}
		if err := s.unobstructed(ctx, tx, file, by); err != nil {
			return err
		}
		if file.wantsSecond() && file.firstApproval() == nil {
			return s.approveFirst(ctx, tx, r, by, seen)
		}
		if err := s.decide(ctx, tx, r, by, review.DecisionAPPROVE, seen); err != nil {
			return err
		}
		return s.grant(ctx, tx, r, grant{by: by, at: s.instantNow(), seen: seen})
	})
	if err != nil {
		return fmt.Errorf("approve: %w", err)
	}
	s.publishWithdrawal(ctx, in.RequestID)
	return nil
}

// leadsToCertificate reports whether something is to be issued once r is
// approved: what ends a certificate, and what is recorded alone, has time after
// the product's last days.
func leadsToCertificate(ctx context.Context, tx *ent.Tx, r *ent.Request) (bool, error) {
	switch r.Kind {
	case lifecycle.Withdrawal:
		return false, nil
	case lifecycle.Change:
		effect, err := effectOfChange(ctx, tx.Client(), r)
		return effect != policy.RecordOnly, err
	}
	return true, nil
}

// decide records the officer's decision; seen is the digest of the case that was
// approved.
func (s *Service) decide(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer, decision review.Decision, seen string) error {
	err := tx.Review.Create().SetID(s.newID(id.Review)).SetRequestID(r.ID).
		SetRegistrationVersion(r.RegistrationVersion).SetDecision(decision).SetCaseDigest(seen).
		SetStaffID(by.StaffID).SetDecidedAt(s.instantNow()).Exec(ctx)
	// The same officer's other click came first; start over and tell so.
	if database.IsUnique(err) {
		return errConflict
	}
	return err
}

// grant is an approval: by an officer, or by the clock where the policy wants
// no vetting.
type grant struct {
	by viewer.Viewer
	at instant.Time
	// price in place of the price list's; nil: as the list has it.
	price *policy.Line
	// seen is the digest of the case that an officer approved.
	seen string
}

// details say in the audit log what was approved.
func (g grant) details() []string {
	if g.seen == "" {
		return nil
	}
	return []string{"case", g.seen}
}

// grant does what follows from an approval: a person becomes a subscriber, the
// acquisition deadline runs, what it costs is charged, a fresh code is mailed.
func (s *Service) grant(ctx context.Context, tx *ent.Tx, r *ent.Request, g grant) error {
	if carryOut := carriedOut[r.Kind]; carryOut != nil {
		return carryOut(s, ctx, tx, r, g)
	}
	subscriberID, err := s.subscriberOf(ctx, tx, r, g.at)
	if err != nil {
		return err
	}
	deadline, err := s.acquisitionDeadline(ctx, tx, r, g.at)
	if err != nil {
		return err
	}
	err = step(ctx, tx, r, lifecycle.Approve, func(u *ent.RequestUpdate) {
		clearClaim(u)
		u.SetDecidedAt(g.at).SetNillableSubscriberID(subscriberID).SetAcquisitionDeadline(deadline).SetQueueAt(deadline).
			SetDueStatus(lifecycle.Lapsed).SetDueAt(deadline)
	})
	if err != nil {
		return err
	}
	if err := s.audit(ctx, tx, act{by: g.by, action: RequestApproved, object: r.ID, at: g.at, details: g.details()}); err != nil {
		return err
	}
	if err := s.charge(ctx, tx, r, g); err != nil {
		return err
	}
	if err := s.tellOldAddress(ctx, tx, r); err != nil {
		return err
	}
	return s.sendCode(ctx, tx, r)
}

// acquisitionDeadline is the one of the policy that r was submitted under,
// unless the product closes before: closing days are always today's.
func (s *Service) acquisitionDeadline(ctx context.Context, tx *ent.Tx, r *ent.Request, approved instant.Time) (instant.Time, error) {
	today, err := CurrentPolicy(ctx, tx.Client(), r.ProductID, s.instantNow())
	if err != nil {
		return 0, err
	}
	return deadlineUnder(ctx, tx, r, today.Policy.Closing, approved)
}

// deadlineUnder is until when r, approved at the moment, can be acquired under
// the closing days, exclusive. What keeps the end of the certificate that it
// replaces cannot be acquired when that has ended.
func deadlineUnder(ctx context.Context, tx *ent.Tx, r *ent.Request, closing *policy.Closing, approved instant.Time) (instant.Time, error) {
	p := r.Edges.Policy.Policy
	p.Closing = closing
	deadline := instant.At(p.AcquisitionDeadline(approved.Time()))
	if !keepsEnd(r) {
		return deadline, nil
	}
	replaced, err := tx.Certificate.Get(ctx, *r.FollowsID)
	if err != nil {
		return 0, fmt.Errorf("read the replaced certificate: %w", err)
	}
	return min(deadline, replaced.NotAfter), nil
}

// keepsEnd reports whether what r comes to ends when the certificate that it
// replaces would have ended.
func keepsEnd(r *ent.Request) bool {
	return r.Kind == lifecycle.Reissue && r.FollowsID != nil && r.Edges.Policy.Policy.Reissuing.Validity != policy.NewTerm
}

// subscriberOf is who the certificate will be for: whom the followed
// certificate is for, or a person new to us; nil for a mailbox, of whose holder
// nothing is known.
func (s *Service) subscriberOf(ctx context.Context, tx *ent.Tx, r *ent.Request, at instant.Time) (*string, error) {
	version, err := tx.Registration.Query().
		Where(registration.RequestID(r.ID), registration.Version(r.RegistrationVersion)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read registration: %w", err)
	}
	if version.Declared.Mailbox() {
		return nil, nil
	}
	if r.FollowsID == nil {
		subscriberID, organizationID, err := s.recordSubscriber(ctx, tx, version.Declared, at)
		if err != nil {
			return nil, err
		}
		return &subscriberID, s.nameContact(ctx, tx, r, organizationID, at)
	}
	earlier, err := tx.Certificate.Query().Where(certificate.ID(*r.FollowsID)).QueryRequest().Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the followed request: %w", err)
	}
	if earlier.SubscriberID == nil {
		return nil, fmt.Errorf("the request of %s has no subscriber", *r.FollowsID)
	}
	return earlier.SubscriberID, nil
}

// recordSubscriber makes the declared person a subscriber of the declared
// organisation, with a number of their own. An organisation is taken for a known one by its corporate number
// alone: names are shared, and people of one name are never taken for each
// other.
func (s *Service) recordSubscriber(ctx context.Context, tx *ent.Tx, declared form.Registration, at instant.Time) (subscriberID, organizationID string, err error) {
	organizationID, err = s.knownOrganization(ctx, tx, declared.Organization)
	if err != nil {
		return "", "", err
	}
	if organizationID != "" {
		if err := s.standingOrganization(ctx, tx, organizationID); err != nil {
			return "", "", fmt.Errorf("record subscriber: %w", err)
		}
	} else {
		organizationID = s.newID(id.Organization)
		if err := tx.Organization.Create().SetID(organizationID).SetLegalName(declared.Organization.LegalName).
			SetNillableCorporateNumber(declared.Organization.CorporateNumber).
			SetMatchKey(form.Fold(declared.Organization.LegalName)).SetCreatedAt(at).Exec(ctx); err != nil {
			// Another approval of the same organisation came first: find it.
			if database.IsUnique(err) {
				return "", "", errConflict
			}
			return "", "", fmt.Errorf("record subscriber: store organisation: %w", err)
		}
	}
	// The number stands in certificates for everybody to read, so it is drawn,
	// and tells nothing that opens anything (a receipt number would).
	number, err := form.NewSubscriberNumber(s.rand)
	if err != nil {
		return "", "", err
	}
	subscriberID = s.newID(id.Subscriber)
	p := declared.Subscriber
	if err := tx.Subscriber.Create().SetID(subscriberID).SetOrganizationID(organizationID).
		SetNumber(number).SetFamilyName(p.FamilyName).SetGivenName(p.GivenName).
		SetMatchKey(form.Fold(p.FamilyName + p.GivenName)).SetCreatedAt(at).Exec(ctx); err != nil {
		return "", "", fmt.Errorf("record subscriber: store subscriber: %w", err)
	}
	return subscriberID, organizationID, nil
}

func (s *Service) knownOrganization(ctx context.Context, tx *ent.Tx, o form.Organization) (string, error) {
	if o.CorporateNumber == nil {
		return "", nil
	}
	known, err := tx.Organization.Query().
		Where(organization.CorporateNumber(*o.CorporateNumber)).
		Order(ent.Asc(organization.FieldID)).First(ctx)
	if ent.IsNotFound(err) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("record subscriber: look for organisation: %w", err)
	}
	// Two of different numbers may have turned out to be one.
	if known.MergedIntoID != nil {
		return *known.MergedIntoID, nil
	}
	return known.ID, nil
}
