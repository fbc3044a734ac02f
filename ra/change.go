package ra

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// ChangeInput asks for a change 登録事項変更 of what is registered with a
// certificate, or for its holder's withdrawal 退会.
type ChangeInput struct {
	// SubmissionKey is made by the client, once per request; paper has none: its
	// number is the server's.
	SubmissionKey string `json:",omitempty"`
	CertificateID string
	// RequestID of what was approved and never acquired, whose holder is
	// withdrawn: in the certificate's place, and for a withdrawal alone.
	RequestID string `json:",omitempty"`
	// Registration as it should be; nil: a withdrawal.
	Registration *form.Registration `json:",omitempty"`
	// Reason of a withdrawal.
	Reason   lifecycle.WithdrawalReason `json:",omitempty"`
	Language request.Language
}

// kind of request that it is.
func (in ChangeInput) kind() lifecycle.Kind {
	if in.Registration == nil {
		return lifecycle.Withdrawal
	}
	return lifecycle.Change
}

// normalize brings it to what is stored, and collects what cannot be.
func (in *ChangeInput) normalize() (changes []form.Change, problems []problem.Problem) {
	if in.Registration != nil {
		var normal form.Registration
		normal, changes, problems = form.NormalizeAt("registration.", *in.Registration)
		in.Registration, in.Reason = &normal, ""
	} else if !slices.Contains(lifecycle.WithdrawalReasons, in.Reason) {
		problems = append(problems, problem.New(problem.Required, "reason"))
	}
	if (in.CertificateID == "") == (in.RequestID == "") || in.RequestID != "" && in.Registration != nil {
		problems = append(problems, problem.New(problem.Required, "certificateId"))
	}
	return changes, problems
}

// SubmitChange files a change or a withdrawal by the organisation's contact,
// who followed a mailed link; a partner's staff do by StartChange. A retry with
// the same key and contents answers the same request. Errors: SESSION_REQUIRED
// without such a contact, NOT_FOUND where the link covers something else; those
// of checkChange.
func (s *Service) SubmitChange(ctx context.Context, by viewer.Viewer, in ChangeInput) (Submitted, error) {
	if by.Works() {
		return Submitted{}, problem.Refuse(problem.SessionRequired, "")
	}
	return s.askChange(ctx, by, in)
}

func (s *Service) askChange(ctx context.Context, by viewer.Viewer, in ChangeInput) (Submitted, error) {
	changes, problems := in.normalize()
	out := Submitted{Changes: changes}
	problems, _ = collect(problems, checkKeyLength("submissionKey", in.SubmissionKey))
	if err := problem.Join(problems); err != nil {
		return out, err
	}
	macs, err := s.changeMACs(in)
	if err != nil {
		return out, fmt.Errorf("submit change: %w", err)
	}
	// The second try sees what a twin stored.
	for range 2 {
		if out.RequestID, err = s.changeSubmitted(ctx, by, in, macs); out.RequestID != "" || err != nil {
			return out, err
		}
		err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			c, err := s.checkChange(ctx, tx, by, in)
			if err != nil {
				return err
			}
			if err := s.up(ctx, tx.Client(), s.instantNow(), c.of.Portal, policy.MaintainChange); err != nil {
				return err
			}
			// Who was a contact may be none any more; a partner's staff are none, and what
			// they start is written about as the certificate was.
			if by.Works() {
				c.in.Language = c.of.Language
			} else {
				organizationID, err := organizationOf(ctx, tx, c.of)
				if err != nil {
					return err
				}
				if err := contactLives(ctx, tx, by, organizationID); err != nil {
					return err
				}
				c.contactID = &by.ContactID
			}
			c.by, c.key, c.mac = by, keyOf(by, in.SubmissionKey), macs[0]
			if c.receipt, err = form.NewReceiptNumber(s.rand); err != nil {
				return err
			}
			out.RequestID = s.newIDAfter(id.Request, c.of.ID)
			return s.openChange(ctx, tx, out.RequestID, c)
		})
		if err == nil {
			return out, nil
		}
		if !database.IsUnique(err) && !problem.Is(err, problem.AlreadyRequested) {
			break
		}
	}
	return Submitted{Changes: changes}, fmt.Errorf("submit change: %w", err)
}

