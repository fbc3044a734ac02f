package session_test

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

// What was opened at one entrance is none at another; each has its own beside
// the others'.
func TestEntrances(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	at := func(entrance, requestID string) *http.Cookie {
		t.Helper()
		opened, err := b.sessions.Open(t.Context(), session.Proof{Purpose: "STATUS", RequestIDs: []string{requestID}, Entrance: entrance})
		if err != nil {
			t.Fatal(err)
		}
		return b.sessions.Cookie(opened)
	}
	house, kumiai, kikin := at("", "req_house"), at("kumiai", "req_kumiai"), at("kikin", "req_kikin")
	all := []*http.Cookie{house, kumiai, kikin}
	// as is one's token under another's name: the name is the browser's word.
	as := func(token, name *http.Cookie) []*http.Cookie {
		return []*http.Cookie{{Name: name.Name, Value: token.Value}}
	}
	for name, tt := range map[string]struct {
		header  string
		cookies []*http.Cookie
		want    []string
	}{
		"at /":                          {"/", all, []string{"req_house"}},
		"at a partner's":                {"kumiai", all, []string{"req_kumiai"}},
		"at another partner's":          {"kikin", all, []string{"req_kikin"}},
		"at / with a partner's":         {"/", all[1:], nil},
		"at a partner's with that of /": {"kumiai", all[:1], nil},
		"at one that is none":           {"../kumiai", all, nil},
		"that of /, renamed":            {"kumiai", as(house, kumiai), nil},
		"a partner's, renamed":          {"/", as(kumiai, house), nil},
		"a partner's as another's":      {"kikin", as(kumiai, kikin), nil},
		"renamed, without the header":   {"", as(house, kumiai), nil},
		"without the header":            {"", all, []string{"req_house"}},
		"without it, with one of two":   {"", all[1:], []string{"req_kumiai"}},
		"without it, with none":         {"", nil, nil},
	} {
		r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
		if tt.header != "" {
			r.Header.Set(session.EntranceHeader, tt.header)
		}
		for _, c := range tt.cookies {
			r.AddCookie(c)
		}
		visit, err := b.sessions.Read(t.Context(), r)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, visit.Viewer.RequestIDs); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if gone := b.sessions.Expired(session.Applicant, "kumiai"); gone.Name != kumiai.Name || gone.MaxAge >= 0 {
		t.Errorf("the cookie that ends it is %v", gone)
	}
}

func TestOpenAndRead(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open())
		staff, applicant := b.signIn(), b.open("req_1", "req_2")

		got := b.read(b.sessions, "", b.sessions.Cookie(staff)).Viewer
		want := viewer.Viewer{
			Kind: viewer.Staff, SessionID: staff.Viewer.SessionID, StaffID: b.staffID,
			StaffName: "審査 太郎", Role: viewer.Reviewer, Epoch: 1, Fresh: true, Address: "192.0.2.1",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("staff (-want +got):\n%s", diff)
		}
		got = b.read(b.sessions, "", b.sessions.Cookie(applicant)).Viewer
		want = viewer.Viewer{
			Kind: viewer.Applicant, SessionID: applicant.Viewer.SessionID, Purpose: "STATUS",
			RequestIDs: []string{"req_1", "req_2"}, Address: "192.0.2.1",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("applicant (-want +got):\n%s", diff)
		}

		both := []*http.Cookie{b.sessions.Cookie(staff), b.sessions.Cookie(applicant)}
		for audience, want := range map[string]viewer.Kind{
			"": viewer.Staff, "staff": viewer.Staff, "applicant": viewer.Applicant, "else": viewer.Staff,
		} {
			visit := b.read(b.sessions, audience, both...)
			if visit.Viewer.Kind != want {
				t.Errorf("audience %q asks as %s, want %s", audience, visit.Viewer.Kind, want)
			}
			for _, a := range []session.Audience{session.Staff, session.Applicant} {
				if found, err := visit.Session(t.Context(), a); found == nil || err != nil {
					t.Errorf("audience %q does not see the %s session: %v", audience, a, err)
				}
			}
		}
		// Whoever says which session asks gets no other one instead.
		if k := b.read(b.sessions, "applicant", b.sessions.Cookie(staff)).Viewer.Kind; k != viewer.Anonymous {
			t.Errorf("a staff cookie asks as %s where the applicant is to ask", k)
		}

		if ended, err := b.sessions.End(t.Context(), staff.Viewer.SessionID); !ended || err != nil {
			t.Errorf("End = %v, %v", ended, err)
		}
		if ended, _ := b.sessions.End(t.Context(), staff.Viewer.SessionID); ended {
			t.Error("a session ended twice")
		}
		if k := b.kind(b.sessions.Cookie(staff)); k != viewer.Anonymous {
			t.Errorf("an ended session asks as %s", k)
		}
	})
}

// A session that was left is not given back by what was on its way, nor twice
// by what was sent twice.
func TestRenew(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open())
		renew := func(of session.Session) (session.Session, error) {
			return b.sessions.Renew(t.Context(), of.Viewer, session.ByTOTP, of.Viewer.Epoch, "")
		}
		left, held := b.signIn(), b.signIn()
		if _, err := b.sessions.End(t.Context(), left.Viewer.SessionID); err != nil {
			t.Fatal(err)
		}
		if _, err := renew(left); !problem.Is(err, problem.SessionRequired) {
			t.Errorf("renewing what was signed out of: %v", err)
		}
		renewed, err := renew(held)
		if err != nil || b.kind(b.sessions.Cookie(renewed)) != viewer.Staff || b.kind(b.sessions.Cookie(held)) != viewer.Anonymous {
			t.Errorf("renewed: %v", err)
		}
		if _, err := renew(held); !problem.Is(err, problem.SessionRequired) {
			t.Errorf("renewing twice: %v", err)
		}
	})
}

