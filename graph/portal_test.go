package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/site"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
	"github.com/shomei-ra/shomei/session"
)

// onePixel is a logo, in a PNG.
const onePixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

// partnerInput is a CreatePartnerInput that is accepted.
func (b *bundle) partnerInput(slug string) vars {
	text := func(s string) vars { return vars{"ja": s, "en": s} }
	return vars{
		"slug": slug, "name": text("見本組合"), "postalAddress": text("東京都"), "contact": text("電話 1"),
		"entrance": vars{
			"name": text("見本組合窓口"), "helpDesk": text(""), "helpDeskEmail": "desk@partner.example",
			"theme": vars{"accent": "#1f6f4a", "logo": onePixel},
			"links": []vars{{"topic": "ENVIRONMENT", "url": "https://partner.example/env"}}, "productIds": []string{b.product},
		},
	}
}

const createPartner = `mutation($in: CreatePartnerInput!) { createPartner(input: $in) { partner { id } problems { code field } } }`

// open makes a partner with an entrance.
func (b *bundle) open(slug string) string {
	b.Helper()
	var data struct {
		CreatePartner struct {
			Partner  struct{ ID string }
			Problems []problemOf
		}
	}
	b.as("admin").ask(createPartner, vars{"in": b.partnerInput(slug)}, &data)
	if len(data.CreatePartner.Problems) > 0 {
		b.Fatalf("create partner: %v", data.CreatePartner.Problems)
	}
	return data.CreatePartner.Partner.ID
}

// portalOf is an entrance as the tests ask for it.
type portalOf struct {
	Slug, Name, HelpDesk, Contact string
	TakesInquiries                bool
	Theme                         site.Theme
	Products, Serves              []struct{ ID string }
	Notices                       []struct{ Title string }
	Links                         []struct {
		Topic site.Topic
		URL   *string
	}
}

func (w *browser) portal(slug string) *portalOf {
	w.b.Helper()
	var data struct{ Portal *portalOf }
	w.ask(`query($p: String) { portal(partner: $p) { slug name helpDesk contact takesInquiries theme { accent logo }
		products { id } serves { id } notices { title } links { topic url } } }`, vars{"p": slug}, &data)
	return data.Portal
}

func TestPortal(t *testing.T) {
	t.Parallel()
	b := setup(t)
	partnerID := b.open("kumiai")
	got := b.stranger().portal("kumiai")
	if got == nil {
		t.Fatal("there is no entrance")
	}
	if len(got.Links) != len(site.Topics) || got.Links[0].URL == nil || *got.Links[0].URL != "https://partner.example/env" || got.Links[1].URL != nil {
		t.Errorf("links %v", got.Links)
	}
	got.Links = nil
	kept, _ := site.Logo(onePixel)
	// The house's help desk stands in for one that is not told.
	want := &portalOf{
		Slug: "kumiai", Name: "見本組合窓口", HelpDesk: "03-0000-0000", Contact: "電話 1", TakesInquiries: true,
		Theme:    site.Theme{Accent: "#1f6f4a", Logo: kept},
		Products: []struct{ ID string }{{b.product}}, Serves: []struct{ ID string }{{b.product}}, Notices: []struct{ Title string }{},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entrance (-want +got):\n%s", diff)
	}
	for _, slug := range []string{"nobody", "Kumiai", "../kumiai", "kumiai' OR 1=1"} {
		if got := b.stranger().portal(slug); got != nil {
			t.Errorf("%q is the entrance of %s", slug, got.Name)
		}
	}
	// A partner that is not enabled sells nothing; what was sold lives on.
	b.must(b.ra.UpdatePartner(t.Context(), operator, ra.UpdatePartner{PartnerID: partnerID, NewPartner: ra.NewPartner{
		Name:     policy.Text{Ja: "組合", En: "Union"},
		Entrance: ra.Entrance{Name: policy.Text{Ja: "窓口", En: "Entrance"}, ProductIDs: []string{b.product}},
	}}))
	if got := b.stranger().portal("kumiai"); got == nil || len(got.Products) != 0 || len(got.Serves) != 1 || got.TakesInquiries {
		t.Errorf("disabled: %+v", got)
	}
	if got := b.stranger().portal(""); got == nil || got.Slug != "" || len(got.Serves) != 1 {
		t.Errorf("/ is %+v", got)
	}
}

