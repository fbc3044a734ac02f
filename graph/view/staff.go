package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/id"
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
	Partner    *Partner
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
	shown, err := s.colleagues(ctx, rows)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*Staff, len(rows))
	for _, member := range shown {
		byID[member.ID] = member
	}
	return byID, nil
}

// Staff answers a page of the members of staff.
func (s *Source) Staff(ctx context.Context, w Window) (*StaffConnection, error) {
	return paginate(ctx, w.of(id.Staff), func(ctx context.Context, scan scan) ([]*ent.Staff, error) {
		return s.client().Staff.Query().Where(predicate.Staff(scan.bounds)).Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(row *ent.Staff) string { return row.ID }, s.colleagues)
}

// colleagues shows members of staff with what is for who manages them.
func (s *Source) colleagues(ctx context.Context, rows []*ent.Staff) ([]*Staff, error) {
	manages := s.viewer.May(viewer.ManageStaff)
	var partners map[string]*Partner
	if ids := distinct(rows, func(row *ent.Staff) string { return deref(row.PartnerID) }); manages && len(ids) > 0 {
		var err error
		if partners, err = s.PartnersByID(ctx, ids); err != nil {
			return nil, err
		}
	}
	shown := make([]*Staff, len(rows))
	for i, row := range rows {
		shown[i] = newStaff(row)
		if manages {
			shown[i].Login, shown[i].Enabled, shown[i].SignedInAt = &row.Login, &row.Enabled, row.SignedInAt
			shown[i].Partner = partners[deref(row.PartnerID)]
		}
	}
	return shown, nil
}
