package ratest

import (
	"bytes"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/checkpoint"
	"github.com/shomei-ra/shomei/internal/anchor"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var anchorCases = []scenario{
	{"audit log: made anew and signed anew, it is told and not sealed", anchorAgainstNewChain},
	{"audit log: an anchor that is lost is told, and made anew by hand alone", anchorLost},
	{"audit log: a database put back is accepted with a reason", anchorAccepted},
	{"audit log: each process keeps what it saw, whoever signed it", anchorOfEach},
	{"audit log: a checkpoint that is gone is missed", anchorMissesCheckpoint},
}

// anchored is a service with an anchor at path; nothing else keeps one.
func (b *bundle) anchored(path string) *ra.Service {
	b.Helper()
	c := b.config
	c.Anchor = anchor.At(path)
	return ra.New(c)
}

func (b *bundle) anchorPath() string {
	b.Helper()
	return filepath.Join(b.TempDir(), "secrets.anchor")
}

// signAll seals and signs whatever waits, as after ten minutes.
func (b *bundle) signAll(s *ra.Service) {
	b.Helper()
	_, err := s.Seal(b.ctx)
	b.must(err)
	b.clock.advance(10 * time.Minute)
	_, err = s.Seal(b.ctx)
	b.must(err)
}

func (b *bundle) wantAnchor(s *ra.Service, want ra.AnchorState) ra.AuditAnchor {
	b.Helper()
	got, err := s.Anchored(b.ctx)
	b.must(err)
	if got.State != want {
		b.Fatalf("the anchor is %s (kept %+v, sealed %d), want %s", got.State, got.Kept, got.Sealed, want)
	}
	if bad := want != ra.AnchorHolds && want != ra.AnchorNone; bad != errors.Is(got.Err(), ra.ErrUnanchored) {
		b.Errorf("%s: %v", want, got.Err())
	}
	return got
}

// wantUnsealed: nothing is sealed, and nothing signed.
func (b *bundle) wantUnsealed(s *ra.Service) {
	b.Helper()
	b.newCoupons(1, nil)
	b.clock.advance(time.Hour)
	before := b.client.Seal.Query().CountX(b.sys) + b.client.Checkpoint.Query().CountX(b.sys)
	if n, err := s.Seal(b.ctx); !errors.Is(err, ra.ErrUnanchored) || n != 0 {
		b.Errorf("sealed %d, %v", n, err)
	}
	if after := b.client.Seal.Query().CountX(b.sys) + b.client.Checkpoint.Query().CountX(b.sys); after != before {
		b.Errorf("%d seals and checkpoints, before %d", after, before)
	}
}

// verifyBy goes through the whole log without being given a checkpoint.
func (b *bundle) verifyBy(s *ra.Service) *ra.AuditVerification {
	b.Helper()
	v := &ra.AuditVerification{}
	for !v.Done() {
		b.must(s.VerifyAudit(b.ctx, auditor, v, 1))
	}
	return v
}

// forget deletes what was sealed and signed, past the triggers, and puts every
// event onto the sealer's list again.
func (b *bundle) forget() {
	b.Helper()
	b.exec("DELETE FROM checkpoints")
	b.exec("DELETE FROM seals")
	b.exec("INSERT INTO unsealed (id, at) SELECT id, at FROM audit_events WHERE id NOT IN (SELECT id FROM unsealed)")
}

func anchorAgainstNewChain(b *bundle) {
	path := b.anchorPath()
	s := b.anchored(path)
	b.wantAnchor(s, ra.AnchorNone)
	b.provisional()
	b.newCoupons(1, nil)
	b.signAll(s)
	signed := b.wantAnchor(s, ra.AnchorHolds).Kept.Seq
	if v := b.verifyBy(s); v.Fault != nil || v.Anchor == nil || v.Anchor.Seq != signed {
		b.Fatalf("untouched: %+v", v)
	}
	// An act is taken out, and the log is left to be made and signed anew. After a
	// restart the server is another process, with the same file.
	b.unfence()
	b.exec("DELETE FROM audit_events WHERE id IN (SELECT event_id FROM seals WHERE seq = 2)")
	b.exec("DELETE FROM audit_details WHERE id IN (SELECT event_id FROM seals WHERE seq = 2)")
	b.forget()
	s = b.anchored(path)
	b.wantAnchor(s, ra.ChainBehind)
	b.wantUnsealed(s)
	if v := b.verifyBy(s); v.Fault == nil || v.Fault.Kind != ra.TailCut {
		b.Errorf("cut off: %+v", v.Fault)
	}
	// Had a server without the anchor done it, the chain would be as long again,
	// signed by the right key, and another.
	b.signAll(b.ra)
	b.signAll(b.ra)
	for b.client.Seal.Query().CountX(b.sys) < int(signed) {
		b.newCoupons(1, nil)
		b.signAll(b.ra)
	}
	if v := b.verify(nil); v.Fault != nil {
		b.Fatalf("the new chain does not hold in itself: %+v", v.Fault)
	}
	b.wantAnchor(s, ra.ChainDiffers)
	b.wantUnsealed(s)
	if v := b.verifyBy(s); v.Fault == nil || v.Fault.Kind != ra.ChainRewritten || v.Fault.Seq != signed {
		b.Errorf("made anew: %+v", v.Fault)
	}
}

func anchorLost(b *bundle) {
	path := b.anchorPath()
	s := b.anchored(path)
	b.provisional()
	b.signAll(s)
	whole, err := os.ReadFile(path)
	b.must(err)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		b.Errorf("mode %v, %v", info.Mode(), err)
	}
	foreign := append(bytes.Clone(whole), b.foreignLine()...)
	for name, c := range map[string]struct {
		content []byte // nil: the file is gone
		want    ra.AnchorState
	}{
		"gone": {nil, ra.AnchorMissing}, "cut short": {whole[:len(whole)-20], ra.AnchorUnreadable},
		"empty": {[]byte{}, ra.AnchorUnreadable}, "of another installation": {foreign, ra.AnchorForeign},
	} {
		b.must(os.RemoveAll(path))
		if c.content != nil {
			b.must(os.WriteFile(path, c.content, 0o600))
		}
		b.wantAnchor(s, c.want)
		b.wantUnsealed(s)
		if v := b.verifyBy(s); v.Fault == nil || v.Fault.Kind != ra.AnchorLost {
			b.Errorf("%s: verified %+v", name, v.Fault)
		}
		if left, err := os.ReadFile(path); c.content != nil && !bytes.Equal(left, c.content) {
			b.Errorf("%s: the sealer wrote into it, %v", name, err)
		}
	}
	// By hand alone, and on record.
	b.must(os.RemoveAll(path))
	for _, by := range []viewer.Viewer{anonymous, b.taro, auditor} {
		_, err := s.AnchorAudit(b.ctx, by, "")
		b.refused(err, "NOT_ALLOWED")
	}
	a, err := s.AnchorAudit(b.ctx, b.operator, "")
	b.must(err)
	if a.State != ra.AnchorHolds {
		b.Errorf("made anew: %+v", a)
	}
	b.signAll(s)
	if v := b.verifyBy(s); v.Fault != nil {
		b.Errorf("afterwards: %+v", v.Fault)
	}
	if e := b.anchoredActs(); len(e) != 1 || e[0].Details["state"] != "MISSING" {
		b.Errorf("on record: %v", e)
	}
}

