// Package anchor keeps the last signed checkpoints of the audit log in a file
// beside the key ring. Whoever can write the database past its triggers, and has
// the running server sign what it finds there, cannot write this file: with it,
// a chain that was made anew is told from the one that was signed.
//
// It knows no database and no clock, and not whose key is whose: the caller
// checks the signatures.
package anchor

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// The file: a line that says what it is, and a line of JSON a checkpoint, the
// oldest first.
const head = "shomei audit anchor v1"

const (
	// kept is how many checkpoints the file holds: some hours of a busy day, or
	// a day and more of a quiet one. The last one binds all before it.
	kept = 200
	// maxFile bounds what Read takes in bytes; a checkpoint is about 450.
	maxFile = 512 << 10
)

// Errors of Read.
var (
	// ErrMissing: there is no file.
	ErrMissing = errors.New("the anchor is missing")
	// ErrMalformed: the file is cut short, or none of ours.
	ErrMalformed = errors.New("the anchor cannot be read")
)

// File is an anchor at its place. Safe for concurrent use in one process; each
// process of several has a file of its own.
type File struct {
	path string
	mu   sync.Mutex
}

// At is the anchor at path, whether or not it is there.
func At(path string) *File { return &File{path: path} }

// Path is where it lies.
func (f *File) Path() string { return f.path }

// Read answers the lines of the checkpoints, the oldest first. Errors:
// ErrMissing; ErrMalformed; others may read or write it.
func (f *File) Read() ([][]byte, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.read()
}

func (f *File) read() ([][]byte, error) {
	file, err := os.Open(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read %s: %w", f.path, ErrMissing)
	}
	if err != nil {
		return nil, fmt.Errorf("read anchor: %w", err)
	}
	defer file.Close()
	info, err := file.Stat() // of the open file, so that it cannot be swapped after the check
	if err != nil {
		return nil, fmt.Errorf("read anchor: %w", err)
	}
	if perm := info.Mode().Perm(); !info.Mode().IsRegular() || perm&0o077 != 0 {
		return nil, fmt.Errorf("read anchor: others may write %s (mode %04o): chmod 600 it", f.path, perm)
	}
	content, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read anchor: %w", err)
	}
	lines, ok := parse(content)
	if !ok {
		return nil, fmt.Errorf("read %s: %w", f.path, ErrMalformed)
	}
	return lines, nil
}

// parse takes a file apart; what does not end with its line's end was cut short.
func parse(content []byte) (lines [][]byte, ok bool) {
	if len(content) > maxFile || !bytes.HasSuffix(content, []byte("\n")) {
		return nil, false
	}
	scanner := bufio.NewScanner(bytes.NewReader(content))
	if !scanner.Scan() || scanner.Text() != head {
		return nil, false
	}
	for scanner.Scan() {
		if len(scanner.Bytes()) == 0 {
			return nil, false
		}
		lines = append(lines, bytes.Clone(scanner.Bytes()))
	}
	return lines, scanner.Err() == nil
}

// Begin makes an anchor without a checkpoint, where nothing was ever signed.
// It overwrites nothing: one that is there stays.
func (f *File) Begin() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, err := os.Lstat(f.path); err == nil {
		return nil
	}
	return f.write(nil)
}

// Append adds a checkpoint's line, and lets the oldest go beyond what is kept.
// Once it returns, the file has reached the disk; a crash leaves it as it was
// before or as it is after.
func (f *File) Append(line []byte) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	lines, err := f.read()
	if err != nil {
		return err
	}
	lines = append(lines, line)
	return f.write(lines[max(0, len(lines)-kept):])
}

// Replace puts the lines in the place of whatever is there, which it sets aside
// under the suffix; empty suffix, or no file: there is nothing to set aside.
func (f *File) Replace(lines [][]byte, suffix string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if suffix != "" {
		if err := os.Link(f.path, f.path+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("set the anchor aside: %w", err)
		}
	}
	return f.write(lines)
}

// write puts a new file in the place of the old one.
func (f *File) write(lines [][]byte) error {
	staged, err := os.CreateTemp(filepath.Dir(f.path), filepath.Base(f.path)+".new-*") // mode 0600
	if err != nil {
		return fmt.Errorf("write anchor: %w", err)
	}
	content := append([]byte(head), '\n')
	for _, line := range lines {
		content = append(append(content, line...), '\n')
	}
	_, err = staged.Write(content)
	err = errors.Join(err, staged.Sync(), staged.Close())
	if err == nil {
		err = os.Rename(staged.Name(), f.path)
	}
	if err != nil {
		return fmt.Errorf("write anchor: %w", errors.Join(err, os.Remove(staged.Name())))
	}
	dir, err := os.Open(filepath.Dir(f.path))
	if err == nil {
		err = errors.Join(dir.Sync(), dir.Close())
	}
	if err != nil {
		return fmt.Errorf("write anchor: %w", err)
	}
	return nil
}