// Notices are told where and while they are to be; what is to come is staff's.
func TestNotices(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.open("kumiai")
	admin := b.as("admin")
	publish := func(title string, more vars) {
		t.Helper()
		in := vars{"title": vars{"ja": title, "en": title}, "body": vars{"ja": "本文", "en": "text"}}
		for k, v := range more {
			in[k] = v
		}
		var data struct {
			PublishNotice struct{ Problems []problemOf }
		}
		admin.ask(`mutation($in: PublishNoticeInput!) { publishNotice(input: $in) { problems { code field } } }`, vars{"in": in}, &data)
		if len(data.PublishNotice.Problems) > 0 {
			t.Fatalf("%s: %v", title, data.PublishNotice.Problems)
		}
	}
	at := func(d time.Duration) string { return b.clock.now().Add(d).Format(time.RFC3339Nano) }
	publish("everywhere", nil)
	publish("kumiai", vars{"portal": "kumiai", "endsAt": at(time.Hour)})
	publish("house", vars{"portal": ""})
	publish("to come", vars{"publishedAt": at(time.Hour)})
	shown := func(slug string) string {
		var titles []string
		for _, n := range b.stranger().portal(slug).Notices {
			titles = append(titles, n.Title)
		}
		return strings.Join(titles, " ")
	}
	if got := [2]string{shown(""), shown("kumiai")}; got != [2]string{"house everywhere", "kumiai everywhere"} {
		t.Errorf("now %q", got)
	}
	list := `{ notices(first: 10) { nodes { title } } }`
	if out := b.stranger().post(list, nil); strings.Contains(out.raw, "to come") || !strings.Contains(out.raw, "house") {
		t.Errorf("a stranger's list: %s", out.raw)
	}
	if out := b.as("taro").post(list, nil); !strings.Contains(out.raw, "to come") {
		t.Errorf("staff's list: %s", out.raw)
	}
	b.clock.move(time.Hour)
	if got := [2]string{shown(""), shown("kumiai")}; got != [2]string{"to come house everywhere", "to come everywhere"} {
		t.Errorf("an hour later %q", got)
	}
}

// Partners are staff's to see and an administrator's to change.
func TestPartnersAreStaffs(t *testing.T) {
	t.Parallel()
	b := setup(t)
	partnerID := b.open("kumiai")
	for who, want := range map[string]bool{"": false, "taro": true, "admin": true} {
		w := b.stranger()
		if who != "" {
			w = b.as(who)
		}
		out := w.post(`query($id: ID!) { node(id: $id) { id } partners(first: 1) { nodes { id helpDeskEmail } } }`, vars{"id": partnerID})
		if got := strings.Count(out.raw, partnerID) == 2; got != want || !want && strings.Contains(out.raw, partnerID) {
			t.Errorf("%q: %s", who, out.raw)
		}
		if who == "admin" {
			continue
		}
		refused := map[string]string{"": "SESSION_REQUIRED", "taro": "NOT_ALLOWED"}[who]
		for _, mutation := range []string{
			`createPartner(input: $create) { partner { id } problems { code } }`,
			`updatePartner(input: $update) { partner { id } problems { code } }`,
			`publishNotice(input: {title: {ja: "a", en: "a"}, body: {ja: "b", en: "b"}}) { problems { code } }`,
			`endNotice(input: {noticeId: "noti_1"}) { problems { code } }`,
		} {
			in := b.partnerInput("other")
			update := b.partnerInput("")
			delete(update, "slug")
			update["partnerId"], update["enabled"] = partnerID, false
			declared := ""
			given := vars{}
			if strings.Contains(mutation, "$create") {
				declared, given = "($create: CreatePartnerInput!)", vars{"create": in}
			} else if strings.Contains(mutation, "$update") {
				declared, given = "($update: UpdatePartnerInput!)", vars{"update": update}
			}
			if out := w.post("mutation"+declared+" { "+mutation+" }", given); !strings.Contains(out.raw, refused) {
				t.Errorf("%q, %s: %s", who, mutation, out.raw)
			}
		}
	}
}

