package va_test

import (
	"context"
	"crypto/rand"
	"crypto/x509"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync"
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

// bundle is a registration authority that publishes on a server of its own.
type bundle struct {
	db      *database.DB
	ra      *ra.Service
	config  ra.Config
	secrets string // the key ring's file
	url     string
	issuers map[string]*ca.Issuer

	mu      sync.Mutex
	ahead   time.Duration // business time before wall time
	product string
	coupons []string
}

// unqueued drops jobs: nobody works here.
type unqueued struct{}

func (unqueued) Add(context.Context, *ent.Tx, ra.Job) error { return nil }

var commandLine = viewer.Viewer{Kind: viewer.CommandLine}

func setup(t *testing.T) *bundle {
	t.Helper()
	return setupOn(t, testdb.SQLite(t))
}

func setupOn(t *testing.T, db *database.DB) *bundle {
	t.Helper()
	b := &bundle{db: db, secrets: filepath.Join(t.TempDir(), "secrets")}
	ring, err := keyring.Create(b.secrets, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(nil)
	b.url = "http://" + server.Listener.Addr().String()
	log := slog.New(slog.DiscardHandler)

	profile, err := ca.SponsorProfile(ca.ProfileConfig{
		Policy: catest.PrivatePolicy, CPS: b.url + "/repository", KeyTypes: key.Types(), MaxDays: 825,
	})
	if err != nil {
		t.Fatal(err)
	}
	config := ra.Config{
		DB: b.db, Ring: ring, Outbox: unqueued{}, Hasher: passphrase.New(1, rand.Reader),
		Profiles: map[string]*ca.Profile{"sponsor": profile}, Now: b.now, Rand: rand.Reader, Log: log,
	}
	store, password := ca.KeyStore{Dir: t.TempDir()}, []byte("key store")
	if err := ra.New(config).CreateAuthorities(t.Context(), commandLine, ra.AuthoritiesInput{
		Store: store, Password: password, PKIURL: b.url, Organization: "証明テスト, Inc.", RootSlug: "root", Issuing: []ra.IssuingAuthority{{Slug: "class2", CommonName: "Shomei Class2 Issuing CA"}},
	}); err != nil {
		t.Fatal(err)
	}
	b.issuers, err = ra.LoadIssuers(t.Context(), b.db.Client(), store, password, b.url, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	config.Issuers = b.issuers
	b.config, b.ra = config, ra.New(config)
	if err := b.ra.RefreshPublications(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.populate(t)
	server.Config.Handler = va.NewHandler(va.Config{Client: b.db.Client(), Reader: b.db.Reader(), Ring: ring, Now: b.now, PKIURL: b.url, PortalURL: "https://ra.test", Log: log})
	server.Start()
	t.Cleanup(server.Close)
	return b
}

func (b *bundle) now() time.Time {
	b.mu.Lock()
	defer b.mu.Unlock()
	return time.Now().Add(b.ahead)
}

func (b *bundle) advance(d time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.ahead += d
}

// populate makes a product that approves at once.
func (b *bundle) populate(t *testing.T) {
	t.Helper()
	p := policy.Standard()
	p.New.Window, p.New.Vetting = 0, nil
	text := ra.Texts{Title: policy.Text{Ja: "利用規約", En: "Terms of use"}, Body: policy.Text{Ja: "本文 <b>", En: "Body <b>"}}
	var err error
	b.product, err = b.ra.CreateProduct(t.Context(), commandLine, ra.NewProduct{
		Code: "class2-standard", Brand: policy.Text{Ja: "証明", En: "Shomei"},
		Name:   policy.Text{Ja: "Class2 スタンダード", En: "Class2 Standard"},
		Policy: p, TermsOfUse: text, PrivacyNotice: text,
	})
	if err != nil {
		t.Fatal(err)
	}
	b.coupons, err = b.ra.CreateCoupons(t.Context(), commandLine, ra.CreateCouponsInput{ProductID: b.product, Count: 5})
	if err != nil {
		t.Fatal(err)
	}
}

// issued is a certificate with what revokes it.
type issued struct {
	*x509.Certificate
	id     string
	holder viewer.Viewer
}

// issue applies for a certificate and acquires it.
func (b *bundle) issue(t *testing.T) issued {
	t.Helper()
	coupon := b.coupons[0]
	b.coupons = b.coupons[1:]
	consents := map[terms.Kind]string{}
	for _, kind := range []terms.Kind{terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE} {
		current, err := ra.CurrentTerms(t.Context(), b.db.Client(), b.product, kind, instant.At(b.now()))
		if err != nil {
			t.Fatal(err)
		}
		consents[kind] = current[0].ID
	}
	out, err := b.ra.Submit(t.Context(), viewer.Viewer{}, ra.SubmitInput{
		SubmissionKey: "submission-" + coupon, ProductID: b.product, CouponNumber: coupon, Registration: declared(),
		Passphrase: "kuroi neko ga 3biki neteiru", Language: "JA",
		Consents: []string{consents[terms.KindTERMS_OF_USE], consents[terms.KindPRIVACY_NOTICE]},
	})
	if err != nil {
		t.Fatal(err)
	}
	holder := viewer.Viewer{Kind: viewer.Applicant, Purpose: string(ra.ForAcquire), RequestIDs: []string{out.RequestID}}
	csr, err := x509.CreateCertificateRequest(rand.Reader, &x509.CertificateRequest{}, catest.NewKey(t))
	if err != nil {
		t.Fatal(err)
	}
	id, err := b.ra.Acquire(t.Context(), holder, ra.AcquireInput{
		RequestID: out.RequestID, CSR: csr, Consent: consents[terms.KindTERMS_OF_USE],
	})
	if err != nil {
		t.Fatal(err)
	}
	row, err := b.db.Client().Certificate.Query().Where(certificate.ID(id)).Only(viewer.AsSystem(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	c, err := x509.ParseCertificate(*row.Der)
	if err != nil {
		t.Fatal(err)
	}
	return issued{c, id, holder}
}

func (b *bundle) revoke(t *testing.T, c issued) {
	t.Helper()
	if err := b.ra.Revoke(t.Context(), c.holder, c.id, revocation.KeyCompromise); err != nil {
		t.Fatal(err)
	}
}

// answer is a response with its body read.
type answer struct {
	status int
	header http.Header
	body   []byte
}

func ask(t *testing.T, method, url string, body io.Reader, header ...string) answer {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, body)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	content, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{resp.StatusCode, resp.Header, content}
}

func declared() form.Registration {
	return form.Registration{
		Organization: form.Organization{
			LegalName: "見本認証株式会社", LegalNameKana: "ミホンニンショウカブシキガイシャ",
			LegalNameLatin: "Mihon Certification K.K.", HeadOfficeAddress: "東京都中央区八重洲2-8-1",
			MainPhoneNumber: "0312345678", RepresentativeFamilyName: "見本", RepresentativeGivenName: "理沙",
		},
		Subscriber: form.Subscriber{
			FamilyName: "髙橋", GivenName: "𠮷乃", FamilyNameKana: "タカハシ", GivenNameKana: "ヨシノ",
			FamilyNameLatin: "Takahashi", GivenNameLatin: "Yoshino", Email: "yoshino@example.co.jp",
			WorkplacePostalCode: "1040028", WorkplacePrefecture: "東京都", WorkplaceCity: "中央区",
			WorkplaceStreet: "八重洲2-8-1", WorkplacePhoneNumber: "05012345678",
		},
	}
}
