package ca_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io"
	"math/big"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"

	"github.com/shomei-ra/shomei/ca"
)

func TestNewSerialBounds(t *testing.T) {
	t.Parallel()
	limit := new(big.Int).Lsh(big.NewInt(1), 159)
	rapid.Check(t, func(rt *rapid.T) {
		random := rapid.SliceOfN(rapid.Byte(), 19, 19).Draw(rt, "random")
		s, err := ca.NewSerial(io.MultiReader(bytes.NewReader(random), rand.Reader))
		if err != nil {
			rt.Fatal(err)
		}
		if s.Sign() <= 0 || s.Cmp(limit) >= 0 || s.BitLen() < 65 {
			rt.Fatalf("serial %x is out of bounds", s)
		}
	})
}

// A number whose leading bits are all zero is drawn again.
func TestNewSerialRedraws(t *testing.T) {
	t.Parallel()
	want := bytes.Repeat([]byte{0xff}, 19)
	got, err := ca.NewSerial(bytes.NewReader(append(make([]byte, 19), want...)))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("serial %x, want %x", got, want)
	}
}

func TestNewSerialNoRandomness(t *testing.T) {
	t.Parallel()
	broken := errors.New("entropy is out")
	if _, err := ca.NewSerial(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
}
