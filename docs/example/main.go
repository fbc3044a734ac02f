// Example is a partner's month in Go, with the standard library alone: a token,
// an order of coupons, three persons enrolled, what has happened, the statement.
//
//	BASE=http://127.0.0.1:8080 CLIENT_ID=… CLIENT_SECRET=… go run ./docs/example
package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/rand"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"
)

//go:embed operation/*.graphql people.json
var files embed.FS

// maxAnswer is more than an answer has, in bytes.
const maxAnswer = 16 << 20

// client asks as an API client. Not safe for concurrent use.
type client struct {
	base, id, secret string
	http             *http.Client
	token            string
	// until when the token is used, a minute before it ends.
	until time.Time
}

// authorize gets a token where there is none that is good for another minute.
func (c *client) authorize(ctx context.Context) error {
	if time.Now().Before(c.until) {
		return nil
	}
	body := url.Values{"grant_type": {"client_credentials"}}.Encode()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+"/oauth/token", strings.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret))
	var answer struct {
		Token   string `json:"access_token"`
		Seconds int    `json:"expires_in"`
	}
	if err := c.do(r, &answer); err != nil {
		return fmt.Errorf("get token: %w", err)
	}
	c.token, c.until = answer.Token, time.Now().Add(time.Duration(answer.Seconds)*time.Second-time.Minute)
	return nil
}

// do sends a request and reads the JSON that is answered.
func (c *client) do(r *http.Request, answer any) error {
	resp, err := c.http.Do(r)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	content, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer))
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("status %s: %s", resp.Status, content)
	}
	return json.Unmarshal(content, answer)
}

// problem is something in the input to mend.
type problem struct {
	Code, Message string
	Field         *string
}

func (p problem) String() string {
	if p.Field == nil {
		return p.Code + ": " + p.Message
	}
	return p.Code + " at " + *p.Field + ": " + p.Message
}

// ask sends operation/NAME.graphql, and reads data into it.
func (c *client) ask(ctx context.Context, name string, variables map[string]any, data any) error {
	if err := c.authorize(ctx); err != nil {
		return err
	}
	query, err := files.ReadFile("operation/" + name + ".graphql")
	if err != nil {
		return err
	}
	body, err := json.Marshal(map[string]any{"query": string(query), "variables": variables})
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+"/graphql", bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", "Bearer "+c.token)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept-Language", "en")
	answer := struct {
		Data   any
		Errors []struct {
			Message    string
			Extensions struct{ Code string }
		}
	}{Data: data}
	if err := c.do(r, &answer); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if len(answer.Errors) > 0 {
		return fmt.Errorf("%s: %s: %s", name, answer.Errors[0].Extensions.Code, answer.Errors[0].Message)
	}
	return nil
}

type product struct {
	ID, Code     string
	Entitlements []string
}

// catalogue answers the partner's id and what its entrance sells.
func (c *client) catalogue(ctx context.Context) (partnerID string, products []product, err error) {
	var data struct {
		Partners struct {
			Nodes []struct {
				ID     string
				Portal struct{ Products []product }
			}
		}
	}
	if err := c.ask(ctx, "catalogue", nil, &data); err != nil {
		return "", nil, err
	}
	if len(data.Partners.Nodes) == 0 {
		return "", nil, errors.New("catalogue: the client has no partner")
	}
	return data.Partners.Nodes[0].ID, data.Partners.Nodes[0].Portal.Products, nil
}

// had answers the first product that is had for an entitlement.
func had(products []product, entitlement string) (string, error) {
	i := slices.IndexFunc(products, func(p product) bool { return slices.Contains(p.Entitlements, entitlement) })
	if i < 0 {
		return "", fmt.Errorf("no product is had for %s", entitlement)
	}
	return products[i].ID, nil
}

// order orders coupons. Under the same key it is the same order, whatever became
// of the connection.
func (c *client) order(ctx context.Context, key, productID string, count int) ([]string, error) {
	var data struct {
		CreateCouponBatch struct {
			Numbers  []string
			Problems []problem
		}
	}
	err := c.ask(ctx, "orderCoupons", map[string]any{
		"input": map[string]any{"idempotencyKey": key, "productId": productID, "count": count},
	}, &data)
	if err == nil && len(data.CreateCouponBatch.Problems) > 0 {
		err = fmt.Errorf("order coupons: %v", data.CreateCouponBatch.Problems)
	}
	return data.CreateCouponBatch.Numbers, err
}

