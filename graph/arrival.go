package graph

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// Pace of uploads of files of persons.
type Pace struct {
	// Whole is how long one may take to be read and checked, Stall how long its
	// client may send nothing, and Linger how long what the client of a refused one
	// goes on sending is read.
	Whole, Stall, Linger time.Duration
}

// pace of the product, where Config has none.
var pace = Pace{Whole: 20 * time.Minute, Stall: time.Minute, Linger: 30 * time.Second}

// maxLinger bounds what is read of a refused upload, in bytes.
const maxLinger = 32 << 20

// errGone: the client closed the connection before all had arrived, which is no
// fault of ours.
var errGone = fmt.Errorf("the client broke off: %w", context.Canceled)

// arrival is a body that may take long, as long as it goes on arriving: the
// server's own limit is for small ones.
type arrival struct {
	io.ReadCloser
	// await lets the client send the next part.
	await func() error
	// whole is called when everything has arrived.
	whole func()
	// begun: it was asked for. ended: it arrived, or broke off.
	begun, ended bool
	// late: what should have come did not come in time.
	late bool
}

func (a *arrival) Read(p []byte) (int, error) {
	err := a.await()
	n := 0
	if err == nil {
		a.begun = true
		n, err = a.ReadCloser.Read(p)
	}
	if err != nil {
		a.ended, a.late = true, timedOut(err)
	}
	if errors.Is(err, io.EOF) {
		a.whole()
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = errGone
	}
	return n, err
}

// timedOut reports whether a deadline has passed: the context's or the
// connection's.
func timedOut(err error) bool {
	var timeout interface{ Timeout() bool }
	return errors.As(err, &timeout) && timeout.Timeout()
}

// arrive has the body of an upload arrive, each part within stall, and all of it by
// the context's deadline. Until it has, the answer ends the connection.
func (c Config) arrive(ctx context.Context, w http.ResponseWriter, body io.ReadCloser, stall time.Duration) *arrival {
	w.Header().Set("Connection", "close")
	return &arrival{
		ReadCloser: body, await: c.awaits(ctx, w, stall),
		whole: func() { w.Header().Del("Connection") },
	}
}

// awaits moves the deadline of what is read, to the earlier of stall from now and
// the context's.
func (c Config) awaits(ctx context.Context, w http.ResponseWriter, stall time.Duration) func() error {
	control := http.NewResponseController(w)
	return func() error {
		if err := ctx.Err(); err != nil {
			return err
		}
		by := c.Wall().Add(stall)
		if last, ok := ctx.Deadline(); ok && last.Before(by) {
			by = last
		}
		if err := control.SetReadDeadline(by); err != nil && !errors.Is(err, http.ErrNotSupported) {
			return err
		}
		return nil
	}
}

// linger reads on what the client still sends after it was answered. A connection
// that is closed on what nobody read is reset, and a client that sends all before
// it reads never sees the answer (RFC 9112, 9.6). One that waits for 100 Continue
// sends nothing any more.
func (c Config) linger(w http.ResponseWriter, r *http.Request, a *arrival, p Pace) {
	if a.ended || !a.begun && strings.EqualFold(r.Header.Get("Expect"), "100-continue") {
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), p.Linger)
	defer cancel()
	a.await = c.awaits(ctx, w, p.Stall)
	// Errors mean that the client is gone, or has had its time.
	if http.NewResponseController(w).Flush() == nil {
		_, _ = io.CopyN(io.Discard, a, maxLinger)
	}
}
