package ra

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/consent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// SubmitInput is a new application as it was typed.
type SubmitInput struct {
	// SubmissionKey is made by the client, once per application.
	SubmissionKey string
	// Portal is the slug of the entrance at which it is made.
	Portal string `json:",omitempty"`
	// ProductID of a new application; a renewal stays with its product.
	ProductID string
	// CertificateID that a renewal continues; empty for a new application.
	CertificateID string `json:",omitempty"`
	// ChangeID of the change by which the organisation was renamed, which a new
	// application follows; empty: it follows none.
	ChangeID string `json:",omitempty"`
	// CouponNumber, or LicenseID and LicensePassword: what entitles to it.
	CouponNumber    string
	LicenseID       string `json:",omitempty"`
	LicensePassword string `json:",omitempty"`
	Registration    form.Registration
	// Passphrase is wanted where the policy identifies by one.
	Passphrase string
	// Consents are ids of Terms: terms of use and privacy notice.
	Consents []string
	Language request.Language
}

// Submitted is what came of it.
type Submitted struct {
	RequestID string
	// Changes that normalisation made.
	Changes []form.Change
}

// Entitles is the kind of entitlement that is shown: a licence key where there
// is anything of one, otherwise a coupon.
func (in SubmitInput) Entitles() policy.Entitlement {
	if in.LicenseID != "" || in.LicensePassword != "" {
		return policy.LicenseKey
	}
	return policy.Coupon
}

// normalize answers the input as it is stored. The fields of a mailbox are
// named as they are asked for, by themselves.
func (in SubmitInput) normalize() (SubmitInput, []form.Change, []problem.Problem) {
	var changes []form.Change
	var problems []problem.Problem
	if in.Registration.Mailbox() {
		in.Registration, changes, problems = form.NormalizeMailbox(in.Registration)
	} else {
		in.Registration, changes, problems = form.NormalizeAt("registration.", in.Registration)
	}
	return in, changes, problems
}

// Submit makes an application by coupon or licence key: a new one, or the
// renewal of a certificate. A retry with the same key and contents answers
// the same request. Refusals name every field at once.
func (s *Service) Submit(ctx context.Context, by viewer.Viewer, in SubmitInput) (Submitted, error) {
	in, changes, problems := in.normalize()
	out := Submitted{Changes: changes}

	mac, err := s.submissionMAC(in)
	if err != nil {
		return out, fmt.Errorf("submit: %w", err)
	}
	if out.RequestID, err = s.submitted(ctx, by, in, mac); err != nil || out.RequestID != "" {
		return out, err
	}
	draft, more, err := s.checkApplication(ctx, by, in)
	if err != nil {
		return out, fmt.Errorf("submit: %w", err)
	}
	if err = problem.Join(append(problems, more...)); err == nil {
		draft.mac = mac
		if draft.policy.Policy.Identification == policy.ByPassphrase {
			if draft.passphraseHash, err = s.hasher.Hash(ctx, in.Passphrase); err != nil {
				return out, fmt.Errorf("submit: %w", err)
			}
		}
		err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			out.RequestID = s.newID(id.Request)
			return s.open(ctx, tx, by, out.RequestID, draft)
		})
	}
	// Somebody else submitted under this key meanwhile: most likely the same
	// click twice. A lost coupon may be lost to that other click as well.
	if database.IsUnique(err) || problem.Is(err, problem.CouponUnusable) ||
		problem.Is(err, problem.LicenseUnusable) || errors.As(err, new(heldError)) {
		earlier, again := s.submitted(ctx, by, in, mac)
		if earlier != "" || again != nil {
			return Submitted{RequestID: earlier, Changes: changes}, again
		}
	}
	if err = s.tellHeld(ctx, by, err, problem.Refuse(problem.LicenseUnusable, "licenseId")); err != nil {
		return Submitted{Changes: changes}, fmt.Errorf("submit: %w", err)
	}
	return out, nil
}

// SubmittedBefore answers what an earlier Submit of the same made; RequestID is
// empty where there was none. It changes nothing, and tells a retry, whose
// first answer may have been lost, from a new attempt. Errors: those of
// submitted.
func (s *Service) SubmittedBefore(ctx context.Context, by viewer.Viewer, in SubmitInput) (Submitted, error) {
	var out Submitted
	in, out.Changes, _ = in.normalize()
	mac, err := s.submissionMAC(in)
	if err != nil {
		return out, fmt.Errorf("submitted before: %w", err)
	}
	out.RequestID, err = s.submitted(ctx, by, in, mac)
	return out, err
}

// application is a checked draft of a request.
type application struct {
	in             SubmitInput
	kind           lifecycle.Kind
	key            submissionKey
	mac            []byte
	passphraseHash string
	policy         *ent.ProductPolicy
	entitlement    entitlement
	consents       []string
	// csr that a partner handed in, DER; nil: the holder makes the key.
	csr []byte
	// follows is the certificate that a renewal continues.
	follows *ent.Certificate
}

