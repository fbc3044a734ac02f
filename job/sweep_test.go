package job

import (
	"context"
	"slices"
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

func TestSweepPrunesOnceAnHour(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	pruned := 0
	s := &sweeper{ra: b.ra, log: b.logger(), prune: func(context.Context) error { pruned++; return nil }}
	for _, c := range []struct {
		name      string
		waited    time.Duration
		at        time.Duration
		wantPrune int
	}{
		{"overtaken: not even swept", time.Minute, 0, 0},
		{"first", 0, time.Minute, 1},
		{"soon after", 0, 2 * time.Minute, 1},
		{"an hour later", 0, 61 * time.Minute, 2},
	} {
		at := noon.Add(c.at)
		err := s.Work(t.Context(), &river.Job[sweep]{JobRow: &rivertype.JobRow{CreatedAt: at.Add(-c.waited), AttemptedAt: &at}})
		if err != nil || pruned != c.wantPrune {
			t.Errorf("%s: pruned %d times, want %d; error %v", c.name, pruned, c.wantPrune, err)
		}
	}
}
