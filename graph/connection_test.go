package graph_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	gql "github.com/vektah/gqlparser/v2/ast"

	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// connection is one list of the contract in one order.
type connection struct {
	// of whose objects it is, and its name: Webhook.deliveries.
	of, name string
	// order is its orderBy, as it is written; empty: none is asked for.
	order string
}

func (c connection) String() string { return c.of + "." + c.name + c.order }

// connections are all of the contract, in every order that each can be had in.
func connections(schema *gql.Schema) []connection {
	var all []connection
	own(schema, func(d *gql.Definition) {
		for _, f := range d.Fields {
			if !strings.HasSuffix(f.Type.Name(), "Connection") {
				continue
			}
			all = append(all, connection{d.Name, f.Name, ""})
			by := f.Arguments.ForName("orderBy")
			if by == nil {
				continue
			}
			column := schema.Types[by.Type.Name()].Fields.ForName("field").Type.Name()
			for _, v := range schema.Types[column].EnumValues {
				for _, direction := range []string{"ASC", "DESC"} {
					all = append(all, connection{d.Name, f.Name, fmt.Sprintf(", orderBy: {field: %s, direction: %s}", v.Name, direction)})
				}
			}
		}
	})
	slices.SortFunc(all, func(a, b connection) int { return strings.Compare(a.String(), b.String()) })
	return all
}

// listed is a page of one.
type listed struct {
	Edges []struct {
		Cursor string
		Node   listedNode
	}
	Nodes    []listedNode
	PageInfo struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       *string
	}
}

type listedNode struct {
	Typename string `json:"__typename"`
	ID       string
}

// list asks for a page, of an object's where it is no list of the root's.
func (w *browser) list(c connection, parent, arguments string) (page listed, refused string) {
	w.b.Helper()
	field := fmt.Sprintf(`it: %s(%s%s) { edges { cursor node { __typename id } } nodes { __typename id }
		pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`, c.name, arguments, c.order)
	var data struct {
		It   listed
		Node *struct{ It listed }
	}
	query := "{ " + field + " }"
	if c.of != "Query" {
		query = fmt.Sprintf("{ node(id: %q) { ... on %s { %s } } }", parent, c.of, field)
	}
	out := w.post(query, nil)
	if len(out.Errors) > 0 {
		return page, fmt.Sprint(out.Errors[0].Extensions["code"])
	}
	w.b.must(json.Unmarshal(out.Data, &data))
	if data.Node != nil {
		return data.Node.It, ""
	}
	return data.It, ""
}

// pages reads a list by twos from either end, and checks what each page says of
// where it stands.
func (w *browser) pages(c connection, parent string, backward bool) (all []listedNode, cursors []string) {
	b, cursor := w.b, ""
	b.Helper()
	for {
		arguments := "first: 2"
		if backward {
			arguments = "last: 2"
		}
		if cursor != "" {
			arguments += fmt.Sprintf(", %s: %q", map[bool]string{false: "after", true: "before"}[backward], cursor)
		}
		page, refused := w.list(c, parent, arguments)
		var nodes []listedNode
		var at []string
		for _, e := range page.Edges {
			nodes, at = append(nodes, e.Node), append(at, e.Cursor)
		}
		info := page.PageInfo
		if refused != "" || !slices.Equal(nodes, page.Nodes) || len(nodes) > 0 && (*info.StartCursor != at[0] || *info.EndCursor != at[len(at)-1]) {
			b.Fatalf("%s(%s): %s %+v", c, arguments, refused, page)
		}
		more, behind := info.HasNextPage, info.HasPreviousPage
		all, cursors = append(all, nodes...), append(cursors, at...)
		if backward {
			more, behind = behind, more
			all = slices.Concat(nodes, all[:len(all)-len(nodes)])
			cursors = slices.Concat(at, cursors[:len(cursors)-len(at)])
		}
		if behind != (cursor != "") || more && len(nodes) != 2 || len(all) > 1000 {
			b.Fatalf("%s(%s): %+v", c, arguments, page)
		}
		if !more {
			return all, cursors
		}
		if cursor = at[len(at)-1]; backward {
			cursor = at[0]
		}
	}
}

