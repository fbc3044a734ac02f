import { codePoint, graphemes, halfWidth, isDash, trim, unusable } from './character';
import type { FieldSpec } from './field';
import { toKatakana } from './kana';
import { normalise, type FieldKind } from './normalise';
import { refuse, refuseFor, type Normalised } from './rule';

/** What becomes of a text in a field: as Normalised; a value of null is one that says that there is none (なし). */
export type Verdict = Omit<Normalised, 'value'> & { value: string | null };

/** Most characters of a number as typed, and what a grapheme may hold: the bounds of internal/form. */
const numberLength = 40;
const pointsPerGrapheme = 4;

/** What a field is judged by; its path where 「なし」 is an answer. */
type Judged = Omit<FieldSpec, 'path'> & { path?: FieldSpec['path'] };

/** What becomes of a text, not empty, in a field: the same as internal/form makes of it. */
export function judge(spec: Judged, typed: string): Verdict {
  const broken = spec.kind === 'email' ? /[\r\n\0]/.exec(typed)?.[0] : undefined;
  if (broken !== undefined) {
    const point = codePoint(broken);
    return refuse(typed, 'BAD_CHARACTER', { character: point, codePoint: point });
  }
  const text = trim(typed);
  const bad = unusable(text);
  if (mayBeNone(spec) && [...typed].length <= numberLength && bad === undefined && saysNone(text))
    return { value: null, changes: ['NONE'] };
  const max = spec.max ?? numberLength;
  const tooLong = () => refuse(typed, 'TOO_LONG', { max: String(max) });
  if ([...text].length > pointsPerGrapheme * max) return tooLong();
  if (bad !== undefined) return refuseFor(typed, 'BAD_CHARACTER', bad);
  if (isFiller(spec.kind, text)) return refuse(typed, 'PLACEHOLDER');
  const normalised = normalise(spec.kind, typed);
  if (normalised.refusal) return normalised;
  const { value } = normalised;
  return graphemes(value) > max || (spec.strict && [...value].length > max) ? tooLong() : normalised;
}

/** Optional fields, and 部署, take 「なし」 for an answer. */
function mayBeNone({ path, required }: Judged): boolean {
  return !required || path === 'subscriber.department';
}

/** No letter and no digit: 「-」, 「・・・」. The long vowel mark alone is a dash typed by its key. */
function isHollow(text: string): boolean {
  return ![...text].some((c) => /^[\p{L}\p{N}]$/u.test(c) && !isDash(c));
}

const none = new Set(['', 'ナシ', '無シ', '無', '該当ナシ', '特ニナシ', 'n/a', 'na', 'none', 'null', 'nil']);
/** Without those that are also names: 無, Na, Null. */
const sure = new Set(['ナシ', '無シ', '該当ナシ', '特ニナシ', 'n/a']);

function saysNone(text: string): boolean {
  return none.has(plain(text)) || isHollow(text);
}

function isFiller(kind: FieldKind, text: string): boolean {
  return isHollow(text) || ((kind === 'text' || kind === 'latin') && sure.has(plain(text)));
}

/** A text as it is compared with the fillers: in one width and case, in katakana, without spaces, dashes and brackets. */
function plain(text: string): string {
  return [...halfWidth(text.normalize('NFKC'))]
    .filter((c) => c !== ' ' && !isDash(c) && !'。.()「」・~\'"='.includes(c))
    .map(toKatakana)
    .join('')
    .toLowerCase();
}
