package ra

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/campaign"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/subscriber"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// campaignWindow is how many certificates a page is looked for among, where no
// index leads to the set: a page costs the same however few of them it holds.
const campaignWindow = 2000

// targets are the certificates that stand, of a revocation campaign's set.
func targets(c *ent.Campaign, now instant.Time) predicate.Certificate {
	where := []predicate.Certificate{
		certificate.StatusIn(lifecycle.CertificateIssued, lifecycle.CertificateActive),
		certificate.NotAfterGTE(max(c.EndsFrom, now)), certificate.CreatedAtLTE(*c.MadeBefore),
	}
	if c.ProductID != nil {
		where = append(where, certificate.ProductID(*c.ProductID))
	}
	if c.IssuerID != nil {
		where = append(where, certificate.IssuerID(*c.IssuerID))
	}
	if c.PartnerID != nil {
		where = append(where, certificate.HasRequestWith(request.PartnerID(*c.PartnerID)))
	}
	if c.OrganizationID != nil {
		where = append(where, certificate.HasRequestWith(request.HasSubscriberWith(subscriber.OrganizationID(*c.OrganizationID))))
	}
	if c.EndsBefore != nil {
		where = append(where, certificate.NotAfterLT(*c.EndsBefore))
	}
	if len(c.Serials) > 0 {
		where = append(where, certificate.SerialIn(c.Serials...))
	}
	return certificate.And(where...)
}

// askPage asks the holders of the next certificates to replace them, and moves
// the cursor behind them in the same transaction. Who would not be given
// replaceLeast is neither asked nor revoked: a campaign that did not come round
// to everybody by then pauses itself, as does one that finds more certificates
// than were agreed to.
func (s *Service) askPage(ctx context.Context, tx *ent.Tx, c *ent.Campaign) error {
	now := s.instantNow()
	pause := func() error {
		return s.turnCampaign(ctx, tx, c, act{by: system, action: CampaignPaused, at: now},
			tx.Campaign.Update().SetPausedAt(now))
	}
	if tooLateToAsk(c, now) {
		return pause()
	}
	unissued, err := unissuedOf(ctx, tx, c)
	if err != nil {
		return err
	}
	behind := []predicate.Certificate{targets(c, now), certificate.IDNotIn(unissued...), certificate.IDGT(c.Cursor)}
	var last string
	if len(c.Serials) == 0 {
		ids, err := tx.Certificate.Query().Where(certificate.IDGT(c.Cursor)).
			Order(ent.Asc(certificate.FieldID)).Offset(campaignWindow - 1).Limit(1).IDs(ctx)
		if err != nil {
			return fmt.Errorf("look ahead: %w", err)
		}
		if len(ids) > 0 {
			last = ids[0]
			behind = append(behind, certificate.IDLTE(last))
		}
	}
	page, err := tx.Certificate.Query().Where(behind...).
		Order(ent.Asc(certificate.FieldID)).Limit(campaignPage).WithRequest().All(ctx)
	if err != nil {
		return fmt.Errorf("read certificates: %w", err)
	}
	if c.Sent+len(page) > c.Expected {
		return pause()
	}
	u := tx.Campaign.Update().AddSent(len(page))
	switch {
	case len(page) == campaignPage:
		u.SetCursor(page[len(page)-1].ID)
	case last != "":
		u.SetCursor(last)
	default:
		u.SetToldAt(now)
	}
	if err := one(u.Where(undisturbed(c), campaign.ToldAtIsNil(), campaign.CancelledAtIsNil()).Save(ctx)); err != nil {
		return err
	}
	for _, held := range page {
		if err := s.post(ctx, tx, letter{kind: message.KindREPLACE, request: held.Edges.Request, aboutID: c.ID, certificateID: held.ID}); err != nil {
			return err
		}
	}
	return nil
}

// tooLateToAsk reports whether who is asked now would have less than
// replaceLeast.
func tooLateToAsk(c *ent.Campaign, now instant.Time) bool {
	return c.ReplaceBy.Time().Sub(now.Time()) < replaceLeast
}

// unissuedOf are the certificates that were being signed when the campaign was
// proposed: the proposal keeps them.
func unissuedOf(ctx context.Context, tx *ent.Tx, c *ent.Campaign) ([]string, error) {
	row, err := tx.Proposal.Query().Where(proposal.ObjectID(c.ID), proposal.Kind(string(CampaignProposal))).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("read campaign's proposal: %w", err)
	}
	d, err := deedOf(row)
	if err != nil {
		return nil, err
	}
	agreed, ok := d.(*campaignDeed)
	if !ok {
		return nil, fmt.Errorf("read campaign's proposal: a %T", d)
	}
	return agreed.Unissued, nil
}

