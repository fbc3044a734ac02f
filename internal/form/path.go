package form

import (
	"slices"
	"strings"
)

// A leaf is a field of a registration by its path; value is "" for none.
type leaf struct{ path, value string }

// leaves are all fields of a registration, in the order of the form.
func leaves(r Registration) []leaf {
	deref := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	o, p := r.Organization, r.Subscriber
	var x Proxy
	if r.Proxy != nil {
		x = *r.Proxy
	}
	return []leaf{
		{"organization.legalName", o.LegalName},
		{"organization.legalNameKana", o.LegalNameKana},
		{"organization.legalNameLatin", o.LegalNameLatin},
		{"organization.corporateNumber", deref(o.CorporateNumber)},
		{"organization.tdbCompanyCode", deref(o.TdbCompanyCode)},
		{"organization.headOfficeAddress", o.HeadOfficeAddress},
		{"organization.mainPhoneNumber", o.MainPhoneNumber},
		{"organization.representativeFamilyName", o.RepresentativeFamilyName},
		{"organization.representativeGivenName", o.RepresentativeGivenName},
		{"subscriber.familyName", p.FamilyName},
		{"subscriber.givenName", p.GivenName},
		{"subscriber.familyNameKana", p.FamilyNameKana},
		{"subscriber.givenNameKana", p.GivenNameKana},
		{"subscriber.familyNameLatin", p.FamilyNameLatin},
		{"subscriber.givenNameLatin", p.GivenNameLatin},
		{"subscriber.email", p.Email},
		{"subscriber.department", deref(p.Department)},
		{"subscriber.jobTitle", deref(p.JobTitle)},
		{"subscriber.jobTitleLatin", deref(p.JobTitleLatin)},
		{"subscriber.workplacePostalCode", p.WorkplacePostalCode},
		{"subscriber.workplacePrefecture", p.WorkplacePrefecture},
		{"subscriber.workplaceCity", p.WorkplaceCity},
		{"subscriber.workplaceStreet", p.WorkplaceStreet},
		{"subscriber.workplaceBuilding", deref(p.WorkplaceBuilding)},
		{"subscriber.workplacePhoneNumber", p.WorkplacePhoneNumber},
		{"proxy.familyName", x.FamilyName},
		{"proxy.givenName", x.GivenName},
		{"proxy.familyNameKana", x.FamilyNameKana},
		{"proxy.givenNameKana", x.GivenNameKana},
		{"proxy.department", deref(x.Department)},
		{"proxy.phoneNumber", x.PhoneNumber},
	}
}

// entry is what a field counts as where the proxy is one: there is one or none.
func (l leaf) entry() string {
	if strings.HasPrefix(l.path, "proxy.") {
		return "proxy"
	}
	return l.path
}

// Paths lists the fields of a registration, in the order of the form, each
// behind prefix; the proxy is one.
func Paths(prefix string) []string {
	return named(prefix, leaves(Registration{}))
}

// Differing lists the fields in which two registrations differ, both
// normalised, as Paths names them.
func Differing(prefix string, a, b Registration) []string {
	var differing []leaf
	was := leaves(a)
	for i, l := range leaves(b) {
		if l.value != was[i].value {
			differing = append(differing, l)
		}
	}
	return named(prefix, differing)
}

func named(prefix string, all []leaf) []string {
	var paths []string
	for _, l := range all {
		paths = append(paths, prefix+l.entry())
	}
	return slices.Compact(paths)
}

// fixedPaths are 固定: a renewal takes them over as they were vetted.
var fixedPaths = []string{
	"organization.tdbCompanyCode", "organization.legalName", "organization.legalNameKana", "organization.legalNameLatin",
	"subscriber.familyName", "subscriber.givenName", "subscriber.familyNameKana", "subscriber.givenNameKana",
	"subscriber.familyNameLatin", "subscriber.givenNameLatin",
}

// FixedPath reports whether a renewal takes over the field, named as Paths
// does, as it was vetted.
func FixedPath(prefix, path string) bool {
	return slices.ContainsFunc(fixedPaths, func(fixed string) bool { return prefix+fixed == path })
}
