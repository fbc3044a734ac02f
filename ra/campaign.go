package ra

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/campaign"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

const (
	// campaignPage is how many certificates one transaction of a campaign tells.
	campaignPage = 100
	// campaignPause is how long a campaign passes over whom another has told of the
	// same days: a button that is pressed again sends nothing again.
	campaignPause = 24 * time.Hour
)

// Audience is whom a campaign tells the last days of a closing product: the
// holders of its certificates that stand.
type Audience struct {
	ProductID string
	// PartnerID, whose subscribers; nil: everybody's.
	PartnerID *string
	// EndsFrom: of certificates that end at this moment or later; the zero time:
	// of all that have not ended.
	EndsFrom time.Time
}

// from is EndsFrom as it is stored: 0 for the zero time.
func (a Audience) from() instant.Time {
	if a.EndsFrom.IsZero() {
		return 0
	}
	return instant.At(a.EndsFrom)
}

// CampaignPreview is what a campaign would do: how many certificates it would
// tell, and through which entrance the first of them was applied for. Its mail
// leads there and names its help desk.
type CampaignPreview struct {
	Count  int
	Portal string
}

// PreviewCampaign answers what a campaign would do: whom another told of the
// same days within campaignPause is not counted. Errors, each at its field:
// NOT_FOUND, NOT_CLOSING, PRODUCT_ENDED.
func (s *Service) PreviewCampaign(ctx context.Context, by viewer.Viewer, in Audience) (CampaignPreview, error) {
	if !by.May(viewer.RunCampaigns) {
		return CampaignPreview{}, problem.Refuse(problem.NotAllowed, "")
	}
	ctx = viewer.AsSystem(ctx)
	if err := s.checkAudience(ctx, s.db.Client(), in); err != nil {
		return CampaignPreview{}, fmt.Errorf("preview campaign: %w", err)
	}
	now := s.instantNow()
	untold, err := toldNothing(ctx, s.db.Client(), in.ProductID, "", now)
	if err != nil {
		return CampaignPreview{}, fmt.Errorf("preview campaign: %w", err)
	}
	told := s.db.Client().Certificate.Query().Where(audience(in.ProductID, in.PartnerID, in.from(), now), untold)
	n, err := told.Clone().Count(ctx)
	if err != nil {
		return CampaignPreview{}, fmt.Errorf("preview campaign: count certificates: %w", err)
	}
	first, err := told.Order(ent.Asc(certificate.FieldID)).WithRequest().First(ctx)
	if ent.IsNotFound(err) {
		return CampaignPreview{}, nil
	}
	if err != nil {
		return CampaignPreview{}, fmt.Errorf("preview campaign: read the first certificate: %w", err)
	}
	return CampaignPreview{Count: n, Portal: first.Edges.Request.Portal}, nil
}

// StartCampaign has the sweeper tell the audience, and answers the campaign's
// id. expected is the number that was previewed. Errors, beside those of
// PreviewCampaign: COUNT_CHANGED, CAMPAIGN_RUNNING.
func (s *Service) StartCampaign(ctx context.Context, by viewer.Viewer, in Audience, expected int) (string, error) {
	if !by.May(viewer.RunCampaigns) || by.StaffID == "" {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	campaignID := s.newID(id.Campaign)
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := s.checkAudience(ctx, tx.Client(), in); err != nil {
			return err
		}
		// Whoever starts another about the product waits here, and then sees this.
		row, err := tx.Product.Get(ctx, in.ProductID)
		if err != nil {
			return fmt.Errorf("read product: %w", err)
		}
		if err := one(tx.Product.Update().Where(product.ID(row.ID)).SetNameJa(row.NameJa).Save(ctx)); err != nil {
			return err
		}
		running, err := tx.Campaign.Query().Where(campaign.ProductID(in.ProductID), campaign.KindEQ(campaign.KindCLOSING), campaign.FinishedAtIsNil()).Exist(ctx)
		if err != nil {
			return fmt.Errorf("look for another campaign: %w", err)
		}
		if running {
			return problem.Refuse(problem.CampaignRunning, "productId")
		}
		now := s.instantNow()
		untold, err := toldNothing(ctx, tx.Client(), in.ProductID, "", now)
		if err != nil {
			return err
		}
		n, err := tx.Certificate.Query().Where(audience(in.ProductID, in.PartnerID, in.from(), now), untold).Count(ctx)
		if err != nil {
			return fmt.Errorf("count certificates: %w", err)
		}
		if n != expected || n == 0 {
			return problem.Refuse(problem.CountChanged, "expected", "count", strconv.Itoa(n))
		}
		c := tx.Campaign.Create().SetID(campaignID).SetProductID(in.ProductID).SetNillablePartnerID(in.PartnerID).
			SetExpected(n).SetStartedByID(by.StaffID).SetStartedAt(now).SetEndsFrom(in.from())
		if err := c.Exec(ctx); err != nil {
			return fmt.Errorf("store campaign: %w", err)
		}
		return s.audit(ctx, tx, act{by: by, action: CampaignStarted, object: campaignID, at: now,
			details: []string{"product", in.ProductID, "expected", strconv.Itoa(n)}})
	})
	if err != nil {
		return "", fmt.Errorf("start campaign: %w", err)
	}
	return campaignID, nil
}

