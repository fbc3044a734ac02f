package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
)

// A request that has begun when the server is told to stop is answered; no
// other is taken meanwhile.
func TestStopLetsRequestsEnd(t *testing.T) {
	t.Parallel()
	origin, stop, ended := serving(t, t.TempDir())
	addr := strings.TrimPrefix(origin, "http://")
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	const body = `{"query":"{ viewer { demo } }"}`
	fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n", addr, len(body))
	// "Continue" is said when the handler begins to read.
	reader := bufio.NewReader(conn)
	if line, err := reader.ReadString('\n'); err != nil || !strings.Contains(line, "100 Continue") {
		t.Fatalf("the server said %q, %v", line, err)
	}
	if _, err := reader.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	stop()
	for {
		another, err := net.Dial("tcp", addr)
		if err != nil {
			break
		}
		another.Close()
	}
	if _, err := io.WriteString(conn, body); err != nil {
		t.Fatal(err)
	}
	answer, err := http.ReadResponse(reader, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	content, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK || !strings.Contains(string(content), `"demo":true`) {
		t.Errorf("status %d, %s, %v", answer.StatusCode, content, err)
	}
	if code := <-ended; code != 0 {
		t.Errorf("the server ended with %d", code)
	}
}
