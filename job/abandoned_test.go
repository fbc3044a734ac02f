package job

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// A process that dies on a mail's last try leaves a job that River discards
// and a mail that reads QUEUED. The next sweep gives that one up and erases
// its code; a mail that will be tried again stays.
func TestAbandonedMailIsGivenUp(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open(), options{policy: instantly()})
		requestID := b.submit(t, "JA")
		var code string
		for _, m := range b.messages(t, requestID) {
			if m.Kind == message.KindCERTIFICATE_CODE {
				code = m.ID
			}
		}
		discard(t, b, code)

		var given []int
		for range 2 {
			n, err := b.runner.abandoned(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			given = append(given, n)
		}
		if diff := cmp.Diff([]int{1, 0}, given); diff != "" {
			t.Errorf("given up (-want +got):\n%s", diff)
		}
		want := []fate{
			{message.KindRECEIVED, message.StatusQUEUED, 0, false, false},
			{message.KindCERTIFICATE_CODE, message.StatusFAILED, 0, false, false},
		}
		if diff := cmp.Diff(want, b.fates(t, requestID), cmp.Transformer("sort", sortFates)); diff != "" {
			t.Errorf("fates (-want +got):\n%s", diff)
		}
	})
}

// discard leaves the message's job as River's rescuer does when the last try
// never ended.
func discard(t *testing.T, b *bundle, messageID string) {
	t.Helper()
	query := "UPDATE river_job SET state = 'discarded', attempt = max_attempts, finalized_at = CURRENT_TIMESTAMP " +
		"WHERE kind = 'send_mail' AND "
	if b.db.Dialect() == database.SQLite {
		query += "json_extract(args, '$.messageId') = ?"
	} else {
		query += "args->>'messageId' = $1"
	}
	result, err := b.db.Writer().ExecContext(t.Context(), query, messageID)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := result.RowsAffected(); n != 1 || err != nil {
		t.Fatalf("%d jobs discarded, %v", n, err)
	}
}

// The sweep of a running process does it.
func TestSweepGivesUpAbandonedMail(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t), options{policy: instantly()})
	requestID := b.submit(t, "JA")
	for _, m := range b.messages(t, requestID) {
		discard(t, b, m.ID)
	}
	b.start(t)
	b.await(t, "sweep")
	b.stop(t)
	for _, f := range b.fates(t, requestID) {
		if f.Status != message.StatusFAILED || f.Sealed {
			t.Errorf("%s is %s, sealed %t", f.Kind, f.Status, f.Sealed)
		}
	}
	if !strings.Contains(b.log.String(), `"mails":2`) {
		t.Errorf("log %s", b.log)
	}
}

// What the templates refuse is refused again for ever: it is given up at
// once, with a line in the log that names the mail and nobody.
func TestUnwritableMailIsGivenUpAtOnce(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open(), options{policy: instantly()})
		requestID := b.submit(t, "JA")
		// No help desk: every mail wants one.
		p := &postman{Config: Config{DB: b.db, RA: b.ra, Ring: b.ring, Transport: b.box,
			PublicURL: "https://ra.example.jp", Log: b.logger()}}
		for _, m := range b.messages(t, requestID) {
			if err := p.Work(t.Context(), work(sendMail{MessageID: m.ID}, 1)); err != nil {
				t.Errorf("%s: %v", m.Kind, err)
			}
			if !strings.Contains(b.log.String(), m.ID) {
				t.Errorf("the log does not name %s", m.ID)
			}
		}
		want := []fate{
			{message.KindRECEIVED, message.StatusFAILED, 1, false, false},
			{message.KindCERTIFICATE_CODE, message.StatusFAILED, 1, false, false},
		}
		if diff := cmp.Diff(want, b.fates(t, requestID), cmp.Transformer("sort", sortFates)); diff != "" {
			t.Errorf("fates (-want +got):\n%s", diff)
		}
		for _, secret := range []string{canary, "Yoshino", "髙橋"} {
			if strings.Contains(b.log.String(), secret) {
				t.Errorf("the log holds %q:\n%s", secret, b.log)
			}
		}
		if got := b.box.all(); len(got) != 0 {
			t.Errorf("%d mails were sent", len(got))
		}
	})
}
