package form

import (
	"fmt"
	"io"
	"strings"
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

// ParseSubscriberNumber reads a subscriber's number in any case and width, with
// any dashes and spaces, O read as 0 and I and L as 1. What has its form need
// not be one: a name in ten latin letters has it too.
func ParseSubscriberNumber(s string) (canonical string, ok bool) {
	number, ok := compact(s, subscriberNumberLen)
	if !ok {
		return "", false
	}
	number = misread.Replace(number)
	return number, strings.Trim(number, crockford) == ""
}
