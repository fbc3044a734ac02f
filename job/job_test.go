package job

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/riverqueue/river"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// noon is the business time of these tests, until they move it.
var noon = time.Date(2026, 11, 21, 3, 0, 0, 0, time.UTC)

var commandLine = viewer.Viewer{Kind: viewer.CommandLine}

// bundle is a registration authority with its job runner, not yet started.
type bundle struct {
	db     *database.DB
	ring   *keyring.Ring
	ra     *ra.Service
	runner *Runner
	config Config
	box    *box
	log    *bytes.Buffer // read it after the runner has stopped
	events <-chan *river.Event

	mu  sync.Mutex
	now time.Time

	productID string
	consents  []string
	coupons   []string
}

// options of a bundle.
type options struct {
	policy    policy.Policy
	transport mail.Transport // nil: the box
	pauses    []time.Duration
}

// instantly is a product without window and vetting: a submission is received
// and approved at once, which makes two mails.
func instantly() policy.Policy {
	p := policy.Standard()
	p.New.Window, p.New.Vetting = 0, nil
	return p
}

func setup(t *testing.T, db *database.DB, o options) *bundle {
	t.Helper()
	b := &bundle{db: db, box: newBox(), log: &bytes.Buffer{}, now: noon}
	var err error
	if b.ring, err = keyring.Create(filepath.Join(t.TempDir(), "secrets"), rand.Reader); err != nil {
		t.Fatal(err)
	}
	log := b.logger()
	outbox, err := NewOutbox(db, log)
	if err != nil {
		t.Fatal(err)
	}
	b.ra = ra.New(ra.Config{
		DB: db, Ring: b.ring, Outbox: outbox, Hasher: passphrase.New(1, rand.Reader),
		Now: b.clock, Rand: rand.Reader, Log: log, Hooks: hook.Rules{Loopback: true},
	})
	b.populate(t, o.policy)
	if o.transport == nil {
		o.transport = b.box
	}
	b.config = Config{
		DB: db, RA: b.ra, Ring: b.ring, Transport: o.transport, PublicURL: "https://ra.example.jp/",
		HelpDesk: policy.Text{Ja: "電話 03-0000-0000", En: "Tel. 03-0000-0000"}, Wall: time.Now, Log: log, pauses: o.pauses,
		Hooks: hook.New(hook.Rules{Loopback: true}, nil, time.Now),
	}
	b.runner, err = NewRunner(t.Context(), b.config)
	if err != nil {
		t.Fatal(err)
	}
	events, cancel := b.runner.client.(interface {
		Subscribe(kinds ...river.EventKind) (<-chan *river.Event, func())
	}).Subscribe(river.EventKindJobCompleted, river.EventKindJobFailed, river.EventKindJobSnoozed)
	b.events = events
	t.Cleanup(cancel)
	return b
}

func (b *bundle) clock() time.Time {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.now
}

func (b *bundle) advance(d time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now = b.now.Add(d)
}

