package view

import (
	"cmp"
	"context"
	"encoding/base64"
	"fmt"
	"slices"
	"strconv"

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

// EventFilter is which events are wanted.
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

// numbered are the filter's events of any type that have a number up to one.
func (s *Source) numbered(f EventFilter, upTo int64) *ent.EventQuery {
	q := s.client().Event.Query().Where(event.SeqLTE(upTo), event.TypeNEQ(string(ra.WebhookTest)))
	if f.PartnerID != nil {
		q.Where(event.PartnerID(*f.PartnerID))
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
	source *Source
	filter EventFilter
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
	marks, err := ra.ReadEventMarks(ctx, s.client())
	if err != nil {
		return nil, err
	}
	r := &EventReader{source: s, filter: f, at: marks.Last}
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
	marks, err := ra.ReadEventMarks(ctx, r.source.client())
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
	if marks, err = ra.ReadEventMarks(ctx, r.source.client()); err != nil {
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
	rows, err := r.source.numbered(r.filter, upTo).Where(event.SeqGT(r.at)).
		Order(ent.Asc(event.FieldSeq)).Limit(eventNewsPage).All(r.source.as(ctx))
	if err != nil {
		return nil, false, fmt.Errorf("read events: %w", err)
	}
	if more = len(rows) == eventNewsPage; more {
		upTo = *rows[eventNewsPage-1].Seq
	}
	r.at = upTo
	for _, row := range rows {
		if len(r.filter.Types) == 0 || slices.Contains(r.filter.Types, row.Type) {
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
	w.Column = event.FieldSeq
	marks, err := ra.ReadEventMarks(ctx, s.client())
	if err != nil {
		return nil, err
	}
	var from int64
	page, err := paginate(ctx, w, func(ctx context.Context, scan scan) ([]*ent.Event, error) {
		q := s.numbered(f, marks.Last)
		if scan.after != "" {
			if from, err = eventNumber(scan.after); err != nil {
				return nil, err
			}
			q.Where(event.SeqGT(from))
		}
		if scan.before != "" {
			to, err := eventNumber(scan.before)
			if err != nil {
				return nil, err
			}
			q.Where(event.SeqLT(to))
		}
		return q.Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(e *ent.Event) string { return strconv.FormatInt(*e.Seq, 10) }, func(_ context.Context, rows []*ent.Event) ([]*Event, error) {
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
		if marks, err = ra.ReadEventMarks(ctx, s.client()); err != nil {
			return nil, err
		}
		answer.Missed = marks.Forgotten > from
	}
	return answer, nil
}
