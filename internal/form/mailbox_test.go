package form_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
)

func TestA22CommonName(t *testing.T) {
	t.Parallel()
	for _, tt := range typings(t) {
		if tt.Field != commonName {
			continue
		}
		out, changes, problems := form.NormalizeMailbox(form.MailboxRegistration(tt.Input, "a@example.jp"))
		var wantChanges []form.Change
		for _, kind := range tt.Changed {
			wantChanges = append(wantChanges, form.Change{Field: commonName, Kind: kind})
		}
		if diff := cmp.Diff(wantChanges, changes); diff != "" {
			t.Errorf("%+q changes (-want +got):\n%s", tt.Input, diff)
		}
		if got, want := out.Subscriber.Name(), wantStored(tt); got != want {
			t.Errorf("%+q stored as %+q, want %+q", tt.Input, got, want)
		}
		if diff := cmp.Diff(wantProblem(tt), told(problems)); diff != "" {
			t.Errorf("%+q problems (-want +got):\n%s", tt.Input, diff)
		}
	}
}

// What is stored of a mailbox is never rewritten, and is plain whatever was typed.
func TestCommonNameIsIdempotent(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		once, _, problems := form.Normalize(form.MailboxRegistration(awkward().Draw(rt, "name"), awkward().Draw(rt, "email")))
		twice, changes, again := form.Normalize(once)
		if diff := cmp.Diff(once, twice); diff != "" || len(changes) != 0 {
			rt.Errorf("second pass told %v and rewrote (-once +twice):\n%s", changes, diff)
		}
		if diff := cmp.Diff(problems, again); diff != "" {
			rt.Errorf("problems (-once +twice):\n%s", diff)
		}
		name := once.Subscriber.Name()
		if len(problems) == 0 && (name == "" || len(name) > 64 ||
			strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789- ") != "") {
			rt.Errorf("accepted %q", name)
		}
	})
}

// A mailbox declares nothing else, whatever comes with it.
func TestMailboxDropsTheRest(t *testing.T) {
	t.Parallel()
	in := sample()
	name := "Taro"
	in.Subscriber.CommonName = &name
	out, _, problems := form.Normalize(in)
	if diff := cmp.Diff(form.MailboxRegistration("Taro", in.Subscriber.Email), out); diff != "" || len(problems) > 0 {
		t.Errorf("problems %v, declared (-want +got):\n%s", problems, diff)
	}
	stored, err := json.Marshal(out)
	if err != nil || strings.Contains(string(stored), "legalName") {
		t.Errorf("stored as %s, %v", stored, err)
	}
	_, _, problems = form.NormalizeMailbox(form.MailboxRegistration("", "a@example.jp\r\nBcc: b@example.jp"))
	want := []toldProblem{
		{Code: problem.Required, Field: "commonName"},
		{Code: problem.BadCharacter, Field: "email", Param: "U+000D"},
	}
	if diff := cmp.Diff(want, told(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestLicenseAsTyped(t *testing.T) {
	t.Parallel()
	made, err := form.NewLicenseID(bytes.NewReader([]byte{0, 1, 2, 3, 4, 5, 6, 7, 30, 31}))
	if err != nil || made != "01234-567YZ" {
		t.Fatalf("drew %q, %v", made, err)
	}
	for typed, want := range map[string]string{
		"01234-567YZ": made, " o1234ー567yz ": made, "０１２３４５６７ＹＺ": made, "01234-567Y": "", "01234-567YU": "", "": "",
	} {
		if got, ok := form.LicenseID(typed); got != want || ok != (want != "") {
			t.Errorf("LicenseID(%q) = %q, %t; want %q", typed, got, ok, want)
		}
	}
	password, err := form.NewLicensePassword(bytes.NewReader(make([]byte, 16)))
	if err != nil || password != "0000-0000-0000-0000" {
		t.Fatalf("drew %q, %v", password, err)
	}
	for typed, want := range map[string]string{
		"oooo 0000 0000 0000": password, "00000000００００-0000": password, "something else": "something else", "": "",
	} {
		if got := form.LicensePassword(typed); got != want {
			t.Errorf("LicensePassword(%q) = %q, want %q", typed, got, want)
		}
	}
}
