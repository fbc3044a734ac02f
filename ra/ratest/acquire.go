package ratest

import (
	"crypto"
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var acquireCases = []scenario{
	{"same key twice is one certificate", acquireSameKey},
	{"same key ten times at once is one certificate", acquireSameKeyAtOnce},
	{"another key is refused unless the first is lost", acquireOtherKey},
	{"a lost key is replaced a bounded number of times", acquireReplaceLimit},
	{"replacing at once leaves one standing", acquireReplaceRace},
	{"replacing after the acquisition deadline", acquireReplaceLate},
	{"replacing although the clock stepped back", acquireReplaceBackwards},
	{"acquire only where it is open", acquireClosed},
	{"acquire after the deadline, before any job ran", acquireLapsed},
	{"acquire or lapse, never both", acquireLapseRace},
	{"acquire wants the current terms", acquireConsent},
}

func acquireSameKey(b *bundle) {
	requestID := b.approved()
	key := ecKey(b.T)
	certificateID := b.acquire(requestID, key)
	der := *b.certificate(certificateID).Der
	b.wantCertificate(certificateID, lifecycle.CertificateIssued)
	b.clock.advance(time.Hour)
	for range 2 {
		if again := b.acquire(requestID, key); again != certificateID {
			b.Errorf("the same key got %s, then %s", certificateID, again)
		}
	}
	// A retry that declares the key lost by mistake changes nothing either.
	if again := b.replace(requestID, key); again != certificateID {
		b.Errorf("the same key got %s, then %s", certificateID, again)
	}
	// Nor does one after the confirmation: the reply may have been lost.
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
	if again := b.acquire(requestID, key); again != certificateID {
		b.Errorf("the same key got %s, then %s", certificateID, again)
	}
	if got := *b.certificate(certificateID).Der; !slices.Equal(got, der) {
		b.Error("the certificate's bytes changed")
	}
	if n := len(b.events(requestID, ra.CertificateIssued)); n != 1 {
		b.Errorf("%d issuances are on record, want 1", n)
	}
}

func acquireSameKeyAtOnce(b *bundle) {
	for range 3 {
		requestID := b.approved()
		in := b.order(requestID, ecKey(b.T))
		ids := make([]string, 10)
		errs := atOnce(len(ids), func(i int) (err error) {
			ids[i], err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
			return err
		})
		if diff := cmp.Diff(map[string]int{"ok": len(ids)}, count(errs)); diff != "" {
			b.Fatalf("outcomes (-want +got):\n%s", diff)
		}
		if distinct := slices.Compact(slices.Sorted(slices.Values(ids))); len(distinct) != 1 {
			b.Errorf("certificates %v, want one", distinct)
		}
		if n := len(b.certificatesOf(requestID)); n != 1 {
			b.Errorf("%d certificates are stored, want 1", n)
		}
		consents := b.client.Consent.Query().Where(consent.RequestID(requestID),
			consent.OccasionEQ(consent.OccasionACQUISITION)).CountX(b.sys)
		if consents != 1 || len(b.events(requestID, ra.CertificateIssued)) != 1 {
			b.Errorf("%d consents and %d issuances are on record, want 1 of each",
				consents, len(b.events(requestID, ra.CertificateIssued)))
		}
	}
}

func acquireOtherKey(b *bundle) {
	requestID := b.approved()
	first := b.acquire(requestID, ecKey(b.T))
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, ecKey(b.T)))
	b.refused(err, "KEY_DIFFERS at csr")
	b.wantCertificate(first, lifecycle.CertificateIssued)

	b.clock.advance(48 * time.Hour)
	second := b.replace(requestID, ecKey(b.T))
	was, is := b.certificate(first), b.certificate(second)
	if was.Status != lifecycle.CertificateRevoked || *was.RevocationReason != "SUPERSEDED" {
		b.Errorf("the first one is %s because of %v", was.Status, was.RevocationReason)
	}
	if is.NotAfter != was.NotAfter || is.NotBefore == was.NotBefore || is.Serial == was.Serial {
		b.Errorf("replaced from %v to %v (%s) by %v to %v (%s)", was.NotBefore.Time(), was.NotAfter.Time(), was.Serial,
			is.NotBefore.Time(), is.NotAfter.Time(), is.Serial)
	}
	if !b.outbox.has(ra.PublishCRL{IssuerID: was.IssuerID}) {
		b.Error("nobody is asked to publish the revocation")
	}
	if n := len(b.events(requestID, ra.CertificateReplaced)); n != 1 {
		b.Errorf("%d replacements are on record, want 1", n)
	}
}