// checkApplication checks what lies outside the registration, and collects
// every problem.
func (s *Service) checkApplication(ctx context.Context, by viewer.Viewer, in SubmitInput) (application, []problem.Problem, error) {
	draft := application{in: in, kind: lifecycle.New, key: ofClient(in.SubmissionKey)}
	var problems []problem.Problem
	if in.CertificateID != "" {
		more, err := s.checkRenewal(ctx, by, &draft)
		if problems, err = collect(more, err); err != nil || draft.follows == nil {
			return draft, problems, err
		}
		in = draft.in
	}
	if in.ChangeID != "" {
		if err := s.checkRenamed(ctx, by, &draft); err != nil {
			return draft, nil, err
		}
		in = draft.in
	}
	problems, _ = collect(problems, checkKeyLength("submissionKey", in.SubmissionKey))
	client := s.db.Client()
	version, err := CurrentPolicy(ctx, client, in.ProductID, s.instantNow())
	if err != nil && !ent.IsNotFound(err) {
		return draft, nil, err
	}
	if err != nil && !in.Registration.Mailbox() || err == nil && version.Policy.Identification == policy.ByPassphrase {
		problems = append(problems, form.Passphrase(in.Passphrase, "applicationPassphrase",
			append(in.Registration.PersonalWords(), in.CouponNumber)...)...)
	}
	if err != nil || !takes(version.Policy, draft.kind, in.Entitles(), in.Registration) {
		// Nothing below can be told without the product.
		return draft, append(problems, problem.New(problem.ProductUnavailable, "productId")), nil
	}
	closed, err := s.closed(ctx, version.Policy, draft.kind)
	if err != nil || len(closed) > 0 {
		return draft, append(problems, closed...), err
	}
	draft.policy = version

	if served, err := s.serves(ctx, client, in.Portal, in.ProductID, in.Entitles()); err != nil {
		return draft, nil, err
	} else if !served {
		return draft, append(problems, problem.New(problem.ProductUnavailable, "productId")), nil
	}
	draft.entitlement, err = s.shown(viewer.AsSystem(ctx), draft.kind, in)
	if problems, err = collect(problems, err); err != nil {
		return draft, nil, err
	}
	draft.consents, err = s.consented(ctx, client, in.ProductID, in.Consents, "consents",
		terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE)
	problems, err = collect(problems, err)
	return draft, problems, err
}

// takes reports whether the product takes such an application: by what entitles
// to it, and of what it declares.
func takes(p policy.Policy, kind lifecycle.Kind, by policy.Entitlement, declared form.Registration) bool {
	return p.Of(kind).Takes(by) && (p.Subject == policy.Mailbox) == declared.Mailbox()
}

// shown answers the entitlement that the application shows, looked at but not
// taken. Errors: COUPON_UNUSABLE, LICENSE_UNUSABLE.
func (s *Service) shown(ctx context.Context, kind lifecycle.Kind, in SubmitInput) (entitlement, error) {
	if in.Entitles() == policy.LicenseKey {
		key, err := s.usableLicense(ctx, licenseShown{in.LicenseID, in.LicensePassword, in.Portal, in.ProductID})
		if err != nil {
			return nil, err
		}
		return byLicense{LicenseKey: key, kindOf: kind, email: in.Registration.Subscriber.Email}, nil
	}
	c, err := s.usableCoupon(ctx, s.db.Client(), in.CouponNumber, in.ProductID)
	if err == nil {
		err = s.wantHere(ctx, s.db.Client(), in.Portal, kind, c)
	}
	if err != nil {
		return nil, err
	}
	return byCoupon{c}, nil
}

// collect moves the problems that err carries to the others, and leaves any
// other error.
func collect(problems []problem.Problem, err error) ([]problem.Problem, error) {
	if more, ok := problem.Of(err); ok {
		return append(problems, more...), nil
	}
	return problems, err
}

// submissionMAC tells a retry from another application under the same key; being
// keyed, it tells nothing about the passphrase in it. It is made under the newest
// version, so that a retry across a rotation is a conflict, which is safe.
func (s *Service) submissionMAC(in SubmitInput) ([]byte, error) {
	in.SubmissionKey = ""
	in.CouponNumber, _ = form.CouponNumber(in.CouponNumber)
	macs, err := s.submissionMACs("submission", in)
	if err != nil {
		return nil, err
	}
	return macs[0], nil
}

