package ra

import (
	"context"
	"crypto/hmac"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/placedorder"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// RetryLife is how long an applicant's submission that is sent again is answered
// with the request that the first try made. Its key is no secret, and what it
// opens is: a retry comes at once, and whoever comes later identifies. A
// partner's is answered for as long as the request is there, and for ninety days
// where only a new code was mailed: whoever sends it has proven who they are, and a
// program tries again when an outage is over.
const RetryLife = 15 * time.Minute

// submissionKey is a key as it is stored with its request, unique among all.
// The kinds begin differently, so that nothing that a client can send is ever
// the key of what the server opens itself: nobody takes such a key first, and
// nobody asks for what was made under it.
type submissionKey string

// ofClient is a key that an applicant's client made.
func ofClient(key string) submissionKey { return submissionKey("client." + key) }

// keyOf is a key that the viewer's client made. A partner's keys are its own: no
// other partner, and no applicant, can take one or learn that it was used.
func keyOf(by viewer.Viewer, key string) submissionKey {
	if by.Works() {
		return submissionKey(ofPartner + by.PartnerID + "." + key)
	}
	return ofClient(key)
}

const ofPartner = "partner."

// tooLate reports whether what was first sent then is too old to be a retry now.
func (k submissionKey) tooLate(now time.Time, then instant.Time) bool {
	return !strings.HasPrefix(string(k), ofPartner) && now.Sub(then.Time()) >= RetryLife
}

// ofCode is the key among placed orders, where the submission replaced a code
// and opened nothing. No idempotency key has a space.
func (k submissionKey) ofCode() string { return "code " + string(k) }

// ofServer is the key under which the server opens the one request that what,
// an id, comes to.
func ofServer(what string) submissionKey { return submissionKey("server." + what) }

// OnPaper reports whether a change or a withdrawal was asked for on paper, which
// has no client.
func OnPaper(r *ent.Request) bool {
	return (r.Kind == lifecycle.Change || r.Kind == lifecycle.Withdrawal) && strings.HasPrefix(r.SubmissionKey, string(ofServer("")))
}

// submittedBefore answers the request of the kind that was made under the key,
// nil for none. Whether it is told to whoever asks is for the caller to decide.
// The MACs are of the contents, under whichever versions of the key ring they
// may have been made. Errors: SUBMISSION_CONFLICT where the contents or the kind
// are others, and where it was too long ago to be an applicant's retry.
func (s *Service) submittedBefore(ctx context.Context, key submissionKey, kind lifecycle.Kind, macs ...[]byte) (*ent.Request, error) {
	ctx = viewer.AsSystem(ctx)
	conflict := problem.Refuse(problem.SubmissionConflict, "submissionKey")
	r, err := s.db.Client().Request.Query().Where(request.SubmissionKey(string(key))).Only(ctx)
	if err == nil {
		if r.Kind != kind || !anyMAC(macs, r.SubmissionMAC) || key.tooLate(s.now(), r.SubmittedAt) {
			return nil, conflict
		}
		return r, nil
	}
	if !ent.IsNotFound(err) {
		return nil, fmt.Errorf("look for an earlier submission: %w", err)
	}
	replaced, err := s.db.Client().PlacedOrder.Query().
		Where(placedorder.PartnerID(""), placedorder.IdempotencyKey(key.ofCode())).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("look for an earlier code: %w", err)
	case !anyMAC(macs, replaced.InputMAC), key.tooLate(s.wall(), replaced.CreatedAt):
		return nil, conflict
	}
	if r, err = s.db.Client().Request.Get(ctx, replaced.ObjectID); err != nil {
		return nil, fmt.Errorf("read the request of an earlier code: %w", err)
	}
	return r, nil
}

func anyMAC(macs [][]byte, mac []byte) bool {
	return slices.ContainsFunc(macs, func(m []byte) bool { return hmac.Equal(m, mac) })
}

// replaceCodeUnder replaces the request's code, and remembers the submission that
// asked for it: nothing was opened that could keep its key. Errors: those of
// replaceCode; the unique index, where a twin was first.
func (s *Service) replaceCodeUnder(ctx context.Context, tx *ent.Tx, by viewer.Viewer, r *ent.Request, key submissionKey, mac []byte) error {
	if err := s.replaceCode(ctx, tx, by, r); err != nil {
		return err
	}
	err := tx.PlacedOrder.Create().SetID(s.newID(id.PlacedOrder)).SetPartnerID("").SetKind(placedorder.KindREISSUES).
		SetIdempotencyKey(key.ofCode()).SetInputMAC(mac).SetObjectID(r.ID).SetCreatedAt(s.wallNow()).Exec(ctx)
	if err != nil {
		return fmt.Errorf("remember a replaced code: %w", err)
	}
	return nil
}

// submissionMACs are keyed MACs of what was submitted, the newest first. They tell
// a retry from something else under the same key; being keyed, they tell nothing
// of what was submitted.
func (s *Service) submissionMACs(what string, in any) ([][]byte, error) {
	content, err := json.Marshal(in)
	if err != nil {
		return nil, fmt.Errorf("write a submission: %w", err)
	}
	return s.ring.Lookup(keyring.LabelSeal, append([]byte(what+"\x00"), content...)), nil
}

// submitted answers the id of the application that an earlier try of in made,
// "" for none. What a session was wanted for is told to that session alone, or
// to the one that the first try opened in its place. Errors: those of
// submittedBefore; NOT_FOUND for another session.
func (s *Service) submitted(ctx context.Context, by viewer.Viewer, in SubmitInput, mac []byte) (string, error) {
	kind := lifecycle.New
	if in.CertificateID != "" {
		kind = lifecycle.Renewal
	}
	r, err := s.submittedBefore(ctx, ofClient(in.SubmissionKey), kind, mac)
	if err != nil || r == nil {
		return "", err
	}
	switch {
	case by.Opens(r.ID):
	case in.CertificateID != "":
		_, err = s.certificateOf(ctx, by, in.CertificateID, ForRenew)
	case in.ChangeID != "" && !by.Opens(in.ChangeID):
		err = problem.Refuse(problem.NotFound, "changeId")
	}
	if err != nil {
		return "", err
	}
	return r.ID, nil
}
