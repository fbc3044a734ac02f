package ra

import (
	"context"
	"fmt"
	"regexp"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// NewProduct describes a product to be made, with its first policy and texts.
type NewProduct struct {
	Code                     string
	Brand, Name, Description policy.Text
	Policy                   policy.Policy
	TermsOfUse               Texts
	PrivacyNotice            Texts
}

// productCode is what a product's code looks like; it stands for good.
var productCode = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])$`)

// CreateProduct makes a product and answers its id. Errors, each at its field:
// BAD_CODE, REQUIRED, TOO_LONG, BAD_CHARACTER, and what makes a policy unusable, below "policy".
func (s *Service) CreateProduct(ctx context.Context, by viewer.Viewer, in NewProduct) (string, error) {
	if err := dangerous(by, viewer.ManageProducts); err != nil {
		return "", err
	}
	problems := slices.Concat(normalizeNames(&in.Brand, &in.Name, &in.Description),
		normalizeTexts("termsOfUse.", &in.TermsOfUse), normalizeTexts("privacyNotice.", &in.PrivacyNotice),
		checkPolicy(by, "policy.", in.Policy))
	if !productCode.MatchString(in.Code) {
		problems = append(problems, problem.New(problem.BadCode, "code"))
	}
	successor, err := checkSuccessor(ctx, s.db.Client(), in.Code, in.Policy)
	if err != nil {
		return "", fmt.Errorf("create product: %w", err)
	}
	if err := problem.Join(append(problems, successor...)); err != nil {
		return "", err
	}
	productID := s.newID(id.Product)
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		if err := tx.Product.Create().SetID(productID).SetCode(in.Code).
			SetBrandJa(in.Brand.Ja).SetBrandEn(in.Brand.En).
			SetNameJa(in.Name.Ja).SetNameEn(in.Name.En).
			SetDescriptionJa(in.Description.Ja).SetDescriptionEn(in.Description.En).
			SetCreatedAt(now).Exec(ctx); err != nil {
			if database.UniqueOn(err, product.Table, product.FieldCode) {
				return problem.Refuse(problem.BadCode, "code")
			}
			return err
		}
		if err := tx.ProductPolicy.Create().SetID(s.newID(id.ProductPolicy)).SetProductID(productID).
			SetVersion(1).SetPolicy(in.Policy).SetEffectiveAt(now).Exec(ctx); err != nil {
			return err
		}
		for _, t := range []struct {
			kind terms.Kind
			text Texts
		}{{terms.KindTERMS_OF_USE, in.TermsOfUse}, {terms.KindPRIVACY_NOTICE, in.PrivacyNotice}} {
			if _, err := s.storeTerms(ctx, tx, termsVersion{productID, t.kind, 1, now}, t.text); err != nil {
				return err
			}
		}
		return s.audit(ctx, tx, act{by: by, action: ProductCreated, object: productID, at: now,
			after: edition{in.Brand, in.Name, in.Description, in.Policy}})
	})
	if err != nil {
		return "", fmt.Errorf("create product %s: %w", in.Code, err)
	}
	return productID, nil
}

// What a product's texts may be long, in characters: brand and name stand in
// subjects of mails and in headings.
const (
	maxProductName        = 100
	maxProductDescription = 500
)

// normalizeNames brings what a product is called to the form in which it is
// stored, and collects what cannot be brought to it.
func normalizeNames(brand, name, description *policy.Text) []problem.Problem {
	return slices.Concat(normalizeLines("brand", brand, 1, maxProductName), normalizeLines("name", name, 1, maxProductName),
		normalizeWords("description", description, 0, maxProductDescription))
}

// CurrentPolicy answers the product's policy version in force at the moment.
func CurrentPolicy(ctx context.Context, client *ent.Client, productID string, now instant.Time) (*ent.ProductPolicy, error) {
	p, err := client.ProductPolicy.Query().
		Where(productpolicy.ProductID(productID), productpolicy.EffectiveAtLTE(now)).
		Order(ent.Desc(productpolicy.FieldVersion)).First(ctx)
	if err != nil {
		return nil, fmt.Errorf("current policy: %w", err)
	}
	return p, nil
}

// ProductByCode answers the id of a product.
func (s *Service) ProductByCode(ctx context.Context, code string) (string, error) {
	productID, err := s.db.Client().Product.Query().Where(product.Code(code)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		return "", problem.Refuse(problem.ProductUnavailable, "productId")
	}
	if err != nil {
		return "", fmt.Errorf("product %s: %w", code, err)
	}
	return productID, nil
}
