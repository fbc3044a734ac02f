package view

import (
	"context"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// CrlState says whether a revocation list tells of a certificate.
type CrlState string

// States.
const (
	// CrlGood: not revoked, so on no list.
	CrlGood CrlState = "GOOD"
	// CrlPending: revoked, and perhaps not on the latest list yet.
	CrlPending CrlState = "PENDING"
	CrlListed  CrlState = "LISTED"
)

// Publication is what relying parties are told of a certificate now.
type Publication struct {
	// Revoked is what OCSP answers, from the row at each question.
	Revoked bool
	Crl     CrlState
	// Of the issuer's latest list; nil: there is none yet.
	CrlNumber                    *int64
	CrlThisUpdate, CrlNextUpdate *instant.Time
	CrlStale                     bool
}

// longestRevoking is how long before its commit a revocation may have read the
// clock: a list that is this much younger than a revocation holds it.
const longestRevoking = instant.Time(5 * time.Minute / time.Microsecond)

// Publication of a certificate, for staff; nil for everybody else. Lists are
// read beyond the fence: they are public, and only their tables are not.
func (c *Certificate) Publication(ctx context.Context) (*Publication, error) {
	if !c.source.staff() {
		return nil, nil
	}
	issuer, err := c.Issuer(ctx)
	if err != nil {
		return nil, err
	}
	p := &Publication{Revoked: c.Certificate.Status == lifecycle.CertificateRevoked, Crl: CrlGood}
	if p.Revoked {
		p.Crl = CrlPending
	}
	latest, err := c.source.client().Crl.Query().Where(crl.IssuerID(c.IssuerID)).Order(ent.Desc(crl.FieldNumber)).
		Select(crl.FieldNumber, crl.FieldCovers, crl.FieldThisUpdate, crl.FieldNextUpdate).First(viewer.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return p, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read latest CRL: %w", err)
	}
	p.CrlNumber, p.CrlThisUpdate, p.CrlNextUpdate = &latest.Number, &latest.ThisUpdate, &latest.NextUpdate
	p.CrlStale = latest.NextUpdate <= c.source.now()
	if p.Revoked && (latest.Covers == issuer.Revocations || deref(c.RevokedAt)+longestRevoking < latest.ThisUpdate) {
		p.Crl = CrlListed
	}
	return p, nil
}

// Related are the certificates that it continues or replaces, or that continue
// or replace it, the latest first, itself left out. For staff.
func (c *Certificate) Related(ctx context.Context) ([]*Certificate, error) {
	if !c.source.staff() {
		return []*Certificate{}, nil
	}
	requestIDs, err := ra.Succession(c.source.as(ctx), c.source.client(), c.RequestID)
	if err != nil {
		return nil, fmt.Errorf("read related certificates: %w", err)
	}
	rows, err := c.source.client().Certificate.Query().
		Where(certificate.RequestIDIn(requestIDs...), certificate.DerNotNil(), certificate.IDNEQ(c.ID)).
		Order(ent.Desc(certificate.FieldID)).All(c.source.as(ctx))
	if err != nil {
		return nil, fmt.Errorf("read related certificates: %w", err)
	}
	return c.source.certificates(rows), nil
}