// threeOfEach makes at least three of everything that a connection lists.
func (b *bundle) threeOfEach() {
	b.Helper()
	for _, slug := range []string{"mise", "yoso", "soto"} {
		b.sale(slug)
		b.newProduct("product-" + slug)
	}
	b.number()
	b.order(b.reseller, 3)
	ctx, client, now := viewer.AsSystem(b.Context()), b.db.Client(), instant.At(b.clock.now())
	officer := client.Staff.Query().Where(staff.Login("taro")).OnlyIDX(ctx)
	requests, file := client.Request.Query().IDsX(ctx), client.EnrolmentImport.Query().FirstX(ctx)
	for n := range 3 {
		b.must(client.Notice.Create().SetID(b.newID(id.Notice)).SetTitleJa("題").SetTitleEn("Title").SetBodyJa("文").SetBodyEn("Text").
			SetPublishedAt(now).SetCreatedAt(now).Exec(ctx))
		b.must(client.MaintenanceWindow.Create().SetID(b.newID(id.MaintenanceWindow)).SetProcedure(policy.MaintainNew).
			SetStartsAt(now + instant.Time(n)).SetEndsAt(now + 10).SetAnnouncedAt(now).SetCreatedAt(now).Exec(ctx))
		b.must(client.Campaign.Create().SetID(b.newID(id.Campaign)).SetProductID(b.product).SetEndsFrom(0).SetExpected(1).
			SetStartedByID(officer).SetStartedAt(now).Exec(ctx))
		b.must(client.PassphraseReset.Create().SetID(b.newID(id.PassphraseReset)).SetRequestID(requests[n]).SetPassphraseHash(staffHash).
			SetAskedAt(now).SetExpiresAt(now + 1_000_000_000).Exec(ctx))
		b.must(client.EnrolmentImportRow.Create().SetID(b.newID(id.EnrolmentImportRow)).SetImportID(file.ID).SetPartnerID(file.PartnerID).
			SetNumber(10 + n).SetReference(fmt.Sprint(n)).SetStatus("READY").Exec(ctx))
	}
}

// parentOf answers an object of a type whose list is the longest.
func (w *browser) parentOf(c connection, ids map[string]string) (parent string) {
	longest := -1
	for rowID := range ids {
		if page, refused := w.list(c, rowID, "first: 100"); refused == "" && len(page.Edges) > longest {
			parent, longest = rowID, len(page.Edges)
		}
	}
	return parent
}

// TestConnectionsPage reads every connection of the contract, in every order, as
// Relay does (GraphQL Cursor Connections Specification, 4 and 5): from both ends
// nothing is left out or comes twice, cursors stand still, and each object is what
// node says that it is.
func TestConnectionsPage(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.threeOfEach()
	w, ids := b.as("admin"), b.everything()
	all := connections(contract(t))
	if len(all) < 25 {
		t.Errorf("%d connections", len(all))
	}
	lists := map[connection]list{}
	for _, c := range all {
		parent := ""
		if c.of != "Query" {
			parent = w.parentOf(c, ids)
		}
		whole, refused := w.list(c, parent, "first: 100")
		if refused != "" || len(whole.Edges) < 3 || whole.PageInfo.HasNextPage || whole.PageInfo.HasPreviousPage {
			t.Errorf("%s: %d objects of three, all on one page: %+v %s", c, len(whole.Edges), whole.PageInfo, refused)
			continue
		}
		forward, at := w.pages(c, parent, false)
		back, backAt := w.pages(c, parent, true)
		if diff := cmp.Diff(whole.Nodes, forward); diff != "" {
			t.Errorf("%s by twos (-whole +read):\n%s", c, diff)
		}
		if diff := cmp.Diff(forward, back); diff != "" {
			t.Errorf("%s from its end (-forward +back):\n%s", c, diff)
		}
		if diff := cmp.Diff(at, backAt); diff != "" {
			t.Errorf("%s: cursors from its end (-forward +back):\n%s", c, diff)
		}
		b.edgesOf(w, c, parent, whole)
		b.sameNodes(w, c, whole.Nodes)
		lists[c] = list{parent, whole.Edges[0].Cursor}
	}
	b.strangersCursors(w, lists)
}

// list is where a connection is found, and one of its cursors.
type list struct{ parent, cursor string }

