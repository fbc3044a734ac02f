package fault_test

import (
	"crypto/x509"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/database"
)

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

// The clock is wrong after a restart, by a second or by more than a year, and
// then right again: nothing stored is undone, revocation lists go on in their
// numbers and are valid under the clock as it is.
func TestF6ClockStepped(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	for name, steps := range map[string][]time.Duration{
		"ahead": {time.Second, 400 * day, 0},
		"back":  {-time.Second, -400 * day, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, "")
			w.mustServe()
			s, open := w.newStory(0), w.newStory(1)
			s.tell()
			if err := open.submit(); err != nil {
				t.Fatal(err)
			}
			number := w.list().Number
			for _, offset := range steps {
				w.stop(t)
				w.setOffset(offset)
				// The CA itself is of today: a clock before it may refuse to start,
				// and must not touch anything then.
				if err := w.serve(nil, nil); err != nil {
					t.Logf("%s: %v", offset, err)
					s.remembers()
					w.invariants()
					continue
				}
				l, now := w.list(), time.Now().Add(offset)
				if l.Number.Cmp(number) < 0 {
					t.Errorf("%s: CRL number %d after %d", offset, l.Number, number)
				}
				number = new(big.Int).Set(l.Number)
				if l.ThisUpdate.After(now.Add(2*time.Second)) || l.NextUpdate.Before(now) {
					t.Errorf("%s: CRL from %s to %s, it is %s", offset, l.ThisUpdate, l.NextUpdate, now)
				}
				if len(l.RevokedCertificateEntries) != 1 {
					t.Errorf("%s: %d entries in the CRL, want 1", offset, len(l.RevokedCertificateEntries))
				}
				s.remembers()
				open.remembers()
				w.invariants()
			}
			if w.gone() {
				t.Fatalf("with the clock right again it does not start: %s", w.stderr)
			}
			w.delivered()
		})
	}
}
