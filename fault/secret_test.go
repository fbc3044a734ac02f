package fault_test

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/testdb"
)

// secrets are what nobody may find in a dump or a log, each in the ways in
// which it could stand there.
type secrets map[string][][]byte

// add takes a secret as it is written, without what groups it, in lower case,
// and as a hash without a key, which anybody could guess backwards.
func (s secrets) add(name, value string) {
	if value == "" {
		return
	}
	bare := strings.NewReplacer("-", "", " ", "").Replace(value)
	for _, form := range []string{value, bare, strings.ToLower(value), strings.ToLower(bare)} {
		sum := sha256.Sum256([]byte(form))
		s[name] = append(s[name], []byte(form), sum[:], []byte(hex.EncodeToString(sum[:])), []byte(base64.StdEncoding.EncodeToString([]byte(form))))
	}
}

// of gathers the secrets of a story so far.
func (s *story) secrets() secrets {
	s.Helper()
	all := secrets{}
	all.add("passphrase", passphrase)
	all.add("code", s.code)
	demo := s.demo()
	for _, coupon := range demo.Coupons {
		all.add("coupon", coupon)
	}
	for _, staff := range demo.Staff {
		all.add("password of "+staff.Login, staff.Password)
	}
	origin := &url.URL{Scheme: "http", Host: s.addr, Path: "/"}
	for _, p := range []*person{s.applicant, s.reviewer} {
		for _, c := range p.http.Jar.Cookies(origin) {
			all[c.Name] = append(all[c.Name], []byte(c.Value), []byte(c.Value[strings.LastIndex(c.Value, ".")+1:]))
		}
	}
	content, err := os.ReadFile(filepath.Join(s.data, "secrets"))
	if err != nil {
		s.Fatal(err)
	}
	var ring struct{ Roots []struct{ Root []byte } }
	if err := json.Unmarshal(content, &ring); err != nil || len(ring.Roots) == 0 {
		s.Fatalf("read the key ring: %v", err)
	}
	for _, r := range ring.Roots {
		all["root"] = append(all["root"], r.Root, []byte(hex.EncodeToString(r.Root)), []byte(base64.StdEncoding.EncodeToString(r.Root)))
	}
	return all
}

// foundIn names the secrets that stand in a text.
func (s secrets) foundIn(text []byte) []string {
	var found []string
	for name, forms := range s {
		for _, form := range forms {
			if bytes.Contains(text, form) {
				found = append(found, name)
				break
			}
		}
	}
	return found
}

// dump answers every value of every table, and for SQLite the bytes of its
// files, in which more may lie than the tables show.
func (w *world) dump() (values [][]byte) {
	w.Helper()
	w.look(func(db *database.DB) {
		list := `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`
		if db.Dialect() == database.SQLite {
			list = `SELECT name FROM sqlite_master WHERE type = 'table'`
		}
		for _, table := range w.column(db, list) {
			values = append(values, w.column(db, `SELECT * FROM "`+string(table)+`"`)...)
		}
	})
	files, err := filepath.Glob(filepath.Join(w.data, "shomei.db*"))
	if err != nil {
		w.Fatal(err)
	}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil && !os.IsNotExist(err) { // the log goes with the last connection
			w.Fatal(err)
		}
		values = append(values, content)
	}
	return values
}

// column answers all values of a query, whatever their types.
func (w *world) column(db *database.DB, query string) (values [][]byte) {
	w.Helper()
	rows, err := db.Writer().QueryContext(w.Context(), query)
	if err != nil {
		w.Fatal(err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		w.Fatal(err)
	}
	for rows.Next() {
		row, into := make([]any, len(names)), make([]any, len(names))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			w.Fatal(err)
		}
		for _, v := range row {
			if raw, ok := v.([]byte); ok {
				values = append(values, raw)
			} else {
				values = append(values, []byte(fmt.Sprint(v)))
			}
		}
	}
	if err := rows.Err(); err != nil {
		w.Fatal(err)
	}
	return values
}

// Whoever has the whole database has no passphrase, code, coupon, password,
// session or key, at whichever moment of the story it is taken.
func TestA17DumpYieldsNothing(t *testing.T) {
	t.Parallel()
	for name, url := range map[string]func() string{"sqlite": func() string { return "" }, "postgres": func() string { return testdb.StartPostgres(t) }} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			database := url()
			var args []string
			if database != "" {
				args = []string{"--database", database}
			}
			w := newWorld(t, database, args...)
			w.mustServe()
			s := w.newStory(0)
			link := ""
			steps := append(s.steps(),
				step{"ask for an unlock link", s.askForLink, nil},
				step{"unlock link", func() (err error) { link, err = s.readMail(linkPattern); return err }, nil})
			for _, step := range steps {
				s.persist(step, func(err error) { t.Fatalf("%s: %v", step.name, err) })
				values, all := w.dump(), s.secrets()
				all.add("unlock token", link)
				for _, v := range values {
					if found := all.foundIn(v); len(found) > 0 {
						t.Errorf("after %s: %v in %.200q", step.name, found, v)
					}
					if isPrivateKey(v) {
						t.Errorf("after %s: a private key in %.40x", step.name, v)
					}
				}
				// The search finds what is there.
				known := secrets{"e-mail address": {[]byte(s.email)}, "name": {[]byte("見本認証株式会社")}}
				if found := known.foundIn(bytes.Join(values, nil)); len(found) != len(known) {
					t.Fatalf("after %s: of what must be stored only %v is found", step.name, found)
				}
			}
		})
	}
}

