package ratest

import (
	"context"
	"crypto/ecdsa"
	"crypto/x509"
	"errors"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/mailsigner"
	"github.com/shomei-ra/shomei/ra"
)

const mailbox = "noreply@ra.example.jp"

var mailSignerCases = []scenario{
	{"a mail signer is certified once and fits its mailbox", mailSignerCertified},
	{"a mail signer is renewed before its end", mailSignerRenewed},
	{"a mail signer interrupted before signing", mailSignerInterrupted},
	{"a revoked mail signer signs no more, is listed and replaced", mailSignerRevoked},
	{"a restore takes no revocation of a mail signer back", mailSignerRestored},
	{"mail signers are not for everybody", mailSignerRefused},
}

// keepSigner is one sweep of a server that signs.
func (b *bundle) keepSigner() {
	b.Helper()
	c := b.config
	c.MailSender = mailbox
	b.must(ra.New(c).RefreshPublications(b.ctx))
}

func (b *bundle) mailSigners() []*ent.MailSigner {
	b.Helper()
	all, err := b.client.MailSigner.Query().Order(ent.Asc(mailsigner.FieldNotBefore)).All(b.sys)
	b.must(err)
	return all
}

// signerNow is the certificate that mails are signed with now.
func (b *bundle) signerNow() *x509.Certificate {
	b.Helper()
	pair, err := b.ra.MailSigner(b.ctx, mailbox)
	b.must(err)
	leaf := b.parse(&pair.Certificate[0])
	key, ok := pair.PrivateKey.(*ecdsa.PrivateKey)
	if !ok || !key.PublicKey.Equal(leaf.PublicKey) {
		b.Error("the key is not the certificate's")
	}
	if diff := cmp.Diff([][]byte{leaf.Raw, b.ca.Issuing.Certificate().Raw}, pair.Certificate); diff != "" {
		b.Errorf("chain (-want +got):\n%s", diff)
	}
	return leaf
}

func mailSignerCertified(b *bundle) {
	if _, err := b.ra.MailSigner(b.ctx, mailbox); !errors.Is(err, ra.ErrNoMailSigner) {
		b.Errorf("before there is one: %v", err)
	}
	b.sweep()
	if n := len(b.mailSigners()); n != 0 {
		b.Errorf("%d signers where mails go unsigned", n)
	}
	b.keepSigner()
	b.keepSigner()
	if n := len(b.mailSigners()); n != 1 {
		b.Errorf("%d signers, want one", n)
	}
	leaf := b.signerNow()
	b.must(leaf.CheckSignatureFrom(b.ca.Issuing.Certificate()))
	if _, err := b.ra.MailSigner(b.ctx, "other@ra.example.jp"); !errors.Is(err, ra.ErrNoMailSigner) {
		b.Errorf("of another mailbox: %v", err)
	}
	if n := len(b.events(b.mailSigners()[0].ID, ra.MailSignerCertified)); n != 1 {
		b.Errorf("%d certifications are on record, want 1", n)
	}
}

func mailSignerRenewed(b *bundle) {
	b.keepSigner()
	first := b.signerNow()
	b.clock.set(first.NotAfter.Add(-60 * 24 * time.Hour))
	b.keepSigner()
	if n := len(b.mailSigners()); n != 1 {
		b.Errorf("%d signers sixty days before the end, want 1", n)
	}
	b.clock.advance(time.Minute)
	b.keepSigner()
	b.keepSigner()
	if n := len(b.mailSigners()); n != 2 {
		b.Errorf("%d signers less than sixty days before the end, want 2", n)
	}
	next := b.signerNow()
	if !next.NotAfter.After(first.NotAfter) {
		b.Error("the older one still signs")
	}
	b.clock.set(next.NotAfter.Add(time.Second))
	if _, err := b.ra.MailSigner(b.ctx, mailbox); !errors.Is(err, ra.ErrNoMailSigner) {
		b.Errorf("after its end: %v", err)
	}
}

