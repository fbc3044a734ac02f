// Package factor is what staff prove to be themselves with beside a password:
// one-time passwords by the clock, recovery codes and passkeys. It knows no
// database: whoever signs in (session) and whoever sets a factor up (ra) keep
// the rows, and a factor that is set up by one works for the other.
package factor

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/shomei-ra/shomei/internal/keyring"
)

// TicketLife is how long what was begun can be finished: time enough to find
// the telephone and to install an app.
const TicketLife = 15 * time.Minute

// ErrTicket: the ticket is not ours, for something else, or too old.
var ErrTicket = errors.New("not a valid ticket")

// Desk hands out tickets: what was begun travels through the client, sealed,
// because an attempt that is given up must leave nothing behind. All fields are
// wanted. Safe for concurrent use.
type Desk struct {
	Ring *keyring.Ring
	// Now is wall time.
	Now  func() time.Time
	Rand io.Reader
}

// ticket is what is sealed.
type ticket struct {
	At      time.Time       `json:"at"`
	Content json.RawMessage `json:"content"`
}

// Carry seals content that somebody's browser carries from one request to the
// next, for a purpose. Nobody is named: who comes back is not known yet.
func (d Desk) Carry(purpose string, content any) (string, error) {
	return d.hand("carry: "+purpose, "", content)
}

// Carried opens what Carry sealed, and answers when that was. Errors: ErrTicket.
func (d Desk) Carried(purpose, carried string, content any) (time.Time, error) {
	return d.take("carry: "+purpose, "", carried, content)
}

// hand seals content for whom and what it is for.
func (d Desk) hand(purpose, staffID string, content any) (string, error) {
	inner, err := json.Marshal(content)
	if err != nil {
		return "", fmt.Errorf("hand out ticket: %w", err)
	}
	plain, err := json.Marshal(ticket{At: d.Now(), Content: inner})
	if err != nil {
		return "", fmt.Errorf("hand out ticket: %w", err)
	}
	box, err := d.Ring.Seal(keyring.LabelTicket, plain, aad(purpose, staffID), d.Rand)
	if err != nil {
		return "", fmt.Errorf("hand out ticket: %w", err)
	}
	return base64.RawURLEncoding.EncodeToString(box), nil
}

// take opens a ticket into content and answers when it was handed out.
func (d Desk) take(purpose, staffID, handed string, content any) (time.Time, error) {
	box, err := base64.RawURLEncoding.DecodeString(handed)
	if err != nil {
		return time.Time{}, ErrTicket
	}
	plain, err := d.Ring.Open(keyring.LabelTicket, box, aad(purpose, staffID))
	if err != nil {
		return time.Time{}, ErrTicket
	}
	var t ticket
	if err := json.Unmarshal(plain, &t); err != nil {
		return time.Time{}, fmt.Errorf("take ticket: %w", err)
	}
	if age := d.Now().Sub(t.At); age >= TicketLife || age < -time.Minute {
		return time.Time{}, ErrTicket
	}
	if err := json.Unmarshal(t.Content, content); err != nil {
		return time.Time{}, fmt.Errorf("take ticket: %w", err)
	}
	return t.At, nil
}

func aad(purpose, staffID string) []byte { return []byte(purpose + "\x00" + staffID) }
