package viewer

import "slices"

// Permission is something that a role may do. The table below is the one place
// that says which role: use cases ask it, the read fence asks it, and the
// console shows it.
type Permission string

// Permissions.
const (
	// ReadCases: see requests, certificates, people, sales, mails.
	ReadCases Permission = "READ_CASES"
	// VetCases: claim, record checks, approve as the first, return, reject;
	// record contacts and passphrase resets; send a code or a mail again.
	VetCases Permission = "VET_CASES"
	// ApproveSecond: approve what another approved first.
	ApproveSecond Permission = "APPROVE_SECOND"
	// WorkInPairs: decide what another proposed, where the deed's own permission
	// says so too; withdraw one's own, or one's partner's.
	WorkInPairs Permission = "WORK_IN_PAIRS"
	// RecordPaper: what arrives by post.
	RecordPaper Permission = "RECORD_PAPER"
	// ProposeRevocation of a certificate.
	ProposeRevocation Permission = "PROPOSE_REVOCATION"
	// StartProcedures for the holders of what one's own partner sold: reissue,
	// change, withdrawal.
	StartProcedures Permission = "START_PROCEDURES"
	// ReadOwn: see a partner's own requests, certificates, sales and statement.
	ReadOwn Permission = "READ_OWN"
	// ManageSales: coupons and licence keys.
	ManageSales Permission = "MANAGE_SALES"
	// ManageWebhooks: where a partner's events are told.
	ManageWebhooks Permission = "MANAGE_WEBHOOKS"
	// ManageClients: the programs of a partner's that use the API.
	ManageClients Permission = "MANAGE_CLIENTS"
	// EnrolSubscribers of a partner's.
	EnrolSubscribers Permission = "ENROL_SUBSCRIBERS"
	// MergeOrganizations that turned out to be one.
	MergeOrganizations Permission = "MERGE_ORGANIZATIONS"
	// ManageProducts: products, their policies, terms.
	ManageProducts Permission = "MANAGE_PRODUCTS"
	// RunCampaigns that tell holders of the last days, or have their certificates
	// replaced and revoked.
	RunCampaigns Permission = "RUN_CAMPAIGNS"
	// ManageEntrances: partners, notices, maintenance, reason templates.
	ManageEntrances Permission = "MANAGE_ENTRANCES"
	// ManageStaff: who works here, and as what.
	ManageStaff Permission = "MANAGE_STAFF"
	// OperateAuthority: CA keys, the certificate of system mail, restoring,
	// postal codes.
	OperateAuthority Permission = "OPERATE_AUTHORITY"
	// ReadAudit: see the audit log.
	ReadAudit Permission = "READ_AUDIT"
	// MoveClock: move a demo's business time.
	MoveClock Permission = "MOVE_CLOCK"
)

// Grant is a line of the table: who holds a permission.
type Grant struct {
	Permission Permission
	Roles      []Role
	// Shell: somebody with a shell on the server holds it too.
	Shell bool
}

// Roles of the table, in the order in which it is read.
var Roles = []Role{Reviewer, Approver, Administrator, Auditor, Partner}

// Grants is the table. What a partner's own staff hold reaches their partner's
// rows alone: Viewer.Reaches in the use cases, the fence for what is read.
var Grants = []Grant{
	{ReadCases, []Role{Reviewer, Approver, Administrator, Auditor}, true},
	{VetCases, []Role{Reviewer, Approver, Administrator}, false},
	{ApproveSecond, []Role{Approver, Administrator}, false},
	{WorkInPairs, []Role{Reviewer, Approver, Administrator, Partner}, false},
	{RecordPaper, []Role{Reviewer, Approver, Administrator, Partner}, false},
	{ProposeRevocation, []Role{Reviewer, Approver, Administrator, Partner}, false},
	{StartProcedures, []Role{Partner}, false},
	{ReadOwn, []Role{Partner}, false},
	{ManageSales, []Role{Administrator, Partner}, true},
	{ManageWebhooks, []Role{Administrator, Partner}, true},
	{ManageClients, []Role{Administrator, Partner}, true},
	{EnrolSubscribers, []Role{Administrator, Partner}, true},
	{MergeOrganizations, []Role{Administrator}, false},
	{ManageProducts, []Role{Administrator}, true},
	{RunCampaigns, []Role{Administrator}, true},
	{ManageEntrances, []Role{Administrator}, true},
	{ManageStaff, []Role{Administrator}, true},
	{OperateAuthority, []Role{Administrator}, true},
	{ReadAudit, []Role{Administrator, Auditor}, true},
	{MoveClock, []Role{Administrator}, true},
}

// May reports whether the viewer holds the permission. A kind or a role that is
// not in the table holds none.
func (v Viewer) May(p Permission) bool {
	i := slices.IndexFunc(Grants, func(g Grant) bool { return g.Permission == p })
	if i < 0 {
		return false
	}
	switch v.Kind {
	case Staff:
		return slices.Contains(Grants[i].Roles, v.Role)
	case Client:
		// A part of what the partner's staff may.
		return slices.Contains(Grants[i].Roles, v.Role) && v.granted(p)
	case CommandLine:
		return Grants[i].Shell
	default:
		return false
	}
}
