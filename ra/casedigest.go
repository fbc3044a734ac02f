package ra

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
)

// digested is what the digest of a case covers, in the order in which it was
// stored.
type digested struct {
	Version  int               `json:"version"`
	Declared form.Registration `json:"declared"`
	Checks   []digestedRow     `json:"checks"`
	Calls    []digestedRow     `json:"calls"`
	Evidence []digestedRow     `json:"evidence"`
	Notes    []digestedRow     `json:"notes"`
}

// digestedRow is what an officer reads of a row, by its id.
type digestedRow struct {
	ID    string       `json:"id"`
	By    string       `json:"by"`
	At    instant.Time `json:"at"`
	Texts []string     `json:"texts"`
}

// Seen is what whoever opens a case now has before them, as a decision upon it
// names it. Errors: NOT_FOUND.
func (s *Service) Seen(ctx context.Context, requestID string) (seen DecideInput, err error) {
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.load(ctx, tx, requestID)
		if err != nil {
			return err
		}
		file, err := s.caseFile(ctx, tx, r)
		if err != nil {
			return err
		}
		digest, err := file.Digest()
		seen = DecideInput{RequestID: r.ID, RegistrationVersion: r.RegistrationVersion, CaseDigest: digest}
		return err
	})
	if err != nil {
		return seen, fmt.Errorf("read what is seen of a case: %w", err)
	}
	return seen, nil
}

// Digest is the SHA-256, in hexadecimal, of what an officer decides upon: what
// is declared, the checks that count, the calls, the files that stand, and what
// colleagues wrote down.
// Whatever of it changes, changes the digest.
func (f CaseFile) Digest() (string, error) {
	d := digested{Version: f.Request.RegistrationVersion, Declared: f.Declared}
	for _, c := range f.latest() {
		d.Checks = append(d.Checks, digestedRow{c.ID, c.StaffID, c.RecordedAt,
			[]string{string(c.Kind), string(c.Result), c.Source, c.Note}})
	}
	for _, c := range f.Calls {
		d.Calls = append(d.Calls, digestedRow{c.ID, c.StaffID, c.CalledAt,
			[]string{string(c.NumberSource), c.Number, string(c.Outcome), c.AnsweredBy, c.Note}})
	}
	for _, e := range f.Evidence {
		if e.RemovedAt == nil {
			d.Evidence = append(d.Evidence, digestedRow{e.ID, e.StaffID, e.AddedAt,
				[]string{string(checkOf(e)), e.Name, e.MediaType, hex.EncodeToString(e.Digest), string(e.Scan)}})
		}
	}
	for _, n := range f.Notes {
		d.Notes = append(d.Notes, digestedRow{n.ID, n.StaffID, n.WrittenAt, []string{n.Text}})
	}
	for _, rows := range [][]digestedRow{d.Checks, d.Calls, d.Evidence, d.Notes} {
		slices.SortFunc(rows, func(a, b digestedRow) int { return cmp.Compare(a.ID, b.ID) })
	}
	content, err := json.Marshal(d)
	if err != nil {
		return "", fmt.Errorf("digest case %s: %w", f.Request.ID, err)
	}
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:]), nil
}
