package main

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/graph"
)

// TestProxySampleSizes: the samples let through what the server takes, and no more.
func TestProxySampleSizes(t *testing.T) {
	t.Parallel()
	want := map[string]int64{}
	for place, path := range map[string]string{"": graph.Path, "/import/": graph.ImportPath, "/evidence/": graph.EvidencePath + "req_1"} {
		want[place] = bodyLimit(path)
	}
	if want["/import/"] != graph.MaxImportUpload || !strings.HasPrefix(graph.ImportPath, "/import/") {
		t.Errorf("%d bytes at %s", want["/import/"], graph.ImportPath)
	}
	for name, size := range map[string]*regexp.Regexp{
		"nginx.conf": regexp.MustCompile(`(?:location (\S+) \{)?\n +client_max_body_size (\d+)m;`),
		"Caddyfile":  regexp.MustCompile(`request_body (?:@small|(\S+)\*) \{\n\t+max_size (\d+)MiB\n`),
	} {
		// The portal's alone.
		portal, _, _ := strings.Cut(sample(t, name), "pki.example.jp {")
		portal, _, _ = strings.Cut(portal, "server_name pki.example.jp;")
		got := map[string]int64{}
		for _, m := range size.FindAllStringSubmatch(portal, -1) {
			mebibytes, err := strconv.ParseInt(m[2], 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			got[m[1]] = mebibytes << 20
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
