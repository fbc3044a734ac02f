package ra

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// ProposalKind is what is proposed.
type ProposalKind string

// Kinds of proposals.
const (
	// ProductProposal: a product's names and the next version of its policy.
	ProductProposal ProposalKind = "UPDATE_PRODUCT"
	// NewProductProposal: a product, with its first policy and texts.
	NewProductProposal ProposalKind = "CREATE_PRODUCT"
	// TermsProposal: the next version of a product's terms of use.
	TermsProposal ProposalKind = "PUBLISH_TERMS_OF_USE"
	// PrivacyProposal: the next version of a product's privacy notice.
	PrivacyProposal ProposalKind = "PUBLISH_PRIVACY_NOTICE"
	// RevocationProposal: a certificate is revoked by staff.
	RevocationProposal ProposalKind = "REVOKE"
	// StopProposal: what was approved is stopped before it is acquired.
	StopProposal ProposalKind = "STOP_APPROVAL"
	// RevocationReview: one officer revoked a compromised key at once; another
	// looks at it afterwards. Nothing is undone by it.
	RevocationReview ProposalKind = "REVIEW_REVOCATION"
	// EmploymentProposal: a member of staff is added.
	EmploymentProposal ProposalKind = "ADD_STAFF"
	// RoleProposal: a member of staff gets another role.
	RoleProposal ProposalKind = "CHANGE_STAFF_ROLE"
	// EnablingProposal: a member of staff is let in again.
	EnablingProposal ProposalKind = "ENABLE_STAFF"
	// ResetProposal: a member of staff begins anew.
	ResetProposal ProposalKind = "RESET_STAFF"
	// DisablingReview: one officer kept a colleague out at once; another looks at
	// it afterwards. Nothing is undone by it.
	DisablingReview ProposalKind = "REVIEW_DISABLING"
	// MailSignerProposal: the key that signs system mail is revoked, and another
	// takes its place.
	MailSignerProposal ProposalKind = "REVOKE_MAIL_SIGNER"
	// CampaignProposal: a set of certificates is to be replaced, and revoked at a
	// day.
	CampaignProposal ProposalKind = "REVOCATION_CAMPAIGN"
)

const (
	// proposalLife is how long a proposal can be decided; a review waits until
	// somebody looked.
	proposalLife    = 14 * 24 * time.Hour
	maxProposalText = 1000
)

// reviewEnd is the last moment that a calendar of four digits writes: a review
// of what was done at once never lapses.
var reviewEnd = instant.At(time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC))

// Review reports whether a proposal is to look afterwards at what one officer
// did at once. It cannot be withdrawn, and does not lapse: whoever did it would
// have it forgotten otherwise.
func (k ProposalKind) Review() bool { return k == RevocationReview || k == DisablingReview }

// deed is an act that needs two: what it takes to propose it and to carry it
// out.
type deed interface {
	kind() ProposalKind
	// object that it is done to.
	object() string
	mayPropose(viewer.Viewer) bool
	mayDecide(viewer.Viewer) bool
	// state is what the deed is done to, as it stands: the proposal holds for
	// exactly that.
	state(ctx context.Context, client *ent.Client) (any, error)
	// carryOut does it, inside the decision's transaction.
	carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error
	// differences between what stands and what is to be.
	differences(ctx context.Context, client *ent.Client) (before, after any, err error)
}

// whole is a deed of which all is shown, also what is as it stands elsewhere.
type whole interface{ whole() }

// deedOf reads what a stored proposal proposes.
func deedOf(p *ent.Proposal) (deed, error) {
	var d deed
	switch ProposalKind(p.Kind) {
	case ProductProposal:
		d = &productDeed{}
	case NewProductProposal:
		d = &newProductDeed{}
	case TermsProposal, PrivacyProposal:
		d = &termsDeed{}
	case RevocationProposal:
		d = &revocationDeed{}
	case StopProposal:
		d = &stopDeed{}
	case RevocationReview:
		d = &reviewDeed{}
	case EmploymentProposal:
		d = &employmentDeed{}
	case RoleProposal:
		d = &roleDeed{}
	case EnablingProposal:
		d = &enablingDeed{}
	case ResetProposal:
		d = &resetDeed{}
	case DisablingReview:
		d = &disablingReview{}
	case MailSignerProposal:
		d = &mailSignerDeed{}
	case CampaignProposal:
		d = &campaignDeed{}
	default:
		return nil, fmt.Errorf("read proposal %s: no such kind", p.ID)
	}
	if err := json.Unmarshal(p.Input, d); err != nil {
		return nil, fmt.Errorf("read proposal %s: %w", p.ID, err)
	}
	return d, nil
}

