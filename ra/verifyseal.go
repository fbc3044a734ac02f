package ra

import (
	"bytes"
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditdetail"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/checkpoint"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/internal/chain"
)

// verifySeals goes on with the chain by a page.
func (v auditVerifier) verifySeals(ctx context.Context) error {
	seals, err := v.client.Seal.Query().Where(seal.SeqGT(v.Seq), seal.SeqLTE(v.To)).
		Order(ent.Asc(seal.FieldSeq)).Limit(verifyPage).All(ctx)
	if err != nil {
		return fmt.Errorf("read seals: %w", err)
	}
	if len(seals) == 0 {
		return v.verifyTail(ctx)
	}
	p, err := v.page(ctx, seals)
	if err != nil || v.Fault != nil {
		return err
	}
	for i, sealed := range seals {
		if err := v.verifySeal(p, i, sealed); err != nil || v.Fault != nil {
			return err
		}
	}
	return nil
}

// sealedPage is a page of seals with what belongs to them.
type sealedPage struct {
	seals   []*ent.Seal
	events  map[string]*ent.AuditEvent
	details map[string]*ent.AuditDetail
	// erased are the events whose details an erasure of the log took.
	erased      map[string]bool
	checkpoints map[int64]*ent.Checkpoint
}

func (v auditVerifier) page(ctx context.Context, seals []*ent.Seal) (sealedPage, error) {
	p := sealedPage{
		seals: seals, events: map[string]*ent.AuditEvent{}, details: map[string]*ent.AuditDetail{},
		erased:      map[string]bool{},
		checkpoints: map[int64]*ent.Checkpoint{},
	}
	ids := make([]string, len(seals))
	for i, sealed := range seals {
		ids[i] = sealed.EventID
	}
	events, err := v.client.AuditEvent.Query().Where(auditevent.IDIn(ids...)).All(ctx)
	if err != nil {
		return p, fmt.Errorf("read events: %w", err)
	}
	for _, e := range events {
		p.events[e.ID] = e
	}
	details, err := v.client.AuditDetail.Query().Where(auditdetail.IDIn(ids...)).All(ctx)
	if err != nil {
		return p, v.unreadable(ctx, seals, fmt.Errorf("read details: %w", err))
	}
	var gone []string
	for _, d := range details {
		p.details[d.ID] = d
		if d.ErasedAt != nil {
			gone = append(gone, d.ID)
		}
	}
	if len(gone) > 0 {
		erasures, err := v.client.AuditEvent.Query().
			Where(auditevent.ObjectIDIn(gone...), auditevent.Action(string(AuditErased))).All(ctx)
		if err != nil {
			return p, fmt.Errorf("read erasures: %w", err)
		}
		for _, e := range erasures {
			p.erased[*e.ObjectID] = true
		}
	}
	signed, err := v.client.Checkpoint.Query().
		Where(checkpoint.SeqGT(v.Seq), checkpoint.SeqLTE(seals[len(seals)-1].Seq)).All(ctx)
	if err != nil {
		return p, fmt.Errorf("read checkpoints: %w", err)
	}
	for _, c := range signed {
		p.checkpoints[c.Seq] = c
	}
	return p, nil
}

// unreadable names the first event of a page whose details are no longer what this
// program writes; the page could not be read for failed. It answers failed where
// it finds none.
func (v auditVerifier) unreadable(ctx context.Context, seals []*ent.Seal, failed error) error {
	for _, sealed := range seals {
		of := v.client.AuditDetail.Query().Where(auditdetail.ID(sealed.EventID))
		if there, err := of.Clone().Exist(ctx); err != nil {
			return failed
		} else if !there {
			continue
		}
		if _, err := of.All(ctx); err != nil && ctx.Err() == nil {
			v.found(DetailsAltered, sealed.Seq, sealed.EventID)
			return nil
		}
	}
	return failed
}

func (v auditVerifier) verifySeal(p sealedPage, i int, sealed *ent.Seal) error {
	seq := v.Seq + 1
	if sealed.Seq != seq {
		v.found(EventRemoved, seq, "")
		return nil
	}
	event, ok := p.events[sealed.EventID]
	if !ok {
		v.found(EventRemoved, seq, sealed.EventID)
		return nil
	}
	hash, err := chain.Next(v.Hash, seq, Link(event))
	if err != nil {
		return err
	}
	if !bytes.Equal(hash, sealed.Hash) {
		kind, err := v.whatHappened(p, i, sealed)
		v.found(kind, seq, event.ID)
		return err
	}
	v.verifyDetails(event, p.details[event.ID], p.erased[event.ID], seq)
	if v.Anchor != nil && v.Anchor.Seq == seq && !bytes.Equal(v.Anchor.Hash, hash) {
		v.found(ChainRewritten, seq, event.ID)
	}
	if c := p.checkpoints[seq]; c != nil {
		v.verifyCheckpoint(c, hash)
	}
	v.Seq, v.Hash = seq, hash
	return nil
}

// whatHappened tells why a link does not hold, as far as can be told: its hash
// may be that of another event of the page in its place, or what should stand
// here may stand one place further.
func (v auditVerifier) whatHappened(p sealedPage, i int, sealed *ent.Seal) (AuditFaultKind, error) {
	if i+1 < len(p.seals) {
		if next := p.seals[i+1]; p.events[next.EventID] != nil {
			moved, err := chain.Next(v.Hash, sealed.Seq, Link(p.events[next.EventID]))
			if err != nil {
				return "", err
			}
			if bytes.Equal(moved, next.Hash) {
				return EventInserted, nil
			}
		}
	}
	for _, other := range p.events {
		expected, err := chain.Next(v.Hash, sealed.Seq, Link(other))
		if err != nil {
			return "", err
		}
		if bytes.Equal(expected, sealed.Hash) {
			return EventsReordered, nil
		}
	}
	return EventChanged, nil
}

func (v auditVerifier) verifyDetails(event *ent.AuditEvent, d *ent.AuditDetail, erased bool, seq int64) {
	committed := signed(event.Commitment)
	switch {
	case !committed && d != nil:
		v.found(DetailsAltered, seq, event.ID)
	case !committed:
	case d == nil, d.ErasedAt != nil && !erased:
		v.found(DetailsRemoved, seq, event.ID)
	case d.ErasedAt != nil && len(d.Salt) == 0 && len(d.Values) == 0 && d.Address == nil:
		v.Erased++
	case !bytes.Equal(chain.Commit(d.Salt, d.Values), *event.Commitment), !sameAddress(d):
		v.found(DetailsAltered, seq, event.ID)
	}
}
