package graph_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// What costs much is refused before it costs anything. Each of these hangs or
// fills the memory of a server without the limit it names; here they are
// answered faster than a test notices.
func TestA7FloodsAreRefused(t *testing.T) {
	t.Parallel()
	b := setup(t)
	var reads atomic.Int64
	b.db.Client().Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
		return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
			reads.Add(1)
			return next.Query(ctx, q)
		})
	}))
	program, _ := b.program(b.sale("mise"), viewer.Scopes()...)
	const good = `{ viewer { now } }`
	served := func(w *browser, name string) reply {
		out := w.post(good, nil)
		if len(out.Errors) > 0 || out.status != http.StatusOK || !strings.Contains(out.raw, `"now"`) {
			t.Errorf("after %s: %s", name, out.raw)
		}
		return out
	}
	for who, w := range map[string]*browser{"nobody": b.stranger(), "a program": program} {
		// What is refused before it is looked at reads who is asking, and no more.
		reads.Store(0)
		w.post(`{ nothing }`, nil)
		known, rows, left := reads.Load(), b.rows(), requestsLeft(served(w, "nothing"))
		for name, query := range floods() {
			name = who + "'s " + name
			reads.Store(0)
			out := w.post(query, nil)
			if n := reads.Load(); n != known {
				t.Errorf("%s was executed: %d rows were looked for, want %d", name, n, known)
			}
			if len(out.Errors) == 0 || (string(out.Data) != "null" && len(out.Data) > 0) {
				t.Errorf("%s is answered: status %d, %.300s", name, out.status, out.raw)
			}
			if !strings.HasSuffix(name, "versions of versions") && strings.Contains(out.raw, "Cannot query field") || strings.Contains(out.raw, "does not exist in") {
				t.Errorf("%s is none of this contract: %s", name, out.raw)
			}
			if strings.Contains(out.raw, "internal error") {
				t.Errorf("%s is taken for a fault: %s", name, out.raw)
			}
			// One of the minute's requests, as whatever else is asked.
			after := requestsLeft(out)
			if w == program && after != left-1 {
				t.Errorf("%s leaves %d requests of %d", name, after, left)
			}
			left = requestsLeft(served(w, name))
			served(b.stranger(), name)
		}
		counted := cmpopts.IgnoreMapEntries(func(row, _ string) bool { return strings.HasPrefix(row, "api_usages ") })
		if diff := cmp.Diff(rows, b.rows(), counted); diff != "" {
			t.Errorf("%s changed (-before +after):\n%s", who, diff)
		}
	}
}

// requestsLeft are what the answer says that a program may still send within the
// minute; -1: nothing.
func requestsLeft(out reply) int {
	var left int
	if _, err := fmt.Sscanf(out.header.Get("RateLimit"), `"requests";r=%d;`, &left); err != nil {
		return -1
	}
	return left
}