// changeSubmitted answers the request that an earlier try made, "" for none, to
// the contact who asked for it, or to a partner's staff who did.
func (s *Service) changeSubmitted(ctx context.Context, by viewer.Viewer, in ChangeInput, macs [][]byte) (string, error) {
	may := s.mayChange
	switch {
	case by.Works():
		may = s.startsChange
	case by.ContactID == "":
		return "", problem.Refuse(problem.SessionRequired, "")
	}
	if err := may(ctx, by, in); err != nil {
		return "", err
	}
	r, err := s.submittedBefore(ctx, keyOf(by, in.SubmissionKey), in.kind(), macs...)
	if err != nil || r == nil {
		return "", err
	}
	if !by.Works() && (r.ContactID == nil || *r.ContactID != by.ContactID) {
		return "", problem.Refuse(problem.SubmissionConflict, "submissionKey")
	}
	return r.ID, nil
}

// organizationOf answers the organisation of the request's subscriber.
func organizationOf(ctx context.Context, tx *ent.Tx, r *ent.Request) (string, error) {
	organizationID, err := tx.Request.Query().Where(request.ID(r.ID)).QuerySubscriber().QueryOrganization().OnlyID(ctx)
	if err != nil {
		return "", fmt.Errorf("read organisation of %s: %w", r.ID, err)
	}
	return organizationID, nil
}

// changing is a checked draft of a change or a withdrawal.
type changing struct {
	in ChangeInput
	// of is the request whose certificate it concerns, settled.
	of *ent.Request
	// certificate that it concerns; nil: of was approved and never acquired.
	certificate *ent.Certificate
	registered  form.Registration
	policy      *ent.ProductPolicy
	by          viewer.Viewer
	key         submissionKey
	mac         []byte
	receipt     string
	// contactID of who asked online; nil: on paper.
	contactID *string
	// vouchedByID made sure of the contact who filled in the paper.
	vouchedByID *string
}

// checkChange tells whether what is asked for can be, now, and holds the
// certificate's request meanwhile. What an approved request continues may have
// been sold by another, of which a partner's staff learn nothing. Errors: those
// of checkUnacquired; CHANGE_CLOSED, NOTHING_CHANGED,
// FIXED_FIELD at each field that cannot be changed, REISSUE_CLOSED and
// PRODUCT_UNAVAILABLE where a change would lead there, ALREADY_REQUESTED.
func (s *Service) checkChange(ctx context.Context, tx *ent.Tx, by viewer.Viewer, in ChangeInput) (changing, error) {
	if in.RequestID != "" {
		c, certificateID, err := s.checkUnacquired(ctx, tx, in)
		if err != nil || certificateID == "" {
			return c, err
		}
		in.CertificateID = certificateID
	}
	c := changing{in: in}
	requestID, err := tx.Certificate.Query().Where(certificate.ID(in.CertificateID)).QueryRequest().OnlyID(ctx)
	if ent.IsNotFound(err) {
		return c, problem.Refuse(problem.NotFound, "certificateId")
	}
	if err != nil {
		return c, fmt.Errorf("read certificate: %w", err)
	}
	if c.of, err = s.load(ctx, tx, requestID); err != nil {
		return c, err
	}
	if !by.Reaches(c.of.PartnerID) {
		return c, problem.Refuse(problem.ChangeClosed, "requestId")
	}
	if err := touch(ctx, tx, c.of); err != nil {
		return c, err
	}
	if c.certificate, err = tx.Certificate.Get(ctx, in.CertificateID); err != nil {
		return c, fmt.Errorf("read certificate: %w", err)
	}
	if c.policy, err = CurrentPolicy(ctx, tx.Client(), c.of.ProductID, s.instantNow()); err != nil {
		return c, err
	}
	changing := c.policy.Policy.Changing
	offered := changing.Changes() || in.kind() == lifecycle.Withdrawal && changing.Withdraws()
	if !offered || !s.inForce(c.certificate) {
		return c, problem.Refuse(problem.ChangeClosed, "certificateId")
	}
	if c.registered, err = registered(ctx, tx, c.of); err != nil {
		return c, err
	}
	if in.Registration != nil {
		if err := s.checkEffect(c); err != nil {
			return c, err
		}
	}
	return c, nothingPending(ctx, tx, "certificateId", request.FollowsID(in.CertificateID), in.kind())
}

