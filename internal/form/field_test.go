package form_test

import (
	"encoding/json"
	"iter"
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
)

// typing is what people type into one field of an otherwise canonical
// registration. testdata/awkward.json is the table, which the SPA's tests read
// too: both sides must store, change and refuse the same.
type typing struct {
	Field string
	Input string
	// Times repeats the input and what is stored of it; 0 is once.
	Times int
	// Stored is nil for no value; unused when Problem is set.
	Stored  *string
	Changed []form.ChangeKind
	Problem problem.Code
	// Param is the character or bound that the problem tells.
	Param string
}

// inBytes are cases that JSON cannot hold, or not well.
var inBytes = []typing{
	{Field: name, Input: "山\xED\xA0\x80", Problem: problem.BadCharacter, Param: "0xED"}, // a surrogate
	{
		Field: "subscriber.workplaceBuilding", Input: "あ" + strings.Repeat("\u0301", 1000),
		Problem: problem.TooLong, Param: "100",
	},
}

// coupon is the field of the table that no registration has.
const coupon = "couponNumber"

// commonName is the field of the table that a mailbox alone has.
const commonName = "commonName"

// typings reads the table.
func typings(t *testing.T) []typing {
	t.Helper()
	file, err := os.ReadFile("testdata/awkward.json")
	if err != nil {
		t.Fatal(err)
	}
	var table []typing
	if err := json.Unmarshal(file, &table); err != nil {
		t.Fatal(err)
	}
	for i, c := range table {
		if c.Times > 0 {
			table[i].Input = strings.Repeat(c.Input, c.Times)
		}
		if c.Times > 0 && c.Stored != nil {
			table[i].Stored = new(strings.Repeat(*c.Stored, c.Times))
		}
	}
	return append(table, inBytes...)
}

const (
	name = "subscriber.familyName"
	mail = "subscriber.email"
)

func TestA22NormalizeField(t *testing.T) {
	t.Parallel()
	for _, tt := range typings(t) {
		if tt.Field == coupon || tt.Field == commonName {
			continue
		}
		in := sample()
		typed(t, &in, tt.Field, tt.Input)
		out, changes, problems := form.Normalize(in)

		var wantChanges []form.Change
		for _, kind := range tt.Changed {
			wantChanges = append(wantChanges, form.Change{Field: tt.Field, Kind: kind})
		}
		if diff := cmp.Diff(wantChanges, changes); diff != "" {
			t.Errorf("%s %+q changes (-want +got):\n%s", tt.Field, tt.Input, diff)
		}
		if got, want := stored(t, &out, tt.Field), wantStored(tt); got != want {
			t.Errorf("%s %+q stored as %+q, want %+q", tt.Field, tt.Input, got, want)
		}
		if diff := cmp.Diff(wantProblem(tt), told(problems)); diff != "" {
			t.Errorf("%s %+q problems (-want +got):\n%s", tt.Field, tt.Input, diff)
		}
	}
}

func TestCouponNumberAsTyped(t *testing.T) {
	t.Parallel()
	for _, tt := range typings(t) {
		if tt.Field != coupon {
			continue
		}
		canonical, ok := form.CouponNumber(tt.Input)
		if refused := tt.Problem == problem.CouponUnusable; ok == refused {
			t.Errorf("CouponNumber(%+q) = %q, %v; table says %q", tt.Input, canonical, ok, tt.Problem)
		} else if ok && form.FormatCoupon(canonical) != wantStored(tt) {
			t.Errorf("CouponNumber(%+q) = %q, want %q", tt.Input, canonical, wantStored(tt))
		}
	}
}

// wantStored: a refused text comes back as typed.
func wantStored(tt typing) string {
	switch {
	case tt.Problem != "":
		return tt.Input
	case tt.Stored == nil:
		return "<nil>"
	}
	return *tt.Stored
}

// toldProblem is a Problem with its one telling parameter.
type toldProblem struct {
	Code         problem.Code
	Field, Param string
}

func wantProblem(tt typing) []toldProblem {
	if tt.Problem == "" {
		return nil
	}
	return []toldProblem{{Code: tt.Problem, Field: tt.Field, Param: tt.Param}}
}

func told(problems []problem.Problem) []toldProblem {
	var out []toldProblem
	for _, p := range problems {
		out = append(out, toldProblem{Code: p.Code, Field: p.Field, Param: p.Params["character"] + p.Params["max"]})
	}
	return out
}

func repeat(s string, n int) string { return strings.Repeat(s, n) }

// splitPath yields the Go names of a dotted path.
func splitPath(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for part := range strings.SplitSeq(path, ".") {
			first, size := utf8.DecodeRuneInString(part)
			if !yield(string(unicode.ToUpper(first)) + part[size:]) {
				return
			}
		}
	}
}

// paths lists every field of a registration by its JSON names.
func paths() []string {
	var out []string
	groups := map[string]any{
		"organization": form.Organization{}, "subscriber": form.Subscriber{}, "proxy": form.Proxy{},
	}
	for group, value := range groups {
		for field := range reflect.TypeOf(value).Fields() {
			tag, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			// With a common name it is a mailbox, which has no other fields.
			if tag != commonName {
				out = append(out, group+"."+tag)
			}
		}
	}
	return out
}
