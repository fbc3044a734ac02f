package database_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/mattn/go-sqlite3"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/productpolicy"
	"github.com/shomei-ra/shomei/ent/throttle"
	"github.com/shomei-ra/shomei/internal/testdb"
	"github.com/shomei-ra/shomei/policy"
)

func TestUniqueOn(t *testing.T) {
	t.Parallel()
	newProduct := func(id, code string) func(context.Context, *ent.Client) error {
		return func(ctx context.Context, c *ent.Client) error {
			return c.Product.Create().SetID(id).SetCode(code).SetBrandJa("").SetBrandEn("").SetNameJa("").
				SetNameEn("").SetDescriptionJa("").SetDescriptionEn("").SetCreatedAt(0).Exec(ctx)
		}
	}
	newPolicy := func(id, product string, version int) func(context.Context, *ent.Client) error {
		return func(ctx context.Context, c *ent.Client) error {
			return c.ProductPolicy.Create().SetID(id).SetProductID(product).SetVersion(version).
				SetPolicy(policy.Standard()).SetEffectiveAt(0).Exec(ctx)
		}
	}
	newThrottle := func(ctx context.Context, c *ent.Client) error { return count(ctx, c.Throttle, "a", 1) }
	tests := []struct {
		name    string
		act     func(context.Context, *ent.Client) error
		table   string
		columns []string
		unique  bool
	}{
		{"a primary key", newThrottle, throttle.Table, []string{throttle.FieldID}, true},
		{"a column", newProduct("p2", "code"), product.Table, []string{product.FieldCode}, true},
		{"an index", newPolicy("q2", "p1", 1), productpolicy.Table,
			[]string{productpolicy.FieldProductID, productpolicy.FieldVersion}, true},
		{"a foreign key", newPolicy("q3", "none", 1), "", nil, false},
	}
	testdb.Both(t, func(t *testing.T, open func() *database.DB) {
		db, ctx := open(), system(t)
		for _, make := range []func(context.Context, *ent.Client) error{newProduct("p1", "code"), newPolicy("q1", "p1", 1), newThrottle} {
			if err := make(ctx, db.Client()); err != nil {
				t.Fatal(err)
			}
		}
		for _, tt := range tests {
			err := tt.act(ctx, db.Client())
			if err == nil {
				t.Errorf("%s: nothing was refused", tt.name)
			}
			if got := database.IsUnique(err); got != tt.unique {
				t.Errorf("%s: IsUnique(%v) = %t", tt.name, err, got)
			}
			if got := database.UniqueOn(err, tt.table, tt.columns...); got != tt.unique {
				t.Errorf("%s: UniqueOn(%v, %s%v) = %t", tt.name, err, tt.table, tt.columns, got)
			}
			if database.UniqueOn(err, crl.Table, crl.FieldNumber) {
				t.Errorf("%s: it is said to be on the CRL's number", tt.name)
			}
		}
	})
}

func TestRetryable(t *testing.T) {
	t.Parallel()
	tests := []struct {
		err  error
		want bool
	}{
		{nil, false},
		{errors.New("database is locked"), false},
		{fmt.Errorf("approve: %w", &pgconn.PgError{Code: "40001"}), true},
		{&pgconn.PgError{Code: "40P01"}, true},
		{&pgconn.PgError{Code: "23505"}, false},
		{fmt.Errorf("approve: %w", sqlite3.Error{Code: sqlite3.ErrBusy}), true},
		{sqlite3.Error{Code: sqlite3.ErrConstraint}, false},
	}
	for _, tt := range tests {
		if got := database.Retryable(tt.err); got != tt.want {
			t.Errorf("Retryable(%v) = %t", tt.err, got)
		}
	}
}

// Two transactions that lock two rows crosswise: PostgreSQL ends one of them,
// and it says so through ent as an error that may be retried.
func TestRetryableDeadlock(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.Postgres(t), system(t)
	for _, id := range []string{"a", "b"} {
		if err := count(ctx, db.Client().Throttle, id, 0); err != nil {
			t.Fatal(err)
		}
	}
	held := map[string]chan struct{}{"a": make(chan struct{}), "b": make(chan struct{})}
	outcome := make(chan error, 2)
	lock := func(mine, other string) {
		outcome <- db.Tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
			if err := tx.Throttle.UpdateOneID(mine).AddFailures(1).Exec(ctx); err != nil {
				return err
			}
			close(held[mine])
			<-held[other]
			return tx.Throttle.UpdateOneID(other).AddFailures(1).Exec(ctx)
		})
	}
	go lock("a", "b")
	go lock("b", "a")
	one, two := <-outcome, <-outcome
	if (one == nil) == (two == nil) {
		t.Fatalf("one of the two should have failed: %v; %v", one, two)
	}
	if err := errors.Join(one, two); !database.Retryable(err) {
		t.Errorf("Retryable(%v) = false", err)
	}
}
