package graph_test

import (
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/coupon"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// TestClientActsAreNamed: what a program did is told as that program's, in the
// lives of coupons and requests, in the log and in the proposal that it made; it
// sees no names of people itself.
func TestClientActsAreNamed(t *testing.T) {
	t.Parallel()
	b := setup(t)
	partnerID := b.sale("mise")
	w, made := b.program(partnerID, viewer.Scopes()...)
	held := b.db.Client().Certificate.Query().Where(certificate.HasRequestWith(request.PartnerID(partnerID))).OnlyX(viewer.AsSystem(b.Context()))
	b.coupons(1)
	free := b.db.Client().Coupon.Query().Where(coupon.PartnerID(partnerID), coupon.StatusEQ(lifecycle.CouponAvailable)).OnlyX(viewer.AsSystem(b.Context()))
	var proposed struct {
		ProposeRevocation struct {
			Proposal struct {
				ID, Kind         string
				Proposer, Client *struct{ ID string }
			}
			Problems []problemOf
		}
		VoidCoupons struct{ Problems []problemOf }
	}
	w.ask(`mutation($in: ProposeRevocationInput!, $void: VoidCouponsInput!) {
		proposeRevocation(input: $in) { proposal { id kind proposer { id } client { id } } problems { code field } }
		voidCoupons(input: $void) { problems { code field } } }`,
		vars{"in": vars{"certificateId": held.ID, "reason": "KEY_COMPROMISE", "note": "盗難"}, "void": vars{"couponIds": []string{free.ID}}}, &proposed)
	p := proposed.ProposeRevocation
	if p.Proposal.Kind != "REVIEW_REVOCATION" || p.Proposal.Proposer != nil || p.Proposal.Client != nil || len(p.Problems)+len(proposed.VoidCoupons.Problems) > 0 {
		t.Fatalf("the program was answered %+v", proposed)
	}
	type who struct {
		By, Actor *struct{ Name string }
		Client    *struct{ ID, Name string }
		Action    string
		Step      string
	}
	var shown struct {
		Coupon, Request struct{ History []who }
		Proposals       struct {
			Nodes []struct {
				Proposer, Client *struct{ ID string }
			}
		}
		AuditEvents struct{ Nodes []who }
	}
	b.as("admin").ask(`query($coupon: ID!, $request: ID!, $certificate: ID!, $client: ID!) {
		coupon: node(id: $coupon) { ... on Coupon { history { step by { name } client { id name } } } }
		request: node(id: $request) { ... on Request { history { action by { name } client { id name } } } }
		proposals(first: 10, filter: {objectId: $certificate}) { nodes { proposer { id } client { id } } }
		auditEvents(first: 10, filter: {actorId: $client}) { nodes { action actor { name } client { id name } } } }`,
		vars{"coupon": free.ID, "request": held.RequestID, "certificate": held.ID, "client": made.ClientID}, &shown)
	told := map[string]int{}
	for _, each := range append(append(shown.Coupon.History, shown.Request.History...), shown.AuditEvents.Nodes...) {
		if each.Client == nil {
			continue
		}
		if each.Client.ID != made.ClientID || each.Client.Name == "" || each.By != nil || each.Actor != nil {
			t.Errorf("told: %+v", each)
		}
		told[each.Action+each.Step]++
	}
	for _, act := range []string{"VOIDED", "REVOKED", "coupon.void", "certificate.revoke", "proposal.make"} {
		if told[act] == 0 {
			t.Errorf("%s is told as nobody's: %v", act, told)
		}
	}
	// The earlier one is the clerk's.
	if nodes := shown.Proposals.Nodes; len(nodes) != 2 || nodes[0].Proposer != nil || nodes[0].Client == nil || nodes[0].Client.ID != made.ClientID ||
		nodes[1].Proposer == nil || nodes[1].Client != nil {
		t.Errorf("proposed by %+v", nodes)
	}
}

// TestClientWithdraws: a program finds what waits of its partner's, whoever proposed
// it, and withdraws it; the log names the program. Another partner's finds none.
func TestClientWithdraws(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w, made := b.program(b.sale("mise"), viewer.RevocationsWrite)
	stranger, _ := b.program(b.sale("yoso"), viewer.RevocationsWrite)
	var waiting struct {
		Proposals struct {
			Nodes []struct {
				ID, Kind string
				Mine     bool
			}
		}
	}
	w.ask(`{ proposals(first: 10, filter: {open: true}) { nodes { id kind mine } } }`, nil, &waiting)
	if nodes := waiting.Proposals.Nodes; len(nodes) != 1 || nodes[0].Kind != "REVOKE" || !nodes[0].Mine {
		t.Fatalf("waiting: %+v", nodes)
	}
	proposalID := waiting.Proposals.Nodes[0].ID
	const withdraws = `mutation($id: ID!) { decideProposal(input: {proposalId: $id, verdict: WITHDRAW}) {
		proposal { status decider { id } } staff { id } passwordHalf problems { code field } } }`
	foreign := stranger.post(withdraws, vars{"id": proposalID}).raw
	if none := stranger.post(withdraws, vars{"id": b.newID(id.Proposal)}).raw; foreign != none || !strings.Contains(foreign, "NOT_FOUND") {
		t.Errorf("another's: %s, and of none %s", foreign, none)
	}
	withdrawn := w.post(withdraws, vars{"id": proposalID}).raw
	if !strings.Contains(withdrawn, `{"proposal":{"status":"WITHDRAWN","decider":null},"staff":null,"passwordHalf":null,"problems":[]}`) {
		t.Errorf("withdrawn: %s", withdrawn)
	}
	var log struct {
		AuditEvents struct {
			Nodes []struct{ Client struct{ ID string } }
		}
	}
	b.as("admin").ask(`query($id: ID!) { auditEvents(first: 10, filter: {objectId: $id, action: "proposal.withdraw"}) { nodes { client { id } } } }`,
		vars{"id": proposalID}, &log)
	if nodes := log.AuditEvents.Nodes; len(nodes) != 1 || nodes[0].Client.ID != made.ClientID {
		t.Errorf("on record: %+v", nodes)
	}
}
