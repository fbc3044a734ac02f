package ra

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"time"

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
	// EffectiveAt is when it comes to be; nil: at once.
	EffectiveAt *time.Time
}

// productCode is what a product's code looks like; it stands for good.
var productCode = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])$`)

// CreateProduct makes a product and answers its id. It is for the command line:
// staff propose (ProposeNewProduct), because product policy needs two. Errors,
// each at its field: ANOTHER_OFFICER_WANTED for staff, BAD_CODE, REQUIRED,
// TOO_LONG, BAD_CHARACTER, IN_THE_PAST, PRODUCT_UNAVAILABLE, and what makes a
// policy unusable, below "policy".
func (s *Service) CreateProduct(ctx context.Context, by viewer.Viewer, in NewProduct) (string, error) {
	if err := alone(by, viewer.ManageProducts); err != nil {
		return "", fmt.Errorf("create product: %w", err)
	}
	if err := problem.Join(s.checkNew(by, &in)); err != nil {
		return "", err
	}
	var productID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) (err error) {
		productID, err = s.createProduct(ctx, tx, by, in)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("create product %s: %w", in.Code, err)
	}
	return productID, nil
}

// checkNew brings a product that is to be made into the form that is stored,
// and collects what is wrong with it, whatever stands now.
func (s *Service) checkNew(by viewer.Viewer, in *NewProduct) []problem.Problem {
	problems := slices.Concat(normalizeNames(&in.Brand, &in.Name, &in.Description),
		normalizeTexts("termsOfUse.", &in.TermsOfUse), normalizeTexts("privacyNotice.", &in.PrivacyNotice),
		checkPolicy(by, "policy.", in.Policy))
	if !productCode.MatchString(in.Code) {
		problems = append(problems, problem.New(problem.BadCode, "code"))
	}
	if in.EffectiveAt != nil && in.EffectiveAt.Before(s.now()) {
		problems = append(problems, problem.New(problem.InThePast, "effectiveAt"))
	}
	return problems
}

// placeable tells why no product of the code can be made of what stands, if so.
func placeable(ctx context.Context, client *ent.Client, in NewProduct) error {
	problems, err := checkSuccessor(ctx, client, in.Code, in.Policy)
	if err != nil {
		return err
	}
	taken, err := client.Product.Query().Where(product.Code(in.Code)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for the code: %w", err)
	}
	if taken {
		problems = append(problems, problem.New(problem.BadCode, "code"))
	}
	return problem.Join(problems)
}

// createProduct stores a product, its first policy and its texts: all are in
// force from one moment on, and until then nobody finds it.
func (s *Service) createProduct(ctx context.Context, tx *ent.Tx, by viewer.Viewer, in NewProduct) (string, error) {
	if err := placeable(ctx, tx.Client(), in); err != nil {
		return "", err
	}
	productID, now := s.newID(id.Product), s.instantNow()
	at := now
	if in.EffectiveAt != nil {
		at = instant.At(*in.EffectiveAt)
	}
	if err := tx.Product.Create().SetID(productID).SetCode(in.Code).
		SetBrandJa(in.Brand.Ja).SetBrandEn(in.Brand.En).
		SetNameJa(in.Name.Ja).SetNameEn(in.Name.En).
		SetDescriptionJa(in.Description.Ja).SetDescriptionEn(in.Description.En).
		SetCreatedAt(now).Exec(ctx); err != nil {
		// Somebody took the code between the two.
		if database.UniqueOn(err, product.Table, product.FieldCode) {
			return "", errConflict
		}
		return "", fmt.Errorf("store product: %w", err)
	}
	if err := tx.ProductPolicy.Create().SetID(s.newID(id.ProductPolicy)).SetProductID(productID).
		SetVersion(1).SetPolicy(in.Policy).SetEffectiveAt(at).Exec(ctx); err != nil {
		return "", fmt.Errorf("store policy: %w", err)
	}
	for _, t := range []struct {
		kind terms.Kind
		text Texts
	}{{terms.KindTERMS_OF_USE, in.TermsOfUse}, {terms.KindPRIVACY_NOTICE, in.PrivacyNotice}} {
		if _, err := s.storeTerms(ctx, tx, termsVersion{productID, t.kind, 1, at}, t.text); err != nil {
			return "", err
		}
	}
	return productID, s.audit(ctx, tx, act{by: by, action: ProductCreated, object: productID, at: now,
		details: []string{"code", in.Code, "effectiveAt", rfc3339(&at)},
		after:   edition{in.Brand, in.Name, in.Description, in.Policy}})
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
