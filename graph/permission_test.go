package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	gql "github.com/vektah/gqlparser/v2/ast"

	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Who else than a role's holders may ask for a mutation.
const (
	// byApplicants: whoever applies, identified or about to be.
	byApplicants viewer.Permission = "(applicants)"
	// byThemselves: every member of staff, for their own account.
	byThemselves viewer.Permission = "(oneself)"
)

// acts says of every mutation which permission it wants: a new one must be
// named here, and then does as the table says.
var acts = map[string]viewer.Permission{
	"submitApplication": byApplicants, "submitMailboxApplication": byApplicants, "reissueMailboxCertificate": byApplicants,
	"submitRenewal": byApplicants, "requestReissue": byApplicants, "identify": byApplicants, "mailUnlockLink": byApplicants,
	"unlock": byApplicants, "mailPassphraseLink": byApplicants, "resetPassphrase": byApplicants, "confirmReachability": byApplicants,
	"correctRequest": byApplicants, "openEnrolment": byApplicants, "submitEnrolment": byApplicants, "mailContactLink": byApplicants,
	"followContactLink": byApplicants, "submitChange": byApplicants, "submitWithdrawal": byApplicants, "makePaperForm": byApplicants,
	"cancelRequest": byApplicants, "acquireCertificate": byApplicants, "confirmAcquisition": byApplicants, "revokeCertificate": byApplicants,
	"resendCertificateCode": byApplicants, "sendInquiry": byApplicants, "signOut": byApplicants,

	"signIn": byThemselves, "signInByPasskey": byThemselves, "proveAgain": byThemselves, "proveAgainByPasskey": byThemselves,
	"beginOidcSignIn": byThemselves, "beginOidcLink": byThemselves, "finishOidc": byThemselves, "signInByOidc": byThemselves, "unlinkOidc": byThemselves,
	"beginPasskeyUse": byThemselves, "beginPasskey": byThemselves, "addPasskey": byThemselves, "renamePasskey": byThemselves,
	"removePasskey": byThemselves, "beginTotp": byThemselves, "confirmTotp": byThemselves, "removeTotp": byThemselves,
	"makeRecoveryCodes": byThemselves, "changePassword": byThemselves, "saveView": byThemselves, "deleteView": byThemselves, "endSession": byThemselves, "endOtherSessions": byThemselves,

	"claimRequest": viewer.VetCases, "claimRequests": viewer.VetCases, "approveRequests": viewer.VetCases,
	"recordCall": viewer.VetCases, "writeNote": viewer.VetCases, "removeEvidence": viewer.VetCases, "proposeRevocation": viewer.ProposeRevocation, "proposeStop": viewer.VetCases, "decideProposal": viewer.WorkInPairs,
	"releaseRequest": viewer.VetCases, "recordCheck": viewer.VetCases, "approveRequest": viewer.VetCases,
	"returnRequest": viewer.VetCases, "rejectRequest": viewer.VetCases, "sendReachability": viewer.VetCases,
	"decidePassphraseReset": viewer.VetCases, "recordContact": viewer.VetCases, "verifyContact": viewer.VetCases,
	"endContact": viewer.VetCases, "recordPaperForm": viewer.RecordPaper, "resendMessage": viewer.VetCases,

	"startReissue": viewer.StartProcedures, "startChange": viewer.StartProcedures, "startWithdrawal": viewer.StartProcedures,

	"mergeOrganizations": viewer.MergeOrganizations,
	"createCouponBatch":  viewer.ManageSales, "voidCoupons": viewer.ManageSales, "voidCouponBatch": viewer.ManageSales,
	"createLicenseKeys": viewer.ManageSales, "voidLicenseKey": viewer.ManageSales,
	"registerWebhook": viewer.ManageWebhooks, "updateWebhook": viewer.ManageWebhooks, "rotateWebhookSecret": viewer.ManageWebhooks,
	"removeWebhook": viewer.ManageWebhooks, "sendTestEvent": viewer.ManageWebhooks, "replayWebhook": viewer.ManageWebhooks,
	"createApiClient": viewer.ManageClients, "updateApiClient": viewer.ManageClients, "rotateApiSecret": viewer.ManageClients,
	"disableApiClient": viewer.ManageClients, "enableApiClient": viewer.ManageClients,
	"enrolSubscribers": viewer.EnrolSubscribers, "resendEnrolment": viewer.EnrolSubscribers, "withdrawEnrolment": viewer.EnrolSubscribers,
	"startEnrolmentImport": viewer.EnrolSubscribers, "cancelEnrolmentImport": viewer.EnrolSubscribers,
	"proposeNewProduct": viewer.ManageProducts, "proposeProduct": viewer.ManageProducts, "updateProduct": viewer.ManageProducts, "proposeTerms": viewer.ManageProducts,
	"previewCampaign": viewer.RunCampaigns, "startCampaign": viewer.RunCampaigns,
	"previewRevocationCampaign": viewer.RunCampaigns, "proposeRevocationCampaign": viewer.RunCampaigns, "turnCampaign": viewer.RunCampaigns,
	"createPartner": viewer.ManageEntrances, "updatePartner": viewer.ManageEntrances, "publishNotice": viewer.ManageEntrances,
	"addReasonTemplate": viewer.ManageEntrances, "changeReasonTemplate": viewer.ManageEntrances, "offerReasonTemplate": viewer.ManageEntrances,
	"endNotice": viewer.ManageEntrances, "scheduleMaintenance": viewer.ManageEntrances, "endMaintenance": viewer.ManageEntrances,
	"cancelMaintenance": viewer.ManageEntrances,
	"proposeEmployment": viewer.ManageStaff, "proposeStaffRole": viewer.ManageStaff, "proposeStaffEnabling": viewer.ManageStaff,
	"proposeStaffReset": viewer.ManageStaff, "disableStaff": viewer.ManageStaff, "proposeMailSignerRevocation": viewer.OperateAuthority,
	"advanceClock":   viewer.MoveClock,
	"verifyAuditLog": viewer.ReadAudit, "signAuditCheckpoint": viewer.ReadAudit,
}

