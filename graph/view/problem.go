package view

import (
	"maps"
	"slices"

	"github.com/shomei-ra/shomei/internal/problem"
)

// maxProblems bounds what an act is told at once, whatever it was given: whoever
// mends so many sends it again, and is told the rest.
const maxProblems = 100

// Problem is one thing that the caller can mend, in the caller's language.
type Problem struct {
	Code    problem.Code
	Field   *string
	Message string
	Params  []*ProblemParam
}

// ProblemParam fills a problem's text.
type ProblemParam struct{ Name, Value string }

// Problems says problems in a language, "ja" or "en"; of more than a hundred the
// first hundred.
func Problems(language string, problems []problem.Problem) []*Problem {
	problems = problems[:min(len(problems), maxProblems)]
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
