package graph

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apiclient"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// newsEvery is how often a stream looks for what changed, and whether its
	// session still holds. It works whoever changed it, on whichever server.
	newsEvery = time.Second
	// maxStreams of one session: a window has one.
	maxStreams = 10
)

// streams counts those that are open, by session.
type streams struct {
	mu   sync.Mutex
	open map[string]int
}

// enter counts one more, unless the session has too many; leave ends it.
func (s *streams) enter(sessionID string) (leave func(), ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.open[sessionID] >= maxStreams {
		return nil, false
	}
	s.open[sessionID]++
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.open[sessionID]--; s.open[sessionID] == 0 {
			delete(s.open, sessionID)
		}
	}, true
}

type subscription struct{ *resolver }

// Subscription implements generated.ResolverRoot.
func (r *resolver) Subscription() generated.SubscriptionResolver { return subscription{r} }

// RequestChanges tells staff of requests that changed, until the session ends,
// the client goes or the server stops.
func (s subscription) RequestChanges(ctx context.Context, after *string) (<-chan *view.RequestChanges, error) {
	v := viewer.From(ctx)
	if v.Kind != viewer.Staff || !v.May(viewer.ReadCases) {
		return nil, limited("SESSION_REQUIRED", "sign in")
	}
	leave, ok := s.streams.enter(v.SessionID)
	if !ok {
		return nil, limited("TOO_MANY_STREAMS", "a session has at most %d streams", maxStreams)
	}
	news, first, err := s.reading(ctx).News(ctx, deref(after))
	if err != nil {
		leave()
		return nil, err
	}
	told := make(chan *view.RequestChanges)
	go func() {
		defer leave()
		defer close(told)
		s.tell(ctx, v, news, first, told)
	}()
	return told, nil
}

// tell sends what changes.
func (s subscription) tell(ctx context.Context, v viewer.Viewer, news *view.News, next *view.RequestChanges, told chan<- *view.RequestChanges) {
	for {
		if next != nil {
			select {
			case told <- next:
			case <-ctx.Done():
				return
			}
		}
		if !s.pause(ctx, newsEvery) {
			return
		}
		holds, err := s.holds(ctx, v)
		if err == nil && holds {
			next, err = news.Next(ctx)
		}
		if err != nil && ctx.Err() == nil {
			s.Log.WarnContext(ctx, "a stream ended", "err", err)
		}
		if err != nil || !holds {
			return
		}
	}
}

// pause waits and reports whether to go on: unless the context ends or the server
// stops.
func (s subscription) pause(ctx context.Context, d time.Duration) bool {
	wait, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	select {
	case <-wait.Done():
		return ctx.Err() == nil
	case <-s.Stopping:
		return false
	}
}

// holds reports whether the session of a member of staff still does. Unlike a
// request it does not keep it alive: a window that is left open is no work.
func (r *resolver) holds(ctx context.Context, v viewer.Viewer) (bool, error) {
	client, now := r.DB.Client(), instant.At(r.Wall())
	if v.Kind == viewer.Client {
		there, err := client.ApiClient.Query().Where(apiclient.ID(v.ClientID), apiclient.DisabledAtIsNil()).Exist(viewer.AsSystem(ctx))
		if err != nil {
			return false, fmt.Errorf("read API client: %w", err)
		}
		return there, nil
	}
	row, err := client.Session.Get(viewer.AsSystem(ctx), v.SessionID)
	if ent.IsNotFound(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read session: %w", err)
	}
	if row.EndedAt != nil || row.EndsAt <= now || row.IdleEndsAt <= now {
		return false, nil
	}
	member, err := client.Staff.Get(viewer.AsSystem(ctx), v.StaffID)
	if err != nil {
		return false, fmt.Errorf("read staff: %w", err)
	}
	return member.Enabled && member.Epoch == row.Epoch && member.Role == v.Role, nil
}
