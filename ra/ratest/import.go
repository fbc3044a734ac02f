package ratest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/japanese"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/enrolment"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/ent/enrolmentimportrow"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var importCases = []scenario{
	{"an import reads Shift_JIS and UTF-8 alike, and enrols whom Enrol would", importReads},
	{"an import tells of each row what is wrong", importTells},
	{"an import takes what cannot be stored for what is wrong", importUnstorable},
	{"an import keeps little of what is too long", importTooLong},
	{"an import refuses a file as a whole", importRefuses},
	{"imports wait in a bounded number", importBounded},
	{"an import that breaks off leaves nothing", importBreaksOff},
	{"an import sent again is the same import", importAgain},
	{"an import sent twice at once is one import", importRace},
	{"an import enrols all or nobody, unless told to pass over", importAllOrNobody},
	{"an import goes on where it was, and each person is enrolled once", importGoesOn},
	{"an import sees what happened since it was checked", importSince},
	{"an import whose product closed enrols nobody more", importClosed},
	{"an import cancelled half-way keeps whom it enrolled, and nothing of the others", importCancelled},
	{"an import cancelled while it runs tells how far it was", importCancelRace},
	{"an import whose commit is not answered is neither lost nor carried out twice", importAnswerLost},
	{"an import is forgotten in time", importForgotten},
	{"an import that cannot go on is cancelled in time", importStuck},
	{"an import that ran when it was backed up does not go on", importRestored},
	{"an import is its partner's own", importOwn},
	{"an import that a program starts is the program's act", importByClient},
}

func importReads(b *bundle) {
	partnerID := b.associations()
	key := string(csr(b.T, ecKey(b.T)))
	persons := []map[string]string{
		with(member("①"), "subscriber.email", "first@example.jp", "subscriber.familyName", "髙橋", "organization.legalNameKana", "ｶﾝｻﾞｷｼｮｳｶｲ", "language", "英語", "csr", key),
		with(member("２"), "subscriber.email", "second@example.jp", "language", "EN", "subscriber.department", "総務部", "contact.familyName", "総務", "contact.givenName", "花子",
			"contact.familyNameKana", "そうむ", "contact.givenNameKana", "はなこ", "contact.phoneNumber", "03-9876-5432", "contact.email", contactEmail),
	}
	utf8 := sheetOf(inEnglish, persons...)
	cp932, err := japanese.ShiftJIS.NewEncoder().Bytes(sheetOf(inJapanese, persons...))
	b.must(err)
	in := b.fileOf(partnerID, cp932)
	if in.Encoding == nil || *in.Encoding != enrolmentimport.EncodingSHIFT_JIS || in.Name != "会員.csv" {
		b.Errorf("%q read as %v", in.Name, in.Encoding)
	}
	if diff := cmp.Diff([]string{"2 READY", "3 READY"}, b.rowsOf(in.ID)); diff != "" {
		b.Fatalf("rows (-want +got):\n%s", diff)
	}
	if n := b.enrolments(); n != 0 {
		b.Errorf("%d enrolled before anybody said so", n)
	}
	b.must(b.ra.StartImport(b.ctx, b.operator, in.ID, false))
	b.runImports()
	b.wantImport(in.ID, enrolmentimport.StatusDONE, 0, 2, 0, 0)
	first := b.client.Enrolment.Query().Where(enrolment.Reference("①")).OnlyX(b.sys)
	if s := first.Declared; s.Subscriber.FamilyName != "髙橋" || s.Organization.LegalNameKana != "カンザキショウカイ" || first.Csr == nil || first.Language != enrolment.LanguageEN {
		b.Errorf("enrolled %+v", first)
	}
	second := b.client.Enrolment.Query().Where(enrolment.Reference("２")).OnlyX(b.sys)
	if second.Contact == nil || second.Contact.FamilyNameKana != "ソウム" || second.Language != enrolment.LanguageEN || second.Declared.Proxy != nil ||
		second.Declared.Subscriber.Department == nil || first.Declared.Subscriber.Department != nil {
		b.Errorf("enrolled %+v", second)
	}
	if n := len(b.events(first.ID, ra.SubscriberEnrolled)); n != 1 {
		b.Errorf("%d on record", n)
	}
	// In the other encoding it is the same people.
	again := b.fileOf(partnerID, append([]byte("\uFEFF"), utf8...))
	b.wantImport(again.ID, enrolmentimport.StatusCHECKED, 0, 0, 2, 0)
	b.refused(b.ra.StartImport(b.ctx, b.operator, again.ID, true), "NOTHING_TO_ENROL at importId")
}

