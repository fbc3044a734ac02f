package main

import (
	"github.com/shomei-ra/shomei/ent/reasontemplate"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// giveReasons gives what a vetting team begins with to an installation that is
// older than that.
func (i *installation) giveReasons() error {
	s, err := i.tools()
	if err != nil {
		return err
	}
	return s.GiveReasonTemplates(i.ctx, commandLine, firstReasons)
}

func returned(title, ja, en string, fields ...string) ra.FirstReason {
	paths := make([]string, len(fields))
	for i, f := range fields {
		paths[i] = "registration." + f
	}
	return ra.FirstReason{Use: reasontemplate.UseRETURN, ReasonTemplate: ra.ReasonTemplate{Title: title, Text: policy.Text{Ja: ja, En: en}, Fields: paths}}
}

func rejected(title, ja, en string) ra.FirstReason {
	return ra.FirstReason{Use: reasontemplate.UseREJECT, ReasonTemplate: ra.ReasonTemplate{Title: title, Text: policy.Text{Ja: ja, En: en}}}
}

func revoked(title, ja, en string) ra.FirstReason {
	return ra.FirstReason{Use: reasontemplate.UseREVOKE, ReasonTemplate: ra.ReasonTemplate{Title: title, Text: policy.Text{Ja: ja, En: en}}}
}

// firstReasons are what a vetting team begins with.
var firstReasons = []ra.FirstReason{
	returned("法人番号と組織名の不一致",
		"お届けの法人番号と組織名が、国税庁法人番号公表サイトの登録内容と一致しません。登記上の名称と法人番号をご確認のうえ、ご訂正ください。",
		"The corporate number and the organisation's name do not agree with the National Tax Agency's corporate number register. Please check both against the commercial register and correct them.",
		"organization.corporateNumber", "organization.legalName", "organization.legalNameKana"),
	returned("組織名の英語表記",
		"組織名の英語表記が、定款またはWebサイト等で公表されている表記と異なります。正式な英語表記をご入力ください。",
		"The organisation's name in English differs from the one in its articles of incorporation or on its website. Please enter the official one.",
		"organization.legalNameLatin"),
	returned("本社所在地の不一致",
		"本社所在地が登記上の所在地と一致しません。登記上の所在地を、建物名までご入力ください。",
		"The head office's address is not the registered one. Please enter the registered address, including the building.",
		"organization.headOfficeAddress"),
	returned("代表電話番号を確認できない",
		"お届けの代表電話番号を、公開されている情報で確認できませんでした。第三者が確認できる代表電話番号(Webサイト、電話帳等に掲載のもの)をご入力ください。",
		"We could not find the main telephone number in public sources. Please enter the number that is published, for instance on the website or in a directory.",
		"organization.mainPhoneNumber"),
	returned("お名前の表記の不一致",
		"お名前の漢字・カナ・ローマ字の表記が一致しません。読みとローマ字(ヘボン式)をご確認のうえ、ご訂正ください。",
		"Your name in kanji, kana and Latin letters does not agree. Please check the reading and the romanisation.",
		"subscriber.familyNameKana", "subscriber.givenNameKana", "subscriber.familyNameLatin", "subscriber.givenNameLatin"),
	returned("代表者名が異なる",
		"代表者のお名前が、登記上の代表者と一致しません。現在の代表者のお名前をご入力ください。",
		"The representative is not the registered one. Please enter the present representative's name.",
		"organization.representativeFamilyName", "organization.representativeGivenName"),
	rejected("在籍を確認できない",
		"所属組織の代表電話へ複数回お電話いたしましたが、ご在籍を確認できませんでした。このため、電子証明書を発行することができません。",
		"We called the organisation's main number several times and could not confirm that you belong to it. We therefore cannot issue a certificate."),
	rejected("組織の実在を確認できない",
		"お届けの組織の実在を、登記情報および第三者の情報によって確認できませんでした。このため、電子証明書を発行することができません。",
		"We could not confirm the organisation's existence from the commercial register or other independent sources. We therefore cannot issue a certificate."),
	rejected("申請の意思を確認できない",
		"ご本人または代理担当者さまに、お申し込みの意思を確認できませんでした。このため、電子証明書を発行することができません。",
		"Neither you nor your proxy confirmed to us that you wish to apply. We therefore cannot issue a certificate."),
	rejected("重複したお申し込み",
		"同じ内容のお申し込みを別に受け付けております。本お申し込みは手続きを終了し、先にお受けしたお申し込みで審査を進めます。",
		"We have another application of yours with the same contents. This one ends here; we go on with the earlier one."),
	rejected("期日までに訂正がない",
		"差戻しのご連絡をいたしましたが、期日までにご訂正を確認できませんでした。",
		"We asked for a correction and did not receive it in time."),
	revoked("退職・異動の届出",
		"所属組織から、証明書名義人の退職または異動の届出を受け付けました。",
		"The organisation told us that the holder has left it or moved."),
	revoked("秘密鍵の危殆化",
		"秘密鍵が第三者に知られた、またはそのおそれがあることを確認しました。",
		"We learned that the private key is, or may be, known to somebody else."),
	revoked("記載事項の誤り",
		"電子証明書の記載事項に事実と異なる内容があることを確認しました。",
		"We learned that the certificate states what is not true."),
	revoked("利用規約の違反",
		"利用規約に反する利用を確認しました。",
		"We learned of use against the terms."),
}
