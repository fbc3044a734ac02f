package ratest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/evidence"
	"github.com/shomei-ra/shomei/internal/vault"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
	"github.com/shomei-ra/shomei/ra"
)

var evidenceCases = []scenario{
	{"evidence is put into a case by who holds it", evidenceBound},
	{"evidence is kept once, sealed, and served whole", evidenceKept},
	{"evidence of one case is not found in another", evidenceElsewhere},
	{"evidence that is removed stays on record", evidenceRemoved},
	{"evidence is sent to nobody who is not on record first", evidenceFetched},
	{"evidence is bounded, however many come at once", evidenceRace},
	{"evidence that the scanner refuses is stored nowhere", evidenceScanned},
}

// aPDF is one whose content differs by tag.
func aPDF(tag string) []byte { return []byte("%PDF-1.7\n% " + tag + "\n%%EOF\n") }

// extract is a file that an officer adds.
func extract(requestID string) ra.AddEvidenceInput {
	return ra.AddEvidenceInput{
		RequestID: requestID, RegistrationVersion: 1, Check: policy.OrganizationExists,
		Name: "登記事項証明書 canary-51c0.pdf", Content: aPDF("canary-51c0"),
	}
}

func evidenceBound(b *bundle) {
	requestID := b.accepted()
	in := extract(requestID)
	add := func(by viewer.Viewer, in ra.AddEvidenceInput) error {
		_, err := b.ra.AddEvidence(b.ctx, by, in)
		return err
	}
	auditor := b.taro
	auditor.Role = viewer.Auditor
	b.refused(add(b.taro, in), "NOT_CLAIMED at requestId")
	b.must(b.ra.Claim(b.ctx, b.taro, requestID))
	b.refused(add(b.hana, in), "CLAIMED_BY_OTHER at requestId")
	b.refused(add(auditor, in), "NOT_ALLOWED")
	b.refused(add(applicant(ra.ForStatus, requestID), in), "NOT_ALLOWED")
	for _, c := range []struct {
		change func(*ra.AddEvidenceInput)
		want   []string
	}{
		{func(in *ra.AddEvidenceInput) { in.RequestID = "req_00000000000000000000000000" }, []string{"NOT_FOUND at requestId"}},
		{func(in *ra.AddEvidenceInput) { in.RegistrationVersion = 2 }, []string{"STALE_VERSION at registrationVersion"}},
		{func(in *ra.AddEvidenceInput) { in.Check = policy.NamesAgree }, []string{"BAD_ID at check"}},
		{func(in *ra.AddEvidenceInput) { in.Name = "名刺.png" }, []string{"FILE_NAME_DIFFERS at file"}},
		{func(in *ra.AddEvidenceInput) { in.Name = "登記.pdf.exe" }, []string{"FILE_NAME_DIFFERS at file"}},
		{func(in *ra.AddEvidenceInput) { in.Name = "　" }, []string{"REQUIRED at name"}},
		{func(in *ra.AddEvidenceInput) { in.Name = "gnp\u202efdp.pdf" }, []string{"BAD_CHARACTER at name"}},
		{func(in *ra.AddEvidenceInput) { in.Name = "一行\n二行.pdf" }, []string{"BAD_CHARACTER at name"}},
		{func(in *ra.AddEvidenceInput) { in.Name = strings.Repeat("長", 200) + ".pdf" }, []string{"TOO_LONG at name"}},
		{func(in *ra.AddEvidenceInput) { in.Content = nil }, []string{"REQUIRED at file"}},
		{func(in *ra.AddEvidenceInput) { in.Content = []byte("<script>") }, []string{"BAD_FILE_TYPE at file"}},
		{func(in *ra.AddEvidenceInput) { in.Content = append(make([]byte, ra.MaxEvidence), in.Content...) }, []string{"FILE_TOO_LARGE at file"}},
	} {
		bad := in
		c.change(&bad)
		b.refused(add(b.taro, bad), c.want...)
	}
	if n := b.client.Evidence.Query().CountX(b.sys); n != 0 {
		b.Errorf("%d files were stored", n)
	}
	if names, err := vault.Names(b.config.Vault.Dir); err != nil || len(names) != 0 {
		b.Errorf("in the vault: %v, %v", names, err)
	}
	b.must(add(b.taro, in))
	b.must(b.ra.Release(b.ctx, b.taro, requestID))
	b.refused(add(b.taro, in), "NOT_CLAIMED at requestId")
}

// added is a case with a file in it.
func (b *bundle) added() (requestID, evidenceID string) {
	b.Helper()
	requestID = b.inReview()
	evidenceID, err := b.ra.AddEvidence(b.ctx, b.taro, extract(requestID))
	b.must(err)
	return requestID, evidenceID
}

