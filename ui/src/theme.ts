import { useSyncExternalStore } from 'react';

/** Light or dark: as the system has it until somebody chooses. */
export type Theme = 'light' | 'dark';

const storageKey = 'shomei.theme';

/** The theme of the page; public/theme.js sets it before the first paint and follows the system. */
export function currentTheme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

/** Chooses a theme for this browser. The one that the system has is not stored: the page follows the system again. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  const system: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  try {
    if (theme === system) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Not remembered; the page changes all the same.
  }
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The theme of the page, whoever changes it. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}
