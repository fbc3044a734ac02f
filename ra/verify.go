package ra

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/checkpoint"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// verifyPage is how many rows a step of the verifier reads: what bounds its
// memory.
const verifyPage = 500

// AuditFaultKind says what was done to the log.
type AuditFaultKind string

// Kinds of faults.
const (
	// EventChanged: the event, or its seal, is not what was sealed.
	EventChanged AuditFaultKind = "CHANGED"
	// EventRemoved: what was sealed, or waits to be, is gone.
	EventRemoved AuditFaultKind = "REMOVED"
	// EventInserted: an event stands there that was never sealed.
	EventInserted AuditFaultKind = "INSERTED"
	// EventsReordered: the event was sealed under another number.
	EventsReordered AuditFaultKind = "REORDERED"
	// TailCut: a signed checkpoint knows more seals than there are.
	TailCut AuditFaultKind = "TAIL_CUT"
	// ChainRewritten: the chain holds in itself and is not the one that was signed.
	ChainRewritten AuditFaultKind = "REWRITTEN"
	// CheckpointForged: a checkpoint's signature is by none of our keys.
	CheckpointForged AuditFaultKind = "CHECKPOINT_FORGED"
	// CheckpointMissing: far more seals than one checkpoint leaves are unsigned.
	CheckpointMissing AuditFaultKind = "CHECKPOINT_MISSING"
	// DetailsAltered: the values beside the event are not those it commits to.
	DetailsAltered AuditFaultKind = "DETAILS_ALTERED"
	// AnchorLost: the file beside the key ring, which knows what was signed, is
	// missing, cannot be read, or is another installation's.
	AnchorLost AuditFaultKind = "ANCHOR_LOST"
	// DetailsRemoved: the values are gone, and no act of the log erased them.
	DetailsRemoved AuditFaultKind = "DETAILS_REMOVED"
)

// AuditFault is the first thing that is wrong.
type AuditFault struct {
	Kind AuditFaultKind `json:"kind"`
	// Seq of the seal; 0 where the event has none.
	Seq int64 `json:"seq,omitempty"`
	// EventID where one is known.
	EventID string `json:"eventId,omitempty"`
}

// phase of a verification.
type phase int

const (
	theSeals   phase = iota // the chain, the details and the checkpoints
	theEvents               // what no seal speaks of
	theWaiting              // what waits to be sealed
	theEnd
)

// AuditVerification is how far a verification has come. The zero value begins
// one. It can be written down and gone on with, by any server.
type AuditVerification struct {
	// Anchor is a checkpoint that was kept outside; nil: the last one that is kept
	// beside the key ring, if any is.
	Anchor *chain.Checkpoint `json:"anchor,omitempty"`

	Phase phase `json:"phase"`
	// To is the last seal when it began; Seq and Hash are the last that held.
	To   int64  `json:"to"`
	Seq  int64  `json:"seq"`
	Hash []byte `json:"hash,omitempty"`
	// After is the id behind which the next page of events begins.
	After string `json:"after,omitempty"`
	// Signed is the last seal that a checkpoint signs.
	Signed int64 `json:"signed"`
	// How many checkpoints held, events were compared, details had been erased,
	// and events wait to be sealed.
	Checkpoints int64 `json:"checkpoints"`
	Compared    int64 `json:"compared"`
	Erased      int64 `json:"erased"`
	Waiting     int64 `json:"waiting"`

	// Fault is the first that was found, and ends the verification.
	Fault *AuditFault `json:"fault,omitempty"`
}

// Done reports whether there is nothing left to verify.
func (v *AuditVerification) Done() bool { return v.Fault != nil || v.Phase == theEnd }

// ErrForeignAnchor: a checkpoint was not signed by this installation.
var ErrForeignAnchor = errors.New("the checkpoint was signed by another installation's key")

