package ra

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/checkpoint"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/internal/anchor"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// AnchorState says how the chain in the database stands to the checkpoints that
// are kept beside the key ring.
type AnchorState string

// States of an anchor. In all but the first two nothing is sealed, because what
// would be signed is not what was.
const (
	// AnchorNone: nothing was ever sealed, or none is kept here.
	AnchorNone AnchorState = "NONE"
	// AnchorHolds: the chain goes on from the last checkpoint that is kept.
	AnchorHolds AnchorState = "HOLDS"
	// AnchorMissing: something was sealed, and no file is there.
	AnchorMissing AnchorState = "MISSING"
	// AnchorUnreadable: the file was cut short, is none of ours, or is open to
	// others.
	AnchorUnreadable AnchorState = "UNREADABLE"
	// AnchorForeign: a checkpoint in it is signed by none of our keys.
	AnchorForeign AnchorState = "FOREIGN"
	// ChainBehind: the file knows more seals than there are.
	ChainBehind AnchorState = "BEHIND"
	// ChainDiffers: the chain is not the one that was signed.
	ChainDiffers AnchorState = "DIFFERS"
)

// anchorWords say what is wrong, for whoever reads a log or sits at a command line.
var anchorWords = map[AnchorState]string{
	AnchorMissing:    "its anchor is missing",
	AnchorUnreadable: "its anchor cannot be read",
	AnchorForeign:    "its anchor is another installation's",
	ChainBehind:      "the database is behind its anchor",
	ChainDiffers:     "the chain in the database is not the one that was signed",
}

// AuditAnchor is how an anchor stands.
type AuditAnchor struct {
	State AnchorState
	// Kept is the last checkpoint in the file; nil: none.
	Kept *chain.Checkpoint
	// Sealed is the last seal in the database; 0: none.
	Sealed int64
}

// ErrUnanchored: the chain in the database does not go on from what was signed.
var ErrUnanchored = errors.New("the audit log is not sealed")

// Err is nil where what there is may be sealed and signed; else it wraps
// ErrUnanchored and says why not, in one line.
func (a AuditAnchor) Err() error {
	why, bad := anchorWords[a.State]
	if !bad {
		return nil
	}
	if a.Kept != nil {
		why += fmt.Sprintf(" (kept: seal %d; in the database: up to %d)", a.Kept.Seq, a.Sealed)
	}
	return fmt.Errorf("%w: %s; see `shomei audit anchor`", ErrUnanchored, why)
}

// Anchored compares the chain in the database with the checkpoints that this
// process has seen signed. A database that is ahead is well: another process
// may have signed, or this one was cut short before it wrote the file.
func (s *Service) Anchored(ctx context.Context) (AuditAnchor, error) {
	ctx = viewer.AsSystem(ctx)
	// The file first: what is signed meanwhile is ahead of it, and does no harm.
	kept, state, err := s.keptCheckpoints()
	if err != nil {
		return AuditAnchor{}, fmt.Errorf("compare with the anchor: %w", err)
	}
	a := AuditAnchor{State: state}
	if a.Sealed, err = s.lastSeal(ctx); err != nil {
		return a, fmt.Errorf("compare with the anchor: %w", err)
	}
	if state == AnchorMissing && a.Sealed == 0 {
		a.State = AnchorNone
	}
	if len(kept) == 0 {
		return a, nil
	}
	a.Kept = &kept[len(kept)-1]
	if a.State != AnchorHolds {
		return a, nil
	}
	switch sealed, err := s.db.Client().Seal.Query().Where(seal.Seq(a.Kept.Seq)).Only(ctx); {
	case ent.IsNotFound(err):
		a.State = ChainBehind
	case err != nil:
		return a, fmt.Errorf("compare with the anchor: %w", err)
	case !bytes.Equal(sealed.Hash, a.Kept.Hash):
		a.State = ChainDiffers
	}
	return a, nil
}

// keptCheckpoints reads the file: MISSING, UNREADABLE, FOREIGN, or HOLDS as far as
// the file alone can tell.
func (s *Service) keptCheckpoints() ([]chain.Checkpoint, AnchorState, error) {
	if s.anchor == nil {
		return nil, AnchorNone, nil
	}
	lines, err := s.anchor.Read()
	switch {
	case errors.Is(err, anchor.ErrMissing):
		return nil, AnchorMissing, nil
	case err != nil:
		return nil, AnchorUnreadable, nil //nolint:nilerr // it is what is told
	}
	keys, err := s.auditKeys()
	if err != nil {
		return nil, "", err
	}
	all, state := make([]chain.Checkpoint, len(lines)), AnchorHolds
	for i, line := range lines {
		c, err := chain.Import(line)
		if err != nil {
			return nil, AnchorUnreadable, nil //nolint:nilerr // it is what is told
		}
		if c.Verify(keys[string(c.KeyDigest)]) != nil {
			state = AnchorForeign
		}
		all[i] = c
	}
	return all, state, nil
}

