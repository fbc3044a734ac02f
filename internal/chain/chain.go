// Package chain is what makes the audit log evident of tampering: the canonical
// form of an event, the hash that chains it to all before it, the commitment to
// personal values that can be erased without breaking the chain, and the signed
// checkpoints that hold the whole down.
//
// It knows no database and no clock. What it makes can be checked by anybody
// who has the exported lines, SHA-256 and the public key.
package chain

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"
)

// HashSize is the length of a link in bytes.
const HashSize = sha256.Size

// SaltSize is the length of a commitment's salt in bytes: values that can be
// guessed, such as an address, must not be found by trying.
const SaltSize = 32

// momentLayout is RFC 3339 in UTC with all the microseconds that are stored.
const momentLayout = "2006-01-02T15:04:05.000000Z"

// Event is one act as the chain holds it: everything of the row. The order of
// the fields is the canonical form's and must not change.
type Event struct {
	ID        string            `json:"id"`
	Action    string            `json:"action"`
	ActorKind string            `json:"actorKind"`
	ActorID   *string           `json:"actorId,omitempty"`
	ObjectID  *string           `json:"objectId,omitempty"`
	Details   map[string]string `json:"details,omitempty"`
	// Commitment to the personal values that lie beside the event; empty: there
	// are none.
	Commitment []byte `json:"commitment,omitempty"`
	// At is UTC with six digits of a second.
	At string `json:"at"`
}

// Moment is how an event tells a moment.
func Moment(t time.Time) string { return t.UTC().Format(momentLayout) }

// Canonical answers the event's one form in bytes: JSON without spaces, fields
// in the order of the struct, names of details sorted, nothing escaped that
// JSON lets stand.
func (e Event) Canonical() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(e); err != nil {
		return nil, fmt.Errorf("canonical form of %s: %w", e.ID, err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// Next answers the link of the event with the number seq, from 1, behind prev:
// SHA-256(prev ‖ seq as 8 bytes, big endian ‖ canonical form). Before the first
// stands nothing: prev is empty there, which counts as HashSize zeroes.
func Next(prev []byte, seq int64, e Event) ([]byte, error) {
	if len(prev) == 0 {
		prev = make([]byte, HashSize)
	}
	if len(prev) != HashSize {
		return nil, errors.New("chain: the link before is not one")
	}
	canonical, err := e.Canonical()
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	h.Write(prev)
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(seq)))
	h.Write(canonical)
	return h.Sum(nil), nil
}

// Commit answers SHA-256 of the salt and the values, names and texts each
// behind their length, in the order of the names: one set of values has one
// form, and two sets never the same.
func Commit(salt []byte, values map[string]string) []byte {
	h := sha256.New()
	h.Write(salt)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		for _, text := range []string{name, values[name]} {
			h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(text))))
			h.Write([]byte(text))
		}
	}
	return h.Sum(nil)
}
