// Package ent is the database: schema/ declares it, everything else here but
// rule/, database/ and migrate/migrations/ is generated.
package ent

//go:generate go run -mod=mod entgo.io/ent/cmd/ent generate --feature sql/lock,sql/modifier,intercept,sql/upsert ./schema
