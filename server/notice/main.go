// Command notice writes the licences of everything that the binary contains
// and others wrote: the Go modules that are linked, Go itself, and the npm
// packages of the SPA with all that they depend on. It reads the module cache
// and node_modules, and fails on a package without a licence text.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// part is one module or package.
type part struct{ name, version, dir, licence string }

var legal = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|unlicense)([.-]?(md|txt|mit|libyaml))?$`)

func main() {
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "notice: "+err.Error())
		os.Exit(1)
	}
}

func run(out string) error {
	modules, err := linked()
	if err != nil {
		return err
	}
	packages, err := bundled("..")
	if err != nil {
		return err
	}
	var text bytes.Buffer
	fmt.Fprint(&text, "Shomei contains the following software of others, under these licences.\n")
	for _, p := range append(modules, packages...) {
		if err := p.write(&text); err != nil {
			return err
		}
	}
	return os.WriteFile(out, text.Bytes(), 0o644)
}

// linked answers the modules that the binary is linked from, for the platform
// that releases are built for, whatever this machine is; Go itself first.
func linked() ([]part, error) {
	list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}", ".")
	list.Env = append(os.Environ(), "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=1")
	list.Stderr = os.Stderr
	output, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	parts := []part{}
	for line := range strings.Lines(string(output)) {
		if f := strings.Fields(line); len(f) == 3 {
			parts = append(parts, part{name: f[0], version: f[1], dir: f[2]})
		}
	}
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.name, b.name) })
	parts = slices.Compact(parts)
	return append([]part{{name: "Go standard library", dir: strings.TrimSpace(string(root))}}, parts...), nil
}

// bundled answers the npm packages that the lock does not call for
// development only. A few of them the bundler leaves out; naming them is no
// harm.
func bundled(top string) ([]part, error) {
	content, err := os.ReadFile(filepath.Join(top, "package-lock.json"))
	if err != nil {
		return nil, err
	}
	var lock struct {
		Packages map[string]struct {
			Version, License                       string
			Dev, DevOptional, Optional, Peer, Link bool
		}
	}
	if err := json.Unmarshal(content, &lock); err != nil {
		return nil, fmt.Errorf("package-lock.json: %w", err)
	}
	parts := []part{}
	for at, p := range lock.Packages {
		if at == "" || p.Dev || p.DevOptional || p.Optional || p.Link {
			continue
		}
		name := at[strings.LastIndex(at, "node_modules/")+len("node_modules/"):]
		parts = append(parts, part{name: "npm " + name, version: p.Version, dir: filepath.Join(top, filepath.FromSlash(at)), licence: p.License})
	}
	slices.SortFunc(parts, func(a, b part) int {
		return strings.Compare(a.name+" "+a.version+" "+a.dir, b.name+" "+b.version+" "+b.dir)
	})
	return slices.CompactFunc(parts, func(a, b part) bool { return a.name == b.name && a.version == b.version }), nil
}

// write writes the part's name and every licence and notice at its top.
func (p part) write(text *bytes.Buffer) error {
	entries, err := os.ReadDir(p.dir)
	if err != nil && !(errors.Is(err, fs.ErrNotExist) && p.licence != "") {
		return fmt.Errorf("%s: %w", p.name, err)
	}
	fmt.Fprintf(text, "\n%s\n%s\n", strings.Repeat("=", 80), strings.TrimSpace(p.name+" "+p.version))
	found := false
	for _, entry := range entries {
		if entry.IsDir() || !legal.MatchString(entry.Name()) {
			continue
		}
		content, err := os.ReadFile(filepath.Join(p.dir, entry.Name()))
		if err != nil {
			return err
		}
		found = true
		lines := strings.Split(strings.ReplaceAll(string(content), "\r\n", "\n"), "\n")
		for i := range lines {
			lines[i] = strings.TrimRight(lines[i], " \t\r")
		}
		fmt.Fprintf(text, "\n%s\n", strings.Trim(strings.Join(lines, "\n"), "\n"))
	}
	if !found {
		// Some npm packages only declare their licence.
		if p.licence == "" {
			return fmt.Errorf("%s %s has no licence text", p.name, p.version)
		}
		fmt.Fprintf(text, "\nLicensed under %s, as its package declares.\n", p.licence)
	}
	return nil
}