// strangersCursors tries each list with the cursors of all that are not of its kind:
// of other objects, or of another order.
func (b *bundle) strangersCursors(w *browser, lists map[connection]list) {
	b.Helper()
	cursors := map[string]string{}
	for _, l := range lists {
		cursors[b.kindOf(l.cursor)] = l.cursor
	}
	if len(cursors) < 20 {
		b.Errorf("%d kinds of cursors: %v", len(cursors), cursors)
	}
	for c, l := range lists {
		if strings.Contains(c.order, "DESC") {
			continue
		}
		for kind, cursor := range cursors {
			if kind == "#" && b.kindOf(l.cursor) == "a code" {
				continue // a number may be a code
			}
			for _, page := range []string{"first: 1, after: %q", "last: 1, before: %q"} {
				_, refused := w.list(c, l.parent, fmt.Sprintf(page, cursor))
				if want := map[bool]string{false: "BAD_PAGE"}[kind == b.kindOf(l.cursor)]; refused != want {
					b.Errorf("%s("+page+"), which is of %s: %q, want %q", c, cursor, kind, refused, want)
				}
			}
		}
	}
}

// kindOf is the kind of what a cursor holds: cert, #cert behind a moment, # for a
// number.
func (b *bundle) kindOf(cursor string) string {
	b.Helper()
	key, err := base64.RawURLEncoding.DecodeString(cursor)
	b.must(err)
	before, _, isID := strings.Cut(string(key), "_")
	if !isID && strings.Contains(before, "-") {
		return "a code"
	}
	return regexp.MustCompile(`^(?:[0-9a-f]{16}([a-z]+)|[0-9]+)$`).ReplaceAllString(before, "#$1")
}

// edgesOf tries what stands between cursors, behind the last, and what is no page.
func (b *bundle) edgesOf(w *browser, c connection, parent string, whole listed) {
	b.Helper()
	first, last := whole.Edges[0].Cursor, whole.Edges[len(whole.Edges)-1].Cursor
	for _, size := range []string{"first: 100", "last: 100"} {
		between, refused := w.list(c, parent, fmt.Sprintf("%s, after: %q, before: %q", size, first, last))
		if diff := cmp.Diff(whole.Nodes[1:len(whole.Nodes)-1], between.Nodes); diff != "" || refused != "" {
			b.Errorf("%s between the first and the last: %s (-want +got):\n%s", c, refused, diff)
		}
	}
	behind, refused := w.list(c, parent, fmt.Sprintf("first: 1, after: %q", last))
	if info := behind.PageInfo; refused != "" || len(behind.Edges) > 0 || info.HasNextPage || !info.HasPreviousPage || info.StartCursor != nil || info.EndCursor != nil {
		b.Errorf("%s behind the last: %+v %s", c, behind, refused)
	}
	for _, none := range []string{
		"first: 0", "first: -1", "first: 101", "last: 0", "last: -1", "last: 101", "first: 1, last: 1", "first: null",
		`first: 1, after: "%%%"`, `first: 1, after: ""`, `last: 1, before: "あ"`, `first: 1, after: "AA"`, `first: 1, after: "YV8"`,
	} {
		if _, refused := w.list(c, parent, none); refused != "BAD_PAGE" {
			b.Errorf("%s(%s): %q", c, none, refused)
		}
	}
}

// sameNodes wants each object by its id, and all of them in the order asked.
func (b *bundle) sameNodes(w *browser, c connection, nodes []listedNode) {
	b.Helper()
	prefix, _ := id.PrefixOf(nodes[0].ID)
	ids, want := []string{b.newID(prefix)}, []*listedNode{nil}
	for _, n := range slices.Backward(nodes) {
		ids, want = append(ids, n.ID), append(want, &n)
		var one struct{ Node *listedNode }
		if w.ask(`query($id: ID!) { node(id: $id) { __typename id } }`, vars{"id": n.ID}, &one); one.Node == nil || *one.Node != n {
			b.Errorf("%s: node %v is %v", c, n, one.Node)
		}
	}
	var data struct{ Nodes []*listedNode }
	w.ask(`query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`, vars{"ids": ids[:min(100, len(ids))]}, &data)
	if diff := cmp.Diff(want[:min(100, len(want))], data.Nodes); diff != "" {
		b.Errorf("%s: nodes (-want +got):\n%s", c, diff)
	}
}
