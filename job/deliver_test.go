package job

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"testing"
	"time"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/delivery"
	"github.com/shomei-ra/shomei/ent/event"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

// receiver is a partner's server, which can be killed and revived.
type receiver struct {
	address string
	secret  string

	mu     sync.Mutex
	server *http.Server
	heard  []string // ids of messages, as they came
	wrong  []string
}

// revive starts it, at the address that it had.
func (r *receiver) revive(t *testing.T) {
	t.Helper()
	if r.address == "" {
		// Not 127.0.0.1: while it is dead, another test could be given its port there.
		host := make([]byte, 3)
		if _, err := rand.Read(host); err != nil {
			t.Fatal(err)
		}
		r.address = fmt.Sprintf("127.%d.%d.%d:0", 1+host[0]%250, 1+host[1]%250, 1+host[2]%250)
	}
	listener, err := net.Listen("tcp4", r.address)
	if err != nil {
		t.Fatal(err)
	}
	r.address = listener.Addr().String()
	r.server = &http.Server{Handler: r, ReadHeaderTimeout: time.Minute}
	go func() { _ = r.server.Serve(listener) }()
}

// kill ends it, with every connection.
func (r *receiver) kill(t *testing.T) {
	t.Helper()
	if err := r.server.Close(); err != nil {
		t.Error(err)
	}
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	body, err := io.ReadAll(request.Body)
	if err != nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	signer, err := standardwebhooks.NewWebhook(r.secret)
	if err == nil {
		err = signer.Verify(body, request.Header)
	}
	var message struct{ ID string }
	if err == nil {
		err = json.Unmarshal(body, &message)
	}
	if err != nil {
		r.wrong = append(r.wrong, err.Error())
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	r.heard = append(r.heard, message.ID)
	w.WriteHeader(http.StatusNoContent)
}

// TestDeliver: a receiver is killed and revived under load. Each event comes at
// least once, in order per object, and none is lost; two processes work.
func TestDeliver(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		deliverUnderLoad(t, setup(t, open(), options{policy: instantly()}))
	})
}

func deliverUnderLoad(t *testing.T, b *bundle) {
	partnerID := b.seller(t, "mise")
	r := &receiver{}
	r.revive(t)
	made, err := b.ra.RegisterWebhook(t.Context(), commandLine, partnerID, ra.WebhookInput{
		URL: "http://" + r.address + "/", Language: webhook.LanguageEN,
	})
	if err != nil {
		t.Fatal(err)
	}
	r.mu.Lock()
	r.secret = made.Secret
	r.mu.Unlock()
	load := func(n int) {
		t.Helper()
		coupons, err := b.ra.CreateCoupons(t.Context(), commandLine, ra.CreateCouponsInput{ProductID: b.productID, PartnerID: partnerID, Count: n})
		if err != nil {
			t.Fatal(err)
		}
		b.coupons = coupons
		for range n {
			b.submit(t, "EN")
		}
	}
	b.start(t)
	b.second(t)
	load(5)
	b.until(t, delivery.StatusEQ(delivery.StatusDELIVERED))
	r.kill(t)
	load(10)
	b.until(t, delivery.StatusEQ(delivery.StatusPENDING), delivery.FailureNotNil())
	r.revive(t)
	defer r.kill(t)
	load(5)
	b.untilDelivered(t)
	b.checkHeard(t, r)
}

