package form

// Difference is a field in which two registrations differ. Values are as
// stored; "" stands for none.
type Difference struct {
	// Path of the field, such as subscriber.email.
	Path          string
	Before, After string
}

// Differences lists the fields in which two normalised registrations differ, in
// the order of the form.
func Differences(before, after Registration) []Difference {
	was, is := leaves(before), leaves(after)
	var found []Difference
	for i, f := range was {
		if f.value != is[i].value {
			found = append(found, Difference{Path: f.path, Before: f.value, After: is[i].value})
		}
	}
	return found
}

type leaf struct{ path, value string }

// leaves are all fields of a registration, always the same and in one order.
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
		{"organization.tdbCompanyCode", deref(o.TdbCompanyCode)},
		{"organization.corporateNumber", deref(o.CorporateNumber)},
		{"organization.legalName", o.LegalName},
		{"organization.legalNameKana", o.LegalNameKana},
		{"organization.legalNameLatin", o.LegalNameLatin},
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
		{"subscriber.jobTitle", deref(p.JobTitle)},
		{"subscriber.department", deref(p.Department)},
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
