package ra

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// EnrolmentLife is how long an enrolled person's link can be followed.
	EnrolmentLife = 30 * 24 * time.Hour
	// enrolmentPause is the least time between two links of one enrolment, and
	// linksADay how many there are within a day.
	enrolmentPause, linksADay = time.Minute, 5
)

// EnrolmentState is where an enrolment stands.
type EnrolmentState string

// States of an enrolment.
const (
	// EnrolmentPending: the person has not agreed yet.
	EnrolmentPending EnrolmentState = "PENDING"
	// EnrolmentExpired: nor can they any more, until another link is mailed.
	EnrolmentExpired EnrolmentState = "EXPIRED"
	// EnrolmentSubmitted: there is a request.
	EnrolmentSubmitted EnrolmentState = "SUBMITTED"
	// EnrolmentWithdrawn by the partner, or by the person who cancelled what came
	// of it.
	EnrolmentWithdrawn EnrolmentState = "WITHDRAWN"
)

// StateOfEnrolment is its state at the moment: the link's last moment is exclusive.
func StateOfEnrolment(e *ent.Enrolment, now time.Time) EnrolmentState {
	if e.Status == enrolment.StatusPENDING && e.ExpiresAt <= instant.At(now) {
		return EnrolmentExpired
	}
	return EnrolmentState(e.Status)
}

// ResendEnrolment mails the person another link, which lives as long as the
// first; the one before is dead. Errors: NOT_FOUND; WRONG_STATE {status} once
// the person agreed or the enrolment was withdrawn; TOO_MANY_ATTEMPTS {seconds}.
func (s *Service) ResendEnrolment(ctx context.Context, by viewer.Viewer, enrolmentID string) error {
	err := s.onEnrolment(ctx, by, enrolmentID, func(ctx context.Context, tx *ent.Tx, e *ent.Enrolment) error {
		if e.Status != enrolment.StatusPENDING {
			return problem.Refuse(problem.WrongState, "enrolmentId", "status", string(e.Status))
		}
		now := s.now()
		// Two who press at once stand in line here, and the second sees the link of
		// the first.
		n, err := tx.Enrolment.Update().Where(enrolment.ID(e.ID), enrolment.StatusEQ(enrolment.StatusPENDING)).
			SetExpiresAt(instant.At(now.Add(EnrolmentLife))).Save(ctx)
		if err := one(n, err); err != nil {
			return err
		}
		if err := s.pauseBetweenLinks(ctx, tx, e.ID); err != nil {
			return err
		}
		if err := s.killLinks(ctx, tx, e.ID); err != nil {
			return err
		}
		if err := s.audit(ctx, tx, act{by: by, action: EnrolmentResent, object: e.ID, at: instant.At(now)}); err != nil {
			return err
		}
		return s.mailEnrolment(ctx, tx, e)
	})
	if err != nil {
		return fmt.Errorf("resend enrolment: %w", err)
	}
	return nil
}

// WithdrawEnrolment ends an enrolment that the person has not answered; its link
// is dead. Withdrawing what is withdrawn changes nothing. Errors: NOT_FOUND;
// WRONG_STATE {status} once the person agreed.
func (s *Service) WithdrawEnrolment(ctx context.Context, by viewer.Viewer, enrolmentID string) error {
	err := s.onEnrolment(ctx, by, enrolmentID, func(ctx context.Context, tx *ent.Tx, e *ent.Enrolment) error {
		if e.Status == enrolment.StatusWITHDRAWN {
			return nil
		}
		if e.Status != enrolment.StatusPENDING {
			return problem.Refuse(problem.WrongState, "enrolmentId", "status", string(e.Status))
		}
		n, err := tx.Enrolment.Update().Where(enrolment.ID(e.ID), enrolment.StatusEQ(enrolment.StatusPENDING)).
			SetStatus(enrolment.StatusWITHDRAWN).Save(ctx)
		if err := one(n, err); err != nil {
			return err
		}
		if err := s.killLinks(ctx, tx, e.ID); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: EnrolmentWithdrawnBy, object: e.ID, at: s.instantNow()})
	})
	if err != nil {
		return fmt.Errorf("withdraw enrolment: %w", err)
	}
	return nil
}

