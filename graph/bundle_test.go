package graph_test

import (
	"bytes"
	"context"
	"crypto"
	"crypto/rand"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// Secrets of the tests; the log must never hold one.
const (
	staffPassword = "console 青い馬 canary-31aa"
	applicantPass = "いろはにほへと canary-5b81"
	window        = time.Minute
)

// operator acts at the command line.
var operator = viewer.Viewer{Kind: viewer.CommandLine}

// clock is moved by hand. Business and wall time are one in these tests.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// outbox drops jobs: the tests read mails from their rows.
type outbox struct{}

func (outbox) Add(context.Context, *ent.Tx, ra.Job) error { return nil }

// lockedBuffer takes the log of concurrent resolvers.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// bundle is the whole API on a fresh SQLite file.
type bundle struct {
	*testing.T
	db      *database.DB
	ring    *keyring.Ring
	clock   *clock
	ra      *ra.Service
	config  graph.Config
	handler http.Handler
	log     *lockedBuffer
	product string
	// terms of use and privacy notice.
	consents    []string
	submissions int
}

var (
	once      sync.Once
	hierarchy catest.Hierarchy
	// Hashing is made once: it is slow on purpose.
	staffHash string
)

func setup(t *testing.T) *bundle {
	t.Helper()
	ring, err := keyring.Create(filepath.Join(t.TempDir(), "secrets"), rand.Reader)
	b := &bundle{
		T: t, db: testdb.SQLite(t), ring: ring, log: &lockedBuffer{},
		clock: &clock{at: catest.Now.Add(123_456 * time.Microsecond)},
	}
	b.must(err)
	hasher := passphrase.New(2, rand.Reader)
	once.Do(func() {
		hierarchy = catest.New(t)
		staffHash, err = hasher.Hash(t.Context(), staffPassword)
		b.must(err)
	})
	log := slog.New(slog.NewTextHandler(io.MultiWriter(b.log, t.Output()), nil))
	b.ra = ra.New(ra.Config{
		DB: b.db, Ring: ring, Outbox: outbox{}, Hasher: hasher,
		Issuers:  map[string]*ca.Issuer{hierarchy.Root.ID(): hierarchy.Root, hierarchy.Issuing.ID(): hierarchy.Issuing},
		Profiles: map[string]*ca.Profile{hierarchy.Profile.Name(): hierarchy.Profile},
		Now:      b.clock.now, Rand: rand.Reader, Log: log,
	})
	b.config = graph.Config{
		RA: b.ra, DB: b.db, Log: log, Rand: rand.Reader,
		Sessions: session.New(session.Config{DB: b.db, Ring: ring, Hasher: hasher, Now: b.clock.now, Rand: rand.Reader}),
		Throttle: session.NewThrottle(session.ThrottleConfig{DB: b.db, Ring: ring, Now: b.clock.now, Log: log}),
		Issuers: map[string]view.IssuerURLs{
			"root":   {CRL: "http://pki.test/crl/root.crl", Certificate: "http://pki.test/ca/root.cer"},
			"class2": {CRL: "http://pki.test/crl/class2.crl", Certificate: "http://pki.test/ca/class2.cer", OCSP: "http://pki.test/ocsp/class2"},
		},
		Operator: policy.Text{Ja: "見本", En: "Sample"}, HelpDesk: policy.Text{Ja: "03-0000-0000", En: "+81 3 0000 0000"},
	}
	b.serve()
	b.seed()
	return b
}

// serve makes the handler anew, after a change of config.
func (b *bundle) serve() {
	b.Helper()
	handler, err := graph.NewHandler(b.config)
	b.must(err)
	b.handler = handler
}

func (b *bundle) must(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// seed stores what no use case makes cheaply: issuers whose keys are in no key
// store, staff of every role, and a product.
func (b *bundle) seed() {
	b.Helper()
	b.must(b.db.Tx(viewer.AsSystem(b.Context()), func(ctx context.Context, tx *ent.Tx) error {
		now := instant.At(b.clock.now())
		rootID := b.newID(id.Issuer)
		if err := tx.Issuer.Create().SetID(rootID).SetSlug("root").SetKind(issuer.KindROOT).
			SetDer(hierarchy.Root.Certificate().Raw).SetCreatedAt(now).Exec(ctx); err != nil {
			return err
		}
		if err := tx.Issuer.Create().SetID(b.newID(id.Issuer)).SetSlug("class2").SetKind(issuer.KindISSUING).
			SetParentID(rootID).SetDer(hierarchy.Issuing.Certificate().Raw).SetCreatedAt(now).Exec(ctx); err != nil {
			return err
		}
		for login, role := range map[string]viewer.Role{
			"taro": viewer.Reviewer, "hana": viewer.Reviewer, "admin": viewer.Administrator, "auditor": viewer.Auditor,
		} {
			if err := tx.Staff.Create().SetID(b.newID(id.Staff)).SetLogin(login).SetName("審査 " + login).
				SetRole(role).SetPasswordHash(staffHash).SetCreatedAt(now).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	}))
	b.product = b.newProduct("class2-standard")
	for _, kind := range []string{"terms", "privacyNotice"} {
		var data struct {
			Node map[string]struct{ ID string }
		}
		b.stranger().ask(`query($id: ID!) { node(id: $id) { ... on Product { `+kind+` { id } } } }`, vars{"id": b.product}, &data)
		b.consents = append(b.consents, data.Node[kind].ID)
	}
}

// newProduct makes a product with a short window and two checks.
func (b *bundle) newProduct(code string) string {
	b.Helper()
	p := policy.Standard()
	p.New.Window = policy.Seconds(window / time.Second)
	p.New.Vetting.Checks = []policy.Check{policy.OrganizationExists, policy.TelephoneVerified}
	text := func(s string) ra.Texts {
		return ra.Texts{Title: policy.Text{Ja: s, En: s}, Body: policy.Text{Ja: s + "本文", En: s + " body"}}
	}
	productID, err := b.ra.CreateProduct(b.Context(), operator, ra.NewProduct{
		Code: code, Brand: policy.Text{Ja: "見本", En: "Sample"}, Name: policy.Text{Ja: "標準", En: "Standard"},
		Description: policy.Text{Ja: "説明", En: "What for"},
		Policy:      p, TermsOfUse: text("利用規約"), PrivacyNotice: text("個人情報"),
	})
	b.must(err)
	return productID
}

// newID makes an id without the service.
func (b *bundle) newID(prefix id.Prefix) string {
	b.Helper()
	v, err := id.New(prefix, b.clock.now(), rand.Reader)
	b.must(err)
	return v
}

// coupons makes coupons and answers their numbers.
func (b *bundle) coupons(n int) []string {
	b.Helper()
	numbers, err := b.ra.CreateCoupons(b.Context(), operator, ra.CreateCouponsInput{ProductID: b.product, Count: n})
	b.must(err)
	return numbers
}

// code answers the last certificate code that was mailed for a request.
func (b *bundle) code(requestID string) string {
	b.Helper()
	m, err := b.db.Client().Message.Query().
		Where(message.RequestID(requestID), message.KindEQ(message.KindCERTIFICATE_CODE)).
		Order(ent.Desc(message.FieldID)).First(viewer.AsSystem(b.Context()))
	b.must(err)
	code, err := b.ring.Open(keyring.LabelCode, *m.CodeSealed, []byte(m.ID))
	b.must(err)
	return form.FormatCode(string(code))
}

// newCSR builds a PKCS#10 request in PEM.
func (b *bundle) newCSR(key crypto.Signer) string {
	b.Helper()
	der, err := x509.CreateCertificateRequest(rand.Reader, &x509.CertificateRequest{}, key)
	b.must(err)
	return string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE REQUEST", Bytes: der}))
}

// vars are an operation's variables.
type vars map[string]any

// browser holds cookies, as one does, and says which audience it asks as.
type browser struct {
	b        *bundle
	cookies  map[string]*http.Cookie
	audience string
	language string
	address  string
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

// act sends a mutation that answers a request, and reads that.
func (w *browser) act(mutation string, input vars) (requestOf, []problemOf) {
	w.b.Helper()
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
	r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	officer := b.as("taro")
	officer.act("claimRequest", vars{"requestId": r.ID})
	for _, kind := range []string{"ORGANIZATION_EXISTS", "TELEPHONE_VERIFIED"} {
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
