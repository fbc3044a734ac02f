package ratest

import (
	"context"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

var identifyCases = []scenario{
	{"identify by receipt number", identifyByReceipt},
	{"identify by code", identifyByCode},
	{"identify only where the procedure is open", identifyOpen},
	{"identify answers every failure alike", identifyFailures},
}

// byReceipt are the right secrets of a request, for status and cancelling.
func (b *bundle) byReceipt(purpose ra.Purpose, requestID string) ra.IdentifyInput {
	b.Helper()
	return ra.IdentifyInput{
		Purpose: purpose, ReceiptNumber: b.request(requestID).ReceiptNumber, Email: email, Passphrase: passphrase,
	}
}

// opens checks that the secrets open exactly the request.
func (b *bundle) opens(in ra.IdentifyInput, requestID string) {
	b.Helper()
	got, err := b.ra.Identify(b.ctx, anonymous, in)
	b.must(err)
	if diff := cmp.Diff([]string{requestID}, got.RequestIDs); diff != "" {
		b.Errorf("%s opens (-want +got):\n%s", in.Purpose, diff)
	}
}

func identifyByReceipt(b *bundle) {
	requestID := b.provisional()
	b.provisional() // the same person's other request stays shut
	b.opens(b.byReceipt(ra.ForStatus, requestID), requestID)
	b.opens(b.byReceipt(ra.ForCancel, requestID), requestID)
	// As people type it.
	in := b.byReceipt(ra.ForStatus, requestID)
	in.ReceiptNumber = strings.ToLower(form.FormatReceiptNumber(in.ReceiptNumber)) + " "
	in.Email = " " + strings.ToUpper(in.Email) + " "
	b.opens(in, requestID)
	if got := len(b.events(requestID, ra.Identified)); got != 3 {
		b.Errorf("%d identifications are on record, want 3", got)
	}
}

func identifyByCode(b *bundle) {
	requestID, certificateID := b.issued()
	secret := b.code(requestID)
	in := ra.IdentifyInput{
		Purpose: ra.ForAcquire, Email: email, Passphrase: passphrase, Code: strings.ToLower(form.FormatCode(secret)),
	}
	b.opens(in, requestID)
	in.Purpose = ra.ForRevoke
	b.opens(in, requestID)
	// Spent for acquiring, it goes on naming its certificate.
	b.must(b.ra.Confirm(b.ctx, applicant(ra.ForAcquire, requestID), certificateID, ra.Opened))
	b.opens(in, requestID)
	in.Purpose = ra.ForAcquire
	_, err := b.ra.Identify(b.ctx, anonymous, in)
	b.refused(err, "IDENTIFICATION_FAILED")
}

// identifyOpen: the right secrets open nothing when the time is over.
func identifyOpen(b *bundle) {
	requestID := b.provisional()
	b.clock.advance(window)
	_, err := b.ra.Identify(b.ctx, anonymous, b.byReceipt(ra.ForCancel, requestID))
	b.refused(err, "IDENTIFICATION_FAILED")
	b.opens(b.byReceipt(ra.ForStatus, requestID), requestID)

	requestID, certificateID := b.issued()
	in := ra.IdentifyInput{Purpose: ra.ForRevoke, Email: email, Passphrase: passphrase, Code: b.code(requestID)}
	b.must(b.ra.Revoke(b.ctx, applicant(ra.ForRevoke, requestID), certificateID, "KEY_COMPROMISE"))
	_, err = b.ra.Identify(b.ctx, anonymous, in)
	b.refused(err, "IDENTIFICATION_FAILED")
	in.Purpose = ra.ForAcquire
	b.opens(in, requestID)
	b.clock.set(b.request(requestID).AcquisitionDeadline.Time())
	_, err = b.ra.Identify(b.ctx, anonymous, in)
	b.refused(err, "IDENTIFICATION_FAILED")
	b.wantStatus(requestID, lifecycle.Lapsed)
}

func identifyFailures(b *bundle) {
	requestID := b.approved()
	secret := b.code(requestID)
	other := b.approved()
	byCode := ra.IdentifyInput{Purpose: ra.ForAcquire, Email: email, Passphrase: passphrase, Code: secret}
	byReceipt := b.byReceipt(ra.ForStatus, requestID)
	failures := map[string]ra.IdentifyInput{}
	add := func(name string, in ra.IdentifyInput, change func(*ra.IdentifyInput)) {
		change(&in)
		failures[name] = in
	}
	for name, in := range map[string]ra.IdentifyInput{"code": byCode, "receipt": byReceipt} {
		add(name+": wrong e-mail", in, func(in *ra.IdentifyInput) { in.Email = "somebody@example.co.jp" })
		add(name+": no e-mail", in, func(in *ra.IdentifyInput) { in.Email = "" })
		add(name+": wrong passphrase", in, func(in *ra.IdentifyInput) { in.Passphrase += "x" })
		add(name+": passphrase in other case", in, func(in *ra.IdentifyInput) { in.Passphrase = strings.ToUpper(in.Passphrase) })
		add(name+": no passphrase", in, func(in *ra.IdentifyInput) { in.Passphrase = "" })
	}
	add("unknown code", byCode, func(in *ra.IdentifyInput) { in.Code = "0000-0000-0000-0000" })
	add("malformed code", byCode, func(in *ra.IdentifyInput) { in.Code = "U" })
	add("no code", byCode, func(in *ra.IdentifyInput) { in.Code = "" })
	add("unknown receipt", byReceipt, func(in *ra.IdentifyInput) { in.ReceiptNumber = "000000000000" })
	add("malformed receipt", byReceipt, func(in *ra.IdentifyInput) { in.ReceiptNumber = "1" })
	add("a receipt is no code", byReceipt, func(in *ra.IdentifyInput) { in.Purpose = ra.ForAcquire })
	add("a code is no receipt", byCode, func(in *ra.IdentifyInput) { in.Purpose = ra.ForStatus })
	add("nothing to revoke", byCode, func(in *ra.IdentifyInput) { in.Purpose = ra.ForRevoke })
	add("nothing to cancel", byReceipt, func(in *ra.IdentifyInput) { in.Purpose = ra.ForCancel })
	for name, in := range failures {
		opened, err := b.ra.Identify(b.ctx, anonymous, in)
		if diff := cmp.Diff([]string{"IDENTIFICATION_FAILED"}, refusal(err)); diff != "" || opened.RequestIDs != nil || opened.CodeID != "" {
			b.Errorf("%s opened %v (-want +got):\n%s", name, opened, diff)
		}
	}
	_, err := b.ra.Identify(b.ctx, anonymous, ra.IdentifyInput{Purpose: "EVERYTHING"})
	b.refused(err, "BAD_ID at purpose")
	if got := len(b.events(requestID, ra.Identified)) + len(b.events(other, ra.Identified)); got != 0 {
		b.Errorf("%d identifications are on record, want none", got)
	}
	// One code names one request: another person's secrets do not go with it.
	b.update(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Request.UpdateOneID(other).SetEmail("other@example.co.jp").SetEmailKey("other@example.co.jp").Exec(ctx)
	})
	byCode.Email = "other@example.co.jp"
	_, err = b.ra.Identify(b.ctx, anonymous, byCode)
	b.refused(err, "IDENTIFICATION_FAILED")
}
