package policy

import "time"

// Renewing is how a certificate is continued by another.
type Renewing struct {
	// Mode; empty: NEW_APPLICATION.
	Mode RenewalMode `json:"mode,omitempty"`
	// Procedure of an ONLINE_PREFILLED renewal.
	Procedure Procedure `json:"procedure"`
	// OpensDays before notAfter's day, ClosesDays after it: renewal is possible
	// from 00:00 of the first to 24:00 of the last, in Asia/Tokyo.
	OpensDays  int `json:"opensDays,omitempty"`
	ClosesDays int `json:"closesDays,omitempty"`
	// Reminders are days before notAfter's day on which a mail is sent, the
	// largest first.
	Reminders []int `json:"reminders,omitempty"`
}

// RenewalMode says how a certificate is continued.
type RenewalMode string

// Modes of renewal.
const (
	// NewApplication: the holder applies as if for the first time.
	NewApplication RenewalMode = "NEW_APPLICATION"
	// OnlinePrefilled: the holder identifies, and finds the registration filled
	// in, the names fixed.
	OnlinePrefilled RenewalMode = "ONLINE_PREFILLED"
)

// Window is a span of time: from From, inclusive, until Until, exclusive.
type Window struct{ From, Until time.Time }

// Contains reports whether t lies in the window.
func (w Window) Contains(t time.Time) bool { return !t.Before(w.From) && t.Before(w.Until) }

// RenewalWindow answers when a certificate that ends at notAfter can be
// renewed online; empty where it cannot be, or not any more because the
// product's last order day came first.
func (p Policy) RenewalWindow(notAfter time.Time) Window {
	r := p.Renewing
	if r.Mode != OnlinePrefilled {
		return Window{}
	}
	w := Window{From: startOfDay(notAfter, -r.OpensDays).UTC(), Until: startOfDay(notAfter, r.ClosesDays+1).UTC()}
	if c := p.Closing; c != nil {
		w.Until = earlier(w.Until, c.LastOrder.End())
	}
	if !w.From.Before(w.Until) {
		return Window{}
	}
	return w
}

// Continues reports whether the holder of a certificate that ends at notAfter
// may have the next at now, beside it: while it can be renewed online, or,
// where the next is applied for anew, from the first reminder on.
func (p Policy) Continues(notAfter, now time.Time) bool {
	if p.Renewing.Mode == OnlinePrefilled {
		return p.RenewalWindow(notAfter).Contains(now)
	}
	_, due := p.ReminderDue(notAfter, now)
	return due
}

// ReminderAt answers the moment from which the reminder of a threshold is to
// be sent: 00:00 of that many days before notAfter's day, in Asia/Tokyo.
func ReminderAt(notAfter time.Time, days int) time.Time {
	return startOfDay(notAfter, -days).UTC()
}

// NextReminder answers the first moment after another at which a reminder of a
// certificate that ends at notAfter is to be sent; false: there is none left.
func (p Policy) NextReminder(notAfter, after time.Time) (next time.Time, ok bool) {
	for _, d := range p.Renewing.Reminders {
		if at := ReminderAt(notAfter, d); at.After(after) && (!ok || at.Before(next)) {
			next, ok = at, true
		}
	}
	return next, ok
}

// ReminderDue answers the threshold whose reminder is to be sent at now for a
// certificate that ends at notAfter: of those reached, the nearest to the end,
// because after a downtime one mail says it all. It answers false before the
// first, and once the certificate has ended.
func (p Policy) ReminderDue(notAfter, now time.Time) (days int, due bool) {
	if now.After(notAfter) {
		return 0, false
	}
	for _, d := range p.Renewing.Reminders {
		if !now.Before(ReminderAt(notAfter, d)) && (!due || d < days) {
			days, due = d, true
		}
	}
	return days, due
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}
