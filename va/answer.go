package va

import (
	"crypto"
	"sync"
	"time"

	"github.com/shomei-ra/shomei/ca/ocsp"
)

// generation is how many signed responses one half of the cache holds. A
// response has about a kilobyte: at most 8 MB in all.
const generation = 4096

// answerKey is all that a response says but its times: a certificate that is
// revoked has another key than when it was good, so no stale answer can be
// found.
type answerKey struct {
	signer    string
	hash      crypto.Hash
	serial    string
	state     ocsp.State
	revokedAt time.Time
}

// answers caches signed responses in two generations: when the young one is
// full it becomes the old one, and what is still asked for moves on. The zero
// value is ready.
type answers struct {
	mu         sync.Mutex
	young, old map[answerKey]document
}

// get answers a signed response about the status, from the cache while it is
// fresh. Unknown is not kept: anybody could fill the cache with serial numbers
// of their invention.
func (a *answers) get(s *signer, request ocsp.Request, status ocsp.Status, now time.Time) (document, error) {
	key := answerKey{s.id, request.Hash, string(request.Serial.Bytes()), status.State, status.RevokedAt}
	if d, ok := a.lookup(key); ok && !now.Before(d.updated) && now.Before(d.updated.Add(answerFresh)) {
		return d, nil
	}
	status.ThisUpdate = now.Truncate(time.Second)
	status.NextUpdate = status.ThisUpdate.Add(answerLife)
	// A response must not outlive its signer (F13).
	if end := s.Certificate().NotAfter; end.Before(status.NextUpdate) {
		status.NextUpdate = end
	}
	der, err := s.Respond(request, status)
	if err != nil {
		return document{}, err
	}
	d := newDocument(der, status.ThisUpdate)
	if status.State != ocsp.Unknown {
		a.store(key, d)
	}
	return d, nil
}

func (a *answers) lookup(key answerKey) (document, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if d, ok := a.young[key]; ok {
		return d, true
	}
	d, ok := a.old[key]
	if ok {
		a.put(key, d)
	}
	return d, ok
}

func (a *answers) store(key answerKey, d document) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.put(key, d)
}

// put adds to the young generation. a.mu is held.
func (a *answers) put(key answerKey, d document) {
	if a.young == nil || len(a.young) >= generation {
		a.young, a.old = map[answerKey]document{}, a.young
	}
	a.young[key] = d
}
