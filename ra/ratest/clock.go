package ratest

import (
	"sync"
	"time"
)

// clock is business time as the cases set it.
type clock struct {
	mu   sync.Mutex
	at   time.Time
	read func(n int) // called at each reading, counted from 1
	n    int
}

// now is what services are given.
func (c *clock) now() time.Time {
	c.mu.Lock()
	c.n++
	n, read, at := c.n, c.read, c.at
	c.mu.Unlock()
	if read != nil {
		read(n)
	}
	return at
}

// time reads the clock without being noticed.
func (c *clock) time() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) set(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = at
}

func (c *clock) advance(d time.Duration) { c.set(c.time().Add(d)) }

// during runs fn while every reading calls hook with its number. Use cases
// read the clock between their steps, so this is where a case gets in between;
// hook may read the clock itself.
func (c *clock) during(hook func(n int), fn func()) {
	c.mu.Lock()
	inside := false
	c.n = 0
	c.read = func(n int) {
		c.mu.Lock()
		busy := inside
		inside = true
		c.mu.Unlock()
		if busy {
			return
		}
		hook(n)
		c.mu.Lock()
		inside = false
		c.mu.Unlock()
	}
	c.mu.Unlock()
	defer func() {
		c.mu.Lock()
		c.read = nil
		c.mu.Unlock()
	}()
	fn()
}
