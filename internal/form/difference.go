package form

import "slices"

// Difference is a field in which two registrations differ. Values are as
// stored; "" stands for none.
type Difference struct {
	// Path of the field, such as subscriber.email.
	Path          string
	Before, After string
}

// Differences lists the fields in which two normalised registrations differ, in
// the order of the form.
func Differences(before, after Registration) []Difference {
	was, is := leaves(&before), leaves(&after)
	var found []Difference
	for i, f := range was {
		if before, after := f.value(), is[i].value(); before != after {
			found = append(found, Difference{Path: f.path, Before: before, After: after})
		}
	}
	return found
}

// Take answers into with the fields at the paths as they are in from. A proxy's
// fields are taken where both have one.
func Take(into, from Registration, paths []string) Registration {
	if into.Proxy != nil {
		own := *into.Proxy
		into.Proxy = &own
	}
	is := leaves(&from)
	for i, f := range leaves(&into) {
		if slices.Contains(paths, f.path) {
			f.set(is[i])
		}
	}
	return into
}