// inForce: the holder has it, or may have, and relying parties take it for good.
func (s *Service) inForce(c *ent.Certificate) bool {
	status := CertificateStatus(c, s.now())
	return status == lifecycle.CertificateActive || status == lifecycle.CertificateIssued
}

// registered is the current registration of the request.
func registered(ctx context.Context, tx *ent.Tx, r *ent.Request) (form.Registration, error) {
	version, err := tx.Registration.Query().
		Where(registration.RequestID(r.ID), registration.Version(r.RegistrationVersion)).Only(ctx)
	if err != nil {
		return form.Registration{}, fmt.Errorf("read registration: %w", err)
	}
	return version.Declared, nil
}

// ChangeEffect answers what a change comes to under the policy; false: some
// field cannot be changed, or none was.
func ChangeEffect(p policy.Policy, before, after form.Registration) (policy.Effect, bool) {
	var fields []policy.Field
	for _, d := range form.Differences(before, after) {
		fields = append(fields, policy.FieldOf(d.Path))
	}
	return p.Changing.Effect(fields)
}

// effectOfChange answers what the change r, read with its policy, comes to under
// it; "": nothing that the policy allows.
func effectOfChange(ctx context.Context, client *ent.Client, r *ent.Request) (policy.Effect, error) {
	versions, err := client.Registration.Query().Where(registration.RequestID(r.ID)).
		Order(ent.Asc(registration.FieldVersion)).All(ctx)
	if err != nil {
		return "", fmt.Errorf("read registrations of %s: %w", r.ID, err)
	}
	effect, _ := ChangeEffect(r.Edges.Policy.Policy, versions[0].Declared, versions[len(versions)-1].Declared)
	return effect, nil
}

// checkEffect refuses a change that comes to nothing, and one whose effect the
// product does not offer any more.
func (s *Service) checkEffect(c changing) error {
	p := c.policy.Policy
	differences := form.Differences(c.registered, *c.in.Registration)
	if len(differences) == 0 {
		return problem.Refuse(problem.NothingChanged, "registration")
	}
	effect, ok := ChangeEffect(p, c.registered, *c.in.Registration)
	switch {
	case !ok:
		var fixed []problem.Problem
		for _, d := range differences {
			if p.Changing.Effects[policy.FieldOf(d.Path)] == "" {
				fixed = append(fixed, problem.New(problem.FixedField, "registration."+d.Path))
			}
		}
		return problem.Join(fixed)
	case effect == policy.FreeReissue && !p.Reissuable(c.certificate.NotAfter.Time(), s.now()):
		return problem.Refuse(problem.ReissueClosed, "certificateId")
	case effect == policy.NewApplicationWanted && !p.Open(s.now()):
		return problem.Refuse(problem.ProductUnavailable, "certificateId")
	}
	return nil
}

// nothingPending refuses a change while another is under way or the holder is
// being withdrawn, and a second withdrawal. A withdrawal ends pending changes.
// field names what is concerned, in the error.
func nothingPending(ctx context.Context, tx *ent.Tx, field string, concerns predicate.Request, kind lifecycle.Kind) error {
	kinds := []lifecycle.Kind{lifecycle.Withdrawal}
	if kind == lifecycle.Change {
		kinds = append(kinds, lifecycle.Change)
	}
	pending, err := tx.Request.Query().Where(concerns, request.KindIn(kinds...),
		request.StatusNotIn(append([]lifecycle.Status{lifecycle.Completed}, fruitless...)...)).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look for a pending change: %w", err)
	}
	return problem.Refuse(problem.AlreadyRequested, field, "receiptNumber", form.FormatReceiptNumber(pending.ReceiptNumber))
}

