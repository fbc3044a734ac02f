package job

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// abandonedPage is how many discarded jobs are looked at together. A mail that
// is given up in good order completes its job, so that only crashes and a
// database that was down leave any.
const abandonedPage = 500

// abandoned gives up the mails whose jobs River discarded: the process died,
// or the database did not answer, on their last try. They would read QUEUED
// for ever and keep their sealed codes. It answers how many there were.
func (r *Runner) abandoned(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	stranded, err := r.stranded(ctx, abandonedPage)
	if err != nil || len(stranded) == 0 {
		return 0, err
	}
	n := 0
	err = r.db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		n = 0
		for messageIDs := range slices.Chunk(stranded, abandonedPage) {
			given, err := tx.Message.Update().
				Where(message.IDIn(messageIDs...), message.StatusEQ(message.StatusQUEUED)).
				SetStatus(message.StatusFAILED).ClearCodeSealed().Save(ctx)
			if err != nil {
				return err
			}
			n += given
		}
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("give up mails: %w", err)
	}
	return n, nil
}

// stranded answers the mails of discarded jobs that still read QUEUED. River
// keeps such jobs for days; mostly there is none. By id: by time the cursor
// does not move on SQLite, which compares it with another spelling.
func (r *Runner) stranded(ctx context.Context, page int) ([]string, error) {
	var stranded []string
	var after *river.JobListCursor
	for {
		// Anew for each page: a list takes one cursor.
		list := river.NewJobListParams().First(page).Kinds(sendMail{}.Kind()).States(rivertype.JobStateDiscarded).
			OrderBy(river.JobListOrderByID, river.SortOrderAsc)
		if after != nil {
			list = list.After(after)
		}
		jobs, err := r.client.JobList(ctx, list)
		if err != nil {
			return nil, fmt.Errorf("list discarded jobs: %w", err)
		}
		if len(jobs.Jobs) == 0 {
			return stranded, nil
		}
		messageIDs := make([]string, len(jobs.Jobs))
		for i, row := range jobs.Jobs {
			var args sendMail
			if err := json.Unmarshal(row.EncodedArgs, &args); err != nil {
				return nil, fmt.Errorf("read discarded job %d: %w", row.ID, err)
			}
			messageIDs[i] = args.MessageID
		}
		queued, err := r.db.Client().Message.Query().
			Where(message.IDIn(messageIDs...), message.StatusEQ(message.StatusQUEUED)).IDs(ctx)
		if err != nil {
			return nil, fmt.Errorf("read mails of discarded jobs: %w", err)
		}
		stranded = append(stranded, queued...)
		after = jobs.LastCursor
	}
}
