package ratest

import (
	"slices"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/responder"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var simulateCases = []scenario{
	{"a moved clock makes happen what is due", simulateWhole},
	{"a moved clock reminds at each threshold it passes", simulateReminders},
	{"the clock moves forward, within bounds, in a demo, by who may", simulateRefused},
	{"the clock stays where the database is no demo's", simulateNoDemo},
	{"a moved clock outlives a restart and is followed", simulateFollowed},
	{"the clock is moved by several at once", simulateRace},
	{"a moved clock keeps lists and signers fresh", simulatePublications},
}

// simulated is a server of a demo; it shares the database, not the clock's
// place, with others.
func (b *bundle) simulated() *ra.Service {
	b.Helper()
	row, err := ra.Installation(b.ctx, b.client)
	b.must(err)
	ahead := ra.NewAhead(row.ClockOffset)
	c := b.config
	c.Now, c.Ahead = func() time.Time { return b.clock.now().Add(ahead.Duration()) }, ahead
	return ra.New(c)
}

// demo makes the database a demo's.
func (b *bundle) demo() *ra.Service {
	b.Helper()
	b.must(b.ra.Install(b.ctx, b.operator, true))
	return b.simulated()
}

// effects by their kind.
func effects(m ra.Advance) map[ra.EffectKind]int {
	all := map[ra.EffectKind]int{}
	for _, e := range m.Effects {
		all[e.Kind] = e.Count
	}
	return all
}

func simulateWhole(b *bundle) {
	approved, _ := b.approved(), b.provisional()
	provisional := b.provisional()
	requestID, certificateID := b.completed()
	b.sweep()
	s := b.demo()
	waiting := b.submit(b.application())
	_, err := s.AdvanceClock(b.ctx, b.administrator(), s.Now().Add(window))
	b.must(err)
	now := s.Now()
	for id, want := range map[string]lifecycle.Status{waiting: lifecycle.Accepted, provisional: lifecycle.Accepted, approved: lifecycle.Approved} {
		if got := ra.Status(b.request(id), now); got != want {
			b.Errorf("%s is %s, want %s", id, got, want)
		}
	}
	if n := len(b.messages(waiting, message.KindACCEPTED)); n != 1 {
		b.Errorf("%d mails of acceptance", n)
	}
	// To behind the end of the certificate: nobody acquired the approved one.
	end := b.certificate(certificateID).NotAfter.Time()
	moved, err := s.AdvanceClock(b.ctx, b.administrator(), end.Add(time.Minute))
	b.must(err)
	if diff := cmp.Diff(map[ra.EffectKind]int{
		ra.EffectLapsed: 1, ra.EffectReminded: 2, ra.EffectCertificateExpired: 1, ra.EffectMailWritten: 2,
	}, effects(moved)); diff != "" {
		b.Errorf("happened (-want +got):\n%s", diff)
	}
	if got := ra.Status(b.request(approved), s.Now()); got != lifecycle.Lapsed {
		b.Errorf("not acquired in time, and %s", got)
	}
	if got := ra.CertificateStatus(b.certificate(certificateID), s.Now()); got != lifecycle.CertificateExpired {
		b.Errorf("past its end, and %s", got)
	}
	if n := b.reminders(requestID); n != 2 {
		b.Errorf("%d reminders", n)
	}
	if s.Now().Before(end.Add(time.Minute)) || s.Now().After(end.Add(time.Minute+time.Second)) {
		b.Errorf("it is %s, asked for %s", s.Now(), end.Add(time.Minute))
	}
}

func simulateReminders(b *bundle) {
	requestID, certificateID := b.completed()
	s := b.demo()
	end := b.certificate(certificateID).NotAfter.Time()
	_, err := s.AdvanceClock(b.ctx, b.administrator(), end)
	b.must(err)
	var days []string
	for _, m := range b.messages(requestID, message.KindEXPIRING) {
		days = append(days, m.CreatedAt.Time().Format(time.DateOnly))
	}
	slices.Sort(days)
	want := []string{policy.ReminderAt(end, 30).Format(time.DateOnly), policy.ReminderAt(end, 10).Format(time.DateOnly)}
	if diff := cmp.Diff(want, days); diff != "" {
		b.Errorf("mails are dated (-want +got):\n%s", diff)
	}
}

