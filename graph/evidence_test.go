package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/ra"
)

// fileOf is a file as a page sends it; its header alters the upload's.
type fileOf struct {
	requestID, name, check string
	body                   io.Reader
	header                 map[string]string
}

// carry sends a request to where files of cases are.
func (w *browser) carry(r *http.Request) *httptest.ResponseRecorder {
	w.b.Helper()
	handler, err := graph.NewEvidenceHandler(w.b.config)
	w.b.must(err)
	r.RemoteAddr = w.address
	for _, c := range w.cookies {
		r.AddCookie(c)
	}
	rec := httptest.NewRecorder()
	handler.ServeHTTP(rec, r)
	return rec
}

func (w *browser) putIn(f fileOf) *httptest.ResponseRecorder {
	w.b.Helper()
	r := httptest.NewRequestWithContext(w.b.Context(), http.MethodPost, graph.EvidencePath+f.requestID, f.body)
	for name, value := range map[string]string{
		"Content-Type": "application/octet-stream", "Shomei-File-Name": f.name, "Shomei-Registration-Version": "1", "Shomei-Check": f.check,
	} {
		r.Header.Set(name, value)
	}
	for name, value := range f.header {
		r.Header.Set(name, value)
	}
	return w.carry(r)
}

// added puts a file in, and answers its id and what was refused.
func (w *browser) added(f fileOf) (evidenceID, refused string) {
	w.b.Helper()
	rec := w.putIn(f)
	var out struct {
		EvidenceID *string
		Problems   []problemOf
	}
	if err := json.Unmarshal(rec.Body.Bytes(), &out); err != nil || rec.Code != http.StatusOK {
		w.b.Fatalf("status %d: %s", rec.Code, rec.Body)
	}
	if out.EvidenceID != nil {
		evidenceID = *out.EvidenceID
	}
	return evidenceID, codes(out.Problems)
}

func (w *browser) fetch(requestID, evidenceID string) *httptest.ResponseRecorder {
	w.b.Helper()
	return w.carry(httptest.NewRequestWithContext(w.b.Context(), http.MethodGet, graph.EvidencePath+requestID+"/"+evidenceID, nil))
}

const aPDF = "%PDF-1.7\n% canary-77aa\n%%EOF\n"

