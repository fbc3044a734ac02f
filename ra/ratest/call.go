package ratest

import (
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/call"
	"github.com/shomei-ra/shomei/ent/casenote"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var callCases = []scenario{
	{"call is recorded by who holds the case", callBound},
	{"call proves what its outcome and its number do", callProves},
	{"call through a number that was vetted before", callVettedBefore},
	{"call that confirms several checks", callAlso},
	{"note is written by whoever vets, and never changed", noteWritten},
}

// confirming is a call through the switchboard that a register names.
func confirming(requestID string) ra.RecordCallInput {
	return ra.RecordCallInput{
		RequestID: requestID, RegistrationVersion: 1, Number: "０３（１２３４）５６７８",
		NumberSource: call.NumberSourceOFFICIAL_SITE, Outcome: call.OutcomeCONFIRMED, AnsweredBy: " 総務部 佐藤様 ",
	}
}

func callBound(b *bundle) {
	requestID := b.accepted()
	in := confirming(requestID)
	b.refused(b.ra.RecordCall(b.ctx, b.taro, in), "NOT_CLAIMED at requestId")
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.refused(b.ra.RecordCall(b.ctx, b.hana, in), "CLAIMED_BY_OTHER at requestId")
	b.refused(b.ra.RecordCall(b.ctx, applicant(ra.ForStatus, requestID), in), "NOT_ALLOWED")
	now := b.clock.time()
	for _, c := range []struct {
		change func(*ra.RecordCallInput)
		want   []string
	}{
		{func(in *ra.RecordCallInput) { in.RegistrationVersion = 2 }, []string{"STALE_VERSION at registrationVersion"}},
		{func(in *ra.RecordCallInput) { in.Number, in.AnsweredBy = "110", "　" }, []string{"BAD_PHONE_NUMBER at number", "REQUIRED at answeredBy"}},
		{func(in *ra.RecordCallInput) { in.Note = strings.Repeat("話", 2001) }, []string{"TOO_LONG at note"}},
		{func(in *ra.RecordCallInput) { in.CalledAt = new(now.Add(time.Minute)) }, []string{"TOO_LATE at calledAt"}},
		{func(in *ra.RecordCallInput) { in.CallBackAt = new(now.Add(time.Hour)) }, []string{"BAD_VALUE at callBackAt"}},
		{func(in *ra.RecordCallInput) { in.Outcome, in.CallBackAt = call.OutcomeCALL_BACK, &now }, []string{"IN_THE_PAST at callBackAt"}},
		{func(in *ra.RecordCallInput) { in.Also = make([]policy.Check, 3) }, []string{"BAD_ID at also"}},
		{func(in *ra.RecordCallInput) { in.Also = []policy.Check{policy.NamesAgree} }, []string{"BAD_ID at also.0"}},
		{func(in *ra.RecordCallInput) { in.Also = []policy.Check{policy.EmploymentConfirmed} }, []string{"BAD_ID at also.0"}},
	} {
		bad := in
		c.change(&bad)
		b.refused(b.ra.RecordCall(b.ctx, b.taro, bad), c.want...)
	}
	if n := b.client.Call.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d calls were logged", n)
	}
	b.must(b.ra.RecordCall(b.ctx, b.taro, in))
	logged := b.client.Call.Query().OnlyX(b.sys)
	if logged.Number != "0312345678" || logged.AnsweredBy != "総務部 佐藤様" || logged.StaffID != b.taro.StaffID || logged.CalledAt != logged.RecordedAt {
		b.Errorf("logged %+v", logged)
	}
}

// callProves: of several calls the latest counts, as of several checks.
func callProves(b *bundle) {
	requestID := b.inReview()
	for _, c := range []struct {
		source  call.NumberSource
		outcome call.Outcome
		want    policy.Result
	}{
		{call.NumberSourceDECLARED, call.OutcomeCONFIRMED, policy.Inconclusive},
		{call.NumberSourceDIRECTORY, call.OutcomeNO_ANSWER, policy.Inconclusive},
		{call.NumberSourceDIRECTORY, call.OutcomeABSENT, policy.Inconclusive},
		{call.NumberSourceDIRECTORY, call.OutcomeWRONG_NUMBER, policy.Inconclusive},
		{call.NumberSourceDIRECTORY, call.OutcomeCALL_BACK, policy.Inconclusive},
		{call.NumberSourceCORPORATE_REGISTER, call.OutcomeDENIED, policy.Fail},
		{call.NumberSourceDECLARED, call.OutcomeDENIED, policy.Fail},
		{call.NumberSourceCORPORATE_REGISTER, call.OutcomeCONFIRMED, policy.Pass},
	} {
		in := confirming(requestID)
		in.NumberSource, in.Outcome = c.source, c.outcome
		b.must(b.ra.RecordCall(b.ctx, b.taro, in))
		if got := b.checked(requestID)[policy.TelephoneVerified]; got == nil || got.Result != c.want || got.Source != ra.LoggedCall {
			b.Errorf("%s, %s: %+v, want %s", c.source, c.outcome, got, c.want)
		}
	}
	if n := b.client.Call.Query().Where(call.RequestID(requestID)).CountX(b.sys); n != 8 {
		b.Errorf("%d calls in the log", n)
	}
}