// enrolled is what came of one person.
type enrolled struct {
	Reference string
	Enrolment *struct{ ID, State string }
	Problems  []problem
}

// enrol enrols the persons of people.json. The same under a reference is the
// same enrolment.
func (c *client) enrol(ctx context.Context, partnerID, productID string) ([]enrolled, error) {
	people, err := files.ReadFile("people.json")
	if err != nil {
		return nil, err
	}
	var data struct {
		EnrolSubscribers struct {
			Results  []enrolled
			Problems []problem
		}
	}
	err = c.ask(ctx, "enrol", map[string]any{
		"input": map[string]any{"partnerId": partnerID, "productId": productID, "subscribers": json.RawMessage(people)},
	}, &data)
	if err == nil && len(data.EnrolSubscribers.Problems) > 0 {
		err = fmt.Errorf("enrol: %v", data.EnrolSubscribers.Problems)
	}
	return data.EnrolSubscribers.Results, err
}

// news tells of what happened behind a cursor (nil: from the beginning), and
// answers where to go on.
func (c *client) news(ctx context.Context, after *string, tell func(at, kind, payload string)) (*string, error) {
	for {
		var data struct {
			Events struct {
				Nodes    []struct{ At, Type, Payload string }
				PageInfo struct{ HasNextPage bool }
				Cursor   string
				Missed   bool
			}
		}
		if err := c.ask(ctx, "events", map[string]any{"after": after}, &data); err != nil {
			return after, err
		}
		if data.Events.Missed {
			log.Print("some events are too old to be told: read what you follow anew")
		}
		for _, e := range data.Events.Nodes {
			tell(e.At, e.Type, e.Payload)
		}
		after = &data.Events.Cursor
		if !data.Events.PageInfo.HasNextPage {
			return after, nil
		}
	}
}

// line is one of a month's statement.
type line struct {
	Product              struct{ Code string }
	Act, Payer, Currency string
	Quantity             int
	Amount, Tax          int64
}

// statement answers a month's.
func (c *client) statement(ctx context.Context, month string) ([]line, error) {
	var data struct{ Statement []line }
	err := c.ask(ctx, "statement", map[string]any{"month": month}, &data)
	return data.Statement, err
}

func run(ctx context.Context, c *client, out io.Writer) error {
	partnerID, products, err := c.catalogue(ctx)
	if err != nil {
		return err
	}
	couponed, err := had(products, "COUPON")
	if err != nil {
		return err
	}
	// Keep the key until you have the answer.
	numbers, err := c.order(ctx, "order-"+rand.Text(), couponed, 10)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, strings.Join(numbers, "\n"))

	enrolling, err := had(products, "PARTNER_ENROLMENT")
	if err != nil {
		return err
	}
	people, err := c.enrol(ctx, partnerID, enrolling)
	if err != nil {
		return err
	}
	for _, p := range people {
		if p.Enrolment == nil {
			return fmt.Errorf("enrol %s: %v", p.Reference, p.Problems)
		}
		fmt.Fprintln(out, p.Reference, p.Enrolment.State)
	}

	if _, err := c.news(ctx, nil, func(at, kind, payload string) { fmt.Fprintln(out, at, kind, payload) }); err != nil {
		return err
	}

	tokyo := time.FixedZone("JST", 9*60*60)
	lines, err := c.statement(ctx, time.Now().In(tokyo).Format("2006-01"))
	for _, l := range lines {
		fmt.Fprintln(out, l.Product.Code, l.Act, l.Payer, l.Quantity, l.Amount, l.Tax, l.Currency)
	}
	return err
}

func main() {
	c := &client{
		base: cmp.Or(os.Getenv("BASE"), "http://127.0.0.1:8080"),
		id:   os.Getenv("CLIENT_ID"), secret: os.Getenv("CLIENT_SECRET"),
		http: &http.Client{Timeout: 60 * time.Second},
	}
	if err := run(context.Background(), c, os.Stdout); err != nil {
		log.Fatal(err)
	}
}