// VerifyAudit takes a verification pages steps further, each of which reads a
// bounded number of rows. What is acted and sealed meanwhile does no harm. A
// fault is no error. Errors: *problem.Error NotAllowed; ErrForeignAnchor.
func (s *Service) VerifyAudit(ctx context.Context, by viewer.Viewer, v *AuditVerification, pages int) error {
	if !by.Audits() && by.Kind != viewer.CommandLine {
		return problem.Refuse(problem.NotAllowed, "")
	}
	ctx = viewer.AsSystem(ctx)
	keys, err := s.auditKeys()
	if err != nil {
		return fmt.Errorf("verify audit: %w", err)
	}
	if v.Anchor != nil && v.Anchor.Verify(keys[string(v.Anchor.KeyDigest)]) != nil {
		return fmt.Errorf("verify audit: %w", ErrForeignAnchor)
	}
	verifier := auditVerifier{AuditVerification: v, client: s.db.Client(), keys: keys, kept: s.keptCheckpoints}
	if v.To == 0 {
		err := verifier.begin(ctx, s)
		if err == nil {
			v.To, err = s.lastSeal(ctx)
		}
		if err != nil {
			return fmt.Errorf("verify audit: %w", err)
		}
	}
	for n := 0; n < pages && !v.Done(); n++ {
		if err := verifier.step(ctx); err != nil {
			return fmt.Errorf("verify audit: %w", err)
		}
	}
	if v.Done() {
		if err := s.auditVerified(ctx, by, v); err != nil {
			return fmt.Errorf("verify audit: %w", err)
		}
	}
	return nil
}

// begin takes the checkpoint that is kept beside the key ring for the anchor,
// where no other was given.
func (v auditVerifier) begin(ctx context.Context, s *Service) error {
	if v.Anchor != nil || v.Phase != theSeals {
		return nil
	}
	a, err := s.Anchored(ctx)
	if err != nil {
		return err
	}
	switch a.State {
	case AnchorMissing, AnchorUnreadable, AnchorForeign:
		v.found(AnchorLost, 0, "")
	case AnchorHolds, ChainBehind, ChainDiffers:
		v.Anchor = a.Kept
	}
	return nil
}

// maxCursor bounds what a caller hands back in bytes; a cursor is about 1 KiB.
const maxCursor = 8 << 10

// Cursor writes a verification down for whoever is to hand it back: with a MAC,
// so that what was verified is what we verified.
func (s *Service) Cursor(v *AuditVerification) (string, error) {
	state, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("write verification down: %w", err)
	}
	return base64.RawURLEncoding.EncodeToString(append(s.ring.MAC(keyring.LabelAudit, s.ring.Current(), state), state...)), nil
}

// FromCursor reads what Cursor wrote. Errors: *problem.Error BadValue.
func (s *Service) FromCursor(cursor string) (*AuditVerification, error) {
	if len(cursor) > maxCursor {
		return nil, problem.Refuse(problem.BadValue, "cursor")
	}
	box, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || len(box) < keyring.MACSize {
		return nil, problem.Refuse(problem.BadValue, "cursor")
	}
	mac, state := box[:keyring.MACSize], box[keyring.MACSize:]
	if !slices.ContainsFunc(s.ring.Lookup(keyring.LabelAudit, state), func(ours []byte) bool { return hmac.Equal(ours, mac) }) {
		return nil, problem.Refuse(problem.BadValue, "cursor")
	}
	v := &AuditVerification{}
	if err := json.Unmarshal(state, v); err != nil {
		return nil, fmt.Errorf("read verification: %w", err)
	}
	return v, nil
}

// auditKeys are the public keys by their digests.
func (s *Service) auditKeys() (map[string][]byte, error) {
	keys, err := s.AuditKeys()
	if err != nil {
		return nil, err
	}
	byDigest := make(map[string][]byte, len(keys))
	for _, key := range keys {
		sum := sha256.Sum256(key)
		byDigest[string(sum[:])] = key
	}
	return byDigest, nil
}

