package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// reissueOf is a request for a reissue, as the tests ask for it.
type reissueOf struct {
	ID, Kind, Status, Reason string
	Predecessor              *struct {
		Serial, Status string
		NotAfter       time.Time
	}
	Follows *struct{ ID string }
}

const reissueFields = ` id kind status reason predecessor { serial status notAfter } follows { id } `

// reissue asks for one and answers what its code acquires, and which session
// the answer was made for.
func (w *browser) reissue(in vars) (reissueOf, []problemOf, string) {
	w.b.Helper()
	var data struct {
		RequestReissue struct {
			Request  *reissueOf
			Problems []problemOf
		}
	}
	out := w.post(`mutation($in: RequestReissueInput!) { requestReissue(input: $in) {
		request {`+reissueFields+`} problems { code field message } } }`, vars{"in": in})
	if len(out.Errors) > 0 {
		w.b.Fatalf("request reissue: %s", out.raw)
	}
	w.b.must(json.Unmarshal(out.Data, &data))
	if data.RequestReissue.Request == nil {
		return reissueOf{}, data.RequestReissue.Problems, out.header.Get("Shomei-Session")
	}
	return *data.RequestReissue.Request, data.RequestReissue.Problems, out.header.Get("Shomei-Session")
}

// holder is somebody who acquired a certificate, and their secrets.
type holder struct {
	requestID   string
	secrets     vars
	certificate certificateOf
	notAfter    time.Time
}

func (b *bundle) holder() holder {
	b.Helper()
	r := b.approved()
	h := holder{requestID: r.ID, secrets: vars{
		"email": r.Registration.Subscriber.Email, "applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID),
	}}
	h.certificate = b.acquireAs(h, r.ID, "")
	h.notAfter = b.standing(h.certificate.ID).NotAfter
	b.clock.move(24 * time.Hour)
	return h
}

// acquireAs acquires the request with its code ("": the holder's) and confirms.
func (b *bundle) acquireAs(h holder, requestID, code string) certificateOf {
	b.Helper()
	w := b.stranger()
	if refused := w.identify(h.with("ACQUIRE", code)); len(refused) > 0 {
		b.Fatalf("identify to acquire: %v", refused)
	}
	c := b.acquire(w, requestID)
	for _, outcome := range []string{"SAVED", "OPENED"} {
		if _, refused := w.certify("confirmAcquisition", vars{"certificateId": c.ID, "outcome": outcome}); len(refused) > 0 {
			b.Fatalf("confirm: %v", refused)
		}
	}
	return c
}

// with answers the secrets for a purpose; code "" is the holder's.
func (h holder) with(purpose, code string) vars {
	in := maps.Clone(h.secrets)
	in["purpose"] = purpose
	if code != "" {
		in["certificateCode"] = code
	}
	return in
}

// opened is the holder, identified for a reissue.
func (b *bundle) opened(h holder) *browser {
	b.Helper()
	w := b.stranger()
	if refused := w.identify(h.with("REISSUE", "")); len(refused) > 0 {
		b.Fatalf("identify to reissue: %v", refused)
	}
	return w
}

// standingOf is where a certificate stands, as staff sees it.
type standingOf struct {
	Status, RevocationReason string
	NotAfter                 time.Time
}

func (b *bundle) standing(certificateID string) standingOf {
	b.Helper()
	var data struct{ Node standingOf }
	b.as("hana").ask(`query($id: ID!) { node(id: $id) { ... on Certificate { status revocationReason notAfter } } }`,
		vars{"id": certificateID}, &data)
	return data.Node
}

func (b *bundle) wantStanding(certificateID, status, reason string) {
	b.Helper()
	if got := b.standing(certificateID); got.Status != status || got.RevocationReason != reason {
		b.Errorf("the certificate is %s (%s), want %s (%s)", got.Status, got.RevocationReason, status, reason)
	}
}

// reissueInput is a fresh one.
func (b *bundle) reissueInput(requestID, reason string) vars {
	b.submissions++
	return vars{"submissionKey": fmt.Sprintf("submission-%08d", b.submissions), "requestId": requestID, "reason": reason}
}