func TestA1SignInRefusals(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	refused := func(login, password string) {
		t.Helper()
		if _, err := b.sessions.SignIn(t.Context(), session.Credentials{Login: login, Password: password}); !problem.Is(err, problem.SignInFailed) {
			t.Errorf("SignIn(%q) = %v, want SIGN_IN_FAILED", login, err)
		}
	}
	refused("nobody", password)
	refused("taro", "wrong "+password)
	refused("", "")
	b.change(func(c *ent.Client) error {
		return c.Staff.UpdateOneID(b.staffID).SetEnabled(false).Exec(viewer.AsSystem(t.Context()))
	})
	refused("taro", password)
}

func TestA13AccountChangesActAtOnce(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*ent.StaffUpdateOne){
		"disabled": func(u *ent.StaffUpdateOne) { u.SetEnabled(false) },
		"epoch":    func(u *ent.StaffUpdateOne) { u.AddEpoch(1).SetRole(viewer.Administrator) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := setup(t, testdb.SQLite(t))
			cookie := b.sessions.Cookie(b.signIn())
			if k := b.kind(cookie); k != viewer.Staff {
				t.Fatalf("asks as %s before", k)
			}
			b.change(func(c *ent.Client) error {
				u := c.Staff.UpdateOneID(b.staffID)
				change(u)
				return u.Exec(viewer.AsSystem(t.Context()))
			})
			if k := b.kind(cookie); k != viewer.Anonymous {
				t.Errorf("asks as %s after", k)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		audience string
		absolute time.Duration
		open     func(*bundle) session.Session
	}{
		{"staff", 12 * time.Hour, (*bundle).signIn},
		{"applicant", 2 * time.Hour, func(b *bundle) session.Session { return b.open("req_1") }},
	} {
		t.Run(tt.audience, func(t *testing.T) {
			t.Parallel()
			b := setup(t, testdb.SQLite(t))
			idle := b.sessions.Cookie(tt.open(b))
			b.clock.move(30*time.Minute - time.Microsecond)
			if b.kind(idle) == viewer.Anonymous {
				t.Error("ended before the idle limit")
			}
			// That request has moved the limit.
			b.clock.move(30*time.Minute - time.Microsecond)
			if b.kind(idle) == viewer.Anonymous {
				t.Error("the idle limit was not moved")
			}
			b.clock.move(30 * time.Minute)
			if b.kind(idle) != viewer.Anonymous {
				t.Error("lives on past the idle limit")
			}

			// What a page asks of itself keeps nobody signed in.
			left := b.sessions.Cookie(tt.open(b))
			for range 2 {
				b.clock.move(15 * time.Minute)
				r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
				r.Header.Set(session.UnattendedHeader, "1")
				r.AddCookie(left)
				if _, err := b.sessions.Read(t.Context(), r); err != nil {
					t.Fatal(err)
				}
			}
			if b.kind(left) != viewer.Anonymous {
				t.Error("an unattended page outlives the idle limit")
			}

			busy := b.sessions.Cookie(tt.open(b))
			opened := b.clock.now()
			for b.clock.now().Before(opened.Add(tt.absolute - 20*time.Minute)) {
				b.clock.move(20 * time.Minute)
				if b.kind(busy) == viewer.Anonymous {
					t.Fatalf("ended after %s though busy", b.clock.now().Sub(opened))
				}
			}
			b.clock.move(20 * time.Minute)
			if b.kind(busy) != viewer.Anonymous {
				t.Error("lives on past the absolute limit")
			}
		})
	}
}

// A busy session writes its idle limit once a minute.
func TestExtendIsCoalesced(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	opened := b.open("req_1")
	cookie := b.sessions.Cookie(opened)
	limit := func() time.Time {
		row, err := b.db.Client().Session.Get(viewer.AsSystem(t.Context()), opened.Viewer.SessionID)
		if err != nil {
			t.Fatal(err)
		}
		return row.IdleEndsAt.Time()
	}
	start := limit()
	b.clock.move(59 * time.Second)
	b.kind(cookie)
	if limit() != start {
		t.Error("written again within the minute")
	}
	b.clock.move(time.Second)
	b.kind(cookie)
	if want := start.Add(time.Minute); limit() != want {
		t.Errorf("idle limit %s, want %s", limit(), want)
	}
}

func TestA9Cookie(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	secure := b.config
	secure.Secure = true
	opened := b.signIn()
	for name, tt := range map[string]struct {
		service *session.Service
		cookie  string
		secure  bool
	}{
		"http":  {b.sessions, "shomei_staff", false},
		"https": {session.New(secure), "__Host-shomei_staff", true},
	} {
		got := tt.service.Cookie(opened)
		want := &http.Cookie{
			Name: tt.cookie, Value: got.Value, Path: "/", HttpOnly: true, Secure: tt.secure, SameSite: http.SameSiteStrictMode,
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if gone := tt.service.Expired(session.Staff, ""); gone.MaxAge >= 0 || gone.Name != tt.cookie || gone.Value != "" {
			t.Errorf("%s: Expired = %v", name, gone)
		}
	}
}
