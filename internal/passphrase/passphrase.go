// Package passphrase hashes what people remember, with argon2id, and bounds
// how much of the machine that may take.
package passphrase

import (
	"context"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"

	"golang.org/x/crypto/argon2"
)

// Parameters of argon2id: OWASP's first choice, about 58 ms of one core.
const (
	memory  = 19 * 1024 // KiB
	passes  = 2
	lanes   = 1
	saltLen = 16
	hashLen = 32
)

// prefix names algorithm, version and parameters in a stored hash, in PHC
// string format.
var prefix = fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$", argon2.Version, memory, passes, lanes)

// errFormat is a stored hash that this package did not write.
var errFormat = errors.New("not a hash of this product")

// Hasher makes and checks hashes, at most so many at once. Safe for
// concurrent use.
type Hasher struct {
	slots chan struct{}
	rand  io.Reader
	made  atomic.Int64
}

// New returns a Hasher that works on at most parallel hashes at a time and
// salts from rand.
func New(parallel int, rand io.Reader) *Hasher {
	return &Hasher{slots: make(chan struct{}, parallel), rand: rand}
}

// Hash returns the secret's hash in PHC string format. Errors: ctx ended while
// waiting for a turn; rand failed.
func (h *Hasher) Hash(ctx context.Context, secret string) (string, error) {
	salt := make([]byte, saltLen)
	if _, err := io.ReadFull(h.rand, salt); err != nil {
		return "", fmt.Errorf("hash passphrase: %w", err)
	}
	sum, err := h.derive(ctx, secret, salt)
	if err != nil {
		return "", fmt.Errorf("hash passphrase: %w", err)
	}
	enc := base64.RawStdEncoding
	return prefix + enc.EncodeToString(salt) + "$" + enc.EncodeToString(sum), nil
}

// Verify reports whether the secret is the one that was hashed. An empty
// stored hash belongs to nobody: it takes the same time and never matches, so
// that a caller who found no row answers no sooner. Errors: ctx ended while
// waiting; the stored hash is not ours.
func (h *Hasher) Verify(ctx context.Context, stored, secret string) (bool, error) {
	nobody := stored == ""
	if nobody {
		stored = prefix + strings.Repeat("A", 22) + "$" + strings.Repeat("A", 43)
	}
	salt, want, err := parse(stored)
	if err != nil {
		return false, fmt.Errorf("verify passphrase: %w", err)
	}
	got, err := h.derive(ctx, secret, salt)
	if err != nil {
		return false, fmt.Errorf("verify passphrase: %w", err)
	}
	return subtle.ConstantTimeCompare(got, want) == 1 && !nobody, nil
}

// Made answers how many hashes were worked out so far, by Hash and Verify: the
// work that a caller who answers alike must do alike.
func (h *Hasher) Made() int64 { return h.made.Load() }

func (h *Hasher) derive(ctx context.Context, secret string, salt []byte) ([]byte, error) {
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	h.made.Add(1)
	return argon2.IDKey([]byte(secret), salt, passes, memory, lanes, hashLen), nil
}

func parse(stored string) (salt, sum []byte, err error) {
	rest, ok := strings.CutPrefix(stored, prefix)
	saltText, sumText, cut := strings.Cut(rest, "$")
	if !ok || !cut {
		return nil, nil, errFormat
	}
	enc := base64.RawStdEncoding.Strict()
	if salt, err = enc.DecodeString(saltText); err != nil || len(salt) != saltLen {
		return nil, nil, errFormat
	}
	if sum, err = enc.DecodeString(sumText); err != nil || len(sum) != hashLen {
		return nil, nil, errFormat
	}
	return salt, sum, nil
}
