package main

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// newInstallation sets one up and answers its directory.
func newInstallation(t *testing.T) string {
	t.Helper()
	data := filepath.Join(t.TempDir(), "data")
	password := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(password, []byte("long enough canary 7714\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, said := ran(t, "init", "--data", data, "--login", "admin", "--name", "管理 花子", "--password-file", password); code != 0 {
		t.Fatalf("init: %s", said)
	}
	return data
}

// ran runs one and answers how it ended and what it said.
func ran(t *testing.T, args ...string) (code int, said string) {
	t.Helper()
	var out, errs strings.Builder
	code = run(t.Context(), args, nil, strings.NewReader(""), &out, &errs)
	return code, out.String() + errs.String()
}

// execute writes into the file of a database as somebody does who has it.
func execute(t *testing.T, data string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(data, "shomei.db")+"?_foreign_keys=0")
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range statements {
		_, failed := db.ExecContext(t.Context(), statement)
		err = errors.Join(err, failed)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

// Whoever empties the chain, and lets the server make and sign another, is told:
// by the sealer, by a verification and by the doctor, until an operator accepts
// it, with a reason.
func TestAnchorAgainstSigningAnew(t *testing.T) {
	t.Parallel()
	data, other := newInstallation(t), newInstallation(t)
	path := filepath.Join(data, "secrets.anchor")
	for _, dir := range []string{data, other} {
		if code, said := ran(t, "audit", "checkpoint", "--data", dir); code != 0 {
			t.Fatalf("sign: %s", said)
		}
	}
	says := func(bad bool, want string, args ...string) {
		t.Helper()
		code, said := ran(t, append(args, "--data", data)...)
		if (code != 0) != bad || !strings.Contains(said, want) {
			t.Errorf("%s: ended with %d: %s", strings.Join(args, " "), code, said)
		}
	}
	alarms := func(want string) {
		t.Helper()
		says(true, "the audit log is not sealed", "audit", "checkpoint")
		says(true, want, "audit", "anchor")
		says(true, "WRONG anchor of the audit log", "doctor")
	}
	says(false, "intact", "audit", "verify")
	says(false, "holds: kept up to seal", "audit", "anchor")

	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	foreign, err := os.ReadFile(filepath.Join(other, "secrets.anchor"))
	if err != nil {
		t.Fatal(err)
	}
	for _, harm := range []struct {
		content []byte
		want    string
	}{{whole[:len(whole)-9], "cannot be read"}, {foreign, "another installation's"}} {
		if err := os.WriteFile(path, harm.content, 0o600); err != nil {
			t.Fatal(err)
		}
		alarms(harm.want)
		says(true, "ANCHOR_LOST", "audit", "verify")
	}
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}

	execute(t, data, "DROP TRIGGER seals_no_delete", "DROP TRIGGER checkpoints_no_delete", "DELETE FROM checkpoints", "DELETE FROM seals",
		"INSERT INTO unsealed (id, at) SELECT id, at FROM audit_events WHERE id NOT IN (SELECT id FROM unsealed)")
	alarms("the database is behind its anchor")
	says(true, "TAIL_CUT", "audit", "verify")
	says(true, "reason", "audit", "anchor", "--accept", " ")
	says(false, "anchored anew", "audit", "anchor", "--accept", "試験のため")
	says(false, "shomei.audit.checkpoint", "audit", "checkpoint")
	says(false, "intact", "audit", "verify")

	// A file that is gone is made anew by hand, and by nothing else.
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	says(true, "its anchor is missing", "audit", "checkpoint")
	says(false, "anchored anew", "audit", "anchor")
	says(false, "holds", "audit", "anchor")
	if aside, err := filepath.Glob(path + ".was-*"); err != nil || len(aside) != 1 {
		t.Errorf("set aside: %v, %v", aside, err)
	}
}
