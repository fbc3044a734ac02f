package keyring

import (
	"crypto/aes"
	"crypto/cipher"
	"fmt"
	"io"
)

// Seal encrypts plaintext (AES-256-GCM) under the current version and answers
// version ‖ nonce ‖ ciphertext, 30 bytes longer than plaintext. The aad is not
// stored; it ties the box to its place and is normally the row's id, so that a
// box copied into another row does not open there.
//
// Nonces are 96 random bits: stay below 2³² seals per label and version
// (NIST SP 800-38D §8.3), then rotate.
func (r *Ring) Seal(label Label, plaintext, aad []byte, rand io.Reader) ([]byte, error) {
	version := r.Current()
	aead := r.must(version).aead(label)
	box := prefix(version)
	nonce := make([]byte, aead.NonceSize())
	if _, err := io.ReadFull(rand, nonce); err != nil {
		return nil, fmt.Errorf("seal: read nonce: %w", err)
	}
	return aead.Seal(append(box, nonce...), nonce, plaintext, aad), nil
}

// Open decrypts what [Ring.Seal] made with the same label and aad. Errors:
// [ErrNoVersion], [ErrForeign].
func (r *Ring) Open(label Label, box, aad []byte) ([]byte, error) {
	version, err := VersionOf(box)
	if err != nil {
		return nil, fmt.Errorf("open box: %w", ErrForeign)
	}
	root := r.find(version)
	if root == nil {
		return nil, fmt.Errorf("open box: %w: %d", ErrNoVersion, version)
	}
	aead := root.aead(label)
	rest := box[versionSize:]
	if len(rest) < aead.NonceSize() {
		return nil, fmt.Errorf("open box: %w", ErrForeign)
	}
	nonce, ciphertext := rest[:aead.NonceSize()], rest[aead.NonceSize():]
	plaintext, err := aead.Open(nil, nonce, ciphertext, aad)
	if err != nil {
		return nil, fmt.Errorf("open box: %w", ErrForeign)
	}
	return plaintext, nil
}

func (c *root) aead(label Label) cipher.AEAD {
	block, err := aes.NewCipher(c.derive(purposeSeal, label, 32))
	if err != nil { // only on a wrong key length
		panic("keyring: " + err.Error())
	}
	aead, err := cipher.NewGCM(block)
	if err != nil { // only on a wrong block size
		panic("keyring: " + err.Error())
	}
	return aead
}
