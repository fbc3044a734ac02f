package form

import (
	"fmt"
	"io"
	"strings"
)

// A licence key's 登録ID names it and is no secret: ten characters, of which
// two in 10^15 meet by chance (a unique index has the last word). Its password
// has the 80 bits of a certificate code. Both are printed in groups with
// hyphens, and read in any case and width, with or without them.
const (
	licenseIDLen  = 10
	licenseIDPart = 5
)

// NewLicenseID draws a 登録ID: XXXXX-XXXXX in Crockford's base 32. Errors: rand
// failed.
func NewLicenseID(rand io.Reader) (string, error) {
	var random [licenseIDLen]byte
	if _, err := io.ReadFull(rand, random[:]); err != nil {
		return "", fmt.Errorf("licence ID: read randomness: %w", err)
	}
	for i, b := range random {
		random[i] = crockford[b&31] // 256 is a multiple of 32: no bias
	}
	return grouped(string(random[:]), licenseIDPart), nil
}

// LicenseID reads a 登録ID in any spelling. ok is false for what is none.
func LicenseID(s string) (canonical string, ok bool) {
	code, ok := compact(s, licenseIDLen)
	if !ok {
		return "", false
	}
	code = misread.Replace(code)
	if strings.Trim(code, crockford) != "" {
		return "", false
	}
	return grouped(code, licenseIDPart), true
}

// NewLicensePassword draws a password of 80 bits: XXXX-XXXX-XXXX-XXXX. Errors:
// rand failed.
func NewLicensePassword(rand io.Reader) (string, error) {
	password, err := NewCertificateCode(rand)
	return FormatCode(password), err
}

// LicensePassword reads a licence key's password in any spelling; what is none
// is answered as it was typed, and nobody's.
func LicensePassword(s string) string {
	if code, ok := CertificateCode(s); ok {
		return FormatCode(code)
	}
	return s
}
