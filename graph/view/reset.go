package view

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/passphrasereset"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/ra"
)

// PassphraseReset is a passphrase that was chosen anew. Staff only, by the
// fence.
type PassphraseReset struct {
	*ent.PassphraseReset
	*resets
}

// resets were read together; see the package.
type resets struct {
	source   *Source
	rows     []*ent.PassphraseReset
	requests lazy[map[string]*Request]
	officers lazy[map[string]*Staff]
}

func (s *Source) resets(rows []*ent.PassphraseReset) []*PassphraseReset {
	set := &resets{source: s, rows: rows}
	shown := make([]*PassphraseReset, len(rows))
	for i, r := range rows {
		shown[i] = &PassphraseReset{PassphraseReset: r, resets: set}
	}
	return shown
}

// PassphraseResets answers a page, the latest first; statuses narrows it to any
// of these at this moment, unless it is nil.
func (s *Source) PassphraseResets(ctx context.Context, statuses []passphrasereset.Status, w Window) (*PassphraseResetConnection, error) {
	return paginate(ctx, w.of(id.PassphraseReset), func(ctx context.Context, scan scan) ([]*ent.PassphraseReset, error) {
		q := s.client().PassphraseReset.Query().Where(predicate.PassphraseReset(scan.bounds))
		if statuses != nil {
			q.Where(s.resetStatusIs(statuses))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(r *ent.PassphraseReset) string { return r.ID },
		func(_ context.Context, rows []*ent.PassphraseReset) ([]*PassphraseReset, error) {
			return s.resets(rows), nil
		})
}

// resetStatusIs holds for what is in one of the states now: what waits lapses by
// the clock, whether or not anybody wrote it down.
func (s *Source) resetStatusIs(statuses []passphrasereset.Status) predicate.PassphraseReset {
	const pending, lapsed = passphrasereset.StatusPENDING, passphrasereset.StatusLAPSED
	stored := slices.DeleteFunc(slices.Clone(statuses), func(v passphrasereset.Status) bool { return v == pending })
	either := []predicate.PassphraseReset{passphrasereset.StatusIn(stored...)}
	if slices.Contains(statuses, pending) {
		either = append(either, passphrasereset.And(passphrasereset.StatusEQ(pending), passphrasereset.ExpiresAtGT(s.now())))
	}
	if slices.Contains(statuses, lapsed) {
		either = append(either, passphrasereset.And(passphrasereset.StatusEQ(pending), passphrasereset.ExpiresAtLTE(s.now())))
	}
	return passphrasereset.Or(either...)
}

// PassphraseResetsByID answers those of the resets that are there for the
// viewer, by their ids.
func (s *Source) PassphraseResetsByID(ctx context.Context, ids []string) (map[string]*PassphraseReset, error) {
	rows, err := s.client().PassphraseReset.Query().Where(passphrasereset.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read resets: %w", err)
	}
	byID := make(map[string]*PassphraseReset, len(rows))
	for _, r := range s.resets(rows) {
		byID[r.ID] = r
	}
	return byID, nil
}

// Status at this moment.
func (r *PassphraseReset) Status() passphrasereset.Status {
	return ra.ResetStatus(r.PassphraseReset, r.source.now())
}

// Request whose passphrase it is to be.
func (r *PassphraseReset) Request(ctx context.Context) (*Request, error) {
	byID, err := r.requests.get(func() (map[string]*Request, error) {
		return r.source.RequestsByID(ctx, distinct(r.rows, func(r *ent.PassphraseReset) string { return r.RequestID }))
	})
	return byID[r.RequestID], err
}

// By is who decided.
func (r *PassphraseReset) By(ctx context.Context) (*Staff, error) {
	byID, err := r.officers.get(func() (map[string]*Staff, error) {
		return r.source.StaffByID(ctx, distinct(r.rows, func(r *ent.PassphraseReset) string { return deref(r.StaffID) }))
	})
	return byID[deref(r.StaffID)], err
}
