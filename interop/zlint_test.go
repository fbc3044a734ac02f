package interop_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
)

// askZLint runs the program, of the version in go.mod, on certificates as they
// were signed by the real key (the CA itself lints before that), on the CAs'
// and on the lists.
func askZLint(j *judge, e *evidence) {
	program := filepath.Join(j.TempDir(), "zlint")
	// -trimpath as in the Makefile: another build's packages would not serve.
	j.must("go", "build", "-trimpath", "-o", program, "github.com/zmap/zlint/v3/cmd/zlint")
	for _, x := range e.exhibits {
		zlintFinds(j, program, x, x.profile.LintSources(), x.pem)
	}
	sources := e.profiles[0].LintSources()
	for _, x := range e.signers {
		zlintFinds(j, program, x, sources, x.pem)
	}
	for _, file := range []string{e.rootPEM, e.issuingPEM, e.crls} {
		zlintFinds(j, program, nil, sources, file)
	}
}

// zlintFinds wants no lint to find anything, a warning included, and at least
// one to pass.
func zlintFinds(j *judge, program string, x *exhibit, sources []string, file string) {
	j.Helper()
	out := j.must(program, "-includeSources", strings.Join(sources, ","), file)
	var lints map[string]struct{ Result string }
	if err := json.NewDecoder(strings.NewReader(out[max(0, strings.Index(out, "{")):])).Decode(&lints); err != nil {
		j.Fatalf("%v:\n%s", err, out)
	}
	passed, bad := 0, []string{}
	for name, lint := range lints {
		switch lint.Result {
		case "pass":
			passed++
		case "error", "fatal", "warn":
			bad = append(bad, lint.Result+" "+name)
		}
	}
	slices.Sort(bad)
	j.expect(x, "zlint -includeSources "+strings.Join(sources, ","), passed > 0 && len(bad) == 0, strings.Join(bad, "\n"))
}
