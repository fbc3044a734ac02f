package session

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// maxForm of a token request, in bytes.
const maxForm = 8 << 10

// grantError is an answer that gives no token (RFC 6749, 5.2).
type grantError struct {
	status      int
	Code        string `json:"error"`
	Description string `json:"error_description,omitempty"`
	// wait before the next try, in seconds; empty: none.
	wait string
}

func (e *grantError) Error() string { return e.Code }

func badRequest(code, description string) *grantError {
	return &grantError{status: http.StatusBadRequest, Code: code, Description: description}
}

// errClient is the one answer to whoever is not let in, whatever was wrong.
var errClient = &grantError{
	status: http.StatusUnauthorized, Code: "invalid_client",
	Description: "no such client, or a wrong secret or certificate, or it is disabled, or not from this address",
}

// granted is an answer with a token (RFC 6749, 5.1).
type granted struct {
	AccessToken string `json:"access_token"`
	TokenType   string `json:"token_type"`
	ExpiresIn   int    `json:"expires_in"`
	Scope       string `json:"scope"`
}

// credentials are what a client came with.
type credentials struct {
	clientID, secret string
	// withSecret: it came with one, be it empty.
	withSecret bool
}

// Token answers a request for an access token at /oauth/token: the client
// credentials grant, by client_secret_basic, client_secret_post, or the
// certificate that the client is bound to (RFC 8705, 2.1).
func (c *Clients) Token(w http.ResponseWriter, r *http.Request) {
	// RFC 6749, 5.1: no cache keeps a token.
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Pragma", "no-cache")
	answer, err := c.grant(viewer.AsSystem(r.Context()), r)
	if refused, ok := errors.AsType[*grantError](err); ok {
		switch refused.status {
		case http.StatusUnauthorized:
			w.Header().Set("WWW-Authenticate", `Basic realm="shomei", charset="UTF-8"`)
		case http.StatusMethodNotAllowed:
			w.Header().Set("Allow", http.MethodPost)
		}
		if refused.wait != "" {
			w.Header().Set("Retry-After", refused.wait)
		}
		writeJSON(w, refused.status, refused)
		return
	}
	if err != nil {
		c.Log.ErrorContext(r.Context(), "give access token", "error", err)
		writeJSON(w, http.StatusServiceUnavailable, &grantError{Code: "temporarily_unavailable"})
		return
	}
	writeJSON(w, http.StatusOK, answer)
}

func (c *Clients) grant(ctx context.Context, r *http.Request) (*granted, error) {
	form, err := readForm(r)
	if err != nil {
		return nil, err
	}
	came, err := credentialsOf(r, form)
	if err != nil {
		return nil, err
	}
	switch form.Get("grant_type") {
	case "client_credentials":
	case "":
		return nil, badRequest("invalid_request", "grant_type is missing")
	default:
		return nil, badRequest("unsupported_grant_type", "only client_credentials is")
	}
	address := c.Proxies.Client(r)
	der := c.presented(r)
	row, err := c.admit(ctx, came, address, der)
	if err != nil {
		return nil, err
	}
	scopes, err := narrowed(row, form.Get("scope"))
	if err != nil {
		return nil, err
	}
	token, err := c.issue(ctx, row, scopes, der)
	if err != nil {
		return nil, err
	}
	if err := c.Record(ctx, viewerOf(row, scopes, address.String()), true); err != nil {
		return nil, err
	}
	return &granted{AccessToken: token, TokenType: "Bearer", ExpiresIn: int(viewer.TokenLife.Seconds()), Scope: scopeText(scopes)}, nil
}

// readForm reads the body, and nothing of the address: that would stand in logs.
func readForm(r *http.Request) (url.Values, error) {
	if r.Method != http.MethodPost {
		return nil, &grantError{status: http.StatusMethodNotAllowed, Code: "invalid_request", Description: "only POST is answered"}
	}
	if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != "application/x-www-form-urlencoded" {
		return nil, badRequest("invalid_request", "the body must be application/x-www-form-urlencoded")
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, maxForm+1))
	if err != nil || len(body) > maxForm {
		return nil, badRequest("invalid_request", "the body is too long, or was cut short")
	}
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return nil, badRequest("invalid_request", "the body is no form")
	}
	for _, values := range form {
		if len(values) > 1 { // RFC 6749, 3.2
			return nil, badRequest("invalid_request", "a parameter is given twice")
		}
	}
	return form, nil
}

