package ra

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/reasontemplate"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

const (
	// maxTemplateTitle is how long a template's title is, in characters; its text
	// is as long as a reason.
	maxTemplateTitle = 60
	// maxTemplates bounds the templates of a use: officers choose from all.
	maxTemplates = 50
)

// ReasonTemplate is a text that officers begin a reason with.
type ReasonTemplate struct {
	Title string
	// Text in the languages of applicants.
	Text policy.Text
	// Fields that a return opens, as form.Paths names them behind
	// "registration."; of another use none.
	Fields []string
}

// AddReasonTemplate adds a template and answers its id. Errors: NOT_ALLOWED;
// BAD_ID at use or a field; REQUIRED, TOO_LONG or BAD_CHARACTER at its field;
// REPEATED at title; TOO_MANY at use.
func (s *Service) AddReasonTemplate(ctx context.Context, by viewer.Viewer, use reasontemplate.Use, in ReasonTemplate) (string, error) {
	if !by.May(viewer.ManageEntrances) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	if err := problem.Join(checkTemplate(use, &in)); err != nil {
		return "", err
	}
	var templateID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) (err error) {
		templateID, err = s.addTemplate(ctx, tx, by, use, in)
		return err
	})
	if err = titleTaken(err); err != nil {
		return "", fmt.Errorf("add reason template: %w", err)
	}
	return templateID, nil
}

// checkTemplate brings a template of a use into the form in which it is stored,
// and collects what cannot be brought to it.
func checkTemplate(use reasontemplate.Use, in *ReasonTemplate) []problem.Problem {
	problems := normalizeTemplate(use, in)
	if reasontemplate.UseValidator(use) != nil {
		problems = append(problems, problem.New(problem.BadID, "use"))
	}
	return problems
}

func (s *Service) addTemplate(ctx context.Context, tx *ent.Tx, by viewer.Viewer, use reasontemplate.Use, in ReasonTemplate) (string, error) {
	there, err := tx.ReasonTemplate.Query().Where(reasontemplate.UseEQ(use)).Limit(maxTemplates).IDs(ctx)
	if err != nil {
		return "", fmt.Errorf("read templates: %w", err)
	}
	if len(there) >= maxTemplates {
		return "", problem.Refuse(problem.TooMany, "use", "max", fmt.Sprint(maxTemplates))
	}
	templateID, now := s.newID(id.ReasonTemplate), s.instantNow()
	if err := tx.ReasonTemplate.Create().SetID(templateID).SetUse(use).SetTitle(in.Title).
		SetTextJa(in.Text.Ja).SetTextEn(in.Text.En).SetFields(in.Fields).
		SetCreatedAt(now).SetChangedAt(now).Exec(ctx); err != nil {
		return "", err
	}
	return templateID, s.audit(ctx, tx, act{by: by, action: ReasonTemplateAdded, object: templateID, at: now,
		details: []string{"use", string(use)}, after: in})
}

// FirstReason is a template that a vetting team begins with.
type FirstReason struct {
	Use reasontemplate.Use
	ReasonTemplate
}

