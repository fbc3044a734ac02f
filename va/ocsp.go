package va

import (
	"context"
	"database/sql"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ca/ocsp"
	"github.com/shomei-ra/shomei/ca/revocation"
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/certificate"
	"github.com/shomei-ra/shomei/ent/issuer"
	"github.com/shomei-ra/shomei/ent/mailsigner"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/lifecycle"
)

const (
	// answerLife is how long a response is valid: at least 8 hours, at most 10
	// days (CA/B S/MIME BR 4.9.10). How soon a revocation shows does not hang
	// on it but on Cache-Control; it is what an offline client may rely on.
	answerLife = 8 * time.Hour
	// answerFresh: below 16 hours of life a response is to be renewed after
	// half of it (the same section).
	answerFresh = answerLife / 2

	ocspResponse = "application/ocsp-response"
)

var errTooLarge = errors.New("request is larger than 2048 bytes")

// serveOCSP answers a request about one certificate. What is wrong with an
// OCSP request is told in OCSP's own words with status 200 (RFC 6960, A.2:
// they are responses like any other); HTTP's words are for HTTP's matters.
func (h *Handler) serveOCSP(w http.ResponseWriter, r *http.Request) {
	// The escaped path: a base64 "/" may come as itself or as %2F.
	slug, encoded, _ := strings.Cut(strings.TrimPrefix(r.URL.EscapedPath(), "/ocsp/"), "/")
	row, err := h.issuer(r.Context(), slug)
	if err != nil {
		h.tryLater(w, r, err)
		return
	}
	if row == nil || row.Kind == issuer.KindROOT {
		http.NotFound(w, r)
		return
	}
	var der []byte
	switch r.Method {
	case http.MethodPost:
		der, err = body(r)
	case http.MethodGet, http.MethodHead:
		der, err = decode(encoded)
	default:
		w.Header().Set("Allow", "GET, HEAD, POST")
		http.Error(w, "OCSP is asked by GET or POST", http.StatusMethodNotAllowed)
		return
	}
	if errors.Is(err, errTooLarge) {
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
		return
	}
	var request ocsp.Request
	if err == nil {
		request, err = ocsp.ParseRequest(der)
	}
	if err != nil {
		plain(w, http.StatusOK, ocsp.MalformedRequest)
		return
	}
	h.answer(w, r, row, request)
}

// answer looks the certificate up and sends a signed response.
func (h *Handler) answer(w http.ResponseWriter, r *http.Request, issuer *ent.Issuer, request ocsp.Request) {
	signer, err := h.signers.current(r.Context(), h.Config, issuer)
	if err != nil {
		h.tryLater(w, r, err)
		return
	}
	if !signer.Serves(request) {
		plain(w, http.StatusOK, ocsp.Unauthorized)
		return
	}
	status, err := h.status(r.Context(), issuer.ID, request)
	if err != nil {
		h.tryLater(w, r, err)
		return
	}
	signed, err := h.answers.get(signer, request, status, h.Now())
	if err != nil {
		h.tryLater(w, r, err)
		return
	}
	cache := revalidate
	if r.Method == http.MethodPost {
		cache = "no-store"
	}
	signed.serve(w, r, ocspResponse, cache)
}

// status is what the certificate's row says now. A serial without a row is
// unknown, and so is one whose certificate was intended but never signed:
// never good (R10).
func (h *Handler) status(ctx context.Context, issuerID string, request ocsp.Request) (ocsp.Status, error) {
	var (
		status    lifecycle.CertificateStatus
		revokedAt *instant.Time
		reason    *lifecycle.RevocationReason
	)
	err := h.Reader.QueryRowContext(ctx, statusOf, issuerID, request.Serial.Text(16)).Scan(&status, &revokedAt, &reason)
	if errors.Is(err, sql.ErrNoRows) {
		return h.statusOfSigner(ctx, issuerID, request)
	}
	if err != nil {
		return ocsp.Status{}, fmt.Errorf("read certificate: %w", err)
	}
	switch status {
	case lifecycle.CertificateIssued, lifecycle.CertificateActive:
		return ocsp.Status{State: ocsp.Good}, nil
	case lifecycle.CertificateRevoked:
		return revokedStatus(revokedAt, reason), nil
	}
	return ocsp.Status{}, nil
}

// statusOfSigner is status for the certificates that sign our own mails.
func (h *Handler) statusOfSigner(ctx context.Context, issuerID string, request ocsp.Request) (ocsp.Status, error) {
	m, err := h.Client.MailSigner.Query().
		Where(mailsigner.IssuerID(issuerID), mailsigner.Serial(fmt.Sprintf("%x", request.Serial)), mailsigner.DerNotNil()).
		Select(mailsigner.FieldRevokedAt, mailsigner.FieldRevocationReason).
		Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return ocsp.Status{}, nil
	case err != nil:
		return ocsp.Status{}, fmt.Errorf("read mail signer: %w", err)
	case m.RevokedAt != nil:
		return revokedStatus(m.RevokedAt, m.RevocationReason), nil
	}
	return ocsp.Status{State: ocsp.Good}, nil
}

func revokedStatus(at *instant.Time, reason *lifecycle.RevocationReason) ocsp.Status {
	status := ocsp.Status{State: ocsp.Revoked, Reason: revocation.Unspecified}
	if at != nil {
		status.RevokedAt = at.Time()
	}
	if reason != nil {
		status.Reason = revocation.Reason(*reason)
	}
	return status
}

// statusOf reads one row at every request, which is most of what an answer
// from the cache costs; ent's builders would be a fifth on top.
const statusOf = "SELECT " + certificate.FieldStatus + ", " + certificate.FieldRevokedAt + ", " + certificate.FieldRevocationReason +
	" FROM " + certificate.Table + " WHERE " + certificate.FieldIssuerID + " = $1 AND " + certificate.FieldSerial + " = $2"

// body reads a POST's request.
func body(r *http.Request) ([]byte, error) {
	der, err := io.ReadAll(io.LimitReader(r.Body, ocsp.MaxRequestSize+1))
	if err != nil {
		return nil, err
	}
	if len(der) > ocsp.MaxRequestSize {
		return nil, errTooLarge
	}
	return der, nil
}

// decode reads a GET's request: base64 behind the address, percent-encoded or
// not (RFC 5019, section 5, wants it; many clients leave "+" and "/" bare, and
// some proxies turn "+" into a space). A client whose address ends in "/" adds
// another: a request begins with the byte 30 and thus with "M", never with "/".
func decode(encoded string) ([]byte, error) {
	if len(encoded) > 3*base64.StdEncoding.EncodedLen(ocsp.MaxRequestSize) {
		return nil, errTooLarge
	}
	text, err := url.PathUnescape(encoded)
	if err != nil {
		return nil, err
	}
	text = strings.TrimLeft(strings.ReplaceAll(text, " ", "+"), "/")
	return base64.RawStdEncoding.DecodeString(strings.TrimRight(text, "="))
}

// plain sends a response that carries no signature and must not be kept.
func plain(w http.ResponseWriter, status int, der []byte) {
	w.Header().Set("Content-Type", ocspResponse)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(der)
}

// tryLater answers a fault of ours, in both protocols' words.
func (h *Handler) tryLater(w http.ResponseWriter, r *http.Request, err error) {
	h.Log.ErrorContext(r.Context(), "publish: answer OCSP", "error", err)
	w.Header().Set("Retry-After", "30")
	plain(w, http.StatusServiceUnavailable, ocsp.TryLater)
}
