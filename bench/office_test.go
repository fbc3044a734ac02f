package bench_test

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/job"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
	"github.com/shomei-ra/shomei/va"
)

// Secrets of everybody in these figures.
const (
	staffPassword = "console 青い馬 7741"
	passphraseOf  = "いろはにほへと 5b81"
)

// office is the product as `shomei serve` wires it, but for background work:
// jobs are enqueued and wait.
type office struct {
	*testing.B
	sys      context.Context // sees every row
	db       *database.DB
	ring     *keyring.Ring
	hasher   *passphrase.Hasher
	sessions *session.Service
	ra       *ra.Service
	ca       catest.Hierarchy
	offset   atomic.Int64 // how far business time was moved, nanoseconds
	client   *client

	issuer, product, policy, organization string
	consents                              []string // terms of use, privacy notice
	api, publications                     string   // host:port
	applications                          int
}

// now is business time: wall time and what it was moved by. The fixtures' CAs
// are valid from a month before catest.Now on.
func (o *office) now() time.Time { return time.Now().Add(time.Duration(o.offset.Load())) }

func (o *office) advance(d time.Duration) { o.offset.Add(int64(d)) }

// openOffice makes the product on a fresh database and serves it.
func openOffice(b *testing.B, db *database.DB) *office {
	b.Helper()
	ring, err := keyring.Create(filepath.Join(b.TempDir(), "secrets"), rand.Reader)
	must(b, err)
	o := &office{
		B: b, sys: viewer.AsSystem(b.Context()), db: db, ring: ring, ca: catest.New(b),
		hasher: passphrase.New(runtime.GOMAXPROCS(0), rand.Reader), client: newClient(b),
	}
	log := slog.New(slog.NewTextHandler(b.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))
	outbox, err := job.NewOutbox(db, log)
	must(b, err)
	o.ra = ra.New(ra.Config{
		DB: db, Ring: ring, Outbox: outbox, Hasher: o.hasher,
		Issuers:  map[string]*ca.Issuer{o.ca.Root.ID(): o.ca.Root, o.ca.Issuing.ID(): o.ca.Issuing},
		Profiles: map[string]*ca.Profile{o.ca.Profile.Name(): o.ca.Profile},
		Now:      o.now, Rand: rand.Reader, Log: log,
	})
	o.found()
	o.sell()
	// Every applicant asks from an address of their own, as in life: failures
	// are counted by address.
	proxies, err := session.ParseProxies("127.0.0.1")
	must(b, err)
	o.sessions = session.New(session.Config{
		DB: db, Ring: ring, Hasher: o.hasher, Proxies: proxies, PasswordAlone: true, Now: time.Now, Rand: rand.Reader,
	})
	api, err := graph.NewHandler(graph.Config{
		RA: o.ra, DB: db, Sessions: o.sessions, Log: log, Wall: time.Now, Rand: rand.Reader,
		Throttle: session.NewThrottle(session.ThrottleConfig{DB: db, Ring: ring, Now: time.Now, Log: log}),
		Issuers: map[string]view.IssuerURLs{
			o.ca.Root.ID(): {CRL: o.ca.Root.URLs().CRL}, o.ca.Issuing.ID(): {CRL: o.ca.Issuing.URLs().CRL},
		},
		Operator: policy.Text{Ja: "見本", En: "Sample"}, HelpDesk: policy.Text{Ja: "03-0000-0000", En: "+81 3 0000 0000"},
	})
	must(b, err)
	o.api = serve(b, api)
	o.publications = serve(b, va.NewHandler(va.Config{
		Client: db.Client(), Reader: db.Reader(), Ring: ring, Now: o.now, PKIURL: catest.PKIURL, Log: log,
	}))
	return o
}

// serve answers where the handler listens until the benchmark ends.
func serve(b *testing.B, handler http.Handler) string {
	b.Helper()
	server := httptest.NewServer(handler)
	b.Cleanup(server.Close)
	return server.Listener.Addr().String()
}

