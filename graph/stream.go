package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// streamType is the media type of server-sent events.
const streamType = "text/event-stream"

const (
	// beatEvery is how often something is sent where there is nothing to tell, so that
	// whatever stands between does not take the connection for dead.
	beatEvery = 15 * time.Second
	// writeIn is how long a client may take to take an event.
	writeIn = 30 * time.Second
)

// streamed reports whether the request wants events first of all: clients that
// can take both list them behind JSON.
func streamed(r *http.Request) bool {
	first, _, _ := strings.Cut(r.Header.Get("Accept"), ",")
	media, _, err := mime.ParseMediaType(first)
	return err == nil && media == streamType
}

// stream answers one subscription by server-sent events, as the GraphQL over SSE
// protocol has it in its distinct connections mode: `next` with each answer, and
// `complete`. gqlgen's own repeats a body that it cannot read.
type stream struct{ *resolver }

// Supports implements graphql.Transport.
func (stream) Supports(r *http.Request) bool { return streamed(r) }

// Do implements graphql.Transport.
func (s stream) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	params, ok := s.asked(w, r)
	if !ok {
		return
	}
	ctx := r.Context()
	operation, errs := exec.CreateOperationContext(ctx, params)
	e := &events{w: w, control: http.NewResponseController(w), wall: s.Wall}
	if errs != nil {
		var status int
		if status, errs = s.refusedStatus(ctx, r, errs); status == http.StatusTooManyRequests {
			write(w, r, status, exec.DispatchError(graphql.WithOperationContext(ctx, operation), errs))
			return
		}
		e.begin()
		e.next(exec.DispatchError(graphql.WithOperationContext(ctx, operation), brief(errs)))
		e.complete()
		return
	}
	if operation.Operation.Operation != ast.Subscription {
		// It would escape what bounds an answer in time and length.
		refuse(w, r, http.StatusNotAcceptable, "only a subscription is answered by "+streamType)
		return
	}
	e.begin()
	responses, ctx := exec.DispatchOperation(ctx, operation)
	answers := make(chan *graphql.Response)
	go func() {
		defer close(answers)
		defer s.guard(ctx)
		for {
			response := responses(ctx)
			if response == nil {
				return
			}
			select {
			case answers <- response:
			case <-ctx.Done():
				return
			}
		}
	}()
	for e.err == nil {
		quiet, cancel := context.WithTimeout(ctx, s.beat)
		select {
		case response, more := <-answers:
			if !more {
				// A server that stops breaks off, and so does one that cannot read on: the
				// client comes back, to another.
				if !s.stopping() && !exchangeOf(ctx).broken.Load() {
					e.complete()
				}
				cancel()
				return
			}
			e.next(response)
		case <-quiet.Done():
			if e.err = ctx.Err(); e.err == nil {
				e.write(":\n\n")
			}
		}
		cancel()
	}
}

// events writes them, until one cannot be written.
type events struct {
	w       http.ResponseWriter
	control *http.ResponseController
	wall    func() time.Time
	err     error
}

func (e *events) begin() {
	e.w.Header().Set("Content-Type", streamType+"; charset=utf-8")
	// nginx would gather some kilobytes before it passes them on.
	e.w.Header().Set("X-Accel-Buffering", "no")
	e.w.WriteHeader(http.StatusOK)
	e.write(":\n\n")
}

func (e *events) next(response *graphql.Response) {
	var data bytes.Buffer
	if e.err = json.NewEncoder(&data).Encode(reply{response, response.Data}); e.err != nil {
		return
	}
	e.write(fmt.Sprintf("event: next\ndata: %s\n\n", bytes.TrimSpace(data.Bytes())))
}

func (e *events) complete() { e.write("event: complete\ndata: \n\n") }

// write sends a text now.
func (e *events) write(text string) {
	if e.err = allow(e.control, e.wall()); e.err != nil {
		return
	}
	if _, e.err = fmt.Fprint(e.w, text); e.err == nil {
		e.err = e.control.Flush()
	}
}

// allow gives the client its time to take what is written next, in place of the
// server's own limit, which is for answers that end. What has no such limit
// needs none.
func allow(control *http.ResponseController, now time.Time) error {
	err := control.SetWriteDeadline(now.Add(writeIn))
	if errors.Is(err, http.ErrNotSupported) {
		return nil
	}
	return err
}
