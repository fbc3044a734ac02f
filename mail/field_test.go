package mail

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/internal/form"
)

// TestFieldLabel: every field that can be returned has a name, and it is the
// one that the form shows.
func TestFieldLabel(t *testing.T) {
	t.Parallel()
	for language, folder := range map[Language]string{Japanese: "ja", English: "en"} {
		text, err := os.ReadFile("../ui/src/locales/" + folder + "/fields.json")
		if err != nil {
			t.Fatal(err)
		}
		var shown map[string]string
		if err := json.Unmarshal(text, &shown); err != nil {
			t.Fatal(err)
		}
		for _, path := range form.Paths("registration.") {
			key := strings.TrimPrefix(path, "registration.")
			if key == "proxy" {
				key = "group.proxy"
			}
			if got := FieldLabel(language, path); got == "" || got != shown[key] {
				t.Errorf("%s in %s is %q, the form says %q", path, folder, got, shown[key])
			}
		}
	}
}
