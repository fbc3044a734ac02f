package graph_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// dial answers a connection to a server of files of persons.
func (a association) dial(p graph.Pace) net.Conn {
	a.Helper()
	c := a.config
	// The connections' deadlines are by the clock of the machine.
	c.Wall, c.Pace = time.Now, &p
	handler, err := graph.NewImportHandler(c)
	a.must(err)
	server := httptest.NewServer(handler)
	a.Cleanup(server.Close)
	conn, err := net.Dial("tcp", server.Listener.Addr().String())
	a.must(err)
	a.Cleanup(func() { _ = conn.Close() })
	a.must(conn.SetDeadline(time.Now().Add(2 * time.Minute)))
	return conn
}

// head of an upload, with further lines.
func (a association) head(w *browser, length int, lines ...string) string {
	all := []string{
		"POST " + graph.ImportPath + " HTTP/1.1", "Host: localhost", "Content-Type: text/csv", "Content-Length: " + strconv.Itoa(length),
		"Idempotency-Key: 7b2f0a4e-3c19-4e57-9f57-2d9a0c7c51aa", "Shomei-Partner: " + a.partner, "Shomei-Product: " + a.product,
	}
	for _, c := range w.cookies {
		all = append(all, "Cookie: "+c.Name+"="+c.Value)
	}
	return strings.Join(append(all, lines...), "\r\n") + "\r\n\r\n"
}

// answerOn reads what the server says, until it closes the connection.
func (a association) answerOn(conn net.Conn) (status int, body string) {
	a.Helper()
	in := bufio.NewReader(conn)
	answer, err := http.ReadResponse(in, nil)
	if err != nil {
		a.Fatalf("no answer: %v", err)
	}
	content, err := io.ReadAll(answer.Body)
	if err != nil || !answer.Close {
		a.Errorf("the answer ends with %v, the connection with it: %t", err, answer.Close)
	}
	if more, err := io.ReadAll(in); err != nil || len(more) > 0 {
		a.Errorf("%d bytes behind the answer, %v", len(more), err)
	}
	return answer.StatusCode, string(content)
}

// TestImportRefusalIsSeen: a client that sends 20 MiB before it reads anything sees
// why it is refused; one that asks first sends nothing.
func TestImportRefusalIsSeen(t *testing.T) {
	t.Parallel()
	a := setup(t).associated()
	a.partnerStaff("mise", a.partner)
	mise := a.as("mise")
	file := append([]byte("昵称\n"), bytes.Repeat([]byte("x\n"), 10<<20)...)
	pace := graph.Pace{Whole: time.Hour, Stall: time.Hour, Linger: time.Hour}
	for name, c := range map[string]struct {
		by    *browser
		lines []string
		want  string
	}{
		"nobody":          {a.stranger(), nil, "200 SESSION_REQUIRED"},
		"a bad token":     {a.stranger(), []string{"Authorization: Bearer none"}, "401 INVALID_TOKEN"},
		"another origin":  {mise, []string{"Origin: https://evil.example", "Sec-Fetch-Site: cross-site"}, "403 another origin"},
		"another heading": {mise, nil, "200 COLUMN_UNKNOWN"},
		"no ids":          {mise, []string{"Shomei-File-Name: %ff"}, "400 encodeURIComponent"},
	} {
		for _, asks := range []bool{false, true} {
			conn := a.dial(pace)
			lines := c.lines
			if asks {
				lines = append([]string{"Expect: 100-continue"}, lines...)
			}
			_, err := io.WriteString(conn, a.head(c.by, len(file), lines...))
			a.must(err)
			if !asks {
				if _, err := conn.Write(file); err != nil {
					t.Fatalf("%s: cut off while it sends: %v", name, err)
				}
			} else if c.want == "200 COLUMN_UNKNOWN" {
				continue // who may send is told to
			}
			status, body := a.answerOn(conn)
			code, said, _ := strings.Cut(c.want, " ")
			if strconv.Itoa(status) != code || !strings.Contains(body, said) {
				t.Errorf("%s, asking first %t: %d %s, want %s", name, asks, status, body, c.want)
			}
		}
	}
}

// TestImportBreaksOff: a client that goes away in the middle leaves nothing, and is
// no error of ours.
func TestImportBreaksOff(t *testing.T) {
	t.Parallel()
	a := setup(t).associated()
	a.partnerStaff("mise", a.partner)
	w, file := a.as("mise"), membersFile(300, nil)
	broken := io.MultiReader(bytes.NewReader(file), iotest.ErrReader(io.ErrUnexpectedEOF))
	a.sendFile(w, "7b2f0a4e-3c19-4e57-9f57-2d9a0c7c51ab", broken)
	if n := a.db.Client().EnrolmentImport.Query().CountX(viewer.AsSystem(t.Context())); n != 0 {
		t.Errorf("%d imports are left", n)
	}
	if strings.Contains(a.log.String(), "operation failed") {
		t.Errorf("the log: %s", a.log.String())
	}
}

// TestImportStalls: a client that stops sending is told so, when it has sent
// nothing for a while or when its whole time is over, and leaves nothing.
func TestImportStalls(t *testing.T) {
	t.Parallel()
	a := setup(t).associated()
	a.partnerStaff("mise", a.partner)
	w, file := a.as("mise"), membersFile(300, nil)
	client, sys := a.db.Client(), viewer.AsSystem(t.Context())
	for name, pace := range map[string]graph.Pace{
		"stalls":         {Whole: time.Hour, Stall: 300 * time.Millisecond, Linger: time.Hour},
		"takes too long": {Whole: 2 * time.Second, Stall: time.Hour, Linger: time.Hour},
	} {
		conn := a.dial(pace)
		_, err := io.WriteString(conn, a.head(w, len(file)+1)+string(file))
		a.must(err)
		if status, body := a.answerOn(conn); status != http.StatusRequestTimeout || !strings.Contains(body, "send it again") {
			t.Errorf("%s: %d %s", name, status, body)
		}
		if n := client.EnrolmentImport.Query().CountX(sys) + client.EnrolmentImportRow.Query().CountX(sys); n != 0 {
			t.Errorf("%s: %d rows are left", name, n)
		}
	}
	// One that arrived is answered, and the next may follow.
	conn := a.dial(graph.Pace{Whole: time.Minute, Stall: 10 * time.Second, Linger: time.Second})
	in := bufio.NewReader(conn)
	ids := map[string]bool{}
	for range 2 {
		_, err := io.WriteString(conn, a.head(w, len(file))+string(file))
		a.must(err)
		answer, err := http.ReadResponse(in, nil)
		a.must(err)
		var out struct{ ImportID string }
		a.must(json.NewDecoder(answer.Body).Decode(&out))
		a.must(answer.Body.Close())
		ids[out.ImportID] = true
	}
	if len(ids) != 1 || ids[""] {
		t.Errorf("imports %v", ids)
	}
}
