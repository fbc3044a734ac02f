package form

import "strings"

// lines makes every line end \n, and a tab (as a spreadsheet pastes it) a space.
var lines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ")

// FreeText is what an officer wrote, in lines of plain text, without the white
// space around it.
func FreeText(s string) string { return trim(lines.Replace(s)) }

// BadInLine answers the first character of a FreeText of one line that cannot
// be shown or mailed; a second line is refused like a control.
func BadInLine(s string) (character string, found bool) {
	if bad, _, ok := badCharacter(s); ok {
		return Shown(bad), true
	}
	return "", false
}

// BadInText answers the first character of a FreeText that cannot be shown or
// mailed, such as a control or a mark that turns the direction of writing, in
// the way that BAD_CHARACTER shows one.
func BadInText(s string) (character string, found bool) {
	for line := range strings.Lines(s) {
		if bad, _, ok := badCharacter(strings.TrimSuffix(line, "\n")); ok {
			return Shown(bad), true
		}
	}
	return "", false
}
