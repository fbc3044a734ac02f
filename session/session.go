// Package session says who is asking: it signs staff in, opens sessions for
// applicants who were identified, and reads both back from the cookies of a
// request.
//
// A session is a row. The token in the cookie is signed and names that row,
// nothing more, and every request reads the row again with its member of
// staff: signing out, disabling an account and changing a role act at once, on
// every server. All times here are wall time, never the business time that a
// demo may move.
package session

import (
	"io"
	"time"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/openid"
	"github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Audience is whom a session is for. The two have keys, cookies and limits of
// their own.
type Audience string

// Audiences.
const (
	Staff     Audience = "staff"
	Applicant Audience = "applicant"
)

// limits of a session: how long it lives without and with being used.
type limits struct{ idle, absolute time.Duration }

func limitsOf(a Audience) limits {
	if a == Staff {
		return limits{idle: 30 * time.Minute, absolute: 12 * time.Hour}
	}
	return limits{idle: 30 * time.Minute, absolute: 2 * time.Hour}
}

// extendEvery is how much of the idle limit must be used up before a request
// writes a new one: a busy session costs a write a minute.
const extendEvery = time.Minute

// Config is what a Service works with. All fields are wanted but
// OIDC and Clients.
type Config struct {
	DB     *database.DB
	Ring   *keyring.Ring
	Hasher *passphrase.Hasher
	// Proxies in front of the server, whose word about the client's address
	// counts. May be empty.
	Proxies Proxies
	// Secure: the server is reached by https, and cookies go nowhere else.
	Secure bool
	// PasswordAlone signs in who has set up no second factor, as only a demo
	// does. Elsewhere such a person is a newcomer, who sets one up first.
	PasswordAlone bool
	// Clients come with access tokens; nil: none does.
	Clients *Clients
	// OIDC is the OpenID provider at which staff may sign in; nil: none.
	OIDC *openid.Provider
	// Now is wall time.
	Now  func() time.Time
	Rand io.Reader
}

// Service opens, reads and ends sessions. Safe for concurrent use.
type Service struct {
	db            *database.DB
	ring          *keyring.Ring
	desk          factor.Desk
	hasher        *passphrase.Hasher
	proxies       Proxies
	secure        bool
	passwordAlone bool
	oidc          *openid.Provider
	clients       *Clients
	now           func() time.Time
	rand          io.Reader
	tokens        map[Audience]*issuer
	pruned        hourly
}

// New returns a Service.
func New(c Config) *Service {
	return &Service{
		db: c.DB, ring: c.Ring, desk: factor.Desk{Ring: c.Ring, Now: c.Now, Rand: c.Rand},
		hasher: c.Hasher, proxies: c.Proxies, secure: c.Secure, passwordAlone: c.PasswordAlone, oidc: c.OIDC, clients: c.Clients, now: c.Now, rand: c.Rand,
		tokens: map[Audience]*issuer{
			Staff:     newIssuer(c.Ring, Staff, keyring.LabelStaffToken, c.Now),
			Applicant: newIssuer(c.Ring, Applicant, keyring.LabelApplicantToken, c.Now),
			device:    newIssuer(c.Ring, device, keyring.LabelDevice, c.Now),
		},
	}
}

// Session is an open session: what was proven, and until when it holds.
type Session struct {
	Viewer viewer.Viewer
	// EndsAt is when it ends if nothing is done, in wall time.
	EndsAt time.Time
	// Method by which a member of staff came in.
	Method Method
	// entrance at which an applicant's was just opened.
	entrance string
	token    string
}

// Left is how long a session lasts if nothing is done; never negative.
func (s *Service) Left(open Session) time.Duration { return max(open.EndsAt.Sub(s.now()), 0) }
