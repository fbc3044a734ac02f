package graph_test

import (
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// TestPartnerStarts: a partner's staff read a request of their own, look at a
// dry run, and start a reissue, whose code the holder alone is sent, and a
// withdrawal.
func TestPartnerStarts(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.sale("mise")
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	certificate := client.Certificate.Query().OnlyX(ctx)
	b.must(client.Proposal.DeleteOneID(client.Proposal.Query().OnlyIDX(ctx)).Exec(ctx))
	w := b.as("mise")
	var page struct {
		Node struct {
			ReceiptNumber, Status string
			Registration          struct{ Subscriber struct{ Email string } }
			History               []struct {
				Action string
				By     *struct{ ID string }
			}
			Certificate *struct{ ID string }
			Messages    []struct{ ID string }
			Checks      []struct{ Kind string }
			Partner     *struct{ ID string }
		}
	}
	w.ask(`query($id: ID!) { node(id: $id) { ... on Request { receiptNumber status registration { subscriber { email } }
		history { action by { id } } certificate { id } messages { id } checks { kind } partner { id } } } }`, vars{"id": certificate.RequestID}, &page)
	n := page.Node
	if n.Registration.Subscriber.Email != "mise@mise.example" || n.Certificate == nil || len(n.History) == 0 {
		t.Errorf("their own request: %+v", n)
	}
	// The office's own work, and what the holder is written, is none of theirs.
	if len(n.Messages) > 0 || len(n.Checks) > 0 || n.Partner != nil {
		t.Errorf("they are shown %v, %v, %v", n.Messages, n.Checks, n.Partner)
	}
	for _, entry := range n.History {
		if entry.By != nil {
			t.Errorf("they are told who did %s", entry.Action)
		}
	}
	var dry struct {
		RevocationPreview *struct {
			SecondOfficer bool
			Problems      []problemOf
		}
	}
	w.ask(`query($id: ID!) { revocationPreview(certificateId: $id, reason: CESSATION_OF_OPERATION) { secondOfficer problems { code field } } }`,
		vars{"id": certificate.ID}, &dry)
	if p := dry.RevocationPreview; p == nil || !p.SecondOfficer || len(p.Problems) > 0 {
		t.Errorf("dry run: %+v", p)
	}

	type payload struct {
		Request  *struct{ ID, Kind, Status string }
		Problems []problemOf
	}
	start := func(name, input string, in vars) payload {
		t.Helper()
		in["submissionKey"] = "a-key-of-the-client-" + name
		var data struct{ It payload }
		w.ask(`mutation($in: `+input+`!) { it: `+name+`(input: $in) { request { id kind status } problems { code field } } }`, vars{"in": in}, &data)
		return data.It
	}
	reissue := start("startReissue", "StartReissueInput", vars{"requestId": certificate.RequestID, "reason": "LOST"})
	if reissue.Request == nil || reissue.Request.Kind != "REISSUE" || reissue.Request.Status != "APPROVED" {
		t.Fatalf("reissue: %+v", reissue)
	}
	sent := client.Message.Query().Where(message.RequestID(reissue.Request.ID), message.KindEQ(message.KindCERTIFICATE_CODE)).OnlyX(ctx)
	if sent.Recipient != "mise@mise.example" {
		t.Errorf("its code went to %s", sent.Recipient)
	}
	withdrawal := start("startWithdrawal", "StartWithdrawalInput", vars{"certificateId": certificate.ID, "reason": "LEFT_ORGANIZATION"})
	if withdrawal.Request == nil || withdrawal.Request.Kind != "WITHDRAWAL" || withdrawal.Request.Status != "ACCEPTED" {
		t.Fatalf("withdrawal: %+v", withdrawal)
	}
	// Whoever vets it is told by whom it was asked for.
	var asked struct {
		Node struct {
			OnPaper bool
			Contact *struct{ ID string }
		}
	}
	b.as("taro").ask(`query($id: ID!) { node(id: $id) { ... on Request { onPaper contact { id } } } }`, vars{"id": withdrawal.Request.ID}, &asked)
	if asked.Node.OnPaper || asked.Node.Contact != nil {
		t.Errorf("asked for: %+v", asked.Node)
	}
}

// TestPartnerReadsElsewhere: what is another's, by whatever reads it, is not
// there, to the byte.
func TestPartnerReadsElsewhere(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.sale("mise")
	b.sale("yoso")
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	theirs := client.Certificate.Query().Order(ent.Asc("id")).AllX(ctx)[1]
	w := b.as("mise")
	for query, ids := range map[string][2]string{
		`query($id: ID!) { node(id: $id) { id } }`:                                                              {theirs.RequestID, "req_gone"},
		`query($id: ID!) { it: node(id: $id) { id } }`:                                                          {theirs.ID, "cert_gone"},
		`query($id: ID!) { revocationPreview(certificateId: $id, reason: UNSPECIFIED) { certificate { id } } }`: {theirs.ID, "cert_gone"},
		`query($id: String!) { certificates(first: 5, filter: { serial: $id }) { nodes { id } } }`:              {theirs.Serial, strings.Repeat("0", len(theirs.Serial))},
		`query($id: String!) { requests(first: 5, filter: { search: $id }) { nodes { id } } }`:                  {"yoso@yoso.example", "nobody@yoso.example"},
	} {
		if got, want := w.post(query, vars{"id": ids[0]}).raw, w.post(query, vars{"id": ids[1]}).raw; got != want {
			t.Errorf("%s: of another's %s, of none %s", query, got, want)
		}
	}
}
