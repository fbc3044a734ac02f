package database

import "testing"

func TestReads(t *testing.T) {
	t.Parallel()
	tests := map[string]bool{
		"SELECT 1":                                  true,
		"select 1":                                  true,
		"\n\t (SELECT 1) UNION SELECT 2":            true,
		"WITH a AS (SELECT 1) SELECT *":             true,
		"INSERT INTO a DEFAULT VALUES RETURNING id": false,
		"UPDATE a SET b = 1 RETURNING b":            false,
		"PRAGMA journal_mode":                       false,
		"SEL":                                       false,
		"":                                          false,
	}
	for query, want := range tests {
		if got := reads(query); got != want {
			t.Errorf("reads(%q) = %t", query, got)
		}
	}
}
