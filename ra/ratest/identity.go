package ratest

import (
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/openid"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// identity is somebody at an OpenID provider.
var identity = openid.Identity{Key: "https://accounts.example subject-1"}

// identities recorded with the action.
func (b *bundle) identities(action ra.Action) int {
	b.Helper()
	n, err := b.client.AuditEvent.Query().Where(auditevent.Action(string(action))).Count(b.sys)
	b.must(err)
	return n
}

// identityRace: two members who link the same identity. The unique index
// decides, and the other is told no more than that it did not work.
func identityRace(b *bundle) {
	both := []viewer.Viewer{b.signedIn(b.taro), b.signedIn(b.hana)}
	got := count(atOnce(len(both), func(i int) error {
		_, err := b.ra.LinkIdentity(b.ctx, both[i], identity)
		return err
	}))
	if diff := cmp.Diff(map[string]int{"ok": 1, "[OIDC_FAILED]": 1}, got); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if n := b.client.Staff.Query().Where(staff.OidcSubject(identity.Key)).CountX(b.sys); n != 1 {
		b.Errorf("%d members have the identity", n)
	}
	if n := b.identities(ra.StaffIdentityLinked); n != 1 {
		b.Errorf("%d links are on record", n)
	}
	newcomer := b.signedIn(b.taro)
	newcomer.Kind = viewer.Newcomer
	_, err := b.ra.LinkIdentity(b.ctx, newcomer, openid.Identity{Key: "https://accounts.example subject-2"})
	b.refused(err, "NOT_ALLOWED")
}

// identityTwice: two pages of one member. The first has ended the session of the
// second, each time.
func identityTwice(b *bundle) {
	for _, turn := range []struct {
		action ra.Action
		act    func(viewer.Viewer) (ra.Secured, error)
	}{
		{ra.StaffIdentityLinked, func(by viewer.Viewer) (ra.Secured, error) { return b.ra.LinkIdentity(b.ctx, by, identity) }},
		{ra.StaffIdentityUnlinked, func(by viewer.Viewer) (ra.Secured, error) { return b.ra.UnlinkIdentity(b.ctx, by) }},
	} {
		by := b.signedIn(b.taro)
		got := count(atOnce(2, func(int) error {
			_, err := turn.act(by)
			return err
		}))
		if diff := cmp.Diff(map[string]int{"ok": 1, "[SESSION_REQUIRED]": 1}, got); diff != "" {
			b.Errorf("%s (-want +got):\n%s", turn.action, diff)
		}
		if n := b.identities(turn.action); n != 1 {
			b.Errorf("%s is on record %d times", turn.action, n)
		}
		row := b.client.Staff.GetX(b.sys, by.StaffID)
		if linked := row.OidcSubject != nil; row.Epoch != by.Epoch+1 || linked != (turn.action == ra.StaffIdentityLinked) {
			b.Errorf("%s: epoch %d after %d, linked %t", turn.action, row.Epoch, by.Epoch, linked)
		}
		// Again is none: linked already, or not any more.
		_, err := turn.act(b.signedIn(b.taro))
		b.refused(err, map[ra.Action]string{ra.StaffIdentityLinked: "OIDC_FAILED", ra.StaffIdentityUnlinked: "NOT_FOUND"}[turn.action])
	}
}

func identityReset(b *bundle) {
	b.freshAdministrator("ichiro") // somebody has to be left who administers
	_, err := b.ra.LinkIdentity(b.ctx, b.signedIn(b.taro), identity)
	b.must(err)
	_, err = b.ra.ResetStaff(b.ctx, b.operator, b.taro.StaffID)
	b.must(err)
	if row := b.client.Staff.GetX(b.sys, b.taro.StaffID); row.OidcSubject != nil {
		b.Error("the identity outlived the reset")
	}
}
