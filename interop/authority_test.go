package interop_test

import (
	"context"
	"crypto/rand"
	"crypto/x509"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/key"
	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/va"
)

const rootSlug, issuingSlug = "root", "class2"

// authority is the product as its relying parties meet it: certificates come
// out of the registration authority's own use cases, and lists, OCSP and CA
// certificates over HTTP from a loopback server whose address is baked into
// the certificates.
type authority struct {
	db            *database.DB
	service       *ra.Service
	url           string
	root, issuing *x509.Certificate
	profiles      []*ca.Profile
	products      map[string]product // by profile
	behind        atomic.Int64       // business time behind wall time

	mu   sync.Mutex
	hits map[string]int // requests by method and route
}

// product sells certificates of one profile.
type product struct {
	id      string
	coupons []string
}

// unqueued drops jobs: the test publishes by itself.
type unqueued struct{}

func (unqueued) Add(context.Context, *ent.Tx, ra.Job) error { return nil }

var commandLine = viewer.Viewer{Kind: viewer.CommandLine}

// sponsorPolicy is the sponsor profile's, in the private arc of examples.
const sponsorPolicy = catest.PrivatePolicy

// openAuthority founds an authority two hours ago, so that what it issues is
// valid by every judge's own clock.
func openAuthority(t *testing.T) *authority {
	t.Helper()
	a := &authority{db: testdb.SQLite(t), products: map[string]product{}, hits: map[string]int{}}
	a.behind.Store(int64(2 * time.Hour))
	ring, err := keyring.Create(filepath.Join(t.TempDir(), "secrets"), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(nil)
	a.url = "http://" + server.Listener.Addr().String()
	sponsor, err := ca.SponsorProfile(ca.ProfileConfig{
		Policy: sponsorPolicy, CPS: a.url + "/repository", KeyTypes: key.Types(), MaxDays: 825,
	})
	if err != nil {
		t.Fatal(err)
	}
	a.profiles = []*ca.Profile{sponsor}
	log := slog.New(slog.DiscardHandler)
	config := ra.Config{
		DB: a.db, Ring: ring, Outbox: unqueued{}, Hasher: passphrase.New(1, rand.Reader),
		Profiles: map[string]*ca.Profile{}, Now: a.now, Rand: rand.Reader, Log: log,
	}
	for _, p := range a.profiles {
		config.Profiles[p.Name()] = p
	}
	config.Issuers = a.found(t, config)
	a.service = ra.New(config)
	for _, p := range a.profiles {
		a.products[p.Name()] = a.sell(t, p)
	}
	server.Config.Handler = a.count(va.NewHandler(va.Config{
		Client: a.db.Client(), Reader: a.db.Reader(), Ring: ring, Now: a.now, PKIURL: a.url, Log: log,
	}))
	server.Start()
	t.Cleanup(server.Close)
	return a
}

// count notes who was asked for what: a judge that never asked cannot have
// judged.
func (a *authority) count(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a.mu.Lock()
		a.hits[r.Method+" "+va.Route(r.URL.Path)]++
		a.mu.Unlock()
		next.ServeHTTP(w, r)
	})
}

// fetched tells the counts: "GET /crl/ 12, POST /ocsp/ 30".
func (a *authority) fetched() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	var parts []string
	for _, request := range slices.Sorted(maps.Keys(a.hits)) {
		parts = append(parts, fmt.Sprintf("%s %d", request, a.hits[request]))
	}
	return strings.Join(parts, ", ")
}

