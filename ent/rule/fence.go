// Package rule is the read fence.
package rule

import "github.com/shomei-ra/shomei/ent"

// Fence installs the fence on the client and every client made from it.
func Fence(c *ent.Client) {}
