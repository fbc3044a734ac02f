import { createContext, Fragment, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { areasInUse, chooseLocale, fill, loadTexts, localeKey, parts, textOf, type Locale, type MessageKey } from './catalogue';
import { formatDate, formatDateTime, formatDeadline, formatDuration, formatEraDateTime } from './format';

/** The texts of the page in the language chosen. */
export interface Words {
  locale: Locale;
  /** Changes the language in place: nothing typed is lost. */
  setLocale: (locale: Locale) => Promise<void>;
  /** The text of a key with its placeholders filled. */
  t: (key: MessageKey, values?: Record<string, string | number>) => string;
  /** Like t, with elements for placeholders. */
  rich: (key: MessageKey, values: Record<string, ReactNode>) => ReactNode;
  /** The text of a problem code; undefined for a code that these pages do not know. */
  problem: (code: string, values: Record<string, string>) => string | undefined;
  /** The text of a key put together from a code; undefined for a code that these pages do not know. */
  named: (key: string) => string | undefined;
  /** 2026年11月20日(金)14時30分 */
  dateTime: (at: string) => string;
  /** 2026年（令和8年）11月20日(金)14時30分: for what is kept on paper. */
  eraDateTime: (at: string) => string;
  /** A moment before which something is to be done: midnight is told as 24時00分 of the day that ends. */
  deadline: (at: string) => string;
  /** 2026年11月20日(金) */
  date: (at: string) => string;
  /** 58分30秒 */
  duration: (seconds: number) => string;
}

const WordsContext = createContext<Words | undefined>(undefined);

/** Hands the texts down. Those of `common` must have been loaded. */
export function LocaleProvider({ initial, children }: { initial: Locale; children: ReactNode }) {
  const [locale, setState] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const setLocale = useCallback(async (next: Locale) => {
    await loadTexts(next, areasInUse());
    chooseLocale(next);
    setState(next);
  }, []);

  useEffect(() => {
    // Chosen in another tab of this browser.
    const follow = (event: StorageEvent) => {
      if (event.key === localeKey) void setLocale(event.newValue === 'en' ? 'en' : 'ja');
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [setLocale]);

  const words = useMemo<Words>(() => {
    const find = (key: string) => textOf(locale, key) ?? key;
    return {
      locale,
      setLocale,
      t: (key, values = {}) => fill(find(key), values),
      rich: (key, values) =>
        parts(find(key)).map((part, index) => (
          <Fragment key={`${index}${part.text}`}>{part.name === undefined ? part.text : values[part.name]}</Fragment>
        )),
      problem: (code, values) => {
        const text = textOf(locale, code);
        return text === undefined ? undefined : fill(text, values);
      },
      named: (key) => textOf(locale, key),
      dateTime: (at) => formatDateTime(locale, at),
      eraDateTime: (at) => formatEraDateTime(locale, at),
      deadline: (at) => formatDeadline(locale, at),
      date: (at) => formatDate(locale, at),
      duration: (seconds) => formatDuration(locale, seconds),
    };
  }, [locale, setLocale]);

  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The texts of the page. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords: outside of LocaleProvider');
  return words;
}
