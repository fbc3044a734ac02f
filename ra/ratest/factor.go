package ratest

import (
	"crypto/rand"
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/pquerna/otp/hotp"

	"github.com/shomei-ra/shomei/ent/recoverycode"
	"github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var factorCases = []scenario{
	{"the last administrator stays when two keep each other out at once", administratorsRace},
	{"a set-up twice at once leaves one secret and one set of recovery codes", setUpRace},
	{"a change of the ways to sign in wants a fresh proof", factorsFresh},
	{"whoever came in by a factor is out once it is removed", removalEnds},
	{"a session that has ended changes no way to sign in", factorsEnded},
	{"an identity that two link at once is one's", identityRace},
	{"an identity linked and taken away twice at once is so once", identityTwice},
	{"whose sign-in is reset has no identity linked", identityReset},
}

// freshAdministrator adds one and answers who it is, having proven it a moment ago.
func (b *bundle) freshAdministrator(login string) viewer.Viewer {
	b.Helper()
	v := viewer.Viewer{Kind: viewer.Staff, StaffID: b.newID(id.Staff), StaffName: login, Role: viewer.Administrator, Fresh: true}
	b.must(b.client.Staff.Create().SetID(v.StaffID).SetLogin(login).SetName(login).SetRole(v.Role).
		SetPasswordHash("never asked here").SetCreatedAt(instant.At(b.clock.time())).Exec(b.sys))
	return v
}

func administratorsRace(b *bundle) {
	admins := []viewer.Viewer{b.freshAdministrator("ichiro"), b.freshAdministrator("jiro")}
	for _, err := range atOnce(2, func(i int) error {
		_, err := b.ra.DisableStaff(b.ctx, admins[i], admins[1-i].StaffID, "疑わしい操作")
		return err
	}) {
		if err != nil {
			b.refused(err, "NOT_ALLOWED")
		}
	}
	left, err := b.client.Staff.Query().Where(staff.RoleEQ(viewer.Administrator), staff.Enabled(true)).IDs(b.sys)
	b.must(err)
	if len(left) != 1 {
		b.Fatalf("%d administrators are left", len(left))
	}
	last := admins[slices.IndexFunc(admins, func(v viewer.Viewer) bool { return v.StaffID == left[0] })]
	_, err = b.ra.DisableStaff(b.ctx, b.operator, last.StaffID, "誤り")
	b.refused(err, "LAST_ADMINISTRATOR")
}

// signedIn answers a member of staff as one with a session, proven a moment ago.
func (b *bundle) signedIn(by viewer.Viewer) viewer.Viewer {
	b.Helper()
	now := b.clock.time()
	by.SessionID, by.Fresh, by.Epoch = b.newID(id.Session), true, b.client.Staff.GetX(b.sys, by.StaffID).Epoch
	b.must(b.client.Session.Create().SetID(by.SessionID).SetAudience(session.AudienceStaff).SetStaffID(by.StaffID).
		SetEpoch(by.Epoch).SetCreatedAt(instant.At(now)).SetProvenAt(instant.At(now)).
		SetIdleEndsAt(instant.At(now.Add(time.Hour))).SetEndsAt(instant.At(now.Add(time.Hour))).Exec(b.sys))
	return by
}

// setUpRace: two pages that set the same person's app up at the same time. The
// first has ended the session of the second.
func setUpRace(b *bundle) {
	by := b.signedIn(b.taro)
	offers := make([]factor.Offer, 2)
	for i := range offers {
		var err error
		offers[i], err = b.ra.BeginTOTP(b.ctx, by, "Sample")
		b.must(err)
	}
	var made [2][]string
	refused := 0
	for _, err := range atOnce(2, func(i int) error {
		secured, err := b.ra.ConfirmTOTP(b.ctx, by, offers[i].Ticket, b.otp(offers[i].Secret))
		made[i] = secured.RecoveryCodes
		return err
	}) {
		if err != nil {
			refused++
			b.refused(err, "SESSION_REQUIRED")
		}
	}
	if refused != 1 {
		b.Errorf("%d of two set-ups were refused", refused)
	}
	if len(made[0])+len(made[1]) != factor.RecoveryCodes {
		b.Errorf("%d and %d recovery codes were handed out", len(made[0]), len(made[1]))
	}
	row := b.client.Staff.GetX(b.sys, by.StaffID)
	codes := b.client.RecoveryCode.Query().Where(recoverycode.StaffID(by.StaffID)).CountX(b.sys)
	if row.Epoch != by.Epoch+1 || codes != factor.RecoveryCodes || row.TotpConfirmedAt == nil {
		b.Errorf("epoch %d, %d recovery codes, confirmed at %v", row.Epoch, codes, row.TotpConfirmedAt)
	}
	desk := factor.Desk{Ring: b.config.Ring, Now: b.clock.time, Rand: rand.Reader}
	opens := 0
	for _, offer := range offers {
		if _, ok, err := desk.TOTP(row.ID, *row.TotpSealed, b.otp(offer.Secret), 0); ok && err == nil {
			opens++
		}
	}
	if opens != 1 {
		b.Errorf("%d of two secrets sign in", opens)
	}
	_, err := b.ra.RemoveTOTP(b.ctx, b.signedIn(b.taro))
	b.refused(err, "LAST_FACTOR")
}

