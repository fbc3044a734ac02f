package ra

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// receivingLife is longer than a file may take to arrive.
	receivingLife = time.Hour
	// RunningLife is how long an import may run. It takes minutes: what still runs
	// then cannot be carried out.
	RunningLife = 7 * 24 * time.Hour
	// ReportLife is how long it is told what came of each row.
	ReportLife = 30 * 24 * time.Hour
	// rowsAForgetting are erased or deleted in one transaction.
	rowsAForgetting = 1000
)

// ForgetImports deletes what broke off while it was received, cancels what nobody
// started within CheckedLife and what runs for longer than RunningLife, erases
// what stands in rows of cancelled imports, and deletes reports after ReportLife;
// each by bounded pages. Answers to orders are erased along. It answers how many
// pages it took.
func (s *Service) ForgetImports(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	now := s.now()
	waits := enrolmentimport.ErasedAtIsNil()
	pages := 0
	var errs []error
	for _, step := range []struct {
		query *ent.EnrolmentImportQuery
		do    func(context.Context, *ent.EnrolmentImport) error
	}{
		{s.db.Client().EnrolmentImport.Query().Where(waits, enrolmentimport.StatusEQ(enrolmentimport.StatusRECEIVING),
			enrolmentimport.CreatedAtLT(instant.At(now.Add(-receivingLife)))), s.dropReceived},
		{s.db.Client().EnrolmentImport.Query().Where(waits, enrolmentimport.StatusEQ(enrolmentimport.StatusCHECKED),
			enrolmentimport.CreatedAtLT(instant.At(now.Add(-CheckedLife)))), s.expireImport},
		{s.db.Client().EnrolmentImport.Query().Where(waits, enrolmentimport.StatusEQ(enrolmentimport.StatusRUNNING),
			enrolmentimport.StartedAtLT(instant.At(now.Add(-RunningLife)))), s.expireImport},
		{s.db.Client().EnrolmentImport.Query().Where(waits, enrolmentimport.StatusEQ(enrolmentimport.StatusCANCELLED)), s.eraseImport},
		{s.db.Client().EnrolmentImport.Query().Where(enrolmentimport.ForgottenAtIsNil(), enrolmentimport.ErasedAtNotNil(),
			enrolmentimport.FinishedAtLT(instant.At(now.Add(-ReportLife)))), s.forgetReport},
	} {
		due, err := step.query.Limit(importPages).All(ctx)
		if err != nil {
			errs = append(errs, fmt.Errorf("read imports: %w", err))
			continue
		}
		for _, row := range due {
			pages++
			if err := step.do(ctx, row); err != nil {
				errs = append(errs, fmt.Errorf("import %s: %w", row.ID, err))
			}
		}
	}
	if err := errors.Join(append(errs, s.forgetOrders(ctx))...); err != nil {
		return pages, fmt.Errorf("forget imports: %w", err)
	}
	return pages, nil
}

func (s *Service) dropReceived(ctx context.Context, row *ent.EnrolmentImport) error {
	return s.dropImport(ctx, row.ID)
}

// dropImport deletes an import that was not received whole. One that was kept
// meanwhile stays as it is: whoever kept it may not have heard so.
func (s *Service) dropImport(ctx context.Context, importID string) error {
	if importID == "" {
		return nil
	}
	// First nobody can keep it any more.
	marked := 0
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) (err error) {
		marked, err = tx.EnrolmentImport.Update().Where(enrolmentimport.ID(importID), enrolmentimport.StatusEQ(enrolmentimport.StatusRECEIVING)).
			SetFinishedAt(s.instantNow()).Save(ctx)
		return err
	})
	if err != nil {
		return fmt.Errorf("give import up: %w", err)
	}
	if marked == 0 {
		return nil
	}
	if err := s.deleteRows(ctx, importID); err != nil {
		return err
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if _, err := tx.EnrolmentImport.Delete().
			Where(enrolmentimport.ID(importID), enrolmentimport.StatusEQ(enrolmentimport.StatusRECEIVING)).Exec(ctx); err != nil {
			return fmt.Errorf("delete import: %w", err)
		}
		return nil
	})
}

