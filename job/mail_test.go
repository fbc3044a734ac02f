package job

import (
	"bytes"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/google/go-cmp/cmp"
	"github.com/riverqueue/river"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
)

// fate is what a message's row says in the end.
type fate struct {
	Kind     message.Kind
	Status   message.Status
	Attempts int
	Sealed   bool
	SentAt   bool
}

func (b *bundle) fates(t *testing.T, requestID string) []fate {
	t.Helper()
	var all []fate
	for _, m := range b.messages(t, requestID) {
		all = append(all, fate{m.Kind, m.Status, m.Attempts, m.CodeSealed != nil && len(*m.CodeSealed) > 0, m.SentAt != nil})
	}
	return all
}

func TestMailIsDelivered(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open(), options{policy: instantly()})
		requestID := b.submit(t, "EN")
		b.start(t)
		b.await(t, "send_mail")
		b.await(t, "send_mail")

		want := []fate{
			{message.KindRECEIVED, message.StatusSENT, 1, false, true},
			{message.KindCERTIFICATE_CODE, message.StatusSENT, 1, false, true},
		}
		sorted := cmp.Transformer("sort", sortFates)
		if diff := cmp.Diff(want, b.fates(t, requestID), sorted); diff != "" {
			t.Errorf("fates (-want +got):\n%s", diff)
		}
		text := ""
		for _, e := range b.box.all() {
			if e.To != canary+"@example.co.jp" || !e.Date.Equal(noon) {
				t.Errorf("mail %s goes to %q, dated %s", e.MessageID, e.To, e.Date)
			}
			if !strings.Contains(e.HTML, `<html lang="en">`) {
				t.Errorf("mail %s has no HTML", e.MessageID)
			}
			text += e.Subject + "\n" + e.Text
		}
		for _, want := range []string{"Dear Yoshino Takahashi,", "Shomei Class2 Standard", "https://ra.example.jp/status",
			"https://ra.example.jp/acquire", "Tel. 03-0000-0000", "19 February 2027, 24:00 (JST)"} {
			if !strings.Contains(text, want) {
				t.Errorf("the mails lack %q:\n%s", want, text)
			}
		}
	})
}

func sortFates(in []fate) map[message.Kind]fate {
	out := map[message.Kind]fate{}
	for _, f := range in {
		out[f.Kind] = f
	}
	return out
}

func TestTemporaryTroubleIsRetried(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open(), options{policy: policy.Standard(), pauses: []time.Duration{time.Millisecond}})
		b.box.refusals = []error{errBusy, errBusy}
		requestID := b.submit(t, "JA")
		b.start(t)
		var kinds []river.EventKind
		for range 3 {
			kinds = append(kinds, b.await(t, "send_mail").Kind)
		}
		wantKinds := []river.EventKind{river.EventKindJobFailed, river.EventKindJobFailed, river.EventKindJobCompleted}
		if diff := cmp.Diff(wantKinds, kinds); diff != "" {
			t.Errorf("events (-want +got):\n%s", diff)
		}
		want := []fate{{message.KindRECEIVED, message.StatusSENT, 3, false, true}}
		if diff := cmp.Diff(want, b.fates(t, requestID)); diff != "" {
			t.Errorf("fates (-want +got):\n%s", diff)
		}
	})
}

func TestPermanentRefusalEndsIt(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open(), options{policy: instantly()})
		b.box.refusals = []error{permanent(t), permanent(t)}
		requestID := b.submit(t, "JA")
		b.start(t)
		b.await(t, "send_mail")
		b.await(t, "send_mail")
		want := []fate{
			{message.KindRECEIVED, message.StatusFAILED, 1, false, false},
			{message.KindCERTIFICATE_CODE, message.StatusFAILED, 1, false, false},
		}
		if diff := cmp.Diff(want, b.fates(t, requestID), cmp.Transformer("sort", sortFates)); diff != "" {
			t.Errorf("fates (-want +got):\n%s", diff)
		}
	})
}

// The last try fails: the mail is given up and its code erased.
func TestMailIsGivenUp(t *testing.T) {
	t.Parallel()
	db := testdb.SQLite(t)
	b := setup(t, db, options{policy: instantly()})
	b.box.refusals = []error{errBusy, errBusy}
	requestID := b.submit(t, "JA")
	p := &postman{Config: Config{DB: db, RA: b.ra, Ring: b.ring, Transport: b.box, PublicURL: "https://ra.example.jp",
		HelpDesk: policy.Text{Ja: "電話"}, Log: b.logger()}}
	for _, m := range b.messages(t, requestID) {
		err := p.Work(t.Context(), work(sendMail{MessageID: m.ID}, len(pauses)+1))
		if err != nil {
			t.Errorf("%s: %v", m.Kind, err)
		}
	}
	want := []fate{
		{message.KindRECEIVED, message.StatusFAILED, 1, false, false},
		{message.KindCERTIFICATE_CODE, message.StatusFAILED, 1, false, false},
	}
	if diff := cmp.Diff(want, b.fates(t, requestID), cmp.Transformer("sort", sortFates)); diff != "" {
		t.Errorf("fates (-want +got):\n%s", diff)
	}
}