// undisturbed holds for a campaign that nobody has gone on with or turned since
// it was read.
func undisturbed(c *ent.Campaign) predicate.Campaign {
	return campaign.And(campaign.ID(c.ID), campaign.Cursor(c.Cursor), campaign.RevokeCursor(c.RevokeCursor),
		campaign.FinishedAtIsNil(), campaign.PausedAtIsNil())
}

// CampaignTurn is what officers do to a revocation campaign under way.
type CampaignTurn string

// Turns.
const (
	PauseCampaign  CampaignTurn = "PAUSE"
	ResumeCampaign CampaignTurn = "RESUME"
	CancelCampaign CampaignTurn = "CANCEL"
)

// TurnCampaign pauses a revocation campaign, resumes it or calls it off, while
// nothing was revoked by it: before its day, or paused. Who was asked is told that
// it was called off. Errors: NOT_ALLOWED; STEP_UP_REQUIRED; NOT_FOUND;
// WRONG_STATE; DEADLINE_PASSED once it revokes, or to resume one that has not
// asked everybody when who is left would get less than replaceLeast.
func (s *Service) TurnCampaign(ctx context.Context, by viewer.Viewer, campaignID string, turn CampaignTurn) error {
	if err := dangerous(by, viewer.RunCampaigns); err != nil {
		return fmt.Errorf("turn campaign: %w", err)
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		c, err := tx.Campaign.Get(ctx, campaignID)
		if ent.IsNotFound(err) || err == nil && c.Kind != campaign.KindREVOCATION {
			return problem.Refuse(problem.NotFound, "campaignId")
		}
		if err != nil {
			return fmt.Errorf("read campaign: %w", err)
		}
		now := s.instantNow()
		if err := turnable(c, turn, now); err != nil {
			return err
		}
		done, update := act{by: by, at: now}, tx.Campaign.Update()
		switch turn {
		case PauseCampaign:
			done.action = CampaignPaused
			update.SetPausedAt(now)
		case ResumeCampaign:
			done.action = CampaignResumed
			update.ClearPausedAt()
		case CancelCampaign:
			done.action = CampaignCancelled
			update.SetCancelledAt(now).ClearPausedAt()
		default:
			return problem.Refuse(problem.BadValue, "turn")
		}
		return s.turnCampaign(ctx, tx, c, done, update)
	})
	if err != nil {
		return fmt.Errorf("turn campaign: %w", err)
	}
	return nil
}

// turnable tells why a revocation campaign cannot be turned so, if so. Errors:
// WRONG_STATE, DEADLINE_PASSED.
func turnable(c *ent.Campaign, turn CampaignTurn, now instant.Time) error {
	paused, late := c.PausedAt != nil, now >= *c.ReplaceBy
	switch {
	case c.FinishedAt != nil || c.CancelledAt != nil || turn == PauseCampaign && paused || turn == ResumeCampaign && !paused:
		return problem.Refuse(problem.WrongState, "campaignId")
	case late && !paused, turn == ResumeCampaign && c.ToldAt == nil && tooLateToAsk(c, now):
		return problem.Refuse(problem.DeadlinePassed, "campaignId")
	}
	return nil
}

// TurnsOf are the turns that the viewer may give a campaign now.
func TurnsOf(by viewer.Viewer, c *ent.Campaign, now instant.Time) []CampaignTurn {
	turns := []CampaignTurn{}
	if c.Kind != campaign.KindREVOCATION || !by.May(viewer.RunCampaigns) {
		return turns
	}
	for _, turn := range []CampaignTurn{PauseCampaign, ResumeCampaign, CancelCampaign} {
		if turnable(c, turn, now) == nil {
			turns = append(turns, turn)
		}
	}
	return turns
}

// turnCampaign turns a campaign as it was read, with its record.
func (s *Service) turnCampaign(ctx context.Context, tx *ent.Tx, c *ent.Campaign, done act, update *ent.CampaignUpdate) error {
	as := campaign.PausedAtIsNil()
	if c.PausedAt != nil {
		as = campaign.PausedAtNotNil()
	}
	if err := one(update.Where(campaign.ID(c.ID), campaign.RevokeCursor(c.RevokeCursor), as,
		campaign.CancelledAtIsNil(), campaign.FinishedAtIsNil()).Save(ctx)); err != nil {
		return err
	}
	done.object = c.ID
	return s.audit(ctx, tx, done)
}
