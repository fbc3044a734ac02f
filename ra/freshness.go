package ra

import (
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/issuer"
)

// Freshness says how good something published is still.
type Freshness string

// Degrees of freshness.
const (
	FreshNow Freshness = "FRESH"
	// FreshDue: a new one is wanted, which the sweep makes within seconds.
	FreshDue Freshness = "DUE"
	// FreshNever: there is none that relying parties take.
	FreshNever Freshness = "STALE"
)

// ListFreshness of an issuer's latest revocation list; nil: there is none.
func ListFreshness(row *ent.Issuer, latest *ent.Crl, now time.Time) Freshness {
	every := crlEvery
	if row.Kind == issuer.KindROOT {
		every = rootCRLEvery
	}
	switch {
	case latest == nil, !now.Before(latest.NextUpdate.Time()), latest.ThisUpdate.Time().Sub(now) > clockSlip:
		return FreshNever
	case latest.Covers < row.Revocations, latest.Number < row.CrlNumber, now.Sub(latest.ThisUpdate.Time()) >= every:
		return FreshDue
	default:
		return FreshNow
	}
}

// ResponderFreshness of the latest certified OCSP signer that is valid already;
// nil: there is none.
func ResponderFreshness(latest *ent.Responder, now time.Time) Freshness {
	switch {
	case latest == nil, !now.Before(latest.NotAfter.Time()):
		return FreshNever
	case now.Sub(latest.NotBefore.Time()) >= responderLife/2:
		return FreshDue
	default:
		return FreshNow
	}
}