// callVettedBefore: the previous registration is that of the certificate which
// is followed, as it was vetted; neither this request's own, nor an earlier
// version of it.
func callVettedBefore(b *bundle) {
	first := b.inReview()
	in := confirming(first)
	in.NumberSource = call.NumberSourcePREVIOUS_REGISTRATION
	declared := b.declaredIn(first)
	for _, number := range []string{"0312345678", declared.Organization.MainPhoneNumber} {
		in.Number = number
		b.refused(b.ra.RecordCall(b.ctx, b.taro, in), "BAD_VALUE at numberSource")
	}

	requestID, certificateID := b.completed()
	vetted := b.declaredIn(requestID)
	b.opensRenewal(certificateID)
	renewal := b.renewal(certificateID)
	renewal.Registration.Organization.MainPhoneNumber = "0398765432"
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), renewal)
	b.must(err)
	b.clock.advance(window)
	b.must(b.ra.Claim(b.ctx, b.taro, out.RequestID))
	in.RequestID = out.RequestID
	for _, number := range []string{"0312345670", "0398765432", vetted.Subscriber.WorkplacePhoneNumber} {
		in.Number = number
		b.refused(b.ra.RecordCall(b.ctx, b.taro, in), "BAD_VALUE at numberSource")
	}
	if n := b.client.Call.Query().Where(call.RequestIDIn(first, out.RequestID)).CountX(b.sys); n != 0 {
		b.Errorf("%d calls were logged", n)
	}
	in.Number = vetted.Organization.MainPhoneNumber
	b.must(b.ra.RecordCall(b.ctx, b.taro, in))
	if got := b.checked(out.RequestID)[policy.TelephoneVerified]; got == nil || got.Result != policy.Pass {
		b.Errorf("%+v, want %s", got, policy.Pass)
	}
}

// checked answers the latest checks of a case.
func (b *bundle) checked(requestID string) map[policy.Check]*ent.Check {
	b.Helper()
	r := b.request(requestID)
	all, err := r.QueryChecks().All(b.sys)
	b.must(err)
	return ra.LatestChecks(all, r.RegistrationVersion)
}

func callAlso(b *bundle) {
	b.product, b.consents = b.newProduct("by-telephone", func(p *policy.Policy) {
		p.New.Vetting.Checks = []policy.Check{policy.TelephoneVerified, policy.EmploymentConfirmed}
	})
	requestID := b.inReview()
	in := confirming(requestID)
	in.Also, in.Outcome = []policy.Check{policy.EmploymentConfirmed}, call.OutcomeABSENT
	b.refused(b.ra.RecordCall(b.ctx, b.taro, in), "BAD_ID at also.0")
	in.Outcome = call.OutcomeCONFIRMED
	in.Also = append(in.Also, policy.IntentConfirmed)
	b.refused(b.ra.RecordCall(b.ctx, b.taro, in), "BAD_ID at also.1")
	in.Also = in.Also[:1]
	b.must(b.ra.RecordCall(b.ctx, b.taro, in))
	b.must(b.approve(b.taro, seen(requestID)))
}

func noteWritten(b *bundle) {
	requestID := b.provisional()
	b.refused(b.ra.WriteNote(b.ctx, applicant(ra.ForStatus, requestID), requestID, "見た"), "NOT_ALLOWED")
	b.refused(b.ra.WriteNote(b.ctx, b.taro, requestID, " \n"), "REQUIRED at text")
	b.refused(b.ra.WriteNote(b.ctx, b.taro, "req_00000000000000000000000000", "どこ"), "NOT_FOUND at requestId")
	b.must(b.ra.WriteNote(b.ctx, b.taro, requestID, " 月曜に折り返し。\r\n担当は佐藤様 "))
	b.must(b.ra.WriteNote(b.ctx, b.hana, requestID, "了解"))
	var got []string
	for _, n := range b.client.CaseNote.Query().Where(casenote.RequestID(requestID)).Order(ent.Asc(casenote.FieldID)).AllX(b.sys) {
		got = append(got, n.StaffID+" "+n.Text)
	}
	if diff := cmp.Diff([]string{b.taro.StaffID + " 月曜に折り返し。\n担当は佐藤様", b.hana.StaffID + " 了解"}, got); diff != "" {
		b.Errorf("notes (-want +got):\n%s", diff)
	}
}
