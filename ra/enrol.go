package ra

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/shomei-ra/shomei/ca/csr"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/partner"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

const (
	// MaxEnrolled is how many persons are enrolled at once.
	MaxEnrolled = 100
	// MaxWaiting is how many of one partner may wait under one address: colleagues
	// share an office's, and one operation mails a stranger's no more often.
	MaxWaiting = 20
	// maxReference is the longest reference, in characters.
	maxReference = 64
)

// EnrolInput is persons whom a partner enrols for one of its products.
type EnrolInput struct {
	PartnerID, ProductID string
	// IdempotencyKey that the client made; empty: none. The references make
	// enrolling idempotent already: under a key other contents are refused as a
	// whole.
	IdempotencyKey string
	// Enrollees, 1 to 100.
	Enrollees []Enrollee
}

// Enrollee is a person to be enrolled, as typed.
type Enrollee struct {
	// Reference is the partner's own name for it: enrolling again under one, with
	// the same contents, is the same enrolment.
	Reference    string
	Registration form.Registration
	Language     enrolment.Language
	// Contact of the organisation 所属組織の担当者; nil: nobody is named.
	Contact *form.Contact
	// CSR is PKCS#10, PEM or DER, where the partner made the key; nil: the person
	// makes it.
	CSR []byte
}

// Enrolled is what came of one person. Problems name fields of the Enrollee;
// where there are any, nothing was stored for this person.
type Enrolled struct {
	Reference, EnrolmentID string
	// Changes that normalisation made.
	Changes  []form.Change
	Problems []problem.Problem
}

// Enrol stores the persons and mails each the link with which they check the
// data, set the passphrase and agree. Every person stands in a transaction of
// its own: what is wrong with one does not hold up the others, and the whole can
// be sent again. Errors, of the whole: NOT_ALLOWED,
// REQUIRED or OUT_OF_RANGE at subscribers, REQUIRED or NOT_FOUND at partnerId, PRODUCT_UNAVAILABLE at productId, TOO_SHORT,
// TOO_LONG, BAD_CHARACTER and IDEMPOTENCY_KEY_REUSED at idempotencyKey.
func (s *Service) Enrol(ctx context.Context, by viewer.Viewer, in EnrolInput) ([]Enrolled, error) {
	if !by.May(viewer.EnrolSubscribers) {
		return nil, problem.Refuse(problem.NotAllowed, "")
	}
	if err := problem.Join(some("subscribers", len(in.Enrollees), MaxEnrolled)); err != nil {
		return nil, err
	}
	if in.PartnerID == "" {
		return nil, problem.Refuse(problem.Required, "partnerId")
	}
	in.PartnerID = by.Sells(in.PartnerID)
	ctx = viewer.AsSystem(ctx)
	p, err := s.enrollable(ctx, in)
	if err != nil {
		return nil, fmt.Errorf("enrol: %w", err)
	}
	if err := s.bindEnrolment(ctx, in); err != nil {
		return nil, fmt.Errorf("enrol: %w", err)
	}
	all := make([]Enrolled, len(in.Enrollees))
	for i, e := range in.Enrollees {
		all[i], err = s.enrolOne(ctx, by, in, p, e)
		more, refused := problem.Of(err)
		if err != nil && !refused {
			return nil, fmt.Errorf("enrol: row %d: %w", i, err)
		}
		all[i].Problems = more
	}
	return all, nil
}

// enrollable answers the product's policy, if the partner's entrance sells it
// and it takes enrolments now.
func (s *Service) enrollable(ctx context.Context, in EnrolInput) (policy.Policy, error) {
	client := s.db.Client()
	entrance, err := client.Portal.Query().
		Where(portal.PartnerID(in.PartnerID), portal.HasPartnerWith(partner.Enabled(true))).
		WithProducts(func(q *ent.ProductQuery) { q.Where(product.ID(in.ProductID)) }).Only(ctx)
	if ent.IsNotFound(err) {
		return policy.Policy{}, problem.Refuse(problem.NotFound, "partnerId")
	}
	if err != nil {
		return policy.Policy{}, fmt.Errorf("read entrance: %w", err)
	}
	closed := problem.Refuse(problem.ProductUnavailable, "productId")
	if len(entrance.Edges.Products) == 0 {
		return policy.Policy{}, closed
	}
	version, err := CurrentPolicy(ctx, client, in.ProductID, s.instantNow())
	if ent.IsNotFound(err) || err == nil && !takes(version.Policy, lifecycle.New, policy.PartnerEnrolment, form.Registration{}) {
		return policy.Policy{}, closed
	}
	if err != nil {
		return policy.Policy{}, err
	}
	ended, err := s.closed(ctx, version.Policy, lifecycle.New)
	if err == nil {
		err = problem.Join(ended)
	}
	return version.Policy, err
}

// prepared is a person as they would be enrolled, normalised.
type prepared struct {
	Enrollee
	handed handedIn
}

// prepare normalises a person, and answers what is wrong with them by themselves.
func prepare(p policy.Policy, e Enrollee) (prepared, []form.Change, []problem.Problem, error) {
	e.Reference = strings.TrimSpace(e.Reference)
	registration, changes, problems := form.NormalizeAt("registration.", e.Registration)
	e.Registration = registration
	problems = append(checkReference(e.Reference), problems...)
	if e.Contact != nil {
		contact, more := form.NormalizeContact("contact.", *e.Contact)
		e.Contact, problems = &contact, append(problems, more...)
	}
	handed, err := readCSR(e.CSR, p)
	problems, err = collect(problems, err)
	return prepared{e, handed}, changes, problems, err
}

