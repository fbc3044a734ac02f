package view

import (
	"context"
	"encoding/pem"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// Certificate is a certificate that was signed.
type Certificate struct {
	*ent.Certificate
	*certificates
}

// certificates were read together; see the package.
type certificates struct {
	source   *Source
	rows     []*ent.Certificate
	requests lazy[map[string]*Request]
	products lazy[map[string]*Product]
}

func (s *Source) certificates(rows []*ent.Certificate) []*Certificate {
	set := &certificates{source: s, rows: rows}
	shown := make([]*Certificate, len(rows))
	for i, r := range rows {
		shown[i] = &Certificate{Certificate: r, certificates: set}
	}
	return shown
}

// CertificatesOf shows rows that were read elsewhere, for whoever may see them.
func (s *Source) CertificatesOf(rows []*ent.Certificate) []*Certificate { return s.certificates(rows) }

// CertificatesByID answers those of the certificates that are signed and there
// for the viewer, by their ids.
func (s *Source) CertificatesByID(ctx context.Context, ids []string) (map[string]*Certificate, error) {
	rows, err := s.client().Certificate.Query().
		Where(certificate.IDIn(ids...), certificate.DerNotNil()).All(s.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read certificates: %w", err)
	}
	byID := make(map[string]*Certificate, len(rows))
	for _, c := range s.certificates(rows) {
		byID[c.ID] = c
	}
	return byID, nil
}

// CertificateByID answers the certificate, nil when it is not there for the
// viewer.
func (s *Source) CertificateByID(ctx context.Context, certificateID string) (*Certificate, error) {
	byID, err := s.CertificatesByID(ctx, []string{certificateID})
	return byID[certificateID], err
}

// signed reports whether there is a certificate yet. An empty column comes as a
// pointer to nothing.
func (c *Certificate) signed() bool { return c.Der != nil && len(*c.Der) > 0 }

// Status at this moment.
func (c *Certificate) Status() lifecycle.CertificateStatus {
	return ra.CertificateStatus(c.Certificate, c.source.Now())
}

// Pem of the certificate.
func (c *Certificate) Pem() string { return pemOf(*c.Der) }

// ConfirmedAt is when acquisition was confirmed, by the holder or the clock.
func (c *Certificate) ConfirmedAt() *instant.Time {
	if c.Certificate.ConfirmedAt == nil && c.ConfirmDueAt != nil && *c.ConfirmDueAt <= c.source.now() {
		return c.ConfirmDueAt
	}
	return c.Certificate.ConfirmedAt
}

// Issuer that signed it.
func (c *Certificate) Issuer(ctx context.Context) (*Issuer, error) {
	byID, err := c.source.allIssuers(ctx)
	return byID[c.IssuerID], err
}

// Chain is the CA certificates above it, nearest first, the root last.
func (c *Certificate) Chain(ctx context.Context) ([]string, error) {
	byID, err := c.source.allIssuers(ctx)
	if err != nil {
		return nil, err
	}
	chain := []string{}
	for i := byID[c.IssuerID]; i != nil && len(chain) < len(byID); i = byID[deref(i.ParentID)] {
		chain = append(chain, i.Pem())
	}
	return chain, nil
}

// Request that it was issued for.
func (c *Certificate) Request(ctx context.Context) (*Request, error) {
	byID, err := c.requests.get(func() (map[string]*Request, error) {
		return c.source.RequestsByID(ctx, distinct(c.rows, func(r *ent.Certificate) string { return r.RequestID }))
	})
	return byID[c.RequestID], err
}

// Product of the certificate.
func (c *Certificate) Product(ctx context.Context) (*Product, error) {
	byID, err := c.products.get(func() (map[string]*Product, error) {
		return c.source.ProductsByID(ctx, distinct(c.rows, func(r *ent.Certificate) string { return r.ProductID }))
	})
	return byID[c.ProductID], err
}

func pemOf(der []byte) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}))
}

// RenewalWindow is when a certificate can be renewed online.
type RenewalWindow struct {
	OpensAt, ClosesAt time.Time
	Open              bool
	of                *Certificate
}

// Renewal by today's policy; nil where there is none online.
func (c *Certificate) Renewal(ctx context.Context) (*RenewalWindow, error) {
	p, err := c.Product(ctx)
	if err != nil || p == nil {
		return nil, err
	}
	w := p.policy.RenewalWindow(c.NotAfter.Time())
	if w.Until.IsZero() {
		return nil, nil
	}
	status := c.Status()
	had := status == lifecycle.CertificateActive || status == lifecycle.CertificateExpired
	return &RenewalWindow{OpensAt: w.From, ClosesAt: w.Until, Open: had && w.Contains(c.source.Now()), of: c}, nil
}

// Reissuable at this moment, by today's policy.
func (c *Certificate) Reissuable(ctx context.Context) (bool, error) {
	status := c.Status()
	if status != lifecycle.CertificateActive && status != lifecycle.CertificateIssued {
		return false, nil
	}
	p, err := c.Product(ctx)
	if err != nil || p == nil {
		return false, err
	}
	return p.policy.Reissuable(c.NotAfter.Time(), c.source.Now()), nil
}
