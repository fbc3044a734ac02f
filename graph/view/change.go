package view

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/organizationcontact"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// FieldDifference is a field that a change changes.
type FieldDifference struct{ Field, Before, After string }

func differences(before, after form.Registration) []*FieldDifference {
	shown := []*FieldDifference{}
	for _, d := range form.Differences(before, after) {
		shown = append(shown, &FieldDifference{Field: d.Path, Before: d.Before, After: d.After})
	}
	return shown
}

// ProductChanges is what becomes of a change, and what it costs.
type ProductChanges struct {
	Effects []*ChangeableField
	Costs   []*ChangeCost
}

// ChangeableField is what becomes of a change of a field.
type ChangeableField struct {
	Field  string
	Effect policy.Effect
}

// ChangeCost is what an effect costs.
type ChangeCost struct {
	Effect      policy.Effect
	Amount, Tax int
	Currency    string
}

// Changes of registered data, none where holders are withdrawn alone; nil where
// neither is taken.
func (p *Product) Changes() *ProductChanges {
	if !p.policy.Changing.Withdraws() {
		return nil
	}
	shown := &ProductChanges{Effects: []*ChangeableField{}, Costs: []*ChangeCost{}}
	// The fields of the form, in its order.
	for _, path := range form.Paths("") {
		if effect := p.policy.Changing.Effects[policy.FieldOf(path)]; effect != "" {
			shown.Effects = append(shown.Effects, &ChangeableField{Field: path, Effect: effect})
		}
	}
	// As it will be charged.
	var by policy.Entitlement
	if all := p.policy.New.Entitlements; len(all) > 0 {
		by = all[0]
	}
	for _, effect := range []policy.Effect{policy.RecordOnly, policy.FreeReissue, policy.NewApplicationWanted} {
		for _, line := range p.policy.ChangeLines(effect, by) {
			if line.Amount > 0 {
				shown.Costs = append(shown.Costs, &ChangeCost{
					Effect: effect, Amount: int(line.Amount), Tax: int(line.Tax), Currency: line.Currency,
				})
			}
		}
	}
	return shown
}

// changed answers the versions of a change's registration, oldest first: what
// was registered, and what is to be; false for any other request.
func (r *Request) changed(ctx context.Context) (before, after form.Registration, ok bool, err error) {
	if r.Kind != lifecycle.Change {
		return before, after, false, nil
	}
	versions, err := r.versions(ctx)
	if err != nil || len(versions) < 2 {
		return before, after, false, err
	}
	return versions[0].Declared, versions[len(versions)-1].Declared, true, nil
}

// Differences that a change makes.
func (r *Request) Differences(ctx context.Context) ([]*FieldDifference, error) {
	before, after, ok, err := r.changed(ctx)
	if err != nil || !ok {
		return []*FieldDifference{}, err
	}
	return differences(before, after), nil
}

// ChangeEffect is what becomes of a change.
func (r *Request) ChangeEffect(ctx context.Context) (*policy.Effect, error) {
	before, after, ok, err := r.changed(ctx)
	if err != nil || !ok {
		return nil, err
	}
	p, err := r.policy(ctx)
	if err != nil {
		return nil, err
	}
	effect, ok := ra.ChangeEffect(p, before, after)
	if !ok {
		return nil, nil
	}
	return &effect, nil
}

// OnPaper reports whether a change or a withdrawal was asked for on paper.
func (r *Request) OnPaper() bool { return ra.OnPaper(r.Request) }

// OrganizationContact is an organisation's contact.
type OrganizationContact struct {
	*ent.OrganizationContact
	VerifiedBy *Staff
}

// byOrganization reads the contacts of the requests' organisations, the latest
// first, by the subscriber.
func (r *requests) byOrganization(ctx context.Context) (map[string][]*OrganizationContact, error) {
	return r.contacts.get(func() (map[string][]*OrganizationContact, error) {
		people, err := r.source.client().Subscriber.Query().
			Where(subscriber.IDIn(distinct(r.rows, func(r *ent.Request) string { return deref(r.SubscriberID) })...)).All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read subscribers: %w", err)
		}
		rows, err := r.source.client().OrganizationContact.Query().
			Where(organizationcontact.OrganizationIDIn(distinct(people, func(p *ent.Subscriber) string { return p.OrganizationID })...)).
			WithVerifiedBy().Order(ent.Desc(organizationcontact.FieldID)).All(r.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read contacts: %w", err)
		}
		byOrganization := group(rows, func(c *ent.OrganizationContact) string { return c.OrganizationID })
		bySubscriber := map[string][]*OrganizationContact{}
		for _, p := range people {
			for _, c := range byOrganization[p.OrganizationID] {
				bySubscriber[p.ID] = append(bySubscriber[p.ID], &OrganizationContact{c, newStaff(c.Edges.VerifiedBy)})
			}
		}
		return bySubscriber, nil
	})
}

// OrganizationContacts of the person's organisation. Staff only.
func (r *Request) OrganizationContacts(ctx context.Context) ([]*OrganizationContact, error) {
	if !r.source.staff() || r.SubscriberID == nil {
		return []*OrganizationContact{}, nil
	}
	bySubscriber, err := r.byOrganization(ctx)
	return append([]*OrganizationContact{}, bySubscriber[*r.SubscriberID]...), err
}

// Contact who asked online. Staff only.
func (r *Request) Contact(ctx context.Context) (*OrganizationContact, error) {
	if r.ContactID == nil {
		return nil, nil
	}
	all, err := r.OrganizationContacts(ctx)
	if i := slices.IndexFunc(all, func(c *OrganizationContact) bool { return c.ID == *r.ContactID }); i >= 0 {
		return all[i], err
	}
	return nil, err
}
