package mail

import (
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

func at(t *testing.T, s string) *time.Time {
	t.Helper()
	moment, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return &moment
}

// token of the link that ends a wait.
const token = sampleToken

// full has everything that any kind needs, in the language.
func full(t *testing.T, language Language) Data {
	t.Helper()
	return sampleData(language)
}

func TestGolden(t *testing.T) {
	t.Parallel()
	shown := map[Kind]bool{}
	for name, tc := range samples() {
		shown[tc.kind] = true
		for _, language := range []Language{Japanese, English} {
			t.Run(name+"/"+string(language), func(t *testing.T) {
				t.Parallel()
				data := full(t, language)
				tc.edit(&data)
				got, err := Render(tc.kind, language, data)
				if err != nil {
					t.Fatal(err)
				}
				file := name + "." + strings.ToLower(string(language))
				golden(t, file+".txt", "Subject: "+got.Subject+"\n\n"+got.Text)
				golden(t, file+".html", got.HTML)
			})
		}
	}
	for kind := range needs {
		if !shown[kind] {
			t.Errorf("kind %s has no golden file", kind)
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; go test ./mail -update accepts it):\n%s", path, diff)
	}
}

// Whatever the kind and language: no blank left where a value belongs, no
// doubled blank lines, no trailing space, and only the code's own mail has it.
func TestEveryMailIsTidy(t *testing.T) {
	t.Parallel()
	for kind := range needs {
		for _, language := range []Language{Japanese, English} {
			data := full(t, language)
			got, err := Render(kind, language, data)
			if err != nil {
				t.Fatal(err)
			}
			for _, bad := range []string{"\n\n\n", " \n", "<no value>", "<nil>", "\r"} {
				if strings.Contains(got.Text, bad) {
					t.Errorf("%s %s holds %q", kind, language, bad)
				}
			}
			if want := kind == CertificateCode || kind == Expiring; want != strings.Contains(got.Text, data.Code) {
				t.Errorf("%s %s: code shown is not %v", kind, language, want)
			}
			if want := slices.Contains([]Kind{Unlock, ContactLink, Reachability, PassphraseLink, Enrolment}, kind); want != strings.Contains(got.Text, token) {
				t.Errorf("%s %s: token shown is not %v", kind, language, want)
			}
			if strings.Contains(got.Subject, token) || strings.Contains(got.Subject, data.Code) || strings.ContainsRune(got.Subject, '\n') {
				t.Errorf("%s %s: bad subject", kind, language)
			}
		}
	}
}

func TestA12RenderRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		kind Kind
		edit func(*Data)
		want string
	}{
		"brand missing":     {Received, func(d *Data) { d.Brand = "" }, "Brand is missing"},
		"product missing":   {Revoked, func(d *Data) { d.Product = "" }, "Product is missing"},
		"name missing":      {Revoked, func(d *Data) { d.RecipientName = "" }, "RecipientName is missing"},
		"help desk missing": {Rejected, func(d *Data) { d.HelpDesk = " \r\n" }, "HelpDesk is missing"},
		"receipt missing":   {Cancelled, func(d *Data) { d.ReceiptNumber = "" }, "ReceiptNumber is missing"},
		"status missing":    {Accepted, func(d *Data) { d.StatusURL = "" }, "StatusURL is missing"},
		"day missing":       {Accepted, func(d *Data) { d.ExpectedOn = nil }, "ExpectedOn is missing"},
		"reason missing":    {Rejected, func(d *Data) { d.Reason, d.CorrectBefore = "", nil }, "Reason or CorrectBefore is missing"},
		"code missing":      {CertificateCode, func(d *Data) { d.Code = "" }, "Code is missing"},
		"label missing":     {CertificateCode, func(d *Data) { d.SecretLabel = "" }, "SecretLabel is missing"},
		"link missing":      {CertificateCode, func(d *Data) { d.AcquireURL = "" }, "AcquireURL is missing"},
		"deadline missing":  {CertificateCode, func(d *Data) { d.AcquisitionDeadline = nil }, "AcquisitionDeadline is missing"},
		"serial missing":    {Revoked, func(d *Data) { d.Serial = "" }, "Serial is missing"},
		"time missing":      {Revoked, func(d *Data) { d.RevokedAt = nil }, "RevokedAt is missing"},
		"CRL missing":       {Revoked, func(d *Data) { d.CRLURL = "" }, "CRLURL is missing"},

		"line in a name":       {Received, func(d *Data) { d.RecipientName = "canary\nhttps://evil.example" }, "RecipientName holds a control character"},
		"CR in the brand":      {Received, func(d *Data) { d.Brand = "canary\rBcc: x@evil.example" }, "Brand holds a control character"},
		"NUL in the product":   {Received, func(d *Data) { d.Product = "canary\x00" }, "Product holds a control character"},
		"U+2028 in a name":     {Received, func(d *Data) { d.RecipientName = "canary\u2028x" }, "RecipientName holds a control character"},
		"U+0085 in a name":     {Received, func(d *Data) { d.RecipientName = "canary\u0085x" }, "RecipientName holds a control character"},
		"escape in the reason": {Rejected, func(d *Data) { d.Reason = "canary\x1b[2J" }, "Reason holds a control character"},
		"relative link":        {Received, func(d *Data) { d.StatusURL = "/canary" }, "StatusURL is not"},
		"script link":          {Received, func(d *Data) { d.StatusURL = "javascript:canary" }, "StatusURL is not"},
		"password in a link":   {Revoked, func(d *Data) { d.CRLURL = "https://u:canary@host/" }, "CRLURL is not"},
		"code in a link":       {CertificateCode, func(d *Data) { d.AcquireURL += "?code=" + d.Code }, "AcquireURL is not"},
		"bare code in a link":  {CertificateCode, func(d *Data) { d.AcquireURL += "#7K3M9QXD2HVBPT4N" }, "AcquireURL is not"},
		"unlock missing":       {Unlock, func(d *Data) { d.LinkURL = "" }, "LinkURL is missing"},
		"no end of the link":   {Unlock, func(d *Data) { d.LinkBefore = nil }, "LinkBefore is missing"},
		"no token":             {Unlock, func(d *Data) { d.LinkURL = "https://canary.example/unlock" }, "LinkURL is not"},
		"token in the query":   {Unlock, func(d *Data) { d.LinkURL = "https://canary.example/unlock?t=" + token }, "LinkURL is not"},
		"query and token":      {Unlock, func(d *Data) { d.LinkURL = "https://canary.example/unlock?x=1#" + token }, "LinkURL is not"},
		"token twice":          {Unlock, func(d *Data) { d.LinkURL = "https://canary.example/" + token + "#" + token }, "LinkURL is not"},
		"token elsewhere":      {Unlock, func(d *Data) { d.StatusURL += "#" + token }, "StatusURL is not"},
		"fate of another kind": {Cancelled, func(d *Data) { d.CouponFate = Consumed }, "cannot follow"},
		"unknown kind":         {"WELCOME", func(*Data) {}, "no template"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data := full(t, Japanese)
			tc.edit(&data)
			_, err := Render(tc.kind, Japanese, data)
			if err == nil {
				t.Fatal("no error")
			}
			if text := err.Error(); !strings.Contains(text, tc.want) || strings.Contains(text, "canary") {
				t.Errorf("got %q, want %q and no value", text, tc.want)
			}
		})
	}
	if _, err := Render(Received, "FR", full(t, English)); err == nil {
		t.Error("rendered an unknown language")
	}
}

