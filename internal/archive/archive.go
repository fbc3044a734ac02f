// Package archive is the format of a backup: one tar file that begins with a
// manifest, then the manifest's SHA-256, then the files that the manifest
// names, in its order, and nothing else.
//
// It proves that an archive is whole, not who made it: whoever can write the
// archive can write its checksums.
package archive

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// Format is the one that this package writes and reads.
const Format = "shomei-backup-1"

// The entries that come before the files.
const manifestName, sumName = "manifest.json", "manifest.sha256"

// maxManifest bounds what Extract reads before it trusts anything, in bytes: the
// names of half a million files.
const maxManifest = 128 << 20

// ErrTooMany: the names of the files alone would be more than Extract reads.
var ErrTooMany = errors.New("too many files for one archive")

// Manifest says what an archive is and holds.
type Manifest struct {
	Format string `json:"format"`
	// Version of the program that wrote it.
	Version   string    `json:"version"`
	CreatedAt time.Time `json:"createdAt"`
	// Database is its dialect: sqlite3, or postgres, which is not in the archive.
	Database string `json:"database"`
	// Migration is the newest one of that database.
	Migration int64  `json:"migration"`
	Files     []File `json:"files"`
}

// File is one file of an archive.
type File struct {
	// Name with slashes, at most one directory deep: ca/root.key.
	Name string `json:"name"`
	// Size in bytes.
	Size int64 `json:"size"`
	// SHA256 of the content, hexadecimal.
	SHA256 string `json:"sha256"`
}

var (
	// ErrDamaged: the archive is not what was written.
	ErrDamaged = errors.New("the archive is damaged or not one of Shomei's")
	// ErrNewer: a newer version of Shomei wrote the archive.
	ErrNewer = errors.New("the archive was made by a newer version of Shomei: restore it with that one")
)

var name = regexp.MustCompile(`^([a-z0-9][a-z0-9.-]*/)?[a-z0-9][a-z0-9.-]*$`)

// Write writes an archive of the named files below dir; m.Format and m.Files
// are set here. The files must not change meanwhile.
func Write(w io.Writer, m Manifest, dir string, names []string) error {
	m.Format, m.Files = Format, make([]File, len(names))
	for i, n := range names {
		f, err := describe(dir, n)
		if err != nil {
			return fmt.Errorf("write archive: %w", err)
		}
		m.Files[i] = f
	}
	manifest, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return fmt.Errorf("write archive: %w", err)
	}
	if len(manifest) > maxManifest {
		return fmt.Errorf("write archive: %w", ErrTooMany)
	}
	out := tar.NewWriter(w)
	err = entry(out, m, File{Name: manifestName, Size: int64(len(manifest))}, bytes.NewReader(manifest))
	if err == nil {
		sum := sumOf(manifest)
		err = entry(out, m, File{Name: sumName, Size: int64(len(sum))}, bytes.NewReader(sum))
	}
	for _, f := range m.Files {
		if err == nil {
			err = copyIn(out, m, dir, f)
		}
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return fmt.Errorf("write archive: %w", err)
	}
	return nil
}

func sumOf(content []byte) []byte {
	sum := sha256.Sum256(content)
	return []byte(hex.EncodeToString(sum[:]))
}

func describe(dir, n string) (File, error) {
	if !name.MatchString(n) {
		return File{}, fmt.Errorf("%q is no name for a file in an archive", n)
	}
	f, err := os.Open(filepath.Join(dir, filepath.FromSlash(n)))
	if err != nil {
		return File{}, err
	}
	defer f.Close()
	hash := sha256.New()
	size, err := io.Copy(hash, f)
	return File{Name: n, Size: size, SHA256: hex.EncodeToString(hash.Sum(nil))}, err
}

func copyIn(out *tar.Writer, m Manifest, dir string, f File) error {
	content, err := os.Open(filepath.Join(dir, filepath.FromSlash(f.Name)))
	if err != nil {
		return err
	}
	defer content.Close()
	return entry(out, m, f, content)
}

