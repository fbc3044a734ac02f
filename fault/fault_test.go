// Package fault_test breaks the real binary and looks at what is left: the
// process is killed at an fsync, the disk is full, the connection is cut
// around a COMMIT, the mail server misbehaves, the clock is wrong, a
// migration does not come to its end, and everybody clicks at once.
//
// A client tells the main story over HTTP and remembers what was acknowledged
// (story_test.go). After each fault that must still be so, and the promises of
// issuance must hold (invariant_test.go).
//
// The same story is told for whoever takes the database or reads the log
// (secret_test.go): neither holds a secret.
//
// Tests are named for the faults F1 … of ARCHITECTURE.md. `make test` kills at a
// few places; `make fault` at every one.
package fault_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
)

var sweep = flag.Bool("sweep", false, "kill at every fsync, not at a few")

// shomei is the product's binary, built once for all tests as the Makefile builds it.
var shomei string

func TestMain(m *testing.M) {
	flag.Parse()
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (code int, err error) {
	dir, err := os.MkdirTemp("", "shomei-fault-")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	shomei = filepath.Join(dir, "shomei")
	build := exec.Command("go", "build", "-trimpath", "-o", shomei, "../server")
	if out, err := build.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("build the binary: %w\n%s", err, out)
	}
	// Most of them wait most of the time: for processes, deadlines, mails.
	if err := flag.Set("test.parallel", strconv.Itoa(3*runtime.GOMAXPROCS(0))); err != nil {
		return 0, err
	}
	return m.Run(), nil
}
