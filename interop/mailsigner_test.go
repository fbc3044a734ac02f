package interop_test

import (
	"crypto"
	"crypto/x509"
	"encoding/pem"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/key"
	"github.com/shomei-ra/shomei/ca/revocation"
)

// mailSigners has the authority certify two mailboxes of its own and revokes
// the second. They are no profile: no policy, for mail alone, one type of key.
func (e *evidence) mailSigners(t *testing.T) []*exhibit {
	t.Helper()
	var signers []*exhibit
	for mailbox, revoked := range map[string]bool{"noreply@ra.example.jp": false, "lost@ra.example.jp": true} {
		x := &exhibit{name: "mail signer " + mailbox, keyType: key.P256, revoked: revoked}
		made, err := e.service.IssueMailSigner(t.Context(), commandLine, mailbox)
		if err != nil {
			t.Fatal(err)
		}
		pair, err := e.service.MailSigner(t.Context(), mailbox)
		if err != nil {
			t.Fatal(err)
		}
		x.issued, x.private = issued{Certificate: made}, pair.PrivateKey.(crypto.Signer)
		if revoked {
			if _, err := e.service.RevokeMailSigners(t.Context(), commandLine, mailbox, revocation.KeyCompromise); err != nil {
				t.Fatal(err)
			}
		}
		dir := filepath.Join(e.dir, mailbox)
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		private, err := x509.MarshalPKCS8PrivateKey(x.private)
		if err != nil {
			t.Fatal(err)
		}
		x.pem = catest.WritePEM(t, dir, "leaf.pem", "CERTIFICATE", x.Raw)
		x.der = catest.WriteFile(t, dir, "leaf.der", x.Raw)
		x.chain = catest.WritePEM(t, dir, "chain.pem", "CERTIFICATE", x.Raw, e.issuing.Raw)
		x.key = catest.WriteFile(t, dir, "key.pem", pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private}))
		signers = append(signers, x)
	}
	return signers
}

// opensslSigner is what a mail program asks about the signer of our mails.
func opensslSigner(j *judge, e *evidence, x *exhibit, text string) {
	for purpose, fits := range map[string]bool{"smimesign": true, "sslclient": false, "sslserver": false} {
		code, out := catest.OpenSSL(j, "verify", "-x509_strict", "-crl_check_all", "-purpose", purpose,
			"-CAfile", e.rootPEM, "-untrusted", e.issuingPEM, "-CRLfile", e.crls, x.pem)
		ok := code == 0
		switch {
		case !fits:
			ok = code != 0 && strings.Contains(out, "unsuitable certificate purpose")
		case x.revoked:
			ok = code != 0 && strings.Contains(out, "certificate revoked")
		}
		j.expect(x, "verify, mail signer, -purpose "+purpose, ok, out)
	}
	opensslAsksStatus(j, e, x)
	opensslSigns(j, e, x, text)
}

func gnutlsSigner(j *judge, e *evidence, x *exhibit) {
	code, out := j.run("certtool", "--verify", "--verify-profile", "medium", "--load-ca-certificate", e.rootPEM,
		"--infile", x.chain, "--load-crl", e.crls, "--verify-purpose", purposeMail)
	ok := said(code, out, "Chain verification output: Verified. The certificate is trusted.")
	if x.revoked {
		ok = code != 0 && strings.Contains(out, "The certificate chain is revoked.")
	}
	j.expect(x, "certtool --verify --load-crl, mail signer", ok, out)
	gnutlsAsksStatus(j, e, x)
}

func nssSigner(j *judge, db string, x *exhibit) {
	for _, method := range []string{"crl", "ocsp"} {
		nssVerifies(j, x, "vfychain, fetched "+method+", mail signer", "-d", db, "-pp", "-u", "4",
			"-g", "leaf", "-h", "requireFreshInfo", "-m", method, "-s", "failIfNoInfo")
	}
}
