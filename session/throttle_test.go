package session_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

func (b *bundle) throttle(log *slog.Logger) *session.Throttle {
	return session.NewThrottle(session.ThrottleConfig{DB: b.db, Ring: b.ring, Now: b.clock.now, Log: log})
}

// seconds that an error asks to wait; 0 for none.
func seconds(t *testing.T, err error) string {
	t.Helper()
	if err == nil {
		return "0"
	}
	refused, ok := problem.Of(err)
	if !ok || len(refused) != 1 || refused[0].Code != problem.TooManyAttempts {
		t.Fatalf("%v, want TOO_MANY_ATTEMPTS", err)
	}
	return refused[0].Params["seconds"]
}

// owed is how many seconds an attempt would have to wait now.
func owed(t *testing.T, throttle *session.Throttle, scopes ...session.Scope) string {
	t.Helper()
	attempt, err := throttle.Guard(t.Context(), scopes...)
	wait := seconds(t, err)
	takeBack(t, attempt)
	return wait
}

func takeBack(t *testing.T, attempt session.Attempt) {
	t.Helper()
	if err := attempt.TakeBack(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestA1GrowingWait(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open())
		throttle := b.throttle(slog.New(slog.DiscardHandler))
		scope := session.Account("login", "taro")
		var waits []string
		for range 16 {
			if _, err := throttle.Guard(t.Context(), scope); err != nil {
				t.Fatal(err)
			}
			wait := owed(t, throttle, scope)
			waits = append(waits, wait)
			if wait == "0" {
				continue
			}
			// Refused attempts change nothing.
			if again := owed(t, throttle, scope); again != wait {
				t.Fatalf("an attempt made too early waits %s, want %s", again, wait)
			}
			var n int
			if _, err := fmt.Sscan(wait, &n); err != nil {
				t.Fatal(err)
			}
			b.clock.move(time.Duration(n) * time.Second)
		}
		// The first eleven take more than an hour, which forgets one. From an
		// hour's wait on, each hour forgets what each hour adds.
		want := strings.Fields("0 0 0 0 30 60 120 240 480 960 1920 1920 3600 3600 3600 3600")
		if diff := cmp.Diff(want, waits); diff != "" {
			t.Errorf("waits (-want +got):\n%s", diff)
		}
		// The attack has ended; a working day later everything is forgotten.
		b.clock.move(13 * time.Hour)
		for range 5 {
			if _, err := throttle.Guard(t.Context(), scope); err != nil {
				t.Fatalf("after a quiet day: %v", err)
			}
		}
	})
}

func TestA1AddressAllowsThirtyAnHour(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	guess := func(address string) string {
		t.Helper()
		_, err := throttle.Guard(t.Context(), session.Address("coupon", address))
		return seconds(t, err)
	}
	for i := range 30 {
		if wait := guess("203.0.113.9"); wait != "0" {
			t.Fatalf("guess %d waits %s", i+1, wait)
		}
	}
	if wait := guess("203.0.113.9"); wait != "30" {
		t.Errorf("guess 31 waits %s, want 30", wait)
	}
	if wait := guess("203.0.113.10"); wait != "0" {
		t.Errorf("a neighbour waits %s", wait)
	}
	// Whoever owns a /64 has but one scope.
	for i := range 30 {
		guess(fmt.Sprintf("2001:db8::%x", i+1))
	}
	if wait := guess("2001:db8::ffff"); wait != "30" {
		t.Errorf("the /64 waits %s, want 30", wait)
	}
	if wait := guess("2001:db8:0:1::1"); wait != "0" {
		t.Errorf("the next /64 waits %s", wait)
	}
	// A failure every two minutes is what an hour of thirty forgets.
	b.clock.move(2 * time.Hour)
	for i := range 100 {
		if wait := guess("203.0.113.9"); wait != "0" {
			t.Fatalf("steady guess %d waits %s", i+1, wait)
		}
		b.clock.move(2 * time.Minute)
	}
}

// A company behind one address identifies once a minute and mistypes thrice an
// hour. Neither keeps the other's failures alive.
func TestTrickleIsForgotten(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	address := session.Address("identify", "203.0.113.9")
	account := session.Account("login", "taro")
	for minute := range 24 * 60 {
		attempt, err := throttle.Guard(t.Context(), address)
		if err != nil {
			t.Fatalf("minute %d: %v", minute, err)
		}
		if minute%20 != 0 {
			takeBack(t, attempt)
		}
		// Somebody who mistypes every 65 minutes never waits either.
		if minute%65 == 0 {
			if _, err := throttle.Guard(t.Context(), account); err != nil {
				t.Fatalf("minute %d, account: %v", minute, err)
			}
		}
		b.clock.move(time.Minute)
	}
}

