package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/sheet"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// ExportPath is where staff fetch requests as a table.
const ExportPath = "/export/requests.csv"

// export answers POST of {"filter": RequestFilter} with what the queue shows
// under the filter, as a sheet: streamed, of whatever length. For staff; each is
// on record before its first row leaves, and none that cannot be asked for. Who
// asked is asked for again with each page: an export that breaks off, because
// something failed or they may not have the rest, says so in its last row, and
// does not end like a whole one.
func (r *resolver) export(w http.ResponseWriter, req *http.Request) {
	ctx := req.Context()
	by := viewer.From(ctx)
	if by.Kind != viewer.Staff || !by.May(viewer.ReadCases) {
		refuse(w, req, http.StatusForbidden, "sign in")
		return
	}
	var in struct {
		Filter *generated.RequestFilter `json:"filter"`
	}
	if err := decodeExport(w, req, &in); err != nil || !sound(in.Filter) {
		refuse(w, req, http.StatusBadRequest, "the body must be one JSON object with filter")
		return
	}
	f, err := requestFilter(in.Filter)
	if err != nil {
		refuse(w, req, http.StatusBadRequest, badDay)
		return
	}
	leave, ok := r.downloads.enter(filesOf(by)...)
	if !ok {
		tooMany(w, req)
		return
	}
	defer leave()
	if err := r.RA.RecordExport(ctx, by, exportDetails(f)); err != nil {
		writeErrors(w, req, http.StatusServiceUnavailable, r.present(ctx, err))
		return
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="requests.csv"`)
	out, err := sheet.NewWriter(w)
	if err != nil {
		return // whoever asked went away
	}
	d := r.download(w, by)
	t := &table{out: out, download: d, language: view.Language(strings.ToUpper(languageOf(req)))}
	if err := t.write(ctx, r.reading(ctx), f); err != nil {
		d.cut(ctx, err, func() error { return out.Row(cutMark) })
	}
}

// decodeExport reads what is to be exported. Errors: it is no JSON object with
// the fields of in.
func decodeExport(w http.ResponseWriter, req *http.Request, in any) error {
	decoder := json.NewDecoder(http.MaxBytesReader(w, req.Body, maxBody))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(in); err != nil {
		return fmt.Errorf("read what is to be exported: %w", err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("read what is to be exported: more than one object")
	}
	return nil
}

// exportDetails say what was exported, without what was searched for.
func exportDetails(f view.RequestFilter) []string {
	var details []string
	add := func(name, value string) {
		if value != "" {
			details = append(details, name, value)
		}
	}
	add("status", joined(f.Status))
	add("kind", joined(f.Kind))
	add("product", deref(f.ProductID))
	add("partner", deref(f.PartnerID))
	add("subscriber", deref(f.SubscriberID))
	add("organization", deref(f.OrganizationID))
	for name, set := range map[string]bool{
		"search": f.Search != nil, "mine": f.ClaimedByMe, "direct": f.Direct, "second": f.SecondApproval, "overdue": f.Overdue,
	} {
		if set {
			add(name, "yes")
		}
	}
	// Days of Asia/Tokyo, as they were asked for: a period ends with its last day's
	// last moment, and its bound is the midnight after it.
	day := func(name string, at *instant.Time, off time.Duration) {
		if at != nil {
			add(name, at.Time().Add(off).In(policy.Tokyo).Format(time.DateOnly))
		}
	}
	day("dueFrom", f.DueAfter, 0)
	day("dueUntil", f.DueBy, -time.Second)
	day("submittedFrom", f.SubmittedFrom, 0)
	day("submittedUntil", f.SubmittedBefore, -time.Second)
	return details
}

func joined[S ~string](values []S) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	return strings.Join(texts, ",")
}

// table writes requests as a sheet, a page at a time.
type table struct {
	out      *sheet.Writer
	download download
	language view.Language
}

// header of the table, in both languages.
var header = map[view.Language][]string{
	view.Japanese: {"受付番号", "種別", "状態", "製品", "販売", "氏名", "フリガナ", "組織", "メールアドレス", "受付日時", "期限", "超過", "残り営業日", "目標営業日", "担当者"},
	view.English:  {"Receipt number", "Kind", "Status", "Product", "Sold by", "Name", "Kana", "Organisation", "E-mail", "Submitted", "Due", "Late", "Business days", "Target", "Claimed by"},
}

func (t *table) write(ctx context.Context, s *view.Source, f view.RequestFilter) error {
	if err := t.rows(ctx, [][]string{header[t.language]}); err != nil {
		return err
	}
	return s.Export(ctx, f, func(page []*view.Request) error {
		rows := make([][]string, len(page))
		for i, r := range page {
			var err error
			if rows[i], err = t.row(ctx, r); err != nil {
				return err
			}
		}
		return t.rows(ctx, rows)
	})
}

// rows sends some rows now.
func (t *table) rows(ctx context.Context, rows [][]string) error {
	if err := t.download.page(ctx); err != nil {
		return fmt.Errorf("write rows: %w", err)
	}
	for _, row := range rows {
		if err := t.out.Row(row...); err != nil {
			return err
		}
	}
	return t.download.control.Flush()
}

// row of a request.
func (t *table) row(ctx context.Context, r *view.Request) ([]string, error) {
	product, err := r.Product(ctx)
	if err != nil {
		return nil, err
	}
	partner, err := r.Partner(ctx)
	if err != nil {
		return nil, err
	}
	registration, err := r.Registration(ctx)
	if err != nil {
		return nil, err
	}
	level, err := r.ServiceLevel(ctx)
	if err != nil {
		return nil, err
	}
	holder, err := r.ClaimedBy(ctx)
	if err != nil {
		return nil, err
	}
	row := []string{r.ReceiptNumber(), kindWords[t.language][r.Kind], statusWords[t.language][r.Status()], "", "", "", "", "", r.Email, t.moment(&r.SubmittedAt), t.moment(&r.QueueAt), "", "", "", ""}
	if product != nil {
		row[3] = product.Name(t.language)
	}
	if partner != nil {
		row[4] = partner.Name(t.language)
	}
	if registration != nil {
		d := registration.Declared
		row[5] = strings.TrimSpace(d.Subscriber.FamilyName + " " + d.Subscriber.GivenName)
		if d.Mailbox() {
			row[5] = d.Subscriber.Name()
		}
		row[6] = strings.TrimSpace(d.Subscriber.FamilyNameKana + " " + d.Subscriber.GivenNameKana)
		row[7] = d.Organization.LegalName
	}
	if level != nil {
		if level.Late {
			row[11] = lateWords[t.language]
		}
		row[12], row[13] = strconv.Itoa(level.BusinessDays), strconv.Itoa(level.TargetDays)
	}
	if holder != nil {
		row[14] = holder.Name
	}
	return row, nil
}

// moment in Asia/Tokyo, as spreadsheets read it.
func (t *table) moment(at *instant.Time) string {
	return at.Time().In(policy.Tokyo).Format("2006-01-02 15:04")
}

// The words of the queue's pages, by language: what a table calls a state must
// be what the screen calls it.
var (
	statusWords = map[view.Language]map[lifecycle.Status]string{
		view.Japanese: {
			lifecycle.Provisional: "仮受付", lifecycle.Accepted: "審査待ち", lifecycle.InReview: "審査中", lifecycle.Returned: "差戻し",
			lifecycle.Approved: "取得待ち", lifecycle.Completed: "完了", lifecycle.Cancelled: "取消", lifecycle.Rejected: "却下", lifecycle.Lapsed: "取得期限切れ",
		},
		view.English: {
			lifecycle.Provisional: "Provisional", lifecycle.Accepted: "Accepted", lifecycle.InReview: "In review", lifecycle.Returned: "Returned",
			lifecycle.Approved: "Approved", lifecycle.Completed: "Completed", lifecycle.Cancelled: "Cancelled", lifecycle.Rejected: "Rejected", lifecycle.Lapsed: "Lapsed",
		},
	}
	kindWords = map[view.Language]map[lifecycle.Kind]string{
		view.Japanese: {
			lifecycle.New: "新規", lifecycle.Renewal: "更新", lifecycle.Reissue: "再発行", lifecycle.Change: "登録事項変更",
			lifecycle.Withdrawal: "退会", lifecycle.Revocation: "失効",
		},
		view.English: {
			lifecycle.New: "New", lifecycle.Renewal: "Renewal", lifecycle.Reissue: "Reissue", lifecycle.Change: "Change",
			lifecycle.Withdrawal: "Withdrawal", lifecycle.Revocation: "Revocation",
		},
	}
	lateWords = map[view.Language]string{view.Japanese: "はい", view.English: "yes"}
)
