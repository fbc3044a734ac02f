package mail

import (
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"net/textproto"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What arrives, read back by the standard library and not by the sender's.
func TestMailArrivesUnbroken(t *testing.T) {
	t.Parallel()
	backend := &server{}
	s := transport(t, "smtp://"+backend.start(t, nil, false))
	sent := letter(t)
	if err := s.Send(t.Context(), sent); err != nil {
		t.Fatal(err)
	}
	got := backend.only(t)
	for i, line := range strings.Split(got.raw, "\r\n") {
		if len(line) > 78 || !ascii(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("line %d is not short ASCII that ends in CRLF: %q", i, line)
		}
	}
	message, err := netmail.ReadMessage(strings.NewReader(got.raw))
	if err != nil {
		t.Fatal(err)
	}
	header := map[string]string{}
	for _, name := range []string{"From", "Sender", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Bcc"} {
		value, err := new(mime.WordDecoder).DecodeHeader(message.Header.Get(name))
		if err != nil {
			t.Fatal(err)
		}
		header[name] = value
	}
	wantHeader := map[string]string{
		"From": `証明 <ra@example.jp>`, "To": "<Taro.Yamada@example.co.jp>",
		"Subject":    "Shomei Class2 スタンダード 証明書取得に関するご案内",
		"Date":       "Fri, 20 Nov 2026 05:30:59 +0000",
		"Message-ID": "<msg_01jd0000000000000000000000@example.jp>", "Auto-Submitted": "auto-generated",
		"MIME-Version": "1.0", "Sender": "", "Bcc": "",
	}
	if diff := cmp.Diff(wantHeader, header); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([2]string{"ra@example.jp", "Taro.Yamada@example.co.jp"}, [2]string{got.From, got.To}); diff != "" {
		t.Errorf("envelope (-want +got):\n%s", diff)
	}
	want := []part{
		{"multipart/alternative text/plain UTF-8 base64", sent.Text},
		{"multipart/alternative text/html UTF-8 base64", sent.HTML},
	}
	if diff := cmp.Diff(want, parts(t, "", textproto.MIMEHeader(message.Header), message.Body)); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
}

func TestMailWithoutHTMLIsPlain(t *testing.T) {
	t.Parallel()
	backend := &server{}
	sent := letter(t)
	sent.HTML = ""
	if err := transport(t, "smtp://"+backend.start(t, nil, false)).Send(t.Context(), sent); err != nil {
		t.Fatal(err)
	}
	message, err := netmail.ReadMessage(strings.NewReader(backend.only(t).raw))
	if err != nil {
		t.Fatal(err)
	}
	want := []part{{"text/plain UTF-8 base64", sent.Text}}
	if diff := cmp.Diff(want, parts(t, "", textproto.MIMEHeader(message.Header), message.Body)); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
}

// What a product may be called arrives as it is, however it must be folded.
func TestSubjectsArriveUnbroken(t *testing.T) {
	t.Parallel()
	subjects := map[string]string{
		"short":             "証",
		"long":              strings.Repeat("電子証明書の有効期限が近づいています。", 20),
		"characters of 4":   strings.Repeat("𠮷👩‍👩‍👧‍👦", 25),
		"variants":          strings.Repeat("邊\U000E0100﨑髙\uFA19", 25),
		"composed later":    strings.Repeat("か\u3099", 60),
		"mixed with spaces": "Shomei  Class2   スタンダード " + strings.Repeat("a 証 ", 60) + "終",
		"long English":      strings.TrimSpace(strings.Repeat("your certificate is ready ", 20)),
		"one long word":     strings.Repeat("x", 300),
		"marks":             `"Class2" <ra@example.jp>, (コメント); a@b: \ =証?=`,
		"right to left":     "שלום Shomei مرحبا",
	}
	for name, subject := range subjects {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			backend := &server{}
			sent := letter(t)
			sent.Subject = subject
			if err := transport(t, "smtp://"+backend.start(t, nil, false)).Send(t.Context(), sent); err != nil {
				t.Fatal(err)
			}
			message, err := netmail.ReadMessage(strings.NewReader(backend.only(t).raw))
			if err != nil {
				t.Fatal(err)
			}
			got, err := new(mime.WordDecoder).DecodeHeader(message.Header.Get("Subject"))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(subject, got); diff != "" {
				t.Errorf("subject (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEnglishMailIsReadableRaw(t *testing.T) {
	t.Parallel()
	backend := &server{}
	s := transport(t, "smtp://"+backend.start(t, nil, false))
	rendered, err := Render(Received, English, full(t, English))
	if err != nil {
		t.Fatal(err)
	}
	sent := letter(t)
	sent.Subject, sent.Text, sent.HTML, sent.From = rendered.Subject, rendered.Text, "<p>Accepted.</p>\n", "Partner <partner@example.com>"
	if err := s.Send(t.Context(), sent); err != nil {
		t.Fatal(err)
	}
	got := backend.only(t)
	message, err := netmail.ReadMessage(strings.NewReader(got.raw))
	if err != nil {
		t.Fatal(err)
	}
	want := []part{
		{"multipart/alternative text/plain UTF-8 quoted-printable", sent.Text},
		{"multipart/alternative text/html UTF-8 quoted-printable", sent.HTML},
	}
	if diff := cmp.Diff(want, parts(t, "", textproto.MIMEHeader(message.Header), message.Body)); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
	// The author is the partner; bounces still come to us.
	if diff := cmp.Diff([2]string{`"Partner" <partner@example.com>`, "ra@example.jp"}, [2]string{message.Header.Get("From"), got.From}); diff != "" {
		t.Errorf("author and sender (-want +got):\n%s", diff)
	}
	if !strings.Contains(got.raw, "Receipt number: R8K2-4M7Q-PX3D") {
		t.Error("text is not readable without decoding")
	}
}

// part is what a reader shows: where it stands with type, charset and encoding,
// and its text with LF line ends.
type part struct{ Kind, Text string }

// parts reads a message, or a part of one, down to its leaves.
func parts(t *testing.T, path string, header textproto.MIMEHeader, body io.Reader) []part {
	t.Helper()
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(kind, "multipart/") {
		var leaves []part
		for reader := multipart.NewReader(body, params["boundary"]); ; {
			next, err := reader.NextRawPart()
			if errors.Is(err, io.EOF) {
				return leaves
			}
			if err != nil {
				t.Fatal(err)
			}
			leaves = append(leaves, parts(t, path+kind+" ", next.Header, next)...)
		}
	}
	encoding := header.Get("Content-Transfer-Encoding")
	switch encoding {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	default:
		t.Fatalf("unknown encoding %q", encoding)
	}
	text, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return []part{{strings.Join([]string{path + kind, params["charset"], encoding}, " "), strings.ReplaceAll(string(text), "\r\n", "\n")}}
}
