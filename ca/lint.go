package ca

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	zx509 "github.com/zmap/zcrypto/x509"
	"github.com/zmap/zlint/v3"
	"github.com/zmap/zlint/v3/lint"
)

// Finding is one lint result worse than "pass", for staff to read.
type Finding struct {
	Lint     string // zlint's name: "e_ext_san_missing"
	Severity string // "warn", "error" or "fatal"
	Details  string // what the lint saw; may quote the certificate
}

// LintError stops an issuance: the certificate would break its profile's
// rules. The applicant cannot mend it; staff are told the Findings. Its text
// names the lints only, since details may quote personal data.
type LintError struct{ Findings []Finding }

// Error names the lints that failed.
func (e *LintError) Error() string {
	names := make([]string, len(e.Findings))
	for i, f := range e.Findings {
		names[i] = f.Lint
	}
	return "lint: " + strings.Join(names, ", ")
}

// lintCertificate returns the warnings, or a *LintError with everything found
// when any of it is an error or fatal.
func lintCertificate(der []byte, lints lint.Registry) ([]Finding, error) {
	certificate, err := zx509.ParseCertificate(der)
	if err != nil {
		return nil, fmt.Errorf("lint: parse: %w", err)
	}
	var found []Finding
	stop := false
	for name, result := range zlint.LintCertificateEx(certificate, lints).Results {
		if result.Status <= lint.Notice {
			continue
		}
		found = append(found, Finding{Lint: name, Severity: result.Status.String(), Details: result.Details})
		stop = stop || result.Status >= lint.Error
	}
	slices.SortFunc(found, func(a, b Finding) int { return cmp.Compare(a.Lint, b.Lint) })
	if stop {
		return nil, &LintError{Findings: found}
	}
	return found, nil
}
