package mail

import (
	"fmt"
	"io"
	"log/slog"
)

// What carries addresses, names and codes prints as nothing but a word, under
// every verb and log handler, so that a careless %+v cannot leak it.

const withheld = "mail (withheld)"

// Format implements [fmt.Formatter].
func (Data) Format(f fmt.State, _ rune) { withhold(f) }

// LogValue implements [slog.LogValuer].
func (Data) LogValue() slog.Value { return slog.StringValue(withheld) }

// Format implements [fmt.Formatter].
func (Rendered) Format(f fmt.State, _ rune) { withhold(f) }

// LogValue implements [slog.LogValuer].
func (Rendered) LogValue() slog.Value { return slog.StringValue(withheld) }

// Format implements [fmt.Formatter].
func (Envelope) Format(f fmt.State, _ rune) { withhold(f) }

// LogValue implements [slog.LogValuer].
func (Envelope) LogValue() slog.Value { return slog.StringValue(withheld) }

// Format implements [fmt.Formatter].
func (Stored) Format(f fmt.State, _ rune) { withhold(f) }

// LogValue implements [slog.LogValuer].
func (Stored) LogValue() slog.Value { return slog.StringValue(withheld) }

func withhold(w io.Writer) { io.WriteString(w, withheld) }
