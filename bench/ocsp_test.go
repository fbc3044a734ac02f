package bench_test

import (
	"crypto/x509"
	"encoding/base64"
	"math/big"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	xocsp "golang.org/x/crypto/ocsp"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent/database"
)

// BenchmarkOCSP is an OCSP GET, signed on demand and from the cache. The
// certificate's row is read for both.
func BenchmarkOCSP(b *testing.B) { onBoth(b, benchmarkOCSP) }

const (
	// asked is how many certificates a slice asks about, each once.
	asked = 1500
	// stale is longer than a signed response is kept.
	stale = 5 * time.Hour
)

func benchmarkOCSP(b *testing.B, open func() *database.DB) {
	o := openOffice(b, open())
	questions := o.questions(asked)
	m := newMinimalResponder(o)
	var signed, cached, minimal, minimalCached, static tally
	round := func() {
		b.StopTimer()
		o.advance(stale)
		must(b, o.ra.RefreshResponder(b.Context(), o.issuer)) // it lives for weeks of business time
		b.StartTimer()
		ours := volley{Address: o.publications, Requests: at("/ocsp/"+o.ca.Issuing.ID()+"/", questions), Want: "\x30\x82"}
		theirs := ours
		theirs.Address = m.address
		o.client.fire(b, &signed, ours)
		theirs.Requests = at("/signed/", questions)
		o.client.fire(b, &minimal, theirs)
		o.client.fire(b, &cached, ours)
		theirs.Requests = at("/cached/", questions)
		o.client.fire(b, &minimalCached, theirs)
		theirs.Requests = at("/static/", questions)
		o.client.fire(b, &static, theirs)
	}
	round()
	signed, cached, minimal, minimalCached, static = tally{}, tally{}, tally{}, tally{}, tally{}
	for b.Loop() {
		round()
	}
	b.ReportMetric(0, "ns/op")
	name := "OCSP, signed on demand, " + o.database()
	compare(b, pair{operation: name, figure: &signed, peer: "minimal server: look-up, x/crypto/ocsp", beside: &minimal, aim: "≥ 0.87× CPU", metric: "signed-server"})
	compare(b, pair{operation: name, figure: &signed, peer: "net/http, static bytes", beside: &static, metric: "signed-static"})
	name = "OCSP, cached, " + o.database()
	compare(b, pair{operation: name, figure: &cached, peer: "minimal server: parsed, from a map", beside: &minimalCached, aim: "≥ 0.80× CPU", metric: "cached-server"})
	compare(b, pair{operation: name, figure: &cached, peer: "net/http, static bytes", beside: &static, metric: "cached-static"})
}

// questions are OCSP requests about n certificates in stock, as a GET's path
// carries them (RFC 5019, section 5).
func (o *office) questions(n int) []string {
	o.Helper()
	all := make([]string, n)
	for i, c := range o.certificates(n) {
		serial, ok := new(big.Int).SetString(c.serial, 16)
		if !ok {
			o.Fatalf("serial %q", c.serial)
		}
		der, err := xocsp.CreateRequest(&x509.Certificate{SerialNumber: serial}, o.ca.Issuing.Certificate(), nil)
		must(o.B, err)
		all[i] = url.QueryEscape(base64.StdEncoding.EncodeToString(der))
	}
	return all
}

func at(path string, questions []string) [][]byte {
	requests := make([][]byte, len(questions))
	for i, q := range questions {
		requests[i] = get(path + q)
	}
	return requests
}

// minimalResponder answers with the least: /signed/ parses, selects the row
// and signs, /cached/ parses and looks into a map, /static/ does neither.
type minimalResponder struct {
	address string
	answers map[string][]byte // by serial
}

func newMinimalResponder(o *office) *minimalResponder {
	o.Helper()
	reader, signer, issuing := readers(o), catest.NewKey(o.B), o.ca.Issuing.Certificate()
	m := &minimalResponder{answers: map[string][]byte{}}
	respond := func(serial *big.Int) ([]byte, error) {
		now := time.Now()
		// The embedded certificate stands for the delegate's: of its size.
		return xocsp.CreateResponse(issuing, issuing, xocsp.Response{
			Status: xocsp.Good, SerialNumber: serial, ThisUpdate: now, NextUpdate: now.Add(8 * time.Hour), Certificate: issuing,
		}, signer)
	}
	rows, err := reader.Query("SELECT serial FROM certificates")
	must(o.B, err)
	defer rows.Close()
	for rows.Next() {
		var text string
		must(o.B, rows.Scan(&text))
		serial, _ := new(big.Int).SetString(text, 16)
		m.answers[text], err = respond(serial)
		must(o.B, err)
	}
	must(o.B, rows.Err())
	var some []byte
	for _, some = range m.answers {
		break
	}
	send := func(w http.ResponseWriter, der []byte, err error) {
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/ocsp-response")
		_, _ = w.Write(der)
	}
	m.address = serve(o.B, http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		kind, encoded, _ := strings.Cut(q.URL.EscapedPath()[1:], "/")
		if kind == "static" {
			send(w, some, nil)
			return
		}
		asked, err := parseQuestion(encoded)
		if err != nil {
			send(w, nil, err)
			return
		}
		serial := asked.SerialNumber.Text(16)
		if kind == "cached" {
			send(w, m.answers[serial], nil)
			return
		}
		var status string
		if err := reader.QueryRowContext(q.Context(),
			"SELECT status FROM certificates WHERE issuer_id = $1 AND serial = $2", o.issuer, serial).Scan(&status); err != nil {
			send(w, nil, err)
			return
		}
		der, err := respond(asked.SerialNumber)
		send(w, der, err)
	}))
	return m
}

func parseQuestion(encoded string) (*xocsp.Request, error) {
	text, err := url.PathUnescape(encoded)
	if err != nil {
		return nil, err
	}
	der, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, err
	}
	return xocsp.ParseRequest(der)
}
