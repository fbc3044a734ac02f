package ca

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/youmark/pkcs8"
)

// KeyStore is a directory of software keys: <id>.key, an encrypted PKCS#8 in
// PEM that `openssl pkey` reads, and <id>.cer, the DER certificate. Nothing in
// it is ever overwritten.
//
// Its one exception to "randomness is given": the PKCS#8 library draws salt
// and IV from crypto/rand itself.
type KeyStore struct {
	// Dir must exist; mode 0700 is the operator's to set.
	Dir string
}

// Passwords come from the key ring through HKDF and carry 256 bits, so the
// derivation only has to hold up should somebody choose one by hand: scrypt
// with 16 MiB and about 50 ms a key, within what start-up may take and below
// the 32 MiB at which OpenSSL refuses.
var keyEncryption = &pkcs8.Opts{
	Cipher:  pkcs8.AES256CBC,
	KDFOpts: pkcs8.ScryptOpts{SaltSize: 16, CostParameter: 1 << 14, BlockSize: 8, ParallelizationParameter: 1},
}

const keyBlock = "ENCRYPTED PRIVATE KEY"

// ErrKeyExists: the store already holds a key or certificate of that id.
var ErrKeyExists = errors.New("already exists and is never overwritten")

// Create stores a key and its certificate durably. The key must be a software
// key; password must not be empty. Both are written beside their places and
// then linked into them, the certificate last: a certificate file means that
// both are there. After a Create that was killed, Create can be repeated.
func (s KeyStore) Create(id string, certificate *x509.Certificate, signer crypto.Signer, password []byte) error {
	if err := s.create(id, certificate, signer, password); err != nil {
		return fmt.Errorf("create key %q: %w", id, err)
	}
	return nil
}

func (s KeyStore) create(id string, certificate *x509.Certificate, signer crypto.Signer, password []byte) error {
	private, ok := signer.(*ecdsa.PrivateKey)
	switch {
	case !issuerID.MatchString(id):
		return errors.New("id must be 1 to 63 of a-z, 0-9 and inner hyphens")
	case len(password) == 0:
		return errors.New("no password")
	case !ok:
		return fmt.Errorf("%T is not a software ECDSA key", signer)
	case !private.PublicKey.Equal(certificate.PublicKey):
		return errors.New("the key is not the certificate's")
	}
	return s.store(id, private, certificate, password)
}

func (s KeyStore) store(id string, private *ecdsa.PrivateKey, certificate *x509.Certificate, password []byte) error {
	// One at a time: what another Create has staged looks like what a killed
	// one left behind. The lock ends with the process, however that ends.
	dir, err := os.Open(s.Dir)
	if err != nil {
		return err
	}
	defer dir.Close()
	if err := syscall.Flock(int(dir.Fd()), syscall.LOCK_EX); err != nil {
		return fmt.Errorf("lock %s: %w", s.Dir, err)
	}
	if err := s.discard(id); err != nil {
		return err
	}
	for _, path := range []string{s.keyPath(id), s.certificatePath(id)} {
		switch _, err := os.Lstat(path); {
		case err == nil:
			return fmt.Errorf("%s: %w", path, ErrKeyExists)
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
	}
	der, err := pkcs8.MarshalPrivateKey(private, password, keyEncryption)
	if err != nil {
		return fmt.Errorf("encrypt: %w", err)
	}
	if err := writeNew(staged(s.keyPath(id)), pem.EncodeToMemory(&pem.Block{Type: keyBlock, Bytes: der}), 0o600); err != nil {
		return err
	}
	if err := writeNew(staged(s.certificatePath(id)), certificate.Raw, 0o644); err != nil {
		return errors.Join(err, os.Remove(staged(s.keyPath(id))))
	}
	if err := s.publish(id); err != nil {
		// Nobody has been told of the key yet; without it Create can be
		// repeated.
		return errors.Join(err, s.discard(id))
	}
	return errors.Join(os.Remove(staged(s.keyPath(id))), os.Remove(staged(s.certificatePath(id))))
}

// staged is where a file is written before it is linked into its place.
func staged(path string) string { return path + ".new" }

// publish links what is staged into its place. A link replaces nothing.
func (s KeyStore) publish(id string) error {
	for _, path := range []string{s.keyPath(id), s.certificatePath(id)} {
		err := os.Link(staged(path), path)
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("%s: %w", path, ErrKeyExists)
		}
		if err != nil {
			return err
		}
	}
	return syncDir(s.Dir)
}

