package fault_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"testing"
	"time"
)

// patience is how long a test waits for what has to come; beat is how often it
// looks.
const (
	patience = 2 * time.Minute
	beat     = 20 * time.Millisecond
)

// until looks until there is no error, or fails with the last one.
func until(t *testing.T, look func() error) {
	t.Helper()
	if err := within(t, patience, look); err != nil {
		t.Fatalf("waited in vain: %v", err)
	}
}

func within(t *testing.T, most time.Duration, look func() error) error {
	t.Helper()
	ticker := time.NewTicker(beat)
	defer ticker.Stop()
	ctx, cancel := context.WithTimeout(t.Context(), most)
	defer cancel()
	for {
		err := look()
		if err == nil {
			return nil
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return err
		}
	}
}

// process is a run of the binary.
type process struct {
	*os.Process
	stderr *bytes.Buffer
	ended  chan struct{} // closed when the process is gone
	err    error         // of the end; read it after ended
	fuse   *fuse         // nil: not traced
}

// start runs the binary. The test kills it at its end if nothing did before.
func start(t *testing.T, under []string, f *fuse, args ...string) *process {
	t.Helper()
	line := append(append([]string{}, under...), shomei)
	line = append(line, args...)
	cmd := exec.Command(line[0], line[1:]...)
	p := &process{stderr: &bytes.Buffer{}, ended: make(chan struct{}), fuse: f}
	cmd.Stderr = p.stderr
	// The tracer outlives the binary by a moment and holds its stderr.
	cmd.WaitDelay = time.Second
	var read, write *os.File
	if f != nil {
		var err error
		if read, write, err = os.Pipe(); err != nil {
			t.Fatal(err)
		}
		cmd.ExtraFiles = []*os.File{write}
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p.Process = cmd.Process
	if f != nil {
		_ = write.Close()
		f.process, f.drained = cmd.Process, make(chan struct{})
		go f.watch(read)
	}
	go func() {
		p.err = cmd.Wait()
		close(p.ended)
	}()
	t.Cleanup(p.kill)
	return p
}

// gone tells whether the process has ended.
func (p *process) gone() bool {
	select {
	case <-p.ended:
		return true
	default:
		return false
	}
}

// kill ends it as a power cut does.
func (p *process) kill() {
	if !p.gone() {
		_ = p.Kill()
	}
	<-p.ended
}

// stop ends it as an operator does.
func (p *process) stop(t *testing.T) {
	t.Helper()
	if err := p.Signal(os.Interrupt); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	<-p.ended
}

// freeAddress answers a loopback address that nobody listens on, and that nobody
// gets who asks for any port of 127.0.0.1, as other tests do meanwhile: it has to be
// free whenever the binary was killed.
func freeAddress(t *testing.T) string {
	t.Helper()
	host := make([]byte, 3)
	if _, err := rand.Read(host); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", fmt.Sprintf("127.%d.%d.%d:0", 1+host[0]%250, 1+host[1]%250, 1+host[2]%250))
	if err != nil { // not every system has more than the one
		l, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// ready tells whether a server answers.
func ready(addr string) error {
	client := http.Client{Timeout: time.Second}
	resp, err := client.Get("http://" + addr + "/readyz")
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	return nil
}
