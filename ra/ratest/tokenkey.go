package ratest

import (
	"crypto/x509"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/tokenkey"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/ra"
)

var tokenKeyCases = []scenario{
	{"token key: made once, followed after a month, withdrawn after its last token", tokenKeyLife},
	{"token key: the next of many servers is one", tokenKeyRace},
	{"token key: one that leaked is withdrawn at once", tokenKeyLeaked},
}

// tokenKeys answers them all, the newest first.
func (b *bundle) tokenKeys() []*ent.TokenKey {
	b.Helper()
	return b.client.TokenKey.Query().Order(ent.Desc(tokenkey.FieldNumber)).AllX(b.sys)
}

func tokenKeyLife(b *bundle) {
	b.must(b.ra.RefreshTokenKey(b.ctx))
	b.must(b.ra.RefreshTokenKey(b.ctx))
	keys := b.tokenKeys()
	if len(keys) != 1 {
		b.Fatalf("%d keys", len(keys))
	}
	plain, err := b.config.Ring.Open(keyring.LabelPartnerToken, keys[0].KeySealed, []byte(keys[0].ID))
	b.must(err)
	_, err = x509.ParsePKCS8PrivateKey(plain)
	b.must(err)
	b.clock.advance(30 * 24 * time.Hour)
	b.must(b.ra.RefreshTokenKey(b.ctx))
	keys = b.tokenKeys()
	if len(keys) != 2 || keys[0].RetiredAt != nil || keys[1].RetiredAt == nil || keys[1].WithdrawnAt != nil || len(keys[1].KeySealed) != 0 {
		b.Fatalf("after a month: %v", keys)
	}
	b.clock.advance(viewer.TokenLife - time.Second)
	b.must(b.ra.RefreshTokenKey(b.ctx))
	if b.tokenKeys()[1].WithdrawnAt != nil {
		b.Error("withdrawn while a token of it may be good")
	}
	b.clock.advance(time.Second)
	b.must(b.ra.RefreshTokenKey(b.ctx))
	if keys = b.tokenKeys(); keys[1].WithdrawnAt == nil || keys[0].WithdrawnAt != nil {
		b.Errorf("after its last token: %v", keys)
	}
}

func tokenKeyRace(b *bundle) {
	for _, err := range atOnce(4, func(int) error { return b.ra.RefreshTokenKey(b.ctx) }) {
		b.must(err)
	}
	b.clock.advance(30 * 24 * time.Hour)
	for _, err := range atOnce(4, func(int) error { return b.ra.RotateTokenKey(b.ctx, b.operator, false) }) {
		b.must(err)
	}
	standing := slices.DeleteFunc(b.tokenKeys(), func(k *ent.TokenKey) bool { return k.RetiredAt != nil })
	if len(standing) != 1 || len(standing[0].KeySealed) == 0 {
		b.Errorf("these sign: %v", standing)
	}
}

func tokenKeyLeaked(b *bundle) {
	b.must(b.ra.RefreshTokenKey(b.ctx))
	b.refused(b.ra.RotateTokenKey(b.ctx, b.taro, true), "NOT_ALLOWED")
	b.must(b.ra.RotateTokenKey(b.ctx, b.operator, true))
	keys := b.tokenKeys()
	if len(keys) != 2 || keys[1].WithdrawnAt == nil || keys[0].WithdrawnAt != nil {
		b.Errorf("after the leak: %v", keys)
	}
	if events := b.events(keys[0].ID, ra.TokenKeyRotated); len(events) != 1 || events[0].Details["leaked"] != "true" {
		b.Errorf("recorded: %v", events)
	}
}
