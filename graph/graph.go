// Package graph is the API: it resolves schema.graphql.
//
// A resolver checks who is asking where a use case does not, calls one use
// case of ra or reads through graph/view, and converts. What the caller can
// mend becomes `problems`; everything else leaves as a correlation id (see
// present). The root fields lie in files by their noun.
package graph

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/graph/generated"
	"github.com/shomei-ra/shomei/graph/view"
	"github.com/shomei-ra/shomei/internal/factor"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// Config is what the API works with. All fields are wanted but PublicURL,
// Passkeys, OIDCLabel, Issuers before the CA was made, and the switches.
type Config struct {
	RA       *ra.Service
	DB       *database.DB
	Sessions *session.Service
	Throttle *session.Throttle
	Letters  Letters
	Log      *slog.Logger
	// Wall is wall time.
	Wall func() time.Time
	// Rand makes correlation ids.
	Rand io.Reader
	// Issuers are the addresses baked into certificates, by the issuer's slug.
	Issuers map[string]view.IssuerURLs
	// Operator is the name of who runs this; HelpDesk says how it is reached.
	Operator, HelpDesk policy.Text
	// ClosingMail writes the mail of a campaign.
	ClosingMail func(ctx context.Context, c ClosingMail) (subject, text string, err error)
	// ReplaceMail writes the mail of a revocation campaign: why, and before when the
	// certificate is to be replaced.
	ReplaceMail func(ctx context.Context, c ClosingMail, text policy.Text, before time.Time) (subject, mail string, err error)
	// MailSubject heads a mail of a kind about a product, as MailFrom sends it.
	MailSubject func(kind message.Kind, language view.Language, brand, product string) (string, error)
	MailFrom    string
	// HelpDeskEmail is where enquiries made at / go; empty: nobody takes any.
	HelpDeskEmail string
	// PaperTo is where paper is sent that is no partner's: name and postal
	// address, in lines.
	PaperTo policy.Text
	// PublicURL is the origin that browsers see, where it differs from the
	// Host of requests because of a proxy.
	PublicURL string
	// Passkeys is where they are made and used; nil: nowhere.
	Passkeys *factor.Site
	// OIDCLabel is what the button says by which staff sign in at the OpenID
	// provider that Sessions knows; nil: there is none.
	OIDCLabel *policy.Text
	// Demo is told to clients.
	Demo bool
	// Stopping is closed when the server is told to stop: streams end then. Nil:
	// they end with their clients.
	Stopping <-chan struct{}
	// Documents are those that can be asked for by their identifiers.
	Documents Documents
	// OnlyDocuments: whoever brings no token asks for one of them.
	OnlyDocuments bool
	// Pace of uploads of files of persons; nil: the product's.
	Pace *Pace
	// Introspection answers questions about the schema, and suggests names for
	// mistyped ones.
	Introspection bool
}

// ClosingMail is a mail of a campaign: about which product, as it goes to holders
// of which entrance, in JA or EN.
type ClosingMail struct{ ProductID, Portal, Language string }

// resolver resolves the root fields.
type resolver struct {
	Config
	source view.Config
	// lookups of postal codes.
	lookups *session.Allowance
	// streams that are open, and connections for them.
	streams *places
	// beat is how often a stream that has nothing to tell says so.
	beat time.Duration
	// downloads, and uploads of files of persons, that run.
	downloads, uploads *places
}

// A form asks for one postal code, or a few; a company's people share a
// network.
const (
	lookupBurst  = 100
	lookupRefill = 300 * time.Millisecond
)

var _ generated.ResolverRoot = (*resolver)(nil)

type (
	query    struct{ *resolver }
	mutation struct{ *resolver }
)

// Query implements generated.ResolverRoot.
func (r *resolver) Query() generated.QueryResolver { return query{r} }

// Mutation implements generated.ResolverRoot.
func (r *resolver) Mutation() generated.MutationResolver { return mutation{r} }

