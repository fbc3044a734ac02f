package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// object is one of JSON.
type object = map[string]any

// tour sends the operations of docs/example one after the other, and keeps what
// the next ones want.
type tour struct {
	base, dir, token string
	schema           *ast.Schema
	// todo are the operations that were not sent yet.
	todo map[string]bool
}

// operations sends every file of DIR/operation with variables that a partner
// would have, and wants an answer without errors and problems. What no scope
// gives, by what the contract says of it, is refused.
func operations(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 1, 1, "operations DIR")
	t := &tour{base: "http://" + ts.Getenv("ADDR"), dir: args[0], todo: map[string]bool{}}
	files, err := filepath.Glob(filepath.Join(t.dir, "operation", "*.graphql"))
	ts.Check(err)
	for _, file := range files {
		t.todo[strings.TrimSuffix(filepath.Base(file), ".graphql")] = true
	}
	ts.Check(t.begin(ts.Getenv("CLIENT_ID"), ts.Getenv("CLIENT_SECRET")))
	for _, part := range []func() error{t.sales, t.people, t.holder, t.happenings} {
		ts.Check(part())
	}
	if len(t.todo) > 0 {
		ts.Fatalf("not sent: %v", slices.Sorted(maps.Keys(t.todo)))
	}
}

// begin gets a token, and the contract.
func (t *tour) begin(id, secret string) error {
	form := url.Values{"grant_type": {"client_credentials"}}
	content, err := t.send("/oauth/token", form.Encode(), func(r *http.Request) {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.SetBasicAuth(id, secret)
	})
	if err != nil {
		return err
	}
	var token struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.Unmarshal(content, &token); err != nil {
		return err
	}
	t.token = token.AccessToken
	resp, err := http.Get(t.base + "/schema.graphql")
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	t.schema, err = gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: string(text)})
	return err
}

// send posts a body and answers that of a 200.
func (t *tour) send(path, body string, change func(*http.Request)) ([]byte, error) {
	r, err := http.NewRequest(http.MethodPost, t.base+path, strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Authorization", "Bearer "+t.token)
	change(r)
	resp, err := (&http.Client{Timeout: patience}).Do(r)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	content, err := io.ReadAll(resp.Body)
	if err == nil && resp.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: status %d: %s", path, resp.StatusCode, content)
	}
	return content, err
}

// document is an operation's text, and the body that asks it.
func (t *tour) document(name string, variables object) (text, body string, err error) {
	delete(t.todo, name)
	content, err := os.ReadFile(filepath.Join(t.dir, "operation", name+".graphql"))
	if err != nil {
		return "", "", err
	}
	asked, err := json.Marshal(object{"query": string(content), "variables": variables})
	return string(content), string(asked), err
}

// scoped reports whether a scope gives all that the operation asks for.
func (t *tour) scoped(text string) (bool, error) {
	document, err := gqlparser.LoadQuery(t.schema, text)
	if err != nil {
		return false, err
	}
	for _, selection := range document.Operations[0].SelectionSet {
		if f, ok := selection.(*ast.Field); ok && !strings.Contains(f.Definition.Description, "Scope: ") {
			return false, nil
		}
	}
	return true, nil
}

