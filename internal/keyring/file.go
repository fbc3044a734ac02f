package keyring

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// The file: {"format":"shomei-keyring-1","roots":[{"version":1,"root":"<base64>"}]},
// oldest first.
const format = "shomei-keyring-1"

// maxFile bounds what Open reads: a ring of a thousand versions fits.
const maxFile = 64 << 10

type ringFile struct {
	Format string     `json:"format"`
	Roots  []rootFile `json:"roots"`
}

type rootFile struct {
	Version int    `json:"version"`
	Root    []byte `json:"root"`
}

// Create makes a ring with one version and stores it at path with mode 0600.
// It never overwrites: an existing file is an error that wraps [fs.ErrExist],
// because losing a ring loses everything sealed under it. When Create returns,
// file and directory entry have reached the disk; a crash leaves either the
// whole ring at path or none.
func Create(path string, rand io.Reader) (*Ring, error) {
	first, err := newRoot(1, rand)
	if err != nil {
		return nil, fmt.Errorf("create key ring: %w", err)
	}
	ring := &Ring{roots: []*root{first}}
	staged, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*") // mode 0600
	if err != nil {
		return nil, fmt.Errorf("create key ring: %w", err)
	}
	defer os.Remove(staged.Name())
	if err := ring.write(staged); err != nil {
		return nil, fmt.Errorf("create key ring: %w", err)
	}
	// A link, unlike a rename, fails when the name is taken.
	if err := os.Link(staged.Name(), path); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return nil, fmt.Errorf("create key ring: %s is there already: %w", path, fs.ErrExist)
		}
		return nil, fmt.Errorf("create key ring: %w", err)
	}
	if err := syncDir(path); err != nil {
		return nil, fmt.Errorf("create key ring: %w", err)
	}
	return ring, nil
}

// Open reads the ring at path. Its errors are one line each and say what to do:
// the file is not there (wraps [fs.ErrNotExist]), others may read it, or it is
// malformed. None quotes the file's content.
func Open(path string) (*Ring, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("open key ring: %s is not there (`shomei init` makes one, --secrets names another place): %w", path, fs.ErrNotExist)
	}
	if err != nil {
		return nil, fmt.Errorf("open key ring: %w", err)
	}
	defer f.Close()
	info, err := f.Stat() // of the open file, so that it cannot be swapped after the check
	if err != nil {
		return nil, fmt.Errorf("open key ring: %w", err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("open key ring: %s is not a file", path)
	}
	if perm := info.Mode().Perm(); perm&0o077 != 0 {
		return nil, fmt.Errorf("open key ring: others may read %s (mode %04o): chmod 600 it", path, perm)
	}
	content, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("open key ring: %w", err)
	}
	ring, err := parse(content)
	if err != nil {
		return nil, fmt.Errorf("open key ring: %s is malformed: %w", path, err)
	}
	return ring, nil
}

// Rotate adds a version, makes it the current one and stores the ring at path,
// where it must have been read from. The new file has reached the disk before r
// changes, so that nothing is ever written under a version that a crash can
// lose. Two rotations at once are refused by the staging file's name. Not to be
// called while others use r; servers that run go on under the old version until
// they are restarted.
func (r *Ring) Rotate(path string, rand io.Reader) error {
	if r.Current() == maxVersion {
		return fmt.Errorf("rotate key ring: version %d is the last", maxVersion)
	}
	next, err := newRoot(r.Current()+1, rand)
	if err != nil {
		return fmt.Errorf("rotate key ring: %w", err)
	}
	rotated := &Ring{roots: append(r.roots[:len(r.roots):len(r.roots)], next)}
	staged := path + ".new"
	f, err := os.OpenFile(staged, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("rotate key ring: %s is there: another rotation runs, or one was cut short (then delete it): %w", staged, fs.ErrExist)
	}
	if err != nil {
		return fmt.Errorf("rotate key ring: %w", err)
	}
	defer os.Remove(staged)
	if err := rotated.write(f); err != nil {
		return fmt.Errorf("rotate key ring: %w", err)
	}
	// A version that somebody else added since would be lost with the rename.
	if err := r.same(path); err != nil {
		return fmt.Errorf("rotate key ring: %w", err)
	}
	if err := os.Rename(staged, path); err != nil {
		return fmt.Errorf("rotate key ring: %w", err)
	}
	if err := syncDir(path); err != nil {
		return fmt.Errorf("rotate key ring: %w", err)
	}
	r.roots = rotated.roots
	return nil
}

// same checks that the file at path holds exactly this ring.
func (r *Ring) same(path string) error {
	stored, err := Open(path)
	if err != nil {
		return err
	}
	if !bytes.Equal(stored.encode(), r.encode()) {
		return fmt.Errorf("%s is not the ring that was opened", path)
	}
	return nil
}

func newRoot(version int, rand io.Reader) (*root, error) {
	key := make([]byte, rootSize)
	if _, err := io.ReadFull(rand, key); err != nil {
		return nil, fmt.Errorf("read randomness: %w", err)
	}
	return &root{version: version, key: func() []byte { return key }}, nil
}

// parse reads a ring. The decoder's own errors may quote what they stumbled
// over, so they are not passed on.
func parse(content []byte) (*Ring, error) {
	if len(content) > maxFile {
		return nil, fmt.Errorf("longer than %d bytes", maxFile)
	}
	var file ringFile
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if decoder.Decode(&file) != nil || decoder.More() {
		return nil, errors.New("not the JSON of a key ring")
	}
	if file.Format != format {
		return nil, fmt.Errorf("its format is not %s", format)
	}
	if len(file.Roots) == 0 {
		return nil, errors.New("it holds no root")
	}
	ring := &Ring{}
	last := 0
	for _, stored := range file.Roots {
		if stored.Version <= last || stored.Version > maxVersion {
			return nil, errors.New("its versions do not ascend from 1")
		}
		if len(stored.Root) != rootSize {
			return nil, fmt.Errorf("the root of version %d is not %d bytes", stored.Version, rootSize)
		}
		last = stored.Version
		ring.roots = append(ring.roots, &root{version: stored.Version, key: func() []byte { return stored.Root }})
	}
	return ring, nil
}

func (r *Ring) encode() []byte {
	file := ringFile{Format: format}
	for _, c := range r.roots {
		file.Roots = append(file.Roots, rootFile{Version: c.version, Root: c.key()})
	}
	content, err := json.MarshalIndent(file, "", "  ")
	if err != nil { // strings, numbers and bytes always encode
		panic("keyring: encode: " + err.Error())
	}
	return append(content, '\n')
}

// write stores the ring in f, makes it durable and closes f.
func (r *Ring) write(f *os.File) error {
	_, err := f.Write(r.encode())
	return errors.Join(err, f.Sync(), f.Close())
}

// syncDir makes the directory entry of path durable.
func syncDir(path string) error {
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