// checkAudience wants a product that closes and has not ended, and a partner
// that is there.
func (s *Service) checkAudience(ctx context.Context, client *ent.Client, in Audience) error {
	today, err := CurrentPolicy(ctx, client, in.ProductID, s.instantNow())
	switch {
	case ent.IsNotFound(err):
		return problem.Refuse(problem.NotFound, "productId")
	case err != nil:
		return err
	case today.Policy.Closing == nil:
		return problem.Refuse(problem.NotClosing, "productId")
	}
	if err := s.stillIssues(ctx, client, in.ProductID, "productId"); err != nil || in.PartnerID == nil {
		return err
	}
	known, err := client.Partner.Query().Where(partner.ID(*in.PartnerID)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("read partner: %w", err)
	}
	if !known {
		return problem.Refuse(problem.NotFound, "partnerId")
	}
	return nil
}

// audience are the certificates that stand and have not ended at now, of the
// product, the partner's if one is named, that end at from or later.
func audience(productID string, partnerID *string, from, now instant.Time) predicate.Certificate {
	where := []predicate.Certificate{
		certificate.ProductID(productID), certificate.NotAfterGTE(max(from, now)),
		certificate.StatusIn(lifecycle.CertificateIssued, lifecycle.CertificateActive),
	}
	if partnerID != nil {
		where = append(where, certificate.HasRequestWith(request.PartnerID(*partnerID)))
	}
	return certificate.And(where...)
}

// toldNothing holds for certificates that no campaign about the product told
// within campaignPause before at, since today's days were set; but for the
// campaign itself, by its id.
func toldNothing(ctx context.Context, client *ent.Client, productID, itself string, at instant.Time) (predicate.Certificate, error) {
	versions, err := client.ProductPolicy.Query().Where(productpolicy.ProductID(productID)).
		Order(ent.Asc(productpolicy.FieldVersion)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read versions: %w", err)
	}
	since := instant.At(at.Time().Add(-campaignPause))
	if set := daysSetBy(versions, at); set != nil {
		since = max(since, set.EffectiveAt)
	}
	campaigns, err := client.Campaign.Query().Where(campaign.ProductID(productID), campaign.StartedAtGT(since), campaign.IDNEQ(itself)).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("read earlier campaigns: %w", err)
	}
	return certificate.Not(toldOf(message.AboutIDIn(campaigns...))), nil
}

// toldOf holds for certificates that such a campaign's mail is about.
func toldOf(when predicate.Message) predicate.Certificate {
	return func(q *sql.Selector) {
		m := sql.Table(message.Table)
		mails := sql.Dialect(q.Dialect()).Select(m.C(message.FieldCertificateID)).From(m)
		message.And(message.KindEQ(message.KindCLOSING), message.CertificateIDNotNil(), when)(mails)
		q.Where(sql.In(q.C(certificate.FieldID), mails))
	}
}

