package job

import (
	"context"
	"fmt"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
)

// covered stands for a code or a link's token where staff read a mail.
const covered = "••••••••••••••••"

// Letters writes mails as their recipients see them, for staff to read: what
// opens something is covered. It opens no seal and sends nothing.
type Letters struct{ postman postman }

// NewLetters works with the same as a Runner.
func NewLetters(c Config) *Letters { return &Letters{postman{Config: c, covers: true}} }

// Written writes a stored mail anew, from the rows that it is about as they
// stand now. Errors: NOT_FOUND; the templates do not take what it is to say.
func (l *Letters) Written(ctx context.Context, messageID string) (mail.Rendered, error) {
	ctx = viewer.AsSystem(ctx)
	m, err := l.postman.read(ctx, messageID)
	if ent.IsNotFound(err) {
		return mail.Rendered{}, problem.Refuse(problem.NotFound, "messageId")
	}
	if err != nil {
		return mail.Rendered{}, fmt.Errorf("write mail: %w", err)
	}
	data, err := l.postman.data(ctx, m)
	if err != nil {
		return mail.Rendered{}, fmt.Errorf("write mail: %w", err)
	}
	return mail.Render(mail.Kind(m.Kind), mail.Language(m.Language), data)
}

// Sampled writes a sample in the words of a product: who signs it, what it is
// called and what its code is.
func (l *Letters) Sampled(sample mail.Sample, language mail.Language, brand, product, secretLabel policy.Text) (mail.Rendered, error) {
	say := func(t policy.Text) string {
		if language == mail.English {
			return t.En
		}
		return t.Ja
	}
	data := sample.Data(language)
	data.Brand, data.Product, data.SecretLabel = say(brand), say(product), say(secretLabel)
	data.HelpDesk = say(l.postman.HelpDesk)
	return mail.Render(sample.Kind, language, data)
}
