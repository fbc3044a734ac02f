package view

import (
	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/policy"
)

// Registration is what was declared.
type Registration struct{ *ent.Registration }

// Organization as declared.
func (r *Registration) Organization() *form.Organization { return &r.Declared.Organization }

// Subscriber as declared.
func (r *Registration) Subscriber() *form.Subscriber { return &r.Declared.Subscriber }

// Proxy as declared; nil for nobody.
func (r *Registration) Proxy() *form.Proxy { return r.Declared.Proxy }

// Check that approval wants, with its latest result; all but Kind is nil while
// nothing is recorded.
type Check struct {
	Kind   policy.Check
	Result *policy.Result
	Source *string
	Note   *string
	By     *Staff
	At     *instant.Time
}

func newCheck(kind policy.Check, c *ent.Check) *Check {
	if c == nil {
		return &Check{Kind: kind}
	}
	return &Check{
		Kind: kind, Result: &c.Result, Source: &c.Source, Note: &c.Note, At: &c.RecordedAt,
		By: newStaff(c.Edges.Staff),
	}
}
