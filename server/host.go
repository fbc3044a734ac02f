package main

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"github.com/shomei-ra/shomei/va"
)

// misdirected refuses requests for a host that this server is not. A name of a
// stranger's that suddenly means our address (DNS rebinding) makes their page
// one of our origin, and in a demo the mailbox and every sign-in would be
// theirs to read. An address written in digits cannot be made to mean another.
//
// Publications are for everybody, by whatever name certificates or a cache
// bring them here, and probes tell nothing.
func (s site) misdirected(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		open := va.Serves(r.URL.Path) || r.URL.Path == "/healthz" || r.URL.Path == "/readyz"
		if !open && !s.answersFor(r.Host) {
			say(w, http.StatusMisdirectedRequest, "this server has another name: see --public-url")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// answersFor reports whether a Host header names this server: an address, this
// machine, or the name in the public URL; ports are the proxy's business.
func (s site) answersFor(host string) bool {
	name := strings.ToLower(strings.TrimSuffix(hostname(host), "."))
	if _, err := netip.ParseAddr(name); err == nil {
		return true
	}
	return name == "localhost" || strings.HasSuffix(name, ".localhost") || name != "" && name == s.name
}

// hostname is a Host header without its port and brackets.
func hostname(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return strings.Trim(host, "[]")
}

// nameIn is the host of a URL, in lower case; "" where there is none.
func nameIn(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}
