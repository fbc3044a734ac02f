package session

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"

	"github.com/shomei-ra/shomei/ent"
	entsession "github.com/shomei-ra/shomei/ent/session"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// AudienceHeader says who asks where a browser holds both cookies: "staff" or
// "applicant".
const AudienceHeader = "Shomei-Audience"

// EntranceHeader says at which entrance an applicant asks: "/", or a partner's
// slug. A session that was opened at another is none then. Without the header,
// as whoever is no page of ours sends, any will do, and that of / comes first.
const EntranceHeader = "Shomei-Entrance"

// UnattendedHeader marks what a page asks of itself while nobody is at it: such
// a request reads what the session shows, and does not keep it alive. A client
// that never sends it keeps its session alive by asking, as it should.
const UnattendedHeader = "Shomei-Unattended"

// Visit is the sessions that one request came with.
type Visit struct {
	// Viewer is who is asking; Anonymous when no session holds. Its address is
	// the client's.
	Viewer viewer.Viewer
	// Entrance is the slug of the entrance that an applicant's session is read
	// at; empty: /.
	Entrance string
	// Budget of the API client that came with an access token.
	Budget Budget
	// device is whose sign-ins the browser is known for.
	device string
	// carried is what the browser brings back from the OpenID provider, sealed.
	carried string

	mu sync.Mutex
	// sessions read so far, nil where there is none.
	sessions map[Audience]*Session
	read     func(context.Context, Audience) (*Session, error)
}

// Read answers who is asking. The header AudienceHeader decides; without it
// staff comes first. A cookie that is forged, expired or ended counts as none.
// Who comes with an access token comes with no cookie. Errors: ErrBearer; the
// database does not answer.
func (s *Service) Read(ctx context.Context, r *http.Request) (*Visit, error) {
	if token, ok := Bearer(r); ok && s.clients != nil {
		return s.clients.visit(ctx, r, token)
	}
	address := s.proxies.Client(r).String()
	v := &Visit{
		Entrance: s.entrance(r),
		Viewer:   viewer.Viewer{Kind: viewer.Anonymous, Address: address},
		device:   s.readDevice(r),
		carried:  s.readCarried(r),
		sessions: map[Audience]*Session{},
	}
	v.read = func(ctx context.Context, a Audience) (*Session, error) {
		return s.readCookie(ctx, r, a, v.Entrance, address)
	}
	asked := []Audience{Staff, Applicant}
	switch a := Audience(r.Header.Get(AudienceHeader)); a {
	case Staff, Applicant:
		asked = []Audience{a}
	}
	for _, a := range asked {
		found, err := v.Session(ctx, a)
		if err != nil {
			return nil, err
		}
		if found != nil {
			v.Viewer = found.Viewer
			break
		}
	}
	return v, nil
}

// entrance answers at which entrance the request asks. What is no slug is none
// that a session was ever opened at.
func (s *Service) entrance(r *http.Request) string {
	asked := r.Header.Get(EntranceHeader)
	switch {
	case asked == "/":
		return ""
	case asked != "":
		return asked
	}
	at := s.cookieName(Applicant)
	if _, err := r.Cookie(at); err == nil {
		return ""
	}
	for _, c := range r.Cookies() {
		if slug, ok := strings.CutPrefix(c.Name, at+"_"); ok && site.Slug(slug) {
			return slug
		}
	}
	return ""
}

// Session answers the request's session of an audience, nil when there is
// none: who is asking need not be the only one signed in. Each is read once.
// Safe for concurrent use.
func (v *Visit) Session(ctx context.Context, a Audience) (*Session, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if found, done := v.sessions[a]; done {
		return found, nil
	}
	found, err := v.read(ctx, a)
	if err != nil {
		return nil, fmt.Errorf("read %s session: %w", a, err)
	}
	v.sessions[a] = found
	return found, nil
}

// readCookie answers the session that the audience's cookie names, if it
// holds, and keeps it alive.
func (s *Service) readCookie(ctx context.Context, r *http.Request, a Audience, entrance, address string) (*Session, error) {
	cookie, err := r.Cookie(s.cookieAt(a, entrance))
	if err != nil {
		return nil, nil
	}
	sessionID, err := s.tokens[a].read(cookie.Value)
	if err != nil {
		return nil, nil
	}
	found, err := s.load(viewer.AsSystem(ctx), a, sessionID, entrance, r.Header.Get(UnattendedHeader) == "")
	if err != nil || found == nil {
		return nil, err
	}
	found.Viewer.Address = address
	return found, nil
}

// load reads the session's row and whoever it belongs to. An applicant's holds
// at the entrance at which it was opened: the name of the cookie alone is the
// browser's word.
func (s *Service) load(ctx context.Context, a Audience, sessionID, entrance string, attended bool) (*Session, error) {
	now := instant.At(s.now())
	row, err := s.db.Client().Session.Get(ctx, sessionID)
	switch {
	case ent.IsNotFound(err):
		return nil, nil
	case err != nil:
		return nil, err
	case row.Audience != entsession.Audience(a), row.EndedAt != nil, row.EndsAt <= now, row.IdleEndsAt <= now,
		a == Applicant && row.Entrance != entrance:
		return nil, nil
	}
	v := viewer.Viewer{Kind: viewer.Applicant, SessionID: row.ID, RequestIDs: row.RequestIds}
	if row.CodeID != nil {
		v.CodeID = *row.CodeID
	}
	if row.ContactID != nil {
		v.ContactID = *row.ContactID
	}
	if row.Purpose != nil {
		v.Purpose = *row.Purpose
	}
	if a == Staff {
		if row.StaffID == nil {
			return nil, errors.New("a staff session without staff")
		}
		member, err := s.db.Client().Staff.Get(ctx, *row.StaffID)
		switch {
		case ent.IsNotFound(err):
			return nil, nil
		case err != nil:
			return nil, err
		case !member.Enabled || member.Epoch != row.Epoch:
			return nil, nil
		}
		v = s.memberOf(member, methodOf(row))
		v.SessionID, v.Fresh = row.ID, s.fresh(row)
	}
	if attended {
		if err := s.extend(ctx, row); err != nil {
			return nil, err
		}
	}
	return &Session{Viewer: v, EndsAt: min(row.IdleEndsAt, row.EndsAt).Time()}, nil
}

// extend moves the idle limit. Concurrent requests write once: the update is
// bound to the limit that was read.
func (s *Service) extend(ctx context.Context, row *ent.Session) error {
	idle := instant.At(s.now().Add(limitsOf(Audience(row.Audience)).idle))
	if idle-row.IdleEndsAt >= instant.Time(extendEvery.Microseconds()) {
		err := s.db.Client().Session.Update().
			Where(entsession.ID(row.ID), entsession.IdleEndsAt(row.IdleEndsAt), entsession.EndedAtIsNil()).
			SetIdleEndsAt(idle).Exec(ctx)
		if err != nil {
			return fmt.Errorf("extend session: %w", err)
		}
		row.IdleEndsAt = idle
	}
	return nil
}
