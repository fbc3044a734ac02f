package graph

import (
	"context"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// APIClients, for staff, the latest first.
func (q query) APIClients(ctx context.Context, partnerID *string, first *int, after *string, last *int, before *string) (*view.APIClientConnection, error) {
	return q.reading(ctx).APIClients(ctx, partnerID, latestFirst(first, after, last, before))
}

// CreateAPIClient makes one and shows its secret this once.
func (m mutation) CreateAPIClient(ctx context.Context, in generated.CreateAPIClientInput) (*generated.CreateAPIClientPayload, error) {
	var made ra.MadeClient
	shown, refused, err := m.onClient(ctx, func(by viewer.Viewer) (string, error) {
		var err error
		made, err = m.RA.CreateClient(ctx, by, deref(in.PartnerID), clientOf(*in.Client))
		return made.ClientID, err
	})
	if err != nil {
		return nil, err
	}
	return &generated.CreateAPIClientPayload{Client: shown, Secret: drawn(made.Secret), Problems: refused}, nil
}

// UpdateAPIClient describes one anew.
func (m mutation) UpdateAPIClient(ctx context.Context, in generated.UpdateAPIClientInput) (*generated.UpdateAPIClientPayload, error) {
	shown, refused, err := m.onClient(ctx, func(by viewer.Viewer) (string, error) {
		as := clientOf(*in.Client)
		as.SameCertificate = in.Client.CertificateID == nil
		return in.ClientID, m.RA.UpdateClient(ctx, by, in.ClientID, as)
	})
	if err != nil {
		return nil, err
	}
	return &generated.UpdateAPIClientPayload{Client: shown, Problems: refused}, nil
}

// RotateAPISecret draws another secret and shows it this once.
func (m mutation) RotateAPISecret(ctx context.Context, in generated.RotateAPISecretInput) (*generated.RotateAPISecretPayload, error) {
	var made ra.MadeClient
	shown, refused, err := m.onClient(ctx, func(by viewer.Viewer) (string, error) {
		var err error
		made, err = m.RA.RotateClientSecret(ctx, by, in.ClientID, in.OverlapDays)
		return in.ClientID, err
	})
	if err != nil {
		return nil, err
	}
	return &generated.RotateAPISecretPayload{Client: shown, Secret: drawn(made.Secret), Problems: refused}, nil
}

// DisableAPIClient keeps one out.
func (m mutation) DisableAPIClient(ctx context.Context, in generated.DisableAPIClientInput) (*generated.DisableAPIClientPayload, error) {
	shown, refused, err := m.onClient(ctx, func(by viewer.Viewer) (string, error) {
		return in.ClientID, m.RA.DisableClient(ctx, by, in.ClientID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.DisableAPIClientPayload{Client: shown, Problems: refused}, nil
}

// EnableAPIClient lets one in again.
func (m mutation) EnableAPIClient(ctx context.Context, in generated.EnableAPIClientInput) (*generated.EnableAPIClientPayload, error) {
	shown, refused, err := m.onClient(ctx, func(by viewer.Viewer) (string, error) {
		return in.ClientID, m.RA.EnableClient(ctx, by, in.ClientID)
	})
	if err != nil {
		return nil, err
	}
	return &generated.EnableAPIClientPayload{Client: shown, Problems: refused}, nil
}

// onClient acts, and shows the client as it then stands.
func (m mutation) onClient(ctx context.Context, act func(viewer.Viewer) (string, error)) (*view.APIClient, []*view.Problem, error) {
	by, err := known(ctx)
	var clientID string
	if err == nil {
		clientID, err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil || clientID == "" {
		return nil, refused, err
	}
	shown, err := m.reading(ctx).APIClientsByID(ctx, []string{clientID})
	return shown[clientID], refused, err
}

func clientOf(in generated.APIClientInput) ra.ClientInput {
	return ra.ClientInput{
		Name: in.Name, Scopes: in.Scopes, Networks: in.Networks, CertificateID: deref(in.CertificateID), CostBudget: deref(in.CostBudget),
	}
}

// drawn is a secret that was; nil: none was.
func drawn(secret string) *string {
	if secret == "" {
		return nil
	}
	return &secret
}
