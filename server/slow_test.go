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
	server := newServer(t.Context(), http.NotFoundHandler(), slog.New(slog.DiscardHandler))
	for name, limit := range map[string]time.Duration{
		"head": server.ReadHeaderTimeout, "request": server.ReadTimeout, "answer": server.WriteTimeout, "idle": server.IdleTimeout,
	} {
		if limit <= 0 || limit > 2*time.Minute {
			t.Errorf("the %s may take %s", name, limit)
		}
	}
	began := make(chan error, 8)
	hasty := hurried(t, 100*time.Millisecond, began)
	// A whole head arrives whole, however late a busy machine sends it.
	patient := hurried(t, time.Minute, began)
	const head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
	for name, c := range map[string]struct{ address, sent string }{
		"nothing":           {hasty, ""},
		"half a head":       {hasty, head},
		"no body":           {patient, head + "Content-Length: 100\r\n\r\n"},
		"half a body":       {patient, head + "Content-Length: 100\r\n\r\n{\"query\":"},
		"half a chunk":      {patient, head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"q"},
		"a head of 100 kB":  {hasty, head + "X: " + strings.Repeat("x", 100_000)},
		"a thousand fields": {hasty, head + strings.Repeat("X-A: "+strings.Repeat("y", 100)+"\r\n", 1000)},
	} {
		conn, err := net.Dial("tcp", c.address)
		if err != nil {
			t.Fatal(err)
		}
		// An error here means that the server hung up on it.
		_, _ = fmt.Fprint(conn, c.sent)
		if err := conn.SetReadDeadline(time.Now().Add(patience)); err != nil {
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

// hurried serves as the binary does, but in a hurry, and answers where; began gets
// what came of reading each body.
func hurried(t *testing.T, head time.Duration, began chan<- error) string {
	t.Helper()
	server := newServer(t.Context(), http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := io.ReadAll(r.Body)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
		began <- err
	}), slog.New(slog.DiscardHandler))
	server.ReadHeaderTimeout, server.ReadTimeout, server.IdleTimeout = head, 200*time.Millisecond, 100*time.Millisecond
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
	return listener.Addr().String()
}
