package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Bounds of what is read.
const (
	// maxBody of a request, in bytes.
	maxBody = 1 << 20
	// maxQuery bounds the document alone, in bytes, because documents are
	// cached; values belong into variables.
	maxQuery = 64 << 10
	// maxValues bounds the marks between the variables' values: a value in memory is
	// up to sixty times as long as it is written. A hundred persons have 4,000.
	maxValues = 20_000
	// cachedQueries is how many parsed documents are kept.
	cachedQueries = 256
	// maxAnswer bounds what is sent, in bytes. Only long texts make so much: an
	// operation of maxCost, of anything else, is a tenth of it.
	maxAnswer = 8 << 20
)

// Media types of a reply (GraphQL over HTTP, 4).
const (
	legacyType   = "application/json"
	responseType = "application/graphql-response+json"
)

// post reads one operation a request. gqlgen's own transport repeats a body
// that it cannot read in its error, secrets included; this one does not.
type post struct{ Config }

// Supports everything that NewHandler lets through.
func (post) Supports(*http.Request) bool { return true }

// asked reads the operation of a request, or refuses it: then ok is false.
func (c Config) asked(w http.ResponseWriter, r *http.Request) (params *graphql.RawParams, ok bool) {
	params, status, refused := c.readParams(r.Context(), http.MaxBytesReader(w, r.Body, maxBody))
	if refused != nil {
		// What cannot be read costs a request as well.
		if over := c.charge(r.Context(), 1); over != nil {
			status, refused = overStatus(over), over
		}
		writeErrors(w, r, status, refused)
		return nil, false
	}
	params.Headers = r.Header
	return params, true
}

// Do implements graphql.Transport.
func (p post) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	params, ok := p.asked(w, r)
	if !ok {
		return
	}
	ctx := r.Context()
	operation, errs := exec.CreateOperationContext(ctx, params)
	if errs != nil {
		ctx = graphql.WithOperationContext(ctx, operation)
		status, errs := p.refusedStatus(ctx, r, errs)
		write(w, r, status, exec.DispatchError(ctx, brief(errs)))
		return
	}
	if operation.Operation.Operation == ast.Subscription {
		refuse(w, r, http.StatusNotAcceptable, "a subscription wants Accept: "+streamType)
		return
	}
	responses, ctx := exec.DispatchOperation(ctx, operation)
	response := responses(ctx)
	if response == nil { // the context ended
		writeErrors(w, r, http.StatusServiceUnavailable, p.present(ctx, fmt.Errorf("begin operation: %w", ctx.Err())))
		return
	}
	if len(response.Data) > maxAnswer {
		writeErrors(w, r, http.StatusOK, limited("TOO_LARGE", "the answer is more than %d bytes long: ask for less at once", maxAnswer))
		return
	}
	write(w, r, http.StatusOK, response)
}

// badBody is said of what is no request.
const badBody = "the body must be one JSON object with query or documentId, and with operationName and variables where wanted"

// misfit is what gqlparser says of a variable that is no value of its enum.
var misfit = regexp.MustCompile(`(?s)^.* (is not a valid \w+)$`)

// unquoted takes out of an error about a variable what the variable held: a secret
// that was put into the wrong one stands in no error.
func unquoted(err *gqlerror.Error) string {
	if len(err.Path) > 0 && err.Path[0] == ast.PathName("variable") {
		return misfit.ReplaceAllString(err.Message, "the value $1")
	}
	return err.Message
}

