package ra

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// Measure is what a tally counts, of one product.
type Measure string

// Measures of a day. A request is counted on the day of the act; one that was
// approved and stopped later counts as both.
const (
	MeasureSubmitted Measure = "SUBMITTED"
	MeasureApproved  Measure = "APPROVED"
	MeasureRejected  Measure = "REJECTED"
	MeasureCancelled Measure = "CANCELLED"
	MeasureLapsed    Measure = "LAPSED"
	MeasureCompleted Measure = "COMPLETED"
	// MeasureVetted: officers decided on a case that waited for them. Its seconds run
	// from formal acceptance to the decision, nights and holidays included; the
	// promised ones to the end of the day by which a decision was expected.
	MeasureVetted Measure = "VETTED"
	// MeasureVettedLate are those of MeasureVetted that took longer than promised.
	MeasureVettedLate Measure = "VETTED_LATE"
)

// Measures of a month, by the first day of it.
const (
	// MeasureEnding: certificates that are issued, not revoked, and valid until some day of it.
	MeasureEnding Measure = "ENDING"
	// MeasureRenewed: those of MeasureEnding whose renewal was acquired.
	MeasureRenewed Measure = "RENEWED"
)

// MeasureLeft measures how long requests were in a state that they left that day.
func MeasureLeft(status lifecycle.Status) Measure { return Measure("LEFT_" + string(status)) }

// outcomes are the measures that one act adds one to.
var outcomes = map[Action]Measure{
	RequestSubmitted: MeasureSubmitted, RequestApproved: MeasureApproved, RequestRejected: MeasureRejected,
	RequestCancelled: MeasureCancelled, RequestLapsed: MeasureLapsed, RequestCompleted: MeasureCompleted,
}

// entered says in which state an act leaves its request. Submitting depends on
// whether there is a provisional window.
var entered = map[Action]lifecycle.Status{
	RequestAccepted: lifecycle.Accepted, RequestClaimed: lifecycle.InReview, RequestReleased: lifecycle.Accepted,
	RequestApprovedFirst: lifecycle.Accepted, RequestReturned: lifecycle.Returned, RequestCorrected: lifecycle.Accepted,
	RequestApproved: lifecycle.Approved, RequestRejected: lifecycle.Rejected, RequestCancelled: lifecycle.Cancelled,
	RequestLapsed: lifecycle.Lapsed, RequestCompleted: lifecycle.Completed,
}

// talliedActions are all that a tally can come of.
var talliedActions = []string{
	string(RequestSubmitted), string(RequestAccepted), string(RequestClaimed), string(RequestReleased),
	string(RequestApprovedFirst), string(RequestReturned), string(RequestCorrected), string(RequestApproved),
	string(RequestRejected), string(RequestCancelled), string(RequestLapsed), string(RequestCompleted),
	string(CertificateIssued), string(CertificateRevoked),
}

// tallyKey names a row.
type tallyKey struct {
	measure   Measure
	day       policy.Day
	productID string
}

func (k tallyKey) String() string {
	return strings.Join([]string{string(k.measure), string(k.day), k.productID}, ":")
}

func (k tallyKey) compare(other tallyKey) int { return strings.Compare(k.String(), other.String()) }

// tallySum is what is added to a row.
type tallySum struct{ count, seconds, promised int64 }

// chained is an act with its number in the chain of the audit log.
type chained struct {
	seq           int64
	action        Action
	at            instant.Time
	object        string
	certificateID string
}

// history is the acts on some requests up to one number of the chain, and what
// they are to be counted by. What has a higher number has not happened.
type history struct {
	// from and to bound what is counted, inclusive.
	from, to int64
	// subjects are the requests that were acted on, by id; certificates theirs
	// and those that they follow; renewals the requests that renew a certificate.
	subjects     map[string]*ent.Request
	certificates map[string]*ent.Certificate
	renewals     map[string][]string
	// acts by the request, in no order until count.
	acts map[string][]chained
}

func newHistory(from, to int64) *history {
	return &history{from: from, to: to, subjects: map[string]*ent.Request{},
		certificates: map[string]*ent.Certificate{}, renewals: map[string][]string{}, acts: map[string][]chained{}}
}

// objects are the requests whose acts are wanted.
func (h *history) objects() []string {
	wanted := map[string]bool{}
	for requestID := range h.subjects {
		wanted[requestID] = true
	}
	for _, c := range h.certificates {
		wanted[c.RequestID] = true
	}
	for _, renewals := range h.renewals {
		for _, requestID := range renewals {
			wanted[requestID] = true
		}
	}
	ids := make([]string, 0, len(wanted))
	for requestID := range wanted {
		ids = append(ids, requestID)
	}
	slices.Sort(ids)
	return ids
}

func (h *history) add(seq int64, e *ent.AuditEvent) {
	h.acts[*e.ObjectID] = append(h.acts[*e.ObjectID],
		chained{seq: seq, action: Action(e.Action), at: e.At, object: *e.ObjectID, certificateID: e.Details["certificate"]})
}