func TestA12CRLFInReasonBecomesLF(t *testing.T) {
	t.Parallel()
	data := full(t, Japanese)
	data.Reason = "一\r\n二\r\n"
	got, err := Render(Rejected, Japanese, data)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(got.Text, "理由\n  一\n  二\n") {
		t.Errorf("reason is not two indented lines:\n%s", got.Text)
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		moment string
		want   [6]string // moment, deadline, day: Japanese, then English
	}{
		"afternoon": {"2026-11-20T05:30:59Z", [6]string{
			"2026年11月20日(金)14時30分", "2026年11月20日(金)14時30分", "2026年11月20日(金)",
			"20 November 2026, 14:30 (JST)", "20 November 2026, 14:30 (JST)", "20 November 2026"}},
		"early, single digits": {"2026-07-04T20:05:00Z", [6]string{
			"2026年7月5日(日)5時05分", "2026年7月5日(日)5時05分", "2026年7月5日(日)",
			"5 July 2026, 05:05 (JST)", "5 July 2026, 05:05 (JST)", "5 July 2026"}},
		"Tokyo's midnight": {"2026-12-31T15:00:00Z", [6]string{
			"2027年1月1日(金)0時00分", "2026年12月31日(木)24時00分", "2027年1月1日(金)",
			"1 January 2027, 00:00 (JST)", "31 December 2026, 24:00 (JST)", "1 January 2027"}},
		"a second past midnight": {"2028-02-28T15:00:01Z", [6]string{
			"2028年2月29日(火)0時00分", "2028年2月29日(火)0時00分", "2028年2月29日(火)",
			"29 February 2028, 00:00 (JST)", "29 February 2028, 00:00 (JST)", "29 February 2028"}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := at(t, tc.moment)
			got := [6]string{momentJa(m), deadlineJa(m), dayJa(m), momentEn(m), deadlineEn(m), dayEn(m)}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What carries personal data or a code prints as one word only.
func TestA18NothingPrintsItsContents(t *testing.T) {
	t.Parallel()
	d := Data{RecipientName: "canary", Code: "canary"}
	r := Rendered{Subject: "canary", Text: "canary"}
	e := Envelope{To: "canary@example.jp", Text: "canary"}
	s := Stored{To: "canary@example.jp", Text: "canary"}
	var out strings.Builder
	values := []any{d, &d, r, &r, e, &e, s, &s, []Stored{s}, map[string]any{"data": d}}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for _, value := range values {
			fmt.Fprintf(&out, verb, value)
		}
	}
	logger := slog.New(slog.NewTextHandler(&out, nil))
	for _, value := range values[:8] {
		logger.Info("x", "value", value)
		slog.New(slog.NewJSONHandler(&out, nil)).Info("x", "value", value)
	}
	for _, trace := range []string{"canary", "63616e617279", "99 97 110"} {
		if strings.Contains(out.String(), trace) {
			t.Errorf("contents show as %q", trace)
		}
	}
}

func TestEveryTemplateIsUsed(t *testing.T) {
	t.Parallel()
	for _, folder := range []string{"ja", "en"} {
		entries, err := files.ReadDir("template/" + folder)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range entries {
			got = append(got, e.Name())
		}
		want := []string{"frame.html", "frame.txt"}
		for kind := range needs {
			want = append(want, strings.ToLower(string(kind))+".html", strings.ToLower(string(kind))+".txt")
		}
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("template/%s (-want +got):\n%s", folder, diff)
		}
	}
}
