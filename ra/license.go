package ra

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/licensekey"
	"github.com/shomei-ra/shomei/ent/placedorder"
	"github.com/shomei-ra/shomei/ent/portal"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/product"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/policy"
)

// MaxLicenseKeys are made at once: each costs the hash of a password. maxQuota
// is more than one key is ever sold for.
const (
	MaxLicenseKeys = 50
	maxQuota       = 100_000
)

// CreateLicenseKeysInput describes licence keys that are made alike.
type CreateLicenseKeysInput struct {
	PartnerID, ProductID string
	Count                int
	// Quota is to how many applications each of them entitles.
	Quota int
	// ExpiresAt is exclusive; nil: no end.
	ExpiresAt *time.Time
	// IdempotencyKey that the client made; empty: none.
	IdempotencyKey string
}

// MadeLicenseKey is a licence key as it is handed out.
type MadeLicenseKey struct{ LicenseID, Password string }

// CreateLicenseKeys makes licence keys of a partner for a product, and answers
// their passwords, this once: only hashes are stored. Errors: REQUIRED and NOT_FOUND at
// partnerId; PRODUCT_UNAVAILABLE where the product takes no licence key or is
// not to be had at the partner's entrance; OUT_OF_RANGE at count and
// quota; IN_THE_PAST at expiresAt; TOO_SHORT, TOO_LONG, BAD_CHARACTER and
// IDEMPOTENCY_KEY_REUSED at idempotencyKey: the same order under the same key is answered again for
// AnswerLife.
func (s *Service) CreateLicenseKeys(ctx context.Context, by viewer.Viewer, in CreateLicenseKeysInput) ([]MadeLicenseKey, error) {
	if !by.May(viewer.ManageSales) {
		return nil, problem.Refuse(problem.NotAllowed, "")
	}
	// Empty it is nobody's, not one's own: that is told beside what else is wrong.
	if in.PartnerID != "" {
		in.PartnerID = by.Sells(in.PartnerID)
	}
	o := order{partnerID: in.PartnerID, kind: placedorder.KindLICENSE_KEYS, key: in.IdempotencyKey}
	in.IdempotencyKey = ""
	o.input = in
	return once(ctx, s, o, func(ctx context.Context) ([]MadeLicenseKey, error) { return s.createLicenseKeys(ctx, by, in, o) })
}

func (s *Service) createLicenseKeys(ctx context.Context, by viewer.Viewer, in CreateLicenseKeysInput, o order) ([]MadeLicenseKey, error) {
	problems := slices.Concat(between("count", in.Count, MaxLicenseKeys), between("quota", in.Quota, maxQuota))
	if in.ExpiresAt != nil && instant.At(*in.ExpiresAt) <= s.instantNow() {
		problems = append(problems, problem.New(problem.InThePast, "expiresAt"))
	}
	more, err := s.licensable(viewer.AsSystem(ctx), in.PartnerID, in.ProductID)
	if err != nil {
		return nil, fmt.Errorf("create licence keys: %w", err)
	}
	if err := problem.Join(append(problems, more...)); err != nil {
		return nil, err
	}
	made, hashes := make([]MadeLicenseKey, in.Count), make([]string, in.Count)
	for i := range made {
		if made[i].LicenseID, err = form.NewLicenseID(s.rand); err != nil {
			return nil, fmt.Errorf("create licence keys: %w", err)
		}
		if made[i].Password, err = form.NewLicensePassword(s.rand); err != nil {
			return nil, fmt.Errorf("create licence keys: %w", err)
		}
		if hashes[i], err = s.hasher.Hash(ctx, made[i].Password); err != nil {
			return nil, fmt.Errorf("create licence keys: %w", err)
		}
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		rows := make([]*ent.LicenseKeyCreate, len(made))
		for i, key := range made {
			rows[i] = tx.LicenseKey.Create().SetID(s.newID(id.LicenseKey)).
				SetPartnerID(in.PartnerID).SetProductID(in.ProductID).
				SetLicenseID(key.LicenseID).SetPasswordHash(hashes[i]).SetQuota(in.Quota).SetCreatedAt(now)
			if in.ExpiresAt != nil {
				rows[i].SetExpiresAt(instant.At(*in.ExpiresAt))
			}
		}
		if err := tx.LicenseKey.CreateBulk(rows...).Exec(ctx); err != nil {
			return err
		}
		if err := s.place(ctx, tx, o, in.PartnerID, made); err != nil {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: LicenseKeysCreated, object: in.PartnerID, at: now,
			details: []string{"product", in.ProductID, "count", strconv.Itoa(in.Count), "quota", strconv.Itoa(in.Quota)}})
	})
	if err != nil {
		return nil, fmt.Errorf("create licence keys: %w", err)
	}
	return made, nil
}

