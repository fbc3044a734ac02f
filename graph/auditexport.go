package graph

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/sheet"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// auditLine is an exported event: all that it takes to verify its seal and its
// commitment without us.
type auditLine struct {
	Seq    int64             `json:"seq,omitempty"`
	Hash   []byte            `json:"hash,omitempty"`
	Event  chain.Event       `json:"event"`
	Salt   []byte            `json:"salt,omitempty"`
	Values map[string]string `json:"values,omitempty"`
	Erased bool              `json:"erased,omitempty"`
}

// AuditLines writes events as one JSON object a line.
func AuditLines(w io.Writer) func(ra.AuditRecord) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	return func(r ra.AuditRecord) error {
		line := auditLine{Event: ra.Link(r.Event)}
		if r.Seal != nil {
			line.Seq, line.Hash = r.Seal.Seq, r.Seal.Hash
		}
		if r.Detail != nil {
			line.Salt, line.Values, line.Erased = r.Detail.Salt, r.Detail.Values, r.Detail.ErasedAt != nil
		}
		return lines.Encode(line)
	}
}

// AuditTable writes events as rows for a spreadsheet, below their headings.
func AuditTable(w io.Writer) (func(ra.AuditRecord) error, error) {
	table, err := sheet.NewWriter(w)
	if err != nil {
		return nil, err
	}
	return auditRows(table)
}

func auditRows(table *sheet.Writer) (func(ra.AuditRecord) error, error) {
	if err := table.Row("seq", "at", "action", "actor_kind", "actor_id", "object_id", "address", "details", "values", "event_id", "hash"); err != nil {
		return nil, err
	}
	return func(r ra.AuditRecord) error {
		seq, hash, address := "", "", ""
		if r.Seal != nil {
			seq, hash = strconv.FormatInt(r.Seal.Seq, 10), hex.EncodeToString(r.Seal.Hash)
		}
		values := map[string]string{}
		if r.Detail != nil {
			for name, text := range r.Detail.Values {
				if name == ra.AuditAddress {
					address = text
				} else {
					values[name] = text
				}
			}
		}
		details, err := json.Marshal(r.Event.Details)
		if err != nil {
			return fmt.Errorf("write details: %w", err)
		}
		altered, err := json.Marshal(values)
		if err != nil {
			return fmt.Errorf("write values: %w", err)
		}
		e := r.Event
		return table.Row(seq, chain.Moment(e.At.Time()), e.Action, string(e.ActorKind), deref(e.ActorID), deref(e.ObjectID),
			address, string(details), string(altered), e.ID, hash)
	}, nil
}

// AuditExportPath is where auditors and administrators fetch the audit log.
const AuditExportPath = "/export/audit"

// formats of the audit log as a file, and what each is called.
var formats = map[string]struct{ media, name string }{
	"csv":   {"text/csv; charset=utf-8", "audit.csv"},
	"jsonl": {"application/x-ndjson", "audit.jsonl"},
}

// exportAudit answers POST of {"format": "csv" or "jsonl", "filter":
// AuditEventFilter} with every event that the filter lets through, a page at a
// time, whatever its length. To everybody but auditors and administrators there
// is nothing. It ends as export does.
func (r *resolver) exportAudit(w http.ResponseWriter, req *http.Request) {
	ctx := req.Context()
	by := viewer.From(ctx)
	if !by.Audits() {
		refuse(w, req, http.StatusNotFound, "not found")
		return
	}
	var in struct {
		Format string                     `json:"format"`
		Filter generated.AuditEventFilter `json:"filter"`
	}
	err := decodeExport(w, req, &in)
	format, known := formats[in.Format]
	if err != nil || !known || soundAudit(in.Filter) != nil {
		refuse(w, req, http.StatusBadRequest, "the body must be one JSON object with format and filter")
		return
	}
	leave, ok := r.downloads.enter(filesOf(by)...)
	if !ok {
		tooMany(w, req)
		return
	}
	defer leave()
	f, err := r.auditFilter(ctx, in.Filter)
	if err != nil {
		writeErrors(w, req, http.StatusServiceUnavailable, r.present(ctx, err))
		return
	}
	w.Header().Set("Content-Type", format.media)
	w.Header().Set("Content-Disposition", `attachment; filename="`+format.name+`"`)
	d := r.download(w, by)
	if mark, err := r.sendAudit(ctx, w, d, f, in.Format); err != nil {
		d.cut(ctx, err, mark)
	}
}

// sendAudit writes the events; mark ends a file that was cut short.
func (r *resolver) sendAudit(ctx context.Context, w io.Writer, d download, f ra.AuditFilter, format string) (mark func() error, err error) {
	each := AuditLines(w)
	mark = func() error { return json.NewEncoder(w).Encode(map[string]string{"cut": cutMark}) }
	if format == "csv" {
		table, err := sheet.NewWriter(w)
		if err != nil {
			return mark, err
		}
		mark = func() error { return table.Row(cutMark) }
		if each, err = auditRows(table); err != nil {
			return mark, err
		}
	}
	sent := 0
	return mark, r.RA.ExportAudit(ctx, d.by, f, func(record ra.AuditRecord) error {
		if sent++; sent%auditPage == 1 {
			if err := d.page(ctx); err != nil {
				return err
			}
		}
		return each(record)
	})
}

// auditPage is after how many events whoever asked is asked for again.
const auditPage = 500
