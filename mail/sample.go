package mail

import (
	"maps"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/policy"
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
		"received_formally":        {Received, func(d *Data) { d.CancelDeadline, d.Coming = nil, d.Coming[1:] }},
		"received_without_vetting": {Received, func(d *Data) { d.CancelDeadline, d.ExpectedOn, d.Coming = nil, nil, d.Coming[1:] }},
		"cancelled":                {Cancelled, func(d *Data) { d.CouponFate = Freed }},
		"cancelled_coupon_expired": {Cancelled, func(d *Data) { d.CouponFate = Expired }},
		"cancelled_without_coupon": {Cancelled, plain},
		"accepted":                 {Accepted, plain},
		"rejected":                 {Rejected, func(d *Data) { d.CouponFate = Consumed }},
		"rejected_stopped":         {Rejected, func(d *Data) { d.Stopped, d.CouponFate = true, Consumed }},
		"rejected_uncorrected":     {Rejected, func(d *Data) { d.Reason, d.CouponFate = "", Consumed }},
		"correction_wanted":        {CorrectionWanted, plain},
		"reachability":             {Reachability, plain},
		"passphrase_link":          {PassphraseLink, plain},
		"passphrase_approved":      {PassphraseReset, plain},
		"passphrase_rejected":      {PassphraseReset, func(d *Data) { d.ResetResult = "REJECTED" }},
		"passphrase_lapsed":        {PassphraseReset, func(d *Data) { d.ResetResult = "LAPSED" }},
		"address_changed":          {AddressChanged, plain},
		"address_changed_unissued": {AddressChanged, func(d *Data) { d.Serial = "" }},
		"already_held":             {AlreadyHeld, plain},
		"already_held_unissued":    {AlreadyHeld, func(d *Data) { d.Serial = "" }},
		"rejected_coupon_refunded": {Rejected, func(d *Data) { d.CouponFate = Refunded }},
		"rejected_without_coupon":  {Rejected, plain},
		"certificate_code":         {CertificateCode, plain},
		"certificate_code_again":   {CertificateCode, func(d *Data) { d.ReplacesCode = true }},
		"expiring":                 {Expiring, func(d *Data) { d.CouponWanted = true }},
		"expiring_without_coupon":  {Expiring, plain},
		"expiring_without_renewal": {Expiring, func(d *Data) { d.RenewURL, d.RenewBefore = "", nil }},
		"expiring_succeeded": {Expiring, func(d *Data) {
			d.CouponWanted = true
			d.OrdersEnded, d.Successor = ends(2025, 2, 28), "Class2 NEXT"
		}},
		"expiring_closed": {Expiring, func(d *Data) {
			d.RenewURL, d.RenewBefore, d.ApplyURL = "", nil, ""
			d.OrdersEnded = ends(2025, 2, 28)
		}},
		"closing":           {Closing, plain},
		"closing_succeeded": {Closing, func(d *Data) { d.Successor = "Class2 NEXT" }},
		"replace":           {Replace, replaced},
		"replace_without_reissue": {Replace, func(d *Data) {
			replaced(d)
			d.ReissueURL, d.FreeOfCharge = "", false
		}},
		"revocation_called_off":    {RevocationCalledOff, plain},
		"expiring_from_the_house":  {Expiring, func(d *Data) { d.CouponWanted, d.Seller, d.SellerContact = true, "", "" }},
		"expiring_through_partner": {Expiring, func(d *Data) { d.RenewURL, d.RenewBefore, d.ApplyURL = "", nil, "" }},
		"unlock":                   {Unlock, plain},
		"inquiry":                  {Inquiry, func(d *Data) { d.Product = "" }},
		"inquiry_received":         {InquiryReceived, func(d *Data) { d.Product = "" }},
		"webhook_failing":          {WebhookFailing, func(d *Data) { d.Product = "" }},
		"enrolment": {Enrolment, func(d *Data) {
			d.LinkURL, d.LinkBefore = "https://ra.example.jp/p/chuokai/enrol#"+sampleToken, d.EndsAt
		}},
		"contact_link":                    {ContactLink, plain},
		"change_received":                 {ChangeReceived, plain},
		"change_completed":                {ChangeCompleted, func(d *Data) { d.StatusURL = "" }},
		"change_completed_reissue":        {ChangeCompleted, func(d *Data) { d.Effect = "FREE_REISSUE" }},
		"change_completed_renamed":        {ChangeCompleted, func(d *Data) { d.Effect = "NEW_APPLICATION" }},
		"withdrawal_received":             {WithdrawalReceived, plain},
		"withdrawal_completed":            {WithdrawalCompleted, plain},
		"withdrawal_received_unacquired":  {WithdrawalReceived, unacquired},
		"withdrawal_completed_unacquired": {WithdrawalCompleted, unacquired},
		"rejected_change":                 {Rejected, func(d *Data) { d.Procedure = "CHANGE" }},
		"rejected_withdrawal":             {Rejected, func(d *Data) { d.Procedure = "WITHDRAWAL" }},
		"revoked":                         {Revoked, func(d *Data) { d.Reason = "" }},
		"revoked_with_reason": {Revoked, func(d *Data) {
			d.Reason = map[bool]string{true: "鍵の危殆化", false: "key compromise"}[d.SecretLabel == "証明書コード"]
		}},
	}
}

