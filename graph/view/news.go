package view

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

const (
	// newsOverlap is how far back news is read again: ids are made before their
	// transaction commits, and several processes' clocks differ.
	newsOverlap = 10 * time.Second
	// newsPage bounds what is told at once.
	newsPage = 100
	// newsBehind bounds what is read at once, what waits to be told, and what is
	// told of the time before a stream began.
	newsBehind = 1000
)

// RequestChanges are requests that changed.
type RequestChanges struct {
	Cursor     string
	RequestIDs []string
	Missed     bool
}

// News follows what happens to requests. Every change of one is audited in its
// transaction, whichever process makes it, so that the log is what is followed;
// what it tells is told as ids, of those that the viewer may read.
type News struct {
	source *Source
	cursor string
	// told are the events within the overlap that were.
	told map[string]bool
	// waiting are requests that were found and do not fit into what was told.
	waiting []string
	// floor is up to where more happens than is read at once: no overlap there.
	floor string
}

// News begins where an earlier stream stood, or now for an empty cursor. What it
// answers first names nothing but where it stands. Errors: no cursor.
func (s *Source) News(ctx context.Context, after string) (*News, *RequestChanges, error) {
	n := &News{source: s, cursor: after, told: map[string]bool{}}
	if after != "" {
		if _, ok := eventTime(after); !ok {
			return nil, nil, refusePage("after wants a cursor of this stream")
		}
		behind, err := s.events(after).Offset(newsBehind).Limit(1).IDs(viewer.AsSystem(ctx))
		if err != nil {
			return nil, nil, fmt.Errorf("read news: %w", err)
		}
		if len(behind) == 0 {
			return n, &RequestChanges{Cursor: after, RequestIDs: []string{}}, nil
		}
	}
	newest, err := s.client().AuditEvent.Query().Order(ent.Desc(auditevent.FieldID)).Limit(1).IDs(viewer.AsSystem(ctx))
	if err != nil {
		return nil, nil, fmt.Errorf("read news: %w", err)
	}
	if len(newest) > 0 {
		n.cursor = newest[0]
	}
	recent, err := s.events(n.since()).Limit(newsBehind).IDs(viewer.AsSystem(ctx))
	if err != nil {
		return nil, nil, fmt.Errorf("read news: %w", err)
	}
	for _, eventID := range recent {
		n.told[eventID] = true
	}
	return n, &RequestChanges{Cursor: n.cursor, RequestIDs: []string{}, Missed: after != ""}, nil
}

// eventTime is when an event's id was made.
func eventTime(eventID string) (ulid.ULID, bool) {
	encoded, found := strings.CutPrefix(eventID, string(id.AuditEvent)+"_")
	u, err := ulid.ParseStrict(strings.ToUpper(encoded))
	return u, found && err == nil
}

// since is the id from which on events are read again.
func (n *News) since() string {
	u, ok := eventTime(n.cursor)
	if !ok {
		return ""
	}
	var floor ulid.ULID
	if back := uint64(newsOverlap / time.Millisecond); u.Time() > back {
		// In range: it lies before one that is.
		_ = floor.SetTime(u.Time() - back)
	}
	return max(n.floor, string(id.AuditEvent)+"_"+strings.ToLower(floor.String()))
}

// events are those behind an id, in order. Looking at a file changes no request.
func (s *Source) events(after string) *ent.AuditEventQuery {
	return s.client().AuditEvent.Query().Where(auditevent.IDGT(after), auditevent.ActionNEQ(string(ra.EvidenceFetched))).Order(ent.Asc(auditevent.FieldID))
}

// Next answers what changed since, nil for nothing. To be asked again and again.
func (n *News) Next(ctx context.Context) (*RequestChanges, error) {
	since := n.since()
	events, err := n.source.events(since).Limit(newsBehind).Select(auditevent.FieldID, auditevent.FieldObjectID).All(viewer.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read news: %w", err)
	}
	if len(events) == newsBehind {
		n.floor = events[newsBehind-1].ID
	}
	maps.DeleteFunc(n.told, func(eventID string, _ bool) bool { return eventID <= since })
	for _, e := range events {
		if n.told[e.ID] {
			continue
		}
		n.told[e.ID] = true
		n.cursor = max(n.cursor, e.ID)
		object := deref(e.ObjectID)
		if prefix, ok := id.PrefixOf(object); ok && prefix == id.Request && !slices.Contains(n.waiting, object) {
			n.waiting = append(n.waiting, object)
		}
	}
	switch {
	case len(n.waiting) == 0:
		return nil, nil
	case len(n.waiting) > newsBehind:
		n.waiting = nil
		return &RequestChanges{Cursor: n.cursor, RequestIDs: []string{}, Missed: true}, nil
	}
	page := n.waiting[:min(newsPage, len(n.waiting))]
	n.waiting = n.waiting[len(page):]
	seen, err := n.source.client().Request.Query().Where(request.IDIn(page...)).IDs(n.source.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read changed requests: %w", err)
	}
	if len(seen) == 0 {
		return nil, nil
	}
	return &RequestChanges{Cursor: n.cursor, RequestIDs: seen}, nil
}
