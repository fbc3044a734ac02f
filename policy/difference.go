package policy

import (
	"cmp"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// Explicit answers the policy with every default written out, so that two that
// mean the same are the same.
func (p Policy) Explicit() Policy {
	p.New = p.New.explicit()
	p.Renewing.Mode = cmp.Or(p.Renewing.Mode, NewApplication)
	p.Renewing.Procedure = p.Renewing.Procedure.explicit()
	p.Reissuing.Revokes = cmp.Or(p.Reissuing.Revokes, AtAcquisition)
	p.Reissuing.Validity = cmp.Or(p.Reissuing.Validity, KeepNotAfter)
	p.Changing.Procedure = p.Changing.Procedure.explicit()
	return p
}

func (p Procedure) explicit() Procedure {
	p.Clock = cmp.Or(p.Clock, Runs)
	if p.Vetting != nil {
		vetting := *p.Vetting
		vetting.Rejection = cmp.Or(vetting.Rejection, Consumes)
		p.Vetting = &vetting
	}
	return p
}

// Difference answers the paths at which two policies differ, sorted. A list or
// the effects of changes are one place.
func Difference(a, b Policy) ([]string, error) {
	before, err := tree(a)
	if err != nil {
		return nil, err
	}
	after, err := tree(b)
	if err != nil {
		return nil, err
	}
	paths := map[string]bool{}
	differ("", before, after, paths)
	return slices.Sorted(maps.Keys(paths)), nil
}

// tree is the policy as it is stored.
func tree(p Policy) (map[string]any, error) {
	content, err := json.Marshal(p.Explicit())
	if err != nil {
		return nil, err
	}
	var t map[string]any
	return t, json.Unmarshal(content, &t)
}

func differ(path string, a, b any, paths map[string]bool) {
	left, isTree := a.(map[string]any)
	right, both := b.(map[string]any)
	if !isTree || !both {
		if !reflect.DeepEqual(a, b) {
			paths[path] = true
		}
		return
	}
	for key := range maps.Keys(merged(left, right)) {
		at := strings.TrimPrefix(path+"."+key, ".")
		if strings.Contains(key, ".") {
			at = path // the field of a registration, of which a change speaks
		}
		differ(at, left[key], right[key], paths)
	}
}

func merged(a, b map[string]any) map[string]any {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}
