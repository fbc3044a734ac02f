package graph_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	gql "github.com/vektah/gqlparser/v2/ast"

	"github.com/shomei-ra/shomei/lifecycle"
)

func contract(t *testing.T) *gql.Schema {
	t.Helper()
	text, err := os.ReadFile("../schema.graphql")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&gql.Source{Name: "schema.graphql", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// own calls f with every type that the contract declares.
func own(schema *gql.Schema, f func(*gql.Definition)) {
	for _, d := range schema.Types {
		if !d.BuiltIn && !strings.HasPrefix(d.Name, "__") {
			f(d)
		}
	}
}

func TestContractIsDescribed(t *testing.T) {
	t.Parallel()
	want := func(described, what string) {
		if strings.TrimSpace(described) == "" {
			t.Errorf("%s has no description", what)
		}
	}
	own(contract(t), func(d *gql.Definition) {
		want(d.Description, d.Name)
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			want(f.Description, d.Name+"."+f.Name)
			for _, a := range f.Arguments {
				want(a.Description, d.Name+"."+f.Name+"("+a.Name+")")
			}
		}
		for _, v := range d.EnumValues {
			want(v.Description, d.Name+"."+v.Name)
		}
	})
}

func TestContractNaming(t *testing.T) {
	t.Parallel()
	schema := contract(t)
	for _, f := range schema.Mutation.Fields {
		name := strings.ToUpper(f.Name[:1]) + f.Name[1:]
		if f.Type.String() != name+"Payload!" {
			t.Errorf("%s answers %s", f.Name, f.Type)
		}
		if len(f.Arguments) > 0 && (len(f.Arguments) > 1 || f.Arguments[0].Type.String() != name+"Input!") {
			t.Errorf("%s wants %v", f.Name, f.Arguments)
		}
		payload := schema.Types[f.Type.Name()]
		if p := payload.Fields.ForName("problems"); f.Name != "signOut" && (p == nil || p.Type.String() != "[Problem!]!") {
			t.Errorf("%s has no problems", payload.Name)
		}
	}
	own(schema, func(d *gql.Definition) {
		for _, v := range d.EnumValues {
			if v.Name != strings.ToUpper(v.Name) {
				t.Errorf("%s.%s is not upper case", d.Name, v.Name)
			}
		}
	})
}

// Relay: GraphQL Cursor Connections Specification, 2 to 5.
func TestConnections(t *testing.T) {
	t.Parallel()
	schema := contract(t)
	shape := func(d *gql.Definition, fields map[string]string) {
		t.Helper()
		for name, want := range fields {
			if f := d.Fields.ForName(name); f == nil || f.Type.String() != want {
				t.Errorf("%s.%s is not %s", d.Name, name, want)
			}
		}
	}
	shape(schema.Types["PageInfo"], map[string]string{
		"hasNextPage": "Boolean!", "hasPreviousPage": "Boolean!", "startCursor": "String", "endCursor": "String",
	})
	var plain []string
	own(schema, func(d *gql.Definition) {
		if of, ok := strings.CutSuffix(d.Name, "Connection"); ok {
			shape(d, map[string]string{"edges": "[" + of + "Edge!]!", "nodes": "[" + of + "!]!", "pageInfo": "PageInfo!"})
			shape(schema.Types[of+"Edge"], map[string]string{"cursor": "String!", "node": of + "!"})
			return
		}
		for _, f := range d.Fields {
			if !strings.HasSuffix(f.Type.Name(), "Connection") {
				if d.Kind == gql.Object && f.Type.Elem != nil && schema.Types[f.Type.Name()].IsCompositeType() {
					plain = append(plain, d.Name+"."+f.Name)
				}
				continue
			}
			for name, want := range map[string]string{"first": "Int", "last": "Int", "after": "String", "before": "String"} {
				if a := f.Arguments.ForName(name); a == nil || a.Type.String() != want {
					t.Errorf("%s.%s(%s) is not %s", d.Name, f.Name, name, want)
				}
			}
		}
	})
	slices.Sort(plain)
	plain = slices.DeleteFunc(plain, func(name string) bool {
		return strings.HasSuffix(name, "Payload.problems") || strings.HasSuffix(name, "Payload.changes")
	})
	if diff := cmp.Diff(slices.Sorted(maps.Keys(bounded)), plain); diff != "" {
		t.Errorf("lists of objects that are no connections (-justified +there):\n%s", diff)
	}
}

// bounded are the lists of objects that are given whole, and why they cannot
// outgrow an answer. Every other one is a connection, but for what a mutation
// says of its own input: its problems, and what it normalised.
var bounded = map[string]string{
	"Certificate.related":                     "one a renewal or a reissue of it, and those that replaced a lost key",
	"Coupon.history":                          "one a time that it was taken or given back, and a few besides",
	"Organization.absorbed":                   "100, the latest",
	"Organization.alike":                      "100, the latest",
	"Organization.contacts":                   "those that an organisation named",
	"Organization.names":                      "one a time that it was renamed",
	"AuditEvent.alterations":                  "one a field of what was changed",
	"Proposal.alterations":                    "one a field of what is proposed",
	"ApiClient.secrets":                       "three at most are good",
	"Query.auditKeys":                         "one a key that signed, as an administrator renews it",
	"Account.passkeys":                        "20 a person",
	"Account.sessions":                        "100, the latest",
	"Query.permissions":                       "one a permission",
	"AdvanceClockPayload.effects":             "one a kind of effect",
	"Dashboard.backlog":                       "one a kind of work",
	"Dashboard.coupons":                       "twenty sellers at most",
	"Dashboard.days":                          "thirty",
	"Dashboard.issuers":                       "one a CA",
	"Dashboard.months":                        "twelve",
	"Dashboard.states":                        "one a state",
	"ApproveRequestsPayload.results":          "as many as were asked for",
	"ClaimRequestsPayload.results":            "as many as were asked for",
	"DeleteViewPayload.views":                 "thirty at most",
	"Query.savedViews":                        "thirty at most",
	"Query.reasonTemplates":                   "fifty a use",
	"RevocationPreview.following":             "one a kind of request",
	"RevocationPreview.mails":                 "one a person who is told",
	"RevocationPreview.problems":              "why one certificate cannot be revoked",
	"RequestResult.problems":                  "what is wrong with one case",
	"SaveViewPayload.views":                   "thirty at most",
	"ApplicantSession.requests":               "as many as a link covers",
	"ChangePolicy.effects":                    "one a field of the form",
	"Clock.due":                               "one a kind of moment",
	"CreateLicenseKeysPayload.licenseKeys":    "as many as were asked for",
	"EnrolSubscribersPayload.results":         "one a line that was handed in",
	"EnrolledSubscriber.changes":              "one a field of the form",
	"EnrolledSubscriber.problems":             "one a field of the form",
	"EnrolmentImportRow.problems":             "one a field of the form, and some of the row",
	"PaperForm.differences":                   "one a field of the form",
	"Policy.fees":                             "one an act",
	"Portal.issuers":                          "the CAs of an entrance's products",
	"Portal.links":                            "one a topic",
	"Portal.maintenance":                      "what is announced and not over",
	"Portal.notices":                          "what is shown now",
	"Portal.products":                         "what the entrance sells: a page shows them all",
	"Portal.serves":                           "what the entrance serves: a page shows them all",
	"PreviewCampaignPayload.mails":            "one a language",
	"PreviewRevocationCampaignPayload.mails":  "one a language",
	"PreviewRevocationCampaignPayload.sample": "five",
	"Problem.params":                          "the words of one message",
	"Product.versions":                        "the versions that people made, one an edit",
	"ProductChanges.costs":                    "one an effect",
	"ProductChanges.effects":                  "one a field of the form",
	"Query.mailPreview":                       "one a sample",
	"Query.nodes":                             "as many as were asked for",
	"Query.postalAddresses":                   "the addresses of one postal code",
	"Query.statement":                         "one an act and price of the month",
	"EventNews.events":                        "a hundred",
	"Request.calls":                           "what officers tried by telephone for one case",
	"Request.certificates":                    "as many as the policy lets be replaced",
	"Request.checks":                          "what officers recorded of one case",
	"Request.comingMails":                     "one a kind of mail",
	"Request.consents":                        "two an application and an acquisition",
	"Request.corrections":                     "one a return by an officer",
	"Request.differences":                     "one a field of the form",
	"EarlierRegistration.differences":         "one a field of the form",
	"Request.earlierRegistrations":            "two at most",
	"Request.evidence":                        "forty a case",
	"Request.obstacles":                       "one a kind of obstacle",
	"Request.history":                         "what happened to one request",
	"Request.messages":                        "what was written about one request",
	"Request.notes":                           "what officers wrote about one case",
	"Request.organizationContacts":            "the contacts of one organisation",
	"Request.registrations":                   "one a correction or change of one request",
	"ScheduleMaintenancePayload.windows":      "one a procedure",
	"Terms.versions":                          "the versions that people published",
	"VoidCouponsPayload.coupons":              "as many as were asked for",
}

// constants are the values of a Go type's constants in a package's directory.
func constants(t *testing.T, dir, typeName string) []string {
	t.Helper()
	files, err := filepath.Glob(dir + "/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || !isType(spec.Type, typeName) {
				return true
			}
			for _, v := range spec.Values {
				if literal, ok := v.(*ast.BasicLit); ok {
					value, err := strconv.Unquote(literal.Value)
					if err != nil {
						t.Fatal(err)
					}
					values = append(values, value)
				}
			}
			return true
		})
	}
	if len(values) == 0 {
		t.Fatalf("%s has no constant of type %s", dir, typeName)
	}
	slices.Sort(values)
	return values
}

