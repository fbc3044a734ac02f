package rule_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"entgo.io/ent/dialect/sql/schema"
	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/intercept"
	"github.com/shomei-ra/shomei/ent/migrate"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// asking is everybody who may ask.
var asking = map[string]viewer.Viewer{
	"nobody":        {},
	"anonymous":     {Kind: viewer.Anonymous},
	"forged":        {Kind: "FORGED", Role: viewer.Administrator, RequestIDs: []string{mine, theirs}},
	"applicant":     {Kind: viewer.Applicant, RequestIDs: []string{mine}},
	"empty-handed":  {Kind: viewer.Applicant},
	"reviewer":      {Kind: viewer.Staff, Role: viewer.Reviewer},
	"approver":      {Kind: viewer.Staff, Role: viewer.Approver},
	"auditor":       {Kind: viewer.Staff, Role: viewer.Auditor},
	"administrator": {Kind: viewer.Staff, Role: viewer.Administrator},
	"partner":       {Kind: viewer.Staff, Role: viewer.Partner, PartnerID: "partner_id_" + mine},
	"partnerless":   {Kind: viewer.Staff, Role: viewer.Partner},
	"scopeless":     {Kind: viewer.Client, Role: viewer.Partner, PartnerID: "partner_id_" + mine},
	"command line":  {Kind: viewer.CommandLine},
	"system":        {Kind: viewer.System},
}

// Who sees the two rows of an entity, by group; the rest sees none. The
// applicant sees one, if "own" is there, and a partner's staff, if "sold" is.
var groups = map[string][]string{
	"machine": {"command line", "system"},
	"audit":   {"auditor", "administrator"},
	"staff":   {"reviewer", "approver", "auditor", "administrator"},
	"public":  {"nobody", "anonymous", "forged", "applicant", "empty-handed", "partner", "partnerless", "scopeless"},
}

var seen = map[string][]string{
	ent.TypeApiClient:           {"machine", "staff", "sold"},
	ent.TypeApiSecret:           {"machine", "staff", "sold"},
	ent.TypeApiUsage:            {"machine", "staff", "sold"},
	ent.TypeTokenKey:            {"machine"},
	ent.TypeAuditDetail:         {"machine", "audit"},
	ent.TypeAuditEvent:          {"machine", "audit"},
	ent.TypeCall:                {"machine", "staff"},
	ent.TypeCaseNote:            {"machine", "staff"},
	ent.TypeCheckpoint:          {"machine", "audit"},
	ent.TypeEvidence:            {"machine", "staff"},
	ent.TypeOrganizationName:    {"machine", "staff"},
	ent.TypePasskey:             {"machine"},
	ent.TypePlacedOrder:         {"machine"},
	ent.TypeProposal:            {"machine", "staff", "sold"},
	ent.TypeReasonTemplate:      {"machine", "staff"},
	ent.TypeRecoveryCode:        {"machine"},
	ent.TypeSavedView:           {"machine", "staff"},
	ent.TypeSeal:                {"machine", "audit"},
	ent.TypeTally:               {"machine", "staff"},
	ent.TypeTallyCursor:         {"machine", "staff"},
	ent.TypeUnsealed:            {"machine"},
	ent.TypeCampaign:            {"machine", "staff"},
	ent.TypeCharge:              {"machine", "staff", "sold"},
	ent.TypeCorrection:          {"machine", "staff", "own", "sold"},
	ent.TypeDelivery:            {"machine", "staff", "sold"},
	ent.TypeEnrolment:           {"machine", "staff", "sold"},
	ent.TypeEnrolmentImport:     {"machine", "staff", "sold"},
	ent.TypeEnrolmentImportRow:  {"machine", "staff", "sold"},
	ent.TypeEvent:               {"machine", "staff", "sold"},
	ent.TypeEventCursor:         {"machine"},
	ent.TypeInquiry:             {"machine", "staff"},
	ent.TypeLicenseKey:          {"machine", "staff", "sold"},
	ent.TypeMaintenanceWindow:   {"machine", "staff", "public"},
	ent.TypeNotice:              {"machine", "staff", "public"},
	ent.TypeOrganizationContact: {"machine", "staff"},
	ent.TypePaperForm:           {"machine", "staff", "sold"},
	ent.TypePartner:             {"machine", "staff", "sold"},
	ent.TypePassphraseReset:     {"machine", "staff"},
	ent.TypePortal:              {"machine", "staff", "public"},
	ent.TypeCertificate:         {"machine", "staff", "own", "sold"},
	ent.TypeCheck:               {"machine", "staff"},
	ent.TypeCode:                {"machine", "staff", "own"},
	ent.TypeConsent:             {"machine", "staff", "own"},
	ent.TypeCoupon:              {"machine", "staff", "sold"},
	ent.TypeCouponBatch:         {"machine", "staff", "sold"},
	ent.TypeCrl:                 {"machine"},
	ent.TypeInstallation:        {"machine"},
	ent.TypeIssuer:              {"machine", "staff", "public"},
	ent.TypeMailLink:            {"machine"},
	ent.TypeMailSigner:          {"machine"},
	ent.TypeMessage:             {"machine", "staff", "own"},
	ent.TypeOrganization:        {"machine", "staff"},
	ent.TypePostalAddress:       {"machine", "staff", "public"},
	ent.TypeProduct:             {"machine", "staff", "public"},
	ent.TypeProductPolicy:       {"machine", "staff", "public"},
	ent.TypeRegistration:        {"machine", "staff", "own", "sold"},
	ent.TypeRequest:             {"machine", "staff", "own", "sold"},
	ent.TypeResponder:           {"machine"},
	ent.TypeReview:              {"machine", "staff"},
	ent.TypeSession:             {"machine"},
	ent.TypeSessionRequest:      {"machine"},
	ent.TypeStaff:               {"machine", "staff", "sold"},
	ent.TypeSubscriber:          {"machine", "staff"},
	ent.TypeTerms:               {"machine", "staff", "public"},
	ent.TypeThrottle:            {"machine"},
	ent.TypeWebhook:             {"machine", "staff", "sold"},
}

