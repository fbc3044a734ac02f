package view

import (
	"maps"
	"slices"

	"github.com/shomei-ra/shomei/internal/problem"
)

// Problem is one thing that the caller can mend, in the caller's language.
type Problem struct {
	Code    problem.Code
	Field   *string
	Message string
	Params  []*ProblemParam
}

// ProblemParam fills a problem's text.
type ProblemParam struct{ Name, Value string }

// Problems says problems in a language, "ja" or "en".
func Problems(language string, problems []problem.Problem) []*Problem {
	said := make([]*Problem, len(problems))
	for i, p := range problems {
		said[i] = &Problem{Code: p.Code, Message: problem.Text(language, p), Params: []*ProblemParam{}}
		if p.Field != "" {
			said[i].Field = &p.Field
		}
		for _, name := range slices.Sorted(maps.Keys(p.Params)) {
			said[i].Params = append(said[i].Params, &ProblemParam{Name: name, Value: p.Params[name]})
		}
	}
	return said
}