// enrolOne enrols a person, or answers the enrolment that an earlier try made.
func (s *Service) enrolOne(ctx context.Context, by viewer.Viewer, in EnrolInput, p policy.Policy, e Enrollee) (Enrolled, error) {
	person, changes, problems, err := prepare(p, e)
	out := Enrolled{Reference: person.Reference, Changes: changes}
	if err == nil {
		err = problem.Join(problems)
	}
	if err != nil {
		return out, err
	}
	out.EnrolmentID, err = s.storeEnrolment(ctx, by, in, person)
	if database.UniqueOn(err, enrolment.Table, enrolment.FieldSpkiSha256) {
		// Another partner's, at this moment.
		err = problem.Refuse(problem.KeySeenElsewhere, "csr")
	}
	return out, err
}

func checkReference(reference string) []problem.Problem {
	if reference == "" {
		return []problem.Problem{problem.New(problem.Required, "reference")}
	}
	if utf8.RuneCountInString(reference) > maxReference {
		return []problem.Problem{problem.New(problem.TooLong, "reference", "max", strconv.Itoa(maxReference))}
	}
	if bad, found := form.BadInLine(reference); found {
		return []problem.Problem{problem.New(problem.BadCharacter, "reference", "character", bad)}
	}
	return nil
}

// handedIn is a partner's certificate signing request: what is stored, and the
// key in it. The zero value: there is none.
type handedIn struct {
	der  []byte
	spki string
}

// readCSR checks a partner's request as one from a holder's browser is checked.
func readCSR(input []byte, p policy.Policy) (handedIn, error) {
	if input == nil {
		return handedIn{}, nil
	}
	parsed, err := csr.Parse(input, csr.KeyPolicy{Types: keyTypes(p)})
	if err != nil {
		return handedIn{}, err
	}
	der := input
	if block, _ := pem.Decode(input); block != nil {
		der = block.Bytes
	}
	return handedIn{der: der, spki: hex.EncodeToString(parsed.SPKISHA256[:])}, nil
}

// sameEnrolment answers the id of what was enrolled under a person's reference.
// Errors: REFERENCE_TAKEN at reference where the contents are others, or it was
// withdrawn.
func sameEnrolment(row *ent.Enrolment, productID string, e prepared) (string, error) {
	type declared struct {
		form.Registration
		Contact *form.Contact
	}
	before, err := json.Marshal(declared{row.Declared, row.Contact})
	if err != nil {
		return "", err
	}
	now, err := json.Marshal(declared{e.Registration, e.Contact})
	if err != nil {
		return "", err
	}
	var der []byte
	if row.Csr != nil {
		der = *row.Csr
	}
	if row.Status == enrolment.StatusWITHDRAWN || row.ProductID != productID || row.Language != e.Language || !bytes.Equal(before, now) || !bytes.Equal(der, e.handed.der) {
		return "", problem.Refuse(problem.ReferenceTaken, "reference")
	}
	return row.ID, nil
}

// storeEnrolment stores the person and mails the link, or answers the enrolment
// that an earlier try made. Errors: those of compare; the unique index of keys.
func (s *Service) storeEnrolment(ctx context.Context, by viewer.Viewer, in EnrolInput, e prepared) (enrolmentID string, err error) {
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		// Or many at once would each find nobody who waits.
		if err := holdPartner(ctx, tx, in.PartnerID); err != nil {
			return err
		}
		row := &received{person: e}
		if err := s.compare(ctx, tx.Client(), in.PartnerID, in.ProductID, []*received{row}); err != nil {
			return err
		}
		if enrolmentID = row.enrolmentID; enrolmentID != "" || len(row.problems) > 0 {
			return problem.Join(row.problems)
		}
		enrolmentID, err = s.addEnrolment(ctx, tx, by, in, e)
		return err
	})
	return enrolmentID, err
}

// addEnrolment stores the person, whose key no certificate is for, mails the link
// and records it, with further details. Errors: the unique indexes.
func (s *Service) addEnrolment(ctx context.Context, tx *ent.Tx, by viewer.Viewer, in EnrolInput, e prepared, details ...string) (string, error) {
	now := s.now()
	c := tx.Enrolment.Create().SetID(s.newID(id.Enrolment)).SetPartnerID(in.PartnerID).SetProductID(in.ProductID).
		SetReference(e.Reference).SetDeclared(e.Registration).SetContact(e.Contact).SetEmail(e.Registration.Subscriber.Email).
		SetEmailKey(form.FoldEmail(e.Registration.Subscriber.Email)).SetLanguage(e.Language).SetExpiresAt(instant.At(now.Add(EnrolmentLife))).SetCreatedAt(instant.At(now))
	if e.handed.spki != "" {
		c.SetCsr(e.handed.der).SetSpkiSha256(e.handed.spki)
	}
	row, err := c.Save(ctx)
	if err != nil {
		return "", fmt.Errorf("store enrolment: %w", err)
	}
	if err := s.audit(ctx, tx, act{by: by, action: SubscriberEnrolled, object: row.ID, at: row.CreatedAt,
		details: append([]string{"partner", in.PartnerID, "product", in.ProductID}, details...)}); err != nil {
		return "", err
	}
	return row.ID, s.mailEnrolment(ctx, tx, row)
}
