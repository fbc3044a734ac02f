package mail

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func envelope(id string) Envelope {
	return Envelope{
		To: "taro@example.jp", Subject: "件名", Text: "本文\n", HTML: "<p>本文</p>\n",
		MessageID: id, Date: time.Date(2026, 11, 20, 14, 30, 0, 0, time.UTC),
	}
}

func stored(id string) Stored {
	e := envelope(id)
	return Stored{ID: id, To: e.To, Subject: e.Subject, Text: e.Text, HTML: e.HTML, At: e.Date}
}

func TestFolderListsNewestFirst(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "mailbox")
	folder := NewFolder(dir)
	list := func(limit int) []Stored {
		t.Helper()
		mails, err := folder.List(limit)
		if err != nil {
			t.Fatal(err)
		}
		return mails
	}
	if diff := cmp.Diff([]Stored{}, list(10)); diff != "" {
		t.Errorf("before the first mail (-want +got):\n%s", diff)
	}
	for _, id := range []string{"msg_01b", "msg_01a", "msg_01c", "msg_01b"} { // b twice: a retry
		if err := folder.Send(t.Context(), envelope(id)); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]Stored{stored("msg_01c"), stored("msg_01b"), stored("msg_01a")}, list(10)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Stored{stored("msg_01c"), stored("msg_01b")}, list(2)); diff != "" {
		t.Errorf("limited (-want +got):\n%s", diff)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode() != fs.FileMode(0o600) || strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s has mode %v", e.Name(), info.Mode())
		}
	}
}

func TestFolderTakesManyAtOnce(t *testing.T) {
	t.Parallel()
	folder := NewFolder(t.TempDir())
	var group sync.WaitGroup
	for i := range 20 {
		group.Go(func() {
			if err := folder.Send(t.Context(), envelope(fmt.Sprintf("msg_%02d", i%10))); err != nil {
				t.Error(err)
			}
			if _, err := folder.List(100); err != nil { // sees whole mails only
				t.Error(err)
			}
		})
	}
	group.Wait()
	mails, err := folder.List(100)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(10, len(mails)); diff != "" {
		t.Errorf("mails (-want +got):\n%s", diff)
	}
}

func TestFolderErrors(t *testing.T) {
	t.Parallel()
	t.Run("malformed file", func(t *testing.T) {
		t.Parallel()
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "msg_1.json"), []byte("canary"), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := NewFolder(dir).List(1)
		if err == nil || strings.Contains(err.Error(), "canary") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("ended context", func(t *testing.T) {
		t.Parallel()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := NewFolder(t.TempDir()).Send(ctx, envelope("msg_1")); !errors.Is(err, context.Canceled) || Permanent(err) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("folder is a file", func(t *testing.T) {
		t.Parallel()
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		err := NewFolder(path).Send(t.Context(), envelope("msg_1"))
		if err == nil || Permanent(err) {
			t.Errorf("got %v, want a temporary error", err)
		}
	})
}

// Both transports refuse the same envelopes, for good and without quoting them.
func TestA12EnvelopeIsChecked(t *testing.T) {
	t.Parallel()
	smtp, err := NewSMTP("smtp://127.0.0.1:1", "ra@example.jp") // nothing listens; it is not asked
	if err != nil {
		t.Fatal(err)
	}
	transports := map[string]Transport{"smtp": smtp, "folder": NewFolder(t.TempDir())}
	tests := map[string]func(*Envelope){
		"CRLF in to":          func(e *Envelope) { e.To = "canary@example.jp\r\nBcc: x@evil.example" },
		"NUL in to":           func(e *Envelope) { e.To = "canary\x00@example.jp" },
		"two recipients":      func(e *Envelope) { e.To = "canary@example.jp, x@evil.example" },
		"name in to":          func(e *Envelope) { e.To = "Canary <canary@example.jp>" },
		"no address":          func(e *Envelope) { e.To = "canary" },
		"empty to":            func(e *Envelope) { e.To = "" },
		"CRLF in subject":     func(e *Envelope) { e.Subject = "canary\r\nBcc: x@evil.example" },
		"LF in subject":       func(e *Envelope) { e.Subject = "canary\nx" },
		"NUL in subject":      func(e *Envelope) { e.Subject = "canary\x00" },
		"U+2029 in subject":   func(e *Envelope) { e.Subject = "canary\u2029" },
		"empty subject":       func(e *Envelope) { e.Subject = "" },
		"U+2028 in subject":   func(e *Envelope) { e.Subject = "canary\u2028" },
		"word in subject":     func(e *Envelope) { e.Subject = "=?UTF-8?Q?canary=0D=0ABcc:_x@evil.example?=" },
		"word in from":        func(e *Envelope) { e.From = "=?UTF-8?Q?canary=0D=0A?= <a@example.jp>" },
		"CRLF in from":        func(e *Envelope) { e.From = "Shomei <canary@example.jp>\r\nBcc: x@evil.example" },
		"NUL in from":         func(e *Envelope) { e.From = "canary\x00 <a@example.jp>" },
		"NUL in id":           func(e *Envelope) { e.MessageID = "canary\x00" },
		"CR in from":          func(e *Envelope) { e.From = "canary\r <a@example.jp>" },
		"from is no address":  func(e *Envelope) { e.From = "canary" },
		"empty text":          func(e *Envelope) { e.Text = "" },
		"no date":             func(e *Envelope) { e.Date = time.Time{} },
		"no id":               func(e *Envelope) { e.MessageID = "" },
		"path in id":          func(e *Envelope) { e.MessageID = "../canary" },
		"CRLF in id":          func(e *Envelope) { e.MessageID = "canary\r\n" },
		"angle bracket in id": func(e *Envelope) { e.MessageID = "canary>" },
	}
	for name, edit := range tests {
		for kind, transport := range transports {
			t.Run(name+"/"+kind, func(t *testing.T) {
				t.Parallel()
				e := envelope("msg_1")
				edit(&e)
				err := transport.Send(t.Context(), e)
				if !Permanent(err) {
					t.Fatalf("got %v, want a permanent error", err)
				}
				if strings.Contains(strings.ToLower(err.Error()), "canary") {
					t.Errorf("error %q quotes the envelope", err)
				}
			})
		}
	}
}
