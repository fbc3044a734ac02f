package session

import (
	"fmt"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// Proxies are the networks of the proxies in front of the server.
type Proxies []netip.Prefix

// ParseProxies reads networks in CIDR notation or single addresses, separated
// by commas. Errors: the entry that is neither.
func ParseProxies(list string) (Proxies, error) {
	var proxies Proxies
	for entry := range strings.SplitSeq(list, ",") {
		if entry = strings.TrimSpace(entry); entry == "" {
			continue
		}
		prefix, err := netip.ParsePrefix(entry)
		if err != nil {
			address, aerr := netip.ParseAddr(entry)
			if aerr != nil {
				return nil, fmt.Errorf("read trusted proxies: %q is neither a network nor an address", entry)
			}
			prefix = netip.PrefixFrom(address, address.BitLen())
		}
		proxies = append(proxies, prefix.Masked())
	}
	return proxies, nil
}

// trust reports whether the address is a proxy's; the zero Addr is nobody's.
func (p Proxies) trust(a netip.Addr) bool {
	return slices.ContainsFunc(p, func(network netip.Prefix) bool { return network.Contains(a) })
}

// peer is the address at the other end of the connection; the zero Addr when the
// request has none.
func peer(r *http.Request) netip.Addr {
	remote, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	return remote.Addr().Unmap().WithZone("")
}

// Client answers the address of the client. X-Forwarded-For is read from its
// end, where our own proxy wrote, and believed as far as trusted proxies
// reach: what stands before the first stranger is that stranger's invention.
// The zero Addr when the request has no address.
func (p Proxies) Client(r *http.Request) netip.Addr {
	client := peer(r)
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0 && p.trust(client); i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		client = hop.Unmap().WithZone("")
	}
	return client
}

// Network is what the client's address counts as where something is limited that
// comes with no session.
func (s *Service) Network(r *http.Request) string { return network(s.proxies.Client(r)) }

// network is what an address counts as where attempts are limited: itself, or
// for IPv6 its /64, which is what a household or a rented machine gets.
func network(a netip.Addr) string {
	if a.Is4() || !a.IsValid() {
		return a.String()
	}
	prefix, err := a.Prefix(64)
	if err != nil {
		return a.String()
	}
	return prefix.String()
}
