package ra

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/campaign"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/organization"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

const (
	// replaceLeast is how long every holder is given to replace a certificate,
	// counted from when they are asked; asking everybody takes askingLeast or less.
	// Both together, and replaceMost, count from when the second officer agrees.
	replaceLeast = 24 * time.Hour
	askingLeast  = 6 * time.Hour
	replaceMost  = 365 * 24 * time.Hour
	// maxSerials bounds a list of serial numbers, and sampleSize what is shown of a
	// set.
	maxSerials = 1000
	sampleSize = 5
)

// RevocationSet says which certificates a campaign revokes: those that stand and
// that every part which is given holds for.
type RevocationSet struct {
	ProductID, PartnerID, IssuerID, OrganizationID *string
	// EndsFrom, inclusive, and EndsBefore: when they end.
	EndsFrom, EndsBefore *time.Time
	// Serials in hexadecimal, as people write them.
	Serials []string
}

// RevocationCampaign is what holders are told, and what becomes of certificates
// that they have not replaced.
type RevocationCampaign struct {
	Set    RevocationSet
	Reason RevocationReason
	// Text is told to the holders as it stands.
	Text policy.Text
	// ReplaceBy is the last day to replace them; revoked is at its 24:00 in Tokyo.
	ReplaceBy policy.Day
}

// campaignDeed is a revocation campaign: an administrator's to propose, another
// officer's to agree to.
type campaignDeed struct {
	RevocationCampaign
	CampaignID string
	ProposerID string
	// Expected is how many certificates there were, MadeBefore when: none is added
	// to them later.
	Expected   int
	MadeBefore instant.Time
	// Unissued were not signed then, Merges is how its organisation stood: neither
	// what is signed nor who is merged into it later is added either.
	Unissued []string `json:",omitempty"`
	Merges   *merges  `json:",omitempty"`
	// Sample are serial numbers of the first of them.
	Sample []string
}

func (*campaignDeed) kind() ProposalKind { return CampaignProposal }
func (d *campaignDeed) object() string   { return d.CampaignID }
func (*campaignDeed) mayPropose(by viewer.Viewer) bool {
	return by.Kind == viewer.Staff && by.May(viewer.RunCampaigns)
}
func (*campaignDeed) mayDecide(by viewer.Viewer) bool { return by.Seconds() }

// merges is how an organisation stands: Into which it was merged, if it was, and
// how many were merged into it.
type merges struct {
	Into *string
	Of   int
}

// mergesOf an organisation; nil for none.
func mergesOf(ctx context.Context, client *ent.Client, organizationID *string) (*merges, error) {
	if organizationID == nil {
		return nil, nil
	}
	row, err := client.Organization.Get(ctx, *organizationID)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("read organisation: %w", err)
	}
	var m merges
	if row != nil {
		m.Into = row.MergedIntoID
	}
	if m.Of, err = client.Organization.Query().Where(organization.MergedIntoID(*organizationID)).Count(ctx); err != nil {
		return nil, fmt.Errorf("read merged organisations: %w", err)
	}
	return &m, nil
}

// state is how the organisation stands: but for a merge, the set can only
// shrink, whatever its size.
func (d *campaignDeed) state(ctx context.Context, client *ent.Client) (any, error) {
	return mergesOf(ctx, client, d.Set.OrganizationID)
}

// unmerged holds the organisation, so that nobody merges it before the
// transaction ends, and reports whether it stands as when certificates were
// counted.
func (d *campaignDeed) unmerged(ctx context.Context, s *Service, tx *ent.Tx) (bool, error) {
	if d.Set.OrganizationID == nil {
		return true, nil
	}
	if _, err := s.holdOrganization(ctx, tx, *d.Set.OrganizationID); err != nil {
		return false, fmt.Errorf("hold organisation: %w", err)
	}
	now, err := mergesOf(ctx, tx.Client(), d.Set.OrganizationID)
	return reflect.DeepEqual(now, d.Merges), err
}

