package session_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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

func TestGrowingWait(t *testing.T) {
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
			wait := seconds(t, throttle.Check(t.Context(), scope))
			waits = append(waits, wait)
			if wait == "0" {
				continue
			}
			// Refused attempts change nothing.
			if _, err := throttle.Guard(t.Context(), scope); seconds(t, err) != wait {
				t.Fatalf("an attempt made too early waits %s, want %s", seconds(t, err), wait)
			}
			var n int
			if _, err := fmt.Sscan(wait, &n); err != nil {
				t.Fatal(err)
			}
			b.clock.move(time.Duration(n) * time.Second)
		}
		// From an hour's wait on, each hour forgets what each hour adds.
		want := strings.Fields("0 0 0 0 30 60 120 240 480 960 1920 3600 3600 3600 3600 3600")
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

func TestAddressAllowsThirtyAnHour(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	guess := func(address string) string {
		t.Helper()
		scope := session.Address("coupon", address)
		if err := throttle.Check(t.Context(), scope); err != nil {
			return seconds(t, err)
		}
		if err := throttle.Failed(t.Context(), scope); err != nil {
			t.Fatal(err)
		}
		return "0"
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

// Whoever passes takes back the own failure and nobody else's.
func TestSucceeded(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	taro, address := session.Account("login", "taro"), session.Address("sign in", "203.0.113.9")
	for range 100 {
		attempt, err := throttle.Guard(t.Context(), taro, address)
		if err != nil {
			t.Fatal(err)
		}
		if err := attempt.Succeeded(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	hana := session.Account("login", "hana")
	failed := 0
	for range 40 {
		if _, err := throttle.Guard(t.Context(), hana, address); err == nil {
			failed++
		}
		attempt, err := throttle.Guard(t.Context(), taro, address)
		if err != nil {
			break
		}
		if err := attempt.Succeeded(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if failed != 5 {
		t.Errorf("%d guesses at hana beside successes of taro, want 5", failed)
	}
}

// A hundred guesses sent at once are a hundred guesses.
func TestGuardIsAtomic(t *testing.T) {
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

// Names of scopes are not stored, kinds are apart, old rows go.
func TestThrottleRows(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	var log bytes.Buffer
	throttle := b.throttle(slog.New(slog.NewTextHandler(&log, nil)))
	for _, s := range []session.Scope{
		session.Account("login", "canary@example.jp"), session.Account("e-mail", "canary@example.jp"),
	} {
		if err := throttle.Failed(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	system := viewer.AsSystem(t.Context())
	rows, err := b.db.Client().Throttle.Query().All(system)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || strings.Contains(fmt.Sprint(rows, log.String()), "canary") {
		t.Errorf("rows %v, log %q: want two that tell no name", rows, log.String())
	}
	b.clock.move(49 * time.Hour)
	if err := throttle.Failed(t.Context(), session.Account("login", "other")); err != nil {
		t.Fatal(err)
	}
	if n, err := b.db.Client().Throttle.Query().Count(system); n != 1 || err != nil {
		t.Errorf("%d rows are left (%v), want 1", n, err)
	}
}

// Guessing spread over many scopes raises one alarm a window.
func TestAlarm(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	var log bytes.Buffer
	throttle := b.throttle(slog.New(slog.NewTextHandler(&log, nil)))
	fail := func(n int) {
		t.Helper()
		for i := range n {
			if err := throttle.Failed(t.Context(), session.Account("login", fmt.Sprint(i))); err != nil {
				t.Fatal(err)
			}
		}
	}
	fail(499)
	if log.Len() > 0 {
		t.Errorf("alarm too early: %s", log.String())
	}
	fail(2)
	if n := strings.Count(log.String(), "many attempts are failing"); n != 1 {
		t.Errorf("%d alarms, want 1: %s", n, log.String())
	}
}
