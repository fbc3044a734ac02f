package ra

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/proposal"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// halfSize is how many characters each half of a first password has: 60 bits,
// so that neither of the two who know one can guess the other.
const halfSize = 12

// handing is a deed by which a password is drawn: before the transaction,
// because it is hashed. Whoever carries the deed out hands one half of it over,
// and its proposer the other: neither can sign in as whom it is for, who types
// the one behind the other.
type handing interface {
	prepare(ctx context.Context, s *Service, proposalID string) error
	// handed is what is to be handed over by whoever carried it out.
	handed() Handed
	// proposers is the half that the proposer hands over.
	proposers(s *Service, proposalID string) (string, error)
}

// Handed is a member of staff who begins, or begins anew.
type Handed struct {
	StaffID string
	// Half is the first half of the password for the next sign-in, to be handed
	// over; it is stored nowhere. The second is the proposer's, see Halves.
	Half string
}

// handover is what a deed keeps of the password that it draws. The proposer's
// half is derived from the proposal, so that it need not be stored: it is nothing
// without the other.
type handover struct {
	// RingVersion under which the proposer's half is derived.
	RingVersion int
	half, hash  string
}

func (h *handover) prepare(ctx context.Context, s *Service, proposalID string) error {
	second, err := h.proposers(s, proposalID)
	if err != nil {
		return err
	}
	if h.half, err = s.drawTypeable(halfSize); err != nil {
		return err
	}
	if h.hash, err = s.hasher.Hash(ctx, h.half+second); err != nil {
		return fmt.Errorf("draw password: %w", err)
	}
	return nil
}

// proposers refuses what was proposed under no version of the ring, or one that
// is gone: it is proposed again. Errors: PROPOSAL_STALE.
func (h *handover) proposers(s *Service, proposalID string) (string, error) {
	if s.ring.Require(h.RingVersion) != nil {
		return "", problem.Refuse(problem.ProposalStale, "proposalId")
	}
	mac := s.ring.MAC(keyring.LabelFirstPassword, h.RingVersion, []byte(proposalID))
	return typeable(mac[len(mac)-halfSize:]), nil
}

// drawTypeable draws characters that can be read out and typed, five bits each.
func (s *Service) drawTypeable(size int) (string, error) {
	random := make([]byte, size)
	if _, err := io.ReadFull(s.rand, random); err != nil {
		return "", fmt.Errorf("draw password: %w", err)
	}
	return typeable(random), nil
}

// typeable writes the five low bits of each byte as a character, in groups of
// four.
func typeable(random []byte) string {
	const alphabet, group = "0123456789abcdefghjkmnpqrstvwxyz", 4
	var written strings.Builder
	for n, r := range random {
		if n > 0 && n%group == 0 {
			written.WriteByte('-')
		}
		written.WriteByte(alphabet[int(r)%len(alphabet)])
	}
	return written.String()
}

// Halves answers by proposal the second halves of the first passwords that the
// viewer proposed: of what was carried out, until its owner has changed the
// password or began anew once more.
func (s *Service) Halves(ctx context.Context, by viewer.Viewer, rows []*ent.Proposal) (map[string]string, error) {
	var mine []*ent.Proposal
	var objects []string
	for _, row := range rows {
		kind := ProposalKind(row.Kind)
		if Proposed(by, row) && row.Status == proposal.StatusAPPROVED &&
			(kind == EmploymentProposal || kind == ResetProposal) {
			mine, objects = append(mine, row), append(objects, *row.ObjectID)
		}
	}
	if len(mine) == 0 {
		return nil, nil
	}
	ctx = viewer.AsSystem(ctx)
	client := s.db.Client()
	members, err := client.Staff.Query().
		Where(staff.PasswordDrawn(true), staff.Or(staff.IDIn(objects...), staff.LoginIn(objects...))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("halves: read staff: %w", err)
	}
	ids := make([]string, len(members))
	for i, member := range members {
		ids[i] = member.ID
	}
	resets, err := client.AuditEvent.Query().
		Where(auditevent.ObjectIDIn(ids...), auditevent.Action(string(StaffReset))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("halves: read resets: %w", err)
	}
	halves := map[string]string{}
	for _, row := range mine {
		if !lastDrawn(row, members, resets) {
			continue
		}
		d, err := deedOf(row)
		if err != nil {
			return nil, fmt.Errorf("halves: %w", err)
		}
		// A version of the ring that is gone took the half with it.
		if hands, ok := d.(handing); ok {
			if half, err := hands.proposers(s, row.ID); err == nil {
				halves[row.ID] = half
			}
		}
	}
	return halves, nil
}

// lastDrawn reports whether the password of a member of staff is the one that
// the carried-out proposal drew: of those whose password was drawn, and not begun
// anew since.
func lastDrawn(row *ent.Proposal, members []*ent.Staff, resets []*ent.AuditEvent) bool {
	// Its own reset is on record, at the moment of the decision or just after.
	own := 0
	if ProposalKind(row.Kind) == ResetProposal {
		own = 1
	}
	for _, member := range members {
		object := member.Login
		if own > 0 {
			object = member.ID
		}
		if object != *row.ObjectID {
			continue
		}
		since := 0
		for _, reset := range resets {
			if *reset.ObjectID == member.ID && reset.At >= *row.DecidedAt {
				since++
			}
		}
		return since == own
	}
	return false
}
