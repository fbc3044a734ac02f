package session

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/shomei-ra/shomei/internal/keyring"
)

// tokenType is the typ of our tokens (RFC 8725, 3.11): a token that was made
// for something else is refused, whatever it says.
const tokenType = "shomei-session+jwt"

// skew is how far the clocks of several servers may lie apart.
const skew = time.Minute

// errToken is every token that is refused; which rule it broke is nobody's
// business.
var errToken = errors.New("not a valid session token")

// issuer makes and checks the tokens of one audience. One algorithm, ES256;
// one key a version of the key ring. The header's kid chooses among these keys
// and nothing else in the header is listened to.
type issuer struct {
	audience Audience
	current  string
	keys     map[string]*ecdsa.PrivateKey
	parser   *jwt.Parser
}

func newIssuer(ring *keyring.Ring, audience Audience, label keyring.Label, now func() time.Time) *issuer {
	i := &issuer{
		audience: audience,
		current:  strconv.Itoa(ring.Current()),
		keys:     map[string]*ecdsa.PrivateKey{},
		parser: jwt.NewParser(
			jwt.WithValidMethods([]string{jwt.SigningMethodES256.Alg()}),
			jwt.WithAudience(string(audience)),
			jwt.WithExpirationRequired(), jwt.WithNotBeforeRequired(),
			jwt.WithLeeway(skew), jwt.WithTimeFunc(now), jwt.WithStrictDecoding(),
		),
	}
	for _, version := range ring.Versions() {
		i.keys[strconv.Itoa(version)] = deriveKey(ring.Secret(label, version, seedSize))
	}
	return i
}

// seedSize is 128 bits more than the order of P-256 has, so that the reduction
// favours no key (FIPS 186-5, A.2.1).
const seedSize = 48

// deriveKey makes the P-256 key that belongs to a seed: 1 + seed mod (n − 1).
func deriveKey(seed []byte) *ecdsa.PrivateKey {
	curve := elliptic.P256()
	one := big.NewInt(1)
	d := new(big.Int).SetBytes(seed)
	d.Mod(d, new(big.Int).Sub(curve.Params().N, one)).Add(d, one)
	key, err := ecdsa.ParseRawPrivateKey(curve, d.FillBytes(make([]byte, 32)))
	if err != nil { // 1 ≤ d < n by construction
		panic("session: derive key: " + err.Error())
	}
	return key
}

// sign answers a token that names the session, good from now until its end.
func (i *issuer) sign(sessionID string, now, ends time.Time) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodES256, jwt.RegisteredClaims{
		Subject:   sessionID,
		Audience:  jwt.ClaimStrings{string(i.audience)},
		NotBefore: jwt.NewNumericDate(now),
		ExpiresAt: jwt.NewNumericDate(ends),
	})
	token.Header["typ"] = tokenType
	token.Header["kid"] = i.current
	signed, err := token.SignedString(i.keys[i.current])
	if err != nil {
		return "", fmt.Errorf("sign session token: %w", err)
	}
	return signed, nil
}

// read answers the session that a token names. Errors: errToken.
func (i *issuer) read(token string) (sessionID string, err error) {
	var claims jwt.RegisteredClaims
	_, err = i.parser.ParseWithClaims(token, &claims, i.key)
	if err != nil || claims.Subject == "" {
		return "", errToken
	}
	return claims.Subject, nil
}

// key looks the verification key up. A header with anything more than the
// three members that we write (jwk, jku, x5u, crit …) is not ours.
func (i *issuer) key(t *jwt.Token) (any, error) {
	kid, _ := t.Header["kid"].(string)
	key := i.keys[kid]
	if key == nil || t.Header["typ"] != tokenType || len(t.Header) != 3 {
		return nil, errToken
	}
	return &key.PublicKey, nil
}