// foreignLine is a checkpoint by another installation's key, as its file has it.
func (b *bundle) foreignLine() []byte {
	b.Helper()
	ring, err := keyring.Create(filepath.Join(b.TempDir(), "secrets"), rand.Reader)
	b.must(err)
	signer, err := chain.NewSigner(ring, ring.Current())
	b.must(err)
	c, err := signer.Sign(1, make([]byte, chain.HashSize), b.clock.time())
	b.must(err)
	line, err := c.Export(signer.PublicKey())
	b.must(err)
	return append(line, '\n')
}

func (b *bundle) anchoredActs() []*ent.AuditEvent {
	b.Helper()
	return b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.AuditAnchored))).AllX(b.sys)
}

func anchorAccepted(b *bundle) {
	path := b.anchorPath()
	s := b.anchored(path)
	b.provisional()
	b.signAll(s)
	b.newCoupons(1, nil)
	b.signAll(s)
	// The database is as it was before, with what had been signed then.
	b.unfence()
	b.exec("DELETE FROM checkpoints WHERE seq > (SELECT min(seq) FROM checkpoints)")
	last := b.client.Checkpoint.Query().OnlyX(b.sys).Seq
	b.exec("DELETE FROM audit_events WHERE id IN (SELECT event_id FROM seals WHERE seq > (SELECT min(seq) FROM checkpoints))")
	b.exec("DELETE FROM audit_details WHERE id NOT IN (SELECT id FROM audit_events)")
	b.exec("DELETE FROM seals WHERE seq > (SELECT min(seq) FROM checkpoints)")
	b.wantAnchor(s, ra.ChainBehind)
	b.wantUnsealed(s)
	_, err := s.AnchorAudit(b.ctx, b.operator, " ")
	b.refused(err, "REQUIRED at reason")
	a, err := s.AnchorAudit(b.ctx, b.operator, "バックアップからの復元")
	b.must(err)
	if a.State != ra.AnchorHolds || a.Kept.Seq != last {
		b.Errorf("accepted: %+v", a)
	}
	aside, err := filepath.Glob(path + ".was-*")
	b.must(err)
	if len(aside) != 1 {
		b.Errorf("set aside: %v", aside)
	}
	b.signAll(s)
	if v := b.verifyBy(s); v.Fault != nil {
		b.Errorf("afterwards: %+v", v.Fault)
	}
	e := b.anchoredActs()
	if len(e) != 1 || e[0].Details["state"] != "BEHIND" {
		b.Fatalf("on record: %v", e)
	}
	if diff := cmp.Diff("バックアップからの復元", b.client.AuditDetail.GetX(b.sys, e[0].ID).Values["after.reason"]); diff != "" {
		b.Errorf("why (-want +got):\n%s", diff)
	}
	// Once it holds there is nothing to accept.
	if _, err := s.AnchorAudit(b.ctx, b.operator, "again"); err != nil || len(b.anchoredActs()) != 1 {
		b.Errorf("accepted twice: %v", err)
	}
}