func newResolver(c Config) *resolver {
	return &resolver{
		Config: c, source: view.Config{
			DB: c.DB, Now: c.RA.Now, Wall: c.Wall, Issuers: c.Issuers, Halves: c.RA.Halves,
			MailSubject: c.MailSubject, MailFrom: c.MailFrom,
			House: view.House{Operator: c.Operator, HelpDesk: c.HelpDesk, HelpDeskEmail: c.HelpDeskEmail},
		},
		streams: newPlaces(), beat: beatEvery, downloads: newPlaces(), uploads: newPlaces(),
		lookups: session.NewAllowance(lookupBurst, lookupRefill, c.Wall),
	}
}

// exchange is the HTTP request that an operation came with.
type exchange struct {
	visit *session.Visit
	// header of the reply, not sent before the operation is done.
	header   http.Header
	language string
	// charged: the client's budget has paid for it.
	charged bool
	// userAgent is the browser's, in its own words.
	userAgent string
	// request that it came with.
	request *http.Request
	// broken: its stream could not be read on.
	broken *atomic.Bool
	// bearer: it came with a token, and with no session of a browser's.
	bearer bool
}

type exchangeKey struct{}

// exchanging is ctx with who is asking by the request, and with its exchange;
// header is the reply's.
func exchanging(ctx context.Context, r *http.Request, visit *session.Visit, header http.Header) context.Context {
	return context.WithValue(viewer.With(ctx, visit.Viewer), exchangeKey{}, &exchange{
		visit: visit, header: header, language: languageOf(r), userAgent: r.UserAgent(), bearer: byToken(r, visit), request: r,
		broken: new(atomic.Bool),
	})
}

func exchangeOf(ctx context.Context) *exchange {
	e, _ := ctx.Value(exchangeKey{}).(*exchange)
	return e
}

// setCookie adds a cookie to the reply.
func (e *exchange) setCookie(c *http.Cookie) { e.header.Add("Set-Cookie", c.String()) }

// reading returns the Source for whoever is asking.
func (r *resolver) reading(ctx context.Context) *view.Source {
	return view.NewSource(r.source, viewer.From(ctx))
}

// known answers who is asking, or refuses who is nobody.
func known(ctx context.Context) (viewer.Viewer, error) {
	v := viewer.From(ctx)
	if v.Kind == viewer.Anonymous {
		return v, problem.Refuse(problem.SessionRequired, "")
	}
	return v, nil
}

// stranger is whoever is asking, without what they have proven before: the one
// who applies or identifies is taken for nobody else.
func stranger(ctx context.Context) viewer.Viewer {
	return viewer.Viewer{Kind: viewer.Anonymous, Address: viewer.From(ctx).Address}
}

// problems says a refusal in the caller's language; any other error stays one.
func problems(ctx context.Context, err error) ([]*view.Problem, error) {
	if err == nil {
		return []*view.Problem{}, nil
	}
	refused, ok := problem.Of(err)
	if !ok {
		return nil, err
	}
	return view.Problems(exchangeOf(ctx).language, refused), nil
}

// onRequest does something to a request and answers how it stands afterwards,
// done or refused: nil where it is not there for the viewer.
func (r *resolver) onRequest(ctx context.Context, requestID string, act func(viewer.Viewer) error) (*view.Request, []*view.Problem, error) {
	by, err := known(ctx)
	if err == nil {
		err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	stands, err := r.reading(ctx).RequestByID(ctx, requestID)
	if err != nil {
		return nil, nil, fmt.Errorf("read again: %w", err)
	}
	return stands, refused, nil
}

// onCertificate is onRequest for a certificate.
func (r *resolver) onCertificate(ctx context.Context, certificateID string, act func(viewer.Viewer) error) (*view.Certificate, []*view.Problem, error) {
	by, err := known(ctx)
	if err == nil {
		err = act(by)
	}
	refused, err := problems(ctx, err)
	if err != nil {
		return nil, nil, err
	}
	stands, err := r.reading(ctx).CertificateByID(ctx, certificateID)
	if err != nil {
		return nil, nil, fmt.Errorf("read again: %w", err)
	}
	return stands, refused, nil
}
