// Package schema declares the tables, one entity a file.
//
// Things that hold everywhere: ids are typed strings of internal/id; moments
// are instant.Time; what is due by the clock stands in the three columns
// status, due_status, due_at (see lifecycle.Effective).
package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"

	"github.com/shomei-ra/shomei/internal/instant"
)

// key is the primary key of every entity.
func key() ent.Field { return field.String("id").Immutable().NotEmpty() }

// moment is a column that always holds a moment.
func moment(name string) ent.Field {
	return field.Int64(name).GoType(instant.Time(0))
}

// fixedMoment is a moment that never changes.
func fixedMoment(name string) ent.Field {
	return field.Int64(name).GoType(instant.Time(0)).Immutable()
}

// maybeMoment is a moment that may not have come yet.
func maybeMoment(name string) ent.Field {
	return field.Int64(name).GoType(instant.Time(0)).Optional().Nillable()
}

// ref is an immutable foreign key.
func ref(name string) ent.Field { return field.String(name).Immutable() }

// maybeRef is a foreign key that may be empty, and may be set later.
func maybeRef(name string) ent.Field { return field.String(name).Optional().Nillable() }