// want returns how many of the entity's two rows the viewer sees.
func want(entity, who string) int {
	for _, group := range seen[entity] {
		switch {
		case slices.Contains(groups[group], who):
			return 2
		case group == "own" && who == "applicant", group == "sold" && who == "partner":
			return 1
		}
	}
	return 0
}

// query is what every query of ent can do.
type query interface {
	Count(context.Context) (int, error)
	Exist(context.Context) (bool, error)
	IDs(context.Context) ([]string, error)
	FirstID(context.Context) (string, error)
}

// queries returns a maker of queries for every entity that the client has, as
// the client itself tells.
func queries(t *testing.T, c *ent.Client) map[string]func() query {
	t.Helper()
	found := map[string]func() query{}
	fields := reflect.ValueOf(c).Elem()
	for i := range fields.NumField() {
		method := fields.Field(i).MethodByName("Query")
		if !method.IsValid() {
			continue
		}
		make := func() query { return method.Call(nil)[0].Interface().(query) }
		q, err := intercept.NewQuery(make())
		if err != nil {
			t.Fatal(err)
		}
		found[q.Type()] = make
	}
	return found
}

func TestFence(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	all := queries(t, db.Client())
	// A table that joins two others is no entity: it has no id, and is walked
	// only between rows that the fence let through.
	entities := slices.DeleteFunc(slices.Clone(migrate.Tables), func(t *schema.Table) bool { return t.Columns[0].Name != "id" })
	if len(all) != len(seen) || len(all) != len(entities) {
		t.Errorf("%d entities, %d tables, and %d expectations", len(all), len(entities), len(seen))
	}
	for entity, make := range all {
		if _, ok := seen[entity]; !ok {
			t.Errorf("%s: who sees it? say so here and in the rule", entity)
		}
		for who, v := range asking {
			ctx := viewer.With(t.Context(), v)
			n := want(entity, who)
			if got, err := make().Count(ctx); err != nil || got != n {
				t.Errorf("%s counts %d of %s, want %d; %v", who, got, entity, n, err)
			}
			if got, err := make().IDs(ctx); err != nil || len(got) != n {
				t.Errorf("%s lists %d of %s, want %d; %v", who, len(got), entity, n, err)
			}
			if got, err := make().Exist(ctx); err != nil || got != (n > 0) {
				t.Errorf("%s: %s exists: %t, want %t; %v", who, entity, got, n > 0, err)
			}
			if _, err := make().FirstID(ctx); ent.IsNotFound(err) != (n == 0) {
				t.Errorf("%s: first of %s: %v, want %d rows", who, entity, err, n)
			}
		}
	}
}

