package ca

import (
	"errors"
	"fmt"
	"io"
	"math/big"
)

// serialBytes of randomness: 152 bits, so that a serial never needs the
// twentieth octet (RFC 5280 §4.1.2.2) and stays below 2^159 (R1).
const serialBytes = 19

// NewSerial returns a positive serial number of 152 random bits. Uniqueness is
// the database's unique index; the randomness makes a collision a defect
// rather than bad luck.
func NewSerial(random io.Reader) (*big.Int, error) {
	b := make([]byte, serialBytes)
	for {
		if _, err := io.ReadFull(random, b); err != nil {
			return nil, fmt.Errorf("new serial: %w", err)
		}
		if s := new(big.Int).SetBytes(b); s.BitLen() >= minSerialBits {
			return s, nil
		}
	}
}

// A shorter number has lost its randomness on the way: a counter, a
// truncation, a broken reader. One in 2^87 of NewSerial's is drawn again.
const minSerialBits = 65

func checkSerial(s *big.Int) error {
	switch {
	case s == nil || s.Sign() <= 0:
		return errors.New("serial number is not positive")
	case s.BitLen() < minSerialBits:
		return fmt.Errorf("serial number has %d bits: fewer than the 64 random ones required", s.BitLen())
	case s.BitLen() > 159:
		return fmt.Errorf("serial number has %d bits: more than 159", s.BitLen())
	}
	return nil
}
