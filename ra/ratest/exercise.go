// Package ratest is the conformance suite of package ra: one Exercise, run on
// every database that the product supports.
//
// A case gets a fresh database with a product, two reviewers and a settable
// business clock, and ends with the invariants that hold whatever happened
// (invariant.go). What races is really raced; what must not depend on a job's
// punctuality is asked without running the job.
package ratest

import (
	"slices"
	"testing"

	"github.com/shomei-ra/shomei/ent/database"
)

// scenario is one case: what it shows, and how.
type scenario struct {
	name string
	run  func(*bundle)
}

// Exercise runs every case on databases that open makes: migrated, empty, and
// a fresh one each time it is called.
func Exercise(t *testing.T, open func(t *testing.T) *database.DB) {
	t.Helper()
	all := slices.Concat(
		submitCases, retryCases, cancelCases, timeCases, vettingCases, codeCases, identifyCases,
		acquireCases, keyCases, subjectCases, crashCases, confirmCases, revokeCases,
		recordCases, administerCases, factorCases, productCases, closingCases, campaignCases, restoreCases, postalCases, unlockCases,
		crlCases, renewCases, reissueCases, licenseCases, heldCases, mailboxCases, remindCases, responderCases, mailSignerCases,
		entranceCases, inquiryCases,
		correctCases, secondCases, queueCases, passphraseCases, enrolCases, importCases, orderCases, agreeCases, chargeCases,
		maintenanceCases, pauseCases, termsCases,
		contactCases, changeCases, paperCases, effectCases, withdrawalCases, successionCases,
		simulateCases, resendCases, callCases, evidenceCases, obstacleCases, sealCases, auditSubjectCases, anchorCases, tallyCases, proposalCases, stopCases, newProductCases, colleagueCases,
		partnerStaffCases, partnerStartCases, eventCases, webhookCases, clientCases, tokenKeyCases, organizationCases, templateCases, dryRunCases, revocationCampaignCases,
	)
	for _, c := range all {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			b := setup(t, open(t))
			c.run(b)
			b.invariants()
		})
	}
}
