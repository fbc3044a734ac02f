package bench_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// BenchmarkStart starts the program on a demo's database that exists, until it
// says that it is ready, and looks at what it holds when nobody asks anything.
func BenchmarkStart(b *testing.B) {
	program := filepath.Join(b.TempDir(), "shomei")
	// The flags of `make build`, whose packages are compiled already.
	build := exec.Command("go", "build", "-trimpath", "-o", program, "../server")
	build.Stderr = b.Output()
	must(b, build.Run())
	data := filepath.Join(b.TempDir(), "data")
	startServer(b, program, data).stop(b) // makes the database

	var starts tally
	var memory int64
	for b.Loop() {
		s := startServer(b, program, data)
		starts.ops++
		starts.wall += s.took
		starts.took = append(starts.took, s.took)
		b.StopTimer()
		if memory == 0 {
			memory = s.idleMemory(b)
		}
		s.stop(b)
		b.StartTimer()
	}
	mean := starts.wall / time.Duration(starts.ops)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(mean.Seconds()*1e3, "start-ms")
	printed.add(line{"start on an existing database", fmt.Sprintf("%s, slowest of %d: %s", brief(mean), starts.ops, brief(starts.p99())),
		"gate", "2 s", fmt.Sprintf("%.0f×", 2/mean.Seconds()), "≤ 150 ms"})
	b.ReportMetric(float64(memory)/(1<<20), "idle-MiB")
	printed.add(line{"memory, idle", fmt.Sprintf("%d MiB", memory>>20), "gate", "100 MB", fmt.Sprintf("%.1f×", 100e6/float64(memory)), "≤ 45 MB"})
}

// server is a running program.
type server struct {
	cmd     *exec.Cmd
	address string
	took    time.Duration
}

// startServer starts the demo and waits until it answers.
func startServer(b *testing.B, program, data string) *server {
	b.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	must(b, err)
	s := &server{address: listener.Addr().String()}
	must(b, listener.Close())
	s.cmd = exec.Command(program, "serve", "--demo", "--addr", s.address, "--data", data)
	s.cmd.Stderr = b.Output()
	out, err := s.cmd.StdoutPipe()
	must(b, err)
	started := time.Now()
	must(b, s.cmd.Start())
	// It prints when it answers. What follows must be read, or it would wait.
	printedLines := bufio.NewReader(out)
	if _, err := printedLines.ReadString('\n'); err != nil {
		b.Fatal(errors.Join(err, s.cmd.Wait()))
	}
	go func() { _, _ = io.Copy(io.Discard, printedLines) }()
	response, err := http.Get("http://" + s.address + "/readyz")
	must(b, err)
	s.took = time.Since(started)
	response.Body.Close()
	if response.StatusCode != http.StatusOK {
		b.Fatalf("/readyz: %s", response.Status)
	}
	return s
}

// idleMemory is what the program has resident two seconds later, in bytes.
func (s *server) idleMemory(b *testing.B) int64 {
	b.Helper()
	<-time.NewTimer(2 * time.Second).C
	content, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", s.cmd.Process.Pid))
	must(b, err)
	var size, resident int64
	_, err = fmt.Sscan(string(content), &size, &resident)
	must(b, err)
	return resident * int64(os.Getpagesize())
}

func (s *server) stop(b *testing.B) {
	b.Helper()
	must(b, errors.Join(s.cmd.Process.Signal(syscall.SIGTERM), s.cmd.Wait()))
}

// BenchmarkFirstPage adds up the JavaScript that the portal's home page loads,
// gzipped as it is sent: what `npm run size` refuses, to be seen beside the
// rest.
func BenchmarkFirstPage(b *testing.B) {
	var total int
	for b.Loop() {
		total = firstPage(b)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(total)/1024, "KiB")
	printed.add(line{"JavaScript of the first page, gzip", fmt.Sprintf("%.1f KiB", float64(total)/1024), "gate", "150 KiB",
		fmt.Sprintf("%.1f×", 150*1024/float64(total)), "≤ 150 KiB"})
}

func firstPage(b *testing.B) int {
	b.Helper()
	const dist = "../ui/dist"
	content, err := os.ReadFile(filepath.Join(dist, ".vite", "manifest.json"))
	must(b, err)
	var manifest map[string]struct {
		File    string
		Imports []string
	}
	must(b, json.Unmarshal(content, &manifest))
	total := 0
	seen := map[string]bool{}
	var add func(key string)
	add = func(key string) {
		chunk, ok := manifest[key]
		if !ok {
			b.Fatalf("%s is not in the manifest", key)
		}
		if seen[chunk.File] {
			return
		}
		seen[chunk.File] = true
		for _, imported := range chunk.Imports {
			add(imported)
		}
		script, err := os.ReadFile(filepath.Join(dist, chunk.File))
		must(b, err)
		var small bytes.Buffer
		zip, err := gzip.NewWriterLevel(&small, gzip.BestCompression)
		must(b, err)
		_, err = zip.Write(script)
		must(b, errors.Join(err, zip.Close()))
		if strings.HasSuffix(chunk.File, ".js") {
			total += small.Len()
		}
	}
	for _, key := range []string{"index.html", "src/routes/portal/home.tsx", "src/locales/ja/home.json"} {
		add(key)
	}
	return total
}
