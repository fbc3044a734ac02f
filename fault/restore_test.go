package fault_test

import (
	"errors"
	"fmt"
	"math/big"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/lifecycle"
)

// run runs a program to its end and wants it to succeed.
func (w *world) run(program string, args ...string) {
	w.Helper()
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		w.Fatalf("%s %v: %v: %s", filepath.Base(program), args, err, out)
	}
}

// postgres answers the path of one of PostgreSQL's programs.
func (w *world) postgres(name string) string {
	w.Helper()
	path, err := testdb.Program(name)
	w.must(err)
	return path
}

// F14: a backup under load, then more happens, then all is lost but the lists
// that were published. What is restored, as docs/operations.md has it, takes no
// revocation back and uses no CRL number and no serial number again.
func TestF14Restore(t *testing.T) {
	t.Parallel()
	onBoth(t, func(w *world) {
		w.mustServe()
		early, late, issued := w.newStory(0), w.newStory(1), w.newStory(2)
		early.until("revoke")
		late.until("revoke")
		early.persist(step{"revoke", early.revoke, early.isRevoked}, func(err error) { w.Fatal(err) })

		archive, dump := filepath.Join(w.TempDir(), "backup.tar"), filepath.Join(w.TempDir(), "database.dump")
		w.whileBusy(3, func() { w.backUp(archive, dump) })
		// Lost with the database, but for the list.
		w.must(late.revoke())
		issued.until("confirm")
		before, list := w.list(), w.savedList()
		serials := w.serials()
		w.kill()

		demo, err := os.ReadFile(filepath.Join(w.data, "demo.json"))
		w.must(err)
		w.restore(archive, dump, list)
		w.must(os.WriteFile(filepath.Join(w.data, "demo.json"), demo, 0o600))
		w.mustServe()
		w.wantRestored(early, late, before.Number)
		w.invariants()

		again := w.newStory(9)
		again.until("revoke")
		w.must(again.revoke())
		w.must(again.look1(func(c *ent.Client) error {
			row, err := c.Certificate.Get(w.system(), again.certificateID)
			if err == nil && slices.Contains(serials, row.Serial) {
				err = fmt.Errorf("serial number %s was used before", row.Serial)
			}
			return err
		}))
		if got := len(w.list().RevokedCertificateEntries); got != 3 {
			w.Errorf("%d entries in the CRL, want 3", got)
		}
		w.invariants()
	})
}

// whileBusy does fn while applications arrive.
func (w *world) whileBusy(first int, fn func()) {
	w.Helper()
	var wg sync.WaitGroup
	errs := make([]error, 3)
	for n := range errs {
		s := w.newStory(first + n)
		wg.Go(func() { errs[n] = s.submit() })
	}
	fn()
	wg.Wait()
	w.must(errors.Join(errs...))
}

// backUp follows docs/operations.md: on PostgreSQL the database first.
func (w *world) backUp(archive, dump string) {
	w.Helper()
	if w.isPostgres() {
		w.run(w.postgres("pg_dump"), "--format=custom", "--no-owner", "--file", dump, "--dbname", w.database)
	}
	w.run(shomei, append([]string{"backup", "--data", w.data, archive}, w.args...)...)
}

// restore moves the world to an empty directory and an empty database, and puts
// back what was backed up.
func (w *world) restore(archive, dump, list string) {
	w.Helper()
	isPostgres := w.isPostgres()
	w.data = filepath.Join(w.TempDir(), "again")
	w.database = "sqlite:" + filepath.Join(w.data, "shomei.db")
	if isPostgres {
		w.database = testdb.StartPostgres(w.T)
		w.args = []string{"--database", w.database}
		w.run(w.postgres("pg_restore"), "--exit-on-error", "--single-transaction", "--no-owner", "--dbname", w.database, dump)
	}
	w.run(shomei, append([]string{"restore", "--data", w.data, "--crl", list, archive}, w.args...)...)
}

func (w *world) isPostgres() bool {
	w.Helper()
	u, err := url.Parse(w.database)
	w.must(err)
	return u.Scheme == "postgres"
}

// savedList writes the published list to a file, as docs/operations.md asks for.
func (w *world) savedList() string {
	w.Helper()
	path := filepath.Join(w.TempDir(), "class2.crl")
	w.must(os.WriteFile(path, w.list().Raw, 0o600))
	return path
}

func (w *world) serials() (all []string) {
	w.Helper()
	w.look(func(db *database.DB) {
		var err error
		all, err = db.Client().Certificate.Query().Select(certificate.FieldSerial).Strings(w.system())
		w.must(err)
	})
	return all
}

// wantRestored: what was revoked is, whether before the backup or behind it;
// lists go on beyond every number that was used; everybody has to sign in again.
func (w *world) wantRestored(early, late *story, used *big.Int) {
	w.Helper()
	w.must(w.look1(early.isRevoked))
	w.must(w.look1(late.isRevoked))
	l := w.list()
	if l.Number.Cmp(used) <= 0 {
		w.Errorf("CRL number %d after %d", l.Number, used)
	}
	if got := len(l.RevokedCertificateEntries); got != 2 {
		w.Errorf("%d entries in the CRL, want 2", got)
	}
	w.must(w.look1(late.isIn(lifecycle.Completed)))
	for _, s := range []*story{early, late} {
		if err := s.take(); err == nil {
			w.Error("a session from before the restore is open")
		}
	}
}
