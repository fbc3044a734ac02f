package graph

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/ra"
)

// UpdateProduct changes a product.
func (m mutation) UpdateProduct(ctx context.Context, in generated.UpdateProductInput) (*generated.UpdateProductPayload, error) {
	by, err := known(ctx)
	if err == nil {
		err = m.RA.UpdateProduct(ctx, by, editOf(in))
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	stands, err := m.product(ctx, in.ProductID)
	return &generated.UpdateProductPayload{Product: stands, Problems: refused}, err
}

// editOf is a product as it is to be.
func editOf(in generated.UpdateProductInput) ra.UpdateProductInput {
	return ra.UpdateProductInput{
		ProductID: in.ProductID, SeenVersion: in.Version, Brand: *in.Brand, Name: *in.Name, Description: *in.Description,
		Policy: in.Policy.Stored(), EffectiveAt: in.EffectiveAt,
	}
}

// product answers the product as it stands; nil where it is not there.
func (r *resolver) product(ctx context.Context, productID string) (*view.Product, error) {
	byID, err := r.reading(ctx).ProductsByID(ctx, []string{productID})
	if err != nil {
		return nil, fmt.Errorf("read again: %w", err)
	}
	return byID[productID], nil
}
