package sheet

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxRow is the longest row, in bytes of UTF-8: one quote that is never closed
// would make a cell of all that follows.
const maxRow = 256 << 10

// Row of a sheet.
type Row struct {
	// Number as a spreadsheet counts: the first row is 1, and empty ones count.
	Number int
	Cells  []string
}

// RowError: a sheet cannot be read on from a row.
type RowError struct {
	Number int
	err    error
}

func (e *RowError) Error() string { return fmt.Sprintf("row %d: %v", e.Number, e.err) }

// Unwrap answers what is wrong.
func (e *RowError) Unwrap() error { return e.err }

var errTooLong = errors.New("the row does not end: a quote may be missing")

// Reader reads a table that people saved from a spreadsheet, a row at a time: CSV
// (RFC 4180) in UTF-8, with or without a byte order mark, or Shift_JIS. It holds
// one row, however long the table is.
type Reader struct {
	text    *decoder
	bounded *bounded
	rows    *csv.Reader
	// number of the last row, and the line behind it.
	number, line int
}

// NewReader begins a table. Errors: ErrNotText; the reader's.
func NewReader(r io.Reader) (*Reader, error) {
	text, err := newDecoder(r)
	if err != nil {
		return nil, fmt.Errorf("begin sheet: %w", err)
	}
	limit := &bounded{from: text}
	rows := csv.NewReader(bufio.NewReader(limit))
	rows.FieldsPerRecord = -1
	return &Reader{text: text, bounded: limit, rows: rows, line: 1}, nil
}

// Encoding tells how the table is written, as far as it was read: until the first
// character that is not ASCII it is UTF8.
func (r *Reader) Encoding() Encoding { return r.text.found }

// Row answers the next row that has a cell which is not blank. U+0000, which
// PostgreSQL stores in no text, is U+FFFD in it. Errors: io.EOF at the end;
// *RowError; the reader's.
func (r *Reader) Row() (Row, error) {
	for {
		row, err := r.next()
		if err != nil || !blank(row.Cells) {
			return row, err
		}
	}
}

func (r *Reader) next() (Row, error) {
	r.bounded.left = maxRow
	cells, err := r.rows.Read()
	var malformed *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return Row{}, io.EOF
	case errors.As(err, &malformed):
		// The lines between were empty: the package passes over them.
		return Row{}, &RowError{r.number + 1 + malformed.StartLine - r.line, malformed.Err}
	case errors.Is(err, errTooLong):
		return Row{}, &RowError{r.number + 1, errTooLong}
	case err != nil:
		return Row{}, fmt.Errorf("read row: %w", err)
	}
	start, _ := r.rows.FieldPos(0)
	r.number += 1 + start - r.line
	// A cell may hold several lines, and the row is one.
	r.line = start + 1
	for i, cell := range cells {
		r.line += strings.Count(cell, "\n")
		cells[i] = strings.ReplaceAll(cell, "\x00", "\uFFFD")
	}
	return Row{r.number, cells}, nil
}

func blank(cells []string) bool {
	for _, cell := range cells {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

// bounded refuses to read on when nothing is left.
type bounded struct {
	from io.Reader
	left int
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLong
	}
	n, err := b.from.Read(p)
	b.left -= n
	return n, err
}
