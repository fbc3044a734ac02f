package ratest

import (
	"context"
	"crypto"
	"crypto/rand"
	"crypto/x509"
	"errors"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/ocsp"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/responder"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/ra"
)

var responderCases = []scenario{
	{"an OCSP signer is certified for issuing CAs", responderCertified},
	{"an OCSP signer is renewed at half its life", responderRenewed},
	{"an OCSP signer interrupted before signing", responderInterrupted},
	{"an OCSP signer when the clock steps back", responderStepsBack},
	{"authorities are made once", authoritiesMade},
}

// responders answers the issuing CA's signers, oldest first.
func (b *bundle) responders() []*ent.Responder {
	b.Helper()
	all, err := b.client.Responder.Query().Where(responder.IssuerID(b.issuers["class2"])).
		Order(ent.Asc(responder.FieldNotBefore)).All(b.sys)
	b.must(err)
	return all
}

func (b *bundle) refresh() {
	b.Helper()
	b.must(b.ra.RefreshResponder(b.ctx, b.issuers["class2"]))
}

func responderCertified(b *bundle) {
	b.must(b.ra.RefreshResponder(b.ctx, b.issuers["root"]))
	b.refresh()
	b.refresh()
	if n := b.client.Responder.Query().CountX(b.sys); n != 1 {
		b.Fatalf("%d signers, want one, of the issuing CA", n)
	}
	row := b.responders()[0]
	plain, err := b.config.Ring.Open(keyring.LabelSeal, row.KeySealed, []byte(row.ID))
	b.must(err)
	key, err := x509.ParsePKCS8PrivateKey(plain)
	b.must(err)
	_, err = ocsp.NewResponder(b.ca.Issuing.Certificate(), b.parse(row.Der), key.(crypto.Signer))
	b.must(err)
}

func responderRenewed(b *bundle) {
	b.refresh()
	first := b.responders()[0]
	half := first.NotBefore.Time().Add(first.NotAfter.Time().Sub(first.NotBefore.Time()) / 2)
	b.clock.set(half.Add(-time.Second))
	b.refresh()
	if n := len(b.responders()); n != 1 {
		b.Errorf("%d signers before half of the life", n)
	}
	b.clock.set(half)
	b.refresh()
	if n := len(b.responders()); n != 2 {
		b.Errorf("%d signers at half of the life, want 2", n)
	}
}

func responderInterrupted(b *bundle) {
	s := b.newSigner()
	s.before = func() error { return errFault }
	if err := b.serve(s).RefreshResponder(b.ctx, b.issuers["class2"]); !errors.Is(err, errFault) {
		b.Fatalf("refresh with a broken key: %v", err)
	}
	intent := b.responders()[0]
	if signed(intent.Der) {
		b.Fatal("stored before it was signed")
	}
	b.clock.advance(time.Hour)
	b.ra = ra.New(b.config)
	b.refresh()
	all := b.responders()
	if len(all) != 1 || all[0].ID != intent.ID {
		b.Fatalf("%d signers, want the interrupted one alone", len(all))
	}
	if diff := cmp.Diff(intent.Tbs, b.parse(all[0].Der).RawTBSCertificate); diff != "" {
		b.Error("signed is not what was stored to be signed")
	}
	if n := len(b.events(b.issuers["class2"], ra.ResponderCertified)); n != 1 {
		b.Errorf("%d certifications are on record, want 1", n)
	}
}

// responderStepsBack: a signer of the future serves nobody; one of today is
// made, once.
func responderStepsBack(b *bundle) {
	b.refresh()
	b.clock.advance(-time.Hour)
	for range 5 {
		b.refresh()
	}
	all := b.responders()
	if len(all) != 2 {
		b.Fatalf("%d signers, want 2", len(all))
	}
	if all[0].NotBefore.Time().After(b.clock.time()) {
		b.Errorf("no signer is valid at %v", b.clock.time())
	}
}

func authoritiesMade(b *bundle) {
	in := ra.AuthoritiesInput{
		Store: ca.KeyStore{Dir: b.TempDir()}, Password: []byte("a password"), PKIURL: "http://pki.test",
		Organization: "見本認証株式会社", RootSlug: "root", Issuing: []ra.IssuingAuthority{{Slug: "class2", CommonName: "Shomei Class2 Issuing CA"}},
	}
	err := b.ra.CreateAuthorities(b.ctx, b.operator, in)
	if !errors.Is(err, ra.ErrAuthoritiesExist) {
		b.Fatalf("made over existing ones: %v", err)
	}
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		_, err := tx.Issuer.Delete().Exec(ctx)
		return err
	})
	// Interrupted when the root was made and the rows were not.
	broken := in
	broken.Issuing = []ra.IssuingAuthority{{Slug: "NOT A SLUG", CommonName: "Impossible"}}
	if err := b.ra.CreateAuthorities(b.ctx, b.operator, broken); err == nil {
		b.Fatal("made an issuing CA of an impossible name")
	}
	b.must(b.ra.CreateAuthorities(b.ctx, b.operator, in))
	issuers, err := ra.LoadIssuers(b.ctx, b.client, in.Store, in.Password, in.PKIURL, rand.Reader)
	b.must(err)
	if len(issuers) != 2 || issuers["root"] == nil || issuers["class2"] == nil {
		b.Fatalf("loaded %v", issuers)
	}
	if err := issuers["class2"].Certificate().CheckSignatureFrom(issuers["root"].Certificate()); err != nil {
		b.Error(err)
	}
	b.config.Issuers = issuers
	b.ra = ra.New(b.config)
	b.must(b.ra.RefreshPublications(b.ctx))
	// A later version knows another: it comes under the root that there is, even
	// where the clock stands before it was made.
	b.clock.advance(-24 * time.Hour)
	in.Issuing = append(in.Issuing, ra.IssuingAuthority{Slug: "class1", CommonName: "Shomei Class1 Issuing CA"})
	b.must(b.ra.CreateAuthorities(b.ctx, b.operator, in))
	if err := b.ra.CreateAuthorities(b.ctx, b.operator, in); !errors.Is(err, ra.ErrAuthoritiesExist) {
		b.Errorf("made over existing ones: %v", err)
	}
	b.clock.advance(24 * time.Hour)
	later, err := ra.LoadIssuers(b.ctx, b.client, in.Store, in.Password, in.PKIURL, rand.Reader)
	b.must(err)
	if len(later) != 3 || !later["root"].Certificate().Equal(issuers["root"].Certificate()) || !later["class2"].Certificate().Equal(issuers["class2"].Certificate()) {
		b.Errorf("loaded %v, or others than before", later)
	}
	if err := later["class1"].Certificate().CheckSignatureFrom(issuers["root"].Certificate()); err != nil {
		b.Error(err)
	}
	if _, err := ra.LoadIssuers(b.ctx, b.client, in.Store, []byte("another"), in.PKIURL, rand.Reader); err == nil {
		b.Error("loaded with another password")
	}
}
