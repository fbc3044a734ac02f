package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/shomei-ra/shomei/internal/openid"
	"github.com/shomei-ra/shomei/policy"
)

// signOn says at which OpenID provider staff may sign in. Without an issuer there
// is none, and nothing of it shows.
type signOn struct {
	OIDCIssuer     string `help:"OpenID provider at which staff may sign in as well." name:"oidc-issuer" placeholder:"URL"`
	OIDCClientID   string `help:"What this server is known by there." name:"oidc-client-id" placeholder:"ID"`
	OIDCSecretFile string `help:"File whose first line is the client's secret." name:"oidc-client-secret-file" placeholder:"FILE"`
	OIDCLabel      string `help:"What the button says." name:"oidc-label" placeholder:"TEXT"`
	OIDCLabelEn    string `help:"The same in English." name:"oidc-label-en" placeholder:"TEXT"`
	OIDCRequire    string `help:"Only take sign-ins that the provider says were made in one of these ways: amr:VALUE or acr:VALUE." name:"oidc-require" placeholder:"MARK,…"`
	OIDCMFA        string `help:"Ways, written alike, that count as a second factor; none: it is asked for here, as after a password." name:"oidc-mfa" placeholder:"MARK,…"`
	OIDCLoopback   bool   `help:"Take a provider by http on this machine; in a demo only." name:"oidc-loopback" hidden:""`
}

// check refuses settings that do not go together.
func (s signOn) check(demo bool) error {
	if s.OIDCIssuer == "" {
		if s.OIDCClientID != "" || s.OIDCSecretFile != "" || s.OIDCLabel != "" || s.OIDCLabelEn != "" || s.OIDCRequire != "" || s.OIDCMFA != "" {
			return errors.New("--oidc-…: nothing of it works without --oidc-issuer")
		}
		return nil
	}
	if s.OIDCClientID == "" || s.OIDCSecretFile == "" {
		return errors.New("--oidc-issuer wants --oidc-client-id and --oidc-client-secret-file")
	}
	if s.OIDCLoopback && !demo {
		return errors.New("--oidc-loopback is for a demo")
	}
	return nil
}

// provider is the OpenID provider, to which browsers come from publicURL; nil:
// none. It is not asked for anything yet: the server starts without it.
func (s signOn) provider(i *installation, publicURL string) (*openid.Provider, error) {
	if s.OIDCIssuer == "" {
		return nil, nil
	}
	require, err := openid.ParseMarks(s.OIDCRequire)
	if err != nil {
		return nil, fmt.Errorf("--oidc-require: %w", err)
	}
	strong, err := openid.ParseMarks(s.OIDCMFA)
	if err != nil {
		return nil, fmt.Errorf("--oidc-mfa: %w", err)
	}
	content, err := os.ReadFile(s.OIDCSecretFile)
	if err != nil {
		return nil, fmt.Errorf("--oidc-client-secret-file: %w", err)
	}
	secret, _, _ := strings.Cut(string(content), "\n")
	provider, err := openid.New(openid.Config{
		Issuer: s.OIDCIssuer, ClientID: s.OIDCClientID, Secret: strings.TrimSuffix(secret, "\r"),
		Redirect: strings.TrimSuffix(publicURL, "/") + "/console/oidc",
		Require:  require, Strong: strong, Loopback: s.OIDCLoopback, Now: i.wall, Rand: i.rand,
	})
	if err != nil {
		return nil, fmt.Errorf("--oidc-issuer: %w", err)
	}
	return provider, nil
}

// label is what the button says; nil: there is no provider.
func (s signOn) label() *policy.Text {
	if s.OIDCIssuer == "" {
		return nil
	}
	label := policy.Text{Ja: "組織のアカウントでサインイン", En: "Sign in with your organization's account"}
	if s.OIDCLabel != "" {
		label = policy.Text{Ja: s.OIDCLabel, En: s.OIDCLabel}
	}
	if s.OIDCLabelEn != "" {
		label.En = s.OIDCLabelEn
	}
	return &label
}

// checkProvider is doctor's: the provider is there, and says what it has to.
func (i *installation) checkProvider(s signOn) error {
	if err := s.check(i.row.Demo); err != nil {
		return err
	}
	provider, err := s.provider(i, "")
	if err != nil {
		return err
	}
	return provider.Check(i.ctx)
}
