package form

import (
	"fmt"
	"io"
)

// subscriberNumberLen characters of 5 bits make a chance meeting of two
// numbers unlikely below some ten million subscribers; storing one is checked.
const subscriberNumberLen = 10

// NewSubscriberNumber draws the number that a subscriber has at this
// registration authority, and bears in certificates as serialNumber: ten
// characters of Crockford's base 32. Errors: rand failed.
func NewSubscriberNumber(rand io.Reader) (string, error) {
	var random [subscriberNumberLen]byte
	if _, err := io.ReadFull(rand, random[:]); err != nil {
		return "", fmt.Errorf("subscriber number: read randomness: %w", err)
	}
	number := make([]byte, subscriberNumberLen)
	for i, b := range random {
		number[i] = crockford[b&31] // 256 is a multiple of 32: no bias
	}
	return string(number), nil
}
