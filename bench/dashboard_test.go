package bench_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// BenchmarkDashboard is the whole dashboard out of as many requests as the
// variable of BenchmarkDesk says, with ten years of tallies, beside the 100 ms
// that a page may take.
func BenchmarkDashboard(b *testing.B) { onBoth(b, benchmarkDashboard) }

const dashboardDocument = `{ dashboard {
	days { day submitted approved rejected cancelled lapsed vetted vettedLate vettingMean promisedMean mailsFailed }
	states { status late today week later left leftMean } months { month ending renewed }
	coupons { partner { id name(language: JA) } left } issuers { issuer { id } crl ocsp } backlog { work waiting since } } }`

// talliedYears is how long the tallies were kept.
const talliedYears = 10

func benchmarkDashboard(b *testing.B, open func() *database.DB) {
	o := openOffice(b, open())
	stock := stockWanted(b)
	cookie := o.reviewer()
	o.desk(stock)
	o.tallies()
	o.coupons(1000)
	for b.Loop() {
		var took []time.Duration
		for try := range deskTries + 1 {
			if each := o.dashboard(cookie); try > 0 {
				took = append(took, each)
			}
		}
		slices.Sort(took)
		ratio := deskLimit.Seconds() / took[len(took)/2].Seconds()
		printed.add(line{
			operation: fmt.Sprintf("dashboard of %d, %s", stock, o.database()), figure: brief(took[len(took)/2]), peer: "limit",
			beside: brief(deskLimit), ratio: fmt.Sprintf("%.1f×", ratio), aim: "≥ 1×",
		})
		b.ReportMetric(ratio, "dashboard-ratio")
	}
	b.ReportMetric(0, "ns/op")
}

// stockWanted is how many requests the variable asks for.
func stockWanted(b *testing.B) int {
	b.Helper()
	text := os.Getenv(deskVariable)
	if text == "" {
		return deskStock
	}
	stock, err := strconv.Atoi(text)
	must(b, err)
	return stock
}

// tallies stores a row a measure and day, as years leave them.
func (o *office) tallies() {
	o.Helper()
	measures := []ra.Measure{
		ra.MeasureSubmitted, ra.MeasureApproved, ra.MeasureRejected, ra.MeasureCancelled, ra.MeasureLapsed,
		ra.MeasureVetted, ra.MeasureVettedLate, ra.MeasureLeft("ACCEPTED"), ra.MeasureLeft("IN_REVIEW"), ra.MeasureEnding,
	}
	for _, m := range measures {
		var rows []*ent.TallyCreate
		o.store(func(ctx context.Context, tx *ent.Tx) error {
			rows = rows[:0]
			for day := range 365 * talliedYears {
				text := string(policy.DayOf(o.now().AddDate(0, 0, -day)))
				rows = append(rows, tx.Tally.Create().SetID(string(m)+text).SetMeasure(string(m)).SetDay(text).
					SetProductID(o.product).SetCount(300).SetSeconds(300*86_400).SetPromised(300*86_400))
			}
			for some := range slices.Chunk(rows, chunk) {
				if err := tx.Tally.CreateBulk(some...).Exec(ctx); err != nil {
					return err
				}
			}
			return nil
		})
	}
	o.settleStatistics()
}

// dashboard asks for all of it and answers how long that took.
func (o *office) dashboard(cookie string) time.Duration {
	o.Helper()
	body, err := json.Marshal(object{"query": dashboardDocument})
	must(o.B, err)
	request, err := http.NewRequestWithContext(o.Context(), http.MethodPost, "http://"+o.api+"/graphql", bytes.NewReader(body))
	must(o.B, err)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Cookie", cookie)
	began := time.Now()
	reply, err := http.DefaultClient.Do(request)
	must(o.B, err)
	defer reply.Body.Close()
	answer, err := io.ReadAll(reply.Body)
	must(o.B, err)
	took := time.Since(began)
	if !bytes.Contains(answer, []byte(`"GIVEN_UP"`)) || bytes.Contains(answer, []byte(`"errors"`)) {
		o.Fatalf("no dashboard: %.300s", answer)
	}
	return took
}
