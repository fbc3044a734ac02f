package graph_test

import (
	"context"
	"crypto/rand"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/openid"
	"github.com/shomei-ra/shomei/internal/openid/openidtest"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// atProvider gives the API an OpenID provider, where a second factor is asked for
// here all the same.
func (b *bundle) atProvider() *openidtest.Provider {
	b.Helper()
	there := openidtest.Start(b.T, b.clock.now)
	provider, err := openid.New(openid.Config{
		Issuer: there.Issuer, ClientID: openidtest.ClientID, Secret: openidtest.Secret, Redirect: "https://ra.test/console/oidc",
		Strong: openid.Marks{{Claim: "amr", Value: "mfa"}}, Loopback: true, Now: b.clock.now, Rand: rand.Reader,
	})
	b.must(err)
	b.config.OIDCLabel = &policy.Text{Ja: "見本でサインイン", En: "Sign in with Sample"}
	b.config.Sessions = session.New(session.Config{
		DB: b.db, Ring: b.ring, Hasher: b.hasher, OIDC: provider, Now: b.clock.now, Rand: rand.Reader,
	})
	b.serve()
	return there
}

// sent begins a visit to the provider by the mutation, makes it as the subject,
// and answers what the browser comes back with.
func (w *browser) sent(there *openidtest.Provider, mutation, subject string) (vars, string) {
	w.b.Helper()
	var data map[string]struct {
		Address  *string
		Problems []problemOf
	}
	w.b.clock.move(time.Second)
	w.ask(`mutation { it: `+mutation+` { address problems { code } } }`, nil, &data)
	if data["it"].Address == nil {
		return nil, bare(data["it"].Problems)
	}
	state, code := there.Visit(w.b, *data["it"].Address, subject)
	w.b.clock.move(time.Second)
	return vars{"state": state, "code": code}, ""
}

const (
	toSignIn = `beginOidcSignIn(input: {to: "/console/coupons"})`
	toLink   = `beginOidcLink`
)

// cameBack is the payload of finishOidc and signInByOidc.
type cameBack struct {
	Staff            *struct{ ID string }
	Newcomer, Linked bool
	To               string
	Problems         []problemOf
}

// finish ends a visit.
func (w *browser) finish(answer vars) cameBack {
	w.b.Helper()
	var data struct{ FinishOidc cameBack }
	w.ask(`mutation($in: FinishOidcInput!) { finishOidc(input: $in) { staff { id } newcomer linked to problems { code } } }`,
		vars{"in": answer}, &data)
	return data.FinishOidc
}

// link links the subject to whoever is signed in.
func (w *browser) link(there *openidtest.Provider, subject string) string {
	w.b.Helper()
	answer, refused := w.sent(there, toLink, subject)
	if refused != "" {
		return refused
	}
	return bare(w.finish(answer).Problems)
}

// unlink takes the identity away.
func (w *browser) unlink() string {
	w.b.Helper()
	var data struct {
		UnlinkOidc struct{ Problems []problemOf }
	}
	w.ask(`mutation { unlinkOidc { problems { code } } }`, nil, &data)
	return bare(data.UnlinkOidc.Problems)
}

// proveBy proves again that one is there, by password and app.
func (w *browser) proveBy(secret string) {
	w.b.Helper()
	var data struct {
		ProveAgain struct{ Problems []problemOf }
	}
	w.ask(`mutation($in: ProveAgainInput!) { proveAgain(input: $in) { problems { code } } }`,
		vars{"in": vars{"password": staffPassword, "secondFactor": w.b.otp(secret)}}, &data)
	if refused := bare(data.ProveAgain.Problems); refused != "" {
		w.b.Fatalf("prove: %s", refused)
	}
}

// recorded counts acts in the audit log.
func (b *bundle) recorded(action ra.Action) int {
	b.Helper()
	n, err := b.db.Client().AuditEvent.Query().Where(auditevent.Action(string(action))).Count(viewer.AsSystem(b.Context()))
	b.must(err)
	return n
}

// TestOIDC: linked by oneself, signed in by with one's own second factor, taken
// away; each on record.
func TestOIDC(t *testing.T) {
	t.Parallel()
	b := setup(t)
	there := b.atProvider()
	taro := b.stranger()
	taro.signIn("taro", "")
	if refused := taro.link(there, "subject-1"); refused != "NOT_ALLOWED" {
		t.Errorf("a newcomer links: %q", refused)
	}
	secret, _ := taro.setUpTOTP()
	elsewhere := b.stranger()
	b.clock.move(time.Minute)
	if refused := elsewhere.signIn("taro", b.otp(secret)); refused != "" {
		t.Fatalf("sign in elsewhere: %s", refused)
	}
	if refused := taro.link(there, "subject-1"); refused != "" {
		t.Fatalf("link: %s", refused)
	}
	if taro.account() == nil || elsewhere.account() != nil {
		t.Error("a link ends every session but this")
	}
	if refused := taro.link(there, "subject-2"); refused != "OIDC_FAILED" {
		t.Errorf("a second identity: %q", refused)
	}

	// Strangers, and whom the provider knows and we do not, learn one thing.
	w := b.stranger()
	for name, subject := range map[string]string{"unlinked": "subject-2", "the login": "taro", "an address": "taro@ra.test"} {
		answer, _ := w.sent(there, toSignIn, subject)
		if diff := cmp.Diff("OIDC_FAILED", bare(w.finish(answer).Problems)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	caught, _ := b.stranger().sent(there, toSignIn, "subject-1")
	if got := w.finish(caught); bare(got.Problems) != "OIDC_FAILED" || got.Staff != nil {
		t.Errorf("another browser's return: %+v", got)
	}

	answer, _ := w.sent(there, toSignIn, "subject-1")
	if got := w.finish(answer); bare(got.Problems) != "SECOND_FACTOR_REQUIRED" || w.account() != nil {
		t.Fatalf("the provider alone: %+v", got)
	}
	if got := w.finish(answer); bare(got.Problems) != "OIDC_FAILED" {
		t.Errorf("the same return again: %+v", got)
	}
	second := func(w *browser, typed string) cameBack {
		var data struct{ SignInByOidc cameBack }
		w.ask(`mutation($in: SignInByOidcInput!) { signInByOidc(input: $in) { staff { id } newcomer to problems { code } } }`,
			vars{"in": vars{"secondFactor": typed}}, &data)
		return data.SignInByOidc
	}
	if got := second(b.stranger(), b.otp(secret)); bare(got.Problems) != "OIDC_FAILED" {
		t.Errorf("a second factor without a first: %+v", got)
	}
	if got := second(w, "000000"); bare(got.Problems) != "SECOND_FACTOR_FAILED" {
		t.Errorf("a wrong second factor: %+v", got)
	}
	b.clock.move(time.Minute)
	if got := second(w, b.otp(secret)); bare(got.Problems) != "" || got.Staff == nil || got.To != "/console/coupons" {
		t.Fatalf("the right one: %+v", got)
	}
	if a := w.account(); a == nil || a.Newcomer || a.Sessions[0].Method != "OIDC_TOTP" {
		t.Errorf("account: %+v", a)
	}
	if refused := w.unlink(); refused != "" {
		t.Errorf("unlink: %s", refused)
	}
	if taro.account() != nil || w.account() == nil {
		t.Error("taking the identity away ends every session but this")
	}
	if refused := w.unlink(); refused != "NOT_FOUND" {
		t.Errorf("unlink again: %q", refused)
	}
	for action, want := range map[ra.Action]int{
		ra.StaffIdentityLinked: 1, ra.StaffIdentityUnlinked: 1, ra.StaffLinkFailed: 1,
		// Three strangers, another browser, the same again, no first, a wrong second.
		ra.StaffSignInFailed: 6,
	} {
		if got := b.recorded(action); got != want {
			t.Errorf("%s is on record %d times, want %d", action, got, want)
		}
	}
	if log := b.log.String(); strings.Contains(log, "canary") || strings.Contains(log, "subject-1") {
		t.Error("the log tells a secret, or who somebody is")
	}
}

// TestOIDCStepUp: a link wants a proof of one's own ways, when it is begun and
// when it ends, before the code is used up; the provider is no such proof.
func TestOIDCStepUp(t *testing.T) {
	t.Parallel()
	b := setup(t)
	there := b.atProvider()
	there.Claims = func(c jwt.MapClaims) { c["amr"] = []string{"mfa"} }
	w := b.stranger()
	w.signIn("taro", "")
	secret, _ := w.setUpTOTP()
	answer, refused := w.sent(there, toLink, "subject-1")
	if refused != "" {
		t.Fatalf("begin: %s", refused)
	}
	b.clock.move(11 * time.Minute)
	if got := w.finish(answer); bare(got.Problems) != "STEP_UP_REQUIRED" || got.Linked {
		t.Fatalf("a stale proof: %+v", got)
	}
	if _, refused := w.sent(there, toLink, "subject-1"); refused != "STEP_UP_REQUIRED" {
		t.Errorf("begin with a stale proof: %q", refused)
	}
	w.proveBy(secret)
	if got := w.finish(answer); bare(got.Problems) != "" || !got.Linked || got.To != "/console/account" {
		t.Fatalf("the same return, proven: %+v", got)
	}
	by := b.stranger()
	answer, _ = by.sent(there, toSignIn, "subject-1")
	if got := by.finish(answer); bare(got.Problems) != "" || got.Staff == nil {
		t.Fatalf("by the provider's second factor: %+v", got)
	}
	if refused := by.unlink(); refused != "STEP_UP_REQUIRED" {
		t.Errorf("the provider is taken for a fresh proof: %q", refused)
	}

	// Another's session ends nobody's link, whatever cookie it brings.
	b.clock.move(time.Minute)
	by.proveBy(secret)
	if refused := by.unlink(); refused != "" {
		t.Fatalf("unlink: %s", refused)
	}
	answer, _ = by.sent(there, toLink, "subject-1")
	hana := b.stranger()
	hana.signIn("hana", "")
	hana.setUpTOTP()
	hana.cookies["shomei_oidc"] = by.cookies["shomei_oidc"]
	if got := hana.finish(answer); bare(got.Problems) != "OIDC_FAILED" || got.Linked {
		t.Errorf("another finishes the link: %+v", got)
	}
	linked, err := b.db.Client().Staff.Query().Where(staff.OidcSubjectNotNil()).Count(viewer.AsSystem(context.Background()))
	if err != nil || linked != 0 {
		t.Errorf("%d members have an identity (%v)", linked, err)
	}
}

// TestOIDCOff: without a provider nothing of it shows, and nothing works.
func TestOIDCOff(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w := b.as("taro")
	var data struct {
		Viewer struct{ OidcLabel *struct{ Ja string } }
	}
	w.ask(`{ viewer { oidcLabel { ja } } }`, nil, &data)
	if data.Viewer.OidcLabel != nil {
		t.Errorf("label %q", data.Viewer.OidcLabel.Ja)
	}
	for _, mutation := range []string{toSignIn, toLink} {
		if _, refused := w.sent(nil, mutation, ""); refused != "OIDC_FAILED" {
			t.Errorf("%s: %q", mutation, refused)
		}
	}
	if got := w.finish(vars{"state": "state", "code": "code"}); bare(got.Problems) != "OIDC_FAILED" {
		t.Errorf("finish: %+v", got)
	}
}

// TestOIDCDown: why the provider could not be asked is the operator's to know.
func TestOIDCDown(t *testing.T) {
	t.Parallel()
	b := setup(t)
	there := b.atProvider()
	there.Stop()
	if _, refused := b.stranger().sent(there, toSignIn, ""); refused != "OIDC_UNAVAILABLE" {
		t.Errorf("begin: %q", refused)
	}
	if !strings.Contains(b.log.String(), "sign-in at the OpenID provider") {
		t.Error("the log says nothing")
	}
}
