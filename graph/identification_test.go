package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// Every failure of an identification is the same answer to the byte: whether
// the person exists, which secret was wrong, and where the request stands.
func TestA1IdentifyFailsUniformly(t *testing.T) {
	t.Parallel()
	b := setup(t)
	provisional := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	approved := b.approved()
	address := approved.Registration.Subscriber.Email
	tries := []vars{
		{"purpose": "STATUS", "receiptNumber": approved.ReceiptNumber, "email": address, "applicationPassphrase": "wrong passphrase"},
		{"purpose": "STATUS", "receiptNumber": approved.ReceiptNumber, "email": "other@example.jp", "applicationPassphrase": applicantPass},
		{"purpose": "STATUS", "receiptNumber": provisional.ReceiptNumber, "email": address, "applicationPassphrase": applicantPass},
		{"purpose": "STATUS", "receiptNumber": "0000-0000-0000", "email": address, "applicationPassphrase": applicantPass},
		{"purpose": "STATUS", "receiptNumber": "nonsense", "email": "nobody@example.jp", "applicationPassphrase": "x"},
		{"purpose": "STATUS", "email": "nobody@example.jp", "applicationPassphrase": ""},
		{"purpose": "CANCEL", "receiptNumber": approved.ReceiptNumber, "email": address, "applicationPassphrase": applicantPass},
		{"purpose": "ACQUIRE", "certificateCode": "0000-0000-0000-0000", "email": address, "applicationPassphrase": applicantPass},
		{"purpose": "ACQUIRE", "email": address, "applicationPassphrase": applicantPass},
		{"purpose": "REVOKE", "certificateCode": b.code(approved.ID), "email": address, "applicationPassphrase": applicantPass},
	}
	var first reply
	for i, in := range tries {
		// Each from an account's first failures: what waits is another test's.
		b.clock.move(24 * time.Hour)
		w := b.stranger()
		out := w.post(`mutation($in: IdentifyInput!) { identify(input: $in) {
			session { purpose } problems { code field message params { name value } } } }`, vars{"in": in})
		if !strings.Contains(out.raw, "IDENTIFICATION_FAILED") || len(w.cookies) > 0 {
			t.Errorf("try %d: %s", i, out.raw)
		}
		if i == 0 {
			first = out
		}
		if diff := cmp.Diff(first.raw, out.raw); diff != "" {
			t.Errorf("try %d differs (-first +this):\n%s", i, diff)
		}
		if diff := cmp.Diff(first.header, out.header); diff != "" || out.status != first.status {
			t.Errorf("try %d has another header or status %d:\n%s", i, out.status, diff)
		}
	}
	for _, typed := range []string{strings.ToUpper(address), " " + strings.ReplaceAll(address, "@", "＠") + "　"} {
		ok := vars{"purpose": "STATUS", "receiptNumber": strings.ToLower(approved.ReceiptNumber), "email": typed, "applicationPassphrase": applicantPass}
		if refused := b.stranger().identify(ok); len(refused) > 0 {
			t.Errorf("the right secrets, %q: %v", typed, refused)
		}
	}
}

// Guessing waits, for an account that exists as for one that does not, and
// from any address.
func TestA1IdentifyIsThrottled(t *testing.T) {
	t.Parallel()
	for _, exists := range []bool{true, false} {
		t.Run(fmt.Sprint(exists), func(t *testing.T) {
			t.Parallel()
			b := setup(t)
			r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
			in := vars{"purpose": "STATUS", "receiptNumber": r.ReceiptNumber, "email": r.Registration.Subscriber.Email, "applicationPassphrase": "wrong passphrase"}
			if !exists {
				in["receiptNumber"], in["email"] = "0000-0000-0000", "nobody@example.jp"
			}
			spellings := []string{in["email"].(string), strings.ToUpper(in["email"].(string)), strings.ReplaceAll(in["email"].(string), "@", "＠")}
			for i := range 6 {
				w := b.stranger()
				in["email"] = spellings[i%len(spellings)]
				w.address = fmt.Sprintf("198.51.100.%d:1", i+1)
				want := "IDENTIFICATION_FAILED@"
				if i == 5 {
					want = "TOO_MANY_ATTEMPTS@"
					in["applicationPassphrase"] = applicantPass
				}
				if got := codes(w.identify(in)); got != want {
					t.Errorf("try %d: %s, want %s", i+1, got, want)
				}
			}
			b.clock.move(30 * time.Second)
			if refused := b.stranger().identify(in); (len(refused) == 0) != exists {
				t.Errorf("after the wait: %v", refused)
			}
		})
	}
}

