package graph_test

import (
	"bytes"
	"context"
	"crypto"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
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
	"github.com/shomei-ra/shomei/internal/vault"
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

// bundle is the whole API on a fresh database.
type bundle struct {
	*testing.T
	db      *database.DB
	ring    *keyring.Ring
	clock   *clock
	hasher  *passphrase.Hasher
	ra      *ra.Service
	config  graph.Config
	clients *session.Clients
	handler http.Handler
	log     *lockedBuffer
	product string
	// reseller whose coupons are made; empty: the house's.
	reseller string
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

// setup makes the API on a fresh SQLite file.
func setup(t *testing.T) *bundle {
	t.Helper()
	return setupOn(t, testdb.SQLite(t))
}

func setupOn(t *testing.T, db *database.DB) *bundle {
	t.Helper()
	ring, err := keyring.Create(filepath.Join(t.TempDir(), "secrets"), rand.Reader)
	b := &bundle{
		T: t, db: db, ring: ring, log: &lockedBuffer{},
		clock: &clock{at: catest.Now.Add(123_456 * time.Microsecond)},
	}
	b.must(err)
	hasher := passphrase.New(2, rand.Reader)
	b.hasher = hasher
	once.Do(func() {
		hierarchy = catest.New(t)
		staffHash, err = hasher.Hash(t.Context(), staffPassword)
		b.must(err)
	})
	log := slog.New(slog.NewTextHandler(io.MultiWriter(b.log, t.Output()), nil))
	b.ra = ra.New(ra.Config{
		DB: b.db, Ring: ring, Outbox: outbox{}, Hasher: hasher,
		Issuers:  map[string]*ca.Issuer{hierarchy.Root.ID(): hierarchy.Root, hierarchy.Issuing.ID(): hierarchy.Issuing},
		Profiles: map[string]*ca.Profile{hierarchy.Profile.Name(): hierarchy.Profile, hierarchy.Mailbox.Name(): hierarchy.Mailbox},
		Vault:    &vault.Vault{Dir: filepath.Join(t.TempDir(), "evidence"), Ring: ring, Rand: rand.Reader},
		Now:      b.clock.now, Rand: rand.Reader, Log: log,
	})
	throttle := session.NewThrottle(session.ThrottleConfig{DB: b.db, Ring: ring, Now: b.clock.now, Log: log})
	proxies, err := session.ParseProxies("10.0.0.1")
	b.must(err)
	b.clients = session.NewClients(session.ClientConfig{
		DB: b.db, Ring: ring, Throttle: throttle, Proxies: proxies, Certificates: true, Issuer: "https://ra.test",
		Record: b.ra.RecordToken, Now: b.clock.now, Business: b.clock.now, Rand: rand.Reader, Log: log,
	})
	b.config = graph.Config{
		RA: b.ra, DB: b.db, Log: log, Wall: b.clock.now, Rand: rand.Reader,
		Sessions: session.New(session.Config{DB: b.db, Ring: ring, Hasher: hasher, PasswordAlone: true, Clients: b.clients, Proxies: proxies, Now: b.clock.now, Rand: rand.Reader}),
		Throttle: throttle,
		Issuers: map[string]view.IssuerURLs{
			"root":   {CRL: "http://pki.test/crl/root.crl", Certificate: "http://pki.test/ca/root.cer"},
			"class2": {CRL: "http://pki.test/crl/class2.crl", Certificate: "http://pki.test/ca/class2.cer", OCSP: "http://pki.test/ocsp/class2"},
		},
		MailSubject: func(kind message.Kind, language view.Language, brand, product string) (string, error) {
			return fmt.Sprint(brand, " ", product, " ", kind, " ", language), nil
		},
		MailFrom: "noreply@ra.test",
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
			"taro": viewer.Reviewer, "hana": viewer.Reviewer, "admin": viewer.Administrator, "admin2": viewer.Administrator, "auditor": viewer.Auditor,
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
	p.New.Vetting.Checks = []policy.Check{policy.OrganizationExists, policy.EmploymentConfirmed}
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
	numbers, err := b.ra.CreateCoupons(b.Context(), operator, ra.CreateCouponsInput{ProductID: b.product, PartnerID: b.reseller, Count: n})
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
