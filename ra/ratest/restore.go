package ratest

import (
	"context"
	"crypto/x509"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var restoreCases = []scenario{
	{"a restore uses no CRL number again", restoreLeaps},
	{"a restore takes no revocation back", restoreRevokes},
	{"a restore ends every session", restoreEndsSessions},
	{"a restore tells partners nothing, and gives no event a number again", restoreQuiet},
	{"a restore is not for everybody", restoreRefused},
}

func (b *bundle) latest(slug string) *x509.RevocationList {
	b.Helper()
	all := b.lists(slug)
	return all[len(all)-1]
}

// restoreLeaps restores the same state twice: the numbers of the two branches
// must not meet either.
func restoreLeaps(b *bundle) {
	b.sweep()
	used := b.latest("class2").Number
	for range 2 {
		b.clock.advance(time.Minute)
		_, err := b.ra.Restore(b.ctx, b.operator, ra.RestoreInput{BackedUpAt: b.clock.time()})
		b.must(err)
		b.sweep()
		next := b.latest("class2").Number
		if next.Int64()-used.Int64() < 1_000_000 && next.Int64() < b.clock.time().UnixMilli() {
			b.Errorf("list %v follows %v", next, used)
		}
		used = next
	}
	before := len(b.lists("class2"))
	b.sweep()
	if got := len(b.lists("class2")); got != before {
		b.Error("a list was published that nothing called for")
	}
}

// restoreRevokes takes the revocation of a certificate out of the database, as
// a backup that is older than it would, and puts it back from the list.
func restoreRevokes(b *bundle) {
	requestID, certificateID := b.completed()
	_, other := b.completed()
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, revocation.KeyCompromise))
	published := b.latest("class2")
	revoked := b.certificate(certificateID)
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		if err := tx.Issuer.UpdateOneID(b.issuers["class2"]).AddRevocations(-1).Exec(ctx); err != nil {
			return err
		}
		return tx.Certificate.Update().Where(certificate.ID(certificateID)).SetStatus(lifecycle.CertificateActive).
			ClearRevokedAt().ClearRevocationReason().Exec(ctx)
	})
	in := ra.RestoreInput{BackedUpAt: b.clock.time(), Lists: []*x509.RevocationList{published}}
	done, err := b.ra.Restore(b.ctx, b.operator, in)
	b.must(err)
	if diff := cmp.Diff(ra.Restored{Revoked: 1}, done); diff != "" {
		b.Errorf("restored (-want +got):\n%s", diff)
	}
	b.wantCertificate(certificateID, lifecycle.CertificateRevoked)
	b.wantCertificate(other, lifecycle.CertificateActive)
	if got := b.certificate(certificateID); got.RevokedAt.Time().Unix() != revoked.RevokedAt.Time().Unix() ||
		*got.RevocationReason != *revoked.RevocationReason {
		b.Errorf("revoked at %v for %v", got.RevokedAt.Time(), *got.RevocationReason)
	}
	b.sweep()
	if reason, listed := b.list("class2")[revoked.Serial]; !listed || reason != 1 {
		b.Errorf("listed %t for reason %d", listed, reason)
	}
	if next := b.latest("class2").Number; next.Cmp(published.Number) <= 0 {
		b.Errorf("list %v follows %v", next, published.Number)
	}
	// Once more changes nothing.
	done, err = b.ra.Restore(b.ctx, b.operator, in)
	b.must(err)
	if diff := cmp.Diff(ra.Restored{}, done); diff != "" {
		b.Errorf("restored again (-want +got):\n%s", diff)
	}
}

func restoreEndsSessions(b *bundle) {
	now := instant.At(b.clock.time())
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Session.Create().SetID("sess_open").SetAudience(session.AudienceStaff).SetStaffID(b.taro.StaffID).
			SetCreatedAt(now).SetIdleEndsAt(now + 1_000_000).SetEndsAt(now + 1_000_000).Exec(ctx)
	})
	_, err := b.ra.Restore(b.ctx, b.operator, ra.RestoreInput{BackedUpAt: b.clock.time()})
	b.must(err)
	if open, err := b.client.Session.Query().Where(session.EndedAtIsNil()).Count(b.sys); err != nil || open > 0 {
		b.Errorf("%d sessions are open, %v", open, err)
	}
}

// restoreQuiet restores what has a webhook with something to send.
func restoreQuiet(b *bundle) {
	b.reseller = b.seller("mine", b.product)
	quiet := b.seller("quiet", b.product)
	made, err := b.ra.RegisterWebhook(b.ctx, b.clerk("mise", b.reseller), b.reseller, ra.WebhookInput{
		URL: "https://hooks.example.com/", Language: webhook.LanguageJA,
	})
	b.must(err)
	b.approved()
	_, err = b.ra.NumberEvents(b.ctx)
	b.must(err)
	last := func() *ent.Event {
		return b.client.Event.Query().Where(event.SeqNotNil()).Order(ent.Desc(event.FieldSeq)).FirstX(b.sys)
	}
	before := last()
	due, err := b.ra.DueWebhooks(b.ctx)
	b.must(err)
	if due != 1 {
		b.Fatalf("%d webhooks have something to send", due)
	}
	_, err = b.ra.Restore(b.ctx, b.operator, ra.RestoreInput{BackedUpAt: b.clock.time()})
	b.must(err)
	// Whoever had read to any number before is told that some may be missing.
	// In the order of its partner, in that of one who was told of what is lost with
	// the backup alone, and in the installation's.
	for partnerID, number := range map[string]int64{b.reseller: *before.Number, quiet: 0, "": *before.Seq} {
		if marks, err := ra.ReadEventMarks(b.ctx, b.client, partnerID); err != nil || marks.Forgotten != marks.Last || marks.Last <= number {
			b.Errorf("marks of %q %+v behind %d, %v", partnerID, marks, number, err)
		}
	}
	b.approved()
	_, err = b.ra.NumberEvents(b.ctx)
	b.must(err)
	if due, err = b.ra.DueWebhooks(b.ctx); err != nil || due > 0 {
		b.Errorf("%d would be told, %v", due, err)
	}
	if got := last(); *got.Seq-*before.Seq < 1_000_000 || *got.Number-*before.Number < 1_000_000 {
		b.Errorf("numbers %d and %d follow %d and %d", *got.Seq, *got.Number, *before.Seq, *before.Number)
	}
	// Whoever looks after it enables it, and nothing was lost.
	if got := b.client.Webhook.GetX(b.sys, made.WebhookID).Status; got != webhook.StatusDISABLED {
		b.Errorf("the webhook is %s", got)
	}
}

func restoreRefused(b *bundle) {
	for _, by := range []viewer.Viewer{b.taro, applicant(ra.ForRevoke, "req_none"), {}} {
		_, err := b.ra.Restore(b.ctx, by, ra.RestoreInput{})
		b.refused(err, "NOT_ALLOWED")
	}
}
