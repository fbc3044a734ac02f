import { halfWidth, isDash } from './character';
import { refuseFor, told, type Normalised } from './rule';

/** Full width, typographic marks and accents become plain ASCII. A letter without such a folding is refused and named. */
export function latin(text: string): Normalised {
  const half = halfWidth(text);
  const plain = withoutMarks([...half].map(straight).join(''));
  const strange = /[^ -~]/u.exec(plain)?.[0];
  if (strange !== undefined) return refuseFor(text, 'NOT_LATIN', strange);
  const value = plain.replace(/ {2,}/gu, ' ');
  return told(
    { value, changes: [] },
    ['TRIMMED', value !== plain],
    ['HALF_WIDTH', half !== text],
    ['PLAIN_LATIN', plain !== half],
  );
}

/** A person's name, which becomes the certificate's CN: letters, space and ' - . , ( ). */
export function latinName(text: string): Normalised {
  const normalised = latin(text);
  if (normalised.refusal) return normalised;
  const strange = /[^A-Za-z '\-.,()]/u.exec(normalised.value)?.[0];
  return strange === undefined ? normalised : refuseFor(text, 'BAD_CHARACTER', strange);
}

/** A mailbox's name, which may be a nickname and becomes the certificate's CN: letters, digits, hyphens and spaces. */
export function commonName(text: string): Normalised {
  const normalised = latin(text);
  if (normalised.refusal) return normalised;
  const strange = /[^A-Za-z0-9 -]/u.exec(normalised.value)?.[0];
  return strange === undefined ? normalised : refuseFor(text, 'BAD_CHARACTER', strange);
}

function straight(character: string): string {
  if (/^[‘’‚‛′ʼʻ´]$/u.test(character)) return "'";
  if (/^[“”„‟″〝〟]$/u.test(character)) return '"';
  return isDash(character) ? '-' : character;
}

/** Without the accents of ASCII letters, however they are encoded; other letters stay as they are. */
function withoutMarks(text: string): string {
  let plain = '';
  let base = '';
  for (const typed of text) {
    const letter = /^([A-Za-z])[\u0300-\u036f]+$/u.exec(typed.normalize('NFD'))?.[1] ?? typed;
    if (/^[\u0300-\u036f]$/u.test(letter) && /^[A-Za-z]$/.test(base)) continue;
    base = letter;
    plain += letter;
  }
  return plain;
}
