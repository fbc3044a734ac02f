package bench_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/x509"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ent/database"
)

// reference is the same duty done with the least: plain SQL on the same
// database and driver, JSON over net/http, no session, no GraphQL, no ent.
//
//	POST /issue {"csr"}     the same preparation and lint, two durable transactions, the certificate
//	POST /step {"id"}       one durable transaction: a row changed, an event added
//	GET  /row/ID            a point select
type reference struct {
	*office
	writer, reader *sql.DB
	address        string
	last           atomic.Int64
	template       *x509.Certificate
	public         *ecdsa.PublicKey
}

func newReference(o *office) *reference {
	o.Helper()
	r := &reference{office: o, writer: o.db.Writer(), reader: readers(o), public: &catest.NewKey(o.B).PublicKey}
	for _, statement := range []string{
		"CREATE TABLE plain (id TEXT PRIMARY KEY, serial TEXT UNIQUE, status TEXT, tbs BYTEA, der BYTEA)",
		"CREATE TABLE plain_event (id BIGINT PRIMARY KEY, plain_id TEXT, at BIGINT, action TEXT)",
	} {
		_, err := r.writer.Exec(statement)
		must(o.B, err)
	}
	bare := o.ca.Issue(o.B, o.ca.Order(o.B, r.public))
	r.template = &x509.Certificate{
		SerialNumber: bare.SerialNumber, RawSubject: bare.RawSubject, NotBefore: bare.NotBefore, NotAfter: bare.NotAfter,
		KeyUsage: bare.KeyUsage, ExtKeyUsage: bare.ExtKeyUsage, EmailAddresses: bare.EmailAddresses,
		CRLDistributionPoints: bare.CRLDistributionPoints, OCSPServer: bare.OCSPServer,
		IssuingCertificateURL: bare.IssuingCertificateURL, SubjectKeyId: bare.SubjectKeyId, BasicConstraintsValid: true,
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /issue", answer(func(ctx context.Context, q *http.Request) (any, error) { return r.issue(ctx, q) }))
	mux.HandleFunc("POST /step", answer(func(ctx context.Context, q *http.Request) (any, error) { return r.step(ctx, q) }))
	mux.HandleFunc("GET /row/{id}", answer(func(ctx context.Context, q *http.Request) (any, error) {
		return r.certificate(ctx, q.PathValue("id"))
	}))
	r.address = serve(o.B, mux)
	return r
}

// readers is a pool for plain reading, as large as the product's.
func readers(o *office) *sql.DB {
	o.Helper()
	if o.db.Dialect() == database.Postgres {
		return o.db.Writer()
	}
	path := strings.TrimPrefix(o.db.URL(), "sqlite://")
	pool, err := sql.Open("sqlite3", "file:"+(&url.URL{Path: path}).EscapedPath()+"?_query_only=on&_busy_timeout=5000&_stmt_cache_size=64")
	must(o.B, err)
	pool.SetMaxOpenConns(4)
	pool.SetMaxIdleConns(4)
	o.Cleanup(func() { pool.Close() })
	return pool
}

func answer(do func(context.Context, *http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		out, err := do(q.Context(), q)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(out)
	}
}

// commit runs statements as one durable transaction.
func (r *reference) commit(ctx context.Context, fn func(tx *sql.Tx) error) error {
	tx, err := r.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := fn(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// row commits a single row: the least that can be durable.
func (r *reference) row(ctx context.Context) error {
	return r.commit(ctx, func(tx *sql.Tx) error { return r.event(ctx, tx, "raw") })
}

func (r *reference) event(ctx context.Context, tx *sql.Tx, of string) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO plain_event (id, plain_id, at, action) VALUES ($1, $2, $3, $4)",
		r.last.Add(1), of, r.now().UnixMicro(), "request.stepped")
	return err
}

// sign is x509.CreateCertificate of a certificate like the product's.
func (r *reference) sign() ([]byte, error) {
	return x509.CreateCertificate(rand.Reader, r.template, r.ca.Issuing.Certificate(), r.public, r.ca.IssuingKey)
}

// floor is the least for an issuance: the signature and two durable rows.
func (r *reference) floor(ctx context.Context) error {
	if err := r.row(ctx); err != nil {
		return err
	}
	if _, err := r.sign(); err != nil {
		return err
	}
	return r.row(ctx)
}

func (r *reference) issue(ctx context.Context, q *http.Request) (object, error) {
	var in struct {
		CSR string `json:"csr"`
	}
	if err := json.NewDecoder(q.Body).Decode(&in); err != nil {
		return nil, err
	}
	block, _ := pem.Decode([]byte(in.CSR))
	if block == nil {
		return nil, errors.New("no PEM")
	}
	asked, err := x509.ParseCertificateRequest(block.Bytes)
	if err != nil {
		return nil, err
	}
	if err := asked.CheckSignature(); err != nil {
		return nil, err
	}
	serial, err := ca.NewSerial(rand.Reader)
	if err != nil {
		return nil, err
	}
	order := ca.Order{Profile: r.ca.Profile, Subject: catest.Subject(), PublicKey: asked.PublicKey, Serial: serial}
	order.NotBefore, order.NotAfter = r.validity()
	prepared, err := r.ca.Issuing.Prepare(order)
	if err != nil {
		return nil, err
	}
	key := hex.EncodeToString(prepared.SPKISHA256[:])
	if err := r.commit(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO plain (id, serial, status, tbs) VALUES ($1, $2, 'PREPARED', $3)",
			key, serial.Text(16), prepared.TBS)
		return err
	}); err != nil {
		return nil, err
	}
	der, err := r.ca.Issuing.Sign(prepared.TBS)
	if err != nil {
		return nil, err
	}
	if err := r.commit(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "UPDATE plain SET status = 'ISSUED', der = $2 WHERE id = $1 AND status = 'PREPARED'", key, der); err != nil {
			return err
		}
		return r.event(ctx, tx, key)
	}); err != nil {
		return nil, err
	}
	return object{"certificate": string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}))}, nil
}

func (r *reference) step(ctx context.Context, q *http.Request) (object, error) {
	var in struct {
		ID string `json:"id"`
	}
	if err := json.NewDecoder(q.Body).Decode(&in); err != nil {
		return nil, err
	}
	return object{"id": in.ID}, r.commit(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "INSERT INTO plain (id, status) VALUES ($1, 'NEW') ON CONFLICT (id) DO UPDATE SET status = 'STEPPED'", in.ID); err != nil {
			return err
		}
		return r.event(ctx, tx, in.ID)
	})
}

// certificate is a point select of a certificate's columns.
func (r *reference) certificate(ctx context.Context, certificateID string) (object, error) {
	var key, serial, status, subject, email string
	var notBefore, notAfter int64
	var revokedAt sql.NullInt64
	err := r.reader.QueryRowContext(ctx,
		"SELECT id, serial, status, subject, email, not_before, not_after, revoked_at FROM certificates WHERE id = $1", certificateID).
		Scan(&key, &serial, &status, &subject, &email, &notBefore, &notAfter, &revokedAt)
	return object{"id": key, "serial": serial, "status": status, "subject": subject, "email": email,
		"notBefore": notBefore, "notAfter": notAfter}, err
}
