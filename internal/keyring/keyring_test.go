package keyring_test

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/shomei-ra/shomei/internal/keyring"
)

// counting is a deterministic source: 0, 1, 2 … so that derived values can be
// pinned.
type counting struct{ next byte }

func (c *counting) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = c.next
		c.next++
	}
	return len(p), nil
}

func create(t *testing.T) (*keyring.Ring, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "secrets")
	ring, err := keyring.Create(path, &counting{})
	if err != nil {
		t.Fatal(err)
	}
	return ring, path
}

func rotate(t *testing.T, ring *keyring.Ring, path string) {
	t.Helper()
	if err := ring.Rotate(path, rand.Reader); err != nil {
		t.Fatal(err)
	}
}

// The derivation is part of the stored format: rows written by one release must
// be found by the next. The expected values were computed apart from this code,
// with Python's hmac module and RFC 5869 written out.
func TestDerivationIsPinned(t *testing.T) {
	t.Parallel()
	ring, _ := create(t)
	got := map[string]string{
		"mac":    hex.EncodeToString(ring.MAC(keyring.LabelCoupon, 1, []byte("12345678"))),
		"secret": hex.EncodeToString(ring.Secret(keyring.LabelCAKey, 1, 40)),
	}
	want := map[string]string{
		"mac":    "000121dd5ae3a4c60c145d37c7f8cf50a1ef12efa646dbc69d3c7b38b855785d9364",
		"secret": "14833d0511a543c45acc3c2361b86c3a4c3b11d88df1669678f98b62721b322da6987079dba52ee7",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("derived (-want +got):\n%s", diff)
	}
}

func TestLabelsAndPurposesAreSeparate(t *testing.T) {
	t.Parallel()
	ring, _ := create(t)
	coupon := ring.MAC(keyring.LabelCoupon, 1, []byte("x"))
	code := ring.MAC(keyring.LabelCode, 1, []byte("x"))
	if bytes.Equal(coupon, code) {
		t.Error("two labels gave one MAC")
	}
	if bytes.Equal(ring.Secret(keyring.LabelCAKey, 1, 32), ring.Secret(keyring.LabelStaffToken, 1, 32)) {
		t.Error("two labels gave one secret")
	}
}

func TestSealIsBoundToItsPlace(t *testing.T) {
	t.Parallel()
	ring, path := create(t)
	other, _ := create(t)
	rotate(t, other, path) // shares no version 2 with ring
	box, err := ring.Seal(keyring.LabelCode, []byte("ABCD-EFGH"), []byte("msg_1"), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(box)
	flipped[len(flipped)-1] ^= 1
	newer := bytes.Clone(box)
	newer[1] = 9
	tests := map[string]struct {
		label keyring.Label
		box   []byte
		aad   string
		want  error
	}{
		"its own row":    {keyring.LabelCode, box, "msg_1", nil},
		"another row":    {keyring.LabelCode, box, "msg_2", keyring.ErrForeign},
		"another label":  {keyring.LabelCoupon, box, "msg_1", keyring.ErrForeign},
		"changed":        {keyring.LabelCode, flipped, "msg_1", keyring.ErrForeign},
		"truncated":      {keyring.LabelCode, box[:10], "msg_1", keyring.ErrForeign},
		"empty":          {keyring.LabelCode, nil, "msg_1", keyring.ErrForeign},
		"a lost version": {keyring.LabelCode, newer, "msg_1", keyring.ErrNoVersion},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			plain, err := ring.Open(tc.label, tc.box, []byte(tc.aad))
			if diff := cmp.Diff(tc.want, err, cmpopts.EquateErrors()); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
			if want := tc.want == nil; want != (string(plain) == "ABCD-EFGH") {
				t.Errorf("plaintext: got %q", plain)
			}
		})
	}
}

func TestSealUsesFreshNonces(t *testing.T) {
	t.Parallel()
	ring, _ := create(t)
	seal := func() []byte {
		box, err := ring.Seal(keyring.LabelSeal, []byte("same"), nil, rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		return box
	}
	if bytes.Equal(seal(), seal()) {
		t.Error("two seals of one text are equal")
	}
	if _, err := ring.Seal(keyring.LabelSeal, nil, nil, iotest.ErrReader(errors.New("dry"))); err == nil {
		t.Error("sealed without randomness")
	}
}

func TestRequire(t *testing.T) {
	t.Parallel()
	ring, path := create(t)
	rotate(t, ring, path)
	tests := map[string]struct {
		versions []int
		want     error
	}{
		"none": {nil, nil},
		"live": {[]int{1, 2}, nil},
		"lost": {[]int{1, 3}, keyring.ErrNoVersion},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tc.want, ring.Require(tc.versions...), cmpopts.EquateErrors()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMisuseOfVersionsPanics(t *testing.T) {
	t.Parallel()
	ring, _ := create(t)
	for name, use := range map[string]func(){
		"MAC":        func() { ring.MAC(keyring.LabelCoupon, 2, nil) },
		"Secret":     func() { ring.Secret(keyring.LabelCAKey, 0, 32) },
		"no label":   func() { ring.Secret("", 1, 32) },
		"too long":   func() { ring.Secret(keyring.LabelCAKey, 1, keyring.MaxSecret+1) },
		"no length ": func() { ring.Secret(keyring.LabelCAKey, 1, 0) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			use()
		}()
	}
}

// Nothing that prints a Ring may print a root, however it is held and whatever
// the verb, because whatever is printed may be logged.
func TestA18RingPrintsNoSecret(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "secrets")
	canary := strings.Repeat("canary42", 4)
	ring, err := keyring.Create(path, strings.NewReader(canary))
	if err != nil {
		t.Fatal(err)
	}
	type holder struct {
		ring    keyring.Ring
		pointer *keyring.Ring
		Public  keyring.Ring
	}
	var out strings.Builder
	holding := holder{*ring, ring, *ring}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%o", "%b", "%c", "%U", "%T"} {
		for _, held := range []any{ring, *ring, holding, &holding, []*keyring.Ring{ring}, map[string]any{"r": ring}} {
			fmt.Fprintf(&out, verb+"\n", held)
		}
	}
	for _, handler := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
		slog.New(handler).Info("ring", "pointer", ring, "value", *ring, "holder", holding)
	}
	for name, trace := range map[string]string{
		"text": canary[:8], "hex": hex.EncodeToString([]byte(canary[:8])), "HEX": strings.ToUpper(hex.EncodeToString([]byte(canary[:8]))),
		"decimal": "99 97 110", "base64": base64.StdEncoding.EncodeToString([]byte(canary))[:8], "octal": "143 141 156",
		"binary": "1100011 1100001", "characters": "c a n a", "code points": "U+0063 U+0061", "Go": "0x63, 0x61",
	} {
		if strings.Contains(out.String(), trace) {
			t.Errorf("a root shows as %s", name)
		}
	}
	if !strings.Contains(out.String(), "key ring (versions [1])") {
		t.Error("a ring does not print its versions")
	}
}
