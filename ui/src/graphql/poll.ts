import { useEffect, useEffectEvent } from 'react';

/** Asks again every so often, while the page is looked at. `seconds` 0: not at all. */
export function usePolling(seconds: number, ask: () => void): void {
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') ask();
  });
  useEffect(() => {
    if (seconds === 0) return;
    const timer = setInterval(() => look(), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
}
