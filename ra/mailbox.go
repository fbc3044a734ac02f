package ra

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// mailboxPause is the least time between two reissues of one mailbox's
// certificate: who knows a company's licence key has no address mailed to, nor a
// certificate revoked, over and over. The first may be at once, because an
// address may have been mistyped.
const mailboxPause = 10 * time.Minute

// ReissueMailboxInput asks for another certificate in place of a mailbox's, as
// it was typed.
type ReissueMailboxInput struct {
	// SubmissionKey is made by the client, once per request.
	SubmissionKey string
	// Portal is the slug of the entrance at which it is made.
	Portal    string
	ProductID string
	// LicenseID, LicensePassword and RegisteredEmail name the certificate: there
	// is one under a licence key for an address.
	LicenseID       string
	LicensePassword string
	RegisteredEmail string
	// Registration is a mailbox's: the new name, and the new address or the old.
	Registration form.Registration
	// Consents are ids of Terms: terms of use and privacy notice.
	Consents []string
	Language request.Language
}

// ReissueMailbox has a mailbox's certificate reissued under a new name and
// address, as far as the policy lets them be given anew, and mails the new
// address the secret with which it is acquired. The old certificate is revoked
// when the policy says; one that was applied for and never acquired is given up
// for this. It counts on no quota.
//
// IDENTIFICATION_FAILED is the one answer for every wrong secret, for an
// address that has no certificate, for a licence key that is void, and for a new
// address that has a certificate of its own, which is told of by mail. Others,
// told to whoever showed the right ones: ALREADY_REQUESTED while another reissue
// is under way; TOO_MANY_ATTEMPTS {seconds} right after one; REISSUE_CLOSED;
// FIXED_FIELD, also for any name or address but the registered once the licence
// key's term is over; MAINTENANCE.
func (s *Service) ReissueMailbox(ctx context.Context, by viewer.Viewer, in ReissueMailboxInput) (Submitted, error) {
	var out Submitted
	var problems []problem.Problem
	in.Registration, out.Changes, problems = form.NormalizeMailbox(in.Registration)
	mac, err := s.mailboxMAC(in)
	if err != nil {
		return out, fmt.Errorf("reissue mailbox: %w", err)
	}
	// The second try sees what a twin stored.
	for range 2 {
		if out.RequestID, err = s.mailboxReissued(ctx, in, mac); out.RequestID != "" || err != nil {
			return out, err
		}
		var revoked string
		out.RequestID, revoked, err = s.reissueMailboxOnce(ctx, by, in, mac, problems)
		if err == nil {
			if revoked != "" {
				s.publishAtOnce(ctx, revoked)
			}
			return out, nil
		}
		// Of the same click twice one gave the old address away.
		if !database.IsUnique(err) && !problem.Is(err, problem.IdentificationFailed) && !errors.As(err, new(heldError)) {
			break
		}
	}
	err = s.tellHeld(ctx, by, err, problem.Refuse(problem.IdentificationFailed, ""))
	return Submitted{Changes: out.Changes}, fmt.Errorf("reissue mailbox: %w", err)
}

// MailboxReissuedBefore answers what an earlier ReissueMailbox of the same
// made; RequestID is empty where there was none. Errors: SUBMISSION_CONFLICT.
func (s *Service) MailboxReissuedBefore(ctx context.Context, in ReissueMailboxInput) (Submitted, error) {
	var out Submitted
	in.Registration, out.Changes, _ = form.NormalizeMailbox(in.Registration)
	mac, err := s.mailboxMAC(in)
	if err != nil {
		return out, fmt.Errorf("mailbox reissued before: %w", err)
	}
	out.RequestID, err = s.mailboxReissued(ctx, in, mac)
	return out, err
}

// mailboxReissued answers the request that an earlier try made, "" for none.
func (s *Service) mailboxReissued(ctx context.Context, in ReissueMailboxInput, mac []byte) (string, error) {
	r, err := s.submittedBefore(ctx, ofClient(in.SubmissionKey), lifecycle.Reissue, mac)
	if err != nil || r == nil {
		return "", err
	}
	return r.ID, nil
}

// reissueMailboxOnce answers the request, and the issuer of what was revoked
// with it.
func (s *Service) reissueMailboxOnce(ctx context.Context, by viewer.Viewer, in ReissueMailboxInput, mac []byte, problems []problem.Problem) (requestID, issuerID string, err error) {
	asSystem := viewer.AsSystem(ctx)
	problems, _ = collect(problems, checkKeyLength("submissionKey", in.SubmissionKey))
	today, err := CurrentPolicy(ctx, s.db.Client(), in.ProductID, s.instantNow())
	if ent.IsNotFound(err) || err == nil && (today.Policy.Subject != policy.Mailbox || today.Policy.Identification != policy.ByLicense) {
		return "", "", problem.Join(append(problems, problem.New(problem.ProductUnavailable, "productId")))
	}
	if err != nil {
		return "", "", err
	}
	registered, ok := form.Email(in.RegisteredEmail)
	if !ok {
		problems = append(problems, problem.New(problem.BadEmail, "registeredEmail"))
	}
	consents, err := s.consented(ctx, s.db.Client(), in.ProductID, in.Consents, "consents",
		terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE)
	if problems, err = collect(problems, err); err != nil {
		return "", "", err
	}
	// What is wrong with the form is told before anything is looked up: what is
	// told beside it would tell which secret was right.
	if err := problem.Join(problems); err != nil {
		return "", "", err
	}
	key, err := s.license(asSystem, licenseShown{in.LicenseID, in.LicensePassword, in.Portal, in.ProductID})
	if err != nil {
		return "", "", err
	}
	if key == nil {
		return "", "", problem.Refuse(problem.IdentificationFailed, "")
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		held, err := s.registeredUnder(ctx, tx, key.ID, registered)
		if err != nil {
			return err
		}
		requestID = s.newIDAfter(id.Request, held.ID)
		issuerID, err = s.replaceMailbox(ctx, tx, by, reissue{
			of: held, policy: today, id: requestID, key: ofClient(in.SubmissionKey), mac: mac,
			language: in.Language, declared: &in.Registration, consents: consents,
		})
		return err
	})
	return requestID, issuerID, err
}

