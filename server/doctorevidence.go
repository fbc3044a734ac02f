package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/evidence"
	"github.com/shomei-ra/shomei/internal/vault"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// minFree is how many bytes the disk of the files of cases should have left: some
// hundred of the largest files.
const minFree = 1 << 30

// checkEvidence: the directory of the files of cases is there if there are any,
// is nobody else's to read, can be written, has room, and its latest file opens.
func (i *installation) checkEvidence() error {
	dir := i.evidenceDir()
	last, err := i.db.Client().Evidence.Query().Where(evidence.RemovedAtIsNil()).
		Order(ent.Desc(evidence.FieldID)).First(viewer.AsSystem(i.ctx))
	if err != nil && !ent.IsNotFound(err) {
		return err
	}
	info, failed := os.Stat(dir)
	if errors.Is(failed, fs.ErrNotExist) {
		if last == nil {
			return nil // the first file makes it
		}
		return errors.New("it is missing, and there are files in the database: put it back from a backup, or share it with the other servers")
	}
	if failed != nil {
		return failed
	}
	if !info.IsDir() {
		return errors.New("it is no directory")
	}
	if perm := info.Mode().Perm(); perm&0o077 != 0 {
		return fmt.Errorf("others may read it (mode %04o): chmod 700 it", perm)
	}
	if err := writable(dir); err != nil {
		return err
	}
	if free, known, err := freeSpace(dir); err != nil || known && free < minFree {
		return errors.Join(err, fmt.Errorf("%d MiB are free: less than %d", free>>20, minFree>>20))
	}
	if last == nil {
		return nil
	}
	v := vault.Vault{Dir: dir, Ring: i.ring, Rand: i.rand}
	if _, err := v.Get(last.Digest); err != nil {
		return fmt.Errorf("the file of %s does not open: %w", last.ID, err)
	}
	return nil
}
