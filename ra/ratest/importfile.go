package ratest

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// sheetOf is a file of persons under its headings, as rows of cells by column.
func sheetOf(heading func(ra.ImportColumn) string, persons ...map[string]string) []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	var cells []string
	for _, c := range ra.ImportColumns {
		cells = append(cells, heading(c))
	}
	_ = w.Write(cells) // into memory
	for _, person := range persons {
		cells = nil
		for _, c := range ra.ImportColumns {
			cells = append(cells, person[c.Name])
		}
		_ = w.Write(cells)
	}
	w.Flush()
	return out.Bytes()
}

func inJapanese(c ra.ImportColumn) string { return c.Ja }

func inEnglish(c ra.ImportColumn) string { return c.En }

// member is the person of enrollee, another one for each reference.
func member(reference string) map[string]string {
	d := declared()
	return map[string]string{
		"reference":                   reference,
		"organization.tdbCompanyCode": *d.Organization.TdbCompanyCode, "organization.corporateNumber": *d.Organization.CorporateNumber,
		"organization.legalName": d.Organization.LegalName, "organization.legalNameKana": d.Organization.LegalNameKana,
		"organization.legalNameLatin": d.Organization.LegalNameLatin, "organization.headOfficeAddress": d.Organization.HeadOfficeAddress,
		"organization.mainPhoneNumber":          d.Organization.MainPhoneNumber,
		"organization.representativeFamilyName": d.Organization.RepresentativeFamilyName,
		"organization.representativeGivenName":  d.Organization.RepresentativeGivenName,
		"subscriber.familyName":                 "髙橋", "subscriber.givenName": d.Subscriber.GivenName,
		"subscriber.familyNameKana": d.Subscriber.FamilyNameKana, "subscriber.givenNameKana": d.Subscriber.GivenNameKana,
		"subscriber.familyNameLatin": d.Subscriber.FamilyNameLatin, "subscriber.givenNameLatin": d.Subscriber.GivenNameLatin,
		"subscriber.email":               "member-" + reference + "@example.jp",
		"subscriber.workplacePostalCode": d.Subscriber.WorkplacePostalCode, "subscriber.workplacePrefecture": d.Subscriber.WorkplacePrefecture,
		"subscriber.workplaceCity": d.Subscriber.WorkplaceCity, "subscriber.workplaceStreet": d.Subscriber.WorkplaceStreet,
		"subscriber.workplacePhoneNumber": d.Subscriber.WorkplacePhoneNumber,
	}
}

// members are n of them.
func members(n int) []map[string]string {
	all := make([]map[string]string, n)
	for i := range all {
		all[i] = member(strconv.Itoa(i + 1))
	}
	return all
}

func with(person map[string]string, pairs ...string) map[string]string {
	for i := 0; i+1 < len(pairs); i += 2 {
		person[pairs[i]] = pairs[i+1]
	}
	return person
}

// imports sends a file under a key.
func (b *bundle) imports(by viewer.Viewer, partnerID, key string, file io.Reader) (string, error) {
	return b.ra.ImportEnrolments(b.ctx, by, ra.ImportInput{
		PartnerID: partnerID, ProductID: b.product, IdempotencyKey: key, Name: `C:\fakepath\会員.csv`, File: file,
	})
}

// fileOf sends a file that must be taken.
func (b *bundle) fileOf(partnerID string, file []byte) *ent.EnrolmentImport {
	b.Helper()
	importID, err := b.imports(b.operator, partnerID, b.submissionKey(), bytes.NewReader(file))
	b.must(err)
	return b.client.EnrolmentImport.GetX(b.sys, importID)
}

// rowsOf an import, each as its number, status, problems and what they say.
func (b *bundle) rowsOf(importID string) []string {
	b.Helper()
	var all []string
	for _, row := range b.client.EnrolmentImportRow.Query().Where(enrolmentimportrow.ImportID(importID)).
		Order(ent.Asc(enrolmentimportrow.FieldID)).AllX(b.sys) {
		text := fmt.Sprintf("%d %s", row.Number, row.Status)
		for _, p := range row.Problems {
			text += fmt.Sprintf(" %s at %s", p.Code, p.Field)
			for _, name := range []string{"row", "reference", "character"} {
				if v := p.Params[name]; v != "" {
					text += " " + v
				}
			}
		}
		// ent reads NULL as a pointer to no bytes.
		sealed := row.ContentSealed != nil && len(*row.ContentSealed) > 0
		if sealed != (row.Status == enrolmentimportrow.StatusREADY) || (row.EnrolmentID != nil) != (row.Status == "KNOWN" || row.Status == "ENROLLED") {
			text += " which cannot be"
		}
		all = append(all, text)
	}
	return all
}

// wantImport compares where an import stands, and how many rows stand how:
// ready, enrolled, known, wrong.
func (b *bundle) wantImport(importID string, status enrolmentimport.Status, counts ...int) {
	b.Helper()
	row := b.client.EnrolmentImport.GetX(b.sys, importID)
	if diff := cmp.Diff(counts, []int{row.Ready, row.Enrolled, row.Known, row.Wrong}); row.Status != status || diff != "" {
		b.Errorf("%s, want %s; ready, enrolled, known, wrong (-want +got):\n%s", row.Status, status, diff)
	}
}

// endless is a file without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}