func evidenceKept(b *bundle) {
	requestID, evidenceID := b.added()
	in := extract(requestID)
	// The answer was lost, and it is sent again.
	if again, err := b.ra.AddEvidence(b.ctx, b.taro, in); err != nil || again != evidenceID {
		b.Errorf("sent again it is %s, %v", again, err)
	}
	in.Check, in.Name = "", `C:\scan\同じもの.pdf`
	_, err := b.ra.AddEvidence(b.ctx, b.taro, in)
	b.must(err)
	if names, err := vault.Names(b.config.Vault.Dir); err != nil || len(names) != 1 {
		b.Errorf("in the vault: %v, %v", names, err)
	}
	e, content, err := b.ra.EvidenceFile(b.ctx, b.hana, requestID, evidenceID)
	b.must(err)
	if !bytes.Equal(content, in.Content) || e.MediaType != "application/pdf" || e.Scan != evidence.ScanNOT_SCANNED || e.Size != int64(len(content)) {
		b.Errorf("served %q as %+v", content, e)
	}
	var got []string
	for _, e := range b.request(requestID).QueryEvidence().Order(ent.Asc(evidence.FieldID)).AllX(b.sys) {
		kind := policy.Check("whole")
		if e.CheckKind != nil {
			kind = *e.CheckKind
		}
		got = append(got, string(kind)+" "+e.Name)
	}
	if diff := cmp.Diff([]string{"ORGANIZATION_EXISTS 登記事項証明書 canary-51c0.pdf", "whole 同じもの.pdf"}, got); diff != "" {
		b.Errorf("evidence (-want +got):\n%s", diff)
	}
	events := b.events(requestID, ra.EvidenceAdded)
	if len(events) != 2 || events[0].Details["evidence"] != evidenceID || len(events[0].Details["sha256"]) != 64 {
		b.Errorf("on record: %v", events)
	}
	if text := fmt.Sprintf("%+v", events); strings.Contains(text, "canary") {
		b.Errorf("the record names the file: %s", text)
	}
}

func evidenceElsewhere(b *bundle) {
	requestID, evidenceID := b.added()
	other := b.inReview()
	for _, c := range []struct {
		by                    viewer.Viewer
		requestID, evidenceID string
		want                  string
	}{
		{b.taro, other, evidenceID, "NOT_FOUND"},
		{b.taro, requestID, "evid_00000000000000000000000000", "NOT_FOUND"},
		{b.taro, "", evidenceID, "NOT_FOUND"},
		{applicant(ra.ForStatus, requestID), requestID, evidenceID, "NOT_ALLOWED"},
		{viewer.Viewer{Kind: viewer.Anonymous}, requestID, evidenceID, "NOT_ALLOWED"},
	} {
		_, _, err := b.ra.EvidenceFile(b.ctx, c.by, c.requestID, c.evidenceID)
		b.refused(err, c.want)
	}
	// What a scanner found later is not served either.
	b.must(b.db.Tx(b.sys, func(ctx context.Context, tx *ent.Tx) error {
		return tx.Evidence.UpdateOneID(evidenceID).SetScan(evidence.ScanINFECTED).Exec(ctx)
	}))
	_, _, err := b.ra.EvidenceFile(b.ctx, b.taro, requestID, evidenceID)
	b.refused(err, "NOT_FOUND")
}

func evidenceFetched(b *bundle) {
	requestID, evidenceID := b.added()
	at := b.hana
	at.Address = "192.0.2.7"
	fetch := func(by viewer.Viewer, want int) {
		b.Helper()
		_, _, err := b.ra.EvidenceFile(b.ctx, by, requestID, evidenceID)
		b.must(err)
		if events := b.events(requestID, ra.EvidenceFetched); len(events) != want {
			b.Errorf("%d on record, want %d", len(events), want)
		}
	}
	fetch(at, 1)
	e := b.events(requestID, ra.EvidenceFetched)[0]
	if *e.ActorID != b.hana.StaffID || e.Details["evidence"] != evidenceID || strings.Contains(fmt.Sprint(e.Details), "canary") {
		b.Errorf("on record: %+v", e)
	}
	// A page fetches an image whenever it shows the case.
	b.clock.advance(59 * time.Minute)
	fetch(at, 1)
	elsewhere := at
	elsewhere.Address = "198.51.100.7"
	fetch(elsewhere, 2)
	colleague := at
	colleague.StaffID = b.taro.StaffID
	fetch(colleague, 3)
	b.clock.advance(2 * time.Minute)
	fetch(at, 4)
	// Who is refused had nothing.
	_, _, err := b.ra.EvidenceFile(b.ctx, applicant(ra.ForStatus, requestID), requestID, evidenceID)
	b.refused(err, "NOT_ALLOWED")
	broken := errors.New("the log is full")
	b.client.AuditEvent.Use(func(next ent.Mutator) ent.Mutator {
		return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
			if action, _ := m.Field(auditevent.FieldAction); action == string(ra.EvidenceFetched) {
				return nil, broken
			}
			return next.Mutate(ctx, m)
		})
	})
	b.clock.advance(2 * time.Hour)
	if file, content, err := b.ra.EvidenceFile(b.ctx, at, requestID, evidenceID); !errors.Is(err, broken) || file != nil || content != nil {
		b.Errorf("without a record: %v, %d bytes, %v", file, len(content), err)
	}
	if events := b.events(requestID, ra.EvidenceFetched); len(events) != 4 {
		b.Errorf("%d on record at the end", len(events))
	}
}

