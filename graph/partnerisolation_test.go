package graph_test

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"maps"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	gql "github.com/vektah/gqlparser/v2/ast"

	"github.com/shomei-ra/shomei/ent/migrate"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// passing are the tables in which asking leaves traces of who asked.
var passing = []string{"sessions", "throttles", "audit_events", "audit_cursors", "saved_views", "api_usages"}

// rows are all there is but that, each as text.
func (b *bundle) rows() map[string]string {
	b.Helper()
	all := map[string]string{}
	for _, table := range migrate.Tables {
		if slices.Contains(passing, table.Name) {
			continue
		}
		rows, err := b.db.Writer().QueryContext(b.Context(), "SELECT * FROM "+table.Name)
		b.must(err)
		columns, err := rows.Columns()
		b.must(err)
		for n := 0; rows.Next(); n++ {
			values, into := make([]any, len(columns)), make([]any, len(columns))
			for i := range values {
				into[i] = &values[i]
			}
			b.must(rows.Scan(into...))
			all[fmt.Sprint(table.Name, " ", values[0])] = fmt.Sprint(values...)
		}
		b.must(rows.Err())
		b.must(rows.Close())
	}
	return all
}

// parties are the ways in which a partner asks, each with every right that it has:
// its staff with the cookie of a session, and a program with a token.
var parties = map[string]func(b *bundle, slug, partnerID string) *browser{
	"staff": func(b *bundle, slug, _ string) *browser { return b.as(slug) },
	"a program": func(b *bundle, _, partnerID string) *browser {
		w, _ := b.program(partnerID, viewer.Scopes()...)
		return w
	},
}

// party is a partner that asks.
type party struct {
	having
	w *browser
	// rows that are its own, one of a table.
	rows map[string]string
	// texts by which its own is found.
	texts []string
}

// party makes a partner that has one of everything.
func (b *bundle) party(slug string, enter func(*bundle, string, string) *browser) party {
	b.Helper()
	before := b.everything()
	partnerID := b.sale(slug)
	coupon := b.coupons(1)[0]
	b.number()
	p := party{w: enter(b, slug, partnerID), rows: map[string]string{}}
	all := b.everything()
	for _, rowID := range slices.Sorted(maps.Keys(all)) {
		if _, old := before[rowID]; !old {
			p.rows[all[rowID]] = rowID
		}
	}
	ctx, client := viewer.AsSystem(b.Context()), b.db.Client()
	p.texts = []string{
		slug, slug + "@" + slug + ".example", coupon, client.Request.GetX(ctx, p.rows["requests"]).ReceiptNumber,
		client.LicenseKey.GetX(ctx, p.rows["license_keys"]).LicenseID,
	}
	for _, table := range []string{"requests", "certificates", "coupons", "enrolments"} {
		p.texts = append(p.texts, base64.RawURLEncoding.EncodeToString([]byte(p.rows[table])))
	}
	p.having = having{
		"partnerId": partnerID, "productId": b.product, "webhookId": p.rows["webhooks"], "requestId": p.rows["requests"],
		"certificateId": p.rows["certificates"], "clientId": p.rows["api_clients"],
		"submissionKey": "a-key-that-a-client-made", "registration": b.application("", nil)["registration"],
		"ReplayWebhookInput.since": "2020-01-01T00:00:00Z", "events.after": "MA", "WebhookInput.url": "https://hooks.example.com/2", "requests.orderBy": vars{"field": "DUE_AT", "direction": "ASC"},
	}
	return p
}

// answer is what a party is told that asks for something, which it says as IT.
func (p party) answer(server *httptest.Server, g guess, it string) string {
	b := p.w.b
	b.Helper()
	query, variables := g.ask(p.having, it)
	if g.operation != "subscription" {
		return strings.ReplaceAll(p.w.post(query, variables).raw, it, "IT")
	}
	stream := p.w.stream(server, query, variables)
	told, _ := stream.next()
	b.must(stream.response.Body.Close())
	return strings.ReplaceAll(told.raw, it, "IT")
}

// refill forgets what a party asked so far: who asks ten thousand times does it in
// as many minutes.
func (p party) refill() {
	ctx, client := viewer.AsSystem(p.w.b.Context()), p.w.b.db.Client()
	client.ApiUsage.Delete().ExecX(ctx)
	client.Throttle.Delete().ExecX(ctx)
}

// tell calls f with what a party is told of each of the rows, and of an id of its
// kind that there is not, until f has seen enough.
func (p party) tell(server *httptest.Server, g guess, rows map[string]string, f func(table, said, ofNone string) (enough bool)) {
	b := p.w.b
	b.Helper()
	p.refill()
	ctx, client := viewer.AsSystem(b.Context()), b.db.Client()
	none := map[id.Prefix]string{}
	for table, rowID := range rows {
		prefix, ok := id.PrefixOf(rowID)
		if !ok {
			continue
		}
		if none[prefix] == "" {
			none[prefix] = p.answer(server, g, b.newID(prefix))
		}
		said := p.answer(server, g, rowID)
		if client.Throttle.Query().CountX(ctx) > 0 {
			p.refill()
		}
		if f(table, said, none[prefix]) {
			return
		}
	}
}

