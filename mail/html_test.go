package mail

import (
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// page is what a reader's program finds in an HTML part.
type page struct {
	Language string
	Preview  string   // without what fills it up
	Shown    string   // the text after it
	Links    []string // in order
	Isolated []string // what stands in <bdi>

	elements, attributes map[string]bool
}

// read parses HTML as the standard library's only parser of it can.
func read(t *testing.T, html string) page {
	t.Helper()
	p := page{elements: map[string]bool{}, attributes: map[string]bool{}}
	decoder := xml.NewDecoder(strings.NewReader(html))
	decoder.Strict, decoder.AutoClose = false, append([]string{"wbr"}, xml.HTMLAutoClose...)
	decoder.Entity = xml.HTMLEntity
	var within []string
	divisions := 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			within = append(within, name)
			p.elements[name] = true
			if name == "div" {
				divisions++
			}
			if name == "bdi" {
				p.Isolated = append(p.Isolated, "")
			}
			for _, a := range token.Attr {
				p.attributes[a.Name.Local] = true
				switch {
				case name == "a" && a.Name.Local == "href":
					p.Links = append(p.Links, a.Value)
				case name == "html" && a.Name.Local == "lang":
					p.Language = a.Value
				}
			}
		case xml.EndElement:
			within = within[:len(within)-1]
		case xml.CharData:
			switch {
			case slices.Contains(within, "head"):
			case divisions == 1:
				p.Preview += strings.NewReplacer("\u200c", "", "\u00a0", "").Replace(string(token))
			default:
				p.Shown += string(token)
			}
			if slices.Contains(within, "bdi") {
				p.Isolated[len(p.Isolated)-1] += string(token)
			}
		}
	}
	return p
}

// harmless is all that a page is made of.
var (
	harmlessElements = strings.Fields("html head meta title style body div table tr td h1 h2 p a br wbr span strong bdi ol li")
	harmlessNames    = strings.Fields("lang charset name content class style role aria-label aria-hidden width height align valign bgcolor cellpadding cellspacing border href")
)

// checkHarmless wants nothing that fetches, runs or leads elsewhere.
func checkHarmless(t *testing.T, html string, p page, d Data) {
	t.Helper()
	for name := range p.elements {
		if !slices.Contains(harmlessElements, name) {
			t.Errorf("holds a <%s>", name)
		}
	}
	for name := range p.attributes {
		if !slices.Contains(harmlessNames, name) {
			t.Errorf("holds an attribute %q", name)
		}
	}
	for _, link := range p.Links {
		if !slices.Contains([]string{d.StatusURL, d.AcquireURL, d.CRLURL, d.RenewURL, d.ApplyURL, d.ReissueURL, d.BackupURL, d.LinkURL}, link) {
			t.Errorf("leads to %q", link)
		}
	}
	for _, bad := range []string{"url(", "@import", "@font-face", "expression(", "ZgotmplZ"} {
		if strings.Contains(html, bad) {
			t.Errorf("holds %q", bad)
		}
	}
}

func TestHTMLIsHarmlessAndWhole(t *testing.T) {
	t.Parallel()
	for kind := range needs {
		for language, tag := range map[Language]string{Japanese: "ja", English: "en"} {
			t.Run(string(kind)+"/"+tag, func(t *testing.T) {
				t.Parallel()
				data := full(t, language)
				if ofNoProduct[kind] {
					data.Product = ""
				}
				got, err := Render(kind, language, data)
				if err != nil {
					t.Fatal(err)
				}
				p := read(t, got.HTML)
				checkHarmless(t, got.HTML, p, data)
				// An enquiry's subject is its writer's.
				subject := strings.TrimSuffix(got.Subject, ": "+data.InquirySubject)
				if p.Language != tag || !strings.Contains(got.HTML, "<title>"+subject) && language == Japanese {
					t.Errorf("language %q or title is wrong", p.Language)
				}
				if n := strings.Count(got.HTML, "<h1"); n != 1 {
					t.Errorf("%d headings of the first level", n)
				}
				if tables := strings.Count(got.HTML, "<table"); tables != strings.Count(got.HTML, `<table role="presentation"`) {
					t.Error("a table for layout does not say so")
				}
				// Lists and lock screens show the preview.
				if p.Preview == "" || strings.Contains(bare(p.Preview), bare(data.Code)) || strings.Contains(p.Preview, token) {
					t.Errorf("preview %q", p.Preview)
				}
				if want := kind == CertificateCode || kind == Expiring; want != strings.Contains(p.Shown, data.Code) {
					t.Errorf("code shown is not %v", want)
				}
				if len(got.HTML) > 20_000 { // Gmail cuts at 102 kB
					t.Errorf("%d bytes", len(got.HTML))
				}
			})
		}
	}
}

