package fault_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
)

// The real binary is killed at the k-th fsync of each step, restarted, and the
// step done again; all in one life, so that each k means a dozen kills.
func TestKilledAtAnFsync(t *testing.T) {
	t.Parallel()
	most := 4
	if *sweep {
		most = 12
	}
	for k := 1; k <= most; k++ {
		t.Run(fmt.Sprint(k), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, "")
			// The story's first file has to be there before it begins.
			w.mustServe()
			s := w.newStory(0)
			w.kill()
			w.traced()
			for _, step := range s.steps() {
				w.fuse.arm(k)
				s.persist(step, func(err error) {
					if !w.fuse.isBlown() {
						t.Fatalf("%s: %v", step.name, err)
					}
					<-w.ended
					w.traced()
					s.remembers()
					w.invariants()
				})
				if w.fuse.isBlown() {
					<-w.ended
					w.traced()
					s.remembers()
					w.invariants()
				}
			}
			w.kill()
			w.mustServe()
			s.remembers()
			w.delivered()
			w.invariants()
		})
	}
}

// traced serves with a fuse, which counts from nothing.
func (w *world) traced() {
	w.Helper()
	if err := w.serve(tracer, &fuse{}); err != nil {
		w.Fatal(err)
	}
}

func (f *fuse) isBlown() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.blown
}

// A first start that is killed at its k-th fsync is taken up by the next, and
// what comes out of it can be used.
func TestKilledWhileStarting(t *testing.T) {
	t.Parallel()
	all := []int{1, 4, 8, 12, 16, 20, 26, 34}
	if *sweep {
		all = nil
		for k := 1; k <= 60; k++ {
			all = append(all, k)
		}
	}
	for n, some := range slices.Collect(slices.Chunk(all, (len(all)+1)/2)) {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			for _, k := range some {
				w := newWorld(t, "")
				f := &fuse{}
				f.arm(k)
				err := w.serve(tracer, f)
				if err != nil && !(errors.Is(err, errEnded) && f.isBlown()) {
					t.Fatalf("fsync %d: %v", k, err)
				}
				w.kill()
				w.mustServe()
				s := w.newStory(0)
				if err := s.submit(); err != nil {
					t.Errorf("killed at fsync %d: %v", k, err)
				}
				s.remembers()
				w.invariants()
				w.kill()
			}
		})
	}
}
