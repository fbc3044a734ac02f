package view

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/organization"
	"github.com/shomei-ra/shomei/ent/organizationcontact"
	"github.com/shomei-ra/shomei/ent/organizationname"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
)

// Organization was vetted at least once. Staff's, by the fence.
type Organization struct {
	*ent.Organization
	*organizations
}

// organizations were read together; see the package.
type organizations struct {
	source   *Source
	rows     []*ent.Organization
	into     lazy[map[string]*Organization]
	absorbed lazy[map[string][]*Organization]
	alike    lazy[map[string][]*Organization]
	former   lazy[map[string][]*ent.OrganizationName]
	contacts lazy[map[string][]*OrganizationContact]
}

func (s *Source) organizations(rows []*ent.Organization) []*Organization {
	set := &organizations{source: s, rows: rows}
	shown := make([]*Organization, len(rows))
	for i, row := range rows {
		shown[i] = &Organization{Organization: row, organizations: set}
	}
	return shown
}

func (o *organizations) ids() []string {
	return distinct(o.rows, func(row *ent.Organization) string { return row.ID })
}

// OrganizationFilter narrows a list of organisations; nil fields do not.
type OrganizationFilter struct {
	// Search as typed: a corporate number, or part of a name that it has or had.
	Search *string
}

// Organizations answers a page of those that stand.
func (s *Source) Organizations(ctx context.Context, f OrganizationFilter, w Window) (*OrganizationConnection, error) {
	limited := false
	page, err := paginate(ctx, w.of(id.Organization), func(ctx context.Context, scan scan) ([]*ent.Organization, error) {
		q := s.client().Organization.Query().Where(predicate.Organization(scan.bounds), organization.MergedIntoIDIsNil())
		if f.Search != nil {
			ids, more, err := s.organizationsFound(ctx, *f.Search)
			if err != nil {
				return nil, fmt.Errorf("search organisations: %w", err)
			}
			q.Where(organization.IDIn(ids...))
			limited = more
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(o *ent.Organization) string { return o.ID }, func(_ context.Context, rows []*ent.Organization) ([]*Organization, error) {
		return s.organizations(rows), nil
	})
	if err != nil {
		return nil, err
	}
	page.SearchLimited = limited
	return page, nil
}

// organizationsFound are the ids of the organisations that stand and that a
// search finds: by a corporate number; by a whole name, however old; and by a part
// of one in any script, through the latest requests that declared it.
func (s *Source) organizationsFound(ctx context.Context, search string) (ids []string, limited bool, err error) {
	key := form.Fold(search)
	if key == "" || len([]rune(key)) > maxKey {
		return nil, false, nil
	}
	if number, ok := form.ParseCorporateNumber(search); ok {
		ids, err := s.client().Organization.Query().Where(organization.CorporateNumber(number)).IDs(s.as(ctx))
		if err != nil {
			return nil, false, err
		}
		return s.standing(ctx, ids, false)
	}
	now, err := s.client().Organization.Query().Where(organization.MatchKey(key)).
		Order(ent.Desc(organization.FieldID)).Limit(maxFound + 1).IDs(s.as(ctx))
	if err != nil {
		return nil, false, fmt.Errorf("look for names: %w", err)
	}
	var formerly []string
	if err := s.client().OrganizationName.Query().Where(organizationname.MatchKey(key)).
		Limit(maxFound+1).
		Select(organizationname.FieldOrganizationID).Scan(s.as(ctx), &formerly); err != nil {
		return nil, false, fmt.Errorf("look for former names: %w", err)
	}
	declared, limited, err := s.declaring(ctx, key)
	if err != nil {
		return nil, false, err
	}
	return s.standing(ctx, slices.Concat(now, formerly, declared), limited || len(now) > maxFound || len(formerly) > maxFound)
}

// declaring are the organisations as whose name the key was declared, in part.
func (s *Source) declaring(ctx context.Context, key string) (ids []string, limited bool, err error) {
	if !s.staff() {
		return nil, false, nil // The names are read beyond the fence.
	}
	requestIDs, limited, err := s.named(ctx, key)
	if err != nil {
		return nil, false, err
	}
	rows, err := s.client().Request.Query().Where(request.IDIn(requestIDs...), request.SubscriberIDNotNil()).
		Select(request.FieldID, request.FieldSubscriberID, request.FieldRegistrationVersion).All(s.as(ctx))
	if err != nil {
		return nil, false, fmt.Errorf("read found requests: %w", err)
	}
	current := make(map[string]*ent.Request, len(rows))
	for _, r := range rows {
		current[r.ID] = r
	}
	versions, err := s.client().Registration.Query().
		Where(registration.RequestIDIn(distinct(rows, func(r *ent.Request) string { return r.ID })...)).All(s.as(ctx))
	if err != nil {
		return nil, false, fmt.Errorf("read found registrations: %w", err)
	}
	people := distinct(versions, func(v *ent.Registration) string {
		if r := current[v.RequestID]; v.Version == r.RegistrationVersion && registered(v.Declared.Organization, key) {
			return *r.SubscriberID
		}
		return ""
	})
	err = s.client().Subscriber.Query().Where(subscriber.IDIn(people...)).
		GroupBy(subscriber.FieldOrganizationID).Scan(s.as(ctx), &ids)
	if err != nil {
		return nil, false, fmt.Errorf("read organisations: %w", err)
	}
	return ids, limited, nil
}

// standing puts in the place of each organisation the one that it was merged into.
func (s *Source) standing(ctx context.Context, ids []string, limited bool) ([]string, bool, error) {
	rows, err := s.client().Organization.Query().Where(organization.IDIn(distinct(ids, func(v string) string { return v })...)).
		Select(organization.FieldID, organization.FieldMergedIntoID).All(s.as(ctx))
	if err != nil {
		return nil, false, fmt.Errorf("read organisations: %w", err)
	}
	return distinct(rows, func(o *ent.Organization) string {
		if o.MergedIntoID != nil {
			return *o.MergedIntoID
		}
		return o.ID
	}), limited, nil
}

// OrganizationsByID answers those that are there for the viewer, by their ids,
// those that were merged among them.
func (s *Source) OrganizationsByID(ctx context.Context, ids []string) (map[string]*Organization, error) {
	rows, err := s.client().Organization.Query().Where(organization.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read organisations: %w", err)
	}
	byID := make(map[string]*Organization, len(rows))
	for _, o := range s.organizations(rows) {
		byID[o.ID] = o
	}
	return byID, nil
}

// MergedInto is the one that it turned out to be.
func (o *Organization) MergedInto(ctx context.Context) (*Organization, error) {
	if o.MergedIntoID == nil {
		return nil, nil
	}
	byID, err := o.into.get(func() (map[string]*Organization, error) {
		return o.source.OrganizationsByID(ctx, distinct(o.rows, func(row *ent.Organization) string { return deref(row.MergedIntoID) }))
	})
	return byID[*o.MergedIntoID], err
}

// maxAlike are as many as are told of.
const maxAlike = 100

// Absorbed are those that were merged into it, the latest first.
func (o *Organization) Absorbed(ctx context.Context) ([]*Organization, error) {
	byID, err := o.absorbed.get(func() (map[string][]*Organization, error) {
		rows, err := o.source.client().Organization.Query().Where(organization.MergedIntoIDIn(o.ids()...)).
			Order(ent.Desc(organization.FieldID)).Limit(maxAlike * len(o.rows)).All(o.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read merged organisations: %w", err)
		}
		return group(o.source.organizations(rows), func(m *Organization) string { return *m.MergedIntoID }), nil
	})
	return bounded(byID[o.ID]), err
}

// Alike are those that stand under the same folded name: likely the same one.
func (o *Organization) Alike(ctx context.Context) ([]*Organization, error) {
	byKey, err := o.alike.get(func() (map[string][]*Organization, error) {
		rows, err := o.source.client().Organization.Query().
			Where(organization.MatchKeyIn(distinct(o.rows, func(row *ent.Organization) string { return row.MatchKey })...),
				organization.MergedIntoIDIsNil()).
			Order(ent.Desc(organization.FieldID)).Limit(maxAlike * len(o.rows)).All(o.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read organisations of one name: %w", err)
		}
		return group(o.source.organizations(rows), func(m *Organization) string { return m.MatchKey }), nil
	})
	return bounded(slices.DeleteFunc(slices.Clone(byKey[o.MatchKey]), func(other *Organization) bool { return other.ID == o.ID })), err
}

func bounded(all []*Organization) []*Organization {
	return append([]*Organization{}, all[:min(len(all), maxAlike)]...)
}

// OrganizationName is a name that an organisation has, or had.
type OrganizationName struct {
	LegalName string
	Since     instant.Time
	// Until, exclusive; nil: still.
	Until *instant.Time
}

// Names that it had, the one that it has first.
func (o *Organization) Names(ctx context.Context) ([]*OrganizationName, error) {
	byID, err := o.former.get(func() (map[string][]*ent.OrganizationName, error) {
		rows, err := o.source.client().OrganizationName.Query().Where(organizationname.OrganizationIDIn(o.ids()...)).
			Order(ent.Desc(organizationname.FieldID)).All(o.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read former names: %w", err)
		}
		return group(rows, func(n *ent.OrganizationName) string { return n.OrganizationID }), nil
	})
	if err != nil {
		return nil, err
	}
	names := []*OrganizationName{{LegalName: o.LegalName, Since: o.CreatedAt}}
	for _, n := range byID[o.ID] {
		if len(names) == 1 && n.Until != nil {
			names[0].Since = *n.Until
		}
		names = append(names, &OrganizationName{LegalName: n.LegalName, Since: n.Since, Until: n.Until})
	}
	return names, nil
}

// Contacts of it, the latest first.
func (o *Organization) Contacts(ctx context.Context) ([]*OrganizationContact, error) {
	byID, err := o.contacts.get(func() (map[string][]*OrganizationContact, error) {
		rows, err := o.source.client().OrganizationContact.Query().Where(organizationcontact.OrganizationIDIn(o.ids()...)).
			WithVerifiedBy().Order(ent.Desc(organizationcontact.FieldID)).All(o.source.as(ctx))
		if err != nil {
			return nil, fmt.Errorf("read contacts: %w", err)
		}
		shown := make([]*OrganizationContact, len(rows))
		for i, c := range rows {
			shown[i] = &OrganizationContact{c, newStaff(c.Edges.VerifiedBy)}
		}
		return group(shown, func(c *OrganizationContact) string { return c.OrganizationID }), nil
	})
	return append([]*OrganizationContact{}, byID[o.ID]...), err
}

// SubscriberCount is how many persons it has, as far as Counted+1.
func (o *Organization) SubscriberCount(ctx context.Context) (int, error) {
	ids, err := o.source.client().Subscriber.Query().Where(subscriber.OrganizationID(o.ID)).Limit(Counted + 1).IDs(o.source.as(ctx))
	if err != nil {
		return 0, fmt.Errorf("count subscribers: %w", err)
	}
	return len(ids), nil
}
