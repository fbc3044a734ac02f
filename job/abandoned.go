package job

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// abandonedPage is how many discarded jobs one sweep looks at: the latest.
// A mail that is given up in good order completes its job, so that only
// crashes and a database that was down leave any.
const abandonedPage = 500

// abandoned gives up the mails whose jobs River discarded: the process died,
// or the database did not answer, on their last try. They would read QUEUED
// for ever and keep their sealed codes. It answers how many there were.
func (r *Runner) abandoned(ctx context.Context) (int, error) {
	jobs, err := r.client.JobList(ctx, river.NewJobListParams().First(abandonedPage).
		Kinds(sendMail{}.Kind()).States(rivertype.JobStateDiscarded).
		OrderBy(river.JobListOrderByTime, river.SortOrderDesc))
	if err != nil {
		return 0, fmt.Errorf("list discarded jobs: %w", err)
	}
	if len(jobs.Jobs) == 0 {
		return 0, nil
	}
	messageIDs := make([]string, len(jobs.Jobs))
	for i, row := range jobs.Jobs {
		var args sendMail
		if err := json.Unmarshal(row.EncodedArgs, &args); err != nil {
			return 0, fmt.Errorf("read discarded job %d: %w", row.ID, err)
		}
		messageIDs[i] = args.MessageID
	}
	ctx = viewer.AsSystem(ctx)
	var n int
	err = r.db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) (err error) {
		n, err = tx.Message.Update().
			Where(message.IDIn(messageIDs...), message.StatusEQ(message.StatusQUEUED)).
			SetStatus(message.StatusFAILED).ClearCodeSealed().Save(ctx)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("give up mails: %w", err)
	}
	return n, nil
}
