package hook

import (
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// maxURL is how long an address may be, in bytes.
const maxURL = 2000

// Rules say where messages may go. The zero value is the internet.
type Rules struct {
	// Loopback allows http and https to loopback addresses as well: for tests, and
	// for who tries it out on one machine.
	Loopback bool
}

// refused are networks that are not the internet, or are a cloud's own way to
// its virtual machines. What netip knows itself is not among them.
var refused = prefixes(
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15",
	"198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "168.63.129.16/32",
	// Of 2000::/3: protocol assignments with Teredo, documentation, 6to4.
	"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
)

// IPv6 addresses of the internet, and those behind which a network reaches its
// IPv4 (RFC 6052), whose last four bytes are the address.
var (
	unicast = netip.MustParsePrefix("2000::/3")
	nat64   = netip.MustParsePrefix("64:ff9b::/96")
)

func prefixes(all ...string) []netip.Prefix {
	parsed := make([]netip.Prefix, len(all))
	for i, p := range all {
		parsed[i] = netip.MustParsePrefix(p)
	}
	return parsed
}

// Reaches reports whether messages may go to an address.
func (r Rules) Reaches(a netip.Addr) bool {
	if a.Zone() != "" {
		return false
	}
	a = a.Unmap()
	if a.IsLoopback() {
		return r.Loopback
	}
	if nat64.Contains(a) {
		b := a.As16()
		return Rules{}.Reaches(netip.AddrFrom4([4]byte(b[12:])))
	}
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.Is6() && !unicast.Contains(a) {
		return false
	}
	return !slices.ContainsFunc(refused, func(p netip.Prefix) bool { return p.Contains(a) })
}

// port reports whether messages may go to a port: that of https, and those that
// need no privilege. The rest are other services' own.
func port(n uint16) bool { return n == 443 || n >= 1024 }

// URL answers an address as it is stored, and whether messages may go there as
// far as can be told without asking for its name: https, no user, no fragment,
// a port that is allowed. What the name leads to is looked at each time.
func (r Rules) URL(s string) (string, bool) {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	if err != nil || len(s) > maxURL || u.Host == "" || u.Opaque != "" || u.User != nil || u.Fragment != "" {
		return "", false
	}
	host := strings.ToLower(u.Hostname())
	if host == "" || strings.ContainsFunc(s, func(c rune) bool { return c <= ' ' || c >= 0x7f }) {
		return "", false
	}
	loopback := host == "localhost"
	if a, err := netip.ParseAddr(host); err == nil {
		if !r.Reaches(a) {
			return "", false
		}
		loopback = a.Unmap().IsLoopback()
	}
	if loopback && !r.Loopback || u.Scheme != "https" && (u.Scheme != "http" || !loopback) {
		return "", false
	}
	// A number in another spelling (0x7f.1, 2130706433) is no name of the internet.
	if last := host[strings.LastIndexByte(host, '.')+1:]; !loopback && numeric(last) && net.ParseIP(host) == nil {
		return "", false
	}
	if p := u.Port(); p != "" {
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil || !port(uint16(n)) {
			return "", false
		}
	} else if u.Scheme == "http" {
		return "", false
	}
	return u.String(), true
}

func numeric(label string) bool {
	_, err := strconv.ParseUint(label, 0, 64)
	return err == nil
}
