package graph

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// Bounds of what is said of an operation that is refused: a short document can
// have tens of thousands of mistakes, each told with the longest of its names.
const (
	maxErrors = 20
	// maxErrorText of one, in bytes.
	maxErrorText = 2000
	// maxConflicts is how much may be written of fields that want one name for
	// different things, in bytes: each pair of them is a mistake.
	maxConflicts = 1 << 20
)

// validation is the rules by which documents are judged, made anew for each.
func (c Config) validation() *rules.Rules {
	all := rules.NewDefaultRules()
	if !c.Introspection {
		tacit(all)
	}
	all.ReplaceRule(rules.OverlappingFieldsCanBeMergedRule.Name, overlap)
	for name, rule := range all.GetInner() {
		all.ReplaceRule(name, terse(rule))
	}
	return all
}

// tacit has the rules name nothing which the caller did not name:
// SetDisableSuggestion silences two of the five that do.
func tacit(all *rules.Rules) {
	for _, rule := range []core.Rule{
		rules.KnownArgumentNamesRuleWithoutSuggestions, rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	} {
		all.ReplaceRule(strings.TrimSuffix(rule.Name, "WithoutSuggestions"), rule.RuleFunc)
	}
}

// terse is a rule that tells the first mistakes alone. The executor adds two rules
// behind it, each of which says one thing a field: brief cuts those.
func terse(rule core.RuleFunc) core.RuleFunc {
	return func(observers *core.Events, addError core.AddErrFunc) {
		said := 0
		rule(observers, func(options ...core.ErrorOption) {
			if said++; said <= maxErrors {
				addError(append(options, func(err *gqlerror.Error) { err.Message = short(err.Message) })...)
			}
		})
	}
}

// overlap is the rule about fields of one name, which writes down every pair before
// it tells the first: what has too many is not compared.
func overlap(observers *core.Events, addError core.AddErrFunc) {
	compared := &core.Events{}
	rules.OverlappingFieldsCanBeMergedRule.RuleFunc(compared, addError)
	first := true
	observers.OnOperation(func(walker *core.Walker, operation *ast.OperationDefinition) {
		if !first {
			return
		}
		first = false
		if conflicts(walker.Document) > maxConflicts {
			addError(core.Message("too many fields want one name for different things: use different aliases"), core.At(operation.Position))
			return
		}
		core.Walk(walker.Schema, walker.Document, compared)
	})
}

// conflicts is about how much would be written, in bytes, if all fields of one name
// stood side by side: of each pair that differs, both.
func conflicts(document *ast.QueryDocument) int {
	named := map[string]map[string]int{} // how often, by the name in the answer and the field's own
	var count func(ast.SelectionSet)
	count = func(selections ast.SelectionSet) {
		for _, selection := range selections {
			switch s := selection.(type) {
			case *ast.Field:
				if named[s.Alias] == nil {
					named[s.Alias] = map[string]int{}
				}
				named[s.Alias][s.Name]++
				count(s.SelectionSet)
			case *ast.InlineFragment:
				count(s.SelectionSet)
			}
		}
	}
	for _, operation := range document.Operations {
		count(operation.SelectionSet)
	}
	for _, fragment := range document.Fragments {
		count(fragment.SelectionSet)
	}
	const words = 50 // beside the names
	total := 0
	for _, fields := range named {
		all := 0
		for _, n := range fields {
			all += n
		}
		for name, n := range fields {
			total += n * (all - n) * (len(name) + words)
		}
	}
	return total
}

// brief is what is said of an operation that is refused: some of what is wrong with
// it, each in some words.
func brief(errs gqlerror.List) gqlerror.List {
	errs = errs[:min(len(errs), maxErrors)]
	for _, err := range errs {
		err.Message = short(unquoted(err))
	}
	return errs
}

// short cuts a text off where it is longer than anybody reads.
func short(text string) string {
	if len(text) <= maxErrorText {
		return text
	}
	// The last character may be cut through.
	return strings.ToValidUTF8(text[:maxErrorText], "") + "…"
}
