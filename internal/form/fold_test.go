package form_test

import (
	"testing"

	"github.com/shomei-ra/shomei/internal/form"
)

func TestFold(t *testing.T) {
	t.Parallel()
	tests := []struct {
		in   []string // found by one another
		want string
	}{
		{[]string{"髙橋", "高橋", "髙　橋", "高 橋", "髙\U000E0101橋", "高槗"}, "高橋"},
		{[]string{"山﨑", "山崎", "山嵜"}, "山崎"},
		{[]string{"齋藤", "斎藤", "斉藤", "齊藤"}, "斎藤"},
		{[]string{"渡邊", "渡邉", "渡辺", "渡邉\U000E0102"}, "渡辺"},
		{[]string{"黒澤", "黑沢"}, "黒沢"},
		{[]string{"濵田", "濱田", "浜田"}, "浜田"},
		{[]string{"𠮷野", "吉野"}, "吉野"},
		{[]string{"\uFA19", "神"}, "神"},
		{[]string{"やまだ たろう", "ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマタ\u3099　タロウ", "ヤマタ゛タロウ"}, "ヤマダタロウ"},
		{[]string{"サービス", "サ-ビス", "ｻｰﾋﾞｽ"}, "サビス"},
		{[]string{"ダ・ヴィンチ", "ﾀﾞｳﾞｨﾝﾁ"}, "ダヴィンチ"},
		{[]string{"Ōta", "ＯＴＡ", "ota", "o\u0304ta"}, "ota"},
		{[]string{"O’Brien", "O'Brien", "OBRIEN"}, "obrien"},
		{[]string{"Strauß", "STRAUSS"}, "strauss"},
		{[]string{"見本株式会社", "見本㈱", "見本（株）", "見本 ( 株 )", "見本㍿", "見本株式會社"}, "見本株式会社"},
		{[]string{"丸の内1-2-3", "丸の内１−２−３", "丸の内1ー2ー3"}, "丸ノ内123"},
		{[]string{"Taro.Y@Example.JP", "ｔａｒｏ．ｙ＠ｅｘａｍｐｌｅ．ｊｐ"}, "taro.y@example.jp"},
		{[]string{"", "　-", "\u200B"}, ""},
		{[]string{"山\xff田"}, "山\uFFFD田"},
	}
	for _, tt := range tests {
		for _, in := range tt.in {
			if got := form.Fold(in); got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", in, got, tt.want)
			}
		}
	}
}

// TestFoldKeepsApart: different names stay different.
func TestFoldKeepsApart(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]string{{"伊藤", "伊東"}, {"太田", "大田"}, {"ハタ", "パタ"}, {"ツチヤ", "ッチヤ"}} {
		if form.Fold(pair[0]) == form.Fold(pair[1]) {
			t.Errorf("%q and %q are one", pair[0], pair[1])
		}
	}
}
