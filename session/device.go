package session

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/internal/id"
)

// device is the audience of the token by which a browser is known again; it
// opens nothing.
const device Audience = "device"

// keepDevice is how long a browser is known after the last sign-in in it.
const keepDevice = 180 * 24 * time.Hour

// SignInScopes are what failures of a sign-in count against. A browser in which
// this login has signed in before has a count of its own, so that a stranger's
// guesses, from wherever, make nobody wait at their own desk. All others share
// the login's count and their address's.
//
// See OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
func (v *Visit) SignInScopes(login string) []Scope {
	if known := v.deviceOf(login); known != "" {
		return []Scope{Account("device", known+"\x00"+login)}
	}
	return []Scope{Address("sign in", v.Viewer.Address), Account("login", login)}
}

// deviceOf answers the id of the browser if the login has signed in there.
func (v *Visit) deviceOf(login string) string {
	known, of, _ := strings.Cut(v.device, " ")
	if of != login || of == "" {
		return ""
	}
	return known
}

// DeviceCookie answers the cookie by which the visitor's browser is known again
// to be one in which the login has signed in.
func (s *Service) DeviceCookie(v *Visit, login string) (*http.Cookie, error) {
	now := s.now()
	known := v.deviceOf(login)
	if known == "" {
		var err error
		if known, err = id.New(id.Device, now, s.rand); err != nil {
			return nil, fmt.Errorf("know device: %w", err)
		}
	}
	token, err := s.tokens[device].sign(known+" "+login, now, now.Add(keepDevice))
	if err != nil {
		return nil, fmt.Errorf("know device: %w", err)
	}
	c := s.cookie(s.cookieName(device), token)
	c.MaxAge = int(keepDevice.Seconds())
	return c, nil
}

// readDevice answers what the device cookie says; "" where there is none that
// is ours.
func (s *Service) readDevice(r *http.Request) string {
	cookie, err := r.Cookie(s.cookieName(device))
	if err != nil {
		return ""
	}
	said, err := s.tokens[device].read(cookie.Value)
	if err != nil {
		return ""
	}
	return said
}
