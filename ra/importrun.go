package ra

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// importPages is how many pages of imports one round enrols, so that what else
// the sweep does is not kept waiting.
const importPages = 20

// StartImport has the sweeper enrol the rows of a checked import that nothing is
// wrong with. Where others cannot be enrolled it is refused, unless the caller
// says to pass over them: so that all or nothing is what happens by default.
// Starting what runs or is done changes nothing. Errors: NOT_ALLOWED; NOT_FOUND
// at importId; IMPORT_HAS_PROBLEMS {count}, NOTHING_TO_ENROL; WRONG_STATE
// {status} once it was cancelled; those of Enrol, of the whole.
func (s *Service) StartImport(ctx context.Context, by viewer.Viewer, importID string, skipWrong bool) error {
	row, err := importOf(ctx, s.db.Client(), by, importID)
	if err != nil {
		return fmt.Errorf("start import: %w", err)
	}
	if row.Status == enrolmentimport.StatusCHECKED {
		if _, err := s.enrollable(viewer.AsSystem(ctx), EnrolInput{PartnerID: row.PartnerID, ProductID: row.ProductID}); err != nil {
			return fmt.Errorf("start import: %w", err)
		}
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := importOf(ctx, tx.Client(), by, importID)
		switch {
		case err != nil:
			return err
		case row.Status == enrolmentimport.StatusRUNNING || row.Status == enrolmentimport.StatusDONE:
			return nil
		case row.Status != enrolmentimport.StatusCHECKED:
			return problem.Refuse(problem.WrongState, "importId", "status", string(row.Status))
		case row.Wrong > 0 && !skipWrong:
			return problem.Refuse(problem.ImportHasProblems, "skipWrong", "count", strconv.Itoa(row.Wrong))
		case row.Ready == 0:
			return problem.Refuse(problem.NothingToEnrol, "importId")
		}
		now := s.instantNow()
		started := tx.EnrolmentImport.Update().Where(enrolmentimport.ID(row.ID), enrolmentimport.StatusEQ(enrolmentimport.StatusCHECKED)).
			SetStatus(enrolmentimport.StatusRUNNING).SetStartedAt(now).SetNillableStartedByID(given(cmp.Or(by.StaffID, by.ClientID)))
		if err := one(started.Save(ctx)); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: ImportStarted, object: row.ID, at: now,
			details: []string{"ready", strconv.Itoa(row.Ready), "wrong", strconv.Itoa(row.Wrong)}})
	})
	if err != nil {
		return fmt.Errorf("start import: %w", err)
	}
	return nil
}

// CancelImport ends an import that waits or runs: who was enrolled by it stays
// enrolled, nobody else is, and what it said of them is erased. Cancelling what is
// cancelled changes nothing. Errors: NOT_ALLOWED; NOT_FOUND at importId;
// WRONG_STATE {status} once it is done.
func (s *Service) CancelImport(ctx context.Context, by viewer.Viewer, importID string) error {
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := importOf(ctx, tx.Client(), by, importID)
		switch {
		case err != nil:
			return err
		case row.Status == enrolmentimport.StatusCANCELLED:
			return nil
		case row.Status == enrolmentimport.StatusDONE:
			return problem.Refuse(problem.WrongState, "importId", "status", string(row.Status))
		}
		return s.endImport(ctx, tx, by, row)
	})
	if err != nil {
		return fmt.Errorf("cancel import: %w", err)
	}
	return nil
}

// endImport cancels one, as far as it is: a page that is enrolled at this moment
// comes first, or not at all.
func (s *Service) endImport(ctx context.Context, tx *ent.Tx, by viewer.Viewer, row *ent.EnrolmentImport) error {
	now, as := s.instantNow(), []predicate.EnrolmentImport{enrolmentimport.ID(row.ID), enrolmentimport.StatusEQ(row.Status)}
	// Held before it is read: its cursor moves with every page.
	if err := one(tx.EnrolmentImport.Update().Where(as...).SetStatus(row.Status).Save(ctx)); err != nil {
		return err
	}
	row, err := tx.EnrolmentImport.Get(ctx, row.ID)
	if err != nil {
		return fmt.Errorf("read import: %w", err)
	}
	if err := one(tx.EnrolmentImport.Update().Where(as...).SetStatus(enrolmentimport.StatusCANCELLED).SetFinishedAt(now).Save(ctx)); err != nil {
		return err
	}
	return s.audit(ctx, tx, act{by: by, action: ImportCancelled, object: row.ID, at: now,
		details: []string{"enrolled", strconv.Itoa(row.Enrolled), "known", strconv.Itoa(row.Known),
			"wrong", strconv.Itoa(row.Wrong), "left", strconv.Itoa(row.Ready)}})
}

