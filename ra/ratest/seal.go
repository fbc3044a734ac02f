package ratest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/checkpoint"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var sealCases = []scenario{
	{"audit log: sealed without a gap, by four at once", sealedAtOnce},
	{"audit log: nothing can be changed or deleted by the application", sealedFixed},
	{"audit log: what was done to it is told", sealedTampered},
	{"audit log: a tail cut off is told by a checkpoint kept outside", sealedTailCut},
	{"audit log: details can be erased, and the chain stands", sealedErased},
	{"audit log: verified while it is written, page by page", sealedMeanwhile},
	{"audit log: checkpoints by number and by time", sealedCheckpoints},
	{"audit log: verified by auditors alone", sealedRefused},
	{"audit log: what was before and after, and from where", auditedValues},
	{"audit log: exported, narrowed, recorded", auditExported},
	{"audit log: a verification goes on from its cursor", sealedCursor},
}

// auditor may read the log and verify it.
var auditor = viewer.Viewer{Kind: viewer.Staff, Role: viewer.Auditor, Address: "192.0.2.9"}

// verify goes through the whole log.
func (b *bundle) verify(anchor *chain.Checkpoint) *ra.AuditVerification {
	b.Helper()
	v := &ra.AuditVerification{Anchor: anchor}
	for !v.Done() {
		b.must(b.ra.VerifyAudit(b.ctx, auditor, v, 1))
	}
	return v
}

// sealAll seals until nothing waits and answers the seals, oldest first.
func (b *bundle) sealAll() []*ent.Seal {
	b.Helper()
	_, err := b.ra.Seal(b.ctx)
	b.must(err)
	return b.client.Seal.Query().Order(ent.Asc(seal.FieldSeq)).AllX(b.sys)
}

func sealedAtOnce(b *bundle) {
	b.approved()
	others := []*ra.Service{b.ra, b.serve(b.newSigner()), b.serve(b.newSigner()), b.serve(b.newSigner())}
	errs := atOnce(len(others), func(i int) error {
		_, err := others[i].Seal(b.ctx)
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": len(others)}, count(errs)); diff != "" {
		b.Fatalf("outcomes (-want +got):\n%s", diff)
	}
	events := b.client.AuditEvent.Query().CountX(b.sys)
	seals := b.sealAll()
	if len(seals) != events || events == 0 {
		b.Fatalf("%d seals of %d events", len(seals), events)
	}
	for i, s := range seals {
		if s.Seq != int64(i)+1 {
			b.Errorf("seal %d has the number %d", i+1, s.Seq)
		}
	}
	if n := b.client.Unsealed.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d wait still", n)
	}
	if v := b.verify(nil); v.Fault != nil || v.Seq != int64(events) || v.Compared != int64(events) || v.Checkpoints == 0 {
		b.Errorf("verified: %+v", v)
	}
}

func sealedFixed(b *bundle) {
	b.provisional()
	b.sealAll()
	for _, table := range []string{auditevent.Table, seal.Table, checkpoint.Table} {
		for _, statement := range []string{"UPDATE %s SET id = id", "DELETE FROM %s"} {
			_, err := b.db.Writer().ExecContext(b.ctx, fmt.Sprintf(statement, table))
			if err == nil || !strings.Contains(err.Error(), table+" is only added to") {
				b.Errorf("%s: %v", fmt.Sprintf(statement, table), err)
			}
		}
	}
}

func sealedTailCut(b *bundle) {
	b.provisional()
	b.newCoupons(1, nil)
	b.newCoupons(1, nil)
	b.unfence()
	kept, err := b.ra.Checkpoint(b.ctx)
	b.must(err)
	if v := b.verify(kept); v.Fault != nil {
		b.Fatalf("untouched: %+v", v.Fault)
	}
	// Everything that knows of the end goes, the signed checkpoint included.
	b.exec("DELETE FROM checkpoints")
	b.exec("DELETE FROM audit_events WHERE id IN (SELECT event_id FROM seals WHERE seq > 2)")
	b.exec("DELETE FROM audit_details WHERE id IN (SELECT event_id FROM seals WHERE seq > 2)")
	b.exec("DELETE FROM seals WHERE seq > 2")
	// The sealer, which knows no better, goes on with what is left and signs it.
	b.sealAll()
	if v := b.verify(nil); v.Fault != nil {
		b.Fatalf("without what was kept outside nobody can know: %+v", v.Fault)
	}
	v := b.verify(kept)
	if diff := cmp.Diff(&ra.AuditFault{Kind: ra.TailCut, Seq: 4}, v.Fault); diff != "" {
		b.Errorf("with it (-want +got):\n%s", diff)
	}

	// A checkpoint by another installation's key proves nothing.
	foreign := *kept
	foreign.KeyDigest = make([]byte, 32)
	if err := b.ra.VerifyAudit(b.ctx, auditor, &ra.AuditVerification{Anchor: &foreign}, 1); !errors.Is(err, ra.ErrForeignAnchor) {
		b.Errorf("a foreign checkpoint: %v", err)
	}
}

