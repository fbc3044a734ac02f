package bench_test

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/graph"
)

// BenchmarkExport reads the whole queue as a sheet, as many requests as the
// variable of BenchmarkDesk says, and fails if the server, which runs in this
// process, keeps more of it than a page: what is alive after a collection is
// asked again and again while the rows come.
func BenchmarkExport(b *testing.B) { onBoth(b, benchmarkExport) }

const (
	// exportGrowth is what may be alive beyond what was before the first row, in
	// bytes: a page of 500 with all that is shown of it, the buffers of the
	// connection, and what PostgreSQL's driver keeps for itself.
	exportGrowth = 24 << 20
	// exportLooks is how often it is asked.
	exportLooks = 20
)

func benchmarkExport(b *testing.B, open func() *database.DB) {
	o := openOffice(b, open())
	stock := stockWanted(b)
	cookie := o.reviewer()
	o.desk(stock)
	for b.Loop() {
		before := alive()
		rows, most := o.export(cookie, max(1, stock/exportLooks))
		if rows != stock {
			b.Fatalf("%d rows of %d", rows, stock)
		}
		growth := int64(most) - int64(before)
		if growth > exportGrowth {
			b.Fatalf("%d rows keep %d bytes alive", rows, growth)
		}
		printed.add(line{
			operation: fmt.Sprintf("export of %d, %s", stock, o.database()), figure: fmt.Sprintf("%.1f MiB", float64(growth)/(1<<20)), peer: "limit",
			beside: fmt.Sprintf("%d MiB", exportGrowth>>20), ratio: fmt.Sprintf("%.1f×", float64(exportGrowth)/float64(max(growth, 1<<20))), aim: "≥ 1×",
		})
		b.ReportMetric(float64(growth), "B-alive")
	}
	b.ReportMetric(0, "ns/op")
}

// alive is how many bytes are reachable now.
func alive() uint64 {
	// What finalizers let go of is collected by the second.
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// export reads the sheet to its end, and answers its rows and the most that was
// alive after each so many of them.
func (o *office) export(cookie string, every int) (rows int, most uint64) {
	o.Helper()
	request, err := http.NewRequestWithContext(o.Context(), http.MethodPost, "http://"+o.api+graph.ExportPath, strings.NewReader(`{"filter": {}}`))
	must(o.B, err)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Cookie", cookie)
	reply, err := http.DefaultClient.Do(request)
	must(o.B, err)
	defer reply.Body.Close()
	lines := bufio.NewReader(reply.Body)
	// The header, which is no row.
	for n := -1; ; n++ {
		_, err := lines.ReadSlice('\n')
		if err == io.EOF {
			return n, most
		}
		must(o.B, err)
		if n > 0 && n%every == 0 {
			most = max(most, alive())
		}
	}
}
