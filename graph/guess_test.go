package graph_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/staff"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	identifyMutation = `mutation($in: IdentifyInput!) { identify(input: $in) { session { purpose } problems { code field message params { name value } } } }`
	signInMutation   = `mutation($in: SignInInput!) { signIn(input: $in) { staff { id } problems { code field message params { name value } } } }`
)

// Whatever is wrong, the answer costs one hash, no more and no less: whoever
// measures learns nothing. Hashes are counted because time on a busy machine
// says little.
func TestA1EveryFailureCostsOneHash(t *testing.T) {
	t.Parallel()
	b := setup(t)
	approved := b.approved()
	address, code := approved.Registration.Subscriber.Email, b.code(approved.ID)
	b.must(b.db.Client().Staff.Update().Where(staff.Login("hana")).SetEnabled(false).Exec(viewer.AsSystem(t.Context())))
	identify := func(in vars) (string, vars) {
		whole := vars{"purpose": "STATUS", "email": address, "applicationPassphrase": applicantPass}
		for k, v := range in {
			whole[k] = v
		}
		return identifyMutation, vars{"in": whole}
	}
	signIn := func(login, password string) (string, vars) {
		return signInMutation, vars{"in": vars{"login": login, "password": password}}
	}
	type try struct {
		query string
		vars  vars
	}
	tries := map[string]try{}
	add := func(name string) func(string, vars) {
		return func(query string, v vars) { tries[name] = try{query, v} }
	}
	add("wrong passphrase")(identify(vars{"receiptNumber": approved.ReceiptNumber, "applicationPassphrase": "wrong"}))
	add("wrong e-mail")(identify(vars{"receiptNumber": approved.ReceiptNumber, "email": "other@example.jp"}))
	add("unknown receipt")(identify(vars{"receiptNumber": "0000-0000-0000"}))
	add("no receipt")(identify(nil))
	add("malformed e-mail")(identify(vars{"receiptNumber": approved.ReceiptNumber, "email": "@"}))
	add("not cancellable")(identify(vars{"receiptNumber": approved.ReceiptNumber, "purpose": "CANCEL"}))
	add("unknown code")(identify(vars{"purpose": "ACQUIRE", "certificateCode": "0000-0000-0000-0000"}))
	add("malformed code")(identify(vars{"purpose": "ACQUIRE", "certificateCode": "x"}))
	add("nothing to revoke")(identify(vars{"purpose": "REVOKE", "certificateCode": code}))
	add("endless passphrase")(identify(vars{"receiptNumber": approved.ReceiptNumber, "applicationPassphrase": strings.Repeat("長", 100_000)}))
	add("wrong password")(signIn("taro", "wrong"))
	add("unknown login")(signIn("nobody", staffPassword))
	add("disabled")(signIn("hana", staffPassword))
	add("empty")(signIn("", ""))
	for name, try := range tries {
		b.clock.move(24 * time.Hour)
		before := b.hasher.Made()
		out := b.stranger().post(try.query, try.vars)
		if made := b.hasher.Made() - before; made != 1 || !strings.Contains(out.raw, "FAILED") {
			t.Errorf("%s: %d hashes, %s", name, made, out.raw)
		}
	}
}

// A wrong password, an unknown login and a disabled account are the same answer
// to the byte, and so is what each gets once it has to wait.
func TestA1SignInFailsUniformly(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.must(b.db.Client().Staff.Update().Where(staff.Login("hana")).SetEnabled(false).Exec(viewer.AsSystem(t.Context())))
	type answer struct {
		Raw    string
		Status int
		Header http.Header
	}
	var first []answer
	for _, login := range []string{"taro", "nobody", "hana"} {
		b.clock.move(24 * time.Hour)
		var got []answer
		for range 6 {
			w := b.stranger()
			out := w.post(signInMutation, vars{"in": vars{"login": login, "password": staffPassword + map[bool]string{true: "x"}[login == "taro"]}})
			got = append(got, answer{out.raw, out.status, out.header})
			if len(w.cookies) > 0 {
				t.Errorf("%s got a cookie", login)
			}
		}
		if first == nil {
			first = got
		}
		if diff := cmp.Diff(first, got); diff != "" {
			t.Errorf("%s differs (-taro +this):\n%s", login, diff)
		}
	}
	if !strings.Contains(first[4].Raw, "SIGN_IN_FAILED") || !strings.Contains(first[5].Raw, "TOO_MANY_ATTEMPTS") {
		t.Errorf("five failures and a wait: %v", first)
	}
}

