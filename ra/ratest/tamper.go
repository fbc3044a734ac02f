package ratest

import (
	"fmt"
	"slices"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/checkpoint"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/ra"
)

// unfence takes the triggers away, as somebody with more rights than the
// application could.
func (b *bundle) unfence() {
	b.Helper()
	statements := []string{
		"ALTER TABLE audit_events DISABLE TRIGGER USER", "ALTER TABLE seals DISABLE TRIGGER USER", "ALTER TABLE checkpoints DISABLE TRIGGER USER",
	}
	if b.db.Dialect() == database.SQLite {
		statements = nil
		for _, table := range []string{auditevent.Table, seal.Table, checkpoint.Table} {
			statements = append(statements, "DROP TRIGGER "+table+"_no_update", "DROP TRIGGER "+table+"_no_delete")
		}
	}
	for _, statement := range statements {
		b.exec("%s", statement)
	}
}

// exec changes the database behind everybody's back. Arguments are written
// into the statement, for the databases bind them differently.
func (b *bundle) exec(format string, args ...any) {
	b.Helper()
	_, err := b.db.Writer().ExecContext(b.ctx, fmt.Sprintf(format, args...))
	b.must(err)
}

// tamperings are what somebody may do to seal n and its event, and what is to
// be told of it. at: the number that is told, 0 where the event has none.
var tamperings = []struct {
	name string
	do   func(b *bundle, seals []*ent.Seal, n int)
	want ra.AuditFaultKind
	at   func(n int) int64
}{
	{"an event changed", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec("UPDATE audit_events SET action = 'request.approve_nothing' WHERE id = '%s'", seals[n].EventID)
	}, ra.EventChanged, itsNumber},
	{"its details changed", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec(`UPDATE audit_events SET details = '{"reason":"none"}' WHERE id = '%s'`, seals[n].EventID)
	}, ra.EventChanged, itsNumber},
	{"its moment changed by a microsecond", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec("UPDATE audit_events SET at = at + 1 WHERE id = '%s'", seals[n].EventID)
	}, ra.EventChanged, itsNumber},
	{"an event removed", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec("DELETE FROM audit_events WHERE id = '%s'", seals[n].EventID)
	}, ra.EventRemoved, itsNumber},
	{"an event removed with its seal", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec("DELETE FROM audit_events WHERE id = '%s'", seals[n].EventID)
		b.exec("DELETE FROM seals WHERE seq = %d", seals[n].Seq)
	}, ra.EventRemoved, itsNumber},
	{"two events in each other's place", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec("UPDATE seals SET event_id = 'nobody' WHERE seq = %d", seals[n].Seq)
		b.exec("UPDATE seals SET event_id = '%s' WHERE seq = %d", seals[n].EventID, seals[n+1].Seq)
		b.exec("UPDATE seals SET event_id = '%s' WHERE seq = %d", seals[n+1].EventID, seals[n].Seq)
	}, ra.EventsReordered, itsNumber},
	{"an event inserted", func(b *bundle, _ []*ent.Seal, _ int) {
		b.exec("INSERT INTO audit_events (id, action, actor_kind, at) VALUES ('audt_0000000000000000000000000x', 'request.approve', 'STAFF', 1)")
	}, ra.EventInserted, func(int) int64 { return 0 }},
	{"an event inserted with a seal, and the others moved", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec("INSERT INTO audit_events (id, action, actor_kind, at) VALUES ('audt_0000000000000000000000000x', 'request.approve', 'STAFF', 1)")
		for _, s := range slices.Backward(seals[n:]) {
			b.exec("UPDATE seals SET seq = %d WHERE seq = %d", s.Seq+1, s.Seq)
		}
		b.exec("INSERT INTO seals (id, seq, event_id, hash, sealed_at) SELECT 'seal_0', %d, 'audt_0000000000000000000000000x', hash, 1 FROM seals WHERE seq = %d", seals[n].Seq, seals[n].Seq+1)
	}, ra.EventInserted, itsNumber},
	{"an event taken off the list before it was sealed", func(b *bundle, _ []*ent.Seal, _ int) {
		b.provisional()
		b.exec("DELETE FROM unsealed")
	}, ra.EventInserted, func(int) int64 { return 0 }},
	{"an event removed before it was sealed", func(b *bundle, _ []*ent.Seal, _ int) {
		b.provisional()
		b.exec("DELETE FROM audit_events WHERE id IN (SELECT id FROM unsealed)")
	}, ra.EventRemoved, func(int) int64 { return 0 }},
	{"the end of the chain cut off", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec("DELETE FROM audit_events WHERE id IN (SELECT event_id FROM seals WHERE seq >= %d)", seals[n].Seq)
		b.exec("DELETE FROM seals WHERE seq >= %d", seals[n].Seq)
	}, ra.TailCut, itsNumber},
	{"values beside an event changed", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec(`UPDATE audit_details SET "values" = '{"address":"198.51.100.1"}' WHERE id = '%s'`, seals[n].EventID)
	}, ra.DetailsAltered, itsNumber},
	{"values beside an event made what nobody can read", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec(`UPDATE audit_details SET "values" = '[1]' WHERE id = '%s'`, seals[n].EventID)
	}, ra.DetailsAltered, itsNumber},
	{"values beside an event removed", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec("DELETE FROM audit_details WHERE id = '%s'", seals[n].EventID)
	}, ra.DetailsRemoved, itsNumber},
	{"every checkpoint removed", func(b *bundle, _ []*ent.Seal, _ int) {
		b.exec("DELETE FROM checkpoints")
	}, ra.CheckpointMissing, func(int) int64 { return 1 }},
	{"a checkpoint's signature changed", func(b *bundle, seals []*ent.Seal, _ int) {
		b.exec("UPDATE checkpoints SET signed_at = signed_at + 1 WHERE seq = %d", len(seals))
	}, ra.CheckpointForged, func(int) int64 { return -1 }},
	{"the chain made anew over a changed event", func(b *bundle, seals []*ent.Seal, n int) {
		b.exec("UPDATE audit_events SET action = 'request.reject' WHERE id = '%s'", seals[n].EventID)
		b.rechain(seals)
	}, ra.ChainRewritten, func(int) int64 { return -1 }},
}

