package factor

import (
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/width"

	"github.com/shomei-ra/shomei/internal/keyring"
)

// RecoveryCodes is how many a member of staff has at a time.
const RecoveryCodes = 10

const (
	// alphabet of Crockford's base32: nothing in it is taken for something else.
	alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	// recoverySize: 60 bits, of which each guess costs an attempt.
	recoverySize = 12
	group        = 4
)

// NewRecoveryCodes draws a set of codes, in groups of four.
func NewRecoveryCodes(rand io.Reader) ([]string, error) {
	codes := make([]string, RecoveryCodes)
	var random [recoverySize]byte
	for i := range codes {
		if _, err := io.ReadFull(rand, random[:]); err != nil {
			return nil, fmt.Errorf("draw recovery codes: %w", err)
		}
		var code strings.Builder
		for n, r := range random {
			if n > 0 && n%group == 0 {
				code.WriteByte('-')
			}
			code.WriteByte(alphabet[int(r)%len(alphabet)])
		}
		codes[i] = code.String()
	}
	return codes, nil
}

// RecoveryVerifier is what is stored of a code, under the ring's current version.
func RecoveryVerifier(ring *keyring.Ring, staffID, code string) (verifier []byte, version int) {
	canonical, _ := recoveryCode(code)
	version = ring.Current()
	return ring.MAC(keyring.LabelRecovery, version, []byte(staffID+"\x00"+canonical)), version
}

// RecoveryVerifiers are what may be stored of a typed code; none where it is no
// code at all.
func RecoveryVerifiers(ring *keyring.Ring, staffID, typed string) [][]byte {
	canonical, ok := recoveryCode(typed)
	if !ok {
		return nil
	}
	return ring.Lookup(keyring.LabelRecovery, []byte(staffID+"\x00"+canonical))
}

// recoveryCode brings a typed code to its one form: case, width, groups and the
// letters that look like digits do not count.
func recoveryCode(typed string) (string, bool) {
	if len(typed) > maxTyped {
		return "", false
	}
	canonical := strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == ' ':
			return -1
		case r == 'O':
			return '0'
		case r == 'I' || r == 'L':
			return '1'
		case strings.ContainsRune(alphabet, r):
			return r
		}
		return '!'
	}, strings.ToUpper(width.Fold.String(typed)))
	return canonical, len(canonical) == recoverySize && !strings.Contains(canonical, "!")
}
