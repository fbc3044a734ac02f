// Package viewer says who is asking. It travels in the context from the border
// to the read fence (ent/rule) and into the audit log.
package viewer

import (
	"context"
	"slices"
)

// Kind of viewer.
type Kind string

// Kinds of viewer.
const (
	// Anonymous has not signed in or identified.
	Anonymous Kind = "ANONYMOUS"
	// Applicant was identified for some requests, by session.
	Applicant Kind = "APPLICANT"
	// Staff is signed in to the console.
	Staff Kind = "STAFF"
	// Newcomer is a member of staff who has given a password, and has no second
	// factor where one is wanted: sets one up, and does nothing else.
	Newcomer Kind = "NEWCOMER"
	// Client is a program of a partner's that came with an access token: acts as
	// the partner's staff, as far as its scopes go.
	Client Kind = "CLIENT"
	// System is the server itself: background work and recovery.
	System Kind = "SYSTEM"
	// CommandLine is somebody with a shell on the server.
	CommandLine Kind = "COMMAND_LINE"
)

// Role of a staff member.
type Role string

// Roles of staff.
const (
	Reviewer      Role = "REVIEWER"
	Approver      Role = "APPROVER"
	Administrator Role = "ADMINISTRATOR"
	Auditor       Role = "AUDITOR"
	// Partner is a partner's own staff, who reach what is that partner's.
	Partner Role = "PARTNER"
)

// Known reports whether there is such a role.
func (r Role) Known() bool { return slices.Contains(Roles, r) }

// Viewer is who is asking, and what was proven.
type Viewer struct {
	Kind Kind
	// SessionID of a signed-in or identified viewer.
	SessionID string
	// StaffID, StaffName and Role of a staff member.
	StaffID   string
	StaffName string
	Role      Role
	// Epoch of the member of staff that the session was opened in: a later one has
	// ended it.
	Epoch int
	// PartnerID of whose staff it is; empty: the registration authority's own.
	PartnerID string
	// Fresh: the member of staff has proven to be there a moment ago, as acts
	// want that do harm in a stranger's hands.
	Fresh bool
	// ClientID and Scopes of an API client.
	ClientID string
	Scopes   []Scope
	// Purpose and RequestIDs of an applicant's session.
	Purpose    string
	RequestIDs []string
	// CodeID of the certificate code that opened an applicant's session; empty
	// where none did.
	CodeID string
	// ContactID of the organisation's contact whose mailed link opened an
	// applicant's session; empty where none did.
	ContactID string
	// Address is the client's IP address, for consents, limits and audit.
	Address string
}

// Vets reports whether the viewer may work on cases.
func (v Viewer) Vets() bool { return v.May(VetCases) }

// Seconds reports whether the viewer may give second approvals.
func (v Viewer) Seconds() bool { return v.May(ApproveSecond) }

// Audits reports whether the viewer may read the audit log.
func (v Viewer) Audits() bool { return v.May(ReadAudit) }

// Reaches reports whether what belongs to a partner is within the viewer's
// reach; nil: the house's own. A partner's staff reach their own partner's;
// whoever else may act at all, everything.
func (v Viewer) Reaches(partnerID *string) bool {
	if v.Role != Partner {
		return true
	}
	return v.PartnerID != "" && partnerID != nil && *partnerID == v.PartnerID
}

// Sells answers for which partner an act of the viewer's is that names one, ""
// being the house: a partner's staff act for their own alone, and whoever else
// they name is nobody.
func (v Viewer) Sells(partnerID string) string {
	switch {
	case v.Role != Partner:
		return partnerID
	case v.PartnerID != "" && (partnerID == "" || partnerID == v.PartnerID):
		return v.PartnerID
	default:
		return "nobody"
	}
}

// Works reports whether the viewer acts in an office of its own, and not as the
// person whom a certificate is about: a member of staff, or an API client.
func (v Viewer) Works() bool { return v.Kind == Staff || v.Kind == Client }

// Member reports whether the viewer is a member of staff, a newcomer too.
func (v Viewer) Member() bool { return v.Kind == Staff || v.Kind == Newcomer }

// Opens reports whether an applicant's session was opened for the request.
func (v Viewer) Opens(requestID string) bool {
	if v.Kind != Applicant {
		return false
	}
	for _, r := range v.RequestIDs {
		if r == requestID {
			return true
		}
	}
	return false
}

type key struct{}

// With returns a context in which v is asking.
func With(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, key{}, v)
}

// From returns who is asking; Anonymous where nobody was named.
func From(ctx context.Context) Viewer {
	if v, ok := ctx.Value(key{}).(Viewer); ok {
		return v
	}
	return Viewer{Kind: Anonymous}
}

// AsSystem returns a context in which the server itself is asking: every row
// is visible. Only use cases and workers take this step, never a resolver.
func AsSystem(ctx context.Context) context.Context {
	v := From(ctx)
	if v.Kind == System {
		return ctx
	}
	return With(ctx, Viewer{Kind: System, Address: v.Address})
}