// endEnrolment ends the enrolment of a cancelled request: the key that was
// handed in waits for nobody any more, and can be handed in under another
// reference. (Its link was ended when the person agreed.)
func (s *Service) endEnrolment(ctx context.Context, tx *ent.Tx, requestID string) error {
	n, err := tx.Enrolment.Update().Where(enrolment.RequestID(requestID), enrolment.StatusEQ(enrolment.StatusSUBMITTED)).
		SetStatus(enrolment.StatusWITHDRAWN).Save(ctx)
	if err := one(n, err); err != nil {
		return fmt.Errorf("end enrolment: %w", err)
	}
	return nil
}

// onEnrolment does something to an enrolment, for an administrator
// or the partner's staff.
func (s *Service) onEnrolment(ctx context.Context, by viewer.Viewer, enrolmentID string, do func(context.Context, *ent.Tx, *ent.Enrolment) error) error {
	if !by.May(viewer.EnrolSubscribers) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		e, err := tx.Enrolment.Get(ctx, enrolmentID)
		if ent.IsNotFound(err) || err == nil && !by.Reaches(&e.PartnerID) {
			return problem.Refuse(problem.NotFound, "enrolmentId")
		}
		if err != nil {
			return fmt.Errorf("read enrolment: %w", err)
		}
		return do(ctx, tx, e)
	})
}

// mailEnrolment mails the person a link.
func (s *Service) mailEnrolment(ctx context.Context, tx *ent.Tx, e *ent.Enrolment) error {
	_, err := s.mailLink(ctx, tx, link{
		purpose: maillink.PurposeENROLMENT, life: EnrolmentLife,
		letter: letter{
			kind: message.KindENROLMENT, aboutID: e.ID, recipient: e.Email, language: message.Language(e.Language),
		},
	})
	return err
}

// pauseBetweenLinks refuses another link so soon after the last, or after so many.
func (s *Service) pauseBetweenLinks(ctx context.Context, tx *ent.Tx, enrolmentID string) error {
	const day = 24 * time.Hour
	now := s.now()
	links, err := tx.MailLink.Query().
		Where(maillink.AboutID(enrolmentID), maillink.PurposeEQ(maillink.PurposeENROLMENT), maillink.CreatedAtGT(instant.At(now.Add(-day)))).
		Order(ent.Desc(maillink.FieldID)).Limit(linksADay).All(ctx)
	if err != nil {
		return fmt.Errorf("read links of a day: %w", err)
	}
	var wait time.Duration
	// Under a clock that stepped back nobody waits longer than the pause, or the day.
	if len(links) > 0 {
		wait = min(links[0].CreatedAt.Time().Add(enrolmentPause).Sub(now), enrolmentPause)
	}
	if len(links) == linksADay {
		wait = max(wait, min(links[linksADay-1].CreatedAt.Time().Add(day).Sub(now), day))
	}
	if wait > 0 {
		return problem.Refuse(problem.TooManyAttempts, "enrolmentId", "seconds", strconv.Itoa(int(wait.Seconds())+1))
	}
	return nil
}

// killLinks ends the links of an enrolment, and the mails that still wait with
// one.
func (s *Service) killLinks(ctx context.Context, tx *ent.Tx, enrolmentID string) error {
	if err := tx.MailLink.Update().Where(maillink.AboutID(enrolmentID), maillink.UsedAtIsNil()).
		SetUsedAt(s.instantNow()).Exec(ctx); err != nil {
		return fmt.Errorf("end links: %w", err)
	}
	if err := tx.Message.Update().
		Where(message.AboutID(enrolmentID), message.KindEQ(message.KindENROLMENT), message.StatusEQ(message.StatusQUEUED)).
		SetStatus(message.StatusSUPERSEDED).ClearCodeSealed().Exec(ctx); err != nil {
		return fmt.Errorf("supersede mails: %w", err)
	}
	return nil
}
