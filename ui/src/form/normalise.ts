import { halfWidth, isDash, trim } from './character';
import { email } from './email';
import { kana } from './kana';
import { commonName, latin, latinName } from './latin';
import { companyCode, corporateNumber, phone, postalCode } from './number';
import { prefectures } from './prefecture';
import { refuse, told, type Normalised, type Rule } from './rule';

// The same rules as internal/form, told while the person still looks at the
// field; internal/form/testdata/awkward.json holds both sides to it. The server
// normalises again and its word counts: where a text cannot be accepted, it
// stays here as it was typed.

/** What a field holds. */
export type FieldKind =
  | 'text'
  | 'kana'
  | 'latin'
  | 'latinName'
  | 'commonName'
  | 'companyCode'
  | 'phone'
  | 'postalCode'
  | 'prefecture'
  | 'corporateNumber'
  | 'email'
  | 'coupon'
  | 'license'
  | 'code';

const rules: Record<FieldKind, Rule> = {
  text: (text) => ({ value: text, changes: [] }),
  kana,
  latin,
  latinName,
  commonName,
  companyCode,
  phone,
  postalCode,
  prefecture: (text) =>
    prefectures.includes(text) ? { value: text, changes: [] } : refuse(text, 'BAD_PREFECTURE'),
  corporateNumber,
  email,
  coupon: (text) => (compact(text)?.length === 16 ? inGroups(text, 8) : refuse(text, 'COUPON_UNUSABLE')),
  license: (text) => inGroups(text, 5),
  code: (text) => inGroups(text, 4),
};

/** The canonical spelling of what was typed into a field of a kind. */
export function normalise(kind: FieldKind, typed: string): Normalised {
  const text = trim(typed);
  if (text === '') return { value: '', changes: [] };
  const normalised = rules[kind](text);
  return normalised.refusal ? { ...normalised, value: typed } : told(normalised, ['TRIMMED', text !== typed]);
}

/** Letters and digits of a code, without width, spaces and dashes, in capitals; undefined: something else is there. */
export function compact(text: string): string | undefined {
  const bare = [...halfWidth(text)]
    .filter((c) => !/^\p{White_Space}$/u.test(c) && !isDash(c))
    .join('')
    .toUpperCase();
  return /^[0-9A-Z]*$/.test(bare) ? bare : undefined;
}

/** Letters and digits in groups of a size with hyphens between; in capitals, as they are printed. */
function inGroups(text: string, size: number): Normalised {
  const bare = compact(text);
  if (bare === undefined) return { value: text, changes: [] };
  const value = (bare.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');
  return told({ value, changes: [] }, ['HALF_WIDTH', halfWidth(text) !== text]);
}
