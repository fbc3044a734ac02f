package interop_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/shomei-ra/shomei/ca/catest"
)

// askJava has one Java process read everything (testdata/Judge.java), since
// each start takes half a second, and keytool list a file of each.
func askJava(j *judge, e *evidence) {
	byName := map[string]*exhibit{}
	var list strings.Builder
	for _, x := range append(slices.Clone(e.exhibits), e.signers...) {
		byName[x.String()] = x
		fmt.Fprintf(&list, "%s\t%s\t%s", x, pick(x.revoked, "revoked", "good"), x.der)
		for _, file := range x.files {
			fmt.Fprintf(&list, "\t%s", file)
		}
		list.WriteByte('\n')
	}
	out := j.must("java", "-XX:TieredStopAtLevel=1", filepath.Join("testdata", "Judge.java"), e.rootDER, e.issuingDER, e.rootCRL, e.issuingCRL,
		catest.WriteFile(j, j.TempDir(), "exhibits", []byte(list.String())), filePassword)
	answers := 0
	for line := range strings.Lines(out) {
		field := strings.SplitN(strings.TrimSpace(line), "\t", 4)
		x := byName[field[0]]
		if len(field) != 4 || x == nil {
			j.Fatalf("unexpected: %s", out)
		}
		answers++
		j.expect(x, field[1], field[2] == "ok", field[3])
	}
	if answers < len(byName) {
		j.Errorf("only %d answers", answers)
	}
	for _, x := range e.exhibits {
		if x.revoked {
			continue
		}
		// The first is the browser's; Judge.java has opened every one.
		file := x.files[0]
		code, out := j.run("keytool", "-J-XX:TieredStopAtLevel=1", "-list", "-storetype", "PKCS12", "-keystore", file, "-storepass", filePassword)
		j.expect(x, "keytool -list "+filepath.Base(file), said(code, out, "contains 1 entry", "PrivateKeyEntry"), out)
	}
}
