package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// productDeed is an edit of a product: administrators' on both sides.
type productDeed struct{ UpdateProductInput }

func (*productDeed) kind() ProposalKind { return ProductProposal }
func (d *productDeed) object() string   { return d.ProductID }
func (*productDeed) mayPropose(by viewer.Viewer) bool {
	return by.Kind == viewer.Staff && by.May(viewer.ManageProducts)
}
func (d *productDeed) mayDecide(by viewer.Viewer) bool { return d.mayPropose(by) }

// state is the product's names and the last version of its policy.
func (d *productDeed) state(ctx context.Context, client *ent.Client) (any, error) {
	row, last, err := d.stands(ctx, client)
	if err != nil {
		return nil, err
	}
	return []any{last.Version, editionOf(row, last.Policy)}, nil
}

func (d *productDeed) stands(ctx context.Context, client *ent.Client) (*ent.Product, *ent.ProductPolicy, error) {
	row, err := client.Product.Get(ctx, d.ProductID)
	if ent.IsNotFound(err) {
		return nil, nil, problem.Refuse(problem.NotFound, "productId")
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read product: %w", err)
	}
	last, err := client.ProductPolicy.Query().Where(productpolicy.ProductID(d.ProductID)).
		Order(ent.Desc(productpolicy.FieldVersion)).First(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("read the last version: %w", err)
	}
	return row, last, nil
}

func (d *productDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	if d.EffectiveAt != nil && d.EffectiveAt.Before(s.now()) {
		return problem.Refuse(problem.InThePast, "effectiveAt")
	}
	return s.updateProduct(ctx, tx, by, d.UpdateProductInput)
}

func (d *productDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	row, last, err := d.stands(ctx, client)
	if err != nil {
		return nil, nil, err
	}
	return editionOf(row, last.Policy), edition{d.Brand, d.Name, d.Description, d.Policy}, nil
}

// ProposeProduct proposes an edit of a product, which another administrator
// carries out: product policy needs two. It answers the proposal; empty where
// nothing would change. Errors: those of UpdateProduct, REQUIRED or TOO_LONG at
// "reason", ALREADY_PROPOSED.
func (s *Service) ProposeProduct(ctx context.Context, by viewer.Viewer, in UpdateProductInput, reason string) (string, error) {
	if !(&productDeed{}).mayPropose(by) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	reason = form.FreeText(reason)
	if err := problem.Join(append(s.checkEdition(by, &in), words("reason", reason, 1, maxProposalText)...)); err != nil {
		return "", err
	}
	d := &productDeed{in}
	var proposalID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		proposalID = ""
		row, last, err := d.stands(ctx, tx.Client())
		if err != nil {
			return err
		}
		if err := s.seen(ctx, tx.Client(), row, last, in); err != nil {
			return err
		}
		changed, err := policy.Difference(last.Policy, in.Policy)
		if err != nil {
			return fmt.Errorf("compare versions: %w", err)
		}
		if len(changed)+len(namesChanged(row, in)) == 0 && in.EffectiveAt == nil {
			return nil
		}
		proposalID, err = s.propose(ctx, tx, by, d, reason)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("propose product: %w", err)
	}
	return proposalID, nil
}
