package session_test

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"testing/synctest"

	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/session"
)

// Eight of a scope at once; the ninth waits for one to leave, or for its own
// end, and other scopes do not notice.
func TestQueue(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	synctest.Test(t, func(t *testing.T) {
		scope := session.Address("coupon", "203.0.113.9")
		enter := func(ctx context.Context, s session.Scope) func() {
			t.Helper()
			leave, err := throttle.Queue(ctx, s)
			if err != nil {
				t.Fatal(err)
			}
			return leave
		}
		var leave []func()
		for range 8 {
			leave = append(leave, enter(t.Context(), scope))
		}
		entered := make(chan func(), 1)
		go func() { entered <- enter(t.Context(), scope) }()
		ctx, cancel := context.WithCancel(t.Context())
		refused := make(chan error, 1)
		go func() {
			_, err := throttle.Queue(ctx, scope)
			refused <- err
		}()
		synctest.Wait()
		enter(t.Context(), session.Address("coupon", "203.0.113.10"))()
		cancel()
		if err := <-refused; !errors.Is(err, context.Canceled) {
			t.Errorf("whoever went away: %v", err)
		}
		select {
		case <-entered:
			t.Error("a ninth entered")
		default:
		}
		leave[0]()
		(<-entered)()
		for _, l := range leave[1:] {
			l()
		}
		for range 8 {
			enter(t.Context(), scope)
		}
	})
}
