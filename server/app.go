package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/shomei-ra/shomei/job"
)

// Limits of a connection. Reading allows a megabyte on a slow line; writing
// allows an operation that waits for its turn to hash.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 30 * time.Second
	writeTimeout      = 60 * time.Second
	idleTimeout       = 2 * time.Minute
	maxHeader         = 32 << 10
	// drain is how long requests that run may take to end at a stop, and
	// stopJobs how long jobs may: ten seconds in all.
	drain    = 6 * time.Second
	stopJobs = 2 * time.Second
)

// app is a wired server.
type app struct {
	log     *slog.Logger
	handler http.Handler
	runner  *job.Runner
	// follow takes over how far another process moved business time; nil but in
	// a demo.
	follow func(context.Context) error
}

// newServer makes the server with its limits; requests live in ctx.
func newServer(ctx context.Context, handler http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout, ReadTimeout: readTimeout,
		WriteTimeout: writeTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeader,
		BaseContext: func(net.Listener) context.Context { return ctx },
		ErrorLog:    slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}

// serve answers requests and does the jobs until ctx ends; then it lets both
// end what they began. ready is called once requests are answered.
func (a *app) serve(ctx context.Context, listener net.Listener, ready func()) error {
	// What runs must outlive the signal that ends ctx.
	running := context.WithoutCancel(ctx)
	if err := a.runner.Start(running); err != nil {
		return err
	}
	if a.follow != nil {
		following, stop := context.WithCancel(ctx)
		defer stop()
		go a.followClock(following)
	}
	server := newServer(running, a.handler, a.log)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	// Opening the CA keys and hashing took tens of megabytes, once.
	debug.FreeOSMemory()
	ready()
	var err error
	select {
	case err = <-ended:
	case <-ctx.Done():
		brief, cancel := context.WithTimeout(running, drain)
		defer cancel()
		if err = server.Shutdown(brief); errors.Is(err, context.DeadlineExceeded) {
			err = server.Close()
		}
	}
	brief, cancel := context.WithTimeout(running, stopJobs)
	defer cancel()
	return errors.Join(err, a.runner.Stop(brief))
}

// followEvery is how long a process of a demo may be behind another that moved
// business time: one small row, read so often.
const followEvery = time.Second

// followClock follows it until ctx ends.
func (a *app) followClock(ctx context.Context) {
	beat := time.NewTicker(followEvery)
	defer beat.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-beat.C:
			if err := a.follow(ctx); err != nil && ctx.Err() == nil {
				a.log.ErrorContext(ctx, "follow business time", "error", err)
			}
		}
	}
}
