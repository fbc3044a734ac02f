// Package postal reads the files in which Japan Post publishes the addresses
// of postal codes, and makes of their records what belongs into an address.
//
// Three layouts are taken, each as a CSV file or as the zip it is published in:
//
//   - utf_ken_all.csv: UTF-8, 15 columns, every 町域 of the country;
//   - KEN_ALL.CSV: the same in Shift_JIS, with kana of half width, and with
//     long records spread over several lines;
//   - JIGYOSYO.CSV: Shift_JIS, 13 columns, the codes of single organisations.
//
// Columns are as Japan Post describes them in 郵便番号データの説明.
package postal

import (
	"cmp"
	"slices"
	"strings"
)

// Address is one that a postal code stands for. A code may stand for several,
// in several municipalities and even prefectures (498-0000).
type Address struct {
	// PostalCode is seven digits.
	PostalCode string
	// Municipality is the 全国地方公共団体コード, five digits.
	Municipality string
	// Prefecture is one of the 47, City the 市区町村 (with the 郡).
	Prefecture, City string
	// Town is the 町域; empty where the code leaves it open.
	Town string
	// Block is the 小字名・丁目・番地, which only an organisation's code tells.
	Block string
	// Organization whose own code it is, or empty.
	Organization string
	// Reading of the town or the organisation, in kana of full width: the order
	// of the addresses of one code. Not for display.
	Reading string
}

// Compare orders the addresses of one code: by municipality, then as a
// Japanese index is ordered.
func (a Address) Compare(b Address) int {
	return cmp.Or(
		cmp.Compare(a.Municipality, b.Municipality), cmp.Compare(a.Reading, b.Reading),
		cmp.Compare(a.Town, b.Town), cmp.Compare(a.Organization, b.Organization), cmp.Compare(a.Block, b.Block),
	)
}

// Distinct orders the addresses of one code, and leaves out those that read
// like another: records that differ in their parentheses alone. It works in
// the given slice.
func Distinct(addresses []Address) []Address {
	slices.SortFunc(addresses, Address.Compare)
	shown := map[Address]bool{}
	return slices.DeleteFunc(addresses, func(a Address) bool {
		a.Reading = ""
		again := shown[a]
		shown[a] = true
		return again
	})
}

// fields are all of an address, in one order.
func (a Address) fields() []string {
	return []string{a.PostalCode, a.Municipality, a.Prefecture, a.City, a.Town, a.Block, a.Organization, a.Reading}
}

// Key is a text that two addresses have in common only if they are equal:
// no field holds a line feed.
func (a Address) Key() string { return strings.Join(a.fields(), "\n") }