// second starts another process's runner on the same database.
func (b *bundle) second(t *testing.T) {
	t.Helper()
	runner, err := NewRunner(t.Context(), b.config)
	if err != nil {
		t.Fatal(err)
	}
	if err := runner.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := runner.Stop(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
}

// until waits, sweep by sweep, for a delivery of which all this is true.
func (b *bundle) until(t *testing.T, which ...predicate.Delivery) {
	t.Helper()
	for !b.db.Client().Delivery.Query().Where(which...).ExistX(viewer.AsSystem(t.Context())) {
		b.await(t, sweep{}.Kind())
	}
}

// untilDelivered moves the clock on until nothing is under way.
func (b *bundle) untilDelivered(t *testing.T) {
	t.Helper()
	ctx := viewer.AsSystem(t.Context())
	for range 100 {
		b.await(t, sweep{}.Kind())
		events := b.db.Client().Event.Query().CountX(ctx)
		if b.db.Client().Delivery.Query().Where(delivery.StatusEQ(delivery.StatusDELIVERED)).CountX(ctx) == events {
			return
		}
		b.advance(10 * time.Minute)
	}
	t.Fatalf("not everything was delivered: %v", b.db.Client().Delivery.Query().Where(delivery.StatusNEQ(delivery.StatusDELIVERED)).AllX(ctx))
}

// checkHeard compares what the receiver heard with what happened.
func (b *bundle) checkHeard(t *testing.T, r *receiver) {
	t.Helper()
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.wrong) > 0 {
		t.Errorf("refused by the receiver: %v", r.wrong)
	}
	first := map[string]int{}
	for i, eventID := range r.heard {
		if _, known := first[eventID]; !known {
			first[eventID] = i
		}
	}
	last := map[string]int{}
	events := b.db.Client().Event.Query().Order(ent.Asc(event.FieldSeq)).AllX(viewer.AsSystem(t.Context()))
	for _, e := range events {
		at, heard := first[e.ID]
		if !heard {
			t.Errorf("%s of %s was never heard", e.Type, e.ObjectID)
			continue
		}
		if before, known := last[e.ObjectID]; known && at < before {
			t.Errorf("%s of %s was heard before the one before it", e.Type, e.ObjectID)
		}
		last[e.ObjectID] = at
	}
	// Three orders of coupons; each application is submitted, takes one and is approved.
	if want := 3 + 20*3; len(events) != want {
		t.Errorf("%d events, want %d", len(events), want)
	}
}

// hanging is a receiver that takes what it is sent and answers nothing, until
// it is let go.
type hanging struct {
	begun chan struct{}
	let   chan struct{}

	mu    sync.Mutex
	ended int
}

func (h *hanging) ServeHTTP(_ http.ResponseWriter, request *http.Request) {
	_, _ = io.Copy(io.Discard, request.Body)
	h.begun <- struct{}{}
	select {
	case <-request.Context().Done():
	case <-h.let:
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.ended++
}

// TestDeliverHanging: one partner's ten webhooks hang. Another's hears all the
// same, while they do.
func TestDeliverHanging(t *testing.T) {
	t.Parallel()
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		deliverWhileHanging(t, setup(t, open(), options{policy: instantly()}))
	})
}

func deliverWhileHanging(t *testing.T, b *bundle) {
	h := &hanging{begun: make(chan struct{}, 1000), let: make(chan struct{})}
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: time.Minute}
	go func() { _ = server.Serve(listener) }()
	defer server.Close()
	defer close(h.let)
	r := &receiver{}
	r.revive(t)
	defer r.kill(t)
	hook := func(partnerID, address string) string {
		t.Helper()
		made, err := b.ra.RegisterWebhook(t.Context(), commandLine, partnerID, ra.WebhookInput{URL: "http://" + address + "/", Language: webhook.LanguageEN})
		if err == nil {
			err = b.ra.SendTestEvent(t.Context(), commandLine, made.WebhookID)
		}
		if err != nil {
			t.Fatal(err)
		}
		r.mu.Lock()
		defer r.mu.Unlock()
		r.secret = made.Secret
		return made.WebhookID
	}
	theirs := b.seller(t, "hangs")
	for range 10 {
		hook(theirs, listener.Addr().String())
	}
	b.start(t)
	for range 4 {
		<-h.begun
	}
	mine := hook(b.seller(t, "hears"), r.address)
	b.until(t, delivery.WebhookID(mine), delivery.StatusEQ(delivery.StatusDELIVERED))
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.ended > 0 || len(h.begun) > 0 {
		t.Errorf("until it heard, %d of the hanging ones came to an end and %d more began", h.ended, len(h.begun))
	}
	var most int
	if err := b.db.Writer().QueryRowContext(t.Context(), `SELECT max(n) FROM (SELECT count(*) AS n FROM river_job
		WHERE kind = 'deliver' AND state NOT IN ('completed', 'cancelled', 'discarded') GROUP BY CAST(args AS TEXT)) AS waiting`).Scan(&most); err != nil {
		t.Fatal(err)
	}
	if most > 1 {
		t.Errorf("%d jobs wait for one webhook", most)
	}
}

// seller makes a partner that sells the bundle's product.
func (b *bundle) seller(t *testing.T, slug string) string {
	t.Helper()
	text := policy.Text{Ja: "店", En: "Shop"}
	partnerID, err := b.ra.CreatePartner(t.Context(), commandLine, ra.NewPartner{
		Slug: slug, Name: text, Entrance: ra.Entrance{Name: text, ProductIDs: []string{b.productID}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return partnerID
}
