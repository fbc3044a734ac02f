package graph

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/graph/view"
)

// TestExportCatalogue holds the words of the table to those of the pages.
func TestExportCatalogue(t *testing.T) {
	t.Parallel()
	for _, language := range []view.Language{view.Japanese, view.English} {
		want := map[string]string{}
		for _, file := range []string{"common", "queue"} {
			text, err := os.ReadFile("../ui/src/locales/" + strings.ToLower(string(language)) + "/" + file + ".json")
			if err != nil {
				t.Fatal(err)
			}
			var words map[string]string
			if err := json.Unmarshal(text, &words); err != nil {
				t.Fatal(err)
			}
			for key, word := range words {
				if strings.HasPrefix(key, "status.") || strings.HasPrefix(key, "queueKind.") {
					want[key] = word
				}
			}
		}
		have := map[string]string{}
		for status, word := range statusWords[language] {
			have["status."+string(status)] = word
		}
		for kind, word := range kindWords[language] {
			have["queueKind."+string(kind)] = word
		}
		if diff := cmp.Diff(want, have); diff != "" {
			t.Errorf("%s (-want +got):\n%s", language, diff)
		}
	}
}
