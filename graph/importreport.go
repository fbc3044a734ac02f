package graph

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/sheet"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// Where whoever may see a partner's sales fetches tables.
const (
	// ImportReportPath answers with what came of each row of a file of persons.
	ImportReportPath = "/export/enrolment-import.csv"
	// StatementPath answers with a month's statement.
	StatementPath = "/export/statement.csv"
)

// reads reports whether the viewer sees a partner's sales, a program by its scope:
// the fence narrows to which.
func reads(by viewer.Viewer, scope viewer.Scope) bool {
	if by.Kind == viewer.Client {
		return by.Holds(scope)
	}
	return by.May(viewer.ReadCases) || by.May(viewer.ReadOwn)
}

// exportImport answers POST of {"importId": …, "status": "WRONG"} with the rows of
// an import, those of the status alone where one is given.
func (r *resolver) exportImport(w http.ResponseWriter, req *http.Request) {
	ctx := req.Context()
	by := viewer.From(ctx)
	if !reads(by, viewer.EnrolmentsRead) {
		refuseScope(w, req, viewer.EnrolmentsRead)
		return
	}
	var in struct {
		ImportID string                     `json:"importId"`
		Status   *enrolmentimportrow.Status `json:"status"`
	}
	err := decodeExport(w, req, &in)
	if err != nil || !view.Storable(in.ImportID) || in.Status != nil && enrolmentimportrow.StatusValidator(*in.Status) != nil {
		refuse(w, req, http.StatusBadRequest, "the body must be one JSON object with importId and, if wanted, status")
		return
	}
	shown, err := r.reading(ctx).EnrolmentImportsByID(ctx, []string{in.ImportID})
	switch {
	case err != nil:
		writeErrors(w, req, http.StatusServiceUnavailable, r.present(ctx, err))
		return
	case shown[in.ImportID] == nil:
		refuse(w, req, http.StatusNotFound, "there is no such import")
		return
	}
	leave, ok := r.downloads.enter(filesOf(by)...)
	if !ok {
		tooMany(w, req)
		return
	}
	defer leave()
	out := attach(w, "enrolment-import.csv")
	if out == nil {
		return
	}
	d := r.download(w, by)
	language := languageOf(req)
	first := true
	err = r.reading(ctx).ImportReport(ctx, in.ImportID, in.Status, func(rows []*ent.EnrolmentImportRow) error {
		if err := d.page(ctx); err != nil {
			return err
		}
		if first {
			if err := out.Row(reportHeader[language]...); err != nil {
				return err
			}
		}
		first = false
		for _, row := range rows {
			if err := out.Row(reportRow(language, row)...); err != nil {
				return err
			}
		}
		return d.control.Flush()
	})
	if err == nil && first {
		err = out.Row(reportHeader[language]...)
	}
	if err != nil {
		d.cut(ctx, err, func() error { return out.Row(cutMark) })
	}
}

// attach begins a table that is saved as a file; nil: whoever asked went away.
func attach(w http.ResponseWriter, name string) *sheet.Writer {
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
	out, err := sheet.NewWriter(w)
	if err != nil {
		return nil
	}
	return out
}

var (
	reportHeader = map[string][]string{
		"ja": {"行", "管理番号", "結果", "団体登録のID", "直すところ"},
		"en": {"Row", "Reference", "Result", "Enrolment", "To mend"},
	}
	reportWords = map[string]map[enrolmentimportrow.Status]string{
		"ja": {"READY": "登録待ち", "ENROLLED": "登録済み", "KNOWN": "以前に登録済み", "WRONG": "登録できません"},
		"en": {"READY": "Waiting", "ENROLLED": "Enrolled", "KNOWN": "Enrolled before", "WRONG": "Cannot be enrolled"},
	}
)

func reportRow(language string, row *ent.EnrolmentImportRow) []string {
	said := make([]string, len(row.Problems))
	for i, p := range row.Problems {
		said[i] = problem.Text(language, p)
		if column := columnOf(language, p.Field); column != "" {
			said[i] = column + ": " + said[i]
		}
	}
	enrolmentID := ""
	if row.EnrolmentID != nil {
		enrolmentID = *row.EnrolmentID
	}
	return []string{strconv.Itoa(row.Number), row.Reference, reportWords[language][row.Status], enrolmentID, strings.Join(said, "\n")}
}

