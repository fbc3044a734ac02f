package hook

import (
	"crypto/x509"
	"net"
	"time"
)

// NewHasty is New with little time for an answer, and less for its headers.
func NewHasty(rules Rules, roots *x509.CertPool, now func() time.Time, header, whole time.Duration) *Client {
	return within(limits{dial: usual.dial, tls: usual.tls, header: header, whole: whole}, rules, roots, now)
}

// Ask has a Client ask another resolver for names.
func (c *Client) Ask(r *net.Resolver) { c.dialer.Resolver = r }
