package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/shomei-ra/shomei/session"
)

// vars are an operation's variables.
type vars map[string]any

// browser holds cookies, as one does, and says which audience it asks as.
type browser struct {
	b        *bundle
	cookies  map[string]*http.Cookie
	audience string
	language string
	address  string
	// bearer is the access token that it sends; empty: none.
	bearer string
}

func (b *bundle) stranger() *browser {
	return &browser{b: b, cookies: map[string]*http.Cookie{}, address: "198.51.100.1:1"}
}

// as signs a member of staff in.
func (b *bundle) as(login string) *browser {
	b.Helper()
	w := b.stranger()
	var data struct {
		SignIn struct{ Problems []problemOf }
	}
	w.ask(`mutation($l: String!, $p: String!) { signIn(input: {login: $l, password: $p}) { problems { code } } }`,
		vars{"l": login, "p": staffPassword}, &data)
	if len(data.SignIn.Problems) > 0 {
		b.Fatalf("sign in as %s: %v", login, data.SignIn.Problems)
	}
	return w
}

// problemOf is a problem as the tests ask for it.
type problemOf struct {
	Code, Field, Message string
	Params               []struct{ Name, Value string }
}

// reply is what came back.
type reply struct {
	status int
	header http.Header
	raw    string
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Extensions map[string]any
	}
}

// post sends an operation.
func (w *browser) post(query string, variables vars) reply {
	w.b.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	w.b.must(err)
	return w.send(bytes.NewReader(body), nil)
}

// send sends a body as it is; change may alter the request.
func (w *browser) send(body io.Reader, change func(*http.Request)) reply {
	w.b.Helper()
	r := httptest.NewRequestWithContext(w.b.Context(), http.MethodPost, "/graphql", body)
	r.RemoteAddr = w.address
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept-Language", w.language)
	if w.audience != "" {
		r.Header.Set(session.AudienceHeader, w.audience)
	}
	for _, c := range w.cookies {
		r.AddCookie(c)
	}
	if w.bearer != "" {
		r.Header.Set("Authorization", "Bearer "+w.bearer)
	}
	if change != nil {
		change(r)
	}
	rec := httptest.NewRecorder()
	w.b.handler.ServeHTTP(rec, r)
	for _, c := range rec.Result().Cookies() {
		if delete(w.cookies, c.Name); c.MaxAge >= 0 {
			w.cookies[c.Name] = c
		}
	}
	out := reply{status: rec.Code, header: rec.Header(), raw: rec.Body.String()}
	if err := json.Unmarshal(rec.Body.Bytes(), &out); err != nil {
		w.b.Fatalf("status %d, body %q: %v", rec.Code, rec.Body, err)
	}
	return out
}

// ask sends an operation that must not fail and reads its data.
func (w *browser) ask(query string, variables vars, data any) {
	w.b.Helper()
	out := w.post(query, variables)
	if len(out.Errors) > 0 || out.status != http.StatusOK {
		w.b.Fatalf("status %d: %s", out.status, out.raw)
	}
	if err := json.Unmarshal(out.Data, data); err != nil {
		w.b.Fatalf("%s: %v", out.raw, err)
	}
}

// application is a SubmitApplicationInput that is accepted; change may alter
// it.
func (b *bundle) application(coupon string, change func(vars)) vars {
	b.submissions++
	in := vars{
		"submissionKey": fmt.Sprintf("submission-%08d", b.submissions), "productId": b.product, "couponNumber": coupon,
		"applicationPassphrase": applicantPass, "consents": b.consents, "language": "JA",
		"registration": vars{
			"organization": vars{
				"legalName": "神﨑商会株式会社", "legalNameKana": "かんざきしょうかい", "legalNameLatin": "Kanzaki Shokai K.K.",
				"headOfficeAddress": "東京都中央区八重洲2-8-1", "mainPhoneNumber": "03-1234-5678",
				"representativeFamilyName": "見本", "representativeGivenName": "理沙",
			},
			"subscriber": vars{
				"familyName": "𠮷葛", "givenName": "乃", "familyNameKana": "ヨシクズ", "givenNameKana": "カミノ",
				"familyNameLatin": "Yoshikuzu", "givenNameLatin": "Kamino",
				"email": fmt.Sprintf("canary%d@EXAMPLE.co.jp", b.submissions), "workplacePostalCode": "104-0028",
				"workplacePrefecture": "東京都", "workplaceCity": "中央区", "workplaceStreet": "八重洲2-8-1",
				"workplacePhoneNumber": "05012345678",
			},
		},
	}
	if change != nil {
		change(in)
	}
	return in
}

