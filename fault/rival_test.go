package fault_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/lifecycle"
)

// isIn holds while the request is in exactly that state.
func (s *story) isIn(status lifecycle.Status) func(*ent.Client) error {
	return func(c *ent.Client) error {
		r, err := c.Request.Get(s.system(), s.requestID)
		if err == nil && r.Status != status {
			err = fmt.Errorf("%s is %s, want %s", r.ID, r.Status, status)
		}
		return err
	}
}

// until goes on with the story up to and without that step.
func (s *story) until(name string) {
	s.Helper()
	for _, step := range s.steps() {
		if step.name == name {
			return
		}
		s.persist(step, func(err error) { s.Fatalf("%s: %v", step.name, err) })
	}
	s.Fatalf("no step %q", name)
}

// F8: two reviewers take one case at once, and the one who has it decides it
// both ways at once, in two windows, while the other tries as well.
func TestF8TwoReviewers(t *testing.T) {
	t.Parallel()
	onBoth(t, func(w *world) {
		w.mustServe()
		for round := range 3 {
			one, other := w.newStory(2*round), w.newStory(2*round+1)
			one.until("claim")
			other.requestID = one.requestID
			both := []*story{one, other}
			for _, s := range both {
				s.must(s.signIn())
			}
			won := atOnce(w.T, 2, func(n int) error { return both[n].take() })
			if len(won) != 1 {
				w.Fatalf("%d reviewers have the case, want 1", len(won))
			}
			one.reviewer, other.reviewer = both[won[0]].reviewer, both[1-won[0]].reviewer
			one.must(one.check())
			// As wantOneDecision numbers them.
			deeds := []func() error{
				one.approve, one.reject, other.approve, other.reject, one.approve, one.release, other.take,
			}
			won = atOnce(w.T, len(deeds), func(n int) error { return deeds[n]() })
			one.wantOneDecision(won)
			w.invariants()
		}
		w.delivered()
	})
}

// wantOneDecision: of the deeds above one decision at most was acknowledged, by
// whoever had the case then, and it is what the request says.
func (s *story) wantOneDecision(won []int) {
	s.Helper()
	const released, taken = 5, 6
	decision := map[int]lifecycle.Status{
		0: lifecycle.Approved, 1: lifecycle.Rejected, 2: lifecycle.Approved, 3: lifecycle.Rejected, 4: lifecycle.Approved,
	}
	want, decisions := lifecycle.InReview, 0
	if slices.Contains(won, released) && !slices.Contains(won, taken) {
		want = lifecycle.Accepted
	}
	for _, n := range won {
		if to, is := decision[n]; is {
			want = to
			decisions++
		}
	}
	if decisions > 1 || len(won) == 0 {
		s.Errorf("%v were acknowledged, want one decision at most, and something", won)
	}
	s.must(s.look1(s.isIn(want)))
}

// F8: the applicant cancels in the last moment, and reviewers take the case in
// the first: one of them gets it.
func TestF8CancelOrReview(t *testing.T) {
	t.Parallel()
	onBoth(t, func(w *world) {
		w.mustServe()
		reviewer := w.newStory(0)
		w.must(reviewer.signIn())
		for round, early := range []time.Duration{10, 5, 2, 0, -2} {
			s := w.newStory(round)
			s.reviewer = reviewer.reviewer
			s.must(s.submit())
			var deadline time.Time
			s.must(s.look1(func(c *ent.Client) error {
				r, err := c.Request.Get(s.system(), s.requestID)
				if err == nil {
					deadline = r.CancelDeadline.Time()
				}
				return err
			}))
			// Aimed at the deadline; whoever is early or late is refused.
			<-time.After(time.Until(deadline) - early*time.Millisecond)
			won := atOnce(w.T, crowd, func(n int) error {
				if n%2 == 0 {
					return s.cancel()
				}
				return s.take()
			})
			isCancelled := slices.ContainsFunc(won, func(n int) bool { return n%2 == 0 })
			isTaken := slices.ContainsFunc(won, func(n int) bool { return n%2 == 1 })
			switch {
			case isCancelled && isTaken:
				w.Errorf("round %d: cancelled and taken", round)
			case isCancelled:
				s.must(s.look1(s.isIn(lifecycle.Cancelled)))
			case isTaken:
				s.must(s.look1(s.isIn(lifecycle.InReview)))
			}
			w.invariants()
		}
		w.delivered()
	})
}

// F8: many revoke one certificate at once, while the server has much to do:
// one revocation, one entry in the list.
func TestF8RevokeUnderLoad(t *testing.T) {
	t.Parallel()
	onBoth(t, func(w *world) {
		w.mustServe()
		s := w.newStory(0)
		s.until("revoke")
		s.must(s.identify("REVOKE"))
		others := make([]*story, crowd)
		for n := range others {
			others[n] = w.newStory(n + 1)
		}
		acknowledged := make([]bool, 2*crowd)
		atOnce(w.T, 2*crowd, func(n int) error {
			if n >= crowd {
				return others[n-crowd].submit()
			}
			err := s.applicant.ask(revokeMutation, map[string]any{"id": s.certificateID}, nil)
			acknowledged[n] = err == nil
			if err != nil && !strings.Contains(err.Error(), "ALREADY_REVOKED") {
				return fmt.Errorf("revoke: %w", err)
			}
			return nil
		})
		if got := count(acknowledged); got != 1 {
			w.Errorf("%d revocations, want 1", got)
		}
		s.told = append(s.told, fact{"revoke", s.isRevoked})
		s.remembers()
		for _, one := range others {
			one.remembers()
		}
		if got := len(w.list().RevokedCertificateEntries); got != 1 {
			w.Errorf("%d entries in the CRL, want 1", got)
		}
		w.invariants()
		w.delivered()
	})
}

func count(all []bool) (n int) {
	for _, is := range all {
		if is {
			n++
		}
	}
	return n
}

// F9: many want the last coupon, and one gets it; when that one cancels, one of
// the others does.
func TestF9LastCoupon(t *testing.T) {
	t.Parallel()
	onBoth(t, func(w *world) {
		// Long enough to cancel on a busy machine.
		w.args = append(w.args, "--demo-window", "1h")
		w.mustServe()
		// All numbers before they are used up.
		rounds := make([][]*story, 2)
		for round := range rounds {
			for n := range 2 * crowd {
				s := w.newStory(0)
				s.key, s.email = fmt.Sprintf("wants-the-coupon-%d-%d", round, n), fmt.Sprintf("want%d-%d@example.co.jp", round, n)
				rounds[round] = append(rounds[round], s)
			}
		}
		for round, stories := range rounds {
			reasons := make([]string, len(stories))
			won := atOnce(w.T, len(stories), func(n int) error {
				err := stories[n].submit()
				if err != nil {
					reasons[n] = err.Error()
				}
				return err
			})
			if len(won) != 1 {
				w.Fatalf("round %d: %d applications got the coupon, want 1", round, len(won))
			}
			for n, reason := range reasons {
				if n != won[0] && !strings.Contains(reason, "COUPON_UNUSABLE") {
					w.Errorf("%d was refused for another reason: %s", n, reason)
				}
			}
			winner := stories[won[0]]
			winner.remembers()
			w.invariants()
			if round == 0 {
				w.must(winner.cancel())
				w.invariants()
			}
		}
		w.delivered()
	})
}
