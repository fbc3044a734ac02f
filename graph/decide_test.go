package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// TestReasonTemplates adds, changes and switches one off; strangers see none.
func TestReasonTemplates(t *testing.T) {
	t.Parallel()
	b := setup(t)
	admin := b.as("admin")
	const fields = `template { id use title text(language: EN) fields enabled } problems { code field }`
	type answer struct {
		It struct {
			Template *struct {
				ID, Use, Title, Text string
				Fields               []string
				Enabled              bool
			}
			Problems []problemOf
		}
	}
	do := func(mutation, input string, in vars) answer {
		t.Helper()
		var data answer
		admin.ask(fmt.Sprintf(`mutation($in: %s!) { it: %s(input: $in) { %s } }`, input, mutation, fields), vars{"in": in}, &data)
		return data
	}
	template := vars{"title": "番地", "text": vars{"ja": "ご確認ください。", "en": "Please check."},
		"fields": []string{"registration.subscriber.workplaceStreet"}}
	added := do("addReasonTemplate", "AddReasonTemplateInput", vars{"use": "RETURN", "template": template})
	if len(added.It.Problems) > 0 || added.It.Template == nil || added.It.Template.Text != "Please check." {
		t.Fatalf("added: %+v", added.It)
	}
	if again := do("addReasonTemplate", "AddReasonTemplateInput", vars{"use": "RETURN", "template": template}); codes(again.It.Problems) != "REPEATED@title" {
		t.Errorf("added again: %v", again.It.Problems)
	}
	template["title"] = ""
	id := added.It.Template.ID
	if changed := do("changeReasonTemplate", "ChangeReasonTemplateInput", vars{"templateId": id, "template": template}); codes(changed.It.Problems) != "REQUIRED@title" {
		t.Errorf("changed: %v", changed.It.Problems)
	}
	if off := do("offerReasonTemplate", "OfferReasonTemplateInput", vars{"templateId": id, "offered": false}); off.It.Template == nil || off.It.Template.Enabled {
		t.Errorf("switched off: %+v", off.It)
	}
	seen := func(w *browser) (titles []string) {
		var data struct{ ReasonTemplates []struct{ Title string } }
		w.ask(`{ reasonTemplates(use: RETURN) { title } }`, nil, &data)
		for _, each := range data.ReasonTemplates {
			titles = append(titles, each.Title)
		}
		return titles
	}
	if diff := cmp.Diff([]string{"番地"}, seen(b.as("taro"))); diff != "" {
		t.Errorf("a reviewer sees (-want +got):\n%s", diff)
	}
	if titles := seen(b.stranger()); len(titles) > 0 {
		t.Errorf("a stranger sees %v", titles)
	}
}

// TestRevocationPreview: officers see what a revocation does, nobody else does.
func TestRevocationPreview(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.hold()
	certificate := b.db.Client().Certificate.Query().FirstX(viewer.AsSystem(t.Context()))
	preview := func(w *browser, reason string) string {
		var data struct {
			RevocationPreview *struct {
				Certificate                       struct{ Serial string }
				Problems                          []problemOf
				SecondOfficer, ReviewedAfterwards bool
				Mails                             []struct{ Kind, Recipient string }
			}
		}
		w.ask(`query($id: ID!, $reason: RevocationReason!) { revocationPreview(certificateId: $id, reason: $reason) {
		  certificate { serial } problems { code field } secondOfficer reviewedAfterwards mails { kind recipient language }
		  following { id } acquirableUntil listUntil } }`, vars{"id": certificate.ID, "reason": reason}, &data)
		if p := data.RevocationPreview; p != nil {
			return fmt.Sprintf("%t %s %t %t %d", p.Certificate.Serial == certificate.Serial, codes(p.Problems), p.SecondOfficer, p.ReviewedAfterwards, len(p.Mails))
		}
		return "nothing"
	}
	taro := b.as("taro")
	for reason, want := range map[string]string{
		"CESSATION_OF_OPERATION": "true true false 1", "KEY_COMPROMISE": "true false true 1", "SUPERSEDED": "true NOT_ALLOWED@reason true false 1",
	} {
		if got := strings.Join(strings.Fields(preview(taro, reason)), " "); got != want {
			t.Errorf("%s: %s, want %s", reason, got, want)
		}
	}
	if got := preview(b.stranger(), "KEY_COMPROMISE"); got != "nothing" {
		t.Errorf("a stranger sees %s", got)
	}
}