func importTells(b *bundle) {
	partnerID := b.associations()
	before := b.fileOf(partnerID, sheetOf(inJapanese, member("before"), member("waits"), member("gone")))
	b.must(b.ra.StartImport(b.ctx, b.operator, before.ID, false))
	b.runImports()
	gone := b.client.Enrolment.Query().Where(enrolment.Reference("gone")).OnlyX(b.sys)
	b.must(b.ra.WithdrawEnrolment(b.ctx, b.operator, gone.ID))
	key, seen := string(csr(b.T, ecKey(b.T))), ecKey(b.T)
	other := b.enrol(partnerID, func() ra.Enrollee { e := enrollee("keyed"); e.CSR = csr(b.T, seen); return e }())
	if len(other[0].Problems) > 0 {
		b.Fatal(other[0].Problems)
	}
	file := sheetOf(inJapanese,
		member("before"),
		with(member("before"), "subscriber.email", "else@example.jp"),
		with(member("twin"), "subscriber.email", "member-waits@example.jp"),
		member("gone"),
		with(member(""), "subscriber.email", "no address", "csr", "no request"),
		with(member("a"), "csr", key),
		with(member("b"), "csr", key),
		with(member("c"), "csr", string(csr(b.T, seen))),
		with(member("d"), "subscriber.email", "member-a@example.jp"),
		with(member("e"), "subscriber.familyName", "髙\xff橋"),
		member("f"),
	)
	file = append(file, []byte("\r\n"+strings.Repeat(",", len(ra.ImportColumns))+"one too many\r\n")...)
	in := b.fileOf(partnerID, file)
	want := []string{
		"2 KNOWN",
		"3 WRONG ROW_REPEATED at reference 2",
		"4 WRONG WAITS_ALREADY at registration.subscriber.email waits",
		"5 WRONG REFERENCE_TAKEN at reference",
		"6 WRONG REQUIRED at reference BAD_EMAIL at registration.subscriber.email CSR_MALFORMED at csr",
		"7 READY",
		"8 WRONG ROW_REPEATED at csr 7",
		"9 WRONG KEY_SEEN_ELSEWHERE at csr",
		"10 WRONG ROW_REPEATED at registration.subscriber.email 7",
		"11 WRONG BAD_CHARACTER at registration.subscriber.familyName U+FFFD",
		"12 READY",
	}
	got := b.rowsOf(in.ID)
	last := got[len(got)-1]
	if diff := cmp.Diff(want, got[:len(got)-1]); diff != "" {
		b.Errorf("rows (-want +got):\n%s", diff)
	}
	if !strings.HasPrefix(last, "14 WRONG") || !strings.HasSuffix(last, "TOO_MANY_CELLS at ") {
		b.Errorf("the last row: %s", last)
	}
	b.wantImport(in.ID, enrolmentimport.StatusCHECKED, 2, 0, 1, 9)
}

