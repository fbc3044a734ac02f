package ra

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// What a text may be long, in characters.
const (
	maxTermsTitle = 100
	maxTermsBody  = 200_000
)

// Texts is one version of a text in both languages.
type Texts struct {
	Title, Body policy.Text
}

// PublishTermsInput is a new version of a text that is agreed to.
type PublishTermsInput struct {
	ProductID string
	Kind      terms.Kind
	Text      Texts
	// EffectiveAt is when it comes into force; nil: at once.
	EffectiveAt *time.Time
	// Replaces is the last version as it was seen: of two who publish at once, one
	// is told of the other.
	Replaces int
}

// PublishTerms publishes the next version of a text in both languages, and
// answers their ids, the Japanese first. Whoever has not agreed to it by the
// time it is in force is asked again. It is for the command line: staff propose
// (ProposeTerms), because a product's texts are of its policy, which needs two.
// Errors, each at its field: ANOTHER_OFFICER_WANTED for staff, PRODUCT_UNAVAILABLE, STALE_VERSION, REQUIRED, TOO_LONG, BAD_CHARACTER,
// TOO_EARLY for a moment that has passed or lies before the last version's.
func (s *Service) PublishTerms(ctx context.Context, by viewer.Viewer, in PublishTermsInput) ([]string, error) {
	if err := alone(by, viewer.ManageProducts); err != nil {
		return nil, fmt.Errorf("publish terms: %w", err)
	}
	if err := problem.Join(in.check()); err != nil {
		return nil, err
	}
	var ids []string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) (err error) {
		ids, err = s.publishTerms(ctx, tx, by, in)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("publish terms: %w", err)
	}
	return ids, nil
}

// check brings a version into the form that is stored, and collects what is
// wrong with it, whatever stands now.
func (in *PublishTermsInput) check() []problem.Problem {
	problems := normalizeTexts("", &in.Text)
	if terms.KindValidator(in.Kind) != nil {
		problems = append(problems, problem.New(problem.BadID, "kind"))
	}
	return problems
}

// effective is from when on a version that is published at the moment is in
// force.
func (in *PublishTermsInput) effective(now instant.Time) instant.Time {
	if in.EffectiveAt != nil {
		return instant.At(*in.EffectiveAt)
	}
	return now
}

func (s *Service) publishTerms(ctx context.Context, tx *ent.Tx, by viewer.Viewer, in PublishTermsInput) ([]string, error) {
	now := s.instantNow()
	effective := in.effective(now)
	if err := followsLast(ctx, tx.Client(), in, effective, now); err != nil {
		return nil, err
	}
	next := termsVersion{in.ProductID, in.Kind, in.Replaces + 1, effective}
	ids, err := s.storeTerms(ctx, tx, next, in.Text)
	// Another version of the number was stored meanwhile, and then it is told.
	if database.IsUnique(err) {
		return nil, errConflict
	}
	if err != nil {
		return nil, err
	}
	return ids, s.audit(ctx, tx, act{by: by, action: TermsPublished, object: ids[0], at: now, details: []string{
		"product", in.ProductID, "kind", string(in.Kind), "version", strconv.Itoa(next.number), "effectiveAt", rfc3339(&effective)}, after: in.Text})
}

// normalizeTexts brings a version to the form in which it is stored, and collects
// what cannot be brought to it; at is what the fields' paths begin with.
func normalizeTexts(at string, in *Texts) []problem.Problem {
	return append(normalizeLines(at+"title", &in.Title, 1, maxTermsTitle), normalizeWords(at+"body", &in.Body, 1, maxTermsBody)...)
}

// normalizeWords brings a text in both languages to the form of form.FreeText.
func normalizeWords(field string, t *policy.Text, least, most int) []problem.Problem {
	t.Ja, t.En = form.FreeText(t.Ja), form.FreeText(t.En)
	return append(words(field+".ja", t.Ja, least, most), words(field+".en", t.En, least, most)...)
}

// normalizeLines is normalizeWords for a text that stands in one line: as a
// heading, in the subject of a mail.
func normalizeLines(field string, t *policy.Text, least, most int) []problem.Problem {
	problems := normalizeWords(field, t, least, most)
	for language, text := range map[string]string{".ja": t.Ja, ".en": t.En} {
		if character, bad := form.BadInLine(text); bad && strings.Contains(text, "\n") {
			problems = append(problems, problem.New(problem.BadCharacter, field+language, "character", character))
		}
	}
	return problems
}

