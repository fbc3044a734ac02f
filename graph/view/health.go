package view

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/responder"
	"github.com/shomei-ra/shomei/ent/unsealed"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// DashboardCoupons is what a seller has left.
type DashboardCoupons struct {
	// Partner who sells them; nil: the house.
	Partner *Partner
	Left    int
}

// DashboardIssuer is how fresh a CA's publications are.
type DashboardIssuer struct {
	Issuer                       *Issuer
	Crl                          ra.Freshness
	CrlThisUpdate, CrlNextUpdate *instant.Time
	CrlMissing                   int64
	Ocsp                         *ra.Freshness
	OcspNotAfter                 *instant.Time
}

// DashboardWork is a kind of work in the background.
type DashboardWork string

// Kinds of work.
const (
	WorkSettle  DashboardWork = "SETTLE"
	WorkMail    DashboardWork = "MAIL"
	WorkIssue   DashboardWork = "ISSUE"
	WorkSeal    DashboardWork = "SEAL"
	WorkRetry   DashboardWork = "RETRY"
	WorkGivenUp DashboardWork = "GIVEN_UP"
)

// DashboardBacklog is what waits of a kind of work.
type DashboardBacklog struct {
	Work    DashboardWork
	Waiting int
	Since   *instant.Time
}

// usable is a seller's coupons that can be used, as far as the limit: two ranges
// of one index, and no coupon that expired and nobody wrote down.
const usable = `(SELECT count(*) FROM (
	SELECT 1 FROM coupons WHERE partner_id %[1]s AND status = 'AVAILABLE' AND due_at IS NULL
	UNION ALL SELECT 1 FROM coupons WHERE partner_id %[1]s AND status = 'AVAILABLE' AND due_at > $1
	LIMIT $2) AS few)`

// couponsLeft reads who has fewest left among whoever ever had any, the house
// as NULL.
var couponsLeft = fmt.Sprintf(`SELECT p.id, `+usable+` AS remaining FROM partners p
	WHERE EXISTS (SELECT 1 FROM coupons WHERE partner_id = p.id)
	UNION ALL SELECT NULL, `, "= p.id") + fmt.Sprintf(usable, "IS NULL") + `
	WHERE EXISTS (SELECT 1 FROM coupons WHERE partner_id IS NULL)
	ORDER BY 2, 1 LIMIT $3`

// Coupons of those who have fewest left. Read beyond the fence, past which
// staff see every coupon.
func (d *Dashboard) Coupons(ctx context.Context) (_ []*DashboardCoupons, err error) {
	rows, err := d.source.DB.Reader().QueryContext(ctx, couponsLeft, int64(instant.At(d.at)), couponsCounted+1, sellersShown)
	if err != nil {
		return nil, fmt.Errorf("count coupons: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var sellers []*string
	var shown []*DashboardCoupons
	for rows.Next() {
		var seller *string
		left := &DashboardCoupons{}
		if err := rows.Scan(&seller, &left.Left); err != nil {
			return nil, fmt.Errorf("count coupons: %w", err)
		}
		sellers, shown = append(sellers, seller), append(shown, left)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("count coupons: %w", err)
	}
	byID, err := d.source.PartnersByID(ctx, distinct(sellers, deref))
	for i, seller := range sellers {
		shown[i].Partner = byID[deref(seller)]
	}
	return shown, err
}

// Issuers with how fresh their publications are. Read beyond the fence: whoever
// sees the dashboard may.
func (d *Dashboard) Issuers(ctx context.Context) ([]*DashboardIssuer, error) {
	all, err := d.source.AllIssuers(ctx)
	if err != nil {
		return nil, err
	}
	ctx = viewer.AsSystem(ctx)
	shown := make([]*DashboardIssuer, len(all))
	for i, issuer := range all {
		if shown[i], err = d.freshness(ctx, issuer); err != nil {
			return nil, err
		}
	}
	return shown, nil
}

// freshness of a CA's latest list and latest signer, both without their DER.
func (d *Dashboard) freshness(ctx context.Context, issuer *Issuer) (*DashboardIssuer, error) {
	shown := &DashboardIssuer{Issuer: issuer}
	list, err := d.source.client().Crl.Query().Where(crl.IssuerID(issuer.ID)).Order(ent.Desc(crl.FieldNumber)).
		Select(crl.FieldNumber, crl.FieldCovers, crl.FieldThisUpdate, crl.FieldNextUpdate).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read latest list: %w", err)
	}
	shown.Crl, shown.CrlMissing = ra.ListFreshness(issuer.Issuer, list, d.at), issuer.Revocations
	if list != nil {
		shown.CrlThisUpdate, shown.CrlNextUpdate = &list.ThisUpdate, &list.NextUpdate
		shown.CrlMissing = max(0, issuer.Revocations-list.Covers)
	}
	if issuer.Root() {
		return shown, nil
	}
	signer, err := d.source.client().Responder.Query().
		Where(responder.IssuerID(issuer.ID), responder.DerNotNil(), responder.NotBeforeLTE(instant.At(d.at))).
		Order(ent.Desc(responder.FieldNotBefore, responder.FieldID)).
		Select(responder.FieldNotBefore, responder.FieldNotAfter).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read latest signer: %w", err)
	}
	fresh := ra.ResponderFreshness(signer, d.at)
	if shown.Ocsp = &fresh; signer != nil {
		shown.OcspNotAfter = &signer.NotAfter
	}
	return shown, nil
}

