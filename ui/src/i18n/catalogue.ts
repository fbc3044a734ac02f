import common from '../locales/ja/common.json';
import type home from '../locales/ja/home.json';
import type offer from '../locales/ja/offer.json';
import type apply from '../locales/ja/apply.json';
import type fields from '../locales/ja/fields.json';
import type strength from '../locales/ja/strength.json';
import type enrol from '../locales/ja/enrol.json';
import type request from '../locales/ja/request.json';
import type cancel from '../locales/ja/cancel.json';
import type correction from '../locales/ja/correction.json';
import type acquire from '../locales/ja/acquire.json';
import type preflight from '../locales/ja/preflight.json';
import type guide from '../locales/ja/guide.json';
import type inquiry from '../locales/ja/inquiry.json';
import type trust from '../locales/ja/trust.json';
import type reissue from '../locales/ja/reissue.json';
import type license from '../locales/ja/license.json';
import type change from '../locales/ja/change.json';
import type renew from '../locales/ja/renew.json';
import type revoke from '../locales/ja/revoke.json';
import type sale from '../locales/ja/sale.json';
import type console from '../locales/ja/console.json';
import type call from '../locales/ja/call.json';
import type evidence from '../locales/ja/evidence.json';
import type queue from '../locales/ja/queue.json';
import type keys from '../locales/ja/keys.json';
import type own from '../locales/ja/own.json';
import type dashboard from '../locales/ja/dashboard.json';
import type account from '../locales/ja/account.json';
import type oidc from '../locales/ja/oidc.json';
import type product from '../locales/ja/product.json';
import type newProduct from '../locales/ja/newProduct.json';
import type closing from '../locales/ja/closing.json';
import type coupon from '../locales/ja/coupon.json';
import type imports from '../locales/ja/imports.json';
import type clients from '../locales/ja/clients.json';
import type webhooks from '../locales/ja/webhooks.json';
import type people from '../locales/ja/people.json';
import type partners from '../locales/ja/partners.json';
import type upkeep from '../locales/ja/upkeep.json';
import type clock from '../locales/ja/clock.json';
import type mails from '../locales/ja/mails.json';
import type proposal from '../locales/ja/proposal.json';
import type decide from '../locales/ja/decide.json';
import type audit from '../locales/ja/audit.json';
import type mailbox from '../locales/ja/mailbox.json';

/** Languages of the pages; Japanese is the source. */
export type Locale = 'ja' | 'en';

/** A file of texts, loaded with the pages that show them. */
export type Area =
  | 'common'
  | 'home'
  | 'offer'
  | 'apply'
  | 'fields'
  | 'strength'
  | 'enrol'
  | 'request'
  | 'cancel'
  | 'correction'
  | 'acquire'
  | 'preflight'
  | 'guide'
  | 'inquiry'
  | 'trust'
  | 'reissue'
  | 'license'
  | 'change'
  | 'renew'
  | 'revoke'
  | 'sale'
  | 'console'
  | 'call'
  | 'evidence'
  | 'queue'
  | 'keys'
  | 'own'
  | 'dashboard'
  | 'account'
  | 'oidc'
  | 'product'
  | 'newProduct'
  | 'closing'
  | 'coupon'
  | 'imports'
  | 'clients'
  | 'webhooks'
  | 'people'
  | 'partners'
  | 'upkeep'
  | 'clock'
  | 'mails'
  | 'proposal'
  | 'decide'
  | 'audit'
  | 'mailbox'
  | 'problem';

/** Every text of the pages. A key that is not in the Japanese files does not compile. */
export type MessageKey = keyof (typeof common &
  typeof home &
  typeof offer &
  typeof apply &
  typeof fields &
  typeof strength &
  typeof enrol &
  typeof request &
  typeof cancel &
  typeof correction &
  typeof acquire &
  typeof preflight &
  typeof guide &
  typeof inquiry &
  typeof trust &
  typeof reissue &
  typeof license &
  typeof change &
  typeof renew &
  typeof revoke &
  typeof sale &
  typeof console &
  typeof call &
  typeof evidence &
  typeof queue &
  typeof keys &
  typeof own &
  typeof dashboard &
  typeof account &
  typeof oidc &
  typeof product &
  typeof newProduct &
  typeof closing &
  typeof coupon &
  typeof imports &
  typeof clients &
  typeof webhooks &
  typeof people &
  typeof partners &
  typeof upkeep &
  typeof clock &
  typeof mails &
  typeof proposal &
  typeof decide &
  typeof audit &
  typeof mailbox);

type Texts = Record<string, string>;

const files = import.meta.glob<Texts>(['../locales/*/*.json', '!../locales/ja/common.json'], { import: 'default' });
/** Texts of problem codes: the server's own files, so that both sides say the same. */
const problems = import.meta.glob<Texts>('../../../internal/problem/locale/*.json', { import: 'default' });

/** Every page needs the common texts, and most are read in Japanese: those come with the first script. */
const loaded: Record<Locale, Map<Area, Texts>> = { ja: new Map([['common', common]]), en: new Map() };

function loader(locale: Locale, area: Area): () => Promise<Texts> {
  const load =
    area === 'problem'
      ? problems[`../../../internal/problem/locale/${locale}.json`]
      : files[`../locales/${locale}/${area}.json`];
  if (!load) throw new Error(`load texts: no file for ${locale}/${area}`);
  return load;
}

/** Loads the texts of areas in a language, once each. */
export async function loadTexts(locale: Locale, areas: readonly Area[]): Promise<void> {
  await Promise.all(
    areas
      .filter((area) => !loaded[locale].has(area))
      .map(async (area) => loaded[locale].set(area, await loader(locale, area)())),
  );
}

/** Areas that some page needed until now; switching the language loads the same. */
export function areasInUse(): Area[] {
  return [...new Set([...loaded.ja.keys(), ...loaded.en.keys()])];
}

/** The text of a key, or undefined when its area is not loaded. */
export function textOf(locale: Locale, key: string): string | undefined {
  for (const texts of loaded[locale].values()) {
    const text = texts[key];
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Splits "a {b} c" into its texts and the names of its placeholders, in order. */
export function parts(text: string): { text: string; name?: string }[] {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { text: piece, name: piece.slice(1, -1) } : { text: piece }));
}

/** Fills the placeholders; a value that is missing leaves its name visible. */
export function fill(text: string, values: Record<string, string | number>): string {
  return parts(text)
    .map((part) => (part.name === undefined ? part.text : String(values[part.name] ?? part.text)))
    .join('');
}

/** Where this browser remembers the language. */
export const localeKey = 'shomei.language';
let chosen: Locale | undefined;

/** The language of the page: Japanese until somebody chooses, then remembered in this browser. */
export function currentLocale(): Locale {
  if (chosen === undefined) {
    try {
      chosen = localStorage.getItem(localeKey) === 'en' ? 'en' : 'ja';
    } catch {
      chosen = 'ja'; // Storage can be forbidden; the page works without it.
    }
  }
  return chosen;
}

/** Keeps the choice, for the next visit too where the browser allows it. */
export function chooseLocale(locale: Locale): void {
  chosen = locale;
  try {
    localStorage.setItem(localeKey, locale);
  } catch {
    // Not remembered; the page changes its language all the same.
  }
}
