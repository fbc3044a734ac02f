import { codePoint, shown } from './character';

/** What was done to a text; the contract's FieldChangeKind. */
export type Change =
  | 'TRIMMED'
  | 'HALF_WIDTH'
  | 'FULL_WIDTH_KATAKANA'
  | 'DIGITS_ONLY'
  | 'LOWER_CASE_DOMAIN'
  | 'PLAIN_LATIN'
  | 'NONE';

/** Why a text cannot be accepted, in the server's vocabulary (internal/problem). */
export interface Refusal {
  code: string;
  params?: Record<string, string>;
}

/** A text in its canonical spelling with what was done to get there; or as it was typed, with why. */
export interface Normalised {
  value: string;
  changes: Change[];
  refusal?: Refusal;
}

/** The canonical spelling of one kind of field. Applied to its own output it changes nothing. */
export type Rule = (text: string) => Normalised;

const order: readonly Change[] = [
  'TRIMMED',
  'HALF_WIDTH',
  'FULL_WIDTH_KATAKANA',
  'DIGITS_ONLY',
  'LOWER_CASE_DOMAIN',
  'PLAIN_LATIN',
  'NONE',
];

/** Adds changes that happened, each kind once, in the order in which they are told. */
export function told(normalised: Normalised, ...more: [Change, boolean][]): Normalised {
  const happened = new Set(more.filter(([, yes]) => yes).map(([change]) => change));
  const changes = order.filter((change) => happened.has(change) || normalised.changes.includes(change));
  return { ...normalised, changes };
}

/** The text as typed, with why it cannot be accepted. */
export function refuse(typed: string, code: string, params?: Record<string, string>): Normalised {
  return { value: typed, changes: [], refusal: params ? { code, params } : { code } };
}

/** Refuses for one character. */
export function refuseFor(typed: string, code: string, character: string): Normalised {
  const params = { character: shown(character) };
  return refuse(typed, code, code === 'BAD_CHARACTER' ? { ...params, codePoint: codePoint(character) } : params);
}
