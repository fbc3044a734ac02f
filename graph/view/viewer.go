package view

import (
	"context"
	"time"

	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// Viewer is who is asking.
type Viewer struct {
	Staff     *Staff
	Applicant *ApplicantSession
	Now       time.Time
	Demo      bool
	// Ahead is by how many seconds business time was moved.
	Ahead int
	// PasskeyOrigin is where passkeys are made and used; nil: nowhere.
	PasskeyOrigin *string
	// OidcLabel is what the button says by which staff sign in at the OpenID
	// provider; nil: there is none.
	OidcLabel *policy.Text
	// Member is who is signed in as staff, a newcomer too, and Sessions reads
	// their account.
	Member   viewer.Viewer
	Sessions *session.Service
}

// Account of the member of staff; nil where nobody is signed in as such.
func (v *Viewer) Account(ctx context.Context) (*session.Member, error) {
	if v.Sessions == nil {
		return nil, nil
	}
	return v.Sessions.Member(ctx, v.Member)
}

// ApplicantSession is what an applicant has proven, for what, until when.
type ApplicantSession struct {
	Purpose ra.Purpose
	// ExpiresAt in wall time.
	ExpiresAt time.Time
	// AsContact: a link mailed to an organisation's contact opened it.
	AsContact  bool
	Source     *Source
	RequestIDs []string
}

// Requests that the session opens, in the order in which it names them.
func (a *ApplicantSession) Requests(ctx context.Context) ([]*Request, error) {
	byID, err := a.Source.RequestsByID(ctx, a.RequestIDs)
	if err != nil {
		return nil, err
	}
	opened := make([]*Request, 0, len(a.RequestIDs))
	for _, v := range a.RequestIDs {
		if r := byID[v]; r != nil {
			opened = append(opened, r)
		}
	}
	return opened, nil
}
