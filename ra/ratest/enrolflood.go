package ratest

import (
	"strconv"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/ra"
)

// colleague is another person under the same address.
func colleague(reference, givenName string) ra.Enrollee {
	e := enrollee(reference)
	e.Registration.Subscriber.GivenName = givenName
	return e
}

// namesakes answers so many given names, no two alike.
func namesakes(n int) []string {
	digits := []rune("一二三四五六七八九十")
	names := make([]string, n)
	for i := range names {
		names[i] = string([]rune{digits[i/len(digits)], digits[i%len(digits)], '郎'})
	}
	return names
}

// enrolNotFlooding: whoever is named a hundred times, or in a hundred names, is
// mailed a few times.
func enrolNotFlooding(b *bundle) {
	partnerID := b.associations()
	waits := "WAITS_ALREADY at registration.subscriber.email"
	full := "TOO_MANY_WAITING at registration.subscriber.email"
	shouted := enrollee("2")
	shouted.Registration.Subscriber.Email = strings.ToUpper(email)
	all := b.enrol(partnerID, enrollee("1"), shouted, enrollee("3"))
	if diff := cmp.Diff([][]string{nil, {waits}, {waits}}, refusals(all)); diff != "" {
		b.Fatalf("one person (-want +got):\n%s", diff)
	}
	if got := all[2].Problems[0].Params["reference"]; got != "1" {
		b.Errorf("waits under %q", got)
	}
	// With the first, and one place left.
	var colleagues []ra.Enrollee
	for _, name := range namesakes(ra.MaxWaiting - 2) {
		colleagues = append(colleagues, colleague(name, name))
	}
	if diff := cmp.Diff(make([][]string, len(colleagues)), refusals(b.enrol(partnerID, colleagues...))); diff != "" {
		b.Fatalf("colleagues (-want +got):\n%s", diff)
	}
	// The last place, by many at once.
	errs := atOnce(4, func(i int) error {
		out, err := b.ra.Enrol(b.ctx, b.operator, ra.EnrolInput{PartnerID: partnerID, ProductID: b.product,
			Enrollees: []ra.Enrollee{colleague("at-once-"+strconv.Itoa(i), "五郎"+[]string{"", "一", "二", "三"}[i])}})
		if err != nil {
			return err
		}
		return problem.Join(out[0].Problems)
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[" + full + "]": 3}, count(errs)); diff != "" {
		b.Errorf("at once (-want +got):\n%s", diff)
	}
	// A file says it too; of another address it takes as many.
	persons := []map[string]string{with(member("file"), "subscriber.email", email, "subscriber.givenName", "六郎")}
	want := []string{"2 WRONG " + full}
	for i, name := range namesakes(ra.MaxWaiting + 1) {
		want = append(want, strconv.Itoa(i+3)+" READY")
		persons = append(persons, with(member("file-"+name), "subscriber.email", "office@example.jp", "subscriber.givenName", name))
	}
	in := b.fileOf(partnerID, sheetOf(inJapanese, persons...))
	want[len(want)-1] = strconv.Itoa(ra.MaxWaiting+3) + " WRONG " + full
	if diff := cmp.Diff(want, b.rowsOf(in.ID)); diff != "" {
		b.Errorf("rows (-want +got):\n%s", diff)
	}
	// Somebody else is enrolled there before it is carried out.
	office := colleague("office", "七郎")
	office.Registration.Subscriber.Email = "Office@example.jp"
	if out := b.enrol(partnerID, office)[0]; len(out.Problems) > 0 {
		b.Fatal(out.Problems)
	}
	b.must(b.ra.StartImport(b.ctx, b.operator, in.ID, true))
	b.runImports()
	b.wantImport(in.ID, enrolmentimport.StatusDONE, 0, ra.MaxWaiting-1, 0, 3)
	// Another partner's are its own; who has answered, or cannot any more, waits not.
	if out := b.enrol(b.seller("another", b.product), enrollee("1"))[0]; len(out.Problems) > 0 {
		b.Errorf("another partner's: %v", out.Problems)
	}
	b.clock.advance(ra.EnrolmentLife)
	if out := b.enrol(partnerID, enrollee("7"))[0]; len(out.Problems) > 0 {
		b.Errorf("when the links are over: %v", out.Problems)
	}
}
