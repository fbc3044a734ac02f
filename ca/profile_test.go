package ca_test

import (
	"crypto/rand"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/key"
)

func TestSponsorProfile(t *testing.T) {
	t.Parallel()
	sound := ca.ProfileConfig{
		Policy: catest.PrivatePolicy, CPS: "https://pki.test/repository", KeyTypes: []key.Type{key.RSA3072, key.P256}, MaxDays: 1127,
	}
	profile, err := ca.SponsorProfile(sound)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"RFC5280", "RFC5480", "RFC8813"}, profile.LintSources()); diff != "" {
		t.Errorf("lint sources of a private profile (-want +got):\n%s", diff)
	}
	// What is given and taken are copies: a profile never changes.
	sound.KeyTypes[0] = key.P521
	profile.KeyTypes()[1] = key.P521
	if diff := cmp.Diff([]key.Type{key.RSA3072, key.P256}, profile.KeyTypes()); diff != "" {
		t.Errorf("key types (-want +got):\n%s", diff)
	}

	tests := []struct {
		name   string
		change func(*ca.ProfileConfig)
		want   string
	}{
		{"no policy", func(c *ca.ProfileConfig) { c.Policy = "" }, "policy OID"},
		{"not an OID", func(c *ca.ProfileConfig) { c.Policy = "1.2.x" }, "policy OID"},
		{"an arc that relying parties cannot read", func(c *ca.ProfileConfig) { c.Policy = "2.25.230938829487263487102938471029384" }, "policy OID"},
		{"no CPS", func(c *ca.ProfileConfig) { c.CPS = "" }, "CPS URI"},
		{"CPS by file", func(c *ca.ProfileConfig) { c.CPS = "file:///cps" }, "CPS URI"},
		{"CPS in kanji", func(c *ca.ProfileConfig) { c.CPS = "https://pki.test/運用規程" }, "CPS URI"},
		{"no key types", func(c *ca.ProfileConfig) { c.KeyTypes = nil }, "no key types"},
		{"unknown key type", func(c *ca.ProfileConfig) { c.KeyTypes = []key.Type{"RSA_1024"} }, "RSA_1024"},
		{"no validity", func(c *ca.ProfileConfig) { c.MaxDays = 0 }, "no validity"},
		{"826 days under the Baseline Requirements", func(c *ca.ProfileConfig) { c.Policy, c.MaxDays = "2.23.140.1.5.3.2", 826 }, "allow 825"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			cfg := sound
			tt.change(&cfg)
			if _, err := ca.SponsorProfile(cfg); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestNewIssuerRefuses(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	leaf := h.Issue(t, h.Order(t, h.IssuingKey.Public()))
	urls := h.Issuing.URLs()
	tests := []struct {
		name string
		make func() error
		want string
	}{
		{"id with a slash", func() error {
			_, err := ca.NewIssuer(rand.Reader, "a/b", h.Issuing.Certificate(), h.IssuingKey, urls)
			return err
		}, "id must be"},
		{"URLs over TLS", func() error {
			_, err := ca.NewIssuer(rand.Reader, "x", h.Issuing.Certificate(), h.IssuingKey, ca.URLsUnder("https://pki.test", "x"))
			return err
		}, "must be http://"},
		{"a subscriber's certificate", func() error {
			_, err := ca.NewIssuer(rand.Reader, "x", leaf, h.IssuingKey, urls)
			return err
		}, "not a CA certificate"},
		{"an authority without a serial", func() error {
			_, err := ca.NewRoot(rand.Reader, h.RootKey, ca.Authority{ID: "x", URLs: urls, Name: ca.Name{Country: "JP", Organization: "A", CommonName: "B"}})
			return err
		}, "no serial"},
		{"an authority without a name", func() error {
			_, err := ca.NewRoot(rand.Reader, h.RootKey, ca.Authority{ID: "x", URLs: urls, Serial: catest.Serial(t), Name: ca.Name{Country: "JP", Organization: "A"}})
			return err
		}, "REQUIRED at commonName"},
		{"an issuing CA that outlives its root", func() error {
			_, err := ca.NewIssuing(rand.Reader, h.Root, h.IssuingKey, ca.Authority{
				ID: "x", URLs: urls, Serial: catest.Serial(t), Name: ca.Name{Country: "JP", Organization: "A", CommonName: "B"},
				NotBefore: catest.Now, NotAfter: h.Root.Certificate().NotAfter.AddDate(1, 0, 0),
			})
			return err
		}, "beyond the issuer"},
		{"an issuing CA under an issuing CA", func() error {
			_, err := ca.NewIssuing(rand.Reader, h.Issuing, h.IssuingKey, ca.Authority{
				ID: "x", URLs: urls, Serial: catest.Serial(t), Name: ca.Name{Country: "JP", Organization: "A", CommonName: "B"},
				NotBefore: catest.Now, NotAfter: catest.Now.AddDate(1, 0, 0),
			})
			return err
		}, "not a root"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if err := tt.make(); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}
