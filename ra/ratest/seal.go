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
	// The sealer, which knows no better, signs what is left.
	b.sealAll()
	if v := b.verify(nil); v.Fault != nil {
		b.Fatalf("without what was kept outside nobody can know: %+v", v.Fault)
	}
	v := b.verify(kept)
	if diff := cmp.Diff(&ra.AuditFault{Kind: ra.TailCut, Seq: 3}, v.Fault); diff != "" {
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
	erased := b.client.AuditDetail.Query().CountX(b.sys)
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.AuditDetail.Update().ClearSalt().ClearValues().SetErasedAt(1).Exec(ctx)
	})
	if v := b.verify(nil); v.Fault != nil || v.Erased != int64(erased) || erased == 0 {
		b.Errorf("%d erased: %+v", erased, v)
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
