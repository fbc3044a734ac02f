package policy

import (
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/lifecycle"
)

// Closing is the end of a product's life. Its days are inclusive, to 24:00 in
// Asia/Tokyo. A compromised key's certificate can be revoked ever after.
type Closing struct {
	// LastOrder is the last day of new applications and renewals.
	LastOrder Day `json:"lastOrder"`
	// LastReissue is the last day of reissues and of acquisitions: what was
	// not acquired lapses then.
	LastReissue Day `json:"lastReissue"`
	// Successor is the code of the product that is offered instead; may be
	// empty.
	Successor string `json:"successor,omitempty"`
}

// Day is a day of Asia/Tokyo, written 2025-03-30.
type Day string

// DayOf answers the day of a moment.
func DayOf(t time.Time) Day { return Day(t.In(Tokyo).Format(time.DateOnly)) }

// Start answers 00:00 of the day; the zero time for what is no day.
func (d Day) Start() time.Time {
	t, err := time.ParseInLocation(time.DateOnly, string(d), Tokyo)
	if err != nil {
		return time.Time{}
	}
	return t.UTC()
}

// End answers 24:00 of the day, which is exclusive.
func (d Day) End() time.Time {
	if d.Start().IsZero() {
		return time.Time{}
	}
	return startOfDay(d.Start(), 1).UTC()
}

// UnmarshalText reads a day. Errors: what is no date of the calendar.
func (d *Day) UnmarshalText(text []byte) error {
	if Day(text).Start().IsZero() {
		return fmt.Errorf("policy: %q is no day", text)
	}
	*d = Day(text)
	return nil
}

// Open reports whether the product takes new applications at now.
func (p Policy) Open(now time.Time) bool {
	return p.Closing == nil || now.Before(p.Closing.LastOrder.End())
}

// Orderable reports whether an application of the kind that is made at now can
// still come to a certificate: the last order day has not ended, and the window
// in which it can be cancelled ends before the last reissue day does.
func (p Policy) Orderable(kind lifecycle.Kind, now time.Time) bool {
	return p.Open(now) &&
		(p.Closing == nil || now.Add(p.Of(kind).Window.Duration()).Before(p.Closing.LastReissue.End()))
}

// Ended reports whether the product's last reissue day is over: nothing is
// issued any more.
func (p Policy) Ended(now time.Time) bool {
	return p.Closing != nil && !now.Before(p.Closing.LastReissue.End())
}

// Succeeded reports whether the holder of a certificate that ends at notAfter
// is offered the successor at now, in place of a renewal: the last order day
// has passed, and a renewal would not have been too late.
func (p Policy) Succeeded(notAfter, now time.Time) bool {
	return !p.Open(now) && p.Closing.Successor != "" &&
		now.Before(startOfDay(notAfter, p.Renewing.ClosesDays+1))
}

// NotAfter returns the last second of a certificate issued at the moment.
func (p Policy) NotAfter(issued time.Time) time.Time {
	return startOfDay(issued, p.ValidityDays+1).Add(-time.Second).UTC()
}

// AcquisitionDeadline returns the moment, exclusive, until which what was
// approved at the moment can be acquired: 24:00 of the last day, or of the
// product's last reissue day where that comes first.
func (p Policy) AcquisitionDeadline(approved time.Time) time.Time {
	end := startOfDay(approved, p.AcquisitionDays+1).UTC()
	if p.Closing == nil {
		return end
	}
	return earlier(end, p.Closing.LastReissue.End())
}
