package ra

import (
	"slices"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// ComingMails are the mails that an application in the state will or may still
// bring until its certificate can be acquired, in their order, by the policy that
// it was submitted under: what an applicant is told to look out for. Empty where
// nothing more is waited for, and of what is no application for a certificate.
func ComingMails(kind lifecycle.Kind, status lifecycle.Status, p policy.Policy) []message.Kind {
	if kind != lifecycle.New && kind != lifecycle.Renewal {
		return nil
	}
	vetting := p.Of(kind).Vetting
	var kinds []message.Kind
	switch status {
	case lifecycle.Provisional:
		if vetting != nil {
			kinds = append(kinds, message.KindACCEPTED)
		}
	case lifecycle.Accepted, lifecycle.InReview, lifecycle.Returned:
	default:
		return nil
	}
	if vetting == nil {
		return append(kinds, message.KindCERTIFICATE_CODE)
	}
	if slices.Contains(vetting.Checks, policy.EmailReachable) {
		kinds = append(kinds, message.KindREACHABILITY)
	}
	if vetting.CorrectionDays > 0 {
		kinds = append(kinds, message.KindCORRECTION_WANTED)
	}
	return append(kinds, message.KindCERTIFICATE_CODE, message.KindREJECTED)
}
