package mail

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// field is one field of Data by name, for checks and their errors.
type field struct {
	name string
	set  func(*Data) bool
}

var (
	brand         = field{"Brand", func(d *Data) bool { return d.Brand != "" }}
	product       = field{"Product", func(d *Data) bool { return d.Product != "" }}
	secretLabel   = field{"SecretLabel", func(d *Data) bool { return d.SecretLabel != "" }}
	recipientName = field{"RecipientName", func(d *Data) bool { return d.RecipientName != "" }}
	receiptNumber = field{"ReceiptNumber", func(d *Data) bool { return d.ReceiptNumber != "" }}
	helpDesk      = field{"HelpDesk", func(d *Data) bool { return d.HelpDesk != "" }}
	statusURL     = field{"StatusURL", func(d *Data) bool { return d.StatusURL != "" }}
	acquireURL    = field{"AcquireURL", func(d *Data) bool { return d.AcquireURL != "" }}
	linkURL       = field{"LinkURL", func(d *Data) bool { return d.LinkURL != "" }}
	crlURL        = field{"CRLURL", func(d *Data) bool { return d.CRLURL != "" }}
	expectedOn    = field{"ExpectedOn", func(d *Data) bool { return d.ExpectedOn != nil }}
	deadline      = field{"AcquisitionDeadline", func(d *Data) bool { return d.AcquisitionDeadline != nil }}
	endsAt        = field{"EndsAt", func(d *Data) bool { return d.EndsAt != nil }}
	continueURL   = field{"RenewURL, ApplyURL, OrdersEnded or Seller", func(d *Data) bool {
		return d.RenewURL != "" && d.RenewBefore != nil || d.ApplyURL != "" || d.OrdersEnded != nil || d.Seller != ""
	}}
	lastDays      = field{"OrderBefore or ReissueBefore", func(d *Data) bool { return d.OrderBefore != nil && d.ReissueBefore != nil }}
	keeping       = field{"ReissueURL or BackupURL", func(d *Data) bool { return d.ReissueURL != "" && d.BackupURL != "" }}
	replaceBefore = field{"ReplaceBefore", func(d *Data) bool { return d.ReplaceBefore != nil }}
	revokedAt     = field{"RevokedAt", func(d *Data) bool { return d.RevokedAt != nil }}
	linkBefore    = field{"LinkBefore", func(d *Data) bool { return d.LinkBefore != nil }}
	seller        = field{"Seller", func(d *Data) bool { return d.Seller != "" }}
	reason        = field{"Reason", func(d *Data) bool { return d.Reason != "" }}
	why           = field{"Reason or CorrectBefore", func(d *Data) bool { return d.Reason != "" || d.CorrectBefore != nil }}
	correctFields = field{"Fields", func(d *Data) bool { return len(d.Fields) > 0 }}
	correctBefore = field{"CorrectBefore", func(d *Data) bool { return d.CorrectBefore != nil }}
	resetResult   = field{"ResetResult", func(d *Data) bool { return slices.Contains([]string{"APPROVED", "REJECTED", "LAPSED"}, d.ResetResult) }}
	code          = field{"Code", func(d *Data) bool { return d.Code != "" }}
	inquiry       = field{"Inquiry", func(d *Data) bool {
		return d.InquiryName != "" && d.InquiryEmail != "" && d.InquirySubject != "" && d.InquiryBody != ""
	}}
	inquiryAt  = field{"InquiryAt", func(d *Data) bool { return d.InquiryAt != nil }}
	webhook    = field{"WebhookHost or FailingSince", func(d *Data) bool { return d.WebhookHost != "" && d.FailingSince != nil }}
	effect     = field{"Effect", func(d *Data) bool { return d.Effect != "" }}
	serial     = field{"Serial", func(d *Data) bool { return d.Serial != "" }}
	withdrawn  = field{"Serial or Unacquired", func(d *Data) bool { return (d.Serial == "") != (d.Unacquired == "") }}
	reissueURL = field{"ReissueURL", func(d *Data) bool { return d.ReissueURL != "" }}
)

// always is what every mail needs; needs adds what a kind needs besides. A kind
// is known when it stands here.
var (
	always = []field{brand, recipientName, helpDesk}
	needs  = map[Kind][]field{
		Received:            {receiptNumber, statusURL},
		Cancelled:           {receiptNumber},
		Accepted:            {receiptNumber, statusURL, expectedOn},
		Rejected:            {receiptNumber, why},
		CorrectionWanted:    {receiptNumber, reason, statusURL, correctFields, correctBefore},
		Reachability:        {receiptNumber, linkURL, linkBefore},
		PassphraseLink:      {receiptNumber, linkURL, linkBefore},
		PassphraseReset:     {receiptNumber, resetResult},
		AddressChanged:      {receiptNumber},
		AlreadyHeld:         {receiptNumber, secretLabel, reissueURL},
		CertificateCode:     {receiptNumber, secretLabel, code, acquireURL, deadline},
		Expiring:            {secretLabel, code, serial, endsAt, continueURL},
		Closing:             {serial, endsAt, lastDays, keeping},
		Replace:             {serial, endsAt, reason, replaceBefore},
		RevocationCalledOff: {serial, endsAt},
		Revoked:             {serial, revokedAt, crlURL},
		Unlock:              {receiptNumber, linkURL, linkBefore},
		Inquiry:             {inquiry, inquiryAt},
		InquiryReceived:     {inquiryAt},
		WebhookFailing:      {webhook},
		Enrolment:           {seller, linkURL, linkBefore},
		ContactLink:         {linkURL, linkBefore},
		ChangeReceived:      {receiptNumber, serial},
		ChangeCompleted:     {receiptNumber, serial, effect},
		WithdrawalReceived:  {receiptNumber, withdrawn},
		WithdrawalCompleted: {receiptNumber, withdrawn},
	}
	// ofNoProduct are the kinds about something else than a product.
	ofNoProduct = map[Kind]bool{Inquiry: true, InquiryReceived: true, WebhookFailing: true}
	// fates that a mail of the kind can tell; empty is always possible.
	fates = map[Kind][]Fate{Cancelled: {Freed, Expired}, Rejected: {Consumed, Refunded}}
)