// carryOut stores the campaign; the sweeper does the rest. From here on, until
// everybody was asked, the organisation is not merged.
func (d *campaignDeed) carryOut(ctx context.Context, s *Service, tx *ent.Tx, by viewer.Viewer) error {
	if same, err := d.unmerged(ctx, s, tx); err != nil {
		return err
	} else if !same {
		return problem.Refuse(problem.ProposalStale, "proposalId")
	}
	now := s.instantNow()
	if problems := d.checkDay(now.Time()); len(problems) > 0 {
		return problem.Join(problems)
	}
	row, ends := d.row(), instant.At(d.ReplaceBy.End())
	reason := lifecycle.RevocationReason(d.Reason)
	if err := tx.Campaign.Create().SetID(d.CampaignID).SetKind(campaign.KindREVOCATION).
		SetNillableProductID(row.ProductID).SetNillablePartnerID(row.PartnerID).SetNillableIssuerID(row.IssuerID).
		SetNillableOrganizationID(row.OrganizationID).SetEndsFrom(row.EndsFrom).SetNillableEndsBefore(row.EndsBefore).
		SetSerials(row.Serials).SetMadeBefore(d.MadeBefore).SetReason(reason).SetTextJa(d.Text.Ja).SetTextEn(d.Text.En).
		SetReplaceBy(ends).SetExpected(d.Expected).SetStartedByID(d.ProposerID).SetApprovedByID(by.StaffID).
		SetStartedAt(now).Exec(ctx); err != nil {
		return fmt.Errorf("store campaign: %w", err)
	}
	return s.audit(ctx, tx, act{by: by, action: CampaignStarted, object: d.CampaignID, at: now,
		details: []string{"expected", strconv.Itoa(d.Expected), "reason", string(d.Reason), "replaceBy", string(d.ReplaceBy)}})
}

// row is the campaign as far as it names certificates.
func (d *campaignDeed) row() *ent.Campaign {
	c := &ent.Campaign{
		ProductID: d.Set.ProductID, PartnerID: d.Set.PartnerID, IssuerID: d.Set.IssuerID, OrganizationID: d.Set.OrganizationID,
		EndsBefore: moment(d.Set.EndsBefore), Serials: d.Set.Serials, MadeBefore: &d.MadeBefore,
	}
	if d.Set.EndsFrom != nil {
		c.EndsFrom = instant.At(*d.Set.EndsFrom)
	}
	return c
}

// check brings a campaign to the form in which it is stored, and collects what
// cannot be brought to it. What is typed and no serial number is answered apart.
func (d *campaignDeed) check(now time.Time) []problem.Problem {
	problems := normalizeWords("text", &d.Text, 1, maxReason)
	switch {
	case d.Reason == revocation.KeyCompromise:
		// Within 24 hours (domain.md 4, R8): nobody is given days for it.
		problems = append(problems, problem.New(problem.CompromiseAtOnce, "reason"))
	case !revocation.MayGive(revocation.Staff, d.Reason):
		problems = append(problems, problem.New(problem.NotAllowed, "reason"))
	}
	set := &d.Set
	if set.ProductID == nil && set.PartnerID == nil && set.IssuerID == nil && set.OrganizationID == nil &&
		set.EndsFrom == nil && set.EndsBefore == nil && len(set.Serials) == 0 {
		problems = append(problems, problem.New(problem.Required, "set"))
	}
	if set.EndsFrom != nil && set.EndsBefore != nil && !set.EndsBefore.After(*set.EndsFrom) {
		problems = append(problems, problem.New(problem.BadPeriod, "set.endsBefore"))
	}
	if len(set.Serials) > maxSerials {
		return append(problems, problem.New(problem.TooMany, "set.serials", "max", strconv.Itoa(maxSerials)))
	}
	serials := make([]string, 0, len(set.Serials))
	for i, typed := range set.Serials {
		serial, ok := form.ParseSerial(typed)
		if !ok {
			problems = append(problems, problem.New(problem.BadValue, "set.serials."+strconv.Itoa(i)))
			continue
		}
		serials = append(serials, serial)
	}
	slices.Sort(serials)
	set.Serials = slices.Compact(serials)
	return append(problems, d.checkDay(now)...)
}

// checkDay wants holders to have time, and an end to it.
func (d *campaignDeed) checkDay(now time.Time) []problem.Problem {
	switch ends := d.ReplaceBy.End(); {
	case ends.Before(now.Add(askingLeast + replaceLeast)):
		return []problem.Problem{problem.New(problem.TooEarly, "replaceBy")}
	case ends.After(now.Add(replaceMost)):
		return []problem.Problem{problem.New(problem.TooLate, "replaceBy")}
	}
	return nil
}

// RevocationCampaignPreview is what a campaign would do.
type RevocationCampaignPreview struct {
	Count int
	// Sample are the first of the certificates, with their requests.
	Sample []*ent.Certificate
	// Missing are serial numbers of which no certificate of the set stands.
	Missing []string
}

