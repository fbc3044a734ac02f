package form

import (
	"slices"
	"strings"
)

// A leaf is a field of a registration by its path: one that is always declared,
// or may be.
type leaf struct {
	path   string
	always *string
	maybe  **string
}

// value is as stored; "" for none.
func (l leaf) value() string {
	switch {
	case l.always != nil:
		return *l.always
	case *l.maybe != nil:
		return **l.maybe
	}
	return ""
}

// set makes it what another registration's is.
func (l leaf) set(from leaf) {
	if l.always != nil {
		*l.always = *from.always
	} else {
		*l.maybe = *from.maybe
	}
}

// leaves are all fields of a registration, in the order of the form. What is
// set of a proxy that there is not, is lost.
func leaves(r *Registration) []leaf {
	o, p, x := &r.Organization, &r.Subscriber, r.Proxy
	if x == nil {
		x = &Proxy{}
	}
	is := func(path string, text *string) leaf { return leaf{path: path, always: text} }
	may := func(path string, text **string) leaf { return leaf{path: path, maybe: text} }
	return []leaf{
		is("organization.legalName", &o.LegalName),
		is("organization.legalNameKana", &o.LegalNameKana),
		is("organization.legalNameLatin", &o.LegalNameLatin),
		may("organization.corporateNumber", &o.CorporateNumber),
		may("organization.tdbCompanyCode", &o.TdbCompanyCode),
		is("organization.headOfficeAddress", &o.HeadOfficeAddress),
		is("organization.mainPhoneNumber", &o.MainPhoneNumber),
		is("organization.representativeFamilyName", &o.RepresentativeFamilyName),
		is("organization.representativeGivenName", &o.RepresentativeGivenName),
		is("subscriber.familyName", &p.FamilyName),
		is("subscriber.givenName", &p.GivenName),
		is("subscriber.familyNameKana", &p.FamilyNameKana),
		is("subscriber.givenNameKana", &p.GivenNameKana),
		is("subscriber.familyNameLatin", &p.FamilyNameLatin),
		is("subscriber.givenNameLatin", &p.GivenNameLatin),
		may("subscriber.commonName", &p.CommonName),
		is("subscriber.email", &p.Email),
		may("subscriber.department", &p.Department),
		may("subscriber.jobTitle", &p.JobTitle),
		may("subscriber.jobTitleLatin", &p.JobTitleLatin),
		is("subscriber.workplacePostalCode", &p.WorkplacePostalCode),
		is("subscriber.workplacePrefecture", &p.WorkplacePrefecture),
		is("subscriber.workplaceCity", &p.WorkplaceCity),
		is("subscriber.workplaceStreet", &p.WorkplaceStreet),
		may("subscriber.workplaceBuilding", &p.WorkplaceBuilding),
		is("subscriber.workplacePhoneNumber", &p.WorkplacePhoneNumber),
		is("proxy.familyName", &x.FamilyName),
		is("proxy.givenName", &x.GivenName),
		is("proxy.familyNameKana", &x.FamilyNameKana),
		is("proxy.givenNameKana", &x.GivenNameKana),
		may("proxy.department", &x.Department),
		is("proxy.phoneNumber", &x.PhoneNumber),
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
	return named(prefix, leaves(&Registration{}))
}

// Differing lists the fields in which two registrations differ, both
// normalised, as Paths names them.
func Differing(prefix string, a, b Registration) []string {
	var differing []leaf
	was := leaves(&a)
	for i, l := range leaves(&b) {
		if l.value() != was[i].value() {
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

// Declares reports whether a registration of the kind declares the field, named
// as Paths does: a mailbox's its name and address, a person's all but that name.
func Declares(mailbox bool, prefix, path string) bool {
	if path == prefix+"subscriber.commonName" {
		return mailbox
	}
	return !mailbox || path == prefix+"subscriber.email"
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