func (s *Service) lastSeal(ctx context.Context) (int64, error) {
	tip, err := s.db.Client().Seal.Query().Order(ent.Desc(seal.FieldSeq)).First(ctx)
	if ent.IsNotFound(err) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("read the last seal: %w", err)
	}
	return tip.Seq, nil
}

// auditVerifier does a verification's steps.
type auditVerifier struct {
	*AuditVerification
	client *ent.Client
	keys   map[string][]byte
	// kept are the checkpoints beside the key ring.
	kept func() ([]chain.Checkpoint, AnchorState, error)
}

func (v auditVerifier) step(ctx context.Context) error {
	switch v.Phase {
	case theSeals:
		return v.verifySeals(ctx)
	case theEvents:
		return v.compareEvents(ctx)
	case theWaiting:
		return v.compareWaiting(ctx)
	}
	return nil
}

func (v auditVerifier) found(kind AuditFaultKind, seq int64, eventID string) {
	if v.Fault == nil {
		v.Fault = &AuditFault{Kind: kind, Seq: seq, EventID: eventID}
	}
}

func (v auditVerifier) verifyCheckpoint(c *ent.Checkpoint, hash []byte) {
	signed := chain.Checkpoint{
		Seq: c.Seq, Hash: c.Hash, SignedAt: c.SignedAt.Time(), KeyDigest: c.KeyDigest, Signature: c.Signature,
	}
	switch {
	case signed.Verify(v.keys[string(c.KeyDigest)]) != nil:
		v.found(CheckpointForged, c.Seq, "")
	case !bytes.Equal(c.Hash, hash):
		v.found(ChainRewritten, c.Seq, "")
	case c.Seq-v.Signed > maxUnsigned:
		v.found(CheckpointMissing, v.Signed+1, "")
	}
	v.Checkpoints++
	v.Signed = c.Seq
}

// verifyTail asks at the end of the chain whether it is the end.
func (v auditVerifier) verifyTail(ctx context.Context) error {
	last, err := v.client.Checkpoint.Query().Order(ent.Desc(checkpoint.FieldSeq)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("read the last checkpoint: %w", err)
	}
	switch {
	// Seals that came meanwhile may have been signed; there are then as many.
	case last != nil && last.Seq > v.Seq:
		there, err := v.client.Seal.Query().Where(seal.SeqGTE(last.Seq)).Exist(ctx)
		if err != nil {
			return fmt.Errorf("read seals: %w", err)
		}
		if !there {
			v.found(TailCut, v.Seq+1, "")
		}
	case v.Anchor != nil && v.Anchor.Seq > v.Seq:
		v.found(TailCut, v.Seq+1, "")
	// The first seals are signed at once, and the sealer signs behind each batch.
	case v.Seq > 0 && last == nil, v.Seq-v.Signed > maxUnsigned:
		v.found(CheckpointMissing, v.Signed+1, "")
	default:
		if err := v.compareKept(ctx); err != nil {
			return err
		}
	}
	v.Phase = theEvents
	return nil
}

// maxUnsigned is how many seals may follow one another without a checkpoint.
const maxUnsigned = sealsACheckpoint + sealsABatch

// compareKept asks whether each checkpoint that is kept beside the key ring is
// still in the database.
func (v auditVerifier) compareKept(ctx context.Context) error {
	kept, state, err := v.kept()
	if err != nil || state != AnchorHolds {
		return err
	}
	seqs := make([]int64, len(kept))
	for i, c := range kept {
		seqs[i] = c.Seq
	}
	there, err := v.client.Checkpoint.Query().Where(checkpoint.SeqIn(seqs...)).Select(checkpoint.FieldSeq).All(ctx)
	if err != nil {
		return fmt.Errorf("read checkpoints: %w", err)
	}
	for _, seq := range seqs {
		if !slices.ContainsFunc(there, func(c *ent.Checkpoint) bool { return c.Seq == seq }) {
			v.found(CheckpointMissing, seq, "")
		}
	}
	return nil
}
