package view

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

const (
	// dashboardDays and dashboardMonths are how far the dashboard looks back and
	// ahead, today's day and month included.
	dashboardDays, dashboardMonths = 30, 12
	// waitingCounted is as far as it counts what waits in a state by one bound,
	// backlogCounted work in the background and mails, couponsCounted coupons.
	waitingCounted, backlogCounted, couponsCounted = 500, 1000, 1000
	// sellersShown have fewest coupons left.
	sellersShown = 20
)

// Dashboard is figures for staff. Each of its parts is read when it is asked
// for, and none costs more for a million requests than for a thousand.
type Dashboard struct {
	source    *Source
	productID string
	at        time.Time
	outcomes  lazy[map[dayMeasure]*ent.Tally]
}

// dayMeasure is a tally of every product together.
type dayMeasure struct {
	measure ra.Measure
	day     policy.Day
}

// DashboardDay is what happened on a day.
type DashboardDay struct {
	Day                                              policy.Day
	Submitted, Approved, Rejected, Cancelled, Lapsed int64
	Vetted, VettedLate                               int64
	VettingMean, PromisedMean                        *int64
	MailsFailed                                      int
}

// DashboardState is what waits in a state.
type DashboardState struct {
	Status                   lifecycle.Status
	Late, Today, Week, Later int
	Left                     int64
	LeftMean                 *int64
}

// DashboardMonth is the certificates that end in a month.
type DashboardMonth struct {
	Month           policy.Day
	Ending, Renewed int64
}

// Dashboard of a product, or of all where productID is empty. Whoever asks must
// be allowed to read cases: parts of it are read beyond the fence.
func (s *Source) Dashboard(productID string) *Dashboard {
	return &Dashboard{source: s, productID: productID, at: s.Now()}
}

// At is when it was read.
func (d *Dashboard) At() time.Time { return d.at }

// CountedUntil is how far the tallies have come.
func (d *Dashboard) CountedUntil(ctx context.Context) (*instant.Time, error) {
	cursor, err := ra.TalliedUntil(d.source.as(ctx), d.source.client())
	if cursor == nil || err != nil {
		return nil, err
	}
	return &cursor.CountedUntil, nil
}

// days are those that the dashboard looks back on, the oldest first.
func (d *Dashboard) days() []policy.Day {
	days := make([]policy.Day, dashboardDays)
	today := d.at.In(policy.Tokyo)
	for i := range days {
		days[i] = policy.DayOf(today.AddDate(0, 0, i+1-dashboardDays))
	}
	return days
}

// unfinished are the states that a request does not stay in.
var unfinished = []lifecycle.Status{
	lifecycle.Provisional, lifecycle.Accepted, lifecycle.InReview, lifecycle.Returned, lifecycle.Approved,
}

// past reads the tallies of the days, once for all that wants them.
func (d *Dashboard) past(ctx context.Context) (map[dayMeasure]*ent.Tally, error) {
	return d.outcomes.get(func() (map[dayMeasure]*ent.Tally, error) {
		measures := []ra.Measure{
			ra.MeasureSubmitted, ra.MeasureApproved, ra.MeasureRejected, ra.MeasureCancelled, ra.MeasureLapsed,
			ra.MeasureVetted, ra.MeasureVettedLate,
		}
		for _, status := range unfinished {
			measures = append(measures, ra.MeasureLeft(status))
		}
		days := d.days()
		return d.tallies(ctx, measures, days[0], days[len(days)-1])
	})
}

// tallies of every product together, unless one was asked for.
func (d *Dashboard) tallies(ctx context.Context, measures []ra.Measure, from, to policy.Day) (map[dayMeasure]*ent.Tally, error) {
	rows, err := ra.Tallies(d.source.as(ctx), d.source.client(),
		ra.Tallied{Measures: measures, From: from, To: to, ProductID: d.productID})
	if err != nil {
		return nil, err
	}
	sums := map[dayMeasure]*ent.Tally{}
	for _, row := range rows {
		key := dayMeasure{ra.Measure(row.Measure), policy.Day(row.Day)}
		sum := sums[key]
		if sum == nil {
			sum = &ent.Tally{}
			sums[key] = sum
		}
		sum.Count, sum.Seconds, sum.Promised = sum.Count+row.Count, sum.Seconds+row.Seconds, sum.Promised+row.Promised
	}
	return sums, nil
}

// mean of a sum over n; nil for none.
func mean(sum, n int64) *int64 {
	if n == 0 {
		return nil
	}
	m := sum / n
	return &m
}

// Days that it looks back on.
func (d *Dashboard) Days(ctx context.Context) ([]*DashboardDay, error) {
	past, err := d.past(ctx)
	if err != nil {
		return nil, err
	}
	failed, err := d.mailsFailed(ctx)
	if err != nil {
		return nil, err
	}
	of := func(m ra.Measure, day policy.Day) ent.Tally { return deref(past[dayMeasure{m, day}]) }
	var days []*DashboardDay
	for _, day := range d.days() {
		vetted := of(ra.MeasureVetted, day)
		days = append(days, &DashboardDay{
			Day:       day,
			Submitted: of(ra.MeasureSubmitted, day).Count, Approved: of(ra.MeasureApproved, day).Count,
			Rejected: of(ra.MeasureRejected, day).Count, Cancelled: of(ra.MeasureCancelled, day).Count,
			Lapsed: of(ra.MeasureLapsed, day).Count,
			Vetted: vetted.Count, VettedLate: of(ra.MeasureVettedLate, day).Count,
			VettingMean: mean(vetted.Seconds, vetted.Count), PromisedMean: mean(vetted.Promised, vetted.Count),
			MailsFailed: failed[day],
		})
	}
	return days, nil
}

