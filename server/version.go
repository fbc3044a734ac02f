package main

import (
	_ "embed"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
)

type versionCommand struct{}

// Run prints what was built, from what, and with which Go.
func (versionCommand) Run(e *environment) error {
	fmt.Fprintf(e.stdout, "shomei %s\n%s %s/%s\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}

// release is the version that `go build -ldflags "-X main.release=…"` sets,
// where the build sees no repository.
var release string

// version is the release, or the module's version, and the commit that was
// built if the build knew it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := release
	if v == "" {
		v = info.Main.Version
	}
	set := map[string]string{}
	for _, s := range info.Settings {
		set[s.Key] = s.Value
	}
	if revision := set["vcs.revision"]; revision != "" {
		v += " commit " + revision[:min(len(revision), 12)]
	}
	if set["vcs.modified"] == "true" {
		v += " (changed)"
	}
	return v
}

// thirdParty is written by `go generate ./server`.
//
//go:generate go run ./notice -o third_party.txt
//go:embed third_party.txt
var thirdParty string

type licencesCommand struct{}

// Run prints the notices that the licences of others want to go with a copy.
func (licencesCommand) Run(e *environment) error {
	_, err := io.WriteString(e.stdout, thirdParty)
	return err
}