// GiveReasonTemplates gives an installation the templates that a vetting team
// begins with: one time, all of them or none, also an installation that is older
// than they are. What became of them since stays, and what has the title of one
// already. For the command line. Errors: NOT_ALLOWED, ANOTHER_OFFICER_WANTED,
// and those of AddReasonTemplate.
func (s *Service) GiveReasonTemplates(ctx context.Context, by viewer.Viewer, first []FirstReason) error {
	if err := alone(by, viewer.ManageEntrances); err != nil {
		return fmt.Errorf("give reason templates: %w", err)
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		// The log tells whether they were given: by whom nothing else is added.
		given, err := tx.AuditEvent.Query().Where(auditevent.Action(string(ReasonTemplateAdded)),
			auditevent.ActorKind(viewer.CommandLine)).Exist(ctx)
		if err != nil || given {
			return err
		}
		for _, f := range first {
			if err := problem.Join(checkTemplate(f.Use, &f.ReasonTemplate)); err != nil {
				return err
			}
			taken, err := tx.ReasonTemplate.Query().Where(reasontemplate.UseEQ(f.Use), reasontemplate.Title(f.Title)).Exist(ctx)
			if err != nil {
				return fmt.Errorf("look for the title: %w", err)
			}
			if taken {
				continue
			}
			_, err = s.addTemplate(ctx, tx, by, f.Use, f.ReasonTemplate)
			switch {
			case problem.Is(err, problem.TooMany): // the team has its own
			case problem.Is(titleTaken(err), problem.Repeated): // another process gives them too
				return errConflict
			case err != nil:
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("give reason templates: %w", err)
	}
	return nil
}

// ChangeReasonTemplate changes what a template says, for whom it is offered to
// from now on; what was written with it stays. Errors: as AddReasonTemplate's,
// NOT_FOUND.
func (s *Service) ChangeReasonTemplate(ctx context.Context, by viewer.Viewer, templateID string, in ReasonTemplate) error {
	err := s.onTemplate(ctx, by, templateID, func(row *ent.ReasonTemplate, u *ent.ReasonTemplateUpdateOne) (act, error) {
		if err := problem.Join(normalizeTemplate(row.Use, &in)); err != nil {
			return act{}, err
		}
		u.SetTitle(in.Title).SetTextJa(in.Text.Ja).SetTextEn(in.Text.En).SetFields(in.Fields)
		before := ReasonTemplate{row.Title, policy.Text{Ja: row.TextJa, En: row.TextEn}, row.Fields}
		return act{action: ReasonTemplateChanged, before: before, after: in}, nil
	})
	if err = titleTaken(err); err != nil {
		return fmt.Errorf("change reason template: %w", err)
	}
	return nil
}

// OfferReasonTemplate offers a template, or does not offer it any more. Errors:
// NOT_ALLOWED, NOT_FOUND.
func (s *Service) OfferReasonTemplate(ctx context.Context, by viewer.Viewer, templateID string, offered bool) error {
	action := ReasonTemplateSwitchedOff
	if offered {
		action = ReasonTemplateSwitchedOn
	}
	err := s.onTemplate(ctx, by, templateID, func(row *ent.ReasonTemplate, u *ent.ReasonTemplateUpdateOne) (act, error) {
		u.SetEnabled(offered)
		return act{action: action}, nil
	})
	if err != nil {
		return fmt.Errorf("offer reason template: %w", err)
	}
	return nil
}

// onTemplate changes a template with its record.
func (s *Service) onTemplate(ctx context.Context, by viewer.Viewer, templateID string, change func(*ent.ReasonTemplate, *ent.ReasonTemplateUpdateOne) (act, error)) error {
	if !by.May(viewer.ManageEntrances) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := tx.ReasonTemplate.Get(ctx, templateID)
		if ent.IsNotFound(err) {
			return problem.Refuse(problem.NotFound, "templateId")
		}
		if err != nil {
			return fmt.Errorf("read template: %w", err)
		}
		now := s.instantNow()
		update := tx.ReasonTemplate.UpdateOneID(row.ID).SetChangedAt(now)
		done, err := change(row, update)
		if err != nil {
			return err
		}
		if err := update.Exec(ctx); err != nil {
			return err
		}
		done.by, done.object, done.at = by, row.ID, now
		return s.audit(ctx, tx, done)
	})
}

// titleTaken tells that a use has a template of the title.
func titleTaken(err error) error {
	if database.UniqueOn(err, reasontemplate.Table, reasontemplate.FieldUse, reasontemplate.FieldTitle) {
		return problem.Refuse(problem.Repeated, "title")
	}
	return err
}

// normalizeTemplate brings a template to the form in which it is stored, and
// collects what cannot be brought to it.
func normalizeTemplate(use reasontemplate.Use, in *ReasonTemplate) []problem.Problem {
	in.Title = form.FreeText(in.Title)
	problems := append(words("title", in.Title, 1, maxTemplateTitle), normalizeWords("text", &in.Text, 1, maxReason)...)
	if len(in.Fields) == 0 {
		return problems
	}
	if use != reasontemplate.UseRETURN {
		return append(problems, problem.New(problem.BadValue, "fields"))
	}
	problems = append(problems, checkFields(in.Fields)...)
	in.Fields = slices.Clone(inOrder(in.Fields))
	return problems
}
