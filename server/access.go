package main

import (
	"encoding/hex"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
)

// requestIDHeader names an answer's line in the log.
const requestIDHeader = "X-Request-Id"

// logged writes a line for every request: the pattern that it matched and
// never its path or query, which may name a person's request; no address, no
// header. A panic becomes a 500 and a line with its place.
func (s site) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := s.wall()
		id := s.requestID()
		w.Header().Set(requestIDHeader, id)
		seen := &recorder{ResponseWriter: w}
		defer func() {
			if panicked := recover(); panicked != nil {
				if err, ok := panicked.(error); ok && errors.Is(err, http.ErrAbortHandler) {
					panic(panicked)
				}
				// Its value may hold anything; its place says enough.
				s.log.ErrorContext(r.Context(), "handler panicked", "requestId", id, "stack", string(debug.Stack()))
				if seen.status == 0 {
					say(seen, http.StatusInternalServerError, "internal error "+id)
				}
			}
			s.log.LogAttrs(r.Context(), slog.LevelInfo, "request",
				slog.String("requestId", id), slog.String("method", method(r)), slog.String("route", r.Pattern),
				slog.Int("status", seen.status), slog.Int64("bytes", seen.bytes), slog.Duration("took", s.wall().Sub(started)))
		}()
		next.ServeHTTP(seen, r)
	})
}

// method is the request's, if it is one: a client may send any word.
func method(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions, http.MethodPut, http.MethodPatch, http.MethodDelete:
		return r.Method
	}
	return "other"
}

func (s site) requestID() string {
	var b [8]byte
	if _, err := io.ReadFull(s.rand, b[:]); err != nil {
		return "none"
	}
	return hex.EncodeToString(b[:])
}

// recorder notes what was answered.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (w *recorder) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *recorder) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (w *recorder) Unwrap() http.ResponseWriter { return w.ResponseWriter }
