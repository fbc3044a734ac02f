package mail

import (
	netmail "net/mail"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var links = regexp.MustCompile(`https?://[^\s"<>]+`)

// A link in a mail opens a page and carries nothing: no path of a person's, no
// query, no fragment, no code. Who follows it identifies there, and whoever
// reads over a shoulder, in a proxy's log or in a preview learns nothing. The
// exceptions are the links whose kinds need one with a token: that stands
// in the fragment, which no server and no proxy is told.
func TestA4LinksCarryNothing(t *testing.T) {
	t.Parallel()
	found, tokens := 0, 0
	for name, sample := range samples() {
		for _, language := range []Language{Japanese, English} {
			data := full(t, language)
			sample.edit(&data)
			got, err := Render(sample.kind, language, data)
			if err != nil {
				t.Fatal(err)
			}
			for _, link := range links.FindAllString(got.Text+"\n"+got.HTML, -1) {
				found++
				u, err := url.Parse(link)
				if link == data.LinkURL {
					tokens++
					u.Fragment = ""
				}
				if err != nil || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
					t.Errorf("%s %s: %s carries something (%v)", name, language, link, err)
				}
				if !slices.Contains([]string{data.StatusURL, data.AcquireURL, data.CRLURL, data.RenewURL, data.ApplyURL, data.ReissueURL, data.BackupURL, data.LinkURL}, link) {
					t.Errorf("%s %s: %s is none of the pages", name, language, link)
				}
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d links were looked at", found)
	}
	if want := 5 * 2 * 3; tokens != want { // five kinds: text, button and the address below it, in two languages
		t.Errorf("%d links carry a token, want %d", tokens, want)
	}
	// Nor can somebody's template put a code into one.
	for _, link := range []string{"https://ra.example.jp/acquire#7K3M-9QXD-2HVB-PT4N", "https://ra.example.jp/acquire?code=7K3M9QXD2HVBPT4N", "https://user:secret@ra.example.jp/"} {
		data := full(t, Japanese)
		data.AcquireURL = link
		if _, err := Render(CertificateCode, Japanese, data); err == nil {
			t.Errorf("%s passes for a link", link)
		}
	}
}

// What a text holds never ends the mail, begins a header or another part, or
// speaks to the mail server.
func TestA12TextsStayInTheBody(t *testing.T) {
	t.Parallel()
	for name, hostile := range map[string]string{
		"end of mail":  "x\n.\nMAIL FROM:<x@evil.example>\nRCPT TO:<x@evil.example>\nDATA\nSubject: y\n\ny\n.\n",
		"bare CR":      "x\r.\rRCPT TO:<x@evil.example>\r",
		"mixed ends":   "x\r\n.\r\nRSET\r\n\n.\r\nQUIT\r\n",
		"header first": "Bcc: x@evil.example\n\nx",
		"boundary":     "x\n--=_boundary--\nContent-Type: text/html\n\n<b>x</b>",
	} {
		backend := &server{}
		s := transport(t, "smtp://"+backend.start(t, nil, false))
		sent := letter(t)
		sent.Text = hostile
		if err := s.Send(t.Context(), sent); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := backend.only(t) // one mail, and
		if got.To != sent.To {
			t.Errorf("%s went to %s", name, got.To)
		}
		message, err := netmail.ReadMessage(strings.NewReader(got.raw))
		if err != nil {
			t.Fatal(err)
		}
		for _, header := range []string{"Bcc", "Cc"} {
			if value := message.Header.Get(header); value != "" {
				t.Errorf("%s: %s is %q", name, header, value)
			}
		}
		if strings.Contains(got.raw, "evil.example") {
			t.Errorf("%s stands in the clear:\n%s", name, got.raw)
		}
	}
}
