package ra

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/eventcursor"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Marks of an order of events, the installation's or a partner's own: the last
// number that was given in it, and the highest of an event that was forgotten.
// They are rows of their own, because whoever numbers holds the first, and whoever
// forgets waits for nobody. None: 0.
const lastMark, forgottenMark = "event", "forgotten"

// markID names the row of a mark; of the installation's order the partner is "".
func markID(mark, partnerID string) string {
	if partnerID == "" {
		return mark
	}
	return mark + ":" + partnerID
}

// EventMarks say where the numbers of events stand.
type EventMarks struct {
	// Last number that was given.
	Last int64
	// Forgotten is the highest number of an event that was forgotten: what has
	// read less far may have missed some.
	Forgotten int64
}

// ReadEventMarks reads those of a partner's own order, or of the installation's
// for "".
func ReadEventMarks(ctx context.Context, client *ent.Client, partnerID string) (EventMarks, error) {
	last, forgotten := markID(lastMark, partnerID), markID(forgottenMark, partnerID)
	rows, err := client.EventCursor.Query().Where(eventcursor.IDIn(last, forgotten)).All(viewer.AsSystem(ctx))
	if err != nil {
		return EventMarks{}, fmt.Errorf("read event marks: %w", err)
	}
	var marks EventMarks
	for _, row := range rows {
		switch row.ID {
		case last:
			marks.Last = row.Seq
		case forgotten:
			marks.Forgotten = row.Seq
		}
	}
	return marks, nil
}

// holdLastMarks makes everybody else who numbers wait until the transaction ends.
func holdLastMarks(ctx context.Context, tx *ent.Tx) error {
	n, err := tx.EventCursor.Update().Where(eventcursor.ID(markID(lastMark, ""))).AddSeq(0).Save(ctx)
	if err != nil {
		return fmt.Errorf("hold last mark: %w", err)
	}
	if n == 0 {
		err := tx.EventCursor.Create().SetID(markID(lastMark, "")).SetSeq(0).Exec(ctx)
		if database.IsUnique(err) {
			return errConflict
		}
		return err
	}
	return nil
}

// lastMarks answers the last number of each order that gave one, of the
// installation's under "" and of the partners', for whoever holds them.
func lastMarks(ctx context.Context, tx *ent.Tx, partners []string) (map[string]int64, error) {
	orders := make(map[string]string, len(partners)+1)
	for _, partnerID := range append([]string{""}, partners...) {
		orders[markID(lastMark, partnerID)] = partnerID
	}
	rows, err := tx.EventCursor.Query().Where(eventcursor.IDIn(slices.Collect(maps.Keys(orders))...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read last marks: %w", err)
	}
	last := make(map[string]int64, len(orders))
	for _, row := range rows {
		last[orders[row.ID]] = row.Seq
	}
	return last, nil
}

// raiseMarks raises a mark of each order to a number, and leaves those that are
// higher, by one statement that holds the rows in one order.
func raiseMarks(ctx context.Context, tx *ent.Tx, mark string, numbers map[string]int64) error {
	rows := make([]*ent.EventCursorCreate, 0, len(numbers))
	for _, partnerID := range slices.Sorted(maps.Keys(numbers)) {
		rows = append(rows, tx.EventCursor.Create().SetID(markID(mark, partnerID)).SetSeq(numbers[partnerID]))
	}
	err := tx.EventCursor.CreateBulk(rows...).
		OnConflict(sql.ConflictColumns(eventcursor.FieldID), sql.UpdateWhere(sql.ExprP("excluded.seq > event_cursors.seq"))).
		UpdateNewValues().Exec(ctx)
	if err != nil {
		return fmt.Errorf("raise %s marks: %w", mark, err)
	}
	return nil
}
