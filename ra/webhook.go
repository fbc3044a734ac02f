package ra

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/webhook"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// maxWebhooks bounds the webhooks of a partner: each multiplies its messages.
	maxWebhooks = 10
	// maxWebhookWords is how long a description is, in characters.
	maxWebhookWords = 100
	// secretOverlap is how long messages are signed by the secret before as well.
	secretOverlap = 24 * time.Hour
	// webhookSecretSize is in bytes; the convention wants 24 to 64.
	webhookSecretSize = 32
)

// WebhookInput describes a webhook.
type WebhookInput struct {
	URL string
	// Description is in the partner's words; may be empty.
	Description string
	// Types that it is for; none: all, also those to come.
	Types []string
	// Email of who is written to when it is switched off, in the Language; empty:
	// nobody.
	Email    string
	Language webhook.Language
}

// MadeWebhook is a webhook with the secret that its messages are signed with.
type MadeWebhook struct{ WebhookID, Secret string }

// RegisterWebhook adds a webhook of a partner and answers its secret, this
// once: it is stored sealed, and shown to nobody. Errors: NOT_ALLOWED;
// NOT_FOUND or TOO_MANY at partnerId; URL_NOT_HTTPS, URL_NOT_PUBLIC, URL_PORT,
// URL_SURPLUS, BAD_VALUE, BAD_EMAIL, TOO_LONG, TOO_MANY or BAD_CHARACTER at their
// fields.
func (s *Service) RegisterWebhook(ctx context.Context, by viewer.Viewer, partnerID string, in WebhookInput) (MadeWebhook, error) {
	if !by.May(viewer.ManageWebhooks) {
		return MadeWebhook{}, problem.Refuse(problem.NotAllowed, "")
	}
	partnerID = by.Sells(partnerID)
	if partnerID == "" {
		return MadeWebhook{}, problem.Refuse(problem.NotFound, "partnerId")
	}
	whole := WebhookChange{URL: &in.URL, Description: &in.Description, Types: in.Types, Email: &in.Email, Language: &in.Language}
	if err := problem.Join(s.normalizeWebhook(&whole)); err != nil {
		return MadeWebhook{}, err
	}
	in = whole.of(in)
	made := MadeWebhook{WebhookID: s.newID(id.Webhook)}
	sealed, err := s.drawWebhookSecret(&made)
	if err != nil {
		return MadeWebhook{}, fmt.Errorf("register webhook: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := holdPartner(ctx, tx, partnerID); err != nil {
			return err
		}
		there, err := tx.Webhook.Query().Where(webhook.PartnerID(partnerID), webhook.StatusNEQ(webhook.StatusREMOVED)).Limit(maxWebhooks).IDs(ctx)
		if err != nil {
			return fmt.Errorf("read webhooks: %w", err)
		}
		if len(there) >= maxWebhooks {
			return problem.Refuse(problem.TooMany, "partnerId", "max", strconv.Itoa(maxWebhooks))
		}
		if err := tx.Webhook.Create().SetID(made.WebhookID).SetPartnerID(partnerID).SetURL(in.URL).SetDescription(in.Description).
			SetTypes(in.Types).SetEmail(in.Email).SetLanguage(in.Language).SetSecretSealed(sealed).
			SetCreatedAt(s.wallNow()).Exec(ctx); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: WebhookRegistered, object: made.WebhookID, at: s.instantNow(),
			details: []string{"partner", partnerID}, after: recorded(in)})
	})
	if err != nil {
		return MadeWebhook{}, fmt.Errorf("register webhook: %w", err)
	}
	return made, nil
}

// WebhookChange says what becomes different of a webhook; nil: it stays as it
// is, whatever has become of it since somebody saw it.
type WebhookChange struct {
	URL, Description *string
	// Types; empty: all.
	Types []string
	// Email; empty: nobody.
	Email    *string
	Language *webhook.Language
	Enabled  *bool
}

// of answers a webhook as it is after the change.
func (c WebhookChange) of(in WebhookInput) WebhookInput {
	become(&in.URL, c.URL)
	become(&in.Description, c.Description)
	become(&in.Email, c.Email)
	become(&in.Language, c.Language)
	if c.Types != nil {
		in.Types = c.Types
	}
	return in
}

// become changes a value to another; nil: it stays as it is.
func become[T any](value, to *T) {
	if to != nil {
		*value = *to
	}
}

