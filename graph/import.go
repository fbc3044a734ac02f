package graph

import (
	"context"
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"net/url"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

// ImportPath is where files of persons are sent.
const ImportPath = "/import/enrolments"

// MaxImportUpload bounds the body of a file of persons, in bytes: somewhat more
// than a file, so that one which is too large is told so.
const MaxImportUpload = ra.MaxImport + 1<<20

// Headers of a file of persons, beside fileNameHeader. The key is the client's,
// as in the mutations.
const (
	keyHeader     = "Idempotency-Key"
	partnerHeader = "Shomei-Partner"
	productHeader = "Shomei-Product"
)

// NewImportHandler answers POST of a file of persons, text/csv, at ImportPath
// with {"importId": …, "problems": […]}, with problems as in GraphQL. The file is
// read as it arrives and is never held whole. A client that sends all of it before
// it reads the answer sees a refusal too. Errors: PublicURL is no origin; there is
// no Rand.
func NewImportHandler(c Config) (http.Handler, error) {
	origins, err := c.origins()
	if err != nil {
		return nil, err
	}
	root := newResolver(c)
	answer := origins.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if ctx, ok := c.enter(r.Context(), w, r); ok {
			root.importEnrolments(w, r.WithContext(ctx))
		}
	}))
	p := pace
	if c.Pace != nil {
		p = *c.Pace
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), p.Whole)
		defer cancel()
		body := c.arrive(ctx, w, r.Body, p.Stall)
		r.Body = body
		answer.ServeHTTP(w, r.WithContext(ctx))
		c.linger(w, r, body, p)
	}), nil
}

// imported is the answer to a file of persons.
type imported struct {
	ImportID *string       `json:"importId"`
	Problems []problemJSON `json:"problems"`
}

func (r *resolver) importEnrolments(w http.ResponseWriter, req *http.Request) {
	ctx := req.Context()
	if by := viewer.From(ctx); by.Kind == viewer.Client && !by.Holds(viewer.EnrolmentsWrite) {
		refuseScope(w, req, viewer.EnrolmentsWrite)
		return
	}
	by, err := known(ctx)
	if err == nil && !by.May(viewer.EnrolSubscribers) {
		err = problem.Refuse(problem.NotAllowed, "")
	}
	importID := ""
	if err == nil {
		in, malformed := importInput(req)
		if malformed != nil {
			refuse(w, req, http.StatusBadRequest, malformed.Error())
			return
		}
		leave, ok := r.uploads.enter(filesOf(by)...)
		if !ok {
			tooManyImports(w, req)
			return
		}
		defer leave()
		importID, err = r.RA.ImportEnrolments(ctx, by, in)
	}
	refused, err := problems(ctx, err)
	// The time to answer did not begin when the file did.
	err = errors.Join(err, allow(http.NewResponseController(w), r.Wall()))
	body, ok := req.Body.(*arrival)
	if ok && body.late || errors.Is(ctx.Err(), context.DeadlineExceeded) {
		refuse(w, req, http.StatusRequestTimeout, "the file did not arrive in time: send it again, whole")
		return
	}
	if err != nil {
		writeErrors(w, req, http.StatusServiceUnavailable, r.present(ctx, err))
		return
	}
	answer := imported{Problems: problemsJSON(refused)}
	if importID != "" {
		answer.ImportID = &importID
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	// An error here means that the client is gone.
	_ = json.NewEncoder(w).Encode(answer)
}

// importInput reads what stands around the file. Errors are for whoever wrote the
// client.
func importInput(req *http.Request) (in ra.ImportInput, err error) {
	if media, _, err := mime.ParseMediaType(req.Header.Get("Content-Type")); err != nil || media != "text/csv" {
		return in, errors.New("the body must be text/csv")
	}
	name, err := url.PathUnescape(req.Header.Get(fileNameHeader))
	if err != nil || !view.Storable(name) {
		return in, errors.New(fileNameHeader + " wants a name as encodeURIComponent writes it")
	}
	in = ra.ImportInput{
		PartnerID: req.Header.Get(partnerHeader), ProductID: req.Header.Get(productHeader),
		IdempotencyKey: req.Header.Get(keyHeader), Name: name,
		File: req.Body,
	}
	if !view.Storable(in.PartnerID) || !view.Storable(in.ProductID) {
		return in, errors.New(partnerHeader + " and " + productHeader + " want ids")
	}
	return in, nil
}

// EnrolmentImports, for staff, the latest first.
func (q query) EnrolmentImports(ctx context.Context, partnerID *string, first *int, after *string, last *int, before *string) (*view.EnrolmentImportConnection, error) {
	return q.reading(ctx).EnrolmentImports(ctx, partnerID, latestFirst(first, after, last, before))
}

// EnrolmentImportRow resolves what wants the language.
func (r *resolver) EnrolmentImportRow() generated.EnrolmentImportRowResolver { return importRow{r} }

type importRow struct{ *resolver }

// Problems of a row.
func (importRow) Problems(ctx context.Context, row *view.EnrolmentImportRow) ([]*view.Problem, error) {
	return view.Problems(exchangeOf(ctx).language, row.Problems), nil
}

// StartEnrolmentImport has the persons of a file enrolled.
func (m mutation) StartEnrolmentImport(ctx context.Context, in generated.StartEnrolmentImportInput) (*generated.StartEnrolmentImportPayload, error) {
	shown, refused, err := m.onImport(ctx, in.ImportID, func(by viewer.Viewer) error {
		return m.RA.StartImport(ctx, by, in.ImportID, in.SkipWrong)
	})
	return &generated.StartEnrolmentImportPayload{Import: shown, Problems: refused}, err
}

// CancelEnrolmentImport ends one.
func (m mutation) CancelEnrolmentImport(ctx context.Context, in generated.CancelEnrolmentImportInput) (*generated.CancelEnrolmentImportPayload, error) {
	shown, refused, err := m.onImport(ctx, in.ImportID, func(by viewer.Viewer) error {
		return m.RA.CancelImport(ctx, by, in.ImportID)
	})
	return &generated.CancelEnrolmentImportPayload{Import: shown, Problems: refused}, err
}

// onImport acts, and shows the import as it then stands.
func (m mutation) onImport(ctx context.Context, importID string, act func(viewer.Viewer) error) (*view.EnrolmentImport, []*view.Problem, error) {
	by, err := known(ctx)
	if err == nil {
		err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	shown, err := m.reading(ctx).EnrolmentImportsByID(ctx, []string{importID})
	return shown[importID], refused, err
}