// digestOf is what a proposal is bound to: what is to be done, and what it was
// made from. It is made of the values and not of their text, which a database
// may write otherwise.
func digestOf(ctx context.Context, client *ent.Client, d deed) ([]byte, error) {
	state, err := d.state(ctx, client)
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal([]any{d.kind(), d, state})
	if err != nil {
		return nil, fmt.Errorf("digest of a proposal: %w", err)
	}
	sum := sha256.Sum256(text)
	return sum[:], nil
}

// propose stores a proposal inside a transaction and answers its id. Errors:
// ALREADY_PROPOSED.
func (s *Service) propose(ctx context.Context, tx *ent.Tx, by viewer.Viewer, d deed, reason string) (string, error) {
	now := s.instantNow()
	digest, err := digestOf(ctx, tx.Client(), d)
	if err != nil {
		return "", err
	}
	input, err := json.Marshal(d)
	if err != nil {
		return "", fmt.Errorf("write proposal: %w", err)
	}
	// What nobody decided in time makes room.
	if _, err := tx.Proposal.Update().Where(proposal.Kind(string(d.kind())), proposal.ObjectID(d.object()),
		proposal.StatusEQ(proposal.StatusPENDING), proposal.ExpiresAtLTE(now)).SetStatus(proposal.StatusLAPSED).Save(ctx); err != nil {
		return "", fmt.Errorf("lapse proposals: %w", err)
	}
	if waits, err := s.proposed(ctx, tx, d); err != nil {
		return "", err
	} else if waits {
		return "", problem.Refuse(problem.AlreadyProposed, "")
	}
	proposalID, expires := s.newID(id.Proposal), instant.At(now.Time().Add(proposalLife))
	if d.kind().Review() {
		expires = reviewEnd
	}
	err = tx.Proposal.Create().SetID(proposalID).SetKind(string(d.kind())).SetObjectID(d.object()).SetInput(input).
		SetDigest(digest).SetReason(reason).SetNillableProposerID(given(by.StaffID)).SetNillableClientID(given(by.ClientID)).SetProposedAt(now).
		SetExpiresAt(expires).Exec(ctx)
	if database.UniqueOn(err, proposal.Table, proposal.FieldKind, proposal.FieldObjectID) {
		return "", errConflict // and then it is told
	}
	if err != nil {
		return "", fmt.Errorf("store proposal: %w", err)
	}
	return proposalID, s.audit(ctx, tx, act{by: by, action: ProposalMade, object: proposalID, at: now,
		details: []string{"kind", string(d.kind()), "of", d.object()}, after: map[string]string{"reason": reason}})
}

// proposed reports whether a proposal of the same waits.
func (s *Service) proposed(ctx context.Context, tx *ent.Tx, d deed) (bool, error) {
	waits, err := tx.Proposal.Query().Where(proposal.Kind(string(d.kind())), proposal.ObjectID(d.object()),
		proposal.StatusEQ(proposal.StatusPENDING), proposal.ExpiresAtGT(s.instantNow())).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("look for a proposal: %w", err)
	}
	return waits, nil
}

// Verdict is what becomes of a proposal.
type Verdict string

// Verdicts: the last is the proposer's own, or their partner's.
const (
	CarryOut Verdict = "CARRY_OUT"
	Decline  Verdict = "DECLINE"
	Withdraw Verdict = "WITHDRAW"
)

// DecideProposalInput decides one proposal.
type DecideProposalInput struct {
	ProposalID string
	Verdict    Verdict
	// Note is wanted where it is declined.
	Note string
}

// DecideProposal carries a proposal out, declines it or withdraws it. It
// answers what is to be handed over, where a password was drawn. Errors:
// NOT_FOUND, NOT_ALLOWED, STEP_UP_REQUIRED to carry it out, REQUIRED or TOO_LONG at "note", ALREADY_DECIDED,
// DEADLINE_PASSED, ANOTHER_OFFICER_WANTED where the verdict is not theirs (Withdraws)
// or a review is withdrawn, PROPOSAL_STALE where what it was made from has changed
// or its proposer may no more, and those of the act.
func (s *Service) DecideProposal(ctx context.Context, by viewer.Viewer, in DecideProposalInput) (*Handed, error) {
	if !by.May(viewer.WorkInPairs) && by.Kind != viewer.CommandLine {
		return nil, problem.Refuse(problem.NotAllowed, "")
	}
	in.Note = form.FreeText(in.Note)
	least := 0
	if in.Verdict == Decline {
		least = 1
	}
	if err := problem.Join(words("note", in.Note, least, maxProposalText)); err != nil {
		return nil, err
	}
	row, d, err := readProposal(ctx, s.db.Client(), in.ProposalID)
	if err != nil {
		return nil, fmt.Errorf("decide proposal: %w", err)
	}
	if err := reachesProposal(ctx, s.db.Client(), by, row.ID); err != nil {
		return nil, fmt.Errorf("decide proposal: %w", err)
	}
	hands, _ := d.(handing)
	if hands != nil && in.Verdict == CarryOut && d.mayDecide(by) {
		if err := hands.prepare(ctx, s, row.ID); err != nil {
			return nil, fmt.Errorf("decide proposal: %w", err)
		}
	}
	var published string
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		// What is proposed never changes; what became of it may have. One after the
		// other: what a colleague does meanwhile is no change behind the proposal.
		pending := []predicate.Proposal{proposal.ID(row.ID), proposal.StatusEQ(proposal.StatusPENDING)}
		if err := tx.Proposal.Update().Where(pending...).SetStatus(proposal.StatusPENDING).Exec(ctx); err != nil {
			return fmt.Errorf("hold proposal: %w", err)
		}
		if row, err = tx.Proposal.Get(ctx, row.ID); err != nil {
			return fmt.Errorf("read proposal: %w", err)
		}
		if err := s.checkVerdict(ctx, tx, by, row, d, in.Verdict); err != nil {
			return err
		}
		if published, err = revokedBy(ctx, tx, d, in.Verdict); err != nil {
			return err
		}
		return s.settleProposal(ctx, tx, by, row, d, in)
	})
	if err != nil {
		return nil, fmt.Errorf("decide proposal: %w", err)
	}
	if published != "" {
		s.publishAtOnce(ctx, published)
	}
	if hands == nil || in.Verdict != CarryOut {
		return nil, nil
	}
	handed := hands.handed()
	return &handed, nil
}

