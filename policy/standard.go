package policy

// Standard is the policy of Class2 Standard: a coupon, an hour in which the
// applicant may cancel, vetting of organisation and person, a year.
func Standard() Policy {
	return Policy{
		Assurance:   2,
		Entitlement: Coupon,
		SecretLabel: Text{Ja: "証明書コード", En: "certificate code"},
		New: Procedure{
			Window: 60 * 60,
			Vetting: &Vetting{
				Checks: []Check{
					OrganizationExists, TelephoneVerified, EmploymentConfirmed,
					IntentConfirmed, NamesAgree, EmailReachable,
				},
				TargetDays: 3,
				ClaimHold:  30 * 60,
			},
		},
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
