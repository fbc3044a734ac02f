package main

import (
	"context"
	"errors"
	"fmt"
	"os"

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

// Run makes the CAs and publishes their first lists.
func (c *caInitCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		if err := i.createAuthorities(c.Organization, c.PKIURL); err != nil {
			return err
		}
		fmt.Fprintf(e.stdout, "made: %s (root) and %s (issuing), keys in %s, publishing at %s\n", rootSlug, issuingSlug, i.caStore().Dir, c.PKIURL)
		return nil
	})
}

// createAuthorities makes the root and the issuing CA. Errors:
// ra.ErrAuthoritiesExist.
func (i *installation) createAuthorities(organization, pkiURL string) error {
	s, err := i.tools()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(i.caStore().Dir, 0o700); err != nil {
		return err
	}
	if err := s.CreateAuthorities(i.ctx, commandLine, ra.AuthoritiesInput{
		Store: i.caStore(), Password: i.caPassword(i.ring.Current()), PKIURL: pkiURL,
		Organization: organization, RootSlug: rootSlug, IssuingSlug: issuingSlug,
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

// examplePolicy is below the Private Enterprise Number for examples (RFC
// 5612): an operator puts an OID of its own in its place.
const examplePolicy = "1.3.6.1.4.1.32473.1.2.1"

// maxDays bounds certificates' validity (R2).
const maxDays = 825

// profiles are the certificate profiles by the names that policies use.
func profiles(policyOID, publicURL string) (map[string]*ca.Profile, error) {
	sponsor, err := ca.SponsorProfile(ca.SponsorConfig{
		Policy: policyOID, CPS: publicURL + "/repository", KeyTypes: key.Types(), MaxDays: maxDays,
	})
	if err != nil {
		return nil, err
	}
	return map[string]*ca.Profile{sponsor.Name(): sponsor}, nil
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