// importUnstorable: U+0000, which PostgreSQL stores nowhere, and bytes that are no
// text, in each column, behind what is looked at to tell a text from a workbook.
func importUnstorable(b *bundle) {
	partnerID := b.associations()
	const start, before = 64 << 10, 260
	for _, bad := range []string{"\x00", "\xff", "\xed\xa0\x80"} {
		persons := members(before + len(ra.ImportColumns))
		var want []string
		for i, c := range ra.ImportColumns {
			if c.Name == "language" {
				continue // anything else is Japanese
			}
			n := before + i
			persons[n][c.Name] += bad
			want = append(want, strconv.Itoa(n+2))
		}
		file := sheetOf(inJapanese, persons...)
		if i := bytes.Index(file, []byte(bad)); i < start {
			b.Fatalf("at %d it would be seen before", i)
		}
		in := b.fileOf(partnerID, append(file, strings.Repeat(",", len(ra.ImportColumns))+bad+"\r\n"...))
		want = append(want, strconv.Itoa(len(persons)+2))
		got := b.client.EnrolmentImportRow.Query().Where(enrolmentimportrow.ImportID(in.ID), enrolmentimportrow.StatusEQ(enrolmentimportrow.StatusWRONG)).
			Order(ent.Asc(enrolmentimportrow.FieldID)).AllX(b.sys)
		numbers := make([]string, len(got))
		for i, row := range got {
			numbers[i] = strconv.Itoa(row.Number)
		}
		if diff := cmp.Diff(want, numbers); diff != "" {
			b.Errorf("%q: wrong rows (-want +got):\n%s", bad, diff)
		}
	}
}

// importTooLong: a cell of any length, in each column.
func importTooLong(b *bundle) {
	partnerID := b.associations()
	persons := members(len(ra.ImportColumns))
	for i, c := range ra.ImportColumns {
		persons[i][c.Name] = strings.Repeat("長\u200b", 20_000)
	}
	in := b.fileOf(partnerID, sheetOf(inJapanese, persons...))
	for _, row := range b.client.EnrolmentImportRow.Query().Where(enrolmentimportrow.ImportID(in.ID)).AllX(b.sys) {
		said, err := json.Marshal(row.Problems)
		b.must(err)
		if n := len(row.Reference) + len(said); n > 2000 {
			b.Errorf("%d bytes are kept of row %d", n, row.Number)
		}
		column := ra.ImportColumns[row.Number-2].Name
		if wrong := row.Status == enrolmentimportrow.StatusWRONG; wrong == (column == "language") {
			b.Errorf("%s: the row is %s", column, row.Status)
		}
	}
}

