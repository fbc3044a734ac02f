package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/key"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/ra"
)

type caInitCommand struct {
	place
	Organization string `help:"Organisation in the CAs' names." required:""`
	PKIURL       string `help:"Where lists, OCSP and CA certificates are published: http://host. It is baked into certificates." name:"pki-url" required:"" placeholder:"URL"`
}

// Run makes the CAs and publishes their first lists; where a later version of
// the program knows more of them, those that are missing.
func (c *caInitCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		if err := i.createAuthorities(c.Organization, c.PKIURL); err != nil {
			return err
		}
		slugs := make([]string, len(issuingAuthorities))
		for n, a := range issuingAuthorities {
			slugs[n] = a.Slug
		}
		fmt.Fprintf(e.stdout, "made: %s (root) and %s (issuing), keys in %s, publishing at %s\n",
			rootSlug, strings.Join(slugs, ", "), i.caStore().Dir, c.PKIURL)
		return nil
	})
}

// createAuthorities makes the root and the issuing CAs, as far as they are
// missing. Errors: ra.ErrAuthoritiesExist.
func (i *installation) createAuthorities(organization, pkiURL string) error {
	s, err := i.tools()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(i.caStore().Dir, 0o700); err != nil {
		return err
	}
	if err := s.CreateAuthorities(i.ctx, commandLine, ra.AuthoritiesInput{
		Store: i.caStore(), Password: i.caPassword(i.caVersion()), PKIURL: pkiURL,
		Organization: organization, RootSlug: rootSlug, Issuing: issuingAuthorities,
	}); err != nil {
		if errors.Is(err, ra.ErrAuthoritiesExist) {
			return ra.ErrAuthoritiesExist
		}
		return err
	}
	issuers, err := i.issuers(pkiURL)
	if err != nil {
		return err
	}
	if s, err = i.service(issuers, nil, i.hasher()); err != nil {
		return err
	}
	return s.RefreshPublications(i.ctx)
}

// caVersion is the version of the key ring under which the CA keys are: all under
// the one that the root's was made with, the newest where there is none yet.
func (i *installation) caVersion() int {
	for _, version := range i.ring.Versions() {
		if _, _, err := i.caStore().Load(rootSlug, i.caPassword(version)); err == nil {
			return version
		}
	}
	return i.ring.Current()
}

// examplePolicy and exampleMailboxPolicy are below the Private Enterprise Number
// for examples (RFC 5612): an operator puts OIDs of its own in their place.
const (
	examplePolicy        = "1.3.6.1.4.1.32473.1.2.1"
	exampleMailboxPolicy = "1.3.6.1.4.1.32473.1.1.1"
)

// maxDays bounds certificates' validity (R2).
const maxDays = 825

// profiles are the certificate profiles by the names that policies use.
func profiles(policyOID, mailboxPolicyOID, publicURL string) (map[string]*ca.Profile, error) {
	all := map[string]*ca.Profile{}
	for _, family := range []struct {
		policy string
		makers []func(ca.ProfileConfig) (*ca.Profile, error)
	}{
		{policyOID, []func(ca.ProfileConfig) (*ca.Profile, error){ca.SponsorProfile}},
		{mailboxPolicyOID, []func(ca.ProfileConfig) (*ca.Profile, error){ca.MailboxProfile, ca.MailboxAccessProfile}},
	} {
		for _, profile := range family.makers {
			made, err := profile(ca.ProfileConfig{
				Policy: family.policy, CPS: publicURL + "/repository", KeyTypes: key.Types(), MaxDays: maxDays,
			})
			if err != nil {
				return nil, err
			}
			all[made.Name()] = made
		}
	}
	return all, nil
}

// addresses are what the API tells about where CAs publish.
func addresses(issuers map[string]*ca.Issuer) map[string]view.IssuerURLs {
	all := make(map[string]view.IssuerURLs, len(issuers))
	for slug, i := range issuers {
		u := i.URLs()
		all[slug] = view.IssuerURLs{CRL: u.CRL, Certificate: u.Certificate, OCSP: u.OCSP}
	}
	return all
}
