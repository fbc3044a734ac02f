package view

import (
	"cmp"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"database/sql"

	"github.com/jackc/pgx/v5"

	"github.com/shomei-ra/shomei/ent/database"
)

// What a search by name is bounded by, whatever is looked for and however much
// there is.
const (
	// maxFound is how many requests a search finds, the latest.
	maxFound = 1_000
	// maxCandidates are looked at on SQLite, whose index says what holds the rarest
	// pairs of characters and not yet in which order.
	maxCandidates = 10_000
	// maxKey is the longest text that is looked for, in characters: longer than
	// all names of a request together.
	maxKey = 500
	// maxGrams are asked for.
	maxGrams = 16
	// maxWalked are looked at on PostgreSQL when a text is common among the latest
	// sampled: commonIn of them hold it. Below that its index is faster.
	maxWalked = 50_000
	sampled   = 2_000
	commonIn  = 60
	// commonAt is how many of the latest that hold a pair tell how common it is.
	commonAt = 500
)

// named are the requests of which a name holds the key, a folded text; see the
// migration add_search for the index. It is read beyond the fence: what it
// answers are ids, and whoever reads rows by them passes it.
func (s *Source) named(ctx context.Context, key string) (ids []string, limited bool, err error) {
	grams := gramsOf(key)
	rows, err := s.namedRows(ctx, key, grams)
	if err != nil {
		return nil, false, fmt.Errorf("search names: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var (
			requestID string
			all       bool
		)
		if err := rows.Scan(&requestID, &all); err != nil {
			return nil, false, fmt.Errorf("read found names: %w", err)
		}
		ids, limited = append(ids, requestID), limited || !all
	}
	if err := rows.Err(); err != nil {
		return nil, false, fmt.Errorf("read found names: %w", err)
	}
	return ids[:min(len(ids), maxFound)], limited || len(ids) > maxFound, nil
}

// namedRows answers ids and whether all candidates were looked at.
func (s *Source) namedRows(ctx context.Context, key string, grams []string) (*sql.Rows, error) {
	db := s.DB.Reader()
	if s.DB.Dialect() == database.Postgres {
		// Each is planned for its values.
		var common int
		err := db.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT search FROM search_texts ORDER BY doc DESC LIMIT $2) AS latest
			WHERE strpos(search, $1) > 0`, pgx.QueryExecModeExec, key, sampled).Scan(&common)
		if err != nil {
			return nil, err
		}
		if common < commonIn {
			return db.QueryContext(ctx, `SELECT request_id, true FROM search_texts
				WHERE strpos(search, $1) > 0 AND shomei_grams(search) @> $2 ORDER BY doc DESC LIMIT $3`,
				pgx.QueryExecModeExec, key, grams, maxFound+1)
		}
		return db.QueryContext(ctx, `SELECT request_id, NOT EXISTS (SELECT 1 FROM search_texts ORDER BY doc DESC OFFSET $2 LIMIT 1)
			FROM (SELECT doc, request_id, search FROM search_texts ORDER BY doc DESC LIMIT $2) AS latest
			WHERE strpos(search, $1) > 0 ORDER BY doc DESC LIMIT $3`,
			pgx.QueryExecModeExec, key, maxWalked, maxFound+1)
	}
	match, err := s.rarest(ctx, grams)
	if err != nil {
		return nil, err
	}
	return db.QueryContext(ctx, `WITH candidates AS MATERIALIZED (
			SELECT docid FROM search_grams WHERE grams MATCH ? ORDER BY docid DESC LIMIT ?)
		SELECT request_id, (SELECT count(*) FROM candidates) <= ? FROM candidates JOIN search_texts ON doc = docid
		WHERE instr(search, ?) > 0 ORDER BY doc DESC LIMIT ?`,
		match, maxCandidates+1, maxCandidates, key, maxFound+1)
}

// gramsOf are the pairs of neighbours in a key, or its one character.
func gramsOf(key string) []string {
	runes := []rune(key)
	if len(runes) == 1 {
		return []string{key}
	}
	var grams []string
	for i := range min(len(runes), maxKey) - 1 {
		if gram := string(runes[i : i+2]); !slices.Contains(grams, gram) {
			grams = append(grams, gram)
		}
	}
	return grams[:min(len(grams), maxGrams)]
}

// rarest answers the query of SQLite's index for the two rarest of the grams.
// More would cost more than they leave out: the index reads every entry of each.
// How rare one is tells how far back the latest requests that hold it lie.
func (s *Source) rarest(ctx context.Context, grams []string) (string, error) {
	type term struct {
		text string
		back int64
	}
	terms := make([]term, len(grams))
	for i, gram := range grams {
		terms[i].text = strings.ToUpper(hex.EncodeToString([]byte(gram)))
		err := s.DB.Reader().QueryRowContext(ctx,
			`SELECT docid FROM search_grams WHERE grams MATCH ? ORDER BY docid DESC LIMIT 1 OFFSET ?`,
			terms[i].text, commonAt).Scan(&terms[i].back)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return "", err
		}
	}
	slices.SortStableFunc(terms, func(a, b term) int { return cmp.Compare(a.back, b.back) })
	texts := make([]string, 0, 2)
	for _, t := range terms[:min(2, len(terms))] {
		texts = append(texts, t.text)
	}
	return strings.Join(texts, " "), nil
}
