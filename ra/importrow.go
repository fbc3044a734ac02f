package ra

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"hash"
	"slices"
	"strconv"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/sheet"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// receipt is a file on its way in. Of the rows it holds a page, and of all of
// them no more than digests.
type receipt struct {
	*Service
	by       viewer.Viewer
	in       ImportInput
	policy   policy.Policy
	digest   hash.Hash
	importID string
	encoding sheet.Encoding
	seen     seen
	// How many rows stand how.
	ready, known, wrong int
}

// received is a row of it.
type received struct {
	id       string
	number   int
	person   prepared
	problems []problem.Problem
	// enrolmentID of what was enrolled under the reference before, with the same
	// contents.
	enrolmentID string
}

// seen are the rows in which something stood first, by digests of 16 bytes: some
// 15 MiB where there are as many as there may be.
type seen struct{ references, persons, keys map[digest16]int }

type digest16 [16]byte

func newSeen() seen {
	return seen{map[digest16]int{}, map[digest16]int{}, map[digest16]int{}}
}

// stood answers the row in which the same stood, 0 for none, and notes it
// otherwise. Nothing is the same as "".
func stood(rows map[digest16]int, number int, text string) int {
	if text == "" {
		return 0
	}
	sum := sha256.Sum256([]byte(text))
	key := digest16(sum[:16])
	if before := rows[key]; before > 0 {
		return before
	}
	rows[key] = number
	return 0
}

// personKey is by what two rows are of one person.
func personKey(r form.Registration) string {
	s := r.Subscriber
	return strings.Join([]string{form.FoldEmail(s.Email), s.FamilyName, s.GivenName}, "\x00")
}

// receivedRow checks a row by itself, and against the rows before it.
func (r *receipt) receivedRow(names []string, row sheet.Row) (*received, error) {
	person, _, problems, err := prepare(r.policy, enrolleeOf(names, row.Cells))
	if err != nil {
		return nil, fmt.Errorf("row %d: %w", row.Number, err)
	}
	// Nothing that was filled in is passed over in silence.
	for i, cell := range row.Cells {
		if (i >= len(names) || names[i] == "") && strings.TrimSpace(cell) != "" {
			problems = append(problems, problem.New(problem.TooManyCells, ""))
			break
		}
	}
	for _, look := range []struct {
		rows        map[digest16]int
		field, text string
	}{
		{r.seen.references, "reference", person.Reference},
		{r.seen.persons, "registration.subscriber.email", personKey(person.Registration)},
		{r.seen.keys, "csr", person.handed.spki},
	} {
		if before := stood(look.rows, row.Number, look.text); before > 0 {
			problems = append(problems, problem.New(problem.RowRepeated, look.field, "row", strconv.Itoa(before)))
		}
	}
	if len(problems) > 0 {
		// Nobody is enrolled from it, and its cells may be of any length.
		person = prepared{Enrollee: Enrollee{Reference: beginning(person.Reference)}}
	}
	return &received{id: r.newID(id.EnrolmentImportRow), number: row.Number, person: person, problems: problems}, nil
}

