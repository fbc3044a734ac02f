package form_test

import (
	"iter"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/shomei-ra/shomei/internal/form"
	"github.com/shomei-ra/shomei/internal/problem"
)

// What people type into one field of an otherwise canonical registration.
type typing struct {
	field string
	in    string
	out   string // stored; "<nil>" for none; unused when code is set
	kinds []form.ChangeKind
	code  problem.Code // refused
	param string       // the character or bound told
}

func kinds(k ...form.ChangeKind) []form.ChangeKind { return k }

const (
	name     = "subscriber.familyName"
	kana     = "subscriber.familyNameKana"
	latin    = "subscriber.familyNameLatin"
	title    = "subscriber.jobTitleLatin"
	mail     = "subscriber.email"
	phone    = "subscriber.workplacePhoneNumber"
	postal   = "subscriber.workplacePostalCode"
	building = "subscriber.workplaceBuilding"
	dept     = "subscriber.department"
	legal    = "organization.legalName"
	orgKana  = "organization.legalNameKana"
	orgLatin = "organization.legalNameLatin"
	houjin   = "organization.corporateNumber"
	tdb      = "organization.tdbCompanyCode"
	address  = "organization.headOfficeAddress"
	pref     = "subscriber.workplacePrefecture"
)

var typings = []typing{
	// Kanji stay as typed.
	{field: name, in: "\uFA19", out: "\uFA19"}, // NFC would give U+795E
	{field: name, in: "\uFA1B\uFA26", out: "\uFA1B\uFA26"},
	{field: name, in: "﨑山", out: "﨑山"},
	{field: name, in: "髙", out: "髙"},
	{field: name, in: "𠮷野", out: "𠮷野"},
	{field: name, in: "\U0002F800", out: "\U0002F800"}, // compatibility, plane 2
	{field: name, in: "葛\U000E0100城", out: "葛\U000E0100城"},
	{field: name, in: "辻\U000E0101", out: "辻\U000E0101"},
	{field: name, in: "佐々木", out: "佐々木"},
	{field: name, in: "が\u3099", out: "が\u3099"}, // odd, but theirs
	{field: name, in: "　山田 \t", out: "山田", kinds: kinds(form.Trimmed)},
	{field: name, in: "ファン　ゴッホ", out: "ファン　ゴッホ"},
	{field: name, in: "ﾀﾅｶ", out: "ﾀﾅｶ"},
	{field: name, in: "梨", out: "梨"},
	{field: name, in: "無", out: "無"},
	{field: legal, in: "㈱見本", out: "㈱見本"},
	{field: legal, in: "<b>見本</b>", out: "<b>見本</b>"}, // text, never markup
	{field: legal, in: "見本,O=X+CN=Y\\#", out: "見本,O=X+CN=Y\\#"},
	{field: legal, in: "Ｑ＆Ａ株式会社", out: "Ｑ＆Ａ株式会社"},
	{field: address, in: "東京都千代田区丸の内１ー２−３　見本ビル①階", out: "東京都千代田区丸の内１ー２−３　見本ビル①階"},

	// Characters that no field may hold.
	{field: name, in: "山\u200B田", code: problem.BadCharacter, param: "U+200B"},
	{field: name, in: "山\u200D田", code: problem.BadCharacter, param: "U+200D"},
	{field: name, in: "\u202E田山", code: problem.BadCharacter, param: "U+202E"},
	{field: name, in: "山\u2066田", code: problem.BadCharacter, param: "U+2066"},
	{field: name, in: "山\u0000田", code: problem.BadCharacter, param: "U+0000"},
	{field: name, in: "山\n田", code: problem.BadCharacter, param: "U+000A"},
	{field: name, in: "山\u2028田", code: problem.BadCharacter, param: "U+2028"},
	{field: name, in: "山\uFEFF田", code: problem.BadCharacter, param: "U+FEFF"},
	{field: name, in: "山\u3164田", code: problem.BadCharacter, param: "U+3164"}, // Hangul filler
	{field: name, in: "山\u2800田", code: problem.BadCharacter, param: "U+2800"},
	{field: name, in: "\uE000田", code: problem.BadCharacter, param: "U+E000"},     // 外字
	{field: name, in: "\U000F0001", code: problem.BadCharacter, param: "U+F0001"}, // 外字, plane 15
	{field: name, in: "山\uFFFD", code: problem.BadCharacter, param: "U+FFFD"},
	{field: name, in: "山\xED\xA0\x80", code: problem.BadCharacter, param: "0xED"}, // lone surrogate
	{field: name, in: "山\uFFFF", code: problem.BadCharacter, param: "U+FFFF"},
	{field: name, in: "\U000E0100城", code: problem.BadCharacter, param: "U+E0100"}, // selects nothing
	{field: name, in: "葛\U000E0100\U000E0101", code: problem.BadCharacter, param: "U+E0101"},
	{field: name, in: "あ\uFE0F", code: problem.BadCharacter, param: "U+FE0F"},
	{field: dept, in: "経理\u202A部", code: problem.BadCharacter, param: "U+202A"},

	// Kana.
	{field: kana, in: "やまだ", out: "ヤマダ", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ﾔﾏﾀﾞ", out: "ヤマダ", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ﾊﾟﾊﾞｼﾞｭｯ", out: "パバジュッ", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ｳﾞｧﾝ", out: "ヴァン", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ゔぁん", out: "ヴァン", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ヤマタ\u3099", out: "ヤマダ", kinds: kinds(form.FullWidthKatakana)}, // pasted from macOS
	{field: kana, in: "ヤマタ゛", out: "ヤマダ", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ﾜﾞ", out: "ヷ", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "オオノ", out: "オオノ"},
	{field: kana, in: "サ-ビス", out: "サービス", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ｻｰﾋﾞｽ", out: "サービス", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "サ−ヒ゛ス", out: "サービス", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ダ・ヴィンチ", out: "ダ・ヴィンチ"},
	{field: kana, in: "ﾀﾞ･ｳﾞｨﾝﾁ", out: "ダ・ヴィンチ", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "サン=テグジュペリ", out: "サン＝テグジュペリ", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ファン　　ゴッホ", out: "ファン ゴッホ", kinds: kinds(form.Trimmed, form.HalfWidth)},
	{field: kana, in: "いすゞ", out: "イスヾ", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "ナシ", out: "ナシ"}, // 梨
	{field: kana, in: "ピㇼカ", out: "ピㇼカ"},
	{field: orgKana, in: "ﾐﾎﾝ ｶﾌﾞｼｷｶﾞｲｼｬ", out: "ミホン カブシキガイシャ", kinds: kinds(form.FullWidthKatakana)},
	{field: kana, in: "山田", code: problem.NotKatakana, param: "山 (U+5C71)"},
	{field: kana, in: "Yamada", code: problem.NotKatakana, param: "Y (U+0059)"},
	{field: kana, in: "ｱﾞ", code: problem.NotKatakana, param: "U+3099"}, // composes with nothing
	{field: kana, in: "゛ア", code: problem.NotKatakana, param: "U+3099"},
	{field: kana, in: "-ア", code: problem.NotKatakana, param: "- (U+002D)"},
	{field: kana, in: "ー", code: problem.Placeholder},

	// Latin.
	{field: latin, in: "Ｙａｍａｄａ", out: "Yamada", kinds: kinds(form.HalfWidth)},
	{field: latin, in: "Ōta", out: "Ota", kinds: kinds(form.PlainLatin)},
	{field: latin, in: "O\u0304ta", out: "Ota", kinds: kinds(form.PlainLatin)},
	{field: latin, in: "Nguyễn", out: "Nguyen", kinds: kinds(form.PlainLatin)},
	{field: latin, in: "O’Brien", out: "O'Brien", kinds: kinds(form.PlainLatin)},
	{field: latin, in: "Smith–Jones", out: "Smith-Jones", kinds: kinds(form.PlainLatin)},
	{field: latin, in: "Smithーjones", out: "Smith-jones", kinds: kinds(form.PlainLatin)},
	{field: latin, in: "van  der　Berg", out: "van der Berg", kinds: kinds(form.Trimmed, form.HalfWidth)},
	{field: latin, in: "Null", out: "Null"},
	{field: latin, in: "Na", out: "Na"},
	{field: latin, in: "Sørensen", code: problem.NotLatin, param: "ø (U+00F8)"},
	{field: latin, in: "Strauß", code: problem.NotLatin, param: "ß (U+00DF)"},
	{field: latin, in: "\uFA19", code: problem.NotLatin, param: "\uFA19 (U+FA19)"},
	{field: latin, in: "Yamada2", code: problem.BadCharacter, param: "2 (U+0032)"},
	{field: latin, in: "<script>", code: problem.BadCharacter, param: "< (U+003C)"},
	{field: latin, in: "-", code: problem.Placeholder},
	{field: latin, in: "．", code: problem.Placeholder},
	{field: orgLatin, in: "“Mihon” K.K.", out: "\"Mihon\" K.K.", kinds: kinds(form.PlainLatin)},
	{field: orgLatin, in: "3D + C=\\#, Inc.", out: "3D + C=\\#, Inc."},
	{field: orgLatin, in: "N/A", code: problem.Placeholder},
	{field: title, in: "Ｍａｎａｇｅｒ，　Ｓａｌｅｓ", out: "Manager, Sales", kinds: kinds(form.HalfWidth)},
	{field: title, in: "N/A", out: "<nil>", kinds: kinds(form.None)},
	{field: title, in: "Müller’s café", out: "Muller's cafe", kinds: kinds(form.PlainLatin)},

	// E-mail.
	{field: mail, in: " Taro@Example.CO.JP　", out: "Taro@example.co.jp", kinds: kinds(form.Trimmed, form.LowerCaseDomain)},
	{field: mail, in: "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", out: "taro@example.jp", kinds: kinds(form.HalfWidth)},
	{field: mail, in: "taro@example。jp", out: "taro@example.jp", kinds: kinds(form.HalfWidth)},
	{field: mail, in: "o'brien+x@xn--wgv71a.jp", out: "o'brien+x@xn--wgv71a.jp"},
	{field: mail, in: "taro@日本.jp", code: problem.BadEmail},
	{field: mail, in: "taro@\u212Aen.jp", code: problem.BadEmail}, // Kelvin sign
	{field: mail, in: "太郎@example.jp", code: problem.BadEmail},
	{field: mail, in: "taro@example.jp\r\nBcc: x@example.jp", code: problem.BadCharacter, param: "U+000D"},
	{field: mail, in: "taro@example.jp\n", code: problem.BadCharacter, param: "U+000A"},
	{field: mail, in: "ta\u0000ro@example.jp", code: problem.BadCharacter, param: "U+0000"},
	{field: mail, in: "taro@localhost", code: problem.BadEmail},
	{field: mail, in: "taro@192.0.2.1", code: problem.BadEmail},
	{field: mail, in: "a..b@example.jp", code: problem.BadEmail},
	{field: mail, in: ".a@example.jp", code: problem.BadEmail},
	{field: mail, in: "a@b@example.jp", code: problem.BadEmail},
	{field: mail, in: "ta ro@example.jp", code: problem.BadEmail},
	{field: mail, in: "taro@-example.jp", code: problem.BadEmail},
	{field: mail, in: "taro@example.jp.", code: problem.BadEmail},
	{field: mail, in: repeat("a", 64) + "@example.jp", out: repeat("a", 64) + "@example.jp"},
	{field: mail, in: repeat("a", 65) + "@example.jp", code: problem.BadEmail},
	{field: mail, in: "a@" + repeat("b", 64) + ".jp", code: problem.BadEmail},
	{field: mail, in: "a@" + repeat("bbbb.", 51) + "jp", code: problem.TooLong, param: "254"},

	// Numbers.
	{field: phone, in: "03-1234-5678", out: "0312345678", kinds: kinds(form.DigitsOnly)},
	{field: phone, in: "０３（１２３４）５６７８", out: "0312345678", kinds: kinds(form.HalfWidth, form.DigitsOnly)},
	{field: phone, in: "03ー1234−5678", out: "0312345678", kinds: kinds(form.DigitsOnly)},
	{field: phone, in: "03‐1234–5678", out: "0312345678", kinds: kinds(form.DigitsOnly)},
	{field: phone, in: "03ｰ1234—5678", out: "0312345678", kinds: kinds(form.DigitsOnly)},
	{field: phone, in: "03　1234　5678", out: "0312345678", kinds: kinds(form.DigitsOnly)},
	{field: phone, in: "+81 3-1234-5678", out: "0312345678", kinds: kinds(form.DigitsOnly)},
	{field: phone, in: "＋８１（０）９０ １２３４ ５６７８", out: "09012345678", kinds: kinds(form.HalfWidth, form.DigitsOnly)},
	{field: phone, in: "0120-123-456", out: "0120123456", kinds: kinds(form.DigitsOnly)},
	{field: phone, in: "0800-123-4567", out: "08001234567", kinds: kinds(form.DigitsOnly)},
	{field: phone, in: "0901234567", code: problem.BadPhoneNumber},  // a digit is missing
	{field: phone, in: "03123456789", code: problem.BadPhoneNumber}, // one too many
	{field: phone, in: "12345678", code: problem.BadPhoneNumber},
	{field: phone, in: "+1 212 555 0100", code: problem.BadPhoneNumber},
	{field: phone, in: "03-1234-5678 内線9", code: problem.NotDigits, param: "内 (U+5185)"},
	{field: phone, in: "－", code: problem.Placeholder},
	{field: postal, in: "〒104-0028", out: "1040028", kinds: kinds(form.DigitsOnly)},
	{field: postal, in: "１０４−００２８", out: "1040028", kinds: kinds(form.HalfWidth, form.DigitsOnly)},
	{field: postal, in: "104-028", code: problem.BadPostalCode},
	{field: postal, in: "104-OO28", code: problem.NotDigits, param: "O (U+004F)"},
	{field: houjin, in: "T4011001098993", out: "4011001098993", kinds: kinds(form.DigitsOnly)},
	{field: houjin, in: "Ｔ７０１０７０５０００７２５", out: "7010705000725", kinds: kinds(form.HalfWidth, form.DigitsOnly)},
	{field: houjin, in: "4-0110-0109-8993", out: "4011001098993", kinds: kinds(form.DigitsOnly)},
	{field: houjin, in: "4011001098939", code: problem.BadCorporateNumber}, // two digits swapped
	{field: houjin, in: "5011001098993", code: problem.BadCorporateNumber},
	{field: houjin, in: "なし", out: "<nil>", kinds: kinds(form.None)},
	{field: tdb, in: "123-456789", out: "123456789", kinds: kinds(form.DigitsOnly)},
	{field: tdb, in: "12345678", code: problem.BadCompanyCode},

	// Fillers and choices.
	{field: dept, in: "なし", out: "<nil>", kinds: kinds(form.None)},
	{field: dept, in: "（無し）", out: "<nil>", kinds: kinds(form.None)},
	{field: dept, in: "ﾅｼ", out: "<nil>", kinds: kinds(form.None)},
	{field: dept, in: "－", out: "<nil>", kinds: kinds(form.None)},
	{field: dept, in: "無線課", out: "無線課"},
	{field: building, in: "特になし。", out: "<nil>", kinds: kinds(form.None)},
	{field: legal, in: "なし", code: problem.Placeholder},
	{field: name, in: "・・・", code: problem.Placeholder},
	{field: pref, in: "東京都", out: "東京都"},
	{field: pref, in: " 京都府", out: "京都府", kinds: kinds(form.Trimmed)},
	{field: pref, in: "江戸", code: problem.BadPrefecture},

	// Lengths are of graphemes, and of code points where X.520 counts them.
	{field: legal, in: repeat("𠮷", 64), out: repeat("𠮷", 64)},
	{field: legal, in: repeat("𠮷", 65), code: problem.TooLong, param: "64"},
	{field: legal, in: repeat("葛\U000E0100", 40), code: problem.TooLong, param: "64"},
	{field: building, in: repeat("葛\U000E0100", 100), out: repeat("葛\U000E0100", 100)},
	{field: building, in: repeat("葛\U000E0100", 101), code: problem.TooLong, param: "100"},
	{field: building, in: "あ" + repeat("\u0301", 1000), code: problem.TooLong, param: "100"},
	{field: orgLatin, in: repeat("a", 65), code: problem.TooLong, param: "64"},
	{field: title, in: repeat("a", 65), code: problem.TooLong, param: "64"},
}

func TestA22NormalizeField(t *testing.T) {
	t.Parallel()
	for _, tt := range typings {
		in := sample()
		typed(t, &in, tt.field, tt.in)
		out, changes, problems := form.Normalize(in)

		var wantChanges []form.Change
		for _, kind := range tt.kinds {
			wantChanges = append(wantChanges, form.Change{Field: tt.field, Kind: kind})
		}
		if diff := cmp.Diff(wantChanges, changes); diff != "" {
			t.Errorf("%s %q changes (-want +got):\n%s", tt.field, tt.in, diff)
		}
		want := tt.out
		if tt.code != "" {
			want = tt.in // a refused text comes back as typed
		}
		if got := stored(t, &out, tt.field); got != want {
			t.Errorf("%s %q stored as %q, want %q", tt.field, tt.in, got, want)
		}
		if diff := cmp.Diff(wantProblem(tt), told(problems)); diff != "" {
			t.Errorf("%s %q problems (-want +got):\n%s", tt.field, tt.in, diff)
		}
	}
}

// toldProblem is a Problem with its one telling parameter.
type toldProblem struct {
	Code         problem.Code
	Field, Param string
}

func wantProblem(tt typing) []toldProblem {
	if tt.code == "" {
		return nil
	}
	return []toldProblem{{Code: tt.code, Field: tt.field, Param: tt.param}}
}

func told(problems []problem.Problem) []toldProblem {
	var out []toldProblem
	for _, p := range problems {
		out = append(out, toldProblem{Code: p.Code, Field: p.Field, Param: p.Params["character"] + p.Params["max"]})
	}
	return out
}

func repeat(s string, n int) string { return strings.Repeat(s, n) }

// splitPath yields the Go names of a dotted path.
func splitPath(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for part := range strings.SplitSeq(path, ".") {
			first, size := utf8.DecodeRuneInString(part)
			if !yield(string(unicode.ToUpper(first)) + part[size:]) {
				return
			}
		}
	}
}

// paths lists every field of a registration by its JSON names.
func paths() []string {
	var out []string
	groups := map[string]any{
		"organization": form.Organization{}, "subscriber": form.Subscriber{}, "proxy": form.Proxy{},
	}
	for group, value := range groups {
		for field := range reflect.TypeOf(value).Fields() {
			tag, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			out = append(out, group+"."+tag)
		}
	}
	return out
}
