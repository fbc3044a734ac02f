package view

import (
	"maps"
	"slices"

	"github.com/shomei-ra/shomei/policy"
)

// Policy is a product's policy as it is read and written: what maps cannot say
// in GraphQL is a list.
type Policy struct {
	policy.Policy
	Changing ChangePolicy
}

// ChangePolicy is policy.Changing with its effects as a list.
type ChangePolicy struct {
	policy.Changing
	Effects []*ChangeEffect
}

// ChangeEffect is the effect of changing a field.
type ChangeEffect struct {
	Field  policy.Field
	Effect policy.Effect
}

// policyOf shows a policy with every default written out.
func policyOf(p policy.Policy) *Policy {
	p = p.Explicit()
	shown := &Policy{Policy: p, Changing: ChangePolicy{Changing: p.Changing, Effects: []*ChangeEffect{}}}
	for _, f := range slices.Sorted(maps.Keys(p.Changing.Effects)) {
		shown.Changing.Effects = append(shown.Changing.Effects, &ChangeEffect{Field: f, Effect: p.Changing.Effects[f]})
	}
	return shown
}

// Stored is the policy in the words of the domain.
func (p Policy) Stored() policy.Policy {
	stored := p.Policy
	stored.Changing = p.Changing.Changing
	stored.Changing.Effects = nil
	for _, e := range p.Changing.Effects {
		if stored.Changing.Effects == nil {
			stored.Changing.Effects = map[policy.Field]policy.Effect{}
		}
		stored.Changing.Effects[e.Field] = e.Effect
	}
	return stored
}