// hold refuses to go on where the chain does not go on from what was signed. The
// first seal waits for the file to be there: afterwards a file that is missing
// was taken away.
func (s *Service) hold(ctx context.Context) error {
	if s.anchor == nil {
		return nil
	}
	a, err := s.Anchored(ctx)
	if err != nil {
		return err
	}
	if a.State == AnchorNone {
		return s.anchor.Begin()
	}
	return a.Err()
}

// keep writes the last checkpoint into the file, whichever process signed it,
// once it has been made sure of.
func (s *Service) keep(ctx context.Context) error {
	if s.anchor == nil {
		return nil
	}
	a, err := s.Anchored(ctx)
	if err != nil {
		return err
	}
	if err := a.Err(); err != nil {
		return err
	}
	last, line, err := s.lastCheckpoint(ctx)
	if err != nil || last == nil || a.Kept != nil && last.Seq <= a.Kept.Seq {
		return err
	}
	return s.anchor.Append(line)
}

// lastCheckpoint answers the last one in the database, and its line; nil: there
// is none. Errors: it is signed by none of our keys, or not of this chain.
func (s *Service) lastCheckpoint(ctx context.Context) (*chain.Checkpoint, []byte, error) {
	row, err := s.db.Client().Checkpoint.Query().Order(ent.Desc(checkpoint.FieldSeq)).First(ctx)
	if ent.IsNotFound(err) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read the last checkpoint: %w", err)
	}
	keys, err := s.auditKeys()
	if err != nil {
		return nil, nil, err
	}
	last := chain.Checkpoint{Seq: row.Seq, Hash: row.Hash, SignedAt: row.SignedAt.Time(), KeyDigest: row.KeyDigest, Signature: row.Signature}
	sealed, err := s.db.Client().Seal.Query().Where(seal.Seq(row.Seq)).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, nil, fmt.Errorf("read the seal of the last checkpoint: %w", err)
	}
	if sealed == nil || !bytes.Equal(sealed.Hash, last.Hash) || last.Verify(keys[string(last.KeyDigest)]) != nil {
		return nil, nil, fmt.Errorf("%w: its last checkpoint is not of this chain, or signed by none of our keys", ErrUnanchored)
	}
	line, err := last.Export(keys[string(last.KeyDigest)])
	return &last, line, err
}

// AnchorAudit takes the chain as it is in the database for what the next seals
// go on from: where the file is missing, or, with a reason, where it says
// otherwise, as it does after a backup was put back. The act is recorded before
// the file is written; the old one is set aside, not deleted. Where the anchor
// holds, nothing is done. By a shell on the server alone. Errors: NOT_ALLOWED;
// REQUIRED or TOO_LONG at reason; ErrUnanchored: the database's own last
// checkpoint does not hold.
func (s *Service) AnchorAudit(ctx context.Context, by viewer.Viewer, reason string) (AuditAnchor, error) {
	if err := alone(by, viewer.OperateAuthority); err != nil {
		return AuditAnchor{}, err
	}
	a, err := s.Anchored(ctx)
	if err != nil || a.Err() == nil {
		return a, err
	}
	reason = form.FreeText(reason)
	if a.State != AnchorMissing || reason != "" {
		if err := problem.Join(words("reason", reason, 1, maxProposalText)); err != nil {
			return a, err
		}
	}
	ctx = viewer.AsSystem(ctx)
	last, line, err := s.lastCheckpoint(ctx)
	if err != nil {
		return a, fmt.Errorf("anchor the audit log: %w", err)
	}
	details := []string{"state", string(a.State), "sealed", strconv.FormatInt(a.Sealed, 10)}
	if a.Kept != nil {
		details = append(details, "kept", strconv.FormatInt(a.Kept.Seq, 10))
	}
	now := s.instantNow()
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.audit(ctx, tx, act{by: by, action: AuditAnchored, at: now, details: details, after: map[string]string{"reason": reason}})
	})
	if err != nil {
		return a, fmt.Errorf("anchor the audit log: %w", err)
	}
	var lines [][]byte
	if last != nil {
		lines = [][]byte{line}
	}
	if err := s.anchor.Replace(lines, ".was-"+now.Time().UTC().Format("20060102T150405.000000Z")); err != nil {
		return a, fmt.Errorf("anchor the audit log: %w", err)
	}
	return s.Anchored(ctx)
}
