package bench_test

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// callerVariable set in the environment makes this program the caller.
const callerVariable = "SHOMEI_BENCH_CALLER"

// volley is what the caller is to send: whole HTTP/1.1 requests, in the wire's
// format, by so many connections that are kept open.
type volley struct {
	Address  string
	Requests [][]byte
	// Want must stand in every reply's body.
	Want string
	// Keep has the bodies sent back.
	Keep bool
}

// reply is what came back for one request.
type reply struct {
	Took   time.Duration
	Cookie string // the first that was set, as the Cookie header wants it
	Body   []byte
}

// landed is the end of a volley. Err is the first wrong reply.
type landed struct {
	Wall time.Duration
	Err  string
}

// caller is the second process. It spends as little as it can on a request,
// because it takes its processor time from the server.
type caller struct{ open map[string][]*connection }

type connection struct {
	net.Conn
	read *bufio.Reader
}

func newCaller() *caller { return &caller{open: map[string][]*connection{}} }

// serve does volleys until in ends. For each it answers true when it is ready,
// waits for true, fires, and answers landed and then the replies: what the
// other side does before and after is not part of the volley.
func (c *caller) serve(in io.Reader, out io.Writer) error {
	read, write := gob.NewDecoder(in), gob.NewEncoder(out)
	for {
		var v volley
		if err := read.Decode(&v); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		connections, err := c.connect(v.Address)
		if err != nil {
			return err
		}
		fire := false
		if err := errors.Join(write.Encode(true), read.Decode(&fire)); err != nil {
			return err
		}
		replies := make([]reply, len(v.Requests))
		started := time.Now()
		err = v.fire(connections, replies)
		end := landed{Wall: time.Since(started)}
		if err != nil {
			end.Err = err.Error()
			c.hangUp(v.Address)
		}
		if err := errors.Join(write.Encode(end), write.Encode(replies)); err != nil {
			return err
		}
	}
}

func (c *caller) connect(address string) ([]*connection, error) {
	for len(c.open[address]) < callers {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			return nil, err
		}
		c.open[address] = append(c.open[address], &connection{conn, bufio.NewReaderSize(conn, 16<<10)})
	}
	return c.open[address], nil
}

func (c *caller) hangUp(address string) {
	for _, conn := range c.open[address] {
		conn.Close()
	}
	delete(c.open, address)
}

// fire sends the requests, each connection taking the next one.
func (v volley) fire(connections []*connection, replies []reply) error {
	var (
		all   sync.WaitGroup
		next  atomic.Int64
		wrong = make(chan error, len(connections))
	)
	for _, conn := range connections {
		all.Go(func() {
			for {
				n := int(next.Add(1)) - 1
				if n >= len(replies) {
					return
				}
				if err := conn.exchange(v, n, &replies[n]); err != nil {
					next.Store(int64(len(replies))) // no more
					wrong <- fmt.Errorf("request %d: %w", n, err)
					return
				}
			}
		})
	}
	all.Wait()
	close(wrong)
	return <-wrong
}

func (c *connection) exchange(v volley, n int, r *reply) error {
	started := time.Now()
	if _, err := c.Write(v.Requests[n]); err != nil {
		return err
	}
	response, err := http.ReadResponse(c.read, nil)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	r.Took = time.Since(started)
	if response.StatusCode != http.StatusOK || !strings.Contains(string(body), v.Want) {
		return fmt.Errorf("status %d, want 200 and %q in %.500q", response.StatusCode, v.Want, body)
	}
	if v.Keep {
		r.Body = body
		r.Cookie, _, _ = strings.Cut(response.Header.Get("Set-Cookie"), ";")
	}
	return nil
}

// TestCaller: a reply that is not the right one ends the run; it is never
// counted as a fast one.
func TestCaller(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/broken" {
			w.WriteHeader(http.StatusInternalServerError)
		}
		fmt.Fprint(w, "body of "+r.URL.Path)
	}))
	t.Cleanup(server.Close)
	c := newCaller()
	address := server.Listener.Addr().String()
	t.Cleanup(func() { c.hangUp(address) })
	for _, test := range []struct {
		path, want, err string
	}{
		{"/right", "body of /right", ""},
		{"/right", "another body", "want 200"},
		{"/broken", "body of /broken", "status 500"},
	} {
		v := volley{Address: address, Requests: slices.Repeat([][]byte{get(test.path)}, 2*callers), Want: test.want, Keep: true}
		replies := make([]reply, len(v.Requests))
		connections, err := c.connect(address)
		if err != nil {
			t.Fatal(err)
		}
		err = v.fire(connections, replies)
		switch {
		case test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)):
			t.Errorf("%s, wanting %q: error %v, want %q", test.path, test.want, err, test.err)
		case test.err == "" && err != nil:
			t.Errorf("%s, wanting %q: %v", test.path, test.want, err)
		case test.err == "":
			for i, r := range replies {
				if string(r.Body) != test.want || r.Took <= 0 {
					t.Errorf("reply %d: %q after %v", i, r.Body, r.Took)
				}
			}
		}
	}
}
