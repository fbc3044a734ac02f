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

// Cookie answers the cookie of a session that was just opened. It ends with
// the browser; the row's limits decide before that.
func (s *Service) Cookie(opened Session) *http.Cookie {
	return s.cookie(audienceOf(opened.Viewer), opened.token)
}

// Expired answers the cookie that removes an audience's.
func (s *Service) Expired(a Audience) *http.Cookie {
	c := s.cookie(a, "")
	c.MaxAge = -1
	return c
}

func (s *Service) cookie(a Audience, value string) *http.Cookie {
	return &http.Cookie{
		Name: s.cookieName(a), Value: value, Path: "/",
		HttpOnly: true, Secure: s.secure, SameSite: http.SameSiteStrictMode,
	}
}
