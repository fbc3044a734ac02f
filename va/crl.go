package va

import (
	"context"
	"net/http"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/crl"
	"github.com/shomei-ra/shomei/ent/issuer"
)

// list is a revocation list in memory: with a million entries it is 40 MB,
// which is not read from the database for every relying party.
type list struct {
	document
	id string
}

func (h *Handler) serveCRL(w http.ResponseWriter, r *http.Request, issuer *ent.Issuer) {
	latest, err := h.latestList(r.Context(), issuer.ID)
	switch {
	case ent.IsNotFound(err):
		http.Error(w, "no revocation list was published yet", http.StatusNotFound)
	case err != nil:
		h.fail(w, r, "read CRL", err)
	default:
		latest.serve(w, r, "application/pkix-crl", revalidate)
	}
}

// latestList answers the list with the highest number.
func (h *Handler) latestList(ctx context.Context, issuerID string) (*list, error) {
	latest := h.Client.Crl.Query().Where(crl.IssuerID(issuerID)).Order(ent.Desc(crl.FieldNumber))
	id, err := latest.Clone().FirstID(ctx)
	if err != nil {
		return nil, err
	}
	if known, ok := h.lists.Load(issuerID); ok && known.(*list).id == id {
		return known.(*list), nil
	}
	row, err := latest.First(ctx)
	if err != nil {
		return nil, err
	}
	read := &list{newDocument(row.Der, row.ThisUpdate.Time()), row.ID}
	h.lists.Store(issuerID, read)
	return read, nil
}

// serveCertificate serves a CA certificate, which never changes.
func (h *Handler) serveCertificate(w http.ResponseWriter, r *http.Request, issuer *ent.Issuer) {
	newDocument(issuer.Der, issuer.CreatedAt.Time()).serve(w, r, "application/pkix-cert", "public, max-age=86400")
}

func (h *Handler) findIssuer(ctx context.Context, slug string) (*ent.Issuer, error) {
	row, err := h.Client.Issuer.Query().Where(issuer.Slug(slug)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}
