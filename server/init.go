package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

type initCommand struct {
	place
	secret
	Login   string `help:"Login name of the first administrator." required:""`
	Name    string `help:"The administrator's name, as colleagues see it." required:""`
	Brand   string `help:"Name under which certificates are offered." default:"証明"`
	BrandEn string `help:"The same in English." default:"Shomei" name:"brand-en"`
}

// Run sets up a new database. The row that marks it as initialised comes last,
// so that a run that was cut short is simply run again.
func (c *initCommand) Run(e *environment) (err error) {
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return err
	}
	db, err := database.Open(e.ctx, c.databaseURL())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := unused(e.ctx, db); err != nil {
		return err
	}
	password, err := e.password(c.secret, c.Login)
	if err != nil {
		return err
	}
	// Before anything is made: a password that is refused later would leave
	// half an installation.
	if err := problem.Join(form.Passphrase(password, "password", c.Login, c.Name)); err != nil {
		return err
	}
	i := &installation{environment: e, place: c.place, db: db, log: e.logger("text", slog.LevelWarn)}
	if err := i.found(false, product(policy.Text{Ja: c.Brand, En: c.BrandEn}, policy.Standard()), []ra.AddStaffInput{
		{Login: c.Login, Name: c.Name, Password: password, Role: viewer.Administrator},
	}); err != nil {
		return err
	}
	fmt.Fprintf(e.stdout, "initialised: key ring %s, administrator %s, product %s\n"+
		"The key ring is not in the database: back up both, apart from each other.\n"+
		"next: shomei ca init\n", c.ringPath(), c.Login, productCode)
	return nil
}

// unused refuses a database that was initialised, even by an older version.
func unused(ctx context.Context, db *database.DB) error {
	err := db.CheckMigrated(ctx)
	if err != nil && !errors.Is(err, database.ErrUnmigrated) {
		return err
	}
	_, found := ra.Installation(ctx, db.Client())
	switch {
	case found == nil && err != nil:
		return database.ErrUnmigrated
	case found == nil:
		return ra.ErrInstalled
	}
	// No such row, or no such table.
	return nil
}

// found makes everything that an installation has from its first day: key
// ring, tables, product, staff, and last the row that says so. What an earlier
// run made stays.
func (i *installation) found(demo bool, p ra.NewProduct, staff []ra.AddStaffInput) error {
	ring, err := keyring.Create(i.ringPath(), i.rand)
	if errors.Is(err, fs.ErrExist) {
		ring, err = keyring.Open(i.ringPath())
	}
	if err != nil {
		return err
	}
	i.ring = ring
	if err := i.db.Migrate(i.ctx); err != nil {
		return err
	}
	s, err := i.tools()
	if err != nil {
		return err
	}
	if _, err := s.ProductByCode(i.ctx, p.Code); problem.Is(err, problem.ProductUnavailable) {
		_, err = s.CreateProduct(i.ctx, commandLine, p)
		if err != nil {
			return err
		}
	} else if err != nil {
		return err
	}
	for _, member := range staff {
		if err := addStaff(i.ctx, s, member); err != nil {
			return err
		}
	}
	if err := s.GiveReasonTemplates(i.ctx, commandLine, firstReasons); err != nil {
		return err
	}
	if err := s.Install(i.ctx, commandLine, demo); err != nil && !errors.Is(err, ra.ErrInstalled) {
		return err
	}
	i.row, err = ra.Installation(i.ctx, i.db.Client())
	return err
}

// addStaff adds a member, unless the login is taken: by an earlier run.
func addStaff(ctx context.Context, s *ra.Service, member ra.AddStaffInput) error {
	if _, err := s.AddStaff(ctx, commandLine, member); !problem.Is(err, problem.LoginTaken) {
		return err
	}
	return nil
}

type migrateCommand struct{ place }

// Run applies the migrations that are missing. It needs no key ring: on
// PostgreSQL the owner of the tables may be somebody who has none.
func (c *migrateCommand) Run(e *environment) (err error) {
	if file, ok := c.sqliteFile(); ok {
		if _, err := os.Stat(file); err != nil {
			return fmt.Errorf("there is no database at %s: run `shomei init` first", file)
		}
	}
	db, err := database.Open(e.ctx, c.databaseURL())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.CheckMigrated(e.ctx); err == nil {
		fmt.Fprintln(e.stdout, "nothing to migrate")
		return nil
	}
	if err := db.Migrate(e.ctx); err != nil {
		return err
	}
	fmt.Fprintln(e.stdout, "migrated")
	return nil
}
