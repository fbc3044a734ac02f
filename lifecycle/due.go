package lifecycle

import "github.com/shomei-ra/shomei/internal/instant"

// Effective is the state at the moment now of something whose row says stored,
// and due from the moment at on. Time decides: the state is due for every
// reader at that moment, whether or not anybody has written it down yet. A nil
// at means that nothing is due.
func Effective[S ~string](stored S, due *S, at *instant.Time, now instant.Time) S {
	if due != nil && at != nil && *at <= now {
		return *due
	}
	return stored
}
