package ra

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"slices"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/enrolmentimport"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/sheet"
	"github.com/shomei-ra/shomei/internal/upload"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Bounds of a file of persons.
const (
	// MaxImport is the largest file, in bytes: room for a request of a key in each
	// row.
	MaxImport = 256 * mebibyte
	// MaxImportRows is how many persons it holds at most.
	MaxImportRows = 100_000
	// maxImports is how many imports of a partner wait or run at once.
	maxImports = 20
	// importPage is how many rows one transaction stores, and one enrols.
	importPage = 100
	// CheckedLife is how long an import waits to be carried out.
	CheckedLife = 7 * 24 * time.Hour
)

// ImportInput is a file of persons whom a partner enrols for one of its products.
type ImportInput struct {
	PartnerID, ProductID string
	// IdempotencyKey that the client made, 16 to 64 characters: the same file under
	// it is the same import, however often it is sent.
	IdempotencyKey string
	// Name of the file; may be empty.
	Name string
	// File is CSV as sheet.Reader reads it, with the headings of ImportColumns.
	File io.Reader
}

// ImportEnrolments reads a file of persons, a page of rows at a time, checks each
// row as Enrol does, and against the other rows and what was enrolled before, and
// answers the import's id. Nobody is enrolled: that is StartImport's. A file that
// breaks off, or that cannot be read, leaves nothing; sent again whole, it is
// read from its beginning. Errors: those of Enrol, of the whole; REQUIRED,
// TOO_SHORT, TOO_LONG or BAD_CHARACTER at idempotencyKey, IDEMPOTENCY_KEY_REUSED there for another file;
// TOO_MANY_IMPORTS; TOO_LONG or BAD_CHARACTER at name; NOT_A_SHEET, SHEET_BROKEN,
// COLUMN_MISSING, COLUMN_UNKNOWN, COLUMN_REPEATED, NO_ROWS, TOO_MANY_ROWS and
// FILE_TOO_LARGE at file.
func (s *Service) ImportEnrolments(ctx context.Context, by viewer.Viewer, in ImportInput) (string, error) {
	if !by.May(viewer.EnrolSubscribers) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	if err := in.check(); err != nil {
		return "", err
	}
	in.PartnerID = by.Sells(in.PartnerID)
	ctx = viewer.AsSystem(ctx)
	p, err := s.enrollable(ctx, EnrolInput{PartnerID: in.PartnerID, ProductID: in.ProductID})
	if err != nil {
		return "", fmt.Errorf("import enrolments: %w", err)
	}
	r := &receipt{Service: s, by: by, in: in, policy: p, digest: sha256.New(), seen: newSeen()}
	importID, err := r.receive(ctx)
	if err != nil {
		return "", fmt.Errorf("import enrolments: %w", err)
	}
	return importID, nil
}

// check brings the name into shape, and refuses what is wrong before the file.
func (in *ImportInput) check() error {
	in.Name = form.FreeText(upload.Name(in.Name))
	problems := words("name", in.Name, 0, maxSource)
	if bad, found := form.BadInLine(in.Name); found && len(problems) == 0 {
		problems = append(problems, problem.New(problem.BadCharacter, "name", "character", bad))
	}
	if in.IdempotencyKey == "" {
		problems = append(problems, problem.New(problem.Required, "idempotencyKey"))
	}
	problems, err := collect(problems, checkIdempotencyKey(in.IdempotencyKey))
	if err != nil {
		return err
	}
	return problem.Join(problems)
}

// findImport answers the import under a partner's key, nil for none.
func (s *Service) findImport(ctx context.Context, partnerID, key string) (*ent.EnrolmentImport, error) {
	row, err := s.db.Client().EnrolmentImport.Query().Where(enrolmentimport.PartnerID(partnerID),
		enrolmentimport.IdempotencyKey(key), enrolmentimport.StatusNEQ(enrolmentimport.StatusRECEIVING)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for an earlier import: %w", err)
	}
	return row, nil
}

// contentMACs are keyed MACs of a file, for what it is to be enrolled, the newest
// first.
func (s *Service) contentMACs(productID string, digest hash.Hash) [][]byte {
	return s.ring.Lookup(keyring.LabelImport, append([]byte(productID+"\x00"), digest.Sum(nil)...))
}

// receive reads the file into a new import, or compares it with the one that is
// under its key already.
func (r *receipt) receive(ctx context.Context) (string, error) {
	before, err := r.findImport(ctx, r.in.PartnerID, r.in.IdempotencyKey)
	if err != nil {
		return "", err
	}
	file := &metered{from: io.TeeReader(r.in.File, r.digest), left: MaxImport}
	if before != nil {
		if _, err := io.Copy(io.Discard, file); err != nil {
			return "", readable(err)
		}
		return r.same(before)
	}
	if err := r.begin(ctx); err != nil {
		return "", err
	}
	err = r.read(ctx, file)
	if err == nil {
		// What stands behind the last row counts too.
		_, err = io.Copy(io.Discard, file)
	}
	if err == nil {
		err = r.keep(ctx)
	}
	if err == nil {
		return r.importID, nil
	}
	// Also where whoever sent it is gone. What stays is deleted by the sweep.
	if gone := r.dropImport(context.WithoutCancel(ctx), r.importID); gone != nil {
		return "", errors.Join(err, gone)
	}
	// Another came first, or this one was kept and the answer to that was lost.
	if before, ferr := r.findImport(ctx, r.in.PartnerID, r.in.IdempotencyKey); ferr == nil && before != nil &&
		(before.ID == r.importID || database.UniqueOn(err, enrolmentimport.Table, enrolmentimport.FieldPartnerID, enrolmentimport.FieldIdempotencyKey)) {
		return r.same(before)
	}
	return "", readable(err)
}

