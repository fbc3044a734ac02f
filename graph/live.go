package graph

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

const (
	// newsEvery is how often a stream looks for what changed, and whether its
	// session still holds. It works whoever changed it, on whichever server.
	newsEvery = time.Second
	// maxStreams of one session, of one client, and of one connection: a window has
	// one.
	maxStreams = 10
)

// followers are who may follow anything at all, by what they may read.
var followers = []viewer.Permission{viewer.ReadCases, viewer.ReadOwn}

type subscription struct{ *resolver }

// Subscription implements generated.ResolverRoot.
func (r *resolver) Subscription() generated.SubscriptionResolver { return subscription{r} }

// RequestChanges tells staff of requests that changed, until the session ends,
// the client goes or the server stops.
func (s subscription) RequestChanges(ctx context.Context, after *string) (<-chan *view.RequestChanges, error) {
	return follow(ctx, s.resolver, []viewer.Permission{viewer.ReadCases}, func(source *view.Source) (*view.RequestChanges, next[view.RequestChanges], error) {
		news, first, err := source.News(ctx, deref(after))
		return first, func(ctx context.Context) (*view.RequestChanges, bool, error) {
			told, err := news.Next(ctx)
			return told, false, err
		}, err
	})
}

// Events tells of what happened to what is a partner's, likewise.
func (s subscription) Events(ctx context.Context, after *string, types []string, partnerID *string) (<-chan *view.EventNews, error) {
	return follow(ctx, s.resolver, followers, func(source *view.Source) (*view.EventNews, next[view.EventNews], error) {
		news, err := source.EventsSince(ctx, after, view.EventFilter{Types: types, PartnerID: partnerID})
		if err != nil {
			return nil, nil, err
		}
		first, err := news.First(ctx)
		return first, news.Next, err
	})
}

// next answers what is told next, nil for nothing now, and whether more waits to
// be told.
type next[T any] func(context.Context) (told *T, more bool, err error)

// follow opens a stream for a viewer who holds one of the permissions: first what
// open answers, then what next does. What is told is read when the one before it
// was taken, so that a slow client makes nothing pile up.
func follow[T any](ctx context.Context, r *resolver, wanted []viewer.Permission, open func(*view.Source) (*T, next[T], error)) (<-chan *T, error) {
	v := viewer.From(ctx)
	if !slices.ContainsFunc(wanted, v.May) {
		return nil, limited("SESSION_REQUIRED", "sign in")
	}
	leave, ok := r.streams.enter(bound{streamer(v), maxStreams})
	if !ok {
		return nil, limited("TOO_MANY_STREAMS", "a session has at most %d streams", maxStreams)
	}
	first, next, err := open(r.reading(ctx))
	if err != nil {
		leave()
		return nil, err
	}
	told := make(chan *T)
	f := follower[T]{resolver: r, next: next, told: told, holds: func(ctx context.Context) (bool, error) { return r.holds(ctx, v) }}
	go func() {
		defer leave()
		defer close(told)
		defer r.guard(ctx)
		f.tell(ctx, first)
	}()
	return told, nil
}

// streamer is what the streams of a viewer are counted by.
func streamer(v viewer.Viewer) string { return cmp.Or(v.SessionID, v.ClientID) }

// follower tells one client of one subscription.
type follower[T any] struct {
	*resolver
	holds func(context.Context) (bool, error)
	next  next[T]
	told  chan<- *T
}

// tell sends what changes, as long as who is told holds.
func (f follower[T]) tell(ctx context.Context, first *T) {
	news, more := first, false
	for {
		if news != nil && !f.offer(ctx, news) {
			return
		}
		if !more && !f.pause(ctx, newsEvery) || !f.still(ctx) {
			return
		}
		var err error
		if news, more, err = f.next(ctx); err != nil {
			f.breakOff(ctx, err)
			return
		}
	}
}

// offer sends a piece of news once the client's budget has room for it and the
// client takes it, and reports whether it did.
func (f follower[T]) offer(ctx context.Context, news *T) bool {
	for {
		room, err := f.afford(ctx, news)
		if err != nil {
			f.breakOff(ctx, err)
			return false
		}
		if room {
			break
		}
		if !f.pause(ctx, newsEvery) || !f.still(ctx) {
			return false
		}
	}
	select {
	case f.told <- news:
		return true
	case <-ctx.Done():
		return false
	case <-f.Stopping:
		return false
	}
}

// still reports whether who is told holds.
func (f follower[T]) still(ctx context.Context) bool {
	still, err := f.holds(ctx)
	if err != nil {
		f.breakOff(ctx, err)
	}
	return err == nil && still
}

// breakOff notes that a stream could not be read on: it is not completed, so that
// its client comes back to where it stood.
func (c Config) breakOff(ctx context.Context, err error) {
	if ctx.Err() != nil {
		return
	}
	c.Log.WarnContext(ctx, "a stream broke off", "err", err)
	exchangeOf(ctx).broken.Store(true)
}

// guard is deferred by what runs beside a request: a panic there is logged and
// breaks a stream off, and nothing else.
func (c Config) guard(ctx context.Context) {
	if panicked := recover(); panicked != nil {
		_ = c.recover(ctx, panicked)
		if e := exchangeOf(ctx); e != nil {
			e.broken.Store(true)
		}
	}
}

// pause waits and reports whether to go on: unless the context ends or the server
// stops.
func (r *resolver) pause(ctx context.Context, d time.Duration) bool {
	wait, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	select {
	case <-wait.Done():
		return ctx.Err() == nil
	case <-r.Stopping:
		return false
	}
}

// stopping reports whether the server was told to stop.
func (r *resolver) stopping() bool {
	select {
	case <-r.Stopping:
		return true
	default:
		return false
	}
}

// holds reports whether the session of a member of staff still does, or the token
// of a client. Unlike a request it does not keep a session alive: a window that is
// left open is no work.
func (r *resolver) holds(ctx context.Context, v viewer.Viewer) (bool, error) {
	if v.Kind == viewer.Client {
		return r.holdsToken(ctx)
	}
	client, now := r.DB.Client(), instant.At(r.Wall())
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

// holdsToken reports whether the token of the exchange is still good, and whoever
// it is of still there: a stream ends with it, and is come back to with another.
func (r *resolver) holdsToken(ctx context.Context) (bool, error) {
	_, err := r.Sessions.Read(ctx, exchangeOf(ctx).request)
	if errors.Is(err, session.ErrBearer) {
		return false, nil
	}
	return err == nil, err
}
