package main

import (
	"context"
	"fmt"
)

type keysRotateCommand struct{ place }

// Run adds a version to the key ring. What was made under the older ones stays
// readable, because they stay in the ring. The file comes first: a database
// that asks for a version which no file holds could not be served.
func (c *keysRotateCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		if err := i.verifyRing(); err != nil {
			return err
		}
		if err := i.ring.Rotate(i.ringPath(), i.rand); err != nil {
			return err
		}
		if err := i.recordRing(ctx); err != nil {
			return err
		}
		fmt.Fprintf(e.stdout, "rotated: %s holds %d versions, new rows are written under %d\n"+
			"next: back it up, copy it to every server, and restart all of them together; until then they go on under the version before\n",
			i.ringPath(), len(i.ring.Versions()), i.ring.Current())
		return nil
	})
}

type keysTokensCommand struct {
	place
	Leaked bool `help:"A key leaked: what any key before this one signed is good no more, now, and programs ask for other tokens."`
}

// Run makes the next key that signs access tokens, which the sweep does by itself
// every month.
func (c *keysTokensCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		s, err := i.tools()
		if err != nil {
			return err
		}
		if err := s.RotateTokenKey(ctx, commandLine, c.Leaked); err != nil {
			return err
		}
		fmt.Fprintln(e.stdout, "rotated: every server signs access tokens by the next key from now on")
		if c.Leaked {
			fmt.Fprintln(e.stdout, "withdrawn: all keys before it, and with them every access token that was given until now")
		}
		return nil
	})
}

// recordRing notes the ring's newest version in the database, which from then
// on is served with no older ring.
func (i *installation) recordRing(ctx context.Context) error {
	s, err := i.tools()
	if err != nil {
		return err
	}
	return s.RecordRing(ctx, commandLine)
}
