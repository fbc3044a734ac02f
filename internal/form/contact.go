package form

import "github.com/shomei-ra/shomei/internal/problem"

// Contact is an organisation's contact 所属組織の担当者.
type Contact struct {
	FamilyName     string  `json:"familyName"`
	GivenName      string  `json:"givenName"`
	FamilyNameKana string  `json:"familyNameKana"`
	GivenNameKana  string  `json:"givenNameKana"`
	Department     *string `json:"department,omitempty"`
	PhoneNumber    string  `json:"phoneNumber"`
	Email          string  `json:"email"`
}

// NormalizeContact is Normalize for a contact whose fields are named after a
// prefix, such as "contact.".
func NormalizeContact(prefix string, in Contact) (Contact, []problem.Problem) {
	p := &pass{prefix: prefix}
	given := p.given(in.GivenName, in.GivenNameKana)
	return Contact{
		FamilyName:     p.required("familyName", in.FamilyName, nameKind),
		GivenName:      given("givenName", in.GivenName, nameKind),
		FamilyNameKana: p.required("familyNameKana", in.FamilyNameKana, kanaKind),
		GivenNameKana:  given("givenNameKana", in.GivenNameKana, kanaKind),
		Department:     p.optional("department", in.Department, nameKind),
		PhoneNumber:    p.required("phoneNumber", in.PhoneNumber, phoneKind),
		Email:          p.email("email", in.Email),
	}, p.problems
}
