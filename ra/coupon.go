package ra

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/couponbatch"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/placedorder"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// MaxBatch is how many coupons are made at once.
const MaxBatch = 1000

// CreateCouponsInput describes a batch.
type CreateCouponsInput struct {
	ProductID string
	// PartnerID of the reseller who orders them; empty: the house sells them.
	PartnerID string
	Count     int
	// ExpiresAt is exclusive; nil: no end.
	ExpiresAt *time.Time
	// IdempotencyKey that the client made; empty: none.
	IdempotencyKey string
}

// MadeCoupons is a batch as it is handed out, with its numbers, formatted.
type MadeCoupons struct {
	BatchID string
	Numbers []string
}

// CreateCoupons is OrderCoupons for whoever wants the numbers alone.
func (s *Service) CreateCoupons(ctx context.Context, by viewer.Viewer, in CreateCouponsInput) ([]string, error) {
	made, err := s.OrderCoupons(ctx, by, in)
	return made.Numbers, err
}

// OrderCoupons makes a batch, charges it to whoever sells it, and answers the
// numbers, this once: only keyed MACs are stored. The same order under the same
// key is answered again for AnswerLife, and charged once. Errors: NOT_ALLOWED;
// OUT_OF_RANGE at count; IN_THE_PAST at expiresAt; PRODUCT_UNAVAILABLE at
// productId; NOT_FOUND at partnerId; TOO_SHORT, TOO_LONG, BAD_CHARACTER and
// IDEMPOTENCY_KEY_REUSED at idempotencyKey.
func (s *Service) OrderCoupons(ctx context.Context, by viewer.Viewer, in CreateCouponsInput) (MadeCoupons, error) {
	if !by.May(viewer.ManageSales) {
		return MadeCoupons{}, problem.Refuse(problem.NotAllowed, "")
	}
	in.PartnerID = by.Sells(in.PartnerID)
	o := order{partnerID: in.PartnerID, kind: placedorder.KindCOUPONS, key: in.IdempotencyKey}
	in.IdempotencyKey = ""
	o.input = in
	return once(ctx, s, o, func(ctx context.Context) (MadeCoupons, error) { return s.createCoupons(ctx, by, in, o) })
}

func (s *Service) createCoupons(ctx context.Context, by viewer.Viewer, in CreateCouponsInput, o order) (MadeCoupons, error) {
	p, err := s.orderable(ctx, in)
	if err != nil {
		return MadeCoupons{}, err
	}
	numbers := make([]string, in.Count)
	for i := range numbers {
		if numbers[i], err = newCouponNumber(s.rand); err != nil {
			return MadeCoupons{}, fmt.Errorf("create coupons: %w", err)
		}
	}
	made, err := s.storeCoupons(ctx, by, in, p, numbers, o)
	if err != nil {
		return MadeCoupons{}, fmt.Errorf("create coupons: %w", err)
	}
	return made, nil
}

// orderable answers the policy by which the coupons are priced, or refuses them.
func (s *Service) orderable(ctx context.Context, in CreateCouponsInput) (policy.Policy, error) {
	if err := problem.Join(between("count", in.Count, MaxBatch)); err != nil {
		return policy.Policy{}, err
	}
	now := s.instantNow()
	if in.ExpiresAt != nil && instant.At(*in.ExpiresAt) <= now {
		return policy.Policy{}, problem.Refuse(problem.InThePast, "expiresAt")
	}
	version, err := CurrentPolicy(ctx, s.db.Client(), in.ProductID, now)
	if ent.IsNotFound(err) || err == nil && !version.Policy.New.Takes(policy.Coupon) && !version.Policy.Renewing.Procedure.Takes(policy.Coupon) {
		return policy.Policy{}, problem.Refuse(problem.ProductUnavailable, "productId")
	}
	if err == nil {
		err = s.stillSold(ctx, version.Policy, policy.Coupon)
	}
	if err == nil {
		err = s.checkReseller(ctx, in.PartnerID)
	}
	if err != nil {
		return policy.Policy{}, fmt.Errorf("create coupons: %w", err)
	}
	return version.Policy, nil
}

// own narrows what a partner's staff change to what is their partner's; for
// whoever else may at all, nothing.
func own(by viewer.Viewer, column string) func(*sql.Selector) {
	if by.Role != viewer.Partner {
		return func(*sql.Selector) {}
	}
	return sql.FieldEQ(column, by.PartnerID)
}

// checkReseller refuses a partner who is not there; "" is the house.
func (s *Service) checkReseller(ctx context.Context, partnerID string) error {
	if partnerID == "" {
		return nil
	}
	there, err := s.db.Client().Partner.Query().Where(partner.ID(partnerID), partner.Enabled(true)).Exist(viewer.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("read partner: %w", err)
	}
	if !there {
		return problem.Refuse(problem.NotFound, "partnerId")
	}
	return nil
}

