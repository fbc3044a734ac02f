package mail

import (
	"maps"
	"slices"
	"time"
)

// Sample is a mail that is worth looking at: the console shows it, and the
// golden files hold it.
type Sample struct {
	// Name of its golden files; a kind has one for each thing that it can say.
	Name string
	Kind Kind
}

// Samples answers them by name.
func Samples() []Sample {
	made := samples()
	all := make([]Sample, 0, len(made))
	for _, name := range slices.Sorted(maps.Keys(made)) {
		all = append(all, Sample{name, made[name].kind})
	}
	return all
}

// Data of the sample, made up, with everything in it that the kind needs.
func (s Sample) Data(language Language) Data {
	d := sampleData(language)
	if made, ok := samples()[s.Name]; ok {
		made.edit(&d)
	}
	return d
}

// sample is a mail worth looking at.
type sample struct {
	kind Kind
	edit func(*Data)
}

// samples answers them, by the name of their golden files.
func samples() map[string]sample {
	plain := func(*Data) {}
	return map[string]sample{
		"received":                 {Received, plain},
		"received_formally":        {Received, func(d *Data) { d.CancelDeadline = nil }},
		"received_without_vetting": {Received, func(d *Data) { d.CancelDeadline, d.ExpectedOn = nil, nil }},
		"cancelled":                {Cancelled, func(d *Data) { d.CouponFate = Freed }},
		"cancelled_coupon_expired": {Cancelled, func(d *Data) { d.CouponFate = Expired }},
		"cancelled_without_coupon": {Cancelled, plain},
		"accepted":                 {Accepted, plain},
		"rejected":                 {Rejected, func(d *Data) { d.CouponFate = Consumed }},
		"rejected_uncorrected":     {Rejected, func(d *Data) { d.Reason, d.CouponFate = "", Consumed }},
		"correction_wanted":        {CorrectionWanted, plain},
		"reachability":             {Reachability, plain},
		"passphrase_link":          {PassphraseLink, plain},
		"passphrase_approved":      {PassphraseReset, plain},
		"passphrase_rejected":      {PassphraseReset, func(d *Data) { d.ResetResult = "REJECTED" }},
		"passphrase_lapsed":        {PassphraseReset, func(d *Data) { d.ResetResult = "LAPSED" }},
		"address_changed":          {AddressChanged, plain},
		"rejected_coupon_refunded": {Rejected, func(d *Data) { d.CouponFate = Refunded }},
		"rejected_without_coupon":  {Rejected, plain},
		"certificate_code":         {CertificateCode, plain},
		"certificate_code_again":   {CertificateCode, func(d *Data) { d.ReplacesCode = true }},
		"expiring":                 {Expiring, func(d *Data) { d.CouponWanted = true }},
		"expiring_without_coupon":  {Expiring, plain},
		"expiring_without_renewal": {Expiring, func(d *Data) { d.RenewURL, d.RenewBefore = "", nil }},
		"unlock":                   {Unlock, plain},
		"revoked":                  {Revoked, func(d *Data) { d.Reason = "" }},
		"revoked_with_reason": {Revoked, func(d *Data) {
			d.Reason = map[bool]string{true: "鍵の危殆化", false: "key compromise"}[d.SecretLabel == "証明書コード"]
		}},
	}
}

// sampleToken is that of the samples' links.
const sampleToken = "q83vEjRWeJCrze_x-jIhVA"

// moment reads one of the samples' own.
func moment(s string) *time.Time {
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return &at
}

// sampleData has everything that any kind needs, in the language.
func sampleData(language Language) Data {
	d := Data{
		Brand: "Shomei", Product: "Class2 スタンダード", SecretLabel: "証明書コード",
		RecipientName: "髙橋 𠮷乃", ReceiptNumber: "R8K2-4M7Q-PX3D",
		HelpDesk:   "電話 03-0000-0000\n平日 9時から17時まで",
		StatusURL:  "https://ra.example.jp/status",
		AcquireURL: "https://ra.example.jp/acquire",
		CRLURL:     "http://pki.example.jp/crl/class2.crl",
		RenewURL:   "https://ra.example.jp/renew",
		ApplyURL:   "https://ra.example.jp/apply",
		LinkURL:    "https://ra.example.jp/unlock#" + sampleToken,

		CancelDeadline:      moment("2026-11-20T05:30:59Z"),
		ExpectedOn:          moment("2026-11-24T15:00:00Z"),
		AcquisitionDeadline: moment("2027-02-18T15:00:00Z"),
		RevokedAt:           moment("2026-11-20T00:05:00Z"),
		EndsAt:              moment("2026-12-20T14:59:59Z"),
		RenewBefore:         moment("2027-12-20T15:00:00Z"),
		LinkBefore:          moment("2026-11-20T01:05:00Z"),
		CorrectBefore:       moment("2026-12-05T15:00:00Z"),
		CouponNumber:        "12345678-87654321", ResetResult: "APPROVED",
		Fields: []string{FieldLabel(language, "registration.subscriber.email"), FieldLabel(language, "registration.proxy")},

		Reason: "ご所属の組織に在籍を確認できませんでした。\n総務部の方へお問い合わせください。",
		Code:   "7K3M-9QXD-2HVB-PT4N", Serial: "1F 3A 90 C4 55 0E 7B 21",
	}
	if language == English {
		d.Product, d.SecretLabel, d.RecipientName = "Class2 Standard", "certificate code", "Yoshino Takahashi"
		d.HelpDesk = "Telephone +81 3 0000 0000\nWeekdays 9:00 to 17:00 (JST)"
		d.Reason = "Your employment could not be confirmed.\nPlease ask your personnel department."
	}
	return d
}