// discard removes what a Create that did not come to its end left behind. A
// key in its place is such a thing only while its certificate is missing and
// it is still one file with the staged one; any other key stays.
func (s KeyStore) discard(id string) error {
	placed, errPlaced := os.Lstat(s.keyPath(id))
	made, errMade := os.Lstat(staged(s.keyPath(id)))
	_, errCertified := os.Lstat(s.certificatePath(id))
	paths := []string{staged(s.certificatePath(id)), staged(s.keyPath(id))}
	if errPlaced == nil && errMade == nil && os.SameFile(placed, made) && errors.Is(errCertified, fs.ErrNotExist) {
		// First, while the staged one still tells what it is.
		paths = append([]string{s.keyPath(id)}, paths...)
	}
	for _, path := range paths {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// Load returns a stored certificate and its key. It refuses a key file that
// others can read, a wrong password, and a key that is not the certificate's.
// The error wraps fs.ErrNotExist when there is none of that id.
func (s KeyStore) Load(id string, password []byte) (*x509.Certificate, crypto.Signer, error) {
	certificate, err := s.Certificate(id)
	if err != nil {
		return nil, nil, err
	}
	private, err := s.loadKey(id, password)
	if err != nil {
		return nil, nil, fmt.Errorf("load key %q: %w", id, err)
	}
	if !private.PublicKey.Equal(certificate.PublicKey) {
		return nil, nil, fmt.Errorf("load key %q: the key is not the certificate's", id)
	}
	return certificate, private, nil
}

// Certificate returns a stored certificate alone; no password is needed.
func (s KeyStore) Certificate(id string) (*x509.Certificate, error) {
	if !issuerID.MatchString(id) {
		return nil, fmt.Errorf("load certificate %q: not an id", id)
	}
	der, err := os.ReadFile(s.certificatePath(id))
	if err != nil {
		return nil, fmt.Errorf("load certificate %q: %w", id, err)
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, fmt.Errorf("load certificate %q: %w", id, err)
	}
	return certificate, nil
}

func (s KeyStore) loadKey(id string, password []byte) (*ecdsa.PrivateKey, error) {
	path := s.keyPath(id)
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("%s: mode %04o lets others read it, want 0600", path, info.Mode().Perm())
	}
	encoded, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(encoded)
	if block == nil || block.Type != keyBlock {
		return nil, fmt.Errorf("%s: not an encrypted PKCS#8 key in PEM", path)
	}
	if len(password) == 0 {
		return nil, errors.New("no password")
	}
	private, err := pkcs8.ParsePKCS8PrivateKeyECDSA(block.Bytes, password)
	if err != nil {
		return nil, fmt.Errorf("%s: decrypt (is it the right key ring?): %w", path, err)
	}
	return private, nil
}

func (s KeyStore) keyPath(id string) string         { return filepath.Join(s.Dir, id+".key") }
func (s KeyStore) certificatePath(id string) string { return filepath.Join(s.Dir, id+".cer") }

// writeNew writes a file that must not exist yet, durably. What it could not
// finish it removes, so that a full disk leaves no half of a key.
func writeNew(path string, content []byte, mode fs.FileMode) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: %w", path, ErrKeyExists)
	}
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(path))
		}
	}()
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// syncDir makes the names in a directory durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
