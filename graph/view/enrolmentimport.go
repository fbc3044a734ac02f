package view

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/ra"
)

// EnrolmentImport is a file of persons whom a partner enrols. Staff's, by the
// fence.
type EnrolmentImport struct {
	*ent.EnrolmentImport
	*enrolmentImports
}

// enrolmentImports were read together; see the package.
type enrolmentImports struct {
	source   *Source
	rows     []*ent.EnrolmentImport
	partners lazy[map[string]*Partner]
	products lazy[map[string]*Product]
}

func (s *Source) enrolmentImports(rows []*ent.EnrolmentImport) []*EnrolmentImport {
	set := &enrolmentImports{source: s, rows: rows}
	shown := make([]*EnrolmentImport, len(rows))
	for i, row := range rows {
		shown[i] = &EnrolmentImport{EnrolmentImport: row, enrolmentImports: set}
	}
	return shown
}

// received leaves out what is still arriving.
var received = enrolmentimport.StatusNEQ(enrolmentimport.StatusRECEIVING)

// EnrolmentImports answers a page of them, of a partner or of all.
func (s *Source) EnrolmentImports(ctx context.Context, partnerID *string, w Window) (*EnrolmentImportConnection, error) {
	return paginate(ctx, w.of(id.EnrolmentImport), func(ctx context.Context, scan scan) ([]*ent.EnrolmentImport, error) {
		q := s.client().EnrolmentImport.Query().Where(predicate.EnrolmentImport(scan.bounds), received)
		if partnerID != nil {
			q.Where(enrolmentimport.PartnerID(*partnerID))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(i *ent.EnrolmentImport) string { return i.ID }, func(_ context.Context, rows []*ent.EnrolmentImport) ([]*EnrolmentImport, error) {
		return s.enrolmentImports(rows), nil
	})
}

// EnrolmentImportsByID answers those that are there for the viewer, by their ids.
func (s *Source) EnrolmentImportsByID(ctx context.Context, ids []string) (map[string]*EnrolmentImport, error) {
	rows, err := s.client().EnrolmentImport.Query().Where(enrolmentimport.IDIn(ids...), received).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read imports: %w", err)
	}
	byID := make(map[string]*EnrolmentImport, len(rows))
	for _, i := range s.enrolmentImports(rows) {
		byID[i.ID] = i
	}
	return byID, nil
}

// Partner who enrols them.
func (i *EnrolmentImport) Partner(ctx context.Context) (*Partner, error) {
	byID, err := i.partners.get(func() (map[string]*Partner, error) {
		return i.source.PartnersByID(ctx, distinct(i.enrolmentImports.rows, func(row *ent.EnrolmentImport) string { return row.PartnerID }))
	})
	return byID[i.PartnerID], err
}

// Product that they are enrolled for.
func (i *EnrolmentImport) Product(ctx context.Context) (*Product, error) {
	byID, err := i.products.get(func() (map[string]*Product, error) {
		return i.source.ProductsByID(ctx, distinct(i.enrolmentImports.rows, func(row *ent.EnrolmentImport) string { return row.ProductID }))
	})
	return byID[i.ProductID], err
}

// Encoding of the file: told as soon as it was received whole.
func (i *EnrolmentImport) Encoding() enrolmentimport.Encoding {
	return deref(i.EnrolmentImport.Encoding)
}

// CreatedAt is when it was received.
func (i *EnrolmentImport) CreatedAt() time.Time { return i.EnrolmentImport.CreatedAt.Time() }

// StartedAt is when enrolling began.
func (i *EnrolmentImport) StartedAt() *time.Time { return instant.Pointer(i.EnrolmentImport.StartedAt) }

// FinishedAt is when it was done or cancelled.
func (i *EnrolmentImport) FinishedAt() *time.Time {
	return instant.Pointer(i.EnrolmentImport.FinishedAt)
}

// RowsUntil is until when its rows are shown.
func (i *EnrolmentImport) RowsUntil() *time.Time {
	if i.EnrolmentImport.FinishedAt == nil {
		return nil
	}
	end := i.EnrolmentImport.FinishedAt.Time().Add(ra.ReportLife)
	return &end
}

// Rows answers a page of its rows, in the order of the file.
func (i *EnrolmentImport) Rows(ctx context.Context, status *enrolmentimportrow.Status, first *int, after *string, last *int, before *string) (*EnrolmentImportRowConnection, error) {
	window := Window{First: first, After: after, Last: last, Before: before, Direction: Ascending}
	return paginate(ctx, window.of(id.EnrolmentImportRow), func(ctx context.Context, scan scan) ([]*ent.EnrolmentImportRow, error) {
		q := i.source.client().EnrolmentImportRow.Query().Where(predicate.EnrolmentImportRow(scan.bounds), enrolmentimportrow.ImportID(i.ID))
		if status != nil {
			q.Where(enrolmentimportrow.StatusEQ(*status))
		}
		return q.Order(scan.order).Limit(scan.limit).All(i.source.as(ctx))
	}, func(row *ent.EnrolmentImportRow) string { return row.ID }, func(_ context.Context, rows []*ent.EnrolmentImportRow) ([]*EnrolmentImportRow, error) {
		return i.source.importRows(rows), nil
	})
}

// ImportReport hands out the rows of an import in the order of the file, a page
// at a time, those of a status alone where one is given.
func (s *Source) ImportReport(ctx context.Context, importID string, status *enrolmentimportrow.Status, page func([]*ent.EnrolmentImportRow) error) error {
	for after := ""; ; {
		q := s.client().EnrolmentImportRow.Query().Where(enrolmentimportrow.ImportID(importID), enrolmentimportrow.IDGT(after))
		if status != nil {
			q.Where(enrolmentimportrow.StatusEQ(*status))
		}
		rows, err := q.Order(ent.Asc(enrolmentimportrow.FieldID)).Limit(exportPage).All(s.as(ctx))
		if err != nil {
			return fmt.Errorf("read rows: %w", err)
		}
		if len(rows) == 0 {
			return nil
		}
		if err := page(rows); err != nil {
			return err
		}
		after = rows[len(rows)-1].ID
	}
}

// EnrolmentImportRow is a person in a file of persons: which, and what came of
// it. What it says of them lies sealed, and is never shown.
type EnrolmentImportRow struct {
	*ent.EnrolmentImportRow
	*importRows
}

// importRows were read together; see the package.
type importRows struct {
	source     *Source
	rows       []*ent.EnrolmentImportRow
	enrolments lazy[map[string]*Enrolment]
}

func (s *Source) importRows(rows []*ent.EnrolmentImportRow) []*EnrolmentImportRow {
	set := &importRows{source: s, rows: rows}
	shown := make([]*EnrolmentImportRow, len(rows))
	for i, row := range rows {
		shown[i] = &EnrolmentImportRow{EnrolmentImportRow: row, importRows: set}
	}
	return shown
}

func (s *Source) enrolmentImportRowsByID(ctx context.Context, ids []string) (map[string]*EnrolmentImportRow, error) {
	rows, err := s.client().EnrolmentImportRow.Query().
		Where(enrolmentimportrow.IDIn(ids...), enrolmentimportrow.HasImportWith(received)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read rows: %w", err)
	}
	byID := make(map[string]*EnrolmentImportRow, len(rows))
	for _, row := range s.importRows(rows) {
		byID[row.ID] = row
	}
	return byID, nil
}

// Enrolment that came of it.
func (r *EnrolmentImportRow) Enrolment(ctx context.Context) (*Enrolment, error) {
	if r.EnrolmentID == nil {
		return nil, nil
	}
	byID, err := r.importRows.enrolments.get(func() (map[string]*Enrolment, error) {
		return r.source.EnrolmentsByID(ctx, distinct(r.rows, func(row *ent.EnrolmentImportRow) string { return deref(row.EnrolmentID) }))
	})
	return byID[*r.EnrolmentID], err
}
