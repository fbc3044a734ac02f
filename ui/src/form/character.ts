/** Every dash a Japanese keyboard gives for the same key, the long vowel marks among them. */
const dashes = '\\-－−‐‑‒–—―ー─━ｰ﹘﹣⁃⸺⸻';
const dash = new RegExp(`[${dashes}]`, 'u');

/** Whether a character is typed for a hyphen. */
export function isDash(character: string): boolean {
  return dash.test(character);
}

/** Full-width forms of ASCII and every kind of space become ASCII; the rest stays. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\p{Zs}/gu, ' ');
}

/** Length as people count it: 𠮷 and a kanji with its selector are one. */
export function graphemes(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) count++;
  return count;
}
