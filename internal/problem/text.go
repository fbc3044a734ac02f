package problem

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
)

//go:embed locale/ja.json locale/en.json
var localeFiles embed.FS

// texts are the texts of each language by code, the files that the SPA imports
// too. A file that cannot be read is a defect of the build, not of a request.
var texts = sync.OnceValue(func() map[string]map[Code]string {
	byLanguage := map[string]map[Code]string{}
	for _, lang := range []string{"ja", "en"} {
		file, err := localeFiles.ReadFile("locale/" + lang + ".json")
		if err != nil {
			panic(fmt.Sprintf("problem texts: %v", err))
		}
		var byCode map[Code]string
		if err := json.Unmarshal(file, &byCode); err != nil {
			panic(fmt.Sprintf("problem texts: locale/%s.json: %v", lang, err))
		}
		byLanguage[lang] = byCode
	}
	return byLanguage
})

// Text says p in a language: English for "en", Japanese for anything else. The
// {name} of a text is filled from p.Params; lists there are joined by whoever
// made the problem. A code without a text is said as itself.
//
// The result is plain text: params may hold what a person typed.
func Text(lang string, p Problem) string {
	if lang != "en" {
		lang = "ja"
	}
	text, ok := texts()[lang][p.Code]
	if !ok {
		return string(p.Code)
	}
	return fill(text, p.Params)
}

// fill replaces each {name} of text in one pass, so that a brace inside a
// value stays a brace. A name without a value stays visible, as in the SPA.
func fill(text string, params map[string]string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		b.WriteString(before)
		if !ok || !closed {
			b.WriteString(text[len(before):])
			return b.String()
		}
		if value, known := params[name]; known {
			b.WriteString(value)
		} else {
			b.WriteString("{" + name + "}")
		}
		text = after
	}
}
