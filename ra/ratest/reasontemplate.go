package ratest

import (
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent/reasontemplate"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var templateCases = []scenario{
	{"a reason template is added, changed and switched off", templateKept},
	{"a reason template refused", templateRefused},
	{"a reason template of one title, added by four at once", templateRace},
	{"reason templates of the first day are given once, and what became of them stays", templatesGiven},
}

func template() ra.ReasonTemplate {
	return ra.ReasonTemplate{
		Title: "法人番号と組織名", Text: policy.Text{Ja: "一致しません。", En: "They do not agree."},
		Fields: []string{"registration.organization.legalName", "registration.organization.corporateNumber"},
	}
}

func templateKept(b *bundle) {
	templateID, err := b.ra.AddReasonTemplate(b.ctx, b.administrator(), reasontemplate.UseRETURN, template())
	b.must(err)
	changed := template()
	changed.Title, changed.Fields = "　組織名 ", changed.Fields[:1]
	b.must(b.ra.ChangeReasonTemplate(b.ctx, b.administrator(), templateID, changed))
	b.must(b.ra.OfferReasonTemplate(b.ctx, b.administrator(), templateID, false))
	row := b.client.ReasonTemplate.GetX(b.sys, templateID)
	got := []any{row.Title, row.TextJa, row.TextEn, row.Fields, row.Enabled}
	if diff := cmp.Diff([]any{"組織名", "一致しません。", "They do not agree.", changed.Fields, false}, got); diff != "" {
		b.Errorf("template (-want +got):\n%s", diff)
	}
	for _, action := range []ra.Action{ra.ReasonTemplateAdded, ra.ReasonTemplateChanged, ra.ReasonTemplateSwitchedOff} {
		if n := len(b.events(templateID, action)); n != 1 {
			b.Errorf("%s is recorded %d times", action, n)
		}
	}
}

func templateRefused(b *bundle) {
	_, err := b.ra.AddReasonTemplate(b.ctx, b.administrator(), reasontemplate.UseRETURN, template())
	b.must(err)
	for _, c := range []struct {
		use    reasontemplate.Use
		change func(*ra.ReasonTemplate)
		want   []string
	}{
		{reasontemplate.UseRETURN, func(*ra.ReasonTemplate) {}, []string{"REPEATED at title"}},
		{"EAT", func(in *ra.ReasonTemplate) { in.Fields = nil }, []string{"BAD_ID at use"}},
		{reasontemplate.UseREJECT, func(*ra.ReasonTemplate) {}, []string{"BAD_VALUE at fields"}},
		{reasontemplate.UseRETURN, func(in *ra.ReasonTemplate) { in.Fields = []string{"registration.color"} }, []string{"BAD_ID at fields.0"}},
		{reasontemplate.UseRETURN, func(in *ra.ReasonTemplate) { in.Title, in.Text.En = " ", strings.Repeat("x", 1001) },
			[]string{"REQUIRED at title", "TOO_LONG at text.en"}},
	} {
		in := template()
		c.change(&in)
		_, err := b.ra.AddReasonTemplate(b.ctx, b.administrator(), c.use, in)
		b.refused(err, c.want...)
	}
	b.refused(b.ra.ChangeReasonTemplate(b.ctx, b.administrator(), "rsnt_gone", template()), "NOT_FOUND at templateId")
	_, err = b.ra.AddReasonTemplate(b.ctx, b.taro, reasontemplate.UseREJECT, template())
	b.refused(err, "NOT_ALLOWED")
}

func templateRace(b *bundle) {
	errs := atOnce(4, func(int) error {
		_, err := b.ra.AddReasonTemplate(b.ctx, b.administrator(), reasontemplate.UseRETURN, template())
		return err
	})
	if diff := cmp.Diff(map[string]int{"ok": 1, "[REPEATED at title]": 3}, count(errs)); diff != "" {
		b.Errorf("added (-want +got):\n%s", diff)
	}
	if n := b.client.ReasonTemplate.Query().CountX(b.sys); n != 1 {
		b.Errorf("%d templates", n)
	}
}

func templatesGiven(b *bundle) {
	titled := func(use reasontemplate.Use, title string) ra.FirstReason {
		return ra.FirstReason{Use: use, ReasonTemplate: ra.ReasonTemplate{Title: title, Text: policy.Text{Ja: "始めの文", En: "As given"}}}
	}
	first := []ra.FirstReason{
		titled(reasontemplate.UseREJECT, "一"), titled(reasontemplate.UseREJECT, "二"), titled(reasontemplate.UseREVOKE, "三"),
	}
	b.refused(b.ra.GiveReasonTemplates(b.ctx, b.administrator(), first), "ANOTHER_OFFICER_WANTED")
	b.refused(b.ra.GiveReasonTemplates(b.ctx, b.taro, first), "NOT_ALLOWED")
	// An older installation, where a team has one of its own under the title.
	own, err := b.ra.AddReasonTemplate(b.ctx, b.administrator(), reasontemplate.UseREJECT,
		ra.ReasonTemplate{Title: "二", Text: policy.Text{Ja: "自分の文", En: "Ours"}})
	b.must(err)
	errs := atOnce(4, func(int) error { return b.ra.GiveReasonTemplates(b.ctx, b.operator, first) })
	if diff := cmp.Diff(map[string]int{"ok": 4}, count(errs)); diff != "" {
		b.Errorf("given by four processes (-want +got):\n%s", diff)
	}
	if got := b.client.ReasonTemplate.GetX(b.sys, own).TextJa; got != "自分の文" {
		b.Errorf("the team's own says %q", got)
	}
	given := b.client.ReasonTemplate.Query().Where(reasontemplate.Title("一")).OnlyX(b.sys)
	changed := ra.ReasonTemplate{Title: "別の題", Text: policy.Text{Ja: "直した文", En: "Mended"}}
	b.must(b.ra.ChangeReasonTemplate(b.ctx, b.administrator(), given.ID, changed))
	b.must(b.ra.GiveReasonTemplates(b.ctx, b.operator, first))
	titles := map[string]string{}
	for _, row := range b.client.ReasonTemplate.Query().AllX(b.sys) {
		titles[row.Title] = row.TextJa
	}
	if diff := cmp.Diff(map[string]string{"別の題": "直した文", "二": "自分の文", "三": "始めの文"}, titles); diff != "" {
		b.Errorf("templates (-want +got):\n%s", diff)
	}
}
