package main

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

type doctorCommand struct {
	place
	sender
	signOn
}

var errUnwell = errors.New("something is wrong; see above")

// Run checks what can be checked from here, as far as one thing does not
// prevent the next.
func (c *doctorCommand) Run(e *environment) (err error) {
	failed := false
	check := func(name string, err error) {
		if err == nil {
			fmt.Fprintf(e.stdout, "ok    %s\n", name)
			return
		}
		failed = true
		fmt.Fprintf(e.stdout, "WRONG %s: %s\n", name, oneLine(err))
	}
	check("directory "+c.Data+" can be written", writable(c.Data))
	i, err := e.open(c.place, e.logger("text", slog.LevelError))
	check("key ring, database, version", err)
	if err != nil {
		return errUnwell
	}
	defer func() { err = errors.Join(err, i.close()) }()
	check("clock", i.checkClock())
	check("anchor of the audit log "+c.anchorPath(), i.checkAnchor())
	check("restores", i.noteRestore())
	check("files of cases in "+c.evidenceDir(), i.checkEvidence())
	check(i.describeSigner(c.sender))
	if c.OIDCIssuer != "" {
		check("OpenID provider "+c.OIDCIssuer, i.checkProvider(c.signOn))
	}
	issuers, err := i.issuers("")
	check("keys of the certification authorities", err)
	if err == nil {
		for slug, issuer := range issuers {
			c := issuer.Certificate()
			check("certificate of "+slug+", until "+c.NotAfter.Format(time.DateOnly), between(i.now(), c.NotBefore, c.NotAfter))
		}
		check("revocation lists", i.checkLists())
	}
	if failed {
		return errUnwell
	}
	return nil
}

// writable makes a file and removes it.
func writable(dir string) error {
	f, err := os.CreateTemp(dir, ".doctor-*")
	if err != nil {
		return err
	}
	_, err = f.WriteString("shomei")
	return errors.Join(err, f.Sync(), f.Close(), os.Remove(f.Name()))
}

// checkClock: the clock must not be behind what was recorded under it.
func (i *installation) checkClock() error {
	last, err := i.db.Client().AuditEvent.Query().Order(ent.Desc(auditevent.FieldID)).First(viewer.AsSystem(i.ctx))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	if behind := last.At.Time().Sub(i.now()); behind > time.Minute {
		return fmt.Errorf("it is %s behind the last recorded act", behind.Round(time.Second))
	}
	return nil
}

// checkAnchor: the audit log must go on from what was signed.
func (i *installation) checkAnchor() error {
	s, err := i.tools()
	if err != nil {
		return err
	}
	a, err := s.Anchored(i.ctx)
	return errors.Join(err, a.Err())
}

// noteRestore tells of the last restore: what was issued between the backup
// and it is nowhere else to be seen.
func (i *installation) noteRestore() error {
	last, err := i.db.Client().AuditEvent.Query().Where(auditevent.Action(string(ra.InstallationRestored))).
		Order(ent.Desc(auditevent.FieldID)).First(viewer.AsSystem(i.ctx))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(i.stdout, "note  restored %s from the backup of %s: what was acknowledged in between is lost; OCSP answers \"unknown\" for certificates issued in it\n",
		last.At.Time().UTC().Format(time.RFC3339), last.Details["backedUpAt"])
	if n := last.Details["unknown"]; n != "0" {
		fmt.Fprintf(i.stdout, "note  %s certificates on the last lists were issued and revoked in between: they are on no list any more\n", n)
	}
	return nil
}

// checkLists: the latest list of every issuer is to be valid.
func (i *installation) checkLists() error {
	ctx := viewer.AsSystem(i.ctx)
	rows, err := i.db.Client().Issuer.Query().All(ctx)
	if err != nil {
		return err
	}
	var errs []error
	for _, row := range rows {
		fresh, err := i.db.Client().Crl.Query().
			Where(crl.IssuerID(row.ID), crl.Number(row.CrlNumber), crl.NextUpdateGT(instant.At(i.now()))).Exist(ctx)
		if err == nil && !fresh {
			err = fmt.Errorf("that of %s is missing or out of date: a running server publishes it", row.Slug)
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

func between(now, from, until time.Time) error {
	if now.Before(from) || now.After(until) {
		return errors.New("it is not valid now")
	}
	return nil
}