// importOf answers an import that the viewer may work with. Errors: NOT_ALLOWED;
// NOT_FOUND at importId.
func importOf(ctx context.Context, client *ent.Client, by viewer.Viewer, importID string) (*ent.EnrolmentImport, error) {
	if !by.May(viewer.EnrolSubscribers) {
		return nil, problem.Refuse(problem.NotAllowed, "")
	}
	row, err := client.EnrolmentImport.Query().
		Where(enrolmentimport.ID(importID), enrolmentimport.StatusNEQ(enrolmentimport.StatusRECEIVING)).Only(viewer.AsSystem(ctx))
	if ent.IsNotFound(err) || err == nil && !by.Reaches(&row.PartnerID) {
		return nil, problem.Refuse(problem.NotFound, "importId")
	}
	if err != nil {
		return nil, fmt.Errorf("read import: %w", err)
	}
	return row, nil
}

// RunImports goes on with the imports that were started, the oldest first, by a
// bounded number of pages; it answers how many it took. Any number of servers may
// do this at once, and each may be killed: a page is one transaction, which moves
// the cursor.
func (s *Service) RunImports(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	ids, err := s.db.Client().EnrolmentImport.Query().
		Where(enrolmentimport.StatusEQ(enrolmentimport.StatusRUNNING), enrolmentimport.ErasedAtIsNil()).
		Order(ent.Asc(enrolmentimport.FieldCreatedAt)).Limit(importPages).IDs(ctx)
	if err != nil {
		return 0, fmt.Errorf("run imports: read them: %w", err)
	}
	pages, errs := 0, []error(nil)
	// By turns: a large one keeps no small one waiting.
	for pages < importPages && len(ids) > 0 {
		var left []string
		for _, importID := range ids {
			more, err := s.runImport(ctx, importID)
			if err != nil {
				errs = append(errs, fmt.Errorf("run import %s: %w", importID, err))
				continue
			}
			if pages++; more {
				left = append(left, importID)
			}
		}
		ids = left
	}
	return pages, errors.Join(errs...)
}

// runImport enrols the next page of one; more tells whether there may be another.
func (s *Service) runImport(ctx context.Context, importID string) (more bool, err error) {
	row, err := s.db.Client().EnrolmentImport.Get(ctx, importID)
	if err != nil {
		return false, fmt.Errorf("read import: %w", err)
	}
	_, err = s.enrollable(ctx, EnrolInput{PartnerID: row.PartnerID, ProductID: row.ProductID})
	closed, refused := problem.Of(err)
	if err != nil && !refused {
		return false, err
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		more, err = s.enrolPage(ctx, tx, importID, closed)
		// Somebody enrolled one of them at this moment; the next try sees it.
		if database.UniqueOn(err, enrolment.Table, enrolment.FieldPartnerID, enrolment.FieldReference) ||
			database.UniqueOn(err, enrolment.Table, enrolment.FieldSpkiSha256) {
			return errConflict
		}
		return err
	})
	return more, err
}

