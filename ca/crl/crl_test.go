package crl_test

import (
	"bytes"
	"crypto/x509"
	"errors"
	"iter"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/shomei-ra/shomei/ca"
	"github.com/shomei-ra/shomei/ca/catest"
	"github.com/shomei-ra/shomei/ca/crl"
	"github.com/shomei-ra/shomei/ca/revocation"
)

func list(entries ...crl.Entry) crl.List {
	return crl.List{
		Number: big.NewInt(42), ThisUpdate: catest.Now, NextUpdate: catest.Now.Add(7 * 24 * time.Hour), Entries: all(entries),
	}
}

func all(entries []crl.Entry) iter.Seq2[crl.Entry, error] {
	return func(yield func(crl.Entry, error) bool) {
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// readEntry is an entry as crypto/x509 reads it.
type readEntry struct {
	Serial     string
	RevokedAt  time.Time
	Reason     int
	Extensions int
}

// Any list of entries is read back by crypto/x509 as it was given.
func TestBuildRoundTrip(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	rapid.Check(t, func(rt *rapid.T) {
		var entries []crl.Entry
		var want []readEntry
		for range rapid.IntRange(0, 60).Draw(rt, "count") {
			serial := new(big.Int).SetBytes(rapid.SliceOfN(rapid.Byte(), 1, 20).Draw(rt, "serial"))
			serial.SetBit(serial, 159, 0)
			if serial.Sign() == 0 {
				serial.SetInt64(1)
			}
			at := time.Unix(rapid.Int64Range(0, 4_000_000_000).Draw(rt, "at"), 0).UTC()
			reason := rapid.SampledFrom(revocation.Reasons()).Draw(rt, "reason")
			entries = append(entries, crl.Entry{Serial: serial, RevokedAt: at, Reason: reason})
			read := readEntry{serial.String(), at, reason.Code(), 1}
			if reason == revocation.Unspecified {
				read.Extensions = 0
			}
			want = append(want, read)
		}
		in := list(entries...)
		in.Number = new(big.Int).SetUint64(rapid.Uint64Min(1).Draw(rt, "number"))
		der, err := crl.Build(h.Issuing, in)
		if err != nil {
			rt.Fatal(err)
		}
		parsed, err := x509.ParseRevocationList(der)
		if err != nil {
			rt.Fatal(err)
		}
		if err := parsed.CheckSignatureFrom(h.Issuing.Certificate()); err != nil {
			rt.Fatal(err)
		}
		var got []readEntry
		for _, e := range parsed.RevokedCertificateEntries {
			got = append(got, readEntry{e.SerialNumber.String(), e.RevocationTime, e.ReasonCode, len(e.Extensions)})
		}
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatalf("entries (-want +got):\n%s", diff)
		}
		if parsed.Number.Cmp(in.Number) != 0 || !parsed.ThisUpdate.Equal(in.ThisUpdate) || !parsed.NextUpdate.Equal(in.NextUpdate) {
			rt.Fatalf("number %v, this update %v, next update %v", parsed.Number, parsed.ThisUpdate, parsed.NextUpdate)
		}
		// Authority key identifier and number; no issuing distribution point.
		if !bytes.Equal(parsed.AuthorityKeyId, h.Issuing.Certificate().SubjectKeyId) || len(parsed.Extensions) != 2 {
			rt.Fatalf("extensions %v", parsed.Extensions)
		}
	})
}

// Lengths of one to three octets, and the same bytes each time.
func TestBuildSizes(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	for _, count := range []int{0, 1, 2, 5, 6, 1800, 2000} {
		entries := make([]crl.Entry, count)
		for i := range entries {
			entries[i] = crl.Entry{Serial: big.NewInt(int64(i + 1)), RevokedAt: catest.Now, Reason: revocation.Superseded}
		}
		first, err := crl.Build(h.Root, list(entries...))
		if err != nil {
			t.Fatal(err)
		}
		second, err := crl.Build(h.Root, list(entries...))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, second) {
			t.Errorf("%d entries: two builds differ", count)
		}
		parsed, err := x509.ParseRevocationList(first)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(count, len(parsed.RevokedCertificateEntries)); diff != "" {
			t.Errorf("entries (-want +got):\n%s", diff)
		}
	}
}

