package postal

import (
	"archive/zip"
	"bufio"
	"bytes"
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
)

// sample is a few dozen records, in the two layouts: enough for a demo, for
// tests, and to see what a file looks like.
var (
	//go:embed sample.csv
	sampleTowns []byte
	//go:embed sample_organization.csv
	sampleOrganizations []byte
)

// Sample answers the addresses that the program brings along: few, and
// addresses of real life.
func Sample() iter.Seq2[Address, error] {
	return func(yield func(Address, error) bool) {
		if read("sample.csv", bytes.NewReader(sampleTowns), yield) {
			read("sample_organization.csv", bytes.NewReader(sampleOrganizations), yield)
		}
	}
}

// Files answers the addresses of files, one after the other, reading as it
// goes; each time it is ranged over it reads anew. The first error ends it, and
// names the file and the line.
func Files(paths ...string) iter.Seq2[Address, error] {
	return func(yield func(Address, error) bool) {
		for _, path := range paths {
			if !readPath(path, yield) {
				return
			}
		}
	}
}

// readPath reads a file or the one CSV file in a zip. It answers whether to go
// on with the next.
func readPath(path string, yield func(Address, error) bool) bool {
	f, err := os.Open(path)
	if err != nil {
		yield(Address{}, err)
		return false
	}
	defer f.Close()
	in := bufio.NewReader(f)
	if magic, err := in.Peek(4); err != nil || string(magic) != "PK\x03\x04" {
		return read(filepath.Base(path), in, yield)
	}
	entry, err := onlyCSV(f)
	if err != nil {
		yield(Address{}, fmt.Errorf("%s: %w", filepath.Base(path), err))
		return false
	}
	content, err := entry.Open()
	if err != nil {
		yield(Address{}, fmt.Errorf("%s: %w", filepath.Base(path), err))
		return false
	}
	defer content.Close()
	return read(filepath.Base(path)+": "+entry.Name, content, yield)
}

// onlyCSV finds the CSV file in a zip that has one.
func onlyCSV(f *os.File) (*zip.File, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	archive, err := zip.NewReader(f, info.Size())
	if err != nil {
		return nil, err
	}
	var found *zip.File
	for _, entry := range archive.File {
		if !strings.EqualFold(filepath.Ext(entry.Name), ".csv") {
			continue
		}
		if found != nil {
			return nil, fmt.Errorf("the archive holds several CSV files: %s, %s", found.Name, entry.Name)
		}
		found = entry
	}
	if found == nil {
		return nil, errors.New("the archive holds no CSV file")
	}
	return found, nil
}

// read yields the addresses of a CSV file and answers whether to go on.
func read(name string, in io.Reader, yield func(Address, error) bool) bool {
	fail := func(line int, err error) bool {
		yield(Address{}, fmt.Errorf("%s, line %d: %w", name, line, err))
		return false
	}
	records := csv.NewReader(decoded(in))
	records.FieldsPerRecord = -1
	records.ReuseRecord = true
	var f file
	line := 1
	for {
		columns, err := records.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if malformed, ok := errors.AsType[*csv.ParseError](err); ok {
			return fail(malformed.Line, malformed.Err)
		}
		if err != nil {
			return fail(line, err)
		}
		line, _ = records.FieldPos(0)
		addresses, err := f.record(line, columns)
		if err != nil {
			return fail(line, err)
		}
		for _, a := range addresses {
			if !yield(a, nil) {
				return false
			}
		}
	}
	if err := f.end(); err != nil {
		return fail(line, err)
	}
	return true
}

// firstLine is longer than any file's.
const firstLine = 4096

// decoded answers the text of a file in UTF-8 or Shift_JIS. The first record
// tells which: its kanji in Shift_JIS are not UTF-8.
func decoded(in io.Reader) io.Reader {
	buffered := bufio.NewReaderSize(in, firstLine)
	start, _ := buffered.Peek(firstLine) // what fails here fails again when read
	line, _, _ := bytes.Cut(start, []byte("\n"))
	if !utf8.Valid(line) {
		return japanese.ShiftJIS.NewDecoder().Reader(buffered)
	}
	if mark := []byte("\uFEFF"); bytes.HasPrefix(line, mark) {
		_, _ = buffered.Discard(len(mark)) // it was peeked at
	}
	return buffered
}
