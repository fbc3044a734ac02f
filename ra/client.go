package ra

import (
	"context"
	"fmt"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apiclient"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// maxClients bounds the enabled API clients of a partner, maxNetworks where one may come
	// from; maxClientName is how long its name is, in characters.
	maxClients    = 20
	maxNetworks   = 50
	maxClientName = 100
)

// What a client's operations of a minute may cost together, in the units of
// graph/cost.go: one operation costs 10,000 at most.
const (
	defaultCostBudget = 100_000
	minCostBudget     = 10_000
	maxCostBudget     = 1_000_000
)

// ClientInput describes an API client.
type ClientInput struct {
	// Name is in its owner's words.
	Name   string
	Scopes []viewer.Scope
	// Networks from which it may come, as CIDR or single addresses; none: from
	// anywhere.
	Networks []string
	// CertificateID, or serial number, of the certificate that it presents in place of a secret;
	// empty: it has a secret.
	CertificateID string
	// SameCertificate: an update leaves the certificate as it is.
	SameCertificate bool `json:"-"`
	// CostBudget of a minute; 0: as it is, or the default. Administrators' to set.
	CostBudget int
}

// MadeClient is an API client with the secret that was drawn for it, which is
// stored as a MAC and shown this once; empty: none was.
type MadeClient struct{ ClientID, Secret string }

// CreateClient makes an API client of a partner's, with a secret unless it
// presents a certificate. Errors: NOT_ALLOWED, STEP_UP_REQUIRED; NOT_FOUND or
// TOO_MANY at partnerId; those of UpdateClient at its fields.
func (s *Service) CreateClient(ctx context.Context, by viewer.Viewer, partnerID string, in ClientInput) (MadeClient, error) {
	if err := dangerous(by, viewer.ManageClients); err != nil {
		return MadeClient{}, fmt.Errorf("create client: %w", err)
	}
	partnerID = by.Sells(partnerID)
	if partnerID == "" {
		return MadeClient{}, problem.Refuse(problem.NotFound, "partnerId")
	}
	if err := s.checkReseller(ctx, partnerID); err != nil {
		return MadeClient{}, fmt.Errorf("create client: %w", err)
	}
	if err := problem.Join(normalizeClient(by, &in, defaultCostBudget)); err != nil {
		return MadeClient{}, err
	}
	made := MadeClient{ClientID: s.newID(id.APIClient)}
	var drawn apiSecret
	if in.CertificateID == "" {
		var err error
		if drawn, err = s.drawAPISecret(made.ClientID); err != nil {
			return MadeClient{}, fmt.Errorf("create client: %w", err)
		}
		made.Secret = drawn.text
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := holdPartner(ctx, tx, partnerID); err != nil {
			return err
		}
		if err := roomForClient(ctx, tx, partnerID, "partnerId"); err != nil {
			return err
		}
		certificateID, err := s.bindable(ctx, tx, partnerID, in.CertificateID)
		if err != nil {
			return err
		}
		in := in // which the next try begins from
		in.CertificateID = certificateID
		c := tx.ApiClient.Create().SetID(made.ClientID).SetPartnerID(partnerID).SetName(in.Name).SetScopes(in.Scopes).
			SetNetworks(in.Networks).SetNillableCertificateID(given(in.CertificateID)).SetCostBudget(in.CostBudget).
			SetNillableCreatedByID(given(by.StaffID)).SetCreatedAt(s.wallNow())
		if err := c.Exec(ctx); err != nil {
			return err
		}
		if made.Secret != "" {
			if err := s.storeAPISecret(ctx, tx, drawn); err != nil {
				return err
			}
		}
		return s.audit(ctx, tx, act{by: by, action: ClientCreated, object: made.ClientID, at: s.instantNow(),
			details: []string{"partner", partnerID}, after: in})
	})
	if err != nil {
		return MadeClient{}, fmt.Errorf("create client: %w", err)
	}
	return made, nil
}

