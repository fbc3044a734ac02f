package ra

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/campaign"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/lifecycle"
)

const (
	// endPageSize is how many one transaction revokes. Where it fails each has its
	// own, and what fails endTries times by itself is passed over.
	endPageSize = 25
	endTries    = 3
)

// unended is a certificate of a campaign at which a page failed.
type unended struct {
	// cursor of the campaign before it, messageID by which its holder was asked.
	cursor, messageID, certificateID string
	cancelled                        bool
	err                              error
}

func (u *unended) Error() string { return "certificate " + u.certificateID + ": " + u.err.Error() }
func (u *unended) Unwrap() error { return u.err }

// runCampaign goes on with one, by a page. One certificate that cannot be ended
// does not hold up the others: it is passed over, on record, and answered as an
// error. Where the database fails nothing is passed over: that could not be
// recorded either.
func (s *Service) runCampaign(ctx context.Context, campaignID string) error {
	step := func(size int) error {
		return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error { return s.campaignStep(ctx, tx, campaignID, size) })
	}
	err := step(endPageSize)
	if atCertificate(ctx, err) == nil {
		return err
	}
	var passed []error
	for range endPageSize {
		var at *unended
		for range endTries {
			err = step(1)
			if at = atCertificate(ctx, err); at == nil {
				break
			}
		}
		if at != nil {
			passed = append(passed, err)
			err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error { return s.passOver(ctx, tx, campaignID, at) })
		}
		if err != nil {
			return errors.Join(append(passed, err)...)
		}
	}
	return errors.Join(passed...)
}

// atCertificate answers the certificate that an error is about; nil where
// somebody else was faster, or the server stops.
func atCertificate(ctx context.Context, err error) *unended {
	var at *unended
	if ctx.Err() != nil || errors.Is(err, errConflict) || database.Retryable(err) || !errors.As(err, &at) {
		return nil
	}
	return at
}

// passOver goes on behind a certificate that could not be ended.
func (s *Service) passOver(ctx context.Context, tx *ent.Tx, campaignID string, at *unended) error {
	c, err := tx.Campaign.Get(ctx, campaignID)
	if err != nil {
		return fmt.Errorf("read campaign: %w", err)
	}
	if c.RevokeCursor != at.cursor || c.FinishedAt != nil || c.PausedAt != nil || at.cancelled != (c.CancelledAt != nil) {
		return nil
	}
	if err := one(tx.Campaign.Update().Where(undisturbed(c)).SetRevokeCursor(at.messageID).Save(ctx)); err != nil {
		return err
	}
	return s.audit(ctx, tx, act{by: system, action: CampaignPassedOver, object: c.ID, at: s.instantNow(),
		details: []string{"certificate", at.certificateID}})
}

// endPage ends what the next holders were asked: it revokes what they have not
// replaced, or tells them that the campaign was called off. Only who was asked
// is come to. size is how many at most.
func (s *Service) endPage(ctx context.Context, tx *ent.Tx, c *ent.Campaign, size int) error {
	now, cancelled := s.instantNow(), c.CancelledAt != nil
	if !cancelled && now < *c.ReplaceBy {
		return nil
	}
	page, err := tx.Message.Query().Where(message.AboutID(c.ID), message.KindEQ(message.KindREPLACE), message.IDGT(c.RevokeCursor)).
		Order(ent.Asc(message.FieldID)).Limit(size).All(ctx)
	if err != nil {
		return fmt.Errorf("read who was asked: %w", err)
	}
	// First the campaign: whoever else is at this page, or pauses it, waits here.
	u := tx.Campaign.Update().Where(undisturbed(c))
	if !cancelled {
		u.Where(campaign.CancelledAtIsNil())
	}
	if len(page) > 0 {
		u.SetRevokeCursor(page[len(page)-1].ID)
	}
	finished := len(page) < size
	if finished {
		u.SetFinishedAt(now)
	}
	if err := one(u.Save(ctx)); err != nil {
		return err
	}
	var revoked, replaced int
	for _, asked := range page {
		end, err := s.endOne(ctx, tx, c, *asked.CertificateID)
		if err != nil {
			return &unended{c.RevokeCursor, asked.ID, *asked.CertificateID, cancelled, err}
		}
		switch end {
		case endedRevoked:
			revoked++
		case endedReplaced:
			replaced++
		}
	}
	if err := one(tx.Campaign.Update().Where(campaign.ID(c.ID)).AddRevoked(revoked).AddReplaced(replaced).Save(ctx)); err != nil || !finished {
		return err
	}
	c.Revoked, c.Replaced = c.Revoked+revoked, c.Replaced+replaced
	return s.recordEnd(ctx, tx, c)
}

