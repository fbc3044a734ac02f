package ra

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditdetail"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/evidence"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/upload"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// Bounds of evidence. What a case may hold counts what was removed from it: its
// content stays, see RemoveEvidence.
const (
	mebibyte = 1 << 20
	// MaxEvidence is the largest file, in bytes.
	MaxEvidence     = 10 * mebibyte
	maxCaseEvidence = 150 * mebibyte
	maxCaseFiles    = 40
)

// AddEvidenceInput is a file that an officer puts into a case.
type AddEvidenceInput struct {
	RequestID           string
	RegistrationVersion int
	// Check that rests on it; "": the case as a whole.
	Check policy.Check
	Name  string
	// Content is what the type is told by.
	Content []byte
}

// file is one that was judged.
type file struct {
	AddEvidenceInput
	media  upload.Type
	scan   evidence.Scan
	digest []byte
}

// AddEvidence puts a file into a case that the officer holds and answers its
// id; the same file again, for the same check, is the one that is there. What
// the virus scanner refuses is stored nowhere. Errors: NOT_ALLOWED; REQUIRED,
// FILE_TOO_LARGE, BAD_FILE_TYPE, FILE_NAME_DIFFERS, FILE_INFECTED,
// SCAN_FAILED, TOO_MANY_FILES and CASE_FULL at file; REQUIRED, TOO_LONG and
// BAD_CHARACTER at name; BAD_ID at check; NOT_CLAIMED; CLAIMED_BY_OTHER;
// STALE_VERSION.
func (s *Service) AddEvidence(ctx context.Context, by viewer.Viewer, in AddEvidenceInput) (evidenceID string, err error) {
	if !by.Vets() {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	f, problems := judge(in)
	if err := problem.Join(problems); err != nil {
		return "", err
	}
	// Asked before the scanner and the disk are: who may not add it costs neither.
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		r, err := s.caseFor(ctx, tx, by, f)
		if err != nil {
			return err
		}
		if evidenceID, err = sentBefore(ctx, tx, r, by, f); err != nil || evidenceID != "" {
			return err
		}
		return roomFor(ctx, tx, r, f)
	})
	if err == nil && evidenceID != "" {
		return evidenceID, nil
	}
	if err == nil {
		err = s.scan(ctx, by, &f)
	}
	if err == nil {
		_, err = s.vault.Put(f.Content)
	}
	if err != nil {
		return "", fmt.Errorf("add evidence: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		evidenceID, err = s.addEvidence(ctx, tx, by, f)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("add evidence: %w", err)
	}
	return evidenceID, nil
}

// judge says what a file is, or what is wrong with it.
func judge(in AddEvidenceInput) (file, []problem.Problem) {
	in.Name = form.FreeText(upload.Name(in.Name))
	problems := words("name", in.Name, 1, maxSource)
	if bad, found := form.BadInLine(in.Name); found && len(problems) == 0 {
		problems = append(problems, problem.New(problem.BadCharacter, "name", "character", bad))
	}
	switch size := len(in.Content); {
	case size == 0:
		return file{}, append(problems, problem.New(problem.Required, "file"))
	case size > MaxEvidence:
		return file{}, append(problems, problem.New(problem.FileTooLarge, "file", "max", strconv.Itoa(MaxEvidence/mebibyte)))
	}
	media, ok := upload.TypeOf(in.Content)
	if !ok {
		return file{}, append(problems, problem.New(problem.BadFileType, "file"))
	}
	if said, ok := upload.Named(in.Name); (!ok || said != media) && len(problems) == 0 {
		problems = append(problems, problem.New(problem.FileNameDiffers, "file", "type", media.Word()))
	}
	digest := sha256.Sum256(in.Content)
	return file{AddEvidenceInput: in, media: media, digest: digest[:], scan: evidence.ScanNOT_SCANNED}, problems
}

// scan has the file looked at, where somebody does.
func (s *Service) scan(ctx context.Context, by viewer.Viewer, f *file) error {
	if s.scanner == nil {
		return nil
	}
	clean, err := s.scanner.Scan(ctx, f.Content)
	if err != nil {
		s.log.ErrorContext(ctx, "a file was not scanned", "error", err)
		return problem.Refuse(problem.ScanFailed, "file")
	}
	if clean {
		f.scan = evidence.ScanCLEAN
		return nil
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.audit(ctx, tx, act{by: by, action: EvidenceInfected, object: f.RequestID, at: s.instantNow(),
			details: []string{"size", strconv.Itoa(len(f.Content))}})
	})
	if err != nil {
		return err
	}
	return problem.Refuse(problem.FileInfected, "file")
}

