package ratest

import (
	"slices"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apiclient"
	"github.com/shomei-ra/shomei/ent/apisecret"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var clientCases = []scenario{
	{"client: made by a partner's own staff, its secret shown once", clientMade},
	{"client: what is refused, and by whom", clientRefused},
	{"client: another partner's is not there", clientForeign},
	{"client: the one in use stays good for the overlap, however often somebody rotates", clientRotated},
	{"client: rotated at once, its tokens end", clientLeaked},
	{"client: described anew, switched off and on", clientChanged},
	{"client: bound to a certificate that stands, of its partner's sale", clientBound},
	{"client: no more than twenty, whoever makes them at once", clientsFull},
	{"client: starts a reissue, a change and a withdrawal of its partner's", clientStarts},
	{"client: revokes what has a compromised key, where it was let", clientRevokes},
	{"client: proposes a revocation, which holds while it might", clientProposes},
	{"client: withdraws what its partner proposed, as the partner's staff do", partnerWithdraws},
	{"client: a restore keeps it out until somebody lets it in", clientRestored},
}

func clientInput() ra.ClientInput {
	return ra.ClientInput{Name: " 受発注 ", Scopes: []viewer.Scope{viewer.RequestsRead, viewer.CouponsWrite}, Networks: []string{"192.0.2.7/24", "2001:db8::1"}}
}

// newClient makes one of a partner's.
func (b *bundle) newClient(by viewer.Viewer, partnerID string) ra.MadeClient {
	b.Helper()
	made, err := b.ra.CreateClient(b.ctx, by, partnerID, clientInput())
	b.must(err)
	return made
}

// secretOpens counts the rows that a secret is found by.
func (b *bundle) secretOpens(made ra.MadeClient) int {
	b.Helper()
	return b.client.ApiSecret.Query().Where(apisecret.ClientID(made.ClientID), apisecret.MACIn(
		b.config.Ring.Lookup(keyring.LabelAPISecret, keyring.ClientSecret(made.ClientID, made.Secret))...),
		apisecret.Or(apisecret.EndsAtIsNil(), apisecret.EndsAtGT(instant.At(b.clock.time())))).CountX(b.sys)
}

func clientMade(b *bundle) {
	mine := b.seller("mine", b.product)
	clerk := b.clerk("mise", mine)
	made := b.newClient(clerk, "")
	row := b.client.ApiClient.GetX(b.sys, made.ClientID)
	want := &ent.ApiClient{
		ID: made.ClientID, PartnerID: mine, Name: "受発注", Scopes: []viewer.Scope{viewer.CouponsWrite, viewer.RequestsRead},
		Networks: []string{"192.0.2.0/24", "2001:db8::1/128"}, CostBudget: 100_000, CreatedByID: &clerk.StaffID, CreatedAt: instant.At(b.clock.time()),
	}
	if diff := cmp.Diff(shownClient(want), shownClient(row)); diff != "" {
		b.Errorf("stored (-want +got):\n%s", diff)
	}
	if n := b.secretOpens(made); n != 1 || !strings.HasPrefix(made.Secret, "shsec_") || len(made.Secret) != 49 {
		b.Errorf("the secret, of %d characters, opens %d", len(made.Secret), n)
	}
	secret := b.client.ApiSecret.Query().OnlyX(b.sys)
	if strings.Contains(string(secret.MAC), made.Secret) {
		b.Error("the secret lies open")
	}
	if events := b.events(made.ClientID, ra.ClientCreated); len(events) != 1 || *events[0].ActorID != clerk.StaffID || events[0].Details["partner"] != mine {
		b.Errorf("recorded: %v", events)
	}
}

// shownClient is a client without what ent keeps in it.
func shownClient(c *ent.ApiClient) []any {
	return []any{c.ID, c.PartnerID, c.Name, c.Scopes, c.Networks, c.CostBudget, c.CreatedByID, c.CreatedAt, c.Epoch, c.DisabledAt, c.CertificateID}
}

func clientRefused(b *bundle) {
	mine := b.seller("mine", b.product)
	clerk := b.clerk("mise", mine)
	for _, c := range []struct {
		change func(*ra.ClientInput)
		want   []string
	}{
		{func(in *ra.ClientInput) { in.Name, in.Scopes = " ", nil }, []string{"REQUIRED at name", "REQUIRED at scopes"}},
		{func(in *ra.ClientInput) { in.Name = strings.Repeat("名", 101) }, []string{"TOO_LONG at name"}},
		{func(in *ra.ClientInput) { in.Scopes = append(in.Scopes, "EVERYTHING") }, []string{"BAD_ID at scopes.2"}},
		{func(in *ra.ClientInput) {
			in.Networks = []string{"10.0.0.0/8", "10.0.0.0/33", "fe80::1%eth0", "::ffff:10.0.0.0/104"}
		},
			[]string{"BAD_NETWORK at networks.1", "BAD_NETWORK at networks.2", "BAD_NETWORK at networks.3"}},
		{func(in *ra.ClientInput) { in.Scopes = make([]viewer.Scope, 100) }, []string{"TOO_MANY at scopes"}},
		{func(in *ra.ClientInput) { in.Networks = make([]string, 51) }, []string{"TOO_MANY at networks"}},
		{func(in *ra.ClientInput) { in.CertificateID = "cert_gone" }, []string{"NOT_FOUND at certificateId"}},
		// What its operations may cost is not for its owner to say.
		{func(in *ra.ClientInput) { in.CostBudget = 200_000 }, []string{"NOT_ALLOWED at costBudget"}},
	} {
		in := clientInput()
		c.change(&in)
		_, err := b.ra.CreateClient(b.ctx, clerk, mine, in)
		b.refused(err, c.want...)
	}
	in := clientInput()
	in.CostBudget = 9_999
	_, err := b.ra.CreateClient(b.ctx, b.operator, mine, in)
	b.refused(err, "OUT_OF_RANGE at costBudget")
	for _, partnerID := range []string{"", "part_gone"} {
		_, err := b.ra.CreateClient(b.ctx, b.operator, partnerID, clientInput())
		b.refused(err, "NOT_FOUND at partnerId")
	}
	made := b.newClient(clerk, mine)
	stale := clerk
	stale.Fresh = false
	itself := viewer.Viewer{Kind: viewer.Client, Role: viewer.Partner, PartnerID: mine, ClientID: made.ClientID, Scopes: viewer.Scopes()}
	for want, by := range map[string]viewer.Viewer{"STEP_UP_REQUIRED": stale, "NOT_ALLOWED": itself} {
		_, err := b.ra.CreateClient(b.ctx, by, mine, clientInput())
		b.refused(err, want)
		_, err = b.ra.RotateClientSecret(b.ctx, by, made.ClientID, 1)
		b.refused(err, want)
		b.refused(b.ra.UpdateClient(b.ctx, by, made.ClientID, clientInput()), want)
		b.refused(b.ra.DisableClient(b.ctx, by, made.ClientID), want)
		b.refused(b.ra.EnableClient(b.ctx, by, made.ClientID), want)
	}
	for _, by := range []viewer.Viewer{b.taro, auditor} {
		_, err := b.ra.CreateClient(b.ctx, by, mine, clientInput())
		b.refused(err, "NOT_ALLOWED")
	}
	for _, days := range []int{-1, 31} {
		_, err := b.ra.RotateClientSecret(b.ctx, clerk, made.ClientID, days)
		b.refused(err, "OUT_OF_RANGE at overlapDays")
	}
}

func clientForeign(b *bundle) {
	mine, theirs := b.seller("mine", b.product), b.seller("theirs", b.product)
	made := b.newClient(b.operator, theirs)
	before := b.client.ApiClient.GetX(b.sys, made.ClientID)
	clerk := b.clerk("mise", mine)
	_, err := b.ra.CreateClient(b.ctx, clerk, theirs, clientInput())
	b.refused(err, "NOT_FOUND at partnerId")
	for _, clientID := range []string{made.ClientID, "clnt_gone"} {
		_, err := b.ra.RotateClientSecret(b.ctx, clerk, clientID, 0)
		b.refused(err, "NOT_FOUND at clientId")
		b.refused(b.ra.UpdateClient(b.ctx, clerk, clientID, clientInput()), "NOT_FOUND at clientId")
		b.refused(b.ra.DisableClient(b.ctx, clerk, clientID), "NOT_FOUND at clientId")
		b.refused(b.ra.EnableClient(b.ctx, clerk, clientID), "NOT_FOUND at clientId")
	}
	if diff := cmp.Diff(shownClient(before), shownClient(b.client.ApiClient.GetX(b.sys, made.ClientID))); diff != "" {
		b.Errorf("changed (-want +got):\n%s", diff)
	}
	if b.secretOpens(made) != 1 {
		b.Error("its secret is no good any more")
	}
}

func clientRotated(b *bundle) {
	clerk := b.clerk("mise", b.seller("mine", b.product))
	made := b.newClient(clerk, "")
	second, err := b.ra.RotateClientSecret(b.ctx, clerk, made.ClientID, 7)
	b.must(err)
	if b.secretOpens(made) != 1 || b.secretOpens(second) != 1 {
		b.Error("within the overlap both are good")
	}
	errs := atOnce(4, func(int) error {
		_, err := b.ra.RotateClientSecret(b.ctx, clerk, made.ClientID, 7)
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if n := b.client.ApiSecret.Query().CountX(b.sys); n != 3 {
		b.Errorf("%d secrets, want 3", n)
	}
	if b.secretOpens(made) != 1 || b.secretOpens(second) != 0 {
		b.Error("the secret in use, whose rotations' answers were lost, is good no more, or one of those that nobody has is")
	}
	last, err := b.ra.RotateClientSecret(b.ctx, clerk, made.ClientID, 1)
	b.must(err)
	b.clock.advance(24 * time.Hour)
	alive := b.client.ApiSecret.Query().Where(apisecret.Or(apisecret.EndsAtIsNil(), apisecret.EndsAtGT(instant.At(b.clock.time())))).CountX(b.sys)
	if alive != 1 || b.secretOpens(last) != 1 {
		b.Errorf("%d are good after the overlap", alive)
	}
	if row := b.client.ApiClient.GetX(b.sys, made.ClientID); row.Epoch != 0 {
		b.Errorf("epoch %d: tokens ended for nothing", row.Epoch)
	}
}

func clientLeaked(b *bundle) {
	clerk := b.clerk("mise", b.seller("mine", b.product))
	made := b.newClient(clerk, "")
	next, err := b.ra.RotateClientSecret(b.ctx, clerk, made.ClientID, 0)
	b.must(err)
	if b.secretOpens(made) != 0 || b.secretOpens(next) != 1 {
		b.Error("the secret that leaked is good still")
	}
	if row := b.client.ApiClient.GetX(b.sys, made.ClientID); row.Epoch != 1 {
		b.Errorf("epoch %d, want 1", row.Epoch)
	}
}

func clientChanged(b *bundle) {
	admin := b.freshAdministrator("kanri")
	made := b.newClient(admin, b.seller("mine", b.product))
	in := ra.ClientInput{Name: "月次", Scopes: []viewer.Scope{viewer.StatementRead}, CostBudget: 20_000}
	b.must(b.ra.UpdateClient(b.ctx, admin, made.ClientID, in))
	row := b.client.ApiClient.GetX(b.sys, made.ClientID)
	if row.Name != "月次" || len(row.Networks) != 0 || row.CostBudget != 20_000 || !slices.Equal(row.Scopes, in.Scopes) || row.Epoch != 0 {
		b.Errorf("stored: %v", row)
	}
	in.CostBudget = 0
	b.must(b.ra.UpdateClient(b.ctx, admin, made.ClientID, in))
	b.must(b.ra.DisableClient(b.ctx, admin, made.ClientID))
	row = b.client.ApiClient.GetX(b.sys, made.ClientID)
	if row.DisabledAt == nil || row.Epoch != 1 || row.CostBudget != 20_000 {
		b.Errorf("switched off: %v", row)
	}
	b.must(b.ra.EnableClient(b.ctx, admin, made.ClientID))
	if row = b.client.ApiClient.GetX(b.sys, made.ClientID); row.DisabledAt != nil || row.Epoch != 1 {
		b.Errorf("switched on: %v", row)
	}
	for _, action := range []ra.Action{ra.ClientDisabled, ra.ClientEnabled} {
		if n := len(b.events(made.ClientID, action)); n != 1 {
			b.Errorf("%s recorded %d times", action, n)
		}
	}
}

func clientBound(b *bundle) {
	mine, theirs := b.seller("mine", b.product), b.seller("theirs", b.product)
	clerk, stranger := b.clerk("mise", mine), b.clerk("yoso", theirs)
	b.reseller = mine
	_, pending := b.issued()
	requestID, certificateID := b.completed()
	in := clientInput()
	in.CertificateID = certificateID
	_, err := b.ra.CreateClient(b.ctx, stranger, "", in)
	b.refused(err, "NOT_FOUND at certificateId")
	made, err := b.ra.CreateClient(b.ctx, clerk, "", in)
	b.must(err)
	if made.Secret != "" || b.client.ApiSecret.Query().ExistX(b.sys) {
		b.Error("a secret was drawn that nobody needs")
	}
	unbound := b.newClient(clerk, "")
	in.CertificateID = pending
	b.refused(b.ra.UpdateClient(b.ctx, clerk, unbound.ClientID, in), "CERTIFICATE_UNFIT at certificateId")
	in.CertificateID = certificateID
	b.must(b.ra.UpdateClient(b.ctx, clerk, unbound.ClientID, in))
	if row := b.client.ApiClient.GetX(b.sys, unbound.ClientID); row.Epoch != 1 || *row.CertificateID != certificateID {
		b.Errorf("bound: %v", row)
	}
	same := clientInput()
	same.SameCertificate = true
	b.must(b.ra.UpdateClient(b.ctx, clerk, unbound.ClientID, same))
	if row := b.client.ApiClient.GetX(b.sys, unbound.ClientID); row.CertificateID == nil || row.Epoch != 1 {
		b.Errorf("another name took its certificate: %v", row)
	}
	if b.secretOpens(unbound) != 0 {
		b.Error("its secret goes on beside the certificate")
	}
	// By its serial number, as people read it, it is the same.
	serial := b.certificate(certificateID).Serial
	in.CertificateID = strings.ToUpper(serial[:2] + ":" + serial[2:])
	b.must(b.ra.UpdateClient(b.ctx, clerk, unbound.ClientID, in))
	bySerial, err := b.ra.CreateClient(b.ctx, clerk, "", in)
	b.must(err)
	for _, clientID := range []string{unbound.ClientID, bySerial.ClientID} {
		if row := b.client.ApiClient.GetX(b.sys, clientID); row.CertificateID == nil || *row.CertificateID != certificateID || row.Epoch > 1 {
			b.Errorf("bound by the serial number: %v", row)
		}
	}
	_, err = b.ra.CreateClient(b.ctx, stranger, "", in)
	b.refused(err, "NOT_FOUND at certificateId")
	in.CertificateID = certificateID
	// Whoever binds it, it is of the partner's sale.
	foreign := b.newClient(b.operator, theirs)
	b.refused(b.ra.UpdateClient(b.ctx, b.operator, foreign.ClientID, in), "NOT_FOUND at certificateId")
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, revocation.CessationOfOperation))
	_, err = b.ra.CreateClient(b.ctx, clerk, "", in)
	b.refused(err, "CERTIFICATE_UNFIT at certificateId")
}

func clientsFull(b *bundle) {
	clerk := b.clerk("mise", b.seller("mine", b.product))
	for range 18 {
		b.newClient(clerk, "")
	}
	errs := atOnce(4, func(int) error {
		_, err := b.ra.CreateClient(b.ctx, clerk, "", clientInput())
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 2, "[TOO_MANY at partnerId]": 2}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if n := b.client.ApiClient.Query().Where(apiclient.PartnerID(clerk.PartnerID)).CountX(b.sys); n != 20 {
		b.Errorf("%d clients", n)
	}
	// One that is switched off takes no place, and comes back to a free one alone.
	off := b.client.ApiClient.Query().Where(apiclient.PartnerID(clerk.PartnerID)).FirstX(b.sys).ID
	b.must(b.ra.DisableClient(b.ctx, clerk, off))
	b.newClient(clerk, "")
	b.refused(b.ra.EnableClient(b.ctx, clerk, off), "TOO_MANY at clientId")
}

func clientRestored(b *bundle) {
	made := b.newClient(b.operator, b.seller("mine", b.product))
	b.must(b.ra.RefreshTokenKey(b.ctx))
	_, err := b.ra.Restore(b.ctx, b.operator, ra.RestoreInput{BackedUpAt: b.clock.time()})
	b.must(err)
	if row := b.client.ApiClient.GetX(b.sys, made.ClientID); row.DisabledAt == nil || row.Epoch != 1 {
		b.Errorf("after a restore: %v", row)
	}
	for _, k := range b.tokenKeys() {
		if k.WithdrawnAt == nil || k.RetiredAt == nil || len(k.KeySealed) != 0 {
			b.Errorf("a key of before signs, or is believed: %v", k)
		}
	}
	b.must(b.ra.RefreshTokenKey(b.ctx))
	if keys := b.tokenKeys(); len(keys) != 2 || keys[0].WithdrawnAt != nil || keys[0].RetiredAt != nil || len(keys[0].KeySealed) == 0 {
		b.Errorf("no other key signs: %v", keys)
	}
	b.must(b.ra.EnableClient(b.ctx, b.operator, made.ClientID))
	if row := b.client.ApiClient.GetX(b.sys, made.ClientID); row.DisabledAt != nil {
		b.Error("it cannot be let in again")
	}
}
