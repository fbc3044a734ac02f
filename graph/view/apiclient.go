package view

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apiclient"
	"github.com/shomei-ra/shomei/ent/apisecret"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// APIClient is a partner's program that uses the API, read with its secrets'
// dates and its last use. Staff's, by the fence. No secret is ever shown from
// here.
type APIClient struct {
	*ent.ApiClient
	*apiClients
}

// apiClients were read together; see the package.
type apiClients struct {
	source       *Source
	rows         []*ent.ApiClient
	partners     lazy[map[string]*Partner]
	certificates lazy[map[string]*Certificate]
	makers       lazy[map[string]*Staff]
}

// APISecret is a secret without what it says.
type APISecret struct{ *ent.ApiSecret }

func (s *Source) apiClients(rows []*ent.ApiClient) []*APIClient {
	set := &apiClients{source: s, rows: rows}
	shown := make([]*APIClient, len(rows))
	for i, row := range rows {
		shown[i] = &APIClient{ApiClient: row, apiClients: set}
	}
	return shown
}

// withSecrets loads what is shown beside each client. Three secrets are good
// at most, and those that ended are deleted when one is drawn.
func (s *Source) withSecrets(q *ent.ApiClientQuery) *ent.ApiClientQuery {
	return q.WithUsage().WithSecrets(func(q *ent.ApiSecretQuery) {
		q.Where(apisecret.Or(apisecret.EndsAtIsNil(), apisecret.EndsAtGT(instant.At(s.Wall())))).Order(apisecret.ByID(sql.OrderDesc()))
	})
}

// APIClients answers a page of them, of a partner or of all.
func (s *Source) APIClients(ctx context.Context, partnerID *string, w Window) (*APIClientConnection, error) {
	return paginate(ctx, w.of(id.APIClient), func(ctx context.Context, scan scan) ([]*ent.ApiClient, error) {
		q := s.client().ApiClient.Query().Where(predicate.ApiClient(scan.bounds))
		if partnerID != nil {
			q.Where(apiclient.PartnerID(*partnerID))
		}
		return s.withSecrets(q).Order(scan.order).Limit(scan.limit).All(s.as(ctx))
	}, func(c *ent.ApiClient) string { return c.ID }, func(_ context.Context, rows []*ent.ApiClient) ([]*APIClient, error) {
		return s.apiClients(rows), nil
	})
}

// APIClientsByID answers those that are there for the viewer, by their ids.
func (s *Source) APIClientsByID(ctx context.Context, ids []string) (map[string]*APIClient, error) {
	rows, err := s.withSecrets(s.client().ApiClient.Query().Where(apiclient.IDIn(ids...))).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read clients: %w", err)
	}
	byID := make(map[string]*APIClient, len(rows))
	for _, c := range s.apiClients(rows) {
		byID[c.ID] = c
	}
	return byID, nil
}

// siblings answers the programs of the viewer's own partner to one of them, which
// reads none by the fence and may ask only what they are called (scopeLimit).
func (s *Source) siblings(ctx context.Context, ids []string) (map[string]*APIClient, error) {
	rows, err := s.client().ApiClient.Query().
		Where(apiclient.IDIn(ids...), apiclient.PartnerID(s.viewer.PartnerID)).All(viewer.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("read a partner's clients: %w", err)
	}
	byID := make(map[string]*APIClient, len(rows))
	for _, c := range s.apiClients(rows) {
		byID[c.ID] = c
	}
	return byID, nil
}

// Partner whose program it is.
func (c *APIClient) Partner(ctx context.Context) (*Partner, error) {
	byID, err := c.partners.get(func() (map[string]*Partner, error) {
		return c.source.PartnersByID(ctx, distinct(c.rows, func(row *ent.ApiClient) string { return row.PartnerID }))
	})
	return byID[c.PartnerID], err
}

// Certificate that it presents; nil: none, or none of the viewer's.
func (c *APIClient) Certificate(ctx context.Context) (*Certificate, error) {
	byID, err := c.certificates.get(func() (map[string]*Certificate, error) {
		return c.source.CertificatesByID(ctx, distinct(c.rows, func(row *ent.ApiClient) string { return deref(row.CertificateID) }))
	})
	return byID[deref(c.CertificateID)], err
}

// CreatedBy is who made it; nil: a shell.
func (c *APIClient) CreatedBy(ctx context.Context) (*Staff, error) {
	byID, err := c.makers.get(func() (map[string]*Staff, error) {
		return c.source.StaffByID(ctx, distinct(c.rows, func(row *ent.ApiClient) string { return deref(row.CreatedByID) }))
	})
	return byID[deref(c.CreatedByID)], err
}

// Scopes that it holds.
func (c *APIClient) Scopes() []viewer.Scope { return c.ApiClient.Scopes }

// Networks that it may come from.
func (c *APIClient) Networks() []string {
	if c.ApiClient.Networks == nil {
		return []string{}
	}
	return c.ApiClient.Networks
}

// Secrets that are good, the newest first.
func (c *APIClient) Secrets() []*APISecret {
	shown := make([]*APISecret, len(c.Edges.Secrets))
	for i, row := range c.Edges.Secrets {
		shown[i] = &APISecret{row}
	}
	return shown
}

// DisabledAt is since when it is kept out.
func (c *APIClient) DisabledAt() *time.Time { return instant.Pointer(c.ApiClient.DisabledAt) }

// CreatedAt is when it was made.
func (c *APIClient) CreatedAt() time.Time { return c.ApiClient.CreatedAt.Time() }

// UsedAt is its last request.
func (c *APIClient) UsedAt() *time.Time {
	if c.Edges.Usage == nil || c.Edges.Usage.Requests == 0 {
		return nil
	}
	return instant.Pointer(&c.Edges.Usage.UsedAt)
}

// UsedFrom is where that came from.
func (c *APIClient) UsedFrom() *string {
	if c.Edges.Usage == nil || c.Edges.Usage.Requests == 0 {
		return nil
	}
	return &c.Edges.Usage.Address
}

// CreatedAt is when it was drawn.
func (s *APISecret) CreatedAt() time.Time { return s.ApiSecret.CreatedAt.Time() }

// EndsAt is when it ends.
func (s *APISecret) EndsAt() *time.Time { return instant.Pointer(s.ApiSecret.EndsAt) }
