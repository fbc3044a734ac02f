package ra

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/currency"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// UpdateProductInput is a product as it is to be from a moment on.
type UpdateProductInput struct {
	ProductID string
	// SeenVersion is the last version of the policy that the editor saw, whether
	// in force or not yet.
	SeenVersion              int
	Brand, Name, Description policy.Text
	Policy                   policy.Policy
	// EffectiveAt is when the policy takes effect; nil: now. Names and
	// description, which bind nobody, always change at once.
	EffectiveAt *time.Time
}

// UpdateProduct stores names, and the next version of the policy. What was
// submitted before keeps the version that it was submitted under. A version
// takes the place of every earlier one, also of one that was to take effect
// later. Where nothing differs from the last version nothing is stored. It is for
// the command line: staff propose (ProposeProduct), because product policy needs
// two. Errors, each at its field: ANOTHER_OFFICER_WANTED for staff, NOT_FOUND,
// EDITED_MEANWHILE, REQUIRED, TOO_LONG, BAD_CHARACTER, IN_THE_PAST,
// CLOSING_AT_ONCE, PRODUCT_UNAVAILABLE, BAD_VALUE, and what makes a policy
// unusable, below "policy".
func (s *Service) UpdateProduct(ctx context.Context, by viewer.Viewer, in UpdateProductInput) error {
	if !by.May(viewer.ManageProducts) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	if by.Kind == viewer.Staff {
		return problem.Refuse(problem.AnotherOfficerWanted, "")
	}
	if err := problem.Join(s.checkEdition(by, &in)); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error { return s.updateProduct(ctx, tx, by, in) })
	if err != nil {
		return fmt.Errorf("update product: %w", err)
	}
	return nil
}

// checkEdition brings a product as it is to be into the form that is stored, and
// collects what is wrong with it, whatever stands now.
func (s *Service) checkEdition(by viewer.Viewer, in *UpdateProductInput) []problem.Problem {
	in.Policy = in.Policy.Explicit()
	problems := append(normalizeNames(&in.Brand, &in.Name, &in.Description), checkPolicy(by, "policy.", in.Policy)...)
	if in.EffectiveAt != nil && in.EffectiveAt.Before(s.now()) {
		problems = append(problems, problem.New(problem.InThePast, "effectiveAt"))
	}
	return problems
}

// seen tells why an edit cannot be made of what stands, if so.
func (s *Service) seen(ctx context.Context, client *ent.Client, row *ent.Product, last *ent.ProductPolicy, in UpdateProductInput) error {
	if last.Version != in.SeenVersion {
		return problem.Refuse(problem.EditedMeanwhile, "version", "version", strconv.Itoa(last.Version))
	}
	return s.checkEdit(ctx, client, row.Code, last.Policy, in)
}

func (s *Service) updateProduct(ctx context.Context, tx *ent.Tx, by viewer.Viewer, in UpdateProductInput) error {
	now := s.instantNow()
	row, err := tx.Product.Get(ctx, in.ProductID)
	if ent.IsNotFound(err) {
		return problem.Refuse(problem.NotFound, "productId")
	}
	if err != nil {
		return fmt.Errorf("read product: %w", err)
	}
	last, err := tx.ProductPolicy.Query().Where(productpolicy.ProductID(row.ID)).
		Order(ent.Desc(productpolicy.FieldVersion)).First(ctx)
	if err != nil {
		return fmt.Errorf("read the last version: %w", err)
	}
	if err := s.seen(ctx, tx.Client(), row, last, in); err != nil {
		return err
	}
	changed, err := policy.Difference(last.Policy, in.Policy)
	if err != nil {
		return fmt.Errorf("compare versions: %w", err)
	}
	at := now
	if in.EffectiveAt != nil {
		at = instant.At(*in.EffectiveAt)
	}
	names := namesChanged(row, in)
	if len(changed)+len(names) == 0 && at >= last.EffectiveAt {
		return nil
	}
	// Every edit is a version, so that of two people who saw the same one is told.
	version := tx.ProductPolicy.Create().SetID(s.newID(id.ProductPolicy)).SetProductID(row.ID).
		SetVersion(last.Version + 1).SetPolicy(in.Policy).SetEffectiveAt(at)
	if err := version.Exec(ctx); err != nil {
		if database.UniqueOn(err, productpolicy.Table, productpolicy.FieldProductID, productpolicy.FieldVersion) {
			return errConflict
		}
		return fmt.Errorf("store version: %w", err)
	}
	if err := tx.Product.UpdateOneID(row.ID).SetBrandJa(in.Brand.Ja).SetBrandEn(in.Brand.En).
		SetNameJa(in.Name.Ja).SetNameEn(in.Name.En).
		SetDescriptionJa(in.Description.Ja).SetDescriptionEn(in.Description.En).Exec(ctx); err != nil {
		return fmt.Errorf("store names: %w", err)
	}
	moved := 0
	if daysDiffer(last.Policy.Closing, in.Policy.Closing) {
		if moved, err = s.followClosing(ctx, tx, row.ID, in.Policy.Closing, now); err != nil {
			return err
		}
	}
	return s.audit(ctx, tx, act{by: by, action: ProductUpdated, object: row.ID, at: now, details: []string{
		"version", strconv.Itoa(last.Version + 1), "effectiveAt", rfc3339(&at),
		"changed", strings.Join(append(names, changed...), ", "), "deadlinesMoved", strconv.Itoa(moved),
	}, before: editionOf(row, last.Policy), after: edition{in.Brand, in.Name, in.Description, in.Policy}})
}

