package ra

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/partner"
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
// each at its field: BAD_SLUG, SLUG_TAKEN, REQUIRED, TOO_LONG, BAD_CHARACTER, BAD_EMAIL, BAD_COLOR,
// BAD_LOGO, BAD_URL, PRODUCT_UNAVAILABLE.
func (s *Service) CreatePartner(ctx context.Context, by viewer.Viewer, in NewPartner) (string, error) {
	if !by.May(viewer.ManageEntrances) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	var problems []problem.Problem
	if !site.Slug(in.Slug) {
		problems = append(problems, problem.New(problem.BadSlug, "slug"))
	}
	if err := problem.Join(append(problems, normalizePartner(&in)...)); err != nil {
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
		return s.audit(ctx, tx, act{by: by, action: PartnerCreated, object: partnerID, at: s.instantNow(), after: in})
	})
	if err != nil {
		return "", fmt.Errorf("create partner: %w", err)
	}
	return partnerID, nil
}

// UpdatePartner describes a partner anew. Its entrance keeps its slug, which
// stands in mails that were sent.
type UpdatePartner struct {
	PartnerID string
	// Enabled: false ends new applications at its entrance. Whoever holds a
	// certificate goes on: theirs can be acquired, reissued and revoked. Nothing is
	// sent to its webhooks.
	Enabled bool
	// Slug is not looked at.
	NewPartner
}

// UpdatePartner changes a partner and its entrance. Errors: those of
// CreatePartner, and NOT_FOUND.
func (s *Service) UpdatePartner(ctx context.Context, by viewer.Viewer, in UpdatePartner) error {
	if !by.May(viewer.ManageEntrances) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	if err := problem.Join(normalizePartner(&in.NewPartner)); err != nil {
		return err
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		after := in
		after.Slug, after.Entrance.ProductIDs = "", slices.Sorted(slices.Values(in.Entrance.ProductIDs))
		before, err := partnerAsIs(ctx, tx, in.PartnerID)
		if err != nil {
			return err
		}
		n, err := tx.Partner.Update().Where(partner.ID(in.PartnerID)).SetNameJa(in.Name.Ja).SetNameEn(in.Name.En).
			SetPostalAddressJa(in.PostalAddress.Ja).SetPostalAddressEn(in.PostalAddress.En).
			SetContactJa(in.Contact.Ja).SetContactEn(in.Contact.En).SetEnabled(in.Enabled).Save(ctx)
		if err != nil {
			return fmt.Errorf("store partner: %w", err)
		}
		if n == 0 {
			return problem.Refuse(problem.NotFound, "partnerId")
		}
		if err := changeEntrance(ctx, tx, in.PartnerID, in.Entrance); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: PartnerUpdated, object: in.PartnerID, at: s.instantNow(),
			details: []string{"enabled", strconv.FormatBool(in.Enabled)}, before: before, after: after})
	})
	if err != nil {
		return fmt.Errorf("update partner: %w", err)
	}
	return nil
}

// partnerAsIs describes a partner with its entrance before it is changed.
// Errors: NOT_FOUND.
func partnerAsIs(ctx context.Context, tx *ent.Tx, partnerID string) (UpdatePartner, error) {
	row, err := tx.Partner.Get(ctx, partnerID)
	if ent.IsNotFound(err) {
		return UpdatePartner{}, problem.Refuse(problem.NotFound, "partnerId")
	}
	if err != nil {
		return UpdatePartner{}, fmt.Errorf("read partner: %w", err)
	}
	at, err := tx.Portal.Query().Where(portal.PartnerID(partnerID)).WithProducts().Only(ctx)
	if err != nil {
		return UpdatePartner{}, fmt.Errorf("read entrance: %w", err)
	}
	products := make([]string, len(at.Edges.Products))
	for i, p := range at.Edges.Products {
		products[i] = p.ID
	}
	slices.Sort(products)
	return UpdatePartner{PartnerID: partnerID, Enabled: row.Enabled, NewPartner: NewPartner{
		Name:          policy.Text{Ja: row.NameJa, En: row.NameEn},
		PostalAddress: policy.Text{Ja: row.PostalAddressJa, En: row.PostalAddressEn},
		Contact:       policy.Text{Ja: row.ContactJa, En: row.ContactEn},
		Entrance: Entrance{
			Name:          policy.Text{Ja: at.NameJa, En: at.NameEn},
			HelpDesk:      policy.Text{Ja: at.HelpDeskJa, En: at.HelpDeskEn},
			HelpDeskEmail: at.HelpDeskEmail, Theme: at.Theme, Links: at.Links, ProductIDs: products,
		},
	}}, nil
}

