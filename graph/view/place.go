package view

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/jackc/pgx/v5"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/rule"
	"github.com/shomei-ra/shomei/internal/instant"
)

// maxTerms are the ranges of one statement; SQLite takes 500.
const maxTerms = 200

// places answers the places that the page begins with: of each span as many as
// it holds, in one statement. It is read beyond ent, which knows no ORDER BY in
// a part of a UNION, and behind the fence, which every part is given.
func (s *Source) places(ctx context.Context, spans [][]predicate.Request, page scan) (_ []place, err error) {
	bounds, err := page.momentBounds(request.FieldQueueAt)
	if err != nil {
		return nil, err
	}
	var places []place
	for some := range slices.Chunk(spans, maxTerms) {
		parts := make([]*sql.Selector, len(some))
		for i, narrow := range some {
			parts[i] = s.span(narrow, bounds, page)
		}
		found, err := s.readPlaces(ctx, union(s.DB.Dialect(), parts))
		if err != nil {
			return nil, err
		}
		places = append(places, found...)
	}
	way := 1
	if page.descending {
		way = -1
	}
	slices.SortFunc(places, func(a, b place) int { return way * a.compare(b) })
	return places[:min(page.limit, len(places))], nil
}

// span is the statement that reads one range, in order, as far as a page needs.
func (s *Source) span(narrow []predicate.Request, bounds func(*sql.Selector), page scan) *sql.Selector {
	table := sql.Table(request.Table)
	q := sql.Dialect(s.DB.Dialect()).Select(table.C(request.FieldID), table.C(request.FieldQueueAt)).From(table)
	if fence := rule.Narrow(ent.TypeRequest, s.viewer); fence != nil {
		fence(q)
	}
	for _, p := range narrow {
		p(q)
	}
	bounds(q)
	page.momentOrder(request.FieldQueueAt)(q)
	return q.Limit(page.limit)
}

// union joins statements that have an order and a limit each.
func union(dialect string, parts []*sql.Selector) *sql.Selector {
	var all *sql.Selector
	for i, part := range parts {
		whole := sql.Dialect(dialect).Select("*").From(part.As(fmt.Sprint("span", i)))
		if all == nil {
			all = whole
			continue
		}
		all.UnionAll(whole)
	}
	return all
}

// readPlaces reads places. PostgreSQL plans it for its values: its generic plan
// cannot know that a state is rare, and walks the whole table for one.
func (s *Source) readPlaces(ctx context.Context, q *sql.Selector) (_ []place, err error) {
	statement, given := q.Query()
	args := make([]any, 0, len(given)+1)
	if s.DB.Dialect() == database.Postgres {
		args = append(args, pgx.QueryExecModeExec)
	}
	for _, arg := range given {
		args = append(args, plain(arg))
	}
	rows, err := s.DB.Reader().QueryContext(ctx, statement, args...)
	if err != nil {
		return nil, fmt.Errorf("read places: %w", err)
	}
	defer rows.Close()
	var places []place
	for rows.Next() {
		var (
			p  place
			at int64
		)
		if err := rows.Scan(&p.id, &at); err != nil {
			return nil, fmt.Errorf("read places: %w", err)
		}
		p.at = instant.Time(at)
		places = append(places, p)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read places: %w", err)
	}
	return places, nil
}

// plain is a value without our name for its type, which a driver that is told
// nothing of the statement's types cannot know.
func plain(arg any) any {
	switch v := reflect.ValueOf(arg); v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Int64:
		return v.Int()
	default:
		return arg
	}
}
