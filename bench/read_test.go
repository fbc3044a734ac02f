package bench_test

import (
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ra"
)

// BenchmarkRead is node(id) of one object, asked for by its applicant, whose
// session is read at each request.
func BenchmarkRead(b *testing.B) { onBoth(b, benchmarkRead) }

const (
	// readStock is how many certificates there are to read.
	readStock = 400
	// reads of one slice: every certificate of the stock, twice.
	reads = 2 * readStock
)

func benchmarkRead(b *testing.B, open func() *database.DB) {
	o := openOffice(b, open())
	r := newReference(o)
	stock := o.certificates(readStock)
	ids := make([]string, len(stock))
	for i, c := range stock {
		ids[i] = c.request
	}
	cookies := o.applicants(ra.ForAcquire, ids)
	certificates, requests, rows := make([][]byte, reads), make([][]byte, reads), make([][]byte, reads)
	for i := range reads {
		c, cookie := stock[i%readStock], cookies[i%readStock]
		certificates[i] = ask(certificateDocument, cookie, i, object{"id": c.id})
		requests[i] = ask(requestDocument, cookie, i, object{"id": c.request})
		rows[i] = get("/row/" + c.id)
	}
	var certificate, request, minimal, raw tally
	round := func() {
		o.client.fire(b, &certificate, volley{Address: o.api, Requests: certificates, Want: `"serial":"`})
		o.client.fire(b, &minimal, volley{Address: r.address, Requests: rows, Want: `"serial":"`})
		o.client.fire(b, &request, volley{Address: o.api, Requests: requests, Want: `"receiptNumber":"`})
		raw.local(b, reads, func(i int) error {
			_, err := r.certificate(b.Context(), stock[i%readStock].id)
			return err
		})
	}
	round()
	certificate, request, minimal, raw = tally{}, tally{}, tally{}, tally{}
	for b.Loop() {
		round()
	}
	b.ReportMetric(0, "ns/op")
	for _, read := range []struct {
		of     string
		figure *tally
	}{{"certificate", &certificate}, {"request", &request}} {
		name := "node(id) of a " + read.of + ", " + o.database()
		compare(b, pair{operation: name, figure: read.figure, peer: "minimal server, one point select", beside: &minimal, metric: read.of + "-server"})
		compare(b, pair{operation: name, figure: read.figure, peer: "raw point select", beside: &raw, metric: read.of + "-select"})
	}
}
