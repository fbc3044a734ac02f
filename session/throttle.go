package session

import (
	"context"
	"encoding/hex"
	"fmt"
	"log/slog"
	"maps"
	"net/netip"
	"slices"
	"strconv"
	"time"

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
	// maxTries bounds how often a transaction that lost a deadlock is run again.
	maxTries = 5
)

// Account is a scope of what names a person or a procedure: a login, a receipt
// number with an e-mail address. Whoever knows the name can make its owner
// wait. kind keeps the sorts apart. Five failures are free, and one is
// forgotten every hour.
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
	queue  queue
	pruned hourly
}

// NewThrottle returns a Throttle.
func NewThrottle(c ThrottleConfig) *Throttle {
	return &Throttle{db: c.DB, ring: c.Ring, now: c.Now, alarm: alarm{log: c.Log}}
}

// Attempt is one attempt that was let through; it counts as failed until it is
// taken back. The zero Attempt is none, and ends without effect.
type Attempt struct {
	throttle *Throttle
	counted  map[string]counted
}

// counted is what an attempt did to the row of a scope.
type counted struct {
	Scope
	before, after tally
}

// Guard lets an attempt through, or refuses it with the seconds to wait.
// It counts the attempt as failed before anything is checked: a hundred
// guesses sent at once are a hundred guesses. Whoever learns that it was none
// takes it back. Errors: TOO_MANY_ATTEMPTS.
func (t *Throttle) Guard(ctx context.Context, scopes ...Scope) (Attempt, error) {
	rows := map[string]counted{}
	for _, s := range scopes {
		rows[t.id(s)] = counted{Scope: s}
	}
	err := t.change(ctx, rows, func(now instant.Time) error {
		var wait time.Duration
		for _, row := range rows {
			wait = max(wait, row.remaining(row.before, now))
		}
		if wait > 0 {
			seconds := int((wait + time.Second - 1) / time.Second)
			return problem.Refuse(problem.TooManyAttempts, "", "seconds", strconv.Itoa(seconds))
		}
		for id, row := range rows {
			row.before = row.forgotten(row.before, now)
			row.after = row.failed(row.before, now)
			rows[id] = row
		}
		return nil
	})
	if err != nil {
		return Attempt{}, fmt.Errorf("guard attempt: %w", err)
	}
	return Attempt{throttle: t, counted: rows}, nil
}

// TakeBack takes the attempt's own failure back, and no other: whoever passes
// with one account must not clear the way for guesses at another.
func (a Attempt) TakeBack(ctx context.Context) error {
	if a.throttle == nil {
		return nil
	}
	rows := maps.Clone(a.counted)
	err := a.throttle.change(ctx, rows, func(now instant.Time) error {
		for id, row := range rows {
			own := a.counted[id]
			row.after = row.takenBack(row.before, own.before, own.after, now)
			rows[id] = row
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("take failure back: %w", err)
	}
	return nil
}

// Failed says that the attempt is known to have been a wrong guess. It is
// counted already; what is left is the alarm.
func (a Attempt) Failed(ctx context.Context) {
	if a.throttle != nil {
		a.throttle.alarm.failed(ctx, a.throttle.now())
	}
}

// Forgive forgets the scopes' failures and ends their wait. It is for somebody
// who has shown by other means to be whom the scopes name, and never for a
// scope of an address, which is of whoever attacks from there.
func (t *Throttle) Forgive(ctx context.Context, scopes ...Scope) error {
	rows := map[string]counted{}
	for _, s := range scopes {
		rows[t.id(s)] = counted{Scope: s}
	}
	err := t.change(ctx, rows, func(now instant.Time) error {
		for id, row := range rows {
			row.after = tally{since: now, freeAt: now}
			rows[id] = row
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("forgive failures: %w", err)
	}
	return nil
}

// change locks the scopes' rows, reads them as before, and stores what f made
// of them as after. f may be run again, on rows read again.
func (t *Throttle) change(ctx context.Context, rows map[string]counted, f func(now instant.Time) error) error {
	ctx = viewer.AsSystem(ctx)
	for try := 1; ; try++ {
		err := t.db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			now := instant.At(t.now())
			if err := lock(ctx, tx, rows, now); err != nil {
				return err
			}
			if err := f(now); err != nil {
				return err
			}
			for id, row := range rows {
				// What has failed nothing needs no row: or whoever asks, with a name of
				// their own invention each time, would fill the table.
				if row.after.failures == 0 {
					if err := tx.Throttle.DeleteOneID(id).Exec(ctx); err != nil {
						return err
					}
					continue
				}
				if err := tx.Throttle.UpdateOneID(id).SetFailures(row.after.failures).
					SetLastFailedAt(row.after.since).SetFreeAt(row.after.freeAt).Exec(ctx); err != nil {
					return err
				}
			}
			return nil
		})
		if try == maxTries || !database.Retryable(err) {
			return err
		}
	}
}

// lock makes the rows where they are missing, holds them until the transaction
// ends, and reads them. Everybody takes them in one order. That the insertion
// rewrites a row which exists is what locks it: one that was only looked for
// could be pruned before it is read.
func lock(ctx context.Context, tx *ent.Tx, rows map[string]counted, now instant.Time) error {
	ids := slices.Sorted(maps.Keys(rows))
	for _, id := range ids {
		err := tx.Throttle.Create().SetID(id).SetFailures(0).SetLastFailedAt(now).SetFreeAt(now).
			OnConflictColumns(throttle.FieldID).Ignore().Exec(ctx)
		if err != nil {
			return err
		}
	}
	found, err := tx.Throttle.Query().Where(throttle.IDIn(ids...)).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range found {
		c := rows[row.ID]
		c.before = tallyOf(row)
		rows[row.ID] = c
	}
	return nil
}

// id is the key of a scope's row. The version of the key ring is part of it: a
// rotation forgets failures, which is harmless.
func (t *Throttle) id(s Scope) string {
	mac := t.ring.MAC(keyring.LabelSeal, t.ring.Current(), []byte("throttle\x00"+s.kind+"\x00"+s.name))
	return hex.EncodeToString(mac)
}
