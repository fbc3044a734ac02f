package sheet_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/japanese"

	"github.com/shomei-ra/shomei/internal/sheet"
)

// cp932 is a text as Excel for Windows saves it.
func cp932(t *testing.T, text string) string {
	t.Helper()
	encoded, err := japanese.ShiftJIS.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

// read answers every row, each with its number.
func read(r io.Reader) (rows []sheet.Row, e sheet.Encoding, err error) {
	in, err := sheet.NewReader(r)
	if err != nil {
		return nil, "", err
	}
	for {
		row, err := in.Row()
		if errors.Is(err, io.EOF) {
			return rows, in.Encoding(), nil
		}
		if err != nil {
			return rows, in.Encoding(), err
		}
		rows = append(rows, row)
	}
}

func TestReader(t *testing.T) {
	t.Parallel()
	want := []sheet.Row{{1, []string{"管理番号", "姓"}}, {2, []string{"A①", "髙橋"}}, {3, []string{"ｱｲｳ", "a\nb,\"c\""}}}
	text := "管理番号,姓\r\nA①,髙橋\r\nｱｲｳ,\"a\nb,\"\"c\"\"\"\r\n"
	late := []sheet.Row{{1, []string{"reference"}}}
	var lateText strings.Builder
	lateText.WriteString("reference\n")
	for range 100_000 {
		lateText.WriteString(",\n")
	}
	lateText.WriteString("髙橋\n")
	late = append(late, sheet.Row{100_002, []string{"髙橋"}})
	tests := map[string]struct {
		text     string
		want     []sheet.Row
		encoding sheet.Encoding
	}{
		"UTF-8":                        {text, want, sheet.UTF8},
		"UTF-8 with a mark":            {"\uFEFF" + text, want, sheet.UTF8},
		"Shift_JIS":                    {cp932(t, text), want, sheet.ShiftJIS},
		"ASCII":                        {"a,b\n\n\"c\nd\",e\n\n,,\nf", []sheet.Row{{1, []string{"a", "b"}}, {3, []string{"c\nd", "e"}}, {6, []string{"f"}}}, sheet.UTF8},
		"Shift_JIS after 100,000 rows": {cp932(t, lateText.String()), late, sheet.ShiftJIS},
		"UTF-8 after 100,000 rows":     {lateText.String(), late, sheet.UTF8},
		"one broken byte in UTF-8":     {"管理番号\n髙\xff橋\n", []sheet.Row{{1, []string{"管理番号"}}, {2, []string{"髙\uFFFD橋"}}}, sheet.UTF8},
		"zero bytes behind the start":  {strings.Repeat(",\n", 40_000) + "\x00,髙\x00橋\n", []sheet.Row{{40_001, []string{"\uFFFD", "髙\uFFFD橋"}}}, sheet.UTF8},
		"nothing":                      {"", nil, sheet.UTF8},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			readers := map[string]io.Reader{"whole": strings.NewReader(tc.text), "halves": iotest.HalfReader(strings.NewReader(tc.text))}
			if len(tc.text) < 1000 {
				readers["byte by byte"] = iotest.OneByteReader(strings.NewReader(tc.text))
			}
			for how, r := range readers {
				rows, encoding, err := read(r)
				if err != nil || encoding != tc.encoding {
					t.Errorf("%s: %s, %v, want %s", how, encoding, err, tc.encoding)
				}
				if diff := cmp.Diff(tc.want, rows); diff != "" {
					t.Errorf("%s: rows (-want +got):\n%s", how, diff)
				}
			}
		})
	}
}

// TestReaderTells: the block that is looked at ends anywhere in a character.
func TestReaderTells(t *testing.T) {
	t.Parallel()
	for shift := range 4 {
		text := strings.Repeat("a", shift) + strings.Repeat("髙橋①", 10) + "\n"
		for want, whole := range map[sheet.Encoding]string{
			sheet.UTF8: strings.Repeat(text, 3000), sheet.ShiftJIS: cp932(t, strings.Repeat(text, 3000)),
		} {
			rows, encoding, err := read(strings.NewReader(whole))
			if err != nil || encoding != want || len(rows) != 3000 || rows[2999].Cells[0]+"\n" != text {
				t.Errorf("%d bytes before: %d rows in %s, %v, want 3,000 in %s", shift, len(rows), encoding, err, want)
			}
		}
	}
}

func TestReaderRefuses(t *testing.T) {
	t.Parallel()
	endless := "a,b\n\"c,d\n" + strings.Repeat("e,f\n", 1<<20)
	tests := map[string]struct {
		text   string
		number int
	}{
		"a workbook":          {"PK\x03\x04\x14\x00\x06\x00", 0},
		"UTF-16":              {"\xFF\xFEa\x00", 0},
		"UTF-16, the other":   {"\xFE\xFF\x00a", 0},
		"a quote in a cell":   {"a\n\nb \"c\"\n", 3},
		"text behind a quote": {"\"a\nb\"\nc\n\"d\" e\n", 3},
		"a quote left open":   {"a\n\"b\n", 2},
		"a quote never ends":  {endless, 2},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, _, err := read(bytes.NewReader([]byte(tc.text)))
			var at *sheet.RowError
			switch {
			case tc.number == 0 && !errors.Is(err, sheet.ErrNotText):
				t.Errorf("%v, want %v", err, sheet.ErrNotText)
			case tc.number > 0 && (!errors.As(err, &at) || at.Number != tc.number):
				t.Errorf("%v, want row %d", err, tc.number)
			}
		})
	}
	broken := errors.New("the line broke")
	if _, _, err := read(io.MultiReader(strings.NewReader("a\nb\n"), iotest.ErrReader(broken))); !errors.Is(err, broken) {
		t.Errorf("%v, want %v", err, broken)
	}
}
