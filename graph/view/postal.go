package view

import "github.com/shomei-ra/shomei/internal/postal"

// PostalAddress is an address of a postal code.
type PostalAddress struct{ postal.Address }

// Organization whose own code it is; nil for a town's.
func (a PostalAddress) Organization() *string {
	if a.Address.Organization == "" {
		return nil
	}
	return &a.Address.Organization
}

// PostalAddresses shows addresses.
func PostalAddresses(addresses []postal.Address) []*PostalAddress {
	shown := make([]*PostalAddress, len(addresses))
	for i, a := range addresses {
		shown[i] = &PostalAddress{a}
	}
	return shown
}