func evidenceRemoved(b *bundle) {
	requestID, evidenceID := b.added()
	remove := func(by viewer.Viewer) error {
		_, err := b.ra.RemoveEvidence(b.ctx, by, evidenceID)
		return err
	}
	b.refused(remove(b.hana), "CLAIMED_BY_OTHER at requestId")
	b.refused(remove(applicant(ra.ForStatus, requestID)), "NOT_ALLOWED")
	if n := count(atOnce(4, func(int) error { return remove(b.taro) }))["ok"]; n != 1 {
		b.Errorf("removed %d times", n)
	}
	b.refused(remove(b.taro), "NOT_FOUND at evidenceId")
	_, _, err := b.ra.EvidenceFile(b.ctx, b.taro, requestID, evidenceID)
	b.refused(err, "NOT_FOUND")
	row := b.client.Evidence.GetX(b.sys, evidenceID)
	if row.RemovedAt == nil || len(b.events(requestID, ra.EvidenceRemoved)) != 1 {
		b.Errorf("the row says %v", row.RemovedAt)
	}
	if content, err := b.config.Vault.Get(row.Digest); err != nil || !bytes.Equal(content, extract(requestID).Content) {
		b.Errorf("in the vault is %q, %v", content, err)
	}
	// Put back, it is another file of the case.
	again, err := b.ra.AddEvidence(b.ctx, b.taro, extract(requestID))
	b.must(err)
	if again == evidenceID {
		b.Error("the removed row stands again")
	}
}

func evidenceRace(b *bundle) {
	requestID := b.inReview()
	errs := atOnce(44, func(i int) error {
		in := extract(requestID)
		in.Content = aPDF(fmt.Sprint(i))
		_, err := b.ra.AddEvidence(b.ctx, b.taro, in)
		return err
	})
	outcomes := count(errs)
	stored := b.client.Evidence.Query().Where(evidence.RequestID(requestID)).CountX(b.sys)
	if outcomes["ok"] != stored || stored > 40 {
		b.Errorf("%d files stored, outcomes %v", stored, outcomes)
	}
	// Those that lost too many races come again.
	for i := range 44 {
		in := extract(requestID)
		in.Content = aPDF(fmt.Sprint(i))
		if _, err := b.ra.AddEvidence(b.ctx, b.taro, in); err != nil {
			b.refused(err, "TOO_MANY_FILES at file")
		}
	}
	if stored := b.client.Evidence.Query().Where(evidence.RequestID(requestID)).CountX(b.sys); stored != 40 {
		b.Errorf("%d files in the case", stored)
	}
}

// judge is a scanner that answers what it is told to.
type judge struct {
	clean bool
	err   error
}

func (j judge) Scan(context.Context, []byte) (bool, error) { return j.clean, j.err }

func evidenceScanned(b *bundle) {
	requestID := b.inReview()
	add := func(j judge) error {
		c := b.config
		c.Scanner = j
		_, err := ra.New(c).AddEvidence(b.ctx, b.taro, extract(requestID))
		return err
	}
	b.refused(add(judge{}), "FILE_INFECTED at file")
	b.refused(add(judge{clean: true, err: errFault}), "SCAN_FAILED at file")
	if names, err := vault.Names(b.config.Vault.Dir); err != nil || len(names) != 0 || b.client.Evidence.Query().CountX(b.sys) != 0 {
		b.Errorf("in the vault: %v, %v", names, err)
	}
	if n := len(b.events(requestID, ra.EvidenceInfected)); n != 1 {
		b.Errorf("%d refusals are on record", n)
	}
	b.must(add(judge{clean: true}))
	if e := b.client.Evidence.Query().OnlyX(b.sys); e.Scan != evidence.ScanCLEAN {
		b.Errorf("scanned: %s", e.Scan)
	}
}
