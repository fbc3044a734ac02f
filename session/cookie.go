package session

import "net/http"

// cookieName is where the token of an audience lies. The prefix makes browsers
// insist on Secure, Path=/ and no Domain (RFC 6265bis, 4.1.3.2), so that no
// neighbouring host can plant a session; they refuse it over plain HTTP.
func (s *Service) cookieName(a Audience) string {
	if s.secure {
		return "__Host-shomei_" + string(a)
	}
	return "shomei_" + string(a)
}

// cookieAt is cookieName for an applicant's session at an entrance: each has its
// own, so that what was opened at one shows at no other.
func (s *Service) cookieAt(a Audience, entrance string) string {
	if a != Applicant || entrance == "" {
		return s.cookieName(a)
	}
	return s.cookieName(a) + "_" + entrance
}

// Cookie answers the cookie of a session that was just opened. It ends with
// the browser; the row's limits decide before that.
func (s *Service) Cookie(opened Session) *http.Cookie {
	return s.cookie(s.cookieAt(audienceOf(opened.Viewer), opened.entrance), opened.token)
}

// Expired answers the cookie that removes an audience's, at the entrance.
func (s *Service) Expired(a Audience, entrance string) *http.Cookie {
	c := s.cookie(s.cookieAt(a, entrance), "")
	c.MaxAge = -1
	return c
}

func (s *Service) cookie(name, value string) *http.Cookie {
	return &http.Cookie{
		Name: name, Value: value, Path: "/",
		HttpOnly: true, Secure: s.secure, SameSite: http.SameSiteStrictMode,
	}
}
