package site

import (
	"net/url"
	"regexp"
)

// maxAddress bounds a link, in bytes.
const maxAddress = 500

// host of a link: ASCII, so that none looks like another, and a port where one
// is wanted.
var host = regexp.MustCompile(`^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?$`)

// Address reports whether s can be linked to: https, a host, and nobody's name
// before it, which would show another host than the one that is reached.
func Address(s string) bool {
	if len(s) > maxAddress {
		return false
	}
	u, err := url.Parse(s)
	return err == nil && u.Scheme == "https" && u.User == nil && host.MatchString(u.Host)
}
