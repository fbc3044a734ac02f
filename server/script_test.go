package main

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/shomei-ra/shomei/internal/testdb"
)

// TestMain makes this test's binary run as shomei inside the scripts.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"shomei": main})
}

// TestScripts runs testdata/*.txt: the binary as an operator starts it, and
// the API as a program without a browser sees it. Besides testscript's own
// commands:
//
//	postgres VAR                  set VAR to the URL of an empty PostgreSQL database
//	free VAR                      set VAR to a loopback address that nobody listens on
//	await URL                     wait until it answers 200
//	as NAME                       be that person from here on: cookies are kept for each
//	[!] graphql FILE [VARIABLES]  send an operation; variables are a JSON file in which
//	                              ${VAR} and ${@file} are filled in. Fails on errors and
//	                              problems; with ! it fails without.
//	until TEXT graphql …          repeat that until the answer holds the text
//	get URL FILE                  download
//	read FILE                     take FILE for the last answer
//	take VAR PATH                 set VAR to what stands at data.a.0.b in the last answer
//	save FILE PATH                write that into a file
//	smtp VAR DIR                  set VAR to the address of a mail server that keeps what it
//	                              takes in DIR, 1.eml first
//	appears FILE                  wait until it is there
//	holds FILE PATTERN            wait until it matches
//	operations DIR                send every operation of the examples, as the client of
//	                              CLIENT_ID and CLIENT_SECRET
//	program FILE PACKAGE          build a command of the module's
//	mail SUBJECT VAR PATTERN      wait for a mail and set VAR to the pattern's group
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: false,
		Setup: func(e *testscript.Env) error {
			examples, err := filepath.Abs("../docs/example")
			if err != nil {
				return err
			}
			// What partners are given to copy.
			e.Setenv("EXAMPLE", examples)
			e.Values[clientKey{}] = &client{as: "somebody", people: map[string]*http.Client{}}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"postgres": func(ts *testscript.TestScript, neg bool, args []string) {
				want(ts, neg, args, 1, 1, "postgres VAR")
				ts.Setenv(args[0], testdb.StartPostgres(t))
			},
			"free": free, "await": await, "as": as, "graphql": graphqlCommand, "until": until,
			"get": get, "read": read, "take": take, "save": save, "mail": mailCommand,
			"smtp": smtpCommand, "appears": appears, "holds": holds, "program": program, "operations": operations,
		},
	})
}

// patience is how long a script waits for what it awaits; beat is how often it
// looks.
const (
	patience = 2 * time.Minute
	beat     = 50 * time.Millisecond
)

type clientKey struct{}

// client is who talks to the server, and what it last said.
type client struct {
	as     string
	people map[string]*http.Client
	last   []byte
}

func clientOf(ts *testscript.TestScript) *client {
	c, ok := ts.Value(clientKey{}).(*client)
	if !ok {
		ts.Fatalf("no client")
	}
	return c
}

// http answers the client of the person.
func (c *client) http() *http.Client {
	if c.people[c.as] == nil {
		jar, err := cookiejar.New(nil)
		if err != nil {
			panic(err) // only on options, of which there are none
		}
		c.people[c.as] = &http.Client{Jar: jar, Timeout: patience}
	}
	return c.people[c.as]
}

// do sends a request and answers the body of a 200.
func (c *client) do(method, url string, body []byte) ([]byte, error) {
	r, err := http.NewRequest(method, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	r.Header.Set("Accept-Language", "en")
	resp, err := c.http().Do(r)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	content, err := io.ReadAll(resp.Body)
	if err == nil && resp.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s %s: status %d: %s", method, url, resp.StatusCode, content)
	}
	return content, err
}

func want(ts *testscript.TestScript, neg bool, args []string, least, most int, usage string) {
	if neg || len(args) < least || len(args) > most {
		ts.Fatalf("usage: %s", usage)
	}
}

func free(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 1, 1, "free VAR")
	address, err := vacant()
	ts.Check(err)
	ts.Setenv(args[0], address)
}

// vacant answers a loopback address that nobody listens on, and that nobody gets
// who asks for any port of 127.0.0.1, as other tests do meanwhile.
func vacant() (string, error) {
	host := make([]byte, 3)
	if _, err := rand.Read(host); err != nil {
		return "", err
	}
	l, err := net.Listen("tcp", fmt.Sprintf("127.%d.%d.%d:0", 1+host[0]%250, 1+host[1]%250, 1+host[2]%250))
	if err != nil { // not every system has more than the one
		l, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

// repeat tries until it works or patience ends.
func repeat(ts *testscript.TestScript, try func() error) {
	ticker := time.NewTicker(beat)
	defer ticker.Stop()
	end := time.After(patience)
	for {
		err := try()
		if err == nil {
			return
		}
		select {
		case <-ticker.C:
		case <-end:
			ts.Fatalf("waited in vain: %v", err)
		}
	}
}

func await(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 1, 1, "await URL")
	repeat(ts, func() error {
		_, err := clientOf(ts).do(http.MethodGet, args[0], nil)
		return err
	})
}

func as(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 1, 1, "as NAME")
	clientOf(ts).as = args[0]
}

func graphqlCommand(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, false, args, 1, 2, "[!] graphql FILE [VARIABLES]")
	err := operate(ts, args)
	if neg && err == nil {
		ts.Fatalf("the operation was not refused")
	}
	if !neg {
		ts.Check(err)
	}
}

