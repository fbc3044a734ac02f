package bench_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"encoding/pem"
	"fmt"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// chunk is how many rows one statement stores: 30 columns a row stay below
// SQLite's 32,766 bound values.
const chunk = 500

// declared is what applicant n declares.
func declared(n int) form.Registration {
	return form.Registration{
		Organization: form.Organization{
			CorporateNumber: new("4011001098993"),
			LegalName:       "髙﨑商会株式会社", LegalNameKana: "タカサキショウカイカブシキガイシャ",
			LegalNameLatin: "Takasaki Shokai K.K.", HeadOfficeAddress: "東京都中央区八重洲2-8-1", MainPhoneNumber: "0312345678",
			RepresentativeFamilyName: "見本", RepresentativeGivenName: "理沙",
		},
		Subscriber: form.Subscriber{
			FamilyName: "𠮷田", GivenName: "邊郎", FamilyNameKana: "ヨシダ", GivenNameKana: "ナベロウ",
			FamilyNameLatin: "Yoshida", GivenNameLatin: "Naberou", Email: fmt.Sprintf("person-%d@example.co.jp", n),
			JobTitle: new("部長"), Department: new("経理部"), JobTitleLatin: new("Senior Manager, Accounting"),
			WorkplacePostalCode: "1040028", WorkplacePrefecture: "東京都", WorkplaceCity: "中央区", WorkplaceStreet: "八重洲2-8-1",
			WorkplacePhoneNumber: "05012345678",
		},
	}
}

// requests stores n requests that stand in the state, with all that later
// steps read of them, and answers their ids. Nobody knows their passphrase.
func (o *office) requests(n int, status lifecycle.Status) []string {
	o.Helper()
	var ids []string
	for len(ids) < n {
		ids = append(ids, o.requestChunk(min(chunk, n-len(ids)), status)...)
	}
	return ids
}

func (o *office) requestChunk(n int, status lifecycle.Status) []string {
	o.Helper()
	now := o.now()
	at, deadline := instant.At(now), instant.At(now.AddDate(0, 3, 0))
	ids := make([]string, n)
	o.store(func(ctx context.Context, tx *ent.Tx) error {
		if o.organization == "" {
			o.organization = o.newID(id.Organization)
			if err := tx.Organization.Create().SetID(o.organization).SetLegalName("髙﨑商会株式会社").
				SetMatchKey("髙﨑商会株式会社").SetCreatedAt(at).Exec(ctx); err != nil {
				return err
			}
		}
		people := make([]*ent.SubscriberCreate, n)
		rows := make([]*ent.RequestCreate, n)
		papers := make([]*ent.RegistrationCreate, n)
		for i := range ids {
			o.applications++
			person, receipt := o.newID(id.Subscriber), fmt.Sprintf("%012d", o.applications)
			ids[i] = o.newID(id.Request)
			d := declared(o.applications)
			people[i] = tx.Subscriber.Create().SetID(person).SetOrganizationID(o.organization).SetNumber(receipt).
				SetFamilyName(d.Subscriber.FamilyName).SetGivenName(d.Subscriber.GivenName).SetMatchKey("𠮷田邊郎").SetCreatedAt(at)
			rows[i] = tx.Request.Create().SetID(ids[i]).SetKind(lifecycle.New).SetProductID(o.product).SetPolicyID(o.policy).
				SetReceiptNumber(receipt).SetSubmissionKey("stock-" + receipt).SetSubmissionMAC([]byte{0}).
				SetStatus(status).SetSubmittedAt(at).SetAcceptedAt(at).SetExpectedAt(deadline).SetRegistrationVersion(1).
				SetEmail(d.Subscriber.Email).SetEmailKey(d.Subscriber.Email).SetSearch("𠮷田邊郎\n髙﨑商会株式会社").
				SetPassphraseHash("nobody knows it").SetLanguage(request.LanguageJA).SetSubscriberID(person)
			if status == lifecycle.Approved {
				rows[i].SetDecidedAt(at).SetAcquisitionDeadline(deadline).SetDueStatus(lifecycle.Lapsed).SetDueAt(deadline)
			}
			papers[i] = tx.Registration.Create().SetID(o.newID(id.Registration)).SetRequestID(ids[i]).SetVersion(1).
				SetDeclared(d).SetDeclaredAt(at)
		}
		if err := tx.Subscriber.CreateBulk(people...).Exec(ctx); err != nil {
			return err
		}
		if err := tx.Request.CreateBulk(rows...).Exec(ctx); err != nil {
			return err
		}
		return tx.Registration.CreateBulk(papers...).Exec(ctx)
	})
	return ids
}

// certified is a certificate in stock.
type certified struct{ id, request, serial string }

// certificates stores n issued certificates with their requests. Their DER is
// only as long as a certificate: nothing here reads it.
func (o *office) certificates(n int) []certified {
	o.Helper()
	stock := make([]certified, n)
	der := bytes.Repeat([]byte{0x30}, 1100)
	at := instant.At(o.now())
	for i, requestID := range o.requests(n, lifecycle.Approved) {
		stock[i] = certified{o.newID(id.Certificate), requestID, catest.Serial(o.B).Text(16)}
	}
	for some := range slices.Chunk(stock, chunk) {
		o.store(func(ctx context.Context, tx *ent.Tx) error {
			rows := make([]*ent.CertificateCreate, len(some))
			for i, c := range some {
				spki := sha256.Sum256([]byte(c.serial))
				rows[i] = tx.Certificate.Create().SetID(c.id).SetRequestID(c.request).SetProductID(o.product).SetIssuerID(o.issuer).
					SetSerial(c.serial).SetStatus(lifecycle.CertificateIssued).SetKeyType(policy.P256).
					SetSpkiSha256(hex.EncodeToString(spki[:])).SetTbs(der[:len(der)-100]).SetDer(der).
					SetSubject("CN=Naberou Yoshida,O=Takasaki Shokai K.K.,C=JP").SetCommonName("Naberou Yoshida").
					SetOrganization("Takasaki Shokai K.K.").SetEmail("person@example.co.jp").SetEmailKey("person@example.co.jp").
					SetNotBefore(at).SetNotAfter(instant.At(o.now().AddDate(1, 0, 0))).SetCreatedAt(at)
			}
			return tx.Certificate.CreateBulk(rows...).Exec(ctx)
		})
	}
	return stock
}

// coupons makes n numbers.
func (o *office) coupons(n int) []string {
	o.Helper()
	numbers, err := o.ra.CreateCoupons(o.Context(), commandLine, ra.CreateCouponsInput{ProductID: o.product, Count: n})
	must(o.B, err)
	return numbers
}

// signingRequests makes n P-256 keys and a PKCS#10 request for each, PEM.
func (o *office) signingRequests(n int) []string {
	o.Helper()
	all := make([]string, n)
	for i := range all {
		der, err := x509.CreateCertificateRequest(rand.Reader,
			&x509.CertificateRequest{Subject: pkix.Name{CommonName: "applicant"}}, catest.NewKey(o.B))
		must(o.B, err)
		all[i] = string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE REQUEST", Bytes: der}))
	}
	return all
}

// validity of a year from now, as an order wants it.
func (o *office) validity() (notBefore, notAfter time.Time) {
	now := o.now().Truncate(time.Second)
	return now, now.AddDate(1, 0, 0).Add(-time.Second)
}
