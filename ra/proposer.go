package ra

import (
	"bytes"
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apiclient"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// holds reports whether a proposal can be carried out: what it was made from
// stands, and whoever made it still might.
func holds(ctx context.Context, client *ent.Client, row *ent.Proposal, d deed) (bool, error) {
	// What was done is looked at, whatever became of who did it.
	if !d.kind().Review() {
		if may, err := stillProposes(ctx, client, row, d); err != nil || !may {
			return false, err
		}
	}
	digest, err := digestOf(ctx, client, d)
	if err != nil {
		return false, err
	}
	return bytes.Equal(digest, row.Digest), nil
}

// stillProposes reports whether the member of staff or the API client who made a
// proposal might make it now.
func stillProposes(ctx context.Context, client *ent.Client, row *ent.Proposal, d deed) (bool, error) {
	if row.ClientID != nil {
		program, err := client.ApiClient.Get(ctx, *row.ClientID)
		if err != nil {
			return false, fmt.Errorf("read proposer: %w", err)
		}
		return program.DisabledAt == nil && d.mayPropose(viewer.Viewer{
			Kind: viewer.Client, Role: viewer.Partner, PartnerID: program.PartnerID, ClientID: program.ID, Scopes: program.Scopes,
		}), nil
	}
	proposer, err := client.Staff.Get(ctx, *row.ProposerID)
	if err != nil {
		return false, fmt.Errorf("read proposer: %w", err)
	}
	return proposer.Enabled && d.mayPropose(viewer.Viewer{Kind: viewer.Staff, StaffID: proposer.ID, Role: proposer.Role}), nil
}

// whoProposed is the id of who made a proposal.
func whoProposed(row *ent.Proposal) string {
	if row.ClientID != nil {
		return *row.ClientID
	}
	return *row.ProposerID
}

// reachesProposal refuses a proposal that was not made for the viewer's partner as
// if it were not there.
func reachesProposal(ctx context.Context, client *ent.Client, by viewer.Viewer, proposalID string) error {
	if by.Role != viewer.Partner {
		return nil
	}
	there, err := client.Proposal.Query().Where(proposal.ID(proposalID), proposal.Or(
		proposal.HasProposerWith(staff.PartnerID(by.PartnerID)), proposal.HasClientWith(apiclient.PartnerID(by.PartnerID)),
	)).Exist(viewer.AsSystem(ctx))
	if err != nil {
		return fmt.Errorf("read proposal: %w", err)
	}
	if !there {
		return problem.Refuse(problem.NotFound, "proposalId")
	}
	return nil
}

// Withdraws reports whether a proposal that the viewer reaches is theirs to
// withdraw, and so not to decide: an officer's own, and a partner's for whoever
// may propose for the partner, since the program or the clerk who did may not be
// there when it turns out to be wrong. A partner proposes revocations alone.
func Withdraws(by viewer.Viewer, row *ent.Proposal) bool {
	return by.Role == viewer.Partner && by.May(viewer.ProposeRevocation) || Proposed(by, row)
}

// Proposed reports whether the viewer is the member of staff who made a proposal.
func Proposed(by viewer.Viewer, row *ent.Proposal) bool {
	return by.Kind == viewer.Staff && row.ProposerID != nil && *row.ProposerID == by.StaffID
}
