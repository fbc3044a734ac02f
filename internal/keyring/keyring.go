// Package keyring keeps the secrets that the database must not hold.
//
// The ring is one small file (DIR/secrets, mode 0600) of versioned 32-byte
// roots. Everything secret that the server needs is derived from a root by
// HKDF-SHA256 (RFC 5869), separated by purpose and label, so that a key made
// for coupons can never check a mail token. Because the file lies outside the
// database, a dump of the database alone yields no coupon, code or key; a
// backup must therefore include both.
//
// Rotation adds a version. New rows are written under the newest version and
// old rows stay readable as long as their version is in the file; each stored
// value starts with its version (see [VersionOf]).
package keyring

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"slices"
)

// Label separates what is derived from one root: two labels never share a key.
// The value is part of the derivation and must not change once rows exist.
type Label string

// The labels in use.
const (
	// LabelCoupon is for coupon numbers: looked up by MAC, sealed until used.
	LabelCoupon Label = "coupon"
	// LabelCode is for certificate codes and PINs: looked up by MAC, sealed
	// until their mail is delivered.
	LabelCode Label = "certificate code"
	// LabelLicense is for the passwords of licence keys.
	LabelLicense Label = "license key"
	// LabelMailToken is for the one-time tokens of mailed links.
	LabelMailToken Label = "mail token"
	// LabelSeal is for other columns that must be readable again for a while.
	LabelSeal Label = "seal"
	// LabelEvidence is for the files that officers put into cases.
	LabelEvidence Label = "evidence"
	// LabelAudit is for the key that signs the audit log's checkpoints.
	LabelAudit Label = "audit"
	// LabelCAKey is for the password under which CA keys lie on the disk.
	LabelCAKey Label = "ca key encryption"
	// LabelStaffToken is for the signing key of staff tokens.
	LabelStaffToken Label = "staff token"
	// LabelApplicantToken is for the signing key of applicant tokens.
	LabelApplicantToken Label = "applicant token"
	// LabelDevice is for the signing key of the tokens that browsers are known by.
	LabelDevice Label = "device"
	// LabelFirstPassword is for the half of a first password that its proposer
	// hands over: derived from the proposal by MAC.
	LabelFirstPassword Label = "first password"
	// LabelTOTP is for the secrets of staff's one-time passwords.
	LabelTOTP Label = "one-time password"
	// LabelRecovery is for staff's recovery codes: looked up by MAC.
	LabelRecovery Label = "recovery code"
	// LabelTicket is for what a set-up or a sign-in began, while the client
	// carries it.
	LabelTicket Label = "sign-in ticket"
	// LabelWebhook is for the secrets that webhooks are signed with.
	LabelWebhook Label = "webhook"
	// LabelPartnerToken is for the keys that sign partners' access tokens, sealed.
	LabelPartnerToken Label = "partner token"
	// LabelImport is for the rows of files of persons, until they are enrolled.
	LabelImport Label = "enrolment import"
	// LabelOrder is for answers to orders, for as long as they may be told again.
	LabelOrder Label = "placed order"
	// LabelAPISecret is for the secrets of API clients: looked up by MAC.
	LabelAPISecret Label = "api secret"
)

// What a key is used for. MAC, seal and secret keys of one label differ, so
// that publishing one kind (a MAC in a column) says nothing about another.
const (
	purposeMAC    = "mac"
	purposeSeal   = "seal"
	purposeSecret = "secret"
)

const (
	rootSize    = 32
	versionSize = 2
	// MACSize is the length in bytes of what [Ring.MAC] returns: two bytes of
	// version, then HMAC-SHA256.
	MACSize = versionSize + sha256.Size
	// MaxSecret is the longest secret in bytes that [Ring.Secret] derives
	// (RFC 5869 §2.3: 255 blocks of the hash).
	MaxSecret  = 255 * sha256.Size
	maxVersion = 1<<(8*versionSize) - 1
)

var (
	// ErrNoVersion: a row or file names a version that the ring does not hold,
	// for instance because a backup was restored beside an older ring.
	ErrNoVersion = errors.New("key ring lacks the version")
	// ErrForeign: a box was changed, belongs to another row or label, or was
	// sealed under another ring. Which of these is not told.
	ErrForeign = errors.New("sealed value does not belong here")
)

