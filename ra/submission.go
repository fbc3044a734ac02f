package ra

import (
	"context"
	"crypto/hmac"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

// RetryLife is how long a submission that is sent again is answered with the
// request that the first try made. Its key is no secret, and what it opens is:
// a retry comes at once, and whoever comes later identifies.
const RetryLife = 15 * time.Minute

// submissionKey is a key as it is stored with its request, unique among all.
// The two kinds begin differently, so that nothing that a client can send is
// ever the key of what the server opens itself: nobody takes such a key first,
// and nobody asks for what was made under it.
type submissionKey string

// ofClient is a key that a client made.
func ofClient(key string) submissionKey { return submissionKey("client." + key) }

// ofServer is the key under which the server opens the one request that what,
// an id, comes to.
func ofServer(what string) submissionKey { return submissionKey("server." + what) }

// OnPaper reports whether a change or a withdrawal was asked for on paper, which
// has no client.
func OnPaper(r *ent.Request) bool {
	return (r.Kind == lifecycle.Change || r.Kind == lifecycle.Withdrawal) && strings.HasPrefix(r.SubmissionKey, string(ofServer("")))
}

// checkSubmissionKey refuses what no client would make.
func checkSubmissionKey(key string) error {
	if n := utf8.RuneCountInString(key); n < 16 || n > 64 {
		return problem.Refuse(problem.BadID, "submissionKey")
	}
	return nil
}

// submittedBefore answers the request of the kind that was made under the key,
// nil for none. Whether it is told to whoever asks is for the caller to decide.
// Errors: SUBMISSION_CONFLICT where the contents or the kind are others, and
// where it was too long ago to be a retry.
func (s *Service) submittedBefore(ctx context.Context, key submissionKey, mac []byte, kind lifecycle.Kind) (*ent.Request, error) {
	r, err := s.db.Client().Request.Query().Where(request.SubmissionKey(string(key))).Only(viewer.AsSystem(ctx))
	switch {
	case ent.IsNotFound(err):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("look for an earlier submission: %w", err)
	case r.Kind != kind, !hmac.Equal(r.SubmissionMAC, mac), s.now().Sub(r.SubmittedAt.Time()) >= RetryLife:
		return nil, problem.Refuse(problem.SubmissionConflict, "submissionKey")
	}
	return r, nil
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
	r, err := s.submittedBefore(ctx, ofClient(in.SubmissionKey), mac, kind)
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
