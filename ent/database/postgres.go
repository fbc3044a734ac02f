package database

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// openPostgres opens one pool, at the server's default isolation (READ
// COMMITTED): what races across rows is decided by unique indexes and
// conditional updates, not by isolation.
//
// Statements are prepared once a connection and kept (pgx's cache, 512 of
// them), so the server may settle on a generic plan. That is right for look-ups
// by key and wrong for searches by pattern, which bring
// sql.WithVar(ctx, "plan_cache_mode", "force_custom_plan"). Behind a pooler
// that shares connections between transactions, put
// default_query_exec_mode=exec into the URL.
func openPostgres(ctx context.Context, url string, o options) (*DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		// pgx masks the password in its message, and only there.
		return nil, err
	}
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "shomei"
	}
	pool := stdlib.OpenDB(*config)
	// More connections than this make two processors slower, and the server's
	// own limit (100) has to serve several processes and the job queue.
	n := o.limit(4, 16)
	pool.SetMaxOpenConns(n)
	pool.SetMaxIdleConns(n)
	pool.SetConnMaxIdleTime(5 * time.Minute)
	// After a failover connections find their way back within this time.
	pool.SetConnMaxLifetime(30 * time.Minute)
	if err := pool.PingContext(ctx); err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return &DB{dialect: Postgres, readers: pool, writer: pool}, nil
}
