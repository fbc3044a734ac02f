package ra

import (
	"context"
	"errors"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// sweepPage is how many requests one sweep settles at most.
const sweepPage = 500

// Sweep does the effects of what is due and nobody has touched: it settles
// requests, finishes interrupted issuances, and keeps CRLs and OCSP signers
// fresh. It answers how many things it did; a caller that wants everything
// done repeats it until that is 0. Readers never wait for it: the state is due
// by the clock.
func (s *Service) Sweep(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	settled, err := s.settleDue(ctx)
	followed, ferr := s.followReminders(ctx)
	reminded, merr := s.Remind(ctx)
	lapsed, lerr := s.lapseResets(ctx)
	told, cerr := s.RunCampaigns(ctx)
	shredded, perr := s.shredPapers(ctx)
	recovered, rerr := s.Recover(ctx, stuckAfter, sweepPage)
	done := settled + followed + reminded + lapsed + told + shredded + recovered
	// What failed must not hold up the rest: relying parties wait for the lists.
	if err := errors.Join(err, ferr, merr, lerr, cerr, perr, rerr, s.RefreshPublications(ctx)); err != nil {
		return done, fmt.Errorf("sweep: %w", err)
	}
	return done, nil
}

// RefreshPublications publishes revocation lists, and certifies OCSP signers and
// the signer of our own mails where they are wanted.
func (s *Service) RefreshPublications(ctx context.Context) error {
	issuers, err := s.IssuerIDs(ctx)
	if err != nil {
		return err
	}
	var errs []error
	for _, issuerID := range issuers {
		errs = append(errs, s.PublishCRL(ctx, issuerID), s.RefreshResponder(ctx, issuerID))
	}
	if s.mailSender != "" {
		errs = append(errs, s.RefreshMailSigner(ctx, s.mailSender))
	}
	return errors.Join(errs...)
}

func (s *Service) settleDue(ctx context.Context) (int, error) {
	due, err := s.db.Client().Request.Query().Where(request.DueAtLTE(s.instantNow())).
		Order(ent.Asc(request.FieldDueAt)).Limit(sweepPage).IDs(ctx)
	if err != nil {
		return 0, fmt.Errorf("read what is due: %w", err)
	}
	return s.settleAll(ctx, due)
}

// settleAll answers how many of the requests it settled.
func (s *Service) settleAll(ctx context.Context, requestIDs []string) (int, error) {
	var errs []error
	settled := 0
	for _, requestID := range requestIDs {
		err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			_, err := s.load(ctx, tx, requestID)
			return err
		})
		// One request that cannot be settled must not hold up the others.
		if err != nil {
			errs = append(errs, err)
			continue
		}
		settled++
	}
	return settled, errors.Join(errs...)
}