func acquireReplaceLimit(b *bundle) {
	requestID := b.approved()
	lost := ecKey(b.T)
	b.acquire(requestID, lost)
	for range policy.Standard().MaxReplacements {
		b.replace(requestID, ecKey(b.T))
		b.invariants()
	}
	in := b.order(requestID, ecKey(b.T))
	in.ReplaceLostKey = true
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.refused(err, "REPLACEMENTS_EXHAUSTED at csr")
	// A key that was declared lost does not come back.
	in = b.order(requestID, lost)
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.refused(err, "KEY_SEEN_ELSEWHERE at csr")
	if n := len(b.certificatesOf(requestID)); n != 4 {
		b.Errorf("%d certificates, want 4", n)
	}
}

// acquireReplaceRace: several new keys at once, more than the policy allows.
func acquireReplaceRace(b *bundle) {
	for range 3 {
		requestID := b.approved()
		b.acquire(requestID, ecKey(b.T))
		keys := make([]crypto.Signer, 5)
		for i := range keys {
			keys[i] = ecKey(b.T)
		}
		orders := make([]ra.AcquireInput, len(keys))
		for i, key := range keys {
			orders[i] = b.order(requestID, key)
			orders[i].ReplaceLostKey = true
		}
		errs := atOnce(len(keys), func(i int) error {
			_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), orders[i])
			return err
		})
		for _, err := range errs {
			if err != nil && ignoreRefusal(err) != nil {
				b.Errorf("neither done nor refused: %v", err)
			}
		}
		standing := 0
		for _, c := range b.certificatesOf(requestID) {
			if c.Status != lifecycle.CertificateRevoked {
				standing++
			}
		}
		replaced := b.request(requestID).Replacements
		if standing != 1 || replaced > policy.Standard().MaxReplacements || replaced+1 != len(b.certificatesOf(requestID)) {
			b.Errorf("%d certificates, %d stand, %d replacements", len(b.certificatesOf(requestID)), standing, replaced)
		}
		b.invariants()
	}
}

// acquireReplaceLate: saved before the deadline, the acquisition is open until
// it is confirmed, but another key would only lapse at once.
func acquireReplaceLate(b *bundle) {
	requestID, certificateID := b.issued()
	deadline := b.request(requestID).AcquisitionDeadline.Time()
	b.clock.set(deadline.Add(-time.Hour))
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Saved))
	b.clock.set(deadline)
	b.wantStatus(requestID, lifecycle.Approved)
	in := b.order(requestID, ecKey(b.T))
	in.ReplaceLostKey = true
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.refused(err, "DEADLINE_PASSED at csr")
	b.wantCertificate(certificateID, lifecycle.CertificateIssued)
	b.clock.advance(24 * time.Hour)
	b.sweep()
	b.wantStatus(requestID, lifecycle.Completed)
	b.wantCertificate(certificateID, lifecycle.CertificateActive)
}

// acquireReplaceBackwards: which certificate stands does not hang on the order
// in which ids sort.
func acquireReplaceBackwards(b *bundle) {
	requestID := b.approved()
	b.clock.advance(time.Hour)
	b.acquire(requestID, ecKey(b.T))
	b.clock.advance(-time.Hour)
	b.ra = ra.New(b.config)
	second := b.replace(requestID, ecKey(b.T))
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, ecKey(b.T)))
	b.refused(err, "KEY_DIFFERS at csr")
	third := b.replace(requestID, ecKey(b.T))
	b.wantCertificate(second, lifecycle.CertificateRevoked)
	b.wantCertificate(third, lifecycle.CertificateIssued)
}