// Whoever knows only somebody's e-mail address cannot make them wait.
func TestA1StrangersLockNobodyOut(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.approved()
	email := r.Registration.Subscriber.Email
	for i, guess := range []vars{
		{"purpose": "STATUS"}, {"purpose": "CANCEL", "receiptNumber": "nonsense"},
		{"purpose": "STATUS", "receiptNumber": "0000-0000-0000"},
		{"purpose": "ACQUIRE", "certificateCode": "0000-0000-0000-0000"},
		{"purpose": "REVOKE", "certificateCode": "0000-0000-0000-0000", "receiptNumber": "0000-0000-0000"},
	} {
		guess["email"], guess["applicationPassphrase"] = email, "wrong passphrase"
		for j := range 6 {
			w := b.stranger()
			w.address = fmt.Sprintf("203.0.113.%d:1", 10*i+j)
			w.identify(guess)
		}
	}
	for name, secrets := range map[string]vars{
		"receipt number": {"purpose": "STATUS", "receiptNumber": r.ReceiptNumber},
		"code":           {"purpose": "ACQUIRE", "certificateCode": b.code(r.ID)},
	} {
		secrets["email"], secrets["applicationPassphrase"] = email, applicantPass
		if refused := b.stranger().identify(secrets); len(refused) > 0 {
			t.Errorf("by %s: %v", name, refused)
		}
	}
}

func TestA1SignInIsThrottled(t *testing.T) {
	t.Parallel()
	b := setup(t)
	try := func(login, password string) string {
		t.Helper()
		var data struct {
			SignIn struct{ Problems []problemOf }
		}
		b.stranger().ask(`mutation($l: String!, $p: String!) { signIn(input: {login: $l, password: $p}) { staff { id } problems { code } } }`,
			vars{"l": login, "p": password}, &data)
		return codes(data.SignIn.Problems)
	}
	for _, login := range []string{"taro", "nobody"} {
		for range 5 {
			if got := try(login, "wrong"); got != "SIGN_IN_FAILED@" {
				t.Errorf("%s: %s", login, got)
			}
		}
		if got := try(login, staffPassword); got != "TOO_MANY_ATTEMPTS@" {
			t.Errorf("%s: %s", login, got)
		}
	}
	b.clock.move(30 * time.Second)
	if got := try("taro", staffPassword); got != "" {
		t.Errorf("after the wait: %s", got)
	}
}

// Thirty coupons an hour and address can be guessed, and the guesses count
// even where everything else is wrong too.
func TestA2CouponGuessingIsThrottled(t *testing.T) {
	t.Parallel()
	b := setup(t)
	good := b.coupons(1)[0]
	w := b.stranger()
	for i := range 30 {
		in := b.application(fmt.Sprintf("00000000-%08d", i), func(in vars) { in["applicationPassphrase"] = "x" })
		if _, refused := w.act("submitApplication", in); !strings.Contains(codes(refused), "COUPON_UNUSABLE") {
			t.Fatalf("guess %d: %v", i, refused)
		}
	}
	in := b.application(good, nil)
	if _, refused := w.act("submitApplication", in); codes(refused) != "TOO_MANY_ATTEMPTS@" {
		t.Errorf("guess 31: %v", refused)
	}
	neighbour := b.stranger()
	neighbour.address = "198.51.100.2:1"
	if r := neighbour.submit(in); r.Status != "PROVISIONAL" {
		t.Errorf("a neighbour: %+v", r)
	}
}

