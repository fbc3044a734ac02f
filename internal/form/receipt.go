package form

import (
	"fmt"
	"io"
	"strings"
)

// A 受付番号 is read out on the telephone and typed from paper. It is twelve
// characters in three groups of four, eleven drawn at random (54 bits: a
// million of them collide with a chance of 1 in 50,000; a unique index has the
// last word) and one that checks them. It is an address, not a secret.
//
// The alphabet is Crockford's without V, which sounds like B: 31 characters,
// and because 31 is prime the check is complete. With the value v of the
// character i places from the right, the sum of v·3^i is 0 modulo 31. As 3
// generates the multiplicative group of 31, the twelve weights are non-zero
// and distinct: every single wrong character and every swap of two, adjacent
// or not, changes the sum. (ISO 7064's pure systems are this construction.)
const (
	receiptAlphabet = "0123456789ABCDEFGHJKMNPQRSTWXYZ"
	receiptModulus  = len(receiptAlphabet)
	receiptBase     = 3
	receiptLen      = 12
)

// NewReceiptNumber draws a canonical receipt number, twelve characters without
// dashes. It fails only when rand does.
func NewReceiptNumber(rand io.Reader) (string, error) {
	number := make([]byte, 0, receiptLen)
	var random [1]byte
	for len(number) < receiptLen-1 {
		if _, err := io.ReadFull(rand, random[:]); err != nil {
			return "", fmt.Errorf("receipt number: read randomness: %w", err)
		}
		// One value of 32 is thrown away: taking it modulo 31 would favour 0.
		if v := int(random[0] & 31); v < receiptModulus {
			number = append(number, receiptAlphabet[v])
		}
	}
	// The check stands at weight 1 and is what the sum lacks.
	lacks := (receiptModulus - receiptSum(string(number))*receiptBase%receiptModulus) % receiptModulus
	return string(append(number, receiptAlphabet[lacks])), nil
}

// ParseReceiptNumber reads a receipt number in any case and width, with any
// dashes and spaces, O read as 0 and I and L as 1. ok is false when the check
// character disagrees.
func ParseReceiptNumber(s string) (canonical string, ok bool) {
	number, ok := compact(s, receiptLen)
	if !ok {
		return "", false
	}
	number = misread.Replace(number)
	if strings.Trim(number, receiptAlphabet) != "" || receiptSum(number) != 0 {
		return "", false
	}
	return number, true
}

// FormatReceiptNumber writes a canonical number as XXXX-XXXX-XXXX.
func FormatReceiptNumber(canonical string) string { return grouped(canonical, 4) }

// receiptSum is the weighted sum, the last character at weight 1.
func receiptSum(number string) int {
	sum := 0
	for i := range len(number) {
		sum = (sum*receiptBase + strings.IndexByte(receiptAlphabet, number[i])) % receiptModulus
	}
	return sum
}
