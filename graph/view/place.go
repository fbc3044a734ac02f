package view

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"
	"github.com/jackc/pgx/v5"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/ent/rule"
	"github.com/shomei-ra/shomei/internal/instant"
)

// maxTerms are the ranges of one statement; SQLite takes no more.
const maxTerms = 500

// reading is how the ranges of a list are read, and their places merged.
type reading struct {
	bounds, order func(*sql.Selector)
	compare       func(a, b place) int
	limit         int
	descending    bool
}

// reading answers how requests are read by when they are due, or else by their
// ids, which sort by when they were submitted. Errors: a cursor of another list.
func (s scan) reading(due bool) (reading, error) {
	compare, _, err := s.within(due)
	r := reading{bounds: s.bounds, order: s.order, compare: compare, limit: s.limit, descending: s.descending}
	if err != nil || !due {
		return r, err
	}
	r.bounds, err = s.momentBounds(request.FieldQueueAt)
	r.order = s.momentOrder(request.FieldQueueAt)
	return r, err
}

// places answers the places that the page begins with: of each span as many as
// it holds, in one statement. It is read beyond ent, which knows no ORDER BY in
// a part of a UNION, and behind the fence, which every part is given.
func (s *Source) places(ctx context.Context, spans []span, page reading) ([]place, error) {
	var places []place
	for some := range slices.Chunk(spans, maxTerms) {
		statement, args := s.ranges(some, page)
		err := s.readPairs(ctx, statement, args, func(id string, at int64) {
			places = append(places, place{id: id, at: instant.Time(at)})
		})
		if err != nil {
			return nil, fmt.Errorf("read places: %w", err)
		}
	}
	slices.SortFunc(places, page.compare)
	return places[:min(page.limit, len(places))], nil
}

// ranges is the statement that reads spans, each in order, as far as a page
// needs. SQLite is told each span's index: it keeps no statistics here, and takes
// any index that gives the order, however many rows it then passes over.
// PostgreSQL knows better, and cannot be told.
func (s *Source) ranges(spans []span, page reading) (statement string, args []any) {
	if s.DB.Dialect() == database.Postgres {
		parts := make([]*sql.Selector, len(spans))
		for i, each := range spans {
			parts[i] = s.part(each, page)
		}
		return union(s.DB.Dialect(), parts).Query()
	}
	parts := make([]string, len(spans))
	for i, each := range spans {
		text, given := s.part(each, page).Query()
		if each.index != "" {
			text = strings.Replace(text, fromRequests, fromRequests+" INDEXED BY "+each.index, 1)
		}
		parts[i], args = "SELECT * FROM ("+text+")", append(args, given...)
	}
	return strings.Join(parts, " UNION ALL "), args
}

// fromRequests is how a statement on SQLite names the table that it reads.
const fromRequests = "FROM `" + request.Table + "`"

// part is the statement that reads one span.
func (s *Source) part(of span, page reading) *sql.Selector {
	table := sql.Table(request.Table)
	q := sql.Dialect(s.DB.Dialect()).Select(table.C(request.FieldID), table.C(request.FieldQueueAt)).From(table)
	if fence := rule.Narrow(ent.TypeRequest, s.viewer); fence != nil {
		fence(q)
	}
	for _, p := range of.in {
		p(q)
	}
	page.bounds(q)
	if of.direct && s.DB.Dialect() == database.Postgres {
		// What is null is no constant to PostgreSQL: an index that begins with it gives
		// the order only where it is part of that.
		seller := table.C(request.FieldPartnerID)
		if page.descending {
			seller = sql.Desc(seller)
		}
		q.OrderBy(seller)
	}
	page.order(q)
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

// readPairs reads rows of a text and a number. PostgreSQL plans the statement for
// its values: its generic plan cannot know that a state is rare, and walks the
// whole table for one.
func (s *Source) readPairs(ctx context.Context, statement string, given []any, each func(text string, number int64)) (err error) {
	args := make([]any, 0, len(given)+1)
	if s.DB.Dialect() == database.Postgres {
		args = append(args, pgx.QueryExecModeExec)
	}
	for _, arg := range given {
		args = append(args, plain(arg))
	}
	rows, err := s.DB.Reader().QueryContext(ctx, statement, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var (
			text   string
			number int64
		)
		if err := rows.Scan(&text, &number); err != nil {
			return err
		}
		each(text, number)
	}
	return rows.Err()
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
