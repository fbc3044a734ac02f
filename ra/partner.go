package ra

import (
	"context"
	"fmt"
	"net/url"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// NewPartner describes a partner and the entrance that it gets.
type NewPartner struct {
	// Slug of the entrance: it stands in the address for good.
	Slug string
	// Name of the partner. PostalAddress is where paper is sent, Contact whom
	// subscribers turn to: both in words, and may be empty.
	Name, PostalAddress, Contact policy.Text
	Entrance                     Entrance
}

// Entrance is what applicants find at an entrance.
type Entrance struct {
	Name policy.Text
	// HelpDesk tells telephone and hours, in words.
	HelpDesk policy.Text
	// HelpDeskEmail is where enquiries go; empty: nobody takes any.
	HelpDeskEmail string
	Theme         site.Theme
	Links         site.Links
	// ProductIDs that can be applied for here.
	ProductIDs []string
}

// CreatePartner makes a partner with its entrance, and answers its id. Errors,
// each at its field: BAD_SLUG, SLUG_TAKEN, REQUIRED, BAD_EMAIL, BAD_COLOR,
// BAD_LOGO, BAD_URL, PRODUCT_UNAVAILABLE.
func (s *Service) CreatePartner(ctx context.Context, by viewer.Viewer, in NewPartner) (string, error) {
	if !by.Administers() {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	var problems []problem.Problem
	if !site.Slug(in.Slug) {
		problems = append(problems, problem.New(problem.BadSlug, "slug"))
	}
	problems = append(problems, wantText("name", in.Name)...)
	if err := problem.Join(append(problems, checkEntrance("entrance.", in.Entrance)...)); err != nil {
		return "", err
	}
	partnerID := s.newID(id.Partner)
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := tx.Partner.Create().SetID(partnerID).SetNameJa(in.Name.Ja).SetNameEn(in.Name.En).
			SetPostalAddressJa(in.PostalAddress.Ja).SetPostalAddressEn(in.PostalAddress.En).
			SetContactJa(in.Contact.Ja).SetContactEn(in.Contact.En).
			SetCreatedAt(s.instantNow()).Exec(ctx); err != nil {
			return fmt.Errorf("store partner: %w", err)
		}
		if err := s.openEntrance(ctx, tx, in.Slug, &partnerID, in.Entrance); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: PartnerCreated, object: partnerID, at: s.instantNow()})
	})
	if err != nil {
		return "", fmt.Errorf("create partner: %w", err)
	}
	return partnerID, nil
}

// openEntrance stores an entrance. / has the empty slug and no partner.
func (s *Service) openEntrance(ctx context.Context, tx *ent.Tx, slug string, partnerID *string, in Entrance) error {
	err := tx.Portal.Create().SetID(s.newID(id.Portal)).SetSlug(slug).SetNillablePartnerID(partnerID).
		SetNameJa(in.Name.Ja).SetNameEn(in.Name.En).SetTheme(in.Theme).SetLinks(in.Links).
		SetHelpDeskJa(in.HelpDesk.Ja).SetHelpDeskEn(in.HelpDesk.En).SetHelpDeskEmail(in.HelpDeskEmail).
		AddProductIDs(in.ProductIDs...).SetCreatedAt(s.instantNow()).Exec(ctx)
	switch {
	case database.UniqueOn(err, portal.Table, portal.FieldSlug):
		return problem.Refuse(problem.SlugTaken, "slug")
	case ent.IsConstraintError(err):
		return problem.Refuse(problem.ProductUnavailable, "entrance.productIds")
	case err != nil:
		return fmt.Errorf("store entrance: %w", err)
	}
	return nil
}

// checkEntrance collects what is wrong with what an entrance shows; at is what
// the fields' paths begin with.
func checkEntrance(at string, in Entrance) []problem.Problem {
	problems := wantText(at+"name", in.Name)
	if in.HelpDeskEmail != "" {
		if _, ok := form.Email(in.HelpDeskEmail); !ok {
			problems = append(problems, problem.New(problem.BadEmail, at+"helpDeskEmail"))
		}
	}
	if !site.Color(in.Theme.Accent) {
		problems = append(problems, problem.New(problem.BadColor, at+"theme.accent"))
	}
	if !site.Logo(in.Theme.Logo) {
		problems = append(problems, problem.New(problem.BadLogo, at+"theme.logo"))
	}
	for _, topic := range site.Topics {
		address, ok := in.Links[topic]
		if u, err := url.Parse(address); ok && (err != nil || u.Scheme != "https" || u.Host == "") {
			problems = append(problems, problem.New(problem.BadURL, at+"links", "topic", string(topic)))
		}
	}
	return problems
}

// wantText wants a text in both languages.
func wantText(field string, t policy.Text) []problem.Problem {
	var problems []problem.Problem
	if t.Ja == "" {
		problems = append(problems, problem.New(problem.Required, field+".ja"))
	}
	if t.En == "" {
		problems = append(problems, problem.New(problem.Required, field+".en"))
	}
	return problems
}

// PartnerBySlug answers the id of the partner whose entrance has the slug.
// Errors: NOT_FOUND.
func (s *Service) PartnerBySlug(ctx context.Context, slug string) (string, error) {
	partnerID, err := s.db.Client().Portal.Query().Where(portal.Slug(slug)).QueryPartner().OnlyID(viewer.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return "", problem.Refuse(problem.NotFound, "partnerId")
	}
	if err != nil {
		return "", fmt.Errorf("partner %s: %w", slug, err)
	}
	return partnerID, nil
}
