package ra

import (
	"context"
	"fmt"
	"sync"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/request"
)

// fixed remembers rows that never change once they are stored: versions of
// policies, and issuers as far as their id and slug go. There are few of either,
// and every use case wants one. What was not committed in the end is never
// remembered: only what a committed row refers to is asked for.
type fixed struct {
	policies sync.Map // id → *ent.ProductPolicy
	issuers  sync.Map // slug → id
}

// requestWithPolicy reads a request with the policy it was submitted under.
// requests and policies are both of one transaction or both of none.
func (s *Service) requestWithPolicy(ctx context.Context, requests *ent.RequestClient, policies *ent.ProductPolicyClient, requestID string) (*ent.Request, error) {
	r, err := requests.Query().Where(request.ID(requestID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	known, ok := s.fixed.policies.Load(r.PolicyID)
	if !ok {
		p, err := policies.Get(ctx, r.PolicyID)
		if err != nil {
			return nil, fmt.Errorf("read policy: %w", err)
		}
		// A copy, because the row would keep hold of its transaction.
		known = &ent.ProductPolicy{ID: p.ID, ProductID: p.ProductID, Version: p.Version, Policy: p.Policy, EffectiveAt: p.EffectiveAt}
		s.fixed.policies.Store(r.PolicyID, known)
	}
	r.Edges.Policy = known.(*ent.ProductPolicy)
	return r, nil
}

// issuerID answers the id of the issuer that the URLs call slug.
func (s *Service) issuerID(ctx context.Context, slug string) (string, error) {
	if known, ok := s.fixed.issuers.Load(slug); ok {
		return known.(string), nil
	}
	id, err := s.db.Client().Issuer.Query().Where(issuer.Slug(slug)).OnlyID(ctx)
	if err != nil {
		return "", fmt.Errorf("read issuer: %w", err)
	}
	s.fixed.issuers.Store(slug, id)
	return id, nil
}