func isType(e ast.Expr, name string) bool {
	named, ok := e.(*ast.Ident)
	return ok && named.Name == name
}

// An enum of the contract is its Go type: neither may gain a value alone.
func TestEnumsAreTheirGoTypes(t *testing.T) {
	t.Parallel()
	schema := contract(t)
	enum := func(name string) []string {
		var values []string
		for _, v := range schema.Types[name].EnumValues {
			values = append(values, v.Name)
		}
		slices.Sort(values)
		return values
	}
	for _, tt := range []struct{ enum, dir, goType string }{
		{"ProblemCode", "../internal/problem", "Code"},
		{"RequestKind", "../lifecycle", "Kind"},
		{"RequestStatus", "../lifecycle", "Status"},
		{"CouponStatus", "../lifecycle", "CouponStatus"},
		{"CheckKind", "../policy", "Check"},
		{"CheckResult", "../policy", "Result"},
		{"KeyType", "../policy", "KeyType"},
		{"Entitlement", "../policy", "Entitlement"},
		{"StaffRole", "../internal/viewer", "Role"},
		{"FieldChangeKind", "../internal/form", "ChangeKind"},
	} {
		if diff := cmp.Diff(constants(t, tt.dir, tt.goType), enum(tt.enum)); diff != "" {
			t.Errorf("%s and %s.%s differ (-Go +GraphQL):\n%s", tt.enum, tt.dir, tt.goType, diff)
		}
	}
	// PREPARED is nobody's to see.
	visible := slices.DeleteFunc(constants(t, "../lifecycle", "CertificateStatus"), func(s string) bool {
		return s == string(lifecycle.CertificatePrepared)
	})
	if diff := cmp.Diff(visible, enum("CertificateStatus")); diff != "" {
		t.Errorf("CertificateStatus differs (-Go +GraphQL):\n%s", diff)
	}
}