// TestPermissions walks every role over every mutation of the contract that
// wants a permission: NOT_ALLOWED comes exactly where the table says so.
func TestPermissions(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.config.Demo = true
	b.serve()
	b.must(b.db.Client().Staff.Create().SetID(b.newID(id.Staff)).SetLogin("approver").SetName("承認 者").SetRole(viewer.Approver).
		SetPasswordHash(staffHash).SetCreatedAt(instant.At(b.clock.now())).Exec(viewer.AsSystem(t.Context())))
	partnerID := b.associated().partner
	b.partnerStaff("mise", partnerID)
	schema := contract(t)
	var all []string
	for _, f := range schema.Mutation.Fields {
		if !strings.HasPrefix(f.Name, "__") {
			all = append(all, f.Name)
		}
	}
	slices.Sort(all)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(acts)), all); diff != "" {
		t.Fatalf("mutations (-with a permission +of the contract):\n%s", diff)
	}
	asking := map[string]*browser{"nobody": b.stranger()}
	roles := map[string]viewer.Viewer{"nobody": {Kind: viewer.Anonymous}}
	for login, role := range map[string]viewer.Role{
		"taro": viewer.Reviewer, "approver": viewer.Approver, "admin": viewer.Administrator, "auditor": viewer.Auditor,
	} {
		asking[login], roles[login] = b.as(login), viewer.Viewer{Kind: viewer.Staff, Role: role}
	}
	asking["mise"], roles["mise"] = b.as("mise"), viewer.Viewer{Kind: viewer.Staff, Role: viewer.Partner, PartnerID: partnerID}
	refusals := map[bool][]string{true: {"NOT_ALLOWED"}, false: {"NOT_ALLOWED", "SESSION_REQUIRED"}}
	for name, permission := range acts {
		if permission == byApplicants || permission == byThemselves {
			continue
		}
		field := schema.Mutation.Fields.ForName(name)
		query, in := fmt.Sprintf(`mutation { it: %s { problems { code } } }`, name), any(nil)
		if len(field.Arguments) > 0 {
			query = fmt.Sprintf(`mutation($in: %s) { it: %s(input: $in) { problems { code } } }`, field.Arguments[0].Type, name)
			in = least(schema, field.Arguments[0].Type)
		}
		for login, w := range asking {
			var data map[string]struct{ Problems []problemOf }
			w.ask(query, vars{"in": in}, &data)
			var refused bool
			for _, p := range data["it"].Problems {
				refused = refused || slices.Contains(refusals[login != "nobody"], p.Code)
			}
			if may := roles[login].May(permission); refused == may {
				t.Errorf("%s by %s, who may: %t: %v", name, login, may, bare(data["it"].Problems))
			}
		}
	}
}

