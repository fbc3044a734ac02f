package ratest

import (
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/internal/postal"
	"github.com/shomei-ra/shomei/ra"
)

var postalCases = []scenario{
	{"postal addresses are found as they are typed", postalFound},
	{"an import replaces postal addresses", postalReplaced},
	{"an import that fails changes nothing", postalFailed},
	{"postal addresses are imported by who may", postalRefused},
}

// looked answers what a postal code is told to be, one line an address.
func (b *bundle) looked(typed string) []string {
	b.Helper()
	addresses, err := b.ra.PostalAddresses(b.ctx, typed) // as anybody
	b.must(err)
	var lines []string
	for _, a := range addresses {
		lines = append(lines, strings.TrimSpace(a.Prefecture+a.City+a.Town+a.Block+" "+a.Organization))
	}
	return lines
}

func (b *bundle) imported(addresses iter.Seq2[postal.Address, error], want ra.PostalImport) {
	b.Helper()
	got, err := b.ra.ImportPostalAddresses(b.ctx, b.operator, addresses)
	b.must(err)
	if diff := cmp.Diff(want, got); diff != "" {
		b.Fatalf("import (-want +got):\n%s", diff)
	}
}

func postalFound(b *bundle) {
	b.imported(postal.Sample(), ra.PostalImport{Codes: 43, Addresses: 45, Added: 45})
	for typed, want := range map[string][]string{
		"1000001":                  {"東京都千代田区千代田"},
		"100-0001":                 {"東京都千代田区千代田"},
		" 〒１００－０００１ ":              {"東京都千代田区千代田"},
		"100ー0000":                 {"東京都千代田区"},
		"1008111":                  {"東京都千代田区千代田１－１ 宮内庁"},
		"498-0000":                 {"愛知県弥富市", "三重県桑名郡木曽岬町"},
		"7614103":                  {"香川県小豆郡土庄町甲", "香川県小豆郡土庄町乙"},
		"100-0301":                 {"東京都利島村"},
		"522-0317":                 {"滋賀県犬上郡多賀町一円"},
		"066-0005":                 {"北海道千歳市協和"},
		"028-7915":                 {"岩手県九戸郡洋野町種市"},
		"306-0433":                 {"茨城県猿島郡境町"},
		"980-6101":                 {"宮城県仙台市青葉区中央アエル１階"},
		"9999999":                  nil,
		"100000":                   nil,
		"10000011":                 nil,
		"":                         nil,
		"千代田":                      nil,
		"1000001\x00":              nil,
		"' OR '1'='1":              nil,
		"%":                        nil,
		strings.Repeat("1", 1<<20): nil,
	} {
		if diff := cmp.Diff(want, b.looked(typed)); diff != "" {
			b.Errorf("%.20q (-want +got):\n%s", typed, diff)
		}
	}
}

// numbered answers n addresses of n codes, the towns named by name.
func numbered(from, to int, name string) iter.Seq2[postal.Address, error] {
	return func(yield func(postal.Address, error) bool) {
		for i := from; i < to; i++ {
			if !yield(postal.Address{
				PostalCode: fmt.Sprintf("%07d", i), Municipality: "13101", Prefecture: "東京都", City: "千代田区", Town: name,
			}, nil) {
				return
			}
		}
	}
}

// followed is one sequence after the other.
func followed(all ...iter.Seq2[postal.Address, error]) iter.Seq2[postal.Address, error] {
	return func(yield func(postal.Address, error) bool) {
		for _, one := range all {
			for a, err := range one {
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

func postalReplaced(b *bundle) {
	b.imported(numbered(0, 1201, "甲"), ra.PostalImport{Codes: 1201, Addresses: 1201, Added: 1201})
	// The same again writes nothing.
	b.imported(numbered(0, 1201, "甲"), ra.PostalImport{Codes: 1201, Addresses: 1201})
	if n := b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.PostalImported))).CountX(b.sys); n != 1 {
		b.Errorf("%d imports in the audit log, want the one that changed something", n)
	}
	// Another month: most stay, some go, some come, one is told twice.
	b.imported(followed(numbered(600, 1201, "甲"), numbered(1200, 1800, "乙"), numbered(1799, 1800, "乙")),
		ra.PostalImport{Codes: 1200, Addresses: 1201, Added: 600, Removed: 600})
	got := map[string][]string{"0000599": b.looked("0000599"), "0001200": b.looked("0001200"), "0001799": b.looked("0001799")}
	want := map[string][]string{
		"0000599": nil, "0001200": {"東京都千代田区乙", "東京都千代田区甲"}, "0001799": {"東京都千代田区乙"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		b.Errorf("addresses (-want +got):\n%s", diff)
	}
}

func postalFailed(b *bundle) {
	b.imported(postal.Sample(), ra.PostalImport{Codes: 43, Addresses: 45, Added: 45})
	broken := func(yield func(postal.Address, error) bool) { yield(postal.Address{}, errFault) }
	// By then several batches were written.
	_, err := b.ra.ImportPostalAddresses(b.ctx, b.operator, followed(numbered(0, 1201, "甲"), broken))
	if !errors.Is(err, errFault) {
		b.Errorf("a broken file: %v", err)
	}
	if _, err := b.ra.ImportPostalAddresses(b.ctx, b.operator, followed()); err == nil {
		b.Error("an empty file emptied the table")
	}
	if n := b.client.PostalAddress.Query().CountX(b.sys); n != 45 {
		b.Errorf("%d addresses, want those of before", n)
	}
	if diff := cmp.Diff([]string{"東京都千代田区千代田"}, b.looked("1000001")); diff != "" {
		b.Errorf("1000001 (-want +got):\n%s", diff)
	}
}

func postalRefused(b *bundle) {
	_, err := b.ra.ImportPostalAddresses(b.ctx, b.taro, postal.Sample())
	b.refused(err, "NOT_ALLOWED")
	_, err = b.ra.ImportPostalAddresses(b.ctx, anonymous, postal.Sample())
	b.refused(err, "NOT_ALLOWED")
}
