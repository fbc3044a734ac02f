package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// demo is DIR/demo.json: what there is to try, for people and for tests from
// outside. It holds passwords, and is for its owner alone.
type demo struct {
	Portal   string `json:"portal"`
	Console  string `json:"console"`
	GraphiQL string `json:"graphiql"`
	Mailbox  string `json:"mailbox"`

	Staff []demoStaff `json:"staff"`
	// Coupons that are not used up; those held by an application come last.
	Coupons  []string      `json:"coupons"`
	Licenses []demoLicense `json:"licenses"`
	Partners []demoPartner `json:"partners"`
	// Renewable has a certificate that is about to end, Closing one of the service
	// that closes; each is nil in a demo of an earlier version.
	Renewable *holder `json:"renewable,omitempty"`
	Closing   *holder `json:"closing,omitempty"`
	// Resold has a certificate that the sandbox's partner sold.
	Resold *holder `json:"resold,omitempty"`

	file      string
	available int // of Coupons
}

// demoPartner has its entrance at /p/<slug>, and a program that uses the API.
type demoPartner struct {
	Slug         string `json:"slug"`
	ClientID     string `json:"clientId"`
	ClientSecret string `json:"clientSecret"`
}

type demoStaff struct {
	Login    string      `json:"login"`
	Password string      `json:"password"`
	Role     viewer.Role `json:"role"`
}

// demoLicense is a licence key of the partner bundle, for the product of the code.
type demoLicense struct {
	ID       string `json:"id"`
	Password string `json:"password"`
	Product  string `json:"product"`
}

// demoPeople work in a demo.
var demoPeople = []ra.AddStaffInput{
	{Login: "reviewer1", Name: "見本 花子", Role: viewer.Reviewer},
	{Login: "reviewer2", Name: "見本 次郎", Role: viewer.Reviewer},
	{Login: "approver", Name: "見本 三奈", Role: viewer.Approver},
	{Login: "administrator", Name: "見本 四郎", Role: viewer.Administrator},
	{Login: "auditor", Name: "見本 五月", Role: viewer.Auditor},
	// Product policy takes two.
	{Login: "administrator2", Name: "見本 六花", Role: viewer.Administrator},
}

// A demo starts with a batch of coupons, and gets another when few are left.
const demoBatch, demoFew = 20, 5

var errNotDemo = errors.New("this database was not born as a demo: serve it without --demo, or give another --data")

// fillDemo sets what a demo need not be told.
func (c *serveCommand) fillDemo(addr string) {
	c.SignMail = c.MailSignerCert == ""
	for setting, value := range map[*string]string{
		&c.PKIURL:   "http://" + addr,
		&c.MailFrom: "noreply@shomei.example",
		&c.Operator: "証明デモ認証局", &c.OperatorEn: "Shomei Demo CA",
		&c.PaperTo:       "〒100-0001 東京都千代田区千代田0-0\n証明デモ認証局 証明書係",
		&c.PaperToEn:     "Shomei Demo CA\n0-0 Chiyoda, Chiyoda-ku, Tokyo 100-0001, Japan",
		&c.HelpDesk:      "電話 03-0000-0000(平日 9時〜17時)\nこれはデモです。電話はつながりません。",
		&c.HelpDeskEmail: "helpdesk@shomei.example",
		&c.HelpDeskEn:    "Telephone 03-0000-0000 (weekdays 9:00 to 17:00 JST)\nThis is a demo: nobody answers.",
	} {
		if *setting == "" {
			*setting = value
		}
	}
}

// demo opens the demo of a directory, made first if there is none. A run that
// was cut short is taken up by the next.
func (e *environment) demo(c *serveCommand, log *slog.Logger) (*installation, *demo, error) {
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return nil, nil, err
	}
	db, err := database.Open(e.ctx, c.databaseURL())
	if err != nil {
		return nil, nil, err
	}
	i := &installation{environment: e, place: c.place, db: db, log: log}
	shown, err := i.prepareDemo(c)
	if err != nil {
		return nil, nil, errors.Join(err, db.Close())
	}
	return i, shown, nil
}

