package fault_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/shomei-ra/shomei/ent"
)

// story is one application's life as its people see it, and what they were
// told. Every step may be done again: people and programs do that when no
// answer comes.
type story struct {
	*world
	applicant, reviewer *person
	login, password     string
	key, coupon, email  string
	csr                 string
	terms, privacy      string
	submission          map[string]any // the variables of submitMutation
	requestID, code     string
	certificateID       string
	pem                 string
	// told is what was acknowledged, as something that must be found in the
	// database from then on.
	told []fact
}

type fact struct {
	name string
	held func(*ent.Client) error
}

// step is one act. Its effect tells, after a refusal, whether an earlier try
// whose answer was lost did it.
type step struct {
	name   string
	do     func() error
	effect func(*ent.Client) error
}

// newStory begins one with the n-th coupon and member of staff.
func (w *world) newStory(n int) *story {
	w.Helper()
	demo := w.demo()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		w.Fatal(err)
	}
	der, err := x509.CreateCertificateRequest(rand.Reader, &x509.CertificateRequest{}, key)
	if err != nil {
		w.Fatal(err)
	}
	return &story{
		world: w, applicant: w.person(), reviewer: w.person(),
		login: demo.Staff[n%2].Login, password: demo.Staff[n%2].Password,
		key: fmt.Sprintf("made-by-the-client-%d", n), coupon: demo.Coupons[n], email: fmt.Sprintf("taro%d@example.co.jp", n),
		csr: string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE REQUEST", Bytes: der})),
	}
}

// steps answers the story from the application to the revocation.
func (s *story) steps() []step {
	return []step{
		{"submit", s.submit, nil},
		{"accepted", func() error { return s.await("ACCEPTED") }, nil},
		{"claim", s.claim, s.statusIs("IN_REVIEW")},
		{"check", s.check, nil},
		{"approve", s.approve, s.statusIs("APPROVED")},
		{"code", s.readCode, nil},
		{"acquire", s.acquire, nil},
		{"confirm", s.confirm, s.statusIs("COMPLETED")},
		{"revoke", s.revoke, s.isRevoked},
	}
}

// tell goes through the whole story and wants no fault in it.
func (s *story) tell() {
	s.Helper()
	for _, step := range s.steps() {
		s.persist(step, func(err error) { s.Fatalf("%s: %v", step.name, err) })
	}
}

// persist does a step until it is done, as people do: failed is called after
// each try that was not answered.
func (s *story) persist(step step, failed func(error)) {
	s.Helper()
	until(s.T, func() error {
		err := step.do()
		if err == nil {
			return nil
		}
		if refused(err) && step.effect != nil {
			if s.look1(step.effect) == nil {
				return nil
			}
		}
		// An attempt that was cut off stays counted as a failed one.
		if refused(err) && strings.Contains(err.Error(), "TOO_MANY_ATTEMPTS") {
			s.waitOut()
			return err
		}
		if waiting := (*notYet)(nil); !errors.As(err, &waiting) {
			failed(err)
		} else if step.name == "code" {
			s.releaseJobs()
		}
		return err
	})
	if step.effect != nil {
		s.told = append(s.told, fact{step.name, step.effect})
	}
}

// notYet says that something is waited for, which is no failure.
type notYet struct{ what string }

func (n *notYet) Error() string { return "not yet: " + n.what }

const termsQuery = `query { portal { products { id terms(language: EN) { id } privacyNotice(language: EN) { id } } } }`

const submitMutation = `mutation ($input: SubmitApplicationInput!) {
  submitApplication(input: $input) { request { id status } problems { code field } } }`

const passphrase = "三毛猫が2匹いる庭"

