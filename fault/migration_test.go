package fault_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// migrate runs `shomei migrate` to its end, in whatever way.
func migrate(t *testing.T, under []string, f *fuse, url string) *process {
	t.Helper()
	p := start(t, under, f, "migrate", "--database", url)
	<-p.ended
	return p
}

// migrated checks that another run completes what is there, and that a third
// finds nothing to do.
func migrated(t *testing.T, url, program string) {
	t.Helper()
	for range 2 {
		if out, err := exec.Command(shomei, "migrate", "--database", program).CombinedOutput(); err != nil {
			t.Fatalf("migrate again: %v: %s", err, out)
		}
	}
	db, err := database.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.CheckMigrated(t.Context()); err != nil {
		t.Error(err)
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
}

// F16: a migration that is killed at its k-th fsync is completed by the next, for
// every k.
func TestF16MigrationKilled(t *testing.T) {
	t.Parallel()
	for k := 1; ; k++ {
		path := filepath.Join(t.TempDir(), fmt.Sprintf("%d.db", k))
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		url := "sqlite:" + path
		f := &fuse{}
		f.arm(k)
		p := migrate(t, tracer, f, url)
		if !f.struck() {
			if p.err != nil || k < 4 {
				t.Fatalf("ran through at fsync %d: %v: %s", k, p.err, p.stderr)
			}
			break
		}
		migrated(t, url, url)
		if t.Failed() {
			t.Fatalf("killed at fsync %d", k)
		}
	}
}

// F16: the same on PostgreSQL, where the connection is lost at the commits.
func TestF16MigrationCutOff(t *testing.T) {
	t.Parallel()
	for _, mode := range []int32{before, behind} {
		url := testdb.StartPostgres(t)
		p, through := startProxy(t, url)
		p.set(mode, 1)
		if m := migrate(t, nil, nil, through); m.err == nil || p.set(never, 0) == 0 {
			t.Errorf("mode %d: the migration was not cut off", mode)
		}
		migrated(t, url, through)
	}
}
