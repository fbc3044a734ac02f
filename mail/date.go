package mail

import (
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/policy"
)

var weekdays = [...]string{"日", "月", "火", "水", "木", "金", "土"}

// momentJa writes 2026年11月20日(金)14時30分, in Tokyo. Seconds are cut, which
// for a deadline errs on the reader's safe side.
func momentJa(t *time.Time) string {
	in := t.In(policy.Tokyo)
	return fmt.Sprintf("%s%d時%02d分", dayJa(t), in.Hour(), in.Minute())
}

// dayJa writes 2026年11月20日(金), the day in Tokyo.
func dayJa(t *time.Time) string {
	in := t.In(policy.Tokyo)
	return fmt.Sprintf("%d年%d月%d日(%s)", in.Year(), in.Month(), in.Day(), weekdays[in.Weekday()])
}

// deadlineJa writes a moment before which something must be done. Midnight is
// written as 24時00分 of the day that ends, which nobody takes for a day more.
func deadlineJa(t *time.Time) string {
	if endsDay(t) {
		eve := t.Add(-time.Second)
		return dayJa(&eve) + "24時00分"
	}
	return momentJa(t)
}

// momentEn writes 20 November 2026, 14:30 (JST).
func momentEn(t *time.Time) string { return t.In(policy.Tokyo).Format("2 January 2006, 15:04 (JST)") }

// dayEn writes 20 November 2026, the day in Tokyo.
func dayEn(t *time.Time) string { return t.In(policy.Tokyo).Format("2 January 2006") }

// deadlineEn is deadlineJa in English.
func deadlineEn(t *time.Time) string {
	if endsDay(t) {
		eve := t.Add(-time.Second)
		return dayEn(&eve) + ", 24:00 (JST)"
	}
	return momentEn(t)
}

func endsDay(t *time.Time) bool {
	hour, minute, second := t.In(policy.Tokyo).Clock()
	return hour == 0 && minute == 0 && second == 0
}