// deleteRows deletes the rows of an import, a page a transaction.
func (s *Service) deleteRows(ctx context.Context, importID string) error {
	return s.pages(ctx, func(tx *ent.Tx) *ent.EnrolmentImportRowQuery {
		return tx.EnrolmentImportRow.Query().Where(enrolmentimportrow.ImportID(importID))
	}, func(ctx context.Context, tx *ent.Tx, ids []string) error {
		_, err := tx.EnrolmentImportRow.Delete().Where(enrolmentimportrow.IDIn(ids...)).Exec(ctx)
		return err
	})
}

// pages does something to the rows that a query finds, as long as it finds any.
func (s *Service) pages(ctx context.Context, query func(*ent.Tx) *ent.EnrolmentImportRowQuery, do func(context.Context, *ent.Tx, []string) error) error {
	for {
		found := 0
		err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			ids, err := query(tx).Limit(rowsAForgetting).IDs(ctx)
			if err != nil {
				return fmt.Errorf("read rows: %w", err)
			}
			if found = len(ids); found == 0 {
				return nil
			}
			if err := do(ctx, tx, ids); err != nil {
				return fmt.Errorf("forget rows: %w", err)
			}
			return nil
		})
		if err != nil || found < rowsAForgetting {
			return err
		}
	}
}

// expireImport cancels what nobody carried out, or what cannot be.
func (s *Service) expireImport(ctx context.Context, row *ent.EnrolmentImport) error {
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now, err := tx.EnrolmentImport.Get(ctx, row.ID)
		if err != nil {
			return fmt.Errorf("read import: %w", err)
		}
		if now.Status != row.Status {
			return nil
		}
		return s.endImport(ctx, tx, system, now)
	})
}

// endImports cancels every import that runs.
func (s *Service) endImports(ctx context.Context, tx *ent.Tx, by viewer.Viewer) error {
	running, err := tx.EnrolmentImport.Query().Where(enrolmentimport.StatusEQ(enrolmentimport.StatusRUNNING)).All(ctx)
	if err != nil {
		return fmt.Errorf("read running imports: %w", err)
	}
	for _, row := range running {
		if err := s.endImport(ctx, tx, by, row); err != nil {
			return fmt.Errorf("cancel import %s: %w", row.ID, err)
		}
	}
	return nil
}

// eraseImport erases what a cancelled import says of people whom it did not
// enrol. The rows stay for a while, and tell that nobody was.
func (s *Service) eraseImport(ctx context.Context, row *ent.EnrolmentImport) error {
	err := s.pages(ctx, func(tx *ent.Tx) *ent.EnrolmentImportRowQuery {
		return tx.EnrolmentImportRow.Query().Where(enrolmentimportrow.ImportID(row.ID),
			enrolmentimportrow.StatusEQ(enrolmentimportrow.StatusREADY), enrolmentimportrow.ContentSealedNotNil())
	}, func(ctx context.Context, tx *ent.Tx, ids []string) error {
		return tx.EnrolmentImportRow.Update().Where(enrolmentimportrow.IDIn(ids...)).ClearContentSealed().Exec(ctx)
	})
	if err != nil {
		return err
	}
	return s.stamp(ctx, row.ID, func(u *ent.EnrolmentImportUpdate) { u.SetErasedAt(s.instantNow()) })
}

// forgetReport deletes the rows of an import that ended long ago.
func (s *Service) forgetReport(ctx context.Context, row *ent.EnrolmentImport) error {
	if err := s.deleteRows(ctx, row.ID); err != nil {
		return err
	}
	return s.stamp(ctx, row.ID, func(u *ent.EnrolmentImportUpdate) { u.SetForgottenAt(s.instantNow()).SetName("") })
}

func (s *Service) stamp(ctx context.Context, importID string, set func(*ent.EnrolmentImportUpdate)) error {
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		u := tx.EnrolmentImport.Update().Where(enrolmentimport.ID(importID))
		set(u)
		return one(u.Save(ctx))
	})
}
