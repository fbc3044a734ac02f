import { useEffect, useState } from 'react';

/** What a mailed link carries behind #; it leaves the address, and with it the browser's history, at once. */
export function useMailedToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}
