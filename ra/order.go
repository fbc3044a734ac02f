package ra

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/shomei-ra/shomei/ent"
	"github.com/shomei-ra/shomei/ent/database"
	"github.com/shomei-ra/shomei/ent/placedorder"
	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/id"
	"github.com/shomei-ra/shomei/internal/instant"
	"github.com/shomei-ra/shomei/internal/keyring"
	"github.com/shomei-ra/shomei/internal/problem"
	"github.com/shomei-ra/shomei/internal/viewer"
)

const (
	// AnswerLife is how long an order that is sent again is answered as it was the
	// first time. Programs try again for hours where a person would look.
	AnswerLife = 24 * time.Hour
	// orderLife is how long its key is remembered: an order that comes again by
	// then, from a queue or a backup, is refused and not made twice.
	orderLife = 90 * 24 * time.Hour
	// ordersPage is how many a sweep erases or forgets.
	ordersPage = 500
)

// order is what a client orders under a key that it made.
type order struct {
	// partnerID who orders it; "": the house. Keys are each partner's own.
	partnerID string
	kind      placedorder.Kind
	key       string
	// input is everything that was ordered, as JSON can write it.
	input any
}

// Bounds of a key that a client makes, in characters.
const minKey, maxKey = 16, 64

// checkIdempotencyKey refuses what is neither empty nor drawn by a program: two
// that are alike by chance would be one order.
func checkIdempotencyKey(key string) error {
	if i := strings.IndexFunc(key, func(r rune) bool { return r <= ' ' || r > '~' }); i >= 0 {
		bad, _ := utf8.DecodeRuneInString(key[i:])
		return problem.Refuse(problem.BadCharacter, "idempotencyKey", "character", form.Shown(string(bad)))
	}
	if key == "" {
		return nil
	}
	return checkKeyLength("idempotencyKey", key)
}

// checkKeyLength refuses what no client would make. Errors: TOO_SHORT, TOO_LONG at
// field.
func checkKeyLength(field, key string) error {
	switch n := utf8.RuneCountInString(key); {
	case n < minKey:
		return problem.Refuse(problem.TooShort, field, "min", strconv.Itoa(minKey))
	case n > maxKey:
		return problem.Refuse(problem.TooLong, field, "max", strconv.Itoa(maxKey))
	}
	return nil
}

// once carries an order out, or answers as it was answered before: of twins one
// carries it out, which remembers its answer by place. Without a key it is carried
// out whenever it is sent. Errors: those of placedBefore and of carryOut.
func once[A any](ctx context.Context, s *Service, o order, carryOut func(context.Context) (A, error)) (A, error) {
	var answer A
	// The second try sees what a twin stored.
	for range 2 {
		if before, err := s.placedBefore(ctx, o, &answer); err != nil || before {
			return answer, err
		}
		var err error
		if answer, err = carryOut(ctx); !twinPlaced(err) {
			return answer, err
		}
	}
	return answer, problem.Refuse(problem.IdempotencyKeyReused, "idempotencyKey")
}

// placedBefore reads the answer that the order was given before into answer, a
// pointer; it tells whether there was one. Errors: those of
// checkIdempotencyKey; IDEMPOTENCY_KEY_REUSED there where something else was ordered under the key,
// or the answer has been erased.
func (s *Service) placedBefore(ctx context.Context, o order, answer any) (bool, error) {
	if err := checkIdempotencyKey(o.key); err != nil || o.key == "" {
		return false, err
	}
	row, err := s.db.Client().PlacedOrder.Query().
		Where(placedorder.PartnerID(o.partnerID), placedorder.IdempotencyKey(o.key)).Only(viewer.AsSystem(ctx))
	if ent.IsNotFound(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("look for an earlier order: %w", err)
	}
	macs, err := s.orderMACs(o)
	if err != nil {
		return false, err
	}
	same := slices.ContainsFunc(macs, func(mac []byte) bool { return bytes.Equal(mac, row.InputMAC) })
	// ent reads NULL as a pointer to no bytes.
	if !same || row.AnswerSealed == nil || len(*row.AnswerSealed) == 0 || s.wall().Sub(row.CreatedAt.Time()) >= AnswerLife {
		return false, problem.Refuse(problem.IdempotencyKeyReused, "idempotencyKey")
	}
	plain, err := s.ring.Open(keyring.LabelOrder, *row.AnswerSealed, []byte(row.ID))
	if err == nil {
		err = json.Unmarshal(plain, answer)
	}
	if err != nil {
		return false, fmt.Errorf("read the answer to an earlier order: %w", err)
	}
	return true, nil
}