// changeEntrance stores what a partner's entrance shows from now on.
func changeEntrance(ctx context.Context, tx *ent.Tx, partnerID string, in Entrance) error {
	err := tx.Portal.Update().Where(portal.PartnerID(partnerID)).
		SetNameJa(in.Name.Ja).SetNameEn(in.Name.En).SetTheme(in.Theme).SetLinks(in.Links).
		SetHelpDeskJa(in.HelpDesk.Ja).SetHelpDeskEn(in.HelpDesk.En).SetHelpDeskEmail(in.HelpDeskEmail).
		ClearProducts().AddProductIDs(in.ProductIDs...).Exec(ctx)
	if ent.IsConstraintError(err) {
		return problem.Refuse(problem.ProductUnavailable, "entrance.productIds")
	}
	if err != nil {
		return fmt.Errorf("store entrance: %w", err)
	}
	return nil
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

// normalizePartner brings a partner and its entrance to the form in which they
// are stored, and collects what cannot be brought to it.
func normalizePartner(in *NewPartner) []problem.Problem {
	return slices.Concat(
		normalizeLines("name", &in.Name, 1, maxPartnerName),
		normalizeWords("postalAddress", &in.PostalAddress, 0, maxWords),
		normalizeWords("contact", &in.Contact, 0, maxWords),
		normalizeEntrance("entrance.", &in.Entrance),
	)
}

// normalizeEntrance is normalizePartner for what an entrance shows; at is what
// the fields' paths begin with.
func normalizeEntrance(at string, in *Entrance) []problem.Problem {
	problems := append(normalizeLines(at+"name", &in.Name, 1, maxPartnerName),
		normalizeWords(at+"helpDesk", &in.HelpDesk, 0, maxWords)...)
	if in.HelpDeskEmail != "" {
		email, ok := form.Email(in.HelpDeskEmail)
		if !ok {
			problems = append(problems, problem.New(problem.BadEmail, at+"helpDeskEmail"))
		}
		in.HelpDeskEmail = email
	}
	if !site.Color(in.Theme.Accent) {
		problems = append(problems, problem.New(problem.BadColor, at+"theme.accent"))
	}
	logo, ok := site.Logo(in.Theme.Logo)
	if !ok {
		problems = append(problems, problem.New(problem.BadLogo, at+"theme.logo"))
	}
	in.Theme.Logo = logo
	for _, topic := range site.Topics {
		address, ok := in.Links[topic]
		if _, bad := form.BadInLine(address); ok && (bad || !site.Address(address)) {
			problems = append(problems, problem.New(problem.BadURL, at+"links", "topic", string(topic)))
		}
	}
	return problems
}

// What a partner says of itself may be long, in characters; its name stands in
// headings and subjects.
const (
	maxWords       = 500
	maxPartnerName = 100
)

// boundText refuses a text that is longer than so many characters in a
// language, or holds one that cannot be shown.
func boundText(field string, t policy.Text, most int) []problem.Problem {
	var problems []problem.Problem
	for language, s := range map[string]string{".ja": t.Ja, ".en": t.En} {
		if utf8.RuneCountInString(s) > most {
			problems = append(problems, problem.New(problem.TooLong, field+language, "max", strconv.Itoa(most)))
		} else if character, bad := form.BadInText(s); bad {
			problems = append(problems, problem.New(problem.BadCharacter, field+language, "character", character))
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
