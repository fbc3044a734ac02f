package ra

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/postaladdress"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/postal"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// PostalImport tells what an import of postal addresses did.
type PostalImport struct {
	// Codes and Addresses that there are now.
	Codes, Addresses int
	// Added and Removed addresses; the rest stayed.
	Added, Removed int
}

// postalBatch is how many addresses are written by one statement: far below
// what either database takes as parameters.
const postalBatch = 500

// errNoAddress: files that are empty, or hold abolished records only.
var errNoAddress = errors.New("there is no address in it")

// maxPostalImport bounds what an import takes in memory; all of Japan has about
// 150,000 addresses.
const maxPostalImport = 1_000_000

// ImportPostalAddresses replaces all postal addresses by the given ones, in
// one transaction: an error changes nothing. They are read to their end before
// it begins, so that no slow file keeps other writers waiting. Only what
// differs is written: the monthly file takes the writer's time for a few
// hundred rows, and the same file again for none. Errors: those of addresses;
// there is none; there are too many.
func (s *Service) ImportPostalAddresses(ctx context.Context, by viewer.Viewer, addresses iter.Seq2[postal.Address, error]) (PostalImport, error) {
	if err := alone(by, viewer.OperateAuthority); err != nil {
		return PostalImport{}, err
	}
	wanted, err := readPostal(addresses)
	if err != nil {
		return PostalImport{}, fmt.Errorf("import postal addresses: %w", err)
	}
	var done PostalImport
	err = s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		// Of two imports at once the second waits, and sees what the first stored.
		if err := s.db.LockTable(ctx, postaladdress.Table); err != nil {
			return err
		}
		var err error
		if done, err = wanted.replace(ctx, tx); err != nil || done.Added+done.Removed == 0 {
			return err
		}
		return s.audit(ctx, tx, act{by: by, action: PostalImported, at: s.instantNow(), details: []string{
			"addresses", strconv.Itoa(done.Addresses), "added", strconv.Itoa(done.Added), "removed", strconv.Itoa(done.Removed),
		}})
	})
	if err != nil {
		return PostalImport{}, fmt.Errorf("import postal addresses: %w", err)
	}
	return done, nil
}

// postalRows are addresses by the ids of their rows.
type postalRows map[string]postal.Address

// readPostal reads addresses to their end; equal ones are one row.
func readPostal(addresses iter.Seq2[postal.Address, error]) (postalRows, error) {
	rows := postalRows{}
	for a, err := range addresses {
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256([]byte(a.Key()))
		rows[hex.EncodeToString(sum[:16])] = a
		if len(rows) > maxPostalImport {
			return nil, fmt.Errorf("there are more than %d addresses in it", maxPostalImport)
		}
	}
	if len(rows) == 0 {
		return nil, errNoAddress
	}
	return rows, nil
}

// replace deletes what is stored and not among the rows, and adds what is
// among them and not stored.
func (p postalRows) replace(ctx context.Context, tx *ent.Tx) (PostalImport, error) {
	stored, err := tx.PostalAddress.Query().IDs(ctx)
	if err != nil {
		return PostalImport{}, fmt.Errorf("read what is stored: %w", err)
	}
	added := maps.Clone(p)
	var gone []string
	for _, id := range stored {
		if _, ok := p[id]; !ok {
			gone = append(gone, id)
		}
		delete(added, id)
	}
	for ids := range slices.Chunk(slices.Sorted(maps.Keys(added)), postalBatch) {
		batch := make([]*ent.PostalAddressCreate, len(ids))
		for i, id := range ids {
			a := added[id]
			batch[i] = tx.PostalAddress.Create().SetID(id).
				SetPostalCode(a.PostalCode).SetMunicipality(a.Municipality).SetPrefecture(a.Prefecture).SetCity(a.City).
				SetTown(a.Town).SetBlock(a.Block).SetOrganization(a.Organization).SetReading(a.Reading)
		}
		if err := tx.PostalAddress.CreateBulk(batch...).Exec(ctx); err != nil {
			return PostalImport{}, fmt.Errorf("store: %w", err)
		}
	}
	for ids := range slices.Chunk(gone, postalBatch) {
		if _, err := tx.PostalAddress.Delete().Where(postaladdress.IDIn(ids...)).Exec(ctx); err != nil {
			return PostalImport{}, fmt.Errorf("remove: %w", err)
		}
	}
	codes := map[string]bool{}
	for _, a := range p {
		codes[a.PostalCode] = true
	}
	return PostalImport{Codes: len(codes), Addresses: len(p), Added: len(added), Removed: len(gone)}, nil
}

// maxPostalAddresses of one code; the most that any has are about seventy.
const maxPostalAddresses = 200

// PostalAddresses answers the addresses of a postal code as it is typed, in
// the order in which they are shown; none for what is no code or unknown.
func (s *Service) PostalAddresses(ctx context.Context, typed string) ([]postal.Address, error) {
	code, ok := form.PostalCode(typed)
	if !ok {
		return nil, nil
	}
	rows, err := s.db.Client().PostalAddress.Query().Where(postaladdress.PostalCode(code)).
		Limit(maxPostalAddresses).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("addresses of a postal code: %w", err)
	}
	addresses := make([]postal.Address, 0, len(rows))
	for _, r := range rows {
		addresses = append(addresses, postal.Address{
			PostalCode: r.PostalCode, Municipality: r.Municipality, Prefecture: r.Prefecture, City: r.City,
			Town: r.Town, Block: r.Block, Organization: r.Organization, Reading: r.Reading,
		})
	}
	return postal.Distinct(addresses), nil
}
