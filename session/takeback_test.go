package session_test

import (
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

// Whoever passes takes back their own failure and nobody else's.
func TestTakeBack(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	taro, address := session.Account("login", "taro"), session.Address("sign in", "203.0.113.9")
	for range 100 {
		attempt, err := throttle.Guard(t.Context(), taro, address)
		if err != nil {
			t.Fatal(err)
		}
		takeBack(t, attempt)
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
		takeBack(t, attempt)
	}
	if failed != 5 {
		t.Errorf("%d guesses at hana beside successes of taro, want 5", failed)
	}
	takeBack(t, session.Attempt{}) // none
}

// A name that was guessed at by nobody leaves no row: whoever invents names, one
// for each request, must not fill the table.
func TestA7TakenBackLeavesNoRow(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open())
		throttle := b.throttle(slog.New(slog.DiscardHandler))
		rows := func() int {
			t.Helper()
			n, err := b.db.Client().Throttle.Query().Count(viewer.AsSystem(t.Context()))
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		for i := range 20 {
			attempt, err := throttle.Guard(t.Context(), session.Account("submission", fmt.Sprint(i)))
			if err != nil {
				t.Fatal(err)
			}
			if got := rows(); got != 1 {
				t.Errorf("%d rows while it is under way", got)
			}
			takeBack(t, attempt)
		}
		if got := rows(); got != 0 {
			t.Errorf("%d rows after 20 names that nobody guessed at", got)
		}
		// What was counted before stays.
		if _, err := throttle.Guard(t.Context(), session.Account("submission", "a")); err != nil {
			t.Fatal(err)
		}
		again, err := throttle.Guard(t.Context(), session.Account("submission", "a"))
		if err != nil {
			t.Fatal(err)
		}
		takeBack(t, again)
		if got := rows(); got != 1 {
			t.Errorf("%d rows, want that of the failure", got)
		}
	})
}

// Attempts overlap: what one of them takes back leaves the others' failures
// and the wait that they cause.
func TestTakeBackLeavesOthers(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	throttle := b.throttle(slog.New(slog.DiscardHandler))
	scope := session.Account("login", "taro")
	attempts := make([]session.Attempt, 5)
	for i := range attempts {
		var err error
		if attempts[i], err = throttle.Guard(t.Context(), scope); err != nil {
			t.Fatal(err)
		}
	}
	if wait := owed(t, throttle, scope); wait != "30" {
		t.Fatalf("five under way owe %s, want 30", wait)
	}
	// One was right: four have failed, for which nobody waits.
	takeBack(t, attempts[0])
	last, err := throttle.Guard(t.Context(), scope)
	if err != nil {
		t.Fatal(err)
	}
	b.clock.move(30 * time.Second)
	sixth, err := throttle.Guard(t.Context(), scope)
	if err != nil {
		t.Fatal(err)
	}
	// The fifth's end comes late and must not end the sixth's minute.
	takeBack(t, last)
	if wait := owed(t, throttle, scope); wait != "30" {
		t.Errorf("after a late success: %s, want what five failures owe", wait)
	}
	takeBack(t, sixth)
	if wait := owed(t, throttle, scope); wait != "0" {
		t.Errorf("after both: %s, want 0", wait)
	}
	// A wait that is over does not begin anew.
	hana := session.Account("login", "hana")
	var fifth session.Attempt
	for range 5 {
		if fifth, err = throttle.Guard(t.Context(), hana); err != nil {
			t.Fatal(err)
		}
	}
	b.clock.move(30 * time.Second)
	if _, err := throttle.Guard(t.Context(), hana); err != nil {
		t.Fatal(err)
	}
	b.clock.move(time.Minute)
	takeBack(t, fifth)
	if wait := owed(t, throttle, hana); wait != "0" {
		t.Errorf("after the sixth's wait: %s, want 0", wait)
	}
	// Taken back in any order, nothing is left.
	for _, a := range attempts[1:] {
		takeBack(t, a)
	}
	for i := range 5 {
		if _, err := throttle.Guard(t.Context(), scope); err != nil {
			t.Errorf("attempt %d: %v", i+1, err)
		}
	}
}
