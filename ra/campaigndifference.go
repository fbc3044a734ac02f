package ra

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/internal/viewer"
	"github.com/shomei-ra/shomei/policy"
)

// differences of a campaign are all of it, by name: whoever agrees to it agrees
// to this set, this day and these texts.
func (d *campaignDeed) differences(ctx context.Context, client *ent.Client) (before, after any, err error) {
	set, err := d.named(viewer.AsSystem(ctx), client)
	if err != nil {
		return nil, nil, fmt.Errorf("tell the campaign's set: %w", err)
	}
	set["endsFrom"], set["endsBefore"] = momentInTokyo(d.Set.EndsFrom), momentInTokyo(d.Set.EndsBefore)
	if n := len(d.Set.Serials); n > 0 {
		set["listed"] = strconv.Itoa(n)
		set["serials"] = strings.Join(d.Set.Serials, " ")
	}
	return nil, map[string]any{
		"certificates": strconv.Itoa(d.Expected), "sample": strings.Join(d.Sample, " "), "set": set,
		"reason": string(d.Reason), "replaceBy": string(d.ReplaceBy),
		"text": map[string]string{"ja": d.Text.Ja, "en": d.Text.En},
	}, nil
}

// named are the names of what the set names by id.
func (d *campaignDeed) named(ctx context.Context, client *ent.Client) (map[string]string, error) {
	set := map[string]string{}
	for field, part := range map[string]struct {
		id   *string
		name func(string) (string, error)
	}{
		"product": {d.Set.ProductID, func(id string) (string, error) {
			row, err := client.Product.Get(ctx, id)
			if err != nil {
				return "", fmt.Errorf("read product: %w", err)
			}
			return row.NameJa + " (" + row.Code + ")", nil
		}},
		"partner": {d.Set.PartnerID, func(id string) (string, error) {
			row, err := client.Partner.Get(ctx, id)
			if err != nil {
				return "", fmt.Errorf("read partner: %w", err)
			}
			return row.NameJa, nil
		}},
		"issuer": {d.Set.IssuerID, func(id string) (string, error) {
			row, err := client.Issuer.Get(ctx, id)
			if err != nil {
				return "", fmt.Errorf("read issuer: %w", err)
			}
			return row.Slug, nil
		}},
		"organization": {d.Set.OrganizationID, func(id string) (string, error) {
			row, err := client.Organization.Get(ctx, id)
			if err != nil {
				return "", fmt.Errorf("read organisation: %w", err)
			}
			return row.LegalName, nil
		}},
	} {
		if part.id == nil {
			continue
		}
		name, err := part.name(*part.id)
		if ent.IsNotFound(err) {
			// Nothing stands in it; its id says what was meant.
			name, err = *part.id, nil
		}
		if err != nil {
			return nil, err
		}
		set[field] = name
	}
	return set, nil
}

// momentInTokyo is a bound of the set to the minute; empty for none.
func momentInTokyo(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.In(policy.Tokyo).Format("2006-01-02 15:04 JST")
}
