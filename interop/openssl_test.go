package interop_test

import (
	"encoding/base64"
	"math/big"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ca/catest"
)

// japanese is what holders sign.
const japanese = "証明書による電子署名。髙﨑、𠮷田、邊\U000E0100。\r\n"

func askOpenSSL(j *judge, e *evidence) {
	text := catest.WriteFile(j, j.TempDir(), "text", []byte(japanese))
	for _, x := range e.exhibits {
		opensslVerifies(j, e, x)
		if !x.revoked {
			opensslMindsTime(j, e, x)
			opensslOpens(j, x)
		}
		opensslAsksStatus(j, e, x)
		opensslSigns(j, e, x, text)
		if x.keyType.RSA() {
			opensslEnciphers(j, x, text)
		}
	}
	for _, x := range e.signers {
		opensslSigner(j, e, x, text)
	}
}

// opensslVerifies looks at the PEM and the DER file under every purpose, with
// the lists of the whole path.
func opensslVerifies(j *judge, e *evidence, x *exhibit) {
	const unsuitable = "at 0 depth lookup: unsuitable certificate purpose"
	for _, p := range []struct {
		purpose string
		refused string // what is said if the purpose is not the certificate's
	}{
		{"smimesign", ""},
		{"sslclient", ""},
		// OpenSSL wants keyEncipherment, which RFC 8813 §3 forbids on curves.
		{"smimeencrypt", pick(x.keyType.RSA(), "", unsuitable)},
		{"sslserver", unsuitable},
	} {
		code, out := catest.OpenSSL(j, "verify", "-x509_strict", "-crl_check_all", "-policy_check", "-explicit_policy",
			"-policy", sponsorPolicy, "-purpose", p.purpose,
			"-CAfile", e.rootPEM, "-untrusted", e.issuingPEM, "-CRLfile", e.crls, x.pem, x.der)
		var ok bool
		switch {
		case p.refused != "":
			ok = code != 0 && strings.Count(out, p.refused) == 2
		case x.revoked:
			ok = code != 0 && strings.Count(out, "certificate revoked") == 2
		default:
			ok = code == 0 && strings.Count(out, ": OK") == 2
		}
		j.expect(x, "verify -x509_strict -crl_check_all -purpose "+p.purpose, ok, out)
	}
}

// opensslMindsTime judges around both ends of the validity, a second inside
// and outside.
func opensslMindsTime(j *judge, e *evidence, x *exhibit) {
	for _, m := range []struct {
		question string
		at       time.Time
		want     string
	}{
		{"before notBefore", x.NotBefore.Add(-time.Second), "certificate is not yet valid"},
		{"after notBefore", x.NotBefore.Add(time.Second), ": OK"},
		{"before notAfter", x.NotAfter.Add(-time.Second), ": OK"},
		{"after notAfter", x.NotAfter.Add(time.Second), "certificate has expired"},
	} {
		_, out := catest.OpenSSL(j, "verify", "-x509_strict", "-purpose", "smimesign",
			"-attime", strconv.FormatInt(m.at.Unix(), 10), "-CAfile", e.rootPEM, "-untrusted", e.issuingPEM, x.pem)
		j.expect(x, "verify "+m.question, strings.Contains(out, m.want), out)
	}
}