// orderMACs are keyed MACs of what is ordered, the newest first.
func (s *Service) orderMACs(o order) ([][]byte, error) {
	content, err := json.Marshal(o.input)
	if err != nil {
		return nil, fmt.Errorf("write an order: %w", err)
	}
	return s.ring.Lookup(keyring.LabelOrder, append([]byte(o.kind+"\x00"), content...)), nil
}

// place remembers an order with its answer, in the transaction that carries it
// out; without a key, nothing. Errors: the unique index, where a twin was first:
// see twinPlaced.
func (s *Service) place(ctx context.Context, tx *ent.Tx, o order, objectID string, answer any) error {
	if o.key == "" {
		return nil
	}
	plain, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("write an answer: %w", err)
	}
	macs, err := s.orderMACs(o)
	if err != nil {
		return err
	}
	orderID := s.newID(id.PlacedOrder)
	box, err := s.ring.Seal(keyring.LabelOrder, plain, []byte(orderID), s.rand)
	if err != nil {
		return fmt.Errorf("seal an answer: %w", err)
	}
	err = tx.PlacedOrder.Create().SetID(orderID).SetPartnerID(o.partnerID).SetKind(o.kind).SetIdempotencyKey(o.key).
		SetInputMAC(macs[0]).SetObjectID(objectID).SetAnswerSealed(box).SetCreatedAt(s.wallNow()).Exec(ctx)
	if err != nil {
		return fmt.Errorf("remember an order: %w", err)
	}
	return nil
}

// twinPlaced reports whether an order failed because another under its key was
// first: it has its answer.
func twinPlaced(err error) bool {
	return database.UniqueOn(err, placedorder.Table, placedorder.FieldPartnerID, placedorder.FieldIdempotencyKey)
}

// bindEnrolment binds the key of an enrolment to its contents, if it has one.
// Errors: those of placedBefore.
func (s *Service) bindEnrolment(ctx context.Context, in EnrolInput) error {
	o := order{partnerID: in.PartnerID, kind: placedorder.KindENROLMENTS, key: in.IdempotencyKey}
	in.IdempotencyKey = ""
	o.input = in
	_, err := once(ctx, s, o, func(ctx context.Context) (none struct{}, err error) {
		if o.key == "" {
			return none, nil
		}
		return none, s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error { return s.place(ctx, tx, o, "", none) })
	})
	return err
}

// forgetOrders erases answers that may be told no longer, and forgets keys that
// nobody sends again.
func (s *Service) forgetOrders(ctx context.Context) error {
	answered := instant.At(s.wall().Add(-AnswerLife))
	old := instant.At(s.wall().Add(-orderLife))
	client := s.db.Client()
	erase, err := client.PlacedOrder.Query().Where(placedorder.AnswerSealedNotNil(), placedorder.CreatedAtLTE(answered)).
		Limit(ordersPage).IDs(ctx)
	if err != nil {
		return fmt.Errorf("read answers to erase: %w", err)
	}
	forget, err := client.PlacedOrder.Query().Where(placedorder.CreatedAtLTE(old)).Limit(ordersPage).IDs(ctx)
	if err != nil {
		return fmt.Errorf("read orders to forget: %w", err)
	}
	if len(erase)+len(forget) == 0 {
		return nil
	}
	return s.tx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		if err := tx.PlacedOrder.Update().Where(placedorder.IDIn(erase...)).ClearAnswerSealed().Exec(ctx); err != nil {
			return fmt.Errorf("erase answers: %w", err)
		}
		if _, err := tx.PlacedOrder.Delete().Where(placedorder.IDIn(forget...)).Exec(ctx); err != nil {
			return fmt.Errorf("forget orders: %w", err)
		}
		return nil
	})
}
