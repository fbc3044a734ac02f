package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// EvidencePath is below which staff put files into cases, and fetch them.
const EvidencePath = "/evidence/"

// MaxUpload bounds the body of an upload, in bytes: somewhat more than a file, so
// that one which is too large is told so.
const MaxUpload = ra.MaxEvidence + 1<<20

// uploadIn is how long a client may take to send a file.
const uploadIn = 2 * time.Minute

// Headers of an upload. What a file is called is personal, and belongs into no
// address; it is written as encodeURIComponent does. A page of another origin
// cannot send them without being asked about first.
const (
	fileNameHeader    = "Shomei-File-Name"
	fileVersionHeader = "Shomei-Registration-Version"
	fileCheckHeader   = "Shomei-Check"
)

// NewEvidenceHandler answers, for staff,
//   - POST /evidence/{requestId}: puts the body, application/octet-stream, into
//     the case, and answers {"evidenceId": …, "problems": […]}, with problems as in
//     GraphQL;
//   - GET /evidence/{requestId}/{evidenceId}: the file, to be saved. The audit log
//     has who fetched it before the first byte goes out; where it cannot be written,
//     503 and none of it.
//
// Errors: PublicURL is no origin; there is no Rand.
func NewEvidenceHandler(c Config) (http.Handler, error) {
	origins, err := c.origins()
	if err != nil {
		return nil, err
	}
	root := newResolver(c)
	mux := http.NewServeMux()
	mux.HandleFunc("POST "+EvidencePath+"{requestId}", root.addEvidence)
	mux.HandleFunc("GET "+EvidencePath+"{requestId}/{evidenceId}", root.sendEvidence)
	return origins.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if ctx, ok := c.enter(r.Context(), w, r); ok {
			mux.ServeHTTP(w, r.WithContext(ctx))
		}
	})), nil
}

// added is the answer to an upload.
type added struct {
	EvidenceID *string       `json:"evidenceId"`
	Problems   []problemJSON `json:"problems"`
}

// problemJSON is a problem as GraphQL writes it.
type problemJSON struct {
	Code    problem.Code `json:"code"`
	Field   *string      `json:"field"`
	Message string       `json:"message"`
	Params  []paramJSON  `json:"params"`
}

type paramJSON struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

func problemsJSON(refused []*view.Problem) []problemJSON {
	all := make([]problemJSON, len(refused))
	for i, p := range refused {
		all[i] = problemJSON{p.Code, p.Field, p.Message, make([]paramJSON, len(p.Params))}
		for j, param := range p.Params {
			all[i].Params[j] = paramJSON{param.Name, param.Value}
		}
	}
	return all
}

func (r *resolver) addEvidence(w http.ResponseWriter, req *http.Request) {
	ctx := req.Context()
	by, err := known(ctx)
	if err == nil && (by.Kind != viewer.Staff || !by.Vets()) {
		err = problem.Refuse(problem.NotAllowed, "")
	}
	evidenceID := ""
	if err == nil {
		in, malformed := r.uploaded(w, req)
		if malformed != nil {
			refuse(w, req, http.StatusBadRequest, malformed.Error())
			return
		}
		evidenceID, err = r.RA.AddEvidence(ctx, by, in)
	}
	refused, err := problems(ctx, err)
	// The time to answer did not begin when the file did.
	err = errors.Join(err, allow(http.NewResponseController(w), r.Wall()))
	if err != nil {
		writeErrors(w, req, http.StatusServiceUnavailable, r.present(ctx, err))
		return
	}
	answer := added{Problems: problemsJSON(refused)}
	if evidenceID != "" {
		answer.EvidenceID = &evidenceID
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	// An error here means that the client is gone.
	_ = json.NewEncoder(w).Encode(answer)
}

// uploaded reads an upload. Errors are for whoever wrote the client, or of a
// connection that broke: nothing is stored.
func (r *resolver) uploaded(w http.ResponseWriter, req *http.Request) (in ra.AddEvidenceInput, err error) {
	if media, _, err := mime.ParseMediaType(req.Header.Get("Content-Type")); err != nil || media != "application/octet-stream" {
		return in, errors.New("the body must be application/octet-stream")
	}
	name, err := url.PathUnescape(req.Header.Get(fileNameHeader))
	if err != nil || !view.Storable(name) {
		return in, errors.New(fileNameHeader + " wants a name as encodeURIComponent writes it")
	}
	version, err := strconv.Atoi(req.Header.Get(fileVersionHeader))
	if err != nil {
		return in, errors.New(fileVersionHeader + " wants the registration version that was seen")
	}
	// In place of the server's own limit, which is for small bodies.
	err = http.NewResponseController(w).SetReadDeadline(r.Wall().Add(uploadIn))
	if err != nil && !errors.Is(err, http.ErrNotSupported) {
		return in, errors.New("the connection is gone")
	}
	// One byte more than is taken shows that it is too large.
	content, err := io.ReadAll(io.LimitReader(req.Body, ra.MaxEvidence+1))
	if err != nil {
		return in, errors.New("the file did not arrive whole")
	}
	return ra.AddEvidenceInput{
		RequestID: req.PathValue("requestId"), RegistrationVersion: version, Name: name, Content: content,
		Check: policy.Check(req.Header.Get(fileCheckHeader)),
	}, nil
}

// filePolicy is that of a file which a browser shows all the same: it runs
// nothing, asks nothing, and has no origin.
const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

// sendEvidence sends a file to be saved; as an image in a page it is shown.
func (r *resolver) sendEvidence(w http.ResponseWriter, req *http.Request) {
	ctx := req.Context()
	e, content, err := r.RA.EvidenceFile(ctx, viewer.From(ctx), req.PathValue("requestId"), req.PathValue("evidenceId"))
	if _, refused := problem.Of(err); refused {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	if err != nil {
		writeErrors(w, req, http.StatusServiceUnavailable, r.present(ctx, err))
		return
	}
	if err := allow(http.NewResponseController(w), r.Wall()); err != nil {
		return // whoever asked went away
	}
	h := w.Header()
	h.Set("Content-Type", e.MediaType)
	h.Set("Content-Length", strconv.Itoa(len(content)))
	h.Set("Content-Disposition", fmt.Sprintf("attachment; filename*=UTF-8''%s", url.PathEscape(e.Name)))
	h.Set("Content-Security-Policy", filePolicy)
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	_, _ = w.Write(content)
}

// RemoveEvidence takes a file out of a case.
func (m mutation) RemoveEvidence(ctx context.Context, in generated.RemoveEvidenceInput) (*generated.RemoveEvidencePayload, error) {
	requestID := ""
	by, err := known(ctx)
	if err == nil {
		requestID, err = m.RA.RemoveEvidence(ctx, by, in.EvidenceID)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, err
	}
	var stands *view.Request
	if requestID != "" {
		stands, err = m.reading(ctx).RequestByID(ctx, requestID)
	}
	return &generated.RemoveEvidencePayload{Request: stands, Problems: refused}, err
}
