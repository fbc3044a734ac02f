package graph

import (
	"context"
	"time"

	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// maxNodes that can be asked for at once.
const maxNodes = 100

// Viewer tells of both sessions that the request came with, whichever asks.
func (q query) Viewer(ctx context.Context) (*view.Viewer, error) {
	shown := &view.Viewer{Now: q.RA.Now(), Demo: q.Demo, Ahead: int(q.RA.Ahead() / time.Second), OidcLabel: q.OIDCLabel}
	if q.Passkeys != nil {
		shown.PasskeyOrigin = &q.Passkeys.Origin
	}
	visit := exchangeOf(ctx).visit
	staff, err := visit.Session(ctx, session.Staff)
	if err != nil {
		return nil, err
	}
	if staff != nil {
		shown.Staff, shown.Member = view.StaffOf(staff.Viewer), staff.Viewer
		shown.Sessions = q.Sessions
	}
	applicant, err := visit.Session(ctx, session.Applicant)
	if err != nil {
		return nil, err
	}
	if applicant != nil {
		shown.Applicant = q.opened(*applicant)
	}
	return shown, nil
}

// opened shows an applicant's session; what it opens is read in its own name.
func (r *resolver) opened(s session.Session) *view.ApplicantSession {
	return &view.ApplicantSession{
		Purpose: ra.Purpose(s.Viewer.Purpose), ExpiresAt: s.EndsAt,
		Source: view.NewSource(r.source, s.Viewer), RequestIDs: s.Viewer.RequestIDs,
		AsContact: s.Viewer.ContactID != "",
	}
}

// Node answers an object by its id.
func (q query) Node(ctx context.Context, id string) (view.Node, error) {
	nodes, err := q.reading(ctx).Nodes(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return nodes[0], nil
}

// Nodes answers objects by their ids.
func (q query) Nodes(ctx context.Context, ids []string) ([]view.Node, error) {
	if len(ids) > maxNodes {
		return nil, limited("TOO_LARGE", "at most %d ids", maxNodes)
	}
	return q.reading(ctx).Nodes(ctx, ids)
}

// Portal answers the general entrance, or a partner's.
func (q query) Portal(ctx context.Context, partner *string) (*view.Portal, error) {
	if deref(partner) != "" && !site.Slug(*partner) {
		return nil, nil
	}
	return q.reading(ctx).Portal(ctx, deref(partner))
}
