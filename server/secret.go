package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/term"
)

// secret says where a password comes from. Never from an argument: everybody
// on the machine can read those.
type secret struct {
	PasswordFile string `help:"File whose first line is the password. Else SHOMEI_PASSWORD, else it is asked for, or read from standard input." placeholder:"FILE"`
}

// password answers the password for a login. A terminal is asked twice and
// shows nothing; anything else is read up to its first line's end.
func (e *environment) password(from secret, login string) (string, error) {
	if from.PasswordFile != "" {
		content, err := os.ReadFile(from.PasswordFile)
		if err != nil {
			return "", fmt.Errorf("read password: %w", err)
		}
		line, _, _ := strings.Cut(string(content), "\n")
		return strings.TrimSuffix(line, "\r"), nil
	}
	if password := e.env["SHOMEI_PASSWORD"]; password != "" {
		return password, nil
	}
	if file, ok := e.stdin.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return e.prompt(int(file.Fd()), login)
	}
	scanner := bufio.NewScanner(e.stdin)
	scanner.Scan()
	if err := scanner.Err(); err != nil {
		return "", fmt.Errorf("read password: %w", err)
	}
	if scanner.Text() == "" {
		return "", errors.New("no password: give --password-file, SHOMEI_PASSWORD, or a line on standard input")
	}
	return scanner.Text(), nil
}

func (e *environment) prompt(terminal int, login string) (string, error) {
	var typed [2]string
	for i, question := range []string{"Password for " + login + ": ", "Once more: "} {
		fmt.Fprint(e.stderr, question)
		line, err := term.ReadPassword(terminal)
		fmt.Fprintln(e.stderr)
		if err != nil {
			return "", fmt.Errorf("read password: %w", err)
		}
		typed[i] = string(line)
	}
	if typed[0] != typed[1] {
		return "", errors.New("the two passwords differ; nothing was changed")
	}
	return typed[0], nil
}