func TestSupersededMailIsNotSent(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open(), options{policy: instantly()})
		requestID := b.submit(t, "JA")
		first := b.messages(t, requestID)
		b.advance(2 * time.Minute)
		by := viewer.Viewer{Kind: viewer.Applicant, RequestIDs: []string{requestID}}
		if err := b.ra.ResendCode(t.Context(), by, requestID); err != nil {
			t.Fatal(err)
		}
		b.start(t)
		for range 3 {
			b.await(t, "send_mail")
		}
		statuses := map[message.Status]int{}
		for _, m := range b.messages(t, requestID) {
			statuses[m.Status]++
		}
		if diff := cmp.Diff(map[message.Status]int{message.StatusSENT: 2, message.StatusSUPERSEDED: 1}, statuses); diff != "" {
			t.Errorf("statuses (-want +got):\n%s", diff)
		}
		for _, e := range b.box.all() {
			for _, m := range first {
				if m.Kind == message.KindCERTIFICATE_CODE && m.ID == e.MessageID {
					t.Error("the superseded mail was sent")
				}
			}
		}
	})
}

// Of two workers with one message one sends it; the other looks again later.
func TestMailIsTakenOnce(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: policy.Standard()})
	requestID := b.submit(t, "JA")
	p := &postman{Config: Config{DB: b.db}}
	ctx := viewer.AsSystem(t.Context())
	read, err := p.read(ctx, b.messages(t, requestID)[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	var taken []bool
	for range 2 {
		ok, err := p.take(ctx, read)
		if err != nil {
			t.Fatal(err)
		}
		taken = append(taken, ok)
	}
	if diff := cmp.Diff([]bool{true, false}, taken); diff != "" {
		t.Errorf("taken (-want +got):\n%s", diff)
	}
}

// A server that repeats the address and the code in its refusals must not get
// them into River's table or into the log (A18).
func TestA18NothingPersonalInErrors(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		transport, err := mail.NewSMTP("smtp://"+parrot(t)+"?tls=off", "noreply@example.jp")
		if err != nil {
			t.Fatal(err)
		}
		b := setup(t, open(), options{policy: instantly(), transport: transport, pauses: []time.Duration{time.Hour}})
		b.submit(t, "EN")
		b.start(t)
		for range 2 {
			if e := b.await(t, "send_mail"); e.Kind != river.EventKindJobFailed {
				t.Errorf("got %s, want a failure", e.Kind)
			}
		}
		b.stop(t)
		stored := b.jobErrors(t)
		if !strings.Contains(stored, "451") {
			t.Errorf("River stored %q, want the reply code", stored)
		}
		for name, text := range map[string]string{"river_job": stored, "log": b.log.String()} {
			for _, secret := range []string{canary, "Yoshino", "髙橋", "certificate code"} {
				if strings.Contains(text, secret) {
					t.Errorf("%s holds %q:\n%s", name, secret, text)
				}
			}
		}
	})
}

// jobErrors answers all that River stored about failures, as text.
func (b *bundle) jobErrors(t *testing.T) string {
	t.Helper()
	query := "SELECT CAST(errors AS TEXT) FROM river_job WHERE errors IS NOT NULL"
	if b.db.Dialect() == database.SQLite {
		query = "SELECT json(errors) FROM river_job WHERE errors IS NOT NULL"
	}
	rows, err := b.db.Writer().QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all strings.Builder
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			t.Fatal(err)
		}
		all.WriteString(text)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// parrot is a mail server that refuses every mail for now and repeats all it
// was told. It answers its address.
func parrot(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &parrotSession{}, nil }))
	server.Domain = "localhost"
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return listener.Addr().String()
}

type parrotSession struct{ to string }

func (s *parrotSession) Mail(string, *smtp.MailOptions) error { return nil }

func (s *parrotSession) Rcpt(to string, _ *smtp.RcptOptions) error { s.to = to; return nil }

func (s *parrotSession) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	subject, _, _ := bytes.Cut(raw, []byte("\r\n\r\n"))
	return &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 3, 0},
		Message: "busy: " + s.to + " " + strings.ReplaceAll(string(subject), "\r\n", " ")}
}

func (s *parrotSession) Reset() {}

func (s *parrotSession) Logout() error { return nil }

func TestPausesLastAboutThreeDays(t *testing.T) {
	t.Parallel()
	var sum time.Duration
	for i, p := range pauses {
		if i > 0 && p < pauses[i-1] {
			t.Errorf("pause %d is shorter than the one before", i)
		}
		sum += p
	}
	if sum < 72*time.Hour || sum > 96*time.Hour {
		t.Errorf("tries last %s", sum)
	}
}
