package view

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/id"
)

// finder reads objects of one kind by their ids.
type finder func(context.Context, *Source, []string) (map[string]Node, error)

// finders by the prefix of the ids that they know.
var finders = map[id.Prefix]finder{
	id.Request:            nodes((*Source).RequestsByID),
	id.Registration:       nodes((*Source).registrationsByID),
	id.Certificate:        nodes((*Source).CertificatesByID),
	id.Issuer:             nodes((*Source).issuersByID),
	id.Organization:       nodes((*Source).OrganizationsByID),
	id.Subscriber:         nodes((*Source).SubscribersByID),
	id.CouponBatch:        nodes((*Source).CouponBatchesByID),
	id.Coupon:             nodes((*Source).CouponsByID),
	id.LicenseKey:         nodes((*Source).LicenseKeysByID),
	id.APIClient:          nodes((*Source).APIClientsByID),
	id.Webhook:            nodes((*Source).WebhooksByID),
	id.Delivery:           nodes((*Source).deliveriesByID),
	id.Event:              nodes((*Source).eventsByID),
	id.Partner:            nodes((*Source).PartnersByID),
	id.Enrolment:          nodes((*Source).EnrolmentsByID),
	id.Charge:             nodes((*Source).ChargesByID),
	id.Product:            nodes((*Source).ProductsByID),
	id.Campaign:           nodes((*Source).CampaignsByID),
	id.ReasonTemplate:     nodes((*Source).ReasonTemplatesByID),
	id.Notice:             nodes((*Source).NoticesByID),
	id.Terms:              nodes((*Source).termsByID),
	id.Staff:              nodes((*Source).StaffByID),
	id.PassphraseReset:    nodes((*Source).PassphraseResetsByID),
	id.Message:            nodes((*Source).MessagesByID),
	id.Proposal:           nodes((*Source).ProposalsByID),
	id.AuditEvent:         nodes((*Source).auditEventsByID),
	id.MaintenanceWindow:  nodes((*Source).MaintenanceByID),
	id.EnrolmentImport:    nodes((*Source).EnrolmentImportsByID),
	id.EnrolmentImportRow: nodes((*Source).enrolmentImportRowsByID),
}

// nodes turns a typed read into a finder.
func nodes[T Node](read func(*Source, context.Context, []string) (map[string]T, error)) finder {
	return func(ctx context.Context, s *Source, ids []string) (map[string]Node, error) {
		typed, err := read(s, ctx, ids)
		if err != nil {
			return nil, err
		}
		byID := make(map[string]Node, len(typed))
		for v, object := range typed {
			byID[v] = object
		}
		return byID, nil
	}
}

// Nodes answers the objects of the ids, in their order; nil for what is not
// there, not the viewer's, or no id at all: these three look alike.
func (s *Source) Nodes(ctx context.Context, ids []string) ([]Node, error) {
	byPrefix := map[id.Prefix][]string{}
	for _, v := range ids {
		if prefix, ok := id.PrefixOf(v); ok {
			byPrefix[prefix] = append(byPrefix[prefix], v)
		}
	}
	found := make([]Node, len(ids))
	for prefix, same := range byPrefix {
		find := finders[prefix]
		if find == nil {
			continue
		}
		byID, err := find(ctx, s, distinct(same, func(v string) string { return v }))
		if err != nil {
			return nil, err
		}
		for i, v := range ids {
			if object, ok := byID[v]; ok {
				found[i] = object
			}
		}
	}
	return found, nil
}

func (s *Source) registrationsByID(ctx context.Context, ids []string) (map[string]*Registration, error) {
	rows, err := s.client().Registration.Query().Where(registration.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read registrations: %w", err)
	}
	byID := make(map[string]*Registration, len(rows))
	for _, row := range rows {
		byID[row.ID] = &Registration{row}
	}
	return byID, nil
}

func (s *Source) termsByID(ctx context.Context, ids []string) (map[string]*Terms, error) {
	rows, err := s.client().Terms.Query().Where(terms.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read terms: %w", err)
	}
	set := s.texts()
	byID := make(map[string]*Terms, len(rows))
	for _, row := range rows {
		byID[row.ID] = set.show(row)
	}
	return byID, nil
}

func (s *Source) auditEventsByID(ctx context.Context, ids []string) (map[string]*AuditEvent, error) {
	rows, err := s.client().AuditEvent.Query().Where(auditevent.IDIn(ids...)).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read audit events: %w", err)
	}
	shown := s.auditEvents(rows)
	byID := make(map[string]*AuditEvent, len(rows))
	for i, row := range rows {
		byID[row.ID] = shown[i]
	}
	return byID, nil
}

func (s *Source) issuersByID(ctx context.Context, _ []string) (map[string]*Issuer, error) {
	return s.allIssuers(ctx)
}
