package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/formatter"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/session"
	"github.com/shomei-ra/shomei/va"
)

// site is everything that is answered over HTTP.
type site struct {
	api http.Handler
	// evidence takes and sends the files of cases.
	evidence http.Handler
	// imports takes files of persons.
	imports      http.Handler
	publications *va.Handler
	// clients gives access tokens, and tells what checks them.
	clients *session.Clients
	letters letters
	pages   pages
	db      *database.DB
	log     *slog.Logger
	wall    func() time.Time
	rand    io.Reader
	// name is the host in the address that browsers use; "" where it is none.
	name string
	// secure: browsers come by https.
	secure bool
	demo   bool
	// explorer: GraphiQL is served.
	explorer bool
	// folder is the demo's mailbox; nil where mails go to a server.
	folder *mail.Folder
}

// maxBody bounds every request but an upload; the API and OCSP want less.
const maxBody = 1 << 20

// bodyLimit of a request to the path, in bytes.
func bodyLimit(path string) int64 {
	if strings.HasPrefix(path, graph.EvidencePath) {
		return graph.MaxUpload
	}
	if path == graph.ImportPath {
		return graph.MaxImportUpload
	}
	return maxBody
}

// maxMails is how many mails the demo's mailbox shows.
const maxMails = 200

// handler routes. Publications stand before the mux, which would clean "//"
// out of an OCSP request.
func (s site) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle(graph.Path, s.api)
	for _, path := range graph.ExportPaths() {
		mux.Handle(path, s.api)
	}
	mux.Handle("POST "+graph.ImportPath, s.imports)
	mux.Handle("POST "+graph.EvidencePath+"{requestId}", s.evidence)
	mux.Handle("GET "+graph.EvidencePath+"{requestId}/{evidenceId}", s.evidence)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "alive") })
	mux.HandleFunc("GET /readyz", s.ready)
	mux.HandleFunc("/schema.graphql", fetched(schema))
	mux.HandleFunc(session.TokenPath, s.clients.Token)
	mux.HandleFunc(session.KeysPath, fetched(s.clients.Keys))
	mux.HandleFunc(session.MetadataPath, fetched(s.clients.Metadata))
	s.letters.routes(mux)
	if s.demo || s.explorer {
		mux.HandleFunc("GET /graphiql", s.pages.explorer)
	}
	if s.demo {
		mux.HandleFunc("GET /mailbox.json", s.mailbox)
		mux.HandleFunc("GET /mailbox/{id}", s.letter)
		mux.HandleFunc("GET /mailbox", func(w http.ResponseWriter, r *http.Request) {
			framing(w)
			s.pages.page(w, r)
		})
	}
	s.pages.routes(mux)

	inner := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// Not http.MaxBytesHandler: it copies the request, and the log would
		// not see the pattern that matched.
		r.Body = http.MaxBytesReader(w, r.Body, bodyLimit(r.URL.Path))
		if va.Serves(r.URL.Path) {
			r.Pattern = va.Route(r.URL.Path)
			s.publications.ServeHTTP(w, r)
			return
		}
		mux.ServeHTTP(w, r)
	})
	return s.logged(s.guarded(s.misdirected(inner)))
}

// fetched answers what programs fetch, and tells whoever sends it something that it
// is not sent to: for pages there is one that says there is no such address.
func fetched(answer http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			say(w, http.StatusMethodNotAllowed, "only GET is answered")
			return
		}
		answer(w, r)
	}
}

// ready reports whether requests can be served: the database answers and has
// this version's tables.
func (s site) ready(w http.ResponseWriter, r *http.Request) {
	err := s.db.Ping(r.Context())
	if err == nil {
		err = s.db.CheckMigrated(r.Context())
	}
	if err != nil {
		s.log.WarnContext(r.Context(), "not ready", "error", err)
		say(w, http.StatusServiceUnavailable, "not ready")
		return
	}
	say(w, http.StatusOK, "ready")
}

// schema tells the API's contract, with its description, which the formatter leaves
// out, as it does a block that names the roots as everybody does.
func schema(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	contract := generated.NewExecutableSchema(generated.Config{}).Schema()
	// An error here means that the client is gone.
	_, _ = fmt.Fprintf(w, "\"\"\"\n%s\n\"\"\"\nschema {\n  query: %s\n  mutation: %s\n  subscription: %s\n}\n\n",
		contract.Description, contract.Query.Name, contract.Mutation.Name, contract.Subscription.Name)
	formatter.NewFormatter(w).FormatSchema(contract)
}

// mailbox tells what the demo's folder holds, newest first.
func (s site) mailbox(w http.ResponseWriter, r *http.Request) {
	mails := []mail.Stored{}
	if s.folder != nil {
		var err error
		if mails, err = s.folder.List(maxMails); err != nil {
			s.log.ErrorContext(r.Context(), "list mails", "error", err)
			say(w, http.StatusServiceUnavailable, "temporarily unavailable")
			return
		}
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	// An error here means that the client is gone.
	_ = json.NewEncoder(w).Encode(mails)
}

// letterPolicy is that of a mail's HTML, as careful as a reader's program: it
// may style itself and show its pictures, in a frame of ours, and do nothing.
var letterPolicy = strings.Join([]string{
	"default-src 'none'", "style-src 'unsafe-inline'", "img-src data:", "base-uri 'none'", "form-action 'none'",
	"frame-ancestors 'self'", "sandbox",
}, "; ")

// letter sends the HTML of a mail in the demo's folder.
func (s site) letter(w http.ResponseWriter, r *http.Request) {
	if s.folder == nil {
		notFound(w, r)
		return
	}
	stored, err := s.folder.Read(r.PathValue("id"))
	if errors.Is(err, fs.ErrNotExist) || err == nil && stored.HTML == "" {
		notFound(w, r)
		return
	}
	if err != nil {
		s.log.ErrorContext(r.Context(), "read mail", "error", err)
		say(w, http.StatusServiceUnavailable, "temporarily unavailable")
		return
	}
	w.Header().Set("Content-Security-Policy", letterPolicy)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = io.WriteString(w, stored.HTML)
}

// say sends a line of text that nobody keeps.
func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text+"\n")
}

// contentPolicy is the SPA's: scripts, styles and data from here and from
// nowhere else, no markup out of strings but through the policy "shomei".
var contentPolicy = strings.Join([]string{
	"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
	"worker-src 'self'", "font-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
	"frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types shomei",
}, "; ")

// framing lets a page show a frame of ours: a mail's HTML, in the demo's mailbox
// and in the console, whose pages are one document for the browser.
func framing(w http.ResponseWriter) {
	w.Header().Set("Content-Security-Policy", contentPolicy+"; frame-src 'self'")
}

// explorerPolicy is looser, for GraphiQL, which writes styles at run time. The
// explorer exists in a demo, or where it was switched on.
var explorerPolicy = strings.Join([]string{
	"default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "connect-src 'self'",
	"worker-src 'self' blob:", "font-src 'self' data:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
}, "; ")

// guarded sets what every answer tells browsers; a handler may say it
// otherwise for its own.
func (s site) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", contentPolicy)
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
		// Lists and CA certificates are for everybody.
		if !va.Serves(r.URL.Path) {
			h.Set("Cross-Origin-Resource-Policy", "same-origin")
		}
		if s.secure {
			h.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
		}
		next.ServeHTTP(w, r)
	})
}