// application answers the variables of submitMutation.
func (s *story) application() (map[string]any, error) {
	var portal struct {
		Portal struct {
			Products []struct {
				ID, Code             string
				Terms, PrivacyNotice struct{ ID string }
			}
		}
	}
	if err := s.applicant.ask(termsQuery, nil, &portal); err != nil {
		return nil, err
	}
	product := portal.Portal.Products[0]
	s.terms, s.privacy = product.Terms.ID, product.PrivacyNotice.ID
	var registration map[string]any
	if err := json.Unmarshal([]byte(registrationJSON), &registration); err != nil {
		return nil, err
	}
	subscriber, ok := registration["subscriber"].(map[string]any)
	if !ok {
		return nil, errors.New("no subscriber in the registration")
	}
	subscriber["email"] = s.email
	return map[string]any{"input": map[string]any{
		"submissionKey": s.key, "productId": product.ID, "couponNumber": s.coupon, "applicationPassphrase": passphrase,
		"consents": []string{s.terms, s.privacy}, "language": "EN", "registration": registration,
	}}, nil
}

const registrationJSON = `{
  "organization": {
    "legalName": "見本認証株式会社", "legalNameKana": "ミホンニンショウカブシキガイシャ", "legalNameLatin": "Mihon Certification K.K.",
    "headOfficeAddress": "東京都中央区八重洲2-8-1", "mainPhoneNumber": "0312345678",
    "representativeFamilyName": "見本", "representativeGivenName": "理沙"},
  "subscriber": {
    "familyName": "山田", "givenName": "太郎", "familyNameKana": "ヤマダ", "givenNameKana": "タロウ",
    "familyNameLatin": "Yamada", "givenNameLatin": "Taro",
    "workplacePostalCode": "1040028", "workplacePrefecture": "東京都",
    "workplaceCity": "中央区", "workplaceStreet": "八重洲2-8-1", "workplacePhoneNumber": "05012345678"}}`

func (s *story) submit() error {
	variables, err := s.application()
	if err != nil {
		return err
	}
	var answer struct {
		SubmitApplication struct{ Request struct{ ID, Status string } }
	}
	if err := s.applicant.ask(submitMutation, variables, &answer); err != nil {
		return err
	}
	id := answer.SubmitApplication.Request.ID
	if s.requestID != "" && s.requestID != id {
		s.Fatalf("one submission key, two requests: %s and %s", s.requestID, id)
	}
	s.requestID = id
	s.told = append(s.told, fact{"submit", s.exists})
	return nil
}

func (s *story) cancel() error {
	return s.applicant.ask(`mutation ($id: ID!) { cancelRequest(input: {requestId: $id}) { request { status } problems { code } } }`,
		map[string]any{"id": s.requestID}, nil)
}

// await waits for what the clock decides.
func (s *story) await(status string) error {
	var answer struct{ Node struct{ Status string } }
	err := s.applicant.ask(`query ($id: ID!) { node(id: $id) { ... on Request { status } } }`, map[string]any{"id": s.requestID}, &answer)
	if err == nil && answer.Node.Status != status {
		return &notYet{status + ", is " + answer.Node.Status}
	}
	return err
}