// Every way around by which an applicant might reach another's rows.
func TestFenceOnEveryPath(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	c := db.Client()
	ctx := viewer.With(t.Context(), asking["applicant"])
	rows := func(n int, err error) int {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
		return n
	}
	own, err := c.Request.Query().WithRegistrations().WithCertificates().WithChecks().WithProduct().Only(ctx)
	if err != nil {
		t.Fatal(err)
	}
	// Somebody else's row that came from a reader who may see it.
	foreign := c.Request.GetX(viewer.AsSystem(ctx), theirs)
	var grouped []struct {
		Status string
		Count  int
	}
	if err := c.Certificate.Query().GroupBy("status").Aggregate(ent.Count()).Scan(ctx, &grouped); err != nil {
		t.Error(err)
	}
	emails, err := c.Request.Query().Select("email").Strings(ctx)
	if err != nil {
		t.Error(err)
	}
	got := map[string]int{
		"loaded registrations":     len(own.Edges.Registrations),
		"loaded certificates":      len(own.Edges.Certificates),
		"loaded checks":            len(own.Edges.Checks),
		"aggregate":                rows(c.Certificate.Query().Aggregate(ent.Count()).Int(ctx)),
		"groups":                   len(grouped),
		"selected column":          len(emails),
		"down":                     rows(c.Request.Query().QueryCertificates().Count(ctx)),
		"down to what is hidden":   rows(c.Request.Query().QueryChecks().Count(ctx)),
		"up":                       rows(c.Certificate.Query().QueryRequest().Count(ctx)),
		"through what is hidden":   rows(c.Check.Query().QueryRequest().QueryCertificates().Count(ctx)),
		"through what is public":   rows(c.Product.Query().QueryPolicies().Count(ctx)),
		"from a foreign row":       rows(foreign.QueryCertificates().Count(ctx)),
		"from a foreign row again": rows(c.Request.QueryRegistrations(foreign).Count(ctx)),
	}
	want := map[string]int{
		"loaded registrations": 1, "loaded certificates": 1, "loaded checks": 0,
		"aggregate": 1, "groups": 1, "selected column": 1,
		"down": 1, "down to what is hidden": 0, "up": 1,
		"through what is hidden": 0, "through what is public": 2,
		"from a foreign row": 0, "from a foreign row again": 0,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows seen (-want +got):\n%s", diff)
	}
	if own.Edges.Product == nil {
		t.Error("the product, which is public, was not loaded")
	}
	if _, err := c.Request.Get(ctx, theirs); !ent.IsNotFound(err) {
		t.Errorf("another's request: %v, want not found", err)
	}
	if _, err := c.Request.Get(ctx, "req_none"); !ent.IsNotFound(err) {
		t.Errorf("no request: %v, want not found", err)
	}
}

// Inside a transaction the fence stands as well.
func TestFenceInTx(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	for who, v := range asking {
		err := db.Tx(viewer.With(t.Context(), v), func(ctx context.Context, tx *ent.Tx) error {
			for _, c := range []*ent.RequestClient{tx.Request, tx.Client().Request} {
				if got, err := c.Query().Count(ctx); err != nil || got != want(ent.TypeRequest, who) {
					t.Errorf("%s counts %d requests, %v", who, got, err)
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}