func mailSignerInterrupted(b *bundle) {
	s := b.newSigner()
	s.before = func() error { return errFault }
	if err := b.serve(s).RefreshMailSigner(b.ctx, mailbox); !errors.Is(err, errFault) {
		b.Fatalf("refresh with a broken key: %v", err)
	}
	if _, err := b.ra.MailSigner(b.ctx, mailbox); !errors.Is(err, ra.ErrNoMailSigner) {
		b.Errorf("an unsigned one signs: %v", err)
	}
	intent := b.mailSigners()[0]
	b.ra = ra.New(b.config)
	b.keepSigner()
	if n := len(b.mailSigners()); n != 1 {
		b.Fatalf("%d signers, want the interrupted one alone", n)
	}
	if diff := cmp.Diff(intent.Tbs, b.signerNow().RawTBSCertificate); diff != "" {
		b.Error("signed is not what was stored to be signed")
	}
}

func mailSignerRevoked(b *bundle) {
	b.keepSigner()
	lost := b.signerNow()
	n, err := b.ra.RevokeMailSigners(b.ctx, b.operator, mailbox, revocation.KeyCompromise)
	b.must(err)
	if n != 1 {
		b.Errorf("revoked %d, want 1", n)
	}
	if _, err := b.ra.MailSigner(b.ctx, mailbox); !errors.Is(err, ra.ErrNoMailSigner) {
		b.Errorf("a revoked one signs: %v", err)
	}
	want := map[string]int{lost.SerialNumber.Text(16): revocation.KeyCompromise.Code()}
	if diff := cmp.Diff(want, b.list("class2")); diff != "" {
		b.Errorf("list (-want +got):\n%s", diff)
	}
	n, err = b.ra.RevokeMailSigners(b.ctx, b.operator, mailbox, revocation.KeyCompromise)
	b.must(err)
	if n != 0 {
		b.Errorf("revoked %d again", n)
	}
	b.keepSigner()
	if b.signerNow().SerialNumber.Cmp(lost.SerialNumber) == 0 {
		b.Error("not replaced")
	}
}

func mailSignerRestored(b *bundle) {
	b.keepSigner()
	_, err := b.ra.RevokeMailSigners(b.ctx, b.operator, mailbox, revocation.KeyCompromise)
	b.must(err)
	published := b.latest("class2")
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		if err := tx.Issuer.UpdateOneID(b.issuers["class2"]).AddRevocations(-1).Exec(ctx); err != nil {
			return err
		}
		if err := tx.MailSigner.Update().ClearRevokedAt().Exec(ctx); err != nil {
			return err
		}
		return tx.MailSigner.Update().ClearRevocationReason().Exec(ctx)
	})
	in := ra.RestoreInput{BackedUpAt: b.clock.time(), Lists: []*x509.RevocationList{published}}
	for _, want := range []ra.Restored{{Revoked: 1}, {}} {
		done, err := b.ra.Restore(b.ctx, b.operator, in)
		b.must(err)
		if diff := cmp.Diff(want, done); diff != "" {
			b.Errorf("restored (-want +got):\n%s", diff)
		}
	}
	b.sweep()
	if n := len(b.list("class2")); n != 1 {
		b.Errorf("%d on the list after the restore, want 1", n)
	}
}

func mailSignerRefused(b *bundle) {
	_, err := b.ra.IssueMailSigner(b.ctx, b.taro, mailbox)
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.RevokeMailSigners(b.ctx, b.taro, mailbox, revocation.KeyCompromise)
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.RevokeMailSigners(b.ctx, b.operator, mailbox, revocation.Superseded)
	b.refused(err, "NOT_ALLOWED at reason")
	_, err = b.ra.IssueMailSigner(b.ctx, b.operator, "nobody@localhost")
	b.refused(err, "BAD_EMAIL at mailbox")
	if n := len(b.mailSigners()); n != 0 {
		b.Errorf("%d signers were made", n)
	}
	made, err := b.ra.IssueMailSigner(b.ctx, b.operator, mailbox)
	b.must(err)
	if b.signerNow().SerialNumber.Cmp(made.SerialNumber) != 0 {
		b.Error("what was issued does not sign")
	}
}
