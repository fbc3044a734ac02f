package form

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
	was, is := leaves(before), leaves(after)
	var found []Difference
	for i, f := range was {
		if f.value != is[i].value {
			found = append(found, Difference{Path: f.path, Before: f.value, After: is[i].value})
		}
	}
	return found
}
