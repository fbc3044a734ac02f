import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

const mark = 'q=';

/**
 * What a list is searched for stands behind the # of its address: a link can be copied, kept and opened again, and back
 * leads to the search before. A search names people, and what stands there is sent to no server, stands in no access
 * log and in no Referer (RFC 3986, 3.5; RFC 9110, 10.1.3).
 */
export function useSearchTerm(): string {
  const { pathname, hash } = useLocation();
  // While the next page is on its way the address is that page's already, and this list is still what it was.
  const [own, setOwn] = useState({ pathname, hash });
  if (pathname === own.pathname && hash !== own.hash) setOwn({ pathname, hash });
  return termIn(pathname === own.pathname ? hash : own.hash);
}

/** The part behind the # for a search; empty for none. */
export function fragmentOf(q: string): string {
  // A lone half of a surrogate pair has no encoding.
  return q === '' ? '' : mark + encodeURIComponent(q.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

/** What a part behind the # searches for; whatever else stands there, nothing. */
export function termIn(fragment: string): string {
  if (!fragment.startsWith(mark)) return '';
  try {
    return decodeURIComponent(fragment.slice(mark.length)).trim();
  } catch {
    return '';
  }
}
