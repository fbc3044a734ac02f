package policy

// The policies of the five services that Shomei grew out of, whose procedures
// docs/procedures.md goes through. They are data: an installation starts from
// one and edits it.

// Standard is the policy of Class2 Standard: a coupon, an hour in which the
// applicant may cancel, vetting of organisation and person, a year, renewal
// online with the registration filled in.
func Standard() Policy {
	return Policy{
		Assurance:      2,
		Subject:        Person,
		Identification: ByPassphrase,
		SecretLabel:    Text{Ja: "証明書コード", En: "certificate code"},
		New:            vetted(60*60, Coupon),
		Renewing: Renewing{
			Mode: OnlinePrefilled, Procedure: vetted(60*60, Coupon),
			OpensDays: 30, ClosesDays: 365, Reminders: []int{30, 10},
		},
		Changing:          changing(),
		ValidityDays:      365,
		AcquisitionDays:   90,
		ConfirmationDelay: 24 * 60 * 60,
		MaxReplacements:   3,
		// Mail encryption wants RSA; P-256 serves those who only sign.
		KeyTypes: []KeyType{RSA3072, RSA2048, P256},
		Issuer:   "class2",
		Profile:  "sponsor",
	}
}

// Associations is the policy of Class2 for Associations: the partner enrols
// the person, nothing can be cancelled, 760 days from acquisition, and what
// follows is applied for anew.
func Associations() Policy {
	p := Standard()
	p.New = vetted(0, PartnerEnrolment)
	p.Renewing = Renewing{Mode: NewApplication, Reminders: []int{30}}
	p.ValidityDays = 760
	return p
}

// ClosingDown is the policy of a Class2 service that ends: reissue alone until
// its last day, and a successor. Its holders are still withdrawn; what is
// registered changes no more.
func ClosingDown(closing Closing) Policy {
	p := Standard()
	p.New = vetted(60*60, Coupon, PartnerEnrolment)
	p.Renewing.Procedure = p.New
	p.Changing.Effects = nil
	p.ValidityDays = 760
	p.Closing = &closing
	return p
}

// Light is the policy of Class1 Light for Bundle: a partner's licence key, a
// name of the holder's choice, no vetting; the reissue, accepted, revokes.
func Light() Policy {
	return Policy{
		Assurance:      1,
		Subject:        Mailbox,
		Identification: ByLicense,
		SecretLabel:    Text{Ja: "PIN", En: "PIN"},
		New:            Procedure{Entitlements: []Entitlement{LicenseKey}},
		Renewing:       Renewing{Mode: NewApplication, Reminders: []int{30}},
		Reissuing: Reissuing{
			Edits: []Field{FieldCommonName, FieldEmail}, Revokes: AtApplication,
		},
		ValidityDays:      365,
		AcquisitionDays:   90,
		ConfirmationDelay: 24 * 60 * 60,
		MaxReplacements:   3,
		KeyTypes:          []KeyType{RSA3072, RSA2048, P256},
		Issuer:            "class1",
		Profile:           "mailbox",
	}
}

// LightAccess is Light for signing in to sites: its certificates authenticate
// and do nothing else, and the small keys come first.
func LightAccess() Policy {
	p := Light()
	p.KeyTypes = []KeyType{P256, RSA3072, RSA2048}
	p.Profile = "mailbox-access"
	return p
}

// vetted is the procedure of Class2: every check, three business days, two
// weeks for a correction.
func vetted(window Seconds, entitlements ...Entitlement) Procedure {
	return Procedure{
		Entitlements: entitlements,
		Window:       window,
		Clock:        Runs,
		Vetting: &Vetting{
			Checks: []Check{
				OrganizationExists, TelephoneVerified, EmploymentConfirmed,
				IntentConfirmed, NamesAgree, EmailReachable,
			},
			TargetDays:     3,
			ClaimHold:      30 * 60,
			Rejection:      Consumes,
			CorrectionDays: 14,
		},
	}
}

// changing is what Class2 does about a change that the organisation asks for.
func changing() Changing {
	return Changing{
		Procedure: Procedure{Vetting: &Vetting{
			Checks: []Check{IntentConfirmed}, TargetDays: 3, ClaimHold: 30 * 60,
		}},
		Effects: map[Field]Effect{
			FieldWorkplacePhone:   RecordOnly,
			FieldWorkplaceAddress: RecordOnly,
			FieldDepartment:       RecordOnly,
			FieldHeadOffice:       RecordOnly,
			FieldMainPhone:        RecordOnly,
			FieldRepresentative:   RecordOnly,
			FieldEmail:            FreeReissue,
			FieldJobTitle:         FreeReissue,
			FieldOrganizationName: NewApplicationWanted,
		},
	}
}