// replaced is a certificate that is revoked at a day.
func replaced(d *Data) {
	d.FreeOfCharge = true
	d.Reason = map[bool]string{
		true:  "発行に用いた設備に不備があり、電子証明書の拡張領域に誤りがあることがわかりました。\nご不便をおかけし、申し訳ございません。",
		false: "Because of a fault at our end, an extension of the certificate is wrong.\nWe are sorry for the inconvenience.",
	}[d.SecretLabel == "証明書コード"]
}

// unacquired is what was withdrawn before there was a certificate.
func unacquired(d *Data) { d.Serial, d.RevokedAt, d.Unacquired = "", nil, "M7T3-2KXB-94RD" }

// ends is 24:00 of a day of Tokyo.
func ends(year int, month time.Month, day int) *time.Time {
	end := time.Date(year, month, day+1, 0, 0, 0, 0, policy.Tokyo)
	return &end
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
		HelpDesk: "電話 03-0000-0000\n平日 9時から17時まで",
		Seller:   "見本県中央会", SellerContact: "電子認証サービス係\n電話 03-0000-0002",
		StatusURL:  "https://ra.example.jp/status",
		AcquireURL: "https://ra.example.jp/acquire",
		CRLURL:     "http://pki.example.jp/crl/class2.crl",
		RenewURL:   "https://ra.example.jp/renew",
		ApplyURL:   "https://ra.example.jp/apply",
		ReissueURL: "https://ra.example.jp/reissue",
		BackupURL:  "https://ra.example.jp/guide/backup",
		LinkURL:    "https://ra.example.jp/unlock#" + sampleToken,

		CancelDeadline:      moment("2026-11-20T05:30:59Z"),
		ExpectedOn:          moment("2026-11-24T15:00:00Z"),
		AcquisitionDeadline: moment("2027-02-18T15:00:00Z"),
		RevokedAt:           moment("2026-11-20T00:05:00Z"),
		EndsAt:              moment("2026-12-20T14:59:59Z"),
		RenewBefore:         moment("2027-12-20T15:00:00Z"),
		InquiryName:         "見本 太郎", InquiryEmail: "taro@example.co.jp", InquirySubject: "取得の手順について",
		InquiryBody: "証明書コードのメールが届きません。\nどうすればよいですか。<b>",
		InquiryAt:   moment("2026-11-20T00:05:00Z"),

		WebhookHost:   "hooks.chuokai.example.jp",
		FailingSince:  moment("2026-11-17T00:05:00Z"),
		LinkBefore:    moment("2026-11-20T01:05:00Z"),
		OrderBefore:   ends(2025, 2, 28),
		ReissueBefore: ends(2025, 3, 30),
		ReplaceBefore: ends(2026, 12, 11),
		CorrectBefore: moment("2026-12-05T15:00:00Z"),
		CouponNumber:  "12345678-87654321", ResetResult: "APPROVED",
		Fields: []string{FieldLabel(language, "registration.subscriber.email"), FieldLabel(language, "registration.proxy")},
		Coming: []string{"Shomei Class2 スタンダード 本受付のお知らせ", "Shomei Class2 スタンダード 証明書取得に関するご案内"},
		Sender: "noreply@ra.example.jp",

		Reason: "ご所属の組織に在籍を確認できませんでした。\n総務部の方へお問い合わせください。",
		Code:   "7K3M-9QXD-2HVB-PT4N", Serial: "1F 3A 90 C4 55 0E 7B 21", Effect: "RECORD_ONLY",
	}
	if language == English {
		d.Coming = []string{"Shomei Class2 Standard: application formally accepted", "Shomei Class2 Standard: how to acquire your certificate"}
		d.Product, d.SecretLabel, d.RecipientName = "Class2 Standard", "certificate code", "Yoshino Takahashi"
		d.Seller, d.SellerContact = "Mihon Federation", "Certificates desk\nTelephone +81 3 0000 0002"
		d.HelpDesk = "Telephone +81 3 0000 0000\nWeekdays 9:00 to 17:00 (JST)"
		d.Reason = "Your employment could not be confirmed.\nPlease ask your personnel department."
	}
	return d
}