// registeredUnder answers the request under the licence key, which it holds,
// whose certificate or approval is the address's, settled.
func (s *Service) registeredUnder(ctx context.Context, tx *ent.Tx, licenseKeyID, email string) (*ent.Request, error) {
	usable, err := holdLicense(ctx, tx, licenseKeyID)
	if err != nil {
		return nil, err
	}
	held, err := s.heldUnder(ctx, tx, licenseKeyID, email)
	if err != nil {
		return nil, err
	}
	if !usable || len(held) == 0 {
		return nil, problem.Refuse(problem.IdentificationFailed, "")
	}
	return s.load(ctx, tx, held[0].ID)
}

// replaceMailbox opens the reissue of what the request came to, and answers the
// issuer of what it revoked.
func (s *Service) replaceMailbox(ctx context.Context, tx *ent.Tx, by viewer.Viewer, v reissue) (issuerID string, err error) {
	if err := s.up(ctx, tx.Client(), s.instantNow(), v.of.Portal, policy.MaintainReissue); err != nil {
		return "", err
	}
	if err := s.mayDeclare(ctx, tx, v); err != nil {
		return "", err
	}
	if err := s.pauseBetweenReissues(v.of); err != nil {
		return "", err
	}
	c, err := standingCertificate(ctx, tx.Certificate, v.of.ID)
	if err != nil {
		return "", err
	}
	if c == nil {
		// Never acquired: it is given up. Whatever it would have replaced, this does.
		v.follows = v.of.FollowsID
		if v.of.Status != lifecycle.Approved {
			return "", problem.Refuse(problem.ReissueClosed, "")
		}
		if err := step(ctx, tx, v.of, lifecycle.Lapse, nil); err != nil {
			return "", err
		}
	} else {
		v.follows = &c.ID
		if !v.policy.Policy.Reissuable(c.NotAfter.Time(), s.now()) {
			return "", problem.Refuse(problem.ReissueClosed, "")
		}
		if err := s.nothingFollows(ctx, tx, c.ID, lifecycle.Reissue); err != nil {
			return "", err
		}
		if v.policy.Policy.Reissuing.Revokes == policy.AtApplication {
			if err := s.replaceable(ctx, tx, v.of.Portal); err != nil {
				return "", err
			}
		}
	}
	if err := s.openReissue(ctx, tx, by, v); err != nil {
		return "", err
	}
	if c == nil {
		return "", s.tellGivenUp(ctx, tx, v.of, v.id)
	}
	if v.policy.Policy.Reissuing.Revokes != policy.AtApplication {
		return "", nil
	}
	return c.IssuerID, s.revokeReplaced(ctx, tx, v.of, c, by, revocation.Reissued)
}

// pauseBetweenReissues refuses to reissue what was reissued a moment ago.
func (s *Service) pauseBetweenReissues(of *ent.Request) error {
	if of.Kind != lifecycle.Reissue {
		return nil
	}
	// Under a clock that stepped back nobody waits longer than the pause.
	wait := min(of.SubmittedAt.Time().Add(mailboxPause).Sub(s.now()), mailboxPause)
	if wait <= 0 {
		return nil
	}
	return problem.Refuse(problem.TooManyAttempts, "", "seconds", strconv.Itoa(int(wait.Seconds())+1))
}

// mayDeclare refuses what the policy does not let be given anew, and an address
// that has a certificate of its own under the licence key.
func (s *Service) mayDeclare(ctx context.Context, tx *ent.Tx, v reissue) error {
	version, err := tx.Registration.Query().
		Where(registration.RequestID(v.of.ID), registration.Version(v.of.RegistrationVersion)).Only(ctx)
	if err != nil {
		return fmt.Errorf("read registration: %w", err)
	}
	key, err := tx.LicenseKey.Get(ctx, *v.of.LicenseKeyID)
	if err != nil {
		return fmt.Errorf("read licence: %w", err)
	}
	was, now, edits := version.Declared.Subscriber, v.declared.Subscriber, v.policy.Policy.Reissuing
	// After the key's term the holder keeps what there is; nobody else gets it.
	ended := key.ExpiresAt != nil && *key.ExpiresAt <= s.instantNow()
	var problems []problem.Problem
	if was.Name() != now.Name() && (ended || !edits.MayEdit(policy.FieldCommonName)) {
		problems = append(problems, problem.New(problem.FixedField, "commonName"))
	}
	moved := form.FoldEmail(was.Email) != form.FoldEmail(now.Email)
	if moved && (ended || !edits.MayEdit(policy.FieldEmail)) {
		problems = append(problems, problem.New(problem.FixedField, "email"))
	}
	if err := problem.Join(problems); err != nil || !moved {
		return err
	}
	return s.nothingHeld(ctx, tx, *v.of.LicenseKeyID, now.Email, v.of.ID)
}

// mailboxMAC tells a retry from another request under the same key.
func (s *Service) mailboxMAC(in ReissueMailboxInput) ([]byte, error) {
	in.SubmissionKey = ""
	macs, err := s.submissionMACs("mailbox reissue", in)
	if err != nil {
		return nil, err
	}
	return macs[0], nil
}