// TestRevocationCampaign previews one, has it agreed to by another officer,
// watches it, pauses and resumes it, and calls it off.
func TestRevocationCampaign(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.config.ReplaceMail = func(_ context.Context, c graph.ClosingMail, text policy.Text, before time.Time) (string, string, error) {
		return c.Language, text.Ja + " " + before.Format(time.RFC3339), nil
	}
	b.serve()
	admin := b.as("admin")
	b.hold()
	day := policy.DayOf(b.clock.now().AddDate(0, 0, 10))
	in := vars{"set": vars{"productId": b.product}, "reason": "UNSPECIFIED", "text": vars{"ja": "誤り", "en": "wrong"}, "replaceBy": day}
	var preview struct {
		It struct {
			Count    int
			Sample   []struct{ Serial string }
			Mails    []struct{ Text string }
			Problems []problemOf
		}
	}
	admin.ask(`mutation($in: PreviewRevocationCampaignInput!) { it: previewRevocationCampaign(input: $in) {
	  count sample { serial } missing mails { language subject text } problems { code field } } }`, vars{"in": vars{"campaign": in}}, &preview)
	want := "誤り " + day.End().Format(time.RFC3339)
	if preview.It.Count != 1 || len(preview.It.Sample) != 1 || len(preview.It.Mails) != 2 || preview.It.Mails[0].Text != want {
		t.Fatalf("preview: %+v", preview.It)
	}
	var proposed struct {
		It struct {
			Proposal *struct{ ID, Kind, About string }
			Problems []problemOf
		}
	}
	admin.ask(`mutation($in: ProposeRevocationCampaignInput!) { it: proposeRevocationCampaign(input: $in) {
	  proposal { id kind about alterations { field after } } problems { code field } } }`,
		vars{"in": vars{"campaign": in, "expected": 1, "note": "設定の誤り"}}, &proposed)
	if proposed.It.Proposal == nil || proposed.It.Proposal.Kind != "REVOCATION_CAMPAIGN" {
		t.Fatalf("proposed: %+v", proposed.It)
	}
	if begun := b.campaigns(b.as("taro")); len(begun) > 0 {
		t.Errorf("it began with one officer: %+v", begun)
	}
	decide := func(by *browser) string {
		t.Helper()
		var decided struct {
			It struct{ Problems []problemOf }
		}
		by.ask(`mutation($in: DecideProposalInput!) { it: decideProposal(input: $in) { problems { code field } } }`,
			vars{"in": vars{"proposalId": proposed.It.Proposal.ID, "verdict": "CARRY_OUT"}}, &decided)
		return codes(decided.It.Problems)
	}
	if got := decide(admin); got != "ANOTHER_OFFICER_WANTED@proposalId" {
		t.Errorf("decided by its proposer: %q", got)
	}
	if got := decide(b.as("admin2")); got != "" {
		t.Fatalf("decided by another: %q", got)
	}
	begun := b.campaigns(admin)
	if len(begun) != 1 {
		t.Fatalf("%d campaigns began", len(begun))
	}
	campaignID := begun[0].ID
	begun[0].ID = ""
	stands := campaignOf{
		Kind: "REVOCATION", Expected: 1, ReplaceBy: day.End().UTC().Format(time.RFC3339), Turns: []string{"PAUSE", "CANCEL"},
		StartedBy: &nameOf{"審査 admin"}, ApprovedBy: &nameOf{"審査 admin2"},
	}
	if diff := cmp.Diff([]campaignOf{stands}, begun); diff != "" {
		t.Errorf("begun (-want +got):\n%s", diff)
	}
	// A reviewer watches it, and may do nothing to it.
	watched := b.campaigns(b.as("taro"))
	if len(watched) != 1 || len(watched[0].Turns) > 0 {
		t.Errorf("a reviewer watches %+v", watched)
	}
	for _, c := range []struct {
		by         *browser
		turn, want string
		left       []string
	}{
		{b.as("taro"), "CANCEL", "NOT_ALLOWED@", nil},
		{admin, "RESUME", "WRONG_STATE@campaignId", nil},
		{admin, "PAUSE", "", []string{"RESUME", "CANCEL"}},
		{admin, "RESUME", "", []string{"PAUSE", "CANCEL"}},
		{admin, "CANCEL", "", []string{}},
		{admin, "PAUSE", "WRONG_STATE@campaignId", nil},
	} {
		var turned struct {
			It struct {
				Campaign *struct{ Turns []string }
				Problems []problemOf
			}
		}
		c.by.ask(`mutation($in: TurnCampaignInput!) { it: turnCampaign(input: $in) { campaign { turns } problems { code field } } }`,
			vars{"in": vars{"campaignId": campaignID, "turn": c.turn}}, &turned)
		if got := codes(turned.It.Problems); got != c.want {
			t.Errorf("%s: %q, want %q", c.turn, got, c.want)
		}
		if c.left == nil {
			continue
		}
		if turned.It.Campaign == nil {
			t.Fatalf("%s: no campaign is answered", c.turn)
		}
		if diff := cmp.Diff(c.left, turned.It.Campaign.Turns); diff != "" {
			t.Errorf("after %s (-want +got):\n%s", c.turn, diff)
		}
	}
}

