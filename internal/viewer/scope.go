package viewer

import (
	"slices"
	"strings"
	"time"
)

// TokenLife is how long an access token of a client is good.
const TokenLife = 10 * time.Minute

// Scope is something that an API client was let do, by whoever made it: a part
// of what its partner's staff may (RFC 6749, 3.3).
type Scope string

// Scopes. To write something is to read it, too.
const (
	CouponsRead     Scope = "COUPONS_READ"
	CouponsWrite    Scope = "COUPONS_WRITE"
	LicensesRead    Scope = "LICENSES_READ"
	LicensesWrite   Scope = "LICENSES_WRITE"
	EnrolmentsRead  Scope = "ENROLMENTS_READ"
	EnrolmentsWrite Scope = "ENROLMENTS_WRITE"
	// RequestsRead: applications, and what was declared in them.
	RequestsRead Scope = "REQUESTS_READ"
	// RequestsWrite: start reissue, change and withdrawal for holders.
	RequestsWrite    Scope = "REQUESTS_WRITE"
	CertificatesRead Scope = "CERTIFICATES_READ"
	// RevocationsWrite: propose revocations, withdraw what was proposed, and revoke
	// at once where a key is compromised. People prove to be there for that; a program has this scope,
	// which no other includes.
	RevocationsWrite Scope = "REVOCATIONS_WRITE"
	StatementRead    Scope = "STATEMENT_READ"
	WebhooksRead     Scope = "WEBHOOKS_READ"
	WebhooksWrite    Scope = "WEBHOOKS_WRITE"
	EventsRead       Scope = "EVENTS_READ"
)

// scope is a line of the table of scopes.
type scope struct {
	scope, includes Scope
	gives           []Permission
}

// scopes says what permissions each gives, in the order in which they are shown,
// and which scope it includes. Whatever a client may at all, it may read its own;
// of what, the fence asks the scopes.
var scopes = []scope{
	{CouponsRead, "", nil},
	{CouponsWrite, CouponsRead, []Permission{ManageSales}},
	{LicensesRead, "", nil},
	{LicensesWrite, LicensesRead, []Permission{ManageSales}},
	{EnrolmentsRead, "", nil},
	{EnrolmentsWrite, EnrolmentsRead, []Permission{EnrolSubscribers}},
	{RequestsRead, "", nil},
	{RequestsWrite, RequestsRead, []Permission{StartProcedures}},
	{CertificatesRead, "", nil},
	{RevocationsWrite, "", []Permission{ProposeRevocation, WorkInPairs}},
	{StatementRead, "", nil},
	{WebhooksRead, "", nil},
	{WebhooksWrite, WebhooksRead, []Permission{ManageWebhooks}},
	{EventsRead, "", nil},
}

// Scopes that there are.
func Scopes() []Scope {
	all := make([]Scope, len(scopes))
	for i, s := range scopes {
		all[i] = s.scope
	}
	return all
}

// Token is the scope as OAuth writes it, such as coupons:read.
func (s Scope) Token() string {
	return strings.Replace(strings.ToLower(string(s)), "_", ":", 1)
}

// ScopeOf reads what Token writes.
func ScopeOf(token string) (Scope, bool) {
	i := slices.IndexFunc(scopes, func(s scope) bool { return s.scope.Token() == token })
	if i < 0 {
		return "", false
	}
	return scopes[i].scope, true
}

// Known reports whether there is such a scope.
func (s Scope) Known() bool { return slices.Contains(Scopes(), s) }

// Holds reports whether a client has the scope, or one that includes it.
func (v Viewer) Holds(wanted Scope) bool {
	if v.Kind != Client {
		return false
	}
	for _, s := range scopes {
		if slices.Contains(v.Scopes, s.scope) && (s.scope == wanted || s.includes == wanted) {
			return true
		}
	}
	return false
}

// granted reports whether one of the scopes gives the permission.
func (v Viewer) granted(p Permission) bool {
	for _, s := range scopes {
		if slices.Contains(v.Scopes, s.scope) && (p == ReadOwn || slices.Contains(s.gives, p)) {
			return true
		}
	}
	return false
}
