package policy_test

import (
	"testing"
	"time"

	"github.com/shomei-ra/shomei/policy"
)

func TestBusinessDays(t *testing.T) {
	t.Parallel()
	at := func(text string) time.Time {
		moment, err := time.ParseInLocation("2006-01-02 15:04", text, policy.Tokyo)
		if err != nil {
			t.Fatal(err)
		}
		return moment
	}
	for _, tt := range []struct {
		from, until string
		want        int
	}{
		{"2026-11-20 09:00", "2026-11-20 23:59", 0}, // a Friday
		{"2026-11-20 23:59", "2026-11-21 00:00", 0},
		{"2026-11-20 09:00", "2026-11-24 00:00", 1}, // Monday is 勤労感謝の日
		{"2026-11-20 09:00", "2026-11-27 00:00", 4},
		{"2026-11-27 09:00", "2026-11-20 00:00", 0},
		{"2026-12-28 09:00", "2027-01-04 09:00", 1},
		{"2000-01-01 00:00", "2026-01-01 00:00", 999},
	} {
		if got := policy.BusinessDays(at(tt.from).UTC(), at(tt.until).UTC()); got != tt.want {
			t.Errorf("%s to %s: %d, want %d", tt.from, tt.until, got, tt.want)
		}
	}
}