type nameOf struct{ Name string }

// campaignOf is a campaign as the tests ask for it.
type campaignOf struct {
	ID, Kind, ReplaceBy   string
	Expected              int
	Turns                 []string
	StartedBy, ApprovedBy *nameOf
}

// campaigns that somebody sees, the last first.
func (b *bundle) campaigns(w *browser) []campaignOf {
	b.Helper()
	var data struct{ Campaigns struct{ Nodes []campaignOf } }
	w.ask(`{ campaigns(first: 5) { nodes { id kind replaceBy expected turns startedBy { name } approvedBy { name } } } }`, nil, &data)
	return data.Campaigns.Nodes
}

// TestStop has an approved request stopped by two, as the console does it.
func TestStop(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.approved()
	taro := b.as("taro")
	type proposalOf struct {
		ID, Kind, Status, About, RequestID, Reason string
		Alterations                                []struct{ Field, Before, After string }
		MayDecide                                  bool
	}
	var proposed struct {
		It struct {
			Proposal *proposalOf
			Problems []problemOf
		}
	}
	const fields = `id kind status about requestId reason alterations { field before after } mayDecide`
	propose := func(reason string) string {
		t.Helper()
		taro.ask(`mutation($in: ProposeStopInput!) { it: proposeStop(input: $in) { proposal { `+fields+` } problems { code field } } }`,
			vars{"in": vars{"requestId": r.ID, "reason": reason}}, &proposed)
		return codes(proposed.It.Problems)
	}
	if got := propose(" "); got != "REQUIRED@reason" {
		t.Errorf("without a reason: %q", got)
	}
	if got := propose("在籍していません。"); got != "" || proposed.It.Proposal == nil {
		t.Fatalf("proposed: %q", got)
	}
	stands := *proposed.It.Proposal
	stands.ID = ""
	want := proposalOf{
		Kind: "STOP_APPROVAL", Status: "PENDING", About: r.ReceiptNumber, RequestID: r.ID, Reason: "在籍していません。",
		Alterations: []struct{ Field, Before, After string }{{"couponReplaced", "", "false"}, {"requestStatus", "APPROVED", "REJECTED"}},
	}
	if diff := cmp.Diff(want, stands); diff != "" {
		t.Errorf("proposed (-want +got):\n%s", diff)
	}
	var decided struct {
		It struct {
			Proposal *proposalOf
			Problems []problemOf
		}
	}
	b.as("admin").ask(`mutation($in: DecideProposalInput!) { it: decideProposal(input: $in) { proposal { `+fields+` } problems { code field } } }`,
		vars{"in": vars{"proposalId": proposed.It.Proposal.ID, "verdict": "CARRY_OUT"}}, &decided)
	if got := codes(decided.It.Problems); got != "" || decided.It.Proposal == nil || decided.It.Proposal.Status != "APPROVED" {
		t.Fatalf("decided: %q, %+v", got, decided.It.Proposal)
	}
	var after struct {
		Node struct{ Status, RejectionReason string }
	}
	taro.ask(`query($id: ID!) { node(id: $id) { ... on Request { status rejectionReason } } }`, vars{"id": r.ID}, &after)
	if after.Node.Status != "REJECTED" || after.Node.RejectionReason != "在籍していません。" {
		t.Errorf("afterwards: %+v", after.Node)
	}
}
