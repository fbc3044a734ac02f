package main

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"math"

	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// demoLogo draws a partner's mark: a ring on a disc.
func demoLogo(disc color.NRGBA) string {
	const side, outer, inner, line = 80, 38.0, 20.0, 4.0
	mark := image.NewNRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			from := math.Hypot(float64(x)+0.5-side/2, float64(y)+0.5-side/2)
			pixel := disc
			// Edges are a pixel wide.
			white := max(0, min(1, line+0.5-math.Abs(from-inner)))
			for i, c := range []*uint8{&pixel.R, &pixel.G, &pixel.B} {
				own := [...]uint8{disc.R, disc.G, disc.B}[i]
				*c = uint8(float64(own) + white*float64(255-own))
			}
			pixel.A = uint8(255 * max(0, min(1, outer+0.5-from)))
			mark.SetNRGBA(x, y, pixel)
		}
	}
	var file bytes.Buffer
	_ = png.Encode(&file, mark) // a size that a PNG has, into memory: it cannot fail
	return "data:image/png;base64," + base64.StdEncoding.EncodeToString(file.Bytes())
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
