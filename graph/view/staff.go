package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Staff is a person who works in the console.
type Staff struct {
	ID, Name string
	Role     viewer.Role
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
		byID[row.ID] = newStaff(row)
	}
	return byID, nil
}