// UpdateWebhook changes a webhook, and switches it on or off. What is on its way
// when it is switched off is given up, and can be replayed. Errors: those of
// RegisterWebhook, NOT_FOUND at webhookId.
func (s *Service) UpdateWebhook(ctx context.Context, by viewer.Viewer, webhookID string, c WebhookChange) error {
	if !by.May(viewer.ManageWebhooks) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	// What stays as it is is not looked at again: where messages may go can be
	// another matter since it was registered.
	if err := problem.Join(s.normalizeWebhook(&c)); err != nil {
		return err
	}
	err := s.onWebhook(ctx, by, webhookID, func(ctx context.Context, tx *ent.Tx, w *ent.Webhook) (act, error) {
		before := WebhookInput{w.URL, w.Description, w.Types, w.Email, w.Language}
		in := c.of(before)
		u := tx.Webhook.UpdateOne(w).SetURL(in.URL).SetDescription(in.Description).SetTypes(in.Types).
			SetEmail(in.Email).SetLanguage(in.Language)
		enabled := w.Status == webhook.StatusENABLED
		switch {
		case c.Enabled == nil:
		case *c.Enabled && !enabled:
			u.SetStatus(webhook.StatusENABLED).ClearFailingSince()
			enabled = true
		case !*c.Enabled && enabled:
			u.SetStatus(webhook.StatusDISABLED).ClearLeasedUntil()
			if err := giveUpAll(ctx, tx, w.ID); err != nil {
				return act{}, err
			}
			enabled = false
		}
		return act{action: WebhookUpdated, details: []string{"enabled", strconv.FormatBool(enabled)},
			before: recorded(before), after: recorded(in)}, u.Exec(ctx)
	})
	if err != nil {
		return fmt.Errorf("update webhook: %w", err)
	}
	return nil
}

// recorded is a webhook as the audit log has it: what opens a receiver may stand
// in its address's query.
func recorded(in WebhookInput) WebhookInput {
	in.URL, _, _ = strings.Cut(in.URL, "?")
	return in
}

// hostOf is an address without its path and query.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return (&url.URL{Scheme: u.Scheme, Host: u.Host}).String()
}

// RotateWebhookSecret draws another secret and answers it, this once. For a day
// messages are signed by the one before as well. Whoever draws another within
// that day replaces the one that was drawn last, whose answer may have been lost:
// the one before is the one in use, and its day goes on. Errors: NOT_ALLOWED,
// NOT_FOUND at webhookId.
func (s *Service) RotateWebhookSecret(ctx context.Context, by viewer.Viewer, webhookID string) (MadeWebhook, error) {
	made := MadeWebhook{WebhookID: webhookID}
	sealed, err := s.drawWebhookSecret(&made)
	if err != nil {
		return MadeWebhook{}, fmt.Errorf("rotate webhook secret: %w", err)
	}
	err = s.onWebhook(ctx, by, webhookID, func(ctx context.Context, tx *ent.Tx, w *ent.Webhook) (act, error) {
		u := tx.Webhook.UpdateOne(w).SetSecretSealed(sealed)
		if w.PreviousUntil == nil || *w.PreviousUntil <= s.wallNow() {
			u.SetPreviousSealed(w.SecretSealed).SetPreviousUntil(instant.At(s.wall().Add(secretOverlap)))
		}
		return act{action: WebhookSecretRotated}, u.Exec(ctx)
	})
	if err != nil {
		return MadeWebhook{}, fmt.Errorf("rotate webhook secret: %w", err)
	}
	return made, nil
}

// RemoveWebhook ends a webhook for good; its secrets are erased, and what may be
// one in its address. Errors: NOT_ALLOWED, NOT_FOUND at webhookId.
func (s *Service) RemoveWebhook(ctx context.Context, by viewer.Viewer, webhookID string) error {
	err := s.onWebhook(ctx, by, webhookID, func(ctx context.Context, tx *ent.Tx, w *ent.Webhook) (act, error) {
		if err := giveUpAll(ctx, tx, w.ID); err != nil {
			return act{}, err
		}
		return act{action: WebhookRemoved}, tx.Webhook.UpdateOne(w).SetStatus(webhook.StatusREMOVED).SetURL(hostOf(w.URL)).SetSecretSealed([]byte{}).
			ClearPreviousSealed().ClearPreviousUntil().ClearLeasedUntil().SetEmail("").Exec(ctx)
	})
	if err != nil {
		return fmt.Errorf("remove webhook: %w", err)
	}
	return nil
}

// SendTestEvent has an event of the type webhook.test sent to a webhook, on the
// way that all events take. Errors: NOT_ALLOWED, NOT_FOUND or WRONG_STATE at
// webhookId.
func (s *Service) SendTestEvent(ctx context.Context, by viewer.Viewer, webhookID string) error {
	err := s.onWebhook(ctx, by, webhookID, func(_ context.Context, _ *ent.Tx, w *ent.Webhook) (act, error) {
		return act{action: WebhookTested}, switchedOn(w)
	})
	if err != nil {
		return fmt.Errorf("send test event: %w", err)
	}
	return nil
}