// partnerStaff adds a member of a partner's staff.
func (b *bundle) partnerStaff(login, partnerID string) {
	b.Helper()
	b.must(b.db.Client().Staff.Create().SetID(b.newID(id.Staff)).SetLogin(login).SetName("店 " + login).SetRole(viewer.Partner).
		SetPartnerID(partnerID).SetPasswordHash(staffHash).SetCreatedAt(instant.At(b.clock.now())).Exec(viewer.AsSystem(b.Context())))
}

// least is the least value of a type that the contract takes.
func least(schema *gql.Schema, t *gql.Type) any {
	if t.Elem != nil {
		return []any{least(schema, t.Elem)}
	}
	d := schema.Types[t.NamedType]
	switch d.Kind {
	case gql.Enum:
		return d.EnumValues[0].Name
	case gql.InputObject:
		in := vars{}
		for _, f := range d.Fields {
			if f.Type.NonNull && f.DefaultValue == nil {
				in[f.Name] = least(schema, f.Type)
			}
		}
		return in
	}
	switch d.Name {
	case "Int", "Float":
		return 1
	case "Boolean":
		return true
	case "Time":
		return "2027-01-01T00:00:00Z"
	case "Day":
		return "2027-01-01"
	}
	return "missing"
}

// TestColleagues: added, let in, given a role and begun anew by two; kept out
// by one; never oneself.
func TestColleagues(t *testing.T) {
	t.Parallel()
	b := setup(t)
	admin, second := b.as("admin"), b.as("admin2")
	idOf := func(login string) string {
		staffID, err := b.db.Client().Staff.Query().Where(staff.Login(login)).OnlyID(viewer.AsSystem(t.Context()))
		b.must(err)
		return staffID
	}
	propose := func(call string) (proposalID, refused string) {
		var data map[string]struct {
			Proposal *struct{ ID string }
			Problems []problemOf
		}
		admin.ask(`mutation { it: `+call+` { proposal { id } problems { code } } }`, nil, &data)
		if data["it"].Proposal != nil {
			proposalID = data["it"].Proposal.ID
		}
		return proposalID, bare(data["it"].Problems)
	}
	decide := func(w *browser, proposalID string) (first, refused string) {
		var data struct {
			DecideProposal struct {
				PasswordHalf string
				Staff        *struct{ Login string }
				Problems     []problemOf
			}
		}
		w.ask(`mutation($in: DecideProposalInput!) { decideProposal(input: $in) { passwordHalf staff { login } problems { code } } }`,
			vars{"in": vars{"proposalId": proposalID, "verdict": "CARRY_OUT"}}, &data)
		return data.DecideProposal.PasswordHalf, bare(data.DecideProposal.Problems)
	}
	// second half of the password that a proposal drew, as somebody is shown it.
	secondHalf := func(w *browser, proposalID string) string {
		var data struct{ Node struct{ PasswordHalf string } }
		w.ask(`query($id: ID!) { node(id: $id) { ... on Proposal { passwordHalf } } }`, vars{"id": proposalID}, &data)
		return data.Node.PasswordHalf
	}
	drew := ""
	both := func(call string) (password string) {
		t.Helper()
		proposalID, refused := propose(call)
		if refused != "" {
			t.Fatalf("%s: %s", call, refused)
		}
		if _, refused := decide(admin, proposalID); refused != "ANOTHER_OFFICER_WANTED" {
			t.Errorf("%s: decided by its proposer: %q", call, refused)
		}
		if half := secondHalf(admin, proposalID); half != "" {
			t.Errorf("%s: a half is shown before it was decided", call)
		}
		first, refused := decide(second, proposalID)
		if refused != "" {
			t.Fatalf("%s: decided: %s", call, refused)
		}
		drew = proposalID
		if half := secondHalf(second, proposalID); half != "" {
			t.Errorf("%s: who carried it out is shown both halves", call)
		}
		half := secondHalf(admin, proposalID)
		if (half == "") != (first == "") || half != "" && half == first {
			t.Errorf("%s: %q is handed over by one, %q by the other", call, first, half)
		}
		return first + half
	}
	enter := func(login, password string) (*browser, string) {
		w := b.stranger()
		var data struct {
			SignIn struct{ Problems []problemOf }
		}
		w.ask(`mutation($in: SignInInput!) { signIn(input: $in) { problems { code } } }`, vars{"in": vars{"login": login, "password": password}}, &data)
		return w, bare(data.SignIn.Problems)
	}
	password := both(`proposeEmployment(input: {login: "jiro", name: "審査 次郎", role: REVIEWER, reason: "増員"})`)
	for _, half := range []string{password[:len(password)/2], password[len(password)/2:]} {
		if _, refused := enter("jiro", half); refused != "SIGN_IN_FAILED" {
			t.Errorf("one half alone: %q", refused)
		}
	}
	employment := drew
	jiro, refused := enter("jiro", password)
	if refused != "" {
		t.Fatalf("first sign-in: %s", refused)
	}
	// A drawn password is changed before anything else.
	var first struct {
		Viewer struct {
			Staff   *struct{ ID string }
			Account struct{ PasswordDrawn, Newcomer bool }
		}
		Requests struct{ Nodes []struct{ ID string } }
	}
	const who = `{ viewer { staff { id } account { passwordDrawn newcomer } } requests(first: 1) { nodes { id } } }`
	jiro.ask(who, nil, &first)
	if first.Viewer.Staff != nil || !first.Viewer.Account.PasswordDrawn || !first.Viewer.Account.Newcomer || len(first.Requests.Nodes) > 0 {
		t.Errorf("with a drawn password: %+v", first)
	}
	password = "correct battery horse 馬"
	var changed struct {
		ChangePassword struct{ Problems []problemOf }
	}
	jiro.ask(`mutation($p: String!) { changePassword(input: {password: $p}) { problems { code } } }`, vars{"p": password}, &changed)
	if refused := bare(changed.ChangePassword.Problems); refused != "" {
		t.Fatalf("change the password: %s", refused)
	}
	jiro.ask(who, nil, &first)
	if first.Viewer.Account.PasswordDrawn {
		t.Error("the password still has to be changed")
	}
	if half := secondHalf(admin, employment); half != "" {
		t.Error("a half is shown of a password that is no more")
	}
	id := idOf("jiro")
	for _, c := range []struct{ call, want string }{
		{`proposeEmployment(input: {login: "jiro", name: "別 人", role: REVIEWER, reason: "x"})`, "LOGIN_TAKEN"},
		{`proposeEmployment(input: {login: "Ji ro", name: " ", role: AUDITOR, reason: "x"})`, "BAD_ID REQUIRED"},
		{`proposeEmployment(input: {login: "mise", name: "店", role: PARTNER, reason: "x"})`, "REQUIRED"},
		{fmt.Sprintf(`proposeStaffRole(input: {staffId: %q, role: AUDITOR, reason: "x"})`, idOf("admin")), "ONESELF"},
		{fmt.Sprintf(`disableStaff(input: {staffId: %q, reason: "x"})`, idOf("admin")), "ONESELF"},
		{fmt.Sprintf(`proposeStaffReset(input: {staffId: %q, reason: "x"})`, idOf("admin")), "ONESELF"},
		{`disableStaff(input: {staffId: "staf_nobody", reason: "x"})`, "NOT_FOUND"},
	} {
		if _, refused := propose(c.call); refused != c.want {
			t.Errorf("%s: %q, want %q", c.call, refused, c.want)
		}
	}
	both(fmt.Sprintf(`proposeStaffRole(input: {staffId: %q, role: AUDITOR, reason: "異動"})`, id))
	if jiro.account() != nil {
		t.Error("a session outlived its role")
	}
	if _, refused := propose(fmt.Sprintf(`disableStaff(input: {staffId: %q, reason: "紛失"})`, id)); refused != "" {
		t.Fatalf("keep out: %s", refused)
	}
	if _, refused := enter("jiro", password); refused != "SIGN_IN_FAILED" {
		t.Errorf("who is kept out signs in: %q", refused)
	}
	both(fmt.Sprintf(`proposeStaffEnabling(input: {staffId: %q, reason: "見つかった"})`, id))
	jiro, _ = enter("jiro", password)
	_, recovery := jiro.setUpTOTP()
	anew := both(fmt.Sprintf(`proposeStaffReset(input: {staffId: %q, reason: "故障"})`, id))
	if anew == "" || jiro.account() != nil {
		t.Errorf("begin anew: the session goes on: %t", jiro.account() != nil)
	}
	if refused := b.stranger().signIn("jiro", recovery[0]); refused != "SIGN_IN_FAILED" {
		t.Errorf("with what was forgotten: %q", refused)
	}
	if _, refused := enter("jiro", anew); refused != "" {
		t.Errorf("anew: %q", refused)
	}
}
