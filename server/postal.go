package main

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/internal/postal"
	"github.com/shomei-ra/shomei/internal/viewer"
)

type postalImportCommand struct {
	place
	Files []string `arg:"" name:"file" help:"utf_ken_all.csv or KEN_ALL.CSV and, for the codes of organisations, JIGYOSYO.CSV; also as the zip they come in."`
}

// Run replaces the addresses of postal codes by those of the files together.
func (c *postalImportCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		s, err := i.tools()
		if err != nil {
			return err
		}
		done, err := s.ImportPostalAddresses(ctx, commandLine, postal.Files(c.Files...))
		if err != nil {
			return err
		}
		fmt.Fprintf(e.stdout, "imported: %d postal codes, %d addresses; %d added, %d removed\n",
			done.Codes, done.Addresses, done.Added, done.Removed)
		return nil
	})
}

// samplePostalAddresses gives a demo the addresses that the program brings
// along, unless somebody imported others.
func (i *installation) samplePostalAddresses() error {
	exists, err := i.db.Client().PostalAddress.Query().Exist(viewer.AsSystem(i.ctx))
	if err != nil || exists {
		return err
	}
	s, err := i.tools()
	if err != nil {
		return err
	}
	_, err = s.ImportPostalAddresses(i.ctx, commandLine, postal.Sample())
	return err
}