// storePage checks rows against what was enrolled before and stores them.
func (r *receipt) storePage(ctx context.Context, page []*received) error {
	if err := r.compare(ctx, r.db.Client(), r.in.PartnerID, r.in.ProductID, page); err != nil {
		return err
	}
	creates := make([]*ent.EnrolmentImportRowCreate, len(page))
	err := r.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		for i, row := range page {
			c := tx.EnrolmentImportRow.Create().SetID(row.id).SetImportID(r.importID).SetPartnerID(r.in.PartnerID).
				SetNumber(row.number).SetReference(row.person.Reference).SetStatus(row.status())
			switch row.status() {
			case enrolmentimportrow.StatusWRONG:
				c.SetProblems(row.problems)
			case enrolmentimportrow.StatusKNOWN:
				c.SetEnrolmentID(row.enrolmentID)
			default:
				box, err := r.sealRow(row)
				if err != nil {
					return err
				}
				c.SetContentSealed(box)
			}
			creates[i] = c
		}
		if err := tx.EnrolmentImportRow.CreateBulk(creates...).Exec(ctx); err != nil {
			return fmt.Errorf("store rows: %w", err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, row := range page {
		switch row.status() {
		case enrolmentimportrow.StatusWRONG:
			r.wrong++
		case enrolmentimportrow.StatusKNOWN:
			r.known++
		default:
			r.ready++
		}
	}
	return nil
}

// status of a row that nobody has been enrolled from.
func (row *received) status() enrolmentimportrow.Status {
	switch {
	case len(row.problems) > 0:
		return enrolmentimportrow.StatusWRONG
	case row.enrolmentID != "":
		return enrolmentimportrow.StatusKNOWN
	}
	return enrolmentimportrow.StatusREADY
}

// beginning is as much of a reference as one can be long: of a wrong one there
// may be any amount.
func beginning(reference string) string {
	if all := []rune(reference); len(all) > maxReference {
		return string(all[:maxReference])
	}
	return reference
}

// content is what a row says of a person, as it lies sealed.
type content struct {
	Registration form.Registration
	Contact      *form.Contact `json:",omitempty"`
	Language     enrolment.Language
	CSR          []byte `json:",omitempty"`
	SPKI         string `json:",omitempty"`
}

func (s *Service) sealRow(row *received) ([]byte, error) {
	p := row.person
	plain, err := json.Marshal(content{p.Registration, p.Contact, p.Language, p.handed.der, p.handed.spki})
	if err != nil {
		return nil, fmt.Errorf("write row: %w", err)
	}
	box, err := s.ring.Seal(keyring.LabelImport, plain, []byte(row.id), s.rand)
	if err != nil {
		return nil, fmt.Errorf("seal row: %w", err)
	}
	return box, nil
}

func (s *Service) openRow(row *ent.EnrolmentImportRow) (*received, error) {
	// ent reads NULL as a pointer to no bytes.
	if row.ContentSealed == nil || len(*row.ContentSealed) == 0 {
		return nil, fmt.Errorf("open row %s: it was erased", row.ID)
	}
	plain, err := s.ring.Open(keyring.LabelImport, *row.ContentSealed, []byte(row.ID))
	var c content
	if err == nil {
		err = json.Unmarshal(plain, &c)
	}
	if err != nil {
		return nil, fmt.Errorf("open row %s: %w", row.ID, err)
	}
	return &received{id: row.ID, number: row.Number, person: prepared{
		Enrollee{Reference: row.Reference, Registration: c.Registration, Language: c.Language, Contact: c.Contact},
		handedIn{der: c.CSR, spki: c.SPKI},
	}}, nil
}

// compare tells of rows that nothing is wrong with by themselves what was
// enrolled under their references before, whose keys were seen, and who waits
// already.
func (s *Service) compare(ctx context.Context, client *ent.Client, partnerID, productID string, rows []*received) error {
	var open []*received
	for _, row := range rows {
		if len(row.problems) == 0 {
			open = append(open, row)
		}
	}
	before, err := client.Enrolment.Query().
		Where(enrolment.PartnerID(partnerID), enrolment.ReferenceIn(each(open, func(r *received) string { return r.person.Reference })...)).All(ctx)
	if err != nil {
		return fmt.Errorf("look for earlier enrolments: %w", err)
	}
	for _, row := range open {
		i := slices.IndexFunc(before, func(e *ent.Enrolment) bool { return e.Reference == row.person.Reference })
		if i < 0 {
			continue
		}
		row.enrolmentID, err = sameEnrolment(before[i], productID, row.person)
		if problem.Is(err, problem.ReferenceTaken) {
			row.enrolmentID, err = "", nil
			row.problems = append(row.problems, problem.New(problem.ReferenceTaken, "reference"))
		}
		if err != nil {
			return err
		}
	}
	open = slices.DeleteFunc(open, func(r *received) bool { return r.status() != enrolmentimportrow.StatusREADY })
	if err := compareKeys(ctx, client, open); err != nil {
		return err
	}
	return s.comparePersons(ctx, client, partnerID, open)
}

// compareKeys refuses rows whose keys are in a certificate or an enrolment.
func compareKeys(ctx context.Context, client *ent.Client, rows []*received) error {
	var keys []string
	for _, row := range rows {
		if row.person.handed.spki != "" {
			keys = append(keys, row.person.handed.spki)
		}
	}
	if len(keys) == 0 {
		return nil
	}
	used, err := client.Certificate.Query().Where(certificate.SpkiSha256In(keys...)).Select(certificate.FieldSpkiSha256).Strings(ctx)
	if err != nil {
		return fmt.Errorf("look for keys: %w", err)
	}
	wait, err := client.Enrolment.Query().Where(enrolment.SpkiSha256In(keys...), enrolment.StatusNEQ(enrolment.StatusWITHDRAWN)).
		Select(enrolment.FieldSpkiSha256).Strings(ctx)
	if err != nil {
		return fmt.Errorf("look for keys that wait: %w", err)
	}
	used = append(used, wait...)
	for _, row := range rows {
		if slices.Contains(used, row.person.handed.spki) {
			row.problems = append(row.problems, problem.New(problem.KeySeenElsewhere, "csr"))
		}
	}
	return nil
}

// comparePersons tells of persons who wait already, and of addresses under which
// as many wait as may.
func (s *Service) comparePersons(ctx context.Context, client *ent.Client, partnerID string, rows []*received) error {
	waiting, err := client.Enrolment.Query().Where(enrolment.PartnerID(partnerID), enrolment.StatusEQ(enrolment.StatusPENDING),
		enrolment.EmailKeyIn(each(rows, addressOf)...), enrolment.ExpiresAtGT(s.instantNow())).All(ctx)
	if err != nil {
		return fmt.Errorf("look for who waits: %w", err)
	}
	at := map[string]int{}
	for _, e := range waiting {
		at[e.EmailKey]++
	}
	for _, row := range rows {
		const field = "registration.subscriber.email"
		same := slices.IndexFunc(waiting, func(e *ent.Enrolment) bool { return personKey(e.Declared) == personKey(row.person.Registration) })
		switch address := addressOf(row); {
		case same >= 0:
			row.problems = append(row.problems, problem.New(problem.WaitsAlready, field, "reference", waiting[same].Reference))
		case at[address] >= MaxWaiting:
			row.problems = append(row.problems, problem.New(problem.TooManyWaiting, field, "max", strconv.Itoa(MaxWaiting)))
		default:
			at[address]++
		}
	}
	return nil
}

func addressOf(r *received) string { return form.FoldEmail(r.person.Registration.Subscriber.Email) }

// each is what of says of every row.
func each(rows []*received, of func(*received) string) []string {
	all := make([]string, len(rows))
	for i, row := range rows {
		all[i] = of(row)
	}
	return all
}