// enrolPage enrols the next rows of an import and moves the cursor behind them.
// closed is why nobody can be enrolled for the product any more, if so.
func (s *Service) enrolPage(ctx context.Context, tx *ent.Tx, importID string, closed []problem.Problem) (more bool, err error) {
	in, err := tx.EnrolmentImport.Get(ctx, importID)
	if err != nil || in.Status != enrolmentimport.StatusRUNNING {
		return false, err
	}
	page, err := tx.EnrolmentImportRow.Query().Where(enrolmentimportrow.ImportID(importID), enrolmentimportrow.IDGT(in.Cursor),
		enrolmentimportrow.StatusEQ(enrolmentimportrow.StatusREADY)).
		Order(ent.Asc(enrolmentimportrow.FieldID)).Limit(importPage).All(ctx)
	if err != nil {
		return false, fmt.Errorf("read rows: %w", err)
	}
	more = len(page) == importPage
	if !more && in.Ready != len(page) {
		return false, fmt.Errorf("%d rows wait, and %d are there", in.Ready, len(page))
	}
	// First the import: whoever else is at this page, or cancels it, waits here.
	u := tx.EnrolmentImport.Update().Where(enrolmentimport.ID(importID), enrolmentimport.Cursor(in.Cursor),
		enrolmentimport.StatusEQ(enrolmentimport.StatusRUNNING))
	now := s.instantNow()
	if len(page) > 0 {
		u.SetCursor(page[len(page)-1].ID)
	}
	if !more {
		u.SetStatus(enrolmentimport.StatusDONE).SetFinishedAt(now).SetErasedAt(now)
	}
	if err := one(u.AddReady(-len(page)).Save(ctx)); err != nil {
		return false, err
	}
	if len(closed) == 0 && len(page) > 0 {
		if err := holdPartner(ctx, tx, in.PartnerID); err != nil {
			return false, err
		}
	}
	tally, err := s.enrolRows(ctx, tx, in, page, closed)
	if err != nil {
		return false, err
	}
	err = one(tx.EnrolmentImport.Update().Where(enrolmentimport.ID(importID)).AddEnrolled(tally[enrolmentimportrow.StatusENROLLED]).
		AddKnown(tally[enrolmentimportrow.StatusKNOWN]).AddWrong(tally[enrolmentimportrow.StatusWRONG]).Save(ctx))
	if err != nil || more {
		return more, err
	}
	return false, s.audit(ctx, tx, act{by: system, action: ImportFinished, object: importID, at: now, details: []string{
		"enrolled", strconv.Itoa(in.Enrolled + tally[enrolmentimportrow.StatusENROLLED]),
		"known", strconv.Itoa(in.Known + tally[enrolmentimportrow.StatusKNOWN]),
		"wrong", strconv.Itoa(in.Wrong + tally[enrolmentimportrow.StatusWRONG])}})
}

// enrolRows enrols a page's persons, each as Enrol would now, erases what the
// rows said of them, and answers how many rows came to stand how.
func (s *Service) enrolRows(ctx context.Context, tx *ent.Tx, in *ent.EnrolmentImport, page []*ent.EnrolmentImportRow, closed []problem.Problem) (map[enrolmentimportrow.Status]int, error) {
	rows := make([]*received, len(page))
	var err error
	for i, row := range page {
		if rows[i], err = s.openRow(row); err != nil {
			return nil, err
		}
		rows[i].problems = closed
	}
	if err := s.compare(ctx, tx.Client(), in.PartnerID, in.ProductID, rows); err != nil {
		return nil, err
	}
	by, err := starter(ctx, tx, in)
	if err != nil {
		return nil, err
	}
	tally := map[enrolmentimportrow.Status]int{}
	for _, row := range rows {
		status := row.status()
		if status == enrolmentimportrow.StatusREADY {
			status = enrolmentimportrow.StatusENROLLED
			enrol := EnrolInput{PartnerID: in.PartnerID, ProductID: in.ProductID}
			if row.enrolmentID, err = s.addEnrolment(ctx, tx, by, enrol, row.person, "import", in.ID); err != nil {
				return nil, err
			}
		}
		tally[status]++
		u := tx.EnrolmentImportRow.Update().Where(enrolmentimportrow.ID(row.id), enrolmentimportrow.StatusEQ(enrolmentimportrow.StatusREADY)).
			SetStatus(status).ClearContentSealed().SetNillableEnrolmentID(given(row.enrolmentID))
		if len(row.problems) > 0 {
			u.SetProblems(row.problems)
		}
		if err := one(u.Save(ctx)); err != nil {
			return nil, err
		}
	}
	return tally, nil
}

// starter is who the enrolments of an import are recorded as the act of: whoever
// started it.
func starter(ctx context.Context, tx *ent.Tx, in *ent.EnrolmentImport) (viewer.Viewer, error) {
	if in.StartedByID == nil {
		return system, nil
	}
	if prefix, _ := id.PrefixOf(*in.StartedByID); prefix == id.APIClient {
		return viewer.Viewer{Kind: viewer.Client, Role: viewer.Partner, PartnerID: in.PartnerID, ClientID: *in.StartedByID}, nil
	}
	row, err := tx.Staff.Query().Where(staff.ID(*in.StartedByID)).Only(ctx)
	if err != nil {
		return viewer.Viewer{}, fmt.Errorf("read who started it: %w", err)
	}
	return viewer.Viewer{Kind: viewer.Staff, StaffID: row.ID, StaffName: row.Name, Role: row.Role}, nil
}
