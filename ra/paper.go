package ra

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/paperform"
	"github.com/shomei-ra/shomei/ent/registration"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

const (
	// paperDays are the days, after its own, in which a paper must arrive: what is
	// registered changes meanwhile, and what it declares is kept no longer.
	paperDays = 180
	// maxPapers of a certificate may be on their way.
	maxPapers = 10
)

// ArriveBy is the last day on which a paper may arrive that was made at the
// moment.
func ArriveBy(made time.Time) policy.Day {
	return policy.DayOf(made.AddDate(0, 0, paperDays))
}

// MakePaper fills in a 変更・退会申請書 for the printer, and answers its id. The
// organisation seals it and sends it by post: nothing is requested before it
// arrives. By whoever has a session for the certificate: its holder, or the
// organisation's contact. Errors: those of checkChange; TOO_MANY_PAPERS at
// certificateId.
func (s *Service) MakePaper(ctx context.Context, by viewer.Viewer, in ChangeInput) (string, error) {
	_, problems := in.normalize()
	if err := problem.Join(problems); err != nil {
		return "", err
	}
	if _, err := s.certificateOf(ctx, by, in.CertificateID, ForChange); err != nil {
		return "", fmt.Errorf("make paper: %w", err)
	}
	paperID := s.newID(id.PaperForm)
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := codeLives(ctx, tx, by); err != nil {
			return err
		}
		c, err := s.checkChange(ctx, tx, by, in)
		if err != nil {
			return err
		}
		if err := sessionStands(ctx, tx, by, c.of); err != nil {
			return err
		}
		if err := s.paperRoom(ctx, tx, in.CertificateID); err != nil {
			return err
		}
		receipt, err := form.NewReceiptNumber(s.rand)
		if err != nil {
			return err
		}
		now := s.instantNow()
		create := tx.PaperForm.Create().SetID(paperID).SetReceiptNumber(receipt).SetKind(in.kind()).
			SetCertificateID(in.CertificateID).SetLanguage(paperform.Language(in.Language)).SetCreatedAt(now)
		if by.ContactID != "" {
			create.SetContactID(by.ContactID)
		}
		if in.Registration != nil {
			create.SetDeclared(in.Registration)
		} else {
			create.SetWithdrawalReason(in.Reason)
		}
		if err := create.Exec(ctx); err != nil {
			return fmt.Errorf("store paper form: %w", err)
		}
		return s.audit(ctx, tx, act{by: by, action: PaperMade, object: c.of.ID, at: now, details: []string{"paper", paperID}})
	})
	if err != nil {
		return "", fmt.Errorf("make paper: %w", err)
	}
	return paperID, nil
}

// paperRoom refuses what would be one paper too many on its way.
func (s *Service) paperRoom(ctx context.Context, tx *ent.Tx, certificateID string) error {
	n, err := tx.PaperForm.Query().Where(paperform.CertificateID(certificateID), paperform.RequestIDIsNil()).Count(ctx)
	if err != nil {
		return fmt.Errorf("count papers: %w", err)
	}
	if n >= maxPapers {
		return problem.Refuse(problem.TooManyPapers, "certificateId", "count", strconv.Itoa(n))
	}
	return nil
}

// shredPapers throws away what did not arrive in time, at most sweepPage, and
// answers how many.
func (s *Service) shredPapers(ctx context.Context) (int, error) {
	// Ids are made in the order of time.
	until := policy.DayOf(s.now().AddDate(0, 0, -paperDays)).Start()
	first, err := id.New(id.PaperForm, until, zeros{})
	if err != nil {
		return 0, fmt.Errorf("shred papers: %w", err)
	}
	late, err := s.db.Client().PaperForm.Query().
		Where(paperform.ArrivedAtIsNil(), paperform.IDLT(first)).Limit(sweepPage).IDs(ctx)
	if err != nil || len(late) == 0 {
		return 0, err
	}
	n := 0
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) (err error) {
		n, err = tx.PaperForm.Delete().Where(paperform.IDIn(late...), paperform.ArrivedAtIsNil()).Exec(ctx)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("shred papers: %w", err)
	}
	return n, nil
}

// zeros is the least there is to make an id of.
type zeros struct{}

