package form_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
)

// TestDifferencesMissNoField: a registration with something in every field
// differs from an empty one in every field that its JSON has.
func TestDifferencesMissNoField(t *testing.T) {
	t.Parallel()
	text := "x"
	full := form.Registration{
		Organization: form.Organization{
			TdbCompanyCode: &text, CorporateNumber: &text, LegalName: text, LegalNameKana: text, LegalNameLatin: text,
			HeadOfficeAddress: text, MainPhoneNumber: text, RepresentativeFamilyName: text, RepresentativeGivenName: text,
		},
		Subscriber: form.Subscriber{
			FamilyName: text, GivenName: text, FamilyNameKana: text, GivenNameKana: text, FamilyNameLatin: text,
			GivenNameLatin: text, Email: text, JobTitle: &text, Department: &text, JobTitleLatin: &text,
			WorkplacePostalCode: text, WorkplacePrefecture: text, WorkplaceCity: text, WorkplaceStreet: text,
			WorkplaceBuilding: &text, WorkplacePhoneNumber: text,
		},
		Proxy: &form.Proxy{
			FamilyName: text, GivenName: text, FamilyNameKana: text, GivenNameKana: text, Department: &text, PhoneNumber: text,
		},
	}
	data, err := json.Marshal(full)
	if err != nil {
		t.Fatal(err)
	}
	var parts map[string]map[string]string
	if err := json.Unmarshal(data, &parts); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for part, fields := range parts {
		for name, value := range fields {
			want[part+"."+name] = value
		}
	}
	got := map[string]string{}
	for _, d := range form.Differences(form.Registration{}, full) {
		if d.Before != "" {
			t.Errorf("%s: %q before", d.Path, d.Before)
		}
		got[d.Path] = d.After
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	if same := form.Differences(full, full); same != nil {
		t.Errorf("the same differs in %v", same)
	}
	changed := full
	changed.Subscriber.Email = strings.Repeat("y", 2)
	if diff := cmp.Diff([]form.Difference{{Path: "subscriber.email", Before: "x", After: "yy"}}, form.Differences(full, changed)); diff != "" {
		t.Errorf("one field (-want +got):\n%s", diff)
	}
}

// TestTake: each field that differs can be taken by itself, and taking one
// changes neither of the two.
func TestTake(t *testing.T) {
	t.Parallel()
	text := "x"
	of := func(s string, p *string) form.Registration {
		return form.Registration{
			Organization: form.Organization{LegalName: s, CorporateNumber: p},
			Subscriber:   form.Subscriber{Email: s, Department: p, WorkplacePhoneNumber: s},
			Proxy:        &form.Proxy{PhoneNumber: s, Department: p},
		}
	}
	into, from := of("", nil), of(text, &text)
	all := form.Differences(into, from)
	if len(all) != 7 {
		t.Fatalf("%d fields differ: %v", len(all), all)
	}
	for _, d := range all {
		got := form.Differences(into, form.Take(into, from, []string{d.Path}))
		if diff := cmp.Diff([]form.Difference{d}, got); diff != "" {
			t.Errorf("taking %s (-want +got):\n%s", d.Path, diff)
		}
	}
	if diff := cmp.Diff(of("", nil), into); diff != "" {
		t.Errorf("changed what it took into (-want +got):\n%s", diff)
	}
	// Whoever has no proxy gets none by a field of one.
	alone := into
	alone.Proxy = nil
	if got := form.Take(alone, from, []string{"proxy.phoneNumber", "subscriber.email"}); got.Proxy != nil || got.Subscriber.Email != text {
		t.Errorf("took %+v", got)
	}
}