func (b *bundle) populate(t *testing.T, p policy.Policy) {
	t.Helper()
	text := ra.Texts{Title: policy.Text{Ja: "規約", En: "Terms"}, Body: policy.Text{Ja: "本文", En: "Body"}}
	var err error
	b.productID, err = b.ra.CreateProduct(t.Context(), commandLine, ra.NewProduct{
		Code: "class2-standard", Brand: policy.Text{Ja: "証明", En: "Shomei"},
		Name:        policy.Text{Ja: "Class2 スタンダード", En: "Class2 Standard"},
		Description: policy.Text{Ja: "説明", En: "Description"},
		Policy:      p, TermsOfUse: text, PrivacyNotice: text,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []terms.Kind{terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE} {
		current, err := ra.CurrentTerms(t.Context(), b.db.Client(), b.productID, kind, instant.At(noon))
		if err != nil {
			t.Fatal(err)
		}
		b.consents = append(b.consents, current[0].ID)
	}
	b.coupons, err = b.ra.CreateCoupons(t.Context(), commandLine, ra.CreateCouponsInput{ProductID: b.productID, Count: 3})
	if err != nil {
		t.Fatal(err)
	}
}

// submit applies with the next coupon and answers the request's id.
func (b *bundle) submit(t *testing.T, language string) string {
	t.Helper()
	coupon := b.coupons[0]
	b.coupons = b.coupons[1:]
	out, err := b.ra.Submit(t.Context(), viewer.Viewer{Address: "192.0.2.1"}, ra.SubmitInput{
		SubmissionKey: "submission-" + coupon, ProductID: b.productID, CouponNumber: coupon,
		Registration: declared(), Passphrase: "kuroi neko ga 3biki neteiru",
		Consents: b.consents, Language: requestLanguage(language),
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.RequestID
}

// start runs the jobs until the test ends.
func (b *bundle) start(t *testing.T) {
	t.Helper()
	if err := b.runner.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.stop(t) })
}

func (b *bundle) stop(t *testing.T) {
	t.Helper()
	if err := b.runner.Stop(context.WithoutCancel(t.Context())); err != nil {
		t.Error(err)
	}
}

// await answers the next event of the kind of job.
func (b *bundle) await(t *testing.T, kind string) *river.Event {
	t.Helper()
	timeout := time.After(3 * time.Minute)
	for {
		select {
		case e := <-b.events:
			if e.Job.Kind == kind {
				return e
			}
		case <-timeout:
			t.Fatalf("no job %s ended", kind)
		}
	}
}

// messages answers the request's mails in the order of their making.
func (b *bundle) messages(t *testing.T, requestID string) []*ent.Message {
	t.Helper()
	all, err := b.db.Client().Message.Query().Where(message.RequestID(requestID)).
		Order(ent.Asc(message.FieldCreatedAt, message.FieldID)).All(viewer.AsSystem(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// box is a transport that keeps what it is given, or refuses it.
type box struct {
	mu       sync.Mutex
	refusals []error // one for each of the next mails
	mails    []mail.Envelope
}

func newBox(refusals ...error) *box { return &box{refusals: refusals} }

func (b *box) Send(_ context.Context, e mail.Envelope) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.refusals) > 0 {
		err := b.refusals[0]
		b.refusals = b.refusals[1:]
		return err
	}
	b.mails = append(b.mails, e)
	return nil
}

func (b *box) all() []mail.Envelope {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]mail.Envelope(nil), b.mails...)
}

var errBusy = errors.New("mail server is busy")

// permanent is a refusal for good, as package mail makes it.
func permanent(t *testing.T) error {
	t.Helper()
	err := mail.NewFolder(t.TempDir()).Send(t.Context(), mail.Envelope{})
	if !mail.Permanent(err) {
		t.Fatalf("%v is not permanent", err)
	}
	return err
}

const canary = "kanariya.9f3c"

func declared() form.Registration {
	return form.Registration{
		Organization: form.Organization{
			LegalName: "見本認証株式会社", LegalNameKana: "ミホンニンショウカブシキガイシャ",
			LegalNameLatin: "Mihon Certification K.K.", HeadOfficeAddress: "東京都中央区八重洲2-8-1",
			MainPhoneNumber: "0312345678", RepresentativeFamilyName: "見本", RepresentativeGivenName: "理沙",
		},
		Subscriber: form.Subscriber{
			FamilyName: "髙橋", GivenName: "𠮷乃", FamilyNameKana: "タカハシ", GivenNameKana: "ヨシノ",
			FamilyNameLatin: "Takahashi", GivenNameLatin: "Yoshino", Email: canary + "@example.co.jp",
			WorkplacePostalCode: "1040028", WorkplacePrefecture: "東京都", WorkplaceCity: "中央区",
			WorkplaceStreet: "八重洲2-8-1", WorkplacePhoneNumber: "05012345678",
		},
	}
}

// logger writes to the bundle's log.
func (b *bundle) logger() *slog.Logger {
	return slog.New(slog.NewJSONHandler(b.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
}