// operate sends an operation. Errors: GraphQL's, or problems in the answer.
func operate(ts *testscript.TestScript, args []string) error {
	c := clientOf(ts)
	request := map[string]any{"query": ts.ReadFile(args[0])}
	if len(args) > 1 {
		filled, err := fill(ts, ts.ReadFile(args[1]))
		if err != nil {
			return err
		}
		var variables map[string]any
		if err := json.Unmarshal([]byte(filled), &variables); err != nil {
			return fmt.Errorf("%s: %w", args[1], err)
		}
		request["variables"] = variables
	}
	body, err := json.Marshal(request)
	if err != nil {
		return err
	}
	if c.last, err = c.do(http.MethodPost, "http://"+ts.Getenv("ADDR")+"/graphql", body); err != nil {
		return err
	}
	if _, err := ts.Stdout().Write(append(c.last, '\n')); err != nil {
		return err
	}
	if problems.Match(c.last) {
		return fmt.Errorf("refused: %s", c.last)
	}
	return nil
}

// problems matches an answer that is not a plain success.
var problems = regexp.MustCompile(`"errors":\[|"problems":\[\{`)

var placeholder = regexp.MustCompile(`\$\{(@?)([^}]+)\}`)

// fill puts variables and the contents of files into JSON text.
func fill(ts *testscript.TestScript, text string) (string, error) {
	var failed error
	filled := placeholder.ReplaceAllStringFunc(text, func(found string) string {
		parts := placeholder.FindStringSubmatch(found)
		value := ts.Getenv(parts[2])
		if parts[1] == "@" {
			value = ts.ReadFile(parts[2])
		}
		quoted, err := json.Marshal(value)
		failed = errors.Join(failed, err)
		return string(quoted[1 : len(quoted)-1])
	})
	return filled, failed
}

func until(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 3, 4, "until TEXT graphql FILE [VARIABLES]")
	repeat(ts, func() error {
		if err := operate(ts, args[2:]); err != nil {
			return err
		}
		if answer := clientOf(ts).last; !bytes.Contains(answer, []byte(args[0])) {
			return fmt.Errorf("no %q in %s", args[0], answer)
		}
		return nil
	})
}

func get(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 2, 2, "get URL FILE")
	content, err := clientOf(ts).do(http.MethodGet, args[0], nil)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), content, 0o600))
}

func read(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 1, 1, "read FILE")
	clientOf(ts).last = []byte(ts.ReadFile(args[0]))
}

// at answers the text at a path of the last answer.
func at(ts *testscript.TestScript, path string) string {
	var value any
	ts.Check(json.Unmarshal(clientOf(ts).last, &value))
	for step := range strings.SplitSeq(path, ".") {
		switch node := value.(type) {
		case map[string]any:
			value = node[step]
		case []any:
			n, err := strconv.Atoi(step)
			if err != nil || n >= len(node) {
				ts.Fatalf("%s: no element %s", path, step)
			}
			value = node[n]
		default:
			ts.Fatalf("%s: nothing at %s in %s", path, step, clientOf(ts).last)
		}
	}
	switch leaf := value.(type) {
	case string:
		return leaf
	case float64:
		return strconv.FormatFloat(leaf, 'f', -1, 64)
	}
	ts.Fatalf("%s: neither text nor number in %s", path, clientOf(ts).last)
	return ""
}

// holds waits until a file matches.
func holds(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 2, 2, "holds FILE PATTERN")
	pattern, err := regexp.Compile("(?m)" + args[1])
	ts.Check(err)
	repeat(ts, func() error {
		content, err := os.ReadFile(ts.MkAbs(args[0]))
		if err == nil && !pattern.Match(content) {
			err = fmt.Errorf("no %s in %s", args[1], content)
		}
		return err
	})
}

// program builds a command, with this test's own environment: a script's has no
// place for what is built on the way.
func program(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 2, 2, "program FILE PACKAGE")
	said, err := exec.Command("go", "build", "-trimpath", "-o", ts.MkAbs(args[0]), args[1]).CombinedOutput()
	if err != nil {
		ts.Fatalf("build %s: %v\n%s", args[1], err, said)
	}
}

func take(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 2, 2, "take VAR PATH")
	ts.Setenv(args[0], at(ts, args[1]))
}

func save(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 2, 2, "save FILE PATH")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(at(ts, args[1])), 0o600))
}

func mailCommand(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 3, 3, "mail SUBJECT VAR PATTERN")
	pattern, err := regexp.Compile(args[2])
	ts.Check(err)
	repeat(ts, func() error {
		content, err := clientOf(ts).do(http.MethodGet, "http://"+ts.Getenv("ADDR")+"/mailbox.json", nil)
		if err != nil {
			return err
		}
		var mails []struct{ Subject, Text string }
		if err := json.Unmarshal(content, &mails); err != nil {
			return err
		}
		for _, m := range mails {
			if found := pattern.FindStringSubmatch(m.Text); strings.Contains(m.Subject, args[0]) && found != nil {
				ts.Setenv(args[1], found[1])
				return nil
			}
		}
		return fmt.Errorf("no mail %q with %s in %s", args[0], args[2], content)
	})
}
