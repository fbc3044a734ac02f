// Package sheet writes tables that people open in a spreadsheet: CSV (RFC 4180)
// in UTF-8 with a byte order mark, without which Excel reads no Japanese, and
// with no cell that a spreadsheet would carry out.
package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// Writer writes one table, a row at a time.
type Writer struct{ to *csv.Writer }

// NewWriter begins a table. Errors: the writer's.
func NewWriter(w io.Writer) (*Writer, error) {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return nil, fmt.Errorf("begin sheet: %w", err)
	}
	to := csv.NewWriter(w)
	to.UseCRLF = true
	return &Writer{to}, nil
}

// Row writes a row and hands it on. Errors: the writer's.
func (w *Writer) Row(cells ...string) error {
	safe := make([]string, len(cells))
	for i, cell := range cells {
		safe[i] = Inert(cell)
	}
	if err := w.to.Write(safe); err != nil {
		return fmt.Errorf("write row: %w", err)
	}
	w.to.Flush()
	if err := w.to.Error(); err != nil {
		return fmt.Errorf("write row: %w", err)
	}
	return nil
}

// Inert puts an apostrophe before what a spreadsheet would take for a formula,
// in half and full width: a name or a reason may begin so on purpose.
func Inert(cell string) string {
	if strings.IndexAny(cell, "=+-@\t\r\n＝＋－＠") == 0 {
		return "'" + cell
	}
	return cell
}
