package sheet_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/sheet"
)

func TestRow(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	w, err := sheet.NewWriter(&b)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Row("名前", `=HYPERLINK("http://evil")`, "a,b", "-1", "＝1", "@x", "\tx", "", "1-2"); err != nil {
		t.Fatal(err)
	}
	want := "\uFEFF名前,\"'=HYPERLINK(\"\"http://evil\"\")\",\"a,b\",'-1,'＝1,'@x,'\tx,,1-2\r\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
}
