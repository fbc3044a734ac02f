package policy_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/policy"
)

func at(t *testing.T, s string) time.Time {
	t.Helper()
	v, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestNotAfter(t *testing.T) {
	t.Parallel()
	p := policy.Standard()
	for _, c := range []struct{ issued, want string }{
		{"2026-11-21T00:00:00+09:00", "2027-11-21T23:59:59+09:00"},
		{"2026-11-20T15:00:00Z", "2027-11-21T23:59:59+09:00"}, // already the 21st in Tokyo
		{"2026-11-20T14:59:59Z", "2027-11-20T23:59:59+09:00"},
		{"2027-03-01T12:00:00+09:00", "2028-02-29T23:59:59+09:00"}, // 2028 is a leap year
	} {
		if got := p.NotAfter(at(t, c.issued)); !got.Equal(at(t, c.want)) {
			t.Errorf("issued %s: got %s, want %s", c.issued, got, c.want)
		}
	}
}

func TestAcquisitionDeadline(t *testing.T) {
	t.Parallel()
	p := policy.Standard()
	got := p.AcquisitionDeadline(at(t, "2026-11-21T10:00:00+09:00"))
	if want := at(t, "2027-02-20T00:00:00+09:00"); !got.Equal(want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestHolidays compares whole years with the dates that the Cabinet Office
// announced (内閣府「国民の祝日」).
func TestHolidays(t *testing.T) {
	t.Parallel()
	for year, want := range map[int]string{
		2026: "0101 0112 0211 0223 0320 0429 0503 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123",
		2027: "0101 0111 0211 0223 0321 0322 0429 0503 0504 0505 0719 0811 0920 0923 1011 1103 1123",
	} {
		var got []string
		for d := time.Date(year, 1, 1, 12, 0, 0, 0, policy.Tokyo); d.Year() == year; d = d.AddDate(0, 0, 1) {
			if policy.Holiday(d) {
				got = append(got, d.Format("0102"))
			}
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%d (-want +got):\n%s", year, diff)
		}
	}
}

func TestExpected(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from string
		days int
		want string
	}{
		{"2026-11-20T10:00:00+09:00", 1, "2026-11-24T00:00:00+09:00"}, // Fri, weekend, 勤労感謝の日
		{"2026-12-28T10:00:00+09:00", 1, "2027-01-04T00:00:00+09:00"}, // New Year
		{"2026-11-24T23:59:59+09:00", 3, "2026-11-27T00:00:00+09:00"},
		{"2026-11-24T10:00:00+09:00", 0, "2026-11-24T00:00:00+09:00"},
	} {
		if got := policy.Expected(at(t, c.from), c.days); !got.Equal(at(t, c.want)) {
			t.Errorf("%d after %s: got %s, want %s", c.days, c.from, got, c.want)
		}
	}
}
