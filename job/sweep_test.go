package job

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/policy"
)

// The window ends by the clock; the sweep writes the effects down and the
// applicant is told, though nobody asked.
func TestSweepSettlesWhatIsDue(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open(), options{policy: policy.Standard()})
		requestID := b.submit(t, "JA")
		b.advance(time.Hour)
		b.start(t)
		b.await(t, "send_mail")
		b.await(t, "send_mail")
		var kinds []message.Kind
		for _, m := range b.messages(t, requestID) {
			kinds = append(kinds, m.Kind)
		}
		slices.Sort(kinds)
		if diff := cmp.Diff([]message.Kind{message.KindACCEPTED, message.KindRECEIVED}, kinds); diff != "" {
			t.Errorf("mails (-want +got):\n%s", diff)
		}
	})
}

// A sweep left over from long ago does nothing; its successors did its work.
func TestOvertakenSweepDoesNothing(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		waited time.Duration
		want   int // mails
	}{
		{"fresh", time.Second, 2},
		{"overtaken", time.Minute, 1},
	} {
		b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
		requestID := b.submit(t, "JA")
		b.advance(time.Hour)
		at := noon
		s := &sweeper{ra: b.ra, log: b.logger()}
		err := s.Work(t.Context(), &river.Job[sweep]{JobRow: &rivertype.JobRow{CreatedAt: at.Add(-c.waited), AttemptedAt: &at}})
		if got := len(b.messages(t, requestID)); err != nil || got != c.want {
			t.Errorf("%s: %d mails, want %d; error %v", c.name, got, c.want, err)
		}
	}
}

// Old rows are deleted with the sweep, by a process that runs; what fails there
// is logged and fails nothing else.
func TestSweepPrunes(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	requestID := b.submit(t, "JA")
	pruned := 0
	s := &sweeper{ra: b.ra, log: b.logger(), prune: func(context.Context) error {
		pruned++
		return errors.New("disk is full")
	}}
	at := noon
	for range 2 {
		b.advance(time.Hour)
		if err := s.Work(t.Context(), &river.Job[sweep]{JobRow: &rivertype.JobRow{CreatedAt: at, AttemptedAt: &at}}); err != nil {
			t.Error(err)
		}
	}
	if got := len(b.messages(t, requestID)); pruned != 2 || got != 2 {
		t.Errorf("pruned %d times and sent %d mails, want 2 and 2", pruned, got)
	}
	if !strings.Contains(b.log.String(), "disk is full") {
		t.Errorf("log %s", b.log)
	}

	called := make(chan struct{}, 100)
	running, err := NewRunner(t.Context(), Config{
		DB: b.db, RA: b.ra, Ring: b.ring, Transport: b.box, PublicURL: "https://ra.example.jp/",
		Wall: time.Now, Log: b.logger(),
		Prune: func(context.Context) error {
			called <- struct{}{}
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := running.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	select {
	case <-called:
	case <-time.After(3 * time.Minute):
		t.Error("a runner does not prune")
	}
	if err := running.Stop(context.WithoutCancel(t.Context())); err != nil {
		t.Error(err)
	}
}
