package ratest

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/seal"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var tallyCases = []scenario{
	{"tallies: random lives, counted now and then, come to a recount", tallyProperty},
	{"tallies: counted by four at once, each act once", tallyAtOnce},
	{"tallies: how long a case was where, against what was promised", tallyTimes},
	{"tallies: a renewed certificate that is revoked ends no more", tallyRenewed},
}

// row is a tally as it is compared.
type row struct{ Count, Seconds, Promised int64 }

// tallied seals and counts whatever waits, and answers every row that says
// something.
func (b *bundle) tallied() map[string]row {
	b.Helper()
	b.sealAll()
	_, err := b.ra.Tally(b.ctx)
	b.must(err)
	rows := map[string]row{}
	for _, t := range b.client.Tally.Query().AllX(b.sys) {
		if r := (row{t.Count, t.Seconds, t.Promised}); r != (row{}) {
			rows[t.Measure+" "+t.Day] = rows[t.Measure+" "+t.Day].plus(r)
		}
	}
	return rows
}

func (r row) plus(other row) row {
	return row{r.Count + other.Count, r.Seconds + other.Seconds, r.Promised + other.Promised}
}

// recount answers the same from the log and the rows as they stand now, one
// request after the other, by the moments at which each was acted on.
func (b *bundle) recount() map[string]row {
	b.Helper()
	sums := map[string]row{}
	add := func(measure ra.Measure, day policy.Day, r row) {
		if r != (row{}) {
			sums[string(measure)+" "+string(day)] = sums[string(measure)+" "+string(day)].plus(r)
		}
	}
	revoked := map[string]bool{}
	for _, c := range b.client.Certificate.Query().AllX(b.sys) {
		revoked[c.ID] = c.Status == lifecycle.CertificateRevoked
		if (c.Status == lifecycle.CertificateIssued || c.Status == lifecycle.CertificateActive) && signed(c.Der) {
			add(ra.MeasureEnding, monthOf(c), row{Count: 1})
		}
	}
	for _, r := range b.client.Request.Query().WithFollows().AllX(b.sys) {
		b.recountSteps(r, add)
		if old := r.Edges.Follows; r.Kind == lifecycle.Renewal && r.Status == lifecycle.Completed && !revoked[old.ID] {
			add(ra.MeasureRenewed, monthOf(old), row{Count: 1})
		}
	}
	return sums
}

// monthOf is the month in which the certificate ends, by its first day.
func monthOf(c *ent.Certificate) policy.Day {
	return policy.Day(c.NotAfter.Time().In(policy.Tokyo).Format("2006-01") + "-01")
}

// recountSteps replays the acts on one request with the table of lifecycle.
func (b *bundle) recountSteps(r *ent.Request, add func(ra.Measure, policy.Day, row)) {
	b.Helper()
	event := map[ra.Action]lifecycle.Event{
		ra.RequestAccepted: lifecycle.Accept, ra.RequestClaimed: lifecycle.Claim, ra.RequestReleased: lifecycle.Release,
		ra.RequestApprovedFirst: lifecycle.Release, ra.RequestReturned: lifecycle.Return, ra.RequestCorrected: lifecycle.Correct,
		ra.RequestApproved: lifecycle.Approve, ra.RequestRejected: lifecycle.Reject, ra.RequestCancelled: lifecycle.Cancel,
		ra.RequestLapsed: lifecycle.Lapse, ra.RequestCompleted: lifecycle.Complete,
	}
	outcome := map[lifecycle.Status]ra.Measure{
		lifecycle.Approved: ra.MeasureApproved, lifecycle.Rejected: ra.MeasureRejected, lifecycle.Cancelled: ra.MeasureCancelled,
		lifecycle.Lapsed: ra.MeasureLapsed, lifecycle.Completed: ra.MeasureCompleted,
	}
	status, since := lifecycle.Accepted, r.SubmittedAt.Time()
	if r.CancelDeadline != nil {
		status = lifecycle.Provisional
	}
	add(ra.MeasureSubmitted, policy.DayOf(since), row{Count: 1})
	vetted := r.ExpectedAt != nil
	for _, e := range b.client.AuditEvent.Query().Where(auditevent.ObjectID(r.ID)).Order(ent.Asc(auditevent.FieldID)).AllX(b.sys) {
		step, ok := event[ra.Action(e.Action)]
		if !ok {
			continue
		}
		at := e.At.Time()
		to, err := lifecycle.Next(status, step)
		if err != nil && step == lifecycle.Reject {
			to, err = lifecycle.Next(status, lifecycle.Stop)
		}
		if err != nil {
			b.Fatalf("%s: %v", r.ID, err)
		}
		day := policy.DayOf(at)
		waits := status == lifecycle.Accepted || status == lifecycle.InReview
		if status != lifecycle.Accepted || vetted {
			add(ra.MeasureLeft(status), day, row{Count: 1, Seconds: max(0, int64(at.Sub(since)/time.Second))})
		}
		if m, ok := outcome[to]; ok {
			add(m, day, row{Count: 1})
		}
		if vetted && waits && (to == lifecycle.Approved || to == lifecycle.Rejected) {
			end := r.ExpectedAt.Time().Add(24 * time.Hour)
			took, promised := at.Sub(r.AcceptedAt.Time()), end.Sub(r.AcceptedAt.Time())
			add(ra.MeasureVetted, day, row{1, int64(took / time.Second), int64(promised / time.Second)})
			if took > promised {
				add(ra.MeasureVettedLate, day, row{Count: 1})
			}
		}
		status, since = to, at
	}
}