// Whoever knows a login makes its holder wait nowhere but at a strange desk:
// where they have signed in before they sign in at once, whatever is guessed
// meanwhile, and even from the same address.
func TestA1StrangersDelayNoKnownDevice(t *testing.T) {
	t.Parallel()
	b := setup(t)
	signIn := func(w *browser, login, password string) string {
		t.Helper()
		var data struct {
			SignIn struct{ Problems []problemOf }
		}
		w.ask(signInMutation, vars{"in": vars{"login": login, "password": password}}, &data)
		return codes(data.SignIn.Problems)
	}
	desk := b.as("taro")
	desk.ask(`mutation { signOut { signedOut } }`, nil, &struct{}{})
	if desk.who() != "nobody" || desk.cookies["shomei_device"] == nil || desk.cookies["shomei_staff"] != nil {
		t.Fatalf("after signing out: %v", desk.cookies)
	}
	for n := range 31 { // by one login after the other, so that the address fills up
		signIn(b.stranger(), fmt.Sprint("nobody", n/5), "wrong")
	}
	elsewhere := b.stranger()
	elsewhere.address = "203.0.113.9:1"
	for range 6 {
		signIn(elsewhere, "taro", "wrong")
	}
	if got := signIn(elsewhere, "taro", staffPassword); got != "TOO_MANY_ATTEMPTS@" {
		t.Errorf("a strange desk: %q", got)
	}
	if got := signIn(desk, "taro", staffPassword); got != "" {
		t.Errorf("the own desk: %q", got)
	}
	// The desk is taro's and nobody else's, and guesses there count as well.
	if got := signIn(desk, "hana", staffPassword); got != "TOO_MANY_ATTEMPTS@" {
		t.Errorf("another login at taro's desk: %q", got)
	}
	for n := range 6 {
		want := map[bool]string{false: "SIGN_IN_FAILED@", true: "TOO_MANY_ATTEMPTS@"}[n == 5]
		if got := signIn(desk, "taro", "wrong"); got != want {
			t.Errorf("guess %d at the desk: %q", n+1, got)
		}
	}
	// A cookie that is not ours makes no desk known.
	forged := b.stranger()
	forged.address = "203.0.113.10:1"
	forged.cookies["shomei_device"] = &http.Cookie{Name: "shomei_device", Value: desk.cookies["shomei_staff"].Value}
	if got := signIn(forged, "taro", staffPassword); got != "TOO_MANY_ATTEMPTS@" {
		t.Errorf("with another token: %q", got)
	}
	// It opens nothing.
	opened := b.stranger()
	for _, name := range []string{"shomei_staff", "shomei_applicant"} {
		opened.cookies[name] = &http.Cookie{Name: name, Value: desk.cookies["shomei_device"].Value}
	}
	if got := opened.who(); got != "nobody" {
		t.Errorf("the device's token asks as %s", got)
	}
}

// The wait doubles, and it ends by itself: there is no lock that a stranger
// could leave on somebody.
func TestA1WaitGrowsAndEnds(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.stranger().submit(b.application(b.coupons(1)[0], nil))
	in := vars{"purpose": "STATUS", "receiptNumber": r.ReceiptNumber, "email": r.Registration.Subscriber.Email, "applicationPassphrase": "wrong"}
	try := func() (seconds string) {
		t.Helper()
		var data struct {
			Identify struct{ Problems []problemOf }
		}
		b.stranger().ask(identifyMutation, vars{"in": in}, &data)
		p := data.Identify.Problems
		if len(p) != 1 || p[0].Code != "TOO_MANY_ATTEMPTS" {
			return ""
		}
		return p[0].Params[0].Value
	}
	for range 5 {
		try()
	}
	var waits []string
	for range 7 {
		wait := try()
		waits = append(waits, wait)
		d, err := time.ParseDuration(wait + "s")
		b.must(err)
		b.clock.move(d - time.Second)
		if again := try(); again != "1" {
			t.Errorf("a second before the end: %q", again)
		}
		b.clock.move(time.Second)
		if early := try(); early != "" {
			t.Errorf("after the wait of %s: %s", wait, early)
		}
	}
	if diff := cmp.Diff([]string{"30", "60", "120", "240", "480", "960", "1920"}, waits); diff != "" {
		t.Errorf("waits in seconds (-want +got):\n%s", diff)
	}
	b.clock.move(time.Hour)
	in["applicationPassphrase"] = applicantPass
	if refused := b.stranger().identify(in); len(refused) > 0 {
		t.Errorf("the holder after an hour: %v", refused)
	}
}

// The holder gets out by mail: a fresh code, which staff send to the request's
// own address, has no failures on its account, whatever was guessed at the one
// before.
func TestA1FreshCodeUnlocks(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.approved()
	officer := b.as("taro")
	in := vars{"purpose": "ACQUIRE", "certificateCode": b.code(r.ID), "email": r.Registration.Subscriber.Email, "applicationPassphrase": "wrong"}
	for range 10 {
		b.stranger().identify(in)
		b.clock.move(time.Minute)
	}
	in["applicationPassphrase"] = applicantPass
	if refused := b.stranger().identify(in); codes(refused) != "TOO_MANY_ATTEMPTS@" {
		t.Fatalf("after ten guesses: %v", refused)
	}
	officer.act("resendCertificateCode", vars{"requestId": r.ID})
	in["certificateCode"] = b.code(r.ID)
	if refused := b.stranger().identify(in); len(refused) > 0 {
		t.Errorf("with the code that was mailed: %v", refused)
	}
}

