package mail

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Folder is the demo's mail server: one JSON file a mail, shown by /mailbox. It
// holds codes in the clear, as a mailbox does, and is only for demo mode. Safe
// for concurrent use, also by several processes.
type Folder struct{ dir string }

// Stored is a mail in a folder, as /mailbox.json shows it.
type Stored struct {
	ID      string    `json:"id"`
	To      string    `json:"to"`
	ReplyTo string    `json:"replyTo,omitempty"`
	Subject string    `json:"subject"`
	Text    string    `json:"text"`
	HTML    string    `json:"html,omitempty"`
	At      time.Time `json:"at"`
}

// NewFolder names the folder; the first mail makes it.
func NewFolder(dir string) *Folder { return &Folder{dir: dir} }

// Send implements [Transport]. Sending a message again replaces it.
func (f *Folder) Send(ctx context.Context, e Envelope) error {
	if err := e.check(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return &failure{step: "given up", cause: err}
	}
	stored := Stored{ID: e.MessageID, To: e.To, ReplyTo: e.ReplyTo, Subject: e.Subject, Text: e.Text, HTML: e.HTML, At: e.Date.UTC()}
	content, err := json.MarshalIndent(stored, "", "  ")
	if err != nil {
		return fmt.Errorf("store mail: %w", err)
	}
	if err := os.MkdirAll(f.dir, 0o700); err != nil {
		return fmt.Errorf("store mail: %w", err)
	}
	if err := f.put(e.MessageID+".json", content); err != nil {
		return fmt.Errorf("store mail: %w", err)
	}
	return nil
}

// put writes beside and renames, so that a reader never sees half a mail.
func (f *Folder) put(name string, content []byte) error {
	staged, err := os.CreateTemp(f.dir, ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(staged.Name())
	_, err = staged.Write(content)
	if err := errors.Join(err, staged.Sync(), staged.Close()); err != nil {
		return err
	}
	return os.Rename(staged.Name(), filepath.Join(f.dir, name))
}

// List answers the newest limit mails, newest first. Our message ids sort by
// time, so that only those are read. A folder that no mail made yet is empty.
func (f *Folder) List(limit int) ([]Stored, error) {
	entries, err := os.ReadDir(f.dir) // sorted by name
	if errors.Is(err, fs.ErrNotExist) {
		return []Stored{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list mails: %w", err)
	}
	mails := []Stored{}
	for i := len(entries) - 1; i >= 0 && len(mails) < limit; i-- {
		name := entries[i].Name()
		if !strings.HasSuffix(name, ".json") {
			continue
		}
		stored, err := f.open(name)
		if err != nil {
			return nil, fmt.Errorf("list mails: %w", err)
		}
		mails = append(mails, stored)
	}
	return mails, nil
}

// Read answers one mail by its MessageID. Errors: fs.ErrNotExist.
func (f *Folder) Read(id string) (Stored, error) {
	if strings.ContainsFunc(id, func(r rune) bool { return !plain(r) }) {
		return Stored{}, fmt.Errorf("read mail: %w", fs.ErrNotExist)
	}
	stored, err := f.open(id + ".json")
	if err != nil {
		return Stored{}, fmt.Errorf("read mail: %w", err)
	}
	return stored, nil
}

func (f *Folder) open(name string) (Stored, error) {
	content, err := os.ReadFile(filepath.Join(f.dir, name))
	if err != nil {
		return Stored{}, err
	}
	var stored Stored
	if err := json.Unmarshal(content, &stored); err != nil {
		return Stored{}, fmt.Errorf("%s is malformed", name)
	}
	return stored, nil
}
