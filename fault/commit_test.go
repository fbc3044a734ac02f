package fault_test

import (
	"testing"
	"time"

	"github.com/shomei-ra/shomei/internal/testdb"
)

// F2: the connection to PostgreSQL breaks at the first COMMITs of each step: before the
// server has it, and after the server has done it. Done again, the step gives
// what it would have given, once.
func TestF2ConnectionLostDuringCommit(t *testing.T) {
	t.Parallel()
	for name, mode := range map[string]int32{"before": before, "behind": behind} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			url := testdb.StartPostgres(t)
			p, through := startProxy(t, url)
			w := newWorld(t, url, "--database", through)
			w.mustServe()
			s := w.newStory(0)
			cuts := 0
			for _, step := range s.steps() {
				// Some of them the step's own, some of the background's.
				cuts += p.set(mode, 4)
				s.persist(step, func(error) {
					s.remembers()
					w.invariants()
				})
			}
			cuts += p.set(never, 0)
			if cuts < len(s.steps())/2 {
				t.Errorf("only %d commits were cut", cuts)
			}
			s.remembers()
			w.delivered()
			w.invariants()
		})
	}
}

// F3: the database goes away between two steps and comes back: nothing has to be
// restarted.
func TestF3DatabaseAway(t *testing.T) {
	t.Parallel()
	url := testdb.StartPostgres(t)
	p, through := startProxy(t, url)
	w := newWorld(t, url, "--database", through)
	w.mustServe()
	s := w.newStory(0)
	for _, step := range s.steps() {
		p.cutAll()
		s.persist(step, func(error) {})
	}
	s.remembers()
	w.delivered()
	w.invariants()
}

// F3: every COMMIT takes 700 ms, or at least a while. It is slow for everybody,
// and nothing else.
func TestF3DatabaseSlow(t *testing.T) {
	t.Parallel()
	url := testdb.StartPostgres(t)
	p, through := startProxy(t, url)
	w := newWorld(t, url, "--database", through)
	w.mustServe()
	pause := 100 * time.Millisecond
	if *sweep {
		pause = 700 * time.Millisecond
	}
	p.slow(pause)
	s := w.newStory(0)
	s.tell()
	p.slow(0)
	s.remembers()
	w.delivered()
	w.invariants()
}
