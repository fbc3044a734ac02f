package interop_test

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

// nssPolicy is sponsorPolicy as vfychain reads it.
const nssPolicy = "OID." + sponsorPolicy

// nssDatabase makes the directory in which NSS keeps certificates, keys and
// lists, with the CAs in it.
func nssDatabase(j *judge, e *evidence) string {
	db := "sql:" + j.TempDir()
	j.must("certutil", "-N", "-d", db, "--empty-password")
	j.must("certutil", "-A", "-d", db, "-n", "root", "-t", "CT,C,C", "-i", e.rootDER)
	j.must("certutil", "-A", "-d", db, "-n", "issuing", "-t", ",,", "-i", e.issuingDER)
	return db
}

func askNSS(j *judge, e *evidence) {
	listed, unlisted := nssDatabase(j, e), nssDatabase(j, e)
	for _, list := range []string{e.rootCRL, e.issuingCRL} {
		code, out := j.run("crlutil", "-I", "-d", listed, "-t", "1", "-i", list)
		j.expect(nil, "crlutil -I", code == 0, out)
	}
	for _, x := range e.exhibits {
		j.must("certutil", "-A", "-d", listed, "-n", x.String(), "-t", ",,", "-i", x.der)
		nssByImportedLists(j, listed, x)
		nssByFetching(j, unlisted, x)
		if !x.revoked {
			nssMindsTime(j, listed, x)
			nssOpens(j, x)
		}
	}
	for _, x := range e.signers {
		nssSigner(j, unlisted, x)
	}
}

const nssGood, nssRevoked = "Chain is good!", "Peer's Certificate has been revoked"

// nssByImportedLists judges by what crlutil imported, through both of NSS's
// verifiers.
func nssByImportedLists(j *judge, db string, x *exhibit) {
	usages := map[string]string{"S": "signer", "C": "client"}
	if x.keyType.RSA() {
		usages["R"] = "recipient"
	}
	for usage, name := range usages {
		code, out := j.run("certutil", "-V", "-d", db, "-e", "-u", usage, "-n", x.String())
		ok := said(code, out, "certificate is valid")
		if x.revoked {
			ok = code != 0 && strings.Contains(out, nssRevoked)
		}
		j.expect(x, "certutil -V, imported CRL, "+name, ok, out)
	}
	code, out := j.run("certutil", "-V", "-d", db, "-e", "-u", "V", "-n", x.String())
	j.expect(x, "certutil -V, server", code != 0 && strings.Contains(out, "type not approved"), out)
	for _, verifier := range [][]string{
		{"-u", "4"},
		{"-u", "4", "-pp", "-g", "leaf", "-m", "crl", "-s", "forbidFetching"},
	} {
		nssVerifies(j, x, "vfychain, imported CRL", append([]string{"-d", db}, verifier...)...)
	}
}

// nssByFetching has the database know no list: NSS follows the addresses in
// the certificates. "chain" alone would test CAs and never the holder, so both
// are asked for.
func nssByFetching(j *judge, db string, x *exhibit) {
	for _, method := range []string{"crl", "ocsp"} {
		nssVerifies(j, x, "vfychain, fetched "+method, "-d", db, "-pp", "-u", "4", "-o", nssPolicy,
			"-g", "leaf", "-h", "requireFreshInfo", "-m", method, "-s", "failIfNoInfo")
	}
	nssVerifies(j, x, "vfychain, fetched ocsp, its CA's crl", "-d", db, "-pp", "-u", "4",
		"-g", "leaf", "-m", "ocsp", "-s", "failIfNoInfo", "-g", "chain", "-m", "crl", "-s", "failIfNoInfo")
}

// nssVerifies shows the holder's certificate to vfychain.
func nssVerifies(j *judge, x *exhibit, question string, args ...string) {
	j.Helper()
	code, out := j.run("vfychain", append(args, x.der)...)
	ok := said(code, out, nssGood)
	if x.revoked {
		ok = strings.Contains(out, nssRevoked)
	}
	j.expect(x, question, ok, out)
}

// nssMindsTime: NSS lets a certificate begin a day early (CERT_GetSlopTime),
// and says "expired" of either end.
func nssMindsTime(j *judge, db string, x *exhibit) {
	const layout, slop = "060102150405Z", 24 * time.Hour
	for _, m := range []struct {
		question string
		at       time.Time
		want     string
	}{
		{"before notBefore", x.NotBefore.Add(-slop - time.Second), "has expired"},
		{"after notBefore", x.NotBefore.Add(time.Minute), "certificate is valid"},
		{"before notAfter", x.NotAfter.Add(-time.Second), "certificate is valid"},
		{"after notAfter", x.NotAfter.Add(time.Second), "has expired"},
	} {
		_, out := j.run("certutil", "-V", "-d", db, "-e", "-u", "S", "-b", m.at.UTC().Format(layout), "-n", x.String())
		j.expect(x, "certutil -V "+m.question, strings.Contains(out, m.want), out)
	}
}

// nssOpens lists each file, imports it into a database of its own and looks
// for the key there.
func nssOpens(j *judge, x *exhibit) {
	for _, file := range x.files {
		name := filepath.Base(file)
		code, out := j.run("pk12util", "-l", file, "-W", filePassword)
		ok := code == 0 && strings.Contains(out, "Key(shrouded):") && strings.Count(out, "Serial Number:") == 2
		j.expect(x, "pk12util -l "+name, ok, out)
		dir, err := os.MkdirTemp(j.TempDir(), "db")
		if err != nil {
			j.Fatal(err)
		}
		j.must("certutil", "-N", "-d", "sql:"+dir, "--empty-password")
		code, out = j.run("pk12util", "-i", file, "-d", "sql:"+dir, "-W", filePassword)
		j.expect(x, "pk12util -i "+name, said(code, out, "PKCS12 IMPORT SUCCESSFUL"), out)
		code, out = j.run("certutil", "-K", "-d", "sql:"+dir)
		j.expect(x, "certutil -K "+name, said(code, out, "< 0> "+pick(x.keyType.RSA(), "rsa", "ec")), out)
	}
}
