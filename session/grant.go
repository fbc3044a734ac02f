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
	"slices"
	"strconv"
	"strings"
	"time"

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
	// of whom there is a record of it; nil: there is no such client.
	of *viewer.Viewer
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
	// withSecret: it came with one, in a header be it empty.
	withSecret bool
}

// Token answers a request for an access token at /oauth/token: the client
// credentials grant, by client_secret_basic, client_secret_post, or the
// certificate that the client is bound to (RFC 8705, 2.1).
func (c *Clients) Token(w http.ResponseWriter, r *http.Request) {
	// RFC 6749, 5.1: no cache keeps a token.
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Pragma", "no-cache")
	answer, err := c.grant(viewer.AsSystem(r.Context()), w.Header(), r)
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
		if refused.of != nil {
			// The answer has its length, and is whole for whoever waits for it.
			_ = http.NewResponseController(w).Flush()
			if err := c.recordRefusal(context.WithoutCancel(r.Context()), *refused.of); err != nil {
				c.Log.ErrorContext(r.Context(), "record refused access token", "error", err)
			}
		}
		return
	}
	if err != nil {
		c.Log.ErrorContext(r.Context(), "give access token", "error", err)
		writeJSON(w, http.StatusServiceUnavailable, &grantError{Code: "temporarily_unavailable"})
		return
	}
	writeJSON(w, http.StatusOK, answer)
}

func (c *Clients) grant(ctx context.Context, header http.Header, r *http.Request) (*granted, error) {
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
	spent, err := c.Spend(ctx, budgetOf(row, address.String()), 1)
	if err != nil {
		return nil, err
	}
	spent.Tell(header)
	if spent.Over {
		return nil, tooMany("the client's budget of this minute is used up", spent.retryAfter())
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
	// A parameter without a value is as if it were omitted (RFC 6749, 3.2).
	came := credentials{clientID: form.Get("client_id"), secret: form.Get("client_secret"), withSecret: form.Get("client_secret") != ""}
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

// admit authenticates a client. Whoever proves to be one is let in however many
// others failed: a client's id is no secret, and must not be enough to keep its
// owner out. Nobody guesses a secret of 256 bits. Failures alone are counted, of
// the address's network, and wait. Errors: grantError; the database does not
// answer.
func (c *Clients) admit(ctx context.Context, came credentials, address netip.Addr, der []byte) (*ent.ApiClient, error) {
	row, good, err := c.authenticate(ctx, came, address, der)
	if err != nil || good {
		return row, err
	}
	attempt, err := c.Throttle.Guard(ctx, Address("client", address.String()))
	if p, ok := problem.Of(err); ok {
		return nil, tooMany("too many failures: wait", p[0].Params["seconds"])
	}
	if err != nil {
		return nil, err
	}
	attempt.Failed(ctx)
	if row == nil {
		return nil, errClient
	}
	refused := *errClient
	by := viewerOf(row, nil, address.String())
	refused.of = &by
	return nil, &refused
}

// tooMany is the answer to whoever has to wait for so many seconds.
func tooMany(description, seconds string) *grantError {
	return &grantError{status: http.StatusTooManyRequests, Code: "temporarily_unavailable", Description: description, wait: seconds}
}

// refusals is the scope of the records of a client's failures: thirty, and one
// more every two minutes, or strangers everywhere would fill the log.
func refusals(clientID string) Scope {
	return Scope{kind: "client refusals", name: clientID, free: 30, forget: 2 * time.Minute}
}

// recordRefusal records that a client was let in not, after it was told so: the
// time of the answer would tell which clients there are. What is not recorded
// any more is counted by the throttle's alarm.
func (c *Clients) recordRefusal(ctx context.Context, of viewer.Viewer) error {
	_, err := c.Throttle.Guard(ctx, refusals(of.ClientID))
	if _, ok := problem.Of(err); ok {
		return nil
	}
	if err != nil {
		return err
	}
	return c.Record(ctx, of, false)
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
	var scopes []viewer.Scope
	for word := range strings.FieldsSeq(asked) {
		s, ok := viewer.ScopeOf(word)
		switch {
		case !ok:
			return nil, badRequest("invalid_scope", "there is no such scope")
		case !v.Holds(s):
			return nil, badRequest("invalid_scope", "the client does not have the scope "+s.Token())
		case !slices.Contains(scopes, s):
			scopes = append(scopes, s)
		}
	}
	return scopes, nil
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	text, err := json.Marshal(body)
	if err != nil {
		panic(err) // texts and numbers alone
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(text)))
	w.WriteHeader(status)
	// An error here means that the client is gone.
	_, _ = w.Write(text)
}
