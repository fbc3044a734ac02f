package ra

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// AddStaffInput describes a new staff member.
type AddStaffInput struct {
	Login, Name, Password string
	Role                  viewer.Role
}

// loginName: what can be typed everywhere and never confused.
var loginName = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{1,63}$`)

// AddStaff adds a staff member and answers the id. Errors: BAD_ID at login or
// role, LOGIN_TAKEN, problems of the password, NOT_ALLOWED.
func (s *Service) AddStaff(ctx context.Context, by viewer.Viewer, in AddStaffInput) (string, error) {
	if !by.May(viewer.ManageStaff) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	var problems []problem.Problem
	if !loginName.MatchString(in.Login) {
		problems = append(problems, problem.New(problem.BadID, "login"))
	}
	if !in.Role.Known() {
		problems = append(problems, problem.New(problem.BadID, "role"))
	}
	in.Name = strings.TrimSpace(in.Name)
	problems = append(problems, words("name", in.Name, 1, 100)...)
	problems = append(problems, form.Passphrase(in.Password, "password", in.Login, in.Name)...)
	if err := problem.Join(problems); err != nil {
		return "", fmt.Errorf("add staff: %w", err)
	}
	hash, err := s.hasher.Hash(ctx, in.Password)
	if err != nil {
		return "", fmt.Errorf("add staff: %w", err)
	}
	staffID := s.newID(id.Staff)
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		if err := tx.Staff.Create().SetID(staffID).SetLogin(in.Login).SetName(in.Name).
			SetRole(in.Role).SetPasswordHash(hash).SetCreatedAt(now).Exec(ctx); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: StaffAdded, object: staffID, at: now,
			details: []string{"role", string(in.Role)}, after: map[string]string{"login": in.Login, "name": in.Name, "role": string(in.Role)}})
	})
	if database.IsUnique(err) {
		return "", fmt.Errorf("add staff: %w", problem.Refuse(problem.LoginTaken, "login"))
	}
	if err != nil {
		return "", fmt.Errorf("add staff: %w", err)
	}
	return staffID, nil
}

// RecordVisit leaves the audit event of a sign-in, a failed one, or a sign-out.
// Of a failed one nothing is kept but that it was: whoever typed a login may
// have typed a password in its place.
// details are name, value pairs.
func (s *Service) RecordVisit(ctx context.Context, by viewer.Viewer, action Action, details ...string) error {
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.audit(ctx, tx, act{by: signedIn(by), action: action, object: by.StaffID, at: s.instantNow(), details: details})
	})
	if err != nil {
		return fmt.Errorf("record visit: %w", err)
	}
	return nil
}

// signedIn is member for whoever may be nobody.
func signedIn(by viewer.Viewer) viewer.Viewer {
	if by.Member() {
		return member(by)
	}
	return by
}
