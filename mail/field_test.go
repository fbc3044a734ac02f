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
		shown := map[string]string{}
		for _, file := range []string{"fields", "license"} {
			text, err := os.ReadFile("../ui/src/locales/" + folder + "/" + file + ".json")
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(text, &shown); err != nil {
				t.Fatal(err)
			}
		}
		for _, path := range form.Paths("registration.") {
			key := strings.TrimPrefix(path, "registration.")
			switch key {
			case "proxy":
				key = "group.proxy"
			case "subscriber.commonName": // of a mailbox, in a form of its own
				key = "license.commonName"
			}
			if got := FieldLabel(language, path); got == "" || got != shown[key] {
				t.Errorf("%s in %s is %q, the form says %q", path, folder, got, shown[key])
			}
		}
	}
}
