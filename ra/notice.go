package ra

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/notice"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// Bounds of a notice, in characters.
const (
	maxNoticeTitle = 100
	maxNoticeBody  = 4000
)

// NewNotice is a notice to be shown at an entrance.
type NewNotice struct {
	// Portal is the slug of the entrance; nil: every entrance. Empty: / alone.
	Portal      *string
	Title, Body policy.Text
	// PublishedAt is when it begins to be shown; nil: now. EndsAt, exclusive,
	// when it ends; nil: it is shown until somebody ends it.
	PublishedAt, EndsAt *time.Time
}

// PublishNotice makes a notice, shown now or from a later moment on, and
// answers its id. Errors, each at its field: REQUIRED, TOO_LONG, BAD_CHARACTER,
// BAD_PERIOD, BAD_ID where there is no such entrance.
func (s *Service) PublishNotice(ctx context.Context, by viewer.Viewer, in NewNotice) (string, error) {
	if !by.May(viewer.ManageEntrances) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	from := s.now()
	if in.PublishedAt != nil {
		from = *in.PublishedAt
	}
	problems := append(wantText("title", in.Title), wantText("body", in.Body)...)
	problems = append(problems, boundText("title", in.Title, maxNoticeTitle)...)
	problems = append(problems, boundText("body", in.Body, maxNoticeBody)...)
	if in.EndsAt != nil && !in.EndsAt.After(from) {
		problems = append(problems, problem.New(problem.BadPeriod, "endsAt"))
	}
	if err := problem.Join(problems); err != nil {
		return "", err
	}
	noticeID := s.newID(id.Notice)
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if in.Portal != nil && *in.Portal != "" {
			there, err := tx.Portal.Query().Where(portal.Slug(*in.Portal)).Exist(ctx)
			if err != nil {
				return fmt.Errorf("look for the entrance: %w", err)
			}
			if !there {
				return problem.Refuse(problem.BadID, "portal")
			}
		}
		if err := tx.Notice.Create().SetID(noticeID).SetNillablePortal(in.Portal).
			SetTitleJa(in.Title.Ja).SetTitleEn(in.Title.En).SetBodyJa(in.Body.Ja).SetBodyEn(in.Body.En).
			SetPublishedAt(instant.At(from)).SetNillableEndsAt(moment(in.EndsAt)).
			SetCreatedAt(s.instantNow()).Exec(ctx); err != nil {
			return fmt.Errorf("store notice: %w", err)
		}
		return s.audit(ctx, tx, act{by: by, action: NoticePublished, object: noticeID, at: s.instantNow(), after: in})
	})
	if err != nil {
		return "", fmt.Errorf("publish notice: %w", err)
	}
	return noticeID, nil
}

// EndNotice takes a notice down at once. One that has ended stays as it is.
// Errors: NOT_FOUND.
func (s *Service) EndNotice(ctx context.Context, by viewer.Viewer, noticeID string) error {
	if !by.May(viewer.ManageEntrances) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		n, err := tx.Notice.Update().
			Where(notice.ID(noticeID), notice.Or(notice.EndsAtIsNil(), notice.EndsAtGT(now))).SetEndsAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("store notice: %w", err)
		}
		if n == 1 {
			return s.audit(ctx, tx, act{by: by, action: NoticeEnded, object: noticeID, at: now})
		}
		there, err := tx.Notice.Query().Where(notice.ID(noticeID)).Exist(ctx)
		if err != nil {
			return fmt.Errorf("look for the notice: %w", err)
		}
		if !there {
			return problem.Refuse(problem.NotFound, "noticeId")
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("end notice: %w", err)
	}
	return nil
}

// moment is a moment to store, where there is one.
func moment(t *time.Time) *instant.Time {
	if t == nil {
		return nil
	}
	return instant.Ptr(*t)
}
