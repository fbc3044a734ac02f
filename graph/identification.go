package graph

import (
	"cmp"
	"context"
	"time"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// Identify checks the secrets for a purpose and opens an applicant's session.
func (m mutation) Identify(ctx context.Context, in generated.IdentifyInput) (*generated.IdentifyPayload, error) {
	by := stranger(ctx)
	secrets := ra.IdentifyInput{
		Purpose: in.Purpose, Portal: deref(in.Partner), Email: in.Email, Passphrase: deref(in.ApplicationPassphrase),
		LicenseID: deref(in.LicenseID), LicensePassword: deref(in.LicensePassword),
		ReceiptNumber: deref(in.ReceiptNumber), Code: deref(in.CertificateCode),
	}
	var proof session.Proof
	var attempt session.Attempt
	scopes, err := m.identificationScopes(ctx, by, secrets)
	if err == nil {
		attempt, err = m.Throttle.Guard(ctx, scopes...)
	}
	if err == nil {
		var opens ra.Identification
		opens, err = m.RA.Identify(ctx, by, secrets)
		proof = session.Proof{Purpose: string(in.Purpose), RequestIDs: opens.RequestIDs, CodeID: opens.CodeID, Entrance: deref(in.Partner)}
		m.settle(ctx, attempt, err, problem.IdentificationFailed)
	}
	refused, err := problems(ctx, err)
	if err != nil || len(refused) > 0 {
		return &generated.IdentifyPayload{Problems: refused}, err
	}
	opened, err := m.openSession(ctx, proof)
	if err != nil {
		return nil, err
	}
	return &generated.IdentifyPayload{Session: m.opened(opened), Problems: refused}, nil
}

// identificationScopes are what failures of an identification count against:
// the address, and what names a request together with its e-mail address,
// whether or not there is such a one. A guess at a passphrase needs the right
// pair anyway; the e-mail address alone is no secret, and whoever knows it
// could keep its owner waiting. Different spellings of one thing are one scope.
// A code that exists is named by its id: it stands nowhere in the clear, and
// whoever forgives its failures must find them.
func (m mutation) identificationScopes(ctx context.Context, by viewer.Viewer, in ra.IdentifyInput) ([]session.Scope, error) {
	scopes := []session.Scope{session.Address("identify", by.Address)}
	email, _ := form.Email(in.Email)
	if receipt, ok := form.ParseReceiptNumber(in.ReceiptNumber); ok {
		scopes = append(scopes, pairScope("receipt", receipt, email))
	}
	if code, ok := form.CertificateCode(in.Code); ok {
		codeID, err := m.RA.CodeID(ctx, code)
		if err != nil {
			return nil, err
		}
		scopes = append(scopes, pairScope("code", cmp.Or(codeID, code), email))
	}
	return scopes, nil
}

// pairScope is the account of a receipt number or code with an e-mail address.
func pairScope(kind, name, email string) session.Scope {
	return session.Account(kind, name+"\x00"+form.FoldEmail(email))
}

// takingBack is how long taking an attempt back may take.
const takingBack = 5 * time.Second

// settle ends an attempt by its outcome. Only the wrong guess stays counted.
// One that passed was none, and one that was never judged (the operation's time
// ran out in the queue for a hash, the database failed) told the caller
// nothing. What cannot be taken back is forgotten in time, and no reason to
// refuse who has proven something.
func (r *resolver) settle(ctx context.Context, attempt session.Attempt, outcome error, wrong problem.Code) {
	if problem.Is(outcome, wrong) {
		attempt.Failed(ctx)
		return
	}
	// The operation's own time may be over.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), takingBack)
	defer cancel()
	if err := attempt.TakeBack(ctx); err != nil {
		r.Log.WarnContext(ctx, "an attempt stays counted that was no guess", "error", err)
	}
}

// openSession opens an applicant's session at the proof's entrance, in place of
// the one before that was open there. Where something was proven is never the
// caller's word.
func (m mutation) openSession(ctx context.Context, proof session.Proof) (session.Session, error) {
	opened, earlier, err := m.openBeside(ctx, proof)
	if err == nil && earlier != nil {
		_, err = m.Sessions.End(ctx, earlier.Viewer.SessionID)
	}
	return opened, err
}

// openBeside opens a session, and answers as well the one that it takes the
// place of in the browser, nil for none. For a submission that one lives on to
// its own end: should this answer be lost, only its cookie proves that a retry
// comes from the same.
func (m mutation) openBeside(ctx context.Context, proof session.Proof) (opened session.Session, earlier *session.Session, err error) {
	e := exchangeOf(ctx)
	if e.visit.Entrance == proof.Entrance {
		if earlier, err = e.visit.Session(ctx, session.Applicant); err != nil {
			return session.Session{}, nil, err
		}
	}
	if opened, err = m.Sessions.Open(ctx, proof); err != nil {
		return session.Session{}, nil, err
	}
	e.setCookie(m.Sessions.Cookie(opened))
	// The answer is for whom it just became known: a page whose session had
	// ended must not take a retry that succeeded for made for nobody.
	if e.visit.Viewer.Kind != viewer.Staff {
		e.header.Set(sessionHeader, seconds(m.Sessions.Left(opened)))
	}
	return opened, earlier, nil
}