func itsNumber(n int) int64 { return int64(n) + 1 }

// rechain makes every hash anew, which anybody can: only signing takes a key.
func (b *bundle) rechain(seals []*ent.Seal) {
	b.Helper()
	var hash []byte
	for _, s := range seals {
		next, err := chain.Next(hash, s.Seq, ra.Link(b.client.AuditEvent.GetX(b.sys, s.EventID)))
		b.must(err)
		literal := "decode('%x', 'hex')"
		if b.db.Dialect() == database.SQLite {
			literal = "x'%x'"
		}
		b.exec("UPDATE seals SET hash = "+literal+" WHERE seq = %d", next, s.Seq)
		hash = next
	}
}

// sealedTampered does each thing to the same log and takes it back by hand:
// what is told is the first seal that does not hold.
func sealedTampered(b *bundle) {
	for range 3 {
		b.approved()
	}
	b.unfence()
	seals := b.sealAll()
	n := slices.IndexFunc(seals, func(s *ent.Seal) bool {
		e := b.client.AuditEvent.GetX(b.sys, s.EventID)
		return signed(e.Commitment) && s.Seq > 1 && int(s.Seq) < len(seals)-2
	})
	if n < 0 {
		b.Fatal("no event has values beside it")
	}
	// The checkpoint was signed over the whole log.
	if c := b.client.Checkpoint.Query().Order(ent.Desc(checkpoint.FieldSeq)).FirstX(b.sys); c.Seq != int64(len(seals)) {
		b.Fatalf("%d seals, signed up to %d", len(seals), c.Seq)
	}
	before := b.keep()
	for _, c := range tamperings {
		c.do(b, seals, n)
		v := b.verify(nil)
		want := &ra.AuditFault{Kind: c.want, Seq: c.at(n)}
		if want.Seq < 0 {
			want.Seq = int64(len(seals))
		}
		got := v.Fault
		if got != nil {
			got = &ra.AuditFault{Kind: got.Kind, Seq: got.Seq}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			b.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		b.putBack(before)
		if v := b.verify(nil); v.Fault != nil {
			b.Fatalf("after %s was taken back: %+v", c.name, v.Fault)
		}
	}
}

// logTables are those that the verifier reads.
var logTables = []string{auditevent.Table, "audit_details", "unsealed", seal.Table, checkpoint.Table}

// keep copies the log's tables aside.
func (b *bundle) keep() []string {
	b.Helper()
	for _, table := range logTables {
		b.exec("CREATE TABLE kept_%s AS SELECT * FROM %s", table, table)
	}
	return logTables
}

// putBack replaces the log's tables by what was kept.
func (b *bundle) putBack(tables []string) {
	b.Helper()
	for _, table := range tables {
		b.exec("DELETE FROM %s", table)
		b.exec("INSERT INTO %s SELECT * FROM kept_%s", table, table)
	}
}
