package ratest

import (
	"bytes"
	"encoding/pem"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var keyCases = []scenario{
	{"a bad signing request is refused with the reason", keyRefused},
	{"an RSA key is certified", keyRSA},
	{"which keys are certified is today's policy", keyToday},
	{"a key seen in another request is refused", keySeen},
	{"one key for two requests at once", keySeenRace},
}

func keyRefused(b *bundle) {
	requestID := b.approved()
	sound := csr(b.T, ecKey(b.T))
	block, _ := pem.Decode(sound)
	tampered := bytes.Clone(block.Bytes)
	tampered[len(tampered)-1] ^= 1
	for _, c := range []struct {
		name string
		csr  []byte
		want string
	}{
		{"empty", nil, "CSR_MALFORMED at csr"},
		{"noise", []byte("MIIB"), "CSR_MALFORMED at csr"},
		{"oversize", append(bytes.Clone(sound), bytes.Repeat([]byte("\n"), 16<<10)...), "CSR_MALFORMED at csr"},
		{"bad signature", tampered, "CSR_SIGNATURE at csr"},
		{"weak key", csr(b.T, rsaKey(b.T, 1024)), "WEAK_KEY at csr"},
		{"key type", csr(b.T, p384(b.T)), "KEY_TYPE_NOT_OFFERED at csr"},
	} {
		in := b.order(requestID, ecKey(b.T))
		in.CSR = c.csr
		_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
		if diff := cmp.Diff([]string{c.want}, refusal(err)); diff != "" {
			b.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	if n := len(b.certificatesOf(requestID)); n != 0 {
		b.Errorf("%d certificates were made", n)
	}
	// DER does as well as PEM.
	in := b.order(requestID, ecKey(b.T))
	in.CSR = block.Bytes
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requestID), in)
	b.must(err)
}

func keyRSA(b *bundle) {
	requestID := b.approved()
	key := rsaKey(b.T, 2048)
	c := b.certificate(b.acquire(requestID, key))
	if c.KeyType != policy.RSA2048 || !key.PublicKey.Equal(b.parse(c.Der).PublicKey) {
		b.Errorf("certified %s", c.KeyType)
	}
}

// keyToday: approved when P-256 was offered, acquired when it was no more; and
// the certificate of a lost answer is still answered.
func keyToday(b *bundle) {
	waiting, done := b.approved(), b.approved()
	key := ecKey(b.T)
	certificateID := b.acquire(done, key)
	b.newPolicy(func(p *policy.Policy) { p.KeyTypes = []policy.KeyType{policy.RSA2048} })
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, waiting), b.order(waiting, ecKey(b.T)))
	b.refused(err, "KEY_TYPE_NOT_OFFERED at csr")
	b.acquire(waiting, rsaKey(b.T, 2048))
	if again := b.acquire(done, key); again != certificateID {
		b.Errorf("the same key got %s, after %s", again, certificateID)
	}
	other := b.order(done, ecKey(b.T))
	other.ReplaceLostKey = true
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, done), other)
	b.refused(err, "KEY_TYPE_NOT_OFFERED at csr")
}

func keySeen(b *bundle) {
	first, second := b.approved(), b.approved()
	key := ecKey(b.T)
	b.acquire(first, key)
	_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, second), b.order(second, key))
	b.refused(err, "KEY_SEEN_ELSEWHERE at csr")
	in := b.order(second, key)
	in.ReplaceLostKey = true
	_, err = b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, second), in)
	b.refused(err, "KEY_SEEN_ELSEWHERE at csr")
	b.acquire(second, ecKey(b.T))
}

func keySeenRace(b *bundle) {
	for range 3 {
		requests := []string{b.approved(), b.approved()}
		key := ecKey(b.T)
		orders := []ra.AcquireInput{b.order(requests[0], key), b.order(requests[1], key)}
		errs := atOnce(2, func(i int) error {
			_, err := b.ra.Acquire(b.ctx, applicant(ra.ForAcquire, requests[i]), orders[i])
			return err
		})
		want := map[string]int{"ok": 1, "[KEY_SEEN_ELSEWHERE at csr]": 1}
		if diff := cmp.Diff(want, count(errs)); diff != "" {
			b.Fatalf("outcomes (-want +got):\n%s", diff)
		}
		loser := requests[0]
		if errs[0] == nil {
			loser = requests[1]
		}
		b.wantStatus(loser, lifecycle.Approved)
		b.acquire(loser, ecKey(b.T))
	}
}
