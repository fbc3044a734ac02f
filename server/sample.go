package main

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"
	"errors"
	"fmt"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/call"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/partner"
	entportal "github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/ent/terms"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	portal "github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// holder is somebody with a certificate: what renewing or reissuing it asks for,
// and at which entrance.
type holder struct {
	Entrance    string `json:"entrance"`
	Email       string `json:"email"`
	Passphrase  string `json:"applicationPassphrase"`
	Certificate string `json:"certificateCode"`
}

// history is how long before its first start a demo was founded: a certificate
// of a year that was acquired then ends in twenty days.
const history = 345 * 24 * time.Hour

// ago is the installation with its clock set back.
func (i *installation) ago(d time.Duration) *installation {
	wall, e := i.wall, *i.environment
	e.wall = func() time.Time { return wall().Add(-d) }
	earlier := *i
	earlier.environment = &e
	return &earlier
}

// sampleRenewable brings somebody to a certificate that is about to end.
func (i *installation) sampleRenewable(c *serveCommand, shown *demo) error {
	if shown.Renewable != nil {
		return nil
	}
	var err error
	of := example{email: "renewal@example.co.jp", product: productCode, since: history}
	if shown.Renewable, err = i.sampleHolder(c, of); err != nil {
		return err
	}
	return shown.write()
}

// sampleClosing brings somebody to a certificate of the service that closes: one
// can try its reissue, and tell its holders of the end.
func (i *installation) sampleClosing(c *serveCommand, shown *demo) error {
	if shown.Closing != nil {
		return nil
	}
	var err error
	of := example{email: "closing@example.co.jp", product: closingCode, partner: closingSlug, since: history}
	if shown.Closing, err = i.sampleHolder(c, of); err != nil {
		return err
	}
	return shown.write()
}

// example is who is brought to a certificate: of which product, at the entrance
// of which partner, who sold the coupon (empty: /), and how long ago they applied.
type example struct {
	email, product, partner string
	since                   time.Duration
}

// sampleHolder brings somebody through the whole procedure as it was then. A
// demo that is younger than that, made by an earlier version, goes without: nil.
func (i *installation) sampleHolder(c *serveCommand, of example) (*holder, error) {
	issuers, err := i.issuers(c.PKIURL)
	if err != nil {
		return nil, err
	}
	applied, decided := i.ago(of.since), i.ago(of.since-c.DemoWindow-time.Hour)
	if issuers[issuingSlug].Certificate().NotBefore.After(applied.now()) {
		return nil, nil
	}
	certificates, err := profiles(c.PolicyOID, c.MailboxPolicy, c.PublicURL)
	if err != nil {
		return nil, err
	}
	before, err := applied.tools()
	if err != nil {
		return nil, err
	}
	after, err := decided.service(issuers, certificates, i.hasher())
	if err != nil {
		return nil, err
	}
	held := &holder{Entrance: portal.Path(of.partner) + "/", Email: of.email}
	if held.Passphrase, err = i.drawPassword(); err != nil {
		return nil, err
	}
	requestID, err := applied.applyFor(before, of, held.Passphrase)
	if err != nil {
		return nil, fmt.Errorf("sample holder: apply: %w", err)
	}
	if err := i.vet(after, requestID); err != nil {
		return nil, fmt.Errorf("sample holder: vet: %w", err)
	}
	if held.Certificate, err = i.mailedCode(requestID); err != nil {
		return nil, fmt.Errorf("sample holder: read code: %w", err)
	}
	if err := decided.takeUp(after, requestID, of, *held); err != nil {
		return nil, fmt.Errorf("sample holder: acquire: %w", err)
	}
	return held, nil
}

// applyFor submits the sample's application, and answers the request.
func (i *installation) applyFor(s *ra.Service, of example, passphrase string) (string, error) {
	ctx := viewer.AsSystem(i.ctx)
	productID, err := s.ProductByCode(ctx, of.product)
	if err != nil {
		return "", err
	}
	order := ra.CreateCouponsInput{ProductID: productID, Count: 1}
	if of.partner != "" {
		order.PartnerID, err = i.db.Client().Partner.Query().Where(partner.HasPortalWith(entportal.Slug(of.partner))).OnlyID(ctx)
		if err != nil {
			return "", err
		}
	}
	coupons, err := s.CreateCoupons(ctx, commandLine, order)
	if err != nil {
		return "", err
	}
	consents, err := i.agreed(productID, terms.KindTERMS_OF_USE, terms.KindPRIVACY_NOTICE)
	if err != nil {
		return "", err
	}
	key, err := i.drawPassword()
	if err != nil {
		return "", err
	}
	out, err := s.Submit(i.ctx, viewer.Viewer{Kind: viewer.Anonymous, Address: "127.0.0.1"}, ra.SubmitInput{
		SubmissionKey: key, Portal: of.partner, ProductID: productID, CouponNumber: coupons[0],
		Registration: sampleRegistration(of.email), Passphrase: passphrase,
		Consents: consents, Language: request.LanguageJA,
	})
	return out.RequestID, err
}

// agreed answers the ids of the Japanese texts in force of the kinds.
func (i *installation) agreed(productID string, kinds ...terms.Kind) ([]string, error) {
	var ids []string
	for _, kind := range kinds {
		current, err := ra.CurrentTerms(viewer.AsSystem(i.ctx), i.db.Client(), productID, kind, instant.At(i.now()))
		if err != nil {
			return nil, err
		}
		for _, t := range current {
			if t.Language == terms.LanguageJA {
				ids = append(ids, t.ID)
			}
		}
	}
	return ids, nil
}