func importRefuses(b *bundle) {
	partnerID := b.associations()
	whole := sheetOf(inJapanese, member("1"))
	heading, rest, _ := bytes.Cut(whole, []byte("\r\n"))
	without := func(heading string) []byte {
		all := sheetOf(func(c ra.ImportColumn) string {
			if c.Ja == heading {
				return ""
			}
			return c.Ja
		}, member("1"))
		return all
	}
	cases := map[string]struct {
		file []byte
		want []string
	}{
		"a workbook":             {[]byte("PK\x03\x04\x14\x00"), []string{"NOT_A_SHEET at file"}},
		"nothing":                {nil, []string{"NO_ROWS at file"}},
		"headings alone":         {append(heading, "\r\n,,\r\n"...), []string{"NO_ROWS at file"}},
		"a quote left open":      {append(bytes.Clone(whole), "\"x"...), []string{"SHEET_BROKEN at file"}},
		"without references":     {without("管理番号"), []string{"COLUMN_MISSING at file"}},
		"a heading nobody knows": {append(append(append([]byte{}, heading...), ",昵称\r\n"...), rest...), []string{"COLUMN_UNKNOWN at file"}},
		"a heading twice":        {append(append(append([]byte{}, heading...), ",姓(ｶﾅ)\r\n"...), rest...), []string{"COLUMN_REPEATED at file"}},
	}
	for name, c := range cases {
		_, err := b.imports(b.operator, partnerID, b.submissionKey(), bytes.NewReader(c.file))
		if diff := cmp.Diff(c.want, refusal(err)); diff != "" {
			b.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	_, err := b.imports(b.operator, partnerID, b.submissionKey(), bytes.NewReader(without("電子メールアドレス")))
	if all, _ := problem.Of(err); len(all) != 1 || all[0].Params["name"] != "subscriber.email" {
		b.Errorf("without addresses: %v", all)
	}
	large := io.MultiReader(bytes.NewReader(heading), iotest.DataErrReader(endless{}))
	_, err = b.imports(b.operator, partnerID, b.submissionKey(), large)
	if got := refusal(err); len(got) != 1 || got[0] != "SHEET_BROKEN at file" && got[0] != "COLUMN_UNKNOWN at file" {
		b.Errorf("without an end: %v", got)
	}
	for _, key := range []string{"", "short", strings.Repeat("x", 65), "sixteen spaces  !"} {
		_, err := b.imports(b.operator, partnerID, key, bytes.NewReader(whole))
		if got := refusal(err); len(got) != 1 || !strings.HasSuffix(got[0], "at idempotencyKey") {
			b.Errorf("key %q: %v", key, got)
		}
	}
	_, err = b.imports(b.taro, partnerID, b.submissionKey(), bytes.NewReader(whole))
	b.refused(err, "NOT_ALLOWED")
	if n := b.client.EnrolmentImport.Query().CountX(b.sys) + b.client.EnrolmentImportRow.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d rows are left", n)
	}
}

// importBounded: what ended, or was read before, counts no more.
func importBounded(b *bundle) {
	partnerID := b.associations()
	var last *ent.EnrolmentImport
	for i := range 20 {
		last = b.fileOf(partnerID, sheetOf(inEnglish, member(strconv.Itoa(i))))
	}
	file := sheetOf(inEnglish, member("more"))
	_, err := b.imports(b.operator, partnerID, b.submissionKey(), bytes.NewReader(file))
	b.refused(err, "TOO_MANY_IMPORTS")
	b.must(b.ra.CancelImport(b.ctx, b.operator, last.ID))
	b.fileOf(partnerID, file)
}

func importBreaksOff(b *bundle) {
	partnerID := b.associations()
	key, file := b.submissionKey(), sheetOf(inEnglish, members(250)...)
	gone := errors.New("the client is gone")
	_, err := b.imports(b.operator, partnerID, key, io.MultiReader(bytes.NewReader(file[:len(file)*4/5]), iotest.ErrReader(gone)))
	if !errors.Is(err, gone) {
		b.Errorf("%v, want %v", err, gone)
	}
	if n := b.client.EnrolmentImport.Query().CountX(b.sys) + b.client.EnrolmentImportRow.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d rows are left", n)
	}
	// Sent again whole, under the same key.
	importID, err := b.imports(b.operator, partnerID, key, bytes.NewReader(file))
	b.must(err)
	b.wantImport(importID, enrolmentimport.StatusCHECKED, 250, 0, 0, 0)
}

func importAgain(b *bundle) {
	partnerID := b.associations()
	key, file := b.submissionKey(), sheetOf(inEnglish, member("1"))
	first, err := b.imports(b.operator, partnerID, key, bytes.NewReader(file))
	b.must(err)
	again, err := b.imports(b.operator, partnerID, key, bytes.NewReader(file))
	b.must(err)
	b.must(b.ra.StartImport(b.ctx, b.operator, first, false))
	b.runImports()
	late, err := b.imports(b.operator, partnerID, key, bytes.NewReader(file))
	b.must(err)
	if again != first || late != first || len(b.events(first, ra.ImportReceived)) != 1 {
		b.Errorf("imports %s, %s, %s", first, again, late)
	}
	_, err = b.imports(b.operator, partnerID, key, bytes.NewReader(sheetOf(inEnglish, member("2"))))
	b.refused(err, "IDEMPOTENCY_KEY_REUSED at idempotencyKey")
	// A key is the partner's own.
	other, err := b.imports(b.operator, b.seller("another", b.product), key, bytes.NewReader(file))
	b.must(err)
	if other == first {
		b.Error("another partner's is the same import")
	}
	b.must(b.ra.StartImport(b.ctx, b.operator, first, false))
	b.refused(b.ra.CancelImport(b.ctx, b.operator, first), "WRONG_STATE at importId")
}

