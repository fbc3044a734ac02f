package ra

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Names of an event's erasable values: where it came from, and the fields' own
// behind these prefixes.
const (
	AuditAddress = "address"
	AuditBefore  = "before."
	AuditAfter   = "after."
)

// longestTold is how many characters of a value the log repeats. Of a longer
// text, or a picture, it keeps the digest: whoever has the text can compare.
const longestTold = 2000

// values are what an act's event commits to: where it came from, and what
// differs between before and after, field by field.
func (a act) values() (map[string]string, error) {
	values := map[string]string{}
	if a.by.Address != "" {
		values[AuditAddress] = a.by.Address
	}
	before, err := leaves(a.before)
	if err != nil {
		return nil, err
	}
	after, err := leaves(a.after)
	if err != nil {
		return nil, err
	}
	for _, field := range slices.Sorted(maps.Keys(before)) {
		if before[field] != after[field] {
			values[AuditBefore+field] = abridged(before[field])
		}
	}
	for _, field := range slices.Sorted(maps.Keys(after)) {
		if before[field] != after[field] {
			values[AuditAfter+field] = abridged(after[field])
		}
	}
	return values, nil
}

// leaves are the texts of a value that can be written as JSON, by their paths
// such as "subscriber.email". A list is one leaf; what is empty is none.
func leaves(v any) (map[string]string, error) {
	found := map[string]string{}
	if v == nil {
		return found, nil
	}
	content, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("leaves: %w", err)
	}
	var tree any
	if err := json.Unmarshal(content, &tree); err != nil {
		return nil, fmt.Errorf("leaves: %w", err)
	}
	return found, grow(found, "", tree)
}

func grow(found map[string]string, path string, node any) error {
	switch node := node.(type) {
	case nil:
	case string:
		if node != "" {
			found[path] = node
		}
	case map[string]any:
		for name, child := range node {
			at := strings.ToLower(name[:min(1, len(name))]) + name[min(1, len(name)):]
			if err := grow(found, strings.TrimPrefix(path+"."+at, "."), child); err != nil {
				return err
			}
		}
	default:
		text, err := json.Marshal(node)
		if err != nil {
			return fmt.Errorf("leaves: %w", err)
		}
		found[path] = string(text)
	}
	return nil
}

func abridged(text string) string {
	n := utf8.RuneCountInString(text)
	if n <= longestTold {
		return text
	}
	sum := sha256.Sum256([]byte(text))
	return fmt.Sprintf("sha256:%s (%d)", hex.EncodeToString(sum[:]), n)
}
