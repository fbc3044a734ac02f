package graph_test

import (
	"strings"
	"testing"
)

// hookOutcome is what an act on a webhook answers.
type hookOutcome struct {
	Webhook  *struct{ ID, URL, Status string }
	Secret   *string
	Replayed int
	More     bool
	Problems []problemOf
}

// onHook does something to a webhook, as RegisterWebhookInput names it: fields
// are asked for beside the problems.
func onHook(w *browser, name, input, fields string, in vars) hookOutcome {
	var data struct{ It hookOutcome }
	w.ask(`mutation($in: `+input+`!) { it: `+name+`(input: $in) { `+fields+` problems { code field message } } }`, vars{"in": in}, &data)
	return data.It
}

const wholeHook = `webhook { id url status }`

func hookVars() vars {
	return vars{"url": "https://hooks.example.com/shomei", "types": []string{"request.approved"}}
}

// newHook registers a webhook as a partner's own staff.
func (b *bundle) newHook(w *browser) hookOutcome {
	b.Helper()
	made := onHook(w, "registerWebhook", "RegisterWebhookInput", wholeHook+" secret", vars{"webhook": hookVars()})
	if made.Webhook == nil || made.Webhook.Status != "ENABLED" || made.Secret == nil || !strings.HasPrefix(*made.Secret, "whsec_") {
		b.Fatalf("registered: %+v", made)
	}
	return made
}

// TestWebhooks: a partner's own staff register one and try it; the secret is
// shown once, and another partner's staff see nothing of it.
func TestWebhooks(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.sale("mise")
	b.sale("yoso")
	// What happened before is told to nobody who comes later.
	if _, err := b.ra.NumberEvents(t.Context()); err != nil {
		t.Fatal(err)
	}
	mine, theirs := b.as("mise"), b.as("yoso")
	made := b.newHook(mine)
	if tested := onHook(mine, "sendTestEvent", "SendTestEventInput", wholeHook, vars{"webhookId": made.Webhook.ID}); len(tested.Problems) > 0 {
		t.Errorf("tested: %v", tested.Problems)
	}
	if _, err := b.ra.NumberEvents(t.Context()); err != nil {
		t.Fatal(err)
	}
	const query = `{ webhooks(first: 10) { nodes { id deliveries(first: 5, status: PENDING) { nodes { event { type payload } } } } } }`
	seen := func(w *browser) (found int) {
		var data struct {
			Webhooks struct {
				Nodes []struct {
					ID         string
					Deliveries struct {
						Nodes []struct {
							Event struct{ Type, Payload string }
						}
					}
				}
			}
		}
		w.ask(query, nil, &data)
		if strings.Contains(w.post(query, nil).raw, *made.Secret) {
			t.Error("the secret is shown again")
		}
		for _, n := range data.Webhooks.Nodes {
			if n.ID != made.Webhook.ID {
				continue
			}
			found++
			if d := n.Deliveries.Nodes; len(d) != 1 || d[0].Event.Type != "webhook.test" || !strings.Contains(d[0].Event.Payload, n.ID) {
				t.Errorf("deliveries: %+v", d)
			}
		}
		return found
	}
	for w, want := range map[*browser]int{mine: 1, theirs: 0, b.as("taro"): 1, b.stranger(): 0} {
		if got := seen(w); got != want {
			t.Errorf("seen %d times, want %d", got, want)
		}
	}
}

// TestWebhookUpkeep: another secret, off and on again, replayed, removed.
func TestWebhookUpkeep(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.sale("mise")
	w := b.as("mise")
	made := b.newHook(w)
	which := vars{"webhookId": made.Webhook.ID}
	if rotated := onHook(w, "rotateWebhookSecret", "RotateWebhookSecretInput", wholeHook+" secret", which); rotated.Secret == nil || *rotated.Secret == *made.Secret {
		t.Errorf("rotated: %+v", rotated.Problems)
	}
	turn := func(on bool) hookOutcome {
		return onHook(w, "updateWebhook", "UpdateWebhookInput", wholeHook, vars{"webhookId": made.Webhook.ID, "enabled": on})
	}
	// A field alone: the rest stays, and it is not switched.
	change := vars{"webhookId": made.Webhook.ID, "webhook": vars{"description": "受注"}}
	if changed := onHook(w, "updateWebhook", "UpdateWebhookInput", wholeHook, change); changed.Webhook == nil || changed.Webhook.URL != made.Webhook.URL {
		t.Errorf("changed: %+v", changed)
	}
	onHook(w, "sendTestEvent", "SendTestEventInput", wholeHook, which)
	if _, err := b.ra.NumberEvents(t.Context()); err != nil {
		t.Fatal(err)
	}
	if off := turn(false); off.Webhook == nil || off.Webhook.Status != "DISABLED" {
		t.Errorf("switched off: %+v", off)
	}
	replay := vars{"webhookId": made.Webhook.ID, "since": "2020-01-01T00:00:00Z"}
	if got := codes(onHook(w, "replayWebhook", "ReplayWebhookInput", "replayed", replay).Problems); got != "WRONG_STATE@webhookId" {
		t.Errorf("replayed while off: %s", got)
	}
	turn(true)
	if again := onHook(w, "replayWebhook", "ReplayWebhookInput", "replayed more", replay); again.Replayed == 0 || again.More {
		t.Errorf("replayed: %+v", again)
	}
	if gone := onHook(w, "removeWebhook", "RemoveWebhookInput", "", which); len(gone.Problems) > 0 {
		t.Errorf("removed: %v", gone.Problems)
	}
	if got := codes(onHook(w, "removeWebhook", "RemoveWebhookInput", "", which).Problems); got != "NOT_FOUND@webhookId" {
		t.Errorf("removed twice: %s", got)
	}
}
