package graph_test

import "testing"

// The call log and the notes of a case are for staff: an applicant learns of
// neither.
func TestCaseFile(t *testing.T) {
	t.Parallel()
	b := setup(t)
	applicant := b.stranger()
	r := applicant.submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	taro := b.as("taro")
	taro.act("claimRequest", vars{"requestId": r.ID})
	refusal := func(w *browser, mutation string, in vars) string {
		t.Helper()
		_, refused := w.act(mutation, in)
		return codes(refused)
	}
	call := vars{
		"requestId": r.ID, "registrationVersion": 1, "number": "０３-１２３４-５６７８",
		"numberSource": "DIRECTORY", "outcome": "ABSENT", "answeredBy": "受付",
	}
	if refused := refusal(taro, "recordCall", call); refused != "" {
		t.Fatalf("the call was refused: %s", refused)
	}
	call["number"] = "110"
	if refused := refusal(taro, "recordCall", call); refused != "BAD_PHONE_NUMBER@number" {
		t.Errorf("a call to nowhere: %s", refused)
	}
	if refused := refusal(taro, "writeNote", vars{"requestId": r.ID, "text": "月曜に折り返し"}); refused != "" {
		t.Fatalf("the note was refused: %s", refused)
	}
	if refused := refusal(applicant, "writeNote", vars{"requestId": r.ID, "text": "見たい"}); refused != "NOT_ALLOWED@" {
		t.Errorf("an applicant's note: %s", refused)
	}
	type file struct {
		Calls []struct{ Number, Outcome, AnsweredBy string }
		Notes []struct {
			Text string
			By   struct{ Name string }
		}
	}
	read := func(w *browser) file {
		t.Helper()
		var data struct{ Node file }
		w.ask(`query($id: ID!) { node(id: $id) { ... on Request {
		  calls { number outcome answeredBy } notes { text by { name } } } } }`, vars{"id": r.ID}, &data)
		return data.Node
	}
	got := read(taro)
	if len(got.Calls) != 1 || got.Calls[0].Number != "0312345678" || got.Calls[0].Outcome != "ABSENT" ||
		len(got.Notes) != 1 || got.Notes[0].Text != "月曜に折り返し" || got.Notes[0].By.Name == "" {
		t.Errorf("staff read %+v", got)
	}
	if got := read(applicant); len(got.Calls)+len(got.Notes) > 0 {
		t.Errorf("the applicant reads %+v", got)
	}
}
