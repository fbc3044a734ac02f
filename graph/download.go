package graph

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

const (
	// downloadAgain is when somebody who was refused may try again.
	downloadAgain = 30 * time.Second
	// maxSought bounds a search, in bytes, where no contract does.
	maxSought = 10_000
)

// cutMark ends a file that was cut short, in both languages: its transfer breaks
// off as well, but programs have been seen to keep what they got.
const cutMark = "CUT OFF: this file is not whole / 途中で終わりました。このファイルは完全ではありません"

// errWithdrawn: who began a download may not have the rest of it.
var errWithdrawn = errors.New("the session ended, or the role was withdrawn")

// tooMany refuses one more download.
func tooMany(w http.ResponseWriter, r *http.Request) {
	refuseAnother(w, r, map[string]string{
		"ja": "同時に書き出せる数を超えています。終わるのを待って、もう一度お試しください。",
		"en": "too many downloads run: wait until one has ended",
	})
}

// tooManyImports refuses one more file of persons.
func tooManyImports(w http.ResponseWriter, r *http.Request) {
	refuseAnother(w, r, map[string]string{
		"ja": "同時に読み込めるファイルの数を超えています。終わるのを待って、もう一度お試しください。",
		"en": "too many files are being read: wait until one has been",
	})
}

func refuseAnother(w http.ResponseWriter, r *http.Request, messages map[string]string) {
	w.Header().Set("Retry-After", seconds(downloadAgain))
	refuse(w, r, http.StatusTooManyRequests, messages[languageOf(r)])
}

// download is one that runs.
type download struct {
	resolver *resolver
	// by is who began it.
	by      viewer.Viewer
	control *http.ResponseController
}

func (r *resolver) download(w http.ResponseWriter, by viewer.Viewer) download {
	return download{resolver: r, by: by, control: http.NewResponseController(w)}
}

// page lets the next page go out: whoever asked is asked for again, and has their
// time to take it. Downloading is no work that keeps a session alive. Errors:
// errWithdrawn.
func (d download) page(ctx context.Context) error {
	holds, err := d.resolver.holds(ctx, d.by)
	if err != nil {
		return fmt.Errorf("ask for the session again: %w", err)
	}
	if !holds {
		return errWithdrawn
	}
	// The server's limit is for short answers; what counts is that the client
	// goes on reading.
	if err := allow(d.control, d.resolver.Wall()); err != nil {
		return fmt.Errorf("extend the deadline: %w", err)
	}
	return nil
}

// cut ends a download that broke off: mark says so in the file, and the
// connection ends without its last chunk, so that the client sees it too.
func (d download) cut(ctx context.Context, err error, mark func() error) {
	d.resolver.Log.WarnContext(ctx, "an export broke off", "err", err)
	if err := errors.Join(mark(), d.control.Flush()); err != nil {
		d.resolver.Log.DebugContext(ctx, "nobody reads that an export broke off", "err", err)
	}
	panic(http.ErrAbortHandler)
}

// sound reports whether each value of a filter is one that there can be, as the
// contract would have it; nil narrows nothing.
func sound(in *generated.RequestFilter) bool {
	if in == nil {
		return true
	}
	for _, s := range in.Status {
		if statusWords[view.English][s] == "" {
			return false
		}
	}
	for _, k := range in.Kind {
		if kindWords[view.English][k] == "" {
			return false
		}
	}
	return anID(in.ProductID, id.Product) && anID(in.PartnerID, id.Partner) && anID(in.SubscriberID, id.Subscriber) &&
		anID(in.OrganizationID, id.Organization) && soundSearch(in.Search)
}

func soundSearch(text *string) bool {
	return text == nil || len(*text) <= maxSought && storable(*text)
}

// anID reports whether a value is nothing, or an id of the kind.
func anID(value *string, kind id.Prefix) bool {
	if value == nil {
		return true
	}
	prefix, ok := id.PrefixOf(*value)
	return ok && prefix == kind
}

// soundAudit is sound for the audit log. Objects are of any kind.
func soundAudit(in generated.AuditEventFilter) error {
	if in.Action != nil && !slices.Contains(ra.Actions, ra.Action(*in.Action)) {
		return problem.Refuse(problem.BadValue, "action")
	}
	if !anID(in.ActorID, id.Staff) {
		return problem.Refuse(problem.BadValue, "actorId")
	}
	if in.ObjectID != nil {
		if _, ok := id.PrefixOf(*in.ObjectID); !ok {
			return problem.Refuse(problem.BadValue, "objectId")
		}
	}
	if !soundSearch(in.Search) {
		return problem.Refuse(problem.BadValue, "search")
	}
	_, err := ra.AuditFilter{From: in.From, Until: in.Until}.Predicates()
	return err
}
