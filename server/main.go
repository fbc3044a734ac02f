// Command shomei is the whole product in one binary: the registration
// authority, its issuing CA, what it publishes, the background work, the SPA,
// and the commands that set it up.
//
// This package only wires: configuration, clock, randomness and the network
// come from here into rooms that have none of their own.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Environ(), os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
