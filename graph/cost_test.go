package graph

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/complexity"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/shomei-ra/shomei/graph/generated"
)

// schemaPriced is the contract with its prices.
func schemaPriced() priced { return priced{generated.NewExecutableSchema(generated.Config{})} }

// ours are the operations of the SPA, with every fragment that they use.
func ours(t *testing.T) *ast.QueryDocument {
	t.Helper()
	literal := regexp.MustCompile("(?s)\\bgraphql\\(`(.*?)`\\)")
	var text strings.Builder
	err := filepath.WalkDir("../ui/src", func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".ts") && !strings.HasSuffix(path, ".tsx") ||
			strings.Contains(path, "/gql/") || strings.Contains(path, ".test.") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, found := range literal.FindAllStringSubmatch(string(source), -1) {
			text.WriteString(found[1] + "\n")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	document, errs := gqlparser.LoadQuery(schemaPriced().Schema(), text.String())
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if len(document.Operations) < 50 {
		t.Fatalf("only %d operations were found", len(document.Operations))
	}
	return document
}

// Every operation of our own pages is within every limit, with the largest page
// that there is.
func TestOwnOperationsFit(t *testing.T) {
	t.Parallel()
	document := ours(t)
	dearest, most := "", 0
	for _, operation := range document.Operations {
		cost := complexity.Calculate(t.Context(), schemaPriced(), operation, map[string]any{"first": int64(50)})
		shape := measure{fragments: map[string]shape{}}.set(operation.SelectionSet)
		if cost > maxCost || shape.depth > maxDepth || shape.fields > maxFields || shape.solitary > 1 {
			t.Errorf("%s: cost %d, %+v", operation.Name, cost, shape)
		}
		if cost > most {
			dearest, most = operation.Name, cost
		}
	}
	t.Logf("the dearest is %s: %d", dearest, most)
}

// Whatever the contract answers many of costs many times what one does, and so
// does a long text: nothing is free because its price was forgotten.
func TestA7EverythingOfManyHasACost(t *testing.T) {
	t.Parallel()
	schema := schemaPriced()
	const child = 7
	args := map[string]any{
		"first": int64(50), "ids": []any{"a", "b", "c"},
		"input": map[string]any{"couponIds": []any{"a", "b", "c"}, "subscribers": []any{nil, nil, nil}, "requestIds": []any{"a", "b", "c"}, "approvals": []any{nil, nil, nil}},
	}
	lists, texts := 0, 0
	for _, d := range schema.Schema().Types {
		if d.Kind != ast.Object || strings.HasPrefix(d.Name, "__") {
			continue
		}
		for _, f := range d.Fields {
			name := d.Name + "." + f.Name
			cost, _ := schema.Complexity(t.Context(), d.Name, f.Name, child, args)
			want := child
			switch {
			case strings.HasSuffix(f.Type.Name(), "Connection"):
				want = 50 * child
			case strings.HasSuffix(d.Name, "Connection"), paidFor(name):
				// The field that leads here was multiplied.
			case asked[name].argument != "":
				want = 3 * child
			case dear[name] > 0:
				want = dear[name] + child
				if f.Type.Elem != nil {
					want = dear[name] + listCost*child
				}
			case f.Type.Elem != nil:
				want = fewCost * child
			}
			if want > child {
				lists++
			}
			if cost < want {
				t.Errorf("%s costs %d, want %d or more", name, cost, want)
			}
			if f.Type.NamedType == "String" && (f.Name == "body" && strings.HasPrefix(d.Name, "Terms") || f.Name == "logo" || f.Name == "pem") {
				texts++
				if cost < pemCost {
					t.Errorf("the text %s costs %d", name, cost)
				}
			}
		}
	}
	if lists < 50 || texts < 4 {
		t.Errorf("%d lists and %d long texts were looked at", lists, texts)
	}
	// What is named must be there, or it prices nothing.
	for name := range dear {
		named(t, schema.Schema(), name)
	}
	for name := range few {
		named(t, schema.Schema(), name)
	}
	for name, count := range asked {
		named(t, schema.Schema(), name)
		if count.list != "" {
			named(t, schema.Schema(), count.list)
		}
	}
}

// What is made by a number or a list costs by it, however it is written and however
// little is shown of it; as many as may be made at once fit.
func TestA7WhatIsMadeHasACost(t *testing.T) {
	t.Parallel()
	schema := schemaPriced()
	people := func(n int) []any { return slices.Repeat([]any{map[string]any{"reference": "r"}}, n) }
	for name, making := range made {
		named(t, schema.Schema(), name)
		field, list := strings.TrimPrefix(name, "Mutation."), making.argument == "subscribers"
		input := schema.Schema().Mutation.Fields.ForName(field).Arguments.ForName("input").Type.Name()
		if making.argument != "" && schema.Schema().Types[input].Fields.ForName(making.argument) == nil {
			t.Fatalf("%s has no %s", input, making.argument)
		}
		cost := func(n int) int {
			var amount any = json.Number(strconv.Itoa(n))
			if list {
				amount = people(n)
			}
			text := "mutation($input: " + input + "!) { " + field + "(input: $input) { __typename } }"
			return complexity.Calculate(t.Context(), schema, loaded(t, text), map[string]any{"input": map[string]any{making.argument: amount}})
		}
		if got := cost(making.most); got < making.each*making.most || got > maxCost {
			t.Errorf("%s: %d of them cost %d", name, making.most, got)
		}
		if got := cost(making.most + 1); got > maxCost {
			t.Errorf("%s: one too many cost %d, which hides what to mend", name, got)
		}
	}
	for text, variables := range map[string]map[string]any{
		`mutation { createLicenseKeys(input: {partnerId: "p", productId: "p", count: 50, quota: 1}) { __typename } }`:               nil,
		`mutation($n: Int!) { createLicenseKeys(input: {partnerId: "p", productId: "p", count: $n, quota: 1}) { __typename } }`:     {"n": json.Number("50")},
		`mutation($n: Int = 50) { createLicenseKeys(input: {partnerId: "p", productId: "p", count: $n, quota: 1}) { __typename } }`: {"n": int64(50)},
	} {
		if got := complexity.Calculate(t.Context(), schema, loaded(t, text), variables); got != 50*hashCost {
			t.Errorf("%s costs %d", text, got)
		}
	}
	// The examples, with as many as may be.
	for file, variables := range map[string]map[string]any{
		"orderCoupons": {"count": json.Number("1000")}, "makeLicenseKeys": {"count": json.Number("50")}, "enrol": {"subscribers": people(100)},
	} {
		text, err := os.ReadFile("../docs/example/operation/" + file + ".graphql")
		if err != nil {
			t.Fatal(err)
		}
		if got := complexity.Calculate(t.Context(), schema, loaded(t, string(text)), map[string]any{"input": variables}); got > maxCost || got < 2000 {
			t.Errorf("%s costs %d", file, got)
		}
	}
}

// What is asked by an operation costs what it costs by a path, however little of it
// is shown; and to search costs more than to turn a page.
func TestA7WorkHasACost(t *testing.T) {
	t.Parallel()
	schema := schemaPriced()
	cost := func(text string, variables map[string]any) int {
		return complexity.Calculate(t.Context(), schema, loaded(t, text), variables)
	}
	for path, question := range map[string]string{
		StatementPath:    `statement(month: "2026-11") { __typename }`,
		ImportReportPath: `enrolmentImports(first: 100) { nodes { rows(first: 100) { nodes { number } } } }`,
	} {
		if got := cost("{ "+question+" }", nil); got < pathCosts[path] {
			t.Errorf("%s costs %d, by %s %d", question, got, path, pathCosts[path])
		}
	}
	if got := cost(`{ a: statement(month: "2026-11") { __typename } b: statement(month: "2026-11") { __typename } }`, nil); got < 2*pathCosts[StatementPath] {
		t.Errorf("two statements cost %d", got)
	}
	searched := 0
	for _, f := range schema.Schema().Query.Fields {
		filter := f.Arguments.ForName("filter")
		if filter == nil || schema.Schema().Types[filter.Type.Name()].Fields.ForName("search") == nil {
			continue
		}
		searched++
		ask := f.Name + "(first: 1, filter: "
		for name, got := range map[string]int{
			"in the document": cost("{ "+ask+`{search: "x"}) { __typename } }`, nil),
			"a text":          cost("query($text: String) { "+ask+`{search: $text}) { __typename } }`, map[string]any{"text": "x"}),
			"a filter":        cost("query($filter: "+filter.Type.Name()+") { "+ask+`$filter) { __typename } }`, map[string]any{"filter": map[string]any{"search": "x"}}),
		} {
			if got < searchCost {
				t.Errorf("%s, %s: %d", f.Name, name, got)
			}
		}
		if got := cost("{ "+ask+`{search: null}) { __typename } }`, nil); got >= searchCost {
			t.Errorf("%s, of nothing: %d", f.Name, got)
		}
	}
	if searched < 4 {
		t.Errorf("%d lists can be searched", searched)
	}
}

// loaded is the one operation of a document.
func loaded(t *testing.T, text string) *ast.OperationDefinition {
	t.Helper()
	document, errs := gqlparser.LoadQuery(schemaPriced().Schema(), text)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	return document.Operations[0]
}

// The manifest holds every operation of our own pages, and each is within every
// limit as it is sent: with the type names.
func TestPersistedDocumentsFit(t *testing.T) {
	t.Parallel()
	manifest, err := os.ReadFile("../ui/src/gql/persisted-documents.json")
	if err != nil {
		t.Fatal(err)
	}
	documents, err := ReadDocuments(manifest)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{}
	for _, operation := range ours(t).Operations {
		want[operation.Name] = true
	}
	for id, text := range documents {
		if _, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, maxTokens); err != nil || len(text) > maxQuery {
			t.Errorf("%s of %d bytes: %v", id, len(text), err)
		}
		document, errs := gqlparser.LoadQuery(schemaPriced().Schema(), text)
		if len(errs) > 0 || len(document.Operations) != 1 {
			t.Fatalf("%s: %v", id, errs)
		}
		operation := document.Operations[0]
		delete(want, operation.Name)
		shape := measure{fragments: map[string]shape{}}.set(operation.SelectionSet)
		cost := complexity.Calculate(t.Context(), schemaPriced(), operation, map[string]any{"first": int64(50)})
		if cost > maxCost || shape.depth > maxDepth || shape.fields > maxFields || shape.solitary > 1 {
			t.Errorf("%s: cost %d, %+v", operation.Name, cost, shape)
		}
	}
	if len(want) > 0 {
		t.Errorf("not in the manifest, npm run codegen: %v", want)
	}
}

