package ra

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/couponbatch"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/policy"
)

// EventType names what a partner is told of: a thing, and what became of it.
// The values are a contract with other people's programs.
type EventType string

// The test's type, which goes to the webhook that was asked to be tried.
const WebhookTest EventType = "webhook.test"

// source is how an act becomes an event.
type source struct {
	action Action
	kind   EventType
	// owner answers whose the act's object is, and what is told of it.
	owner func(context.Context, *ent.Tx, string) (owned, error)
	// details of the act that are told as well, each under its name there.
	details map[string]string
}

// owned is whose an object is (none: the house's), and what is told of it: ids
// and names of states.
type owned struct {
	partnerID *string
	data      map[string]string
}

// What an act's details are called in an event.
var (
	certificateDetails = map[string]string{"certificate": "certificateId", "serial": "serial"}
	revocationDetails  = map[string]string{"certificate": "certificateId", "serial": "serial", "reason": "reason"}
	expiryDetails      = map[string]string{"certificate": "certificateId", "days": "days"}
	holdingDetails     = map[string]string{"request": "requestId"}
	refundDetails      = map[string]string{"request": "requestId", "replaces": "replacesCouponId"}
	countDetails       = map[string]string{"count": "count"}
)

// sources is the one table of what partners are told of. The object of what
// happens to a certificate is its request, as in the audit log: so a receiver
// hears of a request and of what was issued for it in their order.
var sources = []source{
	{RequestSubmitted, "request.submitted", ownedRequest, nil},
	{RequestAccepted, "request.accepted", ownedRequest, nil},
	{RequestCancelled, "request.cancelled", ownedRequest, nil},
	{RequestReturned, "request.returned", ownedRequest, nil},
	{RequestCorrected, "request.corrected", ownedRequest, nil},
	{RequestApproved, "request.approved", ownedRequest, nil},
	{RequestRejected, "request.rejected", ownedRequest, nil},
	{RequestCompleted, "request.completed", ownedRequest, nil},
	{RequestLapsed, "request.lapsed", ownedRequest, nil},
	{CertificateIssued, "certificate.issued", ownedRequest, certificateDetails},
	{CertificateRevoked, "certificate.revoked", ownedRequest, revocationDetails},
	{HolderReminded, "certificate.expiring", ownedRequest, expiryDetails},
	{CouponsCreated, "coupon.created", ownedBatch, countDetails},
	{CouponHeld, "coupon.used", ownedCoupon, holdingDetails},
	{CouponFreed, "coupon.freed", ownedCoupon, holdingDetails},
	{CouponVoided, "coupon.voided", ownedCouponOrBatch, countDetails},
	{CouponRefunded, "coupon.refunded", ownedCoupon, refundDetails},
	{WebhookTested, WebhookTest, ownedWebhook, nil},
}

// EventTypes that a webhook can be for, in the order of the procedures.
func EventTypes() []EventType {
	var types []EventType
	for _, s := range sources {
		if s.kind != WebhookTest {
			types = append(types, s.kind)
		}
	}
	return types
}

// recordEvent records what an act means to the partner whose its object is, in the
// act's transaction. It has no number yet, so that no transaction waits for
// another; NumberEvents gives it one.
func (s *Service) recordEvent(ctx context.Context, tx *ent.Tx, a act) error {
	i := slices.IndexFunc(sources, func(s source) bool { return s.action == a.action })
	if i < 0 {
		return nil
	}
	about, err := sources[i].owner(ctx, tx, a.object)
	if err != nil {
		return fmt.Errorf("record event of %s: %w", a.action, err)
	}
	if about.partnerID == nil {
		return nil
	}
	for n := 0; n+1 < len(a.details); n += 2 {
		if name, told := sources[i].details[a.details[n]]; told {
			about.data[name] = a.details[n+1]
		}
	}
	// After the last of the object, which another process may have made: it is
	// numbered in this order.
	last, err := tx.Event.Query().Where(event.ObjectID(a.object)).Order(ent.Desc(event.FieldID)).FirstID(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("record event of %s: %w", a.action, err)
	}
	eventID, object := s.newIDAfter(id.Event, last), a.object
	if sources[i].kind == WebhookTest {
		// Each test is for itself: none waits for one before it that failed.
		object = eventID
	}
	if err := tx.Event.Create().SetID(eventID).SetPartnerID(*about.partnerID).
		SetType(string(sources[i].kind)).SetObjectID(object).SetData(about.data).SetAt(a.at).Exec(ctx); err != nil {
		return fmt.Errorf("record event of %s: %w", a.action, err)
	}
	return nil
}

func ownedRequest(ctx context.Context, tx *ent.Tx, requestID string) (owned, error) {
	r, err := tx.Request.Query().Where(request.ID(requestID)).
		Select(request.FieldPartnerID, request.FieldKind, request.FieldStatus, request.FieldProductID,
			request.FieldEntitlement, request.FieldLicenseKeyID).Only(ctx)
	if err != nil {
		return owned{}, fmt.Errorf("read request: %w", err)
	}
	if r.PartnerID == nil {
		return owned{}, nil
	}
	data := map[string]string{"requestId": requestID, "kind": string(r.Kind), "status": string(r.Status), "productId": r.ProductID}
	if r.LicenseKeyID != nil {
		data["licenseKeyId"] = *r.LicenseKeyID
	}
	if r.Entitlement == policy.PartnerEnrolment {
		// Of a request that follows another there is none.
		enrolmentID, err := tx.Enrolment.Query().Where(enrolment.RequestID(requestID)).OnlyID(ctx)
		if err == nil {
			data["enrolmentId"] = enrolmentID
		} else if !ent.IsNotFound(err) {
			return owned{}, fmt.Errorf("read enrolment: %w", err)
		}
	}
	return owned{r.PartnerID, data}, nil
}

func ownedCoupon(ctx context.Context, tx *ent.Tx, couponID string) (owned, error) {
	c, err := tx.Coupon.Query().Where(coupon.ID(couponID)).Only(ctx)
	if err != nil {
		return owned{}, fmt.Errorf("read coupon: %w", err)
	}
	return owned{c.PartnerID, map[string]string{
		"couponId": c.ID, "batchId": c.BatchID, "productId": c.ProductID, "status": string(c.Status),
	}}, nil
}

func ownedBatch(ctx context.Context, tx *ent.Tx, batchID string) (owned, error) {
	b, err := tx.CouponBatch.Query().Where(couponbatch.ID(batchID)).Only(ctx)
	if err != nil {
		return owned{}, fmt.Errorf("read batch: %w", err)
	}
	return owned{b.PartnerID, map[string]string{
		"batchId": b.ID, "productId": b.ProductID, "count": strconv.Itoa(b.Count),
	}}, nil
}

// ownedCouponOrBatch: coupons are made void one by one, or a batch's at once.
func ownedCouponOrBatch(ctx context.Context, tx *ent.Tx, objectID string) (owned, error) {
	if kind, _ := id.PrefixOf(objectID); kind == id.CouponBatch {
		return ownedBatch(ctx, tx, objectID)
	}
	return ownedCoupon(ctx, tx, objectID)
}

func ownedWebhook(ctx context.Context, tx *ent.Tx, webhookID string) (owned, error) {
	w, err := tx.Webhook.Query().Where(webhook.ID(webhookID)).Only(ctx)
	if err != nil {
		return owned{}, fmt.Errorf("read webhook: %w", err)
	}
	return owned{&w.PartnerID, map[string]string{"webhookId": w.ID}}, nil
}
