package ra

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/ent/tally"
	"github.com/shomei-ra/shomei/ent/tallycursor"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// sealsATally is how many events one transaction of the tallies counts, and
// talliesACall how many of those follow each other: after an upgrade there may be
// years to count, and other work of the sweep waits behind.
const sealsATally, talliesACall = 500, 20

// tallyCursorID is the id of the one row of its table.
const tallyCursorID = "tally"

// Tally counts what was sealed since the last time, as far as 10,000 events, and
// answers how many that were. The chain gives every event one number, without a gap and in the
// order of the commits, so that a single cursor, moved in the transaction that
// counts, makes each event count once: after a crash, after days without a
// server, and by any number of servers. No use case waits for a counter.
func (s *Service) Tally(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	counted := 0
	for range talliesACall {
		n, err := s.tallyBatch(ctx)
		if err != nil {
			return counted, fmt.Errorf("tally: %w", err)
		}
		counted += n
		if n < sealsATally {
			break
		}
	}
	return counted, nil
}

// tallyBatch counts the next page of the chain.
func (s *Service) tallyBatch(ctx context.Context) (n int, err error) {
	// Most of the time there is nothing to do, which no transaction is begun for.
	if _, seals, err := nextSeals(ctx, s.db.Client()); err != nil || len(seals) == 0 {
		return 0, err
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		from, seals, err := nextSeals(ctx, tx.Client())
		if n = len(seals); err != nil || n == 0 {
			return err
		}
		// Before anything else is written: of two servers one waits here, and then
		// finds that these are counted.
		if err := moveTallies(ctx, tx, from, seals[n-1]); err != nil {
			return err
		}
		h, err := readHistory(ctx, tx, seals)
		if err != nil {
			return err
		}
		return addTallies(ctx, tx, h.count())
	})
	return n, err
}

// nextSeals are those behind the cursor, at most sealsATally, the oldest first,
// and where the cursor stands: the number of the last seal that is counted.
func nextSeals(ctx context.Context, client *ent.Client) (from int64, seals []*ent.Seal, err error) {
	switch cursor, err := client.TallyCursor.Get(ctx, tallyCursorID); {
	case err == nil:
		from = cursor.Seq
	case !ent.IsNotFound(err):
		return 0, nil, fmt.Errorf("read cursor: %w", err)
	}
	seals, err = client.Seal.Query().Where(seal.SeqGT(from)).Order(ent.Asc(seal.FieldSeq)).Limit(sealsATally).All(ctx)
	if err != nil {
		return 0, nil, fmt.Errorf("read seals: %w", err)
	}
	return from, seals, nil
}

// moveTallies moves the cursor from where it was read to the seal.
func moveTallies(ctx context.Context, tx *ent.Tx, from int64, to *ent.Seal) error {
	if from > 0 {
		return one(tx.TallyCursor.Update().Where(tallycursor.ID(tallyCursorID), tallycursor.Seq(from)).
			SetSeq(to.Seq).SetCountedUntil(to.SealedAt).Save(ctx))
	}
	err := tx.TallyCursor.Create().SetID(tallyCursorID).SetSeq(to.Seq).SetCountedUntil(to.SealedAt).Exec(ctx)
	if database.IsUnique(err) {
		return errConflict
	}
	return err
}

// addTallies adds to the rows, and makes those that are not there.
func addTallies(ctx context.Context, tx *ent.Tx, sums map[tallyKey]tallySum) error {
	// In one order, so that no two servers hold each other's rows.
	for _, key := range slices.SortedFunc(maps.Keys(sums), tallyKey.compare) {
		sum := sums[key]
		err := tx.Tally.Create().SetID(key.String()).
			SetMeasure(string(key.measure)).SetDay(string(key.day)).SetProductID(key.productID).
			SetCount(sum.count).SetSeconds(sum.seconds).SetPromised(sum.promised).
			OnConflict(sql.ConflictColumns(tally.FieldMeasure, tally.FieldDay, tally.FieldProductID)).
			Update(func(u *ent.TallyUpsert) {
				u.AddCount(sum.count).AddSeconds(sum.seconds).AddPromised(sum.promised)
			}).Exec(ctx)
		if err != nil {
			return fmt.Errorf("add to %s: %w", key, err)
		}
	}
	return nil
}

