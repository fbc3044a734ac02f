package job

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// work is a job as River hands it to a worker.
func work[T river.JobArgs](args T, attempt int) *river.Job[T] {
	return &river.Job[T]{JobRow: &rivertype.JobRow{Attempt: attempt, MaxAttempts: len(pauses) + 1}, Args: args}
}

func (b *bundle) jobs(t *testing.T) map[string]int {
	t.Helper()
	rows, err := b.db.Writer().QueryContext(t.Context(), "SELECT kind, count(*) FROM river_job GROUP BY kind")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	counts := map[string]int{}
	for rows.Next() {
		var kind string
		var n int
		if err := rows.Scan(&kind, &n); err != nil {
			t.Fatal(err)
		}
		counts[kind] = n
	}
	return counts
}

func TestJobsExistIffTheirTransactionCommits(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open(), options{policy: policy.Standard()})
		outbox, err := NewOutbox(b.db, b.logger())
		if err != nil {
			t.Fatal(err)
		}
		undo := errors.New("undo")
		add := func(result error) error {
			return b.db.Tx(t.Context(), func(ctx context.Context, tx *ent.Tx) error {
				return errors.Join(
					outbox.Add(ctx, tx, ra.SendMail{MessageID: "msg_1"}),
					outbox.Add(ctx, tx, ra.PublishCRL{IssuerID: "issu_1"}), result)
			})
		}
		if err := add(undo); !errors.Is(err, undo) {
			t.Fatal(err)
		}
		if diff := cmp.Diff(map[string]int{}, b.jobs(t)); diff != "" {
			t.Errorf("jobs after rollback (-want +got):\n%s", diff)
		}
		if err := add(nil); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(map[string]int{"send_mail": 1, "publish_crl": 1}, b.jobs(t)); diff != "" {
			t.Errorf("jobs after commit (-want +got):\n%s", diff)
		}
		if err := outbox.Add(t.Context(), nil, ra.SendMail{}); err == nil {
			t.Error("added a job outside a transaction")
		}
	})
}
