package graph_test

import (
	"context"
	"testing"
	"time"

	"github.com/descope/virtualwebauthn"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// atPasskeys gives the API a site for passkeys, at a demo's numbered address.
func (b *bundle) atPasskeys() *bundle {
	b.Helper()
	site, err := factor.NewSite("http://127.0.0.1:8080", "Sample")
	b.must(err)
	b.config.Passkeys = site
	b.serve()
	return b
}

// securityKey is an authenticator with one passkey, which asks for a finger each time.
type securityKey struct {
	virtualwebauthn.Authenticator
	key virtualwebauthn.Credential
}

// relying is what the authenticator takes the site for.
var relying = virtualwebauthn.RelyingParty{Name: "Sample", ID: "localhost", Origin: "http://localhost:8080"}

// begun is a ceremony as the tests ask for it.
type begun struct {
	Ceremony *struct{ Options, Ticket string }
	Problems []problemOf
}

// addPasskey adds a new authenticator's key, and answers the recovery codes and
// what stood in the way.
func (w *browser) addPasskey(staffID, name string) (securityKey, []string, string) {
	w.b.Helper()
	var data struct{ BeginPasskey begun }
	w.ask(`mutation { beginPasskey { ceremony { options ticket } problems { code } } }`, nil, &data)
	if data.BeginPasskey.Ceremony == nil {
		return securityKey{}, nil, bare(data.BeginPasskey.Problems)
	}
	options, err := virtualwebauthn.ParseAttestationOptions(data.BeginPasskey.Ceremony.Options)
	w.b.must(err)
	made := securityKey{virtualwebauthn.NewAuthenticator(), virtualwebauthn.NewCredential(virtualwebauthn.KeyTypeEC2)}
	made.Options.UserHandle = []byte(staffID)
	var done struct {
		AddPasskey struct {
			RecoveryCodes []string
			Problems      []problemOf
		}
	}
	w.ask(`mutation($in: AddPasskeyInput!) { addPasskey(input: $in) { recoveryCodes problems { code } } }`, vars{"in": vars{
		"ticket": data.BeginPasskey.Ceremony.Ticket, "name": name,
		"answer": virtualwebauthn.CreateAttestationResponse(relying, made.Authenticator, made.key, *options),
	}}, &done)
	made.AddCredential(made.key)
	return made, done.AddPasskey.RecoveryCodes, bare(done.AddPasskey.Problems)
}

// answer has the key answer a ceremony that is begun now.
func (w *browser) answer(t securityKey) vars {
	w.b.Helper()
	var data struct{ BeginPasskeyUse begun }
	w.ask(`mutation { beginPasskeyUse { ceremony { options ticket } problems { code } } }`, nil, &data)
	options, err := virtualwebauthn.ParseAssertionOptions(data.BeginPasskeyUse.Ceremony.Options)
	w.b.must(err)
	return vars{
		"ticket": data.BeginPasskeyUse.Ceremony.Ticket,
		"answer": virtualwebauthn.CreateAssertionResponse(relying, t.Authenticator, t.key, *options),
	}
}

// signInBy sends a key's answer.
func (w *browser) signInBy(answer vars) string {
	w.b.Helper()
	var data struct {
		SignInByPasskey struct{ Problems []problemOf }
	}
	w.ask(`mutation($in: SignInByPasskeyInput!) { signInByPasskey(input: $in) { problems { code } } }`, vars{"in": answer}, &data)
	return bare(data.SignInByPasskey.Problems)
}

// staffID of whoever is signed in, a newcomer too.
func (w *browser) staffID() string {
	w.b.Helper()
	var data struct {
		Viewer struct{ Account struct{ ID string } }
	}
	w.ask(`{ viewer { account { id } } }`, nil, &data)
	return data.Viewer.Account.ID
}

// TestPasskeys: a newcomer's first factor, signed in with, once an answer, by a
// finger alone, and never the last to be taken away.
func TestPasskeys(t *testing.T) {
	t.Parallel()
	b := setup(t).strict().atPasskeys()
	w := b.stranger()
	w.signIn("taro", "")
	held, recovery, refused := w.addPasskey(w.staffID(), "  職場の鍵 ")
	if refused != "" || len(recovery) != 10 {
		t.Fatalf("first passkey: %s, %d recovery codes", refused, len(recovery))
	}
	if refused := b.stranger().signIn("taro", ""); refused != "SECOND_FACTOR_REQUIRED" {
		t.Errorf("password alone beside a passkey: %q", refused)
	}

	by := b.stranger()
	b.clock.move(time.Second)
	earlier := by.answer(held)
	b.clock.move(time.Second)
	answer := by.answer(held)
	if refused := by.signInBy(answer); refused != "" {
		t.Fatalf("sign in: %s", refused)
	}
	if a := by.account(); a == nil || a.Newcomer || a.Sessions[0].Method != "PASSKEY" {
		t.Errorf("account: %+v", a)
	}
	for name, again := range map[string]vars{
		"the same answer": answer, "an earlier one": earlier, "nonsense": {"ticket": answer["ticket"], "answer": "{}"},
		"a forged ticket": {"ticket": "AAAA", "answer": answer["answer"]},
	} {
		if diff := cmp.Diff("PASSKEY_FAILED", b.stranger().signInBy(again)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	b.clock.move(time.Second)
	unverified := held
	unverified.Options.UserNotVerified = true
	if diff := cmp.Diff("PASSKEY_FAILED", b.stranger().signInBy(by.answer(unverified))); diff != "" {
		t.Errorf("without a finger (-want +got):\n%s", diff)
	}
	b.clock.move(ticketLife)
	late := by.answer(held)
	b.clock.move(ticketLife)
	if diff := cmp.Diff("PASSKEY_FAILED", b.stranger().signInBy(late)); diff != "" {
		t.Errorf("too late (-want +got):\n%s", diff)
	}

	// Another's key proves nothing about this session.
	hana := b.stranger()
	hana.signIn("hana", "")
	theirs, _, _ := hana.addPasskey(hana.staffID(), "花の鍵")
	prove := func(held securityKey) string {
		var data struct {
			ProveAgainByPasskey struct{ Problems []problemOf }
		}
		b.clock.move(time.Second)
		by.ask(`mutation($in: ProveAgainByPasskeyInput!) { proveAgainByPasskey(input: $in) { problems { code } } }`,
			vars{"in": by.answer(held)}, &data)
		return bare(data.ProveAgainByPasskey.Problems)
	}
	by.signInBy(by.answer(held))
	if diff := cmp.Diff([]string{"PASSKEY_FAILED", ""}, []string{prove(theirs), prove(held)}); diff != "" {
		t.Errorf("proofs by another's and one's own (-want +got):\n%s", diff)
	}

	var listed struct {
		Viewer struct {
			Account struct{ Passkeys []struct{ ID, Name string } }
		}
	}
	by.ask(`{ viewer { account { passkeys { id name } } } }`, nil, &listed)
	keys := listed.Viewer.Account.Passkeys
	if len(keys) != 1 || keys[0].Name != "職場の鍵" {
		t.Fatalf("passkeys: %+v", keys)
	}
	act := func(w *browser, mutation string, in vars) string {
		var data map[string]struct{ Problems []problemOf }
		w.ask(`mutation($id: ID!) { it: `+mutation+` { problems { code } } }`, in, &data)
		return bare(data["it"].Problems)
	}
	id := vars{"id": keys[0].ID}
	for _, c := range []struct {
		name, mutation, want string
		by                   *browser
	}{
		{"another renames it", `renamePasskey(input: {passkeyId: $id, name: "mine"})`, "NOT_FOUND", hana},
		{"another removes it", `removePasskey(input: {passkeyId: $id})`, "NOT_FOUND", hana},
		{"no name", `renamePasskey(input: {passkeyId: $id, name: " "})`, "REQUIRED", by},
		{"a name", `renamePasskey(input: {passkeyId: $id, name: "机の鍵"})`, "", by},
		{"the last one", `removePasskey(input: {passkeyId: $id})`, "LAST_FACTOR", by},
	} {
		if diff := cmp.Diff(c.want, act(c.by, c.mutation, id)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	by.setUpTOTP()
	b.clock.move(time.Second)
	stolen := b.stranger()
	if refused := stolen.signInBy(stolen.answer(held)); refused != "" {
		t.Fatalf("sign in elsewhere: %s", refused)
	}
	if refused := act(by, `removePasskey(input: {passkeyId: $id})`, id); refused != "" {
		t.Errorf("removing one of two ways: %s", refused)
	}
	if stolen.account() != nil || by.account() == nil {
		t.Error("removing a key ends every session but this")
	}
	if diff := cmp.Diff("PASSKEY_FAILED", b.stranger().signInBy(by.answer(held))); diff != "" {
		t.Errorf("a key that was removed (-want +got):\n%s", diff)
	}
}

// TestPasskeyTakenMeanwhile: a key that is taken away between its use and the
// session that this opens lets nobody in.
func TestPasskeyTakenMeanwhile(t *testing.T) {
	t.Parallel()
	b := setup(t).atPasskeys()
	w := b.as("taro")
	staffID := w.staffID()
	held, _, refused := w.addPasskey(staffID, "鍵")
	if refused != "" {
		t.Fatalf("add: %s", refused)
	}
	b.db.Client().Passkey.Use(func(next ent.Mutator) ent.Mutator {
		return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
			n, err := next.Mutate(ctx, m)
			if err == nil {
				err = b.db.Client().Staff.UpdateOneID(staffID).AddEpoch(1).Exec(viewer.AsSystem(ctx))
			}
			return n, err
		})
	})
	b.clock.move(time.Second)
	late := b.stranger()
	if refused := late.signInBy(late.answer(held)); refused != "" {
		t.Fatalf("the answer was right: %s", refused)
	}
	if late.account() != nil {
		t.Error("a key that was taken away meanwhile let somebody in")
	}
}

// ticketLife is how long a ceremony can be finished.
const ticketLife = 15 * time.Minute
