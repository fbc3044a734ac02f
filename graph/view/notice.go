package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/notice"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
)

// maxNotices that an entrance shows.
const maxNotices = 20

// Notice is something to be told at an entrance.
type Notice struct{ *ent.Notice }

// Title of the notice.
func (n *Notice) Title(language Language) string { return language.pick(n.TitleJa, n.TitleEn) }

// Body of the notice.
func (n *Notice) Body(language Language) string { return language.pick(n.BodyJa, n.BodyEn) }

func notices(rows []*ent.Notice) []*Notice {
	shown := make([]*Notice, len(rows))
	for i, row := range rows {
		shown[i] = &Notice{row}
	}
	return shown
}

// noticesAt answers what the entrance shows now, the latest first.
func (s *Source) noticesAt(ctx context.Context, slug string) ([]*Notice, error) {
	now := s.now()
	rows, err := s.client().Notice.Query().Where(
		notice.Or(notice.PortalIsNil(), notice.Portal(slug)), notice.PublishedAtLTE(now),
		notice.Or(notice.EndsAtIsNil(), notice.EndsAtGT(now)),
	).Order(ent.Desc(notice.FieldPublishedAt, notice.FieldID)).Limit(maxNotices).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read notices: %w", err)
	}
	return notices(rows), nil
}

// Notices answers a page of notices. What is not to be shown yet is for staff.
func (s *Source) Notices(ctx context.Context, w Window) (*NoticeConnection, error) {
	return paginate(ctx, w.of(id.Notice), func(ctx context.Context, scan scan) ([]*ent.Notice, error) {
		q := s.client().Notice.Query().Where(predicate.Notice(scan.bounds))
		if !s.staff() {
			q.Where(notice.PublishedAtLTE(s.now()))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(n *ent.Notice) string { return n.ID }, func(_ context.Context, rows []*ent.Notice) ([]*Notice, error) {
		return notices(rows), nil
	})
}

// NoticesByID answers the notices that are there for the viewer, by their ids.
func (s *Source) NoticesByID(ctx context.Context, ids []string) (map[string]*Notice, error) {
	q := s.client().Notice.Query().Where(notice.IDIn(ids...))
	if !s.staff() {
		q.Where(notice.PublishedAtLTE(s.now()))
	}
	rows, err := q.All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read notices: %w", err)
	}
	byID := make(map[string]*Notice, len(rows))
	for _, n := range notices(rows) {
		byID[n.ID] = n
	}
	return byID, nil
}
