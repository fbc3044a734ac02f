package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// checkRenamed makes a new application follow the certificate whose
// organisation was renamed: that one is revoked when the new one is acquired.
// Errors: NOT_FOUND where the session does not open such a change; CHANGE_CLOSED
// where the certificate does not stand any more.
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
	if !s.inForce(r.Edges.Follows) {
		return problem.Refuse(problem.ChangeClosed, "changeId")
	}
	draft.follows, draft.in.ProductID = r.Edges.Follows, r.Edges.Follows.ProductID
	return nil
}
