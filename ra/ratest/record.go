package ratest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/ra"
)

var recordCases = []scenario{
	{"every act is on record", recordActs},
	{"the record names nobody", recordNamesNobody},
	{"the database holds no secret", recordNoSecret},
}

// life takes requests through every use case and answers the secrets that were
// used, as they were typed.
func (b *bundle) life() (secrets []string) {
	b.Helper()
	_, err := b.ra.AddStaff(b.ctx, b.operator, ra.AddStaffInput{
		Login: "jiro", Name: "管理 次郎", Password: "staff canary 7712", Role: "ADMINISTRATOR",
	})
	b.must(err)
	b.must(b.ra.Install(b.ctx, b.operator, true))
	unused := b.newCoupons(1, nil)[0]
	_, err = b.ra.VoidCoupons(b.ctx, b.operator, []string{b.coupon(unused).ID})
	b.must(err)
	cancelled := b.application()
	requestID := b.submit(cancelled)
	b.must(b.ra.Cancel(b.ctx, applicant(ra.ForSubmitted, requestID), requestID))
	rejected := b.inReview()
	b.must(b.ra.Release(b.ctx, b.taro, rejected))
	b.must(b.ra.Claim(b.ctx, b.taro, rejected))
	b.must(b.ra.Reject(b.ctx, b.taro, rejection(rejected)))

	in := b.application()
	requestID = b.submit(in)
	b.clock.advance(window)
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.check(requestID, "ORGANIZATION_EXISTS", "PASS")
	b.check(requestID, "TELEPHONE_VERIFIED", "PASS")
	b.must(b.approve(b.taro, seen(requestID)))
	first := b.code(requestID)
	b.clock.advance(time.Minute)
	b.must(b.ra.ResendCode(b.ctx, b.taro, requestID))
	second := b.code(requestID)
	b.opens(ra.IdentifyInput{Purpose: ra.ForAcquire, Email: email, Passphrase: passphrase, Code: second}, requestID)
	by := applicant(ra.ForAcquire, requestID)
	b.acquire(requestID, ecKey(b.T))
	certificateID := b.replace(requestID, ecKey(b.T))
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Saved))
	b.must(b.ra.Confirm(b.ctx, by, certificateID, ra.Opened))
	b.must(b.ra.Revoke(b.ctx, by, certificateID, revocation.KeyCompromise))
	b.approved()
	b.clock.advance(100 * 24 * time.Hour)
	b.sweep()
	return []string{unused, cancelled.CouponNumber, in.CouponNumber, passphrase, "staff canary 7712",
		form.FormatCode(first), form.FormatCode(second)}
}

func recordActs(b *bundle) {
	b.life()
	all, err := b.client.AuditEvent.Query().All(b.sys)
	b.must(err)
	seen := map[string]bool{}
	for _, e := range all {
		seen[e.Action] = true
		if e.ObjectID == nil && e.Action != string(ra.Installed) {
			b.Errorf("%s of nothing", e.Action)
		}
	}
	want := []string{}
	for _, a := range []ra.Action{
		ra.RequestSubmitted, ra.RequestAccepted, ra.RequestCancelled, ra.RequestClaimed, ra.RequestReleased,
		ra.CheckRecorded, ra.CallRecorded, ra.RequestApproved, ra.RequestRejected, ra.CodeResent, ra.CertificateIssued,
		ra.CertificateReplaced, ra.CertificateSaved, ra.RequestCompleted, ra.RequestLapsed, ra.CertificateRevoked,
		ra.Identified, ra.CRLPublished, ra.ResponderCertified, ra.CouponsCreated, ra.CouponVoided, ra.CouponHeld, ra.CouponFreed, ra.StaffAdded,
		ra.ProductCreated, ra.Installed,
	} {
		want = append(want, string(a))
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(seen))); diff != "" {
		b.Errorf("acts on record (-want +got):\n%s", diff)
	}
}

// personalValues are every text that was declared.
func personalValues() []string {
	var values []string
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.String:
			values = append(values, v.String())
		default:
			panic("a registration declares a " + v.Kind().String())
		}
	}
	walk(reflect.ValueOf(declared()))
	return values
}

func recordNamesNobody(b *bundle) {
	b.life()
	events, err := b.client.AuditEvent.Query().All(b.sys)
	b.must(err)
	mails, err := b.client.Message.Query().All(b.sys)
	b.must(err)
	for _, m := range mails {
		if m.Recipient != email {
			b.Errorf("mailed to %s", m.Recipient)
		}
		m.Recipient = ""
	}
	jobs := fmt.Sprintf("%+v", b.outbox.jobs)
	for _, rows := range []any{events, mails} {
		text, err := json.Marshal(rows)
		b.must(err)
		for _, value := range personalValues() {
			if strings.Contains(string(text), value) || strings.Contains(jobs, value) {
				b.Errorf("%q is in %T", value, rows)
			}
		}
	}
}

func recordNoSecret(b *bundle) {
	secrets := b.life()
	// While mails wait, and after they were sent.
	b.wantNoSecret(secrets)
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Message.Update().Where(message.StatusEQ(message.StatusQUEUED)).
			SetStatus(message.StatusSENT).SetSentAt(instant.At(b.clock.time())).ClearCodeSealed().Exec(ctx)
	})
	b.wantNoSecret(secrets)
	if !bytes.Contains(b.dump(), []byte("カミノ")) {
		b.Error("the dump does not even hold what it must: the search proves nothing")
	}
}

// wantNoSecret looks for the secrets in everything that is stored, as typed and
// in the canonical spelling, and for either half of a coupon number, which is no
// part of a longer number: a moment may have the same eight digits by chance.
func (b *bundle) wantNoSecret(secrets []string) {
	b.Helper()
	dump := b.dump()
	for _, secret := range secrets {
		spellings := []string{regexp.QuoteMeta(secret), regexp.QuoteMeta(strings.ReplaceAll(secret, "-", ""))}
		if left, right, ok := strings.Cut(secret, "-"); ok && len(left) == 8 && len(right) == 8 {
			spellings = append(spellings, `(^|[^0-9])`+left+`($|[^0-9])`, `(^|[^0-9])`+right+`($|[^0-9])`)
		}
		for _, s := range spellings {
			if regexp.MustCompile(s).Match(dump) {
				b.Errorf("a column holds %q", s)
			}
		}
	}
}

// dump answers every column of every row of every table.
func (b *bundle) dump() []byte {
	b.Helper()
	tables := `SELECT name FROM sqlite_master WHERE type = 'table'`
	if b.db.Dialect() == database.Postgres {
		tables = `SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public'`
	}
	var dump bytes.Buffer
	for _, table := range b.rows(tables) {
		for _, value := range b.rows("SELECT * FROM " + string(table)) {
			dump.Write(value)
			dump.WriteByte('\n')
		}
	}
	return dump.Bytes()
}

// rows answers every value that a query finds, as bytes.
func (b *bundle) rows(query string) [][]byte {
	b.Helper()
	rows, err := b.db.Writer().QueryContext(b.ctx, query)
	b.must(err)
	defer rows.Close()
	columns, err := rows.Columns()
	b.must(err)
	var all [][]byte
	for rows.Next() {
		values := make([]any, len(columns))
		for i := range values {
			values[i] = new(any)
		}
		b.must(rows.Scan(values...))
		for _, v := range values {
			switch v := (*v.(*any)).(type) {
			case []byte:
				all = append(all, bytes.Clone(v))
			case nil:
			default:
				all = append(all, fmt.Append(nil, v))
			}
		}
	}
	b.must(rows.Err())
	return all
}
