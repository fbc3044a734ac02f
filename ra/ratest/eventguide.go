package ratest

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ra"
)

// eventRow is what the partners' guide says of the data of an event: the names
// that are always there, and those that may be.
type eventRow struct{ always, maybe []string }

// eventGuide is the guide's table, by type.
func (b *bundle) eventGuide() map[string]eventRow {
	b.Helper()
	text, err := os.ReadFile("../docs/partner-api.md")
	b.must(err)
	_, below, found := strings.Cut(string(text), "| `type` | always | where there is one |\n|---|---|---|\n")
	table, _, ended := strings.Cut(below, "\n\n")
	if !found || !ended {
		b.Fatal("the guide has no table of what events tell")
	}
	quoted := regexp.MustCompile("`([a-zA-Z.]+)`")
	names := func(cell string) (all []string) {
		for _, m := range quoted.FindAllStringSubmatch(cell, -1) {
			all = append(all, m[1])
		}
		return all
	}
	guide := map[string]eventRow{}
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		for _, kind := range names(cells[1]) {
			guide[kind] = eventRow{names(cells[2]), names(cells[3])}
		}
	}
	return guide
}

func eventsInGuide(b *bundle) {
	want := []string{string(ra.WebhookTest)}
	for _, kind := range ra.EventTypes() {
		want = append(want, string(kind))
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(b.eventGuide()))); diff != "" {
		b.Errorf("types in the guide (-want +got):\n%s", diff)
	}
}

// eventInvariants: an event tells what the guide says, and nothing else.
func (b *bundle) eventInvariants() {
	b.Helper()
	guide := b.eventGuide()
	for _, e := range b.client.Event.Query().AllX(b.sys) {
		if len(e.Data) == 0 { // a test's own
			continue
		}
		row := guide[e.Type]
		told := slices.Sorted(maps.Keys(e.Data))
		for _, name := range row.always {
			if !slices.Contains(told, name) {
				b.Errorf("%s tells %v, without %s", e.Type, told, name)
			}
		}
		for _, name := range told {
			if !slices.Contains(row.always, name) && !slices.Contains(row.maybe, name) {
				b.Errorf("%s tells %s, of which the guide says nothing", e.Type, name)
			}
		}
	}
}
