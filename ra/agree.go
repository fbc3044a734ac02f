package ra

import (
	"cmp"
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/maillink"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// OfferState is what a mailed enrolment link leads to.
type OfferState string

// States of an offer.
const (
	// OfferOpen: the person can agree.
	OfferOpen OfferState = "OPEN"
	// OfferReplaced: another link was mailed since.
	OfferReplaced OfferState = "REPLACED"
	// OfferExpired, OfferSubmitted, OfferWithdrawn: as the enrolment is.
	OfferExpired   OfferState = "EXPIRED"
	OfferSubmitted OfferState = "SUBMITTED"
	OfferWithdrawn OfferState = "WITHDRAWN"
)

// Offer is what an enrolled person finds behind the link.
type Offer struct {
	State OfferState
	// Enrolment with its partner. What was declared is to be shown only while the
	// offer is open: a link that is out of use tells no personal data.
	Enrolment *ent.Enrolment
}

// AgreeInput is what an enrolled person answers.
type AgreeInput struct {
	// Token of the link, and the slug of the entrance at which it was followed.
	Token, Portal string
	Passphrase    string
	// Consents are ids of Terms: terms of use and privacy notice.
	Consents []string
}

// OpenOffer answers what the link leads to. It changes nothing: until the person
// agrees, the link can be followed as often as they like, from any computer.
// Errors: IDENTIFICATION_FAILED for a token that is nobody's, or of another
// entrance.
func (s *Service) OpenOffer(ctx context.Context, token, slug string) (Offer, error) {
	ctx = viewer.AsSystem(ctx)
	unknown := problem.Refuse(problem.IdentificationFailed, "")
	l, err := s.db.Client().MailLink.Query().Where(
		maillink.TokenMACIn(s.ring.Lookup(keyring.LabelMailToken, []byte(token))...),
		maillink.PurposeEQ(maillink.PurposeENROLMENT)).Only(ctx)
	if ent.IsNotFound(err) {
		return Offer{}, unknown
	}
	if err != nil {
		return Offer{}, fmt.Errorf("open offer: read link: %w", err)
	}
	e, err := s.db.Client().Enrolment.Query().Where(enrolment.ID(*l.AboutID)).
		WithPartner(func(q *ent.PartnerQuery) { q.WithPortal() }).Only(ctx)
	if err != nil {
		return Offer{}, fmt.Errorf("open offer: read enrolment: %w", err)
	}
	if e.Edges.Partner.Edges.Portal.Slug != slug {
		return Offer{}, unknown
	}
	offer := Offer{State: OfferOpen, Enrolment: e}
	switch state := StateOfEnrolment(e, s.now()); {
	case state == EnrolmentSubmitted || state == EnrolmentWithdrawn:
		offer.State = OfferState(state)
	case l.UsedAt != nil:
		offer.State = OfferReplaced
	case state == EnrolmentExpired || l.ExpiresAt <= s.instantNow():
		offer.State = OfferExpired
	}
	return offer, nil
}

// Agree makes the enrolled person's application: the data as the partner
// declared it, under the passphrase that the person sets now. Agreeing again
// with the same answers is the same request. Errors, beside those at fields:
// IDENTIFICATION_FAILED as OpenOffer; WRONG_STATE {status} where the offer is
// not open; SUBMISSION_CONFLICT where the person agreed before, otherwise, or too long ago
// for this to be a retry.
func (s *Service) Agree(ctx context.Context, by viewer.Viewer, in AgreeInput) (requestID string, err error) {
	ctx = viewer.AsSystem(ctx)
	offer, err := s.OpenOffer(ctx, in.Token, in.Portal)
	if err != nil {
		return "", fmt.Errorf("agree: %w", err)
	}
	draft, err := s.draftOf(offer.Enrolment, in)
	if err != nil {
		return "", fmt.Errorf("agree: %w", err)
	}
	if offer.State == OfferSubmitted {
		return s.agreedBefore(ctx, draft)
	}
	if offer.State != OfferOpen {
		return "", problem.Refuse(problem.WrongState, "token", "status", string(offer.State))
	}
	if err := s.checkAgreement(ctx, &draft); err != nil {
		return "", fmt.Errorf("agree: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		requestID = s.newID(id.Request)
		return s.open(ctx, tx, by, requestID, draft)
	})
	// The same click twice, or another tab's.
	if database.IsUnique(err) || problem.Is(err, problem.WrongState) {
		earlier, again := s.agreedBefore(ctx, draft)
		if earlier != "" || again != nil {
			return earlier, again
		}
	}
	if err != nil {
		return "", fmt.Errorf("agree: %w", err)
	}
	return requestID, nil
}

// draftOf is the application that the enrolment and the answers make. An
// enrolment becomes one request, so its id is the key of the submission.
func (s *Service) draftOf(e *ent.Enrolment, in AgreeInput) (application, error) {
	draft := application{
		kind: lifecycle.New, entitlement: byEnrolment{e}, key: ofServer(e.ID),
		in: SubmitInput{
			Portal: in.Portal, ProductID: e.ProductID,
			Registration: e.Declared, Passphrase: in.Passphrase, Consents: in.Consents,
			Language: request.Language(e.Language),
		},
	}
	if e.Csr != nil {
		draft.csr = *e.Csr
	}
	var err error
	draft.mac, err = s.submissionMAC(draft.in)
	return draft, err
}

// agreedBefore answers what an earlier Agree made of the draft, "" for nothing.
func (s *Service) agreedBefore(ctx context.Context, draft application) (string, error) {
	r, err := s.submittedBefore(ctx, draft.key, draft.kind, draft.mac)
	if err != nil || r == nil {
		return "", err
	}
	return r.ID, nil
}

// checkAgreement checks what the person answers, and that the product still
// takes what the partner declared.
func (s *Service) checkAgreement(ctx context.Context, draft *application) error {
	in, client := draft.in, s.db.Client()
	version, err := CurrentPolicy(ctx, client, in.ProductID, s.instantNow())
	if ent.IsNotFound(err) || err == nil && !takes(version.Policy, lifecycle.New, policy.PartnerEnrolment, in.Registration) {
		return problem.Refuse(problem.ProductUnavailable, "")
	}
	if err != nil {
		return err
	}
	// A partner that was disabled since, or a product taken off its entrance.
	if served, err := s.serves(ctx, client, in.Portal, in.ProductID, policy.PartnerEnrolment); err != nil || !served {
		return cmp.Or(err, problem.Refuse(problem.ProductUnavailable, ""))
	}
	if ended, err := s.closed(ctx, version.Policy, lifecycle.New); err != nil || len(ended) > 0 {
		return cmp.Or(err, problem.Join(ended))
	}
	draft.policy = version
	// Which keys are certified is always today's policy.
	if _, err := readCSR(draft.csr, version.Policy); err != nil {
		return err
	}
	problems := form.Passphrase(in.Passphrase, "applicationPassphrase", in.Registration.PersonalWords()...)
	draft.consents, err = s.consented(ctx, client, in.ProductID, in.Consents, "consents",
		terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE)
	if problems, err = collect(problems, err); err != nil {
		return err
	}
	if err := problem.Join(problems); err != nil {
		return err
	}
	draft.passphraseHash, err = s.hasher.Hash(ctx, in.Passphrase)
	return err
}

// byEnrolment: one enrolment, one application.
type byEnrolment struct{ *ent.Enrolment }

func (byEnrolment) kind() policy.Entitlement { return policy.PartnerEnrolment }

func (e byEnrolment) partner() *string { return &e.PartnerID }

// take takes it for good: while nobody submitted or withdrew it, strictly before
// the link ends.
func (e byEnrolment) take(ctx context.Context, s *Service, tx *ent.Tx, requestID string, _ *instant.Time) error {
	n, err := tx.Enrolment.Update().Where(enrolment.ID(e.ID), enrolment.StatusEQ(enrolment.StatusPENDING),
		enrolment.ExpiresAtGT(s.instantNow())).
		SetStatus(enrolment.StatusSUBMITTED).SetRequestID(requestID).Save(ctx)
	if err != nil {
		return fmt.Errorf("take enrolment: %w", err)
	}
	if n != 1 {
		return problem.Refuse(problem.WrongState, "token", "status", string(OfferWithdrawn))
	}
	return s.killLinks(ctx, tx, e.ID)
}
