package job

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/internal/hook"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/mail"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

const (
	// sweepEvery is the rhythm of the sweep. Nobody waits for it: what is due
	// is due by the clock. Only mails and the like are as late as this.
	sweepEvery = 2 * time.Second
	// pollEvery is how soon a job is noticed where the database cannot notify.
	pollEvery = 200 * time.Millisecond
	// jobTimeout ends what hangs; a job still running at rescueAfter belonged
	// to a process that died, and is done again.
	jobTimeout  = time.Minute
	rescueAfter = 2 * time.Minute
	// keepDone: sweeps come by the ten thousand a day, and what became of a
	// mail stands in its own row.
	keepDone = time.Hour
	// Mails at a time, webhooks at a time, and other jobs at a time, in one process.
	mailWorkers, hookWorkers, mainWorkers = 4, 16, 2
)

// Config is what a Runner works with. All fields are wanted but Prune.
type Config struct {
	DB        *database.DB
	RA        *ra.Service
	Ring      *keyring.Ring
	Transport mail.Transport
	// Hooks sends to webhooks.
	Hooks *hook.Client
	// PublicURL is the portal's address, for links in mails.
	PublicURL string
	// Operator is the name of who runs this; needed for mails about no product.
	Operator policy.Text
	// HelpDesk says whom to ask, by language; may have several lines.
	HelpDesk policy.Text
	// Sender of mails, as their recipients see it; told ahead of those to come.
	Sender string
	// Wall is wall time, from which pauses between tries are counted.
	Wall func() time.Time
	// Prune deletes old rows that no use case knows of. It is called with every
	// sweep and has its own rhythm.
	Prune func(context.Context) error
	Log   *slog.Logger

	// pauses between tries of a mail; nil: the package's own.
	pauses []time.Duration
}

// Runner does the jobs of a database. Any number of processes may run one
// each. Start it once and stop it once.
type Runner struct {
	db     *database.DB
	client client
	pool   *pgxpool.Pool // PostgreSQL only
}

// client is what is the same of River's clients on either database.
type client interface {
	Start(context.Context) error
	Stop(context.Context) error
	StopAndCancel(context.Context) error
	JobList(context.Context, *river.JobListParams) (*river.JobListResult, error)
}

// NewRunner prepares a Runner; it does nothing before Start. On PostgreSQL it
// opens a small pool of its own, over which it is notified of new jobs.
func NewRunner(ctx context.Context, c Config) (*Runner, error) {
	r, err := newRunner(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("new job runner: %w", err)
	}
	return r, nil
}

func newRunner(ctx context.Context, c Config) (*Runner, error) {
	r := &Runner{db: c.DB}
	config, err := configure(c, r.abandoned)
	if err != nil {
		return nil, err
	}
	if c.DB.Dialect() == database.SQLite {
		r.client, err = river.NewClient(sqlDriver(c.DB), config)
		return r, err
	}
	pools, err := pgxpool.ParseConfig(c.DB.URL())
	if err != nil {
		return nil, err
	}
	// Fetching, completing, the leader's chores and one that listens.
	pools.MaxConns = max(pools.MaxConns, 6)
	if r.pool, err = pgxpool.NewWithConfig(ctx, pools); err != nil {
		return nil, err
	}
	if r.client, err = river.NewClient(riverpgxv5.New(r.pool), config); err != nil {
		r.pool.Close()
		return nil, err
	}
	return r, nil
}

// configure has the sweep give up mails by abandoned, which needs the client
// that comes of this.
func configure(c Config, abandoned func(context.Context) (int, error)) (*river.Config, error) {
	if c.pauses == nil {
		c.pauses = pauses
	}
	workers := river.NewWorkers()
	err := errors.Join(
		river.AddWorkerSafely(workers, &postman{Config: c}),
		river.AddWorkerSafely(workers, &publisher{ra: c.RA}),
		river.AddWorkerSafely(workers, &messenger{ra: c.RA, hooks: c.Hooks, wall: c.Wall, log: c.Log}),
		river.AddWorkerSafely(workers, &sweeper{ra: c.RA, abandoned: abandoned, prune: c.Prune, log: c.Log}),
	)
	if err != nil {
		return nil, err
	}
	return &river.Config{
		Workers: workers,
		Queues: map[string]river.QueueConfig{
			mailQueue: {MaxWorkers: mailWorkers},
			hookQueue: {MaxWorkers: hookWorkers},
			mainQueue: {MaxWorkers: mainWorkers},
		},
		PeriodicJobs: []*river.PeriodicJob{river.NewPeriodicJob(
			river.PeriodicInterval(sweepEvery),
			func() (river.JobArgs, *river.InsertOpts) { return sweep{}, nil },
			&river.PeriodicJobOpts{RunOnStart: true},
		)},
		FetchPollInterval:           pollEvery,
		JobTimeout:                  jobTimeout,
		RescueStuckJobsAfter:        rescueAfter,
		CompletedJobRetentionPeriod: keepDone,
		Logger:                      quiet(c.Log),
	}, nil
}

// Start begins to work jobs and returns. Ending ctx cuts running jobs short;
// Stop is the kind way.
func (r *Runner) Start(ctx context.Context) error {
	if err := r.client.Start(ctx); err != nil {
		return fmt.Errorf("start jobs: %w", err)
	}
	return nil
}

// Stop fetches no more jobs and waits for those that run; when ctx ends it
// cuts them short, and they are done again by whoever comes next. The database
// must still be open.
func (r *Runner) Stop(ctx context.Context) error {
	err := r.client.Stop(ctx)
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		// Cancelled jobs only have to write down that they were.
		brief, cancel := context.WithTimeout(context.WithoutCancel(ctx), cutShort)
		defer cancel()
		err = r.client.StopAndCancel(brief)
	}
	if r.pool != nil {
		r.pool.Close()
	}
	if err != nil {
		return fmt.Errorf("stop jobs: %w", err)
	}
	return nil
}

// cutShort is how long jobs that were cancelled may take to end.
const cutShort = 2 * time.Second