// open stores a new request with everything that belongs to it.
func (s *Service) open(ctx context.Context, tx *ent.Tx, by viewer.Viewer, requestID string, a application) error {
	now := s.now()
	at := instant.At(now)
	receipt, err := form.NewReceiptNumber(s.rand)
	if err != nil {
		return err
	}
	subscriber := a.in.Registration.Subscriber
	if err := s.recheck(ctx, tx, &a, now); err != nil {
		return err
	}
	procedure := a.policy.Policy.Of(a.kind)
	accepted, err := s.windowEnd(ctx, tx, procedure, a.in.Portal, now)
	if err != nil {
		return err
	}
	c := tx.Request.Create().SetID(requestID).SetKind(a.kind).SetNillableFollowsID(a.followsID()).
		SetProductID(a.in.ProductID).SetPolicyID(a.policy.ID).
		SetPortal(a.in.Portal).SetEntitlement(a.entitlement.kind()).SetNillablePartnerID(a.entitlement.partner()).
		SetReceiptNumber(receipt).SetSubmissionKey(string(a.key)).SetSubmissionMAC(a.mac).
		SetSubmittedAt(at).SetRegistrationVersion(1).
		SetEmail(subscriber.Email).SetEmailKey(form.FoldEmail(subscriber.Email)).SetSearch(searchKey(a.in.Registration)).
		SetPassphraseHash(a.passphraseHash).SetLanguage(a.in.Language)
	if len(a.csr) > 0 {
		c.SetCsr(a.csr)
	}

	var deadline *instant.Time
	if procedure.Window > 0 {
		deadline = instant.Ptr(accepted)
		c.SetStatus(lifecycle.Provisional).SetCancelDeadline(*deadline).
			SetDueStatus(lifecycle.Accepted).SetDueAt(*deadline)
		if procedure.Vetting == nil {
			// Nothing comes between: accepted is approved.
			c.SetDueStatus(lifecycle.Approved)
		}
	} else {
		c.SetStatus(lifecycle.Accepted)
	}
	c.SetAcceptedAt(instant.At(accepted)).SetQueueAt(instant.At(accepted))
	if v := procedure.Vetting; v != nil {
		expected := instant.At(policy.Expected(accepted, v.TargetDays))
		c.SetExpectedAt(expected).SetQueueAt(lateFrom(expected))
	}
	if l, ok := a.entitlement.(byLicense); ok {
		c.SetLicenseKeyID(l.ID)
	}
	r, err := c.Save(ctx)
	// Another renewal of the certificate came first: start over and tell so.
	if a.follows != nil && database.UniqueOn(err, request.Table, request.FieldFollowsID, request.FieldKind) {
		return errConflict
	}
	if err != nil {
		return fmt.Errorf("store request: %w", err)
	}
	if err := tx.Registration.Create().SetID(s.newID(id.Registration)).SetRequestID(requestID).
		SetVersion(1).SetDeclared(a.in.Registration).SetDeclaredAt(at).Exec(ctx); err != nil {
		return fmt.Errorf("store registration: %w", err)
	}
	if err := a.entitlement.take(ctx, s, tx, requestID, deadline); err != nil {
		return err
	}
	if err := s.recordConsents(ctx, tx, requestID, a.consents, consent.OccasionAPPLICATION, by); err != nil {
		return err
	}
	by.Kind = viewer.Applicant
	if err := s.audit(ctx, tx, act{by: by, action: RequestSubmitted, object: requestID, at: at}); err != nil {
		return err
	}
	if c, ok := a.entitlement.(byCoupon); ok {
		if err := s.audit(ctx, tx, act{by: by, action: CouponHeld, object: c.ID, at: at, details: []string{"request", requestID}}); err != nil {
			return err
		}
	}
	// A mailbox that is approved at once is told by the mail with the code, which
	// is also the proof that it is reached: one is enough.
	if a.policy.Policy.Subject != policy.Mailbox || deadline != nil || procedure.Vetting != nil {
		if err := s.post(ctx, tx, letter{kind: message.KindRECEIVED, request: r}); err != nil {
			return err
		}
	}
	if deadline == nil {
		return s.afterAcceptance(ctx, tx, requestID, at)
	}
	return nil
}

func (s *Service) recordConsents(ctx context.Context, tx *ent.Tx, requestID string, ids []string, occasion consent.Occasion, by viewer.Viewer) error {
	for _, termsID := range ids {
		if err := tx.Consent.Create().SetID(s.newID(id.Consent)).SetRequestID(requestID).SetTermsID(termsID).
			SetOccasion(occasion).SetAddress(by.Address).SetAgreedAt(s.instantNow()).Exec(ctx); err != nil {
			return fmt.Errorf("record consent: %w", err)
		}
	}
	return nil
}

// searchKey is what a request is found by: the folded names of the person and
// the organisation, a line each.
func searchKey(r form.Registration) string {
	p, o := r.Subscriber, r.Organization
	if r.Mailbox() {
		return form.Fold(p.Name())
	}
	return strings.Join([]string{
		form.Fold(p.FamilyName + p.GivenName), form.Fold(p.FamilyNameKana + p.GivenNameKana),
		form.Fold(p.FamilyNameLatin + p.GivenNameLatin), form.Fold(p.GivenNameLatin + p.FamilyNameLatin),
		form.Fold(o.LegalName), form.Fold(o.LegalNameKana), form.Fold(o.LegalNameLatin),
	}, "\n")
}
