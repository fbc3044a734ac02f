package session

import (
	"context"
	"fmt"
	"sync"
)

// places is how many attempts of a scope this process has under way at once, a
// quarter of those that are free; the next waits for its turn. An attempt counts
// as failed until it is known to be none, so that without this a company whose
// staff apply in the same minute, or a hand that clicks six times, would be taken
// for somebody who guesses. Four servers together stay within what is free.
func (s Scope) places() int { return max(1, s.free/4) }

// queue makes the attempts of a scope stand in line.
type queue struct {
	mu    sync.Mutex
	lines map[string]*line
}

type line struct {
	slots chan struct{}
	// people in it, those whose turn it is included; guarded by queue.mu.
	people int
}

// enter waits for a turn; leave ends it. Errors: ctx ended first.
func (q *queue) enter(ctx context.Context, scope string, places int) (leave func(), err error) {
	q.mu.Lock()
	if q.lines == nil {
		q.lines = map[string]*line{}
	}
	l := q.lines[scope]
	if l == nil {
		l = &line{slots: make(chan struct{}, places)}
		q.lines[scope] = l
	}
	l.people++
	q.mu.Unlock()
	select {
	case l.slots <- struct{}{}:
		return func() {
			<-l.slots
			q.left(scope, l)
		}, nil
	case <-ctx.Done():
		q.left(scope, l)
		return nil, ctx.Err()
	}
}

// left forgets a line that is empty.
func (q *queue) left(scope string, l *line) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if l.people--; l.people == 0 {
		delete(q.lines, scope)
	}
}

// Queue waits until few enough attempts of the scope are under way here; leave
// must be called when the attempt is settled. Errors: ctx ended first.
func (t *Throttle) Queue(ctx context.Context, s Scope) (leave func(), err error) {
	leave, err = t.queue.enter(ctx, t.id(s), s.places())
	if err != nil {
		return nil, fmt.Errorf("wait for a turn: %w", err)
	}
	return leave, nil
}
