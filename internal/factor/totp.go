package factor

import (
	"crypto/subtle"
	"encoding/base32"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/boombuler/barcode/qr"
	"github.com/pquerna/otp/hotp"
	"github.com/pquerna/otp/totp"
	"golang.org/x/text/width"

	"github.com/shomei-ra/shomei/internal/keyring"
)

const (
	// period of a one-time password in seconds (RFC 6238, 5.2).
	period = 30
	// secretSize is that of HMAC-SHA1's output (RFC 4226, 4).
	secretSize = 20
	// drift is how many steps the telephone's clock may be off (RFC 6238, 5.2).
	drift = 1
	// maxTyped bounds in bytes what is looked at.
	maxTyped = 100
)

const setUp = "set up one-time passwords"

// Offer is a secret that waits to be confirmed by a first one-time password.
type Offer struct {
	// Ticket finishes it.
	Ticket string
	// Secret in base32, for whoever types it, and URI, for whoever can follow it.
	Secret, URI string
	// QR is the URI as a code to be photographed.
	QR QR
}

// QR is a code as a path of SVG: unit squares within a square of Size.
type QR struct {
	Size int
	Path string
}

// OfferTOTP draws a secret for a member of staff. issuer and account are what
// the app shows.
func (d Desk) OfferTOTP(staffID, issuer, account string) (Offer, error) {
	secret := make([]byte, secretSize)
	if _, err := io.ReadFull(d.Rand, secret); err != nil {
		return Offer{}, fmt.Errorf("%s: %w", setUp, err)
	}
	handed, err := d.hand(setUp, staffID, secret)
	if err != nil {
		return Offer{}, fmt.Errorf("%s: %w", setUp, err)
	}
	key, err := totp.Generate(totp.GenerateOpts{Issuer: issuer, AccountName: account, Period: period, Secret: secret})
	if err != nil {
		return Offer{}, fmt.Errorf("%s: %w", setUp, err)
	}
	code, err := draw(key.URL())
	if err != nil {
		return Offer{}, fmt.Errorf("%s: %w", setUp, err)
	}
	return Offer{Ticket: handed, Secret: key.Secret(), URI: key.URL(), QR: code}, nil
}

// ConfirmTOTP takes the ticket and the first one-time password. It answers the
// secret as the row keeps it, and the step that is used up. ok is false where
// the password is wrong. Errors: ErrTicket.
func (d Desk) ConfirmTOTP(staffID, handed, typed string) (sealed []byte, step int64, ok bool, err error) {
	var secret []byte
	if _, err := d.take(setUp, staffID, handed, &secret); err != nil {
		return nil, 0, false, err
	}
	step, ok = stepOf(secret, typed, d.Now(), 0)
	if !ok {
		return nil, 0, false, nil
	}
	sealed, err = d.Ring.Seal(keyring.LabelTOTP, secret, []byte(staffID), d.Rand)
	if err != nil {
		return nil, 0, false, fmt.Errorf("%s: %w", setUp, err)
	}
	return sealed, step, true, nil
}

// TOTP answers the step that a one-time password is of, later than after: one
// that was accepted, and every earlier one, is no good any more (RFC 6238, 5.2).
func (d Desk) TOTP(staffID string, sealed []byte, typed string, after int64) (step int64, ok bool, err error) {
	secret, err := d.Ring.Open(keyring.LabelTOTP, sealed, []byte(staffID))
	if err != nil {
		return 0, false, fmt.Errorf("open secret of one-time passwords: %w", err)
	}
	step, ok = stepOf(secret, typed, d.Now(), after)
	return step, ok, nil
}

// stepOf tries every step alike, so that its time tells nothing.
func stepOf(secret []byte, typed string, at time.Time, after int64) (found int64, ok bool) {
	typed = digits(typed)
	encoded := base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(secret)
	now := at.Unix() / period
	for step := now - drift; step <= now+drift; step++ {
		want, err := hotp.GenerateCode(encoded, uint64(step))
		if err == nil && subtle.ConstantTimeCompare([]byte(want), []byte(typed)) == 1 && step > after {
			found, ok = step, true
		}
	}
	return found, ok
}

// digits are those of what was typed, in any width and in any groups: apps show
// two of three. What is no digit makes it wrong and does not vanish.
func digits(typed string) string {
	if len(typed) > maxTyped {
		return ""
	}
	return strings.NewReplacer(" ", "", "-", "").Replace(width.Fold.String(typed))
}

// draw makes the picture of a text.
func draw(text string) (QR, error) {
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return QR{}, fmt.Errorf("draw QR code: %w", err)
	}
	size := code.Bounds().Dx()
	var path strings.Builder
	for y := range size {
		for x := range size {
			if r, _, _, _ := code.At(x, y).RGBA(); r == 0 {
				fmt.Fprintf(&path, "M%d %dh1v1h-1z", x, y)
			}
		}
	}
	return QR{Size: size, Path: path.String()}, nil
}