func simulateRefused(b *bundle) {
	s := b.demo()
	soon := s.Now().Add(time.Hour)
	for name, c := range map[string]struct {
		by   viewer.Viewer
		to   time.Time
		want string
	}{
		"a reviewer":  {b.taro, soon, "NOT_ALLOWED"},
		"nobody":      {anonymous, soon, "NOT_ALLOWED"},
		"backward":    {b.administrator(), s.Now().Add(-time.Second), "CLOCK_OUT_OF_RANGE at to"},
		"not at all":  {b.administrator(), s.Now(), "CLOCK_OUT_OF_RANGE at to"},
		"too far":     {b.administrator(), s.LatestClock().Add(time.Second), "CLOCK_OUT_OF_RANGE at to"},
		"a long life": {b.administrator(), s.Now().AddDate(400, 0, 0), "CLOCK_OUT_OF_RANGE at to"},
	} {
		_, err := s.AdvanceClock(b.ctx, c.by, c.to)
		if diff := cmp.Diff([]string{c.want}, refusal(err)); diff != "" {
			b.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	// No server of this database runs as a demo.
	_, err := b.ra.AdvanceClock(b.ctx, b.administrator(), soon)
	b.refused(err, "DEMO_ONLY")
	row, err := ra.Installation(b.ctx, b.client)
	b.must(err)
	if row.ClockOffset != 0 {
		b.Errorf("business time is %d s ahead after refusals", row.ClockOffset)
	}
}

func simulateNoDemo(b *bundle) {
	b.must(b.ra.Install(b.ctx, b.operator, false))
	// Whatever the process believes, the database says what it is.
	s := b.simulated()
	_, err := s.AdvanceClock(b.ctx, b.administrator(), s.Now().Add(time.Hour))
	b.refused(err, "DEMO_ONLY")
	if s.Ahead() != 0 {
		b.Errorf("moved by %s", s.Ahead())
	}
}

func simulateFollowed(b *bundle) {
	s := b.demo()
	other := b.simulated()
	to := s.Now().Add(40 * 24 * time.Hour)
	_, err := s.AdvanceClock(b.ctx, b.administrator(), to)
	b.must(err)
	if other.Ahead() != 0 {
		b.Error("another process knows before it looked")
	}
	b.must(other.FollowClock(b.ctx))
	again := b.simulated()
	for name, p := range map[string]*ra.Service{"the mover": s, "a follower": other, "one that started anew": again} {
		if p.Now().Before(to) || p.Now().After(to.Add(time.Second)) {
			b.Errorf("for %s it is %s, want %s", name, p.Now(), to)
		}
	}
	events, err := b.client.AuditEvent.Query().Where(auditevent.Action(string(ra.ClockAdvanced))).All(b.sys)
	b.must(err)
	if len(events) != 1 || !strings.HasPrefix(events[0].Details["to"], to.UTC().Format(time.DateOnly)) || *events[0].ActorID != b.administrator().StaffID {
		b.Errorf("on record: %v", events)
	}
}

func simulateRace(b *bundle) {
	requestID := b.provisional()
	s := b.demo()
	servers := []*ra.Service{s, b.simulated(), b.simulated(), b.simulated()}
	to := s.Now().Add(30 * 24 * time.Hour)
	for _, err := range atOnce(len(servers), func(i int) error {
		_, err := servers[i].AdvanceClock(b.ctx, b.administrator(), to)
		return err
	}) {
		// Whoever comes late is there already.
		if err != nil && refusal(err)[0] != "CLOCK_OUT_OF_RANGE at to" {
			b.Error(err)
		}
	}
	for _, p := range servers {
		b.must(p.FollowClock(b.ctx))
		if p.Now().After(to.Add(time.Second)) {
			b.Errorf("moved twice: %s, want %s", p.Now(), to)
		}
	}
	if n := len(b.events(requestID, ra.RequestAccepted)); n != 1 {
		b.Errorf("accepted %d times", n)
	}
}

func simulatePublications(b *bundle) {
	b.completed()
	b.sweep()
	s := b.demo()
	for range 3 {
		_, err := s.AdvanceClock(b.ctx, b.administrator(), s.Now().Add(90*24*time.Hour))
		b.must(err)
		now := s.Now()
		for slug, issuerID := range b.issuers {
			list, err := b.client.Crl.Query().Where(crl.IssuerID(issuerID)).Order(ent.Desc(crl.FieldNumber)).First(b.sys)
			b.must(err)
			if list.ThisUpdate.Time().After(now) || !list.NextUpdate.Time().After(now) {
				b.Errorf("%s: list from %s to %s, it is %s", slug, list.ThisUpdate.Time(), list.NextUpdate.Time(), now)
			}
			// The root answers no OCSP.
			if slug == b.ca.Root.ID() {
				continue
			}
			if n := b.client.Responder.Query().Where(responder.IssuerID(issuerID), responder.DerNotNil(),
				responder.NotBeforeLTE(instant.At(now)), responder.NotAfterGT(instant.At(now))).CountX(b.sys); n == 0 {
				b.Errorf("%s: no OCSP signer is valid at %s", slug, now)
			}
		}
	}
}
