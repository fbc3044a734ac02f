package policy

import "encoding/json"

// UnmarshalJSON reads a stored policy, also one of the first shape, which knew
// first applications by a passphrase alone and named their one entitlement
// beside the procedure: a request keeps its policy version, so versions are
// never rewritten.
func (p *Policy) UnmarshalJSON(data []byte) error {
	type plain Policy // without this method
	var stored struct {
		plain
		Entitlement Entitlement `json:"entitlement"`
	}
	if err := json.Unmarshal(data, &stored); err != nil {
		return err
	}
	*p = Policy(stored.plain)
	if stored.Entitlement != "" {
		p.New.Entitlements = []Entitlement{stored.Entitlement}
		p.Subject, p.Identification = Person, ByPassphrase
	}
	return nil
}
