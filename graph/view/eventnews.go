package view

import (
	"cmp"
	"context"
	"encoding/base64"
	"fmt"
	"slices"
	"strconv"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/ra"
)

const (
	// eventNewsPage bounds what is told at once.
	eventNewsPage = 100
	// eventNewsLooks is how many pages are looked through at once for events of
	// the types that are followed.
	eventNewsLooks = 10
)

// EventFilter is which events are wanted. A partner's stand in an order of their
// own, whoever reads them; those of several in the installation's.
type EventFilter struct {
	// Types of them; none: all.
	Types []string
	// PartnerID of whose they are; nil: of all that the viewer may read.
	PartnerID *string
}

// check refuses types that there are none of, which nobody would ever be told,
// and more than there are, which would be kept as long as the stream lasts.
func (f EventFilter) check() error {
	if most := len(ra.EventTypes()); len(f.Types) > most {
		return refusePage(fmt.Sprintf("types wants at most %d names", most))
	}
	for _, name := range f.Types {
		if !slices.Contains(ra.EventTypes(), ra.EventType(name)) {
			return refusePage("types wants names that eventTypes lists")
		}
	}
	return nil
}

// eventOrder is an order of events: a partner's own, or the installation's for "".
type eventOrder struct {
	source    *Source
	partnerID string
}

// eventOrder answers the order in which the filter's events stand for the viewer: a
// partner's staff and programs know no other than their own, and strangers none. A
// partner without a name is nobody.
func (s *Source) eventOrder(f EventFilter) eventOrder {
	if !s.viewer.Works() || f.PartnerID != nil && *f.PartnerID == "" {
		return eventOrder{s, "nobody"}
	}
	return eventOrder{s, s.viewer.Sells(deref(f.PartnerID))}
}

// marks say where its numbers stand.
func (o eventOrder) marks(ctx context.Context) (ra.EventMarks, error) {
	return ra.ReadEventMarks(ctx, o.source.client(), o.partnerID)
}

// column holds its numbers.
func (o eventOrder) column() string {
	if o.partnerID == "" {
		return event.FieldSeq
	}
	return event.FieldNumber
}

// number of an event that was read in it.
func (o eventOrder) number(e *ent.Event) int64 {
	if o.partnerID == "" {
		return *e.Seq
	}
	return *e.Number
}

// events of any type in it that have a number above from, and up to one.
func (o eventOrder) events(from, upTo int64) *ent.EventQuery {
	q := o.source.client().Event.Query().Where(event.TypeNEQ(string(ra.WebhookTest)),
		sql.FieldGT(o.column(), from), sql.FieldLTE(o.column(), upTo))
	if o.partnerID != "" {
		q.Where(event.PartnerID(o.partnerID))
	}
	return q
}

// eventCursor writes a number as connections write theirs.
func eventCursor(seq int64) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strconv.FormatInt(seq, 10)))
}

// readEventCursor reads a number. Errors: no cursor.
func readEventCursor(cursor string) (int64, error) {
	key, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil {
		return 0, refusePage("after and before want a cursor of this list")
	}
	return eventNumber(string(key))
}

func eventNumber(key string) (int64, error) {
	seq, err := strconv.ParseInt(key, 10, 64)
	if err != nil || seq < 0 || strconv.FormatInt(seq, 10) != key {
		return 0, refusePage("after and before want a cursor of this list")
	}
	return seq, nil
}

// EventNews are events that became known.
type EventNews struct {
	Cursor string
	Events []*Event
	Missed bool
}

// EventReader reads on in the events of partners, number by number: one that
// commits late has a later number, so that none is left out.
type EventReader struct {
	order eventOrder
	types []string
	// at is the number up to which was read.
	at int64
	// missed: some may have been forgotten before they were read, which was not
	// told yet.
	missed bool
}

// EventsSince begins behind a cursor, or now for none. Errors: no cursor, or no
// type.
func (s *Source) EventsSince(ctx context.Context, after *string, f EventFilter) (*EventReader, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	order := s.eventOrder(f)
	marks, err := order.marks(ctx)
	if err != nil {
		return nil, err
	}
	r := &EventReader{order: order, types: f.Types, at: marks.Last}
	if after == nil {
		return r, nil
	}
	if r.at, err = readEventCursor(*after); err != nil {
		return nil, err
	}
	if r.at > marks.Last {
		// Of before the database was restored: its numbers are given again.
		r.at, r.missed = marks.Last, true
	}
	return r, nil
}

