package rule

import (
	"strings"
	"testing"

	"github.com/shomei-ra/shomei/ent/intercept"
	"github.com/shomei-ra/shomei/internal/viewer"
)

// unruled is a query of an entity that nobody has thought about.
type unruled struct{ intercept.Query }

func (unruled) Type() string { return "Unruled" }

func TestLimitRefusesWhatHasNoRule(t *testing.T) {
	t.Parallel()
	err := limit(viewer.AsSystem(t.Context()), unruled{})
	if err == nil || !strings.Contains(err.Error(), "Unruled") {
		t.Errorf("limit() = %v, want an error that names the entity", err)
	}
}
