package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
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
	if !strings.Contains(strings.Join(r.Header.Values("Sec-WebSocket-Protocol"), ","), socketProtocol) {
		refuse(w, r, http.StatusBadRequest, "Sec-WebSocket-Protocol wants "+socketProtocol)
		return
	}
	// A page of another origin would come with our cookies: it is refused.
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		Subprotocols: []string{socketProtocol}, OriginPatterns: s.originHosts(), CompressionMode: websocket.CompressionDisabled,
	})
	if err != nil { // and was answered
		return
	}
	conn.SetReadLimit(maxMessage)
	ctx, cancel := context.WithCancel(r.Context())
	l := &link{socket: s, conn: conn, request: r, exec: exec, ctx: ctx, active: map[string]context.CancelFunc{}}
	l.read()
	cancel()
	l.running.Wait()
	l.leave()
	// An error here means that it is closed already.
	_ = conn.CloseNow()
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
	return context.WithValue(viewer.With(ctx, visit.Viewer), exchangeKey{}, &exchange{
		visit: visit, header: http.Header{}, language: languageOf(asking), userAgent: asking.UserAgent(), bearer: byToken(asking, visit), request: asking,
	}), nil
}

// link is one connection.
type link struct {
	socket
	conn    *websocket.Conn
	request *http.Request
	exec    graphql.GraphExecutor
	// ctx ends with the connection.
	ctx     context.Context
	running sync.WaitGroup

	mu sync.Mutex
	// entered is ctx with who is asking; nil before the connection is opened.
	entered context.Context
	left    func()
	// active subscriptions, and how to end each.
	active map[string]context.CancelFunc
}

// frame is what is sent in either direction.
type frame struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// closing is why a connection is closed; nil: it goes on.
type closing struct {
	code   websocket.StatusCode
	reason string
}

// read does what the client says, until the connection ends.
func (l *link) read() {
	late := time.AfterFunc(l.initIn, func() {
		if l.opened() == nil {
			l.close(closing{closeInitTooLate, "Connection initialisation timeout"})
		}
	})
	defer late.Stop()
	l.running.Go(l.attend)
	for {
		kind, body, err := l.conn.Read(l.ctx)
		if err != nil {
			return
		}
		var said frame
		if kind != websocket.MessageText || json.Unmarshal(body, &said) != nil {
			said.Type = ""
		}
		if why := l.take(said); why != nil {
			l.close(*why)
			return
		}
	}
}

// close tells the client why. An error means that the connection is gone.
func (l *link) close(why closing) { _ = l.conn.Close(why.code, why.reason) }

// take does what one message says.
func (l *link) take(said frame) *closing {
	switch said.Type {
	case messageInit:
		return l.open(said.Payload)
	case messagePing:
		l.send(frame{Type: messagePong})
	case messagePong:
	case messageSubscribe:
		return l.subscribe(said)
	case messageComplete:
		l.mu.Lock()
		defer l.mu.Unlock()
		if end := l.active[said.ID]; end != nil {
			end()
		}
	default:
		return &closing{closeBadMessage, "Invalid message"}
	}
	return nil
}

// open lets in who may follow anything at all, so that no stranger holds a
// connection.
func (l *link) open(payload json.RawMessage) *closing {
	if l.opened() != nil {
		return &closing{closeInitTwice, "Too many initialisation requests"}
	}
	ctx, err := l.admit(l.ctx, l.request, payload)
	if errors.Is(err, session.ErrBearer) {
		return &closing{closeForbidden, "Forbidden"}
	}
	if err != nil {
		l.logged(l.ctx, "open connection", err)
		return &closing{websocket.StatusTryAgainLater, "Try again later"}
	}
	v := viewer.From(ctx)
	if !slices.ContainsFunc(followers, v.May) {
		return &closing{closeForbidden, "Forbidden"}
	}
	leave, ok := l.streams.enter("connection of " + streamer(v))
	if !ok {
		return &closing{websocket.StatusTryAgainLater, "Too many connections"}
	}
	l.mu.Lock()
	l.entered, l.left = ctx, leave
	l.mu.Unlock()
	l.send(frame{Type: messageAck})
	return nil
}

// opened is the context of who is asking; nil before the connection is opened.
func (l *link) opened() context.Context {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.entered
}

func (l *link) leave() {
	if l.left != nil {
		l.left()
	}
}

