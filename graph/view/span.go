package view

import (
	"context"
	"fmt"
	"slices"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/predicate"
	"github.com/shomei-ra/shomei/ent/request"
	"github.com/shomei-ra/shomei/lifecycle"
	"github.com/shomei-ra/shomei/ra"
)

// span is a range of an index.
type span struct {
	in []predicate.Request
	// index that it is a range of; empty: the database's choice.
	index string
	// direct: it is of what no partner sold.
	direct bool
}

// kinds are all there are, as a range enumerates them.
var kinds = []lifecycle.Kind{
	lifecycle.New, lifecycle.Renewal, lifecycle.Reissue, lifecycle.Change, lifecycle.Withdrawal, lifecycle.Revocation,
}

// spans are the predicates of every range of an index that a filter is made of,
// which have no row in common.
//
// A state holds by the clock, so each is two ranges: where it is stored and
// stands, and where it is due; the second is left out while nothing is. An index
// gives its order within equal leading columns only, so that a product without
// a kind is a range a kind; kinds without a product have an index of their own,
// because products can be many, and PostgreSQL takes a quarter of a millisecond
// to plan a range: whatever is combined, a page reads of each range as far as it needs and no
// row that it does not show. But for these: what one officer holds and what waits
// for the second approval have indexes of their own, and what else is asked of
// them is looked at, as they are few by nature; and of a period of submission
// what is not late yet is passed over, which is the work of some days.
//
// Without a state, in the order of submission, the clock has no say: there is
// one range, or one a state where an index is wanted that begins with states.
func (s *Source) spans(ctx context.Context, f RequestFilter, order RequestOrder) ([]span, error) {
	always, err := f.plain()
	if err != nil {
		return nil, err
	}
	celled := (f.ProductID != nil || f.kinds() != nil) && !f.few()
	if order != ByDueAt && !f.ofStates() && !celled {
		return []span{{always, s.index(f, order, false, false), f.Direct}}, nil
	}
	states, always, err := s.states(ctx, f, always)
	if err != nil {
		return nil, err
	}
	cells := [][]predicate.Request{always}
	if celled {
		cells = f.cells(always)
	}
	var spans []span
	for _, state := range states {
		index := ""
		if state.stored {
			index = s.index(f, order, true, celled)
		}
		for _, cell := range cells {
			spans = append(spans, span{append(cell[:len(cell):len(cell)], state.is), index, f.Direct})
		}
	}
	return spans, nil
}

// few reports whether the filter begins with what is few by nature, and has an
// index of its own.
func (f RequestFilter) few() bool { return f.ClaimedByMe || f.SecondApproval }

// ofStates reports whether the filter is about some of the states.
func (f RequestFilter) ofStates() bool { return f.Status != nil || f.Overdue || f.few() }

// kinds are those that the filter wants; nil: all there are.
func (f RequestFilter) kinds() []lifecycle.Kind {
	if f.Kind == nil {
		return nil
	}
	wanted := slices.DeleteFunc(slices.Clone(kinds), func(k lifecycle.Kind) bool { return !slices.Contains(f.Kind, k) })
	if len(wanted) == len(kinds) {
		return nil
	}
	return wanted
}

// plain are the predicates that hold whatever the state is. Errors: a period
// that there are no ids of.
func (f RequestFilter) plain() ([]predicate.Request, error) {
	var always []predicate.Request
	if f.DueAfter != nil {
		always = append(always, request.QueueAtGT(*f.DueAfter))
	}
	if f.DueBy != nil {
		always = append(always, request.QueueAtLTE(*f.DueBy))
	}
	if f.PartnerID != nil {
		always = append(always, request.PartnerID(*f.PartnerID))
	}
	if f.Direct {
		always = append(always, request.PartnerIDIsNil())
	}
	if f.few() && f.ProductID != nil {
		always = append(always, request.ProductID(*f.ProductID))
	}
	if f.few() && f.Kind != nil {
		always = append(always, request.KindIn(f.Kind...))
	}
	return f.submitted(always)
}

// index is the name of the one that begins with all that the filter's ranges have
// in common, in the order; celled ranges name a kind. The empty
// name is the database's choice, which for whoever sees a few rows only begins
// with those.
func (s *Source) index(f RequestFilter, order RequestOrder, ofStates, celled bool) string {
	if !s.viewer.Works() {
		return ""
	}
	few, last := "_submission", "id"
	if order == ByDueAt {
		few, last = "", "queue_at_id"
	}
	switch {
	case f.ClaimedByMe:
		return "request_claimed" + few
	case f.SecondApproval:
		return "request_second" + few
	}
	name := "request_"
	if f.PartnerID != nil || f.Direct || s.viewer.PartnerID != "" {
		name += "partner_id_"
	} else if !ofStates {
		return ""
	}
	if ofStates {
		name += "status_"
	}
	if celled && f.ProductID != nil {
		name += "product_id_"
	}
	if celled {
		name += "kind_"
	}
	return name + last
}

// state is one of a state's two ranges; see spans.
type state struct {
	is     predicate.Request
	stored bool
}

// states answers every range of the states that f is about, and what else holds
// in each.
func (s *Source) states(ctx context.Context, f RequestFilter, always []predicate.Request) ([]state, []predicate.Request, error) {
	now := s.Now()
	wanted := lifecycle.Statuses
	only := func(some ...lifecycle.Status) {
		wanted = slices.DeleteFunc(slices.Clone(wanted), func(status lifecycle.Status) bool { return !slices.Contains(some, status) })
	}
	if f.Status != nil {
		only(f.Status...)
	}
	if f.ClaimedByMe {
		// A claim holds as long as the case is in review by the clock.
		only(lifecycle.InReview)
		always = append(always, request.ClaimedByID(s.viewer.StaffID))
	}
	if f.SecondApproval {
		only(ra.Waiting...)
		always = append(always, ra.SecondWanted())
	}
	if f.Overdue {
		only(ra.Waiting...)
		always = append(always, ra.Late(now))
	}
	unsettled, err := s.unsettled(ctx)
	if err != nil {
		return nil, nil, err
	}
	var states []state
	for _, status := range wanted {
		both := ra.StatusIs(status, now)
		states = append(states, state{both[0], true})
		if unsettled && ra.Due[status] {
			states = append(states, state{both[1], false})
		}
	}
	return states, always, nil
}

// unsettled reports whether the clock has moved a request that nobody has settled
// yet. The first by what is due: PostgreSQL, once it plans for any value, takes a
// third of the table to be due and reads it from its beginning, unless it is asked
// in the order of the index.
func (s *Source) unsettled(ctx context.Context) (bool, error) {
	first, err := s.client().Request.Query().Where(ra.Unsettled(s.Now())).
		Order(ent.Asc(request.FieldDueAt)).Limit(1).IDs(s.as(ctx))
	if err != nil {
		return false, fmt.Errorf("look for unsettled requests: %w", err)
	}
	return len(first) > 0, nil
}

// cells are the kinds that f leaves open, of its product if it names one.
func (f RequestFilter) cells(always []predicate.Request) [][]predicate.Request {
	wanted := f.kinds()
	if wanted == nil {
		wanted = kinds
	}
	if f.ProductID != nil {
		always = append(always[:len(always):len(always)], request.ProductID(*f.ProductID))
	}
	var cells [][]predicate.Request
	for _, kind := range wanted {
		cells = append(cells, append(always[:len(always):len(always)], request.KindEQ(kind)))
	}
	return cells
}
