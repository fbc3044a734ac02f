package form

import "slices"

// proxyPath is the proxy as a whole: there may be none.
const proxyPath = "proxy"

// entry is a field of a registration by its path; value is empty for none.
type entry struct{ path, value string }

// entries lists what a registration holds, in the order of the form. The proxy
// is one entry: whether there is one, and who.
func entries(r Registration) []entry {
	deref := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	o, p := r.Organization, r.Subscriber
	proxy := ""
	if x := r.Proxy; x != nil {
		for _, v := range []string{
			x.FamilyName, x.GivenName, x.FamilyNameKana, x.GivenNameKana, deref(x.Department), x.PhoneNumber,
		} {
			proxy += v + "\x00"
		}
	}
	return []entry{
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
		{proxyPath, proxy},
	}
}

// Paths lists the fields of a registration, in the order of the form, each
// behind prefix; the proxy is one.
func Paths(prefix string) []string {
	all := entries(Registration{})
	paths := make([]string, len(all))
	for i, e := range all {
		paths[i] = prefix + e.path
	}
	return paths
}

// Differing lists the fields in which two registrations differ, both
// normalised, as Paths names them.
func Differing(prefix string, a, b Registration) []string {
	var paths []string
	was := entries(a)
	for i, e := range entries(b) {
		if e.value != was[i].value {
			paths = append(paths, prefix+e.path)
		}
	}
	return paths
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