// openChange stores the request, formally accepted, and tells contact and
// subscriber. Version 1 of its registration is what was registered; a change
// has what is asked for as version 2, which the officer sees.
func (s *Service) openChange(ctx context.Context, tx *ent.Tx, requestID string, c changing) error {
	now := s.instantNow()
	kind, vetting := c.in.kind(), c.policy.Policy.Changing.Procedure.Vetting
	versions := []form.Registration{c.registered}
	create := tx.Request.Create()
	if c.in.Registration != nil {
		versions = append(versions, *c.in.Registration)
	} else {
		create.SetWithdrawalReason(c.in.Reason)
	}
	about := []string{"withdraws", c.of.ID}
	if c.certificate != nil {
		create.SetFollowsID(c.certificate.ID)
		about = []string{"follows", c.certificate.ID}
	} else {
		create.SetWithdrawsID(c.of.ID)
	}
	if c.contactID == nil {
		create.SetNillableRecordedByID(given(c.by.StaffID)).SetNillableVouchedByID(c.vouchedByID)
	}
	expected := instant.At(policy.Expected(now.Time(), vetting.TargetDays))
	r, err := create.SetID(requestID).SetKind(kind).SetNillableContactID(c.contactID).
		SetProductID(c.of.ProductID).SetPolicyID(c.policy.ID).
		SetReceiptNumber(c.receipt).SetSubmissionKey(string(c.key)).SetSubmissionMAC(c.mac).
		SetStatus(lifecycle.Accepted).SetSubmittedAt(now).SetAcceptedAt(now).
		SetExpectedAt(expected).SetQueueAt(lateFrom(expected)).
		SetRegistrationVersion(len(versions)).SetSubscriberID(*c.of.SubscriberID).
		SetPortal(c.of.Portal).SetEntitlement(c.of.Entitlement).
		SetNillablePartnerID(c.of.PartnerID).SetNillableLicenseKeyID(c.of.LicenseKeyID).
		SetEmail(c.of.Email).SetEmailKey(c.of.EmailKey).SetSearch(searchKey(versions[len(versions)-1])).
		SetPassphraseHash(c.of.PassphraseHash).SetLanguage(c.in.Language).Save(ctx)
	// Another of the certificate came first: start over and tell so.
	if database.UniqueOn(err, request.Table, request.FieldFollowsID, request.FieldKind) ||
		database.UniqueOn(err, request.Table, request.FieldWithdrawsID) {
		return errConflict
	}
	if err != nil {
		return fmt.Errorf("store request: %w", err)
	}
	for i, declared := range versions {
		if err := tx.Registration.Create().SetID(s.newID(id.Registration)).SetRequestID(requestID).
			SetVersion(i + 1).SetDeclared(declared).SetDeclaredAt(now).Exec(ctx); err != nil {
			return fmt.Errorf("store registration: %w", err)
		}
	}
	details := append([]string{"kind", string(kind), "reason", string(c.in.Reason)}, about...)
	if c.contactID != nil {
		details = append(details, "contact", *c.contactID)
	}
	if err := s.audit(ctx, tx, act{by: c.by, action: RequestSubmitted, object: requestID, at: now, details: details,
		before: versions[0], after: versions[len(versions)-1]}); err != nil {
		return err
	}
	return s.tell(ctx, tx, told[kind].received, r)
}

// changeMACs tell a retry from another request under the same key.
func (s *Service) changeMACs(in ChangeInput) ([][]byte, error) {
	in.SubmissionKey = ""
	return s.submissionMACs("change", in)
}

// changeable reports whether a change or a withdrawal of r's certificate can be
// asked for now.
func (s *Service) changeable(ctx context.Context, r *ent.Request) (bool, error) {
	c, err := standingCertificate(ctx, s.db.Client().Certificate, r.ID)
	if err != nil || c == nil {
		return false, err
	}
	today, err := CurrentPolicy(ctx, s.db.Client(), r.ProductID, s.instantNow())
	return err == nil && today.Policy.Changing.Withdraws() && s.inForce(c), err
}