func TestBuildRefuses(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	lost := errors.New("connection lost")
	entry := crl.Entry{Serial: big.NewInt(5), RevokedAt: catest.Now, Reason: revocation.Superseded}
	change := func(f func(*crl.Entry)) func(*crl.List) {
		return func(l *crl.List) {
			e := entry
			f(&e)
			l.Entries = all([]crl.Entry{entry, e})
		}
	}
	tests := []struct {
		name   string
		issuer *ca.Issuer
		change func(*crl.List)
		want   string
	}{
		{"no number", h.Issuing, func(l *crl.List) { l.Number = nil }, "number is not positive"},
		{"number zero", h.Issuing, func(l *crl.List) { l.Number = new(big.Int) }, "number is not positive"},
		{"enormous number", h.Issuing, func(l *crl.List) { l.Number = new(big.Int).Lsh(big.NewInt(1), 160) }, "20 octets"},
		{"same number again", h.Issuing, func(l *crl.List) { l.Previous = l.Number }, "does not follow"},
		{"a smaller number", h.Issuing, func(l *crl.List) { l.Previous = big.NewInt(43) }, "does not follow"},
		{"inverted times", h.Issuing, func(l *crl.List) { l.NextUpdate = l.ThisUpdate }, "not after thisUpdate"},
		{"an issuing CA's list for 11 days", h.Issuing, func(l *crl.List) { l.NextUpdate = l.ThisUpdate.AddDate(0, 0, 11) }, "nextUpdate is more than"},
		{"a root's list for 13 months", h.Root, func(l *crl.List) { l.NextUpdate = l.ThisUpdate.AddDate(0, 13, 0) }, "nextUpdate is more than"},
		{"no serial", h.Issuing, change(func(e *crl.Entry) { e.Serial = nil }), "entry 1: serial number"},
		{"21-octet serial", h.Issuing, change(func(e *crl.Entry) { e.Serial = new(big.Int).Lsh(big.NewInt(1), 159) }), "entry 1: serial number"},
		{"unknown reason", h.Issuing, change(func(e *crl.Entry) { e.Reason = "" }), "entry 1: unknown reason"},
		{"entries that stop half-way", h.Issuing, func(l *crl.List) {
			l.Entries = func(yield func(crl.Entry, error) bool) {
				if yield(entry, nil) {
					yield(crl.Entry{}, lost)
				}
			}
		}, lost.Error()},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			in := list()
			tt.change(&in)
			der, err := crl.Build(tt.issuer, in)
			if err == nil || !strings.Contains(err.Error(), tt.want) || der != nil {
				t.Errorf("%d bytes, error %v; want error with %q", len(der), err, tt.want)
			}
		})
	}
	t.Run("a root's list for a year", func(t *testing.T) {
		t.Parallel()
		in := list()
		in.NextUpdate = in.ThisUpdate.AddDate(1, 0, 0)
		if _, err := crl.Build(h.Root, in); err != nil {
			t.Error(err)
		}
	})
}

func TestOpenSSLReads(t *testing.T) {
	t.Parallel()
	h := catest.New(t)
	der, err := crl.Build(h.Issuing, list(
		crl.Entry{Serial: big.NewInt(0x80), RevokedAt: catest.Now, Reason: revocation.KeyCompromise},
		crl.Entry{Serial: big.NewInt(0x7f), RevokedAt: time.Date(2050, 1, 1, 0, 0, 0, 0, time.UTC), Reason: revocation.Unspecified},
	))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := catest.WriteFile(t, dir, "crl.der", der)
	issuer := catest.WritePEM(t, dir, "issuer.pem", "CERTIFICATE", h.Issuing.Certificate().Raw)
	code, out := catest.OpenSSL(t, "crl", "-in", path, "-inform", "DER", "-noout", "-text", "-CAfile", issuer, "-verify")
	if code != 0 {
		t.Fatal(out)
	}
	for _, want := range []string{
		"verify OK",
		"X509v3 CRL Number: \n                42",
		"Serial Number: 80\n        Revocation Date: Nov 21 03:00:00 2026 GMT\n        CRL entry extensions:\n            X509v3 CRL Reason Code: \n                Key Compromise",
		"Serial Number: 7F\n        Revocation Date: Jan  1 00:00:00 2050 GMT\n    Signature Algorithm",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("lacks %q:\n%s", want, out)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	h := catest.New(b)
	const count = 100_000
	serials := make([]*big.Int, count)
	for i := range serials {
		serials[i] = catest.Serial(b)
	}
	in := list()
	in.Entries = func(yield func(crl.Entry, error) bool) {
		for _, s := range serials {
			if !yield(crl.Entry{Serial: s, RevokedAt: catest.Now, Reason: revocation.Superseded}, nil) {
				return
			}
		}
	}
	b.Run("crl.Build", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := crl.Build(h.Issuing, in); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("x509.CreateRevocationList", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			entries := make([]x509.RevocationListEntry, 0, count)
			for e := range in.Entries {
				entries = append(entries, x509.RevocationListEntry{SerialNumber: e.Serial, RevocationTime: e.RevokedAt, ReasonCode: e.Reason.Code()})
			}
			template := &x509.RevocationList{
				Number: in.Number, ThisUpdate: in.ThisUpdate, NextUpdate: in.NextUpdate, RevokedCertificateEntries: entries,
			}
			if _, err := x509.CreateRevocationList(nil, template, h.Issuing.Certificate(), h.IssuingKey); err != nil {
				b.Fatal(err)
			}
		}
	})
}