// switchedOn refuses to send to a webhook that is switched off, or whose partner
// is.
func switchedOn(w *ent.Webhook) error {
	status := w.Status
	if !w.Edges.Partner.Enabled {
		status = webhook.StatusDISABLED
	}
	if status != webhook.StatusENABLED {
		return problem.Refuse(problem.WrongState, "webhookId", "status", string(status))
	}
	return nil
}

// onWebhook changes a webhook with its record, holding its row.
func (s *Service) onWebhook(ctx context.Context, by viewer.Viewer, webhookID string, change func(context.Context, *ent.Tx, *ent.Webhook) (act, error)) error {
	if !by.May(viewer.ManageWebhooks) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		// Held first, and read then: of two who change it, the second sees the first.
		held, err := tx.Webhook.Update().Where(webhook.ID(webhookID), webhook.StatusNEQ(webhook.StatusREMOVED),
			predicate.Webhook(own(by, webhook.FieldPartnerID))).Modify(asItIs(webhook.FieldStatus)).Save(ctx)
		if err != nil {
			return fmt.Errorf("hold webhook: %w", err)
		}
		if held == 0 {
			return problem.Refuse(problem.NotFound, "webhookId")
		}
		w, err := tx.Webhook.Query().Where(webhook.ID(webhookID)).WithPartner().Only(ctx)
		if err != nil {
			return fmt.Errorf("read webhook: %w", err)
		}
		done, err := change(ctx, tx, w)
		if err != nil {
			return err
		}
		done.by, done.object, done.at = by, w.ID, s.instantNow()
		done.details = append(done.details, "partner", w.PartnerID)
		return s.audit(ctx, tx, done)
	})
}

// drawWebhookSecret draws a secret into made and answers it sealed.
func (s *Service) drawWebhookSecret(made *MadeWebhook) ([]byte, error) {
	var random [webhookSecretSize]byte
	if _, err := io.ReadFull(s.rand, random[:]); err != nil {
		return nil, fmt.Errorf("draw secret: %w", err)
	}
	made.Secret = "whsec_" + base64.StdEncoding.EncodeToString(random[:])
	return s.ring.Seal(keyring.LabelWebhook, []byte(made.Secret), []byte(made.WebhookID), s.rand)
}

// faultOfURL tells what is wrong with a webhook's address.
func faultOfURL(fault hook.Fault) problem.Problem {
	switch fault {
	case hook.NotPublic:
		return problem.New(problem.URLNotPublic, "url")
	case hook.WrongPort:
		return problem.New(problem.URLPort, "url")
	case hook.Surplus:
		return problem.New(problem.URLSurplus, "url")
	case hook.TooLong:
		return problem.New(problem.TooLong, "url", "max", strconv.Itoa(hook.MaxURL))
	default:
		return problem.New(problem.URLNotHTTPS, "url")
	}
}

// normalizeWebhook brings what is given of a webhook to the form in which it is
// stored, and collects what cannot be brought to it.
func (s *Service) normalizeWebhook(c *WebhookChange) []problem.Problem {
	var problems []problem.Problem
	if c.URL != nil {
		address, fault := s.hooks.URL(*c.URL)
		if fault != "" {
			problems = append(problems, faultOfURL(fault))
		}
		c.URL = &address
	}
	if c.Description != nil {
		text := form.FreeText(*c.Description)
		problems = append(problems, words("description", text, 0, maxWebhookWords)...)
		c.Description = &text
	}
	problems = append(problems, normalizeTypes(c)...)
	if c.Email != nil {
		email := strings.TrimSpace(*c.Email)
		if email != "" {
			var ok bool
			if email, ok = form.Email(email); !ok {
				problems = append(problems, problem.New(problem.BadEmail, "email"))
			}
		}
		c.Email = &email
	}
	if c.Language != nil && webhook.LanguageValidator(*c.Language) != nil {
		problems = append(problems, problem.New(problem.BadID, "language"))
	}
	return problems
}

// normalizeTypes names each type once, in their order. What is left out stays
// nil, and none stays none.
func normalizeTypes(c *WebhookChange) []problem.Problem {
	known := EventTypes()
	if len(c.Types) > len(known) {
		return []problem.Problem{problem.New(problem.TooMany, "types", "max", strconv.Itoa(len(known)))}
	}
	var problems []problem.Problem
	for i, t := range c.Types {
		if !slices.Contains(known, EventType(t)) {
			problems = append(problems, problem.New(problem.BadValue, "types."+strconv.Itoa(i)))
		}
	}
	c.Types = slices.Clone(c.Types)
	slices.Sort(c.Types)
	c.Types = slices.Compact(c.Types)
	return problems
}