// RunCampaigns goes on with every campaign that is not finished, by one page
// each, and answers how many steps it took.
func (s *Service) RunCampaigns(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	ids, err := s.db.Client().Campaign.Query().Where(campaign.FinishedAtIsNil(), campaign.PausedAtIsNil(), campaign.Or(
		campaign.ToldAtIsNil(), campaign.CancelledAtNotNil(), campaign.ReplaceByLTE(s.instantNow()))).
		Order(ent.Asc(campaign.FieldID)).Limit(sweepPage).IDs(ctx)
	if err != nil {
		return 0, fmt.Errorf("run campaigns: read them: %w", err)
	}
	var errs []error
	for _, campaignID := range ids {
		if err := s.runCampaign(ctx, campaignID); err != nil {
			errs = append(errs, fmt.Errorf("run campaign %s: %w", campaignID, err))
		}
	}
	return len(ids) - len(errs), errors.Join(errs...)
}

// campaignStep goes on with one, by a page; size is how many certificates are
// ended by it at most.
func (s *Service) campaignStep(ctx context.Context, tx *ent.Tx, campaignID string, size int) error {
	c, err := tx.Campaign.Get(ctx, campaignID)
	switch {
	case err != nil || c.FinishedAt != nil || c.PausedAt != nil:
		return err
	case c.Kind == campaign.KindCLOSING:
		return s.tellPage(ctx, tx, c)
	case c.CancelledAt == nil && c.ToldAt == nil:
		return s.askPage(ctx, tx, c)
	}
	return s.endPage(ctx, tx, c, size)
}

// tellPage writes to the holders of the next certificates, and moves the cursor
// behind them in the same transaction: whatever is interrupted, and however
// many processes run, each certificate is told of once. Who no longer stands is
// passed over.
func (s *Service) tellPage(ctx context.Context, tx *ent.Tx, c *ent.Campaign) error {
	now, productID := s.instantNow(), *c.ProductID
	untold, err := toldNothing(ctx, tx.Client(), productID, c.ID, c.StartedAt)
	if err != nil {
		return err
	}
	page, err := tx.Certificate.Query().Where(audience(productID, c.PartnerID, c.EndsFrom, now), untold, certificate.IDGT(c.Cursor)).
		Order(ent.Asc(certificate.FieldID)).Limit(campaignPage).WithRequest().All(ctx)
	if err != nil {
		return fmt.Errorf("read certificates: %w", err)
	}
	// First the campaign: whoever else is at this page waits here and then finds
	// it done.
	u := tx.Campaign.Update().Where(campaign.ID(c.ID), campaign.Cursor(c.Cursor), campaign.FinishedAtIsNil()).AddSent(len(page))
	if len(page) > 0 {
		u.SetCursor(page[len(page)-1].ID)
	}
	finished := len(page) < campaignPage
	if finished {
		u.SetFinishedAt(now)
	}
	if err := one(u.Save(ctx)); err != nil {
		return err
	}
	for _, held := range page {
		if err := s.post(ctx, tx, letter{kind: message.KindCLOSING, request: held.Edges.Request, aboutID: c.ID, certificateID: held.ID}); err != nil {
			return err
		}
	}
	if !finished {
		return nil
	}
	return s.audit(ctx, tx, act{by: system, action: CampaignFinished, object: c.ID, at: now,
		details: []string{"sent", strconv.Itoa(c.Sent + len(page))}})
}

// ToldOtherDays answers how many certificates that stand were written to about
// the last days of their product before today's days were set, and not since.
// versions are all of the product's policy, the first first.
func ToldOtherDays(ctx context.Context, client *ent.Client, versions []*ent.ProductPolicy, now instant.Time) (int, error) {
	set := daysSetBy(versions, now)
	if set == nil {
		return 0, nil
	}
	n, err := client.Certificate.Query().Where(audience(set.ProductID, nil, 0, now),
		toldOf(message.CreatedAtLT(set.EffectiveAt)), certificate.Not(toldOf(message.CreatedAtGTE(set.EffectiveAt)))).Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count who was told other days: %w", err)
	}
	return n, nil
}

// daysSetBy is the version that set the last days that hold at the moment; nil
// where none are set.
func daysSetBy(versions []*ent.ProductPolicy, now instant.Time) *ent.ProductPolicy {
	var set *ent.ProductPolicy
	for _, v := range versions {
		closing := v.Policy.Closing
		switch {
		case v.EffectiveAt > now:
		case closing == nil:
			set = nil
		case set == nil || set.Policy.Closing.LastOrder != closing.LastOrder || set.Policy.Closing.LastReissue != closing.LastReissue:
			set = v
		}
	}
	return set
}
