package fault_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/shomei-ra/shomei/internal/testdb"
)

// rig is a way to kill the binary at the k-th durable act.
type rig interface {
	// serve starts it, armed. What a power cut takes is gone before.
	serve(w *world, k int) error
	// arm has the k-th durable act from now kill it; 0 counts only.
	arm(w *world, k int)
	// disarm answers how many acts there were since arm, and whether one of
	// them killed.
	disarm(w *world) (count int, struck bool)
}

// atFsyncs is SQLite: the binary is killed as an fsync begins. What was written
// until then stays, unless the power goes with it.
type atFsyncs struct{ isPowerCut bool }

func (r atFsyncs) serve(w *world, k int) error {
	w.Helper()
	f := &fuse{}
	f.arm(k)
	if r.isPowerCut {
		if err := w.cut(); err != nil {
			return err
		}
		f.disk = newDisk(strings.TrimPrefix(w.database, "sqlite:"))
		w.disk = f.disk
	}
	return w.serve(tracer, f)
}

// cut takes from the files what the process that ended last had not made safe.
func (w *world) cut() error {
	if w.disk == nil {
		return nil
	}
	<-w.fuse.drained
	d := w.disk
	w.disk = nil
	return d.cut()
}

func (r atFsyncs) arm(w *world, k int)         { w.fuse.arm(k) }
func (r atFsyncs) disarm(w *world) (int, bool) { return w.fuse.disarm() }

// atCommits is PostgreSQL: the binary is killed as it sends a COMMIT, before the
// server has it or when the server has done it.
type atCommits struct {
	*proxy
	mode int32
}

func (r atCommits) serve(w *world, k int) error {
	w.Helper()
	r.proxy.arm(k, r.mode, nil)
	w.launch(nil, nil)
	r.aim(w.Process)
	return w.answers()
}

func (r atCommits) arm(w *world, k int)       { r.proxy.arm(k, r.mode, w.Process) }
func (r atCommits) disarm(*world) (int, bool) { return r.proxy.disarm() }

// ways are the rigs by name, each with a new installation.
var ways = map[string]func(t *testing.T) (*world, rig){
	"sqlite killed":          func(t *testing.T) (*world, rig) { return newWorld(t, ""), atFsyncs{} },
	"sqlite power cut":       func(t *testing.T) (*world, rig) { return newWorld(t, ""), atFsyncs{isPowerCut: true} },
	"postgres before commit": func(t *testing.T) (*world, rig) { return proxied(t, before) },
	"postgres behind commit": func(t *testing.T) (*world, rig) { return proxied(t, behind) },
}

func proxied(t *testing.T, mode int32) (*world, rig) {
	t.Helper()
	url := testdb.StartPostgres(t)
	p, through := startProxy(t, url)
	return newWorld(t, url, "--database", through), atCommits{p, mode}
}

// tally counts the points at which it was killed.
type tally struct {
	mu     sync.Mutex
	points map[string]map[string]int // by way and step: the kills
	most   map[string]int            // by way: the last k that killed
}

var killed = tally{points: map[string]map[string]int{}, most: map[string]int{}}

func (c *tally) add(way, step string, k int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.points[way] == nil {
		c.points[way] = map[string]int{}
	}
	c.points[way][step]++
	c.most[way] = max(c.most[way], k)
}

func (c *tally) of(way string) (sum, most int, steps map[string]int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, n := range c.points[way] {
		sum += n
	}
	return sum, c.most[way], c.points[way]
}

// few are the places that are tried when not every one is.
var few = map[string][]int{
	"sqlite killed": {2}, "sqlite power cut": {1}, "postgres before commit": {1}, "postgres behind commit": {2},
}

var fewStarts = map[string][]int{
	"sqlite killed": {9}, "sqlite power cut": {20}, "postgres before commit": {5}, "postgres behind commit": {12},
}

// places answers which k to try: of so many all, or a few.
func places(way string, n int) []int {
	if !*sweep {
		return few[way]
	}
	all := make([]int, n)
	for i := range all {
		all[i] = i + 1
	}
	return all
}

