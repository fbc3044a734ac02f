package ra

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/checkpoint"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/ent/unsealed"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// sealsABatch is how many events one transaction of the sealer chains.
	sealsABatch = 500
	// A checkpoint is signed after this many seals, or once the oldest seal that
	// none covers is this old.
	sealsACheckpoint = 1000
	checkpointEvery  = 10 * time.Minute
)

// Seal chains the audit events that nobody has chained yet, in the order in
// which they are found: one that commits late gets a later number. Behind each
// batch it signs a checkpoint, if one is due. It answers how many events it
// chained. Any number of servers may do this at once. Errors: ErrUnanchored: the
// chain is not the one that this process has seen signed.
func (s *Service) Seal(ctx context.Context) (int, error) {
	ctx = viewer.AsSystem(ctx)
	// What somebody made anew is not signed once more.
	if err := s.hold(ctx); err != nil {
		return 0, fmt.Errorf("seal: %w", err)
	}
	sealed, after := 0, ""
	for {
		n, last, err := s.sealBatch(ctx, after)
		if err != nil {
			return sealed, fmt.Errorf("seal: %w", err)
		}
		sealed += n
		if err := s.sign(ctx); err != nil {
			return sealed, fmt.Errorf("seal: sign checkpoint: %w", err)
		}
		if err := s.keep(ctx); err != nil {
			return sealed, fmt.Errorf("seal: keep checkpoint: %w", err)
		}
		if last == "" {
			return sealed, nil
		}
		after = last
	}
}

// sealBatch chains a page of the list behind the id after. last is where the
// next page begins; empty: there is none.
func (s *Service) sealBatch(ctx context.Context, after string) (n int, last string, err error) {
	// Most of the time there is nothing to do, which no transaction is begun for.
	waiting, err := s.db.Client().Unsealed.Query().Where(unsealed.IDGT(after)).
		Order(ent.Asc(unsealed.FieldID)).Limit(sealsABatch).IDs(ctx)
	if err != nil || len(waiting) == 0 {
		return 0, "", err
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		n, last = 0, ""
		// Two sealers would both be next; the second would only start over.
		if err := s.db.LockTable(ctx, seal.Table); err != nil {
			return err
		}
		// Read again: another sealer may have been here.
		waiting, err := tx.Unsealed.Query().Where(unsealed.IDIn(waiting...)).Order(ent.Asc(unsealed.FieldID)).IDs(ctx)
		if err != nil {
			return fmt.Errorf("read what is unsealed: %w", err)
		}
		events, err := tx.AuditEvent.Query().Where(auditevent.IDIn(waiting...)).Order(ent.Asc(auditevent.FieldID)).All(ctx)
		if err != nil {
			return fmt.Errorf("read events: %w", err)
		}
		// An event that is gone stays on the list: the verifier tells of it.
		if len(events) < len(waiting) {
			s.log.ErrorContext(ctx, "audit events are missing that were never sealed", "missing", len(waiting)-len(events))
		}
		n = len(events)
		return s.chain(ctx, tx, events)
	})
	if err != nil {
		return 0, "", err
	}
	if len(waiting) == sealsABatch {
		last = waiting[len(waiting)-1]
	}
	return n, last, nil
}

// chain gives the events the next numbers, and takes them off the list.
func (s *Service) chain(ctx context.Context, tx *ent.Tx, events []*ent.AuditEvent) error {
	if len(events) == 0 {
		return nil
	}
	var hash []byte
	var seq int64
	switch tip, err := tx.Seal.Query().Order(ent.Desc(seal.FieldSeq)).First(ctx); {
	case err == nil:
		hash, seq = tip.Hash, tip.Seq
	case !ent.IsNotFound(err):
		return fmt.Errorf("read the last seal: %w", err)
	}
	now := s.instantNow()
	ids := make([]string, len(events))
	builders := make([]*ent.SealCreate, len(events))
	for i, e := range events {
		seq++
		next, err := chain.Next(hash, seq, Link(e))
		if err != nil {
			return err
		}
		hash, ids[i] = next, e.ID
		builders[i] = tx.Seal.Create().SetID(s.newID(id.Seal)).SetSeq(seq).SetEventID(e.ID).SetHash(hash).SetSealedAt(now)
	}
	if err := tx.Seal.CreateBulk(builders...).Exec(ctx); err != nil {
		if database.UniqueOn(err, seal.Table, seal.FieldSeq) || database.UniqueOn(err, seal.Table, seal.FieldEventID) {
			return errConflict
		}
		return fmt.Errorf("store seals: %w", err)
	}
	if _, err := tx.Unsealed.Delete().Where(unsealed.IDIn(ids...)).Exec(ctx); err != nil {
		return fmt.Errorf("take off the list: %w", err)
	}
	return nil
}

