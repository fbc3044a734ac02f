package ra

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/organizationcontact"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// effect is what an approval does.
type effect func(*Service, context.Context, *ent.Tx, *ent.Request, grant) error

// carriedOut are the kinds whose approval has its effect at once, instead of
// granting a certificate that is acquired later.
var carriedOut map[lifecycle.Kind]effect

func init() {
	carriedOut = map[lifecycle.Kind]effect{
		lifecycle.Change:     (*Service).carryOutChange,
		lifecycle.Withdrawal: (*Service).carryOutWithdrawal,
	}
}

// told says by kind which mails tell of it.
var told = map[lifecycle.Kind]struct{ received, completed message.Kind }{
	lifecycle.Change:     {message.KindCHANGE_RECEIVED, message.KindCHANGE_COMPLETED},
	lifecycle.Withdrawal: {message.KindWITHDRAWAL_RECEIVED, message.KindWITHDRAWAL_COMPLETED},
}

// causes of the revocation by the reason of the withdrawal.
var causes = map[lifecycle.WithdrawalReason]revocation.Cause{
	lifecycle.StopsUsing:       revocation.Stopped,
	lifecycle.LeftOrganization: revocation.Left,
	lifecycle.Died:             revocation.Died,
	lifecycle.OtherWithdrawal:  revocation.Other,
}

// stopped is why what a withdrawal ends was ended, as its applicant reads it.
var stopped = map[request.Language]string{
	request.LanguageJA: "所属組織から退会のお申し出があったため、この手続きを終了しました。",
	request.LanguageEN: "Your organisation withdrew you from the service, which ended this procedure.",
}

// conclude approves r and completes it in one. What it costs is charged by
// whoever knows what it comes to.
func (s *Service) conclude(ctx context.Context, tx *ent.Tx, r *ent.Request, g grant) error {
	if err := step(ctx, tx, r, lifecycle.Approve, func(u *ent.RequestUpdate) {
		clearClaim(u)
		u.SetDecidedAt(g.at)
	}); err != nil {
		return err
	}
	r.Status, r.DueAt, r.DueStatus = lifecycle.Approved, nil, nil
	// Each is told as it stands by then.
	if err := s.audit(ctx, tx, act{by: g.by, action: RequestApproved, object: r.ID, at: g.at, details: g.details()}); err != nil {
		return err
	}
	if err := step(ctx, tx, r, lifecycle.Complete, nil); err != nil {
		return err
	}
	return s.audit(ctx, tx, act{by: system, action: RequestCompleted, object: r.ID, at: g.at})
}

// carryOutChange does what the change comes to under the policy that it was
// submitted under. Errors: CHANGE_CLOSED where the certificate has ended or was
// revoked meanwhile; the officer rejects it then.
func (s *Service) carryOutChange(ctx context.Context, tx *ent.Tx, r *ent.Request, g grant) error {
	if err := s.conclude(ctx, tx, r, g); err != nil {
		return err
	}
	declared, err := registered(ctx, tx, r)
	if err != nil {
		return err
	}
	c, err := tx.Certificate.Get(ctx, *r.FollowsID)
	if err != nil {
		return fmt.Errorf("read certificate: %w", err)
	}
	// What reissues it stands before it, as everywhere.
	reissue, err := s.follower(ctx, tx, c.ID, lifecycle.Reissue)
	if err != nil {
		return err
	}
	of, err := s.load(ctx, tx, c.RequestID)
	if err != nil {
		return err
	}
	if c, err = tx.Certificate.Get(ctx, c.ID); err != nil {
		return fmt.Errorf("read certificate: %w", err)
	}
	if !s.inForce(c) {
		return problem.Refuse(problem.ChangeClosed, "requestId")
	}
	before, err := registered(ctx, tx, of)
	if err != nil {
		return err
	}
	what, ok := ChangeEffect(r.Edges.Policy.Policy, before, declared)
	if !ok {
		return fmt.Errorf("change %s has no effect under its policy", r.ID)
	}
	// As the page told it.
	lines := r.Edges.Policy.Policy.ChangeLines(what, r.Entitlement)
	g.price = new(lines[policy.ChangeAct])
	if err := s.charge(ctx, tx, r, g); err != nil {
		return err
	}
	change := changed{change: r, of: of, certificate: c, under: reissue, declared: declared, price: new(lines[policy.ReissueAct])}
	if err := s.recordChanged(ctx, tx, before, change, what); err != nil {
		return err
	}
	if what == policy.FreeReissue {
		if err := s.reissueChanged(ctx, tx, g, change); err != nil {
			return err
		}
	}
	// Nobody revokes it meanwhile, or this starts over.
	n, err := tx.Certificate.Update().Where(certificate.ID(c.ID), certificate.StatusEQ(c.Status)).SetStatus(c.Status).Save(ctx)
	if err := one(n, err); err != nil {
		return err
	}
	return s.tell(ctx, tx, message.KindCHANGE_COMPLETED, r)
}

