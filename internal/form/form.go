// Package form turns what people type into what is stored. It is pure: no
// clock, no database, no network.
//
// The rule is "accept, then normalise": any width, any dash, hiragana in a
// kana field are taken and stored in one canonical spelling, and each Change
// is told so that the page can say it. Kanji are kept exactly as typed,
// because Unicode normalisation rewrites people's names (NFC alone turns 神
// U+FA19 into U+795E); what search needs is the separate key of Fold.
package form

// Registration is what an application declares: the organisation, the person,
// and who may answer for them; or, of a mailbox, a name of its holder's choice
// and the address, and nothing else. After Normalize it is what becomes one
// immutable version of a stored registration.
type Registration struct {
	Organization Organization `json:"organization,omitzero"`
	Subscriber   Subscriber   `json:"subscriber"`
	// Proxy is nil when the person answers alone (代理担当者なし).
	Proxy *Proxy `json:"proxy,omitempty"`
}

// Organization is the 所属組織 that the certificate affiliates its holder with.
type Organization struct {
	// TdbCompanyCode is Teikoku Databank's 企業コード, nine digits.
	TdbCompanyCode *string `json:"tdbCompanyCode,omitempty"`
	// CorporateNumber is the 法人番号, thirteen digits, the first a check digit.
	CorporateNumber *string `json:"corporateNumber,omitempty"`
	LegalName       string  `json:"legalName"`
	LegalNameKana   string  `json:"legalNameKana"`
	// LegalNameLatin becomes the certificate's O.
	LegalNameLatin    string `json:"legalNameLatin"`
	HeadOfficeAddress string `json:"headOfficeAddress"`
	// MainPhoneNumber is the switchboard as declared: digits with the leading
	// zero. Vetting calls the number of an independent source, never this one.
	MainPhoneNumber          string `json:"mainPhoneNumber"`
	RepresentativeFamilyName string `json:"representativeFamilyName"`
	RepresentativeGivenName  string `json:"representativeGivenName"`
}

// Subscriber is the person who gets the certificate, with their workplace; or
// the mailbox, of which CommonName and Email are declared.
//
// A person whose name has one part has it in the family names, and the three
// given names are empty together.
type Subscriber struct {
	// CommonName of a mailbox: letters, digits, hyphens and spaces; it may be a
	// nickname, and becomes the certificate's CN. nil: a person.
	CommonName     *string `json:"commonName,omitempty"`
	FamilyName     string  `json:"familyName"`
	GivenName      string  `json:"givenName"`
	FamilyNameKana string  `json:"familyNameKana"`
	GivenNameKana  string  `json:"givenNameKana"`
	// FamilyNameLatin and GivenNameLatin become the certificate's CN.
	FamilyNameLatin string `json:"familyNameLatin"`
	GivenNameLatin  string `json:"givenNameLatin"`
	// Email goes into the certificate: local part as typed, domain in lower case.
	Email    string  `json:"email"`
	JobTitle *string `json:"jobTitle,omitempty"`
	// Department is nil for 部署なし.
	Department *string `json:"department,omitempty"`
	// JobTitleLatin becomes the certificate's title.
	JobTitleLatin *string `json:"jobTitleLatin,omitempty"`
	// WorkplacePostalCode is seven digits.
	WorkplacePostalCode string `json:"workplacePostalCode"`
	// WorkplacePrefecture is one of Prefectures.
	WorkplacePrefecture  string  `json:"workplacePrefecture"`
	WorkplaceCity        string  `json:"workplaceCity"`
	WorkplaceStreet      string  `json:"workplaceStreet"`
	WorkplaceBuilding    *string `json:"workplaceBuilding,omitempty"`
	WorkplacePhoneNumber string  `json:"workplacePhoneNumber"`
}

// Proxy is the 代理担当者, who may confirm the application when the
// subscriber is away.
type Proxy struct {
	FamilyName     string  `json:"familyName"`
	GivenName      string  `json:"givenName"`
	FamilyNameKana string  `json:"familyNameKana"`
	GivenNameKana  string  `json:"givenNameKana"`
	Department     *string `json:"department,omitempty"`
	PhoneNumber    string  `json:"phoneNumber"`
}