// readParams reads an operation that is asked for. A refusal comes with its status,
// in words that repeat nothing of it.
func (c Config) readParams(ctx context.Context, body io.Reader) (*graphql.RawParams, int, *gqlerror.Error) {
	var in struct {
		Query         string          `json:"query"`
		DocumentID    string          `json:"documentId"`
		OperationName string          `json:"operationName"`
		Variables     json.RawMessage `json:"variables"`
		Extensions    struct{}        `json:"extensions"` // an object, of which nothing is read
	}
	decoder := json.NewDecoder(body)
	err := decoder.Decode(&in)
	if err == nil {
		// Nothing may follow the object.
		if _, err = decoder.Token(); errors.Is(err, io.EOF) {
			err = nil
		} else if err == nil {
			err = errors.New("more than one value")
		}
	}
	switch _, tooLong := errors.AsType[*http.MaxBytesError](err); {
	case tooLong, len(in.Query) > maxQuery:
		return nil, http.StatusRequestEntityTooLarge, gqlerror.Errorf("the request is too long")
	case err != nil:
		return nil, http.StatusBadRequest, gqlerror.Errorf(badBody)
	case in.Query == "" && in.DocumentID == "":
		return nil, http.StatusBadRequest, gqlerror.Errorf("query is missing")
	}
	text, refused := c.document(ctx, in.DocumentID, in.Query)
	if refused != nil {
		return nil, http.StatusBadRequest, refused
	}
	if marks(in.Variables) > maxValues {
		return nil, http.StatusRequestEntityTooLarge, gqlerror.Errorf("the variables hold too many values")
	}
	variables, err := readVariables(in.Variables)
	if err != nil {
		return nil, http.StatusBadRequest, gqlerror.Errorf(badBody)
	}
	return &graphql.RawParams{Query: text, OperationName: in.OperationName, Variables: variables}, http.StatusOK, nil
}

// readVariables reads an object, or null; empty: there are none.
func readVariables(text json.RawMessage) (variables map[string]any, err error) {
	if len(text) == 0 {
		return nil, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err = decoder.Decode(&variables)
	return variables, err
}

// marks counts what begins or parts values in JSON, outside of its strings.
func marks(text json.RawMessage) (n int) {
	quoted, escaped := false, false
	for _, c := range text {
		switch {
		case escaped:
			escaped = false
		case quoted && c == '\\':
			escaped = true
		case c == '"':
			quoted = !quoted
		case !quoted && strings.IndexByte(",:[{", c) >= 0:
			n++
		}
	}
	return n
}

// wantsResponseType reports whether the client knows the newer media type, and
// wants it no less than the older.
func wantsResponseType(r *http.Request) bool {
	weights := map[string]float64{}
	for entry := range strings.SplitSeq(strings.Join(r.Header.Values("Accept"), ","), ",") {
		media, params, err := mime.ParseMediaType(strings.TrimSpace(entry))
		if err != nil {
			continue
		}
		weights[media] = 1
		if q, err := strconv.ParseFloat(params["q"], 64); err == nil {
			weights[media] = q
		}
	}
	return weights[responseType] > 0 && weights[responseType] >= weights[legacyType]
}

// requestErrorStatus of an operation that is not executed: the older media
// type says 200 whatever a well-formed request leads to (GraphQL over HTTP,
// 6.4.1 and 6.4.2).
func requestErrorStatus(r *http.Request) int {
	if wantsResponseType(r) {
		return http.StatusBadRequest
	}
	return http.StatusOK
}

func refuse(w http.ResponseWriter, r *http.Request, status int, message string) {
	writeErrors(w, r, status, &gqlerror.Error{Message: message})
}

// writeErrors answers an error, with the status for its code where it has none.
func writeErrors(w http.ResponseWriter, r *http.Request, status int, err *gqlerror.Error) {
	if _, coded := err.Extensions["code"]; !coded {
		errcode.Set(err, strings.ToUpper(strings.ReplaceAll(http.StatusText(status), " ", "_")))
	}
	write(w, r, status, &graphql.Response{Errors: gqlerror.List{err}})
}

// reply is an answer as it is sent. One to an operation that was not executed has
// no member data, not even null (GraphQL over HTTP, 6.4.2; GraphQL, 7.1).
type reply struct {
	*graphql.Response
	Data json.RawMessage `json:"data,omitempty"`
}

// write sends a reply.
func write(w http.ResponseWriter, r *http.Request, status int, response *graphql.Response) {
	media := legacyType
	if wantsResponseType(r) {
		media = responseType
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.WriteHeader(status)
	// An error here means that the client is gone.
	_ = json.NewEncoder(w).Encode(reply{response, response.Data})
}