// readHistory reads what the seals say, and what is needed to tell what it
// meant: the other acts on the same requests and on those that renew their
// certificates, each with its number.
func readHistory(ctx context.Context, tx *ent.Tx, seals []*ent.Seal) (*history, error) {
	h := newHistory(seals[0].Seq, seals[len(seals)-1].Seq)
	eventIDs := make([]string, len(seals))
	for i, l := range seals {
		eventIDs[i] = l.EventID
	}
	objects, err := tx.AuditEvent.Query().
		Where(auditevent.IDIn(eventIDs...), auditevent.ActionIn(talliedActions...), auditevent.ObjectIDNotNil()).
		Unique(true).Select(auditevent.FieldObjectID).Strings(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what was acted on: %w", err)
	}
	if err := h.readRequests(ctx, tx, objects); err != nil {
		return nil, err
	}
	return h, h.readActs(ctx, tx)
}

// readRequests reads the requests with their certificates, the certificates
// that they follow, and the renewals that follow theirs.
func (h *history) readRequests(ctx context.Context, tx *ent.Tx, ids []string) error {
	rows, err := tx.Request.Query().Where(request.IDIn(ids...)).WithCertificates().WithFollows().All(ctx)
	if err != nil {
		return fmt.Errorf("read requests: %w", err)
	}
	var held []string
	for _, r := range rows {
		h.subjects[r.ID] = r
		for _, c := range r.Edges.Certificates {
			h.certificates[c.ID] = c
			held = append(held, c.ID)
		}
		if c := r.Edges.Follows; c != nil {
			h.certificates[c.ID] = c
		}
	}
	for page := range slices.Chunk(held, sealsATally) {
		renewals, err := tx.Request.Query().Where(request.FollowsIDIn(page...), request.KindEQ(lifecycle.Renewal)).All(ctx)
		if err != nil {
			return fmt.Errorf("read renewals: %w", err)
		}
		for _, r := range renewals {
			h.renewals[*r.FollowsID] = append(h.renewals[*r.FollowsID], r.ID)
		}
	}
	return nil
}

// readActs reads every act on what the history knows of. What is sealed behind
// its page has not happened yet.
func (h *history) readActs(ctx context.Context, tx *ent.Tx) error {
	for page := range slices.Chunk(h.objects(), sealsATally) {
		events, err := tx.AuditEvent.Query().
			Where(auditevent.ObjectIDIn(page...), auditevent.ActionIn(talliedActions...)).All(ctx)
		if err != nil {
			return fmt.Errorf("read acts: %w", err)
		}
		for some := range slices.Chunk(events, sealsATally) {
			byID := make(map[string]*ent.AuditEvent, len(some))
			for _, e := range some {
				byID[e.ID] = e
			}
			sealed, err := tx.Seal.Query().Where(seal.EventIDIn(slices.Collect(maps.Keys(byID))...), seal.SeqLTE(h.to)).All(ctx)
			if err != nil {
				return fmt.Errorf("read seals of acts: %w", err)
			}
			for _, l := range sealed {
				h.add(l.Seq, byID[l.EventID])
			}
		}
	}
	return nil
}

// Tallied selects tallies: of any of the measures, over days that are both
// inclusive, and of one product or, where that is empty, of all.
type Tallied struct {
	Measures  []Measure
	From, To  policy.Day
	ProductID string
}

// Tallies answers those rows, in no order, as the context's viewer sees them.
func Tallies(ctx context.Context, client *ent.Client, in Tallied) ([]*ent.Tally, error) {
	measures := make([]string, len(in.Measures))
	for i, m := range in.Measures {
		measures[i] = string(m)
	}
	q := client.Tally.Query().
		Where(tally.MeasureIn(measures...), tally.DayGTE(string(in.From)), tally.DayLTE(string(in.To)))
	if in.ProductID != "" {
		q.Where(tally.ProductID(in.ProductID))
	}
	rows, err := q.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read tallies: %w", err)
	}
	return rows, nil
}

// TalliedUntil answers how far the tallies have come; nil: they never began.
func TalliedUntil(ctx context.Context, client *ent.Client) (*ent.TallyCursor, error) {
	cursor, err := client.TallyCursor.Get(ctx, tallyCursorID)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read how far the tallies have come: %w", err)
	}
	return cursor, nil
}
