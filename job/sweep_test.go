package job

import (
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
