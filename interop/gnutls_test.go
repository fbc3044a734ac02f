package interop_test

import (
	"path/filepath"
	"strings"
)

const (
	purposeServer = "1.3.6.1.5.5.7.3.1"
	purposeClient = "1.3.6.1.5.5.7.3.2"
	purposeMail   = "1.3.6.1.5.5.7.3.4"
)

func askGnuTLS(j *judge, e *evidence) {
	code, out := j.run("certtool", "--verify-crl", "--inder", "--load-ca-certificate", e.rootDER, "--infile", e.rootCRL)
	j.expect(nil, "certtool --verify-crl", said(code, out, "The certificate is trusted"), out)
	code, out = j.run("certtool", "--verify-crl", "--inder", "--load-ca-certificate", e.issuingDER, "--infile", e.issuingCRL)
	j.expect(nil, "certtool --verify-crl", said(code, out, "The certificate is trusted"), out)
	code, out = j.run("certtool", "--crl-info", "--inder", "--infile", e.issuingCRL)
	j.expect(nil, "certtool --crl-info", said(code, out, "CRL Number (not critical)", "Authority Key Identifier (not critical)"), out)
	for _, x := range e.exhibits {
		gnutlsVerifies(j, e, x)
		gnutlsAsksStatus(j, e, x)
		if !x.revoked {
			gnutlsOpens(j, x)
		}
	}
	for _, x := range e.signers {
		gnutlsSigner(j, e, x)
	}
}

func gnutlsVerifies(j *judge, e *evidence, x *exhibit) {
	const trusted, revoked = "Chain verification output: Verified. The certificate is trusted.", "The certificate chain is revoked."
	verify := []string{"--verify", "--verify-profile", "medium", "--load-ca-certificate", e.rootPEM, "--infile", x.chain}
	for _, purpose := range []struct{ name, oid string }{{"email", purposeMail}, {"client", purposeClient}} {
		code, out := j.run("certtool", append(verify, "--load-crl", e.crls, "--verify-purpose", purpose.oid)...)
		ok := said(code, out, trusted)
		if x.revoked {
			ok = code != 0 && strings.Contains(out, revoked)
		}
		j.expect(x, "certtool --verify --load-crl, "+purpose.name, ok, out)
	}
	if x.revoked {
		return
	}
	code, out := j.run("certtool", append(verify, "--verify-purpose", purposeServer)...)
	j.expect(x, "certtool --verify, server", code != 0 && strings.Contains(out, "does not match the intended purpose"), out)
	code, out = j.run("certtool", append(verify, "--verify-email", x.EmailAddresses[0])...)
	j.expect(x, "certtool --verify-email, own", said(code, out, trusted), out)
	code, out = j.run("certtool", append(verify, "--verify-email", "another@example.co.jp")...)
	j.expect(x, "certtool --verify-email, another's", code != 0 && strings.Contains(out, "does not match the expected"), out)
	code, out = j.run("certtool", "--certificate-info", "--inder", "--infile", x.der)
	j.expect(x, "certtool --certificate-info", said(code, out, "RFC822Name: "+x.EmailAddresses[0]), out)
}

// gnutlsAsksStatus names the issuing CA as the trust, since ocsptool looks for
// the responder's issuer there and builds no path to the root. No nonce: when
// asked for one, it refuses answers without, and RFC 9654 §2.1 leaves it to
// responders whether to give one.
func gnutlsAsksStatus(j *judge, e *evidence, x *exhibit) {
	code, out := j.run("ocsptool", "--ask", "--load-cert", x.pem, "--load-issuer", e.issuingPEM, "--load-trust", e.issuingPEM)
	status := pick(x.revoked, "Certificate Status: revoked", "Certificate Status: good")
	j.expect(x, "ocsptool --ask", said(code, out, status, "Verifying OCSP Response: Success."), out)
}

func gnutlsOpens(j *judge, x *exhibit) {
	for _, file := range x.files {
		code, out := j.run("certtool", "--p12-info", "--inder", "--password", filePassword, "--infile", file)
		ok := code == 0 && strings.Count(out, "BEGIN CERTIFICATE") == 2 && strings.Count(out, "BEGIN ENCRYPTED PRIVATE KEY") == 1
		j.expect(x, "certtool --p12-info "+filepath.Base(file), ok, out)
		code, out = j.run("certtool", "--p12-info", "--inder", "--password", "another password 1", "--infile", file)
		j.expect(x, "certtool --p12-info "+filepath.Base(file)+", wrong password",
			code != 0 && strings.Contains(out, "verify_mac"), out)
	}
}
