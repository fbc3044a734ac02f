package hook_test

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"

	"github.com/shomei-ra/shomei/internal/hook"
)

// proxied counts what came to the environment's proxy, which a process asks for
// once.
var proxied atomic.Int32

func TestMain(m *testing.M) {
	proxy := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { proxied.Add(1) }))
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"} {
		if err := os.Setenv(name, proxy.URL); err != nil {
			panic(err)
		}
	}
	code := m.Run()
	proxy.Close()
	os.Exit(code)
}

// names is a resolver of a test: what each name leads to, the next answer each
// time it is asked for and the last from then on. A name that it does not have
// does not exist.
type names struct {
	mu      sync.Mutex
	answers map[string][][]string
}

func (n *names) next(name string) ([]string, bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	answers, there := n.answers[strings.TrimSuffix(name, ".")]
	if !there {
		return nil, false
	}
	if len(answers) > 1 {
		n.answers[strings.TrimSuffix(name, ".")] = answers[1:]
	}
	return answers[0], true
}

// resolver asks a server of names over UDP.
func (n *names) resolver(t *testing.T) *net.Resolver {
	t.Helper()
	socket, err := net.ListenPacket("udp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { socket.Close() })
	go func() {
		for buffer := make([]byte, 1500); ; {
			size, from, err := socket.ReadFrom(buffer)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buffer[:size]) != nil || len(m.Questions) != 1 {
				continue
			}
			answer := n.answer(m)
			if packed, err := answer.Pack(); err == nil {
				_, _ = socket.WriteTo(packed, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp4", socket.LocalAddr().String())
	}}
}

func (n *names) answer(m dnsmessage.Message) dnsmessage.Message {
	q := m.Questions[0]
	answer := dnsmessage.Message{Header: dnsmessage.Header{ID: m.ID, Response: true, RecursionAvailable: true}, Questions: m.Questions}
	if q.Type != dnsmessage.TypeA {
		// Every name here has IPv4 alone; of one that does not exist A tells.
		return answer
	}
	addresses, there := n.next(q.Name.String())
	if !there {
		answer.RCode = dnsmessage.RCodeNameError
		return answer
	}
	for _, address := range addresses {
		answer.Answers = append(answer.Answers, dnsmessage.Resource{
			Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
			Body:   &dnsmessage.AResource{A: netip.MustParseAddr(address).As4()},
		})
	}
	return answer
}

// TestA20Names: what counts is the address that is dialled, whatever a name led
// to before, and whatever else it leads to.
func TestA20Names(t *testing.T) {
	t.Parallel()
	var reached atomic.Int32
	receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		reached.Add(1)
		w.Header().Set("Connection", "close")
	}))
	defer receiver.Close()
	_, port, _ := strings.Cut(receiver.Listener.Addr().String(), ":")
	n := &names{answers: map[string][][]string{
		"there.example.com":   {{"127.0.0.1"}},
		"private.example.com": {{"10.0.0.1"}},
		// To tests loopback is what the internet is to a server.
		"both.example.com":    {{"10.0.0.1", "127.0.0.1"}},
		"rebound.example.com": {{"127.0.0.1"}, {"169.254.169.254"}},
	}}
	client := hook.New(hook.Rules{Loopback: true}, nil, now)
	client.Ask(n.resolver(t))
	for i, c := range []struct {
		name string
		want hook.Failure
	}{
		{"there", ""}, {"private", hook.Forbidden}, {"both", ""}, {"gone", hook.Unknown},
		{"rebound", ""}, {"rebound", hook.Forbidden},
	} {
		got, err := client.Send(t.Context(), hook.Message{URL: "http://" + c.name + ".example.com:" + port + "/", ID: "evt_1", Secrets: []string{secret}})
		if got.Failure != c.want || err != nil {
			t.Errorf("%d, %s: %+v, %v", i, c.name, got, err)
		}
	}
	if n := reached.Load(); n != 3 {
		t.Errorf("it was reached %d times, want 3", n)
	}
	if n := proxied.Load(); n != 0 {
		t.Errorf("the environment's proxy was asked %d times", n)
	}
}

// TestSendLate: one that hangs, and one that says its headers a byte at a time,
// are late; of a refusal that drips there is what came in time.
func TestSendLate(t *testing.T) {
	t.Parallel()
	ended := make(chan struct{})
	defer close(ended)
	drip := func(to net.Conn, text string) {
		defer to.Close()
		for {
			for _, c := range []byte(text) {
				if _, err := to.Write([]byte{c}); err != nil {
					return
				}
				select {
				case <-ended:
					return
				case <-time.After(10 * time.Millisecond):
				}
			}
			text = "x"
		}
	}
	receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		connection, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		switch r.URL.Path {
		case "/hang":
			<-ended
			connection.Close()
		case "/headers":
			drip(connection, "HTTP/1.1 200 OK\r\nX-Long: ")
		case "/body":
			if _, err := connection.Write([]byte("HTTP/1.1 500 Oh\r\nContent-Length: 4000\r\n\r\nxxx")); err != nil {
				t.Error(err)
			}
			drip(connection, "x")
		}
	}))
	defer receiver.Close()
	client := hook.NewHasty(hook.Rules{Loopback: true}, nil, now, 300*time.Millisecond, 600*time.Millisecond)
	// Its head comes in time on a busy machine, too.
	patient := hook.NewHasty(hook.Rules{Loopback: true}, nil, now, 4*time.Second, 4*time.Second)
	for path, want := range map[string]hook.Outcome{
		"/hang": {Failure: hook.Late}, "/headers": {Failure: hook.Late}, "/body": {Failure: hook.Refused, Status: 500},
	} {
		by := client
		if want.Failure == hook.Refused {
			by = patient
		}
		got, err := by.Send(t.Context(), hook.Message{URL: receiver.URL + path, ID: "evt_1", Secrets: []string{secret}})
		if path == "/body" && strings.HasPrefix(got.Excerpt, "xxx") {
			got.Excerpt = ""
		}
		if got != want || err != nil {
			t.Errorf("%s: %+v, %v", path, got, err)
		}
	}
}
