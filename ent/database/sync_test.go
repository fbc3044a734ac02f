package database_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// The test binary run again with these in its environment commits so many
// times to the file, one way or the other, and ends.
const (
	commitFile  = "SHOMEI_TEST_COMMIT_FILE"
	commitCount = "SHOMEI_TEST_COMMIT_COUNT"
	commitPlain = "SHOMEI_TEST_COMMIT_PLAIN"
)

func TestMain(m *testing.M) {
	path := os.Getenv(commitFile)
	if path == "" {
		os.Exit(m.Run())
	}
	n, err := strconv.Atoi(os.Getenv(commitCount))
	if err == nil && os.Getenv(commitPlain) != "" {
		err = commitPlainly(path, n)
	} else if err == nil {
		err = commit(path, n)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func commit(path string, n int) error {
	ctx := viewer.AsSystem(context.Background())
	db, err := database.Open(ctx, "sqlite://"+path)
	if err != nil {
		return err
	}
	for i := range n {
		err := db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			return count(ctx, tx.Throttle, strconv.Itoa(i), 1)
		})
		if err != nil {
			return err
		}
	}
	// Not closed: closing would sync once more, and hide a missing one.
	return nil
}

// commitPlainly commits as go-sqlite3 does in WAL mode when it is not told.
func commitPlainly(path string, n int) error {
	db, err := sql.Open("sqlite3", "file:"+path+"?_journal_mode=WAL")
	if err != nil {
		return err
	}
	for i := range n {
		if _, err := db.Exec("INSERT INTO throttles VALUES (?, 1, 0, 0)", strconv.Itoa(i)); err != nil {
			return err
		}
	}
	return nil
}

// Every commit to SQLite asks the system to put the write-ahead log on the
// disk; and the counting would see it if none did.
func TestSQLiteCommitReachesFsync(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("strace"); err != nil {
		t.Fatal("strace is needed to see system calls; install the package strace")
	}
	// The first commit also syncs the header of the log it begins, and that in
	// any mode: what counts is the commits after it.
	const more = 5
	got := map[string]int{
		"ours":  syncs(t, 1+more) - syncs(t, 1),
		"plain": syncs(t, 1+more, commitPlain+"=1") - syncs(t, 1, commitPlain+"=1"),
	}
	if diff := cmp.Diff(map[string]int{"ours": more, "plain": 0}, got); diff != "" {
		t.Errorf("syncs of %d more commits (-want +got):\n%s", more, diff)
	}
}

// logSync is a line of strace -f -y: process, call, descriptor, path.
var logSync = regexp.MustCompile(`(?m)^\d+ +f(data)?sync\(\d+<[^>]*/shomei\.db-wal>`)

// syncs returns how often a process that commits n times syncs the log.
func syncs(t *testing.T, n int, env ...string) int {
	t.Helper()
	db := testdb.SQLite(t)
	path := filepath.Join(t.TempDir(), "shomei.db")
	content, err := os.ReadFile(db.URL()[len("sqlite://"):])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	trace := path + ".trace"
	cmd := exec.CommandContext(t.Context(), "strace", "-f", "-y", "-e", "trace=fsync,fdatasync", "-o", trace, os.Args[0])
	cmd.Env = append(os.Environ(), append(env, commitFile+"="+path, commitCount+"="+strconv.Itoa(n))...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("strace: %v\n%s", err, out)
	}
	calls, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	return len(logSync.FindAll(calls, -1))
}
