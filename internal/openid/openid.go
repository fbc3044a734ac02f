// Package openid is a client of one OpenID provider (OpenID Connect Core 1.0):
// it sends a browser there by the authorization code flow with PKCE, and
// verifies who came back. It knows no database and no cookies: whoever sends a
// browser keeps the Flow, where only that browser's return finds it.
package openid

import (
	"context"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

var (
	// ErrRefused: what came back proves nobody. Which rule it broke is nobody's
	// business.
	ErrRefused = errors.New("the OpenID provider's answer proves nobody")
	// ErrUnavailable: the provider does not answer, or not as one does.
	ErrUnavailable = errors.New("the OpenID provider does not answer as it should")
)

// algorithms of ID tokens, whatever the provider says that it can: none with a
// shared secret, and not "none". RS256 is the one that every provider has (OpenID
// Connect Discovery 1.0, 3).
var algorithms = []string{oidc.RS256, oidc.PS256, oidc.ES256, oidc.ES384, oidc.EdDSA}

const (
	// drawn is the size in bytes of a state, a nonce and a verifier (RFC 7636, 7.1).
	drawn = 32
	// maxSubject is that of Core, 2, in characters.
	maxSubject = 255
	// maxCode bounds in bytes what is sent on to the provider.
	maxCode = 4096
	// discoverEvery is how long the provider's addresses are taken for current.
	discoverEvery = time.Hour
	// askAgain is how long a provider that did not answer is left alone: strangers
	// may ask for it, and each question may wait for its time limit.
	askAgain = 5 * time.Second
)

// Config is what a Provider is made of. All fields are wanted but Require,
// Strong and Loopback.
type Config struct {
	// Issuer is the provider's identifier, a URL, to the letter.
	Issuer string
	// ClientID and Secret are what this server is known by there.
	ClientID, Secret string
	// Redirect is the one address to which browsers come back, as the provider
	// has it too.
	Redirect string
	// Require: a token without any of these marks is refused. None: any token
	// will do.
	Require Marks
	// Strong are marks of which each says that a second factor was asked for.
	Strong Marks
	// Loopback lets the provider be at http on this machine, as in tests.
	Loopback bool
	// Now is wall time.
	Now  func() time.Time
	Rand io.Reader
}

// Provider is an OpenID provider. It is asked for its addresses when they are
// first wanted, so that a server starts without it. Safe for concurrent use.
type Provider struct {
	config Config
	web    web
	found  atomic.Pointer[found]
	down   atomic.Pointer[down]
}

// down is that the provider did not answer, and when.
type down struct {
	at  time.Time
	err error
}

// New returns a Provider, which need not answer yet. Errors: the issuer is no
// address that one could have.
func New(c Config) (*Provider, error) {
	p := &Provider{config: c, web: newWeb(c.Loopback)}
	if err := p.web.permits(c.Issuer); err != nil {
		return nil, fmt.Errorf("read issuer: %w", err)
	}
	if c.ClientID == "" || c.Secret == "" {
		return nil, errors.New("make client of the OpenID provider: the client's id and secret are wanted")
	}
	return p, nil
}

// found is what the provider said of itself.
type found struct {
	oauth    oauth2.Config
	verifier *oidc.IDTokenVerifier
	at       time.Time
}

// Check asks the provider for its addresses. Errors: ErrUnavailable.
func (p *Provider) Check(ctx context.Context) error {
	_, err := p.ask(ctx)
	return err
}

// discover answers the provider's addresses, asking for them where they are not
// known or old. One that was found before is good until it says otherwise.
func (p *Provider) discover(ctx context.Context) (*found, error) {
	earlier := p.found.Load()
	if earlier != nil && p.within(discoverEvery, earlier.at) {
		return earlier, nil
	}
	last := p.down.Load()
	if last == nil || !p.within(askAgain, last.at) {
		// Whoever comes at the same time asks as well: nobody waits for another's
		// time limit.
		now, err := p.ask(ctx)
		if err == nil {
			p.found.Store(now)
			return now, nil
		}
		last = &down{p.config.Now(), err}
		p.down.Store(last)
	}
	if earlier != nil {
		return earlier, nil
	}
	return nil, last.err
}

// within reports whether a moment is less than d ago; one that is yet to come,
// because the clock stepped back, is not.
func (p *Provider) within(d time.Duration, at time.Time) bool {
	age := p.config.Now().Sub(at)
	return age >= 0 && age < d
}

// ask has the provider say what its addresses are.
func (p *Provider) ask(ctx context.Context) (*found, error) {
	provider, err := oidc.NewProvider(oidc.ClientContext(ctx, p.web.client), p.config.Issuer)
	if err != nil {
		return nil, fmt.Errorf("discover: %w: %w", ErrUnavailable, brief(err))
	}
	var said struct {
		Auth    string   `json:"authorization_endpoint"`
		Token   string   `json:"token_endpoint"`
		Keys    string   `json:"jwks_uri"`
		Methods []string `json:"token_endpoint_auth_methods_supported"`
	}
	if err := provider.Claims(&said); err != nil {
		return nil, fmt.Errorf("discover: %w", ErrUnavailable)
	}
	for name, address := range map[string]string{"authorization": said.Auth, "token": said.Token, "key": said.Keys} {
		if err := p.web.permits(address); err != nil {
			return nil, fmt.Errorf("discover: %w: its %s address: %w", ErrUnavailable, name, err)
		}
	}
	endpoint := provider.Endpoint()
	endpoint.AuthStyle = authStyle(said.Methods)
	return &found{
		oauth: oauth2.Config{
			ClientID: p.config.ClientID, ClientSecret: p.config.Secret, RedirectURL: p.config.Redirect,
			Endpoint: endpoint, Scopes: []string{oidc.ScopeOpenID},
		},
		verifier: provider.Verifier(&oidc.Config{ClientID: p.config.ClientID, SupportedSigningAlgs: algorithms, Now: p.config.Now}),
		at:       p.config.Now(),
	}, nil
}

// authStyle is how the client shows its secret: by the header, which every
// provider takes (RFC 6749, 2.3.1), unless it says otherwise. The library would
// try one after the other, and a code is good once.
func authStyle(methods []string) oauth2.AuthStyle {
	post := false
	for _, m := range methods {
		if m == "client_secret_basic" {
			return oauth2.AuthStyleInHeader
		}
		post = post || m == "client_secret_post"
	}
	if post {
		return oauth2.AuthStyleInParams
	}
	return oauth2.AuthStyleInHeader
}

// Flow is a visit to the provider that was begun. All of it is secret, and good
// once.
type Flow struct {
	State, Nonce, Verifier string
}

// Begin draws a flow, and answers the address that begins it. Errors:
// ErrUnavailable.
func (p *Provider) Begin(ctx context.Context) (address string, f Flow, err error) {
	there, err := p.discover(ctx)
	if err != nil {
		return "", Flow{}, err
	}
	for _, into := range []*string{&f.State, &f.Nonce, &f.Verifier} {
		random := make([]byte, drawn)
		if _, err := io.ReadFull(p.config.Rand, random); err != nil {
			return "", Flow{}, fmt.Errorf("draw flow: %w", err)
		}
		*into = base64.RawURLEncoding.EncodeToString(random)
	}
	options := []oauth2.AuthCodeOption{oidc.Nonce(f.Nonce), oauth2.S256ChallengeOption(f.Verifier)}
	if classes := p.config.Require.classes(); len(classes) > 0 {
		options = append(options, oauth2.SetAuthURLParam("acr_values", strings.Join(classes, " ")))
	}
	return there.oauth.AuthCodeURL(f.State, options...), f, nil
}

// Identity is who somebody is at the provider.
type Identity struct {
	// Key names them among all of all providers: issuer and subject, joined by a
	// space, which neither holds (Core, 2: only the two together are one's own).
	Key string
	// Strong: the provider says that it asked for a second factor, in one of the
	// ways that count here.
	Strong bool
}

// Finish takes the state and the code with which the browser came back from a
// flow, and answers who it is. Errors: ErrRefused, ErrUnavailable.
func (p *Provider) Finish(ctx context.Context, f Flow, state, code string) (Identity, error) {
	if f.State == "" || subtle.ConstantTimeCompare([]byte(f.State), []byte(state)) != 1 || code == "" || len(code) > maxCode {
		return Identity{}, ErrRefused
	}
	there, err := p.discover(ctx)
	if err != nil {
		return Identity{}, err
	}
	ctx = oidc.ClientContext(ctx, p.web.client)
	tokens, err := there.oauth.Exchange(ctx, code, oauth2.VerifierOption(f.Verifier))
	if err != nil {
		return Identity{}, refusal(err)
	}
	raw, _ := tokens.Extra("id_token").(string)
	token, err := there.verifier.Verify(ctx, raw)
	if err != nil {
		return Identity{}, ErrRefused
	}
	if token.Nonce == "" || subtle.ConstantTimeCompare([]byte(token.Nonce), []byte(f.Nonce)) != 1 {
		return Identity{}, ErrRefused
	}
	return p.identity(token)
}

// identity reads who a token that was verified is about. It is for us alone: one
// of several audiences names us as the party that asked (Core, 3.1.3.7, 4 and 5).
func (p *Provider) identity(token *oidc.IDToken) (Identity, error) {
	var said claims
	if err := token.Claims(&said); err != nil {
		return Identity{}, ErrRefused
	}
	switch {
	case len(token.Audience) > 1 && said.AuthorizedParty == "", said.AuthorizedParty != "" && said.AuthorizedParty != p.config.ClientID,
		!subject(token.Subject), len(p.config.Require) > 0 && !p.config.Require.among(said):
		return Identity{}, ErrRefused
	}
	return Identity{Key: p.config.Issuer + " " + token.Subject, Strong: p.config.Strong.among(said)}, nil
}

// subject reports whether s is one: 1 to 255 characters of ASCII (Core, 2).
func subject(s string) bool {
	if s == "" || len(s) > maxSubject {
		return false
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// refusal tells a code that is no good from a provider that is none. What the
// provider answered is kept out of errors: it is a stranger's text.
func refusal(err error) error {
	var told *oauth2.RetrieveError
	if !errors.As(err, &told) {
		return fmt.Errorf("exchange code: %w: %w", ErrUnavailable, brief(err))
	}
	if told.ErrorCode == "invalid_grant" {
		return ErrRefused
	}
	status := 0
	if told.Response != nil {
		status = told.Response.StatusCode
	}
	return fmt.Errorf("exchange code: %w: its token address answered %d", ErrUnavailable, status)
}
