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
	"github.com/shomei-ra/shomei/internal/problem"
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

// ImportPostalAddresses replaces all postal addresses by the given ones, in
// one transaction: an error changes nothing. addresses may be ranged over more
// than once. Only what differs is written, so that the monthly file takes the
// writer's time for a few hundred rows, and the same file again for none.
// Errors: those of addresses; there is none.
func (s *Service) ImportPostalAddresses(ctx context.Context, by viewer.Viewer, addresses iter.Seq2[postal.Address, error]) (PostalImport, error) {
	if !by.Administers() {
		return PostalImport{}, problem.Refuse(problem.NotAllowed, "")
	}
	var done PostalImport
	err := s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		stored, err := tx.PostalAddress.Query().IDs(ctx)
		if err != nil {
			return fmt.Errorf("read what is stored: %w", err)
		}
		p := postalReplacement{tx: tx, gone: map[string]bool{}, seen: map[string]bool{}, codes: map[string]bool{}}
		for _, id := range stored {
			p.gone[id] = true
		}
		for a, err := range addresses {
			if err != nil {
				return err
			}
			if err := p.add(ctx, a); err != nil {
				return err
			}
		}
		if len(p.seen) == 0 {
			return errNoAddress
		}
		if err := p.finish(ctx); err != nil {
			return err
		}
		done = PostalImport{Codes: len(p.codes), Addresses: len(p.seen), Added: p.added, Removed: len(p.gone)}
		if done.Added+done.Removed == 0 {
			return nil
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

// postalReplacement is an import under way.
type postalReplacement struct {
	tx *ent.Tx
	// gone are the ids that are stored and were not seen yet.
	gone, seen, codes map[string]bool
	batch             []*ent.PostalAddressCreate
	added             int
}

// add takes an address over, once.
func (p *postalReplacement) add(ctx context.Context, a postal.Address) error {
	sum := sha256.Sum256([]byte(a.Key()))
	id := hex.EncodeToString(sum[:16])
	if p.seen[id] {
		return nil
	}
	p.seen[id], p.codes[a.PostalCode] = true, true
	if p.gone[id] {
		delete(p.gone, id)
		return nil
	}
	p.added++
	p.batch = append(p.batch, p.tx.PostalAddress.Create().SetID(id).
		SetPostalCode(a.PostalCode).SetMunicipality(a.Municipality).SetPrefecture(a.Prefecture).SetCity(a.City).
		SetTown(a.Town).SetBlock(a.Block).SetOrganization(a.Organization).SetReading(a.Reading))
	if len(p.batch) < postalBatch {
		return nil
	}
	return p.flush(ctx)
}

func (p *postalReplacement) flush(ctx context.Context) error {
	if err := p.tx.PostalAddress.CreateBulk(p.batch...).Exec(ctx); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	p.batch = p.batch[:0]
	return nil
}

// finish writes what is left and deletes what was not seen.
func (p *postalReplacement) finish(ctx context.Context) error {
	if len(p.batch) > 0 {
		if err := p.flush(ctx); err != nil {
			return err
		}
	}
	for ids := range slices.Chunk(slices.Collect(maps.Keys(p.gone)), postalBatch) {
		if _, err := p.tx.PostalAddress.Delete().Where(postaladdress.IDIn(ids...)).Exec(ctx); err != nil {
			return fmt.Errorf("remove: %w", err)
		}
	}
	return nil
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