// floods are operations that cost much, by what makes them so.
func floods() map[string]string {
	// repeat writes the text n times, its number for each #.
	repeat := func(text string, n int) string {
		var s strings.Builder
		for i := range n {
			s.WriteString(strings.ReplaceAll(text, "#", fmt.Sprint(i)))
		}
		return s.String()
	}
	doubling := "query { ...f0 } " + repeat("fragment f# on Query { ...g# ...h# } ", 60)
	for i := range 60 {
		next := fmt.Sprintf("...f%d", i+1)
		if i == 59 {
			next = "__typename"
		}
		doubling += fmt.Sprintf("fragment g%d on Query { %s } fragment h%d on Query { %s } ", i, next, i, next)
	}
	return map[string]string{
		"10,000 aliases":           "query {" + repeat(" a#: viewer { now }", 10_000) + "}",
		"220 KB of __typename":     "{" + strings.Repeat(" __typename", 20_000) + "}",
		"as many tokens as go":     "{" + strings.Repeat(" __typename", 64<<10/11-1) + "}",
		"depth":                    "{ requests(first: 1) { nodes { " + strings.Repeat("certificate { request { ", 50) + "id" + strings.Repeat(" } }", 50) + " } } }",
		"depth by fragments":       "{ requests(first: 1) { nodes { ...f0 } } } " + repeat("fragment f# on Request { certificate { request { ...g# } } } ", 12) + repeat("fragment g# on Request { ...e# } ", 12) + chain(12),
		"a cycle of fragments":     "{ requests(first: 1) { nodes { ...a } } } fragment a on Request { ...b } fragment b on Request { ...a }",
		"a fragment in itself":     "{ ...a } fragment a on Query { ...a }",
		"doubling fragments":       doubling,
		"wide pages":               "{" + repeat(" a#: requests(first: 100) { nodes { history { at } messages { to } checks { note } } }", 3) + "}",
		"lists in lists":           "{ requests(first: 100) { nodes { messages { request { messages { id } } } } } }",
		"ids":                      fmt.Sprintf("{ nodes(ids: [%s]) { ... on Request { messages { id kind to } } } }", strings.Repeat(`"x" `, 1000)),
		"versions of versions":     `{ node(id: "term_x") { ... on Terms { versions { versions { body } } } } }`,
		"long texts, aliased":      `{ nodes(ids: [` + strings.Repeat(`"term_x" `, 100) + `]) { ... on Terms {` + repeat(" b#: body", 90) + ` } } }`,
		"texts in a list":          `{ portal { products {` + repeat(" t#: terms { body }", 10) + ` } } }`,
		"texts of a page":          `{ products(first: 100) { nodes { terms { body } } } }`,
		"campaigns":                "{" + repeat(" a#: campaigns(first: 100) { nodes { id expected sent startedAt } }", 25) + "}",
		"windows":                  "{" + repeat(" a#: maintenanceWindows(first: 100) { nodes { id startsAt endsAt state } }", 25) + "}",
		"resets":                   "{" + repeat(" a#: passphraseResets(first: 100) { nodes { id status note } }", 34) + "}",
		"two contact links":        `mutation { a: mailContactLink(input: {email: "a@example.jp"}) { problems { code } } b: mailContactLink(input: {email: "b@example.jp"}) { problems { code } } }`,
		"two links followed":       `mutation { a: followContactLink(input: {token: "a"}) { problems { code } } b: followContactLink(input: {token: "b"}) { problems { code } } }`,
		"two papers":               `mutation { a: makePaperForm(input: {certificateId: "a"}) { problems { code } } b: makePaperForm(input: {certificateId: "b"}) { problems { code } } }`,
		"two withdrawals":          `mutation { a: submitWithdrawal(input: {submissionKey: "a", reason: OTHER}) { problems { code } } b: submitWithdrawal(input: {submissionKey: "b", reason: OTHER}) { problems { code } } }`,
		"two reissues":             `mutation { a: requestReissue(input: {submissionKey: "a", requestId: "r", reason: LOST}) { problems { code } } b: requestReissue(input: {submissionKey: "b", requestId: "r", reason: LOST}) { problems { code } } }`,
		"two identifications":      `mutation { a: signIn(input: {login: "a", password: "b"}) { problems { code } } b: signIn(input: {login: "a", password: "b"}) { problems { code } } }`,
		"one of each":              `mutation { a: signIn(input: {login: "a", password: "b"}) { problems { code } } b: identify(input: {purpose: STATUS, email: "e", applicationPassphrase: "p"}) { problems { code } } }`,
		"identification fragments": `mutation { ...m ...n } fragment m on Mutation { a: signIn(input: {login: "a", password: "b"}) { problems { code } } } fragment n on Mutation { ... { b: signIn(input: {login: "a", password: "c"}) { problems { code } } } }`,
		"two batches":              `mutation { a: createCouponBatch(input: {productId: "p", count: 1000}) { numbers } b: createCouponBatch(input: {productId: "p", count: 1000}) { numbers } }`,
		"licence keys, aliased":    `mutation {` + repeat(` a#: createLicenseKeys(input: {partnerId: "p", productId: "p", count: 50, quota: 1}) { problems { code } }`, 20) + `}`,
		"two acquisitions":         `mutation { a: acquireCertificate(input: {requestId: "r", csr: "a", consent: "t"}) { problems { code } } b: acquireCertificate(input: {requestId: "r", csr: "b", consent: "t"}) { problems { code } } }`,
		"deep literals":            "{ requests(first: 1, filter: " + strings.Repeat("{search: ", 5000) + "1" + strings.Repeat("}", 5000) + ") { nodes { id } } }",
	}
}

