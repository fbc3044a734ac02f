package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/session"
)

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
	// leave gives its place back: among those that are not opened, then among whose
	// it is.
	leave func()
	// active subscriptions by their names.
	active map[string]*followed
	// ending are those whose names are free and who have not stopped yet.
	ending int
}

// followed is one subscription.
type followed struct {
	*link
	name string
	// ctx ends with it.
	ctx context.Context
	end context.CancelFunc

	mu sync.Mutex
	// over: its name is free, and nothing more is said under it.
	over bool
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
		f := l.active[said.ID]
		l.mu.Unlock()
		if f != nil {
			f.end()
			f.last(frame{})
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
	leave, ok := l.streams.enter(bound{"connection of " + streamer(v), maxStreams})
	if !ok {
		return &closing{websocket.StatusTryAgainLater, "Too many connections"}
	}
	l.leave()
	l.mu.Lock()
	l.entered, l.leave = ctx, leave
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

// subscribe begins a subscription.
func (l *link) subscribe(said frame) *closing {
	entered := l.opened()
	if entered == nil {
		return &closing{closeUnauthorized, "Unauthorized"}
	}
	if said.ID == "" || len(said.ID) > maxOperationID || !bytes.HasPrefix(bytes.TrimSpace(said.Payload), []byte("{")) {
		return &closing{closeBadMessage, "Invalid message"}
	}
	f, why := l.begin(entered, said.ID)
	if why != nil {
		return why
	}
	if f == nil {
		// Here and not beside: a client who does not read is not read from either.
		l.send(failure(said.ID, limited("TOO_MANY_STREAMS", "a connection has at most %d streams", maxStreams)))
		return nil
	}
	l.running.Go(func() {
		defer f.stopped()
		f.run(said.Payload)
	})
	return nil
}

// begin takes a name; nil where the connection follows too much already.
func (l *link) begin(entered context.Context, name string) (*followed, *closing) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.active[name] != nil {
		return nil, &closing{closeAlreadyExists, fmt.Sprintf("Subscriber for %s already exists", name)}
	}
	if len(l.active) >= maxStreams || l.ending >= maxStreams {
		return nil, nil
	}
	// Its own exchange, as a request has.
	own := *exchangeOf(entered)
	own.header, own.broken = http.Header{}, new(atomic.Bool)
	f := &followed{link: l, name: name}
	f.ctx, f.end = context.WithCancel(context.WithValue(entered, exchangeKey{}, &own))
	l.active[name] = f
	return f, nil
}

// free gives the name back. Its subscription may take a moment to stop.
func (f *followed) free() {
	f.link.mu.Lock()
	defer f.link.mu.Unlock()
	if f.active[f.name] == f {
		delete(f.active, f.name)
		f.ending++
	}
}

// stopped notes that nothing of it runs any more.
func (f *followed) stopped() {
	f.end()
	f.free()
	f.link.mu.Lock()
	defer f.link.mu.Unlock()
	f.ending--
}

// tell sends what a subscription tells, unless it is over.
func (f *followed) tell(payload json.RawMessage) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.over {
		f.send(frame{ID: f.name, Type: messageNext, Payload: payload})
	}
}

// last frees the name, so that the client may take it as soon as it hears of the
// end, and says the last word; none for an end that was the client's.
func (f *followed) last(word frame) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.over {
		return
	}
	f.over = true
	f.free()
	if word.Type != "" {
		f.send(word)
	}
}

// run sends what a subscription tells, each when the one before it was taken. One
// that cannot be read on breaks the connection off, so that the client comes back
// to where it stood: an error would end it for good.
func (f *followed) run(asked json.RawMessage) {
	defer func() {
		if panicked := recover(); panicked != nil {
			f.fail(f.present(f.ctx, f.recover(f.ctx, panicked)))
		}
	}()
	params, _, refused := f.readParams(f.ctx, bytes.NewReader(asked))
	if refused != nil {
		f.fail(f.toll(f.ctx, gqlerror.List{refused})...)
		return
	}
	// What was let in may have ended since: its session, its token, its scopes.
	if holds, err := f.holds(f.ctx, viewer.From(f.ctx)); err != nil {
		f.logged(f.ctx, "ask whether the session holds", err)
		f.close(closing{websocket.StatusTryAgainLater, "Try again later"})
		return
	} else if !holds {
		f.close(closing{closeForbidden, "The session has ended"})
		return
	}
	params.Headers = f.request.Header
	operation, errs := f.exec.CreateOperationContext(f.ctx, params)
	if errs != nil {
		told := f.exec.DispatchError(graphql.WithOperationContext(f.ctx, operation), brief(f.toll(f.ctx, errs)))
		f.fail(told.Errors...)
		return
	}
	if operation.Operation.Operation != ast.Subscription {
		// It would escape what bounds an answer in time and length.
		f.fail(limited("NOT_ACCEPTABLE", "only a subscription is answered by %s", socketProtocol))
		return
	}
	responses, ctx := f.exec.DispatchOperation(f.ctx, operation)
	f.follow(ctx, responses)
}

// follow sends on what is told, to its end.
func (f *followed) follow(ctx context.Context, responses graphql.ResponseHandler) {
	for response := responses(ctx); response != nil; response = responses(ctx) {
		if len(response.Errors) > 0 && (len(response.Data) == 0 || string(response.Data) == "null") {
			f.fail(response.Errors...)
			return
		}
		payload, err := json.Marshal(response)
		if err != nil {
			f.fail(f.present(ctx, fmt.Errorf("write response: %w", err)))
			return
		}
		f.tell(payload)
	}
	switch {
	case f.ctx.Err() != nil || f.stopping():
	case exchangeOf(f.ctx).broken.Load():
		f.close(closing{websocket.StatusTryAgainLater, "Try again later"})
	default:
		f.last(frame{ID: f.name, Type: messageComplete})
	}
}

// fail ends a subscription with errors.
func (f *followed) fail(errs ...*gqlerror.Error) { f.last(failure(f.name, errs...)) }

// failure is a message of errors.
func failure(name string, errs ...*gqlerror.Error) frame {
	payload, err := json.Marshal(errs)
	if err != nil {
		payload = json.RawMessage(`[{"message":"internal error"}]`)
	}
	return frame{ID: name, Type: messageError, Payload: payload}
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
	// Behind a panic alone: otherwise it is closed by then.
	defer l.close(closing{websocket.StatusTryAgainLater, "Try again later"})
	defer l.guard(l.ctx)
	for l.pause(l.ctx, l.beat) {
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
