package upload

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// Scanner looks for viruses in a file.
type Scanner interface {
	// Scan reports whether the content is clean. An error means that nobody
	// knows: the file is not taken.
	Scan(ctx context.Context, content []byte) (clean bool, err error)
}

// Command is a Scanner that is another program: it reads the content from its
// standard input and ends with 0 for clean, 1 for infected, as clamdscan does
// with "-". Anything else, and taking too long, is an error.
type Command struct {
	// Args are the program and its arguments; no shell reads them.
	Args []string
	// Limit is how long it may take.
	Limit time.Duration
}

// infected is the status with which a scanner ends that found something.
const infected = 1

// Scan implements Scanner.
func (c Command) Scan(ctx context.Context, content []byte) (clean bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, c.Limit)
	defer cancel()
	// The operator's own words from the settings; the file comes by a pipe.
	run := exec.CommandContext(ctx, c.Args[0], c.Args[1:]...) //nolint:gosec // see above
	run.Stdin = bytes.NewReader(content)
	together(run)
	// A child that left the group may hold the pipe.
	run.WaitDelay = time.Second
	err = run.Run()
	if ended, ok := errors.AsType[*exec.ExitError](err); ok && ended.ExitCode() == infected {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("scan for viruses with %s: %w", c.Args[0], err)
	}
	return true, nil
}

// ParseCommand reads a setting such as "clamdscan --no-summary -", split at white
// space. Errors: it is empty, or names no program that is there.
func ParseCommand(s string, limit time.Duration) (Command, error) {
	args := strings.Fields(s)
	if len(args) == 0 {
		return Command{}, errors.New("read scan command: it is empty")
	}
	if _, err := exec.LookPath(args[0]); err != nil {
		return Command{}, fmt.Errorf("read scan command: %w", err)
	}
	return Command{Args: args, Limit: limit}, nil
}
