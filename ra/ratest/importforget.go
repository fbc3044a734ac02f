package ratest

import (
	"context"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

func importForgotten(b *bundle) {
	partnerID := b.associations()
	done := b.fileOf(partnerID, sheetOf(inEnglish, member("1")))
	b.must(b.ra.StartImport(b.ctx, b.operator, done.ID, false))
	b.runImports()
	waits := b.fileOf(partnerID, sheetOf(inEnglish, member("2")))
	rows := func() int { return b.client.EnrolmentImportRow.Query().CountX(b.sys) }
	forget := func() {
		b.Helper()
		_, err := b.ra.ForgetImports(b.ctx)
		b.must(err)
	}
	forget()
	b.wantImport(waits.ID, enrolmentimport.StatusCHECKED, 1, 0, 0, 0)
	b.clock.advance(ra.CheckedLife + time.Second)
	forget()
	b.wantImport(waits.ID, enrolmentimport.StatusCANCELLED, 1, 0, 0, 0)
	if n := rows(); n != 2 {
		b.Errorf("%d rows, want 2", n)
	}
	b.clock.advance(31 * 24 * time.Hour)
	forget()
	row := b.client.EnrolmentImport.GetX(b.sys, done.ID)
	if n := rows(); n != 0 || row.Name != "" || row.ForgottenAt == nil || row.Enrolled != 1 {
		b.Errorf("%d rows, and %+v", n, row)
	}
}

// stuckImport runs, and cannot go on: what its second page says cannot be opened.
func (b *bundle) stuckImport() *ent.EnrolmentImport {
	b.Helper()
	in := b.fileOf(b.associations(), sheetOf(inEnglish, members(150)...))
	b.must(b.ra.StartImport(b.ctx, b.operator, in.ID, false))
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.EnrolmentImportRow.Update().Where(enrolmentimportrow.ImportID(in.ID), enrolmentimportrow.Number(140)).
			SetContentSealed([]byte("of another ring")).Exec(ctx)
	})
	if _, err := b.ra.RunImports(b.ctx); err == nil {
		b.Error("it goes on")
	}
	b.wantImport(in.ID, enrolmentimport.StatusRUNNING, 50, 100, 0, 0)
	return in
}

// wantEnded: an import was cancelled with 100 of 150 enrolled, and tells of nobody.
func (b *bundle) wantEnded(importID string, by viewer.Kind) {
	b.Helper()
	_, err := b.ra.ForgetImports(b.ctx)
	b.must(err)
	b.wantImport(importID, enrolmentimport.StatusCANCELLED, 50, 100, 0, 0)
	b.runImports()
	left := b.client.EnrolmentImportRow.Query().Where(enrolmentimportrow.ContentSealedNotNil()).CountX(b.sys)
	if n := b.enrolments(); n != 100 || left != 0 {
		b.Errorf("%d enrolled, %d rows still tell of somebody", n, left)
	}
	ends := b.events(importID, ra.ImportCancelled)
	if len(ends) != 1 || ends[0].ActorKind != by {
		b.Errorf("on record as %+v", ends)
	}
}

func importStuck(b *bundle) {
	in := b.stuckImport()
	b.clock.advance(ra.RunningLife - time.Second)
	_, err := b.ra.ForgetImports(b.ctx)
	b.must(err)
	b.wantImport(in.ID, enrolmentimport.StatusRUNNING, 50, 100, 0, 0)
	b.clock.advance(2 * time.Second)
	b.wantEnded(in.ID, viewer.System)
}

func importRestored(b *bundle) {
	in := b.stuckImport()
	waits := b.fileOf(in.PartnerID, sheetOf(inEnglish, member("waits")))
	for range 2 {
		_, err := b.ra.Restore(b.ctx, b.operator, ra.RestoreInput{BackedUpAt: b.clock.time()})
		b.must(err)
	}
	b.wantImport(waits.ID, enrolmentimport.StatusCHECKED, 1, 0, 0, 0)
	b.must(b.ra.CancelImport(b.ctx, b.operator, waits.ID))
	b.wantEnded(in.ID, b.operator.Kind)
}