func sealedErased(b *bundle) {
	b.approved()
	b.sealAll()
	all := b.client.AuditDetail.Query().IDsX(b.sys)
	for _, eventID := range all[1:] {
		b.must(b.ra.EraseAuditDetail(b.ctx, b.operator, eventID, "所定の保存期間の経過"))
	}
	b.refused(b.ra.EraseAuditDetail(b.ctx, b.operator, all[1], "again"), "NOT_FOUND at eventId")
	b.refused(b.ra.EraseAuditDetail(b.ctx, b.operator, all[0], " "), "REQUIRED at reason")
	b.refused(b.ra.EraseAuditDetail(b.ctx, b.officer("ichiro", viewer.Administrator), all[0], "mine"), "ANOTHER_OFFICER_WANTED")
	b.sealAll()
	if v := b.verify(nil); v.Fault != nil || v.Erased != int64(len(all)-1) || len(all) < 2 {
		b.Errorf("%d erased: %+v", len(all)-1, v)
	}
	// What is only marked so was not erased here.
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.AuditDetail.UpdateOneID(all[0]).ClearSalt().ClearValues().SetErasedAt(1).Exec(ctx)
	})
	if v := b.verify(nil); v.Fault == nil || v.Fault.Kind != ra.DetailsRemoved || v.Fault.EventID != all[0] {
		b.Errorf("marked as erased: %+v", v)
	}
}

func sealedMeanwhile(b *bundle) {
	b.approved()
	b.sealAll()
	v := &ra.AuditVerification{}
	for steps := 0; !v.Done(); steps++ {
		if steps > 100 {
			b.Fatal("it does not end")
		}
		b.must(b.ra.VerifyAudit(b.ctx, auditor, v, 1))
		b.provisional()
		if steps%2 == 0 {
			b.sealAll()
		}
	}
	if v.Fault != nil {
		b.Errorf("found %+v", v.Fault)
	}
}

