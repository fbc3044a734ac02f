package main

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// command runs a command of the binary's and answers what it printed.
func command(t *testing.T, stdin string, args ...string) (string, error) {
	t.Helper()
	var out, wrong bytes.Buffer
	if code := run(t.Context(), args, nil, strings.NewReader(stdin), &out, &wrong); code != 0 {
		return "", fmt.Errorf("shomei %s: exit code %d: %s", strings.Join(args, " "), code, wrong.String())
	}
	return out.String(), nil
}

func mustCommand(t *testing.T, stdin string, args ...string) {
	t.Helper()
	if _, err := command(t, stdin, args...); err != nil {
		t.Fatal(err)
	}
}

// Each backup that is made while others write is one moment of the database:
// every transaction is in it whole or not at all, and each that was
// acknowledged before the backup began is in it.
func TestBackupsUnderLoadAreOneMoment(t *testing.T) {
	t.Parallel()
	const writers, backups, batch = 3, 3, 40
	dir := t.TempDir()
	data := filepath.Join(dir, "data")
	mustCommand(t, "kitsune ga 3biki hashiru mori\n", "init", "--data", data, "--login", "admin", "--name", "管理者")
	mustCommand(t, "", "ca", "init", "--data", data, "--organization", "Mihon K.K.", "--pki-url", "http://pki.example.jp")

	var acknowledged atomic.Int64
	done, begun := make(chan struct{}), make(chan struct{})
	var working sync.WaitGroup
	var first sync.Once
	for range writers {
		working.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				_, err := command(t, "", "coupon", "create", "--data", data, "--count", fmt.Sprint(batch))
				if err == nil {
					acknowledged.Add(1)
				}
				first.Do(func() { close(begun) })
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	before := make([]int64, backups)
	for n := range backups {
		if n == backups-1 {
			<-begun // however slow the writers are
		}
		before[n] = acknowledged.Load()
		mustCommand(t, "", "backup", "--data", data, filepath.Join(dir, fmt.Sprintf("%d.tar", n)))
	}
	close(done)
	working.Wait()
	if before[backups-1] == 0 {
		t.Error("nothing was written meanwhile")
	}
	for n := range backups {
		restored := filepath.Join(dir, fmt.Sprintf("restored-%d", n))
		mustCommand(t, "", "restore", "--data", restored, filepath.Join(dir, fmt.Sprintf("%d.tar", n)))
		mustCommand(t, "", "doctor", "--data", restored)
		wantWhole(t, filepath.Join(restored, "shomei.db"), batch, before[n], acknowledged.Load())
	}
}

// wantWhole checks an SQLite file with batches of coupons.
func wantWhole(t *testing.T, file string, size int, least, most int64) {
	t.Helper()
	db, err := database.Open(t.Context(), "sqlite:"+file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	var said string
	if err := db.Writer().QueryRowContext(t.Context(), "PRAGMA integrity_check").Scan(&said); err != nil || said != "ok" {
		t.Errorf("integrity: %q, %v", said, err)
	}
	err = db.Writer().QueryRowContext(t.Context(), "PRAGMA foreign_key_check").Scan(new(any), new(any), new(any), new(any))
	if !errors.Is(err, sql.ErrNoRows) {
		t.Errorf("a reference to nothing: %v", err)
	}
	batches, err := db.Client().CouponBatch.Query().WithCoupons().All(viewer.AsSystem(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range batches {
		if len(b.Edges.Coupons) != size {
			t.Errorf("batch %s has %d coupons, want %d", b.ID, len(b.Edges.Coupons), size)
		}
	}
	if n := int64(len(batches)); n < least || n > most {
		t.Errorf("%d batches, want %d to %d", n, least, most)
	}
}