// UpdateClient describes a client anew. Its tokens follow at once: what they may
// do is read with each request. Where the certificate changes, those that it
// has end, and its secrets: without a certificate it is given another by
// RotateClientSecret. Errors: NOT_ALLOWED, STEP_UP_REQUIRED, NOT_FOUND at clientId;
// REQUIRED, TOO_LONG or BAD_CHARACTER at name, REQUIRED, TOO_MANY or BAD_ID at scopes,
// BAD_NETWORK or TOO_MANY at networks, NOT_FOUND or
// CERTIFICATE_UNFIT at certificateId, OUT_OF_RANGE or NOT_ALLOWED at costBudget.
func (s *Service) UpdateClient(ctx context.Context, by viewer.Viewer, clientID string, in ClientInput) error {
	err := s.onClient(ctx, by, clientID, func(ctx context.Context, tx *ent.Tx, c *ent.ApiClient) (act, error) {
		in := in
		if err := problem.Join(normalizeClient(by, &in, c.CostBudget)); err != nil {
			return act{}, err
		}
		before := ClientInput{Name: c.Name, Scopes: c.Scopes, Networks: c.Networks, CostBudget: c.CostBudget}
		if c.CertificateID != nil {
			before.CertificateID = *c.CertificateID
		}
		if in.SameCertificate {
			in.CertificateID = before.CertificateID
		}
		u := tx.ApiClient.UpdateOne(c).SetName(in.Name).SetScopes(in.Scopes).SetNetworks(in.Networks).SetCostBudget(in.CostBudget)
		if in.CertificateID != before.CertificateID {
			var err error
			if in.CertificateID, err = s.bindable(ctx, tx, c.PartnerID, in.CertificateID); err != nil {
				return act{}, err
			}
		}
		if in.CertificateID != before.CertificateID {
			// What proved it before does so no more.
			if err := s.endSecrets(ctx, tx, c.ID, 0); err != nil {
				return act{}, err
			}
			u.AddEpoch(1).ClearCertificateID()
			if in.CertificateID != "" {
				u.SetCertificateID(in.CertificateID)
			}
		}
		return act{action: ClientUpdated, before: before, after: in}, u.Exec(ctx)
	})
	if err != nil {
		return fmt.Errorf("update client: %w", err)
	}
	return nil
}

// DisableClient keeps a client out at once, with every token that it has.
// Errors: NOT_ALLOWED, STEP_UP_REQUIRED, NOT_FOUND at clientId.
func (s *Service) DisableClient(ctx context.Context, by viewer.Viewer, clientID string) error {
	err := s.onClient(ctx, by, clientID, func(ctx context.Context, tx *ent.Tx, c *ent.ApiClient) (act, error) {
		return act{action: ClientDisabled}, tx.ApiClient.UpdateOne(c).SetDisabledAt(s.wallNow()).AddEpoch(1).Exec(ctx)
	})
	if err != nil {
		return fmt.Errorf("disable client: %w", err)
	}
	return nil
}

// EnableClient lets a client in again; the tokens that it had stay ended.
// Errors: those of DisableClient; TOO_MANY at clientId.
func (s *Service) EnableClient(ctx context.Context, by viewer.Viewer, clientID string) error {
	err := s.onClient(ctx, by, clientID, func(ctx context.Context, tx *ent.Tx, c *ent.ApiClient) (act, error) {
		if c.DisabledAt == nil {
			return act{action: ClientEnabled}, nil
		}
		// Whoever makes or enables another waits here, or is waited for.
		if err := tx.Partner.Update().Where(partner.ID(c.PartnerID)).Modify(asItIs(partner.FieldEnabled)).Exec(ctx); err != nil {
			return act{}, fmt.Errorf("hold partner: %w", err)
		}
		if err := roomForClient(ctx, tx, c.PartnerID, "clientId"); err != nil {
			return act{}, err
		}
		return act{action: ClientEnabled}, tx.ApiClient.UpdateOne(c).ClearDisabledAt().Exec(ctx)
	})
	if err != nil {
		return fmt.Errorf("enable client: %w", err)
	}
	return nil
}

// roomForClient refuses one more enabled client than a partner may have; the
// partner's row is held.
func roomForClient(ctx context.Context, tx *ent.Tx, partnerID, field string) error {
	there, err := tx.ApiClient.Query().Where(apiclient.PartnerID(partnerID), apiclient.DisabledAtIsNil()).Limit(maxClients).IDs(ctx)
	if err != nil {
		return fmt.Errorf("read clients: %w", err)
	}
	if len(there) >= maxClients {
		return problem.Refuse(problem.TooMany, field, "max", strconv.Itoa(maxClients))
	}
	return nil
}

