package session_test

import (
	"crypto/rand"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/passphrase"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

const password = "correct horse 青い canary-7c1d"

// clock is moved by hand.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// bundle is what a test works with: a service, and one reviewer, taro.
type bundle struct {
	*testing.T
	db       *database.DB
	ring     *keyring.Ring
	clock    *clock
	sessions *session.Service
	config   session.Config
	staffID  string
}

func setup(t *testing.T, db *database.DB) *bundle {
	t.Helper()
	ring, err := keyring.Create(filepath.Join(t.TempDir(), "secrets"), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	b := &bundle{T: t, db: db, ring: ring, clock: &clock{at: time.Date(2026, 11, 21, 3, 0, 0, 0, time.UTC)}}
	b.config = session.Config{
		DB: db, Ring: ring, Hasher: passphrase.New(2, rand.Reader), PasswordAlone: true, Now: b.clock.now, Rand: rand.Reader,
	}
	b.sessions = session.New(b.config)
	hash, err := b.config.Hasher.Hash(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	if b.staffID, err = id.New(id.Staff, b.clock.now(), rand.Reader); err != nil {
		t.Fatal(err)
	}
	b.change(func(client *ent.Client) error {
		return client.Staff.Create().SetID(b.staffID).SetLogin("taro").SetName("審査 太郎").
			SetRole(viewer.Reviewer).SetPasswordHash(hash).SetCreatedAt(instant.At(b.clock.now())).Exec(t.Context())
	})
	return b
}

func (b *bundle) change(act func(*ent.Client) error) {
	b.Helper()
	if err := act(b.db.Client()); err != nil {
		b.Fatal(err)
	}
}

// signIn signs taro in.
func (b *bundle) signIn() session.Session {
	b.Helper()
	opened, err := b.sessions.SignIn(b.Context(), session.Credentials{Login: "taro", Password: password})
	if err != nil {
		b.Fatal(err)
	}
	return opened
}

// open opens an applicant's session.
func (b *bundle) open(requestIDs ...string) session.Session {
	b.Helper()
	opened, err := b.sessions.Open(b.Context(), session.Proof{Purpose: "STATUS", RequestIDs: requestIDs})
	if err != nil {
		b.Fatal(err)
	}
	return opened
}

// read answers the visit of a request with the cookies and the audience.
func (b *bundle) read(s *session.Service, audience string, cookies ...*http.Cookie) *session.Visit {
	b.Helper()
	r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
	if audience != "" {
		r.Header.Set(session.AudienceHeader, audience)
	}
	for _, c := range cookies {
		r.AddCookie(c)
	}
	visit, err := s.Read(b.Context(), r)
	if err != nil {
		b.Fatal(err)
	}
	return visit
}

func (b *bundle) kind(cookies ...*http.Cookie) viewer.Kind {
	b.Helper()
	return b.read(b.sessions, "", cookies...).Viewer.Kind
}