func (i *installation) prepareDemo(c *serveCommand) (*demo, error) {
	row, err := ra.Installation(i.ctx, i.db.Client())
	if err == nil && !row.Demo {
		return nil, errNotDemo
	}
	installed := err == nil
	shown, err := i.demoFile(installed)
	if err != nil {
		return nil, err
	}
	if installed {
		// A newer program: a demo brings itself up to it.
		if err := i.db.Migrate(i.ctx); err != nil {
			return nil, err
		}
		opened, err := i.environment.open(i.place, i.log)
		if err != nil {
			return nil, err
		}
		i.ring, i.row = opened.ring, opened.row
		if err := opened.close(); err != nil {
			return nil, err
		}
	} else if err := i.foundDemo(c, shown); err != nil {
		return nil, err
	}
	// Everything was there a year ago, so that there is a certificate to renew.
	if err := i.ago(history+time.Hour).createAuthorities("Shomei Demo", c.PKIURL); err != nil && !errors.Is(err, ra.ErrAuthoritiesExist) {
		return nil, err
	}
	if err := i.verifyRing(); err != nil {
		return nil, err
	}
	if err := i.sampleRenewable(c, shown); err != nil {
		return nil, err
	}
	if err := i.stockCoupons(shown); err != nil {
		return nil, err
	}
	if err := i.sampleServices(shown); err != nil {
		return nil, err
	}
	if err := i.sampleClients(shown); err != nil {
		return nil, err
	}
	if err := i.sampleClosing(c, shown); err != nil {
		return nil, err
	}
	if err := i.sampleLicenses(shown); err != nil {
		return nil, err
	}
	if err := i.sampleSandbox(c, shown); err != nil {
		return nil, err
	}
	if err := i.samplePostalAddresses(); err != nil {
		return nil, err
	}
	shown.Portal, shown.Console = c.PublicURL+"/", c.PublicURL+"/console"
	shown.GraphiQL, shown.Mailbox = c.PublicURL+"/graphiql", c.PublicURL+"/mailbox"
	return shown, shown.write()
}

// demoFile reads what an earlier run wrote, or draws passwords and writes them
// down before anybody has them.
func (i *installation) demoFile(installed bool) (*demo, error) {
	shown := &demo{Licenses: []demoLicense{}, Partners: []demoPartner{}, file: filepath.Join(i.Data, "demo.json")}
	content, err := os.ReadFile(shown.file)
	switch {
	case err == nil:
		if err := json.Unmarshal(content, shown); err != nil || len(shown.Staff) != len(demoPeople) {
			return nil, fmt.Errorf("%s is malformed: remove %s to begin anew", shown.file, i.Data)
		}
		return shown, nil
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	case installed:
		return nil, fmt.Errorf("%s is gone, and with it the demo's passwords: remove %s to begin anew", shown.file, i.Data)
	}
	for _, p := range demoPeople {
		password, err := i.drawPassword()
		if err != nil {
			return nil, err
		}
		shown.Staff = append(shown.Staff, demoStaff{p.Login, password, p.Role})
	}
	return shown, shown.write()
}

// drawPassword draws 80 bits in groups that can be typed.
func (i *installation) drawPassword() (string, error) {
	const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
	var random [16]byte
	if _, err := io.ReadFull(i.rand, random[:]); err != nil {
		return "", fmt.Errorf("draw password: %w", err)
	}
	var b strings.Builder
	for n, r := range random {
		if n > 0 && n%4 == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(alphabet[r%32])
	}
	return b.String(), nil
}

func (i *installation) foundDemo(c *serveCommand, shown *demo) error {
	people := make([]ra.AddStaffInput, len(demoPeople))
	for n, p := range demoPeople {
		p.Password = shown.Staff[n].Password
		people[n] = p
	}
	p := policy.Standard()
	p.Fees = []policy.Fee{yen(policy.CouponAct, 8_000)}
	p.New.Window = policy.Seconds((c.DemoWindow + time.Second - 1) / time.Second)
	p.Renewing.Procedure.Window = p.New.Window
	earlier := i.ago(history + 2*time.Hour)
	if err := earlier.found(true, product(policy.Text{Ja: "証明デモ", En: "Shomei Demo"}, p), people); err != nil {
		return err
	}
	i.ring, i.row = earlier.ring, earlier.row
	return nil
}

