package mail

import (
	"embed"
	"encoding/json"
	"strings"
)

// What the fields of a registration are called, by path; the SPA's forms call
// them the same.
//
//go:embed field/ja.json field/en.json
var fieldFiles embed.FS

var fieldLabels = map[Language]map[string]string{
	Japanese: readFields("field/ja.json"),
	English:  readFields("field/en.json"),
}

func readFields(name string) map[string]string {
	text, err := fieldFiles.ReadFile(name)
	if err != nil {
		panic("mail: " + err.Error())
	}
	var labels map[string]string
	if err := json.Unmarshal(text, &labels); err != nil {
		panic("mail: " + name + ": " + err.Error())
	}
	return labels
}

// FieldLabel is what a field, such as registration.subscriber.email, is called;
// empty for none.
func FieldLabel(language Language, path string) string {
	return fieldLabels[language][strings.TrimPrefix(path, "registration.")]
}
