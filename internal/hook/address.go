package hook

import (
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// MaxURL is how long an address may be, as it is typed and as it is stored, in
// bytes.
const MaxURL = 2000

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

// Fault is what messages cannot go to an address for, as far as can be told
// without asking for its name.
type Fault string

// Faults of an address.
const (
	// NotHTTPS: not an absolute address with https, or malformed.
	NotHTTPS Fault = "NOT_HTTPS"
	// NotPublic: it names an address that is not the internet's.
	NotPublic Fault = "NOT_PUBLIC"
	// WrongPort: neither 443 nor 1024 and above.
	WrongPort Fault = "PORT"
	// Surplus: a user name or a fragment, which no message needs.
	Surplus Fault = "SURPLUS"
	// TooLong: more than MaxURL bytes.
	TooLong Fault = "TOO_LONG"
)

// URL answers an address as it is stored, its name in ASCII (RFC 5891), or what
// is wrong with it. What the name leads to is looked at each time.
func (r Rules) URL(s string) (string, Fault) {
	// First of all: what brings a name into ASCII takes the square of its length.
	if s = strings.TrimSpace(s); len(s) > MaxURL {
		return "", TooLong
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Opaque != "" || strings.ContainsFunc(u.Host, unicode.IsControl) {
		return "", NotHTTPS
	}
	if u.User != nil || u.Fragment != "" || strings.Contains(s, "#") {
		return "", Surplus
	}
	host, fault := r.host(u)
	if fault != "" {
		return "", fault
	}
	if fault := checkPort(u); fault != "" {
		return "", fault
	}
	u.Host = host
	// Its path and query escaped, as they are sent.
	u.RawQuery = escaped(u.RawQuery)
	if s = u.String(); len(s) > MaxURL {
		return "", TooLong
	}
	return s, ""
}

// host is an address's host with its port, in ASCII.
func (r Rules) host(u *url.URL) (string, Fault) {
	withoutRoot(u)
	name, loopback := strings.ToLower(u.Hostname()), false
	if a, err := netip.ParseAddr(name); err == nil {
		if !r.Reaches(a) {
			return "", NotPublic
		}
		loopback = a.Unmap().IsLoopback()
	} else if name, err = idna.Lookup.ToASCII(name); err != nil || name == "" || strings.HasSuffix(name, ".") {
		return "", NotHTTPS
	} else if last := name[strings.LastIndexByte(name, '.')+1:]; numeric(last) {
		// A number in another spelling (0x7f.1, 2130706433) is no name of the internet.
		return "", NotPublic
	} else {
		// RFC 6761 6.3: names below it are the machine's own too.
		loopback = name == "localhost" || strings.HasSuffix(name, ".localhost")
		if p := u.Port(); p == "" {
			u.Host = name
		} else {
			u.Host = net.JoinHostPort(name, p)
		}
	}
	if loopback && !r.Loopback {
		return "", NotPublic
	}
	if u.Scheme != "https" && (u.Scheme != "http" || !loopback) {
		return "", NotHTTPS
	}
	return u.Host, ""
}

// withoutRoot takes the final dot off a host, which is the root's name and leads
// where the name without it does: in any of the spellings that IDNA has of it.
func withoutRoot(u *url.URL) {
	name, port := u.Hostname(), u.Port()
	for _, dot := range []string{".", "。", "．", "｡"} {
		if bare, dotted := strings.CutSuffix(name, dot); dotted {
			if u.Host = bare; port != "" {
				u.Host += ":" + port
			}
			return
		}
	}
}

func checkPort(u *url.URL) Fault {
	if u.Port() == "" {
		if u.Scheme == "http" {
			return WrongPort
		}
		return ""
	}
	if n, err := strconv.ParseUint(u.Port(), 10, 16); err != nil || !port(uint16(n)) {
		return WrongPort
	}
	return ""
}

// escaped escapes what a query may not hold as it stands.
func escaped(query string) string {
	var kept strings.Builder
	for _, c := range []byte(query) {
		if c <= ' ' || c >= 0x7f {
			fmt.Fprintf(&kept, "%%%02X", c)
			continue
		}
		kept.WriteByte(c)
	}
	return kept.String()
}

// numeric reports whether resolvers take a label for a number. To some "0x" is 0.
func numeric(label string) bool {
	_, err := strconv.ParseUint(label, 0, 64)
	return err == nil || label == "0x"
}
