package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// returnedOf is a request as its return is asked for.
type returnedOf struct {
	Node struct {
		Status      string
		CouponFate  *string
		Refundable  *bool
		Correctable []string
		MayApprove  bool
		Corrections []struct {
			Fields []string
			Reason string
			By     *struct{ Name string }
		}
		Registrations []struct{ Version int }
	}
}

const returnedQuery = `query($id: ID!) { node(id: $id) { ... on Request {
	status couponFate refundable correctable mayApprove
	corrections { fields reason by { name } } registrations { version }
} } }`

// What is returned is told to the applicant without who did it, and of what is
// the office's own nothing is told.
func TestCorrection(t *testing.T) {
	t.Parallel()
	b := setup(t)
	applicant := b.stranger()
	in := b.application(b.coupons(1)[0], nil)
	r := applicant.submit(in)
	b.clock.move(window)
	taro := b.as("taro")
	taro.act("claimRequest", vars{"requestId": r.ID})
	const street = "registration.subscriber.workplaceStreet"
	_, refused := taro.act("returnRequest", vars{
		"requestId": r.ID, "registrationVersion": 1, "fields": []string{street}, "reason": "番地をご確認ください。",
	})
	if len(refused) > 0 {
		t.Fatalf("return: %v", refused)
	}
	var seen, office returnedOf
	applicant.ask(returnedQuery, vars{"id": r.ID}, &seen)
	taro.ask(returnedQuery, vars{"id": r.ID}, &office)
	mine, theirs := seen.Node, office.Node
	if mine.Status != "RETURNED" || len(mine.Corrections) != 1 || mine.Corrections[0].By != nil || mine.MayApprove ||
		len(mine.Correctable)+len(mine.Registrations) > 0 || mine.Refundable == nil || *mine.Refundable {
		t.Errorf("the applicant sees %+v", mine)
	}
	if theirs.Corrections[0].By == nil || len(theirs.Correctable) != 26 || len(theirs.Registrations) != 1 || !theirs.MayApprove {
		t.Errorf("the officer sees %+v", theirs)
	}
	if diff := cmp.Diff([]string{street}, mine.Corrections[0].Fields); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	registration := in["registration"].(vars)
	correct := func(w *browser) string {
		t.Helper()
		_, refused := w.act("correctRequest", vars{"requestId": r.ID, "registrationVersion": 1, "registration": registration})
		return codes(refused)
	}
	if got := correct(applicant); got != "NOT_CORRECTED@"+street {
		t.Errorf("nothing changed: %s", got)
	}
	registration["subscriber"].(vars)["workplaceStreet"] = "八重洲2-8-2"
	if got := correct(b.stranger()); got != "SESSION_REQUIRED@" {
		t.Errorf("by a stranger: %s", got)
	}
	for range 2 { // the answer may be lost
		if got := correct(applicant); got != "" {
			t.Errorf("correct: %s", got)
		}
	}
	taro.ask(returnedQuery, vars{"id": r.ID}, &office)
	if got := office.Node; got.Status != "ACCEPTED" || len(got.Registrations) != 2 {
		t.Errorf("corrected: %+v", got)
	}
	taro.act("claimRequest", vars{"requestId": r.ID})
	taro.act("rejectRequest", vars{"requestId": r.ID, "registrationVersion": 2, "reason": "x"})
	applicant.ask(returnedQuery, vars{"id": r.ID}, &seen)
	if got := seen.Node; got.CouponFate == nil || *got.CouponFate != "CONSUMED" {
		t.Errorf("the coupon of %s: %v", got.Status, got.CouponFate)
	}
}

// Links that nobody has are answered alike, and guesses at one wait.
func TestMailedLinksAreGuarded(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, c := range []struct{ mutation, in string }{
		{"confirmReachability", "ConfirmReachabilityInput"}, {"resetPassphrase", "ResetPassphraseInput"},
	} {
		w := b.stranger()
		guess := func() string {
			var out map[string]struct{ Problems []problemOf }
			in := vars{"token": "q83vEjRWeJCrze_x-jIhVA"}
			if c.mutation == "resetPassphrase" {
				in["applicationPassphrase"] = applicantPass
			}
			w.ask("mutation($in: "+c.in+"!) { "+c.mutation+"(input: $in) { problems { code field message params { name value } } } }",
				vars{"in": in}, &out)
			return codes(out[c.mutation].Problems)
		}
		last := ""
		for n := range 60 {
			last = guess()
			if n == 0 && last != "IDENTIFICATION_FAILED@" {
				t.Errorf("%s: %s", c.mutation, last)
			}
		}
		if last != "TOO_MANY_ATTEMPTS@" {
			t.Errorf("%s after 60 guesses: %s", c.mutation, last)
		}
	}
	var resets struct {
		PassphraseResets struct{ Nodes []struct{ ID string } }
	}
	b.stranger().ask(`{ passphraseResets(first: 5) { nodes { id } } }`, nil, &resets)
	if n := len(resets.PassphraseResets.Nodes); n != 0 {
		t.Errorf("a stranger sees %d resets", n)
	}
}