func acquireClosed(b *bundle) {
	acquire := func(purpose ra.Purpose, opened, requestID string) error {
		_, err := b.ra.Acquire(b.ctx, applicant(purpose, opened), b.order(requestID, ecKey(b.T)))
		return err
	}
	requestID, other := b.approved(), b.vetted()
	b.refused(acquire(ra.ForStatus, requestID, requestID), "NOT_FOUND at requestId")
	b.refused(acquire(ra.ForSubmitted, requestID, requestID), "NOT_FOUND at requestId")
	b.refused(acquire(ra.ForRevoke, requestID, requestID), "NOT_FOUND at requestId")
	b.refused(acquire(ra.ForAcquire, other, requestID), "NOT_FOUND at requestId")
	b.refused(acquire(ra.ForAcquire, "req_gone", "req_gone"), "NOT_FOUND at requestId")
	b.refused(acquire(ra.ForAcquire, other, other), "WRONG_STATE at requestId")
	completed, _ := b.completed()
	b.refused(acquire(ra.ForAcquire, completed, completed), "WRONG_STATE at requestId")
	if n := b.client.Certificate.Query().Where(certificate.RequestIDIn(requestID, other)).CountX(b.sys); n != 0 {
		b.Errorf("%d certificates were made", n)
	}
}

// acquireLapsed: the state is every reader's truth, a retry's too. Nothing is
// signed for a request that has lapsed.
func acquireLapsed(b *bundle) {
	interrupted, issuedKey, stuckKey := b.approved(), ecKey(b.T), ecKey(b.T)
	issued := b.approved()
	b.acquire(issued, issuedKey)
	b.interrupt(interrupted, stuckKey)
	b.clock.set(b.request(issued).AcquisitionDeadline.Time())
	for _, c := range []struct {
		requestID string
		key       crypto.Signer
	}{{interrupted, stuckKey}, {issued, issuedKey}, {issued, ecKey(b.T)}} {
		_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, c.requestID), b.order(c.requestID, c.key))
		b.refused(err, "WRONG_STATE at requestId")
	}
	if _, err := b.ra.Recover(b.ctx, 0, 10); err != nil {
		b.Error(err)
	}
	if c := b.certificatesOf(interrupted)[0]; signed(c.Der) {
		b.Error("a certificate was signed for a request that has lapsed")
	}
	b.sweep()
	for _, requestID := range []string{interrupted, issued} {
		b.wantStatus(requestID, lifecycle.Lapsed)
		b.wantCertificate(b.certificatesOf(requestID)[0].ID, lifecycle.CertificateRevoked)
	}
}

func acquireConsent(b *bundle) {
	requestID := b.approved()
	in := b.order(requestID, ecKey(b.T))
	for name, consent := range map[string]string{"none": "", "unknown": "term_gone", "the privacy notice": b.consents[1]} {
		in.Consent = consent
		_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
		if diff := cmp.Diff([]string{"CONSENT_REQUIRED at consent"}, refusal(err)); diff != "" {
			b.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	b.newTerms(b.product, 2)
	in.Consent = b.consents[0]
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.refused(err, "CONSENT_REQUIRED at consent")
	in.Consent = b.currentTerms(b.product)[0]
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.must(err)
}

// acquireLapseRace: at the deadline either the key is certified, and the lapse
// revokes that certificate, or it is refused. The invariants say the rest.
func acquireLapseRace(b *bundle) {
	requests := make([]string, 15)
	for i := range requests {
		requests[i] = b.approved()
		b.clock.advance(time.Second)
	}
	deadline := b.request(requests[0]).AcquisitionDeadline.Time()
	for _, requestID := range requests {
		b.clock.set(deadline.Add(-time.Microsecond))
		in := b.order(requestID, ecKey(b.T))
		errs := atOnce(2, func(actor int) error {
			if actor == 0 {
				_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
				return ignoreRefusal(err)
			}
			b.clock.set(deadline)
			_, err := b.ra.Sweep(b.ctx)
			return err
		})
		b.must(errs[0])
		b.must(errs[1])
		b.clock.set(deadline)
		b.sweep()
		b.wantStatus(requestID, lifecycle.Lapsed)
	}
}