// Backlog of work in the background. Read beyond the fence: it tells numbers.
func (d *Dashboard) Backlog(ctx context.Context) ([]*DashboardBacklog, error) {
	ctx = d.source.planned(viewer.AsSystem(ctx))
	client, limit := d.source.client(), backlogCounted+1
	read := []struct {
		work DashboardWork
		rows func() ([]instant.Time, error)
	}{
		{WorkSettle, func() ([]instant.Time, error) {
			rows, err := client.Request.Query().Where(ra.Unsettled(d.at)).
				Order(ent.Asc(request.FieldDueAt)).Limit(limit).Select(request.FieldDueAt).All(ctx)
			return moments(rows, func(r *ent.Request) instant.Time { return *r.DueAt }), err
		}},
		{WorkMail, func() ([]instant.Time, error) {
			rows, err := client.Message.Query().Where(message.StatusEQ(message.StatusQUEUED)).
				Order(ent.Asc(message.FieldID)).Limit(limit).Select(message.FieldCreatedAt).All(ctx)
			return moments(rows, func(m *ent.Message) instant.Time { return m.CreatedAt }), err
		}},
		{WorkIssue, func() ([]instant.Time, error) {
			rows, err := client.Certificate.Query().Where(certificate.StatusEQ(lifecycle.CertificatePrepared)).
				Order(ent.Asc(certificate.FieldID)).Limit(limit).Select(certificate.FieldCreatedAt).All(ctx)
			return moments(rows, func(c *ent.Certificate) instant.Time { return c.CreatedAt }), err
		}},
		{WorkSeal, func() ([]instant.Time, error) {
			rows, err := client.Unsealed.Query().Order(ent.Asc(unsealed.FieldAt)).Limit(limit).Select(unsealed.FieldAt).All(ctx)
			return moments(rows, func(u *ent.Unsealed) instant.Time { return u.At }), err
		}},
	}
	var backlog []*DashboardBacklog
	for _, kind := range read {
		since, err := kind.rows()
		if err != nil {
			return nil, fmt.Errorf("read backlog %s: %w", kind.work, err)
		}
		b := &DashboardBacklog{Work: kind.work, Waiting: len(since)}
		if len(since) > 0 {
			first := slices.Min(since)
			b.Since = &first
		}
		backlog = append(backlog, b)
	}
	jobs, err := d.jobs(ctx)
	return append(backlog, jobs...), err
}

// moments of rows.
func moments[R any](rows []R, at func(R) instant.Time) []instant.Time {
	all := make([]instant.Time, len(rows))
	for i, r := range rows {
		all[i] = at(r)
	}
	return all
}

// jobs that went wrong, by the states of River, whose tables lie in the same
// database.
func (d *Dashboard) jobs(ctx context.Context) ([]*DashboardBacklog, error) {
	var shown []*DashboardBacklog
	for _, state := range []struct {
		work DashboardWork
		name string
	}{{WorkRetry, "retryable"}, {WorkGivenUp, "discarded"}} {
		b := &DashboardBacklog{Work: state.work}
		if err := d.source.DB.Reader().QueryRowContext(ctx, jobsIn(state.name), backlogCounted+1).Scan(&b.Waiting); err != nil {
			return nil, fmt.Errorf("count jobs: %w", err)
		}
		shown = append(shown, b)
	}
	return shown, nil
}

// jobsIn counts the jobs in a state.
func jobsIn(state string) string {
	return `SELECT count(*) FROM (SELECT 1 FROM river_job WHERE state = '` + state + `' LIMIT $1) AS few`
}
