package graph

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"golang.org/x/text/language"

	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

// timeout of an operation; the slowest is a mutation that waits for its turn
// to hash a passphrase.
const timeout = 30 * time.Second

// Path of the API.
const Path = "/graphql"

// export is what a path beside Path answers with: a file that is saved.
type export struct {
	answer func(*resolver, http.ResponseWriter, *http.Request)
	// lasting: it goes out a page at a time, for as long as its client reads.
	lasting bool
}

var exports = map[string]export{
	ExportPath:       {(*resolver).export, true},
	AuditExportPath:  {(*resolver).exportAudit, true},
	ImportReportPath: {(*resolver).exportImport, true},
	StatementPath:    {(*resolver).exportStatement, false},
}

// ExportPaths are the paths beside Path at which NewHandler answers.
func ExportPaths() []string { return slices.Sorted(maps.Keys(exports)) }

// NewHandler answers GraphQL over HTTP: POST of a JSON object, nothing else; by
// server-sent events where these are wanted; and subscriptions over WebSocket; and
// at the paths of exports with those. Errors: PublicURL is no origin; there is no
// Rand.
func NewHandler(c Config) (http.Handler, error) { return newHandler(c, newResolver(c)) }

func newHandler(c Config, root *resolver) (http.Handler, error) {
	origins, err := c.origins()
	if err != nil {
		return nil, err
	}
	api := newAPI(c, root)
	answer := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		private(w.Header())
		if socketed(r) {
			// Who is asking is read when the connection is opened.
			api.ServeHTTP(w, r)
			return
		}
		if r.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			refuse(w, r, http.StatusMethodNotAllowed, "only POST is answered")
			return
		}
		if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != "application/json" {
			refuse(w, r, http.StatusUnsupportedMediaType, "the body must be application/json")
			return
		}
		ctx := r.Context()
		if !lasting(r) {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeout(ctx, timeout)
			defer cancel()
		}
		ctx, ok := c.enter(ctx, w, r)
		if !ok {
			return
		}
		if file, exported := exports[r.URL.Path]; exported {
			file.answer(root, w, r.WithContext(ctx))
			return
		}
		api.ServeHTTP(w, r.WithContext(ctx))
	})
	guarded := origins.Handler(answer)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// No page of another origin sends an access token unasked, as it does cookies.
		if _, ok := session.Bearer(r); ok {
			answer.ServeHTTP(w, r)
			return
		}
		guarded.ServeHTTP(w, r)
	}), nil
}

// private says that an answer is for one viewer.
func private(header http.Header) {
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
}

// enter reads who is asking into the context, says in the answer's headers for whom
// it is made, and takes what the path costs a client; ok is false where that
// failed, and was answered.
func (c Config) enter(ctx context.Context, w http.ResponseWriter, r *http.Request) (entered context.Context, ok bool) {
	private(w.Header())
	visit, err := c.Sessions.Read(ctx, r)
	if err == nil {
		err = c.tellSession(ctx, w.Header(), visit)
	}
	if unauthorized(w, r, err) {
		return nil, false
	}
	if err != nil {
		writeErrors(w, r, http.StatusServiceUnavailable, c.present(ctx, err))
		return nil, false
	}
	ctx = exchanging(ctx, r, visit, w.Header())
	if over := c.chargePath(ctx, r.URL.Path); over != nil {
		writeErrors(w, r, overStatus(over), over)
		return nil, false
	}
	return ctx, true
}

// lasting reports whether the answer takes as long as it takes.
func lasting(r *http.Request) bool { return streamed(r) || exports[r.URL.Path].lasting }

// origins refuses what another origin's page sends. Errors: PublicURL is no
// origin; there is no Rand, which every handler wants.
func (c Config) origins() (*http.CrossOriginProtection, error) {
	if c.Rand == nil {
		return nil, errors.New("make GraphQL handler: errors need numbers: Rand")
	}
	origins := http.NewCrossOriginProtection()
	if c.PublicURL != "" {
		u, err := url.Parse(c.PublicURL)
		if err != nil {
			return nil, fmt.Errorf("make GraphQL handler: %w", err)
		}
		if err := origins.AddTrustedOrigin(u.Scheme + "://" + u.Host); err != nil {
			return nil, fmt.Errorf("make GraphQL handler: %w", err)
		}
	}
	origins.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		refuse(w, r, http.StatusForbidden, "a request from another origin is refused")
	}))
	return origins, nil
}

// Headers of an answer that say for whom it was made, so that a page which
// still shows what a session opened learns with any answer that it is over, or
// somebody else's.
const (
	sessionHeader = "Shomei-Session"
	subjectHeader = "Shomei-Subject"
)

// tellSession writes the headers: none, or the whole seconds that the session
// of who asks lasts if nothing is done; and which member of staff it is.
func (c Config) tellSession(ctx context.Context, header http.Header, visit *session.Visit) error {
	var audience session.Audience
	switch visit.Viewer.Kind {
	case viewer.Staff, viewer.Newcomer:
		audience = session.Staff
		header.Set(subjectHeader, visit.Viewer.StaffID)
	case viewer.Applicant:
		audience = session.Applicant
	case viewer.Client: // has no session that could be over
		return nil
	default:
		header.Set(sessionHeader, "none")
		return nil
	}
	open, err := visit.Session(ctx, audience)
	if err != nil {
		return err
	}
	header.Set(sessionHeader, seconds(c.Sessions.Left(*open)))
	return nil
}

// seconds writes the whole ones of d, as headers want them.
func seconds(d time.Duration) string { return strconv.Itoa(int(d / time.Second)) }

// newAPI wires the schema with its limits.
func newAPI(c Config, root *resolver) *handler.Server {
	api := handler.New(priced{generated.NewExecutableSchema(generated.Config{Resolvers: root, Schema: contract()})})
	api.AddTransport(socket{resolver: root, initIn: initIn})
	api.AddTransport(stream{root})
	api.AddTransport(post{c})
	api.SetParserTokenLimit(maxTokens)
	api.SetQueryCache(lru.New[*ast.QueryDocument](cachedQueries))
	api.SetDisableSuggestion(!c.Introspection)
	api.SetValidationRulesFn(c.validation)
	api.SetErrorPresenter(c.present)
	api.SetRecoverFunc(c.recover)
	// The shape goes first: it bounds the work of everything after it.
	api.Use(shapeLimit{introspection: c.Introspection})
	api.Use(scopeLimit{})
	api.Use(textLimit{})
	api.Use(&coercion{})
	api.Use(extension.FixedComplexityLimit(maxCost))
	api.Use(introspectionLimit{})
	api.Use(budgetLimit{c})
	api.Use(shownCost{})
	if c.Introspection {
		api.Use(extension.Introspection{})
	}
	return api
}

// languages of problem texts; the first is the default.
var languages = language.NewMatcher([]language.Tag{language.Japanese, language.English})

func languageOf(r *http.Request) string {
	_, i := language.MatchStrings(languages, r.Header.Get("Accept-Language"))
	return [...]string{"ja", "en"}[i]
}
