package bench_test

import (
	"encoding/gob"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// tally sums up the slices of one operation.
type tally struct {
	ops int
	// wall is how long the slices took, cpu what this process spent in them.
	wall, cpu time.Duration
	took      []time.Duration // of each operation
}

// rate is operations a second.
func (t *tally) rate() float64 { return float64(t.ops) / t.wall.Seconds() }

// each is the processor time of one operation.
func (t *tally) each() time.Duration { return t.cpu / time.Duration(t.ops) }

// p99 is what one operation of a hundred took longer than.
func (t *tally) p99() time.Duration {
	slices.Sort(t.took)
	return t.took[len(t.took)*99/100]
}

// String says rate, processor time of this process, and p99 where single
// operations were watched.
func (t *tally) String() string {
	s := fmt.Sprintf("%s/s, %s CPU", digits(t.rate()), brief(t.each()))
	if len(t.took) > 0 {
		s += ", p99 " + brief(t.p99())
	}
	return s
}

// cpu is what this process has used of processors so far.
func cpu(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// local runs fn n times, by so many callers at once, and adds it up. fn gets
// the operation's number.
func (t *tally) local(b *testing.B, n int, fn func(i int) error) {
	b.Helper()
	var (
		all   sync.WaitGroup
		next  atomic.Int64
		wrong = make(chan error, callers)
	)
	used, started := cpu(b), time.Now()
	for range callers {
		all.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				if err := fn(i); err != nil {
					wrong <- err
					return
				}
			}
		})
	}
	all.Wait()
	t.wall += time.Since(started)
	t.cpu += cpu(b) - used
	t.ops += n
	close(wrong)
	if err := <-wrong; err != nil {
		b.Fatal(err)
	}
}

// client is our end of the second process.
type client struct {
	write *gob.Encoder
	read  *gob.Decoder
}

// newClient starts the second process, which ends with the benchmark.
func newClient(b *testing.B) *client {
	b.Helper()
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), callerVariable+"=1")
	cmd.Stderr = b.Output()
	in, err := cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := errors.Join(in.Close(), cmd.Wait()); err != nil {
			b.Errorf("end caller: %v", err)
		}
	})
	return &client{gob.NewEncoder(in), gob.NewDecoder(out)}
}

// fire sends the volley, adds it up, and answers the replies in the order of
// the requests.
func (c *client) fire(b *testing.B, t *tally, v volley) []reply {
	b.Helper()
	ready := false
	must(b, errors.Join(c.write.Encode(v), c.read.Decode(&ready)))
	used := cpu(b)
	var end landed
	must(b, errors.Join(c.write.Encode(true), c.read.Decode(&end)))
	t.cpu += cpu(b) - used
	t.wall += end.Wall
	var replies []reply
	must(b, c.read.Decode(&replies))
	if end.Err != "" {
		b.Fatal(end.Err)
	}
	t.ops += len(replies)
	for _, r := range replies {
		t.took = append(t.took, r.Took)
	}
	return replies
}

// must ends the benchmark unless err is nil.
func must(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}