// The whole procedure: the old certificate stands until the new one is
// acquired, and the new one ends with it.
func TestReissueStory(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		h := b.holder()
		w := b.opened(h)
		got, refused, _ := w.reissue(b.reissueInput(h.requestID, "LOST"))
		if len(refused) > 0 || got.Kind != "REISSUE" || got.Status != "APPROVED" || got.Reason != "LOST" || got.ID == h.requestID {
			t.Fatalf("reissue: %+v, %v", got, refused)
		}
		p := got.Predecessor
		if p == nil || p.Serial != h.certificate.Serial || p.Status != "ACTIVE" || !p.NotAfter.Equal(h.notAfter) {
			t.Errorf("told of the one before: %+v", p)
		}
		// The session is the new request's alone.
		if got.Follows != nil {
			t.Errorf("the holder of the new request sees the old certificate %s", got.Follows.ID)
		}
		b.wantStanding(h.certificate.ID, "ACTIVE", "")
		renewed := b.acquireAs(h, got.ID, b.code(got.ID))
		b.wantStanding(h.certificate.ID, "REVOKED", "SUPERSEDED")
		b.wantStanding(renewed.ID, "ACTIVE", "")
		if end := b.standing(renewed.ID).NotAfter; !end.Equal(h.notAfter) {
			t.Errorf("the new one ends %s, the old one %s", end, h.notAfter)
		}
		// Staff finds the way from one to the other.
		var data struct{ Node reissueOf }
		b.as("taro").ask(`query($id: ID!) { node(id: $id) { ... on Request {`+reissueFields+`} } }`, vars{"id": got.ID}, &data)
		if n := data.Node; n.Follows == nil || n.Follows.ID != h.certificate.ID || n.Predecessor.Status != "REVOKED" {
			t.Errorf("told to staff: %+v", n)
		}
		// What was replaced is not replaced again.
		if refused := b.stranger().identify(h.with("REISSUE", "")); codes(refused) != "IDENTIFICATION_FAILED@" {
			t.Errorf("with the old code: %v", refused)
		}
	})
}

func TestReissueCompromised(t *testing.T) {
	t.Parallel()
	b := setup(t)
	h := b.holder()
	got, refused, _ := b.opened(h).reissue(b.reissueInput(h.requestID, "KEY_COMPROMISED"))
	if len(refused) > 0 || got.Predecessor == nil || got.Predecessor.Status != "REVOKED" {
		t.Fatalf("reissue: %+v, %v", got, refused)
	}
	b.wantStanding(h.certificate.ID, "REVOKED", "KEY_COMPROMISE")
	b.wantStanding(b.acquireAs(h, got.ID, b.code(got.ID)).ID, "ACTIVE", "")
}

// Where nothing was issued, only the code is replaced, and who came with the
// one before is asked again.
func TestReissueBeforeAcquisition(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.approved()
	h := holder{requestID: r.ID, secrets: vars{
		"email": r.Registration.Subscriber.Email, "applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID),
	}}
	w, late := b.opened(h), b.opened(h)
	_, refused, _ := w.reissue(b.reissueInput(r.ID, "CANNOT_DOWNLOAD"))
	if codes(refused) != "TOO_MANY_ATTEMPTS@requestId" {
		t.Errorf("right after the first code: %v", refused)
	}
	b.clock.move(2 * time.Minute)
	got, refused, _ := w.reissue(b.reissueInput(r.ID, "CANNOT_DOWNLOAD"))
	if len(refused) > 0 || got.ID != r.ID || got.Kind != "NEW" || got.Predecessor != nil {
		t.Fatalf("reissue: %+v, %v", got, refused)
	}
	if _, refused, _ := late.reissue(b.reissueInput(r.ID, "LOST")); codes(refused) != "SESSION_REQUIRED@" {
		t.Errorf("with the code before: %v", refused)
	}
	if refused := b.stranger().identify(h.with("ACQUIRE", "")); codes(refused) != "IDENTIFICATION_FAILED@" {
		t.Errorf("the replaced code acquires: %v", refused)
	}
	b.acquireAs(h, r.ID, b.code(r.ID))
}

