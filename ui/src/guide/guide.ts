import type { Locale } from '../i18n/catalogue';

/** A text in both languages, side by side: one without the other does not compile. */
export type Text = readonly [ja: string, en: string];

/** A page elsewhere in the portal that a guide sends its reader to. */
export type Reference = { to: 'guide'; slug: GuideSlug } | { to: 'trust' | 'reissue' | 'change' | 'revoke' };

/** A part of a guide. What is shown on screens is quoted as it is written there. */
export interface Section {
  title: Text;
  body?: readonly Text[];
  /** Done in this order. */
  steps?: readonly Text[];
  /** In no order. */
  notes?: readonly Text[];
  references?: readonly Reference[];
}

/** A guide for one system, or for keeping a copy. */
export interface Guide {
  title: Text;
  /** The versions whose screens these are. */
  versions?: Text;
  lead: Text;
  sections: readonly Section[];
}

/** Guides in the order in which they are listed; the first five are systems that a visitor may be on. */
export const guideSlugs = ['windows', 'macos', 'ios', 'android', 'firefox', 'outlook', 'acrobat', 'backup'] as const;

/** The name of a guide in its address. */
export type GuideSlug = (typeof guideSlugs)[number];

const load: Record<GuideSlug, () => Promise<Guide>> = {
  windows: async () => (await import('./windows')).windows,
  macos: async () => (await import('./macos')).macos,
  ios: async () => (await import('./ios')).ios,
  android: async () => (await import('./android')).android,
  firefox: async () => (await import('./firefox')).firefox,
  outlook: async () => (await import('./outlook')).outlook,
  acrobat: async () => (await import('./acrobat')).acrobat,
  backup: async () => (await import('./backup')).backup,
};

/** Loads one guide; each is its own chunk. Undefined: there is none of that name. */
export async function loadGuide(slug: string): Promise<{ slug: GuideSlug; guide: Guide } | undefined> {
  const known = guideSlugs.find((each) => each === slug);
  return known && { slug: known, guide: await load[known]() };
}

/** The text in a language. */
export function inLanguage(locale: Locale, [ja, en]: Text): string {
  return locale === 'ja' ? ja : en;
}

/** The system's guide that a visitor wants first, by the user agent; undefined: unknown. */
export function ownGuide(agent: string, touchPoints: number): GuideSlug | undefined {
  if (/Android/.test(agent)) return 'android';
  // An iPad calls itself a Macintosh; no Macintosh has a touch screen.
  if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1)) return 'ios';
  if (/Macintosh/.test(agent)) return 'macos';
  if (/Windows/.test(agent)) return 'windows';
  return /Firefox/.test(agent) ? 'firefox' : undefined;
}
