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

// EmployInput describes a new member of staff.
type EmployInput struct {
	Login, Name string
	Role        viewer.Role
	// PartnerID of whose staff it is; empty: the registration authority's own.
	PartnerID string
}

// AddStaffInput describes a new member of staff whose password is known.
type AddStaffInput struct {
	Login, Name, Password string
	Role                  viewer.Role
	// PartnerID of whose staff it is; empty: the registration authority's own.
	PartnerID string
}

// credential is what a new member of staff first signs in with.
type credential struct {
	hash string
	// drawn: its owner changes it before anything else.
	drawn bool
}

// loginName: what can be typed everywhere and never confused.
var loginName = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{1,63}$`)

// check puts the name right and tells what is wrong.
func (in *EmployInput) check() []problem.Problem {
	var problems []problem.Problem
	if !loginName.MatchString(in.Login) {
		problems = append(problems, problem.New(problem.BadID, "login"))
	}
	in.Name = strings.TrimSpace(in.Name)
	problems = append(problems, words("name", in.Name, 1, 100)...)
	switch {
	case !in.Role.Known():
		problems = append(problems, problem.New(problem.BadID, "role"))
	case in.Role == viewer.Partner && in.PartnerID == "":
		problems = append(problems, problem.New(problem.Required, "partnerId"))
	case in.Role != viewer.Partner && in.PartnerID != "":
		problems = append(problems, problem.New(problem.BadID, "partnerId"))
	}
	return problems
}

// fits refuses a role that is not for whose staff it is: a partner's are a
// partner's for good, and nobody else is.
func fits(role viewer.Role, partnerID *string) error {
	if !role.Known() || (role == viewer.Partner) != (partnerID != nil) {
		return problem.Refuse(problem.BadID, "role")
	}
	return nil
}

// AddStaff adds a staff member and answers the id. For a shell alone: staff
// propose it. Errors: BAD_ID at login, role or partnerId, NOT_FOUND at
// partnerId, LOGIN_TAKEN, problems of the password, NOT_ALLOWED,
// ANOTHER_OFFICER_WANTED.
func (s *Service) AddStaff(ctx context.Context, by viewer.Viewer, in AddStaffInput) (string, error) {
	if err := alone(by, viewer.ManageStaff); err != nil {
		return "", fmt.Errorf("add staff: %w", err)
	}
	employ := EmployInput{Login: in.Login, Name: in.Name, Role: in.Role, PartnerID: in.PartnerID}
	problems := append(employ.check(), form.Passphrase(in.Password, "password", in.Login, in.Name)...)
	if err := problem.Join(problems); err != nil {
		return "", fmt.Errorf("add staff: %w", err)
	}
	hash, err := s.hasher.Hash(ctx, in.Password)
	if err != nil {
		return "", fmt.Errorf("add staff: %w", err)
	}
	var staffID string
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		staffID, err = s.addStaff(ctx, tx, by, employ, credential{hash: hash})
		return err
	})
	if err != nil {
		return "", fmt.Errorf("add staff: %w", err)
	}
	return staffID, nil
}

// addStaff adds one inside a transaction, and answers the id.
func (s *Service) addStaff(ctx context.Context, tx *ent.Tx, by viewer.Viewer, in EmployInput, c credential) (string, error) {
	if in.PartnerID != "" {
		if _, err := tx.Partner.Get(ctx, in.PartnerID); ent.IsNotFound(err) {
			return "", problem.Refuse(problem.NotFound, "partnerId")
		} else if err != nil {
			return "", fmt.Errorf("read partner: %w", err)
		}
	}
	staffID, now := s.newID(id.Staff), s.instantNow()
	create := tx.Staff.Create().SetID(staffID).SetLogin(in.Login).SetName(in.Name).
		SetRole(in.Role).SetPasswordHash(c.hash).SetPasswordDrawn(c.drawn).SetCreatedAt(now)
	after := map[string]string{"login": in.Login, "name": in.Name, "role": string(in.Role)}
	if in.PartnerID != "" {
		create.SetPartnerID(in.PartnerID)
		after["partnerId"] = in.PartnerID
	}
	err := create.Exec(ctx)
	if database.IsUnique(err) {
		return "", problem.Refuse(problem.LoginTaken, "login")
	}
	if err != nil {
		return "", fmt.Errorf("store staff: %w", err)
	}
	return staffID, s.audit(ctx, tx, act{by: by, action: StaffAdded, object: staffID, at: now,
		details: []string{"role", string(in.Role)}, after: after})
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
