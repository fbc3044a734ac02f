package database

import (
	"errors"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/mattn/go-sqlite3"

	"github.com/shomei-ra/shomei/ent/migrate"
)

// PostgreSQL's error codes (Appendix A of its manual).
const (
	uniqueViolation      = "23505"
	serializationFailure = "40001"
	deadlockDetected     = "40P01"
)

// IsUnique reports whether the error is a row that a unique index refused.
func IsUnique(err error) bool {
	_, _, ok := unique(err)
	return ok
}

// UniqueOn reports whether a unique index over exactly these columns of the
// table refused a row, a partial index included: the same question on both
// databases, of which one names the columns and the other the index.
//
//	database.UniqueOn(err, coupon.Table, coupon.FieldRequestID)
func UniqueOn(err error, table string, columns ...string) bool {
	t, c, ok := unique(err)
	return ok && t == table && slices.Equal(c, columns)
}

// unique returns the table and the columns of the index that refused.
func unique(err error) (table string, columns []string, ok bool) {
	if pg := (*pgconn.PgError)(nil); errors.As(err, &pg) {
		if pg.Code != uniqueViolation {
			return "", nil, false
		}
		return pg.TableName, indexColumns(pg.TableName, pg.ConstraintName), true
	}
	if lite := (sqlite3.Error{}); errors.As(err, &lite) {
		switch lite.ExtendedCode {
		case sqlite3.ErrConstraintUnique, sqlite3.ErrConstraintPrimaryKey:
		default:
			return "", nil, false
		}
		// "UNIQUE constraint failed: coupons.request_id, coupons.status"
		_, list, _ := strings.Cut(lite.Error(), "failed: ")
		for name := range strings.SplitSeq(list, ", ") {
			t, c, _ := strings.Cut(name, ".")
			table, columns = t, append(columns, c)
		}
		return table, columns, true
	}
	return "", nil, false
}

// indexColumns looks an index of PostgreSQL up by its name.
func indexColumns(table, name string) []string {
	for _, t := range migrate.Tables {
		if t.Name != table {
			continue
		}
		for _, i := range t.Indexes {
			if i.Name == name {
				columns := make([]string, len(i.Columns))
				for j, c := range i.Columns {
					columns[j] = c.Name
				}
				return columns
			}
		}
		for _, c := range t.Columns {
			// How a column that is unique by itself has its index named.
			if name == table+"_"+c.Name+"_key" {
				return []string{c.Name}
			}
		}
		if name == table+"_pkey" {
			return []string{t.PrimaryKey[0].Name}
		}
	}
	return nil
}

// Retryable reports whether the same transaction may well succeed when it is
// run again from its beginning: PostgreSQL chose it as the victim of a
// deadlock, or SQLite's file was locked by another process.
func Retryable(err error) bool {
	if pg := (*pgconn.PgError)(nil); errors.As(err, &pg) {
		return pg.Code == serializationFailure || pg.Code == deadlockDetected
	}
	if lite := (sqlite3.Error{}); errors.As(err, &lite) {
		return lite.Code == sqlite3.ErrBusy || lite.Code == sqlite3.ErrLocked
	}
	return false
}
