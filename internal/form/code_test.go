package form_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"

	"github.com/shomei-ra/shomei/internal/form"
)

// reading is one way to type a code; want is empty when it is none.
type reading struct{ in, want string }

func TestCouponNumber(t *testing.T) {
	t.Parallel()
	tests := []reading{
		{"12345678-90123456", "1234567890123456"},
		{"１２３４５６７８－９０１２３４５６", "1234567890123456"},
		{"12345678ー90123456", "1234567890123456"},
		{"12345678 − 90123456", "1234567890123456"},
		{" 1234567890123456\n", "1234567890123456"},
		{"12345678　90123456", "1234567890123456"},
		{"abcd1234-efgh5678", "ABCD1234EFGH5678"},
		{"ＡＢｃｄ1234‐EFGH5678", "ABCD1234EFGH5678"},
		{"OIL00000-00000000", "OIL0000000000000"}, // letters of a partner's coupon mean themselves
		{"12345678-9012345", ""},
		{"12345678-901234567", ""},
		{"12345678/90123456", ""},
		{"1234567٨-90123456", ""},
		{"\u017F2345678-90123456", ""}, // long s is no S
		{"", ""},
	}
	for _, tt := range tests {
		got, ok := form.CouponNumber(tt.in)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("CouponNumber(%q) = %q, %v; want %q", tt.in, got, ok, tt.want)
		}
	}
	if got := form.FormatCoupon("ABCD1234EFGH5678"); got != "ABCD1234-EFGH5678" {
		t.Errorf("FormatCoupon = %q", got)
	}
}

func TestA3CertificateCode(t *testing.T) {
	t.Parallel()
	const canonical = "0123456789ABCXYZ"
	tests := []reading{
		{"0123-4567-89AB-CXYZ", canonical},
		{"o1z3", ""},
		{"oI23456789abcxyz", canonical},
		{"Ol23 4567 89AB CXYZ", canonical},
		{"０１２３ー４５６７　８９ＡＢ−ｃｘｙｚ", canonical},
		{"U123-4567-89AB-CXYZ", ""},
		{"0123-4567-89AB-CXY", ""},
		{"0123-4567-89AB-CXYZ0", ""},
		{"あ123-4567-89AB-CXYZ", ""},
	}
	for _, tt := range tests {
		got, ok := form.CertificateCode(tt.in)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("CertificateCode(%q) = %q, %v; want %q", tt.in, got, ok, tt.want)
		}
	}
	if got := form.FormatCode(canonical); got != "0123-4567-89AB-CXYZ" {
		t.Errorf("FormatCode = %q", got)
	}
}

func TestA3NewCertificateCode(t *testing.T) {
	t.Parallel()
	random := make([]byte, 16)
	for i := range random {
		random[i] = byte(i * 2)
	}
	if got, err := form.NewCertificateCode(bytes.NewReader(random)); got != "02468ACEGJMPRTWY" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	broken := errors.New("no entropy")
	if got, err := form.NewCertificateCode(iotest.ErrReader(broken)); got != "" || !errors.Is(err, broken) {
		t.Errorf("got %q, %v", got, err)
	}
	rapid.Check(t, func(t *rapid.T) {
		code, err := form.NewCertificateCode(bytes.NewReader(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "random")))
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := form.CertificateCode(strings.ToLower(form.FormatCode(code))); !ok || got != code {
			t.Errorf("%q reads back as %q, %v", code, got, ok)
		}
	})
}

// receipts draws receipt numbers.
func receipts() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		seed := rapid.SliceOfN(rapid.ByteMax(30), 11, 11).Draw(t, "random")
		number, err := form.NewReceiptNumber(bytes.NewReader(seed))
		if err != nil {
			t.Fatal(err)
		}
		return number
	})
}

func TestReceiptNumberReadsBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		number := receipts().Draw(t, "number")
		shown := form.FormatReceiptNumber(number)
		for _, in := range []string{
			number, shown, strings.ToLower(shown), " " + strings.ReplaceAll(shown, "-", "　") + " ",
			strings.ReplaceAll(shown, "-", "ー"), strings.NewReplacer("0", "O", "1", "l").Replace(shown),
		} {
			if got, ok := form.ParseReceiptNumber(in); !ok || got != number {
				t.Fatalf("%q reads as %q, %v", in, got, ok)
			}
		}
	})
}

// TestReceiptNumberCatchesSlips tries every single error and every swap of two
// characters of each number drawn.
func TestReceiptNumberCatchesSlips(t *testing.T) {
	t.Parallel()
	const alphabet = "0123456789ABCDEFGHJKMNPQRSTWXYZ"
	rapid.Check(t, func(t *rapid.T) {
		number := receipts().Draw(t, "number")
		for i := range number {
			for _, r := range alphabet {
				slip := number[:i] + string(r) + number[i+1:]
				if _, ok := form.ParseReceiptNumber(slip); ok != (slip == number) {
					t.Fatalf("%s mistyped as %s: %v", number, slip, ok)
				}
			}
			for j := range i {
				b := []byte(number)
				b[i], b[j] = b[j], b[i]
				if _, ok := form.ParseReceiptNumber(string(b)); ok != (string(b) == number) {
					t.Fatalf("%s swapped to %s: %v", number, b, ok)
				}
			}
		}
	})
}

func TestReceiptNumber(t *testing.T) {
	t.Parallel()
	// The byte 31 is thrown away; every character is reached otherwise.
	got, err := form.NewReceiptNumber(bytes.NewReader([]byte{31, 0, 1, 2, 3, 63, 4, 5, 6, 7, 8, 9, 30}))
	if err != nil || got[:11] != "0123456789Z" {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := form.NewReceiptNumber(bytes.NewReader(make([]byte, 10))); !errors.Is(err, io.EOF) {
		t.Errorf("short randomness: %v", err)
	}
	for _, in := range []string{"", "0123", "V00000000000", "U00000000000", "0000-0000-0000-0"} {
		if got, ok := form.ParseReceiptNumber(in); ok {
			t.Errorf("%q reads as %q", in, got)
		}
	}
}
