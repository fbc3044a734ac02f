package fault_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// limitFiles lets no file of a process grow beyond so many bytes; what it
// writes then fails. Unlike a full disk this needs no privilege, and can be
// taken back.
func (w *world) limitFiles(most uint64) {
	w.Helper()
	limit := unix.Rlimit{Cur: most, Max: unix.RLIM_INFINITY}
	if err := unix.Prlimit(w.Pid, unix.RLIMIT_FSIZE, &limit, nil); err != nil {
		w.Fatal(err)
	}
}

// F4: nothing can be written: each step is refused or not answered, nothing is
// acknowledged that is not kept, and the same process goes on once there is
// room.
func TestF4NothingCanBeWritten(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "")
	w.mustServe()
	s := w.newStory(0)
	for _, step := range s.steps() {
		w.limitFiles(0)
		if err := step.do(); err == nil && writes(step) {
			t.Errorf("%s was acknowledged, and nothing could be written", step.name)
		}
		w.limitFiles(unix.RLIM_INFINITY)
		if w.gone() {
			t.Fatalf("%s: %v: %s", step.name, w.err, w.stderr)
		}
		s.persist(step, func(err error) { t.Logf("%s: %v", step.name, err) })
		s.remembers()
		w.invariants()
	}
	w.kill()
	w.mustServe()
	s.remembers()
	w.delivered()
	w.invariants()
}

// writes tells whether a step is more than waiting.
func writes(s step) bool { return s.name != "accepted" && s.name != "code" }

// F4: a disk that is really full, where we may make one.
func TestF4DiskFull(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=8m,mode=0700"); err != nil {
		t.Skipf("mounting a small disk wants root: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	w := newWorld(t, "")
	w.data = filepath.Join(dir, "data")
	w.database = "sqlite:" + filepath.Join(w.data, "shomei.db")
	// Before the unmounting, which comes after the process's own clean-up.
	w.mustServe()
	defer w.kill()
	s := w.newStory(0)
	ballast := filepath.Join(dir, "ballast")
	for _, step := range s.steps() {
		fill(t, ballast)
		// Room in the log that is used again may be enough for a step.
		if err := step.do(); err != nil {
			t.Logf("%s on a full disk: %v", step.name, err)
		}
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
		s.persist(step, func(err error) { t.Logf("%s: %v", step.name, err) })
		s.remembers()
		w.invariants()
	}
	w.delivered()
	w.kill()
	w.mustServe()
	s.remembers()
	w.invariants()
}

// fill takes what room there is.
func fill(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	chunk := make([]byte, 4096)
	for err == nil {
		_, err = f.Write(chunk)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
}

// F4: a full disk at the first start leaves what the next start takes up.
func TestF4FirstStartWithoutRoom(t *testing.T) {
	t.Parallel()
	for _, most := range []int{0, 4096, 400 << 10} {
		w := newWorld(t, "")
		p := exec.Command("/bin/sh", "-c", `trap '' XFSZ; ulimit -f "$1"; shift; exec "$@"`, "sh", strconv.Itoa((most+511)/512),
			shomei, "serve", "--demo", "--demo-window", "1s", "--addr", w.addr, "--data", w.data)
		if out, err := p.CombinedOutput(); err == nil || len(out) == 0 {
			t.Fatalf("with %d bytes a file it served: %s", most, out)
		}
		w.mustServe()
		s := w.newStory(0)
		if err := s.submit(); err != nil {
			t.Errorf("after a start with %d bytes a file: %v", most, err)
		}
		w.invariants()
		w.kill()
	}
}

// F4: from some fsync on they all fail: nothing is acknowledged that a restart
// with a good disk does not find.
func TestF4FsyncFails(t *testing.T) {
	t.Parallel()
	places := []string{"5"}
	if *sweep {
		places = []string{"1", "2", "3", "5", "8", "12", "17"}
	}
	for _, n := range places {
		t.Run(n, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, "")
			w.mustServe()
			s := w.newStory(0)
			w.kill()
			if err := w.serve(failing(n), nil); err != nil && !errors.Is(err, errEnded) {
				t.Fatal(err)
			}
			steps, failed := s.steps(), false
			for len(steps) > 0 && !failed {
				s.persist(steps[0], func(err error) { t.Logf("%s: %v", steps[0].name, err); failed = true; w.kill(); w.mustServe() })
				s.remembers()
				w.invariants()
				steps = steps[1:]
			}
			if !failed {
				t.Error("no fsync failed where it was noticed")
			}
			for _, step := range steps {
				s.persist(step, func(err error) { t.Errorf("%s: %v", step.name, err) })
			}
			s.remembers()
			w.delivered()
			w.invariants()
		})
	}
}
