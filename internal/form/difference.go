package form

import "slices"

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
	was, is := leaves(&before), leaves(&after)
	var found []Difference
	for i, f := range was {
		if before, after := f.value(), is[i].value(); before != after {
			found = append(found, Difference{Path: f.path, Before: before, After: after})
		}
	}
	return found
}

// Take answers into with the fields at the paths as they are in from. A proxy's
// fields are taken where both have one.
func Take(into, from Registration, paths []string) Registration {
	if into.Proxy != nil {
		own := *into.Proxy
		into.Proxy = &own
	}
	is := leaves(&from)
	for i, f := range leaves(&into) {
		if slices.Contains(paths, f.path) {
			f.set(is[i])
		}
	}
	return into
}

// leaf is a field of a registration, which is always declared, or may be.
type leaf struct {
	path   string
	always *string
	maybe  **string
}

func (l leaf) value() string {
	switch {
	case l.always != nil:
		return *l.always
	case *l.maybe != nil:
		return **l.maybe
	}
	return ""
}

func (l leaf) set(from leaf) {
	if l.always != nil {
		*l.always = *from.always
	} else {
		*l.maybe = *from.maybe
	}
}

// leaves are all fields of a registration, always the same and in one order.
func leaves(r *Registration) []leaf {
	o, p, x := &r.Organization, &r.Subscriber, r.Proxy
	if x == nil {
		x = &Proxy{}
	}
	is := func(path string, text *string) leaf { return leaf{path: path, always: text} }
	may := func(path string, text **string) leaf { return leaf{path: path, maybe: text} }
	return []leaf{
		may("organization.tdbCompanyCode", &o.TdbCompanyCode),
		may("organization.corporateNumber", &o.CorporateNumber),
		is("organization.legalName", &o.LegalName),
		is("organization.legalNameKana", &o.LegalNameKana),
		is("organization.legalNameLatin", &o.LegalNameLatin),
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
		is("subscriber.email", &p.Email),
		may("subscriber.jobTitle", &p.JobTitle),
		may("subscriber.department", &p.Department),
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
