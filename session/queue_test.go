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

// Seven of an address at once, a quarter of the thirty that are free; the eighth
// waits for one to leave, or for its own end, and other scopes do not notice. Of a
// name, with its five, one goes after the other.
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
		for range 7 {
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
			t.Error("an eighth entered")
		default:
		}
		leave[0]()
		(<-entered)()
		for _, l := range leave[1:] {
			l()
		}
		for range 7 {
			enter(t.Context(), scope)
		}
		account := session.Account("submission", "key-of-a-submission")
		first := enter(t.Context(), account)
		go func() { entered <- enter(t.Context(), account) }()
		synctest.Wait()
		select {
		case <-entered:
			t.Error("two of one name are under way")
		default:
		}
		first()
		(<-entered)()
	})
}
