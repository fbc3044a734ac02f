package ra

import (
	"crypto"
	"crypto/x509"
	"fmt"
	"math/big"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/keyring"
)

// ownKey is a fresh key of our own, to sign with for one purpose: the row that
// it will lie in, the serial number of its certificate, and the key encrypted
// under the ring, bound to that row.
type ownKey struct {
	id     string
	public crypto.PublicKey
	serial *big.Int
	sealed []byte
}

func (s *Service) newOwnKey(prefix id.Prefix) (ownKey, error) {
	signer, err := ca.NewIssuingKey(s.rand)
	if err != nil {
		return ownKey{}, err
	}
	serial, err := ca.NewSerial(s.rand)
	if err != nil {
		return ownKey{}, err
	}
	plain, err := x509.MarshalPKCS8PrivateKey(signer)
	if err != nil {
		return ownKey{}, fmt.Errorf("encode key: %w", err)
	}
	key := ownKey{id: s.newID(prefix), public: signer.Public(), serial: serial}
	key.sealed, err = s.ring.Seal(keyring.LabelSeal, plain, []byte(key.id), s.rand)
	return key, err
}

// signStored signs what was stored to be signed, exactly, by the issuer that
// the URLs call slug.
func (s *Service) signStored(slug string, tbs []byte) ([]byte, error) {
	authority, err := s.loaded(slug)
	if err != nil {
		return nil, err
	}
	return authority.Sign(tbs)
}

// signed reports whether a stored certificate is there: ent reads an empty
// column as a pointer to no bytes.
func signed(der *[]byte) bool { return der != nil && len(*der) > 0 }
