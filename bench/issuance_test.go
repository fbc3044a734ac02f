package bench_test

import (
	"encoding/json"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// BenchmarkIssuance is acquireCertificate: a signing request comes, the
// certificate is stored and answered.
func BenchmarkIssuance(b *testing.B) { onBoth(b, benchmarkIssuance) }

// issuances of one slice.
const issuances = 160

func benchmarkIssuance(b *testing.B, open func() *database.DB) {
	o := openOffice(b, open())
	r := newReference(o)
	var issued, minimal, floor, commits, signed tally
	round := func() {
		b.StopTimer()
		ours, theirs := o.orders(issuances), r.orders(issuances)
		b.StartTimer()
		o.client.fire(b, &issued, volley{Address: o.api, Requests: ours, Want: `END CERTIFICATE`})
		o.client.fire(b, &minimal, volley{Address: r.address, Requests: theirs, Want: `END CERTIFICATE`})
		floor.local(b, issuances, func(int) error { return r.floor(b.Context()) })
		commits.local(b, 2*issuances, func(int) error { return r.row(b.Context()) })
		signed.local(b, issuances, func(int) error { _, err := r.sign(); return err })
	}
	round() // statements get prepared, connections opened
	issued, minimal, floor, commits, signed = tally{}, tally{}, tally{}, tally{}, tally{}
	for b.Loop() {
		round()
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(issued.rate(), "issued/s")
	name := "issuance, " + o.database()
	compare(b, pair{operation: name, figure: &issued, peer: "minimal server, same lint", beside: &minimal,
		metric: "server", aim: "≥ 0.55×, p99 ≥ 0.5×", tails: true})
	compare(b, pair{operation: name, figure: &issued, peer: "2 raw commits and a signature", beside: &floor, metric: "floor"})
	aim := ""
	if o.db.Dialect() == database.Postgres {
		aim = "≥ 0.10× rate"
	}
	compare(b, pair{operation: name, figure: &issued, peer: "raw durable commit", beside: &commits, metric: "commit", aim: aim})
	compare(b, pair{operation: name, figure: &issued, peer: "x509.CreateCertificate", beside: &signed, metric: "x509"})
}

// orders are n acquisitions, each of a request of its own that was approved.
func (o *office) orders(n int) [][]byte {
	o.Helper()
	approved := o.requests(n, lifecycle.Approved)
	cookies := o.applicants(ra.ForAcquire, approved)
	orders := make([][]byte, n)
	for i, csr := range o.signingRequests(n) {
		orders[i] = ask(acquireDocument, cookies[i], i, input(object{"requestId": approved[i], "csr": csr, "consent": o.consents[0]}))
	}
	return orders
}

// orders are n of the minimal server's.
func (r *reference) orders(n int) [][]byte {
	r.Helper()
	orders := make([][]byte, n)
	for i, csr := range r.signingRequests(n) {
		body, err := json.Marshal(object{"csr": csr})
		must(r.B, err)
		orders[i] = post("/issue", body, "")
	}
	return orders
}
