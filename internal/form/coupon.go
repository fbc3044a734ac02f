package form

// couponHalf is the length of each half of a クーポン番号 (8桁-8桁).
const couponHalf = 8

// CouponNumber reads a coupon number: two halves of eight ASCII letters or
// digits, in any case and width, with any dash or space between. canonical is
// sixteen characters in upper case without the dash.
func CouponNumber(s string) (canonical string, ok bool) {
	canonical, ok = compact(s, 2*couponHalf)
	if !ok {
		return "", false
	}
	return canonical, true
}

// FormatCoupon writes a canonical coupon number as it is printed:
// XXXXXXXX-XXXXXXXX.
func FormatCoupon(canonical string) string { return grouped(canonical, couponHalf) }
