package ra

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/inquiry"
	"github.com/shomei-ra/shomei/ent/message"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// InquiryInput is what somebody writes to an entrance's help desk, as typed.
type InquiryInput struct {
	// Portal is the slug of the entrance.
	Portal                     string
	Name, Email, Subject, Body string
	Language                   inquiry.Language
}

// Bounds of an enquiry, in graphemes.
const (
	maxInquiryName    = 60
	maxInquirySubject = 100
	maxInquiryBody    = 4000
	// runesPerGrapheme bounds what a grapheme may hold, on average.
	runesPerGrapheme = 4
)

// Of the mails that say that an enquiry arrived, one address gets this many in
// such a time: whoever names a stranger's address cannot flood it through us.
const (
	maxReceived   = 3
	receivedEvery = time.Hour
	// maxAtDesk bounds what a help desk gets in that time, from however many
	// networks it is sent.
	maxAtDesk = 60
)

// SendInquiry mails an enquiry to the entrance's help desk, and tells its
// writer that it arrived. Errors, each at its field: REQUIRED, TOO_LONG,
// BAD_CHARACTER, BAD_EMAIL; NOT_FOUND where the entrance takes none;
// TOO_MANY_ATTEMPTS where its help desk has got more than it can read.
func (s *Service) SendInquiry(ctx context.Context, by viewer.Viewer, in InquiryInput) error {
	in, problems := normalizeInquiry(in)
	desk, err := s.HelpDeskEmail(ctx, in.Portal)
	if err != nil {
		return fmt.Errorf("send inquiry: %w", err)
	}
	if desk == "" {
		return problem.Refuse(problem.NotFound, "partner")
	}
	if err := problem.Join(problems); err != nil {
		return err
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := standInLine(ctx, tx); err != nil {
			return err
		}
		now := s.instantNow()
		if err := s.deskTakes(ctx, tx, desk); err != nil {
			return err
		}
		inquiryID := s.newID(id.Inquiry)
		if err := tx.Inquiry.Create().SetID(inquiryID).SetPortal(in.Portal).SetName(in.Name).SetEmail(in.Email).
			SetSubject(in.Subject).SetBody(in.Body).SetLanguage(in.Language).SetCreatedAt(now).Exec(ctx); err != nil {
			return fmt.Errorf("store inquiry: %w", err)
		}
		if err := s.audit(ctx, tx, act{by: by, action: InquirySent, object: inquiryID, at: now}); err != nil {
			return err
		}
		language := message.Language(in.Language)
		if err := s.post(ctx, tx, letter{kind: message.KindINQUIRY, aboutID: inquiryID, recipient: desk, language: language}); err != nil {
			return err
		}
		// One mailbox is one, however its name is written.
		writer := form.FoldEmail(in.Email)
		told, err := s.told(ctx, tx, message.KindINQUIRY_RECEIVED, receivedEvery, message.Recipient(writer))
		if err != nil || told >= maxReceived {
			return err
		}
		return s.post(ctx, tx, letter{kind: message.KindINQUIRY_RECEIVED, aboutID: inquiryID, recipient: writer, language: language})
	})
	if err != nil {
		return fmt.Errorf("send inquiry: %w", err)
	}
	return nil
}

// standInLine has mails that are counted stand in line, or many at once would
// each count none before them. The one row that every installation has is where.
func standInLine(ctx context.Context, tx *ent.Tx) error {
	if err := tx.Installation.Update().AddClockOffset(0).Exec(ctx); err != nil {
		return fmt.Errorf("stand in line: %w", err)
	}
	return nil
}

// told answers how many mails of a kind were written within a time, of those that
// it is asked about.
func (s *Service) told(ctx context.Context, tx *ent.Tx, kind message.Kind, within time.Duration, of predicate.Message) (int, error) {
	n, err := tx.Message.Query().Where(message.KindEQ(kind), of, message.CreatedAtGT(instant.At(s.now().Add(-within)))).Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count what was told: %w", err)
	}
	return n, nil
}

// deskTakes refuses an enquiry to a help desk that got maxAtDesk of them within
// receivedEvery, until the first of those is that old.
func (s *Service) deskTakes(ctx context.Context, tx *ent.Tx, desk string) error {
	first, err := tx.Message.Query().Where(
		message.KindEQ(message.KindINQUIRY), message.Recipient(desk),
		message.CreatedAtGT(instant.At(s.now().Add(-receivedEvery))),
	).Order(ent.Desc(message.FieldCreatedAt)).Offset(maxAtDesk - 1).Limit(1).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("count what the desk got: %w", err)
	}
	wait := first.CreatedAt.Time().Add(receivedEvery).Sub(s.now())
	return problem.Refuse(problem.TooManyAttempts, "", "seconds", strconv.Itoa(int(wait/time.Second)+1))
}

// HelpDeskEmail answers where enquiries made at an entrance go; empty where
// there is no such entrance, or nobody takes any.
func (s *Service) HelpDeskEmail(ctx context.Context, slug string) (string, error) {
	if slug == "" {
		return s.helpDeskEmail, nil
	}
	row, err := s.db.Client().Portal.Query().Where(portal.Slug(slug)).Only(ctx)
	if ent.IsNotFound(err) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read entrance: %w", err)
	}
	return row.HelpDeskEmail, nil
}

// normalizeInquiry brings an enquiry to the form in which it is mailed: name
// and subject are single lines. It collects what cannot be brought to it.
func normalizeInquiry(in InquiryInput) (InquiryInput, []problem.Problem) {
	var problems []problem.Problem
	for _, f := range []struct {
		name string
		text *string
		max  int
		line bool
	}{
		{"name", &in.Name, maxInquiryName, true},
		{"subject", &in.Subject, maxInquirySubject, true},
		{"body", &in.Body, maxInquiryBody, false},
	} {
		*f.text = form.FreeText(*f.text)
		character, bad := form.BadInText(*f.text)
		if f.line {
			character, bad = form.BadInLine(*f.text)
		}
		switch {
		case *f.text == "":
			problems = append(problems, problem.New(problem.Required, f.name))
		case bad:
			problems = append(problems, problem.New(problem.BadCharacter, f.name, "character", character))
		case utf8.RuneCountInString(*f.text) > f.max*runesPerGrapheme, uniseg.GraphemeClusterCount(*f.text) > f.max:
			problems = append(problems, problem.New(problem.TooLong, f.name, "max", strconv.Itoa(f.max)))
		}
	}
	email, ok := form.Email(in.Email)
	switch {
	case in.Email == "":
		problems = append(problems, problem.New(problem.Required, "email"))
	case !ok:
		problems = append(problems, problem.New(problem.BadEmail, "email"))
	}
	in.Email, in.Language = email, cmp.Or(in.Language, inquiry.LanguageJA)
	return in, problems
}