// recordEnd leaves the record of a campaign that is finished: what was neither
// revoked by it nor replaced nor passed over had ended otherwise, or was told
// that it is called off.
func (s *Service) recordEnd(ctx context.Context, tx *ent.Tx, c *ent.Campaign) error {
	failed, err := tx.AuditEvent.Query().Where(auditevent.ObjectID(c.ID), auditevent.Action(string(CampaignPassedOver))).Count(ctx)
	if err != nil {
		return fmt.Errorf("count what was passed over: %w", err)
	}
	return s.audit(ctx, tx, act{by: system, action: CampaignFinished, object: c.ID, at: s.instantNow(), details: []string{
		"sent", strconv.Itoa(c.Sent), "revoked", strconv.Itoa(c.Revoked), "replaced", strconv.Itoa(c.Replaced),
		"otherwise", strconv.Itoa(c.Sent - c.Revoked - c.Replaced - failed), "failed", strconv.Itoa(failed)}})
}

// campaignEnd is what became of one certificate of a campaign.
type campaignEnd int

const (
	// endedOtherwise: it stood no more, or was told that it may.
	endedOtherwise campaignEnd = iota
	endedRevoked
	// endedReplaced: it stood no more, and another was issued in its place.
	endedReplaced
)

// endOne does what becomes of one certificate, and tells it.
func (s *Service) endOne(ctx context.Context, tx *ent.Tx, c *ent.Campaign, certificateID string) (campaignEnd, error) {
	held, err := certificateToRevoke(ctx, tx.Client(), certificateID)
	if err != nil {
		return 0, err
	}
	r, err := s.load(ctx, tx, held.RequestID)
	if err != nil {
		return 0, err
	}
	// Settling the request may have revoked it.
	if held, err = certificateToRevoke(ctx, tx.Client(), certificateID); err != nil {
		return 0, err
	}
	now := s.instantNow()
	if revocable(held, now) != nil {
		return hasSuccessor(ctx, tx, held)
	}
	if c.CancelledAt != nil {
		return endedOtherwise, s.post(ctx, tx, letter{kind: message.KindREVOCATION_CALLED_OFF, request: r, aboutID: c.ID, certificateID: held.ID})
	}
	if err := s.reopen(ctx, tx, r); err != nil {
		return 0, err
	}
	return endedRevoked, s.revoke(ctx, tx, r, revocationOf{certificate: held, reason: revocation.Reason(*c.Reason), by: system, at: now})
}

// hasSuccessor tells whether another certificate was issued in the place of one
// that stands no more: to what follows it, or to its own request again.
func hasSuccessor(ctx context.Context, tx *ent.Tx, held *ent.Certificate) (campaignEnd, error) {
	replaced, err := tx.Certificate.Query().Where(certificate.StatusNEQ(lifecycle.CertificatePrepared), certificate.DerNotNil(), certificate.Or(
		certificate.HasRequestWith(request.FollowsID(held.ID)),
		certificate.And(certificate.RequestID(held.RequestID), certificate.IDGT(held.ID)),
	)).Exist(ctx)
	if err != nil {
		return 0, fmt.Errorf("look for a successor: %w", err)
	}
	if replaced {
		return endedReplaced, nil
	}
	return endedOtherwise, nil
}
