package ra

import (
	"context"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/review"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// ObstacleKind is what stands between a case and its approval.
type ObstacleKind string

// Obstacles, in the order in which an officer overcomes them.
const (
	// NotAcceptedYet: the applicant can still cancel.
	NotAcceptedYet ObstacleKind = "NOT_ACCEPTED_YET"
	// WaitsForCorrection: the applicant is to correct it.
	WaitsForCorrection ObstacleKind = "WAITS_FOR_CORRECTION"
	// MayNotVet: whoever asks does not work on cases.
	MayNotVet ObstacleKind = "MAY_NOT_VET"
	// Unclaimed: nobody holds the case.
	Unclaimed ObstacleKind = "UNCLAIMED"
	// HeldByOther: a colleague holds it.
	HeldByOther ObstacleKind = "HELD_BY_OTHER"
	// ChecksFailed: what was declared is not so.
	ChecksFailed ObstacleKind = "CHECKS_FAILED"
	// ChecksOpen: without a result that passes, or with one that tells nothing.
	ChecksOpen ObstacleKind = "CHECKS_OPEN"
	// CallOpen: the telephone verification, which is a call.
	CallOpen ObstacleKind = "CALL_OPEN"
	// Ended: the product issues nothing any more.
	Ended ObstacleKind = "PRODUCT_ENDED"
	// ContactOfOwn: whoever asks made sure of the contact who asked for it, so that
	// one officer could both name somebody and grant what they want.
	ContactOfOwn ObstacleKind = "OWN_CONTACT"
	// PaperOfOwn: whoever asks recorded the arrival of the paper, which nobody else
	// has seen.
	PaperOfOwn ObstacleKind = "OWN_PAPER"
	// OtherApprover: the second approval is for somebody who had no part in the
	// first.
	OtherApprover ObstacleKind = "OTHER_APPROVER_WANTED"
	// SecondFollows: an approval now is the first of two. It stands in nobody's way.
	SecondFollows ObstacleKind = "SECOND_APPROVAL_FOLLOWS"
)

// Obstacle is one of them.
type Obstacle struct {
	Kind ObstacleKind
	// Checks that it is about.
	Checks []policy.Check
}

// Blocks reports whether an approval by whoever asks is refused for it.
func (o Obstacle) Blocks() bool { return o.Kind != SecondFollows }

// CaseFile is a case as an officer has it before them.
type CaseFile struct {
	Request *ent.Request
	// Status at this moment.
	Status  lifecycle.Status
	Vetting *policy.Vetting
	// Declared is the registration in its current version.
	Declared form.Registration
	// All of the case, in any order.
	Checks   []*ent.Check
	Calls    []*ent.Call
	Evidence []*ent.Evidence
	Notes    []*ent.CaseNote
	Reviews  []*ent.Review
	// Contact who asked for it; nil for everybody else.
	Contact *ent.OrganizationContact
	// Ended: an approval would lead to a certificate, and the product issues none
	// any more.
	Ended bool
}

// Obstacles are what stands between the case and an approval by the viewer: the
// one place that says so, for the page that shows them and for Approve. Nothing
// stands between a decided case and its approval: it has none before it.
func (f CaseFile) Obstacles(by viewer.Viewer) []Obstacle {
	found := []Obstacle{}
	add := func(kind ObstacleKind, checks ...policy.Check) {
		found = append(found, Obstacle{Kind: kind, Checks: append([]policy.Check{}, checks...)})
	}
	switch f.Status {
	case lifecycle.Provisional:
		add(NotAcceptedYet)
	case lifecycle.Returned:
		add(WaitsForCorrection)
	case lifecycle.Accepted, lifecycle.InReview:
	default:
		return found
	}
	switch holder := f.Request.ClaimedByID; {
	case !by.Vets():
		add(MayNotVet)
	case f.Status == lifecycle.Accepted:
		add(Unclaimed)
	case f.Status == lifecycle.InReview && (holder == nil || *holder != by.StaffID):
		add(HeldByOther)
	}
	f.openChecks(add)
	if f.Ended {
		add(Ended)
	}
	is := func(officer *string) bool { return officer != nil && *officer == by.StaffID }
	if f.Contact != nil && is(f.Contact.VerifiedByID) || is(f.Request.VouchedByID) {
		add(ContactOfOwn)
	}
	if is(f.Request.RecordedByID) {
		add(PaperOfOwn)
	}
	if f.wantsSecond() {
		if first := f.firstApproval(); first == nil {
			add(SecondFollows)
		} else if by.Vets() && !f.MayApprove(by) {
			add(OtherApprover)
		}
	}
	return found
}

// openChecks tells the checks that keep the case open by what is to be done
// about them.
func (f CaseFile) openChecks(add func(ObstacleKind, ...policy.Check)) {
	latest := f.latest()
	var failed, open []policy.Check
	call := false
	for _, kind := range MissingChecks(f.Vetting, latest) {
		switch c := latest[kind]; {
		case c != nil && c.Result == policy.Fail:
			failed = append(failed, kind)
		case kind == policy.TelephoneVerified:
			call = true
		default:
			open = append(open, kind)
		}
	}
	if len(failed) > 0 {
		add(ChecksFailed, failed...)
	}
	if len(open) > 0 {
		add(ChecksOpen, open...)
	}
	if call {
		add(CallOpen, policy.TelephoneVerified)
	}
}

func (f CaseFile) latest() map[policy.Check]*ent.Check {
	return LatestChecks(f.Checks, f.Request.RegistrationVersion)
}

func (f CaseFile) wantsSecond() bool { return f.Vetting != nil && f.Vetting.SecondApprover }

func (f CaseFile) firstApproval() *ent.Review {
	return FirstApproval(f.Request, f.Reviews)
}

// unobstructed refuses the approval by the first obstacle in its way, with what
// the officer needs to know of it.
func (s *Service) unobstructed(ctx context.Context, tx *ent.Tx, f CaseFile, by viewer.Viewer) error {
	for _, o := range f.Obstacles(by) {
		if !o.Blocks() {
			continue
		}
		switch o.Kind {
		case ChecksFailed, ChecksOpen, CallOpen:
			missing := MissingChecks(f.Vetting, f.latest())
			names := make([]string, len(missing))
			for i, m := range missing {
				names[i] = string(m)
			}
			return problem.Refuse(problem.ChecksMissing, "requestId", "checks", strings.Join(names, ", "))
		case OtherApprover:
			return wantsSecond(ctx, tx, f.firstApproval())
		case Ended:
			return s.stillIssues(ctx, tx.Client(), f.Request.ProductID, "requestId")
		case ContactOfOwn:
			return problem.Refuse(problem.OwnContact, "requestId")
		case PaperOfOwn:
			return problem.Refuse(problem.OwnPaper, "requestId")
		case MayNotVet:
			return problem.Refuse(problem.NotAllowed, "")
		default:
			return problem.Refuse(problem.WrongState, "requestId", "status", string(f.Status))
		}
	}
	return nil
}

// caseFile reads the whole case.
func (s *Service) caseFile(ctx context.Context, tx *ent.Tx, r *ent.Request) (f CaseFile, err error) {
	f = CaseFile{Request: r, Status: r.Status, Vetting: r.Edges.Policy.Policy.Of(r.Kind).Vetting}
	if f.Declared, err = declared(ctx, tx, r); err != nil {
		return f, err
	}
	if f.Checks, err = r.QueryChecks().All(ctx); err != nil {
		return f, fmt.Errorf("read checks: %w", err)
	}
	if f.Calls, err = r.QueryCalls().All(ctx); err != nil {
		return f, fmt.Errorf("read calls: %w", err)
	}
	if f.Evidence, err = r.QueryEvidence().All(ctx); err != nil {
		return f, fmt.Errorf("read evidence: %w", err)
	}
	if f.Notes, err = r.QueryNotes().All(ctx); err != nil {
		return f, fmt.Errorf("read notes: %w", err)
	}
	if f.Reviews, err = tx.Review.Query().Where(review.RequestID(r.ID)).All(ctx); err != nil {
		return f, fmt.Errorf("read approvals: %w", err)
	}
	if r.ContactID != nil {
		if f.Contact, err = tx.OrganizationContact.Get(ctx, *r.ContactID); err != nil {
			return f, fmt.Errorf("read contact: %w", err)
		}
	}
	issues, err := leadsToCertificate(ctx, tx, r)
	if err != nil || !issues {
		return f, err
	}
	today, err := CurrentPolicy(ctx, tx.Client(), r.ProductID, s.instantNow())
	if err != nil {
		return f, err
	}
	f.Ended = today.Policy.Ended(s.now())
	return f, nil
}
