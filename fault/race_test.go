package fault_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/request"
)

const crowd = 6

// atOnce runs fn for 0 … n-1 together and answers who was not refused; anything
// but an answer or a refusal fails the test.
func atOnce(t *testing.T, n int, fn func(n int) error) (won []int) {
	t.Helper()
	var wg sync.WaitGroup
	errs := make([]error, n)
	begin := make(chan struct{})
	for i := range n {
		wg.Go(func() { <-begin; errs[i] = fn(i) })
	}
	close(begin)
	wg.Wait()
	for i, err := range errs {
		switch {
		case err == nil:
			won = append(won, i)
		case !refused(err):
			t.Errorf("neither an answer nor a refusal: %v", err)
		}
	}
	return won
}

// F7: every button is clicked on many times at once, and what has one effect
// has one; the clicks that come too late are answered, or refused in words.
func TestF7DoubleClick(t *testing.T) {
	t.Parallel()
	onBoth(t, func(w *world) {
		w.mustServe()
		s := w.newStory(0)
		for _, step := range s.steps() {
			if _, isOne := acts(s)[step.name]; !isOne {
				s.persist(step, func(err error) { w.Fatalf("%s: %v", step.name, err) })
				continue
			}
			s.prepare(step.name)
			act := acts(s)[step.name]
			won := atOnce(w.T, crowd, func(int) error { return act.do() })
			if len(won) == 0 || act.everybody && len(won) != crowd {
				w.Errorf("%s: %d of %d clicks were answered", step.name, len(won), crowd)
			}
			// Once more for what the answer says.
			s.persist(step, func(err error) { w.Fatalf("%s, again: %v", step.name, err) })
			s.remembers()
			w.invariants()
		}
		s.wantOnce()
		w.delivered()
	})
}

// act is what one click sends; everybody who clicks is to get the answer.
type act struct {
	everybody bool
	do        func() error
}

// acts are the clicks by step, ready to be sent many times.
func acts(s *story) map[string]act {
	send := func(p *person, query string, variables map[string]any) func() error {
		return func() error { return p.ask(query, variables, nil) }
	}
	return map[string]act{
		"submit":  {true, func() error { return s.applicant.ask(submitMutation, s.submission, nil) }},
		"claim":   {true, send(s.reviewer, claimMutation, map[string]any{"id": s.requestID})},
		"approve": {false, s.approve},
		"acquire": {true, send(s.applicant, acquireMutation, s.order())},
		"confirm": {false, send(s.applicant, confirmMutation, map[string]any{"id": s.certificateID})},
		"revoke":  {false, send(s.applicant, revokeMutation, map[string]any{"id": s.certificateID})},
	}
}

// prepare does what comes before a click.
func (s *story) prepare(step string) {
	s.Helper()
	var err error
	switch step {
	case "submit":
		s.submission, err = s.application()
	case "claim":
		err = s.signIn()
	case "acquire":
		err = s.identify("ACQUIRE")
	case "revoke":
		err = s.identify("REVOKE")
	}
	s.must(err)
}

// wantOnce: one request of the key, one certificate, one issuance.
func (s *story) wantOnce() {
	s.Helper()
	s.must(s.look1(func(c *ent.Client) error {
		requests, err := c.Request.Query().Where(request.SubmissionKey("client." + s.key)).Count(s.system())
		if err != nil {
			return err
		}
		certificates, err := c.Certificate.Query().Where(certificate.RequestID(s.requestID)).Count(s.system())
		if err == nil && (requests != 1 || certificates != 1) {
			err = fmt.Errorf("%d requests of one key, %d certificates, want 1 of each", requests, certificates)
		}
		return err
	}))
}

var errHungUp = errors.New("hung up")

// mute sends requests and hangs up when they are out: the answer is lost,
// whether or not there was one.
type mute struct{ behind http.RoundTripper }

func (m mute) RoundTrip(r *http.Request) (*http.Response, error) {
	resp, err := m.behind.RoundTrip(r)
	if err == nil {
		_ = resp.Body.Close()
		// Cookies are part of the answer: who lost it signs in again.
		err = errHungUp
	}
	return nil, err
}

// F7: the answer to a POST is lost, and the browser sends it again; later the
// applicant sends it once more from the page's history.
func TestF7RetriedPost(t *testing.T) {
	t.Parallel()
	onBoth(t, func(w *world) {
		w.mustServe()
		s := w.newStory(0)
		for _, step := range s.steps() {
			act, isOne := acts(s)[step.name]
			if isOne {
				s.prepare(step.name)
				act = acts(s)[step.name]
				people := []*person{s.applicant, s.reviewer}
				for _, p := range people {
					p.http.Transport = mute{p.http.Transport}
				}
				if err := act.do(); !errors.Is(err, errHungUp) {
					w.Errorf("%s: %v, want no answer", step.name, err)
				}
				for _, p := range people {
					p.http.Transport = p.http.Transport.(mute).behind
				}
			}
			s.persist(step, func(err error) { w.Fatalf("%s, again: %v", step.name, err) })
			if isOne {
				act = acts(s)[step.name]
				if err := act.do(); err != nil && (act.everybody || !refused(err)) {
					w.Errorf("%s, once more: %v", step.name, err)
				}
			}
			s.remembers()
			w.invariants()
		}
		s.wantOnce()
		// A key that comes back with something else in it is another matter.
		s.coupon = w.newStory(1).coupon
		if err := s.submit(); err == nil || !strings.Contains(err.Error(), "SUBMISSION_CONFLICT") {
			w.Errorf("the same key with another coupon: %v", err)
		}
		w.delivered()
		w.invariants()
	})
}
