package main

import (
	"bufio"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// Whoever sends slowly is cut off, before the head is whole and after it, and
// does not hold a place for ever; nor does one who says nothing, or who sends a
// head without end.
func TestA7SlowRequestsAreCutOff(t *testing.T) {
	t.Parallel()
	began := make(chan error, 8)
	server := newServer(t.Context(), http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := io.ReadAll(r.Body)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
		began <- err
	}), slog.New(slog.DiscardHandler))
	for name, limit := range map[string]time.Duration{
		"head": server.ReadHeaderTimeout, "request": server.ReadTimeout, "answer": server.WriteTimeout, "idle": server.IdleTimeout,
	} {
		if limit <= 0 || limit > 2*time.Minute {
			t.Errorf("the %s may take %s", name, limit)
		}
	}
	// The same server in a hurry.
	server.ReadHeaderTimeout, server.ReadTimeout, server.IdleTimeout = 100*time.Millisecond, 200*time.Millisecond, 100*time.Millisecond
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	t.Cleanup(func() {
		if err := server.Close(); err != nil {
			t.Error(err)
		}
		<-ended
	})
	const head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
	for name, sent := range map[string]string{
		"nothing":           "",
		"half a head":       head,
		"no body":           head + "Content-Length: 100\r\n\r\n",
		"half a body":       head + "Content-Length: 100\r\n\r\n{\"query\":",
		"half a chunk":      head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"q",
		"a head of 100 kB":  head + "X: " + strings.Repeat("x", 100_000),
		"a thousand fields": head + strings.Repeat("X-A: "+strings.Repeat("y", 100)+"\r\n", 1000),
	} {
		conn, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		// An error here means that the server hung up on it.
		_, _ = fmt.Fprint(conn, sent)
		if err := conn.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
			t.Fatal(err)
		}
		said, err := io.ReadAll(bufio.NewReader(conn))
		if timeout, ok := err.(net.Error); ok && timeout.Timeout() {
			t.Errorf("%s: the connection stands, the server said %q", name, said)
		}
		if strings.Contains(string(said), " 200 ") {
			t.Errorf("%s: answered %q", name, said)
		}
		if err := conn.Close(); err != nil {
			t.Error(err)
		}
	}
	for range 3 { // those whose head was whole
		if err := <-began; err == nil {
			t.Error("half a body was taken for a whole one")
		}
	}
}
