package revocation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
)

// The numbers of RFC 5280 §5.3.1.
func TestCode(t *testing.T) {
	t.Parallel()
	want := map[revocation.Reason]int{
		"UNSPECIFIED": 0, "KEY_COMPROMISE": 1, "AFFILIATION_CHANGED": 3, "SUPERSEDED": 4, "CESSATION_OF_OPERATION": 5,
	}
	got := map[revocation.Reason]int{}
	for _, r := range revocation.Reasons() {
		got[r] = r.Code()
		back, err := revocation.FromCode(r.Code())
		if err != nil || back != r || !r.Valid() {
			t.Errorf("FromCode(%d) = %q, %v; want %q", r.Code(), back, err, r)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("codes (-want +got):\n%s", diff)
	}
	for _, code := range []int{-1, 2, 6, 7, 8, 9, 10, 11} {
		if r, err := revocation.FromCode(code); err == nil {
			t.Errorf("FromCode(%d) = %q, want an error", code, r)
		}
	}
	if revocation.Reason("").Valid() || revocation.Reason("CERTIFICATE_HOLD").Valid() {
		t.Error("unknown reasons pass for valid")
	}
}

func TestMayGive(t *testing.T) {
	t.Parallel()
	want := map[revocation.Actor][]revocation.Reason{
		revocation.Holder:  {"UNSPECIFIED", "KEY_COMPROMISE", "CESSATION_OF_OPERATION"},
		revocation.Contact: {"UNSPECIFIED", "AFFILIATION_CHANGED", "CESSATION_OF_OPERATION"},
		revocation.Staff:   {"UNSPECIFIED", "KEY_COMPROMISE", "AFFILIATION_CHANGED", "CESSATION_OF_OPERATION"},
		revocation.Service: {"UNSPECIFIED", "KEY_COMPROMISE", "AFFILIATION_CHANGED", "SUPERSEDED", "CESSATION_OF_OPERATION"},
		"STRANGER":         nil,
	}
	got := map[revocation.Actor][]revocation.Reason{}
	for actor := range want {
		got[actor] = nil
		for _, r := range append(revocation.Reasons(), "CERTIFICATE_HOLD", "") {
			if revocation.MayGive(actor, r) {
				got[actor] = append(got[actor], r)
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("who may give what (-want +got):\n%s", diff)
	}
}

func TestReasonFor(t *testing.T) {
	t.Parallel()
	want := map[revocation.Cause]revocation.Reason{
		"COMPROMISED": "KEY_COMPROMISE",
		"REISSUED":    "SUPERSEDED", "EMAIL_CHANGED": "SUPERSEDED", "KEY_LOST": "SUPERSEDED",
		"STOPPED": "CESSATION_OF_OPERATION", "DIED": "CESSATION_OF_OPERATION",
		"LEFT": "AFFILIATION_CHANGED", "RENAMED": "AFFILIATION_CHANGED",
		"NEVER_SAVED": "UNSPECIFIED", "OTHER": "UNSPECIFIED",
	}
	for cause, reason := range want {
		if got, err := revocation.ReasonFor(cause); err != nil || got != reason {
			t.Errorf("ReasonFor(%s) = %s, %v; want %s", cause, got, err, reason)
		}
	}
	if got, err := revocation.ReasonFor("WHIM"); err == nil {
		t.Errorf("ReasonFor(WHIM) = %s, want an error", got)
	}
}
