package fault_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"regexp"
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"
)

// tracer is the command under which every fsync waits a moment before it is
// done and shows on descriptor 3, where a fuse reads it: so that a kill comes
// before that fsync and not somewhere behind it. Counting is the fuse's, since
// strace would count for each thread apart. -D keeps the binary our own child.
var tracer = []string{
	"strace", "-D", "-f", "-y", "--seccomp-bpf", "-qq", "-e", "signal=none", "-e", "trace=fsync,fdatasync",
	"-e", "inject=fsync,fdatasync:delay_enter=10000", "-o", "/dev/fd/3",
}

// failing is the command under which every fsync of a thread from its n-th on
// fails as on a broken disk.
func failing(n string) []string {
	return []string{
		"strace", "-D", "-f", "--seccomp-bpf", "-qq", "-e", "signal=none", "-e", "trace=fsync,fdatasync",
		"-e", "inject=fsync,fdatasync:error=EIO:when=" + n + "+", "-o", "/dev/null",
	}
}

// countdown counts durable acts and tells the one at which to strike. Its owner
// locks.
type countdown struct {
	left, count int // left 0: not armed
	isStruck    bool
}

// begun counts one and answers whether it is the one.
func (c *countdown) begun() bool {
	c.count++
	if c.left == 0 {
		return false
	}
	c.left--
	c.isStruck = c.left == 0
	return c.isStruck
}

// fuse kills a traced process when as many more fsyncs as it was armed with
// have begun.
type fuse struct {
	process *os.Process
	disk    *disk         // nil: the kernel lives on, and writes what it was given
	drained chan struct{} // closed when the tracer has said everything
	mu      sync.Mutex
	countdown
}

// arm has the k-th act from now kill the process; 0 counts only.
func (f *fuse) arm(k int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.countdown = countdown{left: k}
}

// disarm answers how many acts there were since arm, and whether one of them
// killed.
func (f *fuse) disarm() (count int, struck bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.left = 0
	return f.count, f.isStruck
}

func (f *fuse) struck() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.isStruck
}

// What the tracer writes: a call, with its thread and its file; a call that
// goes on; what came of it.
var traced = regexp.MustCompile(`(\d+) +f(?:data)?sync\(\d+<([^>\n]*)>|(\d+) +<\.\.\. f(?:data)?sync resumed>|\) += (\S+)`)

// watch follows the tracer to its end.
func (f *fuse) watch(trace *os.File) {
	defer close(f.drained)
	defer trace.Close()
	var text []byte
	var chunk [4096]byte
	thread := ""
	for {
		n, err := trace.Read(chunk[:])
		text = append(text, chunk[:n]...)
		for {
			at := traced.FindSubmatchIndex(text)
			if at == nil {
				break
			}
			found := traced.FindSubmatch(text)
			text = text[at[1]:]
			switch {
			case found[2] != nil:
				thread = string(found[1])
				if f.disk != nil {
					f.disk.begin(thread, string(found[2]), trace)
				}
				f.begun()
			case found[3] != nil:
				thread = string(found[3])
			case f.disk != nil:
				f.disk.end(thread, string(found[4]) == "0")
			}
		}
		if err != nil {
			return
		}
	}
}

func (f *fuse) begun() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.countdown.begun() {
		_ = f.process.Kill()
	}
}

// disk knows what a power cut leaves of a database: its files as they were when
// the last fsync that came to its end began. What was written since is lost.
type disk struct {
	files []string
	// The test's own writing must not come between the copies of two files.
	mu    sync.Mutex
	begun map[string]image // by thread
	safe  image
	// isUnsure after an fsync that was noticed too late to copy what it wrote.
	isUnsure bool
}

// image is what is in the files; nil where there is none.
type image [][]byte

func newDisk(database string) *disk {
	d := &disk{files: []string{database, database + "-wal"}, begun: map[string]image{}}
	d.safe = d.copy()
	return d
}

// copy answers nil if a file cannot be read.
func (d *disk) copy() image {
	d.mu.Lock()
	defer d.mu.Unlock()
	var all image
	for _, path := range d.files {
		content, err := os.ReadFile(path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		all = append(all, content)
	}
	return all
}

// begin copies what an fsync is about to make safe, while it waits. When the
// tracer has more to say already, it may not have waited.
func (d *disk) begin(thread, path string, trace *os.File) {
	if path != d.files[0] && path != d.files[1] {
		return
	}
	now := d.copy()
	if pending(trace) {
		now = nil
	}
	d.begun[thread] = now
}

func (d *disk) end(thread string, done bool) {
	now, ok := d.begun[thread]
	delete(d.begun, thread)
	if !ok || !done {
		return
	}
	d.isUnsure = now == nil
	if now != nil {
		d.safe = now
	}
}

// pending tells whether there is something to read.
func pending(f *os.File) (is bool) {
	conn, err := f.SyscallConn()
	if err != nil {
		return true
	}
	err = conn.Control(func(fd uintptr) {
		n, err := unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}, 0)
		is = n != 0 || err != nil
	})
	return is || err != nil
}

// cut takes away what was not safe. The process must be gone.
func (d *disk) cut() (err error) {
	if d.isUnsure {
		return nil
	}
	now := d.copy()
	for n, path := range d.files {
		switch {
		case now != nil && bytes.Equal(now[n], d.safe[n]):
			continue
		case d.safe[n] == nil:
			err = errors.Join(err, os.Remove(path))
		default:
			err = errors.Join(err, os.WriteFile(path, d.safe[n], 0o600))
		}
		losses.Add(1)
	}
	return err
}

// losses counts the files that power cuts took something from, so that a
// test can tell that they do.
var losses atomic.Int64