// First answers what waits, which may be nothing, and where the stream stands.
func (r *EventReader) First(ctx context.Context) (*EventNews, error) {
	news, _, err := r.Next(ctx)
	if news == nil && err == nil {
		news = &EventNews{Cursor: eventCursor(r.at), Events: []*Event{}}
	}
	return news, err
}

// Next answers what happened since, nil for nothing, and whether more waits. To
// be asked again and again.
func (r *EventReader) Next(ctx context.Context) (news *EventNews, more bool, err error) {
	marks, err := r.order.marks(ctx)
	if err != nil {
		return nil, false, err
	}
	if marks.Last <= r.at && !r.missed {
		return nil, false, nil
	}
	from, found := r.at, []*Event{}
	more = marks.Last > r.at
	for look := 0; more && len(found) == 0 && look < eventNewsLooks; look++ {
		if found, more, err = r.read(ctx, marks.Last); err != nil {
			return nil, false, err
		}
	}
	// Behind the reading: what was forgotten before it is noted by then.
	if marks, err = r.order.marks(ctx); err != nil {
		return nil, false, err
	}
	missed := r.missed || marks.Forgotten > from
	if r.missed = false; len(found) == 0 && !missed {
		return nil, more, nil
	}
	return &EventNews{Cursor: eventCursor(r.at), Events: found, Missed: missed}, more, nil
}

// read reads a page on, and answers of the types that are wanted.
func (r *EventReader) read(ctx context.Context, upTo int64) (found []*Event, more bool, err error) {
	rows, err := r.order.events(r.at, upTo).Order(ent.Asc(r.order.column())).Limit(eventNewsPage).All(r.order.source.as(ctx))
	if err != nil {
		return nil, false, fmt.Errorf("read events: %w", err)
	}
	if more = len(rows) == eventNewsPage; more {
		upTo = r.order.number(rows[eventNewsPage-1])
	}
	r.at = upTo
	for _, row := range rows {
		if len(r.types) == 0 || slices.Contains(r.types, row.Type) {
			found = append(found, &Event{row})
		}
	}
	return found, more, nil
}

// EventConnection is a page of events, and how far it read.
type EventConnection struct {
	Connection[*Event]
	Cursor string
	Missed bool
}

// Events answers a page of them, by their numbers.
func (s *Source) Events(ctx context.Context, f EventFilter, w Window) (*EventConnection, error) {
	order := s.eventOrder(f)
	w.Column = order.column()
	marks, err := order.marks(ctx)
	if err != nil {
		return nil, err
	}
	var from int64
	page, err := paginate(ctx, w, func(ctx context.Context, scan scan) ([]*ent.Event, error) {
		to := marks.Last
		if scan.after != "" {
			if from, err = eventNumber(scan.after); err != nil {
				return nil, err
			}
		}
		if scan.before != "" {
			before, err := eventNumber(scan.before)
			if err != nil {
				return nil, err
			}
			to = min(to, before-1)
		}
		return order.events(from, to).Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(e *ent.Event) string { return strconv.FormatInt(order.number(e), 10) }, func(_ context.Context, rows []*ent.Event) ([]*Event, error) {
		shown := make([]*Event, len(rows))
		for i, row := range rows {
			shown[i] = &Event{row}
		}
		return shown, nil
	})
	if err != nil {
		return nil, err
	}
	answer := &EventConnection{Connection: *page, Cursor: eventCursor(marks.Last), Missed: from > marks.Last}
	if page.PageInfo.HasNextPage {
		answer.Cursor = cmp.Or(deref(page.PageInfo.EndCursor), eventCursor(from))
	}
	if w.After != nil && !answer.Missed {
		// Behind the reading: what was forgotten before it is noted by then.
		if marks, err = order.marks(ctx); err != nil {
			return nil, err
		}
		answer.Missed = marks.Forgotten > from
	}
	return answer, nil
}
