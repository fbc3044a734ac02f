package scalar

import (
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// readers read the values of the contract's scalars that can be amiss, by name.
var readers = map[string]func(any) error{
	"Int":    reads(UnmarshalInt),
	"String": reads(UnmarshalString),
	"ID":     reads(UnmarshalID),
	"Time":   reads(UnmarshalTime),
	"Day":    reads(UnmarshalDay),
}

func reads[T any](read func(any) (T, error)) func(any) error {
	return func(v any) error {
		_, err := read(v)
		return err
	}
}

// Check says what is wrong with a value of the scalar of that name, as JSON or a
// document holds it. Errors: a *gqlerror.Error, to be told as it stands; it holds
// nothing of the value.
func Check(name string, v any) error {
	if read, ours := readers[name]; ours {
		return read(v)
	}
	return nil
}

// misfit is the caller's mistake and is told as it stands.
func misfit(message string) error {
	err := gqlerror.Errorf("%s", message)
	errcode.Set(err, errcode.ValidationFailed)
	return err
}

func notAText() error { return misfit("a String is a text in quotes") }

func notAnID() error { return misfit("an ID is a text in quotes") }

func notATime() error { return misfit("a Time is RFC 3339, such as 2026-11-21T03:00:00Z") }

func notAnInt() error { return misfit("an Int is a whole number of 32 bits, without quotes") }
