package form

import (
	"strings"

	"github.com/shomei-ra/shomei/internal/problem"
)

// phoneNumber is the rule of a Japanese telephone number: digits with the
// leading zero, ten, or eleven where the number begins 020, 050, 060, 070, 080
// or 090 (総務省 電気通信番号計画). +81 and +81(0) are taken.
func phoneNumber(in string) verdict {
	v := digits(in, "().+")
	if v.refusal != nil {
		return v
	}
	if national, ok := strings.CutPrefix(v.text, "+81"); ok {
		v.text = "0" + strings.TrimPrefix(national, "0")
		v.note(DigitsOnly, true)
	}
	if strings.Contains(v.text, "+") || !isPhoneNumber(v.text) {
		return wrong(problem.BadPhoneNumber)
	}
	return v
}

// isPhoneNumber reports whether digits have the shape of a number.
func isPhoneNumber(s string) bool {
	if len(s) < 10 || s[0] != '0' || s[1] == '0' {
		return false
	}
	if s[2] == '0' && strings.IndexByte("256789", s[1]) >= 0 {
		return len(s) == 11
	}
	return len(s) == 10
}

// postalCode is the rule of a 郵便番号: seven digits.
func postalCode(in string) verdict {
	return digits(in, "〒").want(func(s string) bool { return len(s) == 7 }, problem.BadPostalCode)
}

// PostalCode reads a postal code in any width, with any dashes, spaces and 〒.
func PostalCode(s string) (canonical string, ok bool) {
	if len(s) > maxTypedCode {
		return "", false
	}
	v := postalCode(trim(s))
	return v.text, v.refusal == nil
}

// PhoneNumber reads a telephone number as an officer typed it.
func PhoneNumber(s string) (canonical string, ok bool) {
	if len(s) > maxTypedCode {
		return "", false
	}
	v := phoneNumber(trim(s))
	return v.text, v.refusal == nil
}

// maxTypedCode bounds, in bytes, what is looked at.
const maxTypedCode = 4 * maxNumber

// companyCode is the rule of a 帝国データバンク企業コード: nine digits.
func companyCode(in string) verdict {
	return digits(in, "").want(func(s string) bool { return len(s) == 9 }, problem.BadCompanyCode)
}

// corporateNumber is the rule of a 法人番号: thirteen digits, with or without
// the T that an invoice registration number puts before them.
func corporateNumber(in string) verdict {
	number, cut := in, false
	for _, t := range []string{"T", "t", "Ｔ", "ｔ"} {
		if rest, ok := strings.CutPrefix(in, t); ok {
			number, cut = rest, true
			break
		}
	}
	v := digits(number, "").want(isCorporateNumber, problem.BadCorporateNumber)
	v.note(DigitsOnly, cut)
	return v
}

// isCorporateNumber verifies the check digit, which is the first: nine minus
// the rest modulo nine of the other twelve, those at even places from the
// right counted twice (法人番号の指定等に関する省令 第2条).
func isCorporateNumber(s string) bool {
	if len(s) != 13 {
		return false
	}
	sum := 0
	for i := 1; i < 13; i++ {
		sum += int(s[i]-'0') * (1 + i%2)
	}
	return int(s[0]-'0') == 9-sum%9
}

// digits folds s to ASCII digits, dropping spaces, dashes and what is in drop.
// A "+" that is in drop stays when it leads, because it means a country code.
// Anything else is refused as NOT_DIGITS.
func digits(in, drop string) verdict {
	half := strings.Map(halfWidth, in)
	var b strings.Builder
	for _, r := range half {
		switch {
		case isASCIIDigit(r), r == '+' && b.Len() == 0 && strings.ContainsRune(drop, '+'):
			b.WriteRune(r)
		case r == ' ', isDash(r), r != '+' && strings.ContainsRune(drop, r):
		default:
			return wrong(problem.NotDigits, "character", Shown(string(r)))
		}
	}
	out := b.String()
	v := verdict{text: out}
	v.note(HalfWidth, strings.ContainsFunc(in, func(r rune) bool { return isASCIIDigit(halfWidth(r)) && !isASCIIDigit(r) }))
	v.note(DigitsOnly, len([]rune(half)) != len(out))
	return v
}

// ParseCorporateNumber reads a 法人番号 by the rule of the form. canonical is its
// thirteen digits; "" where ok is false.
func ParseCorporateNumber(s string) (canonical string, ok bool) {
	if len(s) > maxTypedCode {
		return "", false
	}
	v := corporateNumber(s)
	if v.refusal != nil {
		return "", false
	}
	return v.text, true
}