// caseFor loads the case that the file is for.
func (s *Service) caseFor(ctx context.Context, tx *ent.Tx, by viewer.Viewer, f file) (*ent.Request, error) {
	r, err := s.held(ctx, tx, f.RequestID, by)
	switch {
	case err != nil:
		return nil, err
	case r.RegistrationVersion != f.RegistrationVersion:
		return nil, problem.Refuse(problem.StaleVersion, "registrationVersion")
	case f.Check != "" && !wantsCheck(r, f.Check):
		return nil, problem.Refuse(problem.BadID, "check")
	}
	return r, nil
}

// roomFor refuses a file that a case has no room for.
func roomFor(ctx context.Context, tx *ent.Tx, r *ent.Request, f file) error {
	sizes, err := tx.Evidence.Query().Where(evidence.RequestID(r.ID)).Select(evidence.FieldSize).Ints(ctx)
	if err != nil {
		return fmt.Errorf("read evidence: %w", err)
	}
	total := len(f.Content)
	for _, size := range sizes {
		total += size
	}
	switch {
	case len(sizes) >= maxCaseFiles:
		return problem.Refuse(problem.TooManyFiles, "file", "max", strconv.Itoa(maxCaseFiles))
	case total > maxCaseEvidence:
		return problem.Refuse(problem.CaseFull, "file", "max", strconv.Itoa(maxCaseEvidence/mebibyte))
	}
	return nil
}

// sentBefore is the id of the same file, which is sent again because its answer
// was lost; "": it is a new one.
func sentBefore(ctx context.Context, tx *ent.Tx, r *ent.Request, by viewer.Viewer, f file) (string, error) {
	same, err := tx.Evidence.Query().Where(
		evidence.RequestID(r.ID), evidence.Digest(f.digest), evidence.Name(f.Name), evidence.RemovedAtIsNil(),
		evidence.StaffID(by.StaffID), evidence.RegistrationVersion(r.RegistrationVersion)).All(ctx)
	if err != nil {
		return "", fmt.Errorf("read evidence: %w", err)
	}
	for _, e := range same {
		if checkOf(e) == f.Check {
			return e.ID, nil
		}
	}
	return "", nil
}

func (s *Service) addEvidence(ctx context.Context, tx *ent.Tx, by viewer.Viewer, f file) (string, error) {
	r, err := s.caseFor(ctx, tx, by, f)
	if err != nil {
		return "", err
	}
	// Work on the case keeps the claim alive. First, so that files put in at once
	// come one after another: their number and size are counted.
	if err := s.rework(ctx, tx, r, by); err != nil {
		return "", err
	}
	if same, err := sentBefore(ctx, tx, r, by, f); err != nil || same != "" {
		return same, err
	}
	if err := roomFor(ctx, tx, r, f); err != nil {
		return "", err
	}
	last, err := tx.Evidence.Query().Where(evidence.RequestID(r.ID)).Order(ent.Desc(evidence.FieldID)).FirstID(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return "", fmt.Errorf("read last evidence: %w", err)
	}
	evidenceID, now := s.newIDAfter(id.Evidence, last), s.instantNow()
	c := tx.Evidence.Create().SetID(evidenceID).SetRequestID(r.ID).SetRegistrationVersion(r.RegistrationVersion).
		SetName(f.Name).SetMediaType(string(f.media)).SetSize(int64(len(f.Content))).SetDigest(f.digest).SetScan(f.scan).
		SetStaffID(by.StaffID).SetAddedAt(now)
	if f.Check != "" {
		c.SetCheckKind(f.Check)
	}
	if err := c.Exec(ctx); err != nil {
		return "", fmt.Errorf("store evidence: %w", err)
	}
	return evidenceID, s.audit(ctx, tx, act{by: by, action: EvidenceAdded, object: r.ID, at: now,
		details: []string{
			"evidence", evidenceID, "sha256", hex.EncodeToString(f.digest), "type", string(f.media),
			"scan", string(f.scan), "kind", string(f.Check),
		}, after: named{f.Name}})
}

// named is what the audit log repeats of a file, apart, where it can be erased.
type named struct {
	Name string `json:"name"`
}

// checkOf is the check that rests on the file; "": the case as a whole.
func checkOf(e *ent.Evidence) policy.Check {
	if e.CheckKind == nil {
		return ""
	}
	return *e.CheckKind
}

