package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/pem"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/shomei-ra/shomei/graph"
	"github.com/shomei-ra/shomei/internal/chain"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// errTampered ends a verification that found something, after it was said.
var errTampered = errors.New("the audit log is not what was recorded; see above")

type auditVerifyCommand struct {
	place
	Checkpoint string `help:"A checkpoint that was kept elsewhere; with it, a tail cut off is told." placeholder:"FILE" type:"path"`
}

// Run verifies the whole log, a page at a time.
func (c *auditVerifyCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		v := &ra.AuditVerification{}
		if c.Checkpoint != "" {
			line, err := os.ReadFile(c.Checkpoint)
			if err != nil {
				return err
			}
			kept, err := chain.Import(line)
			if err != nil {
				return err
			}
			v.Anchor = &kept
		}
		s, err := i.tools()
		if err != nil {
			return err
		}
		for !v.Done() {
			if err := s.VerifyAudit(ctx, commandLine, v, 1); err != nil {
				return err
			}
		}
		if v.Fault != nil {
			fmt.Fprintf(e.stdout, "WRONG %s at seal %d, event %s; %d seals before it hold\n", v.Fault.Kind, v.Fault.Seq, orNone(v.Fault.EventID), v.Seq)
			return errTampered
		}
		fmt.Fprintf(e.stdout, "intact: %d seals, %d checkpoints, signed up to %d; %d events wait to be sealed; details of %d were erased\n",
			v.Seq, v.Checkpoints, v.Signed, v.Waiting, v.Erased)
		return nil
	})
}

func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}

type auditExportCommand struct {
	place
	Format string    `help:"csv for spreadsheets, lines for one JSON object a line." enum:"csv,lines" default:"lines"`
	Actor  string    `help:"Of this member of staff alone: staf_…" placeholder:"ID"`
	Action string    `help:"Of this action alone, such as request.approve." placeholder:"NAME"`
	Object string    `help:"On this object alone, such as req_…" placeholder:"ID"`
	From   time.Time `help:"From this day on, in Tokyo: 2027-03-31." format:"2006-01-02" placeholder:"DAY"`
	Until  time.Time `help:"Up to this day, inclusive, in Tokyo." format:"2006-01-02" placeholder:"DAY"`
}

// Run writes the log to standard output, a page at a time.
func (c *auditExportCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		s, err := i.tools()
		if err != nil {
			return err
		}
		out := bufio.NewWriter(e.stdout)
		each := graph.AuditLines(out)
		if c.Format == "csv" {
			if each, err = graph.AuditTable(out); err != nil {
				return err
			}
		}
		err = s.ExportAudit(ctx, commandLine, ra.AuditFilter{
			ActorID: c.Actor, Action: c.Action, ObjectID: c.Object, From: startOf(c.From, 0), Until: startOf(c.Until, 1),
		}, each)
		return errors.Join(err, out.Flush())
	})
}

// startOf is 00:00 in Tokyo of the day that lies days after; nil for none.
func startOf(day time.Time, days int) *time.Time {
	if day.IsZero() {
		return nil
	}
	start := time.Date(day.Year(), day.Month(), day.Day()+days, 0, 0, 0, 0, policy.Tokyo)
	return &start
}

type auditEraseCommand struct {
	place
	Event  string `arg:"" help:"The recorded act: audt_…"`
	Reason string `help:"Why; it stays in the log." required:""`
}

// Run erases one act's personal values.
func (c *auditEraseCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		s, err := i.tools()
		if err != nil {
			return err
		}
		return s.EraseAuditDetail(ctx, commandLine, c.Event, c.Reason)
	})
}

type auditAnchorCommand struct {
	place
	Accept string `help:"Accept the log as it is in the database, and why; it stays in the log." placeholder:"REASON"`
}

// Run says how the anchor stands, and makes it anew where that is asked for.
func (c *auditAnchorCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		s, err := i.tools()
		if err != nil {
			return err
		}
		before, err := s.Anchored(ctx)
		if err != nil {
			return err
		}
		if before.Err() != nil && before.State != ra.AnchorMissing && c.Accept == "" {
			return fmt.Errorf("%w: run `shomei audit verify`, find out why, and only then give --accept with the reason", before.Err())
		}
		after, err := s.AnchorAudit(ctx, commandLine, c.Accept)
		if err != nil {
			return err
		}
		if before.Err() != nil {
			fmt.Fprintf(e.stdout, "anchored anew: %s (it was %s)\n", c.anchorPath(), before.State)
		}
		switch {
		case after.State == ra.AnchorNone:
			fmt.Fprintln(e.stdout, "nothing was ever sealed")
		case after.Kept == nil:
			fmt.Fprintf(e.stdout, "holds: no checkpoint is kept yet, the database has seals up to %d\n", after.Sealed)
		default:
			fmt.Fprintf(e.stdout, "holds: kept up to seal %d, the database has seals up to %d\n", after.Kept.Seq, after.Sealed)
		}
		return nil
	})
}

type auditCheckpointCommand struct{ place }

// Run prints a signed checkpoint, to be kept where nobody who can write the
// database can write.
func (c *auditCheckpointCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		s, err := i.tools()
		if err != nil {
			return err
		}
		line, err := s.CheckpointLine(ctx)
		if err != nil {
			return err
		}
		if line == "" {
			return errors.New("nothing was ever recorded")
		}
		fmt.Fprintln(e.stdout, line)
		return nil
	})
}

type auditKeyCommand struct{ place }

// Run prints the public keys that checkpoints are signed with, current first.
func (c *auditKeyCommand) Run(e *environment) error {
	return e.command(c.place, func(_ context.Context, i *installation) error {
		s, err := i.tools()
		if err != nil {
			return err
		}
		keys, err := s.AuditKeys()
		if err != nil {
			return err
		}
		for _, der := range keys {
			sum := sha256.Sum256(der)
			fmt.Fprintf(e.stdout, "# %s\n%s", chain.Fingerprint(sum[:]), pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}))
		}
		return nil
	})
}
