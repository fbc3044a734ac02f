package passphrase_test

import (
	"context"
	"crypto/rand"
	"errors"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/internal/passphrase"
)

func TestHash(t *testing.T) {
	t.Parallel()
	h := passphrase.New(2, rand.Reader)
	const secret = "正しい馬の電池 ホチキス"
	one, err := h.Hash(t.Context(), secret)
	if err != nil {
		t.Fatal(err)
	}
	two, err := h.Hash(t.Context(), secret)
	if err != nil {
		t.Fatal(err)
	}
	if one == two {
		t.Error("two hashes of one secret are equal: no salt")
	}
	if strings.Contains(one, secret) || !strings.HasPrefix(one, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("hash is %q", one)
	}
	for _, c := range []struct {
		name, stored, secret string
		want                 bool
	}{
		{"right", one, secret, true},
		{"wrong", one, secret + " ", false},
		{"nobody", "", secret, false},
		{"nobody, empty", "", "", false},
	} {
		if got, err := h.Verify(t.Context(), c.stored, c.secret); err != nil || got != c.want {
			t.Errorf("%s: %v, %v", c.name, got, err)
		}
	}
	for _, stored := range []string{"x", "$argon2i$v=19$m=1,t=1,p=1$AA$AA", one + "A", one[:len(one)-2]} {
		if ok, err := h.Verify(t.Context(), stored, secret); err == nil || ok {
			t.Errorf("stored %q: %v, %v; want an error", stored, ok, err)
		}
	}
}

// TestVerifyWaits: with every slot taken, a caller who gives up is answered.
func TestVerifyWaits(t *testing.T) {
	t.Parallel()
	h := passphrase.New(0, rand.Reader)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := h.Verify(ctx, "", "x"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
