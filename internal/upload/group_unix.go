//go:build unix

package upload

import (
	"os/exec"
	"syscall"
)

// together makes a program that takes too long end with its children, which are
// its process group.
func together(run *exec.Cmd) {
	run.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	run.Cancel = func() error { return syscall.Kill(-run.Process.Pid, syscall.SIGKILL) }
}
