package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// contactAddress of the organisation's contact.
const contactAddress = "soumu@example.co.jp"

const (
	mailContactMutation   = `mutation($in: MailContactLinkInput!) { mailContactLink(input: $in) { problems { code } } }`
	followContactMutation = `mutation($in: FollowContactLinkInput!) { followContactLink(input: $in) {
		session { purpose asContact requests { id } } problems { code field } } }`
)

// recordContact records one at the request's organisation, by who approves
// nothing in these tests.
func (b *bundle) recordContact(requestID string) {
	b.Helper()
	_, refused := b.as("taro").act("recordContact", vars{
		"requestId": requestID, "familyName": "総務", "givenName": "一子", "familyNameKana": "ソウム", "givenNameKana": "イチコ",
		"department": "総務部", "phoneNumber": "03-9876-5432", "email": contactAddress,
	})
	if len(refused) > 0 {
		b.Fatalf("record contact: %v", refused)
	}
}

// contactLink answers what the last link to a contact carries.
func (b *bundle) contactLink(requestID string) string {
	b.Helper()
	m, err := b.db.Client().Message.Query().Where(message.RequestID(requestID), message.KindEQ(message.KindCONTACT_LINK)).
		Order(ent.Desc(message.FieldID)).First(viewer.AsSystem(b.Context()))
	b.must(err)
	token, err := b.ring.Open(keyring.LabelMailToken, *m.CodeSealed, []byte(m.ID))
	b.must(err)
	return string(token)
}

// asContact is a browser in which the contact followed a link.
func (b *bundle) asContact(h holder) *browser {
	b.Helper()
	b.recordContact(h.requestID)
	w := b.stranger()
	w.post(mailContactMutation, vars{"in": vars{"email": contactAddress, "serial": h.certificate.Serial}})
	out := w.post(followContactMutation, vars{"in": vars{"token": b.contactLink(h.requestID)}})
	want := fmt.Sprintf(`{"followContactLink":{"session":{"purpose":"CHANGE","asContact":true,"requests":[{"id":%q}]},"problems":[]}}`, h.requestID)
	if diff := cmp.Diff(want, strings.TrimSpace(string(out.Data))); diff != "" {
		b.Fatalf("follow (-want +got):\n%s", diff)
	}
	return w
}

// withdrawal submits one and answers the raw answer's data.
func (w *browser) withdrawal(key, certificateID string) string {
	w.b.Helper()
	out := w.post(`mutation($in: SubmitWithdrawalInput!) { submitWithdrawal(input: $in) {
		request { kind status withdrawalReason onPaper contact { id } refundable couponFate predecessor { serial } } problems { code field } } }`,
		vars{"in": vars{"submissionKey": key, "certificateId": certificateID, "reason": "LEFT_ORGANIZATION"}})
	return strings.TrimSpace(string(out.Data))
}

