package graph

import (
	"context"
	"crypto/sha256"
	"encoding/pem"
	"errors"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// pagesACall is how many pages of the log one call verifies: some seconds of
// work on a busy machine.
const pagesACall = 8

// auditFilter reads a filter, and finds out what its search stands for.
func (r *resolver) auditFilter(ctx context.Context, in generated.AuditEventFilter) (ra.AuditFilter, error) {
	f := ra.AuditFilter{
		ObjectID: deref(in.ObjectID), ActorID: deref(in.ActorID), Action: deref(in.Action), From: in.From, Until: in.Until,
	}
	if strings.TrimSpace(deref(in.Search)) == "" {
		return f, nil
	}
	var err error
	f.Subjects, err = r.RA.AuditSubjects(ctx, viewer.From(ctx), *in.Search)
	return f, err
}

// AuditActions that the log knows.
func (query) AuditActions(context.Context) ([]string, error) {
	actions := make([]string, len(ra.Actions))
	for i, a := range ra.Actions {
		actions[i] = string(a)
	}
	return actions, nil
}

// AuditKeys that checkpoints are signed with.
func (q query) AuditKeys(context.Context) ([]*view.AuditKey, error) {
	keys, err := q.RA.AuditKeys()
	if err != nil {
		return nil, fmt.Errorf("show audit keys: %w", err)
	}
	shown := make([]*view.AuditKey, len(keys))
	for i, der := range keys {
		sum := sha256.Sum256(der)
		shown[i] = &view.AuditKey{
			Fingerprint: chain.Fingerprint(sum[:]),
			PublicKey:   string(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der})),
		}
	}
	return shown, nil
}

// AuditAnchor tells auditors and administrators how the log stands to it.
func (q query) AuditAnchor(ctx context.Context) (*view.AuditAnchor, error) {
	if !viewer.From(ctx).Audits() {
		return nil, nil
	}
	a, err := q.RA.Anchored(ctx)
	return &view.AuditAnchor{AuditAnchor: a}, err
}

// VerifyAuditLog takes a verification further.
func (m mutation) VerifyAuditLog(ctx context.Context, in generated.VerifyAuditLogInput) (*generated.VerifyAuditLogPayload, error) {
	by, err := known(ctx)
	var v *ra.AuditVerification
	if err == nil {
		v, err = m.verification(in)
	}
	if err == nil {
		err = m.RA.VerifyAudit(ctx, by, v, pagesACall)
	}
	if errors.Is(err, ra.ErrForeignAnchor) {
		err = problem.Refuse(problem.BadValue, "checkpoint")
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.VerifyAuditLogPayload{Problems: refused}, err
	}
	cursor, err := m.RA.Cursor(v)
	if err != nil {
		return nil, err
	}
	return &generated.VerifyAuditLogPayload{
		Verification: &view.AuditVerification{AuditVerification: v, Cursor: cursor}, Problems: refused,
	}, nil
}

// verification is what the input goes on with, or begins.
func (m mutation) verification(in generated.VerifyAuditLogInput) (*ra.AuditVerification, error) {
	if deref(in.Cursor) != "" {
		return m.RA.FromCursor(*in.Cursor)
	}
	v := &ra.AuditVerification{}
	if deref(in.Checkpoint) != "" {
		kept, err := chain.Import([]byte(*in.Checkpoint))
		if err != nil {
			return nil, problem.Refuse(problem.BadValue, "checkpoint")
		}
		v.Anchor = &kept
	}
	return v, nil
}

// SignAuditCheckpoint signs the log up to its last seal.
func (m mutation) SignAuditCheckpoint(ctx context.Context) (*generated.SignAuditCheckpointPayload, error) {
	by, err := known(ctx)
	var line string
	if err == nil && !by.Audits() {
		err = problem.Refuse(problem.NotAllowed, "")
	}
	if err == nil {
		line, err = m.RA.CheckpointLine(ctx)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	payload := &generated.SignAuditCheckpointPayload{Problems: refused}
	if line != "" {
		payload.Checkpoint = &line
	}
	return payload, nil
}