// A file's password and a private key have no way into the server: nothing of
// the contract takes one. That none is sent anyway, the browser shows
// (ui/e2e/attack.spec.ts).
func TestA16NothingTakesAFilePassword(t *testing.T) {
	t.Parallel()
	secret := regexp.MustCompile(`(?i)pass|secret|pin\b|p12|pkcs|pfx|key|pem|private`)
	var taken []string
	own(contract(t), func(d *gql.Definition) {
		for _, f := range d.Fields {
			if d.Kind == gql.InputObject && secret.MatchString(f.Name) {
				taken = append(taken, d.Name+"."+f.Name)
			}
			for _, a := range f.Arguments {
				if secret.MatchString(a.Name) {
					taken = append(taken, d.Name+"."+f.Name+"("+a.Name+")")
				}
			}
		}
	})
	slices.Sort(taken)
	want := []string{
		"AcquireCertificateInput.replaceLostKey", // says that it is lost
		"ChangePasswordInput.password",
		"CreateCouponBatchInput.idempotencyKey", // names the order, as do the others
		"CreateLicenseKeysInput.idempotencyKey",
		"EnrolSubscribersInput.idempotencyKey",
		"IdentifyInput.applicationPassphrase",
		"IdentifyInput.licensePassword",
		"PolicyInput.keyTypes",    // kinds that are certified
		"PolicyInput.secretLabel", // what the mailed code is called
		"ProveAgainInput.password",
		"ReissueMailboxCertificateInput.licensePassword",
		"ReissueMailboxCertificateInput.submissionKey", // names the submission, as do the others
		"RemovePasskeyInput.passkeyId",                 // a name in the list
		"RenamePasskeyInput.passkeyId",
		"RequestReissueInput.submissionKey",
		"ResetPassphraseInput.applicationPassphrase",
		"SignInInput.password",
		"StartChangeInput.submissionKey",
		"StartReissueInput.submissionKey",
		"StartWithdrawalInput.submissionKey",
		"SubmitApplicationInput.applicationPassphrase",
		"SubmitApplicationInput.licensePassword",
		"SubmitApplicationInput.submissionKey",
		"SubmitChangeInput.submissionKey",
		"SubmitEnrolmentInput.applicationPassphrase",
		"SubmitMailboxApplicationInput.licensePassword",
		"SubmitMailboxApplicationInput.submissionKey",
		"SubmitRenewalInput.applicationPassphrase",
		"SubmitRenewalInput.licensePassword",
		"SubmitRenewalInput.submissionKey",
		"SubmitWithdrawalInput.submissionKey",
		"VoidLicenseKeyInput.licenseKeyId",
	}
	if diff := cmp.Diff(want, taken); diff != "" {
		t.Errorf("inputs that may hold a secret (-want +got):\n%s", diff)
	}
}
