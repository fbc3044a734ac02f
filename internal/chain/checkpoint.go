package chain

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/shomei-ra/shomei/internal/keyring"
)

// purpose stands before what a checkpoint signs, so that no signature of
// another kind can be taken for one.
const purpose = "shomei audit checkpoint v1\n"

// ErrUnsigned: a checkpoint's signature is not by the key that it names.
var ErrUnsigned = errors.New("the signature does not verify")

// Checkpoint says what the chain was up to a link, signed.
type Checkpoint struct {
	Seq int64
	// Hash of the link Seq.
	Hash []byte
	// SignedAt to the microsecond.
	SignedAt time.Time
	// KeyDigest is SHA-256 of the public key's SubjectPublicKeyInfo.
	KeyDigest []byte
	// Signature is ES256 as ASN.1 (SEQUENCE of r and s).
	Signature []byte
}

func (c Checkpoint) digest() []byte {
	h := sha256.New()
	h.Write([]byte(purpose))
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(c.Seq)))
	h.Write(c.Hash)
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(c.SignedAt.UnixMicro())))
	return h.Sum(nil)
}

// Signer signs checkpoints with a key of the ring.
type Signer struct {
	key *ecdsa.PrivateKey
	der []byte
}

// seedSize is 128 bits more than the order of P-256 has, so that the reduction
// favours no key (FIPS 186-5, A.2.1).
const seedSize = 48

// NewSigner answers the signer of a version of the ring: the same for as long
// as the version lives, on every server.
func NewSigner(ring *keyring.Ring, version int) (*Signer, error) {
	curve := elliptic.P256()
	below := new(big.Int).Sub(curve.Params().N, big.NewInt(1))
	d := new(big.Int).SetBytes(ring.Secret(keyring.LabelAudit, version, seedSize))
	d.Mod(d, below).Add(d, big.NewInt(1))
	key, err := ecdsa.ParseRawPrivateKey(curve, d.FillBytes(make([]byte, 32)))
	if err != nil {
		return nil, fmt.Errorf("derive checkpoint key: %w", err)
	}
	der, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		return nil, fmt.Errorf("derive checkpoint key: %w", err)
	}
	return &Signer{key: key, der: der}, nil
}

// PublicKey answers the SubjectPublicKeyInfo in DER, for everybody to see.
func (s *Signer) PublicKey() []byte { return s.der }

// KeyDigest answers SHA-256 of PublicKey.
func (s *Signer) KeyDigest() []byte {
	sum := sha256.Sum256(s.der)
	return sum[:]
}

// Sign signs the chain up to a link. The signature is deterministic (RFC 6979).
func (s *Signer) Sign(seq int64, hash []byte, at time.Time) (Checkpoint, error) {
	c := Checkpoint{Seq: seq, Hash: hash, SignedAt: at, KeyDigest: s.KeyDigest()}
	signature, err := s.key.Sign(nil, c.digest(), crypto.SHA256)
	if err != nil {
		return c, fmt.Errorf("sign checkpoint: %w", err)
	}
	c.Signature = signature
	return c, nil
}

// Verify checks the signature with a public key in DER. Errors: ErrUnsigned.
func (c Checkpoint) Verify(publicKey []byte) error {
	key, err := x509.ParsePKIXPublicKey(publicKey)
	if err != nil {
		return fmt.Errorf("verify checkpoint: %w", ErrUnsigned)
	}
	public, ok := key.(*ecdsa.PublicKey)
	if !ok || !ecdsa.VerifyASN1(public, c.digest(), c.Signature) {
		return fmt.Errorf("verify checkpoint: %w", ErrUnsigned)
	}
	return nil
}

// anchor is a checkpoint as it is kept outside.
type anchor struct {
	Kind      string `json:"kind"`
	Seq       int64  `json:"seq"`
	Hash      []byte `json:"hash"`
	SignedAt  string `json:"signedAt"`
	PublicKey []byte `json:"publicKey"`
	Signature []byte `json:"signature"`
}

const anchorKind = "shomei.audit.checkpoint.v1"

// Export answers one line of JSON, to be kept where nobody who can write the
// database can write: with it, a tail cut off is told.
func (c Checkpoint) Export(publicKey []byte) ([]byte, error) {
	line, err := json.Marshal(anchor{
		Kind: anchorKind, Seq: c.Seq, Hash: c.Hash, SignedAt: Moment(c.SignedAt),
		PublicKey: publicKey, Signature: c.Signature,
	})
	if err != nil {
		return nil, fmt.Errorf("export checkpoint: %w", err)
	}
	return line, nil
}

// Import reads what Export wrote. Whose key it is the caller must ask: the
// signature proves only that it is the one in the line.
func Import(line []byte) (Checkpoint, error) {
	var a anchor
	if err := json.Unmarshal(line, &a); err != nil || a.Kind != anchorKind {
		return Checkpoint{}, errors.New("import checkpoint: it is not one")
	}
	at, err := time.Parse(momentLayout, a.SignedAt)
	if err != nil {
		return Checkpoint{}, errors.New("import checkpoint: its moment is not one")
	}
	sum := sha256.Sum256(a.PublicKey)
	c := Checkpoint{Seq: a.Seq, Hash: a.Hash, SignedAt: at, KeyDigest: sum[:], Signature: a.Signature}
	if err := c.Verify(a.PublicKey); err != nil {
		return Checkpoint{}, fmt.Errorf("import checkpoint: %w", err)
	}
	return c, nil
}

// Fingerprint is a key's digest as people compare it: base64url, 43 characters.
func Fingerprint(keyDigest []byte) string { return base64.RawURLEncoding.EncodeToString(keyDigest) }