func anchorOfEach(b *bundle) {
	one, other := b.anchored(b.anchorPath()), b.anchored(b.anchorPath())
	b.provisional()
	b.signAll(one)
	// A process that comes later has seen nothing, and is told so.
	b.wantAnchor(other, ra.AnchorMissing)
	b.wantUnsealed(other)
	_, err := other.AnchorAudit(b.ctx, b.operator, "")
	b.must(err)
	b.newCoupons(1, nil)
	b.signAll(one)
	// It signed nothing itself, is behind, and takes over what another signed.
	b.wantAnchor(other, ra.AnchorHolds)
	_, err = other.Seal(b.ctx)
	b.must(err)
	if kept, mine := b.wantAnchor(other, ra.AnchorHolds).Kept, b.wantAnchor(one, ra.AnchorHolds).Kept; kept == nil || kept.Seq != mine.Seq {
		b.Errorf("one keeps %+v, the other %+v", mine, kept)
	}
}

func anchorMissesCheckpoint(b *bundle) {
	s := b.anchored(b.anchorPath())
	b.provisional()
	b.signAll(s)
	b.newCoupons(1, nil)
	b.signAll(s)
	if n := b.client.Checkpoint.Query().CountX(b.sys); n < 2 {
		b.Fatalf("%d checkpoints", n)
	}
	first := b.client.Checkpoint.Query().Order(ent.Asc(checkpoint.FieldSeq)).FirstX(b.sys).Seq
	b.unfence()
	b.exec("DELETE FROM checkpoints WHERE seq = (SELECT min(seq) FROM checkpoints)")
	if v := b.verifyBy(s); v.Fault == nil || v.Fault.Kind != ra.CheckpointMissing || v.Fault.Seq != first {
		b.Errorf("a checkpoint taken out: %+v", v.Fault)
	}
}
