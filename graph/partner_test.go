package graph_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	gql "github.com/vektah/gqlparser/v2/ast"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/ent/migrate"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// sale is what a partner has, one of each: a request with its certificate, paid
// with a coupon of an order that was charged; a licence key, an enrolment, a
// proposal of its staff.
func (b *bundle) sale(slug string) (partnerID string) {
	b.Helper()
	ctx, client := viewer.AsSystem(b.Context()), b.db.Client()
	name := policy.Text{Ja: "店" + slug, En: "Shop " + slug}
	partnerID, err := b.ra.CreatePartner(b.Context(), operator, ra.NewPartner{
		Slug: slug, Name: name, Entrance: ra.Entrance{Name: name, ProductIDs: []string{b.product}},
	})
	b.must(err)
	b.partnerStaff(slug, partnerID)
	b.reseller = partnerID
	r := b.approve(b.application(b.coupons(1)[0], func(in vars) {
		subscriber := in["registration"].(vars)["subscriber"].(vars)
		subscriber["email"] = slug + "@" + slug + ".example"
	}))
	holder := b.stranger()
	if refused := holder.identify(vars{
		"purpose": "ACQUIRE", "email": r.Registration.Subscriber.Email,
		"applicationPassphrase": applicantPass, "certificateCode": b.code(r.ID),
	}); len(refused) > 0 {
		b.Fatal(refused)
	}
	issued, _ := holder.certify("acquireCertificate", vars{
		"requestId": r.ID, "csr": b.newCSR(catest.NewKey(b.T)), "consent": b.consents[0],
	})
	now := instant.At(b.clock.now())
	license, err := form.NewLicenseID(strings.NewReader(strings.Repeat(slug, 100)))
	b.must(err)
	b.must(client.Webhook.Create().SetID(b.newID(id.Webhook)).SetPartnerID(partnerID).SetURL("https://hooks.example.com/").
		SetSecretSealed([]byte{1}).SetCreatedAt(instant.At(b.clock.now())).Exec(ctx))
	b.must(client.ApiClient.Create().SetID(b.newID(id.APIClient)).SetPartnerID(partnerID).SetName("店 " + slug).SetScopes(viewer.Scopes()).
		SetCostBudget(1_000_000).SetCreatedAt(now).Exec(ctx))
	b.must(client.LicenseKey.Create().SetID(b.newID(id.LicenseKey)).SetLicenseID(license).SetPartnerID(partnerID).SetProductID(b.product).
		SetPasswordHash(staffHash).SetQuota(1).SetCreatedAt(now).Exec(ctx))
	registration := client.Request.GetX(ctx, r.ID).QueryRegistrations().OnlyX(ctx)
	b.must(client.Enrolment.Create().SetID(b.newID(id.Enrolment)).SetPartnerID(partnerID).SetProductID(b.product).SetReference("1").
		SetDeclared(registration.Declared).SetEmail(slug + "@" + slug + ".example").SetLanguage(enrolment.LanguageJA).
		SetCreatedAt(now).SetExpiresAt(now + 1_000_000_000).Exec(ctx))
	file := client.EnrolmentImport.Create().SetID(b.newID(id.EnrolmentImport)).SetPartnerID(partnerID).SetProductID(b.product).
		SetIdempotencyKey(slug + "-0123456789").SetName(slug + ".csv").SetEncoding(enrolmentimport.EncodingUTF_8).
		SetStatus(enrolmentimport.StatusCHECKED).SetReady(1).SetCreatedAt(now).SaveX(ctx)
	b.must(client.EnrolmentImportRow.Create().SetID(b.newID(id.EnrolmentImportRow)).SetImportID(file.ID).SetPartnerID(partnerID).
		SetNumber(2).SetReference(slug).SetStatus(enrolmentimportrow.StatusREADY).Exec(ctx))
	b.must(client.Charge.Create().SetID(b.newID(id.Charge)).SetPartnerID(partnerID).SetProductID(b.product).SetAct(policy.NewAct).
		SetAmount(14_000).SetTax(1_400).SetTaxPercent(10).SetCurrency("JPY").SetPayer(policy.PartnerPays).SetChargedAt(now).Exec(ctx))
	clerk, err := client.Staff.Query().Where(staff.Login(slug)).Only(ctx)
	b.must(err)
	by := viewer.Viewer{Kind: viewer.Staff, StaffID: clerk.ID, StaffName: clerk.Name, Role: viewer.Partner, PartnerID: partnerID, Fresh: true}
	_, err = b.ra.ProposeRevocation(b.Context(), by, ra.ProposeRevocationInput{
		CertificateID: issued.ID, Reason: revocation.CessationOfOperation, Note: "終了 " + slug,
	})
	b.must(err)
	return partnerID
}

