package graph

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/internal/problem"
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

// AuditExportPattern is where the console downloads the audit log: audit.csv or
// audit.jsonl, with the filter in the query.
const AuditExportPattern = "GET /console/export/{format}"

// NewExportHandler sends the audit log to auditors and administrators, a page
// at a time, whatever its length. To everybody else there is nothing.
func NewExportHandler(c Config) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		visit, err := c.Sessions.Read(r.Context(), r)
		if err != nil {
			http.Error(w, "temporarily unavailable", http.StatusServiceUnavailable)
			return
		}
		// Another site's link must not make an auditor's browser record an export.
		site := r.Header.Get("Sec-Fetch-Site")
		format := r.PathValue("format")
		if format != "audit.csv" && format != "audit.jsonl" || !visit.Viewer.Audits() || site == "cross-site" || site == "same-site" {
			http.Error(w, "not found", http.StatusNotFound)
			return
		}
		f, err := auditFilter(r.URL.Query())
		if err != nil {
			http.Error(w, "the filter is none that can be asked for", http.StatusBadRequest)
			return
		}
		if err := c.sendAudit(r.Context(), w, visit.Viewer, f, format); err != nil {
			// What was sent is short; the connection ends without its last chunk.
			c.Log.WarnContext(r.Context(), "export of the audit log cut short", "error", err)
			panic(http.ErrAbortHandler)
		}
	})
}

func (c Config) sendAudit(ctx context.Context, w http.ResponseWriter, by viewer.Viewer, f ra.AuditFilter, format string) error {
	media, name := "application/x-ndjson", "audit.jsonl"
	if format == "audit.csv" {
		media, name = "text/csv; charset=utf-8", "audit.csv"
	}
	w.Header().Set("Content-Type", media)
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
	each := AuditLines(w)
	if format == "audit.csv" {
		var err error
		if each, err = AuditTable(w); err != nil {
			return err
		}
	}
	control, sent := http.NewResponseController(w), 0
	return c.RA.ExportAudit(ctx, by, f, func(r ra.AuditRecord) error {
		// The server's limit is for short answers; what counts is that the client
		// goes on reading.
		if sent++; sent%500 == 1 {
			if err := allow(control, c.Wall()); err != nil {
				return fmt.Errorf("extend the deadline: %w", err)
			}
		}
		return each(r)
	})
}

// auditFilter reads the filter out of an address.
func auditFilter(q url.Values) (ra.AuditFilter, error) {
	f := ra.AuditFilter{ActorID: q.Get("actor"), Action: q.Get("action"), ObjectID: q.Get("object")}
	for _, part := range []struct {
		name string
		to   **time.Time
	}{{"from", &f.From}, {"until", &f.Until}} {
		if text := q.Get(part.name); text != "" {
			at, err := time.Parse(time.RFC3339, text)
			if err != nil {
				return f, problem.Refuse(problem.BadValue, part.name)
			}
			*part.to = &at
		}
	}
	_, err := f.Predicates()
	return f, err
}
