package session

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/netip"
	"slices"
	"strconv"
	"sync/atomic"
	"time"

	entsql "entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/throttle"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Scope is something whose failures are counted together. Only a keyed MAC of
// its name is stored: the table tells nobody who was attacked.
type Scope struct {
	kind, name string
	// free failures cost nothing; each further one doubles the wait, from
	// firstWait up to lastWait. One failure is forgotten every forget.
	free   int
	forget time.Duration
}

// The wait grows and never becomes a lock, which a stranger could put on
// somebody else's account.
const (
	firstWait = 30 * time.Second
	lastWait  = time.Hour
	// maxDoublings of firstWait reach lastWait.
	maxDoublings = 7
	// keepThrottles is when a scope that is quiet is forgotten altogether;
	// longer than any scope takes to forget its last failure by itself.
	keepThrottles = 48 * time.Hour
)

// Account is a scope of what names a person or a procedure: a login, a receipt
// number, an e-mail address. kind keeps the sorts apart. Five failures are
// free, and one is forgotten every hour.
func Account(kind, name string) Scope {
	return Scope{kind: kind, name: name, free: 5, forget: time.Hour}
}

// Address is a scope of a client's network: an IPv4 address or an IPv6 /64.
// Companies share one, so thirty failures an hour are free. kind keeps guesses
// at different things apart.
func Address(kind, address string) Scope {
	name := address
	if a, err := netip.ParseAddr(address); err == nil {
		name = network(a)
	}
	return Scope{kind: kind, name: name, free: 30, forget: 2 * time.Minute}
}

// ThrottleConfig is what a Throttle works with. All fields are wanted.
type ThrottleConfig struct {
	DB   *database.DB
	Ring *keyring.Ring
	// Now is wall time.
	Now func() time.Time
	Log *slog.Logger
}

// Throttle counts failures and says when the next attempt is free. Safe for
// concurrent use, and shared by every server on the database.
type Throttle struct {
	db     *database.DB
	ring   *keyring.Ring
	now    func() time.Time
	alarm  alarm
	pruned atomic.Int64
}

// NewThrottle returns a Throttle.
func NewThrottle(c ThrottleConfig) *Throttle {
	return &Throttle{db: c.DB, ring: c.Ring, now: c.Now, alarm: alarm{log: c.Log}}
}

// Attempt is one attempt that was let through; it counts as failed until
// Succeeded says otherwise.
type Attempt struct {
	t      *Throttle
	scopes []Scope
}

// Guard lets an attempt through, or refuses it with the seconds to wait.
// It counts the attempt as failed before anything is checked: a hundred
// guesses sent at once are a hundred guesses. Errors: TOO_MANY_ATTEMPTS.
func (t *Throttle) Guard(ctx context.Context, scopes ...Scope) (Attempt, error) {
	err := t.db.Tx(viewer.AsSystem(ctx), func(ctx context.Context, tx *ent.Tx) error {
		rows, err := t.lock(ctx, tx, scopes)
		if err != nil {
			return err
		}
		if err := t.refuse(rows); err != nil {
			return err
		}
		return t.count(ctx, tx, scopes, rows)
	})
	if _, refused := problem.Of(err); refused {
		return Attempt{}, err
	}
	if err != nil {
		return Attempt{}, fmt.Errorf("guard attempt: %w", err)
	}
	return Attempt{t: t, scopes: scopes}, nil
}

