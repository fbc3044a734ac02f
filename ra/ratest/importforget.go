package ratest

import (
	"time"

	"github.com/shomei-ra/shomei/ent/enrolmentimport"
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
