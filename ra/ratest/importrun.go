package ratest

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/ra"
)

// runImports goes on until nothing is left to do.
func (b *bundle) runImports() {
	b.Helper()
	for range 100 {
		n, err := b.ra.RunImports(b.ctx)
		b.must(err)
		if n == 0 {
			return
		}
	}
	b.Fatal("imports run on and on")
}

func (b *bundle) enrolments() int { return b.client.Enrolment.Query().CountX(b.sys) }

func importAllOrNobody(b *bundle) {
	partnerID := b.associations()
	in := b.fileOf(partnerID, sheetOf(inEnglish, member("1"), with(member("2"), "subscriber.email", "x"), member("3")))
	b.refused(b.ra.StartImport(b.ctx, b.operator, in.ID, false), "IMPORT_HAS_PROBLEMS at skipWrong")
	b.runImports()
	if n := b.enrolments(); n != 0 {
		b.Errorf("%d enrolled", n)
	}
	b.must(b.ra.StartImport(b.ctx, b.operator, in.ID, true))
	b.runImports()
	b.wantImport(in.ID, enrolmentimport.StatusDONE, 0, 2, 0, 1)
	want := []string{"2 ENROLLED", "3 WRONG BAD_EMAIL at registration.subscriber.email", "4 ENROLLED"}
	if diff := cmp.Diff(want, b.rowsOf(in.ID)); diff != "" {
		b.Errorf("rows (-want +got):\n%s", diff)
	}
}

// importGoesOn: several processes at once, one of which is killed in a page.
func importGoesOn(b *bundle) {
	partnerID := b.associations()
	in := b.fileOf(partnerID, sheetOf(inEnglish, members(340)...))
	b.must(b.ra.StartImport(b.ctx, b.operator, in.ID, false))
	// The 150th person's mail cannot be stored, and nothing of that page is.
	b.outbox.failAt(150)
	errs := atOnce(3, func(int) error {
		_, err := b.ra.RunImports(b.ctx)
		return err
	})
	if failed := count(errs); failed["ok"] == 3 {
		b.Errorf("nothing failed: %v", failed)
	}
	b.runImports()
	b.wantImport(in.ID, enrolmentimport.StatusDONE, 0, 340, 0, 0)
	if n := b.enrolments(); n != 340 {
		b.Errorf("%d enrolled, want 340", n)
	}
	if n := len(b.events(in.ID, ra.ImportFinished)); n != 1 {
		b.Errorf("%d ends on record", n)
	}
}

func importSince(b *bundle) {
	partnerID := b.associations()
	key := ecKey(b.T)
	in := b.fileOf(partnerID, sheetOf(inEnglish, member("same"), member("other"), with(member("key"), "csr", string(csr(b.T, key))), member("4")))
	b.wantImport(in.ID, enrolmentimport.StatusCHECKED, 4, 0, 0, 0)
	same := b.fileOf(partnerID, sheetOf(inJapanese, member("same"), with(member("other"), "subscriber.givenName", "別人"), with(member("first"), "csr", string(csr(b.T, key)))))
	b.must(b.ra.StartImport(b.ctx, b.operator, same.ID, false))
	b.runImports()
	b.must(b.ra.StartImport(b.ctx, b.operator, in.ID, false))
	b.runImports()
	b.wantImport(in.ID, enrolmentimport.StatusDONE, 0, 1, 1, 2)
	want := []string{"2 KNOWN", "3 WRONG REFERENCE_TAKEN at reference", "4 WRONG KEY_SEEN_ELSEWHERE at csr", "5 ENROLLED"}
	if diff := cmp.Diff(want, b.rowsOf(in.ID)); diff != "" {
		b.Errorf("rows (-want +got):\n%s", diff)
	}
}

func importClosed(b *bundle) {
	partnerID := b.associations()
	in, late := b.fileOf(partnerID, sheetOf(inEnglish, members(2)...)), b.fileOf(partnerID, sheetOf(inEnglish, member("late")))
	b.must(b.ra.StartImport(b.ctx, b.operator, in.ID, false))
	b.client.Partner.UpdateOneID(partnerID).SetEnabled(false).ExecX(b.sys)
	b.runImports()
	b.wantImport(in.ID, enrolmentimport.StatusDONE, 0, 0, 0, 2)
	if diff := cmp.Diff([]string{"2 WRONG NOT_FOUND at partnerId", "3 WRONG NOT_FOUND at partnerId"}, b.rowsOf(in.ID)); diff != "" {
		b.Errorf("rows (-want +got):\n%s", diff)
	}
	b.refused(b.ra.StartImport(b.ctx, b.operator, late.ID, false), "NOT_FOUND at partnerId")
}

func importCancelled(b *bundle) {
	partnerID := b.associations()
	in := b.fileOf(partnerID, sheetOf(inEnglish, members(150)...))
	b.must(b.ra.StartImport(b.ctx, b.operator, in.ID, false))
	// In the second page, of which nothing is stored.
	b.outbox.failAt(120)
	if _, err := b.ra.RunImports(b.ctx); !errors.Is(err, errFault) {
		b.Fatalf("%v, want %v", err, errFault)
	}
	b.must(b.ra.CancelImport(b.ctx, b.operator, in.ID))
	b.must(b.ra.CancelImport(b.ctx, b.operator, in.ID))
	b.runImports()
	b.wantImport(in.ID, enrolmentimport.StatusCANCELLED, 50, 100, 0, 0)
	b.refused(b.ra.StartImport(b.ctx, b.operator, in.ID, false), "WRONG_STATE at importId")
	_, err := b.ra.ForgetImports(b.ctx)
	b.must(err)
	left := b.client.EnrolmentImportRow.Query().Where(enrolmentimportrow.ContentSealedNotNil()).CountX(b.sys)
	if n := b.enrolments(); n != 100 || left != 0 {
		b.Errorf("%d enrolled, %d rows still tell of somebody", n, left)
	}
}

// importCancelRace: what is on record of the end is what came of it.
func importCancelRace(b *bundle) {
	partnerID := b.associations()
	for try := range 5 {
		persons := members(210)
		for _, person := range persons {
			person["reference"] += fmt.Sprintf("-%d", try)
			person["subscriber.email"] = "try" + strconv.Itoa(try) + person["subscriber.email"]
		}
		in := b.fileOf(partnerID, sheetOf(inEnglish, persons...))
		b.must(b.ra.StartImport(b.ctx, b.operator, in.ID, false))
		errs := atOnce(2, func(i int) error {
			if i == 0 {
				_, err := b.ra.RunImports(b.ctx)
				return err
			}
			return b.ra.CancelImport(b.ctx, b.operator, in.ID)
		})
		row := b.client.EnrolmentImport.GetX(b.sys, in.ID)
		b.must(errs[0])
		if row.Status == enrolmentimport.StatusDONE {
			continue // before it could be cancelled
		}
		b.must(errs[1])
		ends := b.events(in.ID, ra.ImportCancelled)
		if len(ends) != 1 {
			b.Fatalf("%d ends on record: %v", len(ends), errs)
		}
		want := map[string]string{"enrolled": strconv.Itoa(row.Enrolled), "known": "0", "wrong": "0", "left": strconv.Itoa(row.Ready)}
		if diff := cmp.Diff(want, ends[0].Details); diff != "" || row.Enrolled+row.Ready != 210 {
			b.Errorf("on record (-want +got):\n%s", diff)
		}
	}
}