// mailsFailed are the latest mails that were given up, by the day on which each
// was written.
func (d *Dashboard) mailsFailed(ctx context.Context) (map[policy.Day]int, error) {
	rows, err := d.source.client().Message.Query().Where(message.StatusEQ(message.StatusFAILED)).
		Order(ent.Desc(message.FieldID)).Limit(backlogCounted).Select(message.FieldCreatedAt).
		All(d.source.planned(d.source.as(ctx)))
	if err != nil {
		return nil, fmt.Errorf("read mails that failed: %w", err)
	}
	failed := map[policy.Day]int{}
	for _, m := range rows {
		failed[policy.DayOf(m.CreatedAt.Time())]++
	}
	return failed, nil
}

// States of what is not concluded.
func (d *Dashboard) States(ctx context.Context) ([]*DashboardState, error) {
	past, err := d.past(ctx)
	if err != nil {
		return nil, err
	}
	var states []*DashboardState
	for _, status := range unfinished {
		state := &DashboardState{Status: status}
		var seconds int64
		for _, day := range d.days() {
			left := deref(past[dayMeasure{ra.MeasureLeft(status), day}])
			state.Left, seconds = state.Left+left.Count, seconds+left.Seconds
		}
		state.LeftMean = mean(seconds, state.Left)
		states = append(states, state)
	}
	return states, d.countDue(ctx, states)
}

// countDue counts what waits in each state by the day on which it is due, within
// the same bounds as the queue's filter by day: each a range of the queue's index
// as far as the limit, all in one statement.
func (d *Dashboard) countDue(ctx context.Context, states []*DashboardState) error {
	today, week := policy.DayOf(d.at), policy.DayOf(d.at.AddDate(0, 0, 6))
	from, to, end := instant.At(today.Start()), instant.At(today.End()), instant.At(week.End())
	counts := map[string]*int{}
	var parts []*sql.Selector
	for _, state := range states {
		f := RequestFilter{Status: []lifecycle.Status{state.Status}}
		if d.productID != "" {
			f.ProductID = &d.productID
		}
		spans, err := d.source.spans(ctx, f, ByDueAt)
		if err != nil {
			return err
		}
		for _, band := range []struct {
			count *int
			in    predicate.Request
		}{
			{&state.Late, request.QueueAtLTE(from)},
			{&state.Today, request.And(request.QueueAtGT(from), request.QueueAtLTE(to))},
			{&state.Week, request.And(request.QueueAtGT(to), request.QueueAtLTE(end))},
			{&state.Later, request.QueueAtGT(end)},
		} {
			name := strconv.Itoa(len(counts))
			counts[name] = band.count
			for _, each := range spans {
				parts = append(parts, d.source.counted(name, append(each.in[:len(each.in):len(each.in)], band.in)))
			}
		}
	}
	for some := range slices.Chunk(parts, maxTerms) {
		statement, args := union(d.source.DB.Dialect(), some).Query()
		err := d.source.readPairs(ctx, statement, args, func(name string, n int64) {
			*counts[name] = min(*counts[name]+int(n), waitingCounted+1)
		})
		if err != nil {
			return fmt.Errorf("count what waits: %w", err)
		}
	}
	return nil
}

// counted is the statement that counts a range, as far as the limit, under a name
// made of digits.
func (s *Source) counted(name string, narrow []predicate.Request) *sql.Selector {
	whole := scan{limit: waitingCounted + 1}
	few := s.part(span{in: narrow}, reading{bounds: func(*sql.Selector) {}, order: whole.momentOrder(request.FieldQueueAt), limit: whole.limit})
	return sql.Dialect(s.DB.Dialect()).SelectExpr(sql.Raw("'"+name+"' AS name"), sql.Raw("COUNT(*) AS found")).From(few.As("few"))
}

// Months in which certificates end.
func (d *Dashboard) Months(ctx context.Context) ([]*DashboardMonth, error) {
	first := d.at.In(policy.Tokyo)
	first = time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, policy.Tokyo)
	months := make([]*DashboardMonth, dashboardMonths)
	for i := range months {
		months[i] = &DashboardMonth{Month: policy.DayOf(first.AddDate(0, i, 0))}
	}
	sums, err := d.tallies(ctx, []ra.Measure{ra.MeasureEnding, ra.MeasureRenewed}, months[0].Month, months[len(months)-1].Month)
	if err != nil {
		return nil, err
	}
	for _, m := range months {
		m.Ending = deref(sums[dayMeasure{ra.MeasureEnding, m.Month}]).Count
		m.Renewed = deref(sums[dayMeasure{ra.MeasureRenewed, m.Month}]).Count
	}
	return months, nil
}
