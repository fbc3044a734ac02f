package interop_test

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/shomei-ra/shomei/ca/key"
)

// worker is the portal's key worker, as bundled for browsers, in Node.
type worker struct {
	t       *testing.T
	tasks   io.Writer
	results *bufio.Reader
}

// task is what the page asks of the worker (ui/src/key/worker.ts).
type task struct {
	Kind     string    `json:"kind"`
	Type     key.Type  `json:"type,omitempty"`
	Password string    `json:"password"`
	Bag      *binary   `json:"bag,omitempty"`
	Contents *contents `json:"contents,omitempty"`
}

type contents struct {
	Bag          *binary  `json:"bag"`
	Certificate  string   `json:"certificate"`
	Chain        []string `json:"chain"`
	FriendlyName string   `json:"friendlyName"`
}

// result is what the worker answers.
type result struct {
	Kind    string  `json:"kind"`
	Bag     *binary `json:"bag"`
	CSR     string  `json:"csr"`
	File    *binary `json:"file"`
	Message string  `json:"message"`
}

// binary is bytes on their way through JSON (testdata/holder.mjs).
type binary struct {
	Bytes []byte `json:"bytes"`
}

// workerBundle finds what vite made of ui/src/key/worker.entry.ts. The SPA need
// not be built for Go's tests: then "", unless -require wants it.
func workerBundle(t *testing.T) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join("..", "ui", "dist", "assets", "worker.entry-*.js"))
	if err != nil || len(found) > 1 {
		t.Fatalf("want one bundle of the key worker, have %v: %v", found, err)
	}
	if len(found) == 0 {
		if *require {
			t.Fatal("missing: the key worker in ui/dist (make build)")
		}
		t.Log("missing: the key worker in ui/dist (make build); keys are made in Go")
		return ""
	}
	return found[0]
}

// startWorker runs the bundle until the test ends.
func startWorker(t *testing.T, bundle string) *worker {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "node", filepath.Join("testdata", "holder.mjs"), bundle)
	cmd.Stderr = os.Stderr
	tasks, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	results, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		tasks.Close()
		_ = cmd.Wait() // an end by the test's context is no news
	})
	return &worker{t, tasks, bufio.NewReader(results)}
}

// perform waits for the result, which must be of the task's kind.
func (w *worker) perform(in task) result {
	w.t.Helper()
	if err := json.NewEncoder(w.tasks).Encode(in); err != nil {
		w.t.Fatal(err)
	}
	line, err := w.results.ReadBytes('\n')
	if err != nil {
		w.t.Fatalf("key worker, %s: %v", in.Kind, err)
	}
	var out result
	if err := json.Unmarshal(line, &out); err != nil {
		w.t.Fatal(err)
	}
	if out.Kind != in.Kind {
		w.t.Fatalf("key worker, %s: %s %s", in.Kind, out.Kind, out.Message)
	}
	return out
}
