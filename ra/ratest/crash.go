package ratest

import (
	"bytes"
	"context"
	"crypto"
	"crypto/rand"
	"errors"
	"io"
	"maps"
	"sync"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var crashCases = []scenario{
	{"interrupted before signing, recovered", crashBeforeSigning},
	{"interrupted between signing and storing, recovered", crashAfterSigning},
	{"interrupted, finished by the applicant's retry", crashRetried},
	{"interrupted while replacing a lost key", crashReplacing},
	{"interrupted anywhere in the life of a request", crashAnywhere},
	{"the answer to a commit is lost", crashAnswerLost},
	{"recovered by two processes at once", crashRecoveredTwice},
	{"recovery goes on after one that cannot be finished", crashGoesOn},
	{"signed differently each time, the first one stays", crashRandomSigner},
}

// signer stands between an issuer and its key.
type signer struct {
	crypto.Signer
	random        io.Reader // nil: deterministic, as RFC 6979 has it
	before, after func() error
	mu            *sync.Mutex
	made          *[][]byte // signatures that left the key
}

// Sign implements crypto.Signer.
func (s signer) Sign(_ io.Reader, digest []byte, opts crypto.SignerOpts) ([]byte, error) {
	if s.before != nil {
		if err := s.before(); err != nil {
			return nil, err
		}
	}
	signature, err := s.Signer.Sign(s.random, digest, opts)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	*s.made = append(*s.made, signature)
	s.mu.Unlock()
	if s.after != nil {
		if err := s.after(); err != nil {
			return nil, err
		}
	}
	return signature, nil
}

// newSigner wraps the issuing CA's key.
func (b *bundle) newSigner() *signer {
	return &signer{Signer: b.ca.IssuingKey, mu: &sync.Mutex{}, made: &[][]byte{}}
}

// serve answers another process's service on the same database, whose issuing
// CA signs by s.
func (b *bundle) serve(s *signer) *ra.Service {
	b.Helper()
	issuing, err := ca.NewIssuer(rand.Reader, b.ca.Issuing.ID(), b.ca.Issuing.Certificate(), s, b.ca.Issuing.URLs())
	b.must(err)
	config := b.config
	config.Issuers = maps.Clone(config.Issuers)
	config.Issuers[issuing.ID()] = issuing
	return ra.New(config)
}

// interrupt leaves an issuance behind whose intent is stored and no more.
func (b *bundle) interrupt(requestID string, key crypto.Signer) string {
	b.Helper()
	s := b.newSigner()
	s.before = func() error { return errFault }
	_, err := b.serve(s).Acquire(b.ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, key))
	if !errors.Is(err, errFault) {
		b.Fatalf("acquire with a broken key: %v", err)
	}
	all := b.certificatesOf(requestID)
	if len(all) != 1 || all[0].Status != lifecycle.CertificatePrepared || signed(all[0].Der) {
		b.Fatalf("%d certificates, want one intent", len(all))
	}
	return all[0].ID
}

// signedAndLost leaves an issuance behind that was signed, and answers the
// signature that nobody stored.
func (b *bundle) signedAndLost(requestID string, key crypto.Signer) (certificateID string, signature []byte) {
	b.Helper()
	ctx, cancel := context.WithCancel(b.ctx)
	defer cancel()
	s := b.newSigner()
	s.after = func() error { cancel(); return nil }
	_, err := b.serve(s).Acquire(ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, key))
	if !errors.Is(err, context.Canceled) {
		b.Fatalf("acquire interrupted after signing: %v", err)
	}
	all := b.certificatesOf(requestID)
	if len(all) != 1 || all[0].Status != lifecycle.CertificatePrepared || len(*s.made) != 1 {
		b.Fatalf("%d signatures, %d certificates, want one and an intent", len(*s.made), len(all))
	}
	return all[0].ID, (*s.made)[0]
}

// recovers checks that a new service finishes exactly n issuances.
func (b *bundle) recovers(n int) {
	b.Helper()
	done, err := ra.New(b.config).Recover(b.ctx, 0, 100)
	b.must(err)
	if done != n {
		b.Fatalf("%d issuances were recovered, want %d", done, n)
	}
}

