package graph_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// TestMisfitsAreRequestErrors: a value that does not fit its scalar or enum is
// refused before anything is executed, however it is written: no data, 400, and the
// code of a document that does not fit the contract.
func TestMisfitsAreRequestErrors(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w := b.as("admin")
	const order = `mutation($at: Time, $count: Int!) { createCouponBatch(input: {productId: "x", count: $count, expiresAt: $at}) { problems { code } } }`
	const batch = `mutation($in: CreateCouponBatchInput!) { createCouponBatch(input: $in) { problems { code } } }`
	const page = `query($n: Int, $after: String) { products(first: $n, after: $after) { nodes { id } } }`
	const object = `query($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }`
	const states = `query($s: [RequestStatus!]) { requests(first: 1, filter: {status: $s}) { nodes { id } } }`
	for name, c := range map[string]struct{ query, variables string }{
		"a word for a Time":          {order, `{"at": "x", "count": 1}`},
		"a day for a Time":           {order, `{"at": "2027-01-01", "count": 1}`},
		"nothing for a Time":         {order, `{"at": "", "count": 1}`},
		"a number for a Time":        {order, `{"at": 1795910400, "count": 1}`},
		"in an input":                {batch, `{"in": {"productId": "x", "count": 1, "expiresAt": "x"}}`},
		"a literal Time":             {`mutation { createCouponBatch(input: {productId: "x", count: 1, expiresAt: "2027-01-01"}) { problems { code } } }`, `{}`},
		"a literal Time of a number": {`mutation { createCouponBatch(input: {productId: "x", count: 1, expiresAt: 1795910400}) { problems { code } } }`, `{}`},
		"in a fragment":              {`mutation { ...f } fragment f on Mutation { createCouponBatch(input: {productId: "x", count: 1, expiresAt: ""}) { problems { code } } }`, `{}`},
		"by default":                 {strings.Replace(order, "$at: Time", `$at: Time = "x"`, 1), `{"count": 1}`},
		"a text for an Int":          {order, `{"count": "1"}`},
		"a text in an input":         {batch, `{"in": {"productId": "x", "count": "1"}}`},
		"a fraction":                 {order, `{"count": 1.5}`},
		"a fraction in an input":     {batch, `{"in": {"productId": "x", "count": 1.5}}`},
		"33 bits":                    {order, `{"count": 2147483648}`},
		"33 bits below":              {order, `{"count": -2147483649}`},
		"33 bits, literally":         {`{ products(first: 2147483648) { nodes { id } } }`, `{}`},
		"a text for a page":          {page, `{"n": "1"}`},
		"a number for a cursor":      {page, `{"n": 1, "after": 1}`},
		"a number for a String":      {`query($after: String) { products(first: 1, after: $after) { nodes { id } } }`, `{"after": 1}`},
		"a fraction for an ID":       {object, `{"id": 1.5, "ids": []}`},
		"a fraction in a list":       {object, `{"id": "x", "ids": ["y", 1.5]}`},
		"a word in lower case":       {states, `{"s": ["in_review"]}`},
		"one for a list":             {states, `{"s": "in_review"}`},
	} {
		out := w.send(strings.NewReader(`{"query": `+quoted(c.query)+`, "variables": `+c.variables+`}`), newer)
		var members map[string]json.RawMessage
		b.must(json.Unmarshal([]byte(out.raw), &members))
		if _, data := members["data"]; data || out.status != http.StatusBadRequest || len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "GRAPHQL_VALIDATION_FAILED" {
			t.Errorf("%s: status %d, %s", name, out.status, out.raw)
		}
	}
	for name, c := range map[string]struct{ query, variables string }{
		"a whole number":        {page, `{"n": 1.0}`},
		"one with an exponent":  {page, `{"n": 1e1}`},
		"a number for an ID":    {object, `{"id": 1, "ids": [2, 3.0]}`},
		"one alone for a list":  {object, `{"id": "x", "ids": "y"}`},
		"one number for a list": {object, `{"id": "x", "ids": 1}`},
		"a word":                {states, `{"s": ["IN_REVIEW", "ACCEPTED"]}`},
		"nothing":               {states, `{"s": null}`},
	} {
		out := w.send(strings.NewReader(`{"query": `+quoted(c.query)+`, "variables": `+c.variables+`}`), newer)
		if out.status != http.StatusOK || len(out.Errors) > 0 {
			t.Errorf("%s: status %d, %s", name, out.status, out.raw)
		}
	}
}

// quoted is a text as JSON has it.
func quoted(text string) string {
	written, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return string(written)
}
