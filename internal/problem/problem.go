// Package problem is the error vocabulary: what a person or a client program
// can mend, told by a code and the field it belongs to. Everything else that
// goes wrong is an ordinary Go error and leaves the process only as a
// correlation id.
package problem

import (
	"errors"
	"strings"
)

// Problem is one thing that the caller can mend.
//
// Field is the path into the input, dotted and in GraphQL's spelling
// ("registration.subscriber.email"); empty when the problem is of the whole.
// Params fill the placeholders of the code's text (see Text); they never hold
// a secret.
type Problem struct {
	Code   Code
	Field  string
	Params map[string]string
}

// New returns a Problem at a field. Params come as name, value pairs.
func New(code Code, field string, params ...string) Problem {
	p := Problem{Code: code, Field: field}
	for i := 0; i+1 < len(params); i += 2 {
		if p.Params == nil {
			p.Params = map[string]string{}
		}
		p.Params[params[i]] = params[i+1]
	}
	return p
}

// Error carries Problems through Go's error returns; the border turns it
// into a payload's `problems` and lets nothing else through.
type Error struct{ Problems []Problem }

// Refuse returns an *Error of one Problem.
func Refuse(code Code, field string, params ...string) error {
	return &Error{Problems: []Problem{New(code, field, params...)}}
}

// Join returns an *Error of all problems, or nil when there are none.
func Join(problems []Problem) error {
	if len(problems) == 0 {
		return nil
	}
	return &Error{Problems: problems}
}

// Error lists codes and fields only: a typed value never reaches a log.
func (e *Error) Error() string {
	parts := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		parts[i] = string(p.Code)
		if p.Field != "" {
			parts[i] += " at " + p.Field
		}
	}
	return "refused: " + strings.Join(parts, ", ")
}

// Of returns the Problems that err carries, if it is a refusal.
func Of(err error) ([]Problem, bool) {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Problems, true
	}
	return nil, false
}

// Is reports whether err is a refusal that carries the code.
func Is(err error, code Code) bool {
	problems, _ := Of(err)
	for _, p := range problems {
		if p.Code == code {
			return true
		}
	}
	return false
}
