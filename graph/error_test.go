package graph_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/intercept"
)

// failing makes reads of an entity go wrong from now on.
func (b *bundle) failing(entity string, fail func() error) {
	b.db.Client().Intercept(intercept.Func(func(_ context.Context, q intercept.Query) error {
		if q.Type() == entity {
			return fail()
		}
		return nil
	}))
}

// What goes wrong inside leaves as a correlation id, and is logged once under
// it; a panic no less.
func TestA8FaultsAreHidden(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		fail func() error
		// logged stands in the log, told nowhere else.
		logged string
	}{
		"error":         {func() error { return errors.New("SELECT secret_column FROM products") }, "secret_column"},
		"runtime panic": {func() error { var none []int; _ = none[len(none)]; return nil }, "index out of range"},
		"panic":         {func() error { panic("canary of a person") }, "not a runtime error"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := setup(t)
			b.failing(ent.TypeProduct, tt.fail)
			out := b.stranger().post(`{ products(first: 1) { nodes { id } } }`, nil)
			if len(out.Errors) != 1 || out.Errors[0].Message != "internal error" {
				t.Fatalf("answer %s", out.raw)
			}
			correlation, _ := out.Errors[0].Extensions["correlationId"].(string)
			if len(correlation) != 16 || strings.Contains(out.raw, tt.logged) || strings.Contains(out.raw, "goroutine") {
				t.Errorf("answer %s", out.raw)
			}
			log := b.log.String()
			if strings.Count(log, correlation) != 1 || !strings.Contains(log, tt.logged) {
				t.Errorf("log %s", log)
			}
			if strings.Contains(log, "canary") {
				t.Errorf("the panic's value is in the log: %s", log)
			}
		})
	}
}

// An operation whose time was over is told so, and found in the log; one whose
// caller is gone is nobody's fault.
func TestA7Timeouts(t *testing.T) {
	t.Parallel()
	over := func(*http.Request) {}
	for name, tt := range map[string]struct {
		fail   error // of the database
		change func(*http.Request)
		status int
		logged bool
	}{
		"deadline":        {fmt.Errorf("canary statement: %w", context.DeadlineExceeded), over, 200, true},
		"gone":            {fmt.Errorf("canary statement: %w", context.Canceled), over, 200, false},
		"before it began": {nil, ended(context.WithDeadline(t.Context(), time.Unix(0, 0))), 503, true},
		"gone before":     {nil, ended(canceled(t.Context())), 503, false},
	} {
		b := setup(t)
		b.failing(ent.TypeProduct, func() error { return tt.fail })
		out := b.stranger().send(strings.NewReader(`{"query":"{ products(first: 1) { nodes { id } } }"}`), tt.change)
		if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "TIMEOUT" || strings.Contains(out.raw, "canary") || out.status != tt.status {
			t.Errorf("%s: status %d, %s", name, out.status, out.raw)
			continue
		}
		correlation, told := out.Errors[0].Extensions["correlationId"].(string)
		log := b.log.String()
		if told != tt.logged || strings.Contains(log, "ERROR") != tt.logged || told && strings.Count(log, correlation) != 1 {
			t.Errorf("%s: %s, log %q", name, out.raw, log)
		}
		if tt.logged && tt.fail != nil && !strings.Contains(log, "canary statement") {
			t.Errorf("%s: no cause in %q", name, log)
		}
	}
}

// ended is a request that comes with an end of its own.
func ended(ctx context.Context, cancel context.CancelFunc) func(*http.Request) {
	return func(r *http.Request) {
		*r = *r.WithContext(ctx)
		cancel()
	}
}

func canceled(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	cancel()
	return ctx, cancel
}

// A sign-in that the audit log did not take is a fault, whether it passed or
// not.
func TestUnrecordedSignIns(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.db.Client().AuditEvent.Use(func(ent.Mutator) ent.Mutator {
		return ent.MutateFunc(func(context.Context, ent.Mutation) (ent.Value, error) { return nil, errors.New("disk is full") })
	})
	for _, password := range []string{staffPassword, "wrong"} {
		w := b.stranger()
		out := w.post(`mutation($p: String!) { signIn(input: {login: "taro", password: $p}) { problems { code } } }`, vars{"p": password})
		if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "INTERNAL" || len(w.cookies) > 0 {
			t.Errorf("%q: %s", password, out.raw)
		}
	}
	if n := strings.Count(b.log.String(), "disk is full"); n != 2 {
		t.Errorf("%d of 2 faults are logged", n)
	}
}

// A database that does not answer is told as such, before any operation.
func TestSessionsUnreadable(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w := b.as("taro")
	b.failing(ent.TypeSession, func() error { return errors.New("connection lost") })
	if out := w.post(`{ viewer { demo } }`, nil); out.status != 503 || strings.Contains(out.raw, "connection lost") {
		t.Errorf("status %d: %s", out.status, out.raw)
	}
}

// A caller's mistake is told in words and is no fault.
func TestMistakesAreTold(t *testing.T) {
	t.Parallel()
	b := setup(t)
	admin := b.as("admin")
	for query, want := range map[string]string{
		`{ nothing }`:     `Cannot query field`,
		`{ viewer { now `: `Expected`,
		`query A { viewer { now } } query B { viewer { now } }`:                                                `operationName`,
		`mutation { createCouponBatch(input: {productId: "x", count: 1, expiresAt: "tomorrow"}) { numbers } }`: `RFC 3339`,
		`{ requests(first: 99999999999999999999) { nodes { id } } }`:                                           `non 32-bit`,
		`{ requests(first: 101) { nodes { id } } }`:                                                            `1 to 100`,
		`{ requests(first: 1, filter: {status: [NOWHERE]}) { nodes { id } } }`:                                 `NOWHERE`,
	} {
		out := admin.post(query, nil)
		if len(out.Errors) == 0 || !strings.Contains(out.raw, want) || strings.Contains(out.raw, "internal error") {
			t.Errorf("%s: %s, want %q", query, out.raw, want)
		}
	}
	if log := b.log.String(); strings.Contains(log, "ERROR") {
		t.Errorf("mistakes are logged as faults:\n%s", log)
	}
}
