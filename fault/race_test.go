package fault_test

import (
	"sync"
	"testing"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/testdb"
)

const crowd = 6

// atOnce runs fn for 0 … crowd-1 together and answers how many were not
// refused; anything but an answer or a refusal fails the test.
func atOnce(t *testing.T, fn func(n int) error) int {
	t.Helper()
	var wg sync.WaitGroup
	errs := make([]error, crowd)
	begin := make(chan struct{})
	for n := range crowd {
		wg.Go(func() { <-begin; errs[n] = fn(n) })
	}
	close(begin)
	wg.Wait()
	won := 0
	for _, err := range errs {
		switch {
		case err == nil:
			won++
		case !refused(err):
			t.Errorf("neither an answer nor a refusal: %v", err)
		default:
			t.Log(err)
		}
	}
	return won
}

// Everybody clicks at once: on the same button, for the same coupon, the same
// case, the same certificate.
func TestAtOnce(t *testing.T) {
	t.Parallel()
	for name, url := range map[string]func(*testing.T) (string, []string){
		"sqlite": func(*testing.T) (string, []string) { return "", nil },
		"postgres": func(t *testing.T) (string, []string) {
			u := testdb.StartPostgres(t)
			return u, []string{"--database", u}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			database, args := url(t)
			w := newWorld(t, database, args...)
			w.mustServe()
			lastCoupon(w)
			everyStep(w)
			w.delivered()
			w.invariants()
		})
	}
}

// lastCoupon: many applications with one coupon are one application.
func lastCoupon(w *world) {
	w.Helper()
	stories := make([]*story, crowd)
	for n := range stories {
		stories[n] = w.newStory(n)
		stories[n].coupon = stories[0].coupon
	}
	if won := atOnce(w.T, func(n int) error { return stories[n].submit() }); won != 1 {
		w.Errorf("%d applications got the coupon, want 1", won)
	}
	w.invariants()
}

// everyStep: each step is clicked on many times at once, by one person and, for
// the claim, by two.
func everyStep(w *world) {
	w.Helper()
	s := w.newStory(crowd)
	variables, err := s.application()
	if err != nil {
		w.Fatal(err)
	}
	if won := atOnce(w.T, func(int) error { return s.applicant.ask(submitMutation, variables, nil) }); won != crowd {
		w.Errorf("%d of %d clicks were answered", won, crowd)
	}
	err = w.look1(func(c *ent.Client) error {
		n, err := c.Request.Query().Where(request.SubmissionKey(s.key)).Count(w.system())
		if n != 1 {
			w.Errorf("%d requests of one submission key", n)
		}
		return err
	})
	if err != nil {
		w.Fatal(err)
	}
	other := w.newStory(crowd + 1) // another reviewer
	for _, step := range s.steps() {
		switch step.name {
		case "claim":
			if err := s.submit(); err != nil {
				w.Fatal(err)
			}
			other.requestID = s.requestID
			both := []*story{s, other}
			for _, one := range both {
				if err := one.signIn(); err != nil {
					w.Fatal(err)
				}
			}
			won := make([]bool, 2)
			atOnce(w.T, func(n int) error {
				if n > 1 {
					return nil
				}
				err := both[n].claim()
				won[n] = err == nil
				return err
			})
			if won[0] == won[1] {
				w.Errorf("two reviewers claim: %v", won)
			}
			if won[1] {
				s.reviewer = other.reviewer
				s.login, s.password = other.login, other.password
			}
			s.told = append(s.told, fact{"claim", step.effect})
		case "approve":
			if won := atOnce(w.T, func(int) error { return s.approve() }); won != 1 {
				w.Errorf("%d approvals, want 1", won)
			}
		case "revoke":
			if err := s.identify("REVOKE"); err != nil {
				w.Fatal(err)
			}
			again := map[string]any{"id": s.certificateID}
			if won := atOnce(w.T, func(int) error { return s.applicant.ask(revokeMutation, again, nil) }); won < 1 {
				w.Error("nobody could revoke")
			}
			s.told = append(s.told, fact{"revoke", step.effect})
		default:
			s.persist(step, func(err error) { w.Fatalf("%s: %v", step.name, err) })
		}
	}
	s.remembers()
}
