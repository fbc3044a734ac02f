package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The systemd unit is well-formed and stays fenced in: systemd's own measure of
// what a service could reach, in tenths, from 0 (nothing) to 100.
func TestSystemdUnit(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("systemd-analyze"); err != nil {
		t.Skip("systemd-analyze is not installed: the unit goes unchecked")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	unit := filepath.Join(t.TempDir(), "shomei.service")
	write(t, unit, sample(t, "shomei.service", "/usr/local/bin/shomei", self))
	for _, check := range [][]string{{"verify", "--man=no", unit}, {"security", "--offline=true", "--threshold=20", unit}} {
		if out, err := exec.Command("systemd-analyze", check...).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", check[0], err, out)
		}
	}
}
