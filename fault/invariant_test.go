package fault_test

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/check"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

func (w *world) system() context.Context { return viewer.AsSystem(w.Context()) }

// look1 asks one thing of the database.
func (w *world) look1(see func(*ent.Client) error) (err error) {
	w.look(func(db *database.DB) { err = see(db.Client()) })
	return err
}

// How far a request has come; each state implies the ones before it.
var progress = []lifecycle.Status{
	lifecycle.Provisional, lifecycle.Accepted, lifecycle.InReview, lifecycle.Approved, lifecycle.Completed,
}

func (s *story) exists(c *ent.Client) error {
	_, err := c.Request.Get(s.system(), s.requestID)
	return err
}

// statusIs holds from that state on.
func (s *story) statusIs(least lifecycle.Status) func(*ent.Client) error {
	return func(c *ent.Client) error {
		r, err := c.Request.Get(s.system(), s.requestID)
		if err != nil {
			return err
		}
		if slices.Index(progress, r.Status) < slices.Index(progress, least) {
			return fmt.Errorf("%s is %s, was %s already", r.ID, r.Status, least)
		}
		return nil
	}
}

func (s *story) isChecked(kind string) func(*ent.Client) error {
	return func(c *ent.Client) error {
		n, err := c.Check.Query().Where(check.RequestID(s.requestID)).All(s.system())
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(n, func(c *ent.Check) bool { return string(c.Kind) == kind }) {
			return errors.New("the check is gone")
		}
		return nil
	}
}

func (s *story) isCertified(id, text string) func(*ent.Client) error {
	return func(c *ent.Client) error {
		row, err := c.Certificate.Get(s.system(), id)
		if err != nil {
			return err
		}
		block, _ := pem.Decode([]byte(text))
		if block == nil || row.Der == nil || !bytes.Equal(block.Bytes, *row.Der) {
			return errors.New("the certificate is not the one that was handed out")
		}
		return nil
	}
}

func (s *story) isRevoked(c *ent.Client) error {
	row, err := c.Certificate.Get(s.system(), s.certificateID)
	if err == nil && row.RevokedAt == nil {
		err = errors.New("the certificate is not revoked")
	}
	return err
}

// remembers checks that everything acknowledged is still so.
func (s *story) remembers() {
	s.Helper()
	s.look(func(db *database.DB) {
		for _, f := range s.told {
			if err := f.held(db.Client()); err != nil {
				s.Errorf("%s was acknowledged: %v", f.name, err)
			}
		}
	})
}

// invariants checks the promises that no fault may break.
func (w *world) invariants() {
	w.Helper()
	w.look(func(db *database.DB) {
		w.issuance(db.Client())
		w.coupons(db.Client())
	})
}

// issuance: never two unrevoked certificates for one approval, and no
// signature without its record.
func (w *world) issuance(c *ent.Client) {
	w.Helper()
	ctx := w.system()
	certificates, err := c.Certificate.Query().WithIssuer().WithRequest().All(ctx)
	if err != nil {
		w.Fatal(err)
	}
	standing := map[string]int{}
	for _, row := range certificates {
		if row.Status != lifecycle.CertificateRevoked {
			standing[row.RequestID]++
		}
		if standing[row.RequestID] > 1 {
			w.Errorf("%s: two unrevoked certificates", row.RequestID)
		}
		if s := row.Edges.Request.Status; s != lifecycle.Approved && s != lifecycle.Completed && row.Status != lifecycle.CertificateRevoked {
			w.Errorf("%s: %s, its request is %s", row.ID, row.Status, s)
		}
		if row.Der == nil || len(*row.Der) == 0 {
			continue
		}
		parsed, err := x509.ParseCertificate(*row.Der)
		if err != nil {
			w.Errorf("%s: %v", row.ID, err)
			continue
		}
		if serial, ok := new(big.Int).SetString(row.Serial, 16); !ok || serial.Cmp(parsed.SerialNumber) != 0 || !bytes.Equal(parsed.RawTBSCertificate, row.Tbs) {
			w.Errorf("%s: what was signed is not what was on record", row.ID)
		}
		issuing, err := x509.ParseCertificate(row.Edges.Issuer.Der)
		if err != nil {
			w.Fatal(err)
		}
		if err := parsed.CheckSignatureFrom(issuing); err != nil {
			w.Errorf("%s: %v", row.ID, err)
		}
		n, err := c.AuditEvent.Query().Where(auditevent.Action(string(ra.CertificateIssued)), auditevent.ObjectID(row.RequestID)).Count(ctx)
		if err != nil || n != 1 {
			w.Errorf("%s: %d issuances on record, %v", row.RequestID, n, err)
		}
	}
}

// coupons: every one that is taken belongs to exactly one request, and every
// request that is not cancelled has exactly one.
func (w *world) coupons(c *ent.Client) {
	w.Helper()
	ctx := w.system()
	all, err := c.Coupon.Query().All(ctx)
	if err != nil {
		w.Fatal(err)
	}
	requests, err := c.Request.Query().All(ctx)
	if err != nil {
		w.Fatal(err)
	}
	held := map[string]int{}
	for _, row := range all {
		taken := row.Status == lifecycle.CouponLocked || row.Status == lifecycle.CouponConsumed
		if taken != (row.RequestID != nil) {
			w.Errorf("%s: %s, of request %v", row.ID, row.Status, row.RequestID)
		}
		if taken && row.RequestID != nil {
			held[*row.RequestID]++
		}
	}
	for _, r := range requests {
		if want := map[bool]int{true: 0, false: 1}[r.Status == lifecycle.Cancelled]; held[r.ID] != want {
			w.Errorf("%s: %s with %d coupons", r.ID, r.Status, held[r.ID])
		}
		delete(held, r.ID)
	}
	if len(held) > 0 {
		w.Errorf("coupons of requests that are not there: %v", held)
	}
}

// delivered waits until no mail is under way, then checks that every one
// arrived, once, in the demo's mailbox.
func (w *world) delivered() {
	w.Helper()
	until(w.T, func() error {
		err := w.look1(func(c *ent.Client) error {
			n, err := c.Message.Query().Where(message.StatusEQ(message.StatusQUEUED)).Count(w.system())
			if err == nil && n > 0 {
				err = fmt.Errorf("%d mails wait", n)
			}
			return err
		})
		if err != nil {
			w.releaseJobs()
			return err
		}
		// What became due meanwhile may have been sent between the two looks.
		return w.arrived()
	})
}

// arrived compares what was sent with what is in the mailbox.
func (w *world) arrived() error {
	w.Helper()
	letters, err := w.person().letters()
	if err != nil {
		return err
	}
	var arrived []string
	for _, l := range letters {
		arrived = append(arrived, l.ID)
	}
	return w.look1(func(c *ent.Client) error {
		sent, err := c.Message.Query().Where(message.StatusEQ(message.StatusSENT)).IDs(w.system())
		slices.Sort(sent)
		slices.Sort(arrived)
		if err == nil && !slices.Equal(sent, arrived) {
			err = fmt.Errorf("sent %v, arrived %v", sent, arrived)
		}
		return err
	})
}
