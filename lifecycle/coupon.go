package lifecycle

// CouponStatus says where a coupon stands.
type CouponStatus string

// States of a coupon. AVAILABLE → LOCKED → CONSUMED; a lock is undone by
// cancelling; AVAILABLE → VOID by staff, → EXPIRED by the clock.
const (
	CouponAvailable CouponStatus = "AVAILABLE"
	CouponLocked    CouponStatus = "LOCKED"
	CouponConsumed  CouponStatus = "CONSUMED"
	CouponVoid      CouponStatus = "VOID"
	CouponExpired   CouponStatus = "EXPIRED"
)
