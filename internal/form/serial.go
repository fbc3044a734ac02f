package form

import "strings"

// A serial number is at least 65 bits here (ca.NewSerial) and at most 20
// octets (RFC 5280 4.1.2.2): shorter words of these letters are names.
const leastSerial, mostSerial = 17, 40

// ParseSerial reads a certificate's serial number in hexadecimal, in any case
// and width, with the colons, dashes and spaces that viewers of certificates
// put in, and with or without the leading zero that makes an octet whole.
// canonical is as it is stored: lower case, no separators, no leading zeros.
func ParseSerial(s string) (canonical string, ok bool) {
	half := strings.ToLower(strings.Map(halfWidth, s))
	bare := strings.NewReplacer(":", "", "-", "", " ", "").Replace(strings.TrimSpace(half))
	if strings.Trim(bare, "0123456789abcdef") != "" || len(bare) > mostSerial {
		return "", false
	}
	canonical = strings.TrimLeft(bare, "0")
	return canonical, len(canonical) >= leastSerial
}