// The guesses of one moment are guesses all: nothing passes between looking at
// the count and adding to it. A retry of what was submitted is none.
func TestA2ParallelCouponGuesses(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		b := setupOn(t, open())
		submitted := b.application(b.coupons(1)[0], nil)
		r := b.stranger().submit(submitted)
		guesses := make([]vars, 100)
		for i := range guesses {
			guesses[i] = b.application(fmt.Sprintf("00000000-%08d", i), func(in vars) { in["applicationPassphrase"] = "x" })
		}
		var judged, refused atomic.Int32
		var all sync.WaitGroup
		for _, in := range guesses {
			all.Go(func() {
				_, problems := b.stranger().act("submitApplication", in)
				switch got := codes(problems); {
				case strings.Contains(got, "COUPON_UNUSABLE"):
					judged.Add(1)
				case got == "TOO_MANY_ATTEMPTS@":
					refused.Add(1)
				default:
					t.Errorf("a guess: %s", got)
				}
			})
		}
		all.Wait()
		if judged.Load() != 30 || refused.Load() != 70 {
			t.Errorf("%d guesses were judged and %d refused, want 30 and 70", judged.Load(), refused.Load())
		}
		if again := b.stranger().submit(submitted); again.ID != r.ID {
			t.Errorf("a retry from that address answers %s, want %s", again.ID, r.ID)
		}
	})
}

// Applications that are accepted or refused for another reason are no guesses,
// however many come from one address.
func TestA2ApplicationsAreNoGuesses(t *testing.T) {
	t.Parallel()
	b := setup(t)
	w := b.stranger()
	good := b.coupons(2)
	for range 35 {
		in := b.application(good[0], func(in vars) { in["applicationPassphrase"] = "x" })
		if _, refused := w.act("submitApplication", in); codes(refused) != "TOO_SHORT@applicationPassphrase" {
			t.Fatalf("refused for %v", refused)
		}
	}
	for _, coupon := range good {
		w.submit(b.application(coupon, nil))
	}
}

// A company's staff apply in the same minute and from one address: nobody waits
// for another's application to be judged no guess.
func TestA2HonestApplicationsAtOnce(t *testing.T) {
	t.Parallel()
	b := setup(t)
	applications := make([]vars, 50)
	for i, coupon := range b.coupons(len(applications)) {
		applications[i] = b.application(coupon, nil)
	}
	var all sync.WaitGroup
	for _, in := range applications {
		all.Go(func() {
			if r, refused := b.stranger().act("submitApplication", in); r.Status != "PROVISIONAL" {
				t.Errorf("an application: %s", codes(refused))
			}
		})
	}
	all.Wait()
}

// An attempt that was never judged is no guess: the database failed, or the
// caller's time was over in the queue for a hash.
func TestA1FaultsAreNoGuesses(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	var ended context.CancelFunc // of the request that is served
	fault := func() error { return nil }
	for _, entity := range []string{ent.TypeRequest, ent.TypeStaff} {
		b.failing(entity, func() error { return fault() })
	}
	identify := func(passphrase string) reply {
		return b.serveUntil(&ended, `mutation($in: IdentifyInput!) { identify(input: $in) { problems { code } } }`, vars{"in": vars{
			"purpose": "STATUS", "receiptNumber": r.ReceiptNumber, "email": r.Registration.Subscriber.Email, "applicationPassphrase": passphrase,
		}})
	}
	signIn := func(password string) reply {
		return b.serveUntil(&ended, `mutation($p: String!) { signIn(input: {login: "taro", password: $p}) { problems { code } } }`, vars{"p": password})
	}
	for range 20 {
		for name, outcome := range map[string]func() error{
			"fault": func() error { return errors.New("connection lost") },
			"ended": func() error { ended(); return context.Canceled },
		} {
			fault = outcome
			for _, out := range []reply{identify("wrong passphrase"), signIn("wrong password")} {
				if len(out.Errors) != 1 {
					t.Fatalf("%s: %s", name, out.raw)
				}
			}
		}
	}
	fault = func() error { return nil }
	for _, out := range []reply{identify(applicantPass), signIn(staffPassword)} {
		if strings.Contains(out.raw, "code") {
			t.Errorf("the right secrets after faults: %s", out.raw)
		}
	}
	// What was judged counts.
	for range 5 {
		identify("wrong passphrase")
	}
	if out := identify(applicantPass); !strings.Contains(out.raw, "TOO_MANY_ATTEMPTS") {
		t.Errorf("after five wrong ones: %s", out.raw)
	}
}

// serveUntil sends an operation whose request ends when *ended is called.
func (b *bundle) serveUntil(ended *context.CancelFunc, query string, variables vars) reply {
	b.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	b.must(err)
	return b.stranger().send(bytes.NewReader(body), func(r *http.Request) {
		ctx, cancel := context.WithCancel(r.Context())
		*ended = cancel
		*r = *r.WithContext(ctx)
	})
}
