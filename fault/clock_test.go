package fault_test

import (
	"crypto/x509"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
)

const day = 24 * time.Hour

// setOffset moves business time by so much for the next start: wall time cannot be
// moved under a Go program, and the product keeps the two apart.
func (w *world) setOffset(d time.Duration) {
	w.Helper()
	w.look(func(db *database.DB) {
		_, err := db.Writer().ExecContext(w.Context(), fmt.Sprintf("UPDATE installations SET clock_offset = %d", int64(d/time.Second)))
		if err != nil {
			w.Fatal(err)
		}
	})
}

// list fetches the issuing CA's revocation list.
func (w *world) list() *x509.RevocationList {
	w.Helper()
	resp, err := http.Get("http://" + w.addr + "/crl/class2.crl")
	if err != nil {
		w.Fatal(err)
	}
	defer resp.Body.Close()
	der, err := io.ReadAll(resp.Body)
	if err != nil {
		w.Fatal(err)
	}
	l, err := x509.ParseRevocationList(der)
	if err != nil {
		w.Fatalf("%s: %v", resp.Status, err)
	}
	return l
}

// F6: the clock is wrong after a restart, by a second or by more than a year,
// and then right again: nothing stored is undone, no window opens again,
// revocation lists go on in their numbers and are valid under the clock as it
// is.
func TestF6ClockStepped(t *testing.T) {
	t.Parallel()
	for name, steps := range map[string][]time.Duration{
		"ahead": {time.Second, 400 * day, 0},
		"back":  {-time.Second, -400 * day, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			onBoth(t, func(w *world) {
				w.mustServe()
				s, closed := w.newStory(0), w.newStory(1)
				s.tell()
				closed.must(closed.submit())
				// The sweep writes down what the clock has decided.
				until(w.T, func() error { return w.look1(closed.statusIs(lifecycle.Accepted)) })
				closed.told = append(closed.told, fact{"accepted", closed.statusIs(lifecycle.Accepted)})
				number := w.list().Number
				for _, offset := range steps {
					w.stop(w.T)
					w.setOffset(offset)
					// The CA itself is of today: a clock before it may refuse to start,
					// and must not touch anything then.
					if err := w.serve(nil, nil); err != nil {
						w.Logf("%s: %v", offset, err)
					} else {
						number = w.wantList(offset, number, 1)
						closed.wantClosed()
					}
					s.remembers()
					closed.remembers()
					w.invariants()
					w.deadlines()
				}
				if w.gone() {
					w.Fatalf("with the clock right again it does not start: %s", w.stderr)
				}
				w.delivered()
			})
		})
	}
}

// wantList checks the revocation list against the clock as it is and the one
// before it, and answers its number.
func (w *world) wantList(offset time.Duration, before *big.Int, entries int) *big.Int {
	w.Helper()
	l, now := w.list(), time.Now().Add(offset)
	if l.Number.Cmp(before) < 0 {
		w.Errorf("%s: CRL number %d after %d", offset, l.Number, before)
	}
	if l.ThisUpdate.After(now.Add(2*time.Second)) || l.NextUpdate.Before(now) {
		w.Errorf("%s: CRL from %s to %s, it is %s", offset, l.ThisUpdate, l.NextUpdate, now)
	}
	if len(l.RevokedCertificateEntries) != entries {
		w.Errorf("%s: %d entries in the CRL, want %d", offset, len(l.RevokedCertificateEntries), entries)
	}
	return l.Number
}

// wantClosed wants that what was accepted cannot be cancelled.
func (s *story) wantClosed() {
	s.Helper()
	if err := s.cancel(); err == nil || !refused(err) {
		s.Errorf("cancelled after it was accepted: %v", err)
	}
	s.must(s.look1(s.statusIs(lifecycle.Accepted)))
}