var number = regexp.MustCompile(`^\d\. `)

// Whoever reads one part misses nothing of the other's: each line of the text
// stands in the HTML, up to white space, colons and the label's first letter.
func TestPartsSayTheSame(t *testing.T) {
	t.Parallel()
	squeeze := func(s string) string {
		return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \n:", r) }), ""))
	}
	for name, tc := range samples() {
		for _, language := range []Language{Japanese, English} {
			t.Run(name+"/"+string(language), func(t *testing.T) {
				t.Parallel()
				data := full(t, language)
				tc.edit(&data)
				got, err := Render(tc.kind, language, data)
				if err != nil {
					t.Fatal(err)
				}
				shown := squeeze(read(t, got.HTML).Shown)
				for line := range strings.Lines(got.Text) {
					line = number.ReplaceAllString(strings.TrimSpace(line), "")
					if strings.Trim(line, "-") != "" && !strings.Contains(shown, squeeze(line)) {
						t.Errorf("the HTML lacks %q", line)
					}
				}
			})
		}
	}
}

// Whatever a value holds, it is shown as it is and is nothing but text.
func TestA10ValuesAreEscaped(t *testing.T) {
	t.Parallel()
	values := map[string]string{
		"script":        `<script>alert(1)</script>`,
		"handler":       `"><img src=x onerror=alert(1)>`,
		"quotes":        `' onclick='alert(1)' "`,
		"end of title":  `</title><style>*{display:none}</style>`,
		"end of style":  `</style><script>alert(1)</script>`,
		"comment":       `--><![endif]--><b>x</b><!--`,
		"entity":        `&lt;script&gt; &amp; &#x3c;b&#x3e;`,
		"template":      `{{.Code}}{{template "body" .}}`,
		"link":          `<a href="https://evil.example/">取得</a>`,
		"scheme":        `javascript:alert(1)`,
		"right to left": "\u202eogeb\u202d שלום",
		"isolates":      "\u2066a\u2069\u2069\u2069 x",
		"no width":      "髙\u200b橋\ufeff",
		"variants":      "邊\U000E0100﨑𠮷",
	}
	for name, value := range values {
		for kind := range needs {
			t.Run(name+"/"+string(kind), func(t *testing.T) {
				t.Parallel()
				data := full(t, Japanese)
				data.Brand, data.Product, data.SecretLabel, data.RecipientName = value+"1", value+"2", value+"3", value+"4"
				data.Reason, data.HelpDesk = value+"5\n"+value+"6", value+"7\n"+value+"8"
				data.Serial, data.ReceiptNumber = value+"9", value+"0"
				data.InquiryName, data.InquirySubject, data.InquiryBody = value+"a", value+"b", value+"c\nd"
				told := []string{"1", "2", "4", "7", "8"}
				isolated := []string{value + "4", value + "7", value + "8"}
				switch kind {
				case Inquiry:
					told = []string{"1", "4", "7", "8", "a", "b", "c"}
					isolated = append(isolated, value+"c")
				case InquiryReceived, WebhookFailing:
					told, isolated = []string{"1", "7", "8"}, isolated[1:]
				}
				got, err := Render(kind, Japanese, data)
				if err != nil {
					t.Fatal(err)
				}
				p := read(t, got.HTML)
				checkHarmless(t, got.HTML, p, data)
				for i, field := range told {
					if !strings.Contains(p.Shown, value+field) {
						t.Errorf("value %d is not shown as it is", i)
					}
				}
				// A name that turns the direction turns only itself.
				for _, name := range isolated {
					if !slices.Contains(p.Isolated, name) {
						t.Errorf("%q is not isolated, only %q", name, p.Isolated)
					}
				}
				if diff := cmp.Diff(elementsOf(t, kind), slices.Sorted(maps.Keys(p.elements))); diff != "" {
					t.Errorf("elements (-want +got):\n%s", diff)
				}
			})
		}
	}
}

func elementsOf(t *testing.T, kind Kind) []string {
	t.Helper()
	got, err := Render(kind, Japanese, full(t, Japanese))
	if err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(read(t, got.HTML).elements))
}

func TestLongCodesAreGrouped(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		"7K3M-9QXD-2HVB-PT4N": {"7K3M", "9QXD", "2HVB", "PT4N"},
		"7K3M 9QXD":           {"7K3M", "9QXD"},
		"123456":              {"1234", "56"},
		"":                    nil,
	}
	for code, want := range tests {
		if diff := cmp.Diff(want, groups(code)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", code, diff)
		}
	}
}
