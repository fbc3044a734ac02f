package graph

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/sheet"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// ImportReportPath is where whoever may see a partner's sales fetches what came of
// each row of a file of persons.
const ImportReportPath = "/export/enrolment-import.csv"

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