// recordChanged registers at once what a change wants recorded alone, whatever
// becomes of the reissue or the new application that its other fields want. A
// reissue under way, whose registration takes the place of the certificate's,
// gets it as well, unless the change ends it.
func (s *Service) recordChanged(ctx context.Context, tx *ent.Tx, before form.Registration, c changed, what policy.Effect) error {
	var paths []string
	for _, d := range form.Differences(before, c.declared) {
		if c.change.Edges.Policy.Policy.Changing.Effects[policy.FieldOf(d.Path)] == policy.RecordOnly {
			paths = append(paths, d.Path)
		}
	}
	if len(paths) == 0 {
		return nil
	}
	if err := s.register(ctx, tx, c.of, form.Take(before, c.declared, paths)); err != nil {
		return err
	}
	if c.under == nil || what == policy.FreeReissue {
		return nil
	}
	pending, err := registered(ctx, tx, c.under)
	if err != nil {
		return err
	}
	return s.register(ctx, tx, c.under, form.Take(pending, c.declared, paths))
}

// register makes declared the registration of the certificate's request: what
// renewals and reissues start from.
func (s *Service) register(ctx context.Context, tx *ent.Tx, of *ent.Request, declared form.Registration) error {
	if err := tx.Registration.Create().SetID(s.newID(id.Registration)).SetRequestID(of.ID).
		SetVersion(of.RegistrationVersion + 1).SetDeclared(declared).SetDeclaredAt(s.instantNow()).Exec(ctx); err != nil {
		return fmt.Errorf("store registration: %w", err)
	}
	return one(tx.Request.Update().Where(asRead(of)).AddRegistrationVersion(1).
		SetEmail(declared.Subscriber.Email).SetEmailKey(form.FoldEmail(declared.Subscriber.Email)).SetSearch(searchKey(declared)).Save(ctx))
}

// changed is a change that wants another certificate.
type changed struct {
	change, of  *ent.Request
	certificate *ent.Certificate
	// under is a reissue that was under way already; nil: none.
	under    *ent.Request
	declared form.Registration
	// price of the reissue.
	price *policy.Line
}

// reissueChanged opens a free reissue with the new data, whose code goes to the
// new address; granting it tells the old one, without the code. The certificate stands until the
// new one is acquired. A reissue that was under way would bring the old data:
// it ends.
func (s *Service) reissueChanged(ctx context.Context, tx *ent.Tx, g grant, c changed) error {
	if c.under != nil {
		if err := s.stop(ctx, tx, c.under, ending{by: g.by, event: lifecycle.Lapse, cause: revocation.Reissued}); err != nil {
			return err
		}
	}
	why := lifecycle.OtherReason
	return s.openReissue(ctx, tx, g.by, reissue{
		of: c.of, follows: &c.certificate.ID, policy: c.change.Edges.Policy, id: s.newIDAfter(id.Request, c.change.ID),
		reason: &why, key: ofServer(c.change.ID), mac: c.change.SubmissionMAC,
		language: c.of.Language, declared: &c.declared, price: c.price,
	})
}