// removalEnds: each removal raises the epoch by one, which ends every session.
func removalEnds(b *bundle) {
	now := instant.At(b.clock.time())
	b.must(b.client.Staff.UpdateOneID(b.taro.StaffID).SetTotpSealed([]byte("sealed")).SetTotpConfirmedAt(now).Exec(b.sys))
	keys := []string{b.newID(id.Passkey), b.newID(id.Passkey)}
	for _, key := range keys {
		b.must(b.client.Passkey.Create().SetID(key).SetStaffID(b.taro.StaffID).SetCredentialID([]byte(key)).
			SetCredential([]byte(key)).SetName(key).SetCreatedAt(now).Exec(b.sys))
	}
	for name, remove := range map[string]func(viewer.Viewer) (ra.Secured, error){
		"passkey":            func(by viewer.Viewer) (ra.Secured, error) { return b.ra.RemovePasskey(b.ctx, by, keys[0]) },
		"one-time passwords": func(by viewer.Viewer) (ra.Secured, error) { return b.ra.RemoveTOTP(b.ctx, by) },
	} {
		by := b.signedIn(b.taro)
		secured, err := remove(by)
		b.must(err)
		if got := b.client.Staff.GetX(b.sys, by.StaffID).Epoch; got != by.Epoch+1 || secured.Epoch != got {
			b.Errorf("%s: epoch %d, told %d, before %d", name, got, secured.Epoch, by.Epoch)
		}
	}
}

// factorsEnded: what was on its way when the session ended, by itself or with
// all others, or names another's.
func factorsEnded(b *bundle) {
	admin := b.freshAdministrator("ichiro")
	for name, by := range map[string]func() viewer.Viewer{
		"signed out": func() viewer.Viewer {
			by := b.signedIn(b.taro)
			b.must(b.client.Session.UpdateOneID(by.SessionID).SetEndedAt(instant.At(b.clock.time())).Exec(b.sys))
			return by
		},
		"ended with all others": func() viewer.Viewer {
			by := b.signedIn(b.taro)
			b.must(b.client.Staff.UpdateOneID(by.StaffID).AddEpoch(1).Exec(b.sys))
			return by
		},
		"kept out": func() viewer.Viewer {
			by := b.signedIn(b.hana)
			_, err := b.ra.DisableStaff(b.ctx, admin, by.StaffID, "異動")
			b.must(err)
			return by
		},
		"another's": func() viewer.Viewer {
			by := b.signedIn(b.taro)
			by.SessionID = b.signedIn(admin).SessionID
			return by
		},
	} {
		ended := by()
		before := b.client.Staff.GetX(b.sys, ended.StaffID)
		offer, err := b.ra.BeginTOTP(b.ctx, ended, "Sample")
		b.must(err)
		_, confirmed := b.ra.ConfirmTOTP(b.ctx, ended, offer.Ticket, b.otp(offer.Secret))
		_, made := b.ra.MakeRecoveryCodes(b.ctx, ended)
		_, changed := b.ra.ChangePassword(b.ctx, ended, "correct battery horse 馬")
		_, removed := b.ra.RemoveTOTP(b.ctx, ended)
		_, taken := b.ra.RemovePasskey(b.ctx, ended, "pkey_gone")
		_, linked := b.ra.LinkIdentity(b.ctx, ended, identity)
		_, unlinked := b.ra.UnlinkIdentity(b.ctx, ended)
		for act, err := range map[string]error{
			"confirm": confirmed, "codes": made, "password": changed,
			"remove": removed, "passkey": taken, "link": linked, "unlink": unlinked,
		} {
			if diff := cmp.Diff([]string{"SESSION_REQUIRED"}, refusal(err)); diff != "" {
				b.Errorf("%s, %s (-want +got):\n%s", name, act, diff)
			}
		}
		after := b.client.Staff.GetX(b.sys, ended.StaffID)
		if after.Epoch != before.Epoch || after.PasswordHash != before.PasswordHash || after.TotpConfirmedAt != nil {
			b.Errorf("%s: the ways to sign in changed", name)
		}
	}
}

// otp is what the app shows now.
func (b *bundle) otp(secret string) string {
	b.Helper()
	code, err := hotp.GenerateCode(secret, uint64(b.clock.time().Unix()/30))
	b.must(err)
	return code
}

func factorsFresh(b *bundle) {
	stale := b.taro
	admin := b.freshAdministrator("ichiro")
	admin.Fresh = false
	_, began := b.ra.BeginTOTP(b.ctx, stale, "Sample")
	_, confirmed := b.ra.ConfirmTOTP(b.ctx, stale, "", "")
	_, made := b.ra.MakeRecoveryCodes(b.ctx, stale)
	_, changed := b.ra.ChangePassword(b.ctx, stale, "correct battery horse 馬")
	_, removed := b.ra.RemoveTOTP(b.ctx, stale)
	_, taken := b.ra.RemovePasskey(b.ctx, stale, "pkey_gone")
	_, linked := b.ra.LinkIdentity(b.ctx, stale, identity)
	_, unlinked := b.ra.UnlinkIdentity(b.ctx, stale)
	_, role := b.ra.ProposeRole(b.ctx, admin, b.hana.StaffID, viewer.Approver, "異動")
	_, disabled := b.ra.DisableStaff(b.ctx, admin, b.hana.StaffID, "異動")
	for name, err := range map[string]error{
		"begin": began, "confirm": confirmed, "remove": removed, "codes": made, "password": changed,
		"passkey": taken, "link": linked, "unlink": unlinked,
		"role": role, "disable": disabled,
	} {
		if diff := cmp.Diff([]string{"STEP_UP_REQUIRED"}, refusal(err)); diff != "" {
			b.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	row := b.client.Staff.GetX(b.sys, b.hana.StaffID)
	if row.Role != viewer.Reviewer || !row.Enabled {
		b.Errorf("hana was changed: %s, enabled %t", row.Role, row.Enabled)
	}
}