// readProposal reads a proposal and what it proposes.
func readProposal(ctx context.Context, client *ent.Client, proposalID string) (*ent.Proposal, deed, error) {
	row, err := client.Proposal.Get(viewer.AsSystem(ctx), proposalID)
	if ent.IsNotFound(err) {
		return nil, nil, problem.Refuse(problem.NotFound, "proposalId")
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read proposal: %w", err)
	}
	d, err := deedOf(row)
	return row, d, err
}

// checkVerdict tells why the officer cannot decide so.
func (s *Service) checkVerdict(ctx context.Context, tx *ent.Tx, by viewer.Viewer, row *ent.Proposal, d deed, verdict Verdict) error {
	own := Withdraws(by, row)
	switch {
	case !d.mayDecide(by) && !own:
		return problem.Refuse(problem.NotAllowed, "")
	case row.Status != proposal.StatusPENDING:
		name := ""
		// Who of the authority decided is not a partner's to know.
		if row.DeciderID != nil && by.Role != viewer.Partner {
			if officer, err := tx.Staff.Get(ctx, *row.DeciderID); err == nil {
				name = officer.Name
			}
		}
		return problem.Refuse(problem.AlreadyDecided, "proposalId", "name", name, "status", string(row.Status))
	case row.ExpiresAt <= s.instantNow():
		return problem.Refuse(problem.DeadlinePassed, "proposalId")
	case own != (verdict == Withdraw), own && d.kind().Review():
		return problem.Refuse(problem.AnotherOfficerWanted, "proposalId")
	case verdict != CarryOut:
		return nil
	}
	// A shell is guarded by whoever guards the server.
	if by.Kind != viewer.CommandLine {
		if err := proven(by); err != nil {
			return err
		}
	}
	holds, err := holds(ctx, tx.Client(), row, d)
	if err != nil {
		return err
	}
	if !holds {
		return problem.Refuse(problem.ProposalStale, "proposalId")
	}
	return nil
}

var verdicts = map[Verdict]struct {
	status proposal.Status
	action Action
}{
	CarryOut: {proposal.StatusAPPROVED, ProposalCarriedOut},
	Decline:  {proposal.StatusREJECTED, ProposalDeclined},
	Withdraw: {proposal.StatusWITHDRAWN, ProposalWithdrawn},
}

func (s *Service) settleProposal(ctx context.Context, tx *ent.Tx, by viewer.Viewer, row *ent.Proposal, d deed, in DecideProposalInput) error {
	now, becomes := s.instantNow(), verdicts[in.Verdict]
	update := tx.Proposal.Update().Where(proposal.ID(row.ID), proposal.StatusEQ(proposal.StatusPENDING), proposal.ExpiresAtGT(now)).
		SetStatus(becomes.status).SetDecidedAt(now).
		// A shell has no name.
		SetNillableDeciderID(given(by.StaffID)).SetNillableNote(given(in.Note))
	if err := one(update.Save(ctx)); err != nil {
		return err
	}
	var after any
	if in.Note != "" {
		after = map[string]string{"note": in.Note}
	}
	if err := s.audit(ctx, tx, act{by: by, action: becomes.action, object: row.ID, at: now, after: after,
		details: []string{"kind", row.Kind, "of", d.object(), "proposer", whoProposed(row)}}); err != nil {
		return err
	}
	if in.Verdict != CarryOut {
		return nil
	}
	return d.carryOut(ctx, s, tx, by)
}