// requestOf is a request as the tests ask for it.
type requestOf struct {
	ID, ReceiptNumber, Status string
	Cancellable               bool
	Registration              struct {
		Version    int
		Subscriber struct{ Email string }
	}
	Certificate *struct{ ID, Status, Pem string }
}

const requestFields = ` id receiptNumber status cancellable registration { version subscriber { email } } certificate { id status pem } `

// submit applies and answers the new request.
func (w *browser) submit(in vars) requestOf {
	w.b.Helper()
	var data struct {
		SubmitApplication struct {
			Request  *requestOf
			Problems []problemOf
		}
	}
	w.ask(`mutation($in: SubmitApplicationInput!) {
		submitApplication(input: $in) { request {`+requestFields+`} problems { code field message } } }`, vars{"in": in}, &data)
	if data.SubmitApplication.Request == nil {
		w.b.Fatalf("submit: %v", data.SubmitApplication.Problems)
	}
	return *data.SubmitApplication.Request
}

// act sends a mutation that answers a request, and reads that. An approval that
// names no case is of the case as it stands.
func (w *browser) act(mutation string, input vars) (requestOf, []problemOf) {
	w.b.Helper()
	if requestID, ok := input["requestId"].(string); ok && mutation == "approveRequest" && input["caseDigest"] == nil {
		input = maps.Clone(input)
		input["caseDigest"] = w.digest(requestID)
	}
	name := strings.ToUpper(mutation[:1]) + mutation[1:]
	var data map[string]struct {
		Request  *requestOf
		Problems []problemOf
	}
	w.ask(`mutation($in: `+name+`Input!) { it: `+mutation+`(input: $in) {
		request {`+requestFields+`} problems { code field message params { name value } } } }`, vars{"in": input}, &data)
	if data["it"].Request == nil {
		return requestOf{}, data["it"].Problems
	}
	return *data["it"].Request, data["it"].Problems
}

// identify opens a session and answers the problems.
func (w *browser) identify(in vars) []problemOf {
	w.b.Helper()
	var data struct {
		Identify struct{ Problems []problemOf }
	}
	w.ask(`mutation($in: IdentifyInput!) { identify(input: $in) { session { purpose expiresAt } problems { code field message } } }`,
		vars{"in": in}, &data)
	return data.Identify.Problems
}

// approved brings a fresh application to its approval.
func (b *bundle) approved() requestOf {
	b.Helper()
	return b.approve(b.application(b.coupons(1)[0], nil))
}

// approve brings an application to its approval.
func (b *bundle) approve(in vars) requestOf {
	b.Helper()
	r := b.stranger().submit(in)
	b.clock.move(window)
	officer := b.as("taro")
	officer.act("claimRequest", vars{"requestId": r.ID})
	for _, kind := range []string{"ORGANIZATION_EXISTS", "EMPLOYMENT_CONFIRMED"} {
		officer.act("recordCheck", vars{
			"requestId": r.ID, "registrationVersion": 1, "kind": kind, "result": "PASS", "source": "法人番号公表サイト",
		})
	}
	r, refused := officer.act("approveRequest", vars{"requestId": r.ID, "registrationVersion": 1})
	if len(refused) > 0 {
		b.Fatalf("approve: %v", refused)
	}
	return r
}