// columnOf is what a field's column is headed; "": it has none.
func columnOf(language, field string) string {
	name := strings.TrimPrefix(field, "registration.")
	for _, c := range ra.ImportColumns {
		if c.Name == name && language == "ja" {
			return c.Ja
		}
		if c.Name == name {
			return c.En
		}
	}
	return ""
}

var (
	statementHeader = map[string][]string{
		"ja": {"月", "販売パートナー", "製品コード", "製品", "内容", "支払い", "数量", "金額（税抜）", "消費税", "税率（%）", "通貨", "単価（税抜）", "合計（税込）"},
		"en": {"Month", "Partner", "Product code", "Product", "For", "Payment", "Quantity", "Amount before tax", "Tax", "Tax rate (%)", "Currency", "Unit price before tax", "Total with tax"},
	}
	actWords = map[string]map[policy.Act]string{
		"ja": {policy.CouponAct: "クーポン", policy.NewAct: "新規", policy.RenewalAct: "更新", policy.ReissueAct: "再発行", policy.ChangeAct: "登録事項変更"},
		"en": {policy.CouponAct: "Coupons", policy.NewAct: "New", policy.RenewalAct: "Renewal", policy.ReissueAct: "Reissue", policy.ChangeAct: "Change"},
	}
	paidWords = map[string]struct{ billed, free, prepaid, house string }{
		"ja": {"請求", "無料", "クーポンで支払い済み", "直販"},
		"en": {"Billed", "Free", "Paid with a coupon", "Our own sales"},
	}
)

// paid says whether a line is billed, as the page does.
func paid(language string, line *view.StatementLine) string {
	switch words := paidWords[language]; {
	case line.Payer == policy.Prepaid:
		return words.prepaid
	case line.Amount == 0:
		return words.free
	default:
		return words.billed
	}
}

// exportStatement answers POST of {"month": "2026-11"} with the lines of the
// month's statement, as the query statement has them.
func (r *resolver) exportStatement(w http.ResponseWriter, req *http.Request) {
	ctx := req.Context()
	if !reads(viewer.From(ctx), viewer.StatementRead) {
		refuseScope(w, req, viewer.StatementRead)
		return
	}
	var in struct {
		Month string `json:"month"`
	}
	if err := decodeExport(w, req, &in); err != nil {
		refuse(w, req, http.StatusBadRequest, "the body must be one JSON object with month")
		return
	}
	if _, err := time.Parse("2006-01", in.Month); err != nil {
		refuse(w, req, http.StatusBadRequest, "month wants a month such as 2026-11")
		return
	}
	lines, err := r.statement(ctx, in.Month)
	if err != nil {
		writeErrors(w, req, http.StatusServiceUnavailable, r.present(ctx, err))
		return
	}
	language := languageOf(req)
	rows := make([][]string, len(lines))
	for i, line := range lines {
		if rows[i], err = statementRow(req, language, in.Month, line); err != nil {
			writeErrors(w, req, http.StatusServiceUnavailable, r.present(ctx, err))
			return
		}
	}
	out := attach(w, "statement-"+in.Month+".csv")
	if out == nil || out.Row(statementHeader[language]...) != nil {
		return // whoever asked went away
	}
	for _, row := range rows {
		if out.Row(row...) != nil {
			return
		}
	}
}

func statementRow(req *http.Request, language, month string, line *view.StatementLine) ([]string, error) {
	said := view.Language(strings.ToUpper(language))
	product, err := line.Product(req.Context())
	if err != nil {
		return nil, err
	}
	partner, err := line.Partner(req.Context())
	if err != nil {
		return nil, err
	}
	row := []string{
		month, paidWords[language].house, "", "", word(actWords[language], line.Act), paid(language, line), strconv.Itoa(line.Quantity),
		strconv.Itoa(line.Amount), strconv.Itoa(line.Tax), strconv.Itoa(line.TaxPercent), line.Currency, strconv.Itoa(line.UnitPrice),
		strconv.Itoa(line.Amount + line.Tax),
	}
	if partner != nil {
		row[1] = partner.Name(said)
	}
	if product != nil {
		row[2], row[3] = product.Code, product.Name(said)
	}
	return row, nil
}

// word is what a value is called; one that has no word stands for itself.
func word[V ~string](words map[V]string, value V) string {
	if said, ok := words[value]; ok {
		return said
	}
	return string(value)
}
