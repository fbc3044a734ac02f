package bench_test

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"
)

// line is one of the table: a figure and what it stands beside.
type line struct{ operation, figure, peer, beside, ratio, aim string }

// report is the table at the end of the run.
type report struct {
	mu    sync.Mutex
	lines []line
	notes []string
}

// printed is the run's; benchmarks have no other way to their main.
var printed report

func (r *report) add(l line) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lines = append(r.lines, l)
}

// note adds a remark below the table, once.
func (r *report) note(text string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, have := range r.notes {
		if have == text {
			return
		}
	}
	r.notes = append(r.notes, text)
}

func (r *report) print(w io.Writer) {
	if len(r.lines) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%d callers; CPU is the server process's own for one operation; a ratio of 1 is as good as the peer, above is better.\n\n", callers)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "operation\tfigure\tbeside\tits figure\tratio\taim")
	last := ""
	for _, l := range r.lines {
		operation, figure := l.operation, l.figure
		if operation == last {
			operation, figure = "", ""
		}
		last = l.operation
		fmt.Fprintln(table, strings.Join([]string{operation, figure, l.peer, l.beside, l.ratio, l.aim}, "\t"))
	}
	table.Flush()
	for _, text := range r.notes {
		fmt.Fprintf(w, "\n%s\n", text)
	}
}

// pair is a figure and a peer to be compared.
type pair struct {
	operation string
	figure    *tally
	peer      string
	beside    *tally
	// metric is the pair's name among the benchmark's metrics, aim what is
	// hoped for.
	metric, aim string
	// tails compares the slowest of a hundred too.
	tails bool
	// times is how often one figure is the peer's work; 0 is once.
	times int
}

// compare adds a pair to the table and reports its ratios as metrics.
func compare(b *testing.B, p pair) {
	times := float64(max(p.times, 1))
	rate := p.figure.rate() * times / p.beside.rate()
	spent := p.beside.each().Seconds() * times / p.figure.each().Seconds()
	b.ReportMetric(rate, p.metric+"-rate-ratio")
	b.ReportMetric(spent, p.metric+"-cpu-ratio")
	ratio := fmt.Sprintf("%.2f× rate, %.2f× CPU", rate, spent)
	if p.tails {
		ratio += fmt.Sprintf(", %.2f× p99", p.beside.p99().Seconds()/p.figure.p99().Seconds())
	}
	if p.times > 1 {
		p.peer = fmt.Sprintf("%d × %s", p.times, p.peer)
	}
	printed.add(line{p.operation, p.figure.String(), p.peer, p.beside.String(), ratio, p.aim})
}

// brief writes a duration with three digits.
func brief(d time.Duration) string {
	switch {
	case d >= time.Second:
		return fmt.Sprintf("%.2f s", d.Seconds())
	case d >= time.Millisecond:
		return digits(float64(d)/float64(time.Millisecond)) + " ms"
	}
	return digits(float64(d)/float64(time.Microsecond)) + " µs"
}

// digits writes a number with about three digits.
func digits(v float64) string {
	switch {
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.2f", v)
}
