package ra

import (
	"context"
	"crypto"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"time"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// Lives of CA certificates.
const (
	rootYears    = 20
	issuingYears = 10
)

// AuthoritiesInput describes the root and the issuing CAs to be made.
type AuthoritiesInput struct {
	Store        ca.KeyStore
	Password     []byte
	PKIURL       string
	Organization string
	// RootSlug is the root's name in URLs and files.
	RootSlug string
	Issuing  []IssuingAuthority
}

// IssuingAuthority is an issuing CA, one for a family of products.
type IssuingAuthority struct {
	// Slug is its name in URLs and files, by which policies name it.
	Slug string
	// CommonName stands in its certificate.
	CommonName string
}

// ErrAuthoritiesExist: the database already names every one of the CAs.
var ErrAuthoritiesExist = errors.New("the certification authorities exist already")

// CreateAuthorities makes the root and the issuing CAs that are missing, the
// later ones under the root that there is: keys encrypted in the store first,
// then the rows. A run that was interrupted between the two is taken up by the
// next.
func (s *Service) CreateAuthorities(ctx context.Context, by viewer.Viewer, in AuthoritiesInput) error {
	if err := alone(by, viewer.OperateAuthority); err != nil {
		return err
	}
	ctx = viewer.AsSystem(ctx)
	rows, err := s.db.Client().Issuer.Query().All(ctx)
	if err != nil {
		return fmt.Errorf("create authorities: %w", err)
	}
	named := map[string]string{} // id by slug
	for _, row := range rows {
		named[row.Slug] = row.ID
	}
	missing := slices.DeleteFunc(slices.Clone(in.Issuing), func(a IssuingAuthority) bool { return named[a.Slug] != "" })
	if named[in.RootSlug] != "" && len(missing) == 0 {
		return fmt.Errorf("create authorities: %w", ErrAuthoritiesExist)
	}
	root, made, err := s.makeAuthorities(in, missing)
	if err != nil {
		return fmt.Errorf("create authorities: %w", err)
	}
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		rootID := named[in.RootSlug]
		if rootID == "" {
			rootID = s.newID(id.Issuer)
			if err := s.storeAuthority(ctx, tx, by, tx.Issuer.Create().SetID(rootID).SetKind(issuer.KindROOT), root); err != nil {
				return err
			}
		}
		for _, issuing := range made {
			c := tx.Issuer.Create().SetID(s.newID(id.Issuer)).SetKind(issuer.KindISSUING).SetParentID(rootID)
			if err := s.storeAuthority(ctx, tx, by, c, issuing); err != nil {
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

// makeAuthorities answers the root and the issuing CAs that are missing, from
// the store or made now.
func (s *Service) makeAuthorities(in AuthoritiesInput, missing []IssuingAuthority) (root *ca.Issuer, made []*ca.Issuer, err error) {
	root, err = s.authority(in, in.RootSlug, ca.NewRootKey, func(signer crypto.Signer) (*ca.Issuer, error) {
		description, err := s.describe(in, in.RootSlug, "Shomei Root CA", rootYears)
		if err != nil {
			return nil, err
		}
		return ca.NewRoot(s.rand, signer, description)
	})
	if err != nil {
		return nil, nil, err
	}
	for _, a := range missing {
		issuing, err := s.authority(in, a.Slug, ca.NewIssuingKey, func(signer crypto.Signer) (*ca.Issuer, error) {
			description, err := s.describe(in, a.Slug, a.CommonName, issuingYears)
			if err != nil {
				return nil, err
			}
			// Of a root that is older than the others, or younger than a clock that
			// was set back.
			if first := root.Certificate().NotBefore; description.NotBefore.Before(first) {
				description.NotBefore = first
			}
			if last := root.Certificate().NotAfter; description.NotAfter.After(last) {
				description.NotAfter = last
			}
			return ca.NewIssuing(s.rand, root, signer, description)
		})
		if err != nil {
			return nil, nil, err
		}
		made = append(made, issuing)
	}
	return root, made, nil
}

// storeAuthority stores the row of a CA that c begins.
func (s *Service) storeAuthority(ctx context.Context, tx *ent.Tx, by viewer.Viewer, c *ent.IssuerCreate, made *ca.Issuer) error {
	now := s.instantNow()
	row, err := c.SetSlug(made.ID()).SetDer(made.Certificate().Raw).SetCreatedAt(now).Save(ctx)
	if err != nil {
		return fmt.Errorf("store %s: %w", made.ID(), err)
	}
	return s.audit(ctx, tx, act{by: by, action: AuthorityCreated, object: row.ID, at: now})
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
