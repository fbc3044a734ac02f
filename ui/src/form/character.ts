// What internal/form/character.go says of characters, for the page.

/** Whether a character is typed for a hyphen: every dash, minus and line, and the long vowel marks of the same key. */
export function isDash(character: string): boolean {
  return /^(?:[ー−ｰ─━⁃]|(?![〜〰゠])\p{Pd})$/u.test(character);
}

/** Full-width forms of ASCII and every kind of space become ASCII; the rest stays. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\p{Zs}/gu, ' ');
}

/** A text without the white space of every kind around it. */
export function trim(text: string): string {
  return text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');
}

/** Length as people count it: 𠮷 and a kanji with its selector are one. */
export function graphemes(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) count++;
  return count;
}

const picture = /[\u{1f000}-\u{1faff}]|\p{Emoji_Presentation}/u;
const unseen = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufffd]$/u;
/** Chooses the glyph of an ideograph: VS1 to VS3, and the Ideographic Variation Database. */
const ideographicSelector = /^[\ufe00-\ufe02\u{e0100}-\u{e01ef}]$/u;

/**
 * The first character that no field may hold: pictures, then what is invisible,
 * turns the direction of writing, differs between machines or stands for lost
 * data. A variation selector is taken only right after an ideograph.
 */
export function unusable(text: string): string | undefined {
  const found = picture.exec(text)?.[0];
  if (found !== undefined) return found;
  let before = '';
  for (const character of text) {
    if (refused(character, before)) return character;
    before = character;
  }
  return undefined;
}

function refused(character: string, before: string): boolean {
  if (/^\p{Variation_Selector}$/u.test(character))
    return !ideographicSelector.test(character) || !/^\p{Script=Han}$/u.test(before);
  return unseen.test(character);
}

/** U+XXXX; half a surrogate pair is what the server will read of it. */
export function codePoint(character: string): string {
  const point = /^\p{Cs}/u.test(character) ? 0xfffd : (character.codePointAt(0) ?? 0);
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How a message shows a character: itself with its code point, or that alone where there is nothing to see. */
export function shown(character: string): string {
  const visible = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) && !refused(character, '');
  return visible ? `${character} (${codePoint(character)})` : codePoint(character);
}