// everything is the ids of every row that is nobody's in particular, by table.
func (b *bundle) everything() map[string]string {
	b.Helper()
	public := []string{"portals", "products", "product_policies", "terms", "issuers"}
	found := map[string]string{}
	for _, table := range migrate.Tables {
		if table.Columns[0].Name != "id" || slices.Contains(public, table.Name) {
			continue
		}
		rows, err := b.db.Writer().QueryContext(b.Context(), "SELECT id FROM "+table.Name)
		b.must(err)
		for rows.Next() {
			var rowID any
			b.must(rows.Scan(&rowID))
			if text := fmt.Sprint(rowID); strings.Contains(text, "_") {
				found[text] = table.Name
			}
		}
		b.must(rows.Err())
		b.must(rows.Close())
	}
	return found
}

// TestPartnerStaffWalk walks every connection, and every object from each of
// its nodes, as a partner's staff: what is another's, the house's or a
// colleague's in the registration authority appears nowhere.
func TestPartnerStaffWalk(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		before := b.everything()
		b.sale("mise")
		own := b.everything()
		b.sale("yoso")
		b.reseller = ""
		b.approved()
		foreign := b.everything()
		for rowID := range own {
			delete(foreign, rowID)
		}
		for rowID, table := range before {
			foreign[rowID] = table
		}
		w := b.as("mise")
		seen := b.walk(w, foreign)
		shown := strings.Fields("requests registrations certificates coupons license_keys enrolments enrolment_imports charges partners proposals webhooks")
		for rowID, table := range own {
			if _, old := before[rowID]; !old && slices.Contains(shown, table) && !strings.Contains(seen, rowID) {
				t.Errorf("its own %s of %s was not found", rowID, table)
			}
		}
		for rowID, table := range foreign {
			out := w.post(`query($id: ID!) { node(id: $id) { id } }`, vars{"id": rowID})
			if string(out.Data) != `{"node":null}` || len(out.Errors) > 0 {
				t.Errorf("node of %s: %s", table, out.raw)
			}
		}
	})
}

// walk asks for every connection of the root, every leaf of its nodes, and
// every object that hangs from them, and answers all that came back. A foreign
// id in it is a fault, and so is an error but what an API client may not ask.
func (b *bundle) walk(w *browser, foreign map[string]string) string {
	b.Helper()
	schema := contract(b.T)
	var all strings.Builder
	for _, root := range schema.Query.Fields {
		connection := schema.Types[root.Type.Name()]
		if connection == nil || connection.Fields.ForName("nodes") == nil {
			continue
		}
		node := schema.Types[connection.Fields.ForName("nodes").Type.Name()]
		selections := []string{leaves(schema, node)}
		for _, f := range node.Fields {
			if below := schema.Types[f.Type.Name()]; below.Kind == gql.Object {
				inner, given := leaves(schema, below), arguments(schema, f)
				if list := below.Fields.ForName("nodes"); list != nil {
					inner, given = "nodes { "+leaves(schema, schema.Types[list.Type.Name()])+" }", "(first: 4)"
				}
				selections = append(selections, fmt.Sprintf("%s%s { %s }", f.Name, given, inner))
			}
		}
		for _, selection := range selections {
			out := w.post(fmt.Sprintf("{ %s(first: 4) { nodes { %s } } }", root.Name, selection), nil)
			if len(out.Errors) > 0 && (w.bearer == "" || out.Errors[0].Extensions["code"] != "FORBIDDEN") {
				b.Errorf("%s { %s }: %v", root.Name, selection, out.Errors)
			}
			for rowID, table := range foreign {
				if strings.Contains(out.raw, rowID) {
					b.Errorf("%s { %.60s } shows %s of %s", root.Name, selection, rowID, table)
				}
			}
			if named("yoso").MatchString(out.raw) {
				b.Errorf("%s { %.60s } shows what is another's: %s", root.Name, selection, out.raw)
			}
			all.WriteString(out.raw)
		}
	}
	if !named("mise").MatchString(all.String()) {
		b.Error("it does not even show what it is called itself")
	}
	return all.String()
}

