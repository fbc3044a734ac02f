package ra

import (
	"context"
	"crypto"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Lives of CA certificates.
const (
	rootYears    = 20
	issuingYears = 10
)

// AuthoritiesInput describes the root and the issuing CA to be made.
type AuthoritiesInput struct {
	Store        ca.KeyStore
	Password     []byte
	PKIURL       string
	Organization string
	// RootSlug and IssuingSlug are their names in URLs and files.
	RootSlug, IssuingSlug string
}

// ErrAuthoritiesExist: the database already names CAs.
var ErrAuthoritiesExist = errors.New("the certification authorities exist already")

// CreateAuthorities makes a root and an issuing CA: keys encrypted in the
// store first, then the rows. A run that was interrupted between the two is
// taken up by the next.
func (s *Service) CreateAuthorities(ctx context.Context, by viewer.Viewer, in AuthoritiesInput) error {
	if !by.Administers() {
		return problem.Refuse(problem.NotAllowed, "")
	}
	ctx = viewer.AsSystem(ctx)
	n, err := s.db.Client().Issuer.Query().Count(ctx)
	if err != nil {
		return fmt.Errorf("create authorities: %w", err)
	}
	if n > 0 {
		return fmt.Errorf("create authorities: %w", ErrAuthoritiesExist)
	}
	root, err := s.authority(in, in.RootSlug, ca.NewRootKey, func(signer crypto.Signer) (*ca.Issuer, error) {
		description, err := s.describe(in, in.RootSlug, "Shomei Root CA", rootYears)
		if err != nil {
			return nil, err
		}
		return ca.NewRoot(s.rand, signer, description)
	})
	if err != nil {
		return fmt.Errorf("create authorities: %w", err)
	}
	issuing, err := s.authority(in, in.IssuingSlug, ca.NewIssuingKey, func(signer crypto.Signer) (*ca.Issuer, error) {
		description, err := s.describe(in, in.IssuingSlug, "Shomei Class2 Issuing CA", issuingYears)
		if err != nil {
			return nil, err
		}
		return ca.NewIssuing(s.rand, root, signer, description)
	})
	if err != nil {
		return fmt.Errorf("create authorities: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		now := s.instantNow()
		rootID := s.newID(id.Issuer)
		if err := tx.Issuer.Create().SetID(rootID).SetSlug(root.ID()).SetKind(issuer.KindROOT).
			SetDer(root.Certificate().Raw).SetCreatedAt(now).Exec(ctx); err != nil {
			return err
		}
		issuingID := s.newID(id.Issuer)
		if err := tx.Issuer.Create().SetID(issuingID).SetSlug(issuing.ID()).SetKind(issuer.KindISSUING).
			SetParentID(rootID).SetDer(issuing.Certificate().Raw).SetCreatedAt(now).Exec(ctx); err != nil {
			return err
		}
		for _, object := range []string{rootID, issuingID} {
			if err := s.audit(ctx, tx, act{by: by, action: AuthorityCreated, object: object, at: now}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("create authorities: %w", err)
	}
	return nil
}

// authority answers the CA of that name from the store, or makes it.
func (s *Service) authority(in AuthoritiesInput, slug string, newKey func(io.Reader) (crypto.Signer, error), certify func(crypto.Signer) (*ca.Issuer, error)) (*ca.Issuer, error) {
	certificate, signer, err := in.Store.Load(slug, in.Password)
	if err == nil {
		return ca.NewIssuer(s.rand, slug, certificate, signer, ca.URLsUnder(in.PKIURL, slug))
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if signer, err = newKey(s.rand); err != nil {
		return nil, err
	}
	made, err := certify(signer)
	if err != nil {
		return nil, err
	}
	return made, in.Store.Create(slug, made.Certificate(), signer, in.Password)
}

func (s *Service) describe(in AuthoritiesInput, slug, name string, years int) (ca.Authority, error) {
	serial, err := ca.NewSerial(s.rand)
	if err != nil {
		return ca.Authority{}, err
	}
	now := s.now().Truncate(time.Second)
	urls := ca.URLsUnder(in.PKIURL, slug)
	if slug == in.RootSlug {
		urls.OCSP = ""
	}
	return ca.Authority{
		ID: slug, Name: ca.Name{Country: "JP", Organization: in.Organization, CommonName: name},
		URLs: urls, Serial: serial, NotBefore: now, NotAfter: now.AddDate(years, 0, 0).Add(-time.Second),
	}, nil
}

// LoadIssuers opens the keys of every CA that the database names.
func LoadIssuers(ctx context.Context, client *ent.Client, store ca.KeyStore, password []byte, pkiURL string, rand io.Reader) (map[string]*ca.Issuer, error) {
	rows, err := client.Issuer.Query().All(viewer.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("load issuers: %w", err)
	}
	issuers := make(map[string]*ca.Issuer, len(rows))
	for _, row := range rows {
		certificate, signer, err := store.Load(row.Slug, password)
		if err != nil {
			return nil, fmt.Errorf("load issuers: %w", err)
		}
		stored, err := x509.ParseCertificate(row.Der)
		if err != nil || !stored.Equal(certificate) {
			return nil, fmt.Errorf("load issuers: the certificate of %q in the key store is not the database's", row.Slug)
		}
		urls := ca.URLsUnder(pkiURL, row.Slug)
		if row.Kind == issuer.KindROOT {
			urls.OCSP = ""
		}
		if issuers[row.Slug], err = ca.NewIssuer(rand, row.Slug, certificate, signer, urls); err != nil {
			return nil, fmt.Errorf("load issuers: %w", err)
		}
	}
	return issuers, nil
}

// IssuerIDs answers the ids of every CA, root first.
func (s *Service) IssuerIDs(ctx context.Context) ([]string, error) {
	ids, err := s.db.Client().Issuer.Query().Order(ent.Desc(issuer.FieldKind), ent.Asc(issuer.FieldID)).IDs(viewer.AsSystem(ctx))
	if err != nil {
		return nil, fmt.Errorf("list issuers: %w", err)
	}
	return ids, nil
}
