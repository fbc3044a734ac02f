// Package instant is how moments are stored: microseconds since 1970, UTC, as
// one integer.
//
// Why an integer: SQLite has no time type and the driver compares datetimes as
// text, so that a bound value in another zone compares wrong; PostgreSQL keeps
// microseconds. One integer compares alike on both.
package instant

import "time"

// Time is a moment in microseconds since the Unix epoch, UTC.
type Time int64

// At returns t cut to the microsecond.
func At(t time.Time) Time { return Time(t.UnixMicro()) }

// Ptr returns a pointer to At(t), for columns that may be empty.
func Ptr(t time.Time) *Time {
	v := At(t)
	return &v
}

// Time returns t as a time.Time in UTC.
func (t Time) Time() time.Time { return time.UnixMicro(int64(t)).UTC() }

// Pointer returns p's moment as *time.Time, or nil.
func Pointer(p *Time) *time.Time {
	if p == nil {
		return nil
	}
	t := p.Time()
	return &t
}
