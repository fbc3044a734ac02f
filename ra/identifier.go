package ra

import (
	"io"
	"strings"
	"sync"
	"time"

	"github.com/oklog/ulid/v2"

	"github.com/shomei-ra/shomei/internal/id"
)

// identifiers makes ids that grow in the order in which this process made
// them: within one millisecond, and while the clock stands behind the last.
type identifiers struct {
	mu   sync.Mutex
	rand *ulid.MonotonicEntropy
	last time.Time
}

func newIdentifiers(rand io.Reader) *identifiers {
	return &identifiers{rand: ulid.Monotonic(rand, 0)}
}

func (i *identifiers) next(prefix id.Prefix, at time.Time) (string, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if at.Before(i.last) {
		at = i.last
	}
	i.last = at
	return id.New(prefix, at, i.rand)
}

// newID makes an identifier. A random source that fails is no condition that
// a use case could handle (crypto/rand never does), so it panics.
func (s *Service) newID(prefix id.Prefix) string { return s.newIDAfter(prefix, "") }

// newIDAfter makes an identifier that sorts after another of its kind, which
// another process may have made, or is the first for "": what was stored last
// is the last in order.
func (s *Service) newIDAfter(prefix id.Prefix, previous string) string {
	at := s.now()
	_, encoded, _ := strings.Cut(previous, "_")
	if u, err := ulid.ParseStrict(strings.ToUpper(encoded)); err == nil {
		if next := ulid.Time(u.Time() + 1); at.Before(next) {
			at = next
		}
	}
	v, err := s.ids.next(prefix, at)
	if err != nil {
		panic(err)
	}
	return v
}
