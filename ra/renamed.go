package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/organization"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// checkRenamed makes a new application follow the certificate whose
// organisation was renamed: that one is revoked when the new one is acquired.
// Person and organisation are whom the change registered: nobody else takes the
// certificate's place. Errors: NOT_FOUND where the session does not open such a
// change; FIXED_FIELD at each name that is another; CHANGE_CLOSED where the certificate does not stand any more.
func (s *Service) checkRenamed(ctx context.Context, by viewer.Viewer, draft *application) error {
	if !by.Opens(draft.in.ChangeID) {
		return problem.Refuse(problem.NotFound, "changeId")
	}
	asSystem := viewer.AsSystem(ctx)
	r, err := s.db.Client().Request.Query().
		Where(request.ID(draft.in.ChangeID), request.KindEQ(lifecycle.Change), request.StatusEQ(lifecycle.Completed)).
		WithFollows().WithPolicy().Only(asSystem)
	if ent.IsNotFound(err) {
		return problem.Refuse(problem.NotFound, "changeId")
	}
	if err != nil {
		return fmt.Errorf("read change: %w", err)
	}
	effect, err := effectOfChange(asSystem, s.db.Client(), r)
	if err != nil {
		return err
	}
	if effect != policy.NewApplicationWanted {
		return problem.Refuse(problem.NotFound, "changeId")
	}
	last, err := s.db.Client().Registration.Query().
		Where(registration.RequestID(r.ID), registration.Version(r.RegistrationVersion)).Only(asSystem)
	if err != nil {
		return fmt.Errorf("read change: %w", err)
	}
	if err := problem.Join(form.Fixed(registrationPath, last.Declared, draft.in.Registration)); err != nil {
		return err
	}
	if !s.inForce(r.Edges.Follows) {
		return problem.Refuse(problem.ChangeClosed, "changeId")
	}
	draft.follows, draft.in.ProductID = r.Edges.Follows, r.Edges.Follows.ProductID
	return nil
}

// renameOrganization calls the subscriber's organisation as the completed
// application declares it, which followed a certificate under the old name.
// What it was called stands on record. Other subscribers of it may bring the
// same name at the same moment: one of them renames it.
func (s *Service) renameOrganization(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer, at instant.Time) error {
	if r.Kind != lifecycle.New || r.FollowsID == nil {
		return nil
	}
	declared, err := registered(ctx, tx, r)
	if err != nil {
		return err
	}
	o, err := tx.Request.Query().Where(request.ID(r.ID)).QuerySubscriber().QueryOrganization().Only(ctx)
	if err != nil {
		return fmt.Errorf("read organisation: %w", err)
	}
	name := declared.Organization.LegalName
	if o.LegalName == name {
		return nil
	}
	if err := s.standingOrganization(ctx, tx, o.ID); err != nil {
		return err
	}
	if err := s.rememberName(ctx, tx, o, at); err != nil {
		return err
	}
	n, err := tx.Organization.Update().Where(organization.ID(o.ID), organization.LegalName(o.LegalName)).
		SetLegalName(name).SetMatchKey(form.Fold(name)).Save(ctx)
	if err := one(n, err); err != nil {
		return fmt.Errorf("rename organisation: %w", err)
	}
	return s.audit(ctx, tx, act{by: by, action: OrganizationRenamed, object: o.ID, at: at,
		details: []string{"from", o.LegalName, "to", name, "request", r.ID}})
}