// between refuses a number that is not 1 to most.
func between(field string, n, most int) []problem.Problem {
	if n >= 1 && n <= most {
		return nil
	}
	return []problem.Problem{problem.New(problem.OutOfRange, field, "min", "1", "max", strconv.Itoa(most))}
}

// some tells of a list that has nothing in it, or more than there may be.
func some(field string, n, most int) []problem.Problem {
	if n == 0 {
		return []problem.Problem{problem.New(problem.Required, field)}
	}
	return between(field, n, most)
}

// licensable collects why licence keys of the partner for the product would
// open nothing.
func (s *Service) licensable(ctx context.Context, partnerID, productID string) ([]problem.Problem, error) {
	if partnerID == "" {
		return []problem.Problem{problem.New(problem.Required, "partnerId")}, nil
	}
	client := s.db.Client()
	if _, err := client.Partner.Get(ctx, partnerID); ent.IsNotFound(err) {
		return []problem.Problem{problem.New(problem.NotFound, "partnerId")}, nil
	} else if err != nil {
		return nil, fmt.Errorf("read partner: %w", err)
	}
	sold, err := client.Portal.Query().
		Where(portal.PartnerID(partnerID), portal.HasProductsWith(product.ID(productID))).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("read entrance: %w", err)
	}
	unavailable := []problem.Problem{problem.New(problem.ProductUnavailable, "productId")}
	if !sold {
		return unavailable, nil
	}
	version, err := CurrentPolicy(ctx, client, productID, s.instantNow())
	if ent.IsNotFound(err) {
		return unavailable, nil
	}
	if err != nil {
		return nil, err
	}
	if !version.Policy.New.Takes(policy.LicenseKey) {
		return unavailable, nil
	}
	return s.closed(ctx, version.Policy, lifecycle.New)
}

// VoidLicenseKey makes a licence key void: nothing more is applied for or
// reissued with it. What was issued stays, and its holders go on identifying
// with it. Voiding what is void changes nothing. Errors: NOT_FOUND.
func (s *Service) VoidLicenseKey(ctx context.Context, by viewer.Viewer, licenseKeyID string) error {
	if !by.May(viewer.ManageSales) {
		return problem.Refuse(problem.NotAllowed, "")
	}
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		mine := predicate.LicenseKey(own(by, licensekey.FieldPartnerID))
		n, err := tx.LicenseKey.Update().Where(licensekey.ID(licenseKeyID), licensekey.VoidedAtIsNil(), mine).SetVoidedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		if n == 0 {
			if _, err = tx.LicenseKey.Query().Where(licensekey.ID(licenseKeyID), mine).Only(ctx); ent.IsNotFound(err) {
				return problem.Refuse(problem.NotFound, "licenseKeyId")
			}
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: LicenseKeyVoided, object: licenseKeyID, at: now})
	})
	if err != nil {
		return fmt.Errorf("void licence key: %w", err)
	}
	return nil
}

// licenseShown is a licence key as somebody shows it, where, for what.
type licenseShown struct{ licenseID, password, portal, productID string }

// license answers the licence key that is shown, or nil where anything about it
// is wrong, after one hash: whether or not there is such a one.
func (s *Service) license(ctx context.Context, shown licenseShown) (*ent.LicenseKey, error) {
	licenseID, _ := form.LicenseID(shown.licenseID) // "" is nobody's
	key, err := s.db.Client().LicenseKey.Query().Where(licensekey.LicenseID(licenseID)).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("look for the licence key: %w", err)
	}
	same, err := s.sameLicense(ctx, key, shown.password)
	if err != nil || !same || key.ProductID != shown.productID {
		return nil, err
	}
	here, err := s.db.Client().Portal.Query().Where(portal.Slug(shown.portal), portal.PartnerID(key.PartnerID)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("read entrance: %w", err)
	}
	if !here {
		return nil, nil
	}
	return key, nil
}

// sameLicense reports whether the password is the licence key's; nil is
// nobody's, after the same work.
func (s *Service) sameLicense(ctx context.Context, key *ent.LicenseKey, password string) (bool, error) {
	stored := ""
	if key != nil {
		stored = key.PasswordHash
	}
	return s.hasher.Verify(ctx, stored, form.LicensePassword(password))
}

// usableLicense answers the licence key if the product can be applied for with
// it now; every other case is the one LicenseUnusable.
func (s *Service) usableLicense(ctx context.Context, shown licenseShown) (*ent.LicenseKey, error) {
	key, err := s.license(ctx, shown)
	if err != nil {
		return nil, err
	}
	now := s.instantNow()
	if key == nil || key.VoidedAt != nil || key.Used >= key.Quota || key.ExpiresAt != nil && *key.ExpiresAt <= now {
		return nil, problem.Refuse(problem.LicenseUnusable, "licenseId")
	}
	return key, nil
}

