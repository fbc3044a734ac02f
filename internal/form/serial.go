package form

import (
	"math/big"
	"strings"
	"unicode"
)

// A serial number is at least 65 bits here (ca.NewSerial) and at most 20
// octets (RFC 5280 4.1.2.2): shorter words of these letters are names.
const leastSerial, mostSerial = 17, 40

// mostDecimal is how many digits 20 octets have in decimal.
const mostDecimal = 49

// bareSerial drops what viewers of certificates put between the digits.
func bareSerial(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ':' || r == '-' || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, strings.ToLower(strings.Map(halfWidth, s)))
}

// ParseSerial reads a certificate's serial number in hexadecimal, in any case
// and width, with the colons, dashes and spaces that viewers of certificates
// put in, and with or without the leading zero that makes an octet whole.
// canonical is as it is stored: lower case, no separators, no leading zeros.
func ParseSerial(s string) (canonical string, ok bool) {
	bare := bareSerial(s)
	if strings.Trim(bare, "0123456789abcdef") != "" || len(bare) > mostSerial {
		return "", false
	}
	canonical = strings.TrimLeft(bare, "0")
	return canonical, len(canonical) >= leastSerial
}

// Serials are the serial numbers that a text can mean, canonical: hexadecimal,
// and decimal, which some viewers show. Digits alone may be either.
func Serials(s string) []string {
	var read []string
	// OpenSSL prints both, marking the hexadecimal one.
	s = strings.TrimPrefix(bareSerial(s), "0x")
	if canonical, ok := ParseSerial(s); ok {
		read = append(read, canonical)
	}
	if s == "" || strings.Trim(s, "0123456789") != "" || len(s) > mostDecimal {
		return read
	}
	n, ok := new(big.Int).SetString(s, 10)
	if !ok {
		return read
	}
	if canonical := n.Text(16); len(canonical) >= leastSerial && len(canonical) <= mostSerial {
		read = append(read, canonical)
	}
	return read
}
