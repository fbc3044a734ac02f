package ratest

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/ra"
)

var subjectCases = []scenario{
	{"the certificate says what was declared", subjectMapping},
	{"the certificate ends with a Tokyo day", subjectValidity},
	{"a person without title and with one name", subjectShort},
}

// Attribute types of names (RFC 5280 A.1).
var (
	surname      = "2.5.4.4"
	givenName    = "2.5.4.42"
	organization = "2.5.4.10"
	country      = "2.5.4.6"
	commonName   = "2.5.4.3"
	title        = "2.5.4.12"
	serialNumber = "2.5.4.5"
)

// names reads a DER Name into its values by attribute type.
func (b *bundle) names(der []byte) map[string]string {
	b.Helper()
	var name pkix.RDNSequence
	if rest, err := asn1.Unmarshal(der, &name); err != nil || len(rest) > 0 {
		b.Fatalf("name: %v, %d bytes follow", err, len(rest))
	}
	values := map[string]string{}
	for _, rdn := range name {
		for _, a := range rdn {
			values[a.Type.String()] = a.Value.(string)
		}
	}
	return values
}

// nativeName answers the directoryName of the subjectAltName, DER.
func (b *bundle) nativeName(c *x509.Certificate) []byte {
	b.Helper()
	for _, e := range c.Extensions {
		if !e.Id.Equal(asn1.ObjectIdentifier{2, 5, 29, 17}) {
			continue
		}
		var names []asn1.RawValue
		if _, err := asn1.Unmarshal(e.Value, &names); err != nil {
			b.Fatal(err)
		}
		for _, n := range names {
			if n.Class == asn1.ClassContextSpecific && n.Tag == 4 {
				return n.Bytes
			}
		}
	}
	b.Fatal("no directoryName")
	return nil
}

func subjectMapping(b *bundle) {
	requestID, certificateID := b.issued()
	row := b.certificate(certificateID)
	c := b.parse(row.Der)
	number := b.request(requestID).QuerySubscriber().OnlyX(b.sys).Number
	if diff := cmp.Diff(map[string]string{
		country: "JP", organization: "Kanzaki Shokai K.K.", commonName: "Kamino Yoshikuzu",
		title: "Senior Manager, Accounting", serialNumber: number,
	}, b.names(c.RawSubject)); diff != "" {
		b.Errorf("subject (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]string{
		country: "JP", organization: "\uFA19\uFA11商会株式会社", surname: "𠮷葛\U000E0100", givenName: "\uFA19乃",
	}, b.names(b.nativeName(c))); diff != "" {
		b.Errorf("native name (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{email}, c.EmailAddresses); diff != "" || len(c.DNSNames) > 0 {
		b.Errorf("mailboxes (-want +got):\n%s\nDNS names %v", diff, c.DNSNames)
	}
	// For people: most specific first, the title's comma escaped.
	want := `CN=Kamino Yoshikuzu,title=Senior Manager\, Accounting,serialNumber=` + number + ",O=Kanzaki Shokai K.K.,C=JP"
	if diff := cmp.Diff(want, row.Subject); diff != "" {
		b.Errorf("subject for people (-want +got):\n%s", diff)
	}
	if row.Serial != c.SerialNumber.Text(16) || row.CommonName != "Kamino Yoshikuzu" || row.Email != email ||
		*row.Organization != "Kanzaki Shokai K.K." {
		b.Errorf("the row says %s, %s, %s, %s", row.Serial, row.CommonName, row.Email, *row.Organization)
	}
	roots, between := x509.NewCertPool(), x509.NewCertPool()
	roots.AddCert(b.ca.Root.Certificate())
	between.AddCert(b.ca.Issuing.Certificate())
	if _, err := c.Verify(x509.VerifyOptions{
		Roots: roots, Intermediates: between, CurrentTime: b.clock.time(),
		KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection, x509.ExtKeyUsageClientAuth},
	}); err != nil {
		b.Errorf("verify: %v", err)
	}
}

// subjectValidity issues on both sides of a Tokyo midnight and of a leap day.
func subjectValidity(b *bundle) {
	tokyo := time.FixedZone("JST", 9*60*60)
	for _, c := range []struct{ issued, want time.Time }{
		{time.Date(2026, 12, 31, 23, 59, 59, 999_999_000, tokyo), time.Date(2027, 12, 31, 23, 59, 59, 0, tokyo)},
		{time.Date(2027, 1, 1, 0, 0, 0, 0, tokyo), time.Date(2028, 1, 1, 23, 59, 59, 0, tokyo)},
		{time.Date(2028, 2, 29, 12, 0, 0, 0, tokyo), time.Date(2029, 2, 28, 23, 59, 59, 0, tokyo)},
	} {
		b.clock.set(c.issued.Add(-time.Hour))
		requestID := b.approved()
		b.clock.set(c.issued)
		row := b.certificate(b.acquire(requestID, ecKey(b.T)))
		got := b.parse(row.Der)
		if !got.NotAfter.Equal(c.want) || !got.NotBefore.Equal(c.issued.Truncate(time.Second)) {
			b.Errorf("issued %v: %v to %v, want the end %v", c.issued, got.NotBefore, got.NotAfter, c.want.UTC())
		}
		if !row.NotAfter.Time().Equal(got.NotAfter) || !row.NotBefore.Time().Equal(got.NotBefore) {
			b.Errorf("the row says %v to %v", row.NotBefore.Time(), row.NotAfter.Time())
		}
		// The last second counts whole.
		for at, want := range map[time.Time]string{
			got.NotAfter.Add(time.Second - time.Microsecond): "ISSUED", got.NotAfter.Add(time.Second): "EXPIRED",
		} {
			if status := ra.CertificateStatus(row, at); string(status) != want {
				b.Errorf("at %v it is %s, want %s", at, status, want)
			}
		}
	}
}

func subjectShort(b *bundle) {
	b.submitAs = func(r *form.Registration) {
		p := &r.Subscriber
		p.GivenName, p.GivenNameKana, p.GivenNameLatin, p.JobTitleLatin = "", "", "", nil
		r.Proxy = nil
	}
	_, certificateID := b.issued()
	c := b.parse(b.certificate(certificateID).Der)
	subject, native := b.names(c.RawSubject), b.names(b.nativeName(c))
	if _, has := subject[title]; has || subject[commonName] != "Yoshikuzu" {
		b.Errorf("subject %v", subject)
	}
	if _, has := native[givenName]; has || native[surname] != "𠮷葛\U000E0100" {
		b.Errorf("native name %v", native)
	}
}
