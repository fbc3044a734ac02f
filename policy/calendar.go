package policy

import "time"

// Tokyo is where days are counted. Japan has kept +09:00 without summer time
// since 1951, so that a fixed zone needs no zone database.
var Tokyo = time.FixedZone("JST", 9*60*60)

// startOfDay returns 00:00 in Tokyo of the day that lies days after t's.
func startOfDay(t time.Time, days int) time.Time {
	y, m, d := t.In(Tokyo).Date()
	return time.Date(y, m, d+days, 0, 0, 0, 0, Tokyo)
}

// Expected returns 00:00 in Tokyo of the n-th business day after t's day.
func Expected(t time.Time, n int) time.Time {
	day := startOfDay(t, 0)
	for n > 0 {
		day = day.AddDate(0, 0, 1)
		if BusinessDay(day) {
			n--
		}
	}
	return day.UTC()
}

// maxBusinessDays bounds the count of BusinessDays: nobody waits for years.
const maxBusinessDays = 999

// BusinessDays counts the business days behind from's day in Tokyo, until's own
// included; 0 where until is not behind from, 999 for more.
func BusinessDays(from, until time.Time) int {
	n, last := 0, startOfDay(until, 0)
	for day := startOfDay(from, 1); !day.After(last) && n < maxBusinessDays; day = day.AddDate(0, 0, 1) {
		if BusinessDay(day) {
			n++
		}
	}
	return n
}

// BusinessDay reports whether the desk works on t's day in Tokyo: not on
// Saturday, Sunday, a national holiday, nor from 29 December to 3 January.
func BusinessDay(t time.Time) bool {
	t = t.In(Tokyo)
	switch t.Weekday() {
	case time.Saturday, time.Sunday:
		return false
	}
	_, m, d := t.Date()
	if m == time.December && d >= 29 || m == time.January && d <= 3 {
		return false
	}
	return !Holiday(t)
}

// Holiday reports whether t's day in Tokyo is a national holiday by the Act on
// National Holidays (国民の祝日に関する法律) as it stands since 2020, its
// article 3 included: the substitute Monday, and the day between two holidays.
// The special dates of 2020 and 2021 are past and left out.
func Holiday(t time.Time) bool {
	day := startOfDay(t, 0)
	if namedHoliday(day) {
		return true
	}
	// Substitute: the first day that is not itself a holiday after a holiday
	// that fell on a Sunday.
	for back := day.AddDate(0, 0, -1); namedHoliday(back); back = back.AddDate(0, 0, -1) {
		if back.Weekday() == time.Sunday {
			return true
		}
	}
	return namedHoliday(day.AddDate(0, 0, -1)) && namedHoliday(day.AddDate(0, 0, 1))
}

// fixedHolidays are those of a fixed date.
var fixedHolidays = map[[2]int]bool{
	{1, 1}:   true, // 元日
	{2, 11}:  true, // 建国記念の日
	{2, 23}:  true, // 天皇誕生日
	{4, 29}:  true, // 昭和の日
	{5, 3}:   true, // 憲法記念日
	{5, 4}:   true, // みどりの日
	{5, 5}:   true, // こどもの日
	{8, 11}:  true, // 山の日
	{11, 3}:  true, // 文化の日
	{11, 23}: true, // 勤労感謝の日
}

// mondayHolidays are those of the n-th Monday of a month.
var mondayHolidays = map[[2]int]bool{
	{1, 2}:  true, // 成人の日
	{7, 3}:  true, // 海の日
	{9, 3}:  true, // 敬老の日
	{10, 2}: true, // スポーツの日
}

func namedHoliday(day time.Time) bool {
	y, month, d := day.Date()
	m := int(month)
	if fixedHolidays[[2]int{m, d}] {
		return true
	}
	if day.Weekday() == time.Monday && mondayHolidays[[2]int{m, (d-1)/7 + 1}] {
		return true
	}
	return m == 3 && d == equinox(y, 20.8431) || m == 9 && d == equinox(y, 23.2488)
}

// equinox returns the day of the month of an equinox in Japan, 1980 to 2099,
// by the usual approximation of the astronomers' announcement.
func equinox(year int, base float64) int {
	n := float64(year - 1980)
	return int(base+0.242194*n) - (year-1980)/4
}