// Ring holds the live roots. It is safe for concurrent reading; only
// [Ring.Rotate] changes it. A Ring prints as its version numbers whatever the
// formatting verb or log handler.
type Ring struct {
	roots []*root // oldest first
}

type root struct {
	version int
	// key answers the rootSize secret bytes. A function, because fmt does not
	// call Format on a Ring in somebody's unexported field and follows pointers
	// there (seen with %s), as dumpers do; nothing prints what a closure holds.
	key func() []byte
}

// Current is the version under which new rows are written: the newest one.
func (r *Ring) Current() int { return r.roots[len(r.roots)-1].version }

// Versions lists the live versions, newest first.
func (r *Ring) Versions() []int {
	versions := make([]int, len(r.roots))
	for i, root := range r.roots {
		versions[len(r.roots)-1-i] = root.version
	}
	return versions
}

// Require answers [ErrNoVersion] with the first of the versions that the ring
// lacks. The server asks at start for every version that its rows need;
// whoever reads a version from a file asks before using it.
func (r *Ring) Require(versions ...int) error {
	for _, v := range versions {
		if r.find(v) == nil {
			return fmt.Errorf("require key ring version: %w: %d", ErrNoVersion, v)
		}
	}
	return nil
}

// VersionOf reads the version from the front of a stored MAC or box.
func VersionOf(stored []byte) (int, error) {
	if len(stored) < versionSize {
		return 0, errors.New("read key ring version: stored value is too short")
	}
	return int(binary.BigEndian.Uint16(stored)), nil
}

// MAC answers the version (2 bytes, big endian) followed by HMAC-SHA256 of
// data, [MACSize] bytes in all: what a look-up column holds. It panics on a
// version that is not live; take it from [Ring.Current] or [Ring.Versions], or
// ask [Ring.Require] first.
func (r *Ring) MAC(label Label, version int, data []byte) []byte {
	mac := hmac.New(sha256.New, r.must(version).derive(purposeMAC, label, sha256.Size))
	mac.Write(data)
	return mac.Sum(prefix(version))
}

// Lookup answers the MACs of data under every live version, newest first: the
// arguments of `column IN (…)`. A row written before a rotation is found so.
func (r *Ring) Lookup(label Label, data []byte) [][]byte {
	macs := make([][]byte, 0, len(r.roots))
	for _, version := range r.Versions() {
		macs = append(macs, r.MAC(label, version, data))
	}
	return macs
}

// ClientSecret is what the MAC of an API client's secret is made of: the same
// secret of another client has another MAC.
func ClientSecret(clientID, secret string) []byte { return []byte(clientID + "\x00" + secret) }

// Secret answers n derived bytes (1 to [MaxSecret]): the password of a CA key,
// the seed of a token key. The same label, version and n give the same bytes
// for as long as the version lives. Panics as [Ring.MAC] does.
func (r *Ring) Secret(label Label, version, n int) []byte {
	return r.must(version).derive(purposeSecret, label, n)
}

// Format implements [fmt.Formatter] for every verb, because %d or %x would walk
// through the fields of a mere Stringer.
func (r Ring) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "key ring (versions %v)", r.Versions()) }

// LogValue implements [slog.LogValuer].
func (r Ring) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(r)) }

func (r *Ring) find(version int) *root {
	i := slices.IndexFunc(r.roots, func(c *root) bool { return c.version == version })
	if i < 0 {
		return nil
	}
	return r.roots[i]
}

func (r *Ring) must(version int) *root {
	found := r.find(version)
	if found == nil {
		panic(fmt.Sprintf("keyring: version %d is not live", version))
	}
	return found
}

// derive answers n bytes of HKDF-SHA256. The root is uniformly random, so no
// salt is needed (RFC 5869 §3.1); the info names purpose and label.
func (c *root) derive(purpose string, label Label, n int) []byte {
	if label == "" || n < 1 {
		panic("keyring: derive needs a label and a length")
	}
	key, err := hkdf.Key(sha256.New, c.key(), nil, "shomei/"+purpose+"/"+string(label), n)
	if err != nil { // only n > MaxSecret: a mistake in the caller's code
		panic("keyring: derive: " + err.Error())
	}
	return key
}

func prefix(version int) []byte {
	return binary.BigEndian.AppendUint16(make([]byte, 0, MACSize), uint16(version))
}
