package ra

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

const (
	// ReachabilityLife is how long the link that shows that a mailbox is reached
	// can be followed.
	ReachabilityLife = 24 * time.Hour
	// reachabilityPause is the least time between two of these of one request.
	reachabilityPause = time.Minute
	// MailedLink is the source of a check that the applicant passed by following
	// one.
	MailedLink = "mailed link"
)

// SendReachability mails a link to the address of a case that the officer
// holds. Whoever follows it has the mailbox: the check passes.
func (s *Service) SendReachability(ctx context.Context, by viewer.Viewer, in DecideInput) error {
	if !by.Vets() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.heldAsSeen(ctx, tx, in.RequestID, in.RegistrationVersion, by)
		if err != nil {
			return err
		}
		if !wantsCheck(r, policy.EmailReachable) {
			return problem.Refuse(problem.BadID, "requestId")
		}
		// Work on the case keeps the claim alive, and officers in line.
		if err := s.renew(ctx, tx, r, by); err != nil {
			return err
		}
		mailed, err := s.mailLink(ctx, tx, link{
			purpose: maillink.PurposeREACHABILITY, life: ReachabilityLife, pause: reachabilityPause,
			letter: letter{kind: message.KindREACHABILITY, request: r, aboutID: by.StaffID},
		})
		if err != nil {
			return err
		}
		if !mailed {
			return problem.Refuse(problem.TooManyAttempts, "requestId", "seconds", strconv.Itoa(int(reachabilityPause.Seconds())))
		}
		return s.audit(ctx, tx, act{by: by, action: ReachabilityMailed, object: r.ID, at: s.instantNow()})
	})
	if err != nil {
		return fmt.Errorf("send reachability: %w", err)
	}
	return nil
}

// ConfirmReachability follows the mailed link: once, within its life, while the
// case is not decided. The check is recorded as passed, for the officer who sent
// the link. Errors: IDENTIFICATION_FAILED for a token that is unknown, used or
// too old, or of a case that is decided, whichever it is.
func (s *Service) ConfirmReachability(ctx context.Context, by viewer.Viewer, token string) error {
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		// The request before its links, as a correction takes them.
		requestID, err := s.linkedRequest(ctx, tx, token)
		if err != nil {
			return err
		}
		r, err := s.load(ctx, tx, requestID)
		if err != nil {
			return err
		}
		if r.Status != lifecycle.Accepted && r.Status != lifecycle.InReview {
			return problem.Refuse(problem.IdentificationFailed, "")
		}
		// What an officer records at the same time stands in line.
		if err := touch(ctx, tx, r); err != nil {
			return err
		}
		followed, err := s.followLink(ctx, tx, maillink.PurposeREACHABILITY, token)
		if err != nil {
			return err
		}
		if err := s.addCheck(ctx, tx, r, RecordCheckInput{
			Kind: policy.EmailReachable, Result: policy.Pass, Source: MailedLink,
		}, *followed.AboutID); err != nil {
			return err
		}
		by.Kind = viewer.Applicant
		return s.audit(ctx, tx, act{by: by, action: CheckRecorded, object: r.ID, at: s.instantNow(),
			details: []string{"kind", string(policy.EmailReachable), "result", string(policy.Pass)}})
	})
	if err != nil {
		return fmt.Errorf("confirm reachability: %w", err)
	}
	return nil
}
