package graph_test

import (
	"net/http"
	"strings"
	"testing"
)

// newer asks for the newer media type, under which the status tells what became of
// an operation.
func newer(r *http.Request) { r.Header.Set("Accept", "application/graphql-response+json") }

// TestTooManyAtOnce: what is more than an operation may name has its code.
func TestTooManyAtOnce(t *testing.T) {
	t.Parallel()
	b := setup(t)
	ids := strings.Repeat(`"x", `, 100) + `"x"`
	out := b.as("taro").post(`{ nodes(ids: [`+ids+`]) { id } }`, nil)
	if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "TOO_LARGE" {
		t.Errorf("101 ids: %s", out.raw)
	}
}

// TestOneOfSeveralOperations: a document of several wants to be told which.
func TestOneOfSeveralOperations(t *testing.T) {
	t.Parallel()
	b := setup(t)
	out := b.stranger().send(strings.NewReader(`{"query": "query A { viewer { now } } query B { viewer { now } }"}`), newer)
	if out.status != http.StatusBadRequest || len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "GRAPHQL_VALIDATION_FAILED" ||
		!strings.Contains(out.Errors[0].Message, "operationName") {
		t.Errorf("status %d: %s", out.status, out.raw)
	}
}

// TestAcceptByWeight: of the two media types the one that is wanted more is
// answered, the newer where both are wanted alike.
func TestAcceptByWeight(t *testing.T) {
	t.Parallel()
	b := setup(t)
	const response, legacy = "application/graphql-response+json", "application/json"
	for accept, want := range map[string]string{
		response + ";q=0.5, " + legacy + ";q=0.9":          legacy,
		legacy + ", " + response + ";q=0.9":                legacy,
		response + ";q=0.0, " + legacy:                     legacy,
		response + ";q=0":                                  legacy,
		response + ";q=0.9, " + legacy + ";q=0.5":          response,
		response + ";q=0.5, */*;q=0.1":                     response,
		legacy + ", " + response:                           response,
		response + "; charset=utf-8, " + legacy + ";q=0.9": response,
	} {
		out := b.stranger().send(strings.NewReader(`{"query": "{ viewer { demo } }"}`), func(r *http.Request) { r.Header.Set("Accept", accept) })
		if got := out.header.Get("Content-Type"); got != want+"; charset=utf-8" {
			t.Errorf("%s: %s", accept, got)
		}
	}
}
