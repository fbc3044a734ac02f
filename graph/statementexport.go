package graph

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// StatementPath is where whoever may see a partner's sales fetches a month's
// statement.
const StatementPath = "/export/statement.csv"

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