// Nobody learns which secret was wrong, and nobody has another's reissued.
func TestReissueIsolation(t *testing.T) {
	t.Parallel()
	b := setup(t)
	mine, theirs := b.holder(), b.holder()
	const unknown = "AAAA-BBBB-CCCC-DDDD"
	var answers []string
	for _, wrong := range []vars{
		{"email": theirs.secrets["email"]},
		{"applicationPassphrase": "another passphrase"},
		{"certificateCode": unknown},
		{"certificateCode": theirs.secrets["certificateCode"]},
		{"email": "nobody@example.co.jp", "certificateCode": unknown},
	} {
		in := mine.with("REISSUE", "")
		maps.Copy(in, wrong)
		w := b.stranger()
		answers = append(answers, fmt.Sprint(w.identify(in)))
		if len(w.cookies) > 0 {
			t.Errorf("with %v a session is opened", wrong)
		}
	}
	for _, answer := range answers[1:] {
		if diff := cmp.Diff(answers[0], answer); diff != "" {
			t.Errorf("two failures differ (-one +other):\n%s", diff)
		}
	}
	revoker := b.stranger()
	if refused := revoker.identify(mine.with("REVOKE", "")); len(refused) > 0 {
		t.Fatal(refused)
	}
	for _, tt := range []struct {
		name string
		by   *browser
		want string
	}{
		{"a stranger", b.stranger(), "SESSION_REQUIRED@"},
		{"somebody else", b.opened(theirs), "NOT_FOUND@requestId"},
		{"a session for something else", revoker, "NOT_FOUND@requestId"},
		{"staff", b.as("admin"), "NOT_FOUND@requestId"},
	} {
		if _, refused, _ := tt.by.reissue(b.reissueInput(mine.requestID, "LOST")); codes(refused) != tt.want {
			t.Errorf("%s: %v, want %s", tt.name, refused, tt.want)
		}
	}
	got, refused, _ := b.opened(mine).reissue(b.reissueInput(mine.requestID, "LOST"))
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	out := b.opened(theirs).post(`query($id: ID!) { node(id: $id) { ... on Request {`+reissueFields+`} } }`, vars{"id": got.ID})
	if string(out.Data) != `{"node":null}` || len(out.Errors) > 0 {
		t.Errorf("somebody else asks for the reissue: %s", out.raw)
	}
}

// The answer and its cookie were lost: the same submission brings both again to
// the session that made it, and to nobody else, who may know the key.
func TestReissueRetried(t *testing.T) {
	t.Parallel()
	for _, reason := range []string{"LOST", "KEY_COMPROMISED"} {
		t.Run(reason, func(t *testing.T) {
			t.Parallel()
			b := setup(t)
			theirs, h := b.holder(), b.holder()
			w := b.opened(h)
			before := maps.Clone(w.cookies)
			in := b.reissueInput(h.requestID, reason)
			first, refused, _ := w.reissue(in)
			if len(refused) > 0 {
				t.Fatal(refused)
			}
			for name, other := range map[string]*browser{"SESSION_REQUIRED@": b.stranger(), "NOT_FOUND@requestId": b.opened(theirs)} {
				if got, refused, _ := other.reissue(in); codes(refused) != name || got.ID != "" {
					t.Errorf("another session is told %s: %v, want %s", got.ID, refused, name)
				}
			}
			w.cookies = maps.Clone(before)
			again, refused, told := w.reissue(in)
			if len(refused) > 0 || again.ID != first.ID || told != "1800" {
				t.Errorf("the retry made %s beside %s, told %q: %v", again.ID, first.ID, told, refused)
			}
			var data struct{ Node *requestOf }
			w.ask(`query($id: ID!) { node(id: $id) { ... on Request {`+requestFields+`} } }`, vars{"id": first.ID}, &data)
			if data.Node == nil {
				t.Error("the retry opened no session")
			}
			w.cookies = before
			in["reason"] = "OTHER"
			if _, refused, _ := w.reissue(in); codes(refused) != "SUBMISSION_CONFLICT@submissionKey" {
				t.Errorf("another reason under the same key: %v", refused)
			}
		})
	}
}