// edition is what an edit of a product changes.
type edition struct {
	Brand, Name, Description policy.Text
	Policy                   policy.Policy
}

func editionOf(row *ent.Product, p policy.Policy) edition {
	return edition{
		Brand: policy.Text{Ja: row.BrandJa, En: row.BrandEn}, Name: policy.Text{Ja: row.NameJa, En: row.NameEn},
		Description: policy.Text{Ja: row.DescriptionJa, En: row.DescriptionEn}, Policy: p.Explicit(),
	}
}

// checkEdit collects what stands against going from one policy to the next.
func (s *Service) checkEdit(ctx context.Context, client *ent.Client, code string, before policy.Policy, in UpdateProductInput) error {
	problems, err := checkSuccessor(ctx, client, code, in.Policy)
	if err != nil {
		return err
	}
	if daysDiffer(before.Closing, in.Policy.Closing) {
		// A last day that takes effect later would be one more last day.
		if in.EffectiveAt != nil {
			problems = append(problems, problem.New(problem.ClosingAtOnce, "effectiveAt"))
		}
		if in.Policy.Ended(s.now()) {
			problems = append(problems, problem.New(problem.InThePast, "policy.closing.lastReissue"))
		}
	}
	// A product can be described before its CA is there, but not led astray.
	if in.Policy.Issuer != before.Issuer && s.issuers[in.Policy.Issuer] == nil {
		problems = append(problems, problem.New(problem.BadValue, "policy.issuer"))
	}
	if in.Policy.Profile != before.Profile && s.profiles[in.Policy.Profile] == nil {
		problems = append(problems, problem.New(problem.BadValue, "policy.profile"))
	}
	return problem.Join(problems)
}

// checkSuccessor wants the successor of a closing product to be another one.
func checkSuccessor(ctx context.Context, client *ent.Client, code string, p policy.Policy) ([]problem.Problem, error) {
	if p.Closing == nil || p.Closing.Successor == "" {
		return nil, nil
	}
	known, err := client.Product.Query().Where(product.Code(p.Closing.Successor)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("read successor: %w", err)
	}
	if !known || p.Closing.Successor == code {
		return []problem.Problem{problem.New(problem.ProductUnavailable, "policy.closing.successor")}, nil
	}
	return nil, nil
}

// checkPolicy collects what makes a policy unusable, and what no administrator
// may put in force; at is what the fields' paths begin with.
func checkPolicy(by viewer.Viewer, at string, p policy.Policy) []problem.Problem {
	faults, _ := errors.AsType[policy.Faults](p.Validate())
	if len(faults) == 0 && by.Kind == viewer.Staff {
		faults, _ = errors.AsType[policy.Faults](p.Assured())
	}
	problems := make([]problem.Problem, len(faults))
	for i, f := range faults {
		problems[i] = problem.New(problem.Code(f.Flaw), at+f.Path)
		if f.Flaw == policy.OutOfRange {
			problems[i].Params = map[string]string{"min": strconv.Itoa(f.Min), "max": strconv.Itoa(f.Max)}
		}
	}
	for i, f := range p.Fees {
		// What no list of currencies knows, no browser can write as an amount.
		unit, err := currency.ParseISO(f.Currency)
		if len(f.Currency) == 3 && (err != nil || unit.String() != f.Currency) {
			problems = append(problems, problem.New(problem.BadValue, fmt.Sprintf("%sfees.%d.currency", at, i)))
		}
	}
	return problems
}

// namesChanged names the texts that differ.
func namesChanged(row *ent.Product, in UpdateProductInput) []string {
	var names []string
	for _, c := range []struct {
		name   string
		ja, en string
		now    policy.Text
	}{
		{"brand", row.BrandJa, row.BrandEn, in.Brand},
		{"name", row.NameJa, row.NameEn, in.Name},
		{"description", row.DescriptionJa, row.DescriptionEn, in.Description},
	} {
		if c.now != (policy.Text{Ja: c.ja, En: c.en}) {
			names = append(names, c.name)
		}
	}
	return names
}

// daysDiffer reports whether the last days of two versions differ; the
// successor is none of them.
func daysDiffer(a, b *policy.Closing) bool {
	if a == nil || b == nil {
		return a != b
	}
	return a.LastOrder != b.LastOrder || a.LastReissue != b.LastReissue
}
