package postal_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/japanese"

	"github.com/shomei-ra/shomei/internal/postal"
)

// written stores a file and answers its path.
func written(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// shiftJIS encodes a text.
func shiftJIS(t *testing.T, text string) []byte {
	t.Helper()
	content, err := japanese.ShiftJIS.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// zipped packs files into an archive, as name, content pairs.
func zipped(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// addresses reads files to their end or their first error.
func addresses(paths ...string) ([]postal.Address, error) {
	var all []postal.Address
	for a, err := range postal.Files(paths...) {
		if err != nil {
			return all, err
		}
		all = append(all, a)
	}
	return all, nil
}

const record = `13101,"100  ","1000001","トウキョウト","チヨダク","チヨダ","東京都","千代田区","千代田",0,0,0,0,0,0` + "\n"

var palace = postal.Address{
	PostalCode: "1000001", Municipality: "13101", Prefecture: "東京都", City: "千代田区", Town: "千代田", Reading: "チヨダ",
}

// What a 町域 becomes, for the oddities of the format.
func TestTowns(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		town, city string
		want       []string
	}{
		{"千代田", "千代田区", []string{"千代田"}},
		{"以下に掲載がない場合", "千代田区", []string{""}},
		{"大手町（次のビルを除く）", "千代田区", []string{"大手町"}},
		{"大通西（１～１９丁目）", "札幌市中央区", []string{"大通西"}},
		{"協和（その他）", "千歳市", []string{"協和"}},
		{"丸の内新丸の内ビルディング（１階）", "千代田区", []string{"丸の内新丸の内ビルディング１階"}},
		{"丸の内新丸の内ビルディング（地階・階層不明）", "千代田区", []string{"丸の内新丸の内ビルディング"}},
		{"境町の次に番地がくる場合", "猿島郡境町", []string{""}},
		{"岡谷市の次に番地がくる場合", "岡谷市", []string{""}},
		{"大島町の次に番地がくる場合", "西海市", []string{"大島町"}},
		{"利島村一円", "利島村", []string{""}},
		{"渡名喜村一円", "島尻郡渡名喜村", []string{""}},
		{"一円", "犬上郡多賀町", []string{"一円"}},
		{"甲、乙（大木戸）", "小豆郡土庄町", []string{"甲", "乙"}},
		{"種市第１５地割～第２１地割（鹿糠、小路合、緑町、大久保、高取）", "九戸郡洋野町", []string{"種市"}},
		{"左草１地割〜左草６地割", "和賀郡西和賀町", []string{"左草"}},
		{"穴明２２地割、穴明２３地割", "和賀郡西和賀町", []string{"穴明"}},
		{"葛巻（第４０地割「５７番地１２５、１７６を除く」～第４５地割）", "岩手郡葛巻町", []string{"葛巻"}},
	} {
		line := fmt.Sprintf("13101,,1000001,,,,東京都,%s,%s,0,0,0,0,0,0\n", tt.city, tt.town)
		got, err := addresses(written(t, "a.csv", []byte(line)))
		if err != nil {
			t.Errorf("%s: %v", tt.town, err)
		}
		var towns []string
		for _, a := range got {
			towns = append(towns, a.Town)
		}
		if diff := cmp.Diff(tt.want, towns); diff != "" {
			t.Errorf("%s in %s (-want +got):\n%s", tt.town, tt.city, diff)
		}
	}
}

// Every layout and encoding gives the same.
func TestFiles(t *testing.T) {
	t.Parallel()
	old := strings.NewReplacer("チヨダ", "ﾁﾖﾀﾞ", "トウキョウト", "ﾄｳｷｮｳﾄ", "\n", "\r\n").Replace(record)
	organization := `13101,"ｸﾅｲﾁﾖｳ","宮内庁","東京都","千代田区","千代田","１－１","1008111","100  ","銀座",0,0,0` + "\r\n"
	household := postal.Address{
		PostalCode: "1008111", Municipality: "13101", Prefecture: "東京都", City: "千代田区", Town: "千代田",
		Block: "１－１", Organization: "宮内庁", Reading: "クナイチヨウ",
	}
	// As published: three records make one town.
	spread := "01224,\"066  \",\"0660005\",\"ﾎｯｶｲﾄﾞｳ\",\"ﾁﾄｾｼ\",\"ｷｮｳﾜ(88-2､271-10､343-2､404-1､427-\",\"北海道\",\"千歳市\",\"協和（８８－２、２７１－１０、３４３－２、４０４－１、４２７－\",1,0,0,0,0,0\r\n" +
		"01224,\"066  \",\"0660005\",\"ﾎｯｶｲﾄﾞｳ\",\"ﾁﾄｾｼ\",\"3､431-12､443-6､608-2､641-8､814､842-\",\"北海道\",\"千歳市\",\"３、４３１－１２、４４３－６、６０８－２、６４１－８、８１４、８４２－\",1,0,0,0,0,0\r\n" +
		"01224,\"066  \",\"0660005\",\"ﾎｯｶｲﾄﾞｳ\",\"ﾁﾄｾｼ\",\"5､1137-3､1392､1657､1752ﾊﾞﾝﾁ)\",\"北海道\",\"千歳市\",\"５、１１３７－３、１３９２、１６５７、１７５２番地）\",1,0,0,0,0,0\r\n"
	kyowa := postal.Address{
		PostalCode: "0660005", Municipality: "01224", Prefecture: "北海道", City: "千歳市", Town: "協和",
		Reading: "キョウワ(88-2、271-10、343-2、404-1、427-",
	}
	abolished := strings.Replace(record, "0,0,0,0,0,0", "0,0,0,0,2,6", 1)
	for _, tt := range []struct {
		name    string
		content []byte
		want    []postal.Address
	}{
		{"UTF-8", []byte(record), []postal.Address{palace}},
		{"UTF-8 with a mark", []byte("\uFEFF" + record), []postal.Address{palace}},
		{"no line feed at the end", []byte(strings.TrimSuffix(record, "\n")), []postal.Address{palace}},
		{"Shift_JIS", shiftJIS(t, old), []postal.Address{palace}},
		{"zip", zipped(t, "readme.txt", "x", "utf_ken_all.csv", record), []postal.Address{palace}},
		{"zip of Shift_JIS", zipped(t, "KEN_ALL.CSV", string(shiftJIS(t, old))), []postal.Address{palace}},
		{"spread over records", shiftJIS(t, spread+old), []postal.Address{kyowa, palace}},
		{"an organisation's own", shiftJIS(t, organization), []postal.Address{household}},
		{"abolished", []byte(abolished + record), []postal.Address{palace}},
		{"an empty file", nil, nil},
	} {
		got, err := addresses(written(t, "a.csv", tt.content))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	several := []string{written(t, "ken_all.csv", []byte(record)), written(t, "JIGYOSYO.CSV", shiftJIS(t, organization))}
	got, err := addresses(several...)
	if diff := cmp.Diff([]postal.Address{palace, household}, got); diff != "" || err != nil {
		t.Errorf("two files: %v (-want +got):\n%s", err, diff)
	}
}

// A broken file is refused at its line, with the reason.
func TestBrokenFiles(t *testing.T) {
	t.Parallel()
	changed := func(from, to string) string { return record + strings.Replace(record, from, to, 1) }
	open := strings.Replace(record, `"千代田",0`, `"協和（８８－２、",0`, 1)
	for _, tt := range []struct{ name, content, want string }{
		{"columns", record + "13101,1000001\n", "a.csv, line 2: 2 columns, want 15 (or 13 in a file of organisations)"},
		{"not CSV", record + `13101,"100` + "\n", `a.csv, line 2: extraneous or missing " in quoted-field`},
		{"a web page", "<!DOCTYPE html>\n", "a.csv, line 1: 1 columns, want 15 (or 13 in a file of organisations)"},
		{"postal code", changed("1000001", "100000"), `a.csv, line 2: "100000" is no postal code of seven digits`},
		{"full-width code", changed("1000001", "１００００"), `a.csv, line 2: "１００００" is no postal code of seven digits`},
		{"municipality", changed("13101", "1310"), `a.csv, line 2: "1310" is no code of a municipality`},
		{"prefecture", changed("東京都", "江戸"), `a.csv, line 2: "江戸" is no prefecture`},
		{"city", changed("千代田区", ""), "a.csv, line 2: postal code 1000001 has no municipality"},
		{"town", changed(`"千代田",`, `"",`), "a.csv, line 2: column 9, the town, is empty"},
		{"encoding", changed(`"千代田",`, "\"\xE5\x8D\","), "a.csv, line 2: column 9 is not a text of the file's encoding"},
		{"a parenthesis left open", open + record, "a.csv, line 2: the parenthesis that the town of line 1 opens is not closed"},
		{"open at the end", record + strings.Replace(open, "1000001", "1000002", 1), "a.csv, line 2: the parenthesis that the town of line 2 opens is not closed"},
		{"an archive of nothing", string(zipped(t, "readme.txt", "x")), "a.csv: the archive holds no CSV file"},
		{"an archive of two", string(zipped(t, "a.csv", "x", "b.CSV", "y")), "a.csv: the archive holds several CSV files: a.csv, b.CSV"},
		{"in an archive", string(zipped(t, "KEN_ALL.CSV", record+"1\n")), "a.csv: KEN_ALL.CSV, line 2: 1 columns, want 15 (or 13 in a file of organisations)"},
		{"no archive", "PK\x03\x04 and nothing", "a.csv: zip: not a valid zip file"},
	} {
		_, err := addresses(written(t, "a.csv", []byte(tt.content)))
		if diff := cmp.Diff(tt.want, fmt.Sprint(err)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	if _, err := addresses(filepath.Join(t.TempDir(), "none.csv")); err == nil || !strings.Contains(err.Error(), "none.csv") {
		t.Errorf("a file that is not there: %v", err)
	}
}

// The sample is whole, in the order of its files, and has what tests and the
// demo rely on.
func TestSample(t *testing.T) {
	t.Parallel()
	byCode := map[string][]string{}
	n := 0
	for a, err := range postal.Sample() {
		if err != nil {
			t.Fatal(err)
		}
		n++
		byCode[a.PostalCode] = append(byCode[a.PostalCode], a.Prefecture+a.City+a.Town+a.Block)
	}
	if n < 40 {
		t.Errorf("%d addresses", n)
	}
	for code, want := range map[string][]string{
		"1000001": {"東京都千代田区千代田"},
		"1008111": {"東京都千代田区千代田１－１"},
		"1040028": {"東京都中央区八重洲"},
		"4980000": {"愛知県弥富市", "三重県桑名郡木曽岬町"},
		"7614103": {"香川県小豆郡土庄町甲", "香川県小豆郡土庄町乙"},
	} {
		if diff := cmp.Diff(want, byCode[code]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", code, diff)
		}
	}
	for range postal.Sample() { // leaving early is no fault
		break
	}
}

// One code's addresses are told once each, in the order of an index.
func TestDistinct(t *testing.T) {
	t.Parallel()
	a := func(municipality, town, reading string) postal.Address {
		return postal.Address{PostalCode: "6048006", Municipality: municipality, Prefecture: "京都府", City: "京都市中京区", Town: town, Reading: reading}
	}
	got := postal.Distinct([]postal.Address{
		a("26104", "下丸屋町", "シモマルヤチョウ"), a("26104", "桝屋町", "マスヤチョウ(テラマチ)"), a("26104", "桝屋町", "マスヤチョウ(ゴコマチ)"),
		a("26103", "和国町", "ワコクチョウ"), a("26104", "一之船入町", "イチノフナイリチョウ"),
	})
	var towns []string
	for _, each := range got {
		towns = append(towns, each.Town)
	}
	if diff := cmp.Diff([]string{"和国町", "一之船入町", "下丸屋町", "桝屋町"}, towns); diff != "" {
		t.Errorf("towns (-want +got):\n%s", diff)
	}
}