func (d *Data) check(kind Kind) error {
	for _, fields := range [][]field{always, needs[kind]} {
		for _, f := range fields {
			if !f.set(d) {
				return fmt.Errorf("%s is missing", f.name)
			}
		}
	}
	if !ofNoProduct[kind] && !product.set(d) {
		return fmt.Errorf("%s is missing", product.name)
	}
	for name, value := range map[string]string{
		"InquiryName": d.InquiryName, "InquiryEmail": d.InquiryEmail, "InquirySubject": d.InquirySubject,
		"Brand": d.Brand, "Product": d.Product, "SecretLabel": d.SecretLabel, "RecipientName": d.RecipientName,
		"ReceiptNumber": d.ReceiptNumber, "Code": d.Code, "Serial": d.Serial,
		"Seller": d.Seller, "StatusURL": d.StatusURL, "AcquireURL": d.AcquireURL, "CRLURL": d.CRLURL, "LinkURL": d.LinkURL,
		"RenewURL": d.RenewURL, "ApplyURL": d.ApplyURL, "CouponNumber": d.CouponNumber,
		"ReissueURL": d.ReissueURL, "BackupURL": d.BackupURL, "Successor": d.Successor, "Sender": d.Sender, "WebhookHost": d.WebhookHost,
	} {
		if strings.ContainsFunc(value, breaksLine) {
			return fmt.Errorf("%s holds a control character", name)
		}
	}
	for name, value := range map[string]string{"Reason": d.Reason, "HelpDesk": d.HelpDesk, "InquiryBody": d.InquiryBody, "SellerContact": d.SellerContact, "Coming": d.ComingLines()} {
		if strings.ContainsFunc(value, func(r rune) bool { return r != '\n' && breaksLine(r) }) {
			return fmt.Errorf("%s holds a control character", name)
		}
	}
	for name, link := range map[string]string{
		"StatusURL": d.StatusURL, "AcquireURL": d.AcquireURL, "CRLURL": d.CRLURL, "RenewURL": d.RenewURL, "ApplyURL": d.ApplyURL,
		"ReissueURL": d.ReissueURL, "BackupURL": d.BackupURL,
	} {
		if !d.linkable(link) {
			return fmt.Errorf("%s is not an absolute link without secrets", name)
		}
	}
	if d.LinkURL != "" && !d.linked() {
		return errors.New("LinkURL is not an absolute link with a token behind #")
	}
	return d.checkFate(kind)
}

func (d *Data) checkFate(kind Kind) error {
	if kind == Rejected && d.CouponFate == Refunded && d.CouponNumber == "" {
		return errors.New("CouponNumber is missing")
	}
	if d.CouponFate == "" || fates[kind] == nil {
		return nil
	}
	for _, fate := range fates[kind] {
		if d.CouponFate == fate {
			return nil
		}
	}
	return fmt.Errorf("CouponFate %q cannot follow", d.CouponFate)
}

// linkable tells whether a link is empty or fit for a mail: links pass through
// proxies, histories and previews, so neither credentials nor the code nor a
// token may stand in one.
func (d *Data) linkable(link string) bool {
	if link == "" {
		return true
	}
	if !leads(link) {
		return false
	}
	_, token, _ := strings.Cut(d.LinkURL, "#")
	return (d.Code == "" || !strings.Contains(bare(link), bare(d.Code))) &&
		(token == "" || !strings.Contains(link, token))
}

// linked tells whether LinkURL is fit for a mail: what it carries stands
// behind # and nowhere else.
func (d *Data) linked() bool {
	page, token, _ := strings.Cut(d.LinkURL, "#")
	return token != "" && !strings.Contains(page, "?") && d.linkable(page)
}

// leads tells whether a link is absolute, of the web and nobody's.
func leads(link string) bool {
	u, err := url.Parse(link)
	return err == nil && u.Host != "" && u.User == nil && (u.Scheme == "https" || u.Scheme == "http")
}

// bare drops what groups a code for reading.
func bare(s string) string { return strings.NewReplacer("-", "", " ", "").Replace(s) }

// breaksLine tells whether r could begin a new line, or is no text at all.
func breaksLine(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
}
