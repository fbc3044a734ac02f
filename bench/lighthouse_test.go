package bench_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// lighthouse is the tool's package. It is not in package.json: the product
// does not need it, and its dependencies are many.
const lighthouse = "lighthouse@12.8.2"

// lighthouseRuns of each page; the median counts.
const lighthouseRuns = 3

// BenchmarkLighthouse has Lighthouse judge the portal's first page and the
// form, on its simulated telephone over a slow line. Where the tool or a
// Chromium cannot be had, the report says so in a line.
func BenchmarkLighthouse(b *testing.B) {
	chromium, err := chromiumPath()
	if err == nil {
		err = runLighthouse("--version").Run()
	}
	if err != nil {
		printed.note("Lighthouse: not run: " + err.Error())
		b.Skip(err)
	}
	program := filepath.Join(b.TempDir(), "shomei")
	build := exec.Command("go", "build", "-trimpath", "-o", program, "../server")
	build.Stderr = b.Output()
	must(b, build.Run())
	s := startServer(b, program, filepath.Join(b.TempDir(), "data"))
	defer s.stop(b)

	for b.Loop() {
		for _, page := range []struct{ name, path string }{{"first page", "/"}, {"form", "/apply"}} {
			performance, accessibility := judge(b, chromium, "http://"+s.address+page.path)
			metric := strings.ReplaceAll(page.name, " ", "-")
			b.ReportMetric(performance, metric+"-performance")
			b.ReportMetric(accessibility, metric+"-accessibility")
			for _, score := range []struct {
				of              string
				got, gate, hope float64
			}{{"performance", performance, 90, 95}, {"accessibility", accessibility, 100, 100}} {
				printed.add(line{fmt.Sprintf("Lighthouse mobile, %s: %s", page.name, score.of), fmt.Sprintf("%.0f", score.got),
					"gate", fmt.Sprintf("%.0f", score.gate), fmt.Sprintf("%.2f×", score.got/score.gate), fmt.Sprintf("≥ %.0f", score.hope)})
			}
		}
	}
	b.ReportMetric(0, "ns/op")
}

// judge returns the medians of a page's scores, 0 to 100.
func judge(b *testing.B, chromium, url string) (performance, accessibility float64) {
	b.Helper()
	var fast, open []float64
	for range lighthouseRuns {
		path := filepath.Join(b.TempDir(), "report.json")
		flags := "--headless=new --disable-gpu"
		if os.Getuid() == 0 {
			flags += " --no-sandbox"
		}
		run := runLighthouse(url, "--quiet", "--only-categories=performance,accessibility", "--output=json", "--output-path="+path,
			"--no-enable-error-reporting", "--chrome-flags="+flags)
		run.Env = append(run.Environ(), "CHROME_PATH="+chromium)
		var said bytes.Buffer
		run.Stderr = &said
		if err := run.Run(); err != nil {
			b.Fatalf("lighthouse %s: %v\n%s", url, err, said.String())
		}
		content, err := os.ReadFile(path)
		must(b, err)
		var report struct {
			Categories map[string]struct{ Score *float64 }
		}
		must(b, json.Unmarshal(content, &report))
		for name, into := range map[string]*[]float64{"performance": &fast, "accessibility": &open} {
			// No score: Lighthouse could not measure, which is no zero.
			score := report.Categories[name].Score
			if score == nil {
				b.Fatalf("lighthouse %s: no score for %s", url, name)
			}
			*into = append(*into, 100**score)
		}
	}
	slices.Sort(fast)
	slices.Sort(open)
	return fast[len(fast)/2], open[len(open)/2]
}

func runLighthouse(args ...string) *exec.Cmd {
	return exec.Command("npm", append([]string{"exec", "--yes", "--package=" + lighthouse, "--", "lighthouse"}, args...)...)
}

// chromiumPath finds the browser as the browser tests do.
func chromiumPath() (string, error) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path, nil
	}
	return exec.LookPath("chromium")
}