func (b *bundle) wantRecount(story string) {
	b.Helper()
	if diff := cmp.Diff(b.recount(), b.tallied()); diff != "" {
		b.Fatalf("%s (-recounted +tallied):\n%s", story, diff)
	}
}

// tallyProperty leads requests through random lives, with the clock running on,
// and counts at random moments, at times not for long.
func tallyProperty(b *bundle) {
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 11))
		var holders [][2]string
		for range 10 {
			switch random.IntN(8) {
			case 0:
				requestID := b.provisional()
				b.must(b.ra.Cancel(b.ctx, applicant(ra.ForCancel, requestID), requestID))
			case 1:
				b.must(b.ra.Reject(b.ctx, b.taro, ra.RejectInput{DecideInput: ra.DecideInput{RequestID: b.vetted(), RegistrationVersion: 1}, Reason: "在籍を確認できません"}))
			case 2:
				b.returned()
			case 3:
				b.approved()
			case 4:
				requestID := b.inReview()
				b.must(b.ra.Release(b.ctx, b.taro, requestID))
			case 5:
				b.issued()
			default:
				requestID, certificateID := b.completed()
				holders = append(holders, [2]string{requestID, certificateID})
			}
			b.clock.advance(time.Duration(random.IntN(20*24)) * time.Hour)
			b.sweep()
			if random.IntN(3) == 0 {
				b.wantRecount(fmt.Sprintf("seed %d", seed))
			}
		}
		b.endings(random, holders)
		b.wantRecount(fmt.Sprintf("seed %d, at the end", seed))
	}
}

// endings renews some certificates and revokes some, in either order.
func (b *bundle) endings(random *rand.Rand, holders [][2]string) {
	b.Helper()
	for _, h := range holders {
		requestID, certificateID := h[0], h[1]
		if w := policy.Standard().RenewalWindow(b.certificate(certificateID).NotAfter.Time()); b.clock.time().Before(w.From) && random.IntN(2) == 0 {
			b.clock.set(w.From)
			b.sweep()
			out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
			b.must(err)
			b.concluded(out.RequestID)
		}
		if random.IntN(3) == 0 && b.clock.time().Before(b.certificate(certificateID).NotAfter.Time()) {
			b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, revocation.KeyCompromise))
		}
	}
}

func tallyAtOnce(b *bundle) {
	b.completed()
	b.provisional()
	b.sealAll()
	others := []*ra.Service{b.ra, b.serve(b.newSigner()), b.serve(b.newSigner()), b.serve(b.newSigner())}
	counted := make([]int, len(others))
	errs := atOnce(len(others), func(i int) (err error) {
		counted[i], err = others[i].Tally(b.ctx)
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": len(others)}, count(errs)); diff != "" {
		b.Fatalf("outcomes (-want +got):\n%s", diff)
	}
	sum := 0
	for _, n := range counted {
		sum += n
	}
	if seals := b.client.Seal.Query().Where(seal.SeqGT(0)).CountX(b.sys); sum != seals {
		b.Errorf("%d counted of %d", sum, seals)
	}
	b.wantRecount("after four at once")
}

func tallyTimes(b *bundle) {
	late := b.vetted()
	day := policy.DayOf(b.clock.time())
	b.tallied()
	// What is counted once stays where it is when the clock goes on.
	expected := b.request(late).ExpectedAt.Time()
	b.clock.set(expected.Add(24*time.Hour + time.Second))
	b.sweep()
	b.must(b.ra.Claim(b.ctx, b.taro, late))
	b.must(b.approve(b.taro, ra.DecideInput{RequestID: late, RegistrationVersion: 1}))
	rows := b.tallied()
	accepted := b.request(late).AcceptedAt.Time()
	promised := int64(expected.Add(24*time.Hour).Sub(accepted) / time.Second)
	decided := string(policy.DayOf(b.clock.time()))
	want := map[string]row{
		"LEFT_PROVISIONAL " + string(day): {1, int64(window / time.Second), 0},
		"VETTED " + decided:               {1, int64(b.clock.time().Sub(accepted) / time.Second), promised},
		"VETTED_LATE " + decided:          {Count: 1},
		"SUBMITTED " + string(day):        {Count: 1},
		"APPROVED " + decided:             {Count: 1},
	}
	for key, r := range want {
		if diff := cmp.Diff(r, rows[key]); diff != "" {
			b.Errorf("%s (-want +got):\n%s", key, diff)
		}
	}
}

func tallyRenewed(b *bundle) {
	requestID, certificateID := b.completed()
	month := " " + string(monthOf(b.certificate(certificateID)))
	b.opensRenewal(certificateID)
	out, err := b.ra.Submit(b.ctx, applicant(ra.ForRenew, requestID), b.renewal(certificateID))
	b.must(err)
	for _, step := range []struct {
		do      func()
		ending  int64
		renewed int64
	}{
		{func() {}, 1, 0},
		{func() { b.concluded(out.RequestID) }, 1, 1},
		{func() {
			b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, revocation.KeyCompromise))
		}, 0, 0},
	} {
		step.do()
		rows := b.tallied()
		got := [2]int64{rows[string(ra.MeasureEnding)+month].Count, rows[string(ra.MeasureRenewed)+month].Count}
		if diff := cmp.Diff([2]int64{step.ending, step.renewed}, got); diff != "" {
			b.Errorf("ending and renewed (-want +got):\n%s", diff)
		}
	}
}
