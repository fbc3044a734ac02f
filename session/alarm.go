package session

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// An alarm is raised when this many attempts fail in the window, whoever makes
// them: guessing spread over many addresses stays below every other limit. It
// is a line in the log and blocks nobody.
const (
	alarmFailures = 500
	alarmWindow   = 10 * time.Minute
)

// alarm counts failures of this process in windows that do not overlap.
type alarm struct {
	log *slog.Logger

	mu    sync.Mutex
	since time.Time
	count int
}

func (a *alarm) failed(ctx context.Context, now time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if now.Sub(a.since) >= alarmWindow {
		a.since, a.count = now, 0
	}
	a.count++
	if a.count == alarmFailures {
		a.log.WarnContext(ctx, "many attempts are failing", "failures", a.count, "since", a.since)
	}
}
