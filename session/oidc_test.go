package session_test

import (
	"crypto/rand"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/openid"
	"github.com/shomei-ra/shomei/internal/openid/openidtest"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/session"
)

// subject of taro at the provider.
const subject = "subject-taro"

// atProvider starts a provider at which taro is known.
func (b *bundle) atProvider() *openidtest.Provider {
	b.Helper()
	there := openidtest.Start(b.T, b.clock.now)
	provider, err := openid.New(openid.Config{
		Issuer: there.Issuer, ClientID: openidtest.ClientID, Secret: openidtest.Secret, Redirect: "https://ra.test/console/oidc",
		Strong: openid.Marks{{Claim: "amr", Value: "mfa"}}, Loopback: true, Now: b.clock.now, Rand: rand.Reader,
	})
	if err != nil {
		b.Fatal(err)
	}
	b.config.OIDC = provider
	b.sessions = session.New(b.config)
	b.change(func(client *ent.Client) error {
		return client.Staff.UpdateOneID(b.staffID).SetOidcSubject(there.Issuer + " " + subject).Exec(b.Context())
	})
	return there
}

// trip is what a browser has when it is back from the provider.
type trip struct {
	cookie *http.Cookie
	answer session.OIDCAnswer
}

// travel goes there as the subject and comes back, a second later each.
func (b *bundle) travel(there *openidtest.Provider, as, to string) trip {
	b.Helper()
	b.clock.move(time.Second)
	address, carried, err := b.sessions.BeginOIDC(b.Context(), nil, to)
	if err != nil {
		b.Fatal(err)
	}
	state, code := there.Visit(b.T, address, as)
	b.clock.move(time.Second)
	return trip{carried, session.OIDCAnswer{State: state, Code: code}}
}

// arrive ends the trip, and answers what stood in the way.
func (b *bundle) arrive(t trip) (session.Session, session.Arrival, error) {
	b.Helper()
	arrived, err := b.sessions.ReturnOIDC(b.Context(), b.read(b.sessions, "", t.cookie), t.answer)
	if err != nil {
		return session.Session{}, arrived, err
	}
	return b.sessions.SignInByOIDC(b.Context(), arrived, "", "browser")
}

func refusal(err error) string {
	problems, ok := problem.Of(err)
	switch {
	case err == nil:
		return ""
	case !ok || len(problems) != 1:
		return err.Error()
	}
	return string(problems[0].Code)
}

// TestOIDC: who comes in by a provider, and who does not.
func TestOIDC(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	there := b.atProvider()
	opened, arrived, err := b.arrive(b.travel(there, subject, "/console/requests/req_1?tab=calls"))
	if err != nil {
		t.Fatal(err)
	}
	if arrived.Login != "taro" || arrived.To != "/console/requests/req_1?tab=calls" || opened.Method != session.ByOIDC {
		t.Errorf("arrival %+v by %s", arrived, opened.Method)
	}
	visit := b.read(b.sessions, "staff", b.sessions.Cookie(opened))
	if visit.Viewer.StaffID != b.staffID || visit.Viewer.Fresh {
		t.Errorf("viewer %+v: the provider is no fresh proof", visit.Viewer)
	}

	for name, tt := range map[string]struct {
		as     string
		there  func(jwt.MapClaims)
		staff  func(*ent.StaffUpdateOne)
		change func(*trip)
	}{
		"nobody's identity":               {as: "subject-stranger"},
		"the login, which is no identity": {as: "taro"},
		"another browser":                 {as: subject, change: func(t *trip) { t.cookie = b.travel(there, subject, "").cookie }},
		"no cookie":                       {as: subject, change: func(t *trip) { t.cookie = &http.Cookie{Name: t.cookie.Name} }},
		"a cookie of one's own making": {as: subject, change: func(t *trip) {
			t.cookie = &http.Cookie{Name: t.cookie.Name, Value: "AAAA" + t.cookie.Value}
		}},
		"another nonce":            {as: subject, there: func(c jwt.MapClaims) { c["nonce"] = "caught" }},
		"another state":            {as: subject, change: func(t *trip) { t.answer.State = "guessed" }},
		"too late":                 {as: subject, change: func(*trip) { b.clock.move(15 * time.Minute) }},
		"kept out":                 {as: subject, staff: func(u *ent.StaffUpdateOne) { u.SetEnabled(false) }},
		"another issuer's subject": {as: subject, staff: func(u *ent.StaffUpdateOne) { u.SetOidcSubject("https://other.example " + subject) }},
	} {
		there.Claims = tt.there
		gone := b.travel(there, tt.as, "")
		if tt.change != nil {
			tt.change(&gone)
		}
		update := b.db.Client().Staff.UpdateOneID(b.staffID)
		if tt.staff != nil {
			tt.staff(update)
			b.change(func(*ent.Client) error { return update.Exec(t.Context()) })
		}
		_, _, err := b.arrive(gone)
		if diff := cmp.Diff("OIDC_FAILED", refusal(err)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		b.change(func(client *ent.Client) error {
			return client.Staff.UpdateOneID(b.staffID).SetEnabled(true).SetOidcSubject(there.Issuer + " " + subject).Exec(t.Context())
		})
	}
	there.Claims = nil
	if _, _, err := b.arrive(b.travel(there, subject, "")); err != nil {
		t.Errorf("afterwards: %v", err)
	}

	late := b.travel(there, subject, "")
	there.Stop()
	if _, _, err := b.arrive(late); refusal(err) != "OIDC_UNAVAILABLE" {
		t.Errorf("the provider is down: %v", err)
	}
	// One that was never there lets nobody begin.
	b.clock.move(2 * time.Hour)
	off := b.config
	off.OIDC = nil
	if _, _, err := session.New(off).BeginOIDC(t.Context(), nil, ""); refusal(err) != "OIDC_FAILED" {
		t.Errorf("without a provider: %v", err)
	}
}

// TestOIDCOnce: what a browser came back with lets it in once, also by another
// server, also where the provider would take its code again: what was begun
// before the last sign-in is no good any more.
func TestOIDCOnce(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setup(t, open())
		there := b.atProvider()
		gone := b.travel(there, subject, "")
		arrived, err := b.sessions.ReturnOIDC(t.Context(), b.read(b.sessions, "", gone.cookie), gone.answer)
		if err != nil {
			t.Fatal(err)
		}
		// The code is used up.
		if _, _, err := b.arrive(gone); refusal(err) != "OIDC_FAILED" {
			t.Errorf("the code again: %v", err)
		}
		// And if it were not, the arrival is.
		refused := make([]string, 4)
		var all sync.WaitGroup
		for i := range refused {
			all.Go(func() {
				_, _, err := session.New(b.config).SignInByOIDC(t.Context(), arrived, "", "browser")
				refused[i] = refusal(err)
			})
		}
		all.Wait()
		got := map[string]int{}
		for _, r := range refused {
			got[r]++
		}
		if diff := cmp.Diff(map[string]int{"": 1, "OIDC_FAILED": 3}, got); diff != "" {
			t.Errorf("four at once (-want +got):\n%s", diff)
		}
		earlier := b.travel(there, subject, "")
		if _, _, err := b.arrive(b.travel(there, subject, "")); err != nil {
			t.Fatal(err)
		}
		if _, _, err := b.arrive(earlier); refusal(err) != "OIDC_FAILED" {
			t.Errorf("begun before the last sign-in: %v", err)
		}
	})
}