// holdPartner has whoever adds to what a partner has wait for whoever else does,
// until the transaction ends. Errors: NOT_FOUND at partnerId: it is not there, or
// switched off.
func holdPartner(ctx context.Context, tx *ent.Tx, partnerID string) error {
	held, err := tx.Partner.Update().Where(partner.ID(partnerID), partner.Enabled(true)).SetEnabled(true).Save(ctx)
	if err != nil {
		return fmt.Errorf("hold partner: %w", err)
	}
	if held == 0 {
		return problem.Refuse(problem.NotFound, "partnerId")
	}
	return nil
}

// asItIs changes nothing of a column, and holds the row.
func asItIs(column string) func(*sql.UpdateBuilder) {
	return func(u *sql.UpdateBuilder) { u.Set(column, sql.Expr(column)) }
}

// storeCoupons stores them, charges the order and remembers its answer.
func (s *Service) storeCoupons(ctx context.Context, by viewer.Viewer, in CreateCouponsInput, p policy.Policy, numbers []string, o order) (made MadeCoupons, err error) {
	var reseller *string
	if in.PartnerID != "" {
		reseller = &in.PartnerID
	}
	made.Numbers = make([]string, len(numbers))
	for i, n := range numbers {
		made.Numbers[i] = form.FormatCoupon(n)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		batchID := s.newID(id.CouponBatch)
		made.BatchID = batchID
		batch, err := tx.CouponBatch.Create().SetID(batchID).SetProductID(in.ProductID).SetNillablePartnerID(reseller).
			SetCount(in.Count).SetCreatedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		rows := make([]*ent.CouponCreate, len(numbers))
		for i, n := range numbers {
			rows[i] = tx.Coupon.Create().SetID(s.newID(id.Coupon)).
				SetProductID(in.ProductID).SetBatchID(batchID).SetNillablePartnerID(reseller).
				SetNumberMAC(s.ring.MAC(keyring.LabelCoupon, s.ring.Current(), []byte(n))).
				SetNumberTail(n[len(n)-4:]).
				SetStatus(lifecycle.CouponAvailable).SetCreatedAt(now)
			if in.ExpiresAt != nil {
				end := instant.At(*in.ExpiresAt)
				rows[i].SetExpiresAt(end).SetDueAt(end).SetDueStatus(lifecycle.CouponExpired)
			}
		}
		// 12 columns a row: below SQLite's limit of 32,766 bound values.
		if err := tx.Coupon.CreateBulk(rows...).Exec(ctx); err != nil {
			return err
		}
		if err := s.chargeCoupons(ctx, tx, batch, p); err != nil {
			return err
		}
		details := []string{"count", strconv.Itoa(in.Count)}
		if reseller != nil {
			details = append(details, "partner", *reseller)
		}
		if err := s.place(ctx, tx, o, batchID, made); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: CouponsCreated, object: batchID, at: now, details: details})
	})
	return made, err
}

// newCouponNumber draws two random halves of eight digits.
func newCouponNumber(rand io.Reader) (string, error) {
	var digits [16]byte
	for i := range digits {
		d, err := drawDigit(rand)
		if err != nil {
			return "", err
		}
		digits[i] = '0' + d
	}
	return string(digits[:]), nil
}

// drawDigit draws 0 to 9 without bias.
func drawDigit(rand io.Reader) (byte, error) {
	var b [1]byte
	for {
		if _, err := io.ReadFull(rand, b[:]); err != nil {
			return 0, fmt.Errorf("draw digit: %w", err)
		}
		if b[0] < 250 {
			return b[0] % 10, nil
		}
	}
}

// CouponByNumber answers the coupon of a number in any spelling, or a
// not-found error. For staff: why a number was refused at the form.
func (s *Service) CouponByNumber(ctx context.Context, number string) (*ent.Coupon, error) {
	canonical, ok := form.CouponNumber(number)
	if !ok {
		return nil, problem.Refuse(problem.NotFound, "number")
	}
	c, err := s.findCoupon(ctx, s.db.Client(), canonical)
	if ent.IsNotFound(err) {
		return nil, problem.Refuse(problem.NotFound, "number")
	}
	return c, err
}

func (s *Service) findCoupon(ctx context.Context, client *ent.Client, canonical string) (*ent.Coupon, error) {
	macs := s.ring.Lookup(keyring.LabelCoupon, []byte(canonical))
	return client.Coupon.Query().Where(coupon.NumberMACIn(macs...)).Only(ctx)
}

// usableCoupon answers the coupon if the product can be applied for with it
// now; every other case is the one CouponUnusable.
func (s *Service) usableCoupon(ctx context.Context, client *ent.Client, number, productID string) (*ent.Coupon, error) {
	unusable := problem.Refuse(problem.CouponUnusable, "couponNumber")
	canonical, ok := form.CouponNumber(number)
	if !ok {
		return nil, unusable
	}
	c, err := s.findCoupon(ctx, client, canonical)
	switch {
	case ent.IsNotFound(err):
		return nil, unusable
	case err != nil:
		return nil, fmt.Errorf("find coupon: %w", err)
	case c.ProductID != productID || CouponStatus(c, s.now()) != lifecycle.CouponAvailable:
		return nil, unusable
	}
	return c, nil
}

