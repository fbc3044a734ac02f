package postal

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/shomei-ra/shomei/internal/form"
)

// Columns of utf_ken_all.csv and KEN_ALL.CSV.
const (
	townMunicipality = 0
	townPostalCode   = 2
	townReading      = 5
	townPrefecture   = 6
	townCity         = 7
	townName         = 8
	townUpdate       = 13
	townColumns      = 15
	// townAbolished in townUpdate: the record says what is no more.
	townAbolished = "2"
)

// Columns of JIGYOSYO.CSV.
const (
	ownMunicipality = 0
	ownReading      = 1
	ownName         = 2
	ownPrefecture   = 3
	ownCity         = 4
	ownTown         = 5
	ownBlock        = 6
	ownPostalCode   = 7
	ownUpdate       = 12
	ownColumns      = 13
	// ownAbolished in ownUpdate.
	ownAbolished = "5"
)

// maxText is the longest text of a column, in characters; the longest town
// with all its parentheses has a few hundred.
const maxText = 2000

// file is the state of reading one file.
type file struct {
	// open is a town whose parenthesis goes on in the next record, which began
	// at openLine; nil is none.
	open     []string
	openLine int
}

// record makes addresses of one record of the file. columns are the caller's.
// Errors say what is wrong, without the place.
func (f *file) record(line int, columns []string) ([]Address, error) {
	for i, text := range columns {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\uFFFD\n\r\x00") || utf8.RuneCountInString(text) > maxText {
			return nil, fmt.Errorf("column %d is not a text of the file's encoding", i+1)
		}
	}
	switch {
	case len(columns) == townColumns:
		return f.town(line, columns)
	case len(columns) == ownColumns && f.open == nil:
		return own(columns)
	}
	return nil, fmt.Errorf("%d columns, want %d (or %d in a file of organisations)", len(columns), townColumns, ownColumns)
}

// town reads a record of a 町域. A town that is too long for one record goes
// on in the next ones, until its parenthesis closes.
func (f *file) town(line int, columns []string) ([]Address, error) {
	if f.open == nil {
		f.open, f.openLine = slices.Clone(columns), line
	} else {
		for _, same := range []int{townMunicipality, townPostalCode, townPrefecture, townCity} {
			if columns[same] != f.open[same] {
				return nil, f.unclosed()
			}
		}
		f.open[townName] += columns[townName]
	}
	name := f.open[townName]
	if strings.Count(name, "（") > strings.Count(name, "）") {
		if utf8.RuneCountInString(name) > maxText {
			return nil, f.unclosed()
		}
		return nil, nil
	}
	whole := f.open
	f.open = nil
	if name == "" {
		return nil, fmt.Errorf("column %d, the town, is empty", townName+1)
	}
	base := Address{
		PostalCode: whole[townPostalCode], Municipality: whole[townMunicipality],
		Prefecture: whole[townPrefecture], City: whole[townCity], Reading: norm.NFKC.String(whole[townReading]),
	}
	if err := base.check(); err != nil || whole[townUpdate] == townAbolished {
		return nil, err
	}
	found := towns(name, base.City)
	addresses := make([]Address, len(found))
	for i, town := range found {
		addresses[i] = base
		addresses[i].Town = town
		if len(found) > 1 { // they stay in the record's order
			addresses[i].Reading += strconv.Itoa(i)
		}
	}
	return addresses, nil
}

// end is called after the last record.
func (f *file) end() error {
	if f.open != nil {
		return f.unclosed()
	}
	return nil
}

func (f *file) unclosed() error {
	return fmt.Errorf("the parenthesis that the town of line %d opens is not closed", f.openLine)
}

// own reads a record of an organisation.
func own(columns []string) ([]Address, error) {
	a := Address{
		PostalCode: columns[ownPostalCode], Municipality: columns[ownMunicipality],
		Prefecture: columns[ownPrefecture], City: columns[ownCity], Town: columns[ownTown], Block: columns[ownBlock],
		Organization: columns[ownName], Reading: norm.NFKC.String(columns[ownReading]),
	}
	if a.Organization == "" {
		return nil, fmt.Errorf("column %d, the organisation, is empty", ownName+1)
	}
	if err := a.check(); err != nil || columns[ownUpdate] == ownAbolished {
		return nil, err
	}
	return []Address{a}, nil
}

// check verifies what every address has.
func (a Address) check() error {
	switch {
	case !digits(a.PostalCode, 7):
		return fmt.Errorf("%q is no postal code of seven digits", a.PostalCode)
	case !digits(a.Municipality, 5):
		return fmt.Errorf("%q is no code of a municipality", a.Municipality)
	case !slices.Contains(form.Prefectures(), a.Prefecture):
		return fmt.Errorf("%q is no prefecture", a.Prefecture)
	case a.City == "":
		return fmt.Errorf("postal code %s has no municipality", a.PostalCode)
	}
	return nil
}

func digits(s string, n int) bool { return len(s) == n && strings.Trim(s, "0123456789") == "" }