func named(t *testing.T, schema *ast.Schema, name string) {
	t.Helper()
	owner, field, _ := strings.Cut(name, ".")
	if d := schema.Types[owner]; d == nil || d.Fields.ForName(field) == nil {
		t.Errorf("there is no %s", name)
	}
}

// many are the mutations that one operation may hold several of: each wants a
// session that is checked, and none guesses, mails to a stranger, or makes much
// work. Every other one is solitary.
var many = strings.Fields(`addReasonTemplate changeReasonTemplate offerReasonTemplate turnCampaign beginPasskey beginTotp cancelMaintenance cancelRequest claimRequest
	endOtherSessions endSession makeRecoveryCodes removePasskey removeTotp renamePasskey confirmAcquisition correctRequest
	createPartner decidePassphraseReset deleteView disableStaff endContact endMaintenance mergeOrganizations
	endNotice approveRequest previewCampaign proposeEmployment proposeMailSignerRevocation proposeNewProduct proposeProduct proposeStop
	proposeStaffEnabling proposeStaffReset proposeStaffRole proposeTerms publishNotice recordCall recordCheck recordContact recordPaperForm
	createApiClient disableApiClient enableApiClient rotateApiSecret updateApiClient
	cancelEnrolmentImport startEnrolmentImport
	registerWebhook rejectRequest releaseRequest removeEvidence removeWebhook resendMessage returnRequest revokeCertificate rotateWebhookSecret saveView
	scheduleMaintenance signOut updatePartner updateProduct updateWebhook unlinkOidc writeNote verifyContact voidCouponBatch voidCoupons voidLicenseKey
	withdrawEnrolment`)

func TestA6EveryMutationIsSolitaryOrNot(t *testing.T) {
	t.Parallel()
	schema := schemaPriced().Schema()
	listed := map[string]int{}
	for name := range solitary {
		listed[name]++
	}
	for _, name := range many {
		listed[name]++
	}
	for _, f := range schema.Mutation.Fields {
		if listed[f.Name] != 1 {
			t.Errorf("%s stands in %d of the two lists", f.Name, listed[f.Name])
		}
		delete(listed, f.Name)
	}
	if len(listed) > 0 {
		t.Errorf("no mutations: %v", listed)
	}
	// Who asks without a session, or opens one, asks once.
	for _, f := range schema.Mutation.Fields {
		payload := schema.Types[f.Type.Name()]
		input := f.Arguments.ForName("input")
		secret := payload.Fields.ForName("session") != nil
		if input != nil {
			for _, name := range []string{"token", "submissionKey", "password", "licensePassword"} {
				secret = secret || schema.Types[input.Type.Name()].Fields.ForName(name) != nil
			}
		}
		if secret && !solitary[f.Name] {
			t.Errorf("%s takes a secret, and may be written twice", f.Name)
		}
	}
}