// ask sends an operation and answers its data.
func (t *tour) ask(name string, variables object) (object, error) {
	text, body, err := t.document(name, variables)
	if err != nil {
		return nil, err
	}
	may, err := t.scoped(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	content, err := t.send("/graphql", body, func(r *http.Request) { r.Header.Set("Content-Type", "application/json") })
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	refused := problems.Match(content)
	if !may {
		if !bytes.Contains(content, []byte(`"code":"FORBIDDEN"`)) {
			return nil, fmt.Errorf("%s is given by no scope, and answered: %s", name, content)
		}
		return object{}, nil
	}
	if refused {
		return nil, fmt.Errorf("%s: %s", name, content)
	}
	var answer struct{ Data object }
	if err := json.Unmarshal(content, &answer); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return answer.Data, nil
}

// found is what stands in an answer at a path such as partners.nodes.0.id; nil:
// nothing.
func found(value any, path string) any {
	for step := range strings.SplitSeq(path, ".") {
		switch node := value.(type) {
		case object:
			value = node[step]
		case []any:
			n := int(step[0] - '0')
			if n >= len(node) {
				return nil
			}
			value = node[n]
		default:
			return nil
		}
	}
	return value
}

// had is the partner's id, and the first product that is had for an entitlement.
func (t *tour) had(entitlement string) (partnerID, productID any, err error) {
	catalogue, err := t.ask("catalogue", nil)
	if err != nil {
		return nil, nil, err
	}
	products, _ := found(catalogue, "partners.nodes.0.portal.products").([]any)
	for _, product := range products {
		if entitlements, _ := found(product, "entitlements").([]any); slices.Contains(entitlements, any(entitlement)) {
			return found(catalogue, "partners.nodes.0.id"), found(product, "id"), nil
		}
	}
	return nil, nil, fmt.Errorf("no product is had for %s", entitlement)
}

// sales: coupons and licence keys, and what they cost.
func (t *tour) sales() error {
	partnerID, couponed, err := t.had("COUPON")
	if err != nil {
		return err
	}
	_, keyed, err := t.had("LICENSE_KEY")
	if err != nil {
		return err
	}
	order, err := t.ask("orderCoupons", object{"input": object{"idempotencyKey": "every-operation-0001", "productId": couponed, "count": 2}})
	if err != nil {
		return err
	}
	batchID := found(order, "createCouponBatch.batch.id")
	coupons, err := t.ask("coupons", object{"batchId": batchID})
	if err != nil {
		return err
	}
	_, void := t.ask("voidCoupons", object{"couponIds": []any{found(coupons, "coupons.nodes.0.id")}})
	_, make := t.ask("makeLicenseKeys", object{"input": object{
		"partnerId": partnerID, "productId": keyed, "idempotencyKey": "every-operation-0002", "count": 1, "quota": 5,
	}})
	month := object{"month": time.Now().In(time.FixedZone("JST", 9*60*60)).Format("2006-01")}
	_, sums := t.ask("statement", month)
	charges, listed := t.ask("charges", month)
	nodes, _ := found(charges, "charges.nodes").([]any)
	if !slices.ContainsFunc(nodes, func(c any) bool { return found(c, "batch.id") == batchID }) {
		listed = errors.Join(listed, fmt.Errorf("no charge names the batch %v: %v", batchID, nodes))
	}
	return errors.Join(void, make, sums, listed)
}

// people: enrolled by an operation and from a file.
func (t *tour) people() error {
	partnerID, productID, err := t.had("PARTNER_ENROLMENT")
	if err != nil {
		return err
	}
	content, err := os.ReadFile(filepath.Join(t.dir, "people.json"))
	if err != nil {
		return err
	}
	_, err = t.ask("enrol", object{"input": object{"partnerId": partnerID, "productId": productID, "subscribers": json.RawMessage(content)}})
	if err != nil {
		return err
	}
	if _, err := t.ask("enrolments", object{"state": "PENDING"}); err != nil {
		return err
	}
	sheet, err := os.ReadFile(filepath.Join(t.dir, "people.csv"))
	if err != nil {
		return err
	}
	taken, err := t.send("/import/enrolments", string(sheet), func(r *http.Request) {
		r.Header.Set("Content-Type", "text/csv")
		r.Header.Set("Idempotency-Key", "every-operation-0003")
		r.Header.Set("Shomei-Partner", fmt.Sprint(partnerID))
		r.Header.Set("Shomei-Product", fmt.Sprint(productID))
	})
	if err != nil {
		return err
	}
	var file struct{ ImportID string }
	if err := json.Unmarshal(taken, &file); err != nil {
		return err
	}
	shown, err := t.ask("import", object{"id": file.ImportID})
	if err == nil && found(shown, "node.status") != "CHECKED" {
		err = fmt.Errorf("the file is not checked: %v", shown)
	}
	if err != nil {
		return err
	}
	_, err = t.ask("startImport", object{"importId": file.ImportID})
	return err
}

// holder: what is asked for somebody who has a certificate.
func (t *tour) holder() error {
	requests, err := t.ask("requests", object{"search": "sandbox@example.co.jp"})
	if err != nil {
		return err
	}
	requestID, certificateID := found(requests, "requests.nodes.0.id"), found(requests, "requests.nodes.0.certificate.id")
	today := time.Now()
	certificates, err := t.ask("certificates", object{"from": today.Format("2006-01-02"), "until": today.AddDate(3, 0, 0).Format("2006-01-02")})
	if err == nil && found(certificates, "certificates.nodes.0.id") != certificateID {
		err = fmt.Errorf("%v is not among %v", certificateID, certificates)
	}
	if err != nil {
		return err
	}
	changed := sampleRegistration("sandbox@example.co.jp")
	changed.Subscriber.Department = new("購買部")
	_, reissue := t.ask("startReissue", object{"input": object{"submissionKey": "every-operation-0004", "requestId": requestID, "reason": "LOST"}})
	_, change := t.ask("startChange", object{"input": object{"submissionKey": "every-operation-0005", "certificateId": certificateID, "registration": changed}})
	_, withdraw := t.ask("startWithdrawal", object{"input": object{
		"submissionKey": "every-operation-0006", "certificateId": certificateID, "reason": "LEFT_ORGANIZATION",
	}})
	return errors.Join(reissue, change, withdraw, t.proposal(certificateID))
}

// proposal: a revocation that is proposed, found where proposals wait, and
// withdrawn.
func (t *tour) proposal(certificateID any) error {
	made, err := t.ask("proposeRevocation", object{"input": object{"certificateId": certificateID, "reason": "CESSATION_OF_OPERATION", "note": "退職"}})
	if err != nil {
		return err
	}
	waiting, err := t.ask("proposals", nil)
	if err != nil {
		return err
	}
	proposalID := found(waiting, "proposals.nodes.0.id")
	if proposalID == nil || proposalID != found(made, "proposeRevocation.proposal.id") {
		return fmt.Errorf("%v is not what waits: %v", made, waiting)
	}
	withdrawn, err := t.ask("withdrawProposal", object{"proposalId": proposalID, "note": "退職は来月"})
	if err == nil && found(withdrawn, "decideProposal.proposal.status") != "WITHDRAWN" {
		err = fmt.Errorf("withdrawn: %v", withdrawn)
	}
	return err
}

// happenings: told by a webhook, by a list, by a subscription.
func (t *tour) happenings() error {
	registered, err := t.ask("registerWebhook", object{"input": object{"webhook": object{"url": "http://127.0.0.1:1024/", "types": []any{}, "email": "ops@partner.example"}}})
	if err != nil {
		return err
	}
	_, replay := t.ask("replay", object{"webhookId": found(registered, "registerWebhook.webhook.id"), "since": time.Now().Add(-time.Hour).UTC().Format(time.RFC3339)})
	_, list := t.ask("events", nil)
	return errors.Join(replay, list, t.follow())
}

// follow reads the first news of the subscription, which say where it stands.
func (t *tour) follow() error {
	_, body, err := t.document("followEvents", object{"types": []any{}})
	if err != nil {
		return err
	}
	r, err := http.NewRequest(http.MethodPost, t.base+"/graphql", strings.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", "Bearer "+t.token)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	resp, err := (&http.Client{Timeout: patience}).Do(r)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	lines := bufio.NewScanner(resp.Body)
	for lines.Scan() {
		data, ok := strings.CutPrefix(lines.Text(), "data: ")
		if !ok || data == "" {
			continue
		}
		var news object
		if err := json.Unmarshal([]byte(data), &news); err != nil {
			return err
		}
		if problems.MatchString(data) || found(news, "data.events.cursor") == nil {
			return fmt.Errorf("followEvents: %s", data)
		}
		return nil
	}
	return fmt.Errorf("followEvents ended: status %d, %w", resp.StatusCode, lines.Err())
}
