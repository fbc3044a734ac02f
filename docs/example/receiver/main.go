// Receiver takes a webhook's messages: it verifies each, writes it down once, and
// says so only then. What it wrote is a file of lines in the order in which they
// came; a program that does something with them reads that, at its own pace.
//
//	WEBHOOK_SECRET=whsec_… go run ./docs/example/receiver -addr 127.0.0.1:9000 -log events.jsonl
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
)

// maxBody is more than a message has, in bytes.
const maxBody = 64 << 10

// event is a message's body. New types and new data may come.
type event struct {
	ID        string            `json:"id"`
	Type      string            `json:"type"`
	Timestamp time.Time         `json:"timestamp"`
	Data      map[string]string `json:"data"`
}

// object is what the event is about: its events come in their order.
func (e event) object() string {
	for _, name := range []string{"couponId", "requestId", "batchId", "webhookId"} {
		if id := e.Data[name]; id != "" {
			return id
		}
	}
	return ""
}

// receiver writes down what is new. Safe for concurrent use.
type receiver struct {
	verifier *standardwebhooks.Webhook

	mu   sync.Mutex
	file *os.File
	size int64             // of the lines that are whole
	seen map[string]bool   // by the event's id
	last map[string]string // by object, the id of its latest event
}

// open reads what was written before, so that nothing is written twice.
func open(secret, path string) (*receiver, error) {
	verifier, err := standardwebhooks.NewWebhook(secret)
	if err != nil {
		return nil, err
	}
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	rc := &receiver{verifier: verifier, file: file, seen: map[string]bool{}, last: map[string]string{}}
	lines := bufio.NewReader(file)
	for {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			// A line that a crash cut short was never acknowledged: it comes again.
			return rc, file.Truncate(rc.size)
		}
		if err != nil {
			return nil, err
		}
		rc.size += int64(len(line))
		var e event
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		rc.note(e)
	}
}

// note remembers an event, and reports whether a later one of its object came
// before it, as happens when what was given up is replayed: it belongs into the
// record, and must not set back what is known of the object. Ids of an object's
// events grow.
func (rc *receiver) note(e event) (late bool) {
	rc.seen[e.ID] = true
	late = e.ID < rc.last[e.object()]
	if !late {
		rc.last[e.object()] = e.ID
	}
	return late
}

func (rc *receiver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil || rc.verifier.Verify(body, r.Header) != nil {
		http.Error(w, "not signed by who it says", http.StatusUnauthorized)
		return
	}
	var e event
	if err := json.Unmarshal(body, &e); err != nil || e.ID != r.Header.Get(standardwebhooks.HeaderWebhookID) {
		http.Error(w, "not an event", http.StatusBadRequest)
		return
	}
	if err := rc.keep(e, body); err != nil {
		log.Printf("keep %s: %v", e.ID, err)
		http.Error(w, "try again", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// keep writes an event down once: it is on the disk before anybody is told so.
func (rc *receiver) keep(e event, body []byte) error {
	rc.mu.Lock()
	defer rc.mu.Unlock()
	if rc.seen[e.ID] {
		return nil
	}
	var line bytes.Buffer
	if err := json.Compact(&line, body); err != nil {
		return err
	}
	line.WriteByte('\n')
	_, err := rc.file.Write(line.Bytes())
	if err == nil {
		err = rc.file.Sync()
	}
	if err != nil {
		// What was written of it is no line.
		return errors.Join(err, rc.file.Truncate(rc.size))
	}
	rc.size += int64(line.Len())
	note := ""
	if rc.note(e) {
		note = " (late)"
	}
	fmt.Printf("%s %s %s%s\n", e.Timestamp.Format(time.RFC3339), e.Type, e.object(), note)
	return nil
}

func main() {
	addr := flag.String("addr", "127.0.0.1:9000", "where to listen")
	path := flag.String("log", "events.jsonl", "where to write")
	flag.Parse()
	rc, err := open(os.Getenv("WEBHOOK_SECRET"), *path)
	if err != nil {
		log.Fatal(err)
	}
	stop, done := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer done()
	server := &http.Server{
		Addr: *addr, Handler: rc,
		ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second, MaxHeaderBytes: 16 << 10,
	}
	go func() {
		<-stop.Done()
		// What is being written is finished.
		if err := server.Shutdown(context.Background()); err != nil {
			log.Print(err)
		}
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
