// Package room_test keeps the rule of who imports whom. The rules themselves
// stand in .golangci.yml, where the linter reads them too; this test needs no
// linter, so that `make test` cannot pass over them.
package room_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

const module = "github.com/shomei-ra/shomei"

// rule is one of depguard's, in its "lax" mode.
type rule struct {
	Mode  string   `yaml:"list-mode"`
	Files []string `yaml:"files"`
	Allow []string `yaml:"allow"`
	Deny  []struct {
		Package string `yaml:"pkg"`
		Why     string `yaml:"desc"`
	} `yaml:"deny"`
}

// forbids tells why an import is forbidden; empty: it is allowed. The longest
// matching prefix decides, and what nothing matches is allowed.
func (r rule) forbids(imported string) string {
	longest, why := -1, ""
	for _, allowed := range r.Allow {
		if strings.HasPrefix(imported, allowed) {
			longest = max(longest, len(allowed))
		}
	}
	for _, denied := range r.Deny {
		if strings.HasPrefix(imported, denied.Package) && len(denied.Package) > longest {
			longest, why = len(denied.Package), denied.Why
		}
	}
	return why
}

// rules answers the rules by room, each checked to cover exactly its room.
func rules(t *testing.T) map[string]rule {
	t.Helper()
	content, err := os.ReadFile("../../.golangci.yml")
	if err != nil {
		t.Fatal(err)
	}
	var config struct {
		Linters struct {
			Settings struct {
				Depguard struct {
					Rules map[string]rule `yaml:"rules"`
				} `yaml:"depguard"`
			} `yaml:"settings"`
		} `yaml:"linters"`
	}
	if err := yaml.Unmarshal(content, &config); err != nil {
		t.Fatal(err)
	}
	found := config.Linters.Settings.Depguard.Rules
	for room, r := range found {
		want := rule{Mode: "lax", Files: []string{"${base-path}/" + room + "/**", "!$test", "!**/*test/**", "!**/testdb/**"}}
		if diff := cmp.Diff(want, rule{Mode: r.Mode, Files: r.Files}); diff != "" {
			t.Errorf("rule %s does not cover its room (-want +got):\n%s", room, diff)
		}
	}
	return found
}

// source is a package of ours, without what its tests import.
type source struct {
	command bool // package main
	imports []string
}

// packages reads the packages by their path below the module. It parses files
// in this process, because the test cache would not see what `go list` reads.
func packages(t *testing.T) map[string]source {
	t.Helper()
	found := map[string]source{}
	top := filepath.Join("..", "..")
	err := filepath.WalkDir(top, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			if name == "node_modules" || name == "testdata" || file != top && strings.HasPrefix(name, ".") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		below, err := filepath.Rel(top, filepath.Dir(file))
		if err != nil {
			return err
		}
		p := found[filepath.ToSlash(below)]
		p.command = parsed.Name.Name == "main"
		for _, spec := range parsed.Imports {
			p.imports = append(p.imports, strings.Trim(spec.Path.Value, "\"`"))
		}
		found[filepath.ToSlash(below)] = p
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// support tells whether a package only serves tests.
func support(name string) bool { return strings.HasSuffix(name, "test") || path.Base(name) == "testdb" }

func TestRoomsImportOnlyWhatTheyMay(t *testing.T) {
	t.Parallel()
	rooms, found := rules(t), packages(t)
	for name, p := range found {
		if support(name) {
			continue
		}
		room, _, _ := strings.Cut(name, "/")
		for _, imported := range p.imports {
			if why := rooms[room].forbids(imported); why != "" {
				t.Errorf("%s may not import %s: %s", name, imported, why)
			}
			// Developers' commands may: they start databases as tests do.
			product := !p.command || name == "server"
			if product && strings.HasPrefix(imported, module) && support(imported) {
				t.Errorf("%s may not import %s: it serves tests", name, imported)
			}
		}
	}
	// A room without a rule is one that nobody thought about.
	for name := range found {
		room, _, _ := strings.Cut(name, "/")
		if _, ruled := rooms[room]; !ruled && !slices.Contains([]string{"server", "ui", "bench"}, room) {
			t.Errorf("room %s has no rule in .golangci.yml", room)
		}
	}
}

func TestRulesForbid(t *testing.T) {
	t.Parallel()
	rooms := rules(t)
	for _, room := range slices.Sorted(maps.Keys(rooms)) {
		if rooms[room].forbids(module+"/server") == "" {
			t.Errorf("%s may import server", room)
		}
		if why := rooms[room].forbids("fmt"); why != "" {
			t.Errorf("%s may not import fmt: %s", room, why)
		}
	}
	tests := []struct {
		room, imported string
		forbidden      bool
	}{
		{"ra", module + "/ent/request", false},
		{"ra", module + "/mail", true},
		{"ra", "net/http", true},
		{"ra", "github.com/riverqueue/river", true},
		{"graph", module + "/internal/viewer", false},
		{"graph", module + "/ca", true},
		{"policy", module + "/internal/instant", true},
		{"lifecycle", module + "/internal/instant", false},
		{"va", module + "/ca/ocsp", false},
		{"va", module + "/ra", true},
		{"mail", module + "/policy", false},
		{"mail", module + "/ent", true},
	}
	for _, tc := range tests {
		if got := rooms[tc.room].forbids(tc.imported) != ""; got != tc.forbidden {
			t.Errorf("%s → %s: forbidden is %v, want %v", tc.room, tc.imported, got, tc.forbidden)
		}
	}
}
