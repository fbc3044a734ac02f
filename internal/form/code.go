package form

import (
	"fmt"
	"io"
	"strings"
)

// crockford is Douglas Crockford's base 32: no I, L, O (read as 1, 1, 0) and
// no U.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// certificateCodeLen characters of five bits are the 80 bits that a code needs
// against guessing.
const certificateCodeLen = 16

// misread maps the letters that crockford leaves out to the digit they are
// read as.
var misread = strings.NewReplacer("O", "0", "I", "1", "L", "1")

// NewCertificateCode draws a 証明書コード of 80 bits from rand: canonical, that
// is sixteen characters of Crockford's base 32 without dashes. It fails only
// when rand does.
func NewCertificateCode(rand io.Reader) (string, error) {
	var random [certificateCodeLen]byte
	if _, err := io.ReadFull(rand, random[:]); err != nil {
		return "", fmt.Errorf("certificate code: read randomness: %w", err)
	}
	code := make([]byte, certificateCodeLen)
	for i, b := range random {
		code[i] = crockford[b&31] // 256 is a multiple of 32: no bias
	}
	return string(code), nil
}

// CertificateCode reads a certificate code in any case and width, with any
// dashes and spaces, O read as 0 and I and L as 1.
func CertificateCode(s string) (canonical string, ok bool) {
	code, ok := compact(s, certificateCodeLen)
	if !ok {
		return "", false
	}
	code = misread.Replace(code)
	if strings.Trim(code, crockford) != "" {
		return "", false
	}
	return code, true
}

// FormatCode writes a canonical code in groups of four: XXXX-XXXX-XXXX-XXXX.
func FormatCode(canonical string) string { return grouped(canonical, 4) }
