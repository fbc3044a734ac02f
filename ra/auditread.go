package ra

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/auditdetail"
	"github.com/shomei-ra/shomei/ent/auditevent"
	"github.com/shomei-ra/shomei/ent/predicate"
)

// An address may have acted millions of times. Where the filter leaves few of
// them, a page looks through so many acts of an address, and says that there may
// be more; an export through all.
const (
	addressPage  = 1000
	addressPages = 5
)

// ReadAudit answers the events of a stretch that the filter lets through, in the
// stretch's order; limited: there may be more than were looked at. Each subject
// of a search is a range of an index of its own, and what they hold is merged:
// a page costs the same in a log of any length. Errors: *problem.Error BadValue.
func ReadAudit(ctx context.Context, client *ent.Client, f AuditFilter, page AuditStretch) (_ []*ent.AuditEvent, limited bool, err error) {
	return readAudit(ctx, client, f, page, addressPages)
}

// readAudit looks through so many pages of an address's acts; 0: all.
func readAudit(ctx context.Context, client *ent.Client, f AuditFilter, page AuditStretch, pages int) (_ []*ent.AuditEvent, limited bool, err error) {
	where, err := f.Predicates()
	if err != nil {
		return nil, false, err
	}
	r := auditReader{client: client, where: where, page: page}
	if f.Subjects == nil {
		rows, err := r.read(ctx)
		return rows, false, err
	}
	var found []*ent.AuditEvent
	for _, subject := range f.Subjects.ranges() {
		rows, err := r.read(ctx, subject)
		if err != nil {
			return nil, false, err
		}
		found = append(found, rows...)
	}
	if f.Subjects.Address != "" {
		rows, more, err := r.from(ctx, f.Subjects.Address, pages)
		if err != nil {
			return nil, false, err
		}
		found, limited = append(found, rows...), more
	}
	slices.SortFunc(found, page.along)
	// A member of staff who did something to themself is found twice.
	found = slices.CompactFunc(found, func(a, b *ent.AuditEvent) bool { return a.ID == b.ID })
	return found[:min(len(found), page.Limit)], limited || f.Subjects.Limited, nil
}

// ranges of the log's indexes that the subjects are.
func (a *AuditSubjects) ranges() []predicate.AuditEvent {
	var all []predicate.AuditEvent
	for _, objectID := range a.Objects {
		all = append(all, auditevent.ObjectID(objectID))
	}
	for _, actorID := range a.Actors {
		all = append(all, auditevent.ActorID(actorID))
	}
	if a.Event != "" {
		all = append(all, auditevent.ID(a.Event))
	}
	return all
}

// sameAddress reports whether an address that is looked for is the one that the
// event commits to.
func sameAddress(d *ent.AuditDetail) bool {
	committed := addressIn(d.Values)
	if d.Address == nil || committed == nil {
		return d.Address == committed
	}
	return *d.Address == *committed
}

// addressIn is the network address among an event's values; nil: none.
func addressIn(values map[string]string) *string {
	if address, ok := values[AuditAddress]; ok {
		return &address
	}
	return nil
}

// auditReader reads a stretch of the log.
type auditReader struct {
	client *ent.Client
	where  []predicate.AuditEvent
	page   AuditStretch
}

// read answers the events of the stretch that also fit more.
func (r auditReader) read(ctx context.Context, more ...predicate.AuditEvent) ([]*ent.AuditEvent, error) {
	rows, err := r.client.AuditEvent.Query().Where(r.where...).Where(more...).
		Where(predicate.AuditEvent(r.page.bounds(auditevent.FieldID))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read audit events: %w", err)
	}
	return rows, nil
}

// from answers the events of the stretch that came from a network address, which
// stands beside them.
func (r auditReader) from(ctx context.Context, address string, pages int) (found []*ent.AuditEvent, limited bool, err error) {
	at := r.page
	at.Limit = addressPage
	for n := 0; ; n++ {
		if pages > 0 && n == pages {
			return found, true, nil
		}
		ids, err := r.client.AuditDetail.Query().
			Where(auditdetail.Address(address), predicate.AuditDetail(at.bounds(auditdetail.FieldID))).IDs(ctx)
		if err != nil {
			return nil, false, fmt.Errorf("read where acts came from: %w", err)
		}
		rows, err := r.read(ctx, func(q *sql.Selector) { auditevent.IDIn(ids...)(q) })
		if err != nil {
			return nil, false, err
		}
		found = append(found, rows...)
		if len(found) >= r.page.Limit || len(ids) < addressPage {
			return found, false, nil
		}
		at = at.beyond(ids[len(ids)-1])
	}
}
