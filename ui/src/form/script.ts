const letter = /\p{L}/gu;

/** The scripts that a Japanese registration is written in. */
const familiar = /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Latin}]/u;

/**
 * Letters of other scripts, once each, with their code points: a Cyrillic А
 * looks like a Latin A, and a mathematical 𝐀 is none either. A name may well be
 * written so; whoever vets it has to know.
 */
export function foreignLetters(text: string): string[] {
  const found = new Set((text.match(letter) ?? []).filter((character) => !familiar.test(character)));
  return [...found].map((character) => `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`);
}