// Many long texts are too much for one answer, whatever they cost.
func TestA7AnswersAreBounded(t *testing.T) {
	t.Parallel()
	b := setup(t)
	long := strings.Repeat("規", 200_000)
	text := policy.Text{Ja: long, En: long}
	ids, err := b.ra.PublishTerms(t.Context(), operator, ra.PublishTermsInput{
		ProductID: b.product, Kind: terms.KindTERMS_OF_USE, Text: ra.Texts{Title: policy.Text{Ja: "約款", En: "Terms"}, Body: text}, Replaces: 1,
	})
	b.must(err)
	query := func(n int) string {
		fields := ""
		for i := range n {
			fields += fmt.Sprintf(" b%d: body", i)
		}
		return `{ node(id: "` + ids[0] + `") { ... on Terms {` + fields + ` } } }`
	}
	if out := b.stranger().post(query(1), nil); len(out.Errors) > 0 || !strings.Contains(out.raw, long) {
		t.Errorf("one text: %.200s", out.raw)
	}
	out := b.stranger().post(query(20), nil)
	if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "TOO_LARGE" || len(out.raw) > 1000 {
		t.Errorf("twelve megabytes: %d bytes, %.200s", len(out.raw), out.raw)
	}
}

// As many keys as an operation has room for would each be parsed, built, signed
// and linted. Not one is: the operation is refused by its shape.
func TestA6AcquisitionsAreOneAnOperation(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	aliases := "mutation("
	variables, fields := vars{}, ""
	for i := range 45 {
		name := fmt.Sprintf("k%d", i)
		aliases += "$" + name + ": AcquireCertificateInput! "
		fields += fmt.Sprintf(" a%d: acquireCertificate(input: $%s) { problems { code } }", i, name)
		variables[name] = vars{"requestId": w.objects["request"], "csr": w.newCSR(catest.NewKey(t)), "consent": w.consents[0], "replaceLostKey": true}
	}
	out := w.viewers["holder"].post(aliases+") {"+fields+" }", variables)
	if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "ONE_AN_OPERATION" {
		t.Errorf("45 acquisitions: %.300s", out.raw)
	}
	n, err := w.db.Client().Certificate.Query().Count(viewer.AsSystem(t.Context()))
	if n != 1 || err != nil {
		t.Errorf("%d certificates (%v), want the one from before", n, err)
	}
	// One, beside other fields, is what our page sends.
	one := vars{"in": variables["k0"]}
	out = w.viewers["holder"].post(`mutation($in: AcquireCertificateInput!) { acquireCertificate(input: $in) { certificate { id status } problems { code } } }`, one)
	if len(out.Errors) > 0 || !strings.Contains(out.raw, `"ISSUED"`) {
		t.Errorf("one acquisition: %s", out.raw)
	}
}

// chain is the fragments that lead each level of the depth test to the next.
func chain(n int) string {
	var s strings.Builder
	for i := range n {
		next := fmt.Sprintf("...f%d", i+1)
		if i == n-1 {
			next = "id"
		}
		fmt.Fprintf(&s, "fragment e%d on Request { %s } ", i, next)
	}
	return s.String()
}

