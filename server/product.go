package main

import (
	"embed"
	"strings"

	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// productCode is the product that every installation starts with.
const productCode = "class2-standard"

// texts are the terms of use and the privacy notice that the product starts
// with. An operator's lawyer publishes a second version.
//
//go:embed text
var texts embed.FS

// product is Class2 Standard under a brand.
func product(brand policy.Text, p policy.Policy) ra.NewProduct {
	return ra.NewProduct{
		Code: productCode, Brand: brand,
		Name: policy.Text{Ja: "Class2 スタンダード", En: "Class2 Standard"},
		Description: policy.Text{
			Ja: "組織に所属する個人の電子証明書です。電子署名、メールの署名と暗号化、サイトへのログインに使えます。",
			En: "A certificate for a person in an organisation: for signing documents, for signed and encrypted mail, and for signing in to sites.",
		},
		Policy:        p,
		TermsOfUse:    text("terms"),
		PrivacyNotice: text("privacy"),
	}
}

// text reads text/<name>.<language>.txt: the title, an empty line, the body
// with its paragraphs separated by empty lines.
func text(name string) ra.Texts {
	read := func(language string) (title, body string) {
		content, err := texts.ReadFile("text/" + name + "." + language + ".txt")
		if err != nil {
			panic("shomei: " + err.Error())
		}
		title, body, _ = strings.Cut(strings.TrimSpace(string(content)), "\n\n")
		return title, body
	}
	var t ra.Texts
	t.Title.Ja, t.Body.Ja = read("ja")
	t.Title.En, t.Body.En = read("en")
	return t
}