// found makes the root and the issuing CA.
func (a *authority) found(t *testing.T, config ra.Config) map[string]*ca.Issuer {
	t.Helper()
	store, password := ca.KeyStore{Dir: t.TempDir()}, []byte("key store")
	if err := ra.New(config).CreateAuthorities(t.Context(), commandLine, ra.AuthoritiesInput{
		Store: store, Password: password, PKIURL: a.url, Organization: "証明テスト, Inc.",
		RootSlug: rootSlug, Issuing: []ra.IssuingAuthority{{Slug: issuingSlug, CommonName: "Shomei Class2 Issuing CA"}},
	}); err != nil {
		t.Fatal(err)
	}
	issuers, err := ra.LoadIssuers(t.Context(), a.db.Client(), store, password, a.url, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	a.root, a.issuing = issuers[rootSlug].Certificate(), issuers[issuingSlug].Certificate()
	return issuers
}

func (a *authority) now() time.Time { return time.Now().Add(-time.Duration(a.behind.Load())) }

// offered are the key types that the profile certifies and a product may
// offer: not P-521, which few browsers make.
func offered(profile *ca.Profile) []key.Type {
	return slices.DeleteFunc(profile.KeyTypes(), func(k key.Type) bool {
		p := policy.Standard()
		p.KeyTypes = []policy.KeyType{policy.KeyType(k)}
		return p.Validate() != nil
	})
}

// sell makes a product of the profile that approves at once and certifies
// every type of key that it can.
func (a *authority) sell(t *testing.T, profile *ca.Profile) product {
	t.Helper()
	p := policy.Standard()
	p.New.Window, p.New.Vetting = 0, nil
	p.Issuer, p.Profile, p.KeyTypes = issuingSlug, profile.Name(), nil
	for _, k := range offered(profile) {
		p.KeyTypes = append(p.KeyTypes, policy.KeyType(k))
	}
	text := ra.Texts{Title: policy.Text{Ja: "利用規約", En: "Terms of use"}, Body: policy.Text{Ja: "本文", En: "Body"}}
	id, err := a.service.CreateProduct(t.Context(), commandLine, ra.NewProduct{
		Code: "interop-" + profile.Name(), Brand: policy.Text{Ja: "証明", En: "Shomei"},
		Name:   policy.Text{Ja: "相互運用", En: "Interoperability"},
		Policy: p, TermsOfUse: text, PrivacyNotice: text,
	})
	if err != nil {
		t.Fatal(err)
	}
	coupons, err := a.service.CreateCoupons(t.Context(), commandLine, ra.CreateCouponsInput{
		ProductID: id, Count: 2 * len(p.KeyTypes),
	})
	if err != nil {
		t.Fatal(err)
	}
	return product{id, coupons}
}

// issued is a certificate with what revokes it.
type issued struct {
	*x509.Certificate
	id     string
	holder viewer.Viewer
}

// issue applies for a certificate of the profile and acquires it for the
// request's key.
func (a *authority) issue(t *testing.T, profile string, csr []byte) issued {
	t.Helper()
	p := a.products[profile]
	coupon := p.coupons[0]
	p.coupons = p.coupons[1:]
	a.products[profile] = p
	var consents []string
	for _, kind := range []terms.Kind{terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE} {
		current, err := ra.CurrentTerms(t.Context(), a.db.Client(), p.id, kind, instant.At(a.now()))
		if err != nil {
			t.Fatal(err)
		}
		consents = append(consents, current[0].ID)
	}
	out, err := a.service.Submit(t.Context(), viewer.Viewer{}, ra.SubmitInput{
		SubmissionKey: "submission-" + coupon, ProductID: p.id, CouponNumber: coupon, Registration: declared(),
		Passphrase: "kuroi neko ga 3biki neteiru", Language: "JA", Consents: consents,
	})
	if err != nil {
		t.Fatal(err)
	}
	holder := viewer.Viewer{Kind: viewer.Applicant, Purpose: string(ra.ForAcquire), RequestIDs: []string{out.RequestID}}
	id, err := a.service.Acquire(t.Context(), holder, ra.AcquireInput{
		RequestID: out.RequestID, CSR: csr, Consent: consents[0],
	})
	if err != nil {
		t.Fatal(err)
	}
	row, err := a.db.Client().Certificate.Query().Where(certificate.ID(id)).Only(viewer.AsSystem(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	c, err := x509.ParseCertificate(*row.Der)
	if err != nil {
		t.Fatal(err)
	}
	return issued{c, id, holder}
}

func (a *authority) revoke(t *testing.T, c issued) {
	t.Helper()
	if err := a.service.Revoke(t.Context(), c.holder, c.id, revocation.KeyCompromise); err != nil {
		t.Fatal(err)
	}
}

// publish brings the lists up to date an hour ago and then lets business time
// be the judges' time.
func (a *authority) publish(t *testing.T) {
	t.Helper()
	if err := a.service.RefreshPublications(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.behind.Store(0)
}

// declared is a person whose names try the judges' parsers: quotes, commas and
// plus signs in the subject, a kanji beyond the BMP and one with a variation
// selector beside it.
func declared() form.Registration {
	return form.Registration{
		Organization: form.Organization{
			LegalName: "株式会社髙﨑神都商会", LegalNameKana: "カブシキガイシャタカサキカミトショウカイ",
			LegalNameLatin: `Takasaki, Sons + Co. = "A\B" #1`, HeadOfficeAddress: "東京都中央区八重洲2-8-1",
			MainPhoneNumber: "0312345678", RepresentativeFamilyName: "見本", RepresentativeGivenName: "理沙",
		},
		Subscriber: form.Subscriber{
			FamilyName: "𠮷田", GivenName: "邊\U000E0100郎", FamilyNameKana: "ヨシダ", GivenNameKana: "ベロウ",
			FamilyNameLatin: "Yoshida", GivenNameLatin: "Berou", Email: "berou.yoshida@example.co.jp",
			WorkplacePostalCode: "1040028", WorkplacePrefecture: "東京都", WorkplaceCity: "中央区",
			WorkplaceStreet: "八重洲2-8-1", WorkplacePhoneNumber: "05012345678",
		},
	}
}
