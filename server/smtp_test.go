package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"path/filepath"
	"sync"

	"github.com/emersion/go-smtp"
	"github.com/rogpeppe/go-internal/testscript"
)

// letterbox is a mail server that keeps each mail as a file, as it arrived.
type letterbox struct {
	dir string
	mu  sync.Mutex
	n   int
}

func (l *letterbox) NewSession(*smtp.Conn) (smtp.Session, error) { return l, nil }
func (l *letterbox) Mail(string, *smtp.MailOptions) error        { return nil }
func (l *letterbox) Rcpt(string, *smtp.RcptOptions) error        { return nil }
func (l *letterbox) Reset()                                      {}
func (l *letterbox) Logout() error                               { return nil }

func (l *letterbox) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	path := filepath.Join(l.dir, fmt.Sprintf("%d.eml", l.n+1))
	if err := os.WriteFile(path+".part", raw, 0o600); err != nil {
		return err
	}
	l.n++
	return os.Rename(path+".part", path)
}

func smtpCommand(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 2, 2, "smtp VAR DIR")
	dir := ts.MkAbs(args[1])
	ts.Check(os.MkdirAll(dir, 0o700))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	srv := smtp.NewServer(&letterbox{dir: dir})
	srv.Domain = "localhost"
	srv.ErrorLog = log.New(io.Discard, "", 0)
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = srv.Serve(listener)
	}()
	ts.Defer(func() {
		_ = srv.Close()
		_ = listener.Close() // srv knows it only once Serve runs
		<-done
	})
	ts.Setenv(args[0], listener.Addr().String())
}

func appears(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 1, 1, "appears FILE")
	repeat(ts, func() error {
		_, err := os.Stat(ts.MkAbs(args[0]))
		return err
	})
}