// F1: the real binary is killed at the k-th durable act of each step, started
// again, and the step done again; all in one life, so that each k means a
// kill in every step that has as many. A life without kills says how many that
// is at most.
func TestF1KilledInTheStory(t *testing.T) {
	t.Parallel()
	for way, open := range ways {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			most := 0
			if *sweep {
				w, r := open(t)
				most = w.life(r, 0, way)
			}
			t.Run("at", func(t *testing.T) {
				for _, k := range places(way, most) {
					t.Run(fmt.Sprint(k), func(t *testing.T) {
						t.Parallel()
						w, r := open(t)
						w.life(r, k, way)
					})
				}
			})
			sum, last, steps := killed.of(way)
			t.Logf("F1 %s: killed at %d points of the story, k = 1…%d: %v", way, sum, last, steps)
			if sum == 0 {
				t.Error("it was never killed")
			}
			if strings.HasSuffix(way, "power cut") && losses.Load() == 0 {
				t.Error("no power cut took anything")
			}
		})
	}
}

// life tells the story with a kill in each step, and answers how many durable
// acts a step had at most.
func (w *world) life(r rig, k int, way string) (most int) {
	w.Helper()
	// The story's first file has to be there before it begins.
	w.mustServe()
	s := w.newStory(0)
	w.kill()
	again := func() {
		<-w.ended
		if err := r.serve(w, 0); err != nil {
			w.Fatal(err)
		}
		s.remembers()
		w.invariants()
	}
	again()
	for _, step := range s.steps() {
		serving := w.process
		r.arm(w, k)
		s.persist(step, func(err error) {
			if serving != w.process {
				w.Fatalf("%s, after a restart: %v", step.name, err)
			}
			if _, struck := r.disarm(w); !struck {
				w.Fatalf("%s: %v: %s", step.name, err, w.stderr)
			}
			killed.add(way, step.name, k)
			again()
		})
		if serving != w.process {
			continue
		}
		count, struck := r.disarm(w)
		most = max(most, count)
		if struck {
			// It was acknowledged before.
			killed.add(way, step.name, k)
			again()
		}
	}
	w.kill()
	if err := w.cut(); err != nil {
		w.Fatal(err)
	}
	w.mustServe()
	s.remembers()
	w.delivered()
	w.invariants()
	return most
}

// F1: a first start that is killed at its k-th durable act is taken up by the
// next, and what comes out of it can be used.
func TestF1KilledWhileStarting(t *testing.T) {
	t.Parallel()
	for way, open := range ways {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			all := fewStarts[way]
			if *sweep {
				all = places(way, startActs(t, open))
			}
			var mu sync.Mutex
			sum := 0
			t.Run("at", func(t *testing.T) {
				for _, k := range all {
					t.Run(fmt.Sprint(k), func(t *testing.T) {
						t.Parallel()
						w, r := open(t)
						if w.startKilled(r, k) {
							mu.Lock()
							defer mu.Unlock()
							sum++
						}
					})
				}
			})
			t.Logf("F1 %s: killed at %d points of the first start", way, sum)
			if sum < len(all)*3/4 {
				t.Errorf("%d kills, want %d", sum, len(all))
			}
		})
	}
}

// startActs answers how many durable acts a first start has.
func startActs(t *testing.T, open func(*testing.T) (*world, rig)) int {
	t.Helper()
	w, r := open(t)
	if err := r.serve(w, 0); err != nil {
		t.Fatal(err)
	}
	n, _ := r.disarm(w)
	w.kill()
	return n
}

// startKilled reports whether the k-th act came.
func (w *world) startKilled(r rig, k int) bool {
	w.Helper()
	err := r.serve(w, k)
	_, struck := r.disarm(w)
	if err != nil && !(errors.Is(err, errEnded) && struck) {
		w.Fatalf("act %d: %v", k, err)
	}
	w.kill()
	if err := w.cut(); err != nil {
		w.Fatal(err)
	}
	w.mustServe()
	s := w.newStory(0)
	if err := s.submit(); err != nil {
		w.Errorf("killed at act %d: %v", k, err)
	}
	s.remembers()
	w.invariants()
	w.kill()
	return struck
}