// RemoveEvidence takes a file out of a case that the officer holds: nobody is
// shown it any more. Its row and its content stay, so that what an earlier
// approval rested on can be proved. Errors: NOT_ALLOWED; NOT_FOUND at
// evidenceId; NOT_CLAIMED; CLAIMED_BY_OTHER.
func (s *Service) RemoveEvidence(ctx context.Context, by viewer.Viewer, evidenceID string) (requestID string, err error) {
	if !by.Vets() {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		e, err := tx.Evidence.Query().Where(evidence.ID(evidenceID), evidence.RemovedAtIsNil()).Only(ctx)
		if ent.IsNotFound(err) {
			return problem.Refuse(problem.NotFound, "evidenceId")
		}
		if err != nil {
			return fmt.Errorf("read evidence: %w", err)
		}
		requestID = e.RequestID
		r, err := s.held(ctx, tx, e.RequestID, by)
		if err != nil {
			return err
		}
		if err := s.rework(ctx, tx, r, by); err != nil {
			return err
		}
		now := s.instantNow()
		if err := one(tx.Evidence.Update().Where(evidence.ID(e.ID), evidence.RemovedAtIsNil()).SetRemovedAt(now).Save(ctx)); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: EvidenceRemoved, object: r.ID, at: now,
			details: []string{"evidence", e.ID, "sha256", hex.EncodeToString(e.Digest)}, before: named{e.Name}})
	})
	if err != nil {
		return requestID, fmt.Errorf("remove evidence: %w", err)
	}
	return requestID, nil
}

// EvidenceFile answers a file of a case with its content, for whoever may read
// cases, once it is recorded that they had it. Errors: NOT_ALLOWED; NOT_FOUND for
// what is not of that case, was removed, or may not be served.
func (s *Service) EvidenceFile(ctx context.Context, by viewer.Viewer, requestID, evidenceID string) (*ent.Evidence, []byte, error) {
	if by.Kind != viewer.Staff || !by.May(viewer.ReadCases) {
		return nil, nil, problem.Refuse(problem.NotAllowed, "")
	}
	e, err := s.db.Client().Evidence.Query().Where(
		evidence.ID(evidenceID), evidence.RequestID(requestID), evidence.HasRequestWith(request.ID(requestID)),
		evidence.RemovedAtIsNil(), evidence.ScanIn(evidence.ScanCLEAN, evidence.ScanNOT_SCANNED)).Only(viewer.With(ctx, by))
	if ent.IsNotFound(err) {
		return nil, nil, problem.Refuse(problem.NotFound, "")
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read evidence: %w", err)
	}
	content, err := s.vault.Get(e.Digest)
	if err != nil {
		return nil, nil, fmt.Errorf("read evidence: %w", err)
	}
	if err := s.recordFetched(ctx, by, e); err != nil {
		return nil, nil, fmt.Errorf("read evidence: %w", err)
	}
	return e, content, nil
}

// fetchedAgain is for how long whoever had a file may have it again without
// another record.
const fetchedAgain = time.Hour

// recordFetched records that somebody had a file. A page asks for an image each
// time it shows the case, so the same file, for the same member of staff at the
// same address, is recorded once an hour: from elsewhere it is somebody else's
// doing, perhaps.
func (s *Service) recordFetched(ctx context.Context, by viewer.Viewer, e *ent.Evidence) error {
	now := s.instantNow()
	had, err := s.fetched(viewer.AsSystem(ctx), by, e, instant.At(now.Time().Add(-fetchedAgain)))
	if err != nil || had {
		return err
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return s.audit(ctx, tx, act{by: by, action: EvidenceFetched, object: e.RequestID, at: now,
			details: []string{"evidence", e.ID, "sha256", hex.EncodeToString(e.Digest)}})
	})
}

// fetched reports whether it is recorded that who asks had the file since, from
// where they ask.
func (s *Service) fetched(ctx context.Context, by viewer.Viewer, e *ent.Evidence, since instant.Time) (bool, error) {
	rows, err := s.db.Client().AuditEvent.Query().Where(auditevent.ObjectID(e.RequestID), auditevent.ActorID(by.StaffID),
		auditevent.Action(string(EvidenceFetched)), auditevent.AtGT(since)).All(ctx)
	if err != nil {
		return false, fmt.Errorf("read who had a file: %w", err)
	}
	var same []string
	for _, row := range rows {
		if row.Details["evidence"] == e.ID {
			same = append(same, row.ID)
		}
	}
	if len(same) == 0 {
		return false, nil
	}
	had, err := s.db.Client().AuditDetail.Query().Where(auditdetail.IDIn(same...), auditdetail.Address(by.Address)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("read who had a file: %w", err)
	}
	return had, nil
}
