//go:build linux || darwin

package main

import "syscall"

// freeSpace answers how many bytes whoever runs this may still write below dir.
func freeSpace(dir string) (free uint64, known bool, err error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, false, err
	}
	return uint64(s.Bavail) * uint64(s.Bsize), true, nil //nolint:unconvert // of other types elsewhere
}
