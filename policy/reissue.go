package policy

import (
	"slices"
	"time"
)

// Reissuing is how a certificate is replaced by another. For every product it
// wants no entitlement, has no window and no vetting.
type Reissuing struct {
	// Edits are the fields that the holder may give anew; the rest is as
	// registered.
	Edits []Field `json:"edits,omitempty"`
	// Revokes says when the old certificate is revoked; a compromised key's is
	// at once whatever stands here. Empty: AT_ACQUISITION.
	Revokes RevocationMoment `json:"revokes,omitempty"`
	// Validity of the new certificate; empty: KEEP_NOT_AFTER.
	Validity ReissueValidity `json:"validity,omitempty"`
}

// RevocationMoment says when a reissue revokes the old certificate.
type RevocationMoment string

// Moments of revocation.
const (
	// AtApplication: when the reissue is accepted.
	AtApplication RevocationMoment = "AT_APPLICATION"
	// AtAcquisition: when the acquisition of the new one is confirmed.
	AtAcquisition RevocationMoment = "AT_ACQUISITION"
)

// ReissueValidity says how long a reissued certificate is valid.
type ReissueValidity string

// Validities of a reissue.
const (
	// KeepNotAfter: it ends when the old one would have ended.
	KeepNotAfter ReissueValidity = "KEEP_NOT_AFTER"
	// NewTerm: it ends as if it had been applied for anew.
	NewTerm ReissueValidity = "NEW_TERM"
)

// Field of a registration, by its path, as problems name it.
type Field string

// Fields that policies speak of.
const (
	FieldCommonName       Field = "subscriber.commonName"
	FieldEmail            Field = "subscriber.email"
	FieldJobTitle         Field = "subscriber.jobTitle"
	FieldDepartment       Field = "subscriber.department"
	FieldWorkplaceAddress Field = "subscriber.workplaceAddress"
	FieldWorkplacePhone   Field = "subscriber.workplacePhoneNumber"
	FieldOrganizationName Field = "organization.legalName"
	FieldHeadOffice       Field = "organization.headOfficeAddress"
	FieldMainPhone        Field = "organization.mainPhoneNumber"
	FieldRepresentative   Field = "organization.representative"
)

// MayEdit reports whether a reissue may give the field anew.
func (r Reissuing) MayEdit(f Field) bool { return slices.Contains(r.Edits, f) }

// Reissuable reports whether a certificate that ends at notAfter can be
// reissued at now: it has not ended, nor has the product's last reissue day.
func (p Policy) Reissuable(notAfter, now time.Time) bool {
	return !now.After(notAfter) && (p.Closing == nil || now.Before(p.Closing.LastReissue.End()))
}

// Changing is what becomes of a change of registered data, asked for by the
// organisation, and how that request, or a withdrawal, goes.
type Changing struct {
	// Procedure of a change and of a withdrawal; without vetting neither is
	// offered.
	Procedure Procedure `json:"procedure"`
	// Effects by field; a field that is not listed cannot be changed. Without
	// any a withdrawal alone is offered.
	Effects map[Field]Effect `json:"effects,omitempty"`
}

// Withdraws reports whether an organisation can withdraw a holder.
func (c Changing) Withdraws() bool { return c.Procedure.Vetting != nil }

// Changes reports whether an organisation can have anything changed.
func (c Changing) Changes() bool { return c.Withdraws() && len(c.Effects) > 0 }

// Effect of a change.
type Effect string

// Effects, the weakest first.
const (
	// RecordOnly: the registration gets a new version, the certificate stays.
	RecordOnly Effect = "RECORD_ONLY"
	// FreeReissue: the certificate is reissued with the new data, free.
	FreeReissue Effect = "FREE_REISSUE"
	// NewApplicationWanted: it is applied for anew, at the new application's
	// fee; the old certificate is revoked when the new one is acquired.
	NewApplicationWanted Effect = "NEW_APPLICATION"
)

// Effect answers what becomes of a change of the fields: the strongest of
// their effects. It answers false if one of them cannot be changed.
func (c Changing) Effect(fields []Field) (Effect, bool) {
	order := []Effect{RecordOnly, FreeReissue, NewApplicationWanted}
	strongest := -1
	for _, f := range fields {
		at := slices.Index(order, c.Effects[f])
		if at < 0 {
			return "", false
		}
		strongest = max(strongest, at)
	}
	if strongest < 0 {
		return "", false
	}
	return order[strongest], true
}

// parts are the fields of a form that together are one Field; any other path is
// a Field itself.
var parts = map[string]Field{
	"subscriber.jobTitleLatin":              FieldJobTitle,
	"subscriber.workplacePostalCode":        FieldWorkplaceAddress,
	"subscriber.workplacePrefecture":        FieldWorkplaceAddress,
	"subscriber.workplaceCity":              FieldWorkplaceAddress,
	"subscriber.workplaceStreet":            FieldWorkplaceAddress,
	"subscriber.workplaceBuilding":          FieldWorkplaceAddress,
	"organization.legalNameKana":            FieldOrganizationName,
	"organization.legalNameLatin":           FieldOrganizationName,
	"organization.representativeFamilyName": FieldRepresentative,
	"organization.representativeGivenName":  FieldRepresentative,
}

// FieldOf answers the Field that the path of a form's field belongs to.
func FieldOf(path string) Field {
	if f, ok := parts[path]; ok {
		return f
	}
	return Field(path)
}
