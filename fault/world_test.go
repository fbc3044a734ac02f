package fault_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// world is an installation, and the process that serves it.
type world struct {
	*testing.T
	data, addr string
	database   string   // the URL that the test itself uses
	args       []string // more of the binary's
	disk       *disk    // what a power cut leaves; nil: everything
	*process
}

// newWorld names an installation; serve makes it. An empty url means SQLite.
func newWorld(t *testing.T, url string, args ...string) *world {
	t.Helper()
	w := &world{T: t, data: filepath.Join(t.TempDir(), "data"), addr: freeAddress(t), database: url, args: args}
	if url == "" {
		w.database = "sqlite:" + filepath.Join(w.data, "shomei.db")
	}
	return w
}

// onBoth runs the test once on each database.
func onBoth(t *testing.T, test func(w *world)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		test(newWorld(t, ""))
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		url := testdb.StartPostgres(t)
		test(newWorld(t, url, "--database", url))
	})
}

// must stops the test at an error.
func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// launch starts the demo without waiting for it.
func (w *world) launch(under []string, f *fuse) {
	w.Helper()
	args := append([]string{"serve", "--demo", "--demo-window", "1s", "--addr", w.addr, "--data", w.data}, w.args...)
	w.process = start(w.T, under, f, args...)
}

var errEnded = errors.New("the server ended")

// serve starts the demo and waits until it answers. It is an error if the
// process ends instead.
func (w *world) serve(under []string, f *fuse) error {
	w.Helper()
	w.launch(under, f)
	return w.answers()
}

func (w *world) answers() error {
	w.Helper()
	err := within(w.T, patience, func() error {
		if w.gone() {
			return nil
		}
		return ready(w.addr)
	})
	if err == nil && w.gone() {
		return fmt.Errorf("%w: %w: %s", errEnded, w.err, w.stderr)
	}
	return err
}

// mustServe is serve where nothing is to go wrong.
func (w *world) mustServe() {
	w.Helper()
	if err := w.serve(nil, nil); err != nil {
		w.Fatal(err)
	}
}

// look opens the database beside the server and closes it again.
func (w *world) look(see func(db *database.DB)) {
	w.Helper()
	if w.disk != nil {
		w.disk.mu.Lock()
		defer w.disk.mu.Unlock()
	}
	db, err := database.Open(w.Context(), w.database)
	if err != nil {
		w.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			w.Error(err)
		}
	}()
	see(db)
}

// releaseJobs lets time pass for jobs: River gives up on what a dead process
// held after two minutes, and pauses ten seconds and more between tries.
func (w *world) releaseJobs() {
	w.Helper()
	now := "now()"
	held := "now() - interval '3 seconds'"
	w.look(func(db *database.DB) {
		if db.Dialect() == database.SQLite {
			now, held = "strftime('%Y-%m-%d %H:%M:%f', 'now')", "strftime('%Y-%m-%d %H:%M:%f', 'now', '-3 seconds')"
		}
		_, err := db.Writer().ExecContext(w.Context(), "UPDATE river_job SET state = 'available', scheduled_at = "+now+
			" WHERE state = 'retryable' OR state = 'running' AND attempted_at < "+held)
		if err != nil {
			w.Error(err)
		}
	})
}

// waitOut lets the half minute pass that somebody has to wait after too many
// attempts.
func (w *world) waitOut() {
	w.Helper()
	w.look(func(db *database.DB) {
		if _, err := db.Writer().ExecContext(w.Context(), "DELETE FROM throttles"); err != nil {
			w.Error(err)
		}
	})
}

// shown is what the demo writes down for whoever tries it.
type shown struct {
	Staff   []struct{ Login, Password string }
	Coupons []string
}

func (w *world) demo() shown {
	w.Helper()
	content, err := os.ReadFile(filepath.Join(w.data, "demo.json"))
	if err != nil {
		w.Fatal(err)
	}
	var s shown
	if err := json.Unmarshal(content, &s); err != nil {
		w.Fatal(err)
	}
	return s
}

// person is somebody at a browser.
type person struct {
	addr string
	http http.Client
}

func (w *world) person() *person {
	w.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		w.Fatal(err)
	}
	// Connections are not kept: a restarted server knows none of them.
	return &person{w.addr, http.Client{Jar: jar, Timeout: patience, Transport: &http.Transport{DisableKeepAlives: true}}}
}

// refusal is an answer that says no, as opposed to none or a failure.
type refusal struct{ answer string }

func (r *refusal) Error() string { return "refused: " + r.answer }

// refused tells whether the server understood and said no.
func refused(err error) bool {
	var r *refusal
	return errors.As(err, &r)
}

// ask sends an operation and reads data into to. Nil means that it was
// acknowledged.
func (p *person) ask(query string, variables map[string]any, to any) error {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return err
	}
	resp, err := p.http.Post("http://"+p.addr+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	content, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	var answer struct {
		Data   json.RawMessage
		Errors []json.RawMessage
	}
	if err := json.Unmarshal(content, &answer); err != nil {
		return fmt.Errorf("%s: %s", resp.Status, content)
	}
	if len(answer.Errors) > 0 || resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", resp.Status, content)
	}
	if strings.Contains(string(answer.Data), `"problems":[{`) {
		return &refusal{string(answer.Data)}
	}
	if to == nil {
		return nil
	}
	return json.Unmarshal(answer.Data, to)
}

// letter is a mail in the demo's mailbox.
type letter struct {
	ID, To, Subject, Text string
	At                    time.Time
}

func (p *person) letters() ([]letter, error) {
	resp, err := p.http.Get("http://" + p.addr + "/mailbox.json")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var all []letter
	return all, json.NewDecoder(resp.Body).Decode(&all)
}
