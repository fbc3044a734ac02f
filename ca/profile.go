package ca

import (
	"crypto/x509"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/zmap/zlint/v3/lint"

	"github.com/shomei-ra/shomei/ca/key"
)

// Profile is what a family of certificates looks like, apart from whose it is.
// It is validated when constructed and never changes.
type Profile struct {
	name     string
	policy   x509.OID
	cps      string
	keyTypes []key.Type
	maxDays  int
	usages   []x509.ExtKeyUsage
	// mailbox: the subject is a mailbox under a name of its holder's choice.
	mailbox bool
	sources lint.SourceList
	lints   lint.Registry
}

// ProfileConfig is what an operator decides about a profile.
type ProfileConfig struct {
	// Policy is the dotted OID of the certificate policy: the operator's own
	// arc, or one below 2.23.140.1.5, which asserts the S/MIME Baseline
	// Requirements and has them linted. An operator without an arc registers
	// a Private Enterprise Number; RFC 5612 reserves 1.3.6.1.4.1.32473 for
	// examples.
	Policy string
	// CPS is the URI of the certification practice statement.
	CPS string
	// KeyTypes that may be certified; a product may offer fewer.
	KeyTypes []key.Type
	// MaxDays bounds the validity period; a fraction counts as a day. At most
	// 825 under the S/MIME Baseline Requirements (R2).
	MaxDays int
}

// smimeArc is the CA/Browser Forum's smime-policies arc (S/MIME BR 7.1.6.1).
const smimeArc = "2.23.140.1.5."

// SponsorProfile is the profile of a person in an organisation who was vetted
// (assurance 2): signing, mail and client authentication.
//
// Extended key usage: emailProtection and clientAuth. Key usage:
//   - digitalSignature: signed mail and documents, client authentication.
//   - keyEncipherment, RSA only: mail is encrypted to the key. On a curve the
//     bit is forbidden (RFC 8813 §3).
//   - nonRepudiation is left out. RFC 8550 §4.4.2 has mail agents accept
//     digitalSignature alone, and a key that also signs whatever nonce a TLS
//     server sends must not claim that its signatures commit its holder
//     (RFC 5280 §4.2.1.3; ETSI EN 319 412-2 §4.3.2 keeps them apart too).
func SponsorProfile(cfg ProfileConfig) (*Profile, error) {
	return newProfile("sponsor", cfg, x509.ExtKeyUsageEmailProtection, x509.ExtKeyUsageClientAuth)
}

// MailboxProfile is the profile of a mailbox (assurance 1) under a name of its
// holder's choice, which may be a nickname: signing, and mail. It says nothing
// of an organisation or a country, since nobody looked; of mailboxes under one
// name the serialNumber tells which (RFC 5280 §4.1.2.6).
//
// Its policy is the operator's own: the S/MIME Baseline Requirements allow no
// other commonName than the address in a mailbox-validated certificate (SBR
// 7.1.4.2.2).
func MailboxProfile(cfg ProfileConfig) (*Profile, error) {
	return newMailboxProfile("mailbox", cfg, x509.ExtKeyUsageEmailProtection)
}

// MailboxAccessProfile is MailboxProfile for signing in to sites: client
// authentication alone.
func MailboxAccessProfile(cfg ProfileConfig) (*Profile, error) {
	return newMailboxProfile("mailbox-access", cfg, x509.ExtKeyUsageClientAuth)
}

func newMailboxProfile(name string, cfg ProfileConfig, usages ...x509.ExtKeyUsage) (*Profile, error) {
	if strings.HasPrefix(cfg.Policy, smimeArc) {
		return nil, fmt.Errorf("%s profile: policy OID %q asserts that the common name was validated", name, cfg.Policy)
	}
	p, err := newProfile(name, cfg, usages...)
	if err != nil {
		return nil, err
	}
	p.mailbox = true
	return p, nil
}

func newProfile(name string, cfg ProfileConfig, usages ...x509.ExtKeyUsage) (*Profile, error) {
	p, err := parseProfile(name, cfg)
	if err != nil {
		return nil, fmt.Errorf("%s profile: %w", name, err)
	}
	p.usages = usages
	return p, nil
}

func parseProfile(name string, cfg ProfileConfig) (*Profile, error) {
	policy, err := parsePolicy(cfg.Policy)
	if err != nil {
		return nil, fmt.Errorf("policy OID %q: %w", cfg.Policy, err)
	}
	cps, err := url.Parse(cfg.CPS)
	if err != nil || cps.Host == "" || (cps.Scheme != "http" && cps.Scheme != "https") || !isPrintableASCII(cfg.CPS) {
		return nil, fmt.Errorf("CPS URI %q: must be an absolute http or https address", cfg.CPS)
	}
	if len(cfg.KeyTypes) == 0 {
		return nil, errors.New("no key types")
	}
	for _, t := range cfg.KeyTypes {
		if !t.Valid() {
			return nil, fmt.Errorf("unknown key type %q", t)
		}
	}
	sources := privateSources()
	if strings.HasPrefix(cfg.Policy, smimeArc) {
		if cfg.MaxDays > 825 {
			return nil, fmt.Errorf("validity of %d days: the S/MIME Baseline Requirements allow 825", cfg.MaxDays)
		}
		sources = append(sources, lint.CABFSMIMEBaselineRequirements)
	}
	if cfg.MaxDays < 1 {
		return nil, errors.New("no validity")
	}
	lints, err := lint.GlobalRegistry().Filter(lint.FilterOptions{IncludeSources: sources})
	if err != nil {
		return nil, fmt.Errorf("lints: %w", err)
	}
	return &Profile{
		name: name, policy: policy, cps: cfg.CPS, keyTypes: slices.Clone(cfg.KeyTypes),
		maxDays: cfg.MaxDays, sources: sources, lints: lints,
	}, nil
}

// privateSources are the rules that every certificate obeys, whoever trusts
// the root: the certificate format (RFC 5280), keys on curves (RFC 5480) and
// their key usage (RFC 8813).
func privateSources() lint.SourceList {
	return lint.SourceList{lint.RFC5280, lint.RFC5480, lint.RFC8813}
}

// parsePolicy refuses arcs over 31 bits, such as the UUID arc 2.25: zlint and
// older Windows cannot read certificates that hold one.
func parsePolicy(dotted string) (x509.OID, error) {
	for arc := range strings.SplitSeq(dotted, ".") {
		if _, err := strconv.ParseInt(arc, 10, 32); err != nil {
			return x509.OID{}, err
		}
	}
	return x509.ParseOID(dotted)
}

// Name returns the profile's name, as policies call it: "sponsor", "mailbox".
func (p *Profile) Name() string { return p.name }

// KeyTypes returns the key types that the profile certifies.
func (p *Profile) KeyTypes() []key.Type { return slices.Clone(p.keyTypes) }

// LintSources returns the names of the rule sets that the profile asserts, as
// zlint calls them: "RFC5280".
func (p *Profile) LintSources() []string {
	names := make([]string, len(p.sources))
	for i, s := range p.sources {
		names[i] = string(s)
	}
	return names
}

// keyUsage returns the key usage for a key type; see SponsorProfile.
func (p *Profile) keyUsage(t key.Type) x509.KeyUsage {
	usage := x509.KeyUsageDigitalSignature
	if t.RSA() && slices.Contains(p.usages, x509.ExtKeyUsageEmailProtection) {
		usage |= x509.KeyUsageKeyEncipherment
	}
	return usage
}