func (s *story) signIn() error {
	return s.reviewer.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { staff { name } problems { code } } }`,
		map[string]any{"input": map[string]any{"login": s.login, "password": s.password}}, nil)
}

func (s *story) claim() error {
	if err := s.signIn(); err != nil {
		return err
	}
	return s.take()
}

const claimMutation = `mutation ($id: ID!) {
  claimRequest(input: {requestId: $id}) { request { status } problems { code field } } }`

// take is claim by somebody who is signed in.
func (s *story) take() error {
	return s.reviewer.ask(claimMutation, map[string]any{"id": s.requestID}, nil)
}

func (s *story) release() error {
	return s.reviewer.ask(`mutation ($id: ID!) { releaseRequest(input: {requestId: $id}) { request { status } problems { code } } }`,
		map[string]any{"id": s.requestID}, nil)
}

func (s *story) reject() error {
	return s.reviewer.ask(`mutation ($id: ID!) {
	  rejectRequest(input: {requestId: $id, registrationVersion: 1, reason: "所属を確認できません"}) { request { status } problems { code } } }`,
		map[string]any{"id": s.requestID}, nil)
}

func (s *story) check() error {
	for _, kind := range []string{
		"ORGANIZATION_EXISTS", "TELEPHONE_VERIFIED", "EMPLOYMENT_CONFIRMED", "INTENT_CONFIRMED", "NAMES_AGREE", "EMAIL_REACHABLE",
	} {
		document := `mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { problems { code } } }`
		input := map[string]any{"requestId": s.requestID, "registrationVersion": 1, "kind": kind, "result": "PASS", "source": "104"}
		if kind == "TELEPHONE_VERIFIED" {
			document = `mutation ($input: RecordCallInput!) { recordCall(input: $input) { problems { code } } }`
			input = map[string]any{
				"requestId": s.requestID, "registrationVersion": 1, "number": "03-1234-5678",
				"numberSource": "DIRECTORY", "outcome": "CONFIRMED", "answeredBy": "104",
			}
		}
		err := s.reviewer.ask(document, map[string]any{"input": input}, nil)
		if err != nil {
			return err
		}
		s.told = append(s.told, fact{kind, s.isChecked(kind)})
	}
	return nil
}

const approveMutation = `mutation ($id: ID!, $seen: String!) {
  approveRequest(input: {requestId: $id, registrationVersion: 1, caseDigest: $seen}) { request { status } problems { code field } } }`

// approve approves the case as it stands.
func (s *story) approve() error {
	var data struct{ Node struct{ CaseDigest string } }
	if err := s.reviewer.ask(`query ($id: ID!) { node(id: $id) { ... on Request { caseDigest } } }`, map[string]any{"id": s.requestID}, &data); err != nil {
		return err
	}
	return s.reviewer.ask(approveMutation, map[string]any{"id": s.requestID, "seen": data.Node.CaseDigest}, nil)
}

var codePattern = regexp.MustCompile(`(?m)[Cc]ertificate code: (\S+)`)

func (s *story) readCode() (err error) {
	s.code, err = s.readMail(codePattern)
	return err
}

// readMail answers what the applicant's mail says where the pattern's group is.
func (s *story) readMail(pattern *regexp.Regexp) (string, error) {
	letters, err := s.applicant.letters()
	if err != nil {
		return "", err
	}
	for _, l := range letters {
		if found := pattern.FindStringSubmatch(l.Text); l.To == s.email && found != nil {
			return found[1], nil
		}
	}
	return "", &notYet{"the mail with " + pattern.String()}
}

func (s *story) identify(purpose string) error {
	return s.applicant.ask(`mutation ($input: IdentifyInput!) { identify(input: $input) { session { purpose } problems { code field } } }`,
		map[string]any{"input": map[string]any{
			"purpose": purpose, "certificateCode": s.code, "email": s.email, "applicationPassphrase": passphrase,
		}}, nil)
}

const acquireMutation = `mutation ($input: AcquireCertificateInput!) {
  acquireCertificate(input: $input) { certificate { id serial pem } problems { code field } } }`

// order answers the variables of acquireMutation.
func (s *story) order() map[string]any {
	return map[string]any{"input": map[string]any{"requestId": s.requestID, "csr": s.csr, "consent": s.terms}}
}

func (s *story) acquire() error {
	if err := s.identify("ACQUIRE"); err != nil {
		return err
	}
	var answer struct {
		AcquireCertificate struct {
			Certificate struct{ ID, Serial, Pem string }
		}
	}
	if err := s.applicant.ask(acquireMutation, s.order(), &answer); err != nil {
		return err
	}
	got := answer.AcquireCertificate.Certificate
	s.certificateID, s.pem = got.ID, got.Pem
	s.told = append(s.told, fact{"acquire", s.isCertified(got.ID, got.Pem)})
	return nil
}

const confirmMutation = `mutation ($id: ID!) {
  confirmAcquisition(input: {certificateId: $id, outcome: OPENED}) { certificate { status } problems { code } } }`

func (s *story) confirm() error {
	return s.applicant.ask(confirmMutation,
		map[string]any{"id": s.certificateID}, nil)
}

const revokeMutation = `mutation ($id: ID!) {
  revokeCertificate(input: {certificateId: $id, reason: KEY_COMPROMISE}) { certificate { status } problems { code field } } }`

func (s *story) revoke() error {
	if err := s.identify("REVOKE"); err != nil {
		return err
	}
	return s.applicant.ask(revokeMutation, map[string]any{"id": s.certificateID}, nil)
}
