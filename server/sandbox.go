package main

import (
	"fmt"
	"image/color"
	"time"

	"github.com/shomei-ra/shomei/ent/couponbatch"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/licensekey"
	"github.com/shomei-ra/shomei/ent/partner"
	entportal "github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/internal/form"
	portal "github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// sandboxSlug is the entrance of the partner whose programs are tried in a demo:
// it sells for every entitlement.
const sandboxSlug = "sandbox"

// What the sandbox has before anybody orders: a batch of coupons, a licence key,
// and a certificate of somebody who applied a while ago.
const (
	sandboxBatch, sandboxQuota = 20, 100
	sandboxHistory             = 3 * 24 * time.Hour
)

// sandboxPartner is that partner, and what it sells.
func sandboxPartner(idOf map[string]string) ra.NewPartner {
	return ra.NewPartner{
		Slug:          sandboxSlug,
		Name:          policy.Text{Ja: "サンドボックス販売株式会社(見本)", En: "Sandbox Sales Inc. (sample)"},
		PostalAddress: policy.Text{Ja: "〒100-0001 東京都千代田区千代田0-0\nサンドボックス販売株式会社 証明書係", En: "Sandbox Sales Inc., 0-0 Chiyoda, Chiyoda-ku, Tokyo 100-0001"},
		Contact:       policy.Text{Ja: "サンドボックス販売株式会社 電話 03-0000-0004", En: "Sandbox Sales Inc., telephone 03-0000-0004"},
		Entrance: ra.Entrance{
			Name:          policy.Text{Ja: "サンドボックス電子証明書窓口", En: "Sandbox certificates"},
			HelpDesk:      policy.Text{Ja: "電話 03-0000-0004(平日 9時〜17時)", En: "Telephone 03-0000-0004 (weekdays 9:00 to 17:00 JST)"},
			HelpDeskEmail: "helpdesk@sandbox.example",
			Theme:         portal.Theme{Accent: "#8a4b08", Logo: demoLogo(color.NRGBA{R: 0x8a, G: 0x4b, B: 0x08, A: 0xff})},
			ProductIDs:    []string{idOf[productCode], idOf[associationsCode], idOf[lightSigningCode]},
		},
	}
}

// sampleSandbox fills the sandbox as far as it is not yet: coupons, a licence
// key, persons who were enrolled, a holder. What happens to them is told as
// events, and the order is charged.
func (i *installation) sampleSandbox(c *serveCommand, shown *demo) error {
	s, err := i.tools()
	if err != nil {
		return err
	}
	ctx := viewer.AsSystem(i.ctx)
	partnerID, err := i.db.Client().Partner.Query().Where(partner.HasPortalWith(entportal.Slug(sandboxSlug))).OnlyID(ctx)
	if err != nil {
		return fmt.Errorf("sample sandbox: %w", err)
	}
	idOf := map[string]string{}
	for _, code := range []string{productCode, associationsCode, lightSigningCode} {
		if idOf[code], err = s.ProductByCode(ctx, code); err != nil {
			return err
		}
	}
	ordered, err := i.db.Client().CouponBatch.Query().Where(couponbatch.PartnerID(partnerID)).Exist(ctx)
	if err == nil && !ordered {
		order := ra.CreateCouponsInput{ProductID: idOf[productCode], PartnerID: partnerID, Count: sandboxBatch}
		_, err = s.CreateCoupons(ctx, commandLine, order)
	}
	if err != nil {
		return fmt.Errorf("sample sandbox: order coupons: %w", err)
	}
	keyed, err := i.db.Client().LicenseKey.Query().Where(licensekey.PartnerID(partnerID)).Exist(ctx)
	if err == nil && !keyed {
		_, err = s.CreateLicenseKeys(ctx, commandLine, ra.CreateLicenseKeysInput{
			PartnerID: partnerID, ProductID: idOf[lightSigningCode], Count: 1, Quota: sandboxQuota,
		})
	}
	if err != nil {
		return fmt.Errorf("sample sandbox: make licence key: %w", err)
	}
	enrolled, err := i.db.Client().Enrolment.Query().Where(enrolment.PartnerID(partnerID)).Exist(ctx)
	if err == nil && !enrolled {
		err = i.sampleEnrolments(s, partnerID, idOf[associationsCode])
	}
	if err != nil {
		return fmt.Errorf("sample sandbox: enrol: %w", err)
	}
	if shown.Resold != nil {
		return nil
	}
	of := example{email: "sandbox@example.co.jp", product: productCode, partner: sandboxSlug, since: sandboxHistory}
	if shown.Resold, err = i.sampleHolder(c, of); err != nil {
		return err
	}
	return shown.write()
}

// sampleEnrolments enrols two persons, of whom the second is withdrawn again.
func (i *installation) sampleEnrolments(s *ra.Service, partnerID, productID string) error {
	enrollees := make([]ra.Enrollee, 2)
	for n := range enrollees {
		enrollees[n] = ra.Enrollee{
			Reference: fmt.Sprintf("sample-%d", n+1), Language: enrolment.LanguageJA,
			Registration: sampleRegistration(fmt.Sprintf("enrolled%d@example.co.jp", n+1)),
			Contact: &form.Contact{
				FamilyName: "左院", GivenName: "花子", FamilyNameKana: "サイン", GivenNameKana: "ハナコ",
				PhoneNumber: "0330001111", Email: "contact@example.co.jp",
			},
		}
	}
	enrolled, err := s.Enrol(i.ctx, commandLine, ra.EnrolInput{PartnerID: partnerID, ProductID: productID, Enrollees: enrollees})
	if err != nil {
		return err
	}
	for _, e := range enrolled {
		if e.EnrolmentID == "" {
			return fmt.Errorf("%s: %v", e.Reference, e.Problems)
		}
	}
	return s.WithdrawEnrolment(i.ctx, commandLine, enrolled[len(enrolled)-1].EnrolmentID)
}
