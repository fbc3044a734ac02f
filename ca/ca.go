// Package ca issues certificates: issuers and their keys, profiles, linting,
// signing. It knows no database, no HTTP, no clock and no randomness of its
// own: serial numbers, times and random readers are given.
//
// Issuance has two steps, so that a caller can make the first durable before
// the second and no signature ever exists without a prior record:
//
//	prepared, err := issuer.Prepare(order)    // built, linted, not signed
//	// … store prepared.Serial, prepared.SPKISHA256, prepared.TBS …
//	der, err := issuer.Sign(prepared.TBS)     // exactly those bytes
//
// A software key signs deterministically (RFC 6979), so replaying Sign after a
// crash gives the same certificate to the byte.
//
// Below this package: key (types and weaknesses of subscriber keys), csr
// (PKCS#10), revocation (reasons), crl and ocsp (what relying parties read).
package ca
