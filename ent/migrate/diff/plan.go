package main

import (
	"context"
	"errors"
	"strings"
	"text/template"
	"time"

	atlas "ariga.io/atlas/sql/migrate"
	"ariga.io/atlas/sql/sqltool"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
)

// plan replays the migrations in dir, compares the outcome with the tables,
// and writes what is missing as one more file. Errors: atlas.ErrNoPlan when
// nothing is; a sum that does not fit the files, when one was edited by hand.
func plan(ctx context.Context, name, dir, intent string, tables []*schema.Table, at time.Time) (err error) {
	db, end, err := scratch(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, end()) }()
	files, err := sqltool.NewGooseDir(dir)
	if err != nil {
		return err
	}
	m, err := schema.NewMigrate(entsql.OpenDB(name, db),
		schema.WithDir(files),
		schema.WithMigrationMode(schema.ModeReplay),
		schema.WithFormatter(formatter{at}),
		schema.WithDropColumn(true),
		schema.WithDropIndex(true),
		schema.WithErrNoPlan(true),
	)
	if err != nil {
		return err
	}
	return m.NamedDiff(ctx, intent, tables...)
}

// formatter writes a plan, versioned by a moment, as a file of goose without the way down.
type formatter struct{ at time.Time }

var upOnly = template.Must(template.New("").Parse(`-- +goose Up
{{ range .Changes }}{{ with .Comment }}-- {{ . }}
{{ end }}{{ .Cmd }};
{{ end }}`))

// Format leaves out the pragmas around a rebuilt SQLite table: they do nothing
// inside goose's transaction. Foreign keys are off on the whole connection.
func (f formatter) Format(p *atlas.Plan) ([]atlas.File, error) {
	kept := *p
	kept.Changes = nil
	for _, c := range p.Changes {
		if !strings.HasPrefix(c.Cmd, "PRAGMA foreign_keys") {
			kept.Changes = append(kept.Changes, c)
		}
	}
	var b strings.Builder
	if err := upOnly.Execute(&b, &kept); err != nil {
		return nil, err
	}
	name := f.at.UTC().Format("20060102150405") + "_" + p.Name + ".sql"
	return []atlas.File{atlas.NewLocalFile(name, []byte(b.String()))}, nil
}