func sealedCheckpoints(b *bundle) {
	b.provisional()
	first := b.sealAll()
	b.provisional()
	b.sealAll()
	want := []int64{int64(len(first))}
	numbers := func() (seqs []int64) {
		for _, c := range b.client.Checkpoint.Query().Order(ent.Asc(checkpoint.FieldSeq)).AllX(b.sys) {
			seqs = append(seqs, c.Seq)
		}
		return seqs
	}
	if diff := cmp.Diff(want, numbers()); diff != "" {
		b.Errorf("signed at once (-want +got):\n%s", diff)
	}
	b.clock.advance(10 * time.Minute)
	second := b.sealAll()
	if diff := cmp.Diff(append(want, int64(len(second))), numbers()); diff != "" {
		b.Errorf("signed ten minutes on (-want +got):\n%s", diff)
	}
	b.newCoupons(1, nil)
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		for i := range 1000 {
			eventID := fmt.Sprintf("audt_%026d", i)
			if err := tx.AuditEvent.Create().SetID(eventID).SetAction("probe").SetActorKind(viewer.System).SetAt(1).Exec(ctx); err != nil {
				return err
			}
			if err := tx.Unsealed.Create().SetID(eventID).SetAt(1).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
	b.sealAll()
	if got := numbers(); len(got) != 3 {
		b.Errorf("after a thousand seals: %v", got)
	}
	if v := b.verify(nil); v.Fault != nil || v.Checkpoints != 3 {
		b.Errorf("verified: %+v", v)
	}
}

func sealedRefused(b *bundle) {
	for _, by := range []viewer.Viewer{anonymous, b.taro, b.hana, applicant(ra.ForStatus, "req_x")} {
		b.refused(b.ra.VerifyAudit(b.ctx, by, &ra.AuditVerification{}, 1), "NOT_ALLOWED")
	}
}

// detailOf answers what lies beside the only event of an action on an object.
func (b *bundle) detailOf(objectID string, action ra.Action) map[string]string {
	b.Helper()
	events := b.events(objectID, action)
	if len(events) != 1 {
		b.Fatalf("%d events of %s", len(events), action)
	}
	return b.client.AuditDetail.GetX(b.sys, events[0].ID).Values
}

func auditedValues(b *bundle) {
	in := b.edition(b.product)
	called := in.Name.En
	in.Name.En, in.Policy.New.Window = "Renamed", 7200
	by := b.operator
	by.Address = "198.51.100.7"
	b.must(b.ra.UpdateProduct(b.ctx, by, in))
	want := map[string]string{
		"address":                  "198.51.100.7",
		"before.name.en":           called,
		"after.name.en":            "Renamed",
		"before.policy.new.window": fmt.Sprint(int(window / time.Second)), "after.policy.new.window": "7200",
	}
	if diff := cmp.Diff(want, b.detailOf(b.product, ra.ProductUpdated)); diff != "" {
		b.Errorf("an edited product (-want +got):\n%s", diff)
	}
	staffID, err := b.ra.AddStaff(b.ctx, b.operator, ra.AddStaffInput{Login: "jiro", Name: "佐藤 次郎", Password: "long enough canary 7712", Role: viewer.Auditor})
	b.must(err)
	want = map[string]string{"after.login": "jiro", "after.name": "佐藤 次郎", "after.role": "AUDITOR"}
	if diff := cmp.Diff(want, b.detailOf(staffID, ra.StaffAdded)); diff != "" {
		b.Errorf("an officer (-want +got):\n%s", diff)
	}
	// An applicant's act says from where, and the event itself nothing personal.
	requestID := b.provisional()
	if diff := cmp.Diff(map[string]string{"address": anonymous.Address}, b.detailOf(requestID, ra.RequestSubmitted)); diff != "" {
		b.Errorf("an application (-want +got):\n%s", diff)
	}
	for _, e := range b.client.AuditEvent.Query().AllX(b.sys) {
		text := fmt.Sprint(e.Details)
		for _, personal := range []string{"192.0.2.", "198.51.100.", email, "次郎", "canary"} {
			if strings.Contains(text, personal) {
				b.Errorf("%s tells %q", e.Action, personal)
			}
		}
	}
}

func auditExported(b *bundle) {
	requestID := b.approved()
	b.sealAll()
	export := func(f ra.AuditFilter) (actions []string) {
		b.must(b.ra.ExportAudit(b.ctx, auditor, f, func(r ra.AuditRecord) error {
			actions = append(actions, r.Event.Action)
			if r.Event.Action != string(ra.AuditExported) && r.Seal == nil {
				b.Errorf("%s is exported without its seal", r.Event.Action)
			}
			return nil
		}))
		return actions
	}
	all := export(ra.AuditFilter{})
	if n := b.client.AuditEvent.Query().CountX(b.sys); len(all) != n || all[n-1] != string(ra.AuditExported) {
		b.Errorf("%d of %d exported: %v", len(all), n, all)
	}
	claimed := export(ra.AuditFilter{ActorID: b.taro.StaffID, Action: string(ra.RequestClaimed), ObjectID: requestID})
	if diff := cmp.Diff([]string{string(ra.RequestClaimed)}, claimed); diff != "" {
		b.Errorf("narrowed (-want +got):\n%s", diff)
	}
	tomorrow := b.clock.time().AddDate(0, 0, 1)
	if got := export(ra.AuditFilter{From: &tomorrow}); len(got) != 0 {
		b.Errorf("tomorrow: %v", got)
	}
	if got := export(ra.AuditFilter{Until: &tomorrow}); len(got) <= len(all) {
		b.Errorf("until tomorrow: %d", len(got))
	}
	old := time.Date(1969, 12, 31, 0, 0, 0, 0, time.UTC)
	b.refused(b.ra.ExportAudit(b.ctx, auditor, ra.AuditFilter{From: &old}, nil), "BAD_VALUE at from")
	b.refused(b.ra.ExportAudit(b.ctx, b.taro, ra.AuditFilter{}, nil), "NOT_ALLOWED")
}

func sealedCursor(b *bundle) {
	b.approved()
	b.sealAll()
	v := &ra.AuditVerification{}
	for !v.Done() {
		b.must(b.ra.VerifyAudit(b.ctx, auditor, v, 1))
		cursor, err := b.ra.Cursor(v)
		b.must(err)
		v, err = b.serve(b.newSigner()).FromCursor(cursor)
		b.must(err)
		_, err = b.ra.FromCursor(cursor[:len(cursor)-8] + "AAAAAAAA")
		b.refused(err, "BAD_VALUE at cursor")
	}
	if v.Fault != nil || v.Seq == 0 {
		b.Errorf("verified: %+v", v)
	}
	done := b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.AuditVerified))).OnlyX(b.sys)
	if done.Details["outcome"] != "INTACT" {
		b.Errorf("recorded: %v", done.Details)
	}
}
