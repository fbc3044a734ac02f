package session_test

import (
	"log/slog"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/session"
)

// Whoever is forgiven begins anew; others, and those without failures, are as
// they were.
func TestA1Forgive(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open())
		throttle := b.throttle(slog.New(slog.DiscardHandler))
		mine, other, quiet := session.Account("receipt", "mine"), session.Account("receipt", "other"), session.Account("code", "quiet")
		for range 5 {
			for _, scope := range []session.Scope{mine, other} {
				if _, err := throttle.Guard(t.Context(), scope); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := throttle.Forgive(t.Context(), mine, quiet); err != nil {
			t.Fatal(err)
		}
		if wait := owed(t, throttle, other); wait != "30" {
			t.Errorf("the other waits %s, want 30", wait)
		}
		for _, scope := range []session.Scope{mine, quiet} {
			for n := range 5 {
				if _, err := throttle.Guard(t.Context(), scope); err != nil {
					t.Fatalf("failure %d: %v", n+1, err)
				}
			}
			if wait := owed(t, throttle, scope); wait != "30" {
				t.Errorf("after five failures: %s, want 30", wait)
			}
		}
	})
}
