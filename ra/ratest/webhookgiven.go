package ratest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/ra"
)

func webhookRotated(b *bundle) {
	made := b.newHook("request.submitted")
	signing := func() (secrets []string) {
		b.provisional()
		b.work(made, func(o ra.Outgoing) hook.Outcome { secrets = o.Secrets; return taken })
		return secrets
	}
	// By one whose answers were lost, and who asks again and again.
	answers := make([]string, 4)
	errs := atOnce(len(answers), func(i int) error {
		drawn, err := b.ra.RotateWebhookSecret(b.ctx, b.operator, made.WebhookID)
		answers[i] = drawn.Secret
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": len(answers)}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if got := signing(); len(got) != 2 || !slices.Contains(answers, got[0]) || got[1] != made.Secret {
		b.Errorf("messages are signed by %d, and the secret in use is among them: %t", len(got), slices.Contains(got, made.Secret))
	}
	b.clock.advance(23 * time.Hour)
	next, err := b.ra.RotateWebhookSecret(b.ctx, b.operator, made.WebhookID)
	b.must(err)
	if diff := cmp.Diff([]string{next.Secret, made.Secret}, signing()); diff != "" {
		b.Errorf("within the day (-want +got):\n%s", diff)
	}
	// Asking again made its day no longer.
	b.clock.advance(time.Hour)
	if diff := cmp.Diff([]string{next.Secret}, signing()); diff != "" {
		b.Errorf("afterwards (-want +got):\n%s", diff)
	}
	row := b.client.Webhook.GetX(b.sys, made.WebhookID)
	if slices.Contains([]string{made.Secret, next.Secret}, string(row.SecretSealed)) {
		b.Error("the secret lies open")
	}
}

func webhookTypes(b *bundle) {
	made := b.newHook("request.cancelled")
	all := b.newHook()
	b.provisional()
	b.must(b.ra.SendTestEvent(b.ctx, b.operator, made.WebhookID))
	heard := map[string][]string{}
	for name, w := range map[string]ra.MadeWebhook{"some": made, "all": all} {
		heard[name] = b.heard(w)
		slices.Sort(heard[name])
	}
	want := map[string][]string{"some": {"webhook.test"}, "all": {"coupon.created", "coupon.used", "request.submitted"}}
	if diff := cmp.Diff(want, heard); diff != "" {
		b.Errorf("heard (-want +got):\n%s", diff)
	}
}

func webhookRefused(b *bundle) {
	b.reseller = b.seller("mise", b.product)
	for _, c := range []struct {
		change func(*ra.WebhookInput)
		want   []string
	}{
		{func(in *ra.WebhookInput) { in.URL = "http://hooks.example.com/" }, []string{"URL_NOT_HTTPS at url"}},
		{func(in *ra.WebhookInput) { in.URL = "https://169.254.169.254/" }, []string{"URL_NOT_PUBLIC at url"}},
		{func(in *ra.WebhookInput) { in.URL = "https://hooks.example.com:22/" }, []string{"URL_PORT at url"}},
		{func(in *ra.WebhookInput) { in.URL = "https://hooks.example.com/#x" }, []string{"URL_SURPLUS at url"}},
		{func(in *ra.WebhookInput) { in.URL += strings.Repeat("x", 2000) }, []string{"TOO_LONG at url"}},
		{func(in *ra.WebhookInput) {
			in.Types, in.Email = []string{"request.accepted", "request.eaten"}, "nobody"
		},
			[]string{"BAD_VALUE at types.1", "BAD_EMAIL at email"}},
		{func(in *ra.WebhookInput) { in.Types = make([]string, 100) }, []string{"TOO_MANY at types"}},
		{func(in *ra.WebhookInput) { in.Language, in.Description = "FR", strings.Repeat("説", 101) },
			[]string{"BAD_ID at language", "TOO_LONG at description"}},
	} {
		in := hookInput()
		c.change(&in)
		_, err := b.ra.RegisterWebhook(b.ctx, b.operator, b.reseller, in)
		b.refused(err, c.want...)
	}
	for _, partnerID := range []string{"", "part_gone"} {
		_, err := b.ra.RegisterWebhook(b.ctx, b.operator, partnerID, hookInput())
		b.refused(err, "NOT_FOUND at partnerId")
	}
	_, err := b.ra.RegisterWebhook(b.ctx, b.taro, b.reseller, hookInput())
	b.refused(err, "NOT_ALLOWED")
}

func webhooksFull(b *bundle) {
	for range 8 {
		b.newHook()
	}
	errs := atOnce(4, func(int) error {
		_, err := b.ra.RegisterWebhook(b.ctx, b.operator, b.reseller, hookInput())
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 2, "[TOO_MANY at partnerId]": 2}, count(errs)); diff != "" {
		b.Errorf("outcomes (-want +got):\n%s", diff)
	}
}

// webhookRaced: four change a field each, round by round.
func webhookRaced(b *bundle) {
	made := b.newHook()
	for round := range 8 {
		want := hookInput()
		want.Description, want.Types = fmt.Sprint("受注", round), []string{string(ra.EventTypes()[round])}
		want.Email, want.URL = fmt.Sprint("hook", round, "@example.jp"), fmt.Sprint("https://hooks.example.com/", round)
		changes := []ra.WebhookChange{{Description: &want.Description}, {Types: want.Types}, {Email: &want.Email}, {URL: &want.URL}}
		errs := atOnce(len(changes), func(i int) error { return b.ra.UpdateWebhook(b.ctx, b.operator, made.WebhookID, changes[i]) })
		if diff := cmp.Diff(map[string]int{"ok": len(changes)}, count(errs)); diff != "" {
			b.Errorf("outcomes (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(want, b.hookAsStored(made)); diff != "" {
			b.Errorf("round %d (-want +got):\n%s", round, diff)
		}
	}
}

// hookAsStored answers what a webhook was described as.
func (b *bundle) hookAsStored(made ra.MadeWebhook) ra.WebhookInput {
	b.Helper()
	w := b.client.Webhook.GetX(b.sys, made.WebhookID)
	return ra.WebhookInput{URL: w.URL, Description: w.Description, Types: w.Types, Email: w.Email, Language: w.Language}
}

func webhookRemoved(b *bundle) {
	made := b.newHook("request.submitted")
	b.must(b.ra.UpdateWebhook(b.ctx, b.operator, made.WebhookID, ra.WebhookChange{URL: new("https://hooks.example.com:8443/path.canary?query.canary=1")}))
	b.provisional()
	b.number()
	b.must(b.ra.RemoveWebhook(b.ctx, b.operator, made.WebhookID))
	w := b.client.Webhook.GetX(b.sys, made.WebhookID)
	if w.Status != webhook.StatusREMOVED || len(w.SecretSealed) != 0 || w.Email != "" || w.URL != "https://hooks.example.com:8443" {
		b.Errorf("it stands as %v", w)
	}
	for _, d := range b.client.AuditDetail.Query().AllX(b.sys) {
		if strings.Contains(fmt.Sprint(d.Values), "query.canary") {
			b.Error("the audit log has the address's query")
		}
	}
	b.clock.advance(time.Hour)
	b.work(made, func(ra.Outgoing) hook.Outcome { b.Error("it is sent"); return taken })
	b.refused(b.ra.RemoveWebhook(b.ctx, b.operator, made.WebhookID), "NOT_FOUND at webhookId")
}

func webhookForeign(b *bundle) {
	made := b.newHook()
	clerk := b.clerk("other", b.seller("theirs", b.product))
	for _, webhookID := range []string{made.WebhookID, "hook_gone"} {
		b.refused(b.ra.UpdateWebhook(b.ctx, clerk, webhookID, ra.WebhookChange{Enabled: new(false)}), "NOT_FOUND at webhookId")
		b.refused(b.ra.RemoveWebhook(b.ctx, clerk, webhookID), "NOT_FOUND at webhookId")
		b.refused(b.ra.SendTestEvent(b.ctx, clerk, webhookID), "NOT_FOUND at webhookId")
		_, err := b.ra.RotateWebhookSecret(b.ctx, clerk, webhookID)
		b.refused(err, "NOT_FOUND at webhookId")
		_, err = b.ra.ReplayWebhook(b.ctx, clerk, ra.Replay{WebhookID: webhookID, Since: &start})
		b.refused(err, "NOT_FOUND at webhookId")
	}
	for _, partnerID := range []string{b.reseller, "part_gone"} {
		_, err := b.ra.RegisterWebhook(b.ctx, clerk, partnerID, hookInput())
		b.refused(err, "NOT_FOUND at partnerId")
	}
	own, err := b.ra.RegisterWebhook(b.ctx, clerk, "", hookInput())
	b.must(err)
	b.must(b.ra.SendTestEvent(b.ctx, clerk, own.WebhookID))
}