// PreviewRevocationCampaign answers what a campaign would do, and changes
// nothing. Errors, each at its field: NOT_ALLOWED, COMPROMISE_AT_ONCE, REQUIRED,
// TOO_LONG, BAD_CHARACTER, BAD_VALUE, BAD_PERIOD, TOO_MANY, TOO_EARLY, TOO_LATE.
func (s *Service) PreviewRevocationCampaign(ctx context.Context, by viewer.Viewer, in RevocationCampaign) (RevocationCampaignPreview, error) {
	if !by.May(viewer.RunCampaigns) {
		return RevocationCampaignPreview{}, problem.Refuse(problem.NotAllowed, "")
	}
	d := &campaignDeed{RevocationCampaign: in, MadeBefore: s.instantNow()}
	if err := problem.Join(d.check(s.now())); err != nil {
		return RevocationCampaignPreview{}, err
	}
	p, err := s.previewDeed(viewer.AsSystem(ctx), s.db.Client(), d)
	if err != nil {
		return p, fmt.Errorf("preview revocation campaign: %w", err)
	}
	return p, nil
}

func (s *Service) previewDeed(ctx context.Context, client *ent.Client, d *campaignDeed) (RevocationCampaignPreview, error) {
	var p RevocationCampaignPreview
	set := client.Certificate.Query().Where(targets(d.row(), s.instantNow()), certificate.IDNotIn(d.Unissued...))
	var err error
	if p.Count, err = set.Clone().Count(ctx); err != nil {
		return p, fmt.Errorf("count certificates: %w", err)
	}
	if p.Sample, err = set.Clone().Order(ent.Asc(certificate.FieldID)).Limit(sampleSize).WithRequest().All(ctx); err != nil {
		return p, fmt.Errorf("read certificates: %w", err)
	}
	if len(d.Set.Serials) == 0 {
		return p, nil
	}
	found, err := set.Select(certificate.FieldSerial).Strings(ctx)
	if err != nil {
		return p, fmt.Errorf("read serial numbers: %w", err)
	}
	for _, serial := range d.Set.Serials {
		if !slices.Contains(found, serial) {
			p.Missing = append(p.Missing, serial)
		}
	}
	return p, nil
}

// ProposeRevocationCampaign proposes a campaign, which another officer agrees
// to, and answers the proposal. expected is the number that was previewed.
// Errors, beside those of the preview: STEP_UP_REQUIRED, COUNT_CHANGED at
// expected, REQUIRED or TOO_LONG at note.
func (s *Service) ProposeRevocationCampaign(ctx context.Context, by viewer.Viewer, in RevocationCampaign, expected int, note string) (string, error) {
	d := &campaignDeed{RevocationCampaign: in, CampaignID: s.newID(id.Campaign), ProposerID: by.StaffID}
	if !d.mayPropose(by) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	if err := dangerous(by, viewer.RunCampaigns); err != nil {
		return "", fmt.Errorf("propose revocation campaign: %w", err)
	}
	note = form.FreeText(note)
	if err := problem.Join(append(d.check(s.now()), words("note", note, 1, maxProposalText)...)); err != nil {
		return "", err
	}
	if err := s.countTargets(viewer.AsSystem(ctx), d); err != nil {
		return "", fmt.Errorf("propose revocation campaign: %w", err)
	}
	if d.Expected != expected || d.Expected == 0 {
		return "", problem.Refuse(problem.CountChanged, "expected", "count", strconv.Itoa(d.Expected))
	}
	var proposalID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		same, err := d.unmerged(ctx, s, tx)
		if err != nil {
			return err
		}
		if !same {
			return problem.Refuse(problem.CountChanged, "expected", "count", strconv.Itoa(d.Expected))
		}
		proposalID, err = s.propose(ctx, tx, by, d, note)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("propose revocation campaign: %w", err)
	}
	return proposalID, nil
}

// countTargets fixes the set: it counts what stands, which is looked for among
// all certificates and therefore outside any transaction. What could enlarge it
// meanwhile is read first.
func (s *Service) countTargets(ctx context.Context, d *campaignDeed) (err error) {
	client := s.db.Client()
	if d.Merges, err = mergesOf(ctx, client, d.Set.OrganizationID); err != nil {
		return err
	}
	d.MadeBefore = s.instantNow()
	if d.Unissued, err = client.Certificate.Query().Where(certificate.StatusEQ(lifecycle.CertificatePrepared)).
		Order(ent.Asc(certificate.FieldID)).IDs(ctx); err != nil {
		return fmt.Errorf("read what is being signed: %w", err)
	}
	p, err := s.previewDeed(ctx, client, d)
	if err != nil {
		return err
	}
	d.Expected, d.Sample = p.Count, nil
	for _, c := range p.Sample {
		d.Sample = append(d.Sample, c.Serial)
	}
	return nil
}
