// Package vault keeps files outside the database. A file is named by the SHA-256
// of what it holds, so that the same content is kept once and a name can hold
// nothing else; it lies sealed under the key ring (AES-256-GCM, bound to its
// name), so that whoever has the directory alone reads nothing, and learns of a
// content no more than whether it is one that they know already.
//
// Files are only added. Several processes may share a directory.
package vault

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"

	"github.com/shomei-ra/shomei/internal/keyring"
)

// ErrDamaged: a file does not hold what its name says, or was sealed under
// another key ring.
var ErrDamaged = errors.New("the file is not what was put into the vault")

// DigestSize is the length of a digest in bytes.
const DigestSize = sha256.Size

// Vault is a directory of sealed files. Safe for concurrent use.
type Vault struct {
	// Dir is made by the first Put.
	Dir  string
	Ring *keyring.Ring
	// Rand is the source of nonces.
	Rand io.Reader
}

// Put keeps the content and answers its SHA-256; content that is there already
// is kept once. It has reached the disk when Put returns. Errors: the disk's.
func (v *Vault) Put(content []byte) (digest []byte, err error) {
	sum := sha256.Sum256(content)
	// Opened, not merely looked for: what lies damaged is put again.
	if _, err := v.Get(sum[:]); err == nil {
		return sum[:], nil
	}
	box, err := v.Ring.Seal(keyring.LabelEvidence, content, sum[:], v.Rand)
	if err != nil {
		return nil, fmt.Errorf("put into vault: %w", err)
	}
	if err := v.write(nameOf(sum[:]), box); err != nil {
		return nil, fmt.Errorf("put into vault: %w", err)
	}
	return sum[:], nil
}

// write makes a file appear under its name when it is whole. A crash leaves
// nothing, or a hidden file that nobody reads.
func (v *Vault) write(name string, box []byte) (err error) {
	if err := os.MkdirAll(v.Dir, 0o700); err != nil {
		return err
	}
	root, err := os.OpenRoot(v.Dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	var tag [8]byte
	if _, err := io.ReadFull(v.Rand, tag[:]); err != nil {
		return err
	}
	staged := ".new-" + hex.EncodeToString(tag[:])
	f, err := root.OpenFile(staged, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(box)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, root.Remove(staged))
	}
	if err := root.Rename(staged, name); err != nil {
		return errors.Join(err, root.Remove(staged))
	}
	dir, err := root.Open(".")
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// Get answers the content of a digest. Errors: fs.ErrNotExist, ErrDamaged, the
// disk's.
func (v *Vault) Get(digest []byte) ([]byte, error) {
	if len(digest) != DigestSize {
		return nil, fmt.Errorf("get from vault: a digest of %d bytes: %w", len(digest), fs.ErrNotExist)
	}
	root, err := os.OpenRoot(v.Dir)
	if err != nil {
		return nil, fmt.Errorf("get from vault: %w", err)
	}
	defer root.Close()
	box, err := root.ReadFile(nameOf(digest))
	if err != nil {
		return nil, fmt.Errorf("get from vault: %w", err)
	}
	content, err := v.Ring.Open(keyring.LabelEvidence, box, digest)
	if err != nil {
		return nil, fmt.Errorf("get from vault: %w: %w", ErrDamaged, err)
	}
	if sum := sha256.Sum256(content); [DigestSize]byte(digest) != sum {
		return nil, fmt.Errorf("get from vault: %w", ErrDamaged)
	}
	return content, nil
}

var named = regexp.MustCompile(`^[0-9a-f]{64}$`)

// Names lists the files of a vault's directory, sorted; none where there is no
// directory. Errors: the disk's.
func Names(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list vault: %w", err)
	}
	var names []string
	for _, entry := range entries {
		if named.MatchString(entry.Name()) {
			names = append(names, entry.Name())
		}
	}
	return names, nil
}

func nameOf(digest []byte) string { return hex.EncodeToString(digest) }
