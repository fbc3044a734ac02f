package factor

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/url"
	"time"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
)

// ErrPasskey: what the browser answered proves nothing. Which rule it broke is
// nobody's business.
var ErrPasskey = errors.New("not a valid passkey answer")

const (
	addPasskey = "add passkey"
	usePasskey = "use passkey"
)

// Site is where passkeys are made and used: they belong to a host and work at
// no other (WebAuthn Level 3, 5.1.2). Nil: nowhere.
type Site struct {
	web *webauthn.WebAuthn
	// Host and Origin that the browser must be at.
	Host, Origin string
}

// NewSite answers the site of the address at which browsers see the server. A
// numbered loopback address, as a demo has, stands for localhost, because a
// number is no host that a passkey can belong to; at any other number there are
// none.
func NewSite(publicURL, name string) (*Site, error) {
	at, err := url.Parse(publicURL)
	if err != nil {
		return nil, fmt.Errorf("read address of the site: %w", err)
	}
	host, origin := at.Hostname(), at.Scheme+"://"+at.Host
	if ip := net.ParseIP(host); ip != nil {
		if !ip.IsLoopback() {
			return nil, nil
		}
		host, origin = "localhost", at.Scheme+"://localhost"
		if at.Port() != "" {
			origin += ":" + at.Port()
		}
	}
	required := true
	web, err := webauthn.New(&webauthn.Config{
		RPID: host, RPDisplayName: name, RPOrigins: []string{origin},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			RequireResidentKey: &required, ResidentKey: protocol.ResidentKeyRequirementRequired,
			UserVerification: protocol.VerificationRequired,
		},
		// Password managers tell what nobody asked.
		ExtensionsUnsolicitedOutputPolicy: protocol.UnsolicitedOutputPolicyIgnore,
	})
	if err != nil {
		return nil, fmt.Errorf("make site of passkeys: %w", err)
	}
	return &Site{web: web, Host: host, Origin: origin}, nil
}

// Owner is a member of staff as an authenticator knows them.
type Owner struct {
	ID, Login, Name string
	// Keys that they have, as stored.
	Keys [][]byte
}

// owner implements webauthn.User.
type owner struct {
	Owner
	keys []webauthn.Credential
}

func (o owner) WebAuthnID() []byte                         { return []byte(o.ID) }
func (o owner) WebAuthnName() string                       { return o.Login }
func (o owner) WebAuthnDisplayName() string                { return o.Name }
func (o owner) WebAuthnCredentials() []webauthn.Credential { return o.keys }

func ownerOf(o Owner) (owner, error) {
	known := owner{Owner: o}
	for _, stored := range o.Keys {
		var key webauthn.Credential
		if err := json.Unmarshal(stored, &key); err != nil {
			return owner{}, fmt.Errorf("read stored passkey: %w", err)
		}
		known.keys = append(known.keys, key)
	}
	return known, nil
}

// Ceremony is one that was begun: what the browser is asked, as JSON, and the
// ticket that finishes it.
type Ceremony struct{ Options, Ticket string }

// BeginPasskey begins to add a key. The authenticators that hold one already
// are told to make no second.
func (d Desk) BeginPasskey(site *Site, of Owner) (Ceremony, error) {
	known, err := ownerOf(of)
	if err != nil {
		return Ceremony{}, err
	}
	asked, begun, err := site.web.BeginRegistration(known,
		webauthn.WithExclusions(webauthn.Credentials(known.keys).CredentialDescriptors()))
	if err != nil {
		return Ceremony{}, fmt.Errorf("%s: %w", addPasskey, err)
	}
	return d.ceremony(addPasskey, of.ID, asked.Response, begun)
}

// FinishPasskey answers the key that the browser made, as it is stored, and its
// id. Errors: ErrTicket, ErrPasskey.
func (d Desk) FinishPasskey(site *Site, of Owner, ticket, answer string) (stored, keyID []byte, err error) {
	var begun webauthn.SessionData
	if _, err := d.take(addPasskey, of.ID, ticket, &begun); err != nil {
		return nil, nil, err
	}
	known, err := ownerOf(of)
	if err != nil {
		return nil, nil, err
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes([]byte(answer))
	if err != nil {
		return nil, nil, ErrPasskey
	}
	made, err := site.web.CreateCredential(known, begun, parsed)
	if err != nil {
		return nil, nil, ErrPasskey
	}
	if stored, err = json.Marshal(made); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", addPasskey, err)
	}
	return stored, made.ID, nil
}

// BeginUse begins to use a key, whosever it is: the authenticator says.
func (d Desk) BeginUse(site *Site) (Ceremony, error) {
	asked, begun, err := site.web.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	if err != nil {
		return Ceremony{}, fmt.Errorf("%s: %w", usePasskey, err)
	}
	return d.ceremony(usePasskey, "", asked.Response, begun)
}

// Used is a key that was used.
type Used struct {
	// StaffID of its owner and KeyID of itself.
	StaffID string
	KeyID   []byte
	// Stored is what the row holds from now on: the signature counter moved.
	Stored []byte
	// BegunAt is when the use was begun. A key is used by none that was begun
	// before its last: an answer is good once.
	BegunAt time.Time
}

// FinishUse checks the browser's answer. find answers what is stored of a key,
// nil where there is none of the owner's. Errors: ErrTicket, ErrPasskey, find's.
func (d Desk) FinishUse(site *Site, ticket, answer string, find func(staffID string, keyID []byte) ([]byte, error)) (Used, error) {
	var begun webauthn.SessionData
	at, err := d.take(usePasskey, "", ticket, &begun)
	if err != nil {
		return Used{}, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes([]byte(answer))
	if err != nil {
		return Used{}, ErrPasskey
	}
	var fault error
	user, key, err := site.web.ValidatePasskeyLogin(func(keyID, handle []byte) (webauthn.User, error) {
		stored, err := find(string(handle), keyID)
		if err != nil || stored == nil {
			fault = err
			return nil, errors.Join(ErrPasskey, err)
		}
		return ownerOf(Owner{ID: string(handle), Keys: [][]byte{stored}})
	}, begun, parsed)
	switch {
	case fault != nil:
		return Used{}, fault
	case err != nil, key.Authenticator.CloneWarning:
		return Used{}, ErrPasskey
	}
	stored, err := json.Marshal(key)
	if err != nil {
		return Used{}, fmt.Errorf("%s: %w", usePasskey, err)
	}
	return Used{StaffID: string(user.WebAuthnID()), KeyID: key.ID, Stored: stored, BegunAt: at}, nil
}

func (d Desk) ceremony(purpose, staffID string, asked any, begun *webauthn.SessionData) (Ceremony, error) {
	options, err := json.Marshal(asked)
	if err != nil {
		return Ceremony{}, fmt.Errorf("%s: %w", purpose, err)
	}
	ticket, err := d.hand(purpose, staffID, begun)
	if err != nil {
		return Ceremony{}, fmt.Errorf("%s: %w", purpose, err)
	}
	return Ceremony{Options: string(options), Ticket: ticket}, nil
}