// linkPattern finds the token of the link that ends a wait.
var linkPattern = regexp.MustCompile(`/unlock#(\S+)`)

// askForLink has that link mailed to the applicant.
func (s *story) askForLink() error {
	return s.applicant.ask(`mutation ($input: MailUnlockLinkInput!) { mailUnlockLink(input: $input) { problems { code field } } }`,
		map[string]any{"input": map[string]any{"email": s.email, "certificateCode": s.code}}, nil)
}

func isPrivateKey(v []byte) bool {
	if _, err := x509.ParsePKCS8PrivateKey(v); err == nil {
		return true
	}
	if _, err := x509.ParseECPrivateKey(v); err == nil {
		return true
	}
	_, err := x509.ParsePKCS1PrivateKey(v)
	return err == nil || bytes.Contains(v, []byte("PRIVATE KEY-----"))
}

// The log at its most talkative, and every error that a client sees, hold no
// secret, no name and no address of a person, whether all goes well or is
// garbled; and nothing else tells more.
func TestA18CanariesStayOut(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "", "--log-level", "debug")
	w.mustServe()
	s := w.newStory(0)
	var told bytes.Buffer
	post := func(p *person, contentType, body string) {
		t.Helper()
		resp, err := p.http.Post("http://"+w.addr+"/graphql", contentType, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		content, err := io.ReadAll(resp.Body)
		if err != nil {
			t.Fatal(err)
		}
		if resp.StatusCode == http.StatusOK && !bytes.Contains(content, []byte(`"errors"`)) && !bytes.Contains(content, []byte(`"problems":[{`)) {
			t.Errorf("%.200s is answered: %s", body, content)
		}
		told.Write(content)
	}
	for _, step := range s.steps() {
		s.persist(step, func(err error) { t.Fatalf("%s: %v", step.name, err) })
		variables, err := s.application()
		if err != nil {
			t.Fatal(err)
		}
		whole, err := json.Marshal(map[string]any{"query": submitMutation, "variables": variables})
		if err != nil {
			t.Fatal(err)
		}
		for _, garbled := range []string{
			string(whole[:len(whole)-1]), "[" + string(whole) + "]", string(whole) + string(whole),
			strings.Replace(string(whole), `"couponNumber"`, `"cuopon"`, 1), strings.Replace(string(whole), "SubmitApplicationInput", "IdentifyInput", 1),
			strings.Replace(string(whole), `"EN"`, `"`+passphrase+`"`, 1), strings.Replace(string(whole), s.key, s.key+"-other", 1),
		} {
			post(s.applicant, "application/json", garbled)
		}
		post(s.applicant, "text/plain", string(whole))
	}
	for _, path := range []string{"/status?email=" + s.email, "/requests/" + s.requestID + "?code=" + s.code, "/" + s.coupon, "/metrics", "/debug/vars", "/debug/pprof/"} {
		resp, err := s.applicant.http.Get("http://" + w.addr + path)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(resp.Body)
		if err := resp.Body.Close(); err != nil {
			t.Error(err)
		}
		if err != nil {
			t.Fatal(err)
		}
		if resp.StatusCode != http.StatusOK {
			told.Write(content)
		}
	}
	canaries := s.secrets()
	for name, value := range map[string]string{
		"e-mail": s.email, "family name": "山田", "kana": "ヤマダ", "latin name": "Yamada", "organisation": "見本認証", "telephone": "05012345678",
		"address": "八重洲", "signing request": "CERTIFICATE REQUEST", "request": s.requestID, "submission": s.key,
	} {
		canaries.add(name, value)
	}
	w.stop(t)
	if found := canaries.foundIn(told.Bytes()); len(found) > 0 {
		t.Errorf("errors tell %v:\n%s", found, &told)
	}
	log := w.stderr.Bytes()
	if found := canaries.foundIn(log); len(found) > 0 {
		t.Errorf("the log tells %v:\n%s", found, log)
	}
	if bytes.Count(log, []byte("msg=request")) < 50 {
		t.Errorf("the log has too few lines to mean anything:\n%s", log)
	}
}
