import { halfWidth, isDash } from './character';

// The same rules as internal/form, told while the person still looks at the
// field. The server normalises again and its word counts: where a text cannot
// be accepted, it stays here as it was typed.

/** What was done to a text; the contract's FieldChangeKind. */
export type Change =
  | 'TRIMMED'
  | 'HALF_WIDTH'
  | 'FULL_WIDTH_KATAKANA'
  | 'DIGITS_ONLY'
  | 'LOWER_CASE_DOMAIN'
  | 'PLAIN_LATIN';

/** A text in its canonical spelling, with what was done to get there. */
export interface Normalised {
  value: string;
  changes: Change[];
}

/** What a field holds. */
export type FieldKind =
  | 'text'
  | 'kana'
  | 'latin'
  | 'digits'
  | 'phone'
  | 'postalCode'
  | 'corporateNumber'
  | 'email'
  | 'coupon'
  | 'code';

type Rule = (text: string) => Normalised;

const rules: Record<FieldKind, Rule> = {
  text: (text) => ({ value: text, changes: [] }),
  kana,
  latin,
  digits: (text) => digits(text, ''),
  phone,
  postalCode: (text) => digits(text, '〒'),
  corporateNumber: (text) => {
    const bare = text.replace(/^[TtＴｔ]/u, '');
    return told(digits(bare, ''), [['DIGITS_ONLY', bare !== text]]);
  },
  email,
  coupon: (text) => inGroups(text, 8),
  code: (text) => inGroups(text, 4),
};

/** The canonical spelling of what was typed into a field of a kind. */
export function normalise(kind: FieldKind, typed: string): Normalised {
  const text = typed.trim();
  return told(rules[kind](text), [['TRIMMED', text !== typed && text !== '']]);
}

/** Adds changes that happened, each kind once. */
function told({ value, changes }: Normalised, more: [Change, boolean][]): Normalised {
  const added = more.filter(([change, happened]) => happened && !changes.includes(change)).map(([change]) => change);
  return { value, changes: [...added, ...changes] };
}

const katakana = /[ァ-ヺー-ヾㇰ-ㇿ]/u;

/** Hiragana and half-width kana become full-width katakana; ゛゜ are composed; a dash after a kana is its long vowel mark. */
function kana(text: string): Normalised {
  const half = text.replace(/\p{Zs}/gu, ' ');
  let spelled = '';
  for (const typed of half) {
    const letter = toKatakana(typed);
    spelled += isDash(letter) && katakana.test(spelled.at(-1) ?? '') ? 'ー' : letter;
  }
  // NFC is safe on kana only; a text with a kanji in it is left for the server to refuse.
  const value = /\p{Script=Han}/u.test(spelled) ? text : spelled.normalize('NFC').replace(/ {2,}/gu, ' ');
  return { value, changes: value === text ? [] : ['FULL_WIDTH_KATAKANA'] };
}

function toKatakana(character: string): string {
  if (/[ぁ-ゖゝゞ]/u.test(character)) return String.fromCharCode(character.charCodeAt(0) + 0x60);
  if (/[゛ﾞ]/u.test(character)) return '\u3099';
  if (/[゜ﾟ]/u.test(character)) return '\u309a';
  if (/[･-ﾝ]/u.test(character)) return character.normalize('NFKC');
  if (/[·•‧∙⋅]/u.test(character)) return '・';
  if (/[=゠]/u.test(character)) return '＝';
  return character;
}

/** Full width, typographic marks and accents become plain ASCII; a letter without such a folding stays and is told of. */
function latin(text: string): Normalised {
  const half = halfWidth(text);
  const straight = half
    .replace(/[‘’‚‛′ʼʻ´]/gu, "'")
    .replace(/[“”„‟″〝〟]/gu, '"')
    .replace(/./gu, (c) => (isDash(c) ? '-' : c));
  const plain = straight
    .normalize('NFD')
    .replace(/([A-Za-z])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC');
  const value = plain.replace(/ {2,}/gu, ' ');
  return told({ value, changes: [] }, [
    ['TRIMMED', value !== plain],
    ['HALF_WIDTH', half !== text],
    ['PLAIN_LATIN', plain !== half],
  ]);
}

/** ASCII digits; spaces, dashes, parentheses and what else is dropped. A text with another character stays as it is. */
function digits(text: string, dropped: string): Normalised {
  const half = halfWidth(text);
  const value = [...half].filter((c) => c !== ' ' && !isDash(c) && !dropped.includes(c)).join('');
  if (!/^\+?\d*$/u.test(value)) return { value: text, changes: [] };
  return told({ value, changes: [] }, [
    ['HALF_WIDTH', /[０-９]/u.test(text)],
    ['DIGITS_ONLY', value.length !== half.length],
  ]);
}

function phone(text: string): Normalised {
  const number = digits(text, '().');
  if (!number.value.startsWith('+81')) return number;
  return told({ ...number, value: `0${number.value.slice(3).replace(/^0/, '')}` }, [['DIGITS_ONLY', true]]);
}

function email(text: string): Normalised {
  const half = halfWidth(text);
  const at = half.indexOf('@');
  if (at < 0) return told({ value: half, changes: [] }, [['HALF_WIDTH', half !== text]]);
  const dotted = half.slice(at).replace(/[。｡]/gu, '.');
  const value = half.slice(0, at) + dotted.toLowerCase();
  return told({ value, changes: [] }, [
    ['HALF_WIDTH', half.slice(0, at) + dotted !== text],
    ['LOWER_CASE_DOMAIN', dotted !== dotted.toLowerCase()],
  ]);
}

/** Letters and digits in groups of a size with hyphens between; in capitals, as they are printed. */
function inGroups(text: string, size: number): Normalised {
  const half = halfWidth(text);
  const bare = [...half]
    .filter((c) => c !== ' ' && !isDash(c))
    .join('')
    .toUpperCase();
  if (!/^[0-9A-Z]+$/u.test(bare)) return { value: text, changes: [] };
  const value = (bare.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');
  return told({ value, changes: [] }, [['HALF_WIDTH', half !== text]]);
}
