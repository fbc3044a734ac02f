package ratest

import (
	"crypto/rand"
	"slices"

	"github.com/google/go-cmp/cmp"
	"github.com/pquerna/otp/hotp"

	"github.com/shomei-ra/shomei/ent/recoverycode"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

var factorCases = []scenario{
	{"the last administrator stays when two keep each other out at once", administratorsRace},
	{"a set-up twice at once leaves one secret and one set of recovery codes", setUpRace},
	{"a change of the ways to sign in wants a fresh proof", factorsFresh},
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

// setUpRace: two pages that set the same person's app up at the same time.
func setUpRace(b *bundle) {
	by := b.taro
	by.Fresh = true
	offers := make([]factor.Offer, 2)
	for i := range offers {
		var err error
		offers[i], err = b.ra.BeginTOTP(b.ctx, by, "Sample")
		b.must(err)
	}
	var made [2][]string
	for _, err := range atOnce(2, func(i int) error {
		secured, err := b.ra.ConfirmTOTP(b.ctx, by, offers[i].Ticket, b.otp(offers[i].Secret))
		made[i] = secured.RecoveryCodes
		return err
	}) {
		b.must(err)
	}
	if len(made[0])+len(made[1]) != factor.RecoveryCodes {
		b.Errorf("%d and %d recovery codes were handed out", len(made[0]), len(made[1]))
	}
	row := b.client.Staff.GetX(b.sys, by.StaffID)
	codes := b.client.RecoveryCode.Query().Where(recoverycode.StaffID(by.StaffID)).CountX(b.sys)
	if row.Epoch != 3 || codes != factor.RecoveryCodes || row.TotpConfirmedAt == nil {
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
	b.refused(b.ra.RemoveTOTP(b.ctx, by), "LAST_FACTOR")
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
	_, role := b.ra.ProposeRole(b.ctx, admin, b.hana.StaffID, viewer.Approver, "異動")
	_, disabled := b.ra.DisableStaff(b.ctx, admin, b.hana.StaffID, "異動")
	for name, err := range map[string]error{
		"begin": began, "confirm": confirmed, "remove": b.ra.RemoveTOTP(b.ctx, stale), "codes": made, "password": changed,
		"passkey": b.ra.RemovePasskey(b.ctx, stale, "pkey_gone"),
		"role":    role, "disable": disabled,
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
