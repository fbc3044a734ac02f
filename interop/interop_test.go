// Package interop has programs that nobody here wrote judge what the CA makes:
// OpenSSL, GnuTLS, NSS, Java and zlint see every profile's certificate for
// every type of key, good and revoked, with its files, lists and OCSP.
//
// A judge whose tools are not installed is skipped by name; with -require
// (make interop) it fails.
package interop_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
)

// jdk: a JRE does not run testdata/Judge.java, a source file.
const jdk = "default-jdk-headless"

var require = flag.Bool("require", false, "fail where a tool is missing, instead of skipping its judge")

func TestInterop(t *testing.T) {
	e := gather(t)
	record := &record{}
	t.Run("judges", func(t *testing.T) {
		for _, j := range []struct {
			name  string
			tools []tool
			hear  func(*judge, *evidence)
		}{
			{"OpenSSL", []tool{{"openssl", "openssl"}}, askOpenSSL},
			{"GnuTLS", []tool{{"certtool", "gnutls-bin"}, {"ocsptool", "gnutls-bin"}}, askGnuTLS},
			{"NSS", []tool{
				{"certutil", "libnss3-tools"}, {"crlutil", "libnss3-tools"},
				{"pk12util", "libnss3-tools"}, {"vfychain", "libnss3-tools"},
			}, askNSS},
			{"Java", []tool{{"java", jdk}, {"javac", jdk}, {"keytool", jdk}}, askJava},
			{"zlint", []tool{{"go", "golang"}}, askZLint},
		} {
			t.Run(j.name, func(t *testing.T) {
				t.Parallel()
				want(t, j.tools)
				j.hear(&judge{T: t, name: j.name, record: record}, e)
			})
		}
	})
	t.Logf("passed/asked:\n%s", record)
	t.Logf("what the judges fetched from the authority: %s", e.fetched())
}

// tool is a program and the Debian package that has it.
type tool struct{ program, debian string }

// want stops the test unless all tools are installed, and names those that are
// not, one a line.
func want(t *testing.T, tools []tool) {
	t.Helper()
	missing := false
	for _, tool := range tools {
		if _, err := exec.LookPath(tool.program); err != nil {
			missing = true
			line := fmt.Sprintf("missing tool: %s (Debian: apt-get install %s)", tool.program, tool.debian)
			if *require {
				t.Error(line)
			} else {
				t.Log(line)
			}
		}
	}
	if missing {
		t.SkipNow()
	}
}

// judge asks one maker's tools and writes down what they said.
type judge struct {
	*testing.T
	name   string
	record *record
}

// expect notes whether the answer to a question was the right one; it fails
// the test with what the tool said if not. A nil exhibit: the question is
// about the CAs.
func (j *judge) expect(x *exhibit, question string, ok bool, said string) {
	j.Helper()
	column, about := "CA", "the CA"
	if x != nil {
		column, about = string(x.keyType), x.String()
	}
	j.record.add(j.name, question, column, ok)
	if !ok {
		j.Errorf("%s, of %s; it said:\n%s", question, about, said)
	}
}

// run runs a tool and returns its exit code and all that it wrote.
func (j *judge) run(name string, args ...string) (code int, out string) {
	j.Helper()
	cmd := exec.CommandContext(j.Context(), name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	said, err := cmd.CombinedOutput()
	if _, exited := errors.AsType[*exec.ExitError](err); err != nil && !exited {
		j.Fatalf("%s: %v", name, err)
	}
	return cmd.ProcessState.ExitCode(), string(said)
}

// must runs a tool that only prepares something and has to succeed.
func (j *judge) must(name string, args ...string) string {
	j.Helper()
	code, out := j.run(name, args...)
	if code != 0 {
		j.Fatalf("%s %s: exit code %d:\n%s", name, strings.Join(args, " "), code, out)
	}
	return out
}

// record is the table of results: a row a question, a column a type of key.
type record struct {
	mu      sync.Mutex
	rows    [][2]string // judge, question; in the order asked
	columns []string
	counts  map[[3]string][2]int // judge, question, column → passed, asked
}

func (r *record) add(judge, question, column string, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.counts == nil {
		r.counts = map[[3]string][2]int{}
	}
	if row := [2]string{judge, question}; !slices.Contains(r.rows, row) {
		r.rows = append(r.rows, row)
	}
	if !slices.Contains(r.columns, column) {
		r.columns = append(r.columns, column)
	}
	key := [3]string{judge, question, column}
	count := r.counts[key]
	if ok {
		count[0]++
	}
	count[1]++
	r.counts[key] = count
}

// String returns the table; judges are asked side by side, so rows are sorted
// by judge first.
func (r *record) String() string {
	slices.SortStableFunc(r.rows, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	slices.Sort(r.columns)
	var text strings.Builder
	w := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "judge\tquestion\t%s\n", strings.Join(r.columns, "\t"))
	for _, row := range r.rows {
		fmt.Fprintf(w, "%s\t%s", row[0], row[1])
		for _, column := range r.columns {
			cell := ""
			if c := r.counts[[3]string{row[0], row[1], column}]; c[1] > 0 {
				cell = fmt.Sprintf("%d/%d", c[0], c[1])
			}
			fmt.Fprintf(w, "\t%s", cell)
		}
		fmt.Fprintln(w)
	}
	w.Flush()
	return text.String()
}
