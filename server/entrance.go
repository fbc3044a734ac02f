package main

import (
	"encoding/base64"
	"fmt"

	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// demoLogo draws a partner's mark: a letter on a disc.
func demoLogo(color, letter string) string {
	svg := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="19" fill="%s"/>`+
		`<text x="20" y="27" text-anchor="middle" font-family="sans-serif" font-size="20" font-weight="700" fill="#fff">%s</text></svg>`, color, letter)
	return "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString([]byte(svg))
}

// sampleNotice tells something at the entrance of a new partner of a demo.
func (i *installation) sampleNotice(s *ra.Service, p ra.NewPartner) error {
	notice := ra.NewNotice{
		Portal: &p.Slug,
		Title: policy.Text{
			Ja: p.Entrance.Name.Ja + " を開設しました",
			En: p.Entrance.Name.En + " is open",
		},
		Body: policy.Text{
			Ja: "電子証明書の手続きを、この窓口で行えるようになりました。\n\n申請の前に、利用環境と手順をご確認ください。ご不明な点は、お問い合わせフォームからお問い合わせください。",
			En: "The procedures of your certificate are made here.\n\nPlease read what you need, and how it goes, before you apply. The enquiry form reaches the help desk.",
		},
	}
	if p.Slug == closingSlug {
		notice.Title = policy.Text{Ja: "新規と更新の受付終了のお知らせ", En: "No more applications and renewals"}
		notice.Body = policy.Text{
			Ja: "新規申請と更新申請の受付を終了しました。\n\n発行済みの証明書は、有効期限までお使いいただけます。再発行は最終日まで受け付けます。証明書ファイルの控えを作り、パスワードとは別に保管してください。",
			En: "New applications and renewals are not taken any more.\n\nCertificates stay valid until their end, and are reissued until the last day. Please make a copy of the file and keep its password apart.",
		}
	}
	_, err := s.PublishNotice(i.ctx, commandLine, notice)
	return err
}