// stockCoupons drops coupons that are used up and makes new ones when few are
// left.
func (i *installation) stockCoupons(shown *demo) error {
	s, err := i.tools()
	if err != nil {
		return err
	}
	ctx := viewer.AsSystem(i.ctx)
	var available, locked []string
	for _, number := range shown.Coupons {
		row, err := s.CouponByNumber(ctx, number)
		if problem.Is(err, problem.NotFound) {
			continue
		}
		if err != nil {
			return err
		}
		switch ra.CouponStatus(row, i.now()) {
		case lifecycle.CouponAvailable:
			available = append(available, number)
		case lifecycle.CouponLocked:
			locked = append(locked, number)
		}
	}
	if len(available) < demoFew {
		productID, err := s.ProductByCode(ctx, productCode)
		if err != nil {
			return err
		}
		more, err := s.CreateCoupons(ctx, commandLine, ra.CreateCouponsInput{ProductID: productID, Count: demoBatch})
		if err != nil {
			return err
		}
		available = append(available, more...)
	}
	shown.Coupons, shown.available = append(available, locked...), len(available)
	return nil
}

// write stores the file, whole or not at all.
func (d *demo) write() error {
	content, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return err
	}
	staged, err := os.CreateTemp(filepath.Dir(d.file), ".demo-*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(staged.Name())
	_, err = staged.Write(append(content, '\n'))
	if err := errors.Join(err, staged.Sync(), staged.Close()); err != nil {
		return err
	}
	return os.Rename(staged.Name(), d.file)
}

// print tells whoever started the demo where it is and what to try.
func (d *demo) print(w io.Writer) {
	fmt.Fprintf(w, "\nShomei demo\n\n")
	for _, line := range [][2]string{{"Portal", d.Portal}, {"Console", d.Console}, {"Explorer", d.GraphiQL}, {"Mailbox", d.Mailbox}} {
		fmt.Fprintf(w, "  %-9s %s\n", line[0], line[1])
	}
	fmt.Fprintf(w, "\n  Sign-ins for the console\n")
	for _, s := range d.Staff {
		fmt.Fprintf(w, "    %-14s %s  %s\n", s.Login, s.Password, strings.ToLower(string(s.Role)))
	}
	fmt.Fprintf(w, "\n  Coupons that are not used\n")
	for n, number := range d.Coupons[:d.available] {
		fmt.Fprintf(w, "    %s", number)
		if n%4 == 3 || n == d.available-1 {
			fmt.Fprintln(w)
		}
	}
	fmt.Fprintf(w, "\n\n  Licence keys, at %sp/%s\n", d.Portal, bundleSlug)
	for _, l := range d.Licenses {
		fmt.Fprintf(w, "    %s  %s  %s\n", l.ID, l.Password, l.Product)
	}
	fmt.Fprintf(w, "\n  API clients of partners, by client_id and client_secret\n")
	for _, p := range d.Partners {
		fmt.Fprintf(w, "    %s  %s  %s\n", p.ClientID, p.ClientSecret, p.Slug)
	}
	if len(d.Partners) > 0 {
		p := d.Partners[0]
		fmt.Fprintf(w, "    curl -u %s:%s -d grant_type=client_credentials %soauth/token\n", p.ClientID, p.ClientSecret, d.Portal)
	}
	if d.Renewable != nil {
		fmt.Fprintf(w, "\n  A certificate to renew: %s  %s  %s\n", d.Renewable.Email, d.Renewable.Passphrase, d.Renewable.Certificate)
	}
	if d.Closing != nil {
		fmt.Fprintf(w, "\n  A certificate of the service that closes, at %s: %s  %s  %s\n", d.Closing.Entrance, d.Closing.Email, d.Closing.Passphrase, d.Closing.Certificate)
	}
	fmt.Fprintf(w, "\n  The same in %s. Stop with Ctrl-C.\n\n", d.file)
}