// count answers what the acts from h.from to h.to add to the tallies.
func (h *history) count() map[tallyKey]tallySum {
	sums := map[tallyKey]tallySum{}
	for _, acts := range h.acts {
		slices.SortFunc(acts, func(a, b chained) int { return cmp.Compare(a.seq, b.seq) })
	}
	for requestID, r := range h.subjects {
		for i, act := range h.acts[requestID] {
			if act.seq < h.from {
				continue
			}
			h.countCertificate(sums, r, act)
			h.countStep(sums, r, h.acts[requestID][:i], act)
		}
	}
	return sums
}

// countStep counts a step of a request, by what was done to it before.
func (h *history) countStep(sums map[tallyKey]tallySum, r *ent.Request, before []chained, act chained) {
	add := func(m Measure, sum tallySum) {
		key := tallyKey{m, policy.DayOf(act.at.Time()), r.ProductID}
		have := sums[key]
		sums[key] = tallySum{have.count + sum.count, have.seconds + sum.seconds, have.promised + sum.promised}
	}
	if m, ok := outcomes[act.action]; ok {
		add(m, tallySum{count: 1})
	}
	if _, moves := entered[act.action]; !moves {
		return
	}
	status, since := standing(r, before)
	// What no officer has to look at is accepted and approved in one.
	if status == "" || status == lifecycle.Accepted && r.ExpectedAt == nil {
		return
	}
	add(MeasureLeft(status), tallySum{count: 1, seconds: lasted(since, act.at)})
	decided := act.action == RequestApproved || act.action == RequestRejected
	if !decided || !slices.Contains(Waiting, status) || r.AcceptedAt == nil {
		return
	}
	promised := lateFrom(*r.ExpectedAt)
	add(MeasureVetted, tallySum{count: 1, seconds: lasted(*r.AcceptedAt, act.at), promised: lasted(*r.AcceptedAt, promised)})
	if act.at > promised {
		add(MeasureVettedLate, tallySum{count: 1})
	}
}

// standing answers the state that the acts left r in, and since when; empty: it
// is not known, because the log begins later.
func standing(r *ent.Request, acts []chained) (lifecycle.Status, instant.Time) {
	for _, act := range slices.Backward(acts) {
		if act.action == RequestSubmitted {
			if r.CancelDeadline != nil {
				return lifecycle.Provisional, act.at
			}
			return lifecycle.Accepted, act.at
		}
		if status, ok := entered[act.action]; ok {
			return status, act.at
		}
	}
	return "", 0
}

// lasted answers whole seconds, none where a clock stepped back.
func lasted(from, to instant.Time) int64 {
	return max(0, int64(to.Time().Sub(from.Time())/time.Second))
}

// countCertificate counts the certificates of a month: one more when it is
// issued, one less when it is revoked; and so with its renewal. Either pair comes
// to nothing whichever has the lower number: two servers whose clocks differ may
// have their acts chained the other way round.
func (h *history) countCertificate(sums map[tallyKey]tallySum, r *ent.Request, act chained) {
	add := func(m Measure, c *ent.Certificate, n int64) {
		end := c.NotAfter.Time().In(policy.Tokyo)
		key := tallyKey{m, policy.DayOf(end.AddDate(0, 0, 1-end.Day())), c.ProductID}
		sums[key] = tallySum{count: sums[key].count + n}
	}
	c := h.certificates[act.certificateID]
	switch {
	case act.action == CertificateIssued && c != nil && !h.before(act.seq, CertificateRevoked, c):
		add(MeasureEnding, c, 1)
	case act.action == CertificateRevoked && c != nil && h.before(act.seq, CertificateIssued, c):
		add(MeasureEnding, c, -1)
		for _, renewal := range h.renewals[c.ID] {
			if h.done(act.seq, RequestCompleted, renewal) {
				add(MeasureRenewed, c, -1)
			}
		}
	case act.action == RequestCompleted && r.Kind == lifecycle.Renewal && r.FollowsID != nil:
		old := h.certificates[*r.FollowsID]
		if old != nil && h.before(act.seq, CertificateIssued, old) && !h.before(act.seq, CertificateRevoked, old) {
			add(MeasureRenewed, old, 1)
		}
	}
}

// before reports whether the certificate was acted on before the number.
func (h *history) before(seq int64, action Action, c *ent.Certificate) bool {
	return slices.ContainsFunc(h.acts[c.RequestID], func(a chained) bool {
		return a.seq < seq && a.action == action && a.certificateID == c.ID
	})
}

// done reports whether the request was acted on before the number.
func (h *history) done(seq int64, action Action, requestID string) bool {
	return slices.ContainsFunc(h.acts[requestID], func(a chained) bool { return a.seq < seq && a.action == action })
}