// What the product itself asks for stays within the limits.
func TestOwnPagesFit(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for name, query := range map[string]string{
		"queue": `{ requests(first: 100, filter: {status: [ACCEPTED, IN_REVIEW]}) { edges { cursor node { id receiptNumber status kind submittedAt expectedAt
			product { name } registration { organization { legalName } subscriber { familyName givenName email } } claimedBy { id name } claimExpiresAt } }
			pageInfo { hasNextPage endCursor } } }`,
		"case": `query($id: ID!) { node(id: $id) { ... on Request { id receiptNumber status product { name secretLabel }
			registration { version organization { legalName legalNameKana mainPhoneNumber } subscriber { familyName email } proxy { familyName } }
			checks { kind result source note by { name } at } missingChecks history { at action by { name } } messages { kind status to sentAt }
			coupon { maskedNumber status } certificates { id serial status notAfter issuer { subject } } } } }`,
	} {
		out := w.viewers["reviewer"].post(query, vars{"id": w.objects["request"]})
		if len(out.Errors) > 0 {
			t.Errorf("%s: %s", name, out.raw)
		}
	}
}

// Aliases make no two attempts of one request, and no two mails; nor does an
// array of operations.
func TestA6AttemptsAreOneAnOperation(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	b := w.bundle
	request := w.objects["request"]
	fields := map[string]string{
		"identify":              `identify(input: {purpose: STATUS, receiptNumber: "0000-0000-0000", email: "a@example.jp", applicationPassphrase: "x"}) { problems { code } }`,
		"signIn":                `signIn(input: {login: "nobody", password: "x"}) { problems { code } }`,
		"resendCertificateCode": `resendCertificateCode(input: {requestId: "` + request + `"}) { problems { code } }`,
		"acquireCertificate":    `acquireCertificate(input: {requestId: "` + request + `", csr: "x", consent: "x"}) { problems { code } }`,
		"submitApplication":     `submitApplication(input: $in) { problems { code } }`,
	}
	before := b.hasher.Made()
	for name, field := range fields {
		variables, declared := vars{}, ""
		if name == "submitApplication" {
			variables, declared = vars{"in": b.application("00000000-00000000", nil)}, "($in: SubmitApplicationInput!)"
		}
		for way, query := range map[string]string{
			"alias":    "mutation" + declared + " { a: " + field + " b: " + field + " }",
			"fragment": "mutation" + declared + " { ...f ... { c: " + field + " } } fragment f on Mutation { d: " + field + " }",
			"skipped":  "mutation" + declared + " { a: " + field + " b: " + strings.Replace(field, ") {", ") @skip(if: false) {", 1) + " }",
		} {
			out := w.viewers["holder"].post(query, variables)
			if len(out.Errors) != 1 || out.Errors[0].Extensions["code"] != "ONE_AN_OPERATION" {
				t.Errorf("%s by %s: %.300s", name, way, out.raw)
			}
		}
		batch := `{"query":` + literal("mutation { "+field+" }") + `}`
		if out := w.viewers["holder"].send(strings.NewReader("["+batch+","+batch+"]"), nil); out.status != http.StatusBadRequest {
			t.Errorf("%s in a batch: status %d, %s", name, out.status, out.raw)
		}
	}
	if made := b.hasher.Made() - before; made != 0 {
		t.Errorf("%d hashes were made for operations that were refused", made)
	}
	// Aliases in several requests are several attempts.
	for n := range 6 {
		out := w.viewers["anonymous"].post("mutation { a"+fmt.Sprint(n)+": "+fields["signIn"]+" }", nil)
		want := map[bool]string{false: "SIGN_IN_FAILED", true: "TOO_MANY_ATTEMPTS"}[n == 5]
		if !strings.Contains(out.raw, want) {
			t.Errorf("attempt %d: %s", n+1, out.raw)
		}
	}
}
