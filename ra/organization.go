package ra

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/campaign"
	"github.com/shomei-ra/shomei/ent/organization"
	"github.com/shomei-ra/shomei/ent/organizationcontact"
	"github.com/shomei-ra/shomei/ent/organizationname"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// MergeInput says which organisation turned out to be which.
type MergeInput struct {
	// FromID stands no more afterwards; IntoID is what it turned out to be.
	FromID, IntoID string
	// DifferentNumbers: whoever merges knows that both have a corporate number,
	// and not the same.
	DifferentNumbers bool
}

// Merge makes two organisations one: subscribers and contacts of the first are
// the other's from here on, so that its verified contacts speak for all of them.
// It cannot be undone. Errors: NOT_ALLOWED, STEP_UP_REQUIRED; NOT_FOUND at
// fromId, intoId; BAD_ID at intoId for one and the same; ORGANIZATION_MERGED at
// whichever was merged before; NAMED_BY_CAMPAIGN at whichever a revocation
// campaign names that still asks its holders; CORPORATE_NUMBERS_DIFFER unless that is known.
func (s *Service) Merge(ctx context.Context, by viewer.Viewer, in MergeInput) error {
	if err := dangerous(by, viewer.MergeOrganizations); err != nil {
		return fmt.Errorf("merge: %w", err)
	}
	if in.FromID == in.IntoID {
		return problem.Refuse(problem.BadID, "intoId")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		// Held in one order, so that two who merge the same two the other way
		// around wait for each other and do not block each other.
		held := map[string]*ent.Organization{}
		for _, which := range mergeOrder(in) {
			o, err := s.holdOrganization(ctx, tx, which.id)
			if ent.IsNotFound(err) {
				return problem.Refuse(problem.NotFound, which.field)
			}
			if err != nil {
				return err
			}
			if o.MergedIntoID != nil {
				return problem.Refuse(problem.OrganizationMerged, which.field)
			}
			held[o.ID] = o
		}
		if err := unnamed(ctx, tx, mergeOrder(in)); err != nil {
			return err
		}
		return s.merge(ctx, tx, by, held[in.FromID], held[in.IntoID], in.DifferentNumbers)
	})
	if err != nil {
		return fmt.Errorf("merge: %w", err)
	}
	return nil
}

// unnamed refuses what a revocation campaign names that still asks its holders:
// two officers agreed to these people, and one would add others to them.
func unnamed(ctx context.Context, tx *ent.Tx, both []mergedOne) error {
	for _, each := range both {
		asks, err := tx.Campaign.Query().Where(campaign.OrganizationID(each.id),
			campaign.ToldAtIsNil(), campaign.CancelledAtIsNil(), campaign.FinishedAtIsNil()).Exist(ctx)
		if err != nil {
			return fmt.Errorf("look for a campaign: %w", err)
		}
		if asks {
			return problem.Refuse(problem.NamedByCampaign, each.field)
		}
	}
	return nil
}

// mergedOne is an organisation's id and the field that it was given in.
type mergedOne struct{ id, field string }

func mergeOrder(in MergeInput) []mergedOne {
	both := []mergedOne{{in.FromID, "fromId"}, {in.IntoID, "intoId"}}
	if in.IntoID < in.FromID {
		slices.Reverse(both)
	}
	return both
}