func entry(out *tar.Writer, m Manifest, f File, content io.Reader) error {
	if err := out.WriteHeader(&tar.Header{
		Typeflag: tar.TypeReg, Name: f.Name, Size: f.Size, Mode: 0o600, ModTime: m.CreatedAt.Truncate(time.Second),
	}); err != nil {
		return err
	}
	_, err := io.Copy(out, content)
	return err
}

// Extract reads an archive into dir, which must be empty. accept is asked with
// the manifest before anything is written; its error is returned as it is.
// Files get mode 0600 and have reached the disk when Extract returns. On an
// error, what was written so far is the caller's to remove. Errors: ErrDamaged,
// ErrNewer, accept's, the disk's.
func Extract(r io.Reader, dir string, accept func(Manifest) error) (Manifest, error) {
	in := tar.NewReader(r)
	m, err := readManifest(in)
	if err != nil {
		return Manifest{}, fmt.Errorf("extract archive: %w", err)
	}
	if err := accept(m); err != nil {
		return Manifest{}, err
	}
	for _, f := range m.Files {
		if err := copyOut(in, dir, f); err != nil {
			return Manifest{}, fmt.Errorf("extract archive: %w", err)
		}
	}
	if _, err := in.Next(); !errors.Is(err, io.EOF) {
		return Manifest{}, fmt.Errorf("extract archive: %w: more follows what its manifest names", ErrDamaged)
	}
	return m, nil
}

func readManifest(in *tar.Reader) (Manifest, error) {
	content, err := small(in, manifestName)
	if err != nil {
		return Manifest{}, err
	}
	sum, err := small(in, sumName)
	if err != nil {
		return Manifest{}, err
	}
	if !bytes.Equal(sum, sumOf(content)) {
		return Manifest{}, fmt.Errorf("%w: its manifest does not match its checksum", ErrDamaged)
	}
	// The format first: another one may mean anything by its other fields.
	var head struct {
		Format string `json:"format"`
	}
	if json.Unmarshal(content, &head) != nil {
		return Manifest{}, fmt.Errorf("%w: its manifest is not JSON", ErrDamaged)
	}
	if head.Format != Format {
		return Manifest{}, fmt.Errorf("%w (format %q)", ErrNewer, head.Format)
	}
	var m Manifest
	if json.Unmarshal(content, &m) != nil {
		return Manifest{}, fmt.Errorf("%w: its manifest is not one", ErrDamaged)
	}
	for _, f := range m.Files {
		if !name.MatchString(f.Name) {
			return Manifest{}, fmt.Errorf("%w: it names a file %q", ErrDamaged, f.Name)
		}
	}
	return m, nil
}

// small reads the next entry, which is to have that name.
func small(in *tar.Reader, n string) ([]byte, error) {
	h, err := in.Next()
	if err != nil || h.Name != n || h.Size > maxManifest {
		return nil, fmt.Errorf("%w: no %s where it should be", ErrDamaged, n)
	}
	content, err := io.ReadAll(in)
	if err != nil {
		return nil, fmt.Errorf("%w: %s is cut short", ErrDamaged, n)
	}
	return content, nil
}

func copyOut(in *tar.Reader, dir string, f File) (err error) {
	h, err := in.Next()
	if err != nil || h.Name != f.Name || h.Size != f.Size || h.Typeflag != tar.TypeReg {
		return fmt.Errorf("%w: %s is missing", ErrDamaged, f.Name)
	}
	path := filepath.Join(dir, filepath.FromSlash(f.Name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	hash := sha256.New()
	if _, err := io.Copy(io.MultiWriter(out, hash), in); err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return fmt.Errorf("%w: %s is cut short", ErrDamaged, f.Name)
		}
		return err
	}
	if hex.EncodeToString(hash.Sum(nil)) != f.SHA256 {
		return fmt.Errorf("%w: %s does not match its checksum", ErrDamaged, f.Name)
	}
	return out.Sync()
}
