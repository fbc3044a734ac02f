package form

import "github.com/shomei-ra/shomei/internal/problem"

// Fixed lists the fields that a renewal takes over as they were vetted (固定)
// and that differ in what was declared now, both normalised. prefix stands
// before each path.
func Fixed(prefix string, vetted, declared Registration) []problem.Problem {
	deref := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	o, wasO := declared.Organization, vetted.Organization
	p, wasP := declared.Subscriber, vetted.Subscriber
	var problems []problem.Problem
	for _, f := range []struct{ path, now, was string }{
		{"organization.tdbCompanyCode", deref(o.TdbCompanyCode), deref(wasO.TdbCompanyCode)},
		{"organization.legalName", o.LegalName, wasO.LegalName},
		{"organization.legalNameKana", o.LegalNameKana, wasO.LegalNameKana},
		{"organization.legalNameLatin", o.LegalNameLatin, wasO.LegalNameLatin},
		{"subscriber.familyName", p.FamilyName, wasP.FamilyName},
		{"subscriber.givenName", p.GivenName, wasP.GivenName},
		{"subscriber.familyNameKana", p.FamilyNameKana, wasP.FamilyNameKana},
		{"subscriber.givenNameKana", p.GivenNameKana, wasP.GivenNameKana},
		{"subscriber.familyNameLatin", p.FamilyNameLatin, wasP.FamilyNameLatin},
		{"subscriber.givenNameLatin", p.GivenNameLatin, wasP.GivenNameLatin},
	} {
		if f.now != f.was {
			problems = append(problems, problem.New(problem.FixedField, prefix+f.path))
		}
	}
	return problems
}
