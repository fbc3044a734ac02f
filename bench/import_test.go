package bench_test

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

const (
	// importVariable says how many rows the file has, for whoever has no time: as
	// many as a file may have, otherwise.
	importVariable = "SHOMEI_BENCH_IMPORT"
	importRows     = ra.MaxImportRows
	// importGrowth is what may be alive beyond what was before the first row, in
	// bytes, and less than the whole file is: the digests of its rows, one page of
	// them, and what the databases' drivers keep for themselves.
	importGrowth = 24 << 20
	// importLooks is how often it is asked while the file is read, and after how
	// many turns while its people are enrolled.
	importLooks = 20
)

// BenchmarkImport sends a file of persons and enrols them, and fails if the
// server keeps more of it than it may: what is alive after a collection is asked
// again and again while the rows come, and while they are carried out.
func BenchmarkImport(b *testing.B) { onBoth(b, benchmarkImport) }

func benchmarkImport(b *testing.B, open func() *database.DB) {
	o := openOffice(b, open())
	rows := importRows
	if text := os.Getenv(importVariable); text != "" {
		var err error
		rows, err = strconv.Atoi(text)
		must(b, err)
	}
	partnerID, productID := o.associations()
	for b.Loop() {
		before := alive()
		file := &members{rows: rows}
		began := time.Now()
		importID, err := o.ra.ImportEnrolments(b.Context(), commandLine, ra.ImportInput{
			PartnerID: partnerID, ProductID: productID, IdempotencyKey: fmt.Sprintf("benchmark-%020d", began.UnixNano()), File: file,
		})
		must(b, err)
		read := time.Since(began)
		must(b, o.ra.StartImport(b.Context(), commandLine, importID, false))
		began = time.Now()
		most := file.most
		for n, turn := 1, 0; n > 0; turn++ {
			n, err = o.ra.RunImports(b.Context())
			must(b, err)
			if turn%importLooks == 0 {
				most = max(most, alive())
			}
		}
		enrolled := time.Since(began)
		growth := int64(most) - int64(before)
		if growth > importGrowth {
			b.Fatalf("a file of %d bytes keeps %d alive", file.sent, growth)
		}
		done := o.db.Client().EnrolmentImport.GetX(o.sys, importID)
		if done.Status != enrolmentimport.StatusDONE || done.Enrolled != rows {
			b.Fatalf("%s: %d of %d enrolled, %d wrong", done.Status, done.Enrolled, rows, done.Wrong)
		}
		printed.add(line{
			operation: fmt.Sprintf("import of %d rows, %s: %.0f read/s, %.0f enrolled/s", rows, o.database(), float64(rows)/read.Seconds(), float64(rows)/enrolled.Seconds()),
			figure:    fmt.Sprintf("%.1f MiB", float64(growth)/(1<<20)), peer: fmt.Sprintf("limit, for a file of %.1f MiB", float64(file.sent)/(1<<20)),
			beside: fmt.Sprintf("%d MiB", importGrowth>>20), ratio: fmt.Sprintf("%.1f×", float64(importGrowth)/float64(max(growth, 1<<20))), aim: "≥ 1×",
		})
		b.ReportMetric(float64(growth), "B-alive")
		b.ReportMetric(float64(rows)/read.Seconds(), "read/s")
		b.ReportMetric(float64(rows)/enrolled.Seconds(), "enrolled/s")
		// Again, it would be the same people.
		must(b, o.db.Tx(o.sys, func(ctx context.Context, tx *ent.Tx) error {
			_, err := tx.EnrolmentImportRow.Delete().Exec(ctx)
			return err
		}))
		partnerID, productID = o.associations()
	}
	b.ReportMetric(0, "ns/op")
}

// associations makes a product that partners enrol for, and a partner.
func (o *office) associations() (partnerID, productID string) {
	o.Helper()
	o.applications++
	name := fmt.Sprintf("associations-%d", o.applications)
	text := func(s string) ra.Texts {
		return ra.Texts{Title: policy.Text{Ja: s, En: s}, Body: policy.Text{Ja: s, En: s}}
	}
	productID, err := o.ra.CreateProduct(o.Context(), commandLine, ra.NewProduct{
		Code: name, Brand: policy.Text{Ja: "見本", En: "Sample"}, Name: policy.Text{Ja: "団体", En: "Associations"},
		Policy: policy.Associations(), TermsOfUse: text("terms"), PrivacyNotice: text("privacy"),
	})
	must(o.B, err)
	partnerID, err = o.ra.CreatePartner(o.Context(), commandLine, ra.NewPartner{
		Slug: name, Name: policy.Text{Ja: "見本県中央会", En: "Mihon Federation"},
		Entrance: ra.Entrance{Name: policy.Text{Ja: "窓口", En: "Desk"}, ProductIDs: []string{productID}},
	})
	must(o.B, err)
	return partnerID, productID
}

// members is a file of persons that is written as it is read, and looks now and
// then at how much is alive.
type members struct {
	rows   int
	sent   int64
	most   uint64
	out    *io.PipeReader
	looked int
}

func (m *members) Read(p []byte) (int, error) {
	if m.out == nil {
		var in *io.PipeWriter
		m.out, in = io.Pipe()
		go func() { in.CloseWithError(m.write(in)) }()
	}
	n, err := m.out.Read(p)
	m.sent += int64(n)
	// Some 330 bytes a row.
	if look := int(m.sent / max(1, int64(m.rows)*330/importLooks)); look > m.looked || err != nil {
		m.looked = look
		m.most = max(m.most, alive())
	}
	return n, err
}

func (m *members) write(to io.Writer) error {
	w := csv.NewWriter(to)
	cells := make([]string, len(ra.ImportColumns))
	for i, c := range ra.ImportColumns {
		cells[i] = c.Ja
	}
	if err := w.Write(cells); err != nil {
		return err
	}
	same := map[string]string{
		"organization.legalName": "見本商事株式会社", "organization.legalNameKana": "ミホンショウジカブシキガイシャ",
		"organization.legalNameLatin": "Mihon Shoji K.K.", "organization.headOfficeAddress": "東京都中央区八重洲2-8-1",
		"organization.mainPhoneNumber": "03-1234-5678", "organization.representativeFamilyName": "見本", "organization.representativeGivenName": "理沙",
		"subscriber.familyName": "髙橋", "subscriber.givenName": "花子", "subscriber.familyNameKana": "タカハシ", "subscriber.givenNameKana": "ハナコ",
		"subscriber.familyNameLatin": "Takahashi", "subscriber.givenNameLatin": "Hanako", "subscriber.workplacePostalCode": "104-0028",
		"subscriber.workplacePrefecture": "東京都", "subscriber.workplaceCity": "中央区", "subscriber.workplaceStreet": "八重洲2-8-1",
		"subscriber.workplacePhoneNumber": "050-1234-5678",
	}
	for n := range m.rows {
		same["reference"], same["subscriber.email"] = fmt.Sprintf("会員-%06d", n), fmt.Sprintf("member-%d@example.co.jp", n)
		for i, c := range ra.ImportColumns {
			cells[i] = same[c.Name]
		}
		if err := w.Write(cells); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}
