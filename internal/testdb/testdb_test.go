package testdb_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// The test binary run again with this in its environment starts a server,
// tells its URL, and waits to be killed.
const holding = "TESTDB_HOLD_A_SERVER"

func TestMain(m *testing.M) {
	if os.Getenv(holding) != "" {
		s, err := testdb.Start(false)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(s.URL("postgres"))
		select {}
	}
	os.Exit(m.Run())
}

func TestBothAreMigratedAndApart(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		ctx := t.Context()
		one, other := open(), open()
		if err := one.CheckMigrated(ctx); err != nil {
			t.Error(err)
		}
		if _, err := one.Writer().ExecContext(ctx, "CREATE TABLE seen (n integer)"); err != nil {
			t.Fatal(err)
		}
		if _, err := other.Writer().ExecContext(ctx, "SELECT * FROM seen"); err == nil {
			t.Error("a table made in one database is seen in the other")
		}
	})
}

func TestStartPostgresIsEmpty(t *testing.T) {
	t.Parallel()
	db, err := database.Open(t.Context(), testdb.StartPostgres(t))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.CheckMigrated(t.Context()); err == nil {
		t.Error("the database is migrated")
	}
}

// A test binary that is killed cannot tidy up; its server ends all the same.
func TestServerEndsWithItsProcess(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0])
	cmd.Env = append(os.Environ(), holding+"=1")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	url, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.Connect(ctx, strings.TrimSpace(url))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(ctx)

	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // killed, as intended
	// Returns when the server closes the connection, or with ctx's error.
	if _, err := conn.WaitForNotification(ctx); err == nil || ctx.Err() != nil {
		t.Errorf("the server still serves minutes after its process was killed: %v", err)
	}
}
