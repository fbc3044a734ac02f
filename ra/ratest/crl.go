package ratest

import (
	"bytes"
	"crypto/x509"
	"slices"
	"sync"
	"time"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/ra"
)

var crlCases = []scenario{
	{"every CA has a revocation list", crlExists},
	{"revocation lists are renewed in time", crlRenewed},
	{"publishing at once gives each number once", crlRace},
	{"revoking while publishing loses nothing", crlRevokeMeanwhile},
	{"a clock that steps back takes no list back", crlStepsBack},
	{"a clock that was wrong leaves no list that is not yet valid", crlWrongClock},
}

// lists answers an issuer's published lists, oldest first, each parsed and
// verified.
func (b *bundle) lists(slug string) []*x509.RevocationList {
	b.Helper()
	rows, err := b.client.Crl.Query().Where(crl.IssuerID(b.issuers[slug])).Order(ent.Asc(crl.FieldNumber)).All(b.sys)
	b.must(err)
	parsed := make([]*x509.RevocationList, len(rows))
	for i, row := range rows {
		l, err := x509.ParseRevocationList(row.Der)
		b.must(err)
		b.must(l.CheckSignatureFrom(b.config.Issuers[slug].Certificate()))
		if l.Number.Int64() != row.Number || !l.ThisUpdate.Equal(row.ThisUpdate.Time()) || !l.NextUpdate.Equal(row.NextUpdate.Time()) {
			b.Errorf("list %v of %v to %v is stored as %d of %v to %v", l.Number, l.ThisUpdate, l.NextUpdate,
				row.Number, row.ThisUpdate.Time(), row.NextUpdate.Time())
		}
		parsed[i] = l
	}
	return parsed
}

// list answers the reasons by serial number of an issuer's latest list.
func (b *bundle) list(slug string) map[string]int {
	b.Helper()
	all := b.lists(slug)
	if len(all) == 0 {
		b.Fatalf("%s has no revocation list", slug)
	}
	reasons := map[string]int{}
	for _, e := range all[len(all)-1].RevokedCertificateEntries {
		reasons[e.SerialNumber.Text(16)] = e.ReasonCode
	}
	return reasons
}

// wantRevocations checks that the latest list holds every revoked certificate,
// that numbers rise by one and that no list takes another's time back. Of many
// lists the first are forgotten.
func (b *bundle) wantRevocations(slug string, n int) {
	b.Helper()
	if got := len(b.list(slug)); got != n {
		b.Errorf("%d certificates are in the latest list, want %d", got, n)
	}
	all := b.lists(slug)
	for i, l := range all {
		if l.Number.Int64() != all[0].Number.Int64()+int64(i) {
			b.Errorf("list %d has the number %v", i+1, l.Number)
		}
		if i > 0 && l.ThisUpdate.Before(all[i-1].ThisUpdate) {
			b.Errorf("list %d is of %v, the one before of %v", i+1, l.ThisUpdate, all[i-1].ThisUpdate)
		}
		if i > 0 && len(l.RevokedCertificateEntries) < len(all[i-1].RevokedCertificateEntries) {
			b.Errorf("list %d has forgotten a revocation", i+1)
		}
	}
}

func crlExists(b *bundle) {
	b.sweep()
	b.sweep()
	for _, slug := range []string{"root", "class2"} {
		b.wantRevocations(slug, 0)
		if n := len(b.lists(slug)); n != 1 {
			b.Errorf("%s has %d lists, want 1", slug, n)
		}
	}
	root := b.lists("root")[0]
	if life := root.NextUpdate.Sub(root.ThisUpdate); life > 366*24*time.Hour {
		b.Errorf("the root's list lives for %v", life)
	}
}

func crlRenewed(b *bundle) {
	b.sweep()
	for range 8 {
		b.clock.advance(24*time.Hour - time.Second)
		b.sweep()
	}
	for range 8 {
		b.clock.advance(24 * time.Hour)
		b.sweep()
	}
	all := b.lists("class2")
	if got := all[len(all)-1].Number.Int64(); got < 12 {
		b.Errorf("%d lists in 16 days", got)
	}
	for i, l := range all {
		if life := l.NextUpdate.Sub(l.ThisUpdate); life > 10*24*time.Hour {
			b.Errorf("list %d lives for %v", i+1, life)
		}
		if i > 0 && !l.ThisUpdate.Before(all[i-1].NextUpdate) {
			b.Errorf("list %d came after the one before had ended", i+1)
		}
	}
	if n := len(b.lists("root")); n != 1 {
		b.Errorf("the root signed %d lists in 16 days, want 1", n)
	}
}