// lockCoupon takes the coupon for a request: consumed at once, or from the
// deadline on. One conditional update; of a hundred submits one wins.
func (s *Service) lockCoupon(ctx context.Context, tx *ent.Tx, couponID, requestID string, deadline *instant.Time) error {
	now := s.instantNow()
	u := tx.Coupon.Update().Where(
		coupon.ID(couponID), coupon.StatusEQ(lifecycle.CouponAvailable),
		coupon.Or(coupon.DueAtIsNil(), coupon.DueAtGT(now)),
	).SetRequestID(requestID)
	if deadline == nil {
		u.SetStatus(lifecycle.CouponConsumed).ClearDueStatus().ClearDueAt()
	} else {
		u.SetStatus(lifecycle.CouponLocked).SetDueStatus(lifecycle.CouponConsumed).SetDueAt(*deadline)
	}
	n, err := u.Save(ctx)
	if err != nil {
		return fmt.Errorf("lock coupon: %w", err)
	}
	if n != 1 {
		return problem.Refuse(problem.CouponUnusable, "couponNumber")
	}
	return nil
}

// freeCoupon gives the coupon of a cancelled request back; it may have
// expired meanwhile.
func (s *Service) freeCoupon(ctx context.Context, tx *ent.Tx, requestID string) (*ent.Coupon, error) {
	c, err := tx.Coupon.Query().Where(coupon.RequestID(requestID)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("free coupon: %w", err)
	}
	u := tx.Coupon.Update().Where(coupon.ID(c.ID), coupon.StatusEQ(lifecycle.CouponLocked)).
		SetStatus(lifecycle.CouponAvailable).ClearRequestID()
	if c.ExpiresAt != nil {
		u.SetDueStatus(lifecycle.CouponExpired).SetDueAt(*c.ExpiresAt)
	} else {
		u.ClearDueStatus().ClearDueAt()
	}
	if err := one(u.Save(ctx)); err != nil {
		return nil, fmt.Errorf("free coupon: %w", err)
	}
	return c, nil
}

// VoidCoupons makes available coupons void and answers the ids of those that are
// void now, whoever made them so; others are left as they are. Errors:
// NOT_ALLOWED; REQUIRED or OUT_OF_RANGE at couponIds.
func (s *Service) VoidCoupons(ctx context.Context, by viewer.Viewer, ids []string) ([]string, error) {
	if !by.May(viewer.ManageSales) {
		return nil, problem.Refuse(problem.NotAllowed, "")
	}
	if err := problem.Join(some("couponIds", len(ids), 100)); err != nil {
		return nil, err
	}
	var void []string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		for _, couponID := range ids {
			n, err := tx.Coupon.Update().Where(coupon.ID(couponID), coupon.StatusEQ(lifecycle.CouponAvailable),
				coupon.Or(coupon.DueAtIsNil(), coupon.DueAtGT(now)), predicate.Coupon(own(by, coupon.FieldPartnerID))).
				SetStatus(lifecycle.CouponVoid).ClearDueStatus().ClearDueAt().Save(ctx)
			if err != nil {
				return err
			}
			if n == 0 {
				continue
			}
			if err := s.audit(ctx, tx, act{by: by, action: CouponVoided, object: couponID, at: now}); err != nil {
				return err
			}
		}
		// Also those that an earlier try made void, whose answer was lost.
		there, err := tx.Coupon.Query().Where(coupon.IDIn(ids...), coupon.StatusEQ(lifecycle.CouponVoid),
			predicate.Coupon(own(by, coupon.FieldPartnerID))).IDs(ctx)
		if err != nil {
			return fmt.Errorf("read what is void: %w", err)
		}
		void = nil
		for _, couponID := range ids {
			if slices.Contains(there, couponID) && !slices.Contains(void, couponID) {
				void = append(void, couponID)
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("void coupons: %w", err)
	}
	return void, nil
}

// VoidBatch makes the available coupons of a batch void, and answers how many.
func (s *Service) VoidBatch(ctx context.Context, by viewer.Viewer, batchID string) (int, error) {
	if !by.May(viewer.ManageSales) {
		return 0, problem.Refuse(problem.NotAllowed, "")
	}
	void := 0
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		there, err := tx.CouponBatch.Query().Where(couponbatch.ID(batchID), predicate.CouponBatch(own(by, couponbatch.FieldPartnerID))).Exist(ctx)
		if err != nil {
			return err
		}
		if !there {
			return problem.Refuse(problem.NotFound, "batchId")
		}
		now := s.instantNow()
		void, err = tx.Coupon.Update().Where(coupon.BatchID(batchID), coupon.StatusEQ(lifecycle.CouponAvailable),
			coupon.Or(coupon.DueAtIsNil(), coupon.DueAtGT(now))).
			SetStatus(lifecycle.CouponVoid).ClearDueStatus().ClearDueAt().Save(ctx)
		if err != nil {
			return err
		}
		if void == 0 {
			return nil
		}
		return s.audit(ctx, tx, act{by: by, action: CouponVoided, object: batchID, at: now,
			details: []string{"count", strconv.Itoa(void)}})
	})
	if err != nil {
		return 0, fmt.Errorf("void batch: %w", err)
	}
	return void, nil
}
