package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Staff is a person who works in the console.
type Staff struct {
	ID, Name string
	Role     viewer.Role
	// For who manages staff; nil for everybody else.
	Login      *string
	Enabled    *bool
	SignedInAt *instant.Time
}

func newStaff(row *ent.Staff) *Staff {
	if row == nil {
		return nil
	}
	return &Staff{ID: row.ID, Name: row.Name, Role: row.Role}
}

// StaffOf shows the viewer who is signed in; nil for a newcomer, who has no
// role yet.
func StaffOf(v viewer.Viewer) *Staff {
	if v.Kind != viewer.Staff {
		return nil
	}
	return &Staff{ID: v.StaffID, Name: v.StaffName, Role: v.Role}
}

// StaffByID answers those of the members of staff that are there for the
// viewer, by their ids.
func (s *Source) StaffByID(ctx context.Context, ids []string) (map[string]*Staff, error) {
	rows, err := s.client().Staff.Query().Where(staff.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read staff: %w", err)
	}
	byID := make(map[string]*Staff, len(rows))
	for _, row := range rows {
		byID[row.ID] = s.colleague(row)
	}
	return byID, nil
}

// Staff answers a page of the members of staff.
func (s *Source) Staff(ctx context.Context, w Window) (*StaffConnection, error) {
	return paginate(ctx, w, func(ctx context.Context, scan scan) ([]*ent.Staff, error) {
		return s.client().Staff.Query().Where(predicate.Staff(scan.bounds)).Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(row *ent.Staff) string { return row.ID }, func(_ context.Context, rows []*ent.Staff) ([]*Staff, error) {
		shown := make([]*Staff, len(rows))
		for i, row := range rows {
			shown[i] = s.colleague(row)
		}
		return shown, nil
	})
}

// colleague shows a member of staff with what is for who manages them.
func (s *Source) colleague(row *ent.Staff) *Staff {
	shown := newStaff(row)
	if s.viewer.May(viewer.ManageStaff) {
		shown.Login, shown.Enabled, shown.SignedInAt = &row.Login, &row.Enabled, row.SignedInAt
	}
	return shown
}