// The contact asks online; what the mailbox does not prove is not there.
func TestWithdrawalByContact(t *testing.T) {
	t.Parallel()
	b := setup(t)
	h, other := b.holder(), b.holder()
	w := b.asContact(h)
	asked := fmt.Sprintf(`{"submitWithdrawal":{"request":{"kind":"WITHDRAWAL","status":"ACCEPTED","withdrawalReason":"LEFT_ORGANIZATION",`+
		`"onPaper":false,"contact":null,"refundable":null,"couponFate":null,"predecessor":{"serial":%q}},"problems":[]}}`, h.certificate.Serial)
	for range 2 { // the second is a retry
		if diff := cmp.Diff(asked, w.withdrawal("submission-withdrawal-1", h.certificate.ID)); diff != "" {
			t.Errorf("submitting (-want +got):\n%s", diff)
		}
	}
	for name, c := range map[string]struct {
		by   *browser
		want string
	}{
		"nobody":           {b.stranger(), "SESSION_REQUIRED"},
		"another's holder": {b.opened(other), "SESSION_REQUIRED"},
	} {
		if got := c.by.withdrawal("submission-withdrawal-"+c.want, h.certificate.ID); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
	// The holder identifies for paper alone.
	paper := b.stranger()
	if refused := paper.identify(h.with("CHANGE", "")); len(refused) > 0 {
		t.Fatal(refused)
	}
	if got := paper.withdrawal("submission-withdrawal-3", h.certificate.ID); !strings.Contains(got, "SESSION_REQUIRED") {
		t.Errorf("the holder online: %s", got)
	}
}

// What was approved and never acquired is ended by the contact as well, and
// staff see which request that is.
func TestWithdrawalOfUnacquired(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.approved()
	b.recordContact(r.ID)
	w := b.stranger()
	w.post(mailContactMutation, vars{"in": vars{"email": contactAddress, "receiptNumber": r.ReceiptNumber}})
	w.post(followContactMutation, vars{"in": vars{"token": b.contactLink(r.ID)}})
	submit := `mutation($in: SubmitWithdrawalInput!) { submitWithdrawal(input: $in) {
		request { id predecessor { serial } withdraws { id } } problems { code field } } }`
	if out := w.post(submit, vars{"in": vars{"submissionKey": "submission-nothing-named", "reason": "STOPS_USING"}}); !strings.Contains(out.raw, `{"code":"REQUIRED","field":"certificateId"}`) {
		t.Errorf("naming nothing: %s", out.raw)
	}
	out := w.post(submit, vars{"in": vars{"submissionKey": "submission-unacquired-1", "requestId": r.ID, "reason": "STOPS_USING"}})
	var made struct {
		SubmitWithdrawal struct{ Request struct{ ID string } }
	}
	b.must(json.Unmarshal(out.Data, &made))
	id := made.SubmitWithdrawal.Request.ID
	want := fmt.Sprintf(`{"submitWithdrawal":{"request":{"id":%q,"predecessor":null,"withdraws":{"id":%q}},"problems":[]}}`, id, r.ID)
	if diff := cmp.Diff(want, strings.TrimSpace(string(out.Data))); diff != "" {
		t.Fatalf("submitting (-want +got):\n%s", diff)
	}
	shown := b.as("hana").post(`query($id: ID!) { node(id: $id) { ... on Request { withdraws { id status } } } }`, vars{"id": id})
	if want := fmt.Sprintf(`{"node":{"withdraws":{"id":%q,"status":"APPROVED"}}}`, r.ID); strings.TrimSpace(string(shown.Data)) != want {
		t.Errorf("staff see %s", shown.raw)
	}
}

// The paper's number leads staff, and nobody else, to what it asks for, and
// recording its arrival makes the request.
func TestPaperForm(t *testing.T) {
	t.Parallel()
	b := setup(t)
	h := b.holder()
	w := b.stranger()
	if refused := w.identify(h.with("CHANGE", "")); len(refused) > 0 {
		t.Fatal(refused)
	}
	out := w.post(`mutation($in: MakePaperFormInput!) { makePaperForm(input: $in) { paperForm {
		receiptNumber kind withdrawalReason serial addressee arrivedAt request { id } } problems { code field } } }`,
		vars{"in": vars{"certificateId": h.certificate.ID, "withdrawalReason": "STOPS_USING"}})
	var made struct {
		MakePaperForm struct {
			PaperForm struct{ ReceiptNumber, Kind, WithdrawalReason, Serial, Addressee string }
		}
	}
	b.must(json.Unmarshal(out.Data, &made))
	form := made.MakePaperForm.PaperForm
	if form.Kind != "WITHDRAWAL" || form.WithdrawalReason != "STOPS_USING" || form.Serial != h.certificate.Serial || form.ReceiptNumber == "" {
		t.Fatalf("made %s", out.raw)
	}
	find := `query($n: String!) { paperForm(receiptNumber: $n) { kind } }`
	for name, c := range map[string]struct {
		by   *browser
		want string
	}{
		"its maker": {w, `{"paperForm":null}`}, "nobody": {b.stranger(), `{"paperForm":null}`},
		"staff": {b.as("hana"), `{"paperForm":{"kind":"WITHDRAWAL"}}`},
	} {
		if got := strings.TrimSpace(string(c.by.post(find, vars{"n": form.ReceiptNumber}).Data)); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
	record := `mutation($in: RecordPaperFormInput!) { recordPaperForm(input: $in) { request { receiptNumber kind onPaper } problems { code } } }`
	in := vars{"in": vars{"receiptNumber": strings.ToLower(form.ReceiptNumber)}}
	if out := w.post(record, in); !strings.Contains(out.raw, "NOT_ALLOWED") {
		t.Errorf("by its maker: %s", out.raw)
	}
	want := fmt.Sprintf(`{"recordPaperForm":{"request":{"receiptNumber":%q,"kind":"WITHDRAWAL","onPaper":true},"problems":[]}}`, form.ReceiptNumber)
	for range 2 {
		if diff := cmp.Diff(want, strings.TrimSpace(string(b.as("hana").post(record, in).Data))); diff != "" {
			t.Errorf("recording (-want +got):\n%s", diff)
		}
	}
}

// What a change comes to is told at the product, before anything is asked for.
func TestChangeTold(t *testing.T) {
	t.Parallel()
	b := setup(t)
	out := b.stranger().post(`{ products(first: 1) { nodes { changes { effects { field effect } costs { effect amount } } } } }`, nil)
	for _, want := range []string{
		`{"field":"subscriber.email","effect":"FREE_REISSUE"}`, `{"field":"subscriber.workplaceStreet","effect":"RECORD_ONLY"}`,
		`{"field":"organization.legalNameKana","effect":"NEW_APPLICATION"}`,
	} {
		if !strings.Contains(out.raw, want) {
			t.Errorf("%s is not told: %s", want, out.raw)
		}
	}
	if strings.Contains(out.raw, "subscriber.familyName") {
		t.Errorf("a person's name can be changed: %s", out.raw)
	}
}

// Asking for a contact's link tells nobody whether there is such a contact.
func TestA1ContactLinkAnswersAlike(t *testing.T) {
	t.Parallel()
	b := setup(t)
	h := b.holder()
	b.recordContact(h.requestID)
	for name, in := range map[string]vars{
		"right": {"email": contactAddress, "serial": h.certificate.Serial}, "other address": {"email": "x@example.jp", "serial": h.certificate.Serial},
		"unknown": {"email": contactAddress, "receiptNumber": "000000000000"}, "nothing": {"email": ""},
	} {
		out := b.stranger().post(mailContactMutation, vars{"in": in})
		if diff := cmp.Diff(`{"mailContactLink":{"problems":[]}}`, string(out.Data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	for range 2 {
		token := b.contactLink(h.requestID) + "x"
		if out := b.stranger().post(followContactMutation, vars{"in": vars{"token": token}}); !strings.Contains(out.raw, "IDENTIFICATION_FAILED") {
			t.Errorf("a wrong token: %s", out.raw)
		}
	}
}

// A change is compared with what the certificate was issued for.
func TestChangeBesideWhatWasRegistered(t *testing.T) {
	t.Parallel()
	b := setup(t)
	h := b.holder()
	registration := b.application(b.coupons(1)[0], nil)["registration"].(vars)
	registration["subscriber"].(vars)["email"] = h.secrets["email"]
	registration["subscriber"].(vars)["department"] = "総務部"
	asked, refused := b.asContact(h).act("submitChange", vars{
		"submissionKey": "submission-change-0001", "certificateId": h.certificate.ID, "registration": registration,
	})
	if len(refused) > 0 {
		t.Fatalf("ask for a change: %v", refused)
	}
	earlier := b.as("taro").seen(asked.ID).EarlierRegistrations
	if len(earlier) != 1 || earlier[0].Origin != "BEFORE_CHANGE" {
		t.Fatalf("beside it: %+v", earlier)
	}
	var fields []string
	for _, d := range earlier[0].Differences {
		fields = append(fields, d.Field+" "+d.After)
	}
	if diff := cmp.Diff([]string{"subscriber.department 総務部"}, fields); diff != "" {
		t.Errorf("what differs (-want +got):\n%s", diff)
	}
}
