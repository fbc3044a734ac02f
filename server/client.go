package main

import (
	"fmt"

	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// clients gives partners' programs their access tokens.
func (c *serveCommand) clients(i *installation, service *ra.Service, throttle *session.Throttle, proxies session.Proxies) *session.Clients {
	return session.NewClients(session.ClientConfig{
		DB: i.db, Ring: i.ring, Throttle: throttle, Proxies: proxies, Certificates: c.ClientCerts, Issuer: c.PublicURL,
		Record: service.RecordToken, Now: i.wall, Business: i.now, Rand: i.rand, Log: i.log,
	})
}

// sampleClients makes each of a demo's partners that has none an API client that
// may do everything which one may.
func (i *installation) sampleClients(shown *demo) error {
	s, err := i.tools()
	if err != nil {
		return err
	}
	ctx := viewer.AsSystem(i.ctx)
	for n, p := range shown.Partners {
		if p.ClientID != "" {
			continue
		}
		partnerID, err := i.db.Client().Partner.Query().Where(partner.HasPortalWith(portal.Slug(p.Slug))).OnlyID(ctx)
		if err != nil {
			return fmt.Errorf("sample API clients: %w", err)
		}
		made, err := s.CreateClient(ctx, commandLine, partnerID, ra.ClientInput{Name: "見本のプログラム", Scopes: viewer.Scopes()})
		if err != nil {
			return err
		}
		shown.Partners[n].ClientID, shown.Partners[n].ClientSecret = made.ClientID, made.Secret
	}
	return shown.write()
}
