package graph_test

import (
	"crypto/rand"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/pquerna/otp/totp"

	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

// accountOf is an account as the tests ask for it.
type accountOf struct {
	Login             string
	Newcomer, Totp    bool
	RecoveryCodesLeft int
	Sessions          []struct {
		ID, Method string
		UserAgent  *string
		Current    bool
	}
}

const accountFields = ` account { login newcomer totp recoveryCodesLeft sessions { id method userAgent current } } `

// bare are the codes of problems alone.
func bare(problems []problemOf) string {
	all := make([]string, len(problems))
	for i, p := range problems {
		all[i] = p.Code
	}
	return strings.Join(all, " ")
}

// strict makes the API want a second factor, as everywhere but in a demo.
func (b *bundle) strict() *bundle {
	b.Helper()
	b.config.Sessions = session.New(session.Config{
		DB: b.db, Ring: b.ring, Hasher: b.hasher, Now: b.clock.now, Rand: rand.Reader,
	})
	b.serve()
	return b
}

// signIn answers what stood in the way.
func (w *browser) signIn(login, second string) string {
	w.b.Helper()
	in := vars{"login": login, "password": staffPassword}
	if second != "" {
		in["secondFactor"] = second
	}
	var data struct {
		SignIn struct{ Problems []problemOf }
	}
	w.ask(`mutation($in: SignInInput!) { signIn(input: $in) { problems { code } } }`, vars{"in": in}, &data)
	return bare(data.SignIn.Problems)
}

// account answers the account of who is signed in, nil where nobody is.
func (w *browser) account() *accountOf {
	w.b.Helper()
	var data struct{ Viewer struct{ Account *accountOf } }
	w.ask(`{ viewer {`+accountFields+`} }`, nil, &data)
	return data.Viewer.Account
}

// setUpTOTP sets one-time passwords up and answers the secret and the recovery
// codes.
func (w *browser) setUpTOTP() (secret string, recovery []string) {
	w.b.Helper()
	var begun struct {
		BeginTotp struct {
			Offer    *struct{ Ticket, Secret, URI string }
			Problems []problemOf
		}
	}
	w.ask(`mutation { beginTotp { offer { ticket secret uri } problems { code } } }`, nil, &begun)
	if begun.BeginTotp.Offer == nil {
		w.b.Fatalf("begin: %v", bare(begun.BeginTotp.Problems))
	}
	var done struct {
		ConfirmTotp struct {
			RecoveryCodes []string
			Account       accountOf
			Problems      []problemOf
		}
	}
	in := vars{"ticket": begun.BeginTotp.Offer.Ticket, "code": w.b.otp(begun.BeginTotp.Offer.Secret)}
	w.ask(`mutation($in: ConfirmTotpInput!) { confirmTotp(input: $in) { recoveryCodes`+accountFields+`problems { code } } }`, vars{"in": in}, &done)
	if refused := bare(done.ConfirmTotp.Problems); refused != "" {
		w.b.Fatalf("confirm: %v", refused)
	}
	if done.ConfirmTotp.Account.Newcomer || !done.ConfirmTotp.Account.Totp {
		w.b.Fatalf("account after the set-up: %+v", done.ConfirmTotp.Account)
	}
	return begun.BeginTotp.Offer.Secret, done.ConfirmTotp.RecoveryCodes
}

// otp is what the app shows now.
func (b *bundle) otp(secret string) string {
	b.Helper()
	code, err := totp.GenerateCode(secret, b.clock.now())
	b.must(err)
	return code
}

// TestR11NewcomerSetsAFactorUpFirst: whoever signs in by password alone sees
// and does nothing but set a second factor up; then both are wanted.
func TestR11NewcomerSetsAFactorUpFirst(t *testing.T) {
	t.Parallel()
	b := setup(t).strict()
	r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	b.clock.move(window)
	w := b.stranger()
	if refused := w.signIn("taro", ""); refused != "" {
		t.Fatalf("first sign-in: %v", refused)
	}
	newcomer := w.account()
	if newcomer == nil || !newcomer.Newcomer {
		t.Fatalf("account of a newcomer: %+v", newcomer)
	}
	if _, refused := w.act("claimRequest", vars{"requestId": r.ID}); bare(refused) != "NOT_ALLOWED" {
		t.Errorf("a newcomer claims: %v", bare(refused))
	}
	var seen struct {
		Viewer   struct{ Staff *struct{ ID string } }
		Requests struct{ Nodes []struct{ ID string } }
	}
	w.ask(`{ viewer { staff { id } } requests(first: 10) { nodes { id } } }`, nil, &seen)
	if seen.Viewer.Staff != nil || len(seen.Requests.Nodes) > 0 {
		t.Errorf("a newcomer sees %+v", seen)
	}

	elsewhere := b.stranger()
	elsewhere.signIn("taro", "")
	secret, recovery := w.setUpTOTP()
	if len(recovery) != 10 {
		t.Errorf("%d recovery codes", len(recovery))
	}
	if _, refused := w.act("claimRequest", vars{"requestId": r.ID}); len(refused) > 0 {
		t.Errorf("claim after the set-up: %v", bare(refused))
	}
	if a := elsewhere.account(); a != nil {
		t.Errorf("a session by password alone outlived the set-up: %+v", a)
	}

	// The step of the set-up is used up, and so is each that follows.
	second := b.stranger()
	for _, c := range []struct {
		name, typed string
		move        time.Duration
		want        string
	}{
		{"none", "", 0, "SECOND_FACTOR_REQUIRED"},
		{"used by the set-up", b.otp(secret), 0, "SECOND_FACTOR_FAILED"},
		{"wrong", "000000", 0, "SECOND_FACTOR_FAILED"},
		{"next", "now", 30 * time.Second, ""},
		{"again", "now", 0, "SECOND_FACTOR_FAILED"},
		{"recovery code, as somebody types it", "  " + recovery[3], 0, ""},
		{"recovery code again", recovery[3], 0, "SECOND_FACTOR_FAILED"},
	} {
		b.clock.move(c.move)
		typed := c.typed
		if typed == "now" {
			typed = b.otp(secret)
		}
		if diff := cmp.Diff(c.want, second.signIn("taro", typed)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	if a := second.account(); a == nil || a.RecoveryCodesLeft != 9 || a.Sessions[0].Method != "PASSWORD_RECOVERY_CODE" {
		t.Errorf("account after a recovery code: %+v", a)
	}
	wrong := b.stranger()
	var data struct {
		SignIn struct{ Problems []problemOf }
	}
	wrong.ask(`mutation($in: SignInInput!) { signIn(input: $in) { problems { code } } }`,
		vars{"in": vars{"login": "taro", "password": "wrong", "secondFactor": recovery[4]}}, &data)
	if diff := cmp.Diff("SIGN_IN_FAILED", bare(data.SignIn.Problems)); diff != "" {
		t.Errorf("wrong password with a right code (-want +got):\n%s", diff)
	}
}

// TestSessionsAreTheirOwners: listed with how and by what they were opened,
// ended one by one or all but this, and nobody else's.
func TestSessionsAreTheirOwners(t *testing.T) {
	t.Parallel()
	b := setup(t)
	var browsers []*browser
	for _, login := range []string{"taro", "taro", "taro", "hana"} {
		browsers = append(browsers, b.as(login))
		b.clock.move(time.Second)
	}
	first, second, third, other := browsers[0], browsers[1], browsers[2], browsers[3]
	end := func(w *browser, sessionID string) string {
		var data struct {
			EndSession struct{ Problems []problemOf }
		}
		w.ask(`mutation($id: ID!) { endSession(input: {sessionId: $id}) { problems { code } } }`, vars{"id": sessionID}, &data)
		return bare(data.EndSession.Problems)
	}
	a := first.account()
	if len(a.Sessions) != 3 || a.Sessions[0].Current || !a.Sessions[2].Current {
		t.Fatalf("sessions: %+v", a.Sessions)
	}
	if diff := cmp.Diff("NOT_FOUND", end(other, a.Sessions[0].ID)); diff != "" {
		t.Errorf("somebody else's (-want +got):\n%s", diff)
	}
	if refused := end(first, a.Sessions[0].ID); refused != "" {
		t.Errorf("one's own: %v", refused)
	}
	if third.account() != nil || second.account() == nil {
		t.Error("the wrong session ended")
	}
	var data struct {
		EndOtherSessions struct{ Problems []problemOf }
	}
	first.ask(`mutation { endOtherSessions { problems { code } } }`, nil, &data)
	if second.account() != nil || other.account() == nil || len(first.account().Sessions) != 1 {
		t.Error("ending the others ended the wrong ones")
	}
}

// TestStepUp: what changes the ways to sign in wants a proof that is minutes
// old, and goes on after one.
func TestStepUp(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w, elsewhere := b.as("taro"), b.as("taro")
	change := func() string {
		var data struct {
			ChangePassword struct{ Problems []problemOf }
		}
		w.ask(`mutation($p: String!) { changePassword(input: {password: $p}) { problems { code field } } }`,
			vars{"p": "correct battery horse 馬"}, &data)
		return bare(data.ChangePassword.Problems)
	}
	prove := func(password string) string {
		var data struct {
			ProveAgain struct{ Problems []problemOf }
		}
		w.ask(`mutation($p: String!) { proveAgain(input: {password: $p}) { problems { code } } }`, vars{"p": password}, &data)
		return bare(data.ProveAgain.Problems)
	}
	b.clock.move(10 * time.Minute)
	if diff := cmp.Diff("STEP_UP_REQUIRED", change()); diff != "" {
		t.Fatalf("after ten minutes (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("SIGN_IN_FAILED", prove("wrong")); diff != "" {
		t.Errorf("wrong password (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("STEP_UP_REQUIRED", change()); diff != "" {
		t.Errorf("after a wrong proof (-want +got):\n%s", diff)
	}
	if refused := prove(staffPassword) + change(); refused != "" {
		t.Errorf("after a proof: %v", refused)
	}
	if elsewhere.account() != nil || w.account() == nil {
		t.Error("a new password ends every session but this")
	}
	if diff := cmp.Diff("SIGN_IN_FAILED", b.stranger().signIn("taro", "")); diff != "" {
		t.Errorf("the old password (-want +got):\n%s", diff)
	}
}

// TestFactorsAreNotInTheDatabase: neither the secret nor a recovery code stands
// there in a form that a dump would give away (A17).
func TestFactorsAreNotInTheDatabase(t *testing.T) {
	t.Parallel()
	b := setup(t)
	_, recovery := b.as("taro").setUpTOTP()
	ctx := viewer.AsSystem(t.Context())
	row, err := b.db.Client().Staff.Query().Where(staff.Login("taro")).Only(ctx)
	b.must(err)
	if _, err := b.ring.Open("one-time password", *row.TotpSealed, []byte(row.ID)); err != nil {
		t.Errorf("the secret is not sealed to its row: %v", err)
	}
	other, err := b.db.Client().Staff.Query().Where(staff.Login("hana")).Only(ctx)
	b.must(err)
	if _, err := b.ring.Open("one-time password", *row.TotpSealed, []byte(other.ID)); err == nil {
		t.Error("the secret opens in another's row")
	}
	for _, stored := range b.db.Client().RecoveryCode.Query().AllX(ctx) {
		for _, code := range recovery {
			if string(stored.Verifier) == code {
				t.Error("a recovery code is stored as it is")
			}
		}
	}
	if _, err := b.ra.ConfirmTOTP(t.Context(), viewer.Viewer{Kind: viewer.Staff, StaffID: row.ID, Fresh: true}, "forged", "000000"); !problem.Is(err, problem.SetUpExpired) {
		t.Errorf("a forged ticket: %v", err)
	}
}