// given is a text that may be left out; nil: it was.
func given(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// onClient changes a client with its record, holding its row.
func (s *Service) onClient(ctx context.Context, by viewer.Viewer, clientID string, change func(context.Context, *ent.Tx, *ent.ApiClient) (act, error)) error {
	if err := dangerous(by, viewer.ManageClients); err != nil {
		return err
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		mine := predicate.ApiClient(own(by, apiclient.FieldPartnerID))
		// Held first, and read then: of two who rotate, the second sees the first.
		held, err := tx.ApiClient.Update().Where(apiclient.ID(clientID), mine).AddEpoch(0).Save(ctx)
		if err != nil {
			return fmt.Errorf("hold client: %w", err)
		}
		if held == 0 {
			return problem.Refuse(problem.NotFound, "clientId")
		}
		c, err := tx.ApiClient.Get(ctx, clientID)
		if err != nil {
			return fmt.Errorf("read client: %w", err)
		}
		done, err := change(ctx, tx, c)
		if err != nil {
			return err
		}
		done.by, done.object, done.at = by, c.ID, s.instantNow()
		done.details = append(done.details, "partner", c.PartnerID)
		return s.audit(ctx, tx, done)
	})
}

// normalizeClient brings a client to the form in which it is stored, and
// collects what cannot be brought to it.
func normalizeClient(by viewer.Viewer, in *ClientInput, budget int) []problem.Problem {
	var problems []problem.Problem
	in.Name = form.FreeText(in.Name)
	problems = append(problems, words("name", in.Name, 1, maxClientName)...)
	if len(in.Scopes) == 0 {
		problems = append(problems, problem.New(problem.Required, "scopes"))
	}
	if most := len(viewer.Scopes()); len(in.Scopes) > most {
		problems = append(problems, problem.New(problem.TooMany, "scopes", "max", strconv.Itoa(most)))
		in.Scopes = nil
	}
	for i, scope := range in.Scopes {
		if !scope.Known() {
			problems = append(problems, problem.New(problem.BadID, "scopes."+strconv.Itoa(i)))
		}
	}
	in.Scopes = slices.DeleteFunc(viewer.Scopes(), func(s viewer.Scope) bool { return !slices.Contains(in.Scopes, s) })
	problems = append(problems, normalizeNetworks(in)...)
	switch {
	case in.CostBudget == 0:
		in.CostBudget = budget
	case in.CostBudget != budget && by.Role == viewer.Partner:
		problems = append(problems, problem.New(problem.NotAllowed, "costBudget"))
	case in.CostBudget < minCostBudget, in.CostBudget > maxCostBudget:
		problems = append(problems, problem.New(problem.OutOfRange, "costBudget",
			"min", strconv.Itoa(minCostBudget), "max", strconv.Itoa(maxCostBudget)))
	}
	return problems
}

// normalizeNetworks writes each network in CIDR, masked and once.
func normalizeNetworks(in *ClientInput) []problem.Problem {
	if len(in.Networks) > maxNetworks {
		return []problem.Problem{problem.New(problem.TooMany, "networks", "max", strconv.Itoa(maxNetworks))}
	}
	var problems []problem.Problem
	networks := make([]string, 0, len(in.Networks))
	for i, text := range in.Networks {
		prefix, ok := network(strings.TrimSpace(text))
		if !ok {
			problems = append(problems, problem.New(problem.BadNetwork, "networks."+strconv.Itoa(i)))
			continue
		}
		if !slices.Contains(networks, prefix.String()) {
			networks = append(networks, prefix.String())
		}
	}
	in.Networks = networks
	return problems
}

// network reads CIDR or a single address. An IPv4 address is one however it is
// written, because that is how a request's is read.
func network(text string) (netip.Prefix, bool) {
	if address, err := netip.ParseAddr(text); err == nil && address.Zone() == "" {
		address = address.Unmap()
		return netip.PrefixFrom(address, address.BitLen()), true
	}
	prefix, err := netip.ParsePrefix(text)
	return prefix.Masked(), err == nil && !prefix.Addr().Is4In6()
}

// RecordToken records that an API client was given an access token, or refused
// one. Errors: the database does not answer.
func (s *Service) RecordToken(ctx context.Context, by viewer.Viewer, issued bool) error {
	action := ClientTokenIssued
	if !issued {
		action = ClientTokenRefused
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.audit(ctx, tx, act{by: by, action: action, object: by.ClientID, at: s.instantNow()})
	})
	if err != nil {
		return fmt.Errorf("record token: %w", err)
	}
	return nil
}
