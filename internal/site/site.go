// Package site holds what an entrance for applicants looks like and links to:
// what a partner chooses, and what it may not. It is pure.
package site

import (
	"regexp"
	"strings"
)

// Theme is an entrance's colour and mark.
type Theme struct {
	// Accent is the colour of buttons and links, #rrggbb; empty: the house's.
	Accent string `json:"accent,omitempty"`
	// Logo is a PNG as a data: URI; empty: the name alone.
	Logo string `json:"logo,omitempty"`
}

// Topic of a link that every entrance offers. An entrance that names no address
// of its own for a topic leads to the page that the product brings.
type Topic string

// Topics.
const (
	Environment        Topic = "ENVIRONMENT"
	MailPrograms       Topic = "MAIL_PROGRAMS"
	HowToApply         Topic = "HOW_TO_APPLY"
	HowToReissue       Topic = "HOW_TO_REISSUE"
	HowToAcquire       Topic = "HOW_TO_ACQUIRE"
	TechnicalQuestions Topic = "TECHNICAL_QUESTIONS"
	ServiceQuestions   Topic = "SERVICE_QUESTIONS"
	AboutPKI           Topic = "ABOUT_PKI"
	FormsAndRules      Topic = "FORMS_AND_RULES"
	SiteTerms          Topic = "SITE_TERMS"
	Privacy            Topic = "PRIVACY"
	Repository         Topic = "REPOSITORY"
)

// Topics lists every topic, in the order in which they are shown.
var Topics = []Topic{
	Environment, MailPrograms, HowToApply, HowToReissue, HowToAcquire, TechnicalQuestions,
	ServiceQuestions, AboutPKI, FormsAndRules, SiteTerms, Privacy, Repository,
}

// Links are an entrance's own addresses, by topic: https only.
type Links map[Topic]string

// Path of the entrance with the slug: empty for /, which has none.
func Path(slug string) string {
	if slug == "" {
		return ""
	}
	return "/p/" + slug
}

var color = regexp.MustCompile(`^(#[0-9a-f]{6})?$`)

// Color reports whether s is a colour as Theme wants it, or empty.
func Color(s string) bool { return color.MatchString(s) }

// Slug reports whether s can stand in an address behind /p/: 2 to 32 lower-case
// letters, digits and hyphens, beginning and ending with a letter or a digit.
func Slug(s string) bool {
	if len(s) < 2 || len(s) > 32 || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}