// named finds a slug that is no part of a base64 text, such as a certificate's,
// which may have its letters by chance.
func named(slug string) *regexp.Regexp {
	return regexp.MustCompile(`(^|[^A-Za-z0-9+])` + slug + `($|[^A-Za-z0-9+/=])`)
}

// leaves are the fields of a type that hold no object.
func leaves(schema *gql.Schema, of *gql.Definition) string {
	names := []string{"__typename"}
	for _, f := range of.Fields {
		if kind := schema.Types[f.Type.Name()].Kind; (kind == gql.Scalar || kind == gql.Enum) && !strings.HasPrefix(f.Name, "__") {
			names = append(names, f.Name+arguments(schema, f))
		}
	}
	return strings.Join(names, " ")
}

// arguments are the least that a field wants; none where it wants none.
func arguments(schema *gql.Schema, f *gql.FieldDefinition) string {
	var wanted []string
	for _, a := range f.Arguments {
		if !a.Type.NonNull || a.DefaultValue != nil {
			continue
		}
		value := fmt.Sprint(least(schema, a.Type))
		if schema.Types[a.Type.Name()].Kind != gql.Enum {
			value = fmt.Sprintf("%q", value)
		}
		wanted = append(wanted, a.Name+": "+value)
	}
	if f.Arguments.ForName("first") != nil {
		wanted = append(wanted, "first: 4")
	}
	if len(wanted) == 0 {
		return ""
	}
	return "(" + strings.Join(wanted, ", ") + ")"
}

// TestPartnerStaffGuess: what a partner's staff do to another's id is answered
// as what they do to one that does not exist, to the byte.
func TestPartnerStaffGuess(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.sale("mise")
	theirs := b.sale("yoso")
	ctx, client := viewer.AsSystem(t.Context()), b.db.Client()
	w := b.as("mise")
	first := func(ids []string, err error) string {
		t.Helper()
		b.must(err)
		return ids[len(ids)-1]
	}
	ids := map[string][2]string{
		"partnerId":     {theirs, b.newID(id.Partner)},
		"certificateId": {first(client.Certificate.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.Certificate)},
		"licenseKeyId":  {first(client.LicenseKey.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.LicenseKey)},
		"webhookId":     {first(client.Webhook.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.Webhook)},
		"importId":      {first(client.EnrolmentImport.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.EnrolmentImport)},
		"clientId":      {first(client.ApiClient.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.APIClient)},
		"enrolmentId":   {first(client.Enrolment.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.Enrolment)},
		"proposalId":    {first(client.Proposal.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.Proposal)},
		"couponIds":     {first(client.Coupon.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.Coupon)},
		"batchId":       {first(client.CouponBatch.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.CouponBatch)},
		"requestId":     {first(client.Request.Query().Order(ent.Asc("id")).IDs(ctx)), b.newID(id.Request)},
	}
	schema := contract(t)
	tried := 0
	for _, f := range schema.Mutation.Fields {
		if strings.HasPrefix(f.Name, "__") || len(f.Arguments) == 0 {
			continue
		}
		input := schema.Types[f.Arguments[0].Type.Name()]
		for name, pair := range ids {
			field := input.Fields.ForName(name)
			if field == nil {
				continue
			}
			tried++
			var said [2]string
			for i, rowID := range pair {
				in := least(schema, f.Arguments[0].Type).(vars)
				in[name] = any(rowID)
				if input.Fields.ForName("submissionKey") != nil {
					in["submissionKey"] = "a-key-that-a-client-made"
				}
				if field.Type.Elem != nil {
					in[name] = []string{rowID}
				}
				said[i] = w.post(fmt.Sprintf(`mutation($in: %s) { %s(input: $in) { problems { code field } } }`, f.Arguments[0].Type, f.Name), vars{"in": in}).raw
			}
			if said[0] != said[1] {
				t.Errorf("%s with another's %s says %s, and of none %s", f.Name, name, said[0], said[1])
			}
		}
	}
	if tried < 20 {
		t.Errorf("only %d mutations were tried", tried)
	}
}