// TestA5PartnerIsolation hands in, at every place of every query, mutation and
// subscription that takes an id, one of every kind that is another partner's:
// nothing of it is answered, nothing is changed, and what is said is what is said
// of an id that there is not, to the byte. Whose it is then asks the same and finds
// it, so that no place is one at which nobody finds anything.
func TestA5PartnerIsolation(t *testing.T) {
	t.Parallel()
	for by, enter := range parties {
		t.Run(by, func(t *testing.T) {
			t.Parallel()
			b := setup(t)
			b.clock.move(time.Since(b.clock.now()))
			mine, theirs := b.party("mise", enter), b.party("yoso", enter)
			server, before := b.listen(), b.rows()
			schema := contract(t)
			for _, g := range guesses(schema, "ID") {
				mine.tell(server, g, theirs.rows, func(table, said, ofNone string) bool {
					if said != ofNone {
						t.Errorf("%s with another's of %s says %.300s, and of none %.300s", g.name, table, said, ofNone)
					}
					theirs.unseen(g.name, said)
					return false
				})
			}
			for _, g := range slices.Concat(guesses(schema, "String"), plain(schema)) {
				mine.refill()
				for _, text := range theirs.texts {
					// An entrance is everybody's.
					if g.operation != "mutation" && g.field != "portal" {
						theirs.unseen(g.name, mine.answer(server, g, text))
					}
				}
			}
			b.unchanged(before)
			b.allKinds(schema, theirs)
			theirs.findable(server, guesses(schema, "ID"))
		})
	}
}

// unseen wants nothing of a party's in what another was told.
func (p party) unseen(asked, said string) {
	p.w.b.Helper()
	for table, rowID := range p.rows {
		if strings.Contains(said, rowID) {
			p.w.b.Errorf("%s shows %s of %s: %.400s", asked, rowID, table, said)
		}
	}
}

// allKinds wants a party to have one of every type of node that is not everybody's.
func (b *bundle) allKinds(schema *gql.Schema, p party) {
	b.Helper()
	had, admin := map[string]bool{}, b.as("admin")
	for _, rowID := range p.rows {
		var data struct {
			Node *struct {
				Typename string `json:"__typename"`
			}
		}
		if admin.ask(`query($id: ID!) { node(id: $id) { __typename } }`, vars{"id": rowID}, &data); data.Node != nil {
			had[data.Node.Typename] = true
		}
	}
	for _, d := range schema.GetPossibleTypes(schema.Types["Node"]) {
		if had[d.Name] == slices.Contains(unowned, d.Name) {
			b.Errorf("%s: a partner has one: %t, is nobody's: %t", d.Name, had[d.Name], !had[d.Name])
		}
	}
}

// unowned are the types of which no partner has any: what everybody sees, and
// what is the house's.
var unowned = []string{"Product", "Terms", "Issuer", "Notice", "MaintenanceWindow", "Campaign", "ReasonTemplate", "PassphraseReset"}

// ends are the mutations behind which others find nothing.
var ends = regexp.MustCompile("^(remove|void|withdraw|cancel|disable|end|delete)")

// blind are the places of what is a partner's right at which it finds nothing of
// its own, and why.
var blind = map[string]string{
	"auditEvents(filter.actorId)": office, "auditEvents(filter.objectId)": office, "dashboard(productId)": office,
	"mailContent(messageId)": office, "mailPreview(productId)": office, "subscribers(filter.organizationId)": office,
	"requestCounts(filters[].organizationId)": office, "requestCounts(filters[].partnerId)": office,
	"requestCounts(filters[].productId)": office, "requestCounts(filters[].subscriberId)": office,
	"certificates(filter.organizationId)": office, "requests(filter.organizationId)": office,
	"createLicenseKeys(input.productId)": "the product is sold by coupons", "enrolSubscribers(input.productId)": "the product is sold by coupons",
}

const office = "it is the office's to ask"

// findable wants a party to find its own at every place of what is its right.
func (p party) findable(server *httptest.Server, all []guess) {
	b := p.w.b
	b.Helper()
	rows := maps.Clone(p.rows)
	rows["products"] = b.product
	slices.SortFunc(all, func(x, y guess) int {
		if last := ends.MatchString(x.name); last != ends.MatchString(y.name) {
			return map[bool]int{true: 1, false: -1}[last]
		}
		return -cmp.Compare(x.name, y.name)
	})
	for _, g := range all {
		if g.operation == "mutation" && !(viewer.Viewer{Kind: viewer.Staff, Role: viewer.Partner}).May(acts[g.field]) {
			continue
		}
		found, forbidden := false, false
		p.tell(server, g, rows, func(_, said, ofNone string) bool {
			found, forbidden = said != ofNone, strings.Contains(said, `"code":"FORBIDDEN"`)
			return found || forbidden
		})
		if why := blind[g.name]; !forbidden && found == (why != "") {
			b.Errorf("%s finds something of who has it: %t, %s", g.name, found, why)
		}
	}
}

// unchanged wants every row as it was, and no other.
func (b *bundle) unchanged(before map[string]string) {
	b.Helper()
	after := b.rows()
	for _, row := range slices.Sorted(maps.Keys(before)) {
		if after[row] != before[row] {
			b.Errorf("changed: %s\n%s\n%s", row, before[row], after[row])
		}
	}
	for _, row := range slices.Sorted(maps.Keys(after)) {
		if _, there := before[row]; !there {
			b.Errorf("made: %s: %.300s", row, after[row])
		}
	}
}
