package ratest

import (
	"context"
	"crypto/rand"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	pass "github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/vault"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// The product of the suite: Class2 Standard with short times.
const (
	window    = time.Minute
	claimHold = 10 * time.Minute
)

// noon of a Tokyo day on which the fixtures' issuers are valid, with
// microseconds, which are stored, and nanoseconds, which are not.
var start = catest.Now.Add(123_456*time.Microsecond + 789)

// bundle is what a case works with.
type bundle struct {
	*testing.T
	ctx     context.Context // as a resolver has it: nobody in particular
	sys     context.Context // sees every row
	db      *database.DB
	client  *ent.Client
	ra      *ra.Service
	config  ra.Config
	clock   *clock
	outbox  *outbox
	ca      catest.Hierarchy
	issuers map[string]string // id by slug

	product     string
	reseller    string   // whose coupons are new; empty: the house's
	consents    []string // terms of use, privacy notice
	taro, hana  viewer.Viewer
	operator    viewer.Viewer
	submitAs    func(*form.Registration) // changes what the next applications declare
	submissions int
	mu          sync.Mutex
}

// setup makes a service on a fresh database.
func setup(t *testing.T, db *database.DB) *bundle {
	t.Helper()
	b := &bundle{
		T: t, ctx: t.Context(), sys: viewer.AsSystem(t.Context()),
		db: db, client: db.Client(), clock: &clock{at: start}, outbox: &outbox{},
		ca: hierarchy(t), issuers: map[string]string{},
		operator: viewer.Viewer{Kind: viewer.CommandLine},
	}
	ring, err := keyring.Create(filepath.Join(t.TempDir(), "secrets"), rand.Reader)
	b.must(err)
	b.config = ra.Config{
		DB: db, Ring: ring, Outbox: b.outbox, Hasher: pass.New(4, rand.Reader),
		Issuers:       map[string]*ca.Issuer{b.ca.Root.ID(): b.ca.Root, b.ca.Issuing.ID(): b.ca.Issuing},
		HelpDeskEmail: "desk@house.example",
		Vault:         &vault.Vault{Dir: filepath.Join(t.TempDir(), "evidence"), Ring: ring, Rand: rand.Reader},
		Profiles: map[string]*ca.Profile{
			b.ca.Profile.Name(): b.ca.Profile, b.ca.Mailbox.Name(): b.ca.Mailbox, b.ca.Access.Name(): b.ca.Access,
		},
		Now: b.clock.now, Rand: rand.Reader, Log: slog.New(slog.DiscardHandler),
	}
	b.ra = ra.New(b.config)
	b.must(db.Tx(b.sys, b.seed))
	b.addProduct()
	return b
}

// seed stores what no use case makes cheaply: issuers whose keys are not in a
// key store, and staff without the cost of their passwords.
func (b *bundle) seed(ctx context.Context, tx *ent.Tx) error {
	now := instant.At(b.clock.time())
	for _, i := range []struct {
		issuer *ca.Issuer
		kind   issuer.Kind
	}{{b.ca.Root, issuer.KindROOT}, {b.ca.Issuing, issuer.KindISSUING}} {
		b.issuers[i.issuer.ID()] = b.newID(id.Issuer)
		if err := tx.Issuer.Create().SetID(b.issuers[i.issuer.ID()]).SetSlug(i.issuer.ID()).SetKind(i.kind).
			SetDer(i.issuer.Certificate().Raw).SetCreatedAt(now).Exec(ctx); err != nil {
			return err
		}
	}
	for _, s := range []struct {
		login, name string
		viewer      *viewer.Viewer
	}{{"taro", "審査 太郎", &b.taro}, {"hana", "審査 花", &b.hana}} {
		*s.viewer = viewer.Viewer{
			Kind: viewer.Staff, StaffID: b.newID(id.Staff), StaffName: s.name, Role: viewer.Reviewer,
		}
		if err := tx.Staff.Create().SetID(s.viewer.StaffID).SetLogin(s.login).SetName(s.name).
			SetRole(viewer.Reviewer).SetPasswordHash("never asked here").SetCreatedAt(now).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// newID makes an id without the service.
func (b *bundle) newID(prefix id.Prefix) string {
	b.Helper()
	v, err := id.New(prefix, b.clock.time(), rand.Reader)
	b.must(err)
	return v
}

func (b *bundle) addProduct() {
	b.Helper()
	b.product, b.consents = b.newProduct("class2-standard", nil)
}

// newProduct makes a product whose policy change may alter, and answers its id
// and the texts to agree to.
func (b *bundle) newProduct(code string, change func(*policy.Policy)) (productID string, consents []string) {
	b.Helper()
	p := policy.Standard()
	p.New.Window = policy.Seconds(window / time.Second)
	p.New.Vetting.ClaimHold = policy.Seconds(claimHold / time.Second)
	p.New.Vetting.Checks = []policy.Check{policy.OrganizationExists, policy.TelephoneVerified}
	p.Renewing.Procedure = p.New
	if change != nil {
		change(&p)
	}
	text := func(s string) ra.Texts {
		return ra.Texts{Title: policy.Text{Ja: s, En: s}, Body: policy.Text{Ja: s + "本文", En: s + " body"}}
	}
	productID, err := b.ra.CreateProduct(b.ctx, b.operator, ra.NewProduct{
		Code: code, Brand: policy.Text{Ja: "見本", En: "Sample"}, Name: policy.Text{Ja: "標準", En: "Standard"},
		Policy: p, TermsOfUse: text("利用規約"), PrivacyNotice: text("個人情報"),
	})
	b.must(err)
	return productID, b.currentTerms(productID)
}

// must ends the case unless err is nil.
func (b *bundle) must(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// refused checks that err is a refusal of exactly these problems, written as
// "CODE at field" in any order.
func (b *bundle) refused(err error, want ...string) {
	b.Helper()
	got := refusal(err)
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		b.Fatalf("refusal (-want +got):\n%s", diff)
	}
}

// refusal writes an error the way refused compares it.
func refusal(err error) []string {
	problems, ok := problem.Of(err)
	if !ok {
		return []string{fmt.Sprint(err)}
	}
	var texts []string
	for _, p := range problems {
		text := string(p.Code)
		if p.Field != "" {
			text += " at " + p.Field
		}
		texts = append(texts, text)
	}
	return texts
}

// atOnce runs fn n times at once and answers the errors by number.
func atOnce(n int, fn func(i int) error) []error {
	errs := make([]error, n)
	ready := make(chan struct{})
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() {
			<-ready
			errs[i] = fn(i)
		})
	}
	close(ready)
	all.Wait()
	return errs
}

// count tells how often each outcome came up: "ok", or the refusal.
func count(errs []error) map[string]int {
	outcomes := map[string]int{}
	for _, err := range errs {
		if err == nil {
			outcomes["ok"]++
			continue
		}
		outcomes[fmt.Sprint(refusal(err))]++
	}
	return outcomes
}

// sweep settles everything that is due.
func (b *bundle) sweep() {
	b.Helper()
	for range 100 {
		n, err := b.ra.Sweep(b.ctx)
		b.must(err)
		if n == 0 {
			return
		}
	}
	b.Fatal("sweep does not come to an end")
}

// signed reports whether the certificate is there; ent reads NULL as a pointer
// to no bytes.
func signed(der *[]byte) bool { return der != nil && len(*der) > 0 }

// parse reads a stored certificate.
func (b *bundle) parse(der *[]byte) *x509.Certificate {
	b.Helper()
	if !signed(der) {
		b.Fatal("the certificate is not signed")
	}
	c, err := x509.ParseCertificate(*der)
	b.must(err)
	return c
}

// errFault is what broken parts answer.
var errFault = errors.New("fault on purpose")
