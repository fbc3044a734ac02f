package job

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ra"
)

// outbox inserts jobs and works none: it breaks the circle in which use cases
// add the jobs that workers do by calling use cases.
type outbox struct{ client *river.Client[*sql.Tx] }

// NewOutbox returns the outbox of a database, which must be migrated before
// the first Add. Errors: River refuses its configuration.
func NewOutbox(db *database.DB, log *slog.Logger) (ra.Outbox, error) {
	client, err := river.NewClient(sqlDriver(db), &river.Config{Logger: quiet(log)})
	if err != nil {
		return nil, fmt.Errorf("new outbox: %w", err)
	}
	return outbox{client}, nil
}

// sqlDriver lets River work on the connections that ent has: on SQLite there
// is only one that writes. On PostgreSQL this driver inserts and notifies but
// cannot listen, which is all an outbox needs.
func sqlDriver(db *database.DB) riverdriver.Driver[*sql.Tx] {
	if db.Dialect() == database.SQLite {
		return riversqlite.New(db.Writer())
	}
	return riverdatabasesql.New(db.Writer())
}

// Add implements ra.Outbox. Errors: ctx is not that of a running transaction;
// a job that no worker knows.
func (o outbox) Add(ctx context.Context, _ *ent.Tx, job ra.Job) error {
	tx, ok := database.SQLTx(ctx)
	if !ok {
		return errors.New("add job: not inside a transaction")
	}
	var args river.JobArgs
	switch j := job.(type) {
	case ra.SendMail:
		args = sendMail{MessageID: j.MessageID}
	case ra.PublishCRL:
		args = publishCRL{IssuerID: j.IssuerID}
	case ra.Deliver:
		args = deliver{WebhookID: j.WebhookID, After: int64(j.After)}
	default:
		return fmt.Errorf("add job: no worker for %T", job)
	}
	if _, err := o.client.InsertTx(ctx, tx, args, nil); err != nil {
		return fmt.Errorf("add job %s: %w", args.Kind(), err)
	}
	return nil
}