func crashBeforeSigning(b *bundle) {
	requestID, key := b.approved(), ecKey(b.T)
	certificateID := b.interrupt(requestID, key)
	b.wantStatus(requestID, lifecycle.Approved)
	// Young intents are left to whoever is at work on them.
	if n, err := b.ra.Recover(b.ctx, time.Second, 100); n != 0 || err != nil {
		b.Errorf("recovered %d, %v", n, err)
	}
	b.recovers(1)
	b.recovers(0)
	b.wantCertificate(certificateID, lifecycle.CertificateIssued)
	if again := b.acquire(requestID, key); again != certificateID {
		b.Errorf("the retry got %s, recovery made %s", again, certificateID)
	}
	if n := len(b.events(requestID, ra.CertificateIssued)); n != 1 {
		b.Errorf("%d issuances are on record, want 1", n)
	}
}

func crashAfterSigning(b *bundle) {
	requestID := b.approved()
	certificateID, lost := b.signedAndLost(requestID, ecKey(b.T))
	b.clock.advance(time.Hour)
	b.sweep()
	b.wantCertificate(certificateID, lifecycle.CertificateIssued)
	if got := b.parse(b.certificate(certificateID).Der).Signature; !bytes.Equal(got, lost) {
		b.Errorf("recovered with signature %x, the lost one was %x", got, lost)
	}
}

func crashRetried(b *bundle) {
	requestID, key := b.approved(), ecKey(b.T)
	certificateID, lost := b.signedAndLost(requestID, key)
	if again := b.acquire(requestID, key); again != certificateID {
		b.Errorf("the retry got %s, interrupted was %s", again, certificateID)
	}
	if got := b.parse(b.certificate(certificateID).Der).Signature; !bytes.Equal(got, lost) {
		b.Errorf("finished with signature %x, the lost one was %x", got, lost)
	}
	b.recovers(0)
	// Another key does not get in between.
	requestID = b.approved()
	b.interrupt(requestID, ecKey(b.T))
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), b.order(requestID, ecKey(b.T)))
	b.refused(err, "KEY_DIFFERS at csr")
	// Unless the browser that had the first one is gone.
	b.replace(requestID, ecKey(b.T))
	b.recovers(0)
}

func crashReplacing(b *bundle) {
	requestID, first := b.issued()
	s := b.newSigner()
	s.before = func() error { return errFault }
	in := b.order(requestID, ecKey(b.T))
	in.ReplaceLostKey = true
	if _, err := b.serve(s).Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in); !errors.Is(err, errFault) {
		b.Fatalf("replace with a broken key: %v", err)
	}
	b.wantCertificate(first, lifecycle.CertificateRevoked)
	b.invariants()
	second, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.must(err)
	b.wantCertificate(second, lifecycle.CertificateIssued)
	if got := b.request(requestID).Replacements; got != 1 {
		b.Errorf("%d replacements are counted, want 1", got)
	}
}

// crashAnywhere interrupts each use case at every reading of the clock, which
// lie between all of its steps, and then has it done again on a new service.
func crashAnywhere(b *bundle) {
	for _, step := range b.lifeSteps() {
		for at := 1; ; at++ {
			do := step.prepare()
			ctx, cancel := context.WithCancel(b.ctx)
			var err error
			b.clock.during(func(n int) {
				if n == at {
					cancel()
				}
			}, func() { err = do(ctx) })
			reached := ctx.Err() != nil
			cancel()
			b.ra = ra.New(b.config)
			if err != nil {
				b.invariants()
				// The commit may have gone through before the interruption.
				if err := do(b.ctx); ignoreRefusal(err) != nil {
					b.Fatalf("%s interrupted at reading %d, again: %v", step.name, at, err)
				}
			}
			step.verify()
			b.invariants()
			if b.Failed() {
				b.Fatalf("%s interrupted at reading %d", step.name, at)
			}
			if !reached {
				break
			}
		}
	}
}

// crashAnswerLost: what was committed is there, and doing it again, as people
// and programs do, changes nothing more.
func crashAnswerLost(b *bundle) {
	for _, step := range b.lifeSteps() {
		if !step.mails {
			continue
		}
		do := step.prepare()
		b.outbox.loseAnswer()
		if err := do(b.ctx); !errors.Is(err, errFault) {
			b.Fatalf("%s without an answer: %v", step.name, err)
		}
		if err := do(b.ctx); ignoreRefusal(err) != nil {
			b.Fatalf("%s again: %v", step.name, err)
		}
		step.verify()
		b.invariants()
	}
}

// lifeStep is a use case to be interrupted: prepare answers it, ready to be
// done; verify checks that it was done once.
type lifeStep struct {
	name    string
	mails   bool // it adds a job
	prepare func() func(context.Context) error
	verify  func()
}