// carryOutWithdrawal revokes the holder's certificate and those that continue or
// replace it, or that it continues, and ends whatever would come to another; or
// ends what was approved and never acquired. If they were revoked, or have
// ended, meanwhile, nothing is left to do.
func (s *Service) carryOutWithdrawal(ctx context.Context, tx *ent.Tx, r *ent.Request, g grant) error {
	if err := s.conclude(ctx, tx, r, g); err != nil {
		return err
	}
	of, err := concernedBy(ctx, tx, r)
	if err != nil {
		return err
	}
	end := ending{by: g.by, event: lifecycle.Stop, cause: causes[*r.WithdrawalReason], quiet: *r.WithdrawalReason == lifecycle.Died}
	ends, err := withdrawn(ctx, tx, r, of.ID)
	if err != nil {
		return err
	}
	for _, endedID := range ends {
		f, err := s.load(ctx, tx, endedID)
		if err != nil {
			return err
		}
		if err := s.stop(ctx, tx, f, end); err != nil {
			return err
		}
	}
	// What was asked for before all of it was held, this has not seen.
	again, err := withdrawn(ctx, tx, r, of.ID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(again, func(each string) bool { return !slices.Contains(ends, each) }) {
		return errConflict
	}
	return s.tell(ctx, tx, message.KindWITHDRAWAL_COMPLETED, r)
}

// ending is how a request is ended by another.
type ending struct {
	by    viewer.Viewer
	event lifecycle.Event
	cause revocation.Cause
	// quiet: the holder is not written to.
	quiet bool
}

// stop ends what r can still come to, and revokes the certificate that it has,
// unless that has expired: nobody relies on it any more.
// The code that was mailed for it opens nothing any more.
// While it is provisional it is cancelled, which frees its coupon.
func (s *Service) stop(ctx context.Context, tx *ent.Tx, r *ent.Request, e ending) error {
	now := s.instantNow()
	switch {
	case r.Status == lifecycle.Provisional:
		if err := s.withdraw(ctx, tx, r, e); err != nil {
			return err
		}
	case !r.Status.Final():
		if err := step(ctx, tx, r, e.event, func(u *ent.RequestUpdate) {
			clearClaim(u)
			if e.event == lifecycle.Stop {
				u.SetDecidedAt(now).SetRejectionReason(stopped[r.Language])
			}
		}); err != nil {
			return err
		}
		if err := voidCodes(ctx, tx, r, now); err != nil {
			return err
		}
		action := RequestRejected
		if e.event == lifecycle.Lapse {
			action = RequestLapsed
		}
		if err := s.audit(ctx, tx, act{by: e.by, action: action, object: r.ID, at: now, details: []string{"cause", string(e.cause)}}); err != nil {
			return err
		}
	default:
		// The request before its certificate, as everywhere.
		if err := touch(ctx, tx, r); err != nil {
			return err
		}
	}
	standing, err := standingCertificate(ctx, tx.Certificate, r.ID)
	if err != nil || standing == nil || CertificateStatus(standing, s.now()) == lifecycle.CertificateExpired {
		return err
	}
	reason, err := revocation.ReasonFor(e.cause)
	if err != nil {
		return err
	}
	return s.revoke(ctx, tx, r, revocationOf{certificate: standing, reason: reason, by: e.by, at: now, quiet: e.quiet})
}

// withdraw cancels a provisional request on behalf of somebody else.
func (s *Service) withdraw(ctx context.Context, tx *ent.Tx, r *ent.Request, e ending) error {
	now := s.instantNow()
	if err := step(ctx, tx, r, lifecycle.Cancel, nil); err != nil {
		return err
	}
	freed, err := s.freed(ctx, tx, e.by, r, now)
	if err != nil {
		return err
	}
	details := append([]string{"cause", string(e.cause)}, freed...)
	if err := s.audit(ctx, tx, act{by: e.by, action: RequestCancelled, object: r.ID, at: now, details: details}); err != nil {
		return err
	}
	if e.quiet {
		return nil
	}
	return s.post(ctx, tx, letter{kind: message.KindCANCELLED, request: r})
}

// tell posts a mail about r to its applicant. What an organisation asked for is
// told to its contact as well: who asked, or on paper all of them; and of a
// death to the contact alone.
func (s *Service) tell(ctx context.Context, tx *ent.Tx, kind message.Kind, r *ent.Request) error {
	if _, ok := told[r.Kind]; !ok {
		return s.post(ctx, tx, letter{kind: kind, request: r})
	}
	of, err := concernedBy(ctx, tx, r)
	if err != nil {
		return err
	}
	organizationID, err := organizationOf(ctx, tx, of)
	if err != nil {
		return err
	}
	contacts := tx.OrganizationContact.Query().Where(standingContact, organizationcontact.OrganizationID(organizationID))
	if r.ContactID != nil {
		contacts.Where(organizationcontact.ID(*r.ContactID))
	}
	all, err := contacts.Order(ent.Asc(organizationcontact.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("read contacts: %w", err)
	}
	certificateID := ""
	if r.FollowsID != nil {
		certificateID = *r.FollowsID
	}
	letters := make([]letter, 0, len(all)+1)
	for _, c := range all {
		letters = append(letters, letter{kind: kind, request: r, certificateID: certificateID, aboutID: c.ID, recipient: c.Email})
	}
	if r.WithdrawalReason == nil || *r.WithdrawalReason != lifecycle.Died {
		letters = append(letters, letter{kind: kind, request: r, certificateID: certificateID, language: message.Language(of.Language)})
	}
	for _, l := range letters {
		if err := s.post(ctx, tx, l); err != nil {
			return err
		}
	}
	return nil
}

// publishWithdrawal publishes the list right after a withdrawal was carried
// out; should that fail, the job of the revocation does.
func (s *Service) publishWithdrawal(ctx context.Context, requestID string) {
	issuerID, err := s.db.Client().Request.Query().
		Where(request.ID(requestID), request.KindEQ(lifecycle.Withdrawal)).QueryFollows().QueryIssuer().OnlyID(viewer.AsSystem(ctx))
	if err == nil {
		s.publishAtOnce(ctx, issuerID)
	}
}
