package ra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// TestComingMails says which mails an applicant is told to look out for.
func TestComingMails(t *testing.T) {
	t.Parallel()
	strict := policy.Standard()
	strict.New.Vetting.CorrectionDays = 0
	strict.New.Vetting.Checks = []policy.Check{policy.OrganizationExists}
	correctable := policy.Standard()
	correctable.New.Vetting.CorrectionDays = 14
	windowed := policy.Light()
	windowed.New.Window = 600
	const code, rejected = message.KindCERTIFICATE_CODE, message.KindREJECTED
	for name, c := range map[string]struct {
		kind   lifecycle.Kind
		status lifecycle.Status
		policy policy.Policy
		want   []message.Kind
	}{
		"provisional, corrected": {lifecycle.New, lifecycle.Provisional, correctable, []message.Kind{
			message.KindACCEPTED, message.KindREACHABILITY, message.KindCORRECTION_WANTED, code, rejected,
		}},
		"in review, neither":      {lifecycle.New, lifecycle.InReview, strict, []message.Kind{code, rejected}},
		"provisional, not vetted": {lifecycle.New, lifecycle.Provisional, windowed, []message.Kind{code}},
		"approved":                {lifecycle.New, lifecycle.Approved, policy.Standard(), nil},
		"cancelled":               {lifecycle.Renewal, lifecycle.Cancelled, policy.Standard(), nil},
		"a change":                {lifecycle.Change, lifecycle.Accepted, policy.Standard(), nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, ra.ComingMails(c.kind, c.status, c.policy)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
