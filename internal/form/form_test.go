package form_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
)

// sample is a registration that is canonical in every field.
func sample() form.Registration {
	return form.Registration{
		Organization: form.Organization{
			TdbCompanyCode:           new("123456789"),
			CorporateNumber:          new("4011001098993"),
			LegalName:                "見本認証株式会社",
			LegalNameKana:            "ミホンニンショウカブシキガイシャ",
			LegalNameLatin:           "Mihon Certification K.K.",
			HeadOfficeAddress:        "東京都中央区八重洲2-8-1",
			MainPhoneNumber:          "0312345678",
			RepresentativeFamilyName: "見本",
			RepresentativeGivenName:  "理沙",
		},
		Subscriber: form.Subscriber{
			FamilyName: "髙橋", GivenName: "𠮷乃",
			FamilyNameKana: "タカハシ", GivenNameKana: "ヨシノ",
			FamilyNameLatin: "Takahashi", GivenNameLatin: "Yoshino",
			Email:                "Yoshino.T+cert@example.co.jp",
			JobTitle:             new("部長"),
			Department:           new("経理部"),
			JobTitleLatin:        new("Senior Manager, Accounting Dept."),
			WorkplacePostalCode:  "1040028",
			WorkplacePrefecture:  "東京都",
			WorkplaceCity:        "中央区",
			WorkplaceStreet:      "八重洲2-8-1",
			WorkplaceBuilding:    new("日東ビル13F"),
			WorkplacePhoneNumber: "05012345678",
		},
		Proxy: &form.Proxy{
			FamilyName: "左院", GivenName: "花子",
			FamilyNameKana: "サイン", GivenNameKana: "ハナコ",
			Department: new("総務部"), PhoneNumber: "0398765432",
		},
	}
}

// at returns the field of r that a path names; a nil pointer is addressable
// as the empty text.
func at(t *testing.T, r *form.Registration, path string) reflect.Value {
	t.Helper()
	v := reflect.ValueOf(r).Elem()
	for name := range splitPath(path) {
		for v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		v = v.FieldByName(name)
		if !v.IsValid() {
			t.Fatalf("no field %s", path)
		}
	}
	return v
}

// typed puts a text into the field.
func typed(t *testing.T, r *form.Registration, path, text string) {
	t.Helper()
	if v := at(t, r, path); v.Kind() == reflect.Pointer {
		v.Set(reflect.ValueOf(&text))
	} else {
		v.SetString(text)
	}
}

// stored reads the field; nil reads as "<nil>".
func stored(t *testing.T, r *form.Registration, path string) string {
	t.Helper()
	v := at(t, r, path)
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return "<nil>"
		}
		v = v.Elem()
	}
	return v.String()
}

func TestNormalizeKeepsCanonical(t *testing.T) {
	t.Parallel()
	out, changes, problems := form.Normalize(sample())
	if diff := cmp.Diff(sample(), out); diff != "" {
		t.Errorf("rewritten (-in +out):\n%s", diff)
	}
	if len(changes) != 0 || len(problems) != 0 {
		t.Errorf("changes %v, problems %v", changes, problems)
	}
}

func TestNormalizeAtPrefixesPaths(t *testing.T) {
	t.Parallel()
	in := sample()
	in.Proxy.PhoneNumber = "０３-9876-5432"
	in.Subscriber.Email = ""
	_, changes, problems := form.NormalizeAt("registration.", in)
	wantChanges := []form.Change{
		{Field: "registration.proxy.phoneNumber", Kind: form.HalfWidth},
		{Field: "registration.proxy.phoneNumber", Kind: form.DigitsOnly},
	}
	if diff := cmp.Diff(wantChanges, changes); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	wantProblems := []problem.Problem{{Code: problem.Required, Field: "registration.subscriber.email"}}
	if diff := cmp.Diff(wantProblems, problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestNormalizeWithoutProxy(t *testing.T) {
	t.Parallel()
	in := sample()
	in.Proxy = nil
	out, _, problems := form.Normalize(in)
	if out.Proxy != nil || len(problems) != 0 {
		t.Errorf("proxy %v, problems %v", out.Proxy, problems)
	}
}

// TestRequired empties every field in turn.
func TestRequired(t *testing.T) {
	t.Parallel()
	optional := map[string]bool{
		"organization.tdbCompanyCode": true, "organization.corporateNumber": true,
		"subscriber.jobTitle": true, "subscriber.jobTitleLatin": true,
		"subscriber.workplaceBuilding": true, "proxy.department": true,
	}
	for _, path := range paths() {
		in := sample()
		typed(t, &in, path, "　 \t")
		out, _, problems := form.Normalize(in)
		var want []problem.Problem
		if !optional[path] {
			want = []problem.Problem{{Code: problem.Required, Field: path}}
		} else if got := stored(t, &out, path); got != "<nil>" {
			t.Errorf("%s stored as %q, want none", path, got)
		}
		if diff := cmp.Diff(want, problems); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

func TestOnePartName(t *testing.T) {
	t.Parallel()
	in := sample()
	in.Subscriber.FamilyName, in.Subscriber.GivenName = "スカルノ", ""
	in.Subscriber.FamilyNameKana, in.Subscriber.GivenNameKana = "スカルノ", "　"
	in.Subscriber.FamilyNameLatin, in.Subscriber.GivenNameLatin = "Sukarno", ""
	in.Proxy.GivenName, in.Proxy.GivenNameKana = "", ""
	out, _, problems := form.Normalize(in)
	if len(problems) != 0 {
		t.Errorf("problems %v", problems)
	}
	if out.Subscriber.GivenNameKana != "" {
		t.Errorf("given kana %q", out.Subscriber.GivenNameKana)
	}
}

// TestFullNameFitsCommonName: 64 characters hold both parts and a space.
func TestFullNameFitsCommonName(t *testing.T) {
	t.Parallel()
	tests := []struct {
		family, given int
		field, max    string // empty: accepted
	}{
		{family: 40, given: 23},
		{family: 40, given: 24, field: "subscriber.familyNameLatin", max: "39"},
		{family: 10, given: 60, field: "subscriber.givenNameLatin", max: "53"},
		{family: 64, given: 64, field: "subscriber.familyNameLatin", max: "32"},
		{family: 65, given: 1, field: "subscriber.familyNameLatin", max: "64"},
	}
	for _, tt := range tests {
		in := sample()
		in.Subscriber.FamilyNameLatin = repeat("a", tt.family)
		in.Subscriber.GivenNameLatin = repeat("b", tt.given)
		_, _, got := form.Normalize(in)
		var want []problem.Problem
		if tt.field != "" {
			want = []problem.Problem{problem.New(problem.TooLong, tt.field, "max", tt.max)}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d + %d (-want +got):\n%s", tt.family, tt.given, diff)
		}
	}
}
