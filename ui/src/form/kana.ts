import { codePoint, isDash } from './character';
import { refuse, refuseFor, told, type Normalised } from './rule';

const katakana = /^[ァ-ヺー-ヾㇰ-ㇿ]$/u;

/** Hiragana and half-width kana become full-width katakana; ゛゜ are composed; a dash after a kana is its long vowel mark. */
export function kana(text: string): Normalised {
  const half = text.replace(/\p{Zs}/gu, ' ');
  let spelled = '';
  let before = '';
  for (const typed of half) {
    let letter = toKatakana(typed);
    if (isDash(letter) && katakana.test(before)) letter = 'ー';
    if (!katakana.test(letter) && !/^[\u3099\u309a ・＝]$/u.test(letter)) return refuseFor(text, 'NOT_KATAKANA', typed);
    spelled += letter;
    before = letter;
  }
  // NFC is safe here, and only here: nothing but kana is left.
  const spaced = spelled.normalize('NFC');
  const mark = /[\u3099\u309a]/u.exec(spaced)?.[0];
  if (mark !== undefined) return refuse(text, 'NOT_KATAKANA', { character: codePoint(mark) });
  const value = spaced.replace(/ {2,}/gu, ' ');
  return told(
    { value, changes: [] },
    ['TRIMMED', value !== spaced],
    ['HALF_WIDTH', half !== text],
    ['FULL_WIDTH_KATAKANA', spaced !== half],
  );
}

/** A hiragana or half-width kana as full-width katakana, and the look-alikes of ゛゜・＝ as those; the rest stays. */
export function toKatakana(character: string): string {
  if (/^[ぁ-ゖゝゞ]$/u.test(character)) return String.fromCharCode(character.charCodeAt(0) + 0x60);
  if (/^[゛ﾞ]$/u.test(character)) return '\u3099';
  if (/^[゜ﾟ]$/u.test(character)) return '\u309a';
  if (/^[･-ﾝ]$/u.test(character)) return character.normalize('NFKC');
  if (/^[·•‧∙⋅]$/u.test(character)) return '・';
  if (/^[=゠]$/u.test(character)) return '＝';
  return character;
}