// Read implements io.Reader.
func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// RecordPaper records that the paper with the receipt number arrived, signed and
// sealed, and opens the request that it asks for under the same number. It
// answers the request; of a paper that was recorded before, the same. Errors:
// NOT_ALLOWED; NOT_FOUND; DEADLINE_PASSED; those of
// checkChange.
func (s *Service) RecordPaper(ctx context.Context, by viewer.Viewer, receiptNumber string) (string, error) {
	if !by.May(viewer.RecordPaper) {
		return "", problem.Refuse(problem.NotAllowed, "")
	}
	receipt, _ := form.ParseReceiptNumber(receiptNumber) // "" is no paper's
	var requestID string
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		paper, err := tx.PaperForm.Query().Where(paperform.ReceiptNumber(receipt)).Only(ctx)
		if ent.IsNotFound(err) {
			return problem.Refuse(problem.NotFound, "receiptNumber")
		}
		if err != nil {
			return fmt.Errorf("read paper form: %w", err)
		}
		if err := reachesCertificate(ctx, tx.Client(), by, paper.CertificateID, "receiptNumber"); err != nil {
			return err
		}
		if paper.RequestID != nil {
			requestID = *paper.RequestID
			return nil
		}
		if !s.now().Before(ArriveBy(paper.CreatedAt.Time()).End()) {
			return problem.Refuse(problem.DeadlinePassed, "receiptNumber")
		}
		in, err := s.asked(ctx, tx, paper)
		if err != nil {
			return err
		}
		c, err := s.checkChange(ctx, tx, by, in)
		if err != nil {
			return unlessRecorded(ctx, tx, paper.ID, err)
		}
		c.by, c.key, c.receipt = by, ofServer(paper.ID), receipt
		if c.vouchedByID, err = vouchedFor(ctx, tx, paper); err != nil {
			return err
		}
		macs, err := s.changeMACs(in)
		if err != nil {
			return err
		}
		c.mac = macs[0]
		requestID = s.newIDAfter(id.Request, c.of.ID)
		if err := s.openChange(ctx, tx, requestID, c); err != nil {
			// Another officer recorded it first: start over and answer theirs.
			if database.IsUnique(err) {
				return errConflict
			}
			return err
		}
		now := s.instantNow()
		n, err := tx.PaperForm.Update().Where(paperform.ID(paper.ID), paperform.RequestIDIsNil()).
			SetArrivedAt(now).SetRecordedByID(by.StaffID).SetRequestID(requestID).Save(ctx)
		if err := one(n, err); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: PaperArrived, object: requestID, at: now, details: []string{"paper", paper.ID}})
	})
	if err != nil {
		return "", fmt.Errorf("record paper: %w", err)
	}
	return requestID, nil
}

// vouchedFor is the officer who made sure of the contact that filled in the
// paper; nil: its holder did, or nobody made sure.
func vouchedFor(ctx context.Context, tx *ent.Tx, paper *ent.PaperForm) (*string, error) {
	if paper.ContactID == nil {
		return nil, nil
	}
	contact, err := tx.OrganizationContact.Get(ctx, *paper.ContactID)
	if err != nil {
		return nil, fmt.Errorf("read contact: %w", err)
	}
	return contact.VerifiedByID, nil
}

// asked answers what the paper asks for as things stand: a certificate that was
// replaced while it was in the post is meant by the one that stands in its
// place, and of the registration only what the paper changes, so that nothing
// that was changed meanwhile is taken back.
func (s *Service) asked(ctx context.Context, tx *ent.Tx, paper *ent.PaperForm) (ChangeInput, error) {
	in := ChangeInput{Language: request.Language(paper.Language)}
	named, err := tx.Certificate.Get(ctx, paper.CertificateID)
	if err != nil {
		return in, fmt.Errorf("read certificate: %w", err)
	}
	standing, err := s.standingIn(ctx, tx, named)
	if err != nil {
		return in, err
	}
	in.CertificateID = standing.ID
	if paper.WithdrawalReason != nil {
		in.Reason = *paper.WithdrawalReason
		return in, nil
	}
	// Registrations are never rewritten: what the paper was filled in from is the
	// last that stood when it was made.
	was, err := tx.Registration.Query().
		Where(registration.RequestID(named.RequestID), registration.DeclaredAtLTE(paper.CreatedAt)).
		Order(ent.Desc(registration.FieldVersion)).First(ctx)
	if err != nil {
		return in, fmt.Errorf("read what the paper changes: %w", err)
	}
	of, err := s.load(ctx, tx, standing.RequestID)
	if err != nil {
		return in, err
	}
	now, err := registered(ctx, tx, of)
	if err != nil {
		return in, err
	}
	var paths []string
	for _, d := range form.Differences(was.Declared, *paper.Declared) {
		paths = append(paths, d.Path)
	}
	in.Registration = new(form.Take(now, *paper.Declared, paths))
	return in, nil
}

// unlessRecorded answers why, or errConflict where another officer recorded the
// paper since it was read: what stands in the way is then its own request.
func unlessRecorded(ctx context.Context, tx *ent.Tx, paperID string, why error) error {
	recorded, err := tx.PaperForm.Query().Where(paperform.ID(paperID), paperform.RequestIDNotNil()).Exist(ctx)
	if err != nil {
		return fmt.Errorf("read paper form: %w", err)
	}
	if recorded {
		return errConflict
	}
	return why
}