// takeLicense counts an application on the licence key. The conditional update
// decides who gets the last one, and holds the row until the transaction ends:
// whoever asks for something else under the licence meanwhile waits, and then
// sees this.
func (s *Service) takeLicense(ctx context.Context, tx *ent.Tx, licenseKeyID string) error {
	now := s.instantNow()
	n, err := tx.LicenseKey.Update().Where(
		licensekey.ID(licenseKeyID), licensekey.VoidedAtIsNil(),
		licensekey.Or(licensekey.ExpiresAtIsNil(), licensekey.ExpiresAtGT(now)),
		func(q *sql.Selector) { q.Where(sql.ColumnsLT(q.C(licensekey.FieldUsed), q.C(licensekey.FieldQuota))) },
	).AddUsed(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("take licence: %w", err)
	}
	if n != 1 {
		return problem.Refuse(problem.LicenseUnusable, "licenseId")
	}
	return nil
}

// holdLicense holds the licence key's row as takeLicense does, and counts
// nothing. It reports whether the key is not void.
func holdLicense(ctx context.Context, tx *ent.Tx, licenseKeyID string) (bool, error) {
	n, err := tx.LicenseKey.Update().Where(licensekey.ID(licenseKeyID), licensekey.VoidedAtIsNil()).AddUsed(0).Save(ctx)
	if err != nil {
		return false, fmt.Errorf("hold licence: %w", err)
	}
	return n == 1, nil
}

// giveBackLicense takes a cancelled application off the count.
func (s *Service) giveBackLicense(ctx context.Context, tx *ent.Tx, r *ent.Request) error {
	if r.LicenseKeyID == nil {
		return fmt.Errorf("request %s names no licence key", r.ID)
	}
	n, err := tx.LicenseKey.Update().Where(licensekey.ID(*r.LicenseKeyID), licensekey.UsedGT(0)).AddUsed(-1).Save(ctx)
	if err := one(n, err); err != nil {
		return fmt.Errorf("give licence back: %w", err)
	}
	return nil
}

// nothingHeld refuses, by a heldError, a second certificate for an address under
// one licence key, and so for one product, unless by today's policy the first
// ends soon enough for the next to stand beside it. The key's row is held.
func (s *Service) nothingHeld(ctx context.Context, tx *ent.Tx, licenseKeyID, email, besides string) error {
	held, err := s.heldUnder(ctx, tx, licenseKeyID, email)
	if err != nil {
		return err
	}
	for _, r := range held {
		if r.ID == besides {
			continue
		}
		continues, err := s.continued(ctx, tx, r)
		if err != nil {
			return err
		}
		if !continues {
			return heldError{r.ID}
		}
	}
	return nil
}

// continued reports whether what r came to may be followed by the next.
func (s *Service) continued(ctx context.Context, tx *ent.Tx, r *ent.Request) (bool, error) {
	now := s.now()
	if Status(r, now) != lifecycle.Completed {
		return false, nil
	}
	today, err := CurrentPolicy(ctx, tx.Client(), r.ProductID, instant.At(now))
	if err != nil {
		return false, err
	}
	return !slices.ContainsFunc(r.Edges.Certificates, func(c *ent.Certificate) bool {
		return CertificateStatus(c, now) == lifecycle.CertificateActive && !today.Policy.Continues(c.NotAfter.Time(), now)
	}), nil
}

// heldUnder are the requests under a licence key for an address that may still
// come to a certificate, or came to one that has neither ended nor been
// revoked; the latest first, as they are now, nothing settled.
func (s *Service) heldUnder(ctx context.Context, tx *ent.Tx, licenseKeyID, email string) ([]*ent.Request, error) {
	now := s.now()
	all, err := tx.Request.Query().
		Where(request.LicenseKeyID(licenseKeyID), addressed(email), request.StatusNotIn(fruitless...)).
		WithCertificates().Order(ent.Desc(request.FieldID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what the licence is used for: %w", err)
	}
	return slices.DeleteFunc(all, func(r *ent.Request) bool {
		status := Status(r, now)
		if status != lifecycle.Completed {
			return slices.Contains(fruitless, status)
		}
		return !slices.ContainsFunc(r.Edges.Certificates, func(c *ent.Certificate) bool {
			return CertificateStatus(c, now) == lifecycle.CertificateActive
		})
	}), nil
}

// addressed are the requests of an address, in whatever case it was typed.
func addressed(email string) predicate.Request {
	return request.EmailKey(form.FoldEmail(email))
}
