package graph

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
)

// socketProtocol is the only one that is spoken over WebSocket.
const socketProtocol = "graphql-transport-ws"

// Bounds of a connection.
const (
	// initIn is how long a client may take to say who it is.
	initIn = 10 * time.Second
	// maxMessage of a client's, in bytes: an operation and its variables.
	maxMessage = 128 << 10
	// maxOperationID is how long the name of a subscription may be, in bytes: a
	// close frame that repeats it has 125.
	maxOperationID = 64
	// maxUnopenedOfNetwork is how many connections of one network may not have said
	// yet whose they are, which takes them a moment; maxUnopened is of all.
	maxUnopenedOfNetwork = 50
	maxUnopened          = 1000
)

// Codes with which the protocol closes a connection.
const (
	closeBadMessage    websocket.StatusCode = 4400
	closeUnauthorized  websocket.StatusCode = 4401
	closeForbidden     websocket.StatusCode = 4403
	closeInitTooLate   websocket.StatusCode = 4408
	closeAlreadyExists websocket.StatusCode = 4409
	closeInitTwice     websocket.StatusCode = 4429
)

// Types of messages.
const (
	messageInit, messageAck                     = "connection_init", "connection_ack"
	messagePing, messagePong                    = "ping", "pong"
	messageSubscribe, messageNext, messageError = "subscribe", "next", "error"
	messageComplete                             = "complete"
)

// socketed reports whether a request wants to become a WebSocket.
func socketed(r *http.Request) bool {
	return r.Method == http.MethodGet && r.URL.Path == Path && strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// socket answers subscriptions over WebSocket, by the protocol graphql-transport-ws
// to the letter of its close codes. gqlgen's own knows none of those, lets one
// connection subscribe without end, and takes a name twice.
type socket struct {
	*resolver
	initIn time.Duration
}

// Supports implements graphql.Transport.
func (socket) Supports(r *http.Request) bool { return socketed(r) }

// Do implements graphql.Transport.
func (s socket) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	if !speaks(r, socketProtocol) {
		refuse(w, r, http.StatusBadRequest, "Sec-WebSocket-Protocol wants "+socketProtocol)
		return
	}
	leave, ok := s.enterUnknown(r)
	if !ok {
		w.Header().Set("Retry-After", seconds(s.initIn))
		refuse(w, r, http.StatusTooManyRequests, "too many connections wait to be opened")
		return
	}
	// A page of another origin would come with our cookies: it is refused.
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		Subprotocols: []string{socketProtocol}, OriginPatterns: s.originHosts(), CompressionMode: websocket.CompressionDisabled,
	})
	if err != nil { // and was answered
		leave()
		return
	}
	conn.SetReadLimit(maxMessage)
	ctx, cancel := context.WithCancel(r.Context())
	l := &link{socket: s, conn: conn, request: r, exec: exec, ctx: ctx, leave: leave, active: map[string]*followed{}}
	defer func() {
		cancel()
		l.running.Wait()
		l.leave()
		// An error here means that it is closed already.
		_ = conn.CloseNow()
	}()
	l.read()
}

// speaks reports whether a client offers a subprotocol.
func speaks(r *http.Request, protocol string) bool {
	for offered := range strings.SplitSeq(strings.Join(r.Header.Values("Sec-WebSocket-Protocol"), ","), ",") {
		if strings.TrimSpace(offered) == protocol {
			return true
		}
	}
	return false
}

// enterUnknown counts one more connection that has not said whose it is, unless
// there are too many of its network's or of all.
func (s socket) enterUnknown(r *http.Request) (leave func(), ok bool) {
	return s.streams.enter(bound{"unopened from " + s.Sessions.Network(r), maxUnopenedOfNetwork}, bound{"unopened", maxUnopened})
}

// originHosts are the hosts of pages that may connect, beside the one that was
// asked for.
func (c Config) originHosts() []string {
	u, err := url.Parse(c.PublicURL)
	if err != nil || u.Host == "" {
		return nil
	}
	return []string{u.Host}
}

// admit answers who is asking by the payload with which a connection is opened:
// by the token in its Authorization, and then by no cookie of the handshake; else
// as the handshake says. It is the one place at which a connection is somebody's.
func (c Config) admit(ctx context.Context, handshake *http.Request, payload json.RawMessage) (context.Context, error) {
	var opening struct{ Authorization string }
	// What is no object says nothing of who is asking.
	_ = json.Unmarshal(payload, &opening)
	asking := handshake.Clone(ctx)
	if opening.Authorization != "" {
		asking.Header.Del("Cookie")
		asking.Header.Set("Authorization", opening.Authorization)
	}
	visit, err := c.Sessions.Read(ctx, asking)
	if err != nil {
		return nil, err
	}
	return exchanging(ctx, asking, visit, http.Header{}), nil
}