// Succeeded takes the attempt's own failure back, and no other: whoever passes
// with one account must not clear the way for guesses at another.
func (a Attempt) Succeeded(ctx context.Context) error {
	err := a.t.db.Tx(viewer.AsSystem(ctx), func(ctx context.Context, tx *ent.Tx) error {
		rows, err := a.t.lock(ctx, tx, a.scopes)
		if err != nil {
			return err
		}
		now := instant.At(a.t.now())
		for _, row := range rows {
			if err := row.Update().SetFailures(max(row.Failures-1, 0)).SetFreeAt(now).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("take failure back: %w", err)
	}
	return nil
}

// Check refuses as Guard does, and counts nothing: for attempts of which only
// some turn out to be guesses. Errors: TOO_MANY_ATTEMPTS.
func (t *Throttle) Check(ctx context.Context, scopes ...Scope) error {
	rows, err := t.db.Client().Throttle.Query().Where(throttle.IDIn(t.ids(scopes)...)).All(viewer.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("check attempts: %w", err)
	}
	return t.refuse(rows)
}

// Failed counts a failure of an attempt that Check let through.
func (t *Throttle) Failed(ctx context.Context, scopes ...Scope) error {
	err := t.db.Tx(viewer.AsSystem(ctx), func(ctx context.Context, tx *ent.Tx) error {
		rows, err := t.lock(ctx, tx, scopes)
		if err != nil {
			return err
		}
		return t.count(ctx, tx, scopes, rows)
	})
	if err != nil {
		return fmt.Errorf("count failure: %w", err)
	}
	return nil
}

// refuse answers the longest wait among the rows as a problem.
func (t *Throttle) refuse(rows []*ent.Throttle) error {
	now := t.now()
	var wait time.Duration
	for _, row := range rows {
		wait = max(wait, row.FreeAt.Time().Sub(now))
	}
	if wait <= 0 {
		return nil
	}
	seconds := int((wait + time.Second - 1) / time.Second)
	return problem.Refuse(problem.TooManyAttempts, "", "seconds", strconv.Itoa(seconds))
}

// lock makes the scopes' rows where they are missing and holds them until the
// transaction ends, in one order for everybody.
func (t *Throttle) lock(ctx context.Context, tx *ent.Tx, scopes []Scope) ([]*ent.Throttle, error) {
	now := instant.At(t.now())
	ids := t.ids(scopes)
	for _, v := range slices.Sorted(slices.Values(ids)) {
		err := tx.Throttle.Create().SetID(v).SetFailures(0).SetLastFailedAt(now).SetFreeAt(now).
			OnConflictColumns(throttle.FieldID).DoNothing().Exec(ctx)
		// No row comes back where nothing was done.
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return nil, err
		}
	}
	q := tx.Throttle.Query().Where(throttle.IDIn(ids...)).Order(ent.Asc(throttle.FieldID))
	// SQLite has one writer, which this transaction is.
	if t.db.Dialect() == database.Postgres {
		q.ForUpdate(entsql.WithLockTables(throttle.Table))
	}
	return q.All(ctx)
}

// count adds a failure to every scope.
func (t *Throttle) count(ctx context.Context, tx *ent.Tx, scopes []Scope, rows []*ent.Throttle) error {
	now := t.now()
	ids := t.ids(scopes)
	for _, row := range rows {
		scope := scopes[slices.Index(ids, row.ID)]
		forgotten := int(now.Sub(row.LastFailedAt.Time()) / scope.forget)
		failures := max(row.Failures-max(forgotten, 0), 0) + 1
		// No more than what makes the longest wait, or an attack would stay on
		// the account for days after it ended.
		failures = min(failures, scope.free+maxDoublings)
		err := row.Update().SetFailures(failures).SetLastFailedAt(instant.At(now)).
			SetFreeAt(instant.At(now.Add(scope.wait(failures)))).Exec(ctx)
		if err != nil {
			return err
		}
	}
	t.alarm.failed(ctx, now)
	return t.prune(ctx, tx, now)
}

// wait is how long the next attempt has to wait after so many failures.
func (s Scope) wait(failures int) time.Duration {
	over := failures - s.free
	if over < 0 {
		return 0
	}
	return min(firstWait<<min(over, maxDoublings), lastWait)
}

// ids are the keys of the scopes' rows. The version of the key ring is part of
// them: a rotation forgets failures, which is harmless.
func (t *Throttle) ids(scopes []Scope) []string {
	ids := make([]string, len(scopes))
	for i, s := range scopes {
		mac := t.ring.MAC(keyring.LabelSeal, t.ring.Current(), []byte("throttle\x00"+s.kind+"\x00"+s.name))
		ids[i] = hex.EncodeToString(mac)
	}
	return ids
}

// prune deletes what is quiet for long, at most once an hour a process.
func (t *Throttle) prune(ctx context.Context, tx *ent.Tx, now time.Time) error {
	last := t.pruned.Load()
	if now.UnixMicro()-last < pruneEvery.Microseconds() || !t.pruned.CompareAndSwap(last, now.UnixMicro()) {
		return nil
	}
	_, err := tx.Throttle.Delete().Where(throttle.LastFailedAtLT(instant.At(now.Add(-keepThrottles)))).Exec(ctx)
	return err
}
