package view

import (
	"fmt"
	"testing"

	"github.com/shomei-ra/shomei/internal/problem"
)

// Whatever was given, an answer stays small: the first hundred are told.
func TestProblemsAreBounded(t *testing.T) {
	t.Parallel()
	for given, want := range map[int]int{0: 0, 1: 1, 100: 100, 101: 100, 340_000: 100} {
		problems := make([]problem.Problem, given)
		for i := range problems {
			problems[i] = problem.New(problem.BadID, fmt.Sprint("types.", i))
		}
		told := Problems("en", problems)
		if len(told) != want {
			t.Errorf("of %d problems %d are told, want %d", given, len(told), want)
		}
		if want > 0 && *told[want-1].Field != fmt.Sprint("types.", want-1) {
			t.Errorf("the last of %d is at %s", want, *told[want-1].Field)
		}
	}
}