// vet approves a request as its reviewer.
func (i *installation) vet(s *ra.Service, requestID string) error {
	row, err := i.db.Client().Staff.Query().Where(staff.Login(demoPeople[0].Login)).Only(viewer.AsSystem(i.ctx))
	if err != nil {
		return err
	}
	by := viewer.Viewer{Kind: viewer.Staff, StaffID: row.ID, StaffName: row.Name, Role: row.Role}
	if err := s.Claim(i.ctx, by, requestID); err != nil {
		return err
	}
	if err := s.RecordCall(i.ctx, by, ra.RecordCallInput{
		RequestID: requestID, RegistrationVersion: 1, Number: "03-1234-5678", NumberSource: call.NumberSourceCORPORATE_REGISTER,
		Outcome: call.OutcomeCONFIRMED, AnsweredBy: "代表窓口", Note: "見本のため、確認したものとする",
	}); err != nil {
		return err
	}
	for _, check := range policy.Standard().New.Vetting.Checks {
		if check == policy.TelephoneVerified {
			continue
		}
		if err := s.RecordCheck(i.ctx, by, ra.RecordCheckInput{
			RequestID: requestID, RegistrationVersion: 1, Kind: check, Result: policy.Pass, Source: "見本のため、確認したものとする",
		}); err != nil {
			return err
		}
	}
	seen, err := s.Seen(i.ctx, requestID)
	if err != nil {
		return err
	}
	return s.Approve(i.ctx, by, seen)
}

// mailedCode answers the certificate code in the mail that waits for delivery.
func (i *installation) mailedCode(requestID string) (string, error) {
	row, err := i.db.Client().Message.Query().
		Where(message.RequestID(requestID), message.KindEQ(message.KindCERTIFICATE_CODE)).
		Order(ent.Desc(message.FieldID)).First(viewer.AsSystem(i.ctx))
	if err != nil {
		return "", err
	}
	if row.CodeSealed == nil {
		return "", errors.New("it was delivered already")
	}
	code, err := i.ring.Open(keyring.LabelCode, *row.CodeSealed, []byte(row.ID))
	return form.FormatCode(string(code)), err
}

// takeUp acquires and confirms the sample's certificate. Nobody keeps its key:
// it is there to be renewed.
func (i *installation) takeUp(s *ra.Service, requestID string, of example, held holder) error {
	nobody := viewer.Viewer{Kind: viewer.Anonymous, Address: "127.0.0.1"}
	opened, err := s.Identify(i.ctx, nobody, ra.IdentifyInput{
		Purpose: ra.ForAcquire, Portal: of.partner, Email: held.Email, Passphrase: held.Passphrase, Code: held.Certificate,
	})
	if err != nil {
		return err
	}
	by := viewer.Viewer{
		Kind: viewer.Applicant, Purpose: string(ra.ForAcquire), RequestIDs: opened.RequestIDs, CodeID: opened.CodeID,
		Address: nobody.Address,
	}
	var key crypto.Signer
	if key, err = ecdsa.GenerateKey(elliptic.P256(), i.rand); err != nil {
		return err
	}
	csr, err := x509.CreateCertificateRequest(i.rand, &x509.CertificateRequest{}, key)
	if err != nil {
		return err
	}
	row, err := i.db.Client().Request.Get(viewer.AsSystem(i.ctx), requestID)
	if err != nil {
		return err
	}
	consents, err := i.agreed(row.ProductID, terms.KindTERMS_OF_USE)
	if err != nil {
		return err
	}
	certificateID, err := s.Acquire(i.ctx, by, ra.AcquireInput{RequestID: requestID, CSR: csr, Consent: consents[0]})
	if err != nil {
		return err
	}
	return s.Confirm(i.ctx, by, certificateID, ra.Opened)
}

func sampleRegistration(email string) form.Registration {
	given := func(s string) *string { return &s }
	return form.Registration{
		Organization: form.Organization{
			TdbCompanyCode: given("123456789"),
			LegalName:      "株式会社証明商事", LegalNameKana: "カブシキガイシャショウメイショウジ", LegalNameLatin: "Shomei Shoji K.K.",
			HeadOfficeAddress: "東京都中央区八重洲2-8-1", MainPhoneNumber: "0332717011",
			RepresentativeFamilyName: "見本", RepresentativeGivenName: "理沙",
		},
		Subscriber: form.Subscriber{
			FamilyName: "更新", GivenName: "花子", FamilyNameKana: "コウシン", GivenNameKana: "ハナコ",
			FamilyNameLatin: "Koshin", GivenNameLatin: "Hanako", Email: email,
			JobTitle: given("部長"), Department: given("経理部"), JobTitleLatin: given("Senior Manager"),
			WorkplacePostalCode: "1040028", WorkplacePrefecture: "東京都", WorkplaceCity: "中央区",
			WorkplaceStreet: "八重洲2-8-1", WorkplaceBuilding: given("日東ビル13F"), WorkplacePhoneNumber: "0350001111",
		},
		Proxy: &form.Proxy{
			FamilyName: "左院", GivenName: "花子", FamilyNameKana: "サイン", GivenNameKana: "ハナコ",
			Department: given("経理部"), PhoneNumber: "0330001111",
		},
	}
}
