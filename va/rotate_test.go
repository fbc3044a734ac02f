package va_test

import (
	"crypto"
	"crypto/rand"
	"log/slog"
	"net/http/httptest"
	"testing"
	"time"

	"golang.org/x/crypto/ocsp"

	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/va"
)

// sender is the mailbox whose mails are signed.
const sender = "noreply@ra.example.jp"

// After a rotation of the key ring what was sealed before opens; and a server
// that still has the ring of before goes on answering with the signer it has.
func TestRotatedRing(t *testing.T) {
	t.Parallel()
	b := setup(t)
	c := b.issue(t)
	request := b.query(t, c.SerialNumber, crypto.SHA256)
	before := b.read(t, b.post(t, request)).Certificate
	signer, err := b.ra.IssueMailSigner(t.Context(), commandLine, sender)
	if err != nil {
		t.Fatal(err)
	}

	rotated, err := keyring.Open(b.secrets)
	if err != nil {
		t.Fatal(err)
	}
	if err := rotated.Rotate(b.secrets, rand.Reader); err != nil {
		t.Fatal(err)
	}
	config := b.config
	config.Ring = rotated
	restarted := ra.New(config)
	server := httptest.NewServer(va.NewHandler(va.Config{
		Client: b.db.Client(), Reader: b.db.Reader(), Ring: rotated, Now: b.now, PKIURL: b.url, Log: slog.New(slog.DiscardHandler),
	}))
	t.Cleanup(server.Close)
	other := &bundle{url: server.URL, issuers: b.issuers}
	if r := other.read(t, other.post(t, request)); r.Status != ocsp.Good || !r.Certificate.Equal(before) {
		t.Errorf("with the ring rotated: status %d, signer %x, want %x", r.Status, r.Certificate.SerialNumber, before.SerialNumber)
	}
	pair, err := restarted.MailSigner(t.Context(), sender)
	if err != nil || string(pair.Certificate[0]) != string(signer.Raw) {
		t.Errorf("mail signer with the ring rotated: %v", err)
	}

	// The next signer is sealed under a version that the first server lacks.
	b.advance(15 * 24 * time.Hour)
	if err := restarted.RefreshPublications(t.Context()); err != nil {
		t.Fatal(err)
	}
	if r := other.read(t, other.post(t, request)); r.Certificate.Equal(before) {
		t.Fatal("no new signer was made")
	}
	if r := b.read(t, b.post(t, request)); r.Status != ocsp.Good || !r.Certificate.Equal(before) {
		t.Errorf("with the ring of before: status %d, signer %x, want %x", r.Status, r.Certificate.SerialNumber, before.SerialNumber)
	}
}
