package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

type staffAddCommand struct {
	place
	secret
	Login string `help:"Login name: a-z, 0-9, dot, dash, underscore." required:""`
	Name  string `help:"Name, as colleagues see it." required:""`
	Role  string `help:"reviewer, approver, administrator or auditor." required:"" enum:"reviewer,approver,administrator,auditor"`
}

// Run adds a member of staff.
func (c *staffAddCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		password, err := e.password(c.secret, c.Login)
		if err != nil {
			return err
		}
		s, err := i.tools()
		if err != nil {
			return err
		}
		_, err = s.AddStaff(ctx, commandLine, ra.AddStaffInput{
			Login: c.Login, Name: c.Name, Password: password, Role: viewer.Role(strings.ToUpper(c.Role)),
		})
		if err != nil {
			return err
		}
		fmt.Fprintf(e.stdout, "added: %s, %s\n", c.Login, c.Role)
		return nil
	})
}

type staffResetCommand struct {
	place
	Login string `help:"Login name." required:""`
}

// Run draws a password for who lost every way to sign in, and forgets the rest:
// the way back for an installation whose only administrator did.
func (c *staffResetCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		s, err := i.tools()
		if err != nil {
			return err
		}
		staffID, err := i.db.Client().Staff.Query().Where(staff.Login(c.Login)).OnlyID(viewer.AsSystem(ctx))
		if ent.IsNotFound(err) {
			return fmt.Errorf("there is nobody with the login %q", c.Login)
		}
		if err != nil {
			return fmt.Errorf("reset staff: %w", err)
		}
		begun, err := s.ResetStaff(ctx, commandLine, staffID)
		if err != nil {
			return err
		}
		fmt.Fprintln(e.stdout, begun.Password)
		return nil
	})
}

type staffCarryOutCommand struct {
	place
	Proposal string `help:"The proposal, as the console shows it: prop_…" required:"" placeholder:"ID"`
}

// Run carries out what somebody proposed in the console. Where a password was
// drawn, it prints the first half: the proposer is shown the second.
func (c *staffCarryOutCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		s, err := i.tools()
		if err != nil {
			return err
		}
		handed, err := s.DecideProposal(ctx, commandLine, ra.DecideProposalInput{ProposalID: c.Proposal, Verdict: ra.CarryOut})
		if err != nil {
			return err
		}
		if handed != nil {
			fmt.Fprintln(e.stdout, handed.Half)
		}
		return nil
	})
}

type couponCreateCommand struct {
	place
	Count   int       `help:"How many, 1 to 1000." required:""`
	Product string    `help:"What they pay for." default:"class2-standard"`
	Partner string    `help:"Slug of the entrance of the reseller who orders them; leave out for none." placeholder:"SLUG"`
	Expires time.Time `help:"Last day on which they can be used, in Tokyo: 2027-03-31." format:"2006-01-02" placeholder:"DAY"`
}

// Run makes coupons. They are looked up by a MAC under the key ring, so a
// wrong ring would make coupons that no server knows.
func (c *couponCreateCommand) Run(e *environment) error {
	return e.command(c.place, func(ctx context.Context, i *installation) error {
		if err := i.verifyRing(); err != nil {
			return err
		}
		s, err := i.tools()
		if err != nil {
			return err
		}
		productID, err := s.ProductByCode(ctx, c.Product)
		if err != nil {
			return fmt.Errorf("there is no product %q", c.Product)
		}
		in := ra.CreateCouponsInput{ProductID: productID, Count: c.Count}
		if c.Partner != "" {
			if in.PartnerID, err = s.PartnerBySlug(ctx, c.Partner); err != nil {
				return fmt.Errorf("there is no partner %q", c.Partner)
			}
		}
		if !c.Expires.IsZero() {
			end := time.Date(c.Expires.Year(), c.Expires.Month(), c.Expires.Day()+1, 0, 0, 0, 0, policy.Tokyo)
			in.ExpiresAt = &end
		}
		numbers, err := s.CreateCoupons(ctx, commandLine, in)
		if err != nil {
			return err
		}
		for _, n := range numbers {
			fmt.Fprintln(e.stdout, n)
		}
		return nil
	})
}
