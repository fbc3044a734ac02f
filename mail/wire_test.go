package mail

import (
	"mime"
	netmail "net/mail"
	"net/textproto"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/catest"
)

// wire is what a server was told, line by line.
type wire struct {
	mu       sync.Mutex
	commands []string
	data     []string
}

// listen serves one delivery and answers EHLO with the extensions.
func (w *wire) listen(t *testing.T, extensions ...string) string {
	t.Helper()
	lines := append([]string{"localhost"}, extensions...)
	for i := range lines {
		lines[i] = "250-" + lines[i]
	}
	last := &lines[len(lines)-1]
	*last = strings.Replace(*last, "-", " ", 1)
	ordinary := conversation(map[string]string{"EHLO": strings.Join(lines, "\r\n")})
	inData := false
	return scripted(t, "220 localhost ESMTP\r\n", func(line string) string {
		w.mu.Lock()
		defer w.mu.Unlock()
		reply := ordinary(line)
		switch {
		case inData && line != ".":
			w.data = append(w.data, strings.TrimPrefix(line, "."))
		case inData:
			inData = false
		default:
			w.commands = append(w.commands, line)
			inData = strings.HasPrefix(reply, "354")
		}
		return reply
	})
}

// Every kind of mail, in both languages, signed and not, arrives alike through
// a server that knows nothing newer than RFC 821 and through one that knows
// all: seven bits, short lines, no extension asked for.
func TestEveryMailFitsEveryServer(t *testing.T) {
	t.Parallel()
	servers := map[string][]string{
		"seven bits": nil,
		"eight bits": {"PIPELINING", "8BITMIME", "SMTPUTF8", "SIZE 10240000", "ENHANCEDSTATUSCODES"},
	}
	files := issue(t, "ra@example.jp", catest.NewKey(t))
	for _, language := range []Language{Japanese, English} {
		for kind := range needs {
			for server, extensions := range servers {
				for how, options := range map[string][]Option{"plain": nil, "signed": {WithSigner(files.pair(t), present)}} {
					t.Run(strings.Join([]string{string(language), string(kind), server, how}, "/"), func(t *testing.T) {
						t.Parallel()
						data := full(t, language)
						data.RecipientName, data.Product = "𠮷田 邊\U000E0100郎", "Class2 "+strings.Repeat("𠮷野家髙﨑神証明書", 12)
						rendered, err := Render(kind, language, data)
						if err != nil {
							t.Fatal(err)
						}
						sent := letter(t)
						sent.Subject, sent.Text, sent.HTML = rendered.Subject, rendered.Text, rendered.HTML
						told := &wire{}
						s, err := NewSMTP("smtp://"+told.listen(t, extensions...), "証明 <ra@example.jp>", options...)
						if err != nil {
							t.Fatal(err)
						}
						if err := s.Send(t.Context(), sent); err != nil {
							t.Fatal(err)
						}
						told.check(t, sent, how == "signed", extensions == nil)
					})
				}
			}
		}
	}
}

func (w *wire) check(t *testing.T, sent Envelope, signed, old bool) {
	t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range w.commands {
		if old && strings.HasPrefix(c, "MAIL ") && c != "MAIL FROM:<ra@example.jp>" || strings.Contains(c, "SMTPUTF8") {
			t.Errorf("%q to a server without extensions", c)
		}
	}
	for n, line := range w.data {
		if !ascii(line) || len(line) > 998 {
			t.Errorf("line %d: %q", n, line)
		}
	}
	message, err := netmail.ReadMessage(strings.NewReader(strings.Join(w.data, "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	type header struct {
		Subject, Kind, Date, ID, Auto string
		List                          []string
	}
	kind, _, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(message.Header.Get("Subject"))
	if err != nil {
		t.Fatal(err)
	}
	got := header{
		Subject: subject, Kind: kind, Date: message.Header.Get("Date"),
		ID: message.Header.Get("Message-Id"), Auto: message.Header.Get("Auto-Submitted"),
	}
	// A notice to one person about a request of theirs is no list (RFC 2369):
	// there is nothing to unsubscribe from.
	for name := range message.Header {
		if strings.HasPrefix(name, "List-") || name == "Precedence" {
			got.List = append(got.List, name)
		}
	}
	want := header{
		Subject: sent.Subject, Kind: "multipart/alternative", Date: sent.Date.UTC().Format(time.RFC1123Z),
		ID: "<" + sent.MessageID + "@example.jp>", Auto: "auto-generated",
	}
	if signed {
		want.Kind = "multipart/signed"
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
	found := parts(t, "", textproto.MIMEHeader(message.Header), message.Body)
	texts := [2]string{found[0].Text, found[1].Text}
	if diff := cmp.Diff([2]string{sent.Text, sent.HTML}, texts); diff != "" {
		t.Errorf("text, then HTML (-want +got):\n%s", diff)
	}
	if !strings.Contains(found[0].Kind, "multipart/alternative text/plain") || !strings.Contains(found[1].Kind, "multipart/alternative text/html") {
		t.Errorf("parts %q, %q", found[0].Kind, found[1].Kind)
	}
}
