package session_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/session"
)

// Guessing spread over many scopes raises one alarm a window; what succeeds is
// no guess.
func TestA2Alarm(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	var log bytes.Buffer
	throttle := b.throttle(slog.New(slog.NewTextHandler(&log, nil)))
	try := func(n int, end func(session.Attempt)) {
		t.Helper()
		for i := range n {
			attempt, err := throttle.Guard(t.Context(), session.Address("login", fmt.Sprint(i)))
			if err != nil {
				t.Fatal(err)
			}
			end(attempt)
		}
	}
	fail := func(a session.Attempt) { a.Failed(t.Context()) }
	try(501, func(a session.Attempt) { takeBack(t, a) })
	try(499, fail)
	if log.Len() > 0 {
		t.Errorf("alarm too early: %s", log.String())
	}
	try(2, fail)
	if n := strings.Count(log.String(), "many attempts are failing"); n != 1 {
		t.Errorf("%d alarms, want 1: %s", n, log.String())
	}
	session.Attempt{}.Failed(t.Context()) // none
}