func crlRace(b *bundle) {
	for round := range 4 {
		b.clock.advance(25 * time.Hour)
		for i, err := range atOnce(8, func(int) error {
			return ra.New(b.config).PublishCRL(b.ctx, b.issuers["class2"])
		}) {
			if err != nil {
				b.Errorf("round %d, publisher %d: %v", round, i, err)
			}
		}
	}
	b.wantRevocations("class2", 0)
	if n := len(b.lists("class2")); n != 4 {
		b.Errorf("%d lists, want 4", n)
	}
}

// crlRevokeMeanwhile revokes in between reading what is revoked and storing
// the list, and under publishers at work.
func crlRevokeMeanwhile(b *bundle) {
	const n = 6
	requests, certificates := make([]string, n), make([]string, n)
	for i := range n {
		requests[i], certificates[i] = b.completed()
	}
	revoke := func(i int) error {
		return b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requests[i]), certificates[i], revocation.KeyCompromise)
	}
	s := b.newSigner()
	var once sync.Once
	s.before = func() (err error) {
		once.Do(func() { err = revoke(0) })
		return err
	}
	b.must(b.serve(s).PublishCRL(b.ctx, b.issuers["class2"]))
	if _, listed := b.list("class2")[b.certificate(certificates[0]).Serial]; !listed {
		b.Error("the revocation in between is not listed")
	}
	for i, err := range atOnce(2*n, func(i int) error {
		if i%2 == 0 {
			return ra.New(b.config).PublishCRL(b.ctx, b.issuers["class2"])
		}
		if i/2 == 0 {
			return nil // revoked above
		}
		return revoke(i / 2)
	}) {
		if err != nil {
			b.Errorf("actor %d: %v", i, err)
		}
	}
	// What the jobs do that the revocations left.
	b.must(b.ra.PublishCRL(b.ctx, b.issuers["class2"]))
	b.wantRevocations("class2", n)
	before := len(b.lists("class2"))
	b.must(b.ra.PublishCRL(b.ctx, b.issuers["class2"]))
	if got := len(b.lists("class2")); got != before {
		b.Error("a list that covers everything was published again")
	}
}

func crlStepsBack(b *bundle) {
	requestID, certificateID := b.completed()
	b.sweep()
	first := b.lists("class2")[0]
	b.clock.advance(-30 * time.Minute)
	b.sweep()
	if n := len(b.lists("class2")); n != 1 {
		b.Errorf("%d lists because the clock stepped back, want 1", n)
	}
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, revocation.KeyCompromise))
	b.wantRevocations("class2", 1)
	all := b.lists("class2")
	last := all[len(all)-1]
	if last.ThisUpdate.Before(first.ThisUpdate) || bytes.Equal(last.Raw, first.Raw) {
		b.Errorf("the list of %v follows the one of %v", last.ThisUpdate, first.ThisUpdate)
	}
}

// crlWrongClock: a clock that ran 400 days ahead for a while must not leave a
// list behind that nobody accepts until then (F6).
func crlWrongClock(b *bundle) {
	const wrong = 400 * 24 * time.Hour
	b.sweep()
	b.clock.advance(wrong)
	b.sweep()
	b.clock.advance(-wrong)
	b.sweep()
	all := b.lists("class2")
	last := all[len(all)-1]
	if now := b.clock.time(); last.ThisUpdate.After(now) || last.NextUpdate.Before(now) {
		b.Errorf("after the clock was set right the list is valid from %v to %v; it is %v", last.ThisUpdate, last.NextUpdate, now)
	}
	if !slices.IsSortedFunc(all, func(a, b *x509.RevocationList) int { return a.Number.Cmp(b.Number) }) {
		b.Error("numbers do not rise")
	}
	b.sweep()
	if n := len(b.lists("class2")); n != len(all) {
		b.Errorf("%d lists, want %d: the clock is right by now", n, len(all))
	}
}