const sendInquiry = `mutation($in: SendInquiryInput!) { sendInquiry(input: $in) { problems { code field } } }`

// An enquiry names what to mend; those that were sent make a network wait.
func TestSendInquiry(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.open("kumiai")
	in := vars{"partner": "kumiai", "name": "見本", "email": "taro@example.co.jp", "subject": "件名", "body": "canary-inquiry 本文"}
	w := b.stranger()
	bad := vars{"partner": "kumiai", "name": "見本", "email": "nobody", "subject": "a\nb", "body": ""}
	for range 40 { // what was refused costs nothing
		if out := w.post(sendInquiry, vars{"in": bad}); !strings.Contains(out.raw, "BAD_EMAIL") || !strings.Contains(out.raw, "BAD_CHARACTER") || !strings.Contains(out.raw, "REQUIRED") {
			t.Fatalf("bad: %s", out.raw)
		}
	}
	for n := range 30 {
		if out := w.post(sendInquiry, vars{"in": in}); string(out.Data) != `{"sendInquiry":{"problems":[]}}` {
			t.Fatalf("enquiry %d: %s", n+1, out.raw)
		}
	}
	if out := w.post(sendInquiry, vars{"in": in}); !strings.Contains(out.raw, "TOO_MANY_ATTEMPTS") {
		t.Errorf("the thirty-first: %s", out.raw)
	}
	for _, partner := range []any{nil, "nobody"} { // / takes none here
		in["partner"] = partner
		other := b.stranger()
		other.address = "203.0.113.9:1"
		if out := other.post(sendInquiry, vars{"in": in}); !strings.Contains(out.raw, "NOT_FOUND") {
			t.Errorf("at %v: %s", partner, out.raw)
		}
	}
	if strings.Contains(b.log.String(), "canary-inquiry") {
		t.Error("the log holds what somebody wrote")
	}
}

// What was opened at one entrance is no session at another, and says so.
func TestSessionsStayAtTheirEntrance(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.open("kumiai")
	w := b.stranger()
	r := w.submit(b.application(b.coupons(1)[0], nil))
	seen := func(header string) (bool, string) {
		t.Helper()
		body := fmt.Sprintf(`{"query":"query($id: ID!) { node(id: $id) { id } }","variables":{"id":%q}}`, r.ID)
		out := w.send(strings.NewReader(body), func(request *http.Request) { request.Header.Set(session.EntranceHeader, header) })
		return strings.Contains(string(out.Data), r.ID), out.header.Get("Shomei-Session")
	}
	if here, told := seen("/"); !here || told == "none" {
		t.Errorf("at /: %t, %s", here, told)
	}
	if there, told := seen("kumiai"); there || told != "none" {
		t.Errorf("at a partner's: %t, %s", there, told)
	}
}

// Where a session belongs is told by what was proven, not by the header that the
// request came with.
func TestSessionsOpenAtTheirEntrance(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.open("kumiai")
	w := b.stranger()
	r := w.submit(b.application(b.coupons(1)[0], nil))
	thief := b.stranger()
	ask := func(query string, variables vars, entrance string) reply {
		t.Helper()
		body, err := json.Marshal(vars{"query": query, "variables": variables})
		b.must(err)
		return thief.send(bytes.NewReader(body), func(request *http.Request) { request.Header.Set(session.EntranceHeader, entrance) })
	}
	out := ask(`mutation($in: IdentifyInput!) { identify(input: $in) { session { purpose } problems { code } } }`, vars{"in": vars{
		"purpose": "STATUS", "receiptNumber": r.ReceiptNumber, "email": r.Registration.Subscriber.Email, "applicationPassphrase": applicantPass,
	}}, "kumiai")
	if len(out.Errors) > 0 || strings.Contains(out.raw, "IDENTIFICATION_FAILED") {
		t.Fatal(out.raw)
	}
	for entrance, want := range map[string]bool{"kumiai": false, "/": true} {
		out := ask(`query($id: ID!) { node(id: $id) { id } }`, vars{"id": r.ID}, entrance)
		if got := strings.Contains(string(out.Data), r.ID); got != want {
			t.Errorf("at %s the request of / is seen: %t", entrance, got)
		}
	}
}
