package graph_test

import (
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// disguises are characters that make a name look like another, or like none.
var disguises = map[string]string{
	"bidi embedding": "\u202a", "bidi override": "\u202e", "isolate": "\u2066", "end of isolate": "\u2069",
	"right-to-left mark": "\u200f", "Arabic letter mark": "\u061c", "zero width space": "\u200b",
	"zero width joiner": "\u200d", "word joiner": "\u2060", "soft hyphen": "\u00ad", "BOM": "\ufeff",
	"line separator": "\u2028", "paragraph separator": "\u2029", "newline": "\n", "carriage return": "\r\nBcc: x@evil.example",
	"escape": "\x1b[2J", "delete": "\x7f", "C1": "\u0085", "private use": "\ue000", "plane 15": "\U000f0001",
	"Hangul filler": "\u3164", "tag": "\U000e0041", "noncharacter": "\ufffe", "replacement": "\ufffd",
	"interlinear": "\ufff9", "selector of nothing": "A\ufe0f", "musical format": "\U0001d173",
}

// No name in a certificate, on a screen or in a mail holds a character that is
// invisible or turns its neighbours around, whichever field it was typed into.
func TestA22DisguisesAreRefused(t *testing.T) {
	t.Parallel()
	b := setup(t)
	coupon := b.coupons(1)[0]
	fields := map[string]string{
		"organization.legalName": "神﨑商会", "organization.legalNameKana": "カンザキ", "organization.legalNameLatin": "Kanzaki",
		"organization.headOfficeAddress": "東京都", "organization.representativeFamilyName": "見本",
		"subscriber.familyName": "𠮷葛", "subscriber.givenNameKana": "カミノ", "subscriber.familyNameLatin": "Yoshikuzu",
		"subscriber.email": "taro@example.jp", "subscriber.department": "経理部", "subscriber.jobTitle": "部長",
		"subscriber.jobTitleLatin": "Manager", "subscriber.workplaceCity": "中央区", "subscriber.workplaceBuilding": "ビル",
	}
	for name, disguise := range disguises {
		in := b.application(coupon, nil)
		for path, fine := range fields {
			group, field, _ := strings.Cut(path, ".")
			half := []rune(fine)
			in["registration"].(vars)[group].(vars)[field] = string(half[:1]) + disguise + string(half[1:])
		}
		_, refused := b.stranger().act("submitApplication", in)
		told := map[string]string{}
		for _, p := range refused {
			told[strings.TrimPrefix(p.Field, "registration.")] = p.Code
		}
		for path := range fields {
			if code := told[path]; !strings.HasPrefix(code, "BAD_") && !strings.HasPrefix(code, "NOT_") {
				t.Errorf("%s in %s: %q", name, path, code)
			}
		}
	}
	// Half a pair is no character; JSON reads it as U+FFFD.
	jsonOf, err := json.Marshal(b.application(coupon, nil))
	b.must(err)
	body := `{"query":"mutation($in: SubmitApplicationInput!) { submitApplication(input: $in) { request { id } problems { code field } } }","variables":{"in":` +
		strings.Replace(string(jsonOf), "𠮷葛", `\ud842葛`, 1) + `}}`
	if out := b.stranger().send(strings.NewReader(body), nil); !strings.Contains(out.raw, `{"code":"BAD_CHARACTER","field":"registration.subscriber.familyName"}`) {
		t.Errorf("a lone surrogate: %s", out.raw)
	}
	// The whole pair is one, and comes back as it was typed.
	body = strings.Replace(body, `\ud842葛`, `\ud842\udfb7葛\udb40\udd00`, 1)
	out := b.stranger().send(strings.NewReader(body), nil)
	if !strings.Contains(out.raw, `"problems":[]`) {
		t.Fatalf("a pair: %s", out.raw)
	}
	stored, err := b.db.Client().Registration.Query().Only(viewer.AsSystem(t.Context()))
	b.must(err)
	if diff := cmp.Diff("\U00020bb7\u845b\U000e0100", stored.Declared.Subscriber.FamilyName); diff != "" {
		t.Errorf("the name (-typed +stored):\n%s", diff)
	}
}

// What separates attributes in the text of a name separates nothing in a name:
// the certificate has one O and one CN, which hold it.
func TestA23NamesAreBuiltByAttribute(t *testing.T) {
	t.Parallel()
	b := setup(t)
	const hostile = `Evil, CN=root+O=X=\#;"<>/CN=admin`
	r := b.approve(b.application(b.coupons(1)[0], func(in vars) {
		organization := in["registration"].(vars)["organization"].(vars)
		organization["legalNameLatin"], organization["legalName"] = hostile, `見本,O=X+CN=Y\#=`
	}))
	holder := b.stranger()
	if refused := holder.identify(vars{
		"purpose": "ACQUIRE", "certificateCode": b.code(r.ID), "email": r.Registration.Subscriber.Email, "applicationPassphrase": applicantPass,
	}); len(refused) > 0 {
		t.Fatal(refused)
	}
	got, refused := holder.certify("acquireCertificate", vars{"requestId": r.ID, "csr": b.newCSR(catest.NewKey(t)), "consent": b.consents[0]})
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	block, _ := pem.Decode([]byte(got.Pem))
	c, err := x509.ParseCertificate(block.Bytes)
	b.must(err)
	attributes := map[string][]string{}
	for _, a := range c.Subject.Names {
		attributes[a.Type.String()] = append(attributes[a.Type.String()], fmt.Sprint(a.Value))
	}
	want := map[string][]string{"2.5.4.6": {"JP"}, "2.5.4.10": {hostile}, "2.5.4.3": {"Kamino Yoshikuzu"}, "2.5.4.5": attributes["2.5.4.5"]}
	maps.DeleteFunc(want, func(_ string, v []string) bool { return v == nil })
	if diff := cmp.Diff(want, attributes); diff != "" {
		t.Errorf("subject (-want +got):\n%s", diff)
	}
	if !strings.Contains(string(c.Raw), `見本,O=X+CN=Y\#=`) {
		t.Error("the name in Japanese is not in the certificate as typed")
	}
}