// opensslAsksStatus asks by POST itself; for GET it makes the request and
// reads the response, and what lies between is HTTP.
func opensslAsksStatus(j *judge, e *evidence, x *exhibit) {
	dir := j.TempDir()
	request, response := filepath.Join(dir, "request"), filepath.Join(dir, "response")
	responder := x.OCSPServer[0]
	want := pick(x.revoked, ": revoked", ": good")
	for _, hash := range []string{"-sha1", "-sha256"} {
		about := []string{"ocsp", "-issuer", e.issuingPEM, hash, "-cert", x.pem}
		code, out := catest.OpenSSL(j, append(about, "-CAfile", e.anchors, "-url", responder)...)
		j.expect(x, "ocsp POST "+hash, said(code, out, "Response verify OK", x.pem+want), out)

		if code, out := catest.OpenSSL(j, append(about, "-no_nonce", "-reqout", request)...); code != 0 {
			j.Fatal(out)
		}
		der, err := os.ReadFile(request)
		if err != nil {
			j.Fatal(err)
		}
		answer := e.fetch(j.T, responder+"/"+url.PathEscape(base64.StdEncoding.EncodeToString(der)))
		catest.WriteFile(j, dir, "response", answer)
		code, out = catest.OpenSSL(j, append(about, "-CAfile", e.anchors, "-respin", response)...)
		j.expect(x, "ocsp GET "+hash, said(code, out, "Response verify OK", x.pem+want), out)
	}
	if x.revoked {
		return
	}
	// A serial number that nobody has: the one after.
	unused := new(big.Int).Add(x.SerialNumber, big.NewInt(1))
	code, out := catest.OpenSSL(j, "ocsp", "-issuer", e.issuingPEM, "-serial", "0x"+unused.Text(16),
		"-CAfile", e.anchors, "-url", responder)
	j.expect(x, "ocsp of an unused serial", said(code, out, "Response verify OK", ": unknown"), out)
}

// opensslSigns makes a CMS signature over Japanese text with the holder's key
// and verifies it, revocation included.
func opensslSigns(j *judge, e *evidence, x *exhibit, text string) {
	signed := filepath.Join(j.TempDir(), "signed")
	if code, out := catest.OpenSSL(j, "cms", "-sign", "-binary", "-nodetach", "-in", text, "-signer", x.pem, "-inkey", x.key,
		"-certfile", e.issuingPEM, "-outform", "PEM", "-out", signed); code != 0 {
		j.Fatal(out)
	}
	// cms takes no -CRLfile: the lists travel with the anchors.
	content, err := os.ReadFile(e.crls)
	if err != nil {
		j.Fatal(err)
	}
	root, err := os.ReadFile(e.rootPEM)
	if err != nil {
		j.Fatal(err)
	}
	trusted := catest.WriteFile(j, filepath.Dir(signed), "trusted", append(root, content...))
	code, out := catest.OpenSSL(j, "cms", "-verify", "-binary", "-inform", "PEM", "-in", signed,
		"-x509_strict", "-crl_check_all", "-CAfile", trusted)
	ok := said(code, out, japanese)
	if x.revoked {
		ok = code != 0 && strings.Contains(out, "certificate revoked")
	}
	j.expect(x, "cms -sign, -verify -crl_check_all", ok, out)
}

func opensslEnciphers(j *judge, x *exhibit, text string) {
	sealed := filepath.Join(j.TempDir(), "sealed")
	if code, out := catest.OpenSSL(j, "cms", "-encrypt", "-binary", "-aes256", "-in", text, "-outform", "PEM", "-out", sealed, x.pem); code != 0 {
		j.Fatal(out)
	}
	code, out := catest.OpenSSL(j, "cms", "-decrypt", "-binary", "-inform", "PEM", "-in", sealed, "-recip", x.pem, "-inkey", x.key)
	j.expect(x, "cms -encrypt, -decrypt", code == 0 && out == japanese, out)
}

// opensslOpens opens each file: one key, two certificates, and nothing for
// another password.
func opensslOpens(j *judge, x *exhibit) {
	for _, file := range x.files {
		code, out := catest.OpenSSL(j, "pkcs12", "-in", file, "-passin", "pass:"+filePassword, "-noenc")
		ok := code == 0 && strings.Count(out, "BEGIN CERTIFICATE") == 2 && strings.Count(out, "BEGIN PRIVATE KEY") == 1
		j.expect(x, "pkcs12 "+filepath.Base(file), ok, out)
		code, out = catest.OpenSSL(j, "pkcs12", "-in", file, "-passin", "pass:another password 1", "-noenc")
		j.expect(x, "pkcs12 "+filepath.Base(file)+", wrong password", code != 0 && strings.Contains(out, "invalid password"), out)
	}
}

// said reports whether a tool succeeded and wrote all of the texts.
func said(code int, out string, texts ...string) bool {
	for _, text := range texts {
		if !strings.Contains(out, text) {
			return false
		}
	}
	return code == 0
}

func pick(condition bool, yes, no string) string {
	if condition {
		return yes
	}
	return no
}
