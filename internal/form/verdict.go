package form

import "github.com/shomei-ra/shomei/internal/problem"

// verdict is what a rule makes of one trimmed text: its canonical spelling
// with what was done to get there, or a refusal.
type verdict struct {
	text    string
	kinds   map[ChangeKind]bool
	refusal *problem.Problem // its Field is set by the pass
}

// rule is the canonical spelling of one kind of field. Applied to its own
// output it changes nothing.
type rule func(in string) verdict

// wrong refuses; params as for problem.New.
func wrong(code problem.Code, params ...string) verdict {
	p := problem.New(code, "", params...)
	return verdict{refusal: &p}
}

// note records a kind of change when it happened.
func (v *verdict) note(kind ChangeKind, happened bool) {
	if !happened {
		return
	}
	if v.kinds == nil {
		v.kinds = map[ChangeKind]bool{}
	}
	v.kinds[kind] = true
}

// want refuses with code unless the text passes.
func (v verdict) want(passes func(string) bool, code problem.Code) verdict {
	if v.refusal == nil && !passes(v.text) {
		return wrong(code)
	}
	return v
}

// asTyped is the rule of names and addresses in Japanese: not a character of
// them is rewritten.
func asTyped(in string) verdict { return verdict{text: in} }