// credentialsOf reads them from the header or the body, never from both (RFC
// 6749, 2.3).
func credentialsOf(r *http.Request, form url.Values) (credentials, error) {
	headers := r.Header.Values("Authorization")
	came := credentials{clientID: form.Get("client_id"), secret: form.Get("client_secret"), withSecret: form.Has("client_secret")}
	if len(headers) == 0 {
		if came.clientID == "" {
			return came, errClient
		}
		return came, nil
	}
	if len(headers) > 1 || came.withSecret {
		return credentials{}, badRequest("invalid_request", "the client authenticates in more than one way")
	}
	scheme, encoded, _ := strings.Cut(headers[0], " ")
	decoded, err := base64.StdEncoding.DecodeString(strings.TrimSpace(encoded))
	name, secret, ok := strings.Cut(string(decoded), ":")
	if !strings.EqualFold(scheme, "Basic") || err != nil || !ok {
		return credentials{}, errClient
	}
	// Both are written as in a form before they are joined.
	clientID, ierr := url.QueryUnescape(name)
	secret, serr := url.QueryUnescape(secret)
	if ierr != nil || serr != nil || clientID == "" {
		return credentials{}, errClient
	}
	if came.clientID != "" && came.clientID != clientID {
		return credentials{}, badRequest("invalid_request", "two clients are named")
	}
	return credentials{clientID, secret, true}, nil
}

// admit authenticates a client. A wrong secret is a failure of the client's and
// of the address's, and makes the next try of either wait; who is not known is
// asked the same questions. Errors: grantError; the database does not answer.
func (c *Clients) admit(ctx context.Context, came credentials, address netip.Addr, der []byte) (*ent.ApiClient, error) {
	scope := client(came.clientID)
	leave, err := c.Throttle.Queue(ctx, scope)
	if err != nil {
		return nil, err
	}
	defer leave()
	attempt, err := c.Throttle.Guard(ctx, scope, Address("client", address.String()))
	if p, ok := problem.Of(err); ok {
		return nil, &grantError{
			status: http.StatusTooManyRequests, Code: "invalid_client", Description: "too many failures: wait", wait: p[0].Params["seconds"],
		}
	}
	if err != nil {
		return nil, err
	}
	row, good, err := c.authenticate(ctx, came, address, der)
	if err != nil {
		return nil, errors.Join(err, attempt.TakeBack(ctx))
	}
	if good {
		return row, attempt.TakeBack(ctx)
	}
	attempt.Failed(ctx)
	if row != nil {
		if err := c.Record(ctx, viewerOf(row, nil, address.String()), false); err != nil {
			return nil, err
		}
	}
	return nil, errClient
}

// client is the scope of a client's failures. Nobody guesses a secret of 256
// bits: thirty are free, so that programs of one client need not wait for each
// other, and what is kept off is a program that has lost its secret and goes on.
func client(clientID string) Scope {
	s := Address("client id", "")
	s.name = clientID
	return s
}

// authenticate answers the client, if there is one, and whether it is let in: by
// the certificate that it is bound to, beside which a secret must be right; or,
// bound to none, by a secret.
func (c *Clients) authenticate(ctx context.Context, came credentials, address netip.Addr, der []byte) (*ent.ApiClient, bool, error) {
	row, err := c.load(ctx, came.clientID)
	if err != nil {
		return nil, false, err
	}
	known, err := c.knows(ctx, came.clientID, came.secret)
	if err != nil {
		return nil, false, err
	}
	if !lives(row, address) {
		return row, false, nil
	}
	if row.CertificateID == nil {
		return row, known, nil
	}
	good, err := c.bound(ctx, *row.CertificateID, der)
	return row, good && (known || !came.withSecret), err
}

// narrowed answers the scopes that were asked for, or all that the client has.
// Errors: invalid_scope.
func narrowed(row *ent.ApiClient, asked string) ([]viewer.Scope, error) {
	if strings.TrimSpace(asked) == "" {
		return row.Scopes, nil
	}
	v := viewerOf(row, row.Scopes, "")
	scopes := scopesOf(asked)
	if len(scopes) != len(strings.Fields(asked)) {
		return nil, badRequest("invalid_scope", "there is no such scope")
	}
	for _, s := range scopes {
		if !v.Holds(s) {
			return nil, badRequest("invalid_scope", "the client does not have the scope "+s.Token())
		}
	}
	return scopes, nil
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	// An error here means that the client is gone.
	_ = json.NewEncoder(w).Encode(body)
}
