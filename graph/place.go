package graph

import (
	"cmp"
	"sync"

	"github.com/shomei-ra/shomei/internal/viewer"
)

// places counts what goes on at once on this server, by whose it is.
type places struct {
	mu    sync.Mutex
	taken map[string]int
}

func newPlaces() *places { return &places{taken: map[string]int{}} }

// bound is how many places one may take; whose is empty where all share them.
type bound struct {
	whose string
	most  int
}

// enter takes one place within each of the bounds, or none; leave gives it back.
func (p *places) enter(bounds ...bound) (leave func(), ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, b := range bounds {
		if p.taken[b.whose] >= b.most {
			return nil, false
		}
	}
	for _, b := range bounds {
		p.taken[b.whose]++
	}
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, b := range bounds {
			if p.taken[b.whose]--; p.taken[b.whose] == 0 {
				delete(p.taken, b.whose)
			}
		}
	}, true
}

// Bounds of files that are sent or taken at once. Each holds one page in memory
// and a reader of the database from time to time.
const (
	maxFilesEach = 2
	maxFiles     = 8
	// maxFilesSold are those of partners: the rest is kept for the authority's own
	// staff.
	maxFilesSold = 6
)

// filesOf are the bounds of a viewer's files. A partner's people and programs share
// its places, however many they are.
func filesOf(v viewer.Viewer) []bound {
	all := maxFiles
	if v.PartnerID != "" {
		all = maxFilesSold
	}
	return []bound{{cmp.Or(v.PartnerID, v.StaffID), maxFilesEach}, {"", all}}
}