// merge moves all that is from's, and writes down where it went.
func (s *Service) merge(ctx context.Context, tx *ent.Tx, by viewer.Viewer, from, into *ent.Organization, differentNumbers bool) error {
	if from.CorporateNumber != nil && into.CorporateNumber != nil && !differentNumbers {
		return problem.Refuse(problem.CorporateNumbersDiffer, "differentNumbers")
	}
	now := s.instantNow()
	// The number is one organisation's: it goes along where there is none yet.
	gone := tx.Organization.Update().Where(organization.ID(from.ID), organization.MergedIntoIDIsNil()).SetMergedIntoID(into.ID)
	moves := from.CorporateNumber != nil && into.CorporateNumber == nil
	if moves {
		gone.ClearCorporateNumber()
	}
	if err := one(gone.Save(ctx)); err != nil {
		return fmt.Errorf("mark as merged: %w", err)
	}
	if moves {
		if err := tx.Organization.UpdateOneID(into.ID).SetCorporateNumber(*from.CorporateNumber).Exec(ctx); err != nil {
			return fmt.Errorf("move corporate number: %w", err)
		}
	}
	// Whatever was merged into it before leads to where it went, in one step.
	if err := tx.Organization.Update().Where(organization.MergedIntoID(from.ID)).SetMergedIntoID(into.ID).Exec(ctx); err != nil {
		return fmt.Errorf("lead on: %w", err)
	}
	people, err := tx.Subscriber.Update().Where(subscriber.OrganizationID(from.ID)).SetOrganizationID(into.ID).Save(ctx)
	if err != nil {
		return fmt.Errorf("move subscribers: %w", err)
	}
	contacts, err := tx.OrganizationContact.Update().Where(organizationcontact.OrganizationID(from.ID)).SetOrganizationID(into.ID).Save(ctx)
	if err != nil {
		return fmt.Errorf("move contacts: %w", err)
	}
	return s.audit(ctx, tx, act{by: by, action: OrganizationsMerged, object: from.ID, at: now,
		details: []string{"into", into.ID, "subscribers", strconv.Itoa(people), "contacts", strconv.Itoa(contacts)},
		before:  organizationRecord{from.LegalName, from.CorporateNumber}, after: organizationRecord{into.LegalName, into.CorporateNumber}})
}

// organizationRecord is what the log keeps of an organisation.
type organizationRecord struct {
	LegalName       string  `json:"legalName"`
	CorporateNumber *string `json:"corporateNumber"`
}

// holdOrganization reads an organisation that nobody else changes or merges
// before this transaction ends: who adds to one holds it, so that nothing is
// added to what is just merged. Errors: ent's not-found.
func (s *Service) holdOrganization(ctx context.Context, tx *ent.Tx, organizationID string) (*ent.Organization, error) {
	o, err := tx.Organization.Get(ctx, organizationID)
	if err != nil {
		return nil, err
	}
	// Writing what is there locks the row; it is read again behind that.
	n, err := tx.Organization.Update().Where(organization.ID(organizationID), organization.LegalName(o.LegalName)).
		SetLegalName(o.LegalName).Save(ctx)
	if err := one(n, err); err != nil {
		return nil, fmt.Errorf("hold organisation: %w", err)
	}
	return tx.Organization.Get(ctx, organizationID)
}

// standingOrganization holds an organisation to which something is added; what
// it was merged into is found by starting over.
func (s *Service) standingOrganization(ctx context.Context, tx *ent.Tx, organizationID string) error {
	held, err := s.holdOrganization(ctx, tx, organizationID)
	if err != nil {
		return fmt.Errorf("hold organisation: %w", err)
	}
	if held.MergedIntoID != nil {
		return errConflict
	}
	return nil
}

// rememberName keeps what an organisation was called until now.
func (s *Service) rememberName(ctx context.Context, tx *ent.Tx, o *ent.Organization, until instant.Time) error {
	since := o.CreatedAt
	last, err := tx.OrganizationName.Query().Where(organizationname.OrganizationID(o.ID)).
		Order(ent.Desc(organizationname.FieldID)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("read last name: %w", err)
	}
	previous := ""
	if last != nil {
		previous = last.ID
		if last.Until != nil {
			since = *last.Until
		}
	}
	if err := tx.OrganizationName.Create().SetID(s.newIDAfter(id.OrganizationName, previous)).SetOrganizationID(o.ID).
		SetLegalName(o.LegalName).SetMatchKey(o.MatchKey).SetSince(since).SetUntil(until).Exec(ctx); err != nil {
		return fmt.Errorf("keep name: %w", err)
	}
	return nil
}
