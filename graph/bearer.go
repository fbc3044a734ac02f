package graph

import (
	"errors"
	"net/http"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

// noScope is the code of what a client's scopes do not give.
const noScope = "FORBIDDEN"

// challenge says what is wrong with an access token (RFC 6750, 3).
func challenge(header http.Header, what string) {
	header.Set("WWW-Authenticate", `Bearer realm="shomei", `+what)
}

// unauthorized answers an access token that is not good.
func unauthorized(w http.ResponseWriter, r *http.Request, err error) bool {
	if !errors.Is(err, session.ErrBearer) {
		return false
	}
	challenge(w.Header(), `error="invalid_token"`)
	writeErrors(w, r, http.StatusUnauthorized, limited("INVALID_TOKEN", "the access token is not valid here: ask for another at %s", session.TokenPath))
	return true
}

// forbidden names the scope that an operation, or a path, wants.
func forbidden(name string, wanted viewer.Scope) *gqlerror.Error {
	err := limited(noScope, "%s wants the scope %s", name, wanted.Token())
	err.Extensions["scope"] = wanted.Token()
	return err
}

// refuseScope answers who may not come to a path: a program, for the scope that its
// token lacks, anybody else for being nobody.
func refuseScope(w http.ResponseWriter, r *http.Request, wanted viewer.Scope) {
	if viewer.From(r.Context()).Kind != viewer.Client {
		refuse(w, r, http.StatusForbidden, "sign in, or come with the scope "+wanted.Token())
		return
	}
	err := forbidden(r.URL.Path, wanted)
	challenge(w.Header(), `error="insufficient_scope", scope="`+wanted.Token()+`"`)
	writeErrors(w, r, http.StatusForbidden, err)
}
