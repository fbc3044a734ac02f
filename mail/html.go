package mail

import (
	"fmt"
	"html/template"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// The HTML part says what the text says, in one column that any reader can lay
// out: page.html is the page around every mail, frame.html the words around it
// in a language, and one file a kind defines "title", "preview" and "body".
// The preview is what lists and lock screens show beside the subject; it never
// has a secret.

var pages = map[Language]map[Kind]*template.Template{
	Japanese: parseHTML("ja", momentJa, deadlineJa, dayJa),
	English:  parseHTML("en", momentEn, deadlineEn, dayEn),
}

type date func(*time.Time) string

func parseHTML(folder string, moment, deadline, day date) map[Kind]*template.Template {
	page := template.Must(template.New("page.html").
		Funcs(template.FuncMap{
			"lang":   func() string { return folder },
			"moment": known(moment), "deadline": known(deadline), "day": known(day),
			"fact": newFact("fact"), "number": newFact("number"), "code": newFact("code"),
			"facts": facts, "groups": groups, "lines": lines, "capital": capital, "look": look,
			"rest":        func() template.HTML { return rest },
			"outlookOpen": func() template.HTML { return outlookOpen }, "outlookClose": func() template.HTML { return outlookClose },
		}).
		ParseFS(files, "template/page.html", "template/"+folder+"/frame.html"))
	kinds := make(map[Kind]*template.Template, len(needs))
	for kind := range needs {
		file := "template/" + folder + "/" + strings.ToLower(string(kind)) + ".html"
		kinds[kind] = template.Must(template.Must(page.Clone()).ParseFS(files, file))
	}
	return kinds
}

// rest fills what is left of a preview, or readers would fill it with the
// beginning of the mail, where the code stands.
var rest = template.HTML(strings.Repeat("&zwnj;&nbsp;", 80))

// Outlook for Windows knows no max-width; only it reads these comments, and
// templates would drop them.
const (
	outlookOpen  template.HTML = `<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->`
	outlookClose template.HTML = `<!--[if mso]></td></tr></table><![endif]-->`
)

// known writes a date that is not known as nothing, which [facts] leaves out.
func known(write date) date {
	return func(t *time.Time) string {
		if t == nil {
			return ""
		}
		return write(t)
	}
}

// fact is a value with what it is called, and the look it gets.
type fact struct{ Look, Label, Value string }

func newFact(look string) func(label, value string) fact {
	return func(label, value string) fact { return fact{look, label, value} }
}

// facts lists those that have a value.
func facts(all ...fact) []fact {
	var told []fact
	for _, f := range all {
		if f.Value != "" {
			told = append(told, f)
		}
	}
	return told
}

// groups splits a code into fours, however it was grouped before, so that a
// line breaks between them and nowhere else.
func groups(code string) []string {
	var fours []string
	for left := []rune(bare(code)); len(left) > 0; {
		n := min(4, len(left))
		fours = append(fours, string(left[:n]))
		left = left[n:]
	}
	return fours
}

func lines(s string) []string { return strings.Split(s, "\n") }

// capital begins a label with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// The faces are the system's own; a mail brings none.
const (
	sans = "font-family:Hiragino Sans,Hiragino Kaku Gothic ProN,Noto Sans JP,Noto Sans CJK JP,Yu Gothic UI,Meiryo,sans-serif;"
	mono = "font-family:SFMono-Regular,Consolas,Menlo,DejaVu Sans Mono,monospace;"
	wrap = "overflow-wrap:anywhere;word-break:break-word;"
)

// looks are the styles by what they are for: classes, by which page.html
// darkens, and inline style in the interface's light colours.
var looks = map[string]struct{ classes, style string }{
	"body":    {"paper", "margin:0;padding:0;background-color:#fbfaf7;-webkit-text-size-adjust:100%;"},
	"preview": {"", "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all;"},
	"sheet":   {"paper", "background-color:#fbfaf7;"},
	"margin":  {"", "padding:32px 20px;"},
	"column":  {"", "max-width:600px;text-align:left;"},

	"head":  {"rule", "padding:0 0 16px;border-bottom:1px solid #dcd8cd;"},
	"seal":  {"seal", sans + "width:36px;height:36px;background-color:#b7282e;color:#fbfaf7;font-size:20px;line-height:36px;font-weight:bold;border-radius:4px;"},
	"brand": {"ink", sans + "padding-left:12px;color:#1a1a1c;font-size:18px;line-height:1.4;font-weight:bold;" + wrap},
	"main":  {"", sans + "padding:28px 0 12px;"},
	"foot":  {"rule", sans + "padding:20px 0 0;border-top:1px solid #dcd8cd;"},

	"h1":    {"ink", "margin:0 0 20px;color:#1a1a1c;font-size:24px;line-height:1.4;font-weight:bold;"},
	"h2":    {"ink", "margin:28px 0 8px;color:#1a1a1c;font-size:18px;line-height:1.4;font-weight:bold;"},
	"p":     {"ink", "margin:0 0 16px;color:#1a1a1c;font-size:16px;line-height:1.7;" + wrap},
	"quote": {"ink rule", "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #dcd8cd;color:#1a1a1c;font-size:16px;line-height:1.7;" + wrap},
	"small": {"quiet", "margin:0 0 16px;color:#5a5955;font-size:14px;line-height:1.7;" + wrap},
	"url":   {"quiet", "color:#5a5955;" + wrap},
	"link":  {"link", "color:#0f4c81;text-decoration:underline;" + wrap},
	"list":  {"ink", "margin:0 0 16px;padding:0 0 0 24px;color:#1a1a1c;"},
	"item":  {"ink", "margin:0 0 4px;color:#1a1a1c;font-size:16px;line-height:1.7;"},

	"facts":  {"", "margin:0 0 20px;"},
	"panel":  {"panel", sans + "padding:16px 20px 4px;background-color:#ffffff;border:1px solid #dcd8cd;border-radius:8px;"},
	"label":  {"quiet", "margin:0;color:#5a5955;font-size:14px;line-height:1.6;"},
	"fact":   {"ink", "margin:0 0 12px;color:#1a1a1c;font-size:16px;line-height:1.6;font-variant-numeric:tabular-nums;" + wrap},
	"number": {"ink", mono + "margin:0 0 12px;color:#1a1a1c;font-size:16px;line-height:1.6;" + wrap},
	"code":   {"ink", mono + "margin:0 0 12px;color:#1a1a1c;font-size:22px;line-height:1.6;font-weight:bold;letter-spacing:1px;"},
	"group":  {"", "white-space:nowrap;"},

	"action": {"", "margin:8px 0 12px;"},
	"button": {"button", "background-color:#0f4c81;border-radius:8px;mso-padding-alt:12px 28px;"},
	"press":  {"press", sans + "display:inline-block;padding:12px 28px;color:#ffffff;font-size:16px;line-height:1.5;font-weight:bold;text-decoration:none;"},
}

func look(name string) (template.HTMLAttr, error) {
	l, ok := looks[name]
	if !ok {
		return "", fmt.Errorf("no look %q", name)
	}
	attributes := `style="` + l.style + `"`
	if l.classes != "" {
		attributes = `class="` + l.classes + `" ` + attributes
	}
	return template.HTMLAttr(attributes), nil
}
