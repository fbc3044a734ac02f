package form

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/shomei-ra/shomei/internal/problem"
)

// organization normalises the organisation. Its representative needs both
// parts of the name: nothing else of them is declared that could tell a name
// of one part from a forgotten one.
func (p *pass) organization(in Organization) Organization {
	return Organization{
		TdbCompanyCode:           p.optional("organization.tdbCompanyCode", in.TdbCompanyCode, companyCodeKind),
		CorporateNumber:          p.optional("organization.corporateNumber", in.CorporateNumber, corporateNumKind),
		LegalName:                p.required("organization.legalName", in.LegalName, nameKind),
		LegalNameKana:            p.required("organization.legalNameKana", in.LegalNameKana, kanaKind),
		LegalNameLatin:           p.required("organization.legalNameLatin", in.LegalNameLatin, latinKind),
		HeadOfficeAddress:        p.required("organization.headOfficeAddress", in.HeadOfficeAddress, addressKind),
		MainPhoneNumber:          p.required("organization.mainPhoneNumber", in.MainPhoneNumber, phoneKind),
		RepresentativeFamilyName: p.required("organization.representativeFamilyName", in.RepresentativeFamilyName, nameKind),
		RepresentativeGivenName:  p.required("organization.representativeGivenName", in.RepresentativeGivenName, nameKind),
	}
}

// subscriber normalises the person and the workplace.
func (p *pass) subscriber(in Subscriber) Subscriber {
	given := p.given(in.GivenName, in.GivenNameKana, in.GivenNameLatin)
	out := Subscriber{
		FamilyName:          p.required("subscriber.familyName", in.FamilyName, nameKind),
		GivenName:           given("subscriber.givenName", in.GivenName, nameKind),
		FamilyNameKana:      p.required("subscriber.familyNameKana", in.FamilyNameKana, kanaKind),
		GivenNameKana:       given("subscriber.givenNameKana", in.GivenNameKana, kanaKind),
		FamilyNameLatin:     p.required("subscriber.familyNameLatin", in.FamilyNameLatin, latinNameKind),
		GivenNameLatin:      given("subscriber.givenNameLatin", in.GivenNameLatin, latinNameKind),
		Email:               p.email("subscriber.email", in.Email),
		JobTitle:            p.optional("subscriber.jobTitle", in.JobTitle, nameKind),
		Department:          p.department(in.Department),
		JobTitleLatin:       p.optional("subscriber.jobTitleLatin", in.JobTitleLatin, latinKind),
		WorkplacePostalCode: p.required("subscriber.workplacePostalCode", in.WorkplacePostalCode, postalCodeKind),
		WorkplacePrefecture: p.required("subscriber.workplacePrefecture", in.WorkplacePrefecture, prefectureKind),
		WorkplaceCity:       p.required("subscriber.workplaceCity", in.WorkplaceCity, addressPartKind),
		WorkplaceStreet:     p.required("subscriber.workplaceStreet", in.WorkplaceStreet, addressPartKind),
		WorkplaceBuilding:   p.optional("subscriber.workplaceBuilding", in.WorkplaceBuilding, addressPartKind),
		WorkplacePhoneNumber: p.required("subscriber.workplacePhoneNumber",
			in.WorkplacePhoneNumber, phoneKind),
	}
	p.fullName("subscriber.familyName", out.FamilyName, "subscriber.givenName", out.GivenName)
	p.fullName("subscriber.familyNameLatin", out.FamilyNameLatin, "subscriber.givenNameLatin", out.GivenNameLatin)
	return out
}

// proxy normalises the 代理担当者.
func (p *pass) proxy(in Proxy) Proxy {
	given := p.given(in.GivenName, in.GivenNameKana)
	return Proxy{
		FamilyName:     p.required("proxy.familyName", in.FamilyName, nameKind),
		GivenName:      given("proxy.givenName", in.GivenName, nameKind),
		FamilyNameKana: p.required("proxy.familyNameKana", in.FamilyNameKana, kanaKind),
		GivenNameKana:  given("proxy.givenNameKana", in.GivenNameKana, kanaKind),
		Department:     p.optional("proxy.department", in.Department, nameKind),
		PhoneNumber:    p.required("proxy.phoneNumber", in.PhoneNumber, phoneKind),
	}
}

// given returns how a given name is read: required, unless it is empty in
// every script, which is how a person whose name has one part leaves it.
func (p *pass) given(scripts ...string) func(field, typed string, k kind) string {
	if trim(strings.Join(scripts, "")) == "" {
		return func(string, string, kind) string { return "" }
	}
	return p.required
}

// department: nil is the deliberate 部署なし, an empty text a forgotten field.
func (p *pass) department(typed *string) *string {
	if typed != nil && trim(*typed) == "" {
		p.refuse(problem.Required, "subscriber.department")
		return typed
	}
	return p.optional("subscriber.department", typed, nameKind)
}

// email refuses line breaks even around the address, where trimming would
// hide an attempt to add a header to the mails that go there.
func (p *pass) email(field, typed string) string {
	if i := strings.IndexAny(typed, "\r\n\x00"); i >= 0 {
		bad := codePoint(typed[i:])
		p.refuse(problem.BadCharacter, field, "character", bad, "codePoint", bad)
		return typed
	}
	return p.required(field, typed, emailKind)
}

// fullName holds both parts and the space between them to ub-common-name, and
// tells the longer part how long it may be beside the other.
func (p *pass) fullName(familyField, family, givenField, given string) {
	if p.told(familyField) || p.told(givenField) {
		return
	}
	long, short, field := utf8.RuneCountInString(family), utf8.RuneCountInString(given), familyField
	if short == 0 || long+1+short <= maxName {
		return
	}
	if short > long {
		short, field = long, givenField
	}
	half := (maxName - 1) / 2
	p.refuse(problem.TooLong, field, "max", strconv.Itoa(maxName-1-min(short, half)))
}

// told reports whether the field has a problem already.
func (p *pass) told(field string) bool {
	return slices.ContainsFunc(p.problems, func(q problem.Problem) bool { return q.Field == p.prefix+field })
}
