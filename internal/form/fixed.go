package form

import "github.com/shomei-ra/shomei/internal/problem"

// Fixed lists the fields that a renewal takes over as they were vetted (固定)
// and that differ in what was declared now, both normalised. prefix stands
// before each path.
func Fixed(prefix string, vetted, declared Registration) []problem.Problem {
	var problems []problem.Problem
	for _, path := range Differing(prefix, vetted, declared) {
		if FixedPath(prefix, path) {
			problems = append(problems, problem.New(problem.FixedField, path))
		}
	}
	return problems
}
