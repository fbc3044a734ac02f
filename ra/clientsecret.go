package ra

import (
	"context"
	"crypto/x509"
	"encoding/base64"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/apisecret"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/lifecycle"
)

const (
	// apiSecretSize is in bytes: nobody guesses it, so that a keyed MAC stores it
	// well, and checking one costs the server nothing.
	apiSecretSize = 32
	// maxOverlap is for how many days a secret stays good beside the next one.
	maxOverlap = 30
)

// apiSecret is one that was drawn and is not stored yet.
type apiSecret struct {
	clientID, text string
	mac            []byte
}

// drawAPISecret draws one. Its letters mean themselves in a header, a form and a
// shell.
func (s *Service) drawAPISecret(clientID string) (apiSecret, error) {
	var random [apiSecretSize]byte
	if _, err := io.ReadFull(s.rand, random[:]); err != nil {
		return apiSecret{}, fmt.Errorf("draw secret: %w", err)
	}
	text := "shsec_" + base64.RawURLEncoding.EncodeToString(random[:])
	return apiSecret{clientID, text, s.ring.MAC(keyring.LabelAPISecret, s.ring.Current(), keyring.ClientSecret(clientID, text))}, nil
}

func (s *Service) storeAPISecret(ctx context.Context, tx *ent.Tx, drawn apiSecret) error {
	return tx.ApiSecret.Create().SetID(s.newID(id.APISecret)).SetClientID(drawn.clientID).SetMAC(drawn.mac).
		SetCreatedAt(s.wallNow()).Exec(ctx)
}

// RotateClientSecret draws another secret and answers it, this once. The one
// before stays good for so many days, 0 to 30, and so does the first of several
// that are good, for no longer than it would have.
// With 0 days it has leaked, or may have: every token that it got ends, too.
// Errors: NOT_ALLOWED, STEP_UP_REQUIRED, NOT_FOUND at clientId, OUT_OF_RANGE at
// overlapDays.
func (s *Service) RotateClientSecret(ctx context.Context, by viewer.Viewer, clientID string, overlapDays int) (MadeClient, error) {
	if overlapDays < 0 || overlapDays > maxOverlap {
		return MadeClient{}, problem.Refuse(problem.OutOfRange, "overlapDays", "min", "0", "max", strconv.Itoa(maxOverlap))
	}
	drawn, err := s.drawAPISecret(clientID)
	if err != nil {
		return MadeClient{}, fmt.Errorf("rotate client secret: %w", err)
	}
	err = s.onClient(ctx, by, clientID, func(ctx context.Context, tx *ent.Tx, c *ent.ApiClient) (act, error) {
		if err := s.endSecrets(ctx, tx, c.ID, time.Duration(overlapDays)*24*time.Hour); err != nil {
			return act{}, err
		}
		if overlapDays == 0 {
			if err := tx.ApiClient.UpdateOne(c).AddEpoch(1).Exec(ctx); err != nil {
				return act{}, err
			}
		}
		return act{action: ClientSecretRotated, details: []string{"overlapDays", strconv.Itoa(overlapDays)}}, s.storeAPISecret(ctx, tx, drawn)
	})
	if err != nil {
		return MadeClient{}, fmt.Errorf("rotate client secret: %w", err)
	}
	return MadeClient{ClientID: clientID, Secret: drawn.text}, nil
}

// endSecrets has a client's secrets end after the overlap, or when they would
// have. Of more than two that are good the first and the last stay: either may
// be the one in use, the first where the answers of rotations were lost, and those
// between them nobody has. What ended is deleted.
func (s *Service) endSecrets(ctx context.Context, tx *ent.Tx, clientID string, overlap time.Duration) error {
	alive, err := tx.ApiSecret.Query().Where(apisecret.ClientID(clientID)).Order(ent.Asc(apisecret.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("read secrets: %w", err)
	}
	now := s.wallNow()
	alive = slices.DeleteFunc(alive, func(row *ent.ApiSecret) bool { return row.EndsAt != nil && *row.EndsAt <= now })
	var kept []string
	ends := instant.At(s.wall().Add(overlap))
	for i, row := range alive {
		if overlap == 0 || i > 0 && i < len(alive)-1 {
			continue
		}
		kept = append(kept, row.ID)
		if row.EndsAt != nil && *row.EndsAt <= ends {
			continue
		}
		if err := tx.ApiSecret.UpdateOne(row).SetEndsAt(ends).Exec(ctx); err != nil {
			return fmt.Errorf("end secret: %w", err)
		}
	}
	if _, err := tx.ApiSecret.Delete().Where(apisecret.ClientID(clientID), apisecret.IDNotIn(kept...)).Exec(ctx); err != nil {
		return fmt.Errorf("end secrets: %w", err)
	}
	return nil
}

// bindable answers the id of the certificate that is named by its id, or as typed
// by its serial number; "" for none. It refuses one that no client of the
// partner's can be bound to, whoever binds it: one that is not there, or not of
// its sale; that does not stand; or that is not for signing in.
func (s *Service) bindable(ctx context.Context, tx *ent.Tx, partnerID, named string) (certificateID string, err error) {
	if named == "" {
		return "", nil
	}
	is := certificate.ID(named)
	if serials := form.Serials(named); len(serials) > 0 {
		is = certificate.SerialIn(serials...)
	}
	c, err := tx.Certificate.Query().Where(is, certificate.HasRequestWith(request.PartnerID(partnerID))).Only(ctx)
	// Digits may be a serial in decimal and another in hexadecimal: neither, then.
	if ent.IsNotFound(err) || ent.IsNotSingular(err) {
		return "", problem.Refuse(problem.NotFound, "certificateId")
	}
	if err != nil {
		return "", fmt.Errorf("read certificate: %w", err)
	}
	if c.Status != lifecycle.CertificateActive || !signed(c.Der) || c.NotAfter <= s.instantNow() {
		return "", problem.Refuse(problem.CertificateUnfit, "certificateId")
	}
	parsed, err := x509.ParseCertificate(*c.Der)
	if err != nil {
		return "", fmt.Errorf("read certificate: %w", err)
	}
	if !slices.Contains(parsed.ExtKeyUsage, x509.ExtKeyUsageClientAuth) {
		return "", problem.Refuse(problem.CertificateUnfit, "certificateId")
	}
	return c.ID, nil
}
