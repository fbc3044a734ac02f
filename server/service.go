package main

import (
	"fmt"
	"image/color"
	"time"

	"github.com/shomei-ra/shomei/ent/partner"
	entportal "github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/internal/problem"
	portal "github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// The products of a demo beside the first, by their codes.
const (
	lightSigningCode = "class1-light-signing"
	lightAccessCode  = "class1-light-access"
	associationsCode = "class2-associations"
	closingCode      = "class2-closing"
)

// The partners of a demo, by the slugs of their entrances: one bundles Class1
// with its own product, one is a federation of associations, one's service
// closes. A fourth is for trying programs: sandbox.go.
const (
	bundleSlug       = "bundle"
	associationsSlug = "chuokai"
	closingSlug      = "kikin"
)

// Days from today on which the demo's closing service stopped taking orders,
// and will stop reissuing.
const lastOrderAgo, lastReissueAhead = 30, 60

// demoServices are the products of a demo beside the first, which is Class2
// Standard: together the five services that Shomei grew out of.
func demoServices(brand policy.Text, now time.Time) []ra.NewProduct {
	closing := policy.ClosingDown(policy.Closing{
		LastOrder:   policy.DayOf(now.AddDate(0, 0, -lastOrderAgo)),
		LastReissue: policy.DayOf(now.AddDate(0, 0, lastReissueAhead)),
		Successor:   productCode,
	})
	associations, light, access := policy.Associations(), policy.Light(), policy.LightAccess()
	associations.Fees = []policy.Fee{yen(policy.NewAct, 14_000)}
	light.Fees = []policy.Fee{yen(policy.NewAct, 1_500)}
	access.Fees = light.Fees
	of := func(code string, p policy.Policy, name, description policy.Text) ra.NewProduct {
		return ra.NewProduct{
			Code: code, Brand: brand, Name: name, Description: description, Policy: p,
			TermsOfUse: text("terms"), PrivacyNotice: text("privacy"),
		}
	}
	return []ra.NewProduct{
		of(lightSigningCode, light,
			policy.Text{Ja: "Class1 ライト for バンドル(電子署名用)", En: "Class1 Light for Bundle (signing)"},
			policy.Text{
				Ja: "メールアドレスを確認して発行する、電子署名用の電子証明書です。お名前の欄にはニックネームも使えます。",
				En: "A certificate for signing, issued to an e-mail address. The name may be a nickname.",
			}),
		of(lightAccessCode, access,
			policy.Text{Ja: "Class1 ライト for バンドル(アクセスコントロール用)", En: "Class1 Light for Bundle (access control)"},
			policy.Text{
				Ja: "メールアドレスを確認して発行する、サイトへのログイン用の電子証明書です。お名前の欄にはニックネームも使えます。",
				En: "A certificate for signing in to sites, issued to an e-mail address. The name may be a nickname.",
			}),
		of(associationsCode, associations,
			policy.Text{Ja: "Class2 中央会会員向け", En: "Class2 for Associations"},
			policy.Text{
				Ja: "団体の会員企業に所属する個人の電子証明書です。お申し込みは団体を通じて行います。有効期間は760日です。",
				En: "A certificate for a person in an association's member company, applied for through the association. Valid for 760 days.",
			}),
		of(closingCode, closing,
			policy.Text{Ja: "Class2(新規受付終了)", En: "Class2 (closing)"},
			policy.Text{
				Ja: "新規と更新の受付を終了したサービスです。再発行は最終日まで受け付けます。",
				En: "A service that takes no more orders. Reissue goes on until its last day.",
			}),
	}
}

// yen is a sample price, billed to the partner: consumption tax comes on top.
func yen(act policy.Act, amount int64) policy.Fee {
	return policy.Fee{Act: act, Amount: amount, Currency: "JPY", TaxPercent: 10, Payer: policy.PartnerPays}
}

// demoPartners are the partners of a demo and what each sells.
func demoPartners(idOf map[string]string) []ra.NewPartner {
	return []ra.NewPartner{
		{
			Slug:          bundleSlug,
			Name:          policy.Text{Ja: "バンドル販売株式会社(見本)", En: "Bundle Sales Inc. (sample)"},
			PostalAddress: policy.Text{Ja: "〒100-0001 東京都千代田区千代田0-0\nバンドル販売株式会社 証明書係", En: "Bundle Sales Inc., 0-0 Chiyoda, Chiyoda-ku, Tokyo 100-0001"},
			Contact:       policy.Text{Ja: "バンドル販売株式会社 証明書窓口 電話 03-0000-0001", En: "Bundle Sales Inc., telephone 03-0000-0001"},
			Entrance: ra.Entrance{
				Name:          policy.Text{Ja: "バンドル販売 電子証明書窓口", En: "Bundle Sales certificates"},
				HelpDesk:      policy.Text{Ja: "電話 03-0000-0001(平日 9時〜17時)", En: "Telephone 03-0000-0001 (weekdays 9:00 to 17:00 JST)"},
				HelpDeskEmail: "helpdesk@bundle.example",
				Theme:         portal.Theme{Accent: "#0b7a75", Logo: demoLogo(color.NRGBA{R: 0x0b, G: 0x7a, B: 0x75, A: 0xff})},
				ProductIDs:    []string{idOf[lightSigningCode], idOf[lightAccessCode]},
			},
		},
		{
			Slug:          associationsSlug,
			Name:          policy.Text{Ja: "見本県中央会(見本)", En: "Mihon Federation of Associations (sample)"},
			PostalAddress: policy.Text{Ja: "〒104-0033 東京都中央区新川0-0-0\n見本県中央会 電子認証サービス係", En: "Mihon Federation, 0-0-0 Shinkawa, Chuo-ku, Tokyo 104-0033"},
			Contact:       policy.Text{Ja: "見本県中央会 電子認証サービス係 電話 03-0000-0002", En: "Mihon Federation, telephone 03-0000-0002"},
			Entrance: ra.Entrance{
				Name:          policy.Text{Ja: "見本県中央会 電子認証サービス", En: "Mihon Federation certificates"},
				HelpDesk:      policy.Text{Ja: "電話 03-0000-0002(平日 9時〜17時)", En: "Telephone 03-0000-0002 (weekdays 9:00 to 17:00 JST)"},
				HelpDeskEmail: "helpdesk@chuokai.example",
				Theme:         portal.Theme{Accent: "#7b2d8e", Logo: demoLogo(color.NRGBA{R: 0x7b, G: 0x2d, B: 0x8e, A: 0xff})},
				ProductIDs:    []string{idOf[associationsCode]},
			},
		},
		{
			Slug:          closingSlug,
			Name:          policy.Text{Ja: "見本データ株式会社(見本)", En: "Mihon Data Inc. (sample)"},
			PostalAddress: policy.Text{Ja: "〒107-0062 東京都港区南青山0-0-0\n見本データ株式会社 電子認証局", En: "Mihon Data Inc., 0-0-0 Minami-Aoyama, Minato-ku, Tokyo 107-0062"},
			Contact:       policy.Text{Ja: "見本データ株式会社 電子認証局ヘルプデスク 電話 03-0000-0003", En: "Mihon Data Inc., telephone 03-0000-0003"},
			Entrance: ra.Entrance{
				Name:          policy.Text{Ja: "見本データ 電子認証サービス", En: "Mihon Data certificates"},
				HelpDesk:      policy.Text{Ja: "電話 03-0000-0003(平日 9時〜17時)", En: "Telephone 03-0000-0003 (weekdays 9:00 to 17:00 JST)"},
				HelpDeskEmail: "helpdesk@kikin.example",
				Theme:         portal.Theme{Accent: "#e0a800", Logo: demoLogo(color.NRGBA{R: 0x8a, G: 0x5a, A: 0xff})},
				ProductIDs:    []string{idOf[closingCode]},
			},
		},
		sandboxPartner(idOf),
	}
}

// sampleServices makes the products and partners of a demo that are not there
// yet: all in a new one, the later ones in one of an earlier version.
func (i *installation) sampleServices(shown *demo) error {
	s, err := i.ago(history + time.Hour).tools()
	if err != nil {
		return err
	}
	brand := policy.Text{Ja: "証明デモ", En: "Shomei Demo"}
	idOf := map[string]string{}
	for _, p := range demoServices(brand, i.now()) {
		productID, err := s.ProductByCode(i.ctx, p.Code)
		if problem.Is(err, problem.ProductUnavailable) {
			productID, err = s.CreateProduct(i.ctx, commandLine, p)
		}
		if err != nil {
			return err
		}
		idOf[p.Code] = productID
	}
	if idOf[productCode], err = s.ProductByCode(i.ctx, productCode); err != nil {
		return err
	}
	today, err := i.tools()
	if err != nil {
		return err
	}
	earlier := map[string]demoPartner{}
	for _, p := range shown.Partners {
		earlier[p.Slug] = p
	}
	shown.Partners = []demoPartner{}
	for _, p := range demoPartners(idOf) {
		_, err := s.CreatePartner(i.ctx, commandLine, p)
		if err != nil && !problem.Is(err, problem.SlugTaken) {
			return err
		}
		kept := earlier[p.Slug] // with the API client that it has
		kept.Slug = p.Slug
		shown.Partners = append(shown.Partners, kept)
		if err == nil {
			if err := i.sampleNotice(today, p); err != nil {
				return err
			}
		}
	}
	return nil
}

// demoQuota is to how many applications a demo's licence key entitles.
const demoQuota = 1000

// sampleLicenses makes a licence key for each of the bundle's products, in a
// demo that has none.
func (i *installation) sampleLicenses(shown *demo) error {
	if len(shown.Licenses) > 0 {
		return nil
	}
	s, err := i.tools()
	if err != nil {
		return err
	}
	ctx := viewer.AsSystem(i.ctx)
	partnerID, err := i.db.Client().Partner.Query().Where(partner.HasPortalWith(entportal.Slug(bundleSlug))).OnlyID(ctx)
	if err != nil {
		return fmt.Errorf("sample licence keys: %w", err)
	}
	for _, code := range []string{lightSigningCode, lightAccessCode} {
		productID, err := s.ProductByCode(ctx, code)
		if err != nil {
			return err
		}
		made, err := s.CreateLicenseKeys(ctx, commandLine, ra.CreateLicenseKeysInput{
			PartnerID: partnerID, ProductID: productID, Count: 1, Quota: demoQuota,
		})
		if err != nil {
			return err
		}
		shown.Licenses = append(shown.Licenses, demoLicense{made[0].LicenseID, made[0].Password, code})
	}
	return shown.write()
}
