package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// newProductDeed makes a product: administrators' on both sides. The object is
// the code: there is no id yet.
type newProductDeed struct {
	NewProduct
	// CopiedFrom is the id of the product that its editor began with; empty: none.
	CopiedFrom string
}

func (*newProductDeed) kind() ProposalKind { return NewProductProposal }
func (d *newProductDeed) object() string   { return d.Code }

func (*newProductDeed) mayPropose(by viewer.Viewer) bool { return (&productDeed{}).mayPropose(by) }
func (*newProductDeed) mayDecide(by viewer.Viewer) bool  { return (&productDeed{}).mayDecide(by) }

// blueprint is all of a product: of the one that is to be made, and of the one
// that it was copied from.
type blueprint struct {
	Code string
	edition
	TermsOfUse, PrivacyNotice Texts
	EffectiveAt               string
}

// state is whether the code is taken, and the product that it was copied from:
// whoever decides was shown what differs from it.
func (d *newProductDeed) state(ctx context.Context, client *ent.Client) (any, error) {
	taken, err := client.Product.Query().Where(product.Code(d.Code)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for the code: %w", err)
	}
	from, err := d.copied(ctx, client)
	return []any{taken, from}, err
}

// copied is the product that it was copied from, with the last version of each
// part; nil for none.
func (d *newProductDeed) copied(ctx context.Context, client *ent.Client) (*blueprint, error) {
	if d.CopiedFrom == "" {
		return nil, nil
	}
	row, last, err := (&productDeed{UpdateProductInput{ProductID: d.CopiedFrom}}).stands(ctx, client)
	if problem.Is(err, problem.NotFound) {
		return nil, problem.Refuse(problem.NotFound, "copiedFrom")
	}
	if err != nil {
		return nil, err
	}
	from := &blueprint{Code: row.Code, edition: editionOf(row, last.Policy)}
	if from.TermsOfUse, err = lastTexts(ctx, client, d.CopiedFrom, terms.KindTERMS_OF_USE); err != nil {
		return nil, err
	}
	if from.PrivacyNotice, err = lastTexts(ctx, client, d.CopiedFrom, terms.KindPRIVACY_NOTICE); err != nil {
		return nil, err
	}
	return from, nil
}

func (d *newProductDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	if d.EffectiveAt != nil && d.EffectiveAt.Before(s.now()) {
		return problem.Refuse(problem.InThePast, "effectiveAt")
	}
	_, err := s.createProduct(ctx, tx, by, d.NewProduct)
	return err
}

// differences are all of the product, beside the one that it was copied from.
func (d *newProductDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	made := blueprint{
		Code: d.Code, edition: edition{d.Brand, d.Name, d.Description, d.Policy},
		TermsOfUse: d.TermsOfUse, PrivacyNotice: d.PrivacyNotice, EffectiveAt: momentInTokyo(d.EffectiveAt),
	}
	from, err := d.copied(ctx, client)
	if err != nil || from == nil {
		return nil, made, err
	}
	return from, made, nil
}

// whole: what is as it was copied is made all the same.
func (*newProductDeed) whole() {}

// ProposeNewProduct proposes a product, which another administrator makes by
// carrying it out: product policy needs two. copiedFrom is the id of the product
// that its editor began with, empty for none. It answers the proposal. Errors,
// each at its field: those of CreateProduct, NOT_FOUND at "copiedFrom", REQUIRED
// or TOO_LONG at "reason", ALREADY_PROPOSED, NOT_ALLOWED.
func (s *Service) ProposeNewProduct(ctx context.Context, by viewer.Viewer, in NewProduct, copiedFrom, reason string) (string, error) {
	in.Policy = in.Policy.Explicit()
	reason = form.FreeText(reason)
	d := &newProductDeed{NewProduct: in, CopiedFrom: copiedFrom}
	if !d.mayPropose(by) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	if err := problem.Join(append(s.checkNew(by, &d.NewProduct), words("reason", reason, 1, maxProposalText)...)); err != nil {
		return "", err
	}
	var proposalID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := placeable(ctx, tx.Client(), d.NewProduct); err != nil {
			return err
		}
		var err error
		proposalID, err = s.propose(ctx, tx, by, d, reason)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("propose new product: %w", err)
	}
	return proposalID, nil
}