func (b *bundle) lifeSteps() []lifeStep {
	var requestID, certificateID string
	status := func(want lifecycle.Status) func() { return func() { b.Helper(); b.wantStatus(requestID, want) } }
	return []lifeStep{
		{"submit", true, func() func(context.Context) error {
			in := b.application()
			return func(ctx context.Context) error {
				out, err := b.ra.Submit(ctx, anonymous, in)
				requestID = out.RequestID
				return err
			}
		}, status(lifecycle.Provisional)},
		{"cancel", true, func() func(context.Context) error {
			requestID = b.provisional()
			return func(ctx context.Context) error {
				return b.ra.Cancel(ctx, applicant(ra.ForSubmitted, requestID), requestID)
			}
		}, status(lifecycle.Cancelled)},
		{"claim", false, func() func(context.Context) error {
			requestID = b.accepted()
			return func(ctx context.Context) error { return b.ra.Claim(ctx, b.taro, requestID) }
		}, status(lifecycle.InReview)},
		{"approve", true, func() func(context.Context) error {
			requestID = b.vetted()
			return func(ctx context.Context) error { return b.ra.Approve(ctx, b.taro, b.asSeen(seen(requestID))) }
		}, func() { b.wantOneApproval(requestID) }},
		{"acquire", false, func() func(context.Context) error {
			requestID = b.approved()
			in := b.order(requestID, ecKey(b.T))
			return func(ctx context.Context) (err error) {
				certificateID, err = b.ra.Acquire(ctx, applicant(ra.ForAcquire, requestID), in)
				return err
			}
		}, func() { b.wantCertificate(certificateID, lifecycle.CertificateIssued) }},
		{"confirm", false, func() func(context.Context) error {
			requestID, certificateID = b.issued()
			return func(ctx context.Context) error {
				return b.ra.Confirm(ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened)
			}
		}, status(lifecycle.Completed)},
		{"revoke", true, func() func(context.Context) error {
			requestID, certificateID = b.issued()
			return func(ctx context.Context) error {
				return b.ra.Revoke(ctx, applicant(ra.ForRevoke, requestID), certificateID, "KEY_COMPROMISE")
			}
		}, func() { b.wantCertificate(certificateID, lifecycle.CertificateRevoked) }},
	}
}

func crashRecoveredTwice(b *bundle) {
	requestID := b.approved()
	certificateID := b.interrupt(requestID, ecKey(b.T))
	for i, err := range atOnce(4, func(int) error {
		_, err := ra.New(b.config).Recover(b.ctx, 0, 100)
		return err
	}) {
		if err != nil {
			b.Errorf("process %d: %v", i, err)
		}
	}
	b.wantCertificate(certificateID, lifecycle.CertificateIssued)
	if n := len(b.events(requestID, ra.CertificateIssued)); n != 1 {
		b.Errorf("%d issuances are on record, want 1", n)
	}
}

func crashGoesOn(b *bundle) {
	for range 3 {
		b.interrupt(b.approved(), ecKey(b.T))
	}
	calls := 0
	s := b.newSigner()
	s.before = func() error {
		if calls++; calls == 1 {
			return errFault
		}
		return nil
	}
	if n, err := b.serve(s).Recover(b.ctx, 0, 100); n != 2 || !errors.Is(err, errFault) {
		b.Errorf("recovered %d, %v; want 2 and the fault", n, err)
	}
	b.recovers(1)
}

// crashRandomSigner has a key that never signs twice alike, as an HSM's.
func crashRandomSigner(b *bundle) {
	requestID, key := b.approved(), ecKey(b.T)
	certificateID := b.interrupt(requestID, key)
	in := b.order(requestID, key)
	s := b.newSigner()
	s.random = rand.Reader
	service := b.serve(s)
	for i, err := range atOnce(4, func(int) error {
		_, err := service.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
		return err
	}) {
		if err != nil {
			b.Errorf("retry %d: %v", i, err)
		}
	}
	der := *b.certificate(certificateID).Der
	_, err := service.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.must(err)
	if !bytes.Equal(*b.certificate(certificateID).Der, der) {
		b.Error("the certificate's bytes changed")
	}
	if n := len(b.events(requestID, ra.CertificateIssued)); n != 1 {
		b.Errorf("%d issuances are on record, want 1", n)
	}
}