// TestOIDCStrong: the provider's second factor counts where the installation
// says which; elsewhere who has none here stays a newcomer.
func TestOIDCStrong(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	b.config.PasswordAlone = false
	there := b.atProvider()
	opened, _, err := b.arrive(b.travel(there, subject, ""))
	if err != nil || opened.Viewer.Kind != "NEWCOMER" {
		t.Errorf("by the provider alone: %s, %v", opened.Viewer.Kind, err)
	}
	there.Claims = func(c jwt.MapClaims) { c["amr"] = []string{"pwd", "mfa"} }
	opened, _, err = b.arrive(b.travel(there, subject, ""))
	if err != nil || opened.Viewer.Kind != "STAFF" || opened.Method != session.ByOIDCMFA {
		t.Errorf("with its second factor: %s by %s, %v", opened.Viewer.Kind, opened.Method, err)
	}
	if again := b.read(b.sessions, "staff", b.sessions.Cookie(opened)).Viewer; again.Kind != "STAFF" || again.Fresh {
		t.Errorf("read again: %s, fresh %t", again.Kind, again.Fresh)
	}
}

// TestOIDCCookie: short-lived, out of reach of scripts, and this host's alone.
func TestOIDCCookie(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	b.config.Secure = true
	b.atProvider()
	_, carried, err := b.sessions.BeginOIDC(t.Context(), nil, "/console")
	if err != nil {
		t.Fatal(err)
	}
	recorder := httptest.NewRecorder()
	http.SetCookie(recorder, carried)
	sent := recorder.Result().Cookies()[0]
	sent.Value, sent.Raw = "", ""
	want := &http.Cookie{Name: "__Host-shomei_oidc", Path: "/", MaxAge: 900, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
	if diff := cmp.Diff(want, sent); diff != "" {
		t.Errorf("cookie (-want +got):\n%s", diff)
	}
	if gone := b.sessions.EndOIDC(); gone.MaxAge >= 0 || gone.Name != want.Name {
		t.Errorf("the cookie that removes it: %v", gone)
	}
}

// TestOIDCStaysHere: nobody is led away from the console.
func TestOIDCStaysHere(t *testing.T) {
	t.Parallel()
	b := setup(t, testdb.SQLite(t))
	there := b.atProvider()
	for to, want := range map[string]string{
		"/console": "/console", "/console/account#passkeys": "/console/account#passkeys", "/console/?status=ACCEPTED": "/console/?status=ACCEPTED",
		"": "/console", "/": "/console", "https://evil.example/console": "/console", "//evil.example/console": "/console",
		`/\evil.example/console`: "/console", `/console\..\..\evil`: "/console", "/console//evil.example": "/console",
		"/console/../p/kikin": "/console", "/console/%2e%2e/p": "/console", "/consolation": "/console", "javascript:alert(1)": "/console",
		"/console/\t/evil": "/console", "user@evil.example/console": "/console",
	} {
		_, arrived, err := b.arrive(b.travel(there, subject, to))
		if err != nil || arrived.To != want {
			t.Errorf("%q leads to %q, want %q (%v)", to, arrived.To, want, err)
		}
	}
}