// F6: midnights, in Tokyo where days are counted and in UTC where they are not,
// around a leap day and a new year. The story is told across each; its
// deadlines are where arithmetic without a calendar puts them.
func TestF6Calendar(t *testing.T) {
	t.Parallel()
	onBoth(t, func(w *world) {
		w.mustServe()
		all := midnights(time.Now())
		if !*sweep {
			all = all[:2]
		}
		for n, midnight := range all {
			w.stop(w.T)
			// The window of a second ends about midnight, and the approval is behind
			// it.
			offset := time.Until(midnight).Truncate(time.Second) - time.Second
			w.setOffset(offset)
			w.mustServe()
			s := w.newStory(0)
			s.key, s.email = fmt.Sprintf("told-at-midnight-%d", n), fmt.Sprintf("midnight%d@example.co.jp", n)
			s.tell()
			s.remembers()
			w.wantList(offset, big.NewInt(0), n+1)
			w.invariants()
			w.deadlines()
		}
		w.delivered()
	})
}

// midnights answers the next new year in Tokyo, and of the next leap day the
// beginning and the end in Tokyo and in UTC, in their order.
func midnights(now time.Time) []time.Time {
	const tokyo = -9 * time.Hour
	year := now.UTC().Add(-tokyo).Year()
	all := []time.Time{time.Date(year+1, 1, 1, 0, 0, 0, 0, time.UTC).Add(tokyo)}
	for year++; time.Date(year, 2, 29, 0, 0, 0, 0, time.UTC).Day() != 29; {
		year++
	}
	for _, d := range []int{29, 30} {
		utc := time.Date(year, 2, d, 0, 0, 0, 0, time.UTC)
		all = append(all, utc, utc.Add(tokyo))
	}
	slices.SortFunc(all, time.Time.Compare)
	return all
}

// tokyoDay answers the second at which the day begins in Tokyo that lies days
// after the moment's: nine hours ahead, and a day has 86 400 seconds there.
func tokyoDay(t time.Time, days int64) int64 {
	const ahead, length = 9 * 60 * 60, 24 * 60 * 60
	return ((t.Unix()+ahead)/length+days)*length - ahead
}

// deadlines checks every deadline, to the second, against the moment that it
// follows from: the window, 90 days to acquire, 365 days of validity.
func (w *world) deadlines() {
	w.Helper()
	w.look(func(db *database.DB) {
		ctx := w.system()
		// Those of the house: the demo has a holder of another service, too.
		requests, err := db.Client().Request.Query().Where(request.Portal("")).WithCertificates().All(ctx)
		if err != nil {
			w.Fatal(err)
		}
		for _, r := range requests {
			w.same(r.ID+": window", r.SubmittedAt.Time().Add(time.Second).Unix(), r.CancelDeadline)
			w.same(r.ID+": acceptance", r.SubmittedAt.Time().Add(time.Second).Unix(), r.AcceptedAt)
			if r.Status == lifecycle.Approved || r.Status == lifecycle.Completed {
				w.same(r.ID+": acquisition", tokyoDay(r.DecidedAt.Time(), 91), r.AcquisitionDeadline)
			}
			for _, c := range r.Edges.Certificates {
				w.validity(c)
			}
		}
	})
}

// validity: the last second of the 365th day.
func (w *world) validity(c *ent.Certificate) {
	w.Helper()
	w.same(c.ID+": validity", tokyoDay(c.NotBefore.Time(), 366)-1, &c.NotAfter)
	if c.Der == nil {
		return
	}
	parsed, err := x509.ParseCertificate(*c.Der)
	if err != nil {
		w.Fatal(err)
	}
	if parsed.NotAfter.Unix() != c.NotAfter.Time().Unix() || parsed.NotBefore.Unix() != c.NotBefore.Time().Unix() {
		w.Errorf("%s: valid from %s to %s, on record is another time", c.ID, parsed.NotBefore, parsed.NotAfter)
	}
}

func (w *world) same(what string, want int64, got *instant.Time) {
	w.Helper()
	if got == nil {
		w.Errorf("%s: no deadline", what)
	} else if got.Time().Unix() != want {
		w.Errorf("%s: %s, want %s", what, got.Time(), time.Unix(want, 0).UTC())
	}
}
