package postal

import (
	"regexp"
	"strings"
)

// unlisted stands in the town of a municipality's code for the rest of it.
const unlisted = "以下に掲載がない場合"

var (
	// 左草１地割～左草６地割, 種市第１５地割～第２１地割: numbered parts of a 大字.
	numberedPart = regexp.MustCompile(`第?[０-９]+地割`)
	// アエル（１階): the floor is part of what the code says.
	floor = regexp.MustCompile(`^（([０-９]+階)）$`)
)

// towns makes of the 町域 of a record in a city what belongs into an address:
// mostly one town, "" where the code leaves it open, several where the record
// counts them up. What stands in parentheses tells which part of the town has
// the code; the person who lives there knows.
func towns(raw, city string) []string {
	town, rest := raw, ""
	if at := strings.Index(raw, "（"); at > 0 {
		town, rest = raw[:at], raw[at:]
	}
	if town == unlisted {
		return []string{""}
	}
	// 境町の次に番地がくる場合 in 猿島郡境町 has no town; 大島町の次に… in 西海市
	// has one.
	if place, after, ok := strings.Cut(town, "の次に"); ok && strings.HasSuffix(after, "がくる場合") {
		return []string{withoutCity(place, city)}
	}
	// 利島村一円 in 利島村 is the whole of it; but 一円 in 多賀町 is a town's name.
	if place, ok := strings.CutSuffix(town, "一円"); ok && place != "" {
		return []string{withoutCity(place, city)}
	}
	if strings.ContainsAny(town, "～〜、") {
		if at := numberedPart.FindStringIndex(town); at != nil && at[0] > 0 {
			return []string{town[:at[0]]}
		}
		return strings.Split(town, "、") // 甲、乙
	}
	if found := floor.FindStringSubmatch(rest); found != nil {
		return []string{town + found[1]}
	}
	return []string{town}
}

// withoutCity answers the place, or "" when it is the city itself.
func withoutCity(place, city string) string {
	if strings.HasSuffix(city, place) {
		return ""
	}
	return place
}