// Link is an audit event as the chain holds it.
func Link(e *ent.AuditEvent) chain.Event {
	link := chain.Event{
		ID: e.ID, Action: e.Action, ActorKind: string(e.ActorKind), ActorID: e.ActorID, ObjectID: e.ObjectID,
		Details: e.Details, At: chain.Moment(e.At.Time()),
	}
	if signed(e.Commitment) {
		link.Commitment = *e.Commitment
	}
	return link
}

// sign signs a checkpoint, if one is due. The signature is made before the
// transaction; of several servers one stores it.
func (s *Service) sign(ctx context.Context) error {
	tip, due, err := s.checkpointDue(ctx)
	if err != nil || !due {
		return err
	}
	signer, err := chain.NewSigner(s.ring, s.ring.Current())
	if err != nil {
		return err
	}
	now := s.instantNow()
	signed, err := signer.Sign(tip.Seq, tip.Hash, now.Time())
	if err != nil {
		return err
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		there, err := tx.Checkpoint.Query().Where(checkpoint.Seq(tip.Seq)).Exist(ctx)
		if err != nil || there {
			return err
		}
		err = tx.Checkpoint.Create().SetID(s.newID(id.Checkpoint)).SetSeq(tip.Seq).SetHash(tip.Hash).
			SetKeyDigest(signed.KeyDigest).SetSignature(signed.Signature).SetSignedAt(now).Exec(ctx)
		if database.UniqueOn(err, checkpoint.Table, checkpoint.FieldSeq) {
			return errConflict // and then it is there
		}
		return err
	})
}

// checkpointDue answers the last seal, and whether a checkpoint of it is due.
func (s *Service) checkpointDue(ctx context.Context) (*ent.Seal, bool, error) {
	tip, err := s.db.Client().Seal.Query().Order(ent.Desc(seal.FieldSeq)).First(ctx)
	if ent.IsNotFound(err) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	covered := int64(0)
	switch last, err := s.db.Client().Checkpoint.Query().Order(ent.Desc(checkpoint.FieldSeq)).First(ctx); {
	case err == nil:
		covered = last.Seq
	case !ent.IsNotFound(err):
		return nil, false, err
	}
	if tip.Seq <= covered {
		return nil, false, nil
	}
	// The first seal is signed at once: from then on the log has a beginning.
	if covered == 0 || tip.Seq-covered >= sealsACheckpoint {
		return tip, true, nil
	}
	oldest, err := s.db.Client().Seal.Query().Where(seal.SeqGT(covered)).Order(ent.Asc(seal.FieldSeq)).First(ctx)
	if err != nil {
		return nil, false, err
	}
	return tip, s.now().Sub(oldest.SealedAt.Time()) >= checkpointEvery, nil
}

// AuditKeys answers the public keys that checkpoints are signed with, the
// current one first: SubjectPublicKeyInfo in DER.
func (s *Service) AuditKeys() ([][]byte, error) {
	var keys [][]byte
	for _, version := range s.ring.Versions() {
		signer, err := chain.NewSigner(s.ring, version)
		if err != nil {
			return nil, fmt.Errorf("audit keys: %w", err)
		}
		keys = append(keys, signer.PublicKey())
	}
	return keys, nil
}

// CheckpointLine is Checkpoint as it is kept: a line of JSON; empty where
// nothing was ever sealed.
func (s *Service) CheckpointLine(ctx context.Context) (string, error) {
	signed, err := s.Checkpoint(ctx)
	if err != nil || signed == nil {
		return "", err
	}
	keys, err := s.AuditKeys()
	if err != nil {
		return "", err
	}
	line, err := signed.Export(keys[0])
	return string(line), err
}

// Checkpoint signs the chain up to its last seal, whether or not one is due,
// after sealing what waits; nil where nothing was ever sealed. What it answers
// is to be kept outside: Export of it, with the first of AuditKeys.
func (s *Service) Checkpoint(ctx context.Context) (*chain.Checkpoint, error) {
	ctx = viewer.AsSystem(ctx)
	if _, err := s.Seal(ctx); err != nil {
		return nil, fmt.Errorf("checkpoint: %w", err)
	}
	tip, err := s.db.Client().Seal.Query().Order(ent.Desc(seal.FieldSeq)).First(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("checkpoint: %w", err)
	}
	signer, err := chain.NewSigner(s.ring, s.ring.Current())
	if err != nil {
		return nil, fmt.Errorf("checkpoint: %w", err)
	}
	signed, err := signer.Sign(tip.Seq, tip.Hash, s.instantNow().Time())
	if err != nil {
		return nil, fmt.Errorf("checkpoint: %w", err)
	}
	return &signed, nil
}