// A clock that steps back must not make anybody wait until it comes round.
func TestClockStepsBack(t *testing.T) {
	t.Parallel()
	for _, step := range []time.Duration{time.Second, 59 * time.Second, 30 * time.Minute, 400 * 24 * time.Hour} {
		b := setup(t, testdb.SQLite(t))
		throttle := b.throttle(slog.New(slog.DiscardHandler))
		scope := session.Account("login", "taro")
		for range 5 {
			if _, err := throttle.Guard(t.Context(), scope); err != nil {
				t.Fatal(err)
			}
		}
		b.clock.move(-step)
		// Servers' clocks differ: a small step is no way around the wait.
		if wait := owed(t, throttle, scope); (wait == "0") != (step > time.Minute) {
			t.Errorf("%s back: %s s", step, wait)
		}
		b.clock.move(90 * time.Second)
		if wait := owed(t, throttle, scope); wait != "0" {
			t.Errorf("%s back and a minute and a half later: %s s", step, wait)
		}
		// The failures themselves still count.
		if _, err := throttle.Guard(t.Context(), scope); err != nil {
			t.Fatal(err)
		}
		if wait := owed(t, throttle, scope); wait != "60" {
			t.Errorf("%s back: the sixth failure owes %s, want 60", step, wait)
		}
	}
}

// Of attempts at once, one that reads the clock first may count second.
func TestFreeFailuresNeverWait(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	for n := range 5 {
		if _, err := throttle.Guard(t.Context(), session.Account("login", "taro")); err != nil {
			t.Fatalf("attempt %d: %v", n, err)
		}
		b.clock.move(-time.Millisecond)
	}
}

// A hundred guesses sent at once are a hundred guesses.
func TestA1GuardIsAtomic(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open())
		throttle := b.throttle(slog.New(slog.DiscardHandler))
		var passed atomic.Int32
		var all sync.WaitGroup
		for i := range 100 {
			// In either order, so that locks taken carelessly would cross.
			scopes := []session.Scope{session.Account("login", "taro"), session.Address("sign in", "203.0.113.9")}
			if i%2 == 1 {
				scopes[0], scopes[1] = scopes[1], scopes[0]
			}
			all.Go(func() {
				_, err := throttle.Guard(t.Context(), scopes...)
				if _, refused := problem.Of(err); err != nil && !refused {
					t.Errorf("guard: %v", err)
				}
				if err == nil {
					passed.Add(1)
				}
			})
		}
		all.Wait()
		if passed.Load() != 5 {
			t.Errorf("%d of 100 were let through, want 5", passed.Load())
		}
	})
}

// A transaction that PostgreSQL ends to break a deadlock is run again.
func TestGuardSurvivesDeadlock(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	var fail atomic.Bool
	b.db.Client().Throttle.Use(func(next ent.Mutator) ent.Mutator {
		return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
			if m.Op().Is(ent.OpUpdateOne) && fail.Swap(false) {
				return nil, &pgconn.PgError{Code: "40P01"}
			}
			return next.Mutate(ctx, m)
		})
	})
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	scope := session.Account("login", "taro")
	for i := range 5 {
		fail.Store(true)
		attempt, err := throttle.Guard(t.Context(), scope)
		if err != nil {
			t.Fatalf("attempt %d: %v", i+1, err)
		}
		fail.Store(true)
		takeBack(t, attempt)
		if _, err := throttle.Guard(t.Context(), scope); err != nil {
			t.Fatalf("attempt %d: %v", i+1, err)
		}
	}
	if wait := owed(t, throttle, scope); wait != "30" {
		t.Errorf("five failures owe %s, want 30: each counts once", wait)
	}
}

// Names of scopes are not stored, kinds are apart.
func TestA17ThrottleRows(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	var log bytes.Buffer
	throttle := b.throttle(slog.New(slog.NewTextHandler(&log, nil)))
	for _, s := range []session.Scope{
		session.Account("login", "canary@example.jp"), session.Account("e-mail", "canary@example.jp"),
	} {
		if _, err := throttle.Guard(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := b.db.Client().Throttle.Query().All(viewer.AsSystem(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || strings.Contains(fmt.Sprint(rows, log.String()), "canary") {
		t.Errorf("rows %v, log %q: want two that tell no name", rows, log.String())
	}
}
