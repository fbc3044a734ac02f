package view

import (
	"context"

	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// Obstacles between the case and an approval by the viewer. Staff only.
func (r *Request) Obstacles(ctx context.Context) ([]*ra.Obstacle, error) {
	shown := []*ra.Obstacle{}
	if !r.source.staff() {
		return shown, nil
	}
	file, err := r.file(ctx)
	if err != nil {
		return nil, err
	}
	for _, o := range file.Obstacles(r.source.viewer) {
		shown = append(shown, &o)
	}
	return shown, nil
}

// CaseDigest of what is decided upon. Staff only.
func (r *Request) CaseDigest(ctx context.Context) (*string, error) {
	if !r.source.staff() {
		return nil, nil
	}
	file, err := r.file(ctx)
	if err != nil {
		return nil, err
	}
	digest, err := file.Digest()
	return &digest, err
}

// file is the case as the use cases see it.
func (r *Request) file(ctx context.Context) (f ra.CaseFile, err error) {
	f = ra.CaseFile{Request: r.Request, Status: r.Status()}
	p, err := r.policy(ctx)
	if err != nil {
		return f, err
	}
	f.Vetting = p.Of(r.Kind).Vetting
	current, err := r.Registration(ctx)
	if err != nil {
		return f, err
	}
	if current != nil {
		f.Declared = current.Declared
	}
	checks, err := r.allChecks(ctx)
	if err != nil {
		return f, err
	}
	f.Checks = checks[r.ID]
	calls, err := r.Calls(ctx)
	if err != nil {
		return f, err
	}
	for _, c := range calls {
		f.Calls = append(f.Calls, c.Call)
	}
	files, err := r.Evidence(ctx)
	if err != nil {
		return f, err
	}
	for _, e := range files {
		f.Evidence = append(f.Evidence, e.Evidence)
	}
	notes, err := r.Notes(ctx)
	if err != nil {
		return f, err
	}
	for _, n := range notes {
		f.Notes = append(f.Notes, n.CaseNote)
	}
	reviews, err := r.allReviews(ctx)
	if err != nil {
		return f, err
	}
	f.Reviews = reviews[r.ID]
	f.Ended, err = r.productEnded(ctx)
	return f, err
}

// productEnded reports whether an approval would lead to a certificate, and the
// product issues none any more.
func (r *Request) productEnded(ctx context.Context) (bool, error) {
	switch r.Kind {
	case lifecycle.Withdrawal:
		return false, nil
	case lifecycle.Change:
		effect, err := r.ChangeEffect(ctx)
		if err != nil || effect != nil && *effect == policy.RecordOnly {
			return false, err
		}
	}
	p, err := r.Product(ctx)
	if err != nil || p == nil {
		return false, err
	}
	return p.policy.Ended(r.source.Now()), nil
}

// EarlierOrigin is where an earlier registration comes from.
type EarlierOrigin string

// Origins.
const (
	BeforeCorrection EarlierOrigin = "BEFORE_CORRECTION"
	BeforeChange     EarlierOrigin = "BEFORE_CHANGE"
	FollowedRequest  EarlierOrigin = "FOLLOWED"
)

// EarlierRegistration is what was registered before.
type EarlierRegistration struct {
	Origin       EarlierOrigin
	Registration *Registration
	Differences  []*FieldDifference
}

// EarlierRegistrations of the case, the nearest first. Staff only.
func (r *Request) EarlierRegistrations(ctx context.Context) ([]*EarlierRegistration, error) {
	shown := []*EarlierRegistration{}
	if !r.source.staff() {
		return shown, nil
	}
	versions, err := r.versions(ctx)
	if err != nil || len(versions) == 0 {
		return shown, err
	}
	now := versions[len(versions)-1]
	add := func(origin EarlierOrigin, before *Registration) {
		shown = append(shown, &EarlierRegistration{origin, before, differences(before.Declared, now.Declared)})
	}
	if len(versions) > 1 && r.Kind == lifecycle.Change {
		add(BeforeChange, versions[0])
	} else if len(versions) > 1 {
		add(BeforeCorrection, versions[len(versions)-2])
	}
	// A change begins with what the certificate was issued for.
	if r.Kind == lifecycle.Change {
		return shown, nil
	}
	followed, err := r.Follows(ctx)
	if err != nil || followed == nil {
		return shown, err
	}
	request, err := followed.Request(ctx)
	if err != nil || request == nil {
		return shown, err
	}
	before, err := request.Registration(ctx)
	if err == nil && before != nil {
		add(FollowedRequest, before)
	}
	return shown, err
}