func importRace(b *bundle) {
	partnerID := b.associations()
	key, file := b.submissionKey(), sheetOf(inEnglish, members(120)...)
	ids := make([]string, 3)
	errs := atOnce(len(ids), func(i int) (err error) {
		ids[i], err = b.imports(b.operator, partnerID, key, bytes.NewReader(file))
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 3}, count(errs)); diff != "" {
		b.Fatalf("at once (-want +got):\n%s", diff)
	}
	if slices.Sort(ids); len(slices.Compact(ids)) != 1 || b.client.EnrolmentImportRow.Query().CountX(b.sys) != 120 {
		b.Errorf("imports %v", ids)
	}
}

func importOwn(b *bundle) {
	mine := b.associations()
	theirs := b.seller("theirs", b.product)
	clerk := b.clerk("mise", mine)
	file := sheetOf(inEnglish, member("1"))
	for _, partnerID := range []string{theirs, "part_gone"} {
		_, err := b.imports(clerk, partnerID, b.submissionKey(), bytes.NewReader(file))
		b.refused(err, "NOT_FOUND at partnerId")
	}
	foreign := b.fileOf(theirs, file)
	for _, importID := range []string{foreign.ID, "eimp_gone"} {
		b.refused(b.ra.StartImport(b.ctx, clerk, importID, true), "NOT_FOUND at importId")
		b.refused(b.ra.CancelImport(b.ctx, clerk, importID), "NOT_FOUND at importId")
	}
	b.refused(b.ra.StartImport(b.ctx, b.taro, foreign.ID, true), "NOT_ALLOWED")
	importID, err := b.imports(clerk, "", b.submissionKey(), bytes.NewReader(file))
	b.must(err)
	b.must(b.ra.StartImport(b.ctx, clerk, importID, false))
	b.runImports()
	e := b.client.Enrolment.Query().Where(enrolment.PartnerID(mine)).OnlyX(b.sys)
	if by := b.events(e.ID, ra.SubscriberEnrolled); len(by) != 1 || by[0].ActorID == nil || *by[0].ActorID != clerk.StaffID {
		b.Errorf("on record as %+v", by)
	}
	if !problem.Is(b.ra.CancelImport(b.ctx, clerk, importID), problem.WrongState) {
		b.Error("cancelled when it was done")
	}
}

// importByClient: whom a program enrols is on record as its act, person by person.
func importByClient(b *bundle) {
	mine := b.associations()
	made := b.newClient(b.clerk("mise", mine), mine)
	program := viewer.Viewer{Kind: viewer.Client, Role: viewer.Partner, PartnerID: mine, ClientID: made.ClientID, Scopes: []viewer.Scope{viewer.EnrolmentsWrite}}
	importID, err := b.imports(program, mine, b.submissionKey(), bytes.NewReader(sheetOf(inEnglish, member("1"))))
	b.must(err)
	b.must(b.ra.StartImport(b.ctx, program, importID, false))
	b.runImports()
	e := b.client.Enrolment.Query().OnlyX(b.sys)
	by := append(b.events(importID, ra.ImportStarted), b.events(e.ID, ra.SubscriberEnrolled)...)
	if len(by) != 2 {
		b.Fatalf("%d on record", len(by))
	}
	for _, event := range by {
		if event.ActorKind != viewer.Client || event.ActorID == nil || *event.ActorID != program.ClientID {
			b.Errorf("%s is on record as %s's", event.Action, event.ActorKind)
		}
	}
}
