package ratest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ra"
)

// breakCommit has the connection break at the n-th transaction from here on that
// changes an import: before its COMMIT, or behind it, when the answer is lost.
func (b *bundle) breakCommit() func(n int, behind bool) {
	var left int
	var committed bool
	b.client.EnrolmentImport.Use(func(next ent.Mutator) ent.Mutator {
		return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
			if left--; left == 0 {
				tx, err := m.(*ent.EnrolmentImportMutation).Tx()
				if err != nil {
					return nil, err
				}
				tx.OnCommit(func(next ent.Committer) ent.Committer {
					return ent.CommitFunc(func(ctx context.Context, tx *ent.Tx) error {
						if committed {
							return errors.Join(next.Commit(ctx, tx), errFault)
						}
						return errors.Join(tx.Rollback(), errFault)
					})
				})
			}
			return next.Mutate(ctx, m)
		})
	})
	return func(n int, behind bool) { left, committed = n, behind }
}

// importAnswerLost: done again, each step of an import gives what it would have
// given, once.
func importAnswerLost(b *bundle) {
	partnerID, breakCommit := b.associations(), b.breakCommit()
	faulty := func(what string, err error) {
		b.Helper()
		if !errors.Is(err, errFault) {
			b.Errorf("%s: %v, want %v", what, err, errFault)
		}
	}
	// The first is where a file begins to be received, the second where it is kept.
	for round, c := range []struct {
		received int
		behind   bool
	}{{1, false}, {1, true}, {2, false}, {2, true}} {
		persons := members(150)
		for _, person := range persons {
			person["reference"] += fmt.Sprintf("-%d", round)
			person["subscriber.email"] = fmt.Sprintf("round%d-%s", round, person["subscriber.email"])
		}
		key, file := b.submissionKey(), sheetOf(inEnglish, persons...)
		breakCommit(c.received, c.behind)
		kept, err := b.imports(b.operator, partnerID, key, bytes.NewReader(file))
		if c.received == 2 && c.behind {
			b.must(err)
		} else {
			faulty("receive", err)
		}
		importID, err := b.imports(b.operator, partnerID, key, bytes.NewReader(file))
		b.must(err)
		if kept != "" && kept != importID {
			b.Errorf("sent again it is %s, before %s", importID, kept)
		}
		b.wantImport(importID, enrolmentimport.StatusCHECKED, 150, 0, 0, 0)
		if n := len(b.events(importID, ra.ImportReceived)); n != 1 {
			b.Errorf("received %d times", n)
		}
		breakCommit(1, c.behind)
		faulty("start", b.ra.StartImport(b.ctx, b.operator, importID, false))
		b.must(b.ra.StartImport(b.ctx, b.operator, importID, false))
		breakCommit(1, c.behind)
		_, err = b.ra.RunImports(b.ctx)
		faulty("run", err)
		b.runImports()
		b.wantImport(importID, enrolmentimport.StatusDONE, 0, 150, 0, 0)
		want := 150 * (round + 1)
		if enrolled, mails := b.enrolments(), len(b.outbox.mails()); enrolled != want || mails != want {
			b.Errorf("%d enrolled and %d mails, want %d", enrolled, mails, want)
		}
	}
	// What was begun, and was not heard of, is the sweep's.
	b.clock.advance(2 * time.Hour)
	_, err := b.ra.ForgetImports(b.ctx)
	b.must(err)
	if n := b.client.EnrolmentImport.Query().CountX(b.sys); n != 4 {
		b.Errorf("%d imports are left, want 4", n)
	}
}
