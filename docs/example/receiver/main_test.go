package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
)

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

// message is a signed one about an event of a request.
func message(t *testing.T, id string, at time.Time) *http.Request {
	t.Helper()
	body := `{"id":"` + id + `","type":"request.approved","timestamp":"2026-11-22T00:00:00Z","data":{"requestId":"req_1"}}`
	signer, err := standardwebhooks.NewWebhook(secret)
	if err != nil {
		t.Fatal(err)
	}
	signature, err := signer.Sign(id, at, []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
	r.Header.Set(standardwebhooks.HeaderWebhookID, id)
	r.Header.Set(standardwebhooks.HeaderWebhookTimestamp, strconv.FormatInt(at.Unix(), 10))
	r.Header.Set(standardwebhooks.HeaderWebhookSignature, signature)
	return r
}

// ids answers the events that were written, in their order.
func ids(t *testing.T, path string) []string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for line := range strings.Lines(string(content)) {
		id, _, _ := strings.Cut(strings.TrimPrefix(line, `{"id":"`), `"`)
		found = append(found, id)
	}
	return found
}

func started(t *testing.T, path string) *receiver {
	t.Helper()
	rc, err := open(secret, path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { rc.file.Close() })
	return rc
}

func answer(rc *receiver, r *http.Request) int {
	w := httptest.NewRecorder()
	rc.ServeHTTP(w, r)
	return w.Code
}

func TestReceiver(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "events.jsonl")
	now := time.Now()
	forged := message(t, "evt_9", now)
	forged.Header.Set(standardwebhooks.HeaderWebhookSignature, "v1,AAAA")
	renamed := message(t, "evt_9", now)
	renamed.Header.Set(standardwebhooks.HeaderWebhookID, "evt_8")
	bare := message(t, "evt_9", now)
	bare.Header = http.Header{}
	huge := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(strings.Repeat(" ", maxBody+1)))
	rc := started(t, path)
	for i, step := range []struct {
		message *http.Request
		want    int
	}{
		{message(t, "evt_1", now), 204},
		{message(t, "evt_1", now), 204}, // delivered twice, written once
		{forged, 401}, {renamed, 401}, {bare, 401}, {huge, 401},
		{message(t, "evt_9", now.Add(-6*time.Minute)), 401}, // recorded, and sent again by somebody
		{message(t, "evt_3", now), 204},
		{message(t, "evt_2", now), 204}, // late: replayed
	} {
		if got := answer(rc, step.message); got != step.want {
			t.Errorf("step %d: %d, want %d", i, got, step.want)
		}
	}
	if got := rc.last["req_1"]; got != "evt_3" {
		t.Errorf("the request stands at %s: what came late set it back", got)
	}
	if diff := cmp.Diff([]string{"evt_1", "evt_3", "evt_2"}, ids(t, path)); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
}

// Cut off in the middle of a line, which was not acknowledged.
func TestReceiverStartsAgain(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "events.jsonl")
	now := time.Now()
	if got := answer(started(t, path), message(t, "evt_1", now)); got != 204 {
		t.Fatalf("%d", got)
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString(`{"id":"evt_2","ty`); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	rc := started(t, path)
	for _, id := range []string{"evt_1", "evt_2"} {
		if got := answer(rc, message(t, id, now)); got != 204 {
			t.Errorf("%s: %d", id, got)
		}
	}
	if diff := cmp.Diff([]string{"evt_1", "evt_2"}, ids(t, path)); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
}
