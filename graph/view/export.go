package view

import (
	"context"

	"github.com/shomei-ra/shomei/ent"
)

// exportPage is how many requests an export reads at once.
const exportPage = 500

// Export hands every request that the filter finds to each, page by page in the
// order in which the queue shows them: what is due next first, or of a period of
// submission what was submitted last. However many there are, one page is in hand. What moves while it runs may come
// twice, or not at all.
func (s *Source) Export(ctx context.Context, f RequestFilter, each func([]*Request) error) error {
	next := scan{column: "id", limit: exportPage, descending: f.bySubmission()}
	for {
		rows, err := s.exported(ctx, f, next)
		if err != nil || len(rows) == 0 {
			return err
		}
		if err := each(s.requests(rows)); err != nil {
			return err
		}
		if len(rows) < exportPage {
			return nil
		}
		last := rows[len(rows)-1]
		if next.after = placeOf(last).String(); f.bySubmission() {
			next.after = last.ID
		}
	}
}

func (s *Source) exported(ctx context.Context, f RequestFilter, page scan) ([]*ent.Request, error) {
	order := ByDueAt
	if f.bySubmission() {
		order = BySubmittedAt
	}
	if err := f.check(order); err != nil {
		return nil, err
	}
	if f.Search != nil {
		rows, _, err := s.searched(ctx, f, page, order == ByDueAt)
		return rows, err
	}
	return s.inRanges(ctx, f, page, order)
}