// same answers the import under the key if the file is its own.
func (r *receipt) same(before *ent.EnrolmentImport) (string, error) {
	for _, mac := range r.contentMACs(r.in.ProductID, r.digest) {
		if before.ProductID == r.in.ProductID && before.ContentMAC != nil && bytes.Equal(mac, *before.ContentMAC) {
			return before.ID, nil
		}
	}
	return "", problem.Refuse(problem.IdempotencyKeyReused, "idempotencyKey")
}

// begin stores the import that is received.
func (r *receipt) begin(ctx context.Context) error {
	open, err := r.db.Client().EnrolmentImport.Query().Where(enrolmentimport.PartnerID(r.in.PartnerID),
		enrolmentimport.StatusIn(enrolmentimport.StatusCHECKED, enrolmentimport.StatusRUNNING),
		enrolmentimport.ErasedAtIsNil()).Limit(maxImports).IDs(ctx)
	if err != nil {
		return fmt.Errorf("count imports: %w", err)
	}
	if len(open) >= maxImports {
		return problem.Refuse(problem.TooManyImports, "", "max", strconv.Itoa(maxImports))
	}
	r.importID = r.newID(id.EnrolmentImport)
	return r.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		err := tx.EnrolmentImport.Create().SetID(r.importID).SetPartnerID(r.in.PartnerID).SetProductID(r.in.ProductID).
			SetIdempotencyKey(r.in.IdempotencyKey).SetName(r.in.Name).SetCreatedAt(r.instantNow()).Exec(ctx)
		if err != nil {
			return fmt.Errorf("store import: %w", err)
		}
		return nil
	})
}

// keep makes what was received whole an import. Errors: the unique index of keys.
func (r *receipt) keep(ctx context.Context) error {
	return r.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		n, err := tx.EnrolmentImport.Update().
			Where(enrolmentimport.ID(r.importID), enrolmentimport.StatusEQ(enrolmentimport.StatusRECEIVING), enrolmentimport.FinishedAtIsNil()).
			SetStatus(enrolmentimport.StatusCHECKED).SetContentMAC(r.contentMACs(r.in.ProductID, r.digest)[0]).
			SetEncoding(enrolmentimport.Encoding(r.encoding)).
			SetReady(r.ready).SetKnown(r.known).SetWrong(r.wrong).Save(ctx)
		if err != nil {
			return fmt.Errorf("keep import: %w", err)
		}
		if n != 1 {
			// It took so long that the sweep gave it up.
			return errors.New("keep import: it was given up")
		}
		return r.audit(ctx, tx, act{by: r.by, action: ImportReceived, object: r.importID, at: r.instantNow(), details: []string{
			"partner", r.in.PartnerID, "product", r.in.ProductID, "encoding", string(r.encoding),
			"ready", strconv.Itoa(r.ready), "known", strconv.Itoa(r.known), "wrong", strconv.Itoa(r.wrong)}})
	})
}

// readable turns what is wrong with a file into problems.
func readable(err error) error {
	var at *sheet.RowError
	switch {
	case errors.Is(err, sheet.ErrNotText):
		return problem.Refuse(problem.NotASheet, "file")
	case errors.Is(err, errTooLarge):
		return problem.Refuse(problem.FileTooLarge, "file", "max", strconv.Itoa(MaxImport/mebibyte))
	case errors.As(err, &at):
		return problem.Refuse(problem.SheetBroken, "file", "row", strconv.Itoa(at.Number))
	}
	return err
}

var errTooLarge = errors.New("the file is too large")

// metered refuses to read more than is left.
type metered struct {
	from io.Reader
	left int64
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.from.Read(p)
	if m.left -= int64(n); m.left < 0 {
		return n, errTooLarge
	}
	return n, err
}

// read stores and checks every row. Errors: those of the file; the database's.
func (r *receipt) read(ctx context.Context, file io.Reader) error {
	rows, err := sheet.NewReader(file)
	if err != nil {
		return err
	}
	first, err := rows.Row()
	if errors.Is(err, io.EOF) {
		return problem.Refuse(problem.NoRows, "file")
	}
	if err != nil {
		return err
	}
	names, problems := readHeadings(first.Cells)
	if err := problem.Join(problems); err != nil {
		return err
	}
	page, all := make([]*received, 0, importPage), 0
	for {
		row, err := rows.Row()
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		ended := err != nil
		if !ended {
			if all++; all > MaxImportRows {
				return problem.Refuse(problem.TooManyRows, "file", "max", strconv.Itoa(MaxImportRows))
			}
			next, err := r.receivedRow(names, row)
			if err != nil {
				return err
			}
			page = append(page, next)
		}
		if len(page) == importPage || ended && len(page) > 0 {
			if err := r.storePage(ctx, page); err != nil {
				return err
			}
			page = slices.Delete(page, 0, len(page))
		}
		if !ended {
			continue
		}
		if r.encoding = rows.Encoding(); all == 0 {
			return problem.Refuse(problem.NoRows, "file")
		}
		return nil
	}
}
