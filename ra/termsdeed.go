package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// termsDeed publishes the next version of a product's text: administrators' on
// both sides. Each text of a product has a kind of its own, so that one of each
// can wait.
type termsDeed struct{ PublishTermsInput }

func (d *termsDeed) kind() ProposalKind {
	if d.Kind == terms.KindPRIVACY_NOTICE {
		return PrivacyProposal
	}
	return TermsProposal
}
func (d *termsDeed) object() string { return d.ProductID }

func (*termsDeed) mayPropose(by viewer.Viewer) bool { return (&productDeed{}).mayPropose(by) }
func (*termsDeed) mayDecide(by viewer.Viewer) bool  { return (&productDeed{}).mayDecide(by) }

// state is the number of the last version.
func (d *termsDeed) state(ctx context.Context, client *ent.Client) (any, error) {
	last, err := client.Terms.Query().Where(terms.ProductID(d.ProductID), terms.KindEQ(d.Kind)).
		Order(ent.Desc(terms.FieldVersion)).Select(terms.FieldVersion).First(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the last version: %w", err)
	}
	return last.Version, nil
}

func (d *termsDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	_, err := s.publishTerms(ctx, tx, by, d.PublishTermsInput)
	return err
}

func (d *termsDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	last, err := lastTexts(ctx, client, d.ProductID, d.Kind)
	if err != nil {
		return nil, nil, err
	}
	return last, struct {
		Texts
		EffectiveAt string
	}{d.Text, momentInTokyo(d.EffectiveAt)}, nil
}

// lastTexts is the last version of a text, in force or not yet.
func lastTexts(ctx context.Context, client *ent.Client, productID string, kind terms.Kind) (Texts, error) {
	var last Texts
	rows, err := CurrentTerms(ctx, client, productID, kind, reviewEnd)
	for _, t := range rows {
		if t.Language == terms.LanguageJA {
			last.Title.Ja, last.Body.Ja = t.Title, t.Body
		} else {
			last.Title.En, last.Body.En = t.Title, t.Body
		}
	}
	return last, err
}

// ProposeTerms proposes the next version of a text, which another administrator
// publishes by carrying it out. It answers the proposal. Errors: those of
// PublishTerms, REQUIRED or TOO_LONG at "reason", ALREADY_PROPOSED, NOT_ALLOWED.
func (s *Service) ProposeTerms(ctx context.Context, by viewer.Viewer, in PublishTermsInput, reason string) (string, error) {
	d := &termsDeed{in}
	if !d.mayPropose(by) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	reason = form.FreeText(reason)
	if err := problem.Join(append(d.check(), words("reason", reason, 1, maxProposalText)...)); err != nil {
		return "", err
	}
	var proposalID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		if err := followsLast(ctx, tx.Client(), d.PublishTermsInput, d.effective(now), now); err != nil {
			return err
		}
		var err error
		proposalID, err = s.propose(ctx, tx, by, d, reason)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("propose terms: %w", err)
	}
	return proposalID, nil
}