// subscribe begins a subscription.
func (l *link) subscribe(said frame) *closing {
	entered := l.opened()
	if entered == nil {
		return &closing{closeUnauthorized, "Unauthorized"}
	}
	if said.ID == "" || len(said.ID) > maxOperationID {
		return &closing{closeBadMessage, "Invalid message"}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.active[said.ID] != nil {
		return &closing{closeAlreadyExists, fmt.Sprintf("Subscriber for %s already exists", said.ID)}
	}
	if len(l.active) >= maxStreams {
		// Here and not beside: a client who does not read is not read from either.
		l.mu.Unlock()
		defer l.mu.Lock()
		l.fail(said.ID, limited("TOO_MANY_STREAMS", "a connection has at most %d streams", maxStreams))
		return nil
	}
	// Its own exchange, as a request has.
	own := *exchangeOf(entered)
	own.header = http.Header{}
	ctx, end := context.WithCancel(context.WithValue(entered, exchangeKey{}, &own))
	l.active[said.ID] = end
	l.running.Go(func() {
		done := l.run(ctx, said)
		l.mu.Lock()
		delete(l.active, said.ID)
		l.mu.Unlock()
		if done && ctx.Err() == nil && !l.stopping() {
			l.send(frame{ID: said.ID, Type: messageComplete})
		}
		end()
	})
	return nil
}

// run sends what a subscription tells, each when the one before it was taken.
// done is false where the client was told an error instead.
func (l *link) run(ctx context.Context, said frame) (done bool) {
	defer func() {
		if panicked := recover(); panicked != nil {
			l.fail(said.ID, l.present(ctx, l.recover(ctx, panicked)))
		}
	}()
	params, _, err := l.readParams(ctx, strings.NewReader(string(said.Payload)))
	if err != nil {
		l.fail(said.ID, l.toll(ctx, gqlerror.List{err})...)
		return false
	}
	// What was let in may have ended since: its session, its token, its scopes.
	if holds, err := l.holds(ctx, viewer.From(ctx)); err != nil || !holds {
		if err != nil {
			l.fail(said.ID, l.present(ctx, fmt.Errorf("ask whether the session holds: %w", err)))
			return false
		}
		l.close(closing{closeForbidden, "The session has ended"})
		return false
	}
	params.Headers = l.request.Header
	operation, errs := l.exec.CreateOperationContext(ctx, params)
	if errs != nil {
		told := l.exec.DispatchError(graphql.WithOperationContext(ctx, operation), unquoted(l.toll(ctx, errs)))
		l.fail(said.ID, told.Errors...)
		return false
	}
	if operation.Operation.Operation != ast.Subscription {
		// It would escape what bounds an answer in time and length.
		l.fail(said.ID, limited("NOT_ACCEPTABLE", "only a subscription is answered by %s", socketProtocol))
		return false
	}
	responses, ctx := l.exec.DispatchOperation(ctx, operation)
	for response := responses(ctx); response != nil; response = responses(ctx) {
		if len(response.Errors) > 0 && (len(response.Data) == 0 || string(response.Data) == "null") {
			l.fail(said.ID, response.Errors...)
			return false
		}
		payload, err := json.Marshal(response)
		if err != nil {
			l.fail(said.ID, l.present(ctx, fmt.Errorf("write response: %w", err)))
			return false
		}
		l.send(frame{ID: said.ID, Type: messageNext, Payload: payload})
	}
	return true
}

// fail ends a subscription with errors.
func (l *link) fail(operationID string, errs ...*gqlerror.Error) {
	payload, err := json.Marshal(errs)
	if err != nil {
		payload = json.RawMessage(`[{"message":"internal error"}]`)
	}
	l.send(frame{ID: operationID, Type: messageError, Payload: payload})
}

// send waits until the client takes it. One who does not within its time is cut
// off, with everything that waits.
func (l *link) send(m frame) {
	body, err := json.Marshal(m)
	if err != nil { // parts of it are JSON already
		panic(err)
	}
	ctx, cancel := context.WithTimeout(l.ctx, writeIn)
	defer cancel()
	if l.conn.Write(ctx, websocket.MessageText, body) != nil {
		// Nothing is left out and gone on behind; reading learns of it too.
		_ = l.conn.CloseNow()
	}
}

// attend asks whether the client is still there, and ends the connection with its
// session and with the server.
func (l *link) attend() {
	for l.pause(l.ctx, beat) {
		if entered := l.opened(); entered != nil {
			if holds, err := l.holds(entered, viewer.From(entered)); err == nil && !holds {
				l.close(closing{closeForbidden, "The session has ended"})
				return
			}
		}
		pinging, cancel := context.WithTimeout(l.ctx, writeIn)
		err := l.conn.Ping(pinging)
		cancel()
		if err != nil {
			_ = l.conn.CloseNow()
			return
		}
	}
	if l.ctx.Err() == nil {
		l.close(closing{websocket.StatusGoingAway, "The server stops"})
	}
}