// A household's IPv6 network counts as one address: thirty failures, whatever
// they guess at, and from whichever of its addresses.
func TestA1NetworkCountsAsOne(t *testing.T) {
	t.Parallel()
	b := setup(t)
	guess := func(address string, n int) string {
		t.Helper()
		w := b.stranger()
		w.address = address
		return codes(w.identify(vars{
			"purpose": "ACQUIRE", "certificateCode": fmt.Sprintf("0000-0000-0000-%04d", n),
			"email": fmt.Sprintf("nobody%d@example.jp", n), "applicationPassphrase": "wrong",
		}))
	}
	for n := range 30 {
		if got := guess(fmt.Sprintf("[2001:db8:1:2::%x]:1", n+1), n); got != "IDENTIFICATION_FAILED@" {
			t.Fatalf("guess %d: %s", n, got)
		}
	}
	for address, want := range map[string]string{
		"[2001:db8:1:2:ffff::1]:1": "TOO_MANY_ATTEMPTS@",
		"[2001:db8:1:3::1]:1":      "IDENTIFICATION_FAILED@",
		"203.0.113.9:1":            "IDENTIFICATION_FAILED@",
	} {
		if got := guess(address, 30); got != want {
			t.Errorf("from %s: %s, want %s", address, got, want)
		}
	}
	// Nobody gets around it by a header: no proxy is trusted here.
	out := b.stranger().send(strings.NewReader(`{"query":"{ viewer { demo } }"}`), func(r *http.Request) { r.RemoteAddr = "[2001:db8:1:2::9]:1" })
	if len(out.Errors) > 0 {
		t.Errorf("what guesses nothing is answered: %s", out.raw)
	}
}

// A coupon that does not exist, is used, is void or is another product's: one
// answer to the byte, apart from what else was typed.
func TestA2UnusableCouponsLookAlike(t *testing.T) {
	t.Parallel()
	b := setup(t)
	numbers := b.coupons(3)
	b.stranger().submit(b.application(numbers[0], nil))
	admin := b.as("admin")
	ids, err := b.db.Client().Coupon.Query().IDs(viewer.AsSystem(t.Context()))
	b.must(err)
	admin.ask(`mutation($ids: [ID!]!) { voidCoupons(input: {couponIds: $ids}) { problems { code } } }`, vars{"ids": ids}, &struct{}{})
	other := b.product
	b.product = b.newProduct("other")
	foreign := b.coupons(1)[0]
	b.product = other
	var first string
	for i, number := range []string{"00000000-00000000", numbers[0], numbers[1], foreign, "x"} {
		out := b.stranger().post(`mutation($in: SubmitApplicationInput!) { submitApplication(input: $in) {
			request { id } problems { code field message params { name value } } } }`,
			vars{"in": b.application(number, nil)})
		if i == 0 {
			first = out.raw
		}
		if diff := cmp.Diff(first, out.raw); diff != "" || !strings.Contains(out.raw, "COUPON_UNUSABLE") {
			t.Errorf("%d (-unknown +this):\n%s", i, diff)
		}
	}
}

// The code is taken as people read it out and type it.
func TestA3CodeAsTyped(t *testing.T) {
	t.Parallel()
	b := setup(t)
	r := b.approved()
	code := b.code(r.ID)
	full := strings.Map(func(c rune) rune {
		if c > ' ' && c < 0x7f {
			return c + 0xfee0
		}
		return c
	}, code)
	for name, typed := range map[string]string{
		"as mailed": code, "lower case": strings.ToLower(code), "no hyphens": strings.ReplaceAll(code, "-", ""),
		"spaces": "　" + strings.ReplaceAll(code, "-", " ") + " ", "full width": full, "full width, lower": strings.ToLower(full),
		"misread": strings.NewReplacer("0", "o", "1", "l").Replace(code), "long vowels": strings.ReplaceAll(code, "-", "ー"),
	} {
		if refused := b.stranger().identify(vars{
			"purpose": "ACQUIRE", "certificateCode": typed, "email": r.Registration.Subscriber.Email, "applicationPassphrase": applicantPass,
		}); len(refused) > 0 {
			t.Errorf("%s, %q: %v", name, typed, refused)
		}
	}
	// Sixteen of 32 symbols are 80 bits.
	if bare := strings.ReplaceAll(code, "-", ""); len(bare) != 16 || strings.Trim(bare, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") != "" {
		t.Errorf("%s is not 16 symbols of Crockford's base 32", code)
	}
}