// followsLast refuses what does not follow the last version there is.
func followsLast(ctx context.Context, client *ent.Client, in PublishTermsInput, effective, now instant.Time) error {
	known, err := client.Product.Query().Where(product.ID(in.ProductID)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look for the product: %w", err)
	}
	if !known {
		return problem.Refuse(problem.ProductUnavailable, "productId")
	}
	last, err := client.Terms.Query().Where(terms.ProductID(in.ProductID), terms.KindEQ(in.Kind)).
		Order(ent.Desc(terms.FieldVersion)).Select(terms.FieldVersion, terms.FieldPublishedAt).First(ctx)
	if err != nil {
		return fmt.Errorf("read the last version: %w", err)
	}
	if last.Version != in.Replaces {
		return problem.Refuse(problem.StaleVersion, "replaces")
	}
	if first := max(now, last.PublishedAt); effective < first {
		return problem.Refuse(problem.TooEarly, "effectiveAt", "at", rfc3339(&first))
	}
	return nil
}

// termsVersion is one version of a text, and from when on it is in force.
type termsVersion struct {
	productID string
	kind      terms.Kind
	number    int
	effective instant.Time
}

// storeTerms stores a version in both languages, the Japanese first.
func (s *Service) storeTerms(ctx context.Context, tx *ent.Tx, v termsVersion, in Texts) ([]string, error) {
	var ids []string
	for _, l := range []struct {
		language    terms.Language
		title, body string
	}{
		{terms.LanguageJA, in.Title.Ja, in.Body.Ja},
		{terms.LanguageEN, in.Title.En, in.Body.En},
	} {
		sum := sha256.Sum256([]byte(l.body))
		termsID := s.newID(id.Terms)
		if err := tx.Terms.Create().SetID(termsID).SetProductID(v.productID).SetKind(v.kind).
			SetVersion(v.number).SetLanguage(l.language).SetTitle(l.title).SetBody(l.body).
			SetSha256(hex.EncodeToString(sum[:])).SetPublishedAt(v.effective).Exec(ctx); err != nil {
			return nil, fmt.Errorf("publish %s: %w", v.kind, err)
		}
		ids = append(ids, termsID)
	}
	return ids, nil
}

// CurrentTerms answers the product's text of a kind in force at the moment, in
// every language it has.
func CurrentTerms(ctx context.Context, client *ent.Client, productID string, kind terms.Kind, now instant.Time) ([]*ent.Terms, error) {
	latest, err := latestTerms(client, productID, kind, now).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("current terms: %w", err)
	}
	return newest(latest), nil
}

// latestTerms are the last versions that were published, the newest first.
func latestTerms(client *ent.Client, productID string, kind terms.Kind, now instant.Time) *ent.TermsQuery {
	return client.Terms.Query().
		Where(terms.ProductID(productID), terms.KindEQ(kind), terms.PublishedAtLTE(now)).
		Order(ent.Desc(terms.FieldVersion)).Limit(2 * languages)
}

// newest are those of the first one's version.
func newest(latest []*ent.Terms) []*ent.Terms {
	var current []*ent.Terms
	for _, t := range latest {
		if t.Version == latest[0].Version {
			current = append(current, t)
		}
	}
	return current
}

// languages that texts are published in.
const languages = 2

// consented checks that the ids name the current texts of the kinds, in any
// language, and answers them. field is where the problem is shown.
func (s *Service) consented(ctx context.Context, client *ent.Client, productID string, ids []string, field string, kinds ...terms.Kind) ([]string, error) {
	var agreed []string
	for _, kind := range kinds {
		// Without the texts themselves, which are long.
		latest, err := latestTerms(client, productID, kind, s.instantNow()).Select(terms.FieldID, terms.FieldVersion).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("current terms: %w", err)
		}
		found := false
		for _, t := range newest(latest) {
			for _, v := range ids {
				if v == t.ID && !found {
					agreed, found = append(agreed, v), true
				}
			}
		}
		if !found {
			return nil, problem.Refuse(problem.ConsentRequired, field)
		}
	}
	return agreed, nil
}