// broken is a body whose sender stops half-way.
type broken struct{ io.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

func TestA21Evidence(t *testing.T) {
	t.Parallel()
	b := setup(t)
	applicant := b.stranger()
	r := applicant.submit(b.application(b.coupons(1)[0], nil))
	other := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	taro, auditor := b.as("taro"), b.as("auditor")
	pdf := func(change func(*fileOf)) fileOf {
		f := fileOf{requestID: r.ID, name: "%E7%99%BB%E8%A8%98.pdf", check: "ORGANIZATION_EXISTS", body: strings.NewReader(aPDF)}
		if change != nil {
			change(&f)
		}
		return f
	}
	if _, refused := taro.added(pdf(nil)); refused != "NOT_CLAIMED@requestId" {
		t.Errorf("before it is claimed: %s", refused)
	}
	taro.act("claimRequest", vars{"requestId": r.ID})
	for name, c := range map[string]struct {
		by   *browser
		f    fileOf
		want string
	}{
		"a colleague":           {b.as("hana"), pdf(nil), "CLAIMED_BY_OTHER@requestId"},
		"an auditor":            {auditor, pdf(nil), "NOT_ALLOWED@"},
		"the applicant":         {applicant, pdf(nil), "NOT_ALLOWED@"},
		"nobody":                {b.stranger(), pdf(nil), "SESSION_REQUIRED@"},
		"another case":          {taro, pdf(func(f *fileOf) { f.requestID = other.ID }), "NOT_CLAIMED@requestId"},
		"no case":               {taro, pdf(func(f *fileOf) { f.requestID = "req_none" }), "NOT_FOUND@requestId"},
		"what its name is not":  {taro, pdf(func(f *fileOf) { f.name = "a.png" }), "FILE_NAME_DIFFERS@file"},
		"a page called a PDF":   {taro, pdf(func(f *fileOf) { f.body = strings.NewReader("<html><script>") }), "BAD_FILE_TYPE@file"},
		"nothing":               {taro, pdf(func(f *fileOf) { f.body = strings.NewReader("") }), "REQUIRED@file"},
		"too large":             {taro, pdf(func(f *fileOf) { f.body = bytes.NewReader(make([]byte, ra.MaxEvidence+2)) }), "FILE_TOO_LARGE@file"},
		"no check of this case": {taro, pdf(func(f *fileOf) { f.check = "NAMES_AGREE" }), "BAD_ID@check"},
		"a version not there":   {taro, pdf(func(f *fileOf) { f.header = map[string]string{"Shomei-Registration-Version": "2"} }), "STALE_VERSION@registrationVersion"},
	} {
		if _, refused := c.by.added(c.f); refused != c.want {
			t.Errorf("%s: %s, want %s", name, refused, c.want)
		}
	}
	for name, c := range map[string]struct {
		f    fileOf
		want int
	}{
		"a form of another page": {pdf(func(f *fileOf) { f.header = map[string]string{"Content-Type": "multipart/form-data; boundary=x"} }), http.StatusBadRequest},
		"another origin": {pdf(func(f *fileOf) {
			f.header = map[string]string{"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
		}), http.StatusForbidden},
		"a body that breaks off": {pdf(func(f *fileOf) { f.body = broken{strings.NewReader(aPDF)} }), http.StatusBadRequest},
		"a name that is no text": {pdf(func(f *fileOf) { f.name = "%ff.pdf" }), http.StatusBadRequest},
		"no version":             {pdf(func(f *fileOf) { f.header = map[string]string{"Shomei-Registration-Version": ""} }), http.StatusBadRequest},
	} {
		if rec := taro.putIn(c.f); rec.Code != c.want {
			t.Errorf("%s: %d %s", name, rec.Code, rec.Body)
		}
	}
	evidenceID, refused := taro.added(pdf(nil))
	if refused != "" {
		t.Fatalf("refused: %s", refused)
	}
	for name, c := range map[string]struct {
		by                    *browser
		requestID, evidenceID string
		want                  int
	}{
		"the officer": {taro, r.ID, evidenceID, http.StatusOK}, "an auditor": {auditor, r.ID, evidenceID, http.StatusOK},
		"of another case": {taro, other.ID, evidenceID, http.StatusNotFound}, "none": {taro, r.ID, "evid_none", http.StatusNotFound},
		"the applicant": {applicant, r.ID, evidenceID, http.StatusNotFound}, "nobody": {b.stranger(), r.ID, evidenceID, http.StatusNotFound},
	} {
		rec := c.by.fetch(c.requestID, c.evidenceID)
		if rec.Code != c.want || strings.Contains(rec.Body.String(), "canary") != (c.want == http.StatusOK) {
			t.Errorf("%s: %d %s", name, rec.Code, rec.Body)
		}
	}
	sent := taro.fetch(r.ID, evidenceID).Header()
	if diff := cmp.Diff([]string{
		"application/pdf", "attachment; filename*=UTF-8''%E7%99%BB%E8%A8%98.pdf", "nosniff", "default-src 'none'; frame-ancestors 'none'; sandbox", "no-store",
	}, []string{
		sent.Get("Content-Type"), sent.Get("Content-Disposition"), sent.Get("X-Content-Type-Options"), sent.Get("Content-Security-Policy"), sent.Get("Cache-Control"),
	}); diff != "" {
		t.Errorf("headers (-want +got):\n%s", diff)
	}
}

// TestEvidenceFetchIsRecorded: whoever fetched a file stands in the log before they
// have it; that nobody's page is told of as a change.
func TestEvidenceFetchIsRecorded(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.clock.move(time.Since(b.clock.now())) // a connection's limits are the machine's
	r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	other := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	taro, auditor := b.as("taro"), b.as("auditor")
	taro.act("claimRequest", vars{"requestId": r.ID})
	evidenceID, refused := taro.added(fileOf{requestID: r.ID, name: "a.pdf", body: strings.NewReader(aPDF)})
	if refused != "" {
		t.Fatalf("refused: %s", refused)
	}
	stream := taro.follow(b.listen(), "")
	stream.next()
	for range 2 {
		if rec := auditor.fetch(r.ID, evidenceID); rec.Code != http.StatusOK {
			t.Fatalf("fetched: %d", rec.Code)
		}
	}
	taro.act("claimRequest", vars{"requestId": other.ID})
	if told, _ := stream.next(); !slices.Equal(told.Data.RequestChanges.RequestIDs, []string{other.ID}) {
		t.Errorf("told of %s", told.raw)
	}
	var log struct {
		AuditEvents struct {
			Nodes []struct {
				ObjectID string
				Actor    struct{ Name string }
			}
		}
	}
	auditor.ask(`{ auditEvents(first: 10, filter: {action: "request.fetch_evidence"}) { nodes { objectId actor { name } } } }`, nil, &log)
	if nodes := log.AuditEvents.Nodes; len(nodes) != 1 || nodes[0].ObjectID != r.ID || nodes[0].Actor.Name == "" {
		t.Errorf("on record: %+v", nodes)
	}
	b.db.Client().AuditEvent.Use(func(next ent.Mutator) ent.Mutator {
		return ent.MutateFunc(func(context.Context, ent.Mutation) (ent.Value, error) { return nil, errors.New("the log is full") })
	})
	if rec := taro.fetch(r.ID, evidenceID); rec.Code != http.StatusServiceUnavailable || strings.Contains(rec.Body.String(), "canary") {
		t.Errorf("without a record: %d %s", rec.Code, rec.Body)
	}
}

// A sender who never comes to an end is cut off, and nothing is stored.
func TestF4SlowUpload(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	taro := b.as("taro")
	taro.act("claimRequest", vars{"requestId": r.ID})
	// The two minutes of an upload are over in a moment.
	b.config.Wall = func() time.Time { return time.Now().Add(100*time.Millisecond - 2*time.Minute) }
	handler, err := graph.NewEvidenceHandler(b.config)
	b.must(err)
	server := httptest.NewServer(handler)
	defer server.Close()
	body, never := io.Pipe()
	defer never.Close()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+graph.EvidencePath+r.ID, io.MultiReader(strings.NewReader(aPDF), body))
	b.must(err)
	for _, c := range taro.cookies {
		request.AddCookie(c)
	}
	for name, value := range map[string]string{"Content-Type": "application/octet-stream", "Shomei-File-Name": "a.pdf", "Shomei-Registration-Version": "1"} {
		request.Header.Set(name, value)
	}
	answer, err := server.Client().Do(request)
	if err == nil {
		defer answer.Body.Close()
		if answer.StatusCode != http.StatusBadRequest {
			t.Errorf("a slow upload: %d", answer.StatusCode)
		}
	}
	if got := taro.seen(r.ID); len(got.Evidence) > 0 {
		t.Errorf("stored: %+v", got.Evidence)
	}
}

// seenCase is what a page shows of a case before a decision.
type seenCase struct {
	Evidence []struct {
		ID, Name, MediaType, Check, Scan string
		Size                             int
		By                               struct{ Name string }
	}
	Obstacles []struct {
		Kind   string
		Blocks bool
		Checks []string
	}
	CaseDigest           *string
	EarlierRegistrations []struct {
		Origin      string
		Differences []struct{ Field, Before, After string }
	}
}

func (w *browser) seen(requestID string) seenCase {
	w.b.Helper()
	var data struct{ Node seenCase }
	w.ask(`query($id: ID!) { node(id: $id) { ... on Request { caseDigest obstacles { kind blocks checks }
	  evidence { id name mediaType size check scan by { name } }
	  earlierRegistrations { origin registration { version } differences { field before after } } } } }`, vars{"id": requestID}, &data)
	return data.Node
}

// digest of a case as it stands; none for who may not read it.
func (w *browser) digest(requestID string) string {
	w.b.Helper()
	if seen := w.seen(requestID).CaseDigest; seen != nil {
		return *seen
	}
	return "none"
}

// An approval names the digest of what was seen, and is refused when the case
// changed; what is in its way is told to staff alone.
func TestCaseSeen(t *testing.T) {
	t.Parallel()
	b := setup(t)
	applicant := b.stranger()
	r := applicant.submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	taro := b.as("taro")
	if got := taro.seen(r.ID); len(got.Obstacles) < 2 || got.Obstacles[0].Kind != "UNCLAIMED" {
		t.Errorf("in the way: %+v", got.Obstacles)
	}
	taro.act("claimRequest", vars{"requestId": r.ID})
	for _, kind := range []string{"ORGANIZATION_EXISTS", "EMPLOYMENT_CONFIRMED"} {
		taro.act("recordCheck", vars{"requestId": r.ID, "registrationVersion": 1, "kind": kind, "result": "PASS", "source": "公表サイト"})
	}
	before := taro.seen(r.ID)
	if len(before.Obstacles) != 0 || before.CaseDigest == nil {
		t.Fatalf("in the way: %+v", before)
	}
	evidenceID, refused := taro.added(fileOf{requestID: r.ID, name: "a.pdf", body: strings.NewReader(aPDF)})
	if refused != "" {
		t.Fatalf("refused: %s", refused)
	}
	after := taro.seen(r.ID)
	if e := after.Evidence; len(e) != 1 || e[0].ID != evidenceID || e[0].Name != "a.pdf" || e[0].Scan != "NOT_SCANNED" ||
		e[0].Check != "" || e[0].Size != len(aPDF) || e[0].By.Name == "" {
		t.Errorf("evidence %+v", e)
	}
	approve := func(digest *string) string {
		_, refused := taro.act("approveRequest", vars{"requestId": r.ID, "registrationVersion": 1, "caseDigest": digest})
		return codes(refused)
	}
	if got := approve(before.CaseDigest); got != "CASE_CHANGED@caseDigest" {
		t.Errorf("approved what was not seen: %q", got)
	}
	if _, refused := taro.act("removeEvidence", vars{"evidenceId": evidenceID}); codes(refused) != "" {
		t.Errorf("not removed: %s", codes(refused))
	}
	if _, refused := taro.act("removeEvidence", vars{"evidenceId": evidenceID}); codes(refused) != "NOT_FOUND@evidenceId" {
		t.Errorf("removed twice: %s", codes(refused))
	}
	if rec := taro.fetch(r.ID, evidenceID); rec.Code != http.StatusNotFound {
		t.Errorf("a removed file: %d", rec.Code)
	}
	if got := approve(after.CaseDigest); got != "CASE_CHANGED@caseDigest" {
		t.Errorf("approved what was removed: %q", got)
	}
	if got := approve(before.CaseDigest); got != "" {
		t.Errorf("refused: %q", got)
	}
	if got := applicant.seen(r.ID); len(got.Obstacles)+len(got.Evidence)+len(got.EarlierRegistrations) > 0 || got.CaseDigest != nil {
		t.Errorf("the applicant reads %+v", got)
	}
}