// found stores the issuers, whose keys are in no key store here.
func (o *office) found() {
	o.Helper()
	o.store(func(ctx context.Context, tx *ent.Tx) error {
		now := instant.At(o.now())
		root := o.newID(id.Issuer)
		if err := tx.Issuer.Create().SetID(root).SetSlug(o.ca.Root.ID()).SetKind(issuer.KindROOT).
			SetDer(o.ca.Root.Certificate().Raw).SetCreatedAt(now).Exec(ctx); err != nil {
			return err
		}
		o.issuer = o.newID(id.Issuer)
		return tx.Issuer.Create().SetID(o.issuer).SetSlug(o.ca.Issuing.ID()).SetKind(issuer.KindISSUING).SetParentID(root).
			SetDer(o.ca.Issuing.Certificate().Raw).SetCreatedAt(now).Exec(ctx)
	})
}

// sell makes the product Class2 Standard.
func (o *office) sell() {
	o.Helper()
	text := func(s string) ra.Texts {
		return ra.Texts{Title: policy.Text{Ja: s, En: s}, Body: policy.Text{Ja: s + "本文", En: s + " body"}}
	}
	var err error
	o.product, err = o.ra.CreateProduct(o.Context(), commandLine, ra.NewProduct{
		Code: "class2-standard", Brand: policy.Text{Ja: "見本", En: "Sample"}, Name: policy.Text{Ja: "標準", En: "Standard"},
		Policy: policy.Standard(), TermsOfUse: text("利用規約"), PrivacyNotice: text("個人情報"),
	})
	must(o.B, err)
	client := o.db.Client()
	o.policy, err = client.ProductPolicy.Query().Where(productpolicy.ProductID(o.product)).OnlyID(o.sys)
	must(o.B, err)
	for _, kind := range []terms.Kind{terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE} {
		termsID, err := client.Terms.Query().Where(terms.KindEQ(kind), terms.LanguageEQ(terms.LanguageJA)).OnlyID(o.sys)
		must(o.B, err)
		o.consents = append(o.consents, termsID)
	}
}

// commandLine is who makes products, staff and coupons.
var commandLine = viewer.Viewer{Kind: viewer.CommandLine}

// reviewer adds a member of staff and answers the cookie of a session.
func (o *office) reviewer() string {
	o.Helper()
	_, err := o.ra.AddStaff(o.Context(), commandLine, ra.AddStaffInput{
		Login: "taro", Name: "審査 太郎", Password: staffPassword, Role: viewer.Reviewer,
	})
	must(o.B, err)
	opened, err := o.sessions.SignIn(o.Context(), session.Credentials{Login: "taro", Password: staffPassword})
	must(o.B, err)
	return o.cookie(opened)
}

// applicants opens a session for the purpose for each of the requests and
// answers the cookies.
func (o *office) applicants(purpose ra.Purpose, requestIDs []string) []string {
	o.Helper()
	cookies := make([]string, len(requestIDs))
	new(tally).local(o.B, len(cookies), func(i int) error {
		opened, err := o.sessions.Open(o.Context(), session.Proof{Purpose: string(purpose), RequestIDs: requestIDs[i : i+1]})
		cookies[i] = o.cookie(opened)
		return err
	})
	return cookies
}

// cookie of a session as a request carries it.
func (o *office) cookie(opened session.Session) string {
	c := o.sessions.Cookie(opened)
	return c.Name + "=" + c.Value
}

// store writes rows as no use case does.
func (o *office) store(fn func(ctx context.Context, tx *ent.Tx) error) {
	o.Helper()
	must(o.B, o.db.Tx(o.sys, fn))
}

func (o *office) newID(prefix id.Prefix) string {
	o.Helper()
	v, err := id.New(prefix, o.now(), rand.Reader)
	must(o.B, err)
	return v
}

// database is its name, for the table.
func (o *office) database() string {
	if o.db.Dialect() == database.Postgres {
		return "PostgreSQL"
	}
	return "SQLite"
}
