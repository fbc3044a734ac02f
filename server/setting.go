package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/alecthomas/kong"
)

// settings answers flags that were not typed: from SHOMEI_… in the
// environment, then from the file that --config or SHOMEI_CONFIG names. kong's
// own JSON loader lets the file beat the environment.
func (e *environment) settings(args []string) (kong.Resolver, error) {
	path := e.env["SHOMEI_CONFIG"]
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--config="); ok {
			path = value
		} else if arg == "--config" && i+1 < len(args) {
			path = args[i+1]
		}
	}
	file, err := readSettings(path)
	if err != nil {
		return nil, err
	}
	return &resolver{env: e.env, file: file, path: path}, nil
}

func readSettings(path string) (map[string]any, error) {
	if path == "" {
		return nil, nil
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	var file map[string]any
	// The decoder's own error may quote a password.
	if json.Unmarshal(content, &file) != nil {
		return nil, fmt.Errorf("read settings: %s is not a JSON object", path)
	}
	return file, nil
}

type resolver struct {
	env  map[string]string
	file map[string]any
	path string
}

// Validate refuses names that no command knows: a mistyped setting must not be
// silently without effect.
func (r *resolver) Validate(app *kong.Application) error {
	known := map[string]bool{}
	var walk func(*kong.Node)
	walk = func(n *kong.Node) {
		for _, f := range n.Flags {
			known[f.Name] = true
		}
		for _, child := range n.Children {
			walk(child)
		}
	}
	walk(app.Node)
	for name := range r.file {
		if !known[name] {
			return fmt.Errorf("%s: no setting is called %q", r.path, name)
		}
	}
	return nil
}

// Resolve answers a flag's value, nil where neither says one.
func (r *resolver) Resolve(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	name := "SHOMEI_" + strings.ToUpper(strings.ReplaceAll(flag.Name, "-", "_"))
	if value, ok := r.env[name]; ok && value != "" {
		return value, nil
	}
	value, ok := r.file[flag.Name]
	if !ok {
		return nil, nil
	}
	switch value.(type) {
	case string, bool, float64:
		return value, nil
	}
	return nil, errors.New(r.path + ": " + flag.Name + " is to be a text, a number or true")
}
